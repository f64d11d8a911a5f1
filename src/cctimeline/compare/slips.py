"""Slips of the pen: two figures that are one but for digits that changed places, a magnitude, a unit or an end."""

from __future__ import annotations

from functools import lru_cache

from cctimeline.compare.sides import Side
from cctimeline.compare.values import one_end

ONE_DIGIT, TWO_SWAPPED, SWAPPED, FOUR_SWAPPED = 0.7, 1.2, 1.5, 2.2
"""What it adds that two figures are one but for a digit, or for two, three or four digits that changed places."""
ONE_END = 1.1
"""What it adds that two ranges are one but for an end."""
_SWAPPED = {2: TWO_SWAPPED, 3: SWAPPED}
PLACES = 10
"""From here on a figure has two places, which can change."""


def slip(a: Side, b: Side) -> float:
    """Return what it says for two figures being one that they are but for a slip of the pen.

    Digits that changed places (326 / 362, 6.7 / 7.6), the digits of another unit ("58 hectares" / "58 acres"), another
    magnitude, one other digit, or one other end of a range ("18 to 21", "18 to 24"). Of two digits that changed places
    many figures are made, of four hardly any.
    """
    if one_end(a.claim.figure, b.claim.figure):
        return ONE_END
    one, other = _digits_of(a), _digits_of(b)
    if not one or len(one) != len(other) or not (a.size or 0) >= PLACES:
        return 0.0
    if one == other and (a.claim.figure.unit != b.claim.figure.unit) == _tens(a, b):
        return 0.0
    if one == other:
        return SWAPPED if len(one) > 1 or not _tens(a, b) else TWO_SWAPPED if a.head == b.head else 0.0
    if sorted(one) == sorted(other):
        return _SWAPPED.get(len(one), FOUR_SWAPPED) if len(one) > 2 or a.head == b.head else ONE_DIGIT
    differing = sum(x != y for x, y in zip(one, other, strict=True))
    return ONE_DIGIT if differing == 1 and len(one) > 2 else 0.0


def _tens(a: Side, b: Side) -> bool:
    """Tell whether figures of the same digits are of two magnitudes."""
    return a.claim.figure.value != b.claim.figure.value


@lru_cache(maxsize=4096)
def _digits_of(side: Side) -> str:
    """Return the digits of a figure without the noughts around them."""
    value = side.claim.figure.value
    return "".join(map(str, value.normalize().as_tuple().digits)) if value else ""
