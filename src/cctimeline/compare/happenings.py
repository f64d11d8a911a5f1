"""Dated events of two articles, or of one: which are one event, and whether its dates can both be right."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping

from cctimeline.compare.apart import periods
from cctimeline.compare.clocks import minutes_apart
from cctimeline.compare.dates import (
    APART,
    Occasion,
    days_between,
    differ,
    of_one_act,
    one_time,
    other_limit,
    others_did,
    said_alike,
    same_event,
    same_occasion,
    years_apart,
)
from cctimeline.compare.echoes import MOST, say_the_same
from cctimeline.compare.origins import one_thing, out_of_reach, same_turns
from cctimeline.compare.rows import rows
from cctimeline.compare.sentences import Sentence
from cctimeline.compare.settle import Comparison, Told
from cctimeline.compare.stages import life_stage
from cctimeline.compare.values import compatible, same_kind, scale
from cctimeline.compare.word_lists import decides, postponed
from cctimeline.compare.words import empty, layers, light, meaning
from cctimeline.figure import Figure
from cctimeline.model import Claim, Event, Fact, Severity, Verdict
from cctimeline.names import words_of
from cctimeline.when import When

_LONG_AGO = re.compile(r"\d{2,} years ago$")
_YEAR = re.compile(r"\b\d{4}\b")
_NUMBER = re.compile(r"\d")
MONTH = 31
"""Days from which on two weekdays, each of its paper's own week, are of two things."""
NIGHT = ("night", "late", "overnight", "midnight", "evening")
"""Words of a date that reaches into the next day."""
_ZONE = re.compile(r"\b(?:gmt|utc|e[sd]t|p[sd]t|c[sd]t)\b")
PUT_OFF = "moved date"
"""One of two texts says that the date was moved."""
_ADDED = ("money", "mass")
"""Dimensions of what is paid or taken on one day and again on another."""
OPENING = 3
"""In so many words a sentence says of which of several it speaks."""
REPRINTED = "reprinted date"
"""The same sentence with the same "Thursday" in papers of two weeks, or of one event the same "four days ago": one
printed the other's text again."""


def events(
    a: Told, b: Told, seen: set[frozenset[str]], telling: Mapping[str, float], *, archive: bool
) -> Iterator[Comparison]:
    """Yield the dated events of two articles that are one event by their words."""
    partners = rows(b.occasions, (_by_nothing, _by_predicate, _by_theme))
    for one in a.occasions:
        for other in partners(one):
            first, second = one.event, other.event
            if one.sentence is other.sentence or (a is b and first.id >= second.id):
                continue
            if (archive or a is b) and not of_one_act(one, other):
                continue
            if frozenset((first.id, second.id)) in seen or _of_two(one, other):
                continue
            words = same_event(first, second) or (None if a is b else same_occasion(one, other, telling))
            if (_too_far(first, second) and not said_alike(one, other)) or _counts_since(one) or _counts_since(other):
                words = None
            words = words or (None if a is b or archive else _side_by_side(one, other))
            comparison = dated(first, second, words, twin=False) if words else None
            if comparison:
                yield comparison


def _of_two(a: Occasion, b: Occasion) -> bool:
    """Tell whether two dates are of two things by who did them, by how much, or as a plan that moved meanwhile."""
    told, again = a.sentence.told, b.sentence.told
    if of_a_row(a.sentence, b.sentence):
        return True
    return others_did(a, b) or _with_other_sums(a, b) or put_off(a.event, b.event, told, again)


def of_a_row(a: Sentence, b: Sentence) -> bool:
    """Tell whether two sentences open with two of several ("the first train", "the last train"; "his elder son")."""
    first, second = ((periods() | layers()).intersection(s.meanings[:OPENING]) for s in (a, b))
    return bool(first and second and first.isdisjoint(second))


def _with_other_sums(a: Occasion, b: Occasion) -> bool:
    """Tell whether what was done on two days was done by two amounts ("raised it by 50 points", "by 100 points").

    So are two sales of two sums, and what was recovered in two weights.
    """
    ours, theirs = ([f for f in _done(o) if f.kind != "count"] for o in (a, b))
    alike = [(x, y) for x in ours for y in theirs if same_kind(x, y)]
    return bool(alike) and not any(compatible(x, y) for x, y in alike)


def _done(occasion: Occasion) -> list[Figure]:
    """Return by how much something was moved on a day, and what sum or weight it was of, by the verb of it."""
    claims = (slot.fact for slot in occasion.sentence.slots if isinstance(slot.fact, Claim))
    own = [c for c in claims if c.property.predicate and c.property.predicate == occasion.event.predicate]
    return [c.figure for c in own if c.change in ("up", "down") or scale(c.figure).dimension.startswith(_ADDED)]


def put_off(a: Fact, b: Fact, told: When | None, again: When | None) -> bool:
    """Tell whether a plan is told again months on, for a later date ("to open in 2024", "to open in 2026")."""
    if not (isinstance(a, Event) and isinstance(b, Event)) or told is None or again is None:
        return False
    first, second = (a, b) if told.before(again) else (b, a)
    months = a.status == "planned" and days_between(told, again) > MONTH
    return months and first.when.before(second.when)


def _counts_since(occasion: Occasion) -> bool:
    """Tell whether a date only says from when on a figure counts ("has destroyed 600 homes since early last month")."""
    before = occasion.sentence.printed[max(0, occasion.at - 1) : occasion.at]
    counts = any(isinstance(slot.fact, Claim) for slot in occasion.sentence.slots if slot.at < occasion.at)
    return counts and before == ("since",)


def _side_by_side(a: Occasion, b: Occasion) -> tuple[str, ...] | None:
    """Return the words of two sentences that say the same with no other date or figure, in two texts given alone.

    What has started and what goes on are told in the same words; what is to come is not.
    """
    if not _counterparts(a, b) or not say_the_same(a.sentence, b.sentence, least=MOST):
        return None
    if a.event.status != b.event.status and "planned" in (a.event.status, b.event.status):
        return None
    if _does_otherwise(a, b) or _does_otherwise(b, a) or of_others(a.event, b.event):
        return None
    if len({frozenset(o.sentence.meanings) & periods() for o in (a, b)}) > 1:
        return None
    return tuple(sorted(a.sentence.content & b.sentence.content))


def _counterparts(a: Occasion, b: Occasion) -> bool:
    """Tell whether two dates stand in one place of a row of dates and figures that are else the same.

    Other figures may come with other dates.
    """
    first, second = ([s.fact for s in o.sentence.slots if not _ordinal(s.fact)] for o in (a, b))
    if len(first) != len(second) or first.index(a.event) != second.index(b.event):
        return False
    rest = ((x, y) for x, y in zip(first, second, strict=True) if x is not a.event)
    return all(type(x) is type(y) and not differing(x, y) for x, y in rest)


def _ordinal(fact: Fact) -> bool:
    return isinstance(fact, Claim) and fact.figure.kind == "ordinal"


def differing(a: Fact, b: Fact) -> bool:
    """Tell whether two dates differ, or no value suits two figures; a date and a figure are not held together."""
    if isinstance(a, Event) and isinstance(b, Event):
        return differ(a.when, b.when)
    return isinstance(a, Claim) and isinstance(b, Claim) and not compatible(a.figure, b.figure)


def _does_otherwise(a: Occasion, b: Occasion) -> bool:
    """Tell whether the verb of a date stands nowhere in the other sentence ("died in 2015" / "founded by")."""
    verb = a.event.predicate or "be"
    return not (empty(verb) or meaning(verb) in light()) and {verb, meaning(verb)}.isdisjoint(b.sentence.content)


def _too_far(a: Event, b: Event) -> bool:
    """Tell whether two dates are too far apart for one event, unless it is one that happens once."""
    return days_between(a.when, b.when) > APART and not one_time(a, b)


def turns(a: Told, b: Told) -> Iterator[Comparison]:
    """Yield what two texts of one story each date once: when the company was founded, the plant last inspected."""
    for key, one, other in same_turns(a.turns, b.turns):
        if not one_thing(one, other) or not differ(one.event.when, other.event.when):
            continue
        if _of_two(one, other) or out_of_reach(key, days_between(one.event.when, other.event.when)):
            continue
        shared = tuple(sorted(one.near & other.near))
        comparison = dated(one.event, other.event, shared, twin=False)
        if comparison:
            yield comparison


def dated(a: Event, b: Event, shared: tuple[str, ...], *, twin: bool) -> Comparison | None:
    """Return how two dates of one event compare; None where they are too unsure.

    Of two times of one day `time-differs` speaks.
    """
    apart = differ(a.when, b.when) or (twin and other_limit(a.when, b.when))
    verdict: Verdict = "conflict" if apart else "agree"
    if verdict == "agree" and minutes_apart(a, b):
        return None
    undated = any(e.adrift or e.dayless for e in (a, b))
    unsure = undated or _years_ago(a, b) or _by_the_year(a, b)
    if verdict == "conflict" and (unsure or over_night(a, b) or _of_two_weeks(a, b)):
        return None
    if verdict == "conflict" and _printed(a) == _printed(b) and (twin or _printed(a).endswith(" ago")):
        return Comparison(a, b, "change_over_time", "info", REPRINTED, shared, 10.0, twin)
    if verdict == "conflict" and (_puts_off(a) != _puts_off(b) or (_given_up(a) and _given_up(b))):
        return Comparison(a, b, "change_over_time", "info", PUT_OFF, shared, 10.0, twin)
    severity: Severity = "info" if verdict == "agree" else "error" if twin else "warning"
    return Comparison(a, b, verdict, severity, None, shared, 10.0 if twin else float(len(shared)), twin)


def of_others(a: Event, b: Event) -> bool:
    """Tell whether the clauses of two dates name none in common ("A, founded in 1869" / "B, founded in 1896").

    A name in short ("Sarn" for the Sarn Valley dam) is no other.
    """
    ones, others = ([frozenset(words_of(name)) for name in event.participants] for event in (a, b))
    return bool(ones and others) and not any(one <= other or other <= one for one in ones for other in others)


def other_act(a: Event, b: Event) -> bool:
    """Tell whether two things happen to what both sentences speak of: it is decided on in one, opens in the other."""
    first, second = life_stage(a), life_stage(b)
    if first is None or second is None:
        return bool(first or second) and (decides(a.predicate or "") or decides(b.predicate or ""))
    return first != second


def over_night(a: Event, b: Event) -> bool:
    """Tell whether two days are those of one night ("late on Tuesday", "on Wednesday"), or of two zones ("GMT")."""
    if any(event.when.day is None for event in (a, b)):
        return False  # "the late 1990s" end in no night
    first = a if a.when.before(b.when) else b
    zoned = any(_ZONE.search(_printed(event)) for event in (a, b))
    apart = days_between(a.when, b.when)
    return (zoned and apart % 7 in (1, 6)) or (apart == 1 and any(word in NIGHT for word in _printed(first).split()))


_WAS_MEANT = re.compile(r"\bhad (?:\w+ly )?been (?:\w+ly )?(?:set|scheduled|due|slated|planned|supposed)\b")


def _puts_off(event: Event) -> bool:
    """Tell whether a clause moves a date: "extended its offer until Friday", "delayed until June"."""
    return any(postponed(word) for word in event.context)


def _given_up(event: Event) -> bool:
    """Tell whether a date is one that was given up ("had been set to expire on Monday"); it may be moved again."""
    return _WAS_MEANT.search(event.quote.text) is not None


def _years_ago(a: Event, b: Event) -> bool:
    """Tell whether dates a year apart are counted back over many years ("41 years ago"), which drops the months."""
    counted = any(_LONG_AGO.match(_printed(event)) for event in (a, b))
    return counted and years_apart(a.when, b.when) <= 1


def _by_the_year(a: Event, b: Event) -> bool:
    """Tell whether two dates are apart by a year that one of them does not print ("the next day", "22 April 2010")."""
    if years_apart(a.when, b.when) == 0 or all(_YEAR.search(_printed(event)) for event in (a, b)):
        return False
    first, second = a.when.day, b.when.day
    return bool(first and second) and (first.month, first.day) == (second.month, second.day)  # type: ignore[union-attr]


def _of_two_weeks(a: Event, b: Event) -> bool:
    """Tell whether papers weeks apart tell of their own week ("on Wednesday"): neither says which it was."""
    said = any(_NUMBER.search(_printed(event)) or event.when.day is None for event in (a, b))
    return not said and a.quote.article != b.quote.article and days_between(a.when, b.when) > MONTH


def _printed(event: Event) -> str:
    return event.quote.part(event.date_span).lower()


def _by_nothing(occasion: Occasion) -> Hashable:
    return None


def _by_predicate(occasion: Occasion) -> Hashable:
    return occasion.event.predicate


def _by_theme(occasion: Occasion) -> Hashable:
    return occasion.event.predicate, occasion.names
