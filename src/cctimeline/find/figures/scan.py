"""Text -> quantities in order: numbers with units, ranges joined, identifiers and dates left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from cctimeline.find.figures.numbers import Number, anchor, digits_at, vocabulary
from cctimeline.find.figures.quantities import Quantity, with_unit
from cctimeline.find.figures.ranges import joined
from cctimeline.find.figures.refused import composite_at, is_refused, ordinal_end
from cctimeline.find.figures.spelled import spelled_at

_NO_END = 1 << 60


def quantities(text: str, start: int, end: int, taken: Sequence[tuple[int, int]] | None) -> list[Quantity]:
    """Return the quantities of `text[start:end]` in order; `taken` are spans that are dates, None when not known."""
    found: list[Quantity] = []
    at, search = start, anchor().search
    while True:
        place = search(text, at, end)
        if place is None:
            return found
        floor = found[-1].end if found else start
        quantity, at = _quantity_at(text, place.start(), floor, end, taken)
        if quantity is None:
            continue
        whole = joined(text, found[-1], quantity, start) if found else None
        if whole is None:
            found.append(quantity)
        else:
            found[-1] = whole


def _quantity_at(
    text: str, at: int, floor: int, end: int, taken: Sequence[tuple[int, int]] | None
) -> tuple[Quantity | None, int]:
    """Return the quantity at an anchor, None for what is none, and where to go on."""
    number, past = _number_at(text, at, floor)
    if number is None:
        return None, past
    if number.end > end:
        return None, past
    if number.shape == "digits" and number.plain:
        ordinal = ordinal_end(text, number.end)
        if ordinal:
            return None, ordinal
    quantity = with_unit(text, number, floor)
    if taken and _overlaps(taken, quantity.start, number.end):
        return None, quantity.end
    if is_refused(text, quantity, floor):
        return None, number.end
    return quantity, quantity.end


def _number_at(text: str, at: int, floor: int) -> tuple[Number | None, int]:
    """Return the number at an anchor, and where to go on when there is none."""
    letter = text[at]
    if letter.isalpha():
        number = spelled_at(text, at)
        number = _with_article(text, number, floor) if number else None
        return number, _past(text, at)
    if not letter.isdecimal():
        return Number(at, at + 1, vocabulary().vulgar[letter], Decimal("0.01"), "fraction"), at + 1
    left = text[at - 1] if at > floor else " "
    if left == "." and text[at - 2 : at - 1] in ("", " ", "(", "$", "£", "€"):
        return _point_first(text, at)
    past = composite_at(text, at)
    if past > at and not (left in "$€£" and ":" not in text[at:past]):
        return None, past
    read = digits_at(text, at)
    return (None, read) if isinstance(read, int) else (read, read.end)


def _past(text: str, at: int) -> int:
    while at < len(text) and text[at].isalpha():
        at += 1
    return at


def _point_first(text: str, at: int) -> tuple[Number | None, int]:
    """Read ".001"."""
    number = digits_at(text, at)
    if isinstance(number, int):
        return None, number
    if not number.plain:
        return number, number.end
    scale = at - number.end
    value = Decimal(text[at : number.end]).scaleb(scale)
    return evolve(number, start=at - 1, value=value, precision=Decimal(1).scaleb(scale), plain=False), number.end


_ARTICLE = re.compile(r"\b(?:[Aa]n?|[Ss]everal|[Aa] few|[Aa] couple of|[Mm]any|[Ff]ew|[Oo]ne) $")
_BARE = frozenset(["hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore", "lac"])
_PARTS = frozenset(["third", "quarter", "fourth", "fifth", "tenth", "half"])


def _with_article(text: str, number: Number, floor: int) -> Number | None:
    """Take in the article of "a hundred", "a dozen"; a magnitude alone ("hundred of them") is no number."""
    word = text[number.start : number.end].lower()
    if number.shape == "words" and re.split(r"[ -]", word)[0] in _BARE:
        found = _ARTICLE.search(text, max(floor, number.start - 14), number.start)
        if found is None:
            return None
        if found[0].strip().lower() in ("a", "an", "one"):
            return evolve(number, start=found.start())
        return evolve(number, start=found.start(), shape="vague", top=number.value * 10)
    if number.shape == "fraction" and word in _PARTS:
        found = _ARTICLE.search(text, max(floor, number.start - 14), number.start)
        if found and found[0].strip().lower() in ("a", "an", "one"):
            return evolve(number, start=found.start())
    return number


def _overlaps(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    i = bisect_right(taken, (start, _NO_END)) - 1
    if i >= 0 and taken[i][1] > start:
        return True
    return i + 1 < len(taken) and taken[i + 1][0] < end
