"""Dates as the head of a page prints them: "Apr 16,2020", "2025-02-28", "27 June 2024", with the words around them."""

from __future__ import annotations

import datetime
import re
from functools import cache

from attrs import frozen

from cctimeline.vocab import table, trie
from cctimeline.when import When, day, month


@frozen
class Printed:
    """A date as printed: half-open places in the string it was read from; `when` is None where the year is missing."""

    start: int
    end: int
    when: When | None
    day: int | None = None
    month: int | None = None


def printed_dates(text: str) -> list[Printed]:
    """Return the dates of one short line in order; impossible and ambiguous ones (03/04/2020) are left out."""
    return [p for found in _pattern().finditer(text) if (p := _read(found)) is not None]


def in_year_before(printed: Printed, last: When) -> When | None:
    """Return a date printed without a year as the latest such day not after the end of `last`; None if it is far."""
    if not (printed.day and printed.month and last.latest):
        return None
    limit = last.latest + datetime.timedelta(days=1)
    for year in (limit.year, limit.year - 1):
        found = _day(year, printed.month, printed.day)
        if found and found.latest and found.latest <= limit:
            return found if (limit - found.latest).days <= 120 else None
    return None


@cache
def _months() -> dict[str, int]:
    words = table("reading")["months"]
    numbered = {name: n for key in ("names", "short") for n, name in enumerate(words[key], 1)}
    return {**numbered, **words["other"]}


@cache
def _pattern() -> re.Pattern[str]:
    names = tuple(form for word in _months() for form in (word, word.title(), word.upper()))
    name, year, day_, gap = rf"(?:{trie(names)})\b\.?", r"(?:19|20)\d\d", r"\d{1,2}(?:st|nd|rd|th)?", r"[ \u00a0]{0,2}"
    iso = rf"(?P<iso>{year}([-/.])\d{{1,2}}\2\d{{1,2}})(?!\d)"
    month_first = rf"(?P<m1>{name}){gap}(?P<d1>{day_})(?!\d)(?:{gap},?{gap}(?P<y1>{year})(?!\d))?"
    day_first = rf"(?P<d2>{day_})(?: of)?{gap}(?P<m2>{name})(?:{gap},?{gap}(?P<y2>{year})(?!\d))?"
    month_only = rf"(?P<m3>{name}),?{gap}(?P<y3>{year})(?!\d)"
    slashed = rf"(?P<a>\d{{1,2}})(?P<sep>[/.-])(?P<b>\d{{1,2}})(?P=sep)(?P<y4>{year})(?!\d)"
    return re.compile(rf"(?<![\w/.-])(?:{iso}|{month_first}|{day_first}|{month_only}|{slashed})")


def _read(found: re.Match[str]) -> Printed | None:
    place, part = found.span(), found.groupdict()
    if part["iso"]:
        y, m, d = (int(n) for n in re.split(r"[-/.]", part["iso"]))
        return _full(place, _day(y, m, d))
    if part["y4"]:
        return _full(place, _slashed(int(part["a"]), int(part["b"]), int(part["y4"])))
    if part["m3"]:
        return Printed(*place, month(int(part["y3"]), _months()[_bare(part["m3"])]))
    m, d = _months()[_bare(part["m1"] or part["m2"])], int(re.sub(r"\D", "", part["d1"] or part["d2"]))
    year = part["y1"] or part["y2"]
    if year:
        return _full(place, _day(int(year), m, d))
    return Printed(*place, None, d, m) if 1 <= d <= 31 else None


def _full(place: tuple[int, int], when: When | None) -> Printed | None:
    return Printed(*place, when) if when else None


def _slashed(a: int, b: int, year: int) -> When | None:
    if a == b or b > 12:
        return _day(year, a, b)
    return _day(year, b, a) if a > 12 else None


def _day(y: int, m: int, d: int) -> When | None:
    try:
        return day(datetime.date(y, m, d))
    except ValueError:
        return None


def _bare(name: str) -> str:
    return name.rstrip(".").lower()
