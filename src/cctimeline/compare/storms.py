"""How hard it blows: a storm moves by the hour, so two texts differ only where both tell of one moment."""

from __future__ import annotations

from functools import cache

from cctimeline.compare.align import Alignment
from cctimeline.compare.sides import Side
from cctimeline.compare.words import meaning
from cctimeline.vocab import table

CATEGORY = "measure category"


def moving_wind(a: Side, b: Side, alignment: Alignment) -> bool:
    """The wind, or the class of a storm, at two moments; not in twin sentences, nor where both tell of its landfall."""
    if alignment.twin or alignment.retold or not (_both_blow(a, b) or _drift(a, b)):
        return False
    return a.sentence.article == b.sentence.article or not a.sentence.content & b.sentence.content & _words("moments")


def _both_blow(a: Side, b: Side) -> bool:
    """Tell whether both figures are of a wind or a storm; for two pressures it is enough that one names the storm."""
    if a.level == "pressure":
        return not _words("winds").isdisjoint(a.sentence.content | b.sentence.content)
    return _blows(a) and _blows(b)


def _blows(side: Side) -> bool:
    """Tell whether a figure is a speed of the wind, by the words beside it, or a storm's category."""
    return side.level == CATEGORY or (
        side.level == "speed" and bool({side.head, *side.thing, *side.near} & _words("winds"))
    )


def _drift(a: Side, b: Side) -> bool:
    """Tell whether two speeds are of what moves towards a quarter of the sky ("moving north at 14 mph")."""
    moving = all(side.level == "speed" and side.predicate == meaning("move") for side in (a, b))
    return moving and not _words("quarters").isdisjoint(a.near | b.near)


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(meaning(word) for word in table("storms")[section])
