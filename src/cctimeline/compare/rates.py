"""What a converted pair may differ by: the fixed factors of units, the plausible bands of exchange rates."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from cctimeline.compare.bands import Band
from cctimeline.compare.values import scale
from cctimeline.figure import Figure
from cctimeline.vocab import table

NEAR_RATE = 2
"""How many times a rate of long ago may be off those known."""
_DOLLAR = "USD"
_A_YEAR = {"month": Decimal(12), "quarter": Decimal(4), "year": Decimal(1)}
"""How often a year has each; of weeks and days not all are paid."""


def rate_band(one: str, other: str, year: int | None) -> Band | None:
    """Return between how many units of `one` a unit of `other` may cost in `year` (ISO 4217 codes).

    None where a currency is not in `data/rates.toml`. Without a year every band of the currency counts.
    """
    ones, others = _per_dollar(one, year), _per_dollar(other, year)
    if ones is None or others is None:
        return None
    return Band(ones[0] / others[1], ones[1] / others[0])


def of_no_rate(one: Figure, other: Figure) -> bool:
    """Tell whether two sums are of two currencies whose rate was never near what would make them one."""
    if not one.kind == other.kind == "amount" or not one.value or not other.value or one.unit == other.unit:
        return False
    rate = rate_band(one.unit or "", other.unit or "", None)
    if rate is None or rate.low is None or rate.high is None:
        return False
    return not rate.low / NEAR_RATE <= one.value / other.value <= rate.high * NEAR_RATE


def _per_dollar(currency: str, year: int | None) -> tuple[Decimal, Decimal] | None:
    if currency == _DOLLAR:
        return Decimal(1), Decimal(1)
    bands = _bands().get(currency)
    if not bands:
        return None
    begun = [band for band in bands if year is None or band[0] <= year]
    if not begun:
        return None
    used = begun if year is None else begun[-1:]
    return min(low for _, low, _ in used), max(high for _, _, high in used)


def factor(one: Figure, other: Figure) -> Band | None:
    """Return how many units of `one` make a unit of `other`, as a band of no width; None where that is not known."""
    sizes = scale(one), scale(other)
    if not one.kind == other.kind == "measure" or sizes[0].dimension != sizes[1].dimension:
        return None
    times = sizes[1].factor / sizes[0].factor
    return Band(times, times)


def by_period(one: str, other: str) -> Band | None:
    """Return how much a month's sum is of a year's ("month", "year"), a quarter's too; None for other periods."""
    if one not in _A_YEAR or other not in _A_YEAR or one == other:
        return None
    times = _A_YEAR[other] / _A_YEAR[one]
    return Band(times, times)


@cache
def _bands() -> dict[str, list[tuple[int, Decimal, Decimal]]]:
    """Return the bands by currency, each (from year, low, high), in order of the years."""
    found: dict[str, list[tuple[int, Decimal, Decimal]]] = {}
    for row in table("rates")["band"]:
        found.setdefault(row["currency"], []).append((row["from"], Decimal(str(row["low"])), Decimal(str(row["high"]))))
    return {currency: sorted(bands) for currency, bands in found.items()}
