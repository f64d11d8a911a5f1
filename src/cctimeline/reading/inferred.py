"""The year a text without a printed date was written in, where its own words bound it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from cctimeline.model import Span
from cctimeline.vocab import table
from cctimeline.when import When, year

_YEAR = re.compile(r"(?<![\w.,$€£/-])(?:19|20)\d\d(?![\w/-]|[.,]\d)")
_BREAK = re.compile(r"[.!?]\s|\n")
_BEFORE = 200


def year_of(text: str, body: Sequence[Span]) -> When | None:
    """Return the latest year of the past that the body dates something in, if the body also speaks from its own now.

    Both are needed: a chronicle of an old war has years and no "this year"; a note on "last week" has no year.
    """
    parts = [text[span.start : span.end] for span in body]
    if sum(1 for part in parts for _ in _deixis().finditer(part)) < 2:
        return None
    past = [int(found[0]) for part in parts for found in _YEAR.finditer(part) if not _future(part, found)]
    if len(past) < 2 or past.count(max(past)) < 1 or not any(_near().search(part) for part in parts):
        return None
    return year(max(past))


def _future(part: str, found: re.Match[str]) -> bool:
    """Tell whether the words before a year, within its sentence, let it be one to come."""
    before = part[max(0, found.start() - _BEFORE) : found.start()]
    sentence = _BREAK.split(before)[-1].lower()
    return bool(_coming().intersection(re.findall(r"[a-z-]+", sentence)))


@cache
def _coming() -> frozenset[str]:
    return frozenset(table("reading")["future"]["words"])


@cache
def _near() -> re.Pattern[str]:
    words = table("reading")
    units = "|".join((*words["deixis"]["units"], *(name.title() for name in words["months"]["names"])))
    return re.compile(rf"\b[Tt]his (?:{units})\b|\b[Nn]ext (?:{units})\b|\b[Ll]ast (?:{units})\b")


@cache
def _deixis() -> re.Pattern[str]:
    words = table("reading")["deixis"]
    phrases = (*words["adverbs"], *words["spans"])
    forms = "|".join(form for phrase in phrases for form in (phrase, phrase[0].upper() + phrase[1:]))
    return re.compile(rf"{_near().pattern}|\b(?:{forms})\b")
