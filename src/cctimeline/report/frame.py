"""The words of one source as a frame: line number, as much of the line as fits, carets under what is meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from attrs import frozen

from cctimeline.model import Span
from cctimeline.report.places import Source

MOST_ROWS = 5
"""A quote longer than this many rows is shown around its figure or date."""
ELLIPSIS = "…"


@frozen
class Row:
    """One printed row: its line's number (None where a long line goes on), its text, the marks beneath it.

    `marks` has one string for each focus, empty where the focus is not in this row.
    """

    line: int | None
    text: str
    marks: tuple[str, ...]


Piece = tuple[int, Span]
"""A line's number and the stretch of it that is shown."""


def frame(source: Source, quote: Span, foci: Sequence[Span], *, width: int) -> tuple[Row, ...]:
    """Return the rows that show `quote` in its line or lines, with `^` under each of `foci` that it holds.

    `~` marks the rest of the quote beside the first focus. A line wider than `width` terminal columns is cut around the
    quote at spaces; a quote wider than that is wrapped.
    """
    pieces = _around(tuple(_pieces(source, quote, width)), foci[0])
    text = source.article.text
    rows = []
    for n, (number, shown) in enumerate(pieces):
        line = source.line(number)
        goes_on = n > 0 and pieces[n - 1] == (number, Span(pieces[n - 1][1].start, shown.start))
        before = ELLIPSIS if shown.start > line.start and not goes_on else ""
        after = ELLIPSIS if shown.end < line.end and (n + 1 == len(pieces) or pieces[n + 1][0] != number) else ""
        words = before + printable(text[shown.start : shown.end]).rstrip() + after
        rest = [quote, *(Span(0, 0) for _ in foci[1:])]
        marks = (_marks(text, shown, one, around, before) for one, around in zip(foci, rest, strict=True))
        rows.append(Row(None if goes_on else number, words, tuple(marks)))
    return tuple(rows)


def _marks(text: str, shown: Span, focus: Span, around: Span, before: str) -> str:
    if focus.end <= shown.start or shown.end <= focus.start:
        return ""
    marks = "".join(_mark(at, around, focus) * columns(text[at]) for at in range(shown.start, shown.end))
    return (" " * len(before) + marks).rstrip()


def columns(text: str) -> int:
    """Return how many terminal columns `text` takes: two for wide characters, none for combining ones."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _around(pieces: tuple[Piece, ...], focus: Span) -> tuple[Piece, ...]:
    if len(pieces) <= MOST_ROWS:
        return pieces
    at = next((n for n, (_, shown) in enumerate(pieces) if shown.end > focus.start), 0)
    first = max(0, min(at - MOST_ROWS // 2, len(pieces) - MOST_ROWS))
    return pieces[first : first + MOST_ROWS]


def _pieces(source: Source, quote: Span, width: int) -> Iterator[Piece]:
    """Yield what is shown of each line that the quote touches."""
    first, _ = source.position(quote.start)
    last, _ = source.position(max(quote.start, quote.end - 1))
    for number in range(first, last + 1):
        line = source.line(number)
        words = Span(max(line.start, quote.start), max(line.start, min(line.end, quote.end)))
        if words.start < words.end or first == last:
            for stretch in _stretches(source.article.text, line, words, width):
                yield number, stretch


def _stretches(text: str, line: Span, words: Span, width: int) -> list[Span]:
    # No line of more than three code points a column is measured: it may be the whole of a large file.
    if line.end - line.start <= 3 * width and columns(text[line.start : line.end]) <= width:
        return [line]
    room = width - 2 * len(ELLIPSIS)
    wrapped = _wrapped(text, words, room)
    return wrapped if len(wrapped) > 1 else [_widened(text, line, words, room)]


def _wrapped(text: str, words: Span, room: int) -> list[Span]:
    """Cut `words` at spaces into stretches of at most `room` columns (a longer word is cut anywhere)."""
    stretches, start, used, space = [], words.start, 0, -1
    for at in range(words.start, words.end):
        used += columns(text[at])
        if used > room:
            cut = space + 1 if space >= start else at
            stretches.append(Span(start, cut))
            start, used = cut, columns(text[cut : at + 1])
        if text[at] == " ":
            space = at
    return [*stretches, Span(start, words.end)]


def _widened(text: str, line: Span, words: Span, room: int) -> Span:
    """Widen `words` by whole words of the line, in turn on both sides, as long as they fit in `room` columns."""
    start, end = words.start, words.end
    left = right = True
    while left or right:
        if left:
            before = _word_before(text, line.start, start, room)
            left = before < start and columns(text[before:end]) <= room
            start = before if left else start
        if right:
            after = _word_after(text, line.end, end, room)
            right = after > end and columns(text[start:after]) <= room
            end = after if right else end
    return Span(start, end)


def _word_before(text: str, first: int, start: int, room: int) -> int:
    near = max(first, start - 1 - room)
    space = text.rfind(" ", near, max(near, start - 1))
    return space + 1 if space >= 0 else (first if near == first else start)


def _word_after(text: str, last: int, end: int, room: int) -> int:
    near = min(last, end + 1 + room)
    space = text.find(" ", end + 1, near)
    return space if space >= 0 else (last if near == last else end)


def _mark(at: int, quote: Span, focus: Span) -> str:
    if focus.start <= at < focus.end:
        return "^"
    return "~" if quote.start <= at < quote.end else " "


def printable(text: str) -> str:
    """Take out what would move a terminal's cursor: a control character becomes a space, a format character goes."""
    if text.isprintable():
        return text
    kinds = {"Cc": " ", "Zl": " ", "Zp": " ", "Cf": ""}
    return "".join(kinds.get(unicodedata.category(letter), letter) for letter in text)
