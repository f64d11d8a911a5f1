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
    words = tokens.words
    while i > 0:
        i -= 1
        word = words[i]
        if not word.isspace():
            back -= 1
            if back == 0:
                return word.lower()
    return ""


def after(tokens: Tokens, end: int) -> str:
    """Return the word at or after token `end` in lower case, "" at the end of the text."""
    while end < len(tokens.words):
        if not tokens.words[end].isspace():
            return tokens.words[end].lower()
        end += 1
    return ""


def opens_line(tokens: Tokens, first: int) -> bool:
    """Tell whether nothing but a bullet stands before token `first` on its line."""
    lead = tokens.text[max(tokens.starts[first] - _BULLET, 0) : tokens.starts[first]]
    return not lead.rpartition("\n")[2].strip(" \t•*–—-") and ("\n" in lead or len(lead) < _BULLET)


def ends_line(tokens: Tokens, end: int) -> bool:
    """Tell whether nothing but a colon or a stop stands on the line behind the token before `end`."""
    start = tokens.starts[end]
    rest, newline, _ = tokens.text[start : start + _BULLET].partition("\n")
    return not rest.strip(" \t\r:.") and (bool(newline) or len(rest) < _BULLET)


_BULLET = 8
"""Code points that a bullet, a colon and white space take on a line, at the most."""
