"""A date as printed: an interval of days that remembers how precisely it was said (EDTF, ISO 8601-2)."""

from __future__ import annotations

import calendar
from datetime import date

from attrs import frozen


@frozen(order=False)
class When:
    """An interval of days, both ends included; None is an open end.

    `edtf` is its text form (`2021`, `2021-05`, `2021-05-27`, `2020-09/..`, `2022-03~`); `mod` is TIMEX3's START, MID,
    END or APPROX, in lower case (start, mid, end, approx), or None.
    """

    earliest: date | None
    latest: date | None
    edtf: str
    mod: str | None = None

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
