"""How hard it blows: a wind moves by the hour, so two texts differ only where both tell of one moment."""

from __future__ import annotations

from functools import cache

from cctimeline.compare.align import Alignment
from cctimeline.compare.sides import Side
from cctimeline.compare.words import meaning
from cctimeline.vocab import table

CATEGORY = "measure category"


def moving_wind(a: Side, b: Side, alignment: Alignment) -> bool:
    """The wind, or the class of a storm, at two moments; not in twin sentences, nor where both tell of its landfall."""
    if alignment.twin or alignment.retold or not (_blows(a) and _blows(b)):
        return False
    return a.sentence.article == b.sentence.article or not a.sentence.content & b.sentence.content & _words("moments")


def _blows(side: Side) -> bool:
    """Tell whether a figure is a speed of the wind, by the words beside it, or a storm's category."""
    return side.level == CATEGORY or (
        side.level == "speed" and bool({side.head, *side.thing, *side.near} & _words("winds"))
    )


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(meaning(word) for word in table("storms")[section])
