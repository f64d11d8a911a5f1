"""Whether the words around a date look back or ahead: "said on Friday", "will meet on Friday"."""

from __future__ import annotations

from functools import cache

from cctimeline.find.dates.lexicon import Tokens
from cctimeline.vocab import table

_REACH = 24
"""Tokens looked at on either side, white space included."""


@cache
def _words() -> dict[str, int]:
    found: dict[str, int] = {}
    for name, sign in (("past", -1), ("future", 1)):
        found |= dict.fromkeys(table("dates")["tense"][name], sign)
    return found


@cache
def _leaning() -> frozenset[str]:
    return frozenset(table("dates")["tense"]["leaning"])


def tense(tokens: Tokens, first: int, end: int) -> int:
    """Return -1 for words that look back, 1 for words that look ahead, 0 where nothing tells."""
    found = _look(tokens, range(first - 1, max(first - _REACH, -1), -1))
    return found or _look(tokens, range(end, min(end + _REACH, len(tokens.words))))


def _look(tokens: Tokens, where: range) -> int:
    known = _words()
    for i in where:
        code = tokens.codes[i]
        if code == " ":
            continue
        word = tokens.words[i].lower()
        if word in "¶" or word in ("”", "“", "``", "''", '"') or (code == "." and _stops(tokens, i)):
            return 0
        sign = known.get(word, 0) or (-1 if len(word) > 4 and word.endswith("ed") and code == "w" else 0)
        if sign < 0 and _ahead(tokens, i):
            return 1
        if sign:
            return sign
    return 0


def _stops(tokens: Tokens, i: int) -> bool:
    return tokens.codes[i - 1 : i] in ("w", "d", "Y", ")") and tokens.codes[i + 1 : i + 2] in (" ", "¶", "")


def _ahead(tokens: Tokens, i: int) -> bool:
    """Tell whether a participle stands behind "will be", "to be", "is expected"."""
    words = [w.lower() for w in tokens.words[max(i - 6, 0) : i] if not w.isspace()]
    return not _leaning().isdisjoint(words[-3:])
