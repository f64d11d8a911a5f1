"""Number words that count nothing: "one" for a noun, "half" for a part of a game."""

from __future__ import annotations

import re

from cctimeline.find.figures.beside import word_after
from cctimeline.find.figures.numbers import Number
from cctimeline.find.figures.quantities import Quantity
from cctimeline.find.figures.wordlists import words_of

_NUMBER_NEXT = re.compile(
    r"(?: to| or| in| over| out of| in every|-in-)[ ]?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve"
    r"|twenty|every|a hundred|hundred|one hundred)\b"
)
_NO_COUNT_OF = (" of those", " of them", " of these", " of us", " of you")
_ONE_TAILS = ("-on-one", "-off", "-way", "-to-one", "-sided", "-time", "-stop", "-liner", "-size", "'s", "’s")


def is_pronoun(text: str, quantity: Quantity, low: str) -> bool:
    """Tell the pronoun of "the second one", "one another", where `low` is the word before, from a count."""
    end = quantity.number.end
    if quantity.unit is not None and quantity.unit not in ("day", "night", "minute", "point"):
        return low in ("the", "this", "any")
    if text.startswith(" of ", end):
        return low in ("the", "this", "that", "no", "not", "which", "any") or text.startswith(_NO_COUNT_OF, end)
    right = word_after(text, end)
    if (right in ("to", "or", "in", "out", "over") or not right) and _NUMBER_NEXT.match(text, end):
        return False
    if low == "only" and right and right not in words_of("after_pronoun"):
        return False
    if low in words_of("before_pronoun") or right in words_of("after_pronoun") or not right:
        return True
    return right.endswith("ly") or text.startswith(_ONE_TAILS, end)


_COUNTED = re.compile(
    r"\b(?:\d{1,3}(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)\b", re.IGNORECASE
)
_FATE = re.compile(r" (?:was|is|has been|had been|remains|remained)\b")


def goes_on_counting(text: str, number: Number, floor: int) -> bool:
    """Tell the count of "two people died and one was injured" from a pronoun ("one was sold, one kept")."""
    if not text.endswith((" and ", ", ", "; ", " while "), floor, number.start) or not _FATE.match(text, number.end):
        return False
    return _COUNTED.search(text, floor, number.start) is not None


_HALF_TAILS = (
    "-",
    "time",
    " time",
    " century",
    " back",
    " brother",
    " sister",
    " way",
    " past",
    " mast",
    " staff",
    ".",
)


def is_half_time(text: str, quantity: Quantity, low: str) -> bool:
    """Tell a part of a game, a year or a family ("the first half", "half-time", "half brother") from a share."""
    if low in words_of("before_half"):
        return True
    if quantity.unit is not None:
        return quantity.unit in ("day", "year")
    return text.startswith(_HALF_TAILS, quantity.number.end)
