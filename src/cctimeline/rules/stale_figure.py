"""A figure of an earlier date is given as if it held today.

Flags: "the port ranks 47th" where the other texts have 47th for 2020 and 23rd for 2024; the newer figure is named.

Why: the figure holds in the archive, and is no longer today's in the paper.

Leaves alone: figures that carry their own date ("47th in 2020"), plans, figures that no later one replaces.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from cctimeline.chronology import Chronology
from cctimeline.compare import comparisons
from cctimeline.compare.series import Outdated, outdated
from cctimeline.compare.telling import printed
from cctimeline.model import Claim, Example, Fact, Finding, Member, Rule
from cctimeline.spoken import spoken

_NAME = "stale-figure"


def _group(fact: Fact, chronology: Chronology) -> Iterable[Hashable]:
    """Return the fact's own id: it is held against the series it belongs to."""
    return (fact.id,) if isinstance(fact, Claim) and comparisons(fact, chronology) else ()


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Say of a figure without a date of its own that it is an older one of a series."""
    for fact in facts:
        found = outdated(fact, comparisons(fact, chronology)) if isinstance(fact, Claim) else None
        if found:
            yield _finding(found)


def _finding(found: Outdated) -> Finding:
    old, new = found.old.as_of, found.new.as_of
    message = (
        f"“{printed(found.claim)}” is the figure of {spoken(old.when) if old else 'an earlier date'};"
        f" for {spoken(new.when) if new else 'later'} it is “{printed(found.new)}”"
    )
    members = tuple(Member(c.quote, printed(c), c.id) for c in (found.claim, found.new, found.old))
    return Finding(_NAME, "conflict", "warning", message, "the same value stands in a series with its date", members)


RULE = Rule(
    _NAME,
    _group,
    check,
    (
        Example(
            (
                "The port ranks 47th among the container ports of the world.",
                "The port ranked 23rd among the container ports of the world in 2024, up from 47th in 2020.",
            ),
            ("conflict",),
            ("2025-03-01", "2025-02-01"),
        ),
        Example(
            (
                "The port ranks 47th among the container ports of the world.",
                "The port ranked 23rd among the container ports of the world in 2024, up from 47th in 2020.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The port ranks 23rd among the container ports of the world.",
                "The port ranked 23rd among the container ports of the world in 2024, up from 47th in 2020.",
            ),
            (),
        ),
        Example(
            (
                "The port ranked 47th among the container ports of the world in 2020.",
                "The port ranked 23rd among the container ports of the world in 2024, up from 47th in 2020.",
            ),
            (),
            ("2025-03-01", "2025-02-01"),
        ),
    ),
)
