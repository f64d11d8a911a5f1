"""A date as printed: an interval of days that remembers how precisely it was said (EDTF, ISO 8601-2)."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from attrs import frozen


@frozen(order=False, weakref_slot=False)
class When:
    """An interval of days, both ends included; None is an open end.

    `edtf` is its text form (`2021`, `2021-05`, `2021-05-27`, `2020-09/..`, `2022-03~`); `mod` is TIMEX3's START, MID,
    END or APPROX, in lower case (start, mid, end, approx), or None.
    """

    earliest: date | None
    latest: date | None
    edtf: str
    mod: str | None = None

    @property
    def day(self) -> date | None:
        """The one single day it is; None for a longer stretch and where an end is open."""
        return self.earliest if self.earliest == self.latest else None

    def overlaps(self, other: When) -> bool:
        """Tell whether some day belongs to both."""
        return not (self.before(other) or other.before(self))

    def before(self, other: When) -> bool:
        """Tell whether every day of this one is earlier than every day of the other."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def within(self, other: When) -> bool:
        """Tell whether every day of this one belongs to the other."""
        starts = other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)
        ends = other.latest is None or (self.latest is not None and self.latest <= other.latest)
        return starts and ends


def year(y: int, mod: str | None = None) -> When:
    """Return the whole year `y` (1 to 9999)."""
    return When(date(y, 1, 1), date(y, 12, 31), f"{y:04d}", mod)


def month(y: int, m: int, mod: str | None = None) -> When:
    """Return the whole month `m` of year `y`."""
    return When(date(y, m, 1), date(y, m, calendar.monthrange(y, m)[1]), f"{y:04d}-{m:02d}", mod)


def day(d: date, mod: str | None = None) -> When:
    """Return one day."""
    return When(d, d, d.isoformat(), mod)


def between(first: When | None, last: When | None) -> When:
    """Return the interval from the start of `first` to the end of `last`; None leaves that end open."""
    return When(
        first.earliest if first else None,
        last.latest if last else None,
        f"{first.edtf if first else '..'}/{last.edtf if last else '..'}",
    )


def up_to(last: When) -> When:
    """Return the interval that ends with `last`, its start open: "by 2021"."""
    return between(None, last)


def ahead_of(first: When) -> When:
    """Return the interval that ends on the day before `first`, its start open: "before June 2019"."""
    end = first.earliest and first.earliest - timedelta(days=1)
    return When(None, end, f"../{_as_precise(end, first)}") if end else first


def later_than(last: When) -> When:
    """Return the interval that begins on the day after `last`, its end open: "after 2019"."""
    start = last.latest and last.latest + timedelta(days=1)
    return When(start, None, f"{_as_precise(start, last)}/..") if start else last


def _as_precise(found: date, like: When) -> str:
    """Return a day as year, month or day, as precisely as `like` is written."""
    return found.isoformat()[: len(like.edtf)] if re.fullmatch(r"\d{4}(-\d\d){0,2}", like.edtf) else found.isoformat()


SEASONS = ("SP", "SU", "FA", "WI")
_SEASON_MONTHS = (3, 6, 9, 12)
_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "weekend": 7, "week": 7}


@frozen
class Period:
    """One calendar period: a day, week, weekend, month, quarter, half, season, year, decade or century.

    `first` is its first day; the grain gives its length. Weeks are ISO weeks; a winter is named by its December.
    """

    grain: str
    first: date

    @property
    def last(self) -> date:
        """The last day of the period (31 December 9999 at the end of the calendar)."""
        if self.grain == "weekend":
            return _back(self.first, -1)
        after = self.moved(1)
        return after.first - timedelta(days=1) if after else date.max

    def moved(self, steps: int) -> Period | None:
        """Return the period of the same grain `steps` later (earlier when negative); None outside years 1 to 9999."""
        try:
            if self.grain in _DAYS:
                return Period(self.grain, self.first + timedelta(days=steps * _DAYS[self.grain]))
            y, m = divmod(self.first.year * 12 + self.first.month - 1 + steps * _MONTHS[self.grain], 12)
            return Period(self.grain, self.first.replace(year=y, month=m + 1))
        except (ValueError, OverflowError):
            return None

    @property
    def timex(self) -> str:
        """The TIMEX3 value: `2021-05`, `2022-Q3`, `2023-W18`, `2023-W18-WE`, `2024-SP`, `199`, `18`."""
        y, m = self.first.year, self.first.month
        match self.grain:
            case "day":
                return self.first.isoformat()
            case "week" | "weekend":
                iso = self.first.isocalendar()
                return f"{iso.year:04d}-W{iso.week:02d}{'-WE' if self.grain == 'weekend' else ''}"
            case "month":
                return f"{y:04d}-{m:02d}"
            case "quarter":
                return f"{y:04d}-Q{(m + 2) // 3}"
            case "half":
                return f"{y:04d}-H{(m + 5) // 6}"
            case "season":
                return f"{y:04d}-{SEASONS[m // 3 - 1]}"
            case "decade":
                return f"{y // 10:03d}"
            case "century":
                return f"{y // 100:02d}"
        return f"{y:04d}"

    def when(self, mod: str | None = None) -> When:
        """Return the period as an interval of days with its EDTF form."""
        return When(self.first, self.last, self.edtf, mod)

    @property
    def edtf(self) -> str:
        """The EDTF form; weeks, which EDTF lacks, are intervals of days."""
        y, m = self.first.year, self.first.month
        match self.grain:
            case "week" | "weekend":
                return f"{self.first.isoformat()}/{self.last.isoformat()}"
            case "quarter":
                return f"{y:04d}-{32 + (m + 2) // 3}"
            case "half":
                return f"{y:04d}-{39 + (m + 5) // 6}"
            case "season":
                return f"{y:04d}-{20 + m // 3}"
            case "decade":
                return f"{y // 10:03d}X"
            case "century":
                return f"{y // 100:02d}XX"
        return self.timex


def containing(grain: str, d: date) -> Period:
    """Return the period of that grain in which day `d` falls."""
    match grain:
        case "day":
            return Period(grain, d)
        case "week":
            return Period(grain, _back(d, d.weekday()))
        case "weekend":
            return Period(grain, _back(d, d.weekday() - 5))
        case "month":
            return Period(grain, d.replace(day=1))
        case "quarter":
            return Period(grain, date(d.year, (d.month - 1) // 3 * 3 + 1, 1))
        case "half":
            return Period(grain, date(d.year, (d.month - 1) // 6 * 6 + 1, 1))
        case "season":
            months = d.month // 3 * 3
            return Period(grain, date(d.year, months, 1) if months else date(max(d.year - 1, 1), 12, 1))
        case "decade":
            return Period(grain, date(max(d.year // 10 * 10, 1), 1, 1))
        case "century":
            return Period(grain, date(max(d.year // 100 * 100, 1), 1, 1))
    return Period("year", date(d.year, 1, 1))


def _back(d: date, days: int) -> date:
    return date.fromordinal(min(max(d.toordinal() - days, 1), date.max.toordinal()))


def part(grain: str, y: int, number: int) -> Period:
    """Return quarter, half, season (1 spring to 4 winter) or month `number` of year `y`."""
    first = _SEASON_MONTHS[number - 1] if grain == "season" else (number - 1) * _MONTHS[grain] + 1
    return Period(grain, date(y, first, 1))


def starting(grain: str, y: int) -> Period:
    """Return the year, decade or century that starts with year `y`."""
    return Period(grain, date(y, 1, 1))


def date_of(y: int, m: int, d: int) -> date | None:
    """Return the day, or None where the calendar has no such day."""
    try:
        return date(y, m, d)
    except ValueError:
        return None
