"""Why a later paper may have another figure of an event under way: a toll that moves, a running total."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from cctimeline.compare.align import Alignment
from cctimeline.compare.moments import ONE_EVENT, begun, lasting, long_over, one_day, reported
from cctimeline.compare.sides import Side
from cctimeline.compare.stretches import lasted
from cctimeline.compare.tolls import INJURED, dead_beside
from cctimeline.compare.word_lists import unsettled
from cctimeline.compare.words import meaning
from cctimeline.model import Claim
from cctimeline.when import When

SETTLED = 3
"""Days after which no more are found to have been hurt, though some of the hurt still die."""
MOUNTING = ("killed", "injured", "arrested", "rescued", "evacuated", "infected")
"""Tolls that only mount while an event runs; how many are missing or in critical condition goes both ways."""
DWINDLING = ("missing", "critical", "hospital")
"""Tolls that become fewer from day to day as people are found, die or go home."""
BY_NOW = frozenset([("by", "now"), ("so", "far"), ("until", "now"), ("to", "date")])
RISE = meaning("rise")


def update(a: Side, b: Side, alignment: Alignment) -> bool:
    """A toll that a running event moves: each paper prints the latest it had; twin sentences of one day differ."""
    if a.toll != b.toll:
        return False
    if a.toll in DWINDLING:
        return _dwindles(a, b)
    if a.toll not in MOUNTING or (long_over(a) and long_over(b) and (len(alignment.shared) > 1 or _of_one_month(a, b))):
        return False
    if alignment.twin and (alignment.same_words or not _on_the_day(a, b)):
        return _mounts(a, b) or a.predicate == b.predicate == RISE
    if alignment.leading and counted_after(a, b):
        return False
    if so_far(a) or so_far(b):
        return True
    dated = [side.claim.as_of is not None for side in (a, b)]
    return all(dated) if alignment.retold else any(dated)  # a text without a date retells its source as of that day


def running(a: Side, b: Side, alignment: Alignment) -> bool:
    """What an event under way adds to from day to day: a later paper has more ("14,000 acres", "31,000 acres")."""
    adds = a.dimension in ("count", "area", "share") and not a.margin
    moves = adds and a.toll in (None, *MOUNTING) and a.toll == b.toll
    if not moves or not (a.toll or (not a.party and (a.mounting or b.mounting or _by_now(a) or _by_now(b)))):
        return False
    if alignment.leading and a.toll and counted_after(a, b):
        return False
    if _told_at(a) == _told_at(b) or not (_of_its_day(a) and _of_its_day(b)):
        return False
    if lasted(a) or lasted(b) or (a.dimension == "count" and lasting(a.claim) and lasting(b.claim)):
        return False
    first, second = sorted((a, b), key=_told_at)
    low, high = first.band.low, second.band.high
    grows = (high is None or low < high) if low is not None else second.band.low is not None
    return grows or a.dimension == "share"


def counted_after(a: Side, b: Side) -> bool:
    """Tell whether two papers of one day give the whole toll of what happened the day before, or earlier.

    On the day itself the toll moves from hour to hour, and "at least" or "so far" says that it still does. Months later
    no paper has a newer one.
    """
    first, second, began = reported(a), reported(b), begun(a, b)
    if first is None or second is None or began is None:
        return False
    past = [(told.earliest or date.min) - began for told in (first, second)]
    one_day = first == second and first.day is not None and past[0] > timedelta(0)
    settled = SETTLED if a.toll == "injured" else ONE_EVENT
    if not one_day and min(past) <= timedelta(settled):
        return False
    if a.toll == INJURED and not one_day and _more_of_both(a, b):
        return False
    return not any(so_far(s) for s in (a, b)) and of_one_size(a, b)


def _more_of_both(a: Side, b: Side) -> bool:
    """Tell whether one of two texts has more injured and more dead beside them: the news has moved on."""
    first, second = (max(dead_beside(s.claim, s.sentence), default=None) for s in (a, b))
    if first is None or second is None or a.size is None or b.size is None:
        return False
    return (a.size - b.size) * (first - second) > 0


def of_one_size(a: Side, b: Side) -> bool:
    """Tell whether two tolls may be those of one event: less than half is a part, "dozens" no count."""
    if not a.size or not b.size or 2 * min(a.size, b.size) < max(a.size, b.size):
        return False
    return not any(_one_of_several(s) or s.indefinite for s in (a, b))


def _one_of_several(side: Side) -> bool:
    """Tell whether a sentence has several such tolls, place by place ("151 in Kotka and 13 in Turku")."""
    own = side.claim
    others = (slot.fact for slot in side.sentence.slots if isinstance(slot.fact, Claim) and slot.fact is not own)
    return any(_same_fate(o, own) and not (_part_of(o, own) or _part_of(own, o)) for o in others)


def _same_fate(a: Claim, b: Claim) -> bool:
    return a.property.predicate == b.property.predicate and a.property.head == b.property.head


def _part_of(a: Claim, b: Claim) -> bool:
    return any(link.kind == "part_of" and link.claim == b.id for link in a.links)


def _of_one_month(a: Side, b: Side) -> bool:
    """Tell whether the words of both date them to one month or day, in which there is hardly another such event."""
    months = (s.claim.as_of is not None and s.claim.as_of.when.edtf.count("-") > 0 for s in (a, b))
    return one_day(a.claim, b.claim) and all(months)


def _on_the_day(a: Side, b: Side) -> bool:
    """Tell whether two papers came out on the very day of what they tell: two headlines of it are soon alike."""
    return all(s.sentence.told is not None and s.sentence.told.earliest == begun(a, b) for s in (a, b))


def so_far(side: Side) -> bool:
    """Tell whether a sentence says that its figure is of the moment, or moves ("so far", "has risen to")."""
    return unsettled(side.sentence.low)


def _dwindles(a: Side, b: Side) -> bool:
    """Tell whether the paper of the later day has fewer ("43 are missing", then "41")."""
    first, second = reported(a), reported(b)
    if first is None or second is None or first.overlaps(second):
        return False
    early, late = (a, b) if first.before(second) else (b, a)
    return late.band.high is not None and (early.band.low is None or late.band.high <= early.band.low)


def _mounts(a: Side, b: Side) -> bool:
    """Tell whether the paper of the later day has more ("140 dead", then "141" in the agency's stock sentence)."""
    first, second = reported(a), reported(b)
    if first is None or second is None or first.overlaps(second):
        return False
    early, late = (a, b) if first.before(second) else (b, a)
    return early.band.low is not None and (late.band.high is None or early.band.low < late.band.high)


@lru_cache(maxsize=4096)
def _by_now(side: Side) -> bool:
    """Tell whether a sentence counts up to its own day ("by now", "so far")."""
    return not BY_NOW.isdisjoint(pairwise(side.sentence.low))


def _stood(side: Side) -> When | None:
    """Return the day a figure is of: the one its words give, else that of the paper."""
    own = side.claim.as_of
    if own is None:
        return None
    return own.when if own.source == "text" else side.sentence.told or own.when


def _of_its_day(side: Side) -> bool:
    day = _stood(side)
    return day is not None and day.day is not None


def _told_at(side: Side) -> tuple[date, bool]:
    """Return the day of a figure; what a text dates itself ("by Wednesday night") is later than a paper of that day."""
    day = _stood(side)
    own = side.claim.as_of
    return (day.latest if day else None) or date.max, own is not None and own.source == "text"
