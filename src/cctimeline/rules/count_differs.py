"""Two counts of the same thing differ.

Flags: "the museum shows 95 paintings" in one text and "82 paintings" in the other, of one museum at one time.

Why: a count is what readers remember, and what two desks most often print differently.

Leaves alone: bounds and hedges that leave room ("more than 300" and 312), parts that add up to the other figure, one
group among the whole ("serious injuries"), figures of two dates (listed as a series), tolls that a running event
moves, plans against what came of them.
"""

from __future__ import annotations

from cctimeline.compare.telling import findings_of, groups_of
from cctimeline.model import Example, Rule

RULE = Rule(
    "count-differs",
    groups_of("count"),
    findings_of("count-differs"),
    (
        Example(
            (
                "The museum opened its east wing with 95 paintings on Friday.",
                "The museum opened its east wing with 82 paintings on Friday.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The museum opened its east wing with 95 paintings on Friday.",
                "The museum opened its east wing with more than 90 paintings on Friday.",
            ),
            ("agree",),
        ),
        Example(
            ("The museum opened its east wing with 95 paintings on Friday.", "The library lent 82 books to readers."),
            (),
        ),
    ),
)
