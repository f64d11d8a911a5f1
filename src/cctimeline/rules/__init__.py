"""The rules, in the order they are reported: one file a rule, and this explicit tuple.

A rule's file holds its docstring (a sentence, then the paragraphs "Flags:", "Why:" and "Leaves alone:"), its function,
and `RULE` with examples: at least one loud, one quiet, and one of every verdict it names. `tests/test_rules.py` holds
every file of this folder to that and runs the examples.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import lru_cache

from cctimeline.chronology import Chronology
from cctimeline.compare import marked
from cctimeline.model import Fact, Finding, Rule
from cctimeline.rules import (
    age_differs,
    amount_differs,
    attribution_disputed,
    change_does_not_compute,
    conversion_does_not_compute,
    count_differs,
    date_differs,
    direction_differs,
    duration_differs,
    list_count_differs,
    magnitude_differs,
    measure_differs,
    number_differs,
    one_or_several,
    order_impossible,
    rank_differs,
    share_differs,
    share_does_not_compute,
    span_does_not_compute,
    stale_figure,
    status_differs,
    sum_differs,
    time_differs,
    total_does_not_add_up,
    weekday_differs,
)

RULES: tuple[Rule, ...] = (
    count_differs.RULE,
    amount_differs.RULE,
    share_differs.RULE,
    measure_differs.RULE,
    number_differs.RULE,
    rank_differs.RULE,
    duration_differs.RULE,
    age_differs.RULE,
    magnitude_differs.RULE,
    date_differs.RULE,
    time_differs.RULE,
    stale_figure.RULE,
    list_count_differs.RULE,
    sum_differs.RULE,
    total_does_not_add_up.RULE,
    change_does_not_compute.RULE,
    share_does_not_compute.RULE,
    conversion_does_not_compute.RULE,
    direction_differs.RULE,
    weekday_differs.RULE,
    span_does_not_compute.RULE,
    order_impossible.RULE,
    status_differs.RULE,
    one_or_several.RULE,
    attribution_disputed.RULE,
)
"""Every rule there is, one a line; `cctimeline rules`, the tests and `docs/rules.md` are derived from it."""


@lru_cache(maxsize=1)
def facts_of(chronology: Chronology) -> tuple[Fact, ...]:
    """Return all that rules speak of: events, claims, and the numbers and days that only comparing marks."""
    return (*chronology.events, *chronology.claims, *marked(chronology))


def findings_of(rule: Rule, chronology: Chronology) -> Iterator[Finding]:
    """Run one rule over every group of facts that it forms; groups come in the order of their first fact.

    In a check only the groups that hold something a draft says are of interest.
    """
    facts, drafts = facts_of(chronology), chronology.drafts
    said = [fact for fact in facts if fact.quote.article in drafts] if drafts else ()
    wanted = {key for fact in said for key in rule.group_by(fact, chronology)}
    groups: dict[Hashable, list[Fact]] = {}
    for fact in facts if wanted or not drafts else ():
        for key in rule.group_by(fact, chronology):
            if not drafts or key in wanted:
                groups.setdefault(key, []).append(fact)
    for group in groups.values():
        yield from rule.check(tuple(group), chronology)
