"""A text's one figure of a kind, or of its size: two of two texts that are near need little else to be one quantity."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from decimal import Decimal

from cctimeline.compare.ages import part_of
from cctimeline.compare.echoes import SEVERAL, noun_of
from cctimeline.compare.rows import CROWD
from cctimeline.compare.sides import Side, agree, of_two_places, one_value
from cctimeline.compare.word_lists import size

NEAR = Decimal("1.25")
"""So many times the smaller of two such figures the larger is at the most: others are of two things by chance."""
CLASS = Decimal(2)
"""Figures of one kind that are further apart are of two sizes: "the 114,500-ton ship", "18,000 tons of cement"."""
RARE, ONLY, OF_ITS_SIZE = 0.0, 1.0, 2.0
"""What two such figures must have in common: a speed or a weight, another figure, one that is alone in its size."""
COMMON = ("money", "length", "time", "share")
"""Dimensions of which a story has several things, whatever a text gives; of a speed or a weight it hardly has two."""
KINDS = ("amount", "measure", "percent", "percent_change")


def lone(sides: Iterable[Side]) -> Mapping[str, float]:
    """Return, by the ids of the claims that are a text's only ones of their kind or size, what score they need.

    However often it is printed, and with what it is in other units in brackets. In a sentence or two any is the only
    one. A kind is a dimension; of counts and shares, of which a text has many, it is what they are of.
    """
    held: dict[Hashable, list[Side]] = {}
    sentences = set()
    for side in sides:
        sentences.add(side.sentence.span.start)
        if kind := _kind(side):
            held.setdefault(kind, []).append(side)
    if len(sentences) < SEVERAL:
        held = {kind: row for kind, row in held.items() if row[0].dimension == "age"}  # a story has one gunman
    few = (row for row in held.values() if len(row) <= CROWD)  # in a table nothing is alone
    return {side.claim.id: needed for row in few for side in row if (needed := _needed(side, row)) is not None}


def _kind(side: Side) -> Hashable:
    """Return what a figure is one of; None of a rank, a toll and what is counted in no word of its own.

    An age is one of the part that somebody took, if it says which.
    """
    if side.dimension == "age":
        return part_of(side)
    if side.dimension == "count" or side.level == "share":
        return None if side.toll or side.vague or not side.head else noun_of(side)
    return side.currency if side.claim.figure.kind in KINDS else None


def _needed(side: Side, row: Sequence[Side]) -> float | None:
    """Return what score a figure needs among those of its kind; None where another is of its size."""
    if any(within(CLASS, side, other) and not _same_or_converted(side, other) for other in row):
        return None
    if side.dimension in ("count", "age") or side.level == "share":
        return ONLY
    if not any(word in COMMON for word in side.dimension.split()):
        return RARE
    return ONLY if all(_same_or_converted(side, other) for other in row) else OF_ITS_SIZE


def several(sides: Iterable[Side]) -> frozenset[str]:
    """Return the ids of the claims that measure one of several things of a name ("a diamond of 800 carats")."""
    held: dict[Hashable, list[Side]] = {}
    for side in sides:
        for word in side.thing:
            held.setdefault((side.level, word), []).append(side)
    rows = (row for row in held.values() if 1 < len(row) <= CROWD)
    return frozenset(one.claim.id for row in rows for one in row if any(_another(one, other) for other in row))


def _another(one: Side, other: Side) -> bool:
    """Tell whether two figures of one text are of two things of a name: not the length and the width of one."""
    apart = one.head != other.head and size(one.head) == size(other.head)
    named = bool(one.subject and other.subject) and one.subject.isdisjoint(other.subject)
    return not (apart or named or _same_or_converted(one, other) or agree(one, other))


def _same_or_converted(one: Side, other: Side) -> bool:
    return one_value(one, other) or (one.claim.figure.unit != other.claim.figure.unit and agree(one, other))


def within(times: Decimal, a: Side, b: Side) -> bool:
    """Tell whether the larger of two figures is at most so many times the smaller."""
    if not a.size or not b.size:
        return a.size == b.size
    return max(a.size, b.size) <= times * min(a.size, b.size)


def needs(a: Side, b: Side, held: Mapping[str, float]) -> float | None:
    """Return what score two figures need that are each its text's only one of a kind, and near; None of any others."""
    first, second = held.get(a.claim.id), held.get(b.claim.id)
    return max(first, second) if first is not None and second is not None and within(NEAR, a, b) else None


def can_be_one(a: Side, b: Side) -> bool:
    """Tell whether nothing names two things where either text has one figure of the kind ("33-ton boat", "36 tons")."""
    if a.dimension == "time" or a.dimension.endswith("share"):  # of these a story has as many as it has things
        return False
    if not (a.claim.subject.inferred or b.claim.subject.inferred) and _of_two(a, a.subject, b, b.subject):
        return False
    if a.dimension == "age":
        return part_of(a) == part_of(b)
    if bool(a.landmark) != bool(b.landmark) or of_two_places(a, b) or _of_two(a, a.thing, b, b.thing):
        return False
    if a.dimension == "count":
        return a.head == b.head
    return any(s.vague or size(s.head) for s in (a, b)) or not _of_two(a, frozenset({a.head}), b, frozenset({b.head}))


def _of_two(a: Side, first: frozenset[str], b: Side, second: frozenset[str]) -> bool:
    """Tell whether either side has words for what it is of that the other's sentence lacks."""
    return bool(first and second) and first.isdisjoint(b.sentence.content) and second.isdisjoint(a.sentence.content)
