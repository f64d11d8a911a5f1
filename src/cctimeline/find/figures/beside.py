"""The words right before and right behind a number."""

from __future__ import annotations

import re

_WORD = re.compile(r"[ \u00a0]?([A-Za-z][\w'’&.-]{0,30})")


def word_before(text: str, start: int, floor: int) -> str:
    """Return the word that ends right before `start` but for one space; empty at `floor` or behind a mark."""
    at = start
    while at > floor and text[at - 1] in " \u00a0\u202f":
        at -= 1
    first = at
    while first > floor and at - first < 24 and (text[first - 1].isalnum() or text[first - 1] in "'’.&-#§$№°/"):
        first -= 1
    return text[first:at]


def word_after(text: str, end: int) -> str:
    """Return the word right behind `end`, in its printed form; empty where a mark or the end comes first."""
    found = _WORD.match(text, end)
    return found[1].rstrip(".-") if found else ""
