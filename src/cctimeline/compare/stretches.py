"""Whether two figures are of stretches of time that end on two days: half a year and nine months, two rises."""

from __future__ import annotations

from cctimeline.compare.sides import Side
from cctimeline.when import When

QUARTER = 80
"""Days of a quarter, or nearly so."""


def before_end(told: When, period: When) -> bool:
    """Tell whether a text came out before the end of a stretch of months, whose sums it cannot have had."""
    if "/" not in period.edtf or period.latest is None or told.latest is None or period.earliest is None:
        return False
    return told.latest < period.latest and (period.latest - period.earliest).days > QUARTER


def changed_until(a: Side, b: Side) -> bool:
    """Tell whether two rises or falls are measured up to two times, from whenever ("down 7% on a year ago")."""
    one, other = a.claim.as_of, b.claim.as_of
    if not a.dimension.startswith("change of") or one is None or other is None:
        return False
    first, second = one.when.latest, other.when.latest
    return first is not None and second is not None and abs((first - second).days) > QUARTER
