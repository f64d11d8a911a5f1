"""Two sentences are alike but for a number in a name, an ordinal or a score.

Flags: "charged under Rule 59" in one text and "under Rule 29" in the other.

Why: the number of a law, a road or a round is copied by hand, and nothing else in the sentence shows the slip.

Leaves alone: numbers that lead ("Route 7 was closed", "Route 9 was closed": two roads), sentences that differ in more
than this, and whatever is counted or measured, which has rules of its own.
"""

from __future__ import annotations

from cctimeline.compare.telling import findings_of, groups_of
from cctimeline.model import Example, Rule

RULE = Rule(
    "number-differs",
    groups_of("number"),
    findings_of("number-differs"),
    (
        Example(
            (
                "In March 2019 the captain was charged under Rule 59 of the harbour code.",
                "In March 2019 the captain was charged under Rule 29 of the harbour code.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "In March 2019 the captain was charged under Rule 59 of the harbour code.",
                "In March 2019 two sailors were fined under Rule 29 for smoking in the engine room.",
            ),
            (),
        ),
    ),
)
