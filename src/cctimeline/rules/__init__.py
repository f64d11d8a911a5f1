"""The rules, in the order they are reported: one file a rule, and this explicit tuple.

A rule's file holds its docstring (a sentence, then the paragraphs "Flags:", "Why:" and "Leaves alone:"), its function,
and `RULE` with examples: at least one loud, one quiet, and one of every verdict it names. `tests/test_rules.py` holds
every file of this folder to that and runs the examples.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from cctimeline.chronology import Chronology
from cctimeline.model import Fact, Finding, Rule

RULES: tuple[Rule, ...] = ()
"""Every rule there is, one a line; `cctimeline rules`, the tests and `docs/rules.md` are derived from it."""


def findings_of(rule: Rule, chronology: Chronology) -> Iterator[Finding]:
    """Run one rule over every group of facts that it forms; groups come in the order of their first fact."""
    groups: dict[Hashable, list[Fact]] = {}
    facts: tuple[Fact, ...] = (*chronology.events, *chronology.claims)
    for fact in facts:
        for key in rule.group_by(fact, chronology):
            groups.setdefault(key, []).append(fact)
    for group in groups.values():
        yield from rule.check(tuple(group), chronology)
