"""The language of dates, as tables: every case of `corpus/dates_*.toml` is read as it says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import cctimeline

CORPUS = sorted((Path(__file__).parent / "corpus").glob("dates_*.toml"))


def cases() -> list[Any]:
    found = []
    for path in CORPUS:
        table = tomllib.loads(path.read_text("utf-8"))
        for row in table["phenomenon"]:
            reference = row.get("reference", table["reference"]) or None
            found += [pytest.param(reference, row, p, id=f"{row['name']}: {p}"[:90]) for p in row.get("phrases", [])]
    return found


@pytest.mark.parametrize(("reference", "row", "phrase"), cases())
def test_phrase(reference: str | None, row: dict[str, Any], phrase: str) -> None:
    """The marked words, and no others, are mentions, and have the row's values."""
    pieces = re.split(r"[\[\]]", phrase)
    text = "".join(pieces)
    marked, at = [], 0
    for i, piece in enumerate(pieces):
        marked += [(at, at + len(piece))] if i % 2 else []
        at += len(piece)
    mentions = cctimeline.find_dates(text, published=reference)

    assert [text[a:b] for a, b in marked] == [text[m.start : m.end] for m in mentions]
    assert marked == [(m.start, m.end) for m in mentions]
    values = row.get("values", [row["value"]] if "value" in row else [])
    assert (values if len(values) == len(marked) else values * len(marked)) == [m.timex_value for m in mentions]
    for key in ("type", "mod", "edtf", "bound"):
        if key in row:
            assert [row[key]] * len(mentions) == [m.timex_type if key == "type" else getattr(m, key) for m in mentions]


def test_the_corpus_is_large() -> None:
    """The tables hold three hundred phrases or more, in files short enough to read."""
    assert len(cases()) >= 300
    assert all(len(path.read_text("utf-8").splitlines()) < 300 for path in CORPUS)
