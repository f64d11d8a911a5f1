"""Two sums of money for the same thing differ.

Flags: "the bridge cost 40 million euros" in one text and "52 million euros" in the other.

Why: a price or a budget that changes between two texts is the first thing a reader writes in about.

Leaves alone: sums in two currencies, a part of the sum, another year's sum (listed as a series), what was planned
against what was paid, sums rounded to fewer digits.
"""

from __future__ import annotations

from cctimeline.compare.telling import findings_of, groups_of
from cctimeline.model import Example, Rule

RULE = Rule(
    "amount-differs",
    groups_of("amount"),
    findings_of("amount-differs"),
    (
        Example(
            (
                "The new bridge over the canal cost 40 million euros to build.",
                "The new bridge over the canal cost 52 million euros to build.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The new bridge over the canal cost 40.2 million euros to build.",
                "The new bridge over the canal cost 40 million euros to build.",
            ),
            ("agree",),
        ),
        Example(
            (
                "The new bridge over the canal cost 40 million euros to build.",
                "The school spent 52 million euros on computers.",
            ),
            (),
        ),
    ),
)
