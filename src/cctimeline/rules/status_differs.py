"""One thing is said to be finished and to be under way at one time.

Flags: "three towers have been built" beside "the three towers, currently under construction", where both hold for the
same time and speak of the same thing in the same words.

Why: either the work is done or it is not, and the reader is told both.

Leaves alone: phases and sections, parts of the thing, plans, statements about different times, and things that the
words do not show to be the same.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import product

from cctimeline.chronology import Chronology
from cctimeline.compare.stages import same_thing, stage, theme_key
from cctimeline.compare.wording import member
from cctimeline.model import Event, Example, Fact, Finding, Rule, Severity

_NAME = "status-differs"


def group_by(fact: Fact, chronology: Chronology) -> tuple[Hashable, ...]:
    """Group the events of a making by the last words of what is made."""
    return theme_key(fact) if isinstance(fact, Event) and stage(fact) in ("under_way", "finished") else ()


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Hold what is finished against what is under way; each thing is reported once an article or pair of articles."""
    events = [fact for fact in facts if isinstance(fact, Event)]
    done = [event for event in events if stage(event) == "finished" and event.status == "happened"]
    going = [event for event in events if stage(event) == "under_way" and event.status == "ongoing"]
    reported = set()
    for one, other in product(done, going):
        pair = frozenset((one.quote.article, other.quote.article))
        match = same_thing(one, other)
        if match and pair not in reported and _one_time(one, other):
            reported.add(pair)
            yield _finding(one, other, "error" if match == "printed" and len(pair) == 1 else "warning")


def _one_time(done: Event, going: Event) -> bool:
    """Tell whether the work was still going on after it was said to be finished."""
    if not done.dated and not going.dated:
        return done.quote.article == going.quote.article or done.when == going.when
    return done.when.latest is not None and going.when.earliest is not None and done.when.latest <= going.when.earliest


def _finding(done: Event, going: Event, severity: Severity) -> Finding:
    thing = done.theme.text if done.theme else done.what
    message = f"“{thing}” is said to be finished and to be under way"
    says = (member(done, "finished"), member(going, "under way"))
    return Finding(_NAME, "conflict", severity, message, "one thing cannot be both at one time", says)


RULE = Rule(
    _NAME,
    group_by,
    check,
    (
        Example(
            (
                "On the harbour site three towers have been built. “Currently under construction, the three towers "
                "will hold offices,” said the manager.",
            ),
            ("conflict",),
            ("2022-05-06",),
        ),
        Example(
            ("On the harbour site three towers have been built. Four more towers are under construction.",),
            (),
            ("2022-05-06",),
        ),
        Example(
            ("The roof of the stadium has been completed. The stadium is under construction.",),
            (),
            ("2022-05-06",),
        ),
        Example(
            ("The first section of the tunnel has been completed. The second section of the tunnel is being built.",),
            (),
            ("2022-05-06",),
        ),
    ),
)
