"""Twelve articles of many fields, read as an editor reads them: their claims and events against labels made by hand."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import cctimeline
from cctimeline.model import Claim, Extraction

HERE = Path(__file__).parent / "articles"
NAMES = (
    "bridge",
    "earthquake",
    "election",
    "match",
    "quarter",
    "census",
    "council",
    "court",
    "earnings",
    "ferry",
    "launch",
    "trial",
)


@cache
def read(name: str) -> tuple[Extraction, dict[str, Any]]:
    labels = tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))
    return cctimeline.extract(cctimeline.read(HERE / f"{name}.txt")), labels


def stems(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-z0-9]+", text.lower())}


def claim_at(found: Extraction, where: str, value: float) -> Claim | None:
    start = found.article.text.index(where)
    for claim in found.claims:
        inside = start - 1 <= claim.figure_span.start and claim.figure_span.end <= start + len(where) + 8
        if inside and Decimal(str(value)) in (claim.figure.value, claim.figure.low, claim.figure.high):
            return claim
    return None


def differences(name: str) -> dict[str, list[str]]:
    """What is read otherwise than labelled, by column."""
    found, labels = read(name)
    out: dict[str, list[str]] = {
        k: [] for k in ("claim", "unit", "subject", "property", "as_of", "modality", "event", "by")
    }
    for where, value, unit, subject, prop, as_of, modality in labels["claims"]:
        claim = claim_at(found, where, value)
        if claim is None:
            out["claim"].append(where)
            continue
        if claim.figure.kind not in ("count", "rank", "ordinal") and unit and claim.figure.unit != unit:
            out["unit"].append(f"{where}: {claim.figure.unit}")
        who = claim.subject.name
        if (subject and who != subject) or (not subject and who and not claim.subject.inferred):
            out["subject"].append(f"{where}: {who or claim.subject.text}, not {subject}")
        if not stems(prop) <= stems(f"{claim.property.text} {claim.property.predicate} {claim.property.head}"):
            out["property"].append(f"{where}: {claim.property.text} ({claim.property.predicate}), not {prop}")
        if as_of and not (claim.as_of and claim.as_of.when.edtf.startswith(as_of)):
            out["as_of"].append(f"{where}: {claim.as_of and claim.as_of.when.edtf}, not {as_of}")
        if claim.modality != modality:
            out["modality"].append(f"{where}: {claim.modality}, not {modality}")
    text = found.article.text
    for date, where, edtf, status in labels["events"]:
        start = text.index(where) + where.index(date.strip())
        event = next((e for e in found.events if e.date_span.start <= start < e.date_span.end), None)
        if event is None or event.when.edtf != edtf or event.status != status:
            out["event"].append(f"{where}: {event and (event.when.edtf, event.status)}, not {(edtf, status)}")
    for where, who in labels["attributed"]:
        start = text.index(where)
        spoken = {c.attributed_to for c in found.claims if start <= c.figure_span.start < start + len(where)}
        if who not in spoken:
            out["by"].append(f"{where}: {spoken}, not {who}")
    return out


@pytest.mark.parametrize("name", NAMES)
def test_claims_are_found(name: str) -> None:
    """Hardly a labelled figure is missed, and hardly a figure is claimed that no label knows."""
    found, labels = read(name)
    missed = differences(name)["claim"]
    assert len(missed) <= 2, missed
    assert len(found.claims) <= len(labels["claims"]) + 4


def test_most_columns_hold() -> None:
    """Over the articles: how many of the labelled cells are read right, column by column."""
    rows = sum(len(read(name)[1]["claims"]) for name in NAMES)
    events = sum(len(read(name)[1]["events"]) for name in NAMES)
    wrong = {column: sum(len(differences(name)[column]) for name in NAMES) for column in LIMITS}

    allowed = {column: share * (events if column == "event" else rows) for column, share in LIMITS.items()}

    assert {} == {column: n for column, n in wrong.items() if n > allowed[column]}


LIMITS = {
    "claim": 0.05,
    "unit": 0.03,
    "subject": 0.08,
    "property": 0.05,
    "as_of": 0.05,
    "modality": 0.05,
    "event": 0.05,
    "by": 0.05,
}
