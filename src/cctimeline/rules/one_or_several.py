"""One article has one thing in two places, another has two things, each named for its place.

Flags: "the Solar Park in both Hale and Bramfield" beside a list that holds "Hale Solar Park" and "Bramfield Solar
Park".

Why: a reader cannot tell how many there are, and figures given for one will be taken for both.

Leaves alone: things named in one place only, kinds in the plural ("solar parks in both towns"), and names that share
only their last word. It is a warning: one institution may well have two sites that go by their own names.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from cctimeline.chronology import Chronology
from cctimeline.compare.linked import article_of
from cctimeline.compare.wholes import kind_in_both, kinds_listed, name_in_both, named_for
from cctimeline.compare.wording import member
from cctimeline.model import Claim, Example, Fact, Finding, Rule

_NAME = "one-or-several"


def group_by(fact: Fact, chronology: Chronology) -> tuple[Hashable, ...]:
    """Group what is in two places, and the lists of names, by the last word of the name."""
    return kind_in_both(fact, article_of(fact, chronology).text) or kinds_listed(fact)


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Hold each thing in two places against the first list of every article that names one for either place."""
    told = set()
    for fact in facts:
        both = name_in_both(fact, article_of(fact, chronology).text)
        for other in facts if both else ():
            if both and isinstance(other, Claim) and other.listed and (both.name, other.quote.article) not in told:
                several = named_for(both, other.listed)
                if several:
                    told.add((both.name, other.quote.article))
                    yield _finding(fact, other, both.name, several)


def _finding(one: Fact, other: Claim, name: str, several: tuple[str, ...]) -> Finding:
    names = " and ".join(f"“{each}”" for each in several)
    message = f"“{name}” is one thing in {len(several)} places here, and {names} there"
    says = (member(one, f"one, in {len(several)} places"), member(other, f"{len(several)}, each with its own name"))
    return Finding(_NAME, "conflict", "warning", message, _why(len(several)), says)


def _why(several: int) -> str:
    return f"one text speaks of one thing in {several} places, the other of {several} things, one for each place"


RULE = Rule(
    _NAME,
    group_by,
    check,
    (
        Example(
            (
                "In 2021 the company built the Northern Solar Park in both Hale and Bramfield.",
                "The company owns two parks, namely Hale Solar Park and Bramfield Solar Park.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "In 2021 the company built solar parks in both Hale and Bramfield.",
                "The company owns two parks, namely Hale Solar Park and Bramfield Solar Park.",
            ),
            (),
        ),
        Example(
            (
                "In 2021 the company built the Northern Solar Park in Hale.",
                "The company owns two parks, namely Hale Solar Park and Bramfield Solar Park.",
            ),
            (),
        ),
    ),
)
