"""Figures that a text prints but claims nothing with: "one of the best", "the two sides", "over the past two years"."""

from __future__ import annotations

import re
from functools import cache

from cctimeline.find.figures.beside import word_before
from cctimeline.find.figures.nouns import Noun
from cctimeline.find.figures.quantities import Quantity
from cctimeline.find.figures.wordlists import words_of
from cctimeline.vocab import table

_SPANS = frozenset(["year", "month", "week", "day", "decade", "hour", "minute", "quarter", "century", "night"])
_AGO = re.compile(
    r"(?: a| an)?(?: year| month| week| day| hour)?"
    r" (?:after|before|prior|(?:later|earlier)(?! than)|ago|from now|since)\b"
    r"| on\b(?! (?:the|a|an|this|that|its|his|her|their|our|average|foot)\b)"
)
_GAP = re.compile(
    r"(?:hour|minute|second)s? (?:after|before|into)"
    r" (?:the|its|his|her|their|an?|any|that|it|he|she|they|[a-z-]{6,}|(?-i:[A-Z])[\w’'-]+)\b"
)
_LASTING = re.compile(
    r"\b(?:for|last(?:s|ed|ing)?|spen[dt]s?|took|takes?|ran|stood) {1,2}"
    r"(?:about |almost |just |nearly |only |over |roughly |some |more than |less than |at least )?$"
)
_DEFINITE = frozenset(["the", "these", "those", "both", "its", "their", "our", "his", "her"])
_QUOTES = "\"“‘'"


def claims_nothing(text: str, quantity: Quantity, noun: Noun | None, start: int) -> bool:
    """Tell whether a figure of the sentence that begins at `start` states nothing by itself."""
    if quantity.scope == "text":
        return True
    left = word_before(text, quantity.start, start).lower()
    if (quantity.unit or (noun.unit if noun else "")) in _SPANS:
        gap = measures_a_gap(text, quantity.end) or lasts(text, quantity.start)
        dates = _AGO.match(text, quantity.end) is not None and not gap
        return (left in words_of("before_span") and not to_last(text, quantity.start)) or dates
    if quantity.number.shape != "words" or quantity.kind != "count":
        return False
    if quantity.value == 1 and quantity.start > start and text[quantity.start - 1] in _QUOTES:
        return True
    return quantity.value == 2 and left in _DEFINITE and _refers_back(text, quantity, noun)


def measures_a_gap(text: str, end: int) -> bool:
    """Tell whether a time that ends at `end` is how long it was from one thing to the next ("12 minutes after lunch").

    By days, months and years a text dates things; by hours and minutes it says how quickly they followed.
    """
    return _GAP.search(text, max(0, end - 8), end + 40) is not None


def lasts(text: str, start: int) -> bool:
    """Tell whether a time that starts at `start` is how long something went on ("played for an hour before that")."""
    return _LASTING.search(text, max(0, start - 24), start) is not None


def to_last(text: str, start: int) -> bool:
    """Tell whether "last" before a time that starts at `start` is the verb: "will last two days"."""
    return _to_last().search(text, max(0, start - 24), start) is not None


@cache
def _to_last() -> re.Pattern[str]:
    leads = sorted({*table("dates")["around"]["verb_lead"]} - {"not", "n't"})  # "did not last two days" tells no time
    return re.compile(rf"\b(?:{'|'.join(leads)}) last $", re.I)


def _refers_back(text: str, quantity: Quantity, noun: Noun | None) -> bool:
    """Tell whether "the two" has no more than a bare noun behind it: it only takes up what was said."""
    if noun is None or noun.start < quantity.end:
        return True
    bare = " " not in noun.unit and noun.start <= quantity.end + 1
    return bare and text[noun.start : noun.end].lower() not in words_of("persons")
