"""Lengths of time that only date something, and so make no claim: "six weeks later", "over a 10-year span"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache

from cctimeline.compare.sentences import Sentence
from cctimeline.figure import Figure
from cctimeline.find.figures.wordlists import words_of
from cctimeline.vocab import table

_NO_UNIT = ("second", "quarter")
"""What may be an ordinal or a part is no unit here."""


def lapse(sentence: Sentence, at: int) -> Figure | None:
    """Return the length of time whose number is word `at`, or "decade" in "the last decade"; None for any other."""
    words = sentence.low
    low = words[at]
    number, _, tied = low.partition("-")
    if unit := _units().get(tied):
        return _figure(_number(number), unit)
    if at + 1 < len(words) and (unit := _units().get(words[at + 1])):
        return _figure(_number(low), unit)
    led = at > 0 and words[at - 1] in words_of("before_one")
    return _figure(Decimal(1), low) if led and _units().get(low) == low else None


def may_tell_time(printed: str) -> bool:
    """Tell whether a word may be the number of a length of time, or stand for one: hardly one does."""
    low = printed.lower()
    return low in ("a", "an", "one") or low in _units() or low.partition("-")[2] in _units()


def unit_of_lapse(sentence: Sentence, at: int) -> bool:
    """Tell whether word `at` is the unit of the number right before it ("six weeks")."""
    return at > 0 and sentence.low[at] in _units() and lapse(sentence, at - 1) is not None


def _figure(number: Decimal | None, unit: str) -> Figure | None:
    return Figure(number, number, number, Decimal(1), unit, "measure") if number is not None else None


@lru_cache(maxsize=4096)
def _number(low: str) -> Decimal | None:
    if low.replace(".", "", 1).isdecimal():
        return Decimal(low)
    named = 1 if low in ("a", "an") else table("numbers")["cardinals"].get(low)
    return Decimal(str(named)) if named is not None else None


@cache
def _units() -> dict[str, str]:
    """Return the units of time by the words for one and for several."""
    found: dict[str, str] = {}
    for name, entry in table("units").items():
        if entry.get("dimension") == "time" and name not in _NO_UNIT:
            for word in entry.get("words", "").split("|"):
                found |= {word: name, f"{word}s": name} if word else {}
    return found
