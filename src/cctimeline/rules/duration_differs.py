"""Two durations of the same thing differ.

Flags: "the flight takes 10 hours" in one text and "14 hours" in the other.

Why: how long something took is often copied from a plan and not from what happened.

Leaves alone: the same span in other units ("two weeks" and 14 days), hedges, durations of two things.
"""

from __future__ import annotations

from cctimeline.compare.telling import findings_of, groups_of
from cctimeline.model import Example, Rule

RULE = Rule(
    "duration-differs",
    groups_of("duration"),
    findings_of("duration-differs"),
    (
        Example(
            (
                "The rescue of the climbers from the north face took 10 hours.",
                "The rescue of the climbers from the north face took 16 hours.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The rescue of the climbers from the north face took two weeks.",
                "The rescue of the climbers from the north face took 14 days.",
            ),
            ("agree",),
        ),
        Example(
            ("The rescue of the climbers from the north face took 10 hours.", "The film runs for three hours."), ()
        ),
    ),
)
