"""The words of the calendar: days of the week and months by their names."""

from __future__ import annotations

from functools import cache

from cctimeline.vocab import table


@cache
def calendar() -> frozenset[str]:
    """Return the words, in small letters, that name a day of the week or a month."""
    return frozenset((*weekdays(), *months()))


@cache
def weekdays() -> dict[str, int]:
    """Return the days of the week by their names in small letters, Monday = 0; "Mondays" are such days too."""
    words = table("dates")["capital"]
    every = {f"{word}s": day for word, day in words["weekday"].items()}
    return {word.lower(): day for word, day in {**words["weekday"], **every, **words["weekday_short"]}.items()}


@cache
def months() -> dict[str, int]:
    """Return the months by their names in small letters, January = 1."""
    words = table("dates")["capital"]
    return {word.lower(): number for word, number in {**words["month"], **words["month_short"]}.items()}
