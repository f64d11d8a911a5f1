"""Running totals that are smaller at a later date: what only adds up, and the dead or injured of one event."""

from __future__ import annotations

from attrs import frozen

from cctimeline.compare.contrasts import set_apart
from cctimeline.compare.dates import days_between
from cctimeline.compare.moments import ONE_EVENT, begun, reported, time_between
from cctimeline.compare.sides import Side
from cctimeline.compare.updates import of_one_size, so_far
from cctimeline.compare.word_lists import cumulative
from cctimeline.when import When

ONLY_UP = ("killed", "injured", "rescued")
"""Tolls of which a later paper has no fewer, unless one of the two is wrong."""
AGO = 12
"""Words before a figure in which it may say that it is of what came on top."""
ON_TOP = frozenset(["additional", "newly", "further"])
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
    if a.dimension != "count" or a.toll != b.toll or (a.toll and a.toll not in ONLY_UP) or _feared(a) or _feared(b):
        return None
    if _of_what_came(a) or _of_what_came(b):
        return None
    first, second = (reported(s) if a.toll else s.claim.as_of.when if s.claim.as_of else None for s in (a, b))
    if first is None or second is None or first.overlaps(second):
        return None
    found = Fall(a, b, (first, second)) if first.before(second) else Fall(b, a, (second, first))
    adds_up = _one_toll(found.early, found.late) if a.toll else _adds_up(a, b)
    low, high = found.early.band.low, found.late.band.high
    return found if adds_up and low is not None and high is not None and high <= low else None


def _of_what_came(side: Side) -> bool:
    """Tell whether a figure is of what came on top ("40 additional cases, with 23 deaths", "ten more bodies").

    That is no running total.
    """
    low, at = side.sentence.low, side.at
    return (
        not ON_TOP.isdisjoint(low[max(0, at - AGO) : at])
        or low[at - 1] == "another"
        or low[at + 1 : at + 2] == ("more",)
    )


def _feared(side: Side) -> bool:
    """Tell whether a figure is of what may come or have come: such a one falls as more is known."""
    return side.claim.modality != "fact"


def _adds_up(a: Side, b: Side) -> bool:
    verbs = [s.claim.property.predicate for s in (a, b)]
    return all(verb and cumulative(verb) for verb in verbs) and time_between(a.claim, b.claim)


def _one_toll(early: Side, late: Side) -> bool:
    """Tell whether two papers give the toll of one event, each as it stood on the paper's own day.

    "Killed 140 people on 3 May" is dated by the event. Less than half of the earlier toll is a part of it, and a
    paper may lag a day behind on what happened that day.
    """
    if _lags(early, late) or set_apart(early, late):
        return False
    return of_one_size(early, late) and not _far_apart(early, late)


def _lags(early: Side, late: Side) -> bool:
    """Tell whether the later paper may be a day behind the news of what happened as the earlier came out.

    So it is where it hedges its figure, and with those rescued, whom several boats and towns count.
    """
    first, second, began = early.sentence.told, late.sentence.told, begun(early, late)
    if first is None or second is None or days_between(first, second) >= LAG:
        return False
    if began is None:
        return True
    return began >= (first.earliest or began) and (
        late.claim.figure.qualifier != "exact" or so_far(late) or late.toll == "rescued"
    )


def _far_apart(a: Side, b: Side) -> bool:
    """Tell whether the days of two tolls are too far apart for one event: those in the text, else those of print."""
    days = [s.claim.as_of.when if s.claim.as_of else s.sentence.told for s in (a, b)]
    return days[0] is None or days[1] is None or days_between(days[0], days[1]) > ONE_EVENT
