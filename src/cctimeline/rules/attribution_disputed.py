"""Two sources that one article names give two figures of one thing.

Flags: "the police said 12 people were hurt" beside "the hospital said 19 people were hurt", in one article, as a
dispute.

Why: an editor wants to know that the figure is disputed before quoting either side.

Leaves alone: figures without a named source, one source that corrects itself, and articles that disagree with each
other (those are other rules' matter). A dispute that is reported as one is no error: it never counts as a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator

from cctimeline.chronology import Chronology
from cctimeline.compare import comparisons
from cctimeline.compare.telling import groups_of, printed
from cctimeline.compare.wording import member
from cctimeline.model import Claim, Example, Fact, Finding, Rule

_NAME = "attribution-disputed"


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Report the dispute between the two claims of one group."""
    ids = {fact.id for fact in facts}
    for found in comparisons(facts[0], chronology):
        one, other = found.a, found.b
        if {one.id, other.id} == ids and isinstance(one, Claim) and isinstance(other, Claim):
            says = tuple(f"{claim.attributed_to}: {printed(claim)}" for claim in (one, other))
            message = f"two sources differ: {says[0]}; {says[1]}"
            members = (member(one, says[0]), member(other, says[1]))
            yield Finding(
                _NAME, "different_scope", "info", message, "each figure has its source", members, found.excuse
            )


RULE = Rule(
    _NAME,
    groups_of("dispute"),
    check,
    (
        Example(
            (
                "According to the police, 12 people were injured in the fire. "
                "The hospital said 19 people were injured in the fire.",
            ),
            ("different_scope",),
        ),
        Example(
            (
                "According to the police, 12 people were injured in the fire. "
                "The hospital said 12 people were injured in the fire.",
            ),
            (),
        ),
        Example(("Twelve people were injured in the fire. Ten fire engines came, the police said.",), ()),
    ),
)
