"""Cut a text into sentences, with our own splitter: abbreviations, decimals, quotes, headings without a stop."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from attrs import frozen

from cctimeline.paragraphs import MARKS, paragraphs
from cctimeline.vocab import table

LIMIT = 2000
"""Code points after which a sentence is cut at white space, so that nothing behind it can be quadratic."""

_BULLET = re.compile(rf"\s*[{MARKS}]\s+(?=\D)")
_STOP = re.compile(r"[.!?…][.!?…]*[\"'”’)\]]*(?=\s|$|[A-Z][a-z]* )")
_NEXT = re.compile(r"\s*[\"'“‘(\[]*(\w*)")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘—/-]+\Z")
_NUMBERED = re.compile(r"\d")


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
    for number, (first, last) in enumerate(paragraphs(text, start, stop)):
        bullet = _BULLET.match(text, first, last)
        at = bullet.end() if bullet else first
        for place in _ends(text, at, last):
            found += _sentences(text, at, place, number)
            at = place
        found += _sentences(text, at, last, number)
    return found


def unwrapped(text: str, sentences: Iterable[Sentence]) -> str:
    """Return the text with the line breaks within its sentences as spaces: "$3" and "billion" below are one sum.

    All places stay.
    """
    out: list[str] = []
    at = 0
    for sentence in sentences:
        if text.find("\n", sentence.start, sentence.end) >= 0:
            out += (text[at : sentence.start], text[sentence.start : sentence.end].replace("\n", " "))
            at = sentence.end
    return "".join((*out, text[at:])) if out else text


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
