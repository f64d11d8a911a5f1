"""Running totals that are smaller at a later date: what only adds up, and the dead or injured of one event."""

from __future__ import annotations

from attrs import frozen

from cctimeline.compare.dates import days_between
from cctimeline.compare.sides import Side
from cctimeline.compare.times import ONE_EVENT, time_between
from cctimeline.compare.words import cumulative
from cctimeline.model import Claim
from cctimeline.when import When

ONLY_UP = ("killed", "injured", "rescued")
"""Tolls of which a later paper has no fewer, unless one of the two is wrong."""
LAG = 2
"""Days after which a paper has the toll that another had."""


@frozen
class Fall:
    """A running total that is smaller at the later date, with the days it stood so."""

    early: Side
    late: Side
    days: tuple[When, When]


def fall(a: Side, b: Side) -> Fall | None:
    """Return how a running total falls from one side to the other, None where it does not.

    Running totals are what only adds up (cultivated, set up, signed), and the dead or injured of one event.
    """
    if a.dimension != "count" or a.toll != b.toll or (a.toll and a.toll not in ONLY_UP):
        return None
    first, second = (s.sentence.told if a.toll else s.claim.as_of.when if s.claim.as_of else None for s in (a, b))
    if first is None or second is None or first.overlaps(second):
        return None
    found = Fall(a, b, (first, second)) if first.before(second) else Fall(b, a, (second, first))
    adds_up = _one_toll(found.early, found.late) if a.toll else _adds_up(a, b)
    low, high = found.early.band.low, found.late.band.high
    return found if adds_up and low is not None and high is not None and high < low else None


def _adds_up(a: Side, b: Side) -> bool:
    verbs = [s.claim.property.predicate for s in (a, b)]
    return all(verb and cumulative(verb) for verb in verbs) and time_between(a.claim, b.claim)


def _one_toll(early: Side, late: Side) -> bool:
    """Tell whether two papers give the toll of one event, each as it stood on the paper's own day.

    "Killed 140 people on 3 May" is dated by the event. Less than half of the earlier toll is a part of it, and a
    paper may lag a day behind.
    """
    if early.sentence.told and late.sentence.told and days_between(early.sentence.told, late.sentence.told) < LAG:
        return False
    most, now = early.claim.figure.value, late.claim.figure.value
    if most is None or now is None or now * 2 < most or _far_apart(early, late):
        return False
    return not any(_one_of_several(s) or _in_round_numbers(s) for s in (early, late))


def _in_round_numbers(side: Side) -> bool:
    """Tell whether a figure is printed as "dozens" or "scores"."""
    printed = side.claim.quote.part(side.claim.figure_span)
    return side.claim.figure.qualifier != "exact" and not any(c.isdigit() for c in printed)


def _far_apart(a: Side, b: Side) -> bool:
    """Tell whether the days of two tolls are too far apart for one event: those in the text, else those of print."""
    days = [s.claim.as_of.when if s.claim.as_of else s.sentence.told for s in (a, b)]
    return days[0] is None or days[1] is None or days_between(days[0], days[1]) > ONE_EVENT


def _one_of_several(side: Side) -> bool:
    """Tell whether a sentence has several such tolls, place by place ("151 in Kotka and 13 in Turku")."""
    own = side.claim
    others = (slot.fact for slot in side.sentence.slots if isinstance(slot.fact, Claim) and slot.fact is not own)
    return any(o.property.predicate == own.property.predicate and o.property.head == own.property.head for o in others)
