"""Two times of day of the same moment cannot both be right.

Flags: "the ferry left the harbour at 6:15 a.m." in one text and "at 6:45 a.m." in the other, of one day.

Why: to the minute is how a course of events is told, and another time changes what came first.

Leaves alone: times that meet within what their words allow ("around 10:30", "shortly before eleven"), times of two
zones, and moments that do not share verb, day and the words around.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from cctimeline.chronology import Chronology
from cctimeline.compare.clocks import minutes_apart, moment, one_moment
from cctimeline.compare.wording import member
from cctimeline.model import Event, Example, Fact, Finding, Rule
from cctimeline.spoken import spoken

_NAME = "time-differs"


def group_by(fact: Fact, chronology: Chronology) -> Iterator[tuple[str, str]]:
    """Bring together what happens on one day by one verb."""
    key = moment(fact) if isinstance(fact, Event) else None
    if key is not None:
        yield key


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Compare the times of each two accounts of one moment."""
    events = [fact for fact in facts if isinstance(fact, Event)]
    for a, b in combinations(events, 2):
        shared = one_moment(a, b) if minutes_apart(a, b) else None
        if shared is not None and (a.quote.article, a.sentence) != (b.quote.article, b.sentence):
            yield _finding(a, b, shared)


def _finding(a: Event, b: Event, shared: frozenset[str]) -> Finding:
    first, second = _printed(a), _printed(b)
    message = f"{a.predicate}, {spoken(a.when)}: “{first}” differs from “{second}”"
    why = f"both speak of: {', '.join(sorted(shared))}; at least {minutes_apart(a, b)} minutes lie between"
    return Finding(_NAME, "conflict", "warning", message, why, (member(a, first), member(b, second)))


def _printed(event: Event) -> str:
    start = event.quote.span.start
    return " ".join(event.quote.text[event.date_span.start - start : event.date_span.end - start].split())


RULE = Rule(
    _NAME,
    group_by,
    check,
    (
        Example(
            (
                "The ferry left the harbour at 6:15 a.m. on 3 May 2021.",
                "On 3 May 2021 at 6:45 a.m. the ferry left the harbour.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The ferry left the harbour at around 6:15 a.m. on 3 May 2021.",
                "On 3 May 2021 at 6:20 a.m. the ferry left the harbour.",
            ),
            (),
        ),
        Example(
            (
                "The ferry left the harbour at 6:15 a.m. on 3 May 2021.",
                "On 3 May 2021 at 6:45 a.m. the pilot left the port office.",
            ),
            (),
        ),
    ),
)
