"""The language of claims and events, phenomenon by phenomenon: each row of the corpus is read as it says."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import cctimeline
from cctimeline.model import Claim, Event, Extraction

HERE = Path(__file__).parent / "corpus"
PUBLISHED = "2022-06-15"


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))


def rows(name: str) -> list[Any]:
    """(sentence, figure or date words, what is expected) of every row, named by its phenomenon."""
    return [
        pytest.param(sentence, printed, expected, id=f"{phenomenon}: {sentence[:50]} [{printed}]")
        for phenomenon, sentences in table(name).items()
        for sentence, wanted in sentences.items()
        for printed, expected in wanted.items()
    ]


@cache
def read(text: str) -> Extraction:
    return cctimeline.extract(cctimeline.article(text, id="row", published=PUBLISHED, title=""))


def printed_as(found: Extraction, claim: Claim) -> str:
    return found.article.text[claim.figure_span.start : claim.figure_span.end]


def claim_of(sentence: str, printed: str) -> Claim:
    found = read(sentence)
    claims = [claim for claim in found.claims if printed_as(found, claim) == printed]
    assert claims, [printed_as(found, claim) for claim in found.claims]
    return claims[0]


def event_of(sentence: str, printed: str) -> Event:
    found = read(sentence)
    text = found.article.text
    events = [e for e in found.events if not printed or text[e.date_span.start : e.date_span.end] == printed]
    assert events, [text[e.date_span.start : e.date_span.end] for e in found.events]
    return events[0]


@pytest.mark.parametrize(("sentence", "printed", "expected"), rows("claims_subject"))
def test_subject(sentence: str, printed: str, expected: str) -> None:
    """The figure is said of the name expected, or of nobody."""
    assert expected == (claim_of(sentence, printed).subject.name or "").rstrip(".")


@pytest.mark.parametrize(("sentence", "printed", "expected"), rows("claims_property"))
def test_property(sentence: str, printed: str, expected: str) -> None:
    """The figure counts or measures what is expected."""
    assert expected == claim_of(sentence, printed).property.text


@pytest.mark.parametrize(("sentence", "printed", "expected"), rows("claims_asof"))
def test_as_of(sentence: str, printed: str, expected: str) -> None:
    """The figure holds for the date expected."""
    as_of = claim_of(sentence, printed).as_of
    assert expected == (as_of.when.edtf if as_of else "")


@pytest.mark.parametrize(("sentence", "printed", "expected"), rows("claims_modality"))
def test_modality(sentence: str, printed: str, expected: str) -> None:
    """The figure is a fact, a plan, a target or a forecast, as expected."""
    assert expected == claim_of(sentence, printed).modality


@pytest.mark.parametrize(("sentence", "printed", "expected"), rows("claims_attribution"))
def test_attribution(sentence: str, printed: str, expected: str) -> None:
    """The figure comes from the speaker expected."""
    assert expected == (claim_of(sentence, printed).attributed_to or "")


@pytest.mark.parametrize(("sentence", "printed", "expected"), rows("claims_links"))
def test_links(sentence: str, printed: str, expected: str) -> None:
    """The figure is tied to the other expected."""
    found = read(sentence)
    by_id = {claim.id: claim for claim in found.claims}
    ties = [f"{link.kind} {printed_as(found, by_id[link.claim])}" for link in claim_of(sentence, printed).links]
    assert expected == ", ".join(ties)


@pytest.mark.parametrize(("sentence", "printed", "expected"), rows("claims_lists"))
def test_lists(sentence: str, printed: str, expected: str) -> None:
    """The count comes with the names expected."""
    claim = claim_of(sentence, printed)
    assert expected == "|".join([*claim.listed, *([] if claim.listing_complete else ["..."])])


@pytest.mark.parametrize("sentence", [s for sentences in table("claims_none").values() for s in sentences])
def test_no_claim(sentence: str) -> None:
    """The sentence claims nothing."""
    found = read(sentence)
    assert [] == [printed_as(found, claim) for claim in found.claims]


@pytest.mark.parametrize(("sentence", "printed", "expected"), rows("events_dates"))
def test_event(sentence: str, printed: str, expected: list[str]) -> None:
    """The date makes an event of the day, status and verb expected."""
    event = event_of(sentence, printed)
    assert expected == [event.when.edtf, event.status, event.predicate]


@pytest.mark.parametrize(("sentence", "printed", "expected"), rows("events_words"))
def test_what(sentence: str, printed: str, expected: str) -> None:
    """The date makes an event told in the words expected."""
    assert expected == event_of(sentence, printed).what


@pytest.mark.parametrize(("sentence", "printed", "expected"), rows("events_stages"))
def test_stage(sentence: str, printed: str, expected: list[str]) -> None:
    """The clause tells how far the making is, and of what."""
    event = event_of(sentence, printed)
    assert expected == [event.stage or "", (event.theme.name or event.theme.text) if event.theme else ""]


@pytest.mark.parametrize(
    ("sentence", "stages"),
    [
        ("The bridge, which was built in 1986, is closed.", 1),
        ("The dam, which was finished last year, holds 40 million tonnes.", 1),
        ("The towers have been built, and the hall opened in 2011.", 1),
        ("The towers have been built, and the hall was finished in 2011.", 2),
    ],
)
def test_stage_is_told_once(sentence: str, stages: int) -> None:
    """A clause whose date stands behind its verb tells its stage with that date, and not without one too."""
    assert stages == sum(event.stage is not None for event in read(sentence).events)


@pytest.mark.parametrize("sentence", [s for sentences in table("events_none").values() for s in sentences])
def test_no_event(sentence: str) -> None:
    """The date tells no event."""
    assert [] == [event.what for event in read(sentence).events]
