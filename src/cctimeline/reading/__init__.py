"""Bytes -> Article: encoding, title, publisher, publication date, and which parts are body."""

from __future__ import annotations

import datetime
from pathlib import Path

from attrs import evolve

from cctimeline.markup import Unmarked, edges
from cctimeline.model import Article
from cctimeline.reading.decoding import UnreadableError, decode
from cctimeline.reading.furniture import body_of, body_of_sentence
from cctimeline.reading.head import head_of, head_of_sentence
from cctimeline.reading.inferred import year_of
from cctimeline.reading.labels import label_line
from cctimeline.reading.lines import Line, lines_of
from cctimeline.when import When, day

__all__ = ["UnreadableError", "article", "article_of", "dated", "read", "text_at"]


def read(path: str | Path) -> Article:
    """Read the text file at `path`; its stem is the id. UnreadableError if it cannot be read or holds no text."""
    return evolve(article(text_at(path), id=Path(path).stem), path=str(path))


def text_at(path: str | Path) -> str:
    """Return the text of a file; UnreadableError if it cannot be read or holds none."""
    try:
        data = Path(path).read_bytes()
    except OSError as why:
        raise UnreadableError(why.strerror or str(why)) from why
    return decode(data)


def article_of(data: bytes, *, path: str, id: str) -> Article:
    """Return the article that the bytes of a file are; UnreadableError if they are no text."""
    return evolve(article(decode(data), id=id), path=path)


def article(
    text: str,
    *,
    id: str,
    published: str | datetime.date | None = None,
    title: str | None = None,
) -> Article:
    """Return the article that `text` is; `published` (ISO date) and `title` override what its head says.

    A text of one line is all body, but for its dateline. ValueError if `published` is no date.
    """
    trimmed = Unmarked(text, edges(text))
    lines = lines_of(trimmed.text)
    head = head_of(lines) if len(lines) > 1 else head_of_sentence(trimmed.text)
    body = body_of(trimmed.text, lines, head) if len(lines) > 1 else body_of_sentence(trimmed.text)
    given = _given(published)
    when, source = (given, "given") if given else (head.published, head.published_from)
    if when is None and len(lines) > 1:
        when = year_of(trimmed.text, body)
        source = "inferred" if when else None
    spans = tuple(map(trimmed.printed_span, body))
    return Article(id, id, title or _title(head.title), head.publisher, when, source, text, spans)


def dated(article: Article, published: str | datetime.date) -> Article:
    """Return `article` as published on that day (ISO date), whatever its head says; ValueError if that is no date."""
    return evolve(article, published=_given(published), published_from="given")


def _given(published: str | datetime.date | None) -> When | None:
    return day(datetime.date.fromisoformat(str(published)[:10])) if published else None


def _title(line: Line | None) -> str | None:
    if line is None:
        return None
    label = label_line(line)
    return label[1] if label else line.text.lstrip("#").strip()
