"""The one figure of its kind in each of two texts: such a sum, speed or weight needs little else to be one quantity."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from cctimeline.compare.echoes import SEVERAL
from cctimeline.compare.sides import Side, agree, one_value
from cctimeline.compare.words import size

NEAR = Decimal("1.25")
"""So many times the smaller of two such figures the larger is at the most: others are of two things by chance."""
COMMON = ("money", "length", "time", "share")
"""Dimensions of which a story has several things, whatever a text gives; of a speed or a weight it hardly has two."""
KINDS = ("amount", "measure", "percent", "percent_change")
"""Figures that no text has many of but by their units; of counts it has as many as it has nouns."""


def lone(sides: Iterable[Side]) -> frozenset[str]:
    """Return the ids of the claims that give a text's only sum of a currency, speed, weight or the like.

    However often it is printed, and with what it is in other units in brackets. In a sentence or two any is.
    """
    every = tuple(sides)
    if len({side.sentence.span.start for side in every}) < SEVERAL:
        return frozenset()
    held: dict[str, list[Side]] = {}
    for side in every:
        if side.claim.figure.kind in KINDS and side.dimension != "age":
            held.setdefault(side.level, []).append(side)
    rows = (row for row in held.values() if all(_same_or_converted(row[0], other) for other in row[1:]))
    return frozenset(side.claim.id for row in rows for side in row)


def _same_or_converted(one: Side, other: Side) -> bool:
    return one_value(one, other) or (one.claim.figure.unit != other.claim.figure.unit and agree(one, other))


def rare(side: Side) -> bool:
    """Tell whether a figure is of a kind that a story has hardly two of: a speed, a weight, a temperature."""
    return not any(word in COMMON for word in side.dimension.split())


def near_in_size(a: Side, b: Side) -> bool:
    """Tell whether two figures that differ are so near each other that this speaks for one quantity."""
    if not a.size or not b.size:
        return False
    return max(a.size, b.size) <= NEAR * min(a.size, b.size)


def can_be_one(a: Side, b: Side) -> bool:
    """Tell whether nothing names two things where either text has one figure of the kind ("33-ton boat", "36 tons")."""
    if a.dimension == "time" or a.dimension.endswith("share"):  # of these a story has as many as it has things
        return False
    if not (a.claim.subject.inferred or b.claim.subject.inferred) and _of_two(a, a.subject, b, b.subject):
        return False
    if (a.landmark | b.landmark and not a.landmark & b.landmark) or _of_two(a, a.thing, b, b.thing):
        return False
    return any(s.vague or size(s.head) for s in (a, b)) or not _of_two(a, frozenset({a.head}), b, frozenset({b.head}))


def _of_two(a: Side, first: frozenset[str], b: Side, second: frozenset[str]) -> bool:
    """Tell whether either side has words for what it is of that the other's sentence lacks."""
    return bool(first and second) and first.isdisjoint(b.sentence.content) and second.isdisjoint(a.sentence.content)
