"""Bytes -> Article: encoding, title, publisher, publication date, and which parts are body."""

from __future__ import annotations

import datetime
from pathlib import Path

from cctimeline.model import Article, Span
from cctimeline.when import When, day


class UnreadableError(Exception):
    """A file that gives no text; the message says why."""


def read(path: str | Path) -> Article:
    """Read the text file at `path`; UnreadableError if it is no text."""
    try:
        text = Path(path).read_bytes().decode("utf-8")
    except OSError as why:
        raise UnreadableError(why.strerror or str(why)) from why
    except UnicodeDecodeError as why:
        raise UnreadableError(f"not UTF-8 at byte {why.start}") from why
    found = article(text, id=Path(path).stem)
    return Article(
        found.id, str(path), found.title, found.publisher, found.published, found.published_from, text, found.body
    )


def article(
    text: str,
    *,
    id: str,
    published: str | datetime.date | None = None,
    title: str | None = None,
) -> Article:
    """Return the article that `text` is; `published` (ISO date) and `title` override what its head says."""
    when: When | None = day(datetime.date.fromisoformat(str(published)[:10])) if published else None
    return Article(id, id, title, None, when, "given" if when else None, text, (Span(0, len(text)),))
