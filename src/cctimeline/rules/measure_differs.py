"""Two measurements of the same thing differ.

Flags: "a 25-tonne truck" in one text and "a 19-tonne truck" in the other, also when the units differ.

Why: a length, a weight or a speed has one value, whatever the unit it is printed in.

Leaves alone: units converted and rounded, hedges, two things measured, two measures of one thing (its height, its
width).
"""

from __future__ import annotations

from cctimeline.compare.telling import findings_of, groups_of
from cctimeline.model import Example, Rule

RULE = Rule(
    "measure-differs",
    groups_of("measure"),
    findings_of("measure-differs"),
    (
        Example(
            ("The tunnel under the river is 12 kilometres long.", "The tunnel under the river is 17 kilometres long."),
            ("conflict",),
        ),
        Example(
            ("The tunnel under the river is 12 kilometres long.", "The tunnel under the river is 7.5 miles long."),
            ("agree",),
        ),
        Example(("The tunnel under the river is 12 kilometres long.", "The mast on the hill is 80 metres high."), ()),
    ),
)
