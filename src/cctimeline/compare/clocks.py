"""Whether two events of one day are one moment, and whether its times can both be right."""

from __future__ import annotations

from cctimeline.compare.words import empty, meaning, speech
from cctimeline.model import Event

LEAST = 2
"""The least number of telling words that two accounts of one moment share, the verb not counted."""
SHARE = 0.5
"""The share of the shorter account's telling words that they have in common."""


def moment(event: Event) -> tuple[str, str] | None:
    """Return the day and the meaning of the verb of an event with a time of day; None for any other."""
    day = event.when.earliest
    if event.clock is None or not event.predicate or speech(event.predicate) or day is None or day != event.when.latest:
        return None
    return day.isoformat(), meaning(event.predicate)


def one_moment(a: Event, b: Event) -> frozenset[str] | None:
    """Return the words by which two events of one day and verb are one moment, None when they are not."""
    if a.status != b.status or (_names(a) - _words(b) and _names(b) - _words(a)):
        return None
    verb = meaning(a.predicate or "")
    first, second = _words(a) - {verb}, _words(b) - {verb}
    shared = first & second
    return shared if len(shared) >= LEAST and len(shared) >= SHARE * min(len(first), len(second)) else None


def minutes_apart(a: Event, b: Event) -> int:
    """Return the minutes between two times of day; 0 where some minute suits both."""
    if a.clock is None or b.clock is None:
        return 0
    return max(0, b.clock[0] - a.clock[1], a.clock[0] - b.clock[1])


def _words(event: Event) -> frozenset[str]:
    return frozenset(meaning(w) for w in event.context if w[0].isalpha() and "." not in w and not empty(w))


def _names(event: Event) -> frozenset[str]:
    return frozenset(meaning(w) for name in event.participants for w in name.split() if not empty(w))
