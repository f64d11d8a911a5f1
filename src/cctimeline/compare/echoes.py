"""What else speaks for two claims of two texts being of one quantity: the figures around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence

from cctimeline.compare.sides import Side

BESIDE = 0.8
"""What it adds that both sentences have another figure in common ("93 feet wide and 12 feet deep" / "93 and 10")."""
ALONE = 1.2
"""What it adds that neither text has another figure of that noun."""
SEVERAL = 3
"""The least number of sentences with such figures in a text where being alone tells something."""
FEW = 3
"""Counts below this are too common to be the same by more than chance."""

_BOTH_WAYS = ("critical", "missing", "hospital")
"""Tolls that go up and down from day to day."""

Mates = Mapping[int, Sequence[Side]]
"""The sides that stand in one sentence, by the sentence."""


def echo(a: Side, b: Side, mates: Mates, alone: frozenset[str]) -> float:
    """Return how much the figures around two claims of two texts speak for one quantity."""
    if a.sentence.article == b.sentence.article:
        return 0.0
    beside = BESIDE if _agree_beside(a, b, mates) else 0.0
    return beside + (ALONE if a.claim.id in alone and b.claim.id in alone else 0.0)


def _agree_beside(a: Side, b: Side, mates: Mates) -> bool:
    return any(
        _same_figure(one, other)
        for one in mates[id(a.sentence)]
        if one is not a
        for other in mates[id(b.sentence)]
        if other is not b
    )


def _same_figure(one: Side, other: Side) -> bool:
    first, second = one.claim.figure, other.claim.figure
    if one.dimension != other.dimension or first.value is None or first.value != second.value:
        return False
    return first.unit == second.unit and (first.kind != "count" or (first.value >= FEW and one.head == other.head))


def alone(sides: Iterable[Side]) -> frozenset[str]:
    """Return the ids of the claims of a text that are its only ones of their noun; in a sentence or two any is."""
    held = [(s, _noun(s)) for s in sides if (s.toll not in _BOTH_WAYS if s.toll else not s.vague)]
    if len({side.sentence.span.start for side, _ in held}) < SEVERAL:
        return frozenset()
    times = Counter(noun for _, noun in held)
    return frozenset(side.claim.id for side, noun in held if times[noun] == 1)


def _noun(side: Side) -> Hashable:
    return side.dimension, side.toll or side.head
