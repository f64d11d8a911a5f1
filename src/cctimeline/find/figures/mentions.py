"""Quantities of one sentence -> figure mentions: bounds, counted nouns, kinds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from cctimeline.figure import Figure, Kind, Qualifier
from cctimeline.find.figures.hedges import hedge_at
from cctimeline.find.figures.quantities import Quantity
from cctimeline.find.figures.scan import quantities
from cctimeline.find.sentences import Sentence
from cctimeline.model import FigureMention

_CHANGE = {
    "exact": "=",
    "range": "=",
    "approx": "~",
    "more_than": ">",
    "at_least": ">",
    "less_than": "<",
    "at_most": "<",
}


def mentions(text: str, sentence: Sentence, taken: Sequence[tuple[int, int]] | None) -> list[FigureMention]:
    """Return the figures of one sentence in order; `taken` are the spans of dates, None when they are not known."""
    found = quantities(text, sentence.start, sentence.end, taken)
    result = []
    floor = sentence.start
    for quantity in found:
        hedge = hedge_at(text, quantity.start, quantity.end, floor)
        noun = _noun(text, quantity, sentence.end) if quantity.unit is None else None
        result.append(_mention(text, quantity, hedge.qualifier, hedge.trend, noun))
        floor = quantity.end
    return result


def _mention(
    text: str, quantity: Quantity, qualifier: Qualifier, trend: str | None, noun: tuple[int, int] | None
) -> FigureMention:
    unit = quantity.unit
    if noun:
        unit = text[noun[0] : noun[1]].lower()
    kind: Kind = quantity.kind
    if kind == "percent" and trend:
        kind = "percent_change"
    value: Decimal | None = quantity.value
    low: Decimal | None
    high: Decimal | None
    low = high = value
    if quantity.until is not None:
        value, low, high, qualifier = (
            None,
            min(quantity.value, quantity.until),
            max(quantity.value, quantity.until),
            "range",
        )
    elif quantity.number.shape == "vague":
        value, low, high, qualifier = None, quantity.value, quantity.number.top, "range"
    elif qualifier in ("more_than", "at_least"):
        high = None
    elif qualifier in ("less_than", "at_most"):
        low = None
    change = trend or _CHANGE[qualifier]
    figure = Figure(value, low, high, quantity.precision, unit, kind, qualifier)
    return FigureMention(quantity.start, quantity.end, figure, change, (), noun)  # type: ignore[arg-type]


_NOUN = re.compile(r"[ -]((?:[a-z][a-z-]*[ ]){0,4}?[a-z-]*[a-rt-z]s)\b|[ -](people|men|women|children|staff)\b")


def _noun(text: str, quantity: Quantity, end: int) -> tuple[int, int] | None:
    found = _NOUN.match(text, quantity.end, end)
    return found.span(1 if found[1] else 2) if found else None
