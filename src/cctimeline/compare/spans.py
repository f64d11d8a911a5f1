"""Lengths of time against the dates they lie between, in days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

from cctimeline.compare.bands import Band
from cctimeline.model import Claim
from cctimeline.when import When

_DAYS = {
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.44"),
    "year": Decimal("365.25"),
    "decade": Decimal("3652.5"),
}
_GRAINS = {4: 366, 7: 31, 10: 1}
"""Days that a year, a month and a day may be off, by the length of their EDTF."""
_ORDINALS = ("st", "nd", "rd", "th")
_FEASTS = ("anniversary", "birthday", "jubilee")


def length(claim: Claim) -> Band | None:
    """Return a length of time in days, one unit of it either side (either end may be counted in or not)."""
    unit, value = _DAYS.get(claim.figure.unit or ""), claim.figure.value
    if unit is None or value is None or claim.figure.kind != "measure":
        return None
    about = value / 10 if claim.figure.qualifier == "approx" else Decimal(0)
    low = None if claim.figure.low is None else (value - 1 - about) * unit
    high = None if claim.figure.high is None else (value + 1 + about) * unit
    return Band(low, high)


def extent(when: When) -> Band | None:
    """Return how many days may lie between the two dates of a range ("1998/2010"); None where it is no range."""
    first, slash, last = when.edtf.partition("/")
    grains = _GRAINS.get(len(first)), _GRAINS.get(len(last))
    if not slash or when.earliest is None or when.latest is None or grains[0] is None or grains[1] is None:
        return None
    days = (when.latest - when.earliest).days + 1
    return Band(Decimal(max(0, days - grains[0] - grains[1])), Decimal(days))


def full_years(birth: When, then: When) -> tuple[int, int] | None:
    """Return the least and the most full years from one date to another; None where a date is open."""
    if birth.earliest is None or birth.latest is None or then.earliest is None or then.latest is None:
        return None
    return _anniversaries(birth.latest, then.earliest), _anniversaries(birth.earliest, then.latest)


def _anniversaries(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def feast(words: str) -> int | None:
    """Return 70 for "its 70th anniversary" in a run of words; None where there is no such feast."""
    run = words.lower().replace(",", " ").split()
    for ordinal, noun in pairwise(run):
        if noun.rstrip(".") in _FEASTS and ordinal.endswith(_ORDINALS) and ordinal[:-2].isdigit():
            return int(ordinal[:-2])
    return None
