"""Cut a text into sentences, with our own splitter: abbreviations, decimals, quotes, headings without a stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from attrs import frozen

from cctimeline.vocab import table

LIMIT = 2000
"""Code points after which a sentence is cut at white space, so that nothing behind it can be quadratic."""

_BLANK = re.compile(r"\n(?:[^\S\n]*\n)+|\f")
_STOP = re.compile(r"[.!?…][.!?…]*[\"'”’)\]]*(?=\s|$|[A-Z][a-z]* )")
_NEXT = re.compile(r"\s*[\"'“‘(\[]*(\w*)")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘—/-]+\Z")
_NUMBERED = re.compile(r"\d")
_BULLET = re.compile(r"\s*(?:[•●▪■◦·*–—-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)")
_ENDED = tuple('.!?:;…"”’)')


@frozen
class Sentence:
    """Half-open code points of one sentence, without white space at its ends, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int = 0


def cut(text: str, start: int = 0, end: int | None = None) -> list[Sentence]:
    """Return the sentences of `text[start:end]` in order."""
    found: list[Sentence] = []
    stop = len(text) if end is None else end
    for number, (first, last) in enumerate(_paragraphs(text, start, stop)):
        at = first
        for place in _ends(text, first, last):
            found += _sentences(text, at, place, number)
            at = place
        found += _sentences(text, at, last, number)
    return found


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield half-open runs of about a hundred thousand code points that end behind a space.

    What searches a very long text for all its words piece by piece need not hold them all in memory.
    """
    while start < end:
        stop = text.find(" ", min(start + 100_000, end), end) + 1 or end
        yield start, stop
        start = stop


def _sentences(text: str, start: int, end: int, paragraph: int) -> Iterator[Sentence]:
    """The sentence between two places, without white space around it; cut into parts where it is overlong."""
    while end - start > LIMIT:
        space = max(text.rfind(" ", start + 1, start + LIMIT), text.rfind("\n", start + 1, start + LIMIT))
        place = space if space > start else start + LIMIT
        yield from _sentences(text, start, place, paragraph)
        start = place
    piece = text[start:end]
    if stripped := piece.strip():
        first = start + len(piece) - len(piece.lstrip())
        yield Sentence(first, first + len(stripped), paragraph)


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Blocks between blank lines, and within them lines, unless the line breaks only wrap the text."""
    blocks, at = [], start
    for blank in _BLANK.finditer(text, start, end):
        blocks.append((at, blank.start()))
        at = blank.end()
    blocks.append((at, end))
    width = _wrapped_at(text, [block for block in blocks if "\n" in text[slice(*block)].strip()])
    for first, last in blocks:
        if text[first:last].strip():
            yield from _lines(text, first, last, width)


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
    at, line = first, first
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
    following = text[newline + 1 : min(last, newline + 40)].lstrip()[:1]
    if _BULLET.match(text, newline + 1, last):
        return False
    if following.islower() and before not in _ENDED and (length >= 30 or _open_ended(text[line:newline])):
        return True
    return width > 0 and length >= 0.7 * width


def _open_ended(line: str) -> bool:
    """Tell whether a line breaks off behind a word that another must follow: "It is long and"."""
    return line.split()[-1].lower() in _open_words()


@cache
def _open_words() -> frozenset[str]:
    closed = table("words")["closed"]
    return frozenset(f"{closed['D']} {closed['CC']} of in on at by for with from to into".split())


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Places behind the stops that end a sentence."""
    for match in _STOP.finditer(text, start, end):
        if match.end() < end and _is_end(text, start, match.start(), match.end(), end):
            yield match.end()


def _is_end(text: str, start: int, stop: int, after: int, end: int) -> bool:
    match = _NEXT.match(text, after, end)
    following = match[1] if match else ""
    touching = not text[after].isspace()
    if touching:  # "... a year.The" is a slip; "Foo.Com" a name
        return text[stop - 1].islower() and following in _starters()
    if following[:1].islower() and not following[1:2].isupper():  # "eBay" begins a sentence
        return False
    if text[stop] != "." or text[stop : stop + 2] == "..":
        return following != "" or text[after:end].strip() == ""
    if after > stop + 1 and text[after - 1] in '"”':
        return True
    word = _LAST_WORD.search(text, max(start, stop - 20), stop)
    return word is None or _ends_after(text, start, word[0], word.start(), following)


def _ends_after(text: str, start: int, word: str, at: int, following: str) -> bool:
    kinds = _abbreviations()
    kind = kinds.get(word) or kinds.get(word.lower())
    if kind == "before_name":
        return False
    if kind == "before_number":
        return not following[:1].isdigit() and len(word) > 1 and following in _starters()
    if kind == "calendar":
        return not following[:1].isdigit() and following in _starters()
    if kind in ("may_end", "company") or ("." in word.strip(".") and not _NUMBERED.search(word)):
        return following in _starters() or (word.lower() in ("a.m", "p.m", "etc", "inc", "ltd") and not following)
    if len(word) == 1 and word.isupper():
        return following in _starters()
    return not (word.isdigit() and len(word) <= 3 and not text[max(start, at - 3) : at].strip())


@cache
def _abbreviations() -> dict[str, str]:
    return {word: kind for kind, row in table("abbreviations").items() for word in row.split()}


@cache
def _starters() -> frozenset[str]:
    """Words in capitals that begin a sentence, as no name does behind an abbreviation."""
    closed = table("words")["closed"]
    rows = [closed[tag] for tag in ("D", "PRO", "P", "CC", "SC", "WH", "R", "NUM")]
    return frozenset(word.capitalize() for row in rows for word in row.split())
