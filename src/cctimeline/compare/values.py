"""Whether two printed figures measure one thing, and some value suits both: converted units, bounds, hedges."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from attrs import evolve, frozen

from cctimeline.compare.bands import Band, band, digits, last_digit
from cctimeline.figure import Figure
from cctimeline.vocab import table

_LOOSE = {"month": Decimal("0.05"), "year": Decimal("0.01"), "ton": Decimal("0.12")}
"""Beside another unit: months and years have no one length (26 weeks are 6 months), and "ton" may mean a tonne."""
_OF_MONTHS = frozenset(["month", "quarter", "year", "decade", "century"])
"""Units of so many months each: between them nothing is loose."""


@frozen
class Scale:
    """How a unit is measured: its dimension and its size in that dimension's base unit."""

    dimension: str
    factor: Decimal


_PERCENT = Scale("share", Decimal("0.01"))
_SHARE, _RANK, _COUNT = (Scale(dimension, Decimal(1)) for dimension in ("share", "rank", "count"))


@cache
def _units() -> dict[str, Scale]:
    entries = ((name, entry) for name, entry in table("units").items() if "factor" in entry)
    return {name: Scale(entry["dimension"], Decimal(entry["factor"])) for name, entry in entries}


def scale(figure: Figure) -> Scale:
    """Return what kind of quantity a figure is, and the factor to its base unit; a part of one is a share."""
    unit = figure.unit or ""
    if figure.kind == "amount":
        return _money(unit)
    if figure.kind in ("percent", "percent_change"):
        return _PERCENT
    if figure.kind == "ratio":
        return _SHARE
    if figure.kind in ("rank", "ordinal"):
        return _RANK
    if figure.kind == "measure":
        return _units().get(unit) or _rate(unit)
    part = figure.value is not None and 0 < figure.value < 1
    return _SHARE if part else _COUNT


@cache
def _money(unit: str) -> Scale:
    return Scale(f"money {unit}", Decimal(1))


@cache
def _rate(unit: str) -> Scale:
    """Return the scale of so much for each ("milligram per square metre"), by those of its two units where known."""
    much, per, each = unit.rpartition(" per ")
    first, second = _units().get(much) or (_rate(much) if " per " in much else None), _units().get(each)
    if not per or first is None or second is None:
        return Scale(f"measure {unit}", Decimal(1))
    return Scale(f"{first.dimension} per {second.dimension}", first.factor / second.factor)


def scaled(figure: Figure, *, beside: str | None = None) -> Band:
    """Return the band of a figure in base units; `beside` is the unit it is held against."""
    factor, found = scale(figure).factor, band(figure)
    one_calendar = beside == figure.unit or (beside in _OF_MONTHS and figure.unit in _OF_MONTHS)
    loose = Decimal(0) if one_calendar else _LOOSE.get(figure.unit or "", Decimal(0))
    if factor == 1 and not loose:
        return found
    low = None if found.low is None else found.low * factor * (1 - loose)
    high = None if found.high is None else found.high * factor * (1 + loose)
    return Band(low, high, found.strict)


def loose(figure: Figure) -> bool:
    """Tell whether a figure's unit has no one size beside others."""
    return figure.unit in _LOOSE


def same_kind(a: Figure, b: Figure) -> bool:
    """Tell whether two figures measure in one dimension, so that their values can be held together."""
    return scale(a).dimension == scale(b).dimension


def compatible(a: Figure, b: Figure) -> bool:
    """Tell whether some value suits the words of both figures (rounding, bounds, hedges and units allowed for)."""
    return same_kind(a, b) and (scaled(a, beside=b.unit).meets(scaled(b, beside=a.unit)) or rest_left_out(a, b))


def rest_left_out(a: Figure, b: Figure) -> bool:
    """Tell whether one is printed in two units and the other in the larger of them ("412 feet, 9 inches", "412 feet").

    What is printed in two units has no round precision: an inch is no tenth of a foot.
    """
    if a.unit != b.unit or a.kind != "measure" or a.value is None or b.value is None:
        return False
    full, short = (a, b) if a.precision < b.precision else (b, a)
    in_two = full.precision.as_tuple().digits != (1,)
    return in_two and short.precision == 1 and short.value == int(full.value or 0)


def close(a: Figure, b: Figure) -> bool:
    """Tell whether two figures are one value printed twice: within rounding, no bound or hedge stretched for it."""
    if a.value is None or b.value is None:
        return compatible(a, b)
    return compatible(exactly(a), exactly(b))


def exactly(figure: Figure) -> Figure:
    """Return a figure without its hedge or bound."""
    return figure if figure.qualifier == "exact" else evolve(figure, qualifier="exact")


def bare(figure: Figure) -> bool:
    """Tell whether a figure is a mere number: no unit, no currency, nothing counted."""
    return figure.kind == "count" and figure.unit is None


def bounded(figure: Figure) -> str | None:
    """Return "over" or "under" for a figure given as a bound; None for any other."""
    if figure.qualifier in ("more_than", "at_least"):
        return "over"
    return "under" if figure.qualifier in ("less_than", "at_most") else None


def other_limit(a: Figure, b: Figure) -> bool:
    """Tell whether two figures give one limit two values ("within six weeks" / "within twelve weeks").

    Only for sentences that are all but the same: anywhere else two bounds agree whenever some value suits both.
    """
    if a.value is None or b.value is None or not same_kind(a, b) or not bounded(a) or bounded(a) != bounded(b):
        return False
    return not close(a, b)


def left_out(a: Figure, b: Figure) -> bool:
    """Tell whether one figure is what the other's strict bound leaves out ("60" / "more than 60"), or a bound reversed.

    Only for sentences that are word for word the same, and only for figures printed in full: "121 billion" is "over 121
    billion" rounded.
    """
    if a.value is None or b.value is None or not same_kind(a, b) or max(a.precision, b.precision) > 1:
        return False
    first, second = a.value * scale(a).factor, b.value * scale(b).factor
    strict = bool({a.qualifier, b.qualifier} & {"more_than", "less_than"})
    sides = {bounded(a), bounded(b)}
    return first == second and ((strict and "exact" in (a.qualifier, b.qualifier)) or sides == {"over", "under"})


def other_bound(a: Figure, b: Figure) -> bool:
    """Tell whether two bounds to one side are two figures: neither is the other in fewer digits ("over 300" of 340).

    Only where one text retells the other: two reports agree whenever some value suits both.
    """
    return other_limit(a, b) and _not_in_fewer_digits(a, b, cut_off=bounded(a) == "over")


def other_hedge(a: Figure, b: Figure) -> bool:
    """Tell whether two hedged figures are no one figure in fewer digits ("about 87", "some 78").

    Only where one text retells the other: who retells a hedge keeps its figure. A plain one it leaves room for.
    """
    hedged = a.qualifier == b.qualifier == "approx"
    return hedged and same_kind(a, b) and a.unit == b.unit and _not_in_fewer_digits(a, b, cut_off=False)


def _not_in_fewer_digits(a: Figure, b: Figure, *, cut_off: bool) -> bool:
    """Tell whether neither value is the other rounded, or, where `cut_off`, its first digits."""
    if a.value is None or b.value is None:
        return False
    first, second = abs(a.value * scale(a).factor), abs(b.value * scale(b).factor)
    short, long = (first, second) if digits(first) < digits(second) else (second, first)
    return abs(short - long) >= last_digit(short) / (1 if cut_off and short < long else 2)


def finer(text: Figure, source: Figure) -> bool:
    """Tell whether a text has a hedge or a bound in more digits than its source ("over 130" for "over 100").

    Who knows no more than the source cannot be more exact.
    """
    hedged = text.qualifier == source.qualifier == "approx" or other_limit(text, source)
    if not hedged or text.value is None or source.value is None or text.unit != source.unit:
        return False
    return digits(text.value) > digits(source.value) and not close(text, source)


def beyond_bound(a: Figure, b: Figure) -> bool:
    """Tell whether a plain figure is further from the other's bound than one unit of its last digit ("over 300", 450).

    Only where one text retells the other: who writes "over 300" for 450 has read another figure.
    """
    plain, limit = (a, b) if bounded(b) else (b, a)
    if bounded(plain) or not bounded(limit) or plain.value is None or limit.value is None or not same_kind(a, b):
        return False
    first, second = abs(plain.value * scale(plain).factor), abs(limit.value * scale(limit).factor)
    return abs(first - second) > last_digit(second)


def one_end(a: Figure, b: Figure) -> bool:
    """Tell whether two printed ranges have one end in common ("$1.30 to $1.40" / "$1.30 to $1.45")."""
    printed = a.qualifier == b.qualifier == "range" and a.unit == b.unit
    return printed and (a.low == b.low or a.high == b.high)


def other_ends(a: Figure, b: Figure) -> bool:
    """Tell whether two printed ranges have other ends ("$1.30 to $1.40" / "$1.30 to $1.45")."""
    if "range" not in (a.qualifier, b.qualifier) or a.qualifier != b.qualifier or a.unit != b.unit:
        return False
    coarse = max(a.precision, b.precision)
    ends = ((a.low, b.low), (a.high, b.high))
    return any(
        x is not None and y is not None and abs(x - y) > min(coarse, max(last_digit(x), last_digit(y))) / 2
        for x, y in ends
    )
