"""Whether two ages of one person can both be right at their dates."""

from __future__ import annotations

from decimal import Decimal

from cctimeline.model import Claim

YEAR = Decimal("365.25")
SPARE = 1
"""Years that two ages may be off: the birthday, and a text written before the day it is read."""


def birthdays_between(a: Claim, b: Claim) -> tuple[int, int] | None:
    """Return the least and the most birthdays between the dates of two claims; None where that is not plain."""
    if a.as_of is None or b.as_of is None or "inferred" in (a.as_of.source, b.as_of.source):
        return None
    first, second = sorted((a.as_of.when, b.as_of.when), key=lambda when: str(when.earliest))
    if None in (first.earliest, first.latest, second.earliest, second.latest) or not first.before(second):
        return None
    least, most = (second.earliest - first.latest).days, (second.latest - first.earliest).days  # type: ignore[operator]
    return int(least // YEAR), int(most // YEAR) + 1


def outgrown(a: Claim, b: Claim) -> bool:
    """Tell whether an age falls, stands still for years, or rises by more than the time between allows."""
    years = birthdays_between(a, b)
    one, other = a.figure, b.figure
    if years is None or one.value is None or other.value is None or {one.qualifier, other.qualifier} != {"exact"}:
        return False
    early, late = (one, other) if a.as_of and b.as_of and a.as_of.when.before(b.as_of.when) else (other, one)
    assert early.value is not None and late.value is not None
    return not years[0] - SPARE <= late.value - early.value <= years[1] + SPARE
