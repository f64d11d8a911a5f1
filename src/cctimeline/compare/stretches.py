"""Whether two figures are of stretches of time that end on two days: half a year and nine months, two rises."""

from __future__ import annotations

from cctimeline.compare.sides import Side
from cctimeline.compare.values import scale
from cctimeline.model import Claim
from cctimeline.when import When

QUARTER = 80
"""Days of a quarter, or nearly so."""


def of_months(when: When) -> bool:
    """Tell whether a date is a stretch of months: the next one begins the day after it, and is another time."""
    return when.earliest is not None and when.latest is not None and (when.latest - when.earliest).days > QUARTER


def before_end(told: When, period: When, *, year: bool) -> bool:
    """Tell whether a text came out before the end of a stretch of months, whose sums it cannot have had.

    A year is such a stretch where `year` says that its sums are told when it is over.
    """
    if (
        not ("/" in period.edtf or _quarter(period) or (year and len(period.edtf) == 4))
        or period.latest is None
        or told.latest is None
        or period.earliest is None
    ):
        return False
    return told.latest < period.latest and (period.latest - period.earliest).days > QUARTER


def _quarter(period: When) -> bool:
    """Tell whether a date is a quarter or a half of a year, which the standard numbers behind the seasons."""
    return len(period.edtf) == 7 and period.edtf[4:6] in ("-3", "-4")


def changed_until(a: Side, b: Side) -> bool:
    """Tell whether two rises or falls are measured up to two times, from whenever ("down 7% on a year ago")."""
    one, other = a.claim.as_of, b.claim.as_of
    if not a.dimension.startswith("change of") or one is None or other is None:
        return False
    first, second = one.when.latest, other.when.latest
    return first is not None and second is not None and abs((first - second).days) > QUARTER


def lasted(side: Side) -> bool:
    """Tell whether a sentence says how long it lasted ("for three hours"): what is over adds up no more."""
    printed = side.sentence.printed
    spans = (slot.at for slot in side.sentence.slots if isinstance(slot.fact, Claim) and _is_span(slot.fact))
    return not {"has", "have", "been"} & set(printed) and any(printed[max(0, at - 1)] == "for" for at in spans)


def _is_span(claim: Claim) -> bool:
    return scale(claim.figure).dimension == "time"
