"""Why two figures of one quantity may differ as time goes by: another date, an update, a running total."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from cctimeline.compare.align import Alignment
from cctimeline.compare.dates import MEANWHILE, days_between, moved_with
from cctimeline.compare.sides import Side
from cctimeline.compare.stretches import before_end, changed_until, lasted, of_months
from cctimeline.compare.tolls import WERE_THERE
from cctimeline.compare.values import scale
from cctimeline.compare.word_lists import built_in, holds, mounting, moved, one_off, unsettled
from cctimeline.compare.words import meaning
from cctimeline.model import Claim
from cctimeline.when import When

AGAIN = 14
"""The same where one text retells the other."""
ONE_EVENT = 60
"""Days after which a toll is that of another event, and no running total of the first."""
YEAR = 300
"""Days between two dates of which each is of another year, or hardly less."""
SETTLED = 3
"""Days after which no more are found to have been hurt, though some of the hurt still die."""
SAME_TIME = 400
"""Days between two texts that may still tell of one happening: what returns every year is another."""
MOUNTING = ("killed", "injured", "arrested", "rescued", "evacuated", "infected")
"""Tolls that only mount while an event runs; how many are missing or in critical condition goes both ways."""
DWINDLING = ("missing", "critical", "hospital")
"""Tolls that become fewer from day to day as people are found, die or go home."""
LASTING = ("length", "mass", "area", "volume", "magnitude")
"""Dimensions of what does not move from day to day as counts and prices do."""
MEANTIME = 8
"""How many times the time between two papers may be what something went on for: "a 12-day strike" is longer next week,
an eight-minute descent is not."""
BY_NOW = frozenset([("by", "now"), ("so", "far"), ("until", "now"), ("to", "date")])
RISE = meaning("rise")
DAY = 86400
"""Seconds, the base unit of time."""


def other_time(a: Side, b: Side, alignment: Alignment) -> bool:
    """The figures hold for two dates that do not meet: a series, not a contradiction."""
    if alignment.slip and not _years_apart(a.claim, b.claim):
        return False
    if alignment.other_date or _of_two_moments(a, b) or _still(a, b) or _goes_on(a, b):
        return True
    if _not_yet(a, b) or _not_yet(b, a) or _in_own_weeks(a, b) or changed_until(a, b) or _another_term(a, b):
        return True
    if _took_once(a, b) or _one_length(a, b) or (alignment.leading and a.toll in MOUNTING and _counted_after(a, b)):
        return False
    if alignment.retold and _of_two_days(a, b):
        return True
    if (alignment.retold and _day_left_out(a, b)) or ((alignment.retold or alignment.lone) and _told_again(a, b)):
        return False
    return of_two_times(a.claim, b.claim) and not (_agreed_once(a, b) or _took_part(a, b))


def _took_part(a: Side, b: Side) -> bool:
    """Tell whether both count who was aboard or took part in what happened once, be it told on whatever day."""
    there = (a.aboard and b.aboard) or (a.toll == b.toll and a.toll in WERE_THERE)
    once = there or (a.party and (a.toll != b.toll or not a.toll))
    return once and not _both_dated(a.claim, b.claim) and begun(a, b) is not None


def _still(a: Side, b: Side) -> bool:
    """Tell whether the later paper says how many are left ("nine of them were still in hospital")."""
    first, second = a.sentence.told, b.sentence.told
    if first is None or second is None or first.overlaps(second):
        return False
    return "still" in (b if first.before(second) else a).sentence.printed


def _not_yet(a: Side, b: Side) -> bool:
    """Tell whether one text dates its figure to a day that the other text was written before."""
    then, told = a.claim.as_of, b.sentence.told
    if then is None or told is None or then.source != "text" or {a.claim.modality, b.claim.modality} != {"fact"}:
        return False
    ended = a.sentence.told is not None and then.when.before(a.sentence.told) and not lasting(a.claim)
    return told.before(then.when) or (not a.toll and before_end(told, then.when, year=ended))


def _in_own_weeks(a: Side, b: Side) -> bool:
    """Tell whether both count in a time up to their own text ("in the past three weeks", in papers a week apart)."""
    one, other = a.claim.as_of, b.claim.as_of
    if one is None or other is None or not _both_dated(a.claim, b.claim) or one.when.edtf == other.when.edtf:
        return False
    return moved_with(one.when, a.sentence.told, other.when, b.sentence.told)


def _took_once(a: Side, b: Side) -> bool:
    """Tell whether both say how long the same took the same: no later text has another time of it."""
    if a.dimension != "time" or a.predicate != b.predicate or not _one_doer(a, b):
        return False
    one, other = a.claim.as_of, b.claim.as_of
    near = one is not None and other is not None and days_between(one.when, other.when) < SAME_TIME
    return near and not _both_dated(a.claim, b.claim) and _told_in_past(a) and _told_in_past(b)


def _one_doer(a: Side, b: Side) -> bool:
    """Tell whether two figures are told of one thing: in the same words, or with a pronoun in one ("it was shut")."""
    if a.doer and b.doer:
        return a.doer == b.doer
    return bool(a.doer or b.doer or a.subject & b.subject)


def _day_left_out(a: Side, b: Side) -> bool:
    """Tell whether a text that retells another leaves the day of its news out ("voted on Monday" / "voted")."""
    one, other = a.claim.as_of, b.claim.as_of
    if one is None or other is None or (one.source == "text") == (other.source == "text"):
        return False
    dated, undated, told = (one, other, a.sentence.told) if one.source == "text" else (other, one, b.sentence.told)
    news = told is None or told.day is None or days_between(dated.when, told) <= ONE_EVENT
    if not news or a.predicate is None or a.predicate != b.predicate:
        return False
    return dated.when.before(undated.when) and _told_in_past(a) and _told_in_past(b)


def _told_again(a: Side, b: Side) -> bool:
    """Tell whether a text gives again, some days later, what the one that it retells gives without a date."""
    one, other = a.claim.as_of, b.claim.as_of
    if one is None or other is None or "text" in (one.source, other.source):
        return False
    return days_between(one.when, other.when) <= AGAIN and not (of_months(one.when) and of_months(other.when))


def _one_length(a: Side, b: Side) -> bool:
    """Tell whether both give the length of one thing ("an eight-month delay"), which no other day makes another."""
    if a.dimension != "time" or not a.thing & b.thing or _both_dated(a.claim, b.claim):
        return False
    if a.claim.property.head == b.claim.property.head == "interval":
        return True
    first, second = a.sentence.told, b.sentence.told
    return first is not None and second is not None and days_between(first, second) < SAME_TIME


def _another_term(a: Side, b: Side) -> bool:
    """Tell whether two prison terms are of two years, as the words of one say: "jailed for 30 years in 1997"."""
    one, other = a.claim.as_of, b.claim.as_of
    if a.claim.property.head != "sentence" or one is None or other is None:
        return False
    return days_between(one.when, other.when) > YEAR


def _goes_on(a: Side, b: Side) -> bool:
    """Tell whether what a later paper calls longer may be under way ("a 12-day strike", "a 15-day strike")."""
    first, second = a.sentence.told, b.sentence.told
    if not _one_length(a, b) or first is None or second is None or first.overlaps(second):
        return False
    early, late = (a, b) if first.before(second) else (b, a)
    if late.band.low is None or early.band.high is None:
        return False
    more, between = late.band.low - early.band.high, days_between(first, second) * DAY
    return 0 < more <= between <= MEANTIME * more


def _told_in_past(side: Side) -> bool:
    """Tell whether a figure is of what happened once ("reached it after 75 minutes"): a later text is no later."""
    lemma, forms = side.claim.property.predicate or "", {side.predicate}
    printed = set(side.sentence.low)
    told = {word for word in printed if meaning(word) in forms}
    over = bool(printed & {"was", "were", "been", "being"}) and lemma in told  # "being shut for six months"
    return bool(told) and (over or not told & {lemma, f"{lemma}s", f"{lemma}es"})


def _of_two_moments(a: Side, b: Side) -> bool:
    """Tell whether both say how things stand when they are told, on two days ("16 people are still missing")."""
    return a.sentence.momentary and b.sentence.momentary and _dates_apart(a, b)


def _of_two_days(a: Side, b: Side) -> bool:
    """Tell whether one paper says on which other day it counts ("18 patients as of noon Tuesday")."""
    return any(_counts_as_of(s) for s in (a, b)) and _dates_apart(a, b)


def _dates_apart(a: Side, b: Side) -> bool:
    one, other = a.claim.as_of, b.claim.as_of
    return one is not None and other is not None and not one.when.overlaps(other.when)


def _counts_as_of(side: Side) -> bool:
    return ("as", "of") in pairwise(side.sentence.low)


def _agreed_once(a: Side, b: Side) -> bool:
    """Tell whether both speak of a sum that is agreed on once, and only one of them is dated by its own words."""
    money = a.dimension.startswith("money") and one_off(a.head) and one_off(b.head)
    return money and not _both_dated(a.claim, b.claim) and not any(moved(w) for s in (a, b) for w in s.near)


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
    if alignment.leading and _counted_after(a, b):
        return False
    if so_far(a) or so_far(b):
        return True
    dated = [side.claim.as_of is not None for side in (a, b)]
    return all(dated) if alignment.retold else any(dated)  # a text without a date retells its source as of that day


def _of_one_month(a: Side, b: Side) -> bool:
    """Tell whether the words of both date them to one month or day, in which there is hardly another such event."""
    months = (s.claim.as_of is not None and s.claim.as_of.when.edtf.count("-") > 0 for s in (a, b))
    return one_day(a.claim, b.claim) and all(months)


def begun(a: Side, b: Side) -> date | None:
    """Return the day of what two texts tell: the earlier of the two that they date most to, if these are close."""
    days = [s.sentence.news for s in (a, b) if s.sentence.news]
    return min(days) if days and max(days) - min(days) <= timedelta(MEANWHILE) else None


def _counted_after(a: Side, b: Side) -> bool:
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
    return not any(so_far(s) for s in (a, b)) and of_one_size(a, b)


def reported(side: Side) -> When | None:
    """Return as of when a text gives a toll: the day it names for that, or after what is long over, else its own."""
    own, news, told = side.claim.as_of, side.sentence.news, side.sentence.told
    if own is None or own.source != "text" or news is None or told is None or (own.when.day or news) <= news:
        return told
    return own.when if _counts_as_of(side) or days_between(own.when, told) > ONE_EVENT else told


def _on_the_day(a: Side, b: Side) -> bool:
    """Tell whether two papers came out on the very day of what they tell: two headlines of it are soon alike."""
    return all(s.sentence.told is not None and s.sentence.told.earliest == begun(a, b) for s in (a, b))


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


def so_far(side: Side) -> bool:
    """Tell whether a sentence says that its figure is of the moment, or moves ("so far", "has risen to")."""
    return unsettled(side.sentence.low)


def long_over(side: Side) -> bool:
    """Tell whether a toll is of an event long before the paper ("in 1987 the last earthquake killed 214")."""
    then, told = side.claim.as_of, side.sentence.told
    return (
        then is not None and told is not None and then.when.before(told) and days_between(then.when, told) > ONE_EVENT
    )


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


def running(a: Side, b: Side, alignment: Alignment) -> bool:
    """What an event under way adds to from day to day: a later paper has more ("14,000 acres", "31,000 acres")."""
    adds = a.dimension in ("count", "area", "share") and not a.margin
    moves = adds and a.toll in (None, *MOUNTING) and a.toll == b.toll
    if not moves or not (a.toll or (not a.party and (a.mounting or b.mounting or _by_now(a) or _by_now(b)))):
        return False
    if alignment.leading and a.toll and _counted_after(a, b):
        return False
    if _told_at(a) == _told_at(b) or not (_of_its_day(a) and _of_its_day(b)):
        return False
    if lasted(a) or lasted(b) or (a.dimension == "count" and lasting(a.claim) and lasting(b.claim)):
        return False
    first, second = sorted((a, b), key=_told_at)
    low, high = first.band.low, second.band.high
    grows = (high is None or low < high) if low is not None else second.band.low is not None
    return grows or a.dimension == "share"


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


def one_series(a: Side, b: Side) -> bool:
    """Tell whether figures of two times are of one thing that has changed: a name, a toll, what moves or adds up.

    Two stores opened in two years are no store that has grown.
    """
    return bool(a.subject & b.subject or a.toll or a.quoted or b.quoted or (a.mounting or b.mounting))


def of_two_times(a: Claim, b: Claim) -> bool:
    """Tell whether two claims hold for two dates, and may differ for that.

    Sizes and weights do not move as counts and prices do, unless the words date both.
    """
    return time_between(a, b) and (_both_dated(a, b) or not lasting(a))


def lasting(claim: Claim) -> bool:
    """Tell whether a figure does not move from day to day: a size, a weight, the rooms of a building."""
    if claim.figure.kind == "count":
        verb = claim.property.predicate or ""
        return built_in(claim.property.head) and (holds(verb) or not mounting((verb,)))
    level = claim.figure.kind == "measure" and claim.change not in ("up", "down")
    return level and scale(claim.figure).dimension in LASTING


def _both_dated(a: Claim, b: Claim) -> bool:
    if a.as_of is None or b.as_of is None:
        return False
    return a.as_of.source == b.as_of.source == "text"


def _years_apart(a: Claim, b: Claim) -> bool:
    """Tell whether the words of two claims date them to two years."""
    if a.as_of is None or b.as_of is None or not _both_dated(a, b):
        return False
    return days_between(a.as_of.when, b.as_of.when) > YEAR


def one_day(a: Claim, b: Claim) -> bool:
    """Tell whether the words of two claims date both, to days that meet."""
    return _both_dated(a, b) and a.as_of is not None and b.as_of is not None and a.as_of.when.overlaps(b.as_of.when)


def time_between(a: Claim, b: Claim) -> bool:
    """Tell whether two claims hold for dates that do not meet; a claim without a date holds at any."""
    if a.as_of is None or b.as_of is None or a.as_of.when.overlaps(b.as_of.when):
        return False
    one, other = a.as_of.when, b.as_of.when
    return _both_dated(a, b) or days_between(one, other) > MEANWHILE or (of_months(one) and of_months(other))
