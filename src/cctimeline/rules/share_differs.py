"""Two shares or rates of the same thing differ.

Flags: "25 percent of the output" in one text and "35 percent of the output" in the other.

Why: a percentage carries the argument of the sentence it stands in.

Leaves alone: another base or question, a fraction that says the same ("one in four" and 25 percent), a rate of
another month, rounding.
"""

from __future__ import annotations

from cctimeline.compare.telling import findings_of, groups_of
from cctimeline.model import Example, Rule

RULE = Rule(
    "share-differs",
    groups_of("share"),
    findings_of("share-differs"),
    (
        Example(
            (
                "Exports made up 25 percent of the output of the steel mill last year.",
                "Exports made up 35 percent of the output of the steel mill last year.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "Exports made up 25 percent of the output of the steel mill last year.",
                "Exports made up about 24 percent of the output of the steel mill last year.",
            ),
            ("agree",),
        ),
        Example(
            (
                "Exports made up 25 percent of the output of the steel mill last year.",
                "Some 35 percent of the pupils walk to school.",
            ),
            (),
        ),
    ),
)
