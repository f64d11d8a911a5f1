"""Why two figures of one quantity may differ as time goes by: each holds for another date."""

from __future__ import annotations

from cctimeline.compare.align import Alignment
from cctimeline.compare.dates import days_between, moved_with
from cctimeline.compare.moments import (
    ONE_EVENT,
    YEAR,
    begun,
    both_dated,
    counts_as_of,
    lasting,
    of_two_times,
    years_apart,
)
from cctimeline.compare.sides import Side
from cctimeline.compare.stretches import before_end, changed_until, of_months
from cctimeline.compare.tolls import WERE_THERE
from cctimeline.compare.updates import MOUNTING, counted_after
from cctimeline.compare.word_lists import moved, one_off
from cctimeline.compare.words import meaning

AGAIN = 14
"""The same where one text retells the other."""
SAME_TIME = 400
"""Days between two texts that may still tell of one happening: what returns every year is another."""
UNMOVED = ("mass", "magnitude")
"""Dimensions of what is measured once."""
MEANTIME = 8
"""How many times the time between two papers may be what something went on for: "a 12-day strike" is longer next week,
an eight-minute descent is not."""
DAY = 86400
"""Seconds, the base unit of time."""


def other_time(a: Side, b: Side, alignment: Alignment) -> bool:
    """The figures hold for two dates that do not meet: a series, not a contradiction."""
    if alignment.slip and not years_apart(a.claim, b.claim):
        return False
    if alignment.other_date or _of_two_moments(a, b) or _still(a, b) or _goes_on(a, b):
        return True
    if _not_yet(a, b) or _not_yet(b, a) or _in_own_weeks(a, b) or changed_until(a, b) or _another_term(a, b):
        return True
    if _took_once(a, b) or _one_length(a, b) or (alignment.leading and a.toll in MOUNTING and counted_after(a, b)):
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
    return once and not both_dated(a.claim, b.claim) and begun(a, b) is not None


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
    if a.dimension in UNMOVED and a.thing & b.thing:
        return False  # how much the bomb weighed, whoever says so on which day
    ended = a.sentence.told is not None and then.when.before(a.sentence.told) and not lasting(a.claim)
    return told.before(then.when) or (not a.toll and before_end(told, then.when, year=ended))


def _in_own_weeks(a: Side, b: Side) -> bool:
    """Tell whether both count in a time up to their own text ("in the past three weeks", in papers a week apart)."""
    one, other = a.claim.as_of, b.claim.as_of
    if one is None or other is None or not both_dated(a.claim, b.claim) or one.when.edtf == other.when.edtf:
        return False
    return moved_with(one.when, a.sentence.told, other.when, b.sentence.told)


def _took_once(a: Side, b: Side) -> bool:
    """Tell whether both say how long the same took the same: no later text has another time of it."""
    if a.dimension != "time" or a.predicate != b.predicate or not _one_doer(a, b):
        return False
    one, other = a.claim.as_of, b.claim.as_of
    near = one is not None and other is not None and days_between(one.when, other.when) < SAME_TIME
    return near and not both_dated(a.claim, b.claim) and _told_in_past(a) and _told_in_past(b)


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
    if a.dimension != "time" or not a.thing & b.thing or both_dated(a.claim, b.claim):
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
    return any(counts_as_of(s) for s in (a, b)) and _dates_apart(a, b)


def _dates_apart(a: Side, b: Side) -> bool:
    one, other = a.claim.as_of, b.claim.as_of
    return one is not None and other is not None and not one.when.overlaps(other.when)


def _agreed_once(a: Side, b: Side) -> bool:
    """Tell whether both speak of a sum that is agreed on once, and only one of them is dated by its own words."""
    money = a.dimension.startswith("money") and one_off(a.head) and one_off(b.head)
    return money and not both_dated(a.claim, b.claim) and not any(moved(w) for s in (a, b) for w in s.near)


def one_series(a: Side, b: Side) -> bool:
    """Tell whether figures of two times are of one thing that has changed: a name, a toll, what moves or adds up.

    Two stores opened in two years are no store that has grown.
    """
    return bool(a.subject & b.subject or a.toll or a.quoted or b.quoted or (a.mounting or b.mounting))
