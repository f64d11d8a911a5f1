"""Figures of one sentence that add up to what another text has: "10 tourists and two drivers" are twelve people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from cctimeline.compare.nearby import JOINING
from cctimeline.compare.sides import Side, one_value
from cctimeline.compare.word_lists import others

ROW = 4
"""The most parts of a row that are added up, where the row has others."""


def together(sides: Iterable[Side]) -> Iterator[tuple[Side, ...]]:
    """Yield the sides of one article that share a sentence with others, sentence by sentence."""
    for _, group in groupby(sides, key=lambda s: s.sentence.span.start):
        parts = tuple(group)
        if len(parts) > 1:
            yield parts


def adds_up(parts: Sequence[Side], whole: Side) -> bool:
    """Tell whether the figures of one sentence are parts of `whole`: people of two kinds, of its toll or of none."""
    own = [part for part in parts if part.toll in (None, whole.toll)]
    if len(own) < 2:
        return False
    every = len(own) == len(parts) and sum_of(own, whole)
    return (every and _joined(own[-2], own[-1])) or _row_of(own, whole)


def told_beside(parts: Sequence[Side], whole: Side, mates: Sequence[Side]) -> bool:
    """Tell whether a part is joined to the whole, too: "two engines and 12 cars" has 12 cars without the two."""
    if not (sum_of(parts, whole) and any(p.head == whole.head for p in parts)):
        return False
    joined = [s for s in mates if s.head != whole.head and _joined(*sorted((s, whole), key=_at))]
    return any(s.head == part.head and one_value(s, part) for s in joined for part in parts)


def _at(side: Side) -> int:
    return side.at


def with_others(part: Side, whole: Side, sides: Sequence[Side]) -> bool:
    """Tell whether a toll is the other text's with the "others" that the same text counts ("17 hurt", "six others")."""
    if part.toll is None or part.toll != whole.toll:
        return False
    more = (side for side in sides if side.toll == part.toll and side is not part and _beside_others(side))
    return any(sum_of((part, side), whole) for side in more)


def _beside_others(side: Side) -> bool:
    behind = side.sentence.meanings[side.at + 1 : side.at + 3]
    return not others().isdisjoint(behind)


def _joined(one: Side, other: Side) -> bool:
    """Tell whether a word joins two figures of a sentence: no boats are a part of the dead."""
    if one.sentence is not other.sentence:
        return False
    return any(word in JOINING for word in one.sentence.low[one.at + 1 : other.at])


def _row_of(parts: Sequence[Side], whole: Side) -> bool:
    """Tell whether some of a row of counts make `whole`, one of its noun among them ("two children, three infants").

    A word joins the last two of the row, or of all that the sentence counts.
    """
    if whole.dimension != "count" or all(part.head != whole.head for part in parts):
        return False
    runs = (parts[i:j] for i in range(len(parts)) for j in range(i + 2, min(len(parts), i + ROW) + 1))
    return any(
        any(part.head == whole.head for part in run)
        and (_joined(run[-2], run[-1]) or _joined(parts[-2], parts[-1]))
        and sum_of(run, whole)
        for run in runs
    )


def sum_of(parts: Sequence[Side], whole: Side) -> bool:
    """Tell whether figures that stand together in one sentence add up to `whole` ("10 foreigners and two locals")."""
    figures = [part.claim.figure for part in parts if part.level == whole.level]
    values = [figure.value for figure in figures if figure.value is not None]
    if len(values) < 2 or whole.claim.figure.value is None or len(figures) < len(parts):
        return False
    return sum(values, Decimal(0)) == whole.claim.figure.value
