"""The lines of a text, each with its place, and what its mere shape says: prose, heading, name."""

from __future__ import annotations

from attrs import field, frozen

from cctimeline.paragraphs import paragraphs

_CLOSING = "\"'”’»)]*_ \t\u00a0"
_STOPS = ".!?:;…"
PROSE_WORDS = 20
"""A line of so many words is prose even without a stop at its end."""
HEADING_WORDS = 32
LONG = 800
"""Letters beyond which a line is prose without a closer look, so that no look costs more than a line is worth."""


@frozen
class Line:
    """One line that is not blank: half-open code points without the white space around it, and its words."""

    start: int
    end: int
    text: str
    size: int = field(init=False)
    """Number of words; at least as many for a line that is too long for a closer look."""

    @size.default
    def _count(self) -> int:
        return len(self.text) if len(self.text) > LONG else len(self.text.split())

    @property
    def lower(self) -> str:
        """The line in lower case."""
        return self.text.lower()

    @property
    def stops(self) -> bool:
        """True where the line ends like a sentence."""
        return self.text.rstrip(_CLOSING)[-1:] in _STOPS

    @property
    def prose(self) -> bool:
        """True where the line is a paragraph: a sentence with its stop, or long."""
        size = self.size
        return size >= PROSE_WORDS or (size >= 5 and self.stops)

    @property
    def heading(self) -> bool:
        """True where the line may stand over a text: not too long, and no full stop at its end."""
        bare = self.text.rstrip(_CLOSING)
        return (
            len(self.text) <= LONG
            and self.size <= HEADING_WORDS
            and (not bare.endswith(".") or bare.endswith("..") or bare[-3:-2] == "." or bare[-2:-1].isupper())
        )


def lines_of(text: str) -> list[Line]:
    """Return the lines of `text` that are not blank; lines that only wrap a paragraph are one."""
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    found = []
    for start, end in paragraphs(text, 0, len(text)):
        raw = text[start:end]
        if bare := raw.strip():
            first = start + raw.index(bare[0])
            found.append(Line(first, first + len(bare), bare.replace("\n", " ")))
    return found
