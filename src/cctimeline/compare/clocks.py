"""Whether two events of one day are one moment, and whether its times can both be right."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from cctimeline.compare.dates import days_between, one_theme
from cctimeline.compare.day_names import calendar
from cctimeline.compare.word_lists import general, speech
from cctimeline.compare.words import empty, meaning, stem
from cctimeline.model import Event
from cctimeline.vocab import table

SOLE = ("take-off", "loss")
"""Moments that a story has one of, whatever names stand beside them."""
PART = 240
"""Minutes from which on a time is a part of the day, in which people do much; but a story has one crash."""
LEAST = 2
"""The least number of telling words that two accounts of one moment share, the verb not counted."""
LEAST_BEGUN = 3
"""The same where the verb only says that something begins, as much does on one day."""
MOST, MOST_SHARE = 5, 0.7
"""The same, and the share of them, where there is no verb to tell what happens ("the last call was at 6")."""
WEEK = 7
"""Days between two papers that may speak of one day without a word of it."""
HOUR = 60
"""Minutes within which two accounts give the time of one moment."""
DAY = 1440
"""Minutes."""
ZONES = (*range(-DAY // 2, DAY * 7 // 12 + 1, 30), 345)
"""Minutes that some clock on earth may be ahead of GMT: half hours, and 5:45."""
SHARE = 0.5
"""The share of the shorter account's telling words that they have in common."""


def moment(event: Event) -> str | None:
    """Return the kind of an event of one day: a sudden one, or the verb of one with a time of day; else None."""
    if not event.predicate or event.when.day is None:
        return None
    kind = sudden(event)
    if kind is not None or event.clock is None or event.clock[1] - event.clock[0] >= PART:
        return kind
    return None if speech(event.predicate) and not (_begins(event) or _is(event)) else meaning(event.predicate)


def _begins(event: Event) -> bool:
    return meaning(event.predicate or "") == meaning("begin")


def _is(event: Event) -> bool:
    return event.predicate == "be"


def bare(verb: str) -> bool:
    """Tell whether a verb says only that something happened."""
    return stem(verb) in _moments()["bare"]


def sudden(event: Event) -> str | None:
    """Return which sudden event is told: a crash, a blast, an attack; by the noun where it only "happened".

    "Came in for a landing" and "made a turn over the landing field" tell of none.
    """
    verb, words = stem(event.predicate or ""), {stem(word) for word in event.context}
    made = words & _object(event) if verb == stem("make") else words | _object(event)
    told = {verb, *_phrasal(verb, event.quote.text), *(f"{verb} {word}" for word in made)}
    if verb in _moments()["bare"] and " in for " not in event.quote.text:
        told |= words | {stem(word) for name in event.participants for word in name.split()}
    told |= {f"{word} {verb}" for word in words - _object(event)}  # "the plane left Kotka"
    if _begins(event):
        told |= _object(event)  # "the shooting began"
    return next((kind for kind, listed in _moments().items() if kind != "bare" and told & listed), None)


def _object(event: Event) -> set[str]:
    return {stem(word) for word in event.theme.text.lower().split()} if event.theme else set()


def _phrasal(verb: str, text: str) -> set[str]:
    """Return the verb with the small word behind it ("went down", "blew up")."""
    return {f"{verb} {word}" for word in ("down", "up", "off", "out", "in", "way") if f" {word}" in text}


@cache
def _moments() -> dict[str, frozenset[str]]:
    table_of = table("thesaurus")["moments"]
    return {kind: frozenset(" ".join(map(stem, w.split())) for w in words) for kind, words in table_of.items()}


def one_day(a: Event, b: Event, events: Iterable[Event]) -> bool:
    """Tell whether two times are of one day: the printed one, or one that a text assumes while it tells of no other.

    Or that it gives, in other words, for the same sudden event elsewhere.
    """
    if a.when.overlaps(b.when):
        return True
    if a.quote.article == b.quote.article or days_between(a.when, b.when) > WEEK:
        return False
    dated = [e for e in events if not e.dayless and e.quote.article in (a.quote.article, b.quote.article)]
    if (a.dayless or b.dayless) and len({e.when.earliest for e in dated}) <= 1:
        return True
    return _told_then(a, b, dated) or _told_then(b, a, dated)


def _told_then(a: Event, b: Event, dated: Iterable[Event]) -> bool:
    """Tell whether the text of a time without a day tells of the same on the other's day ("on Sunday afternoon")."""
    if sudden(a) is None or a.clock is None or not calendar().isdisjoint(a.quote.text.lower().split()):
        return False
    own = (e for e in dated if e.quote.article == a.quote.article and e.when.overlaps(b.when))
    return any(e.clock and not _apart(e.clock, a.clock, 0) and sudden(e) == sudden(a) == sudden(b) for e in own)


def only_moment(a: Event, b: Event, events: Iterable[Event], known: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Tell whether each of two articles gives one time of day for such an event, and it is not of two things.

    Less than an hour apart it is of two only where each clause has names that are not among the words of the other
    text, which `known` holds.
    """
    times: dict[str, set[tuple[int, int]]] = {}
    for event in events:
        own = a if event.quote.article == a.quote.article else b
        met = any(event.dayless or e.dayless or event.when.overlaps(e.when) for e in (a, b))
        if event.clock is not None and event.zone == own.zone and met:
            times.setdefault(event.quote.article, set()).add(event.clock)
    if a.status != b.status or not all(_one_time(times.get(event.quote.article, ())) for event in (a, b)):
        return False
    if sudden(a) in SOLE or _names(a) & _names(b) or not _strangers(a, b):
        return True
    return minutes_apart(a, b) <= HOUR and not (_names(a) - known[1] and _names(b) - known[0])


def _one_time(clocks: Iterable[tuple[int, int]]) -> bool:
    """Tell whether some minute suits all the times of a text ("in the evening", "at 7.47 p.m.")."""
    held = tuple(clocks)
    return not held or max(first for first, _ in held) <= min(last for _, last in held)


def one_moment(a: Event, b: Event) -> frozenset[str] | None:
    """Return the words by which two events of one day and verb are one moment, None when they are not."""
    if a.status != b.status or _strangers(a, b):
        return None
    verb = meaning(a.predicate or "")
    first, second = _words(a) - {verb}, _words(b) - {verb}
    shared = first & second
    least, share = (MOST, MOST_SHARE) if _is(a) else (LEAST_BEGUN if _begins(a) else LEAST, SHARE)
    return shared if len(shared) >= least and len(shared) >= share * min(len(first), len(second)) else None


def minutes_apart(a: Event, b: Event) -> int:
    """Return the minutes between two times of day; 0 where some minute suits both.

    Where only one names its zone the other may be of any zone there is, and is apart where none makes them one.
    """
    if a.clock is None or b.clock is None:
        return 0
    if a.zone == b.zone:
        return _apart(a.clock, b.clock, 0)
    ones, others = (ZONES if event.zone is None else (event.zone,) for event in (a, b))
    return min(_apart(a.clock, b.clock, one - other) for one in ones for other in others)


def _apart(a: tuple[int, int], b: tuple[int, int], ahead: int) -> int:
    turns = (0,) if not ahead else (-DAY, 0, DAY)  # 1 a.m. here may be 8 p.m. there
    return min(max(0, b[0] + ahead + t - a[1], a[0] - b[1] - ahead - t) for t in turns)


def _words(event: Event) -> frozenset[str]:
    told = (w for w in event.context if w[0].isalpha() and "." not in w and not (empty(w) or general(w)))
    return frozenset(meaning(w) for w in told)


def _strangers(a: Event, b: Event) -> bool:
    """Tell whether each of two events has a name that the other lacks, and they do not happen to one named thing."""
    if one_theme(a, b):
        return False
    first, second = _names(a), _names(b)
    return bool(first - second - _words(b) and second - first - _words(a))


def _names(event: Event) -> frozenset[str]:
    return frozenset(meaning(w) for name in event.participants for w in name.split() if not empty(w))
