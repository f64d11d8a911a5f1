"""What a figure or a date is held against: "up from 40 tonnes", "compared with a year ago"."""

from __future__ import annotations

import re
from functools import cache

from cctimeline.vocab import table


@cache
def before_base(more: str = "") -> re.Pattern[str]:
    """Return the pattern of words right before what another figure was, or is held against.

    `more` are words that say so only where the caller looks, as one alternative of a pattern: "than", "since|over".
    """
    words = "|".join(filter(None, ("from", against(), more)))
    light = _alternatives("before_base")
    return re.compile(rf"\b(?:{words})\s+(?:(?:{light})\s+)*$", re.I)


def holds_against(words: str) -> bool:
    """Tell whether words between two figures hold the one against the other, whosever it is."""
    return _against().search(words) is not None


@cache
def _against() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{against()})(?=\s|$)")


@cache
def against() -> str:
    """Return the words between a figure and another's, or an earlier one, as one alternative of a pattern."""
    return _alternatives("against")


def _alternatives(row: str) -> str:
    return "|".join(re.escape(words) for words in table("figures")[row])
