"""Two dates of the same event cannot both be right.

Flags: "the bridge opened on 12 May 2021" in one text and "on 14 May 2021" in the other.

Why: a day or year that slipped travels from one article into the next.

Leaves alone: a coarser date that holds the finer one ("May" and 12 May), two events with the same verb, announced
against done, hedged dates.
"""

from __future__ import annotations

from cctimeline.compare.telling import findings_of, groups_of
from cctimeline.model import Example, Rule

RULE = Rule(
    "date-differs",
    groups_of("date"),
    findings_of("date-differs"),
    (
        Example(
            (
                "The harbour bridge was opened by the mayor on 12 May 2021.",
                "The harbour bridge was opened by the mayor on 14 May 2021.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The harbour bridge was opened by the mayor on 12 May 2021.",
                "The harbour bridge was opened by the mayor in May 2021.",
            ),
            ("agree",),
        ),
        Example(
            (
                "The harbour bridge was opened by the mayor on 12 May 2021.",
                "The new school was named after a poet on 14 May 2021.",
            ),
            (),
        ),
    ),
)
