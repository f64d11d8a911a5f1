"""A weekday and the date beside it do not go together.

Flags: a weekday printed with a date that was another day of the week ("Monday, 7 March 2023", a Tuesday).

Why: the two cannot both hold, and readers who plan by the weekday may come on another day.

Leaves alone: dates without a weekday, dates known only to the month. Where the year is not printed the finding is a
warning, and only a date within half a year of the article's own is held to its weekday.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cctimeline.chronology import Chronology
from cctimeline.compare.linked import article_of, by_article
from cctimeline.compare.wording import member
from cctimeline.markup import on_one_line
from cctimeline.model import Event, Example, Fact, Finding, Rule

_NAME = "weekday-differs"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEAR = timedelta(days=182)


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Compare every printed weekday of one article with the calendar; a date told twice is reported once."""
    seen = set()
    for event in facts:
        if not isinstance(event, Event) or event.date_span in seen:
            continue
        seen.add(event.date_span)
        yield from _judge(event, chronology)


def _judge(event: Event, chronology: Chronology) -> Iterator[Finding]:
    day = event.when.day
    if event.weekday is None or day is None or day.weekday() == event.weekday:
        return
    article = article_of(event, chronology)
    words = article.text[event.date_span.start : event.date_span.end]
    year_printed = str(day.year) in words
    published = article.published.earliest if article.published else None
    if not year_printed and (published is None or abs(day - published) > _NEAR):
        return
    yield _finding(event, on_one_line(words), day, year_printed)


def _finding(event: Event, words: str, day: date, year_printed: bool) -> Finding:
    printed, real = _DAYS[event.weekday or 0], _DAYS[day.weekday()]
    message = f"“{words}” says {printed}, the date was a {real}"
    why = f"{day.isoformat()} was a {real}" + ("" if year_printed else f"; the year {day.year} is not printed")
    says = (member(event, f"{printed}, {day.isoformat()}"),)
    return Finding(_NAME, "conflict", "error" if year_printed else "warning", message, why, says)


RULE = Rule(
    _NAME,
    by_article,
    check,
    (
        Example(("The new library opened on Monday, 7 March 2023.",), ("conflict",)),
        Example(("The new library opened on Monday, March 7.",), ("conflict",), ("2023-03-09",)),
        Example(("The new library opened at 6.30 p.m. on Monday, March 7.",), ("conflict",), ("2023-03-09",)),
        Example(("The new library opened on Tuesday, 7 March 2023.",), ()),
        Example(("The new library opened on Tuesday. It was founded in March 2023.",), (), ("2023-03-09",)),
        Example(("New library opens Monday\nMarch 8, 2023\n\nIt has 40,000 books.",), ()),
    ),
)
