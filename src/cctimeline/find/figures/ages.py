"""Ages that print no unit: "Maria Lopez, 44, has", "aged 17", "who was 10"."""

from __future__ import annotations

import re

from attrs import evolve

from cctimeline.find.figures.quantities import Quantity
from cctimeline.find.sentences import Sentence

_OLDEST = 115
_AGED = re.compile(r"\b(?:[Aa]ged?(?: of| between)?|[Tt]urn(?:s|ed|ing)) (?:about |around |just |only )?$")
_KIN = (
    r"wife|husband|son|daughter|brother|sister|mother|father|man|woman|boy|girl|student|teacher|who|victim|suspect|driver"
    r"|pilot|actor|singer|child|player|victims|suspects|youngest|oldest|eldest|average age|median age|mean age"
)
_NAMED = re.compile(rf"(?:[A-Z][\w'’.-]+|\b(?:{_KIN})),? ?[,(] ?$")
_AFTER = re.compile(r"[,).;]|$| and (?:his|her|their)\b|, of\b")
_WAS = re.compile(
    rf"(?:\b(?:[Hh]e|[Ss]he|I|{_KIN}|[A-Z][a-z]+)|age of [^.;,]{{1,30}}) (?:is|was|'s|will be|would be|has just turned"
    r"|turns|turned) (?:now |only |just |about )?$"
)
_GROUP = re.compile(
    r"\b(?:[Cc]hildren|[Aa]dults|[Pp]eople|those|girls|boys|teenagers|kids|women|men|anyone|everyone|players|minors) "
    r"(?:under|over|below|above|between|older than|younger than)(?: the age of)? $"
)
_BEHIND_WAS = re.compile(r"[,.;]|$| (?:by|when|at the time|and|on|in|but|years)\b")


def aged(text: str, quantity: Quantity, sentence: Sentence) -> Quantity | None:
    """Return a bare number that is somebody's age with its unit, None where it is none."""
    number = quantity.number
    if not (number.plain or number.shape == "words") or not 0 < number.value <= _OLDEST:
        return None
    left = text[max(sentence.start, quantity.start - 48) : quantity.start]
    if _AGED.search(left) or (_GROUP.search(left) and _AFTER.match(text, quantity.end, sentence.end)):
        return _age(quantity)
    end = quantity.end
    if number.plain and quantity.until is None:
        if (
            left.endswith((", ", "("))
            and _NAMED.search(left)
            and _AFTER.match(text, end, sentence.end)
            and end < sentence.end
        ):
            return None if _counts_on(text, end) else _age(quantity)
        if _WAS.search(left) and _BEHIND_WAS.match(text, end, sentence.end):
            return _age(quantity)
    return None


def _counts_on(text: str, end: int) -> bool:
    """Tell a list of numbers or a year behind the comma: "May, 5, 2019"."""
    return bool(re.match(r", ?\d", text[end : end + 4]))


def _age(quantity: Quantity) -> Quantity:
    return evolve(quantity, unit="year of age", kind="measure")
