"""Interval arithmetic on printed figures: what the true value may be, given how it was rounded or bounded."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from cctimeline.compare.values import ROUND_FROM, near, slack
from cctimeline.figure import Figure


@frozen
class Band:
    """A closed interval of numbers; None is an open end."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: Band) -> bool:
        """Tell whether some number belongs to both."""
        return not (_below(self, other) or _below(other, self))

    def wider(self, share: Decimal) -> Band:
        """Return the band with both ends moved outwards by `share` of their size."""
        low = None if self.low is None else self.low - abs(self.low) * share
        high = None if self.high is None else self.high + abs(self.high) * share
        return Band(low, high)


def _below(one: Band, other: Band) -> bool:
    return one.high is not None and other.low is not None and one.high < other.low


def band(figure: Figure) -> Band:
    """Return what the true value may be: half a printed digit either side, a bound's open side, a range's ends."""
    slack = _slack(figure)
    low = None if figure.low is None else figure.low - slack
    high = None if figure.high is None else figure.high + slack
    return Band(low, high)


def _slack(figure: Figure) -> Decimal:
    """Return how far a figure may be off: a count only where it is large and round, or says "about"."""
    value = figure.value
    if value is None:
        return Decimal(0) if figure.kind == "count" else figure.precision / 2
    reach = Decimal(0) if figure.kind == "count" and abs(value) < ROUND_FROM else slack(figure, value)
    return max(reach, near(value)) if figure.qualifier == "approx" else reach


def total(bands: tuple[Band, ...]) -> Band:
    """Return the sum of the bands."""
    lows, highs = [b.low for b in bands], [b.high for b in bands]
    return Band(
        None if None in lows else sum((n for n in lows if n is not None), Decimal(0)),
        None if None in highs else sum((n for n in highs if n is not None), Decimal(0)),
    )


def ratio(one: Band, other: Band) -> Band:
    """Return one divided by the other; both must be positive, an open or zero divisor leaves an end open."""
    low = one.low / other.high if one.low is not None and other.high else None
    high = one.high / other.low if one.high is not None and other.low and other.low > 0 else None
    return Band(low, high)


def difference(one: Band, other: Band) -> Band:
    """Return one minus the other."""
    low = one.low - other.high if one.low is not None and other.high is not None else None
    high = one.high - other.low if one.high is not None and other.low is not None else None
    return Band(low, high)


def percent_change(level: Band, base: Band) -> Band:
    """Return by how many percent `level` is above (below: negative) `base`; both must be positive."""
    times = ratio(level, base)
    return Band(
        None if times.low is None else (times.low - 1) * 100,
        None if times.high is None else (times.high - 1) * 100,
    )


def base_of(level: Band, change: Band) -> Band:
    """Return what `level` was before it changed by `change` percent (negative: a fall)."""
    factor = Band(
        None if change.low is None else 1 + change.low / 100,
        None if change.high is None else 1 + change.high / 100,
    )
    return ratio(level, factor)
