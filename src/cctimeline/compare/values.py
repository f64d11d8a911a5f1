"""What two printed figures allow, and whether some value suits both: rounding, bounds, hedges, converted units."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from attrs import evolve, frozen

from cctimeline.figure import Figure
from cctimeline.vocab import table

ROUND_FROM = Decimal(1000)
"""From here on a figure that ends in noughts counts as rounded to its last other digit ("27,000")."""
ROUNDED = Decimal("0.025")
"""The most that such rounding may hide, as a share of the figure."""
ABOUT = Decimal("0.1")
"""How far "about" or "some" reach for a figure of one or two digits; a longer one: a unit of its last digit."""
BOUND = Decimal("0.01")
"""The most a bound may be rounded by ("up to 5 billion" does not reach 5.1)."""
LOOSE = {"month": Decimal("0.05"), "year": Decimal("0.01"), "ton": Decimal("0.12")}
"""Beside another unit: months and years have no one length (26 weeks are 6 months), and "ton" may mean a tonne."""


@frozen
class Band:
    """The values a figure's words allow, in base units; None is an open end. An end that is `out` does not belong."""

    low: Decimal | None
    high: Decimal | None
    low_out: bool = False
    high_out: bool = False


@frozen
class Scale:
    """How a unit is measured: its dimension and its size in that dimension's base unit."""

    dimension: str
    factor: Decimal


@cache
def _units() -> dict[str, Scale]:
    entries = ((name, entry) for name, entry in table("units").items() if "factor" in entry)
    return {name: Scale(entry["dimension"], Decimal(entry["factor"])) for name, entry in entries}


def scale(figure: Figure) -> Scale:
    """Return what kind of quantity a figure is, and the factor to its base unit; a part of one is a share."""
    unit = figure.unit or ""
    if figure.kind == "amount":
        return Scale(f"money {unit}", Decimal(1))
    if figure.kind in ("percent", "percent_change"):
        return Scale("share", Decimal("0.01"))
    if figure.kind == "ratio":
        return Scale("share", Decimal(1))
    if figure.kind in ("rank", "ordinal"):
        return Scale("rank", Decimal(1))
    if figure.kind == "measure":
        return _units().get(unit, Scale(f"measure {unit}", Decimal(1)))
    part = figure.value is not None and 0 < figure.value < 1
    return Scale("share" if part else "count", Decimal(1))


def last_digit(value: Decimal) -> Decimal:
    """Return the size of the last digit that is no nought: 1000 for 27,000, 0.01 for 5.25; 1 for nought itself."""
    digits = value.normalize().as_tuple()
    return Decimal(1).scaleb(int(digits.exponent)) if value else Decimal(1)


def _digits(value: Decimal) -> int:
    """Return how many digits a figure was printed with; "two thirds", which never ends, counts as two."""
    digits = len(value.normalize().as_tuple().digits)
    return digits if digits < _ENDLESS else 2


_ENDLESS = 12


def slack(figure: Figure, value: Decimal) -> Decimal:
    """Return how far to either side of `value` the printed digits reach.

    Half of the last printed digit; noughts that end a printed number of 1000 or more ("27,000", not "50 million"), or
    a measure, may be rounding, but hide 2.5 % at the most.
    """
    printed = figure.precision / 2
    if abs(value) >= ROUND_FROM * figure.precision or figure.kind == "measure":
        return max(printed, min(last_digit(value) / 2, abs(value) * ROUNDED))
    return printed


def near(value: Decimal) -> Decimal:
    """Return how far "about" reaches: 10 % for one or two digits, else one unit of the last digit (never over 10 %)."""
    tenth = abs(value) * ABOUT
    return tenth if _digits(value) <= 2 else min(last_digit(value), tenth)


def band(figure: Figure, *, beside: str | None = None) -> Band:
    """Return the values the words of a figure allow, in base units; `beside` is the unit it is held against."""
    size = scale(figure)
    loose = LOOSE.get(figure.unit or "", Decimal(0)) if beside != figure.unit else Decimal(0)
    found = _printed(figure)
    low = None if found.low is None else found.low * size.factor * (1 - loose)
    high = None if found.high is None else found.high * size.factor * (1 + loose)
    return evolve(found, low=low, high=high)


def _printed(figure: Figure) -> Band:
    value, how = figure.value, figure.qualifier
    if value is None:
        ends = sorted(end for end in (figure.low, figure.high) if end is not None)
        low = None if figure.low is None else ends[0] - slack(figure, ends[0])
        high = None if figure.high is None else ends[-1] + slack(figure, ends[-1])
        return Band(low, high, True, True)
    rounding = slack(figure, value)
    if how in ("more_than", "at_least"):
        return Band(value - min(rounding, abs(value) * BOUND), None)
    if how in ("less_than", "at_most"):
        return Band(None, value + min(rounding, abs(value) * BOUND))
    if how == "approx":
        reach = max(rounding, near(value))
        return Band(value - reach, value + reach)
    return Band(value - rounding, value + rounding, True, True)


def disjoint(a: Band, b: Band) -> bool:
    """Tell whether no value belongs to both bands."""
    return _below(a, b) or _below(b, a)


def _below(a: Band, b: Band) -> bool:
    if a.high is None or b.low is None:
        return False
    return a.high < b.low or (a.high == b.low and (a.high_out or b.low_out))


def same_kind(a: Figure, b: Figure) -> bool:
    """Tell whether two figures measure in one dimension, so that their values can be held together."""
    return scale(a).dimension == scale(b).dimension


def compatible(a: Figure, b: Figure) -> bool:
    """Tell whether some value suits the words of both figures (rounding, bounds, hedges and units allowed for)."""
    return same_kind(a, b) and not disjoint(band(a, beside=b.unit), band(b, beside=a.unit))


def close(a: Figure, b: Figure) -> bool:
    """Tell whether two figures are one value printed twice: within rounding, no bound or hedge stretched for it."""
    if a.value is None or b.value is None:
        return compatible(a, b)
    return compatible(evolve(a, qualifier="exact"), evolve(b, qualifier="exact"))


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
    one, other = evolve(a, qualifier="exact"), evolve(b, qualifier="exact")
    return not compatible(one, other)


def left_out(a: Figure, b: Figure) -> bool:
    """Tell whether one figure is what the other's strict bound leaves out ("60", or "less than 60" / "more than 60").

    Only for sentences that are word for word the same: elsewhere "more than 284 billion" may be rounded to 284 billion.
    """
    if a.value is None or b.value is None or not same_kind(a, b):
        return False
    first, second = a.value * scale(a).factor, b.value * scale(b).factor
    strict = bool({a.qualifier, b.qualifier} & {"more_than", "less_than"})
    sides = {bounded(a), bounded(b)}
    return first == second and strict and ("exact" in (a.qualifier, b.qualifier) or sides == {"over", "under"})
