"""Findings that say one thing of one figure or date: told once, with every text that prints it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from cctimeline.compare.chains import chains
from cctimeline.model import Finding, Member

ALIKE = ("same value", None)
"""Excuses of agreements that pass from one to the next: a bound agrees with two figures that do not agree."""


def told_together(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings with the agreements of one rule that hang together by their facts made one, in place."""
    alike: dict[tuple[str, str | None], list[tuple[int, Finding]]] = {}
    for k, finding in enumerate(found):
        if finding.verdict == "agree" and finding.excuse in ALIKE and _of_a_pair(finding):
            alike.setdefault((finding.rule, finding.excuse), []).append((k, finding))
    together: dict[int, Finding | None] = {}
    for agreements in alike.values():
        for chain in chains(agreements, lambda held: (member.fact for member in held[1].members)):
            together.update((k, None) for k, _ in chain)
            together[chain[0][0]] = _one([finding for _, finding in chain])
    return tuple(one for k, finding in enumerate(found) if (one := together.get(k, finding)) is not None)


def _of_a_pair(finding: Finding) -> bool:
    """Tell a comparison of two facts from what one sentence computes."""
    return len(finding.members) > 1 and " agrees with " in finding.message


def _one(chain: Sequence[Finding]) -> Finding:
    if len(chain) == 1:
        return chain[0]
    members = {member.fact: member for finding in chain for member in finding.members}
    ordered = tuple(sorted(members.values(), key=_place))
    about = chain[0].message.partition(": “")[0]
    return evolve(chain[0], message=f"{about}: {len(ordered)} statements agree", members=ordered)


def _place(member: Member) -> tuple[str, int]:
    return member.quote.article, member.quote.span.start
