"""Where words stand in a file, as an editor counts: lines and columns from 1, columns in code points."""

from __future__ import annotations

import re
from bisect import bisect_right

from attrs import frozen

from cctimeline.model import Article, Span


@frozen
class Place:
    """A stretch of a file; `end_column` is the column just after the last character (half-open, like `Span`)."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        """Return `path:line:column`, which editors and terminals make a link of."""
        return f"{self.path}:{self.line}:{self.column}"


@frozen
class Source:
    """An article with the offsets at which its lines start."""

    article: Article
    starts: tuple[int, ...]

    def position(self, offset: int) -> tuple[int, int]:
        """Return (line, column) of a code point, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def line(self, number: int) -> Span:
        """Return where line `number` (from 1) stands, without its line ending."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.article.text)
        while end > start and self.article.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def place(self, span: Span) -> Place:
        """Return the lines and columns of `span`; the end belongs to the line of its last character."""
        line, column = self.position(span.start)
        last, end_column = self.position(max(span.start, span.end - 1))
        return Place(self.article.path, line, column, last, end_column + (span.end > span.start))

    def byte_column(self, offset: int) -> int:
        """Return the column of a code point counted in bytes of UTF-8, from 1, as some formats want it."""
        line, _ = self.position(offset)
        return len(self.article.text[self.starts[line - 1] : offset].encode()) + 1


def source(article: Article) -> Source:
    """Return `article` with its line starts; LF, CR LF and a lone CR end a line."""
    return Source(article, (0, *(end.end() for end in re.finditer(r"\r\n?|\n", article.text))))
