"""Marks of Markdown that stand among the words of a text: emphasis, links, notes, tags."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from operator import attrgetter

from attrs import field, frozen

from cctimeline.model import Span

_SIGNS = "*_`~[<>\\#"
_EDGES = ("\r", "\t", "\n ", " \n")
_SIGN = re.compile(f"[{re.escape(_SIGNS)}]")
_NOTE = r"(?:(?<=[^\s\[(])\[\d{1,3}\](?![(:\w])|\[\d{1,3}\](?=\[\d|[.,;]|\s*$|\s+[–—-]\s))"
_A_NOTE = re.compile(_NOTE)
_INLINE = "a|abbr|b|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u"
_MARK = re.compile(
    r"(?P<image>(?<=!)\[[^\]\n]{0,300}\]\([^()\s]{0,600}(?:\s\"[^\"\n]{0,200}\")?\))"
    r"|(?:"
    r"\[\^[^\]\s]{1,40}\]:?"  # a note, at its place and where it is told
    rf"|{_NOTE}"  # the same in an encyclopaedia: "in 2016.[8]"
    r"|<!--[^>]{0,2000}-->"
    rf"|</?(?:{_INLINE})(?:\s[^<>]{{0,600}})?/?>"
    r"|(?m:^(?:>[ ]?)+)"  # what somebody is quoted with
    r"|(?m:^\#{1,6}[ ])"
    r"|\\(?=[!-/:-@\[-`{-~])"  # "\$5"
    r")"
    r"|(?P<link>\[)(?=[^\[\]\n]*[^\W\d])[^\[\]\n]{1,400}(?P<target>\](?:\([^()\s]{0,600}(?:\s\"[^\"\n]{0,200}\")?\)|\[[^\[\]\n]{0,60}\]))"
    r"|(?<![\w*])(?P<stars>\*{1,3})(?=[^\s*])(?:[^*\n]|(?<=\s)\*(?=\s)){1,600}(?<=[^\s*])(?P<end>(?P=stars))(?!\*)"
    r"|(?<![\w_])(?P<bars>_{1,3}|~~|`{1,2})(?=[^\s_~`])[^_~`\n]{1,600}(?<=[^\s_~`])(?P<last>(?P=bars))(?![\w_])"
)
_SET_OFF = re.compile(r"(?<!\w)[*_`~]{1,3}(?=\w)|(?<=\w)[*_`~]{1,3}(?!\w)")
_INSIDE = (("link", "target"), ("stars", "end"), ("bars", "last"))


def marks(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return where marks stand in `text[start:end]`, in order; none where it is no Markdown.

    A mark within what another marks is found too ("[**Alba**](https://...)").
    """
    end = len(text) if end is None else end
    found: list[Span] = []
    if end - start == len(text) and max(map(text.find, _SIGNS)) < 0:
        return ()
    while (sign := _SIGN.search(text, start, end)) is not None:
        mark = _MARK.match(text, sign.start(), end)
        start = sign.end()
        if mark is None:
            continue
        opens = next((names for names in _INSIDE if mark[names[0]] is not None), None)
        if opens is None:
            found.append(Span(mark.start() - (mark["image"] is not None), mark.end()))
            start = mark.end()
        else:
            found += (Span(*mark.span(name)) for name in opens)
            start = mark.end(opens[0])
    return _apart(found)


def _apart(found: list[Span]) -> tuple[Span, ...]:
    """Return the marks in order, without those that stand in another ("_" in the address of a link)."""
    out: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not out or span.start >= out[-1].end:
            out.append(span)
    return tuple(out)


def edges(text: str) -> tuple[Span, ...]:
    """Return where white space stands at the ends of lines, but for the line breaks themselves."""
    return tuple(_edges(text)) if max(map(text.find, _EDGES)) >= 0 else ()


def _edges(text: str) -> Iterator[Span]:
    at, behind = text.find("\n"), 0
    while at >= 0:
        left, before, behind = behind, at, at + 1
        while before > left and text[before - 1] in " \t\r":
            before -= 1
        while text[behind : behind + 1] in (" ", "\t"):
            behind += 1
        if before < at:
            yield Span(before, at)
        if behind > at + 1:
            yield Span(at + 1, behind)
        at = text.find("\n", behind)


def signs(text: str) -> tuple[Span, ...]:
    """Return where marks stand, and white space at the ends of lines."""
    found = (*marks(text), *edges(text))
    return _apart([*found]) if found else ()


def is_note(text: str, start: int, end: int) -> bool:
    """Tell whether the number at `text[start:end]` is that of a note: "in 2016.[8]"."""
    return text[start - 1 : start] == "[" and text[end : end + 1] == "]" and _A_NOTE.match(text, start - 1) is not None


def plain(text: str) -> str:
    """Return a text without its marks."""
    return Unmarked(text, marks(text)).text


def on_one_line(words: str) -> str:
    """Return some words of a text for a message: without line breaks and marks, be they whole or cut off."""
    if _SIGN.search(words):
        words = _SET_OFF.sub("", plain(words))
    return " ".join(words.split())


@frozen
class Unmarked:
    """A text without its marks, and where each place of it stands in the text as printed."""

    printed: str = field(repr=False)
    marks: tuple[Span, ...] = field(repr=False)
    text: str = field(init=False, repr=False)
    _gone: tuple[int, ...] = field(init=False, repr=False)
    """How many code points have been left out up to each mark's end, from none on."""
    _places: tuple[int, ...] = field(init=False, repr=False)
    """Where each mark stood in the text without marks."""

    @text.default
    def _without(self) -> str:
        ends = (0, *(mark.end for mark in self.marks))
        starts = (*(mark.start for mark in self.marks), len(self.printed))
        return "".join(self.printed[a:b] for a, b in zip(ends, starts, strict=True))

    @_gone.default
    def _lengths(self) -> tuple[int, ...]:
        return tuple(accumulate((mark.end - mark.start for mark in self.marks), initial=0))

    @_places.default
    def _where(self) -> tuple[int, ...]:
        return tuple(mark.start - gone for mark, gone in zip(self.marks, self._gone, strict=False))

    def printed_span(self, span: Span) -> Span:
        """Return where a span of the text without marks stands as printed, without the marks around it."""
        start, last = bisect_right(self._places, span.start), bisect_left(self._places, span.end)
        return Span(span.start + self._gone[start], span.end + self._gone[max(start, last)])

    def plain_span(self, span: Span) -> Span:
        """Return where a span of the printed text stands in the one without marks."""
        return Span(self._plain(span.start), self._plain(span.end))

    def _plain(self, place: int) -> int:
        before = bisect_right(self.marks, place, key=attrgetter("start"))
        rest = max(0, self.marks[before - 1].end - place) if before else 0
        return place - self._gone[before] + rest
