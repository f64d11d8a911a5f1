"""An "m" behind the digits: a million before what is counted ("1.5m homes"), else metres."""

from __future__ import annotations

import re

from attrs import evolve

from cctimeline.find.figures.numbers import Number, vocabulary
from cctimeline.find.figures.units import after, unit_behind
from cctimeline.find.figures.wordlists import words_of
from cctimeline.find.lexicon import lexicon

_CHANGED = re.compile(
    r"\b(?:r[io]se|fell|grew|doubled|tripled|increased|dropped|jumped|climbed|declined|slumped|surged|soared|cut)\b"
    r"[^.;,]{0,30} (?:to|from|by) (?:about |around |nearly |almost |over |more than |just |some )?$"
    r"|\d(?:%| per ?cent) to (?:about |around |nearly |almost |over |more than |just |some )?$"
)
_LENGTH_NEAR = re.compile(
    r"\b(?:wingspan|length|width|height|depth|diameter|radius|altitude|distance|beam) of [a-z ]{0,20}$"
)
_MANY = re.compile(
    r"\b(?:[a-z]*(?:users|viewers|visitors|customers|subscribers|members|listeners|readers|followers)|audiences?|sales"
    r"|downloads|votes|jobs|passengers|population|circulation|claimants)\b[^.;,]{0,24}\b(?:topped|topping|tops|hit|hits"
    r"|hitting|reached|reaching|passed|passing|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|of|at|was|were|to|totalled)"
    r" (?:about |around |nearly |almost |over |more than |just |some |at least )?$",
    re.IGNORECASE,
)
_AFTER_M = re.compile(r"m(?: (?:and|or))?((?: [a-z][A-Za-z-]*(?: and)?){1,5})")


_CLAUSE = frozenset(["VD", "AUX", "MD"])


def million_at(text: str, number: Number) -> Number | None:
    """Return "1.5m homes" as a million and a half; None where the m is for metres."""
    near = max(0, number.start - 60)
    if not number.plain and (_CHANGED.search(text, near, number.start) or _MANY.search(text, near, number.start)):
        return _millions(number)
    found = _AFTER_M.match(text, number.end)
    if found is None or _LENGTH_NEAR.search(text, max(0, number.start - 40), number.start):
        return None
    words = found[1].split()
    if words[0] in words_of("in_millions") or _paid_in(text, number.end + 1):
        return _millions(number)
    if number.value >= 100 and number.value % 100 == 0 and words[0] not in words_of("people_m"):
        return None
    if words[0] in words_of("not_nouns"):
        return None
    for word in words:
        if lexicon().classes[word] in _CLAUSE:
            return None
        if word in words_of("people_m") or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return _millions(number)
        if word != "and" and word in words_of("not_nouns"):
            return None
    return None


def _paid_in(text: str, end: int) -> bool:
    """Tell whether a currency stands behind the m: "a 20m euro fee", "a 60m pound deal"."""
    found = unit_behind(text, end)
    unit = after()[found.printed] if found is not None else None
    return unit is not None and not unit.symbol and (unit.kind == "amount" or unit.name == "pound-mass")


def _millions(number: Number) -> Number:
    million = vocabulary().magnitudes["million"]
    value, precision = number.value * million, number.precision * million
    return evolve(number, end=number.end + 1, value=value, precision=precision, plain=False, magnitude=True)
