"""The same digits stand a thousand apart.

Flags: "a loan of 5 billion" in one text and "a loan of 5 million" in the other.

Why: million for billion is the slip that no spelling checker sees.

Leaves alone: two different flows of money, and figures whose digits differ (the other rules speak of those).
"""

from __future__ import annotations

from cctimeline.compare.telling import findings_of, groups_of
from cctimeline.model import Example, Rule

RULE = Rule(
    "magnitude-differs",
    groups_of("magnitude"),
    findings_of("magnitude-differs"),
    (
        Example(
            (
                "The bank granted the railway a loan of 5 billion dollars.",
                "The bank granted the railway a loan of 5 million dollars.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The bank granted the railway a loan of 5 billion dollars.",
                "The bank granted the railway a loan of 5 billion dollars.",
            ),
            (),
        ),
    ),
)
