"""The paragraphs of a text: blocks between blank lines, and lines in them that do not merely wrap it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from cctimeline.vocab import table

_BLANK = re.compile(r"\n(?:[^\S\n]*\n)+")
_NEW_PAGE = re.compile(rf"{_BLANK.pattern}|\f")
MARKS = "•●▪■◦·*–—-"
"""What stands before an item of a list and is no part of its sentence; the hyphen comes last."""
_MARKED = 8
"""Code points that the mark of an item takes with the white space around it, at the most."""
_BULLET = re.compile(rf"\s*(?:[{MARKS}]\s|\(?[a-z][.)]\s)")
_NUMBER = re.compile(r"\s*\(?\d{1,3}[.)]\s")
"""Of a list; where the line before is full it may end a sentence: "won by 11 to | 9. The two"."""
_FIELD = re.compile(r"\s*(?:[A-Za-z][\w-]{1,20} ?[:=] |---|\+\+\+)")
"""A line of front matter; two of them are two."""
_ENDED = tuple('.!?:;…"”’)')


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the paragraphs of `text[start:end]` stand: half-open code points."""
    blocks, at = [], start
    blanks = _NEW_PAGE if text.find("\f", start, end) >= 0 else _BLANK  # which is quicker
    for blank in blanks.finditer(text, start, end):
        blocks.append((at, blank.start()))
        at = blank.end()
    blocks.append((at, end))
    width = _wrapped_at(text, [block for block in blocks if "\n" in text[slice(*block)].strip()])
    for first, last in blocks:
        if text[first:last].strip():
            yield from _lines(text, first, last, width)


def opens_item(text: str, place: int) -> bool:
    """Tell whether the mark of a list's item stands before a place, or at it."""
    lead = text[max(0, place - _MARKED) : place].rpartition("\n")[2]
    mark = lead.strip() or text[place : place + 1]
    return len(mark) == 1 and mark in MARKS


def _wrapped_at(text: str, blocks: list[tuple[int, int]]) -> int:
    """The width at which the text is hard-wrapped, 0 if it is not: a third of its lines go on in small letters."""
    lengths, soft, breaks = [], 0, 0
    for first, last in blocks:
        lines = [line.strip() for line in text[first:last].strip().split("\n")]
        for line, following in pairwise(lines):
            lengths.append(len(line))
            breaks += 1
            soft += following[:1].islower() and not line.endswith((".", "!", "?"))
    if not breaks or soft * 3 < breaks:
        return 0
    return min(sorted(lengths)[len(lengths) * 9 // 10], 200)


def _lines(text: str, first: int, last: int, width: int) -> Iterator[tuple[int, int]]:
    at, line = first, text.rfind("\n", 0, first) + 1  # a dateline before it is a part of its line
    while 0 <= (newline := text.find("\n", line, last)):
        if not _goes_on(text, line, newline, last, width):
            yield at, newline
            at = newline + 1
        line = newline + 1
    yield at, last


def _goes_on(text: str, line: int, newline: int, last: int, width: int) -> bool:
    """Tell whether the sentence of the line before the line break may go on behind it."""
    length = len(text[line:newline].strip())
    if not length:
        return True
    before = text[newline - 1 - (text[newline - 1] == "\r" and newline - 1 > line)]
    behind = text[newline + 1 : min(last, newline + 40)].split(None, 1)
    full = bool(behind) and length + 1 + len(behind[0]) > width > 0  # the next word had no room
    if _BULLET.match(text, newline + 1, last) or (_NUMBER.match(text, newline + 1, last) and not full):
        return False
    if _FIELD.match(text, line, newline) and _FIELD.match(text, newline + 1, last):
        return False
    small = bool(behind) and behind[0][0].islower()
    if small and before not in _ENDED and (length >= 30 or _open_ended(text[line:newline])):
        return True
    return full or (width > 0 and length >= 0.7 * width)


def _open_ended(line: str) -> bool:
    """Tell whether a line breaks off behind a word that another must follow: "It is long and"."""
    return line.split()[-1].lower() in _open_words()


@cache
def _open_words() -> frozenset[str]:
    closed = table("words")["closed"]
    return frozenset(f"{closed['D']} {closed['CC']} of in on at by for with from to into".split())
