"""Two dates that are the ends of one stretch: "between 2015 and 2019", "from the 3rd to the 9th of May"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cctimeline.model import DateMention, Span

_LEAD = 16
"""Code points of what leads a stretch in, at the most: "between the"."""
_GAP = 13
"""Code points between the two, at the most: " through the "."""
_FROM = re.compile(r"\bfrom\s(?:the\s)?$", re.I)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.I)
_AND = re.compile(r"\s(?:and|to)\s(?:the\s)?|\s?[-–]\s?")
_TO = re.compile(r"\s(?:to|until|till|through)\s(?:the\s)?|\s?[-–]\s?")


def is_stretch(text: str, first: Span | DateMention, last: Span | DateMention) -> bool:
    """Tell whether two dates that follow each other in a text are the two ends of one stretch."""
    if last.start - first.end > _GAP:
        return False
    lead = max(first.start - _LEAD, 0)
    if _TO.fullmatch(text, first.end, last.start) and _FROM.search(text, lead, first.start):
        return True
    return bool(_AND.fullmatch(text, first.end, last.start) and _BETWEEN.search(text, lead, first.start))


def stretch_of(text: str, dates: Sequence[DateMention], date: DateMention) -> tuple[DateMention, DateMention] | None:
    """Return the two ends of the stretch that `date` is one end of, `dates` being in order; None for a lone date."""
    pairs = (pair for pair in pairwise(dates) if date is pair[0] or date is pair[1])
    return next((pair for pair in pairs if is_stretch(text, *pair)), None)
