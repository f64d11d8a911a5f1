"""A verb says that a figure rose, and the figures fell, or the other way round.

Flags: "fell from 4 to 5 percent", "up from 23rd to 47th", "an increase of 3 percent to 90 from 95".

Why: the verb carries the news; figures in the other order turn it round.

Leaves alone: ranks and places that rise to a smaller number ("up from 47th to 23rd", "up the charts from six to five"),
a loss that narrows, figures of different units, and words that say no direction or speak of a change of the change
("the decline slowed").
"""

from __future__ import annotations

from collections.abc import Iterator

from cctimeline.chronology import Chronology
from cctimeline.compare.linked import article_of, by_article, linked
from cctimeline.compare.trends import direction, of_a_chart
from cctimeline.compare.wording import member, printed
from cctimeline.model import Claim, Example, Fact, Finding, Rule

_NAME = "direction-differs"


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Hold the direction word of every "from ... to ..." of one article against its two figures."""
    for level, base in linked(facts, "change_from"):
        if level.figure.unit != base.figure.unit or level.figure.kind != base.figure.kind:
            continue
        text = article_of(level, chronology).text
        went, said = _went(level, base), direction(level, base, text)
        if of_a_chart(level, text):
            continue
        if went and said and went != said[0]:
            yield _finding(level, base, went, said[1])


def _went(level: Claim, base: Claim) -> str | None:
    """Return "up" or "down"; for ranks up is towards the first place. None where the figures do not tell."""
    if level.figure.value is None or base.figure.value is None or level.figure.value == base.figure.value:
        return None
    larger = level.figure.value > base.figure.value
    return "up" if larger != (level.figure.kind == "rank") else "down"


def _finding(level: Claim, base: Claim, went: str, word: str) -> Finding:
    message = f"“{word}” and the figures point opposite ways: from {printed(base)} to {printed(level)} is {went}"
    says = (member(base, f"{printed(base)} before"), member(level, f"“{word}” to {printed(level)}"))
    return Finding(_NAME, "conflict", "error", message, f"{printed(base)} to {printed(level)} goes {went}", says)


RULE = Rule(
    _NAME,
    by_article,
    check,
    (
        Example(("Unemployment fell from 4 percent to 5 percent.",), ("conflict",)),
        Example(("Unemployment rose from 4 percent to 5 percent.",), ()),
        Example(("The port ranked 23rd, up from 47th in 2020.",), (), ("2024-05-06",)),
        Example(("The loss narrowed to $3 million from $5 million.",), ()),
        Example(("The song crept up the charts from six to five.",), ()),
    ),
)
