"""Of when two figures are: the days that their words or their papers give, and whether those meet."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from cctimeline.compare.dates import MEANWHILE, days_between
from cctimeline.compare.sides import Side
from cctimeline.compare.stretches import of_months
from cctimeline.compare.values import scale
from cctimeline.compare.word_lists import built_in, hauls, holds, mounting, size
from cctimeline.model import Claim
from cctimeline.when import When

ONE_EVENT = 60
"""Days after which a toll is that of another event, and no running total of the first."""
YEAR = 300
"""Days between two dates of which each is of another year, or hardly less."""
HAULED = ("mass", "volume")
LASTING = ("length", "mass", "area", "volume", "magnitude")
"""Dimensions of what does not move from day to day as counts and prices do."""


def of_two_times(a: Claim, b: Claim) -> bool:
    """Tell whether two claims hold for two dates, and may differ for that.

    Sizes and weights do not move as counts and prices do, unless the words date both.
    """
    return time_between(a, b) and (both_dated(a, b) or not (lasting(a) and lasting(b)))


def time_between(a: Claim, b: Claim) -> bool:
    """Tell whether two claims hold for dates that do not meet; a claim without a date holds at any."""
    if a.as_of is None or b.as_of is None or a.as_of.when.overlaps(b.as_of.when):
        return False
    one, other = a.as_of.when, b.as_of.when
    return both_dated(a, b) or days_between(one, other) > MEANWHILE or (of_months(one) and of_months(other))


def one_day(a: Claim, b: Claim) -> bool:
    """Tell whether the words of two claims date both, to days that meet."""
    return both_dated(a, b) and a.as_of is not None and b.as_of is not None and a.as_of.when.overlaps(b.as_of.when)


def both_dated(a: Claim, b: Claim) -> bool:
    """Tell whether the words of both claims date them."""
    if a.as_of is None or b.as_of is None:
        return False
    return a.as_of.source == b.as_of.source == "text"


def years_apart(a: Claim, b: Claim) -> bool:
    """Tell whether the words of two claims date them to two years."""
    if a.as_of is None or b.as_of is None or not both_dated(a, b):
        return False
    return days_between(a.as_of.when, b.as_of.when) > YEAR


def lasting(claim: Claim) -> bool:
    """Tell whether a figure does not move from day to day: a size, a weight, the rooms of a building."""
    if claim.figure.kind == "count":
        verb = claim.property.predicate or ""
        return built_in(claim.property.head) and (holds(verb) or not mounting((verb,)))
    level = claim.figure.kind == "measure" and claim.change not in ("up", "down")
    return level and scale(claim.figure).dimension in LASTING and not _hauled(claim)


def _hauled(claim: Claim) -> bool:
    """Tell whether a weight or volume is of stuff that is taken again and again ("seized 61 tons of silver")."""
    stuff = scale(claim.figure).dimension in HAULED and not size(claim.property.head or "")
    return stuff and hauls(claim.property.predicate or "")


def begun(a: Side, b: Side) -> date | None:
    """Return the day of what two texts tell: the earlier of the two that they date most to, if these are close."""
    days = [s.sentence.news for s in (a, b) if s.sentence.news]
    return min(days) if days and max(days) - min(days) <= timedelta(MEANWHILE) else None


def reported(side: Side) -> When | None:
    """Return as of when a text gives a toll: the day it names for that, or after what is long over, else its own."""
    own, news, told = side.claim.as_of, side.sentence.news, side.sentence.told
    if own is None or own.source != "text" or news is None or told is None or (own.when.day or news) <= news:
        return told
    return own.when if counts_as_of(side) or days_between(own.when, told) > ONE_EVENT else told


def counts_as_of(side: Side) -> bool:
    """Tell whether a sentence says itself as of when it counts ("18 patients as of noon Tuesday")."""
    return ("as", "of") in pairwise(side.sentence.low)


def long_over(side: Side) -> bool:
    """Tell whether a toll is of an event long before the paper ("in 1987 the last earthquake killed 214")."""
    then, told = side.claim.as_of, side.sentence.told
    return (
        then is not None and told is not None and then.when.before(told) and days_between(then.when, told) > ONE_EVENT
    )
