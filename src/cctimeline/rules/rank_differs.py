"""Two ranks of the same contender in the same list differ.

Flags: "the port ranks 23rd" in one text and "the port ranks 24th" in the other, in one list and one edition.

Why: a rank is quoted as a headline, and often from last year's list.

Leaves alone: ranks of two years (listed as a series), of two lists, a rank against a count.
"""

from __future__ import annotations

from cctimeline.compare.telling import findings_of, groups_of
from cctimeline.model import Example, Rule

RULE = Rule(
    "rank-differs",
    groups_of("rank"),
    findings_of("rank-differs"),
    (
        Example(
            (
                "The port ranked 23rd among the container ports of the world in 2024.",
                "The port ranked 26th among the container ports of the world in 2024.",
            ),
            ("conflict",),
        ),
        Example(
            ("The port ranked 23rd among the container ports of the world in 2024.", "The team has 26 players."), ()
        ),
    ),
)
