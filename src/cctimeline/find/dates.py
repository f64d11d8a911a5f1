"""Text -> dates: absolute, partial, and relative to the publication date, as EDTF intervals and TIMEX3 values."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from cctimeline.find.sentences import Sentence
from cctimeline.model import DateMention
from cctimeline.when import When, day


def find_dates(text: str, *, published: str | datetime.date | None = None) -> tuple[DateMention, ...]:
    """Return the time expressions of `text` in order; relative ones resolve against `published` or stay open."""
    when = day(datetime.date.fromisoformat(str(published)[:10])) if published else None
    return find_dates_in(text, None, published=when)


def find_dates_in(
    text: str, sentences: Sequence[Sentence] | None, *, published: When | None
) -> tuple[DateMention, ...]:
    """As `find_dates`, within the given sentences only (all of the text when None)."""
    return ()
