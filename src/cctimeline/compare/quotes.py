"""What a market pays moves by the minute: two texts give it at two moments."""

from __future__ import annotations

from cctimeline.compare.align import Alignment
from cctimeline.compare.sides import Side
from cctimeline.compare.word_lists import extreme, moving
from cctimeline.compare.words import meaning

VALUE, LOSE = meaning("value"), meaning("lose")
TRADED = 1_000_000
"""No quote is of so much, be it an index: such sums are raised and spent."""


def moving_quote(a: Side, b: Side, alignment: Alignment) -> bool:
    """A market's quote, which moves by the minute; its low, high or close of the day does not, but from day to day."""
    if not (_of_a_market(a) or _of_a_market(b)):
        return False
    one, other = a.claim.as_of, b.claim.as_of
    if one and other and not one.when.overlaps(other.when):
        return True
    stands = a.predicate == b.predicate and all(extreme(s.beside) for s in (a, b))
    return not stands and not alignment.twin


def _of_a_market(side: Side) -> bool:
    figure = side.claim.figure
    if side.dimension.endswith("share") and (side.head, side.predicate) == (VALUE, LOSE):
        return True  # "lost 17 percent of its value"
    if figure.kind == "amount" and (side.size or 0) >= TRADED and not moving(side.head):
        return False  # "raised $5 billion to buy bitcoin"
    may = side.dimension.startswith(("money", "change of")) or figure.kind == "count" or figure.unit == "point"
    return may and side.toll is None and side.quoted
