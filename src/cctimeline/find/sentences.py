"""Cut a text into sentences, with our own splitter: abbreviations, decimals, quotes, headings without a stop."""

from __future__ import annotations

import re

from attrs import frozen

_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])|\n\s*\n|\n")


@frozen
class Sentence:
    """Half-open code points of one sentence, without white space at its ends, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int = 0


def cut(text: str, start: int = 0, end: int | None = None) -> list[Sentence]:
    """Return the sentences of `text[start:end]` in order."""
    stop = len(text) if end is None else end
    found, at, paragraph = [], start, 0
    for gap in _END.finditer(text, start, stop):
        if text[at : gap.start()].strip():
            found.append(Sentence(at, gap.start(), paragraph))
        paragraph += "\n" in gap[0]
        at = gap.end()
    if text[at:stop].strip():
        found.append(Sentence(at, stop, paragraph))
    return found
