"""What the true value behind a printed figure may be, and arithmetic on it: rounding, bounds and hedges."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from cctimeline.figure import Figure

ROUND_FROM = Decimal(1000)
"""From here on a figure that ends in noughts counts as rounded to its last other digit ("27,000")."""
ROUNDED = Decimal("0.025")
"""The most that such rounding may hide, as a share of the figure."""
ABOUT = Decimal("0.1")
"""How far "about" or "some" reach for a figure of one or two digits; a longer one: a unit of its last digit."""
BOUND = Decimal("0.01")
"""The most a bound may be rounded by ("up to 5 billion" does not reach 5.1)."""
AGE = "year of age"
_ENDLESS = 12
"""A printed figure has fewer digits; "two thirds" has as many as the arithmetic gives."""


@frozen
class Band:
    """An interval of numbers; None is an open side. The ends belong to it unless it is `strict`."""

    low: Decimal | None
    high: Decimal | None
    strict: bool = False

    def meets(self, other: Band) -> bool:
        """Tell whether some number belongs to both."""
        return not (_below(self, other) or _below(other, self))

    def wider(self, share: Decimal) -> Band:
        """Return the band with both ends moved outwards by `share` of their size."""
        low = None if self.low is None else self.low - abs(self.low) * share
        high = None if self.high is None else self.high + abs(self.high) * share
        return Band(low, high, self.strict)


def _below(one: Band, other: Band) -> bool:
    if one.high is None or other.low is None:
        return False
    return one.high < other.low or (one.high == other.low and (one.strict or other.strict))


def band(figure: Figure) -> Band:
    """Return what the words of a figure allow, in the unit they name.

    Half a printed digit to either side, the ends left out; as far as "about" reaches; the open side of a bound, the
    two ends of a range.
    """
    value, how = figure.value, figure.qualifier
    if value is None:
        ends = sorted(end for end in (figure.low, figure.high) if end is not None)
        low = None if figure.low is None else ends[0] - _slack(figure, ends[0])
        high = None if figure.high is None else ends[-1] + _slack(figure, ends[-1])
        return Band(low, high, strict=True)
    rounding = _slack(figure, value)
    if how in ("more_than", "at_least"):
        return Band(value - min(rounding, abs(value) * BOUND), figure.high)
    if how in ("less_than", "at_most"):
        return Band(figure.low, value + min(rounding, abs(value) * BOUND))
    if how == "approx":
        if figure.low != figure.high:  # "nearly 300"
            return Band(figure.low, value + rounding)
        reach = max(rounding, _about(value))
        return Band(value - reach, value + reach)
    return Band(value - rounding, value + rounding, strict=True)


def reckoned(figure: Figure) -> Band:
    """Return what a figure is added up or divided with: as `band`, but small counts are exact, and its ends belong.

    12 men and 2 women are 14 people, not 13 to 15; 60 and 39 percent may be all there are.
    """
    value = figure.value
    if figure.kind != "count" or any(abs(end) >= ROUND_FROM for end in (figure.low, figure.high) if end is not None):
        found = band(figure)
        return Band(found.low, found.high)
    vague = figure.qualifier == "approx" and figure.low == figure.high
    about = _about(value) if value is not None and vague else Decimal(0)
    low = None if figure.low is None else figure.low - about
    high = None if figure.high is None else figure.high + about
    return Band(low, high)


def _slack(figure: Figure, value: Decimal) -> Decimal:
    """Return how far to either side of `value` the printed digits reach.

    Half of the last printed digit, of a sum a quarter at the most ("$1 billion" is not $715 million); noughts that end
    a printed number of 1000 or more ("27,000", not "50 million"), or a measure, may be rounding, but hide 2.5 % at the
    most. Behind a point a nought is meant ("magnitude 7.0").
    """
    printed = figure.precision / 2
    if figure.kind == "amount":
        printed = min(printed, abs(value) / 4)
    whole = figure.kind == "measure" and figure.unit != AGE and figure.precision >= 1  # nobody is 30 for being 29
    if abs(value) >= ROUND_FROM * figure.precision or whole:
        return max(printed, min(last_digit(value) / 2, abs(value) * ROUNDED))
    return printed


def _about(value: Decimal) -> Decimal:
    """Return how far "about" reaches: 10 % for one or two digits, else one unit of the last digit (never over 10 %)."""
    tenth = abs(value) * ABOUT
    return tenth if digits(value) <= 2 else min(last_digit(value), tenth)


def last_digit(value: Decimal) -> Decimal:
    """Return the size of the last digit that is no nought: 1000 for 27,000, 0.01 for 5.25; 1 for nought itself."""
    printed = value.normalize().as_tuple()
    return Decimal(1).scaleb(int(printed.exponent)) if value else Decimal(1)


def digits(value: Decimal) -> int:
    """Return how many digits a figure was printed with; "two thirds", which never ends, counts as two."""
    number = len(value.normalize().as_tuple().digits)
    return number if number < _ENDLESS else 2


def point(value: Decimal | None) -> Band:
    """Return the band of a value taken as printed, rounded by nothing."""
    return Band(value, value)


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
