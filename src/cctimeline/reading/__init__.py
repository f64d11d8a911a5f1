"""Bytes -> Article: encoding, title, publisher, publication date, and which parts are body."""

from __future__ import annotations

import datetime
from pathlib import Path

from cctimeline.model import Article, Span
from cctimeline.when import When, day


def read(path: str | Path) -> Article:
    """Read the text file at `path`."""
    text = Path(path).read_bytes().decode("utf-8")
    return article(text, id=Path(path).stem)


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
