"""Two ages of the same person differ.

Flags: "the driver, 31" in one text and "the 38-year-old driver" in the other; ages that fall, stand still for years, or
rise by more than the time between allows.

Why: an age is the detail that tells one person from another of the same name.

Leaves alone: ages that rise as the time between their dates does (listed as a series), hedges, two persons.
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
        Example(
            ("Ann Lee, 41, led the work in the tunnel.", "Ann Lee, 47, had led the work in the tunnel."),
            ("conflict",),
            ("2018-11-20", "2021-06-03"),
        ),
        Example(
            ("Ann Lee, 41, led the work in the tunnel.", "Ann Lee, 44, had led the work in the tunnel."),
            ("change_over_time",),
            ("2018-11-20", "2021-06-03"),
        ),
        Example(
            ("Ann Lee, 41, led the work in the tunnel.", "Ann Lee, 41, had led the work in the tunnel."),
            ("conflict",),
            ("2014-11-20", "2021-06-03"),
        ),
    ),
)
