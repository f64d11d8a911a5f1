"""Calendar arithmetic: periods, their ends, and their text forms."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from dateutil.easter import easter
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from cctimeline.find.dates.recurring import holiday
from cctimeline.find.dates.stepping import shift
from cctimeline.when import Period, between, containing, day, month, part, starting, year

GRAINS = ("day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century")
days = st.dates(date(200, 1, 1), date(9000, 12, 31))


@settings(deadline=None)
@given(st.sampled_from([g for g in GRAINS if g != "weekend"]), days)
def test_a_day_lies_in_its_period(grain: str, d: date) -> None:
    """The period of a day starts no later and ends no earlier than the day."""
    period = containing(grain, d)

    assert period.first <= d <= period.last


@settings(deadline=None)
@given(st.sampled_from([g for g in GRAINS if g != "weekend"]), days, st.integers(-40, 40))
def test_periods_of_one_grain_tile_the_calendar(grain: str, d: date, steps: int) -> None:
    """A period moved by n and back is itself; each ends the day before the next one starts."""
    period = containing(grain, d)
    moved = period.moved(steps)
    after = period.moved(1)

    if moved and after:
        assert period == moved.moved(-steps)
        assert period.last + timedelta(days=1) == after.first
        assert after == containing(grain, after.first)


@settings(deadline=None)
@given(days)
def test_weeks_are_iso_weeks(d: date) -> None:
    """Year and number of a week are those of the ISO calendar, also at the turn of a year."""
    iso = d.isocalendar()

    assert f"{iso.year:04d}-W{iso.week:02d}" == containing("week", d).timex


def test_weeks_at_the_turn_of_a_year() -> None:
    """1 January 2021 is in the last week of 2020; 30 December 2019 in the first of 2020."""
    assert "2020-W53" == containing("week", date(2021, 1, 1)).timex
    assert "2020-W01" == containing("week", date(2019, 12, 30)).timex


@settings(deadline=None)
@given(days)
def test_weekends_follow_their_weeks(d: date) -> None:
    """The weekend of a day is the Saturday and Sunday of its week."""
    weekend = containing("weekend", d)

    assert (5, 6) == (weekend.first.weekday(), weekend.last.weekday())
    assert containing("week", d).timex + "-WE" == weekend.timex


@settings(deadline=None)
@given(st.integers(1, 9999), st.integers(1, 12))
def test_months_end_on_their_last_day(y: int, m: int) -> None:
    """The last day of a month is that of the calendar, leap years included."""
    assert calendar.monthrange(y, m)[1] == month(y, m).latest.day  # type: ignore[union-attr]


@settings(deadline=None)
@given(days, st.integers(-300, 300))
def test_shifts_of_months_stay_in_the_calendar(d: date, months: int) -> None:
    """A month shift from the 31st ends in the month that many months away, never in the one after."""
    period = shift(d, "M", months)

    assert period is not None
    assert (d.year * 12 + d.month + months) == period.first.year * 12 + period.first.month


@settings(deadline=None)
@given(days, st.integers(-100, 100))
def test_shifts_of_years_keep_leap_days_in_the_year(d: date, years: int) -> None:
    """A year shift from 29 February stays in the year it names."""
    period = shift(d, "Y", years)

    assert period is not None
    assert d.year + years == period.first.year


def test_shifts_beyond_the_calendar_are_none() -> None:
    """Nothing is dated before year 1 or after 9999."""
    assert None is shift(date(1998, 1, 1), "Y", -2000)
    assert None is shift(date(1998, 1, 1), "1000Y", 9)
    assert None is Period("year", date(9999, 1, 1)).moved(1)


@settings(deadline=None)
@given(st.sampled_from(["day", "month", "quarter", "half", "season", "year", "decade", "century"]), days)
def test_edtf_is_valid(grain: str, d: date) -> None:
    """The text form of a period is EDTF."""
    period = containing(grain, d)
    d = max(d, date(1000, 1, 1))

    assert str(parse_edtf(containing(grain, d).edtf)) == containing(grain, d).edtf
    assert period.when().edtf == period.edtf


@settings(deadline=None)
@given(st.integers(1583, 4099))
def test_easter_days_hang_together(y: int) -> None:
    """Good Friday, Easter Monday and Ash Wednesday keep their distance from Easter Sunday."""
    sunday = easter(y)

    assert sunday - timedelta(days=2) == holiday("Good Friday", y)
    assert sunday + timedelta(days=1) == holiday("Easter Monday", y)
    assert 2 == holiday("Ash Wednesday", y).weekday()


def test_holidays_by_weekday() -> None:
    """Thanksgiving is the fourth Thursday of November, Memorial Day the last Monday of May."""
    assert date(2023, 11, 23) == holiday("Thanksgiving", 2023)
    assert date(2023, 5, 29) == holiday("Memorial Day", 2023)
    assert date(2024, 11, 5) == holiday("Election Day", 2024)


def test_text_forms() -> None:
    """TIMEX3 and EDTF of each grain."""
    forms = {p.timex: p.edtf for p in (part("quarter", 2022, 3), part("half", 2022, 1), part("season", 2022, 4))}

    assert {"2022-Q3": "2022-35", "2022-H1": "2022-40", "2022-WI": "2022-24"} == forms
    assert ("199", "199X") == (starting("decade", 1990).timex, starting("decade", 1990).edtf)
    assert ("18", "18XX") == (starting("century", 1800).timex, starting("century", 1800).edtf)
    assert "2023-05-01/2023-05-07" == containing("week", date(2023, 5, 7)).edtf


@settings(deadline=None)
@given(days, days)
def test_order_and_overlap_agree(a: date, b: date) -> None:
    """Of two days one is before the other, or they overlap."""
    one, other = day(a), day(b)

    assert 1 == one.before(other) + other.before(one) + one.overlaps(other)
    assert one.within(year(a.year))


@settings(deadline=None)
@given(days, days)
def test_open_ends_hold_what_lies_beyond(a: date, b: date) -> None:
    """An interval that is open on one side reaches every day on that side."""
    first, last = sorted((a, b))

    assert day(last).within(between(day(first), None))
    assert day(first).within(between(None, day(last)))
    assert f"{first.isoformat()}/.." == between(day(first), None).edtf
