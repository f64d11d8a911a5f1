"""The rules, in the order they are reported: one file a rule, and this explicit tuple."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from cctimeline.chronology import Chronology
from cctimeline.model import Fact, Finding, Rule

RULES: tuple[Rule, ...] = ()


def findings_of(rule: Rule, chronology: Chronology) -> Iterator[Finding]:
    """Run one rule over every group of facts that it forms."""
    groups: dict[Hashable, list[Fact]] = {}
    facts: tuple[Fact, ...] = (*chronology.events, *chronology.claims)
    for fact in facts:
        for key in rule.group_by(fact, chronology):
            groups.setdefault(key, []).append(fact)
    for group in groups.values():
        yield from rule.check(tuple(group), chronology)
