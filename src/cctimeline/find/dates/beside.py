"""The words beside a date, in lower case, and the lists they are looked up in."""

from __future__ import annotations

from functools import cache

from cctimeline.find.dates.lexicon import Tokens
from cctimeline.vocab import table


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of a list in the table `around` of data/dates.toml."""
    return frozenset(table("dates")["around"][name])


def before(tokens: Tokens, i: int, back: int = 1) -> str:
    """Return the word `back` words before token `i` in lower case, "" at the start; punctuation is a word."""
    while i > 0:
        i -= 1
        if not tokens.words[i].isspace():
            back -= 1
            if back == 0:
                return tokens.words[i].lower()
    return ""


def after(tokens: Tokens, end: int) -> str:
    """Return the word at or after token `end` in lower case, "" at the end of the text."""
    while end < len(tokens.words):
        if not tokens.words[end].isspace():
            return tokens.words[end].lower()
        end += 1
    return ""
