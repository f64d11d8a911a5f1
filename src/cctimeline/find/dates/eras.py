"""Years before the common era, counted on with the calendar of `datetime`, which begins with the year 1."""

from __future__ import annotations

# The calendar ends with the year 9999 and no text speaks of the last thousands of it, so that 490 BC can stand as 9510:
# seasons, months and "three years later" are then found as in any other year.
_END = 10_000
_FIRST = 5_000


def before_christ(year: int) -> int:
    """Return the year of the calendar that stands for `year` BC (1 to 4999)."""
    return _END - year


def is_ancient(year: int) -> bool:
    """Tell whether a year of the calendar stands for one before the common era."""
    return year > _FIRST


def signed(year: int) -> int:
    """Return a year as a number on one line: -490 for what stands for 490 BC."""
    return year - _END if is_ancient(year) else year


def timex(value: str) -> str:
    """Return a TIMEX3 value with the year as printed: `BC0490-SU` for `9510-SU`."""
    return f"BC{_END - int(value[:4]):04d}{value[4:]}"
