"""Two ages of the same person differ.

Flags: "the driver, 31" in one text and "the 38-year-old driver" in the other.

Why: an age is the detail that tells one person from another of the same name.

Leaves alone: ages at two dates (listed as a series), hedges, two persons.
"""

from __future__ import annotations

from cctimeline.compare.telling import findings_of, groups_of
from cctimeline.model import Example, Rule

RULE = Rule(
    "age-differs",
    groups_of("age"),
    findings_of("age-differs"),
    (
        Example(
            (
                "Police arrested the 31-year-old driver of the bus at the scene.",
                "Police arrested the 38-year-old driver of the bus at the scene.",
            ),
            ("conflict",),
        ),
        Example(
            ("Police arrested the 31-year-old driver of the bus at the scene.", "A 12-year-old girl won the prize."), ()
        ),
    ),
)
