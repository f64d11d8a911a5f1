"""Matches of the grammar -> meanings: one reading a rule, None where the words say something else."""

from __future__ import annotations

from collections.abc import Callable

from cctimeline.find.dates.readings import clocks, days, lengths, periods, quarters, references
from cctimeline.find.dates.readings.hit import Hit, Reading

READINGS: dict[str, Callable[[Hit], Reading]] = {
    "iso": days.iso,
    "slashes": days.slashes,
    "holiday": days.holiday,
    "days_of_month": days.days_of_month,
    "month_day": days.month_day,
    "month_days": days.month_days,
    "day_month": days.day_month,
    "month_year": days.month_year,
    "month_step": days.month_step,
    "month": days.month,
    "weekly": days.weekly,
    "weekday": days.weekday,
    "day_name": days.day_name,
    "clock": clocks.clock,
    "day_part": clocks.day_part,
    "quarter": quarters.quarter,
    "quarter_short": quarters.quarter_short,
    "year_ago": quarters.year_ago,
    "same_period": quarters.same_period,
    "year_period": quarters.year_period,
    "step_quarter": quarters.step_quarter,
    "half": quarters.half,
    "half_short": quarters.half_short,
    "half_year": quarters.half_year,
    "half_alone": quarters.half_alone,
    "nth_of_month": days.nth_of_month,
    "day_alone": days.day_alone,
    "day_beside": periods.day_beside,
    "clock_hours": clocks.clock_hours,
    "light": clocks.light,
    "quarters_of": quarters.quarters_of,
    "two_quarters": quarters.two_quarters,
    "fiscal_year": quarters.fiscal_year,
    "decade": periods.decade,
    "century": periods.century,
    "centuries": periods.centuries,
    "the_year": periods.the_year,
    "year_range": periods.year_range,
    "era": periods.era,
    "era_range": periods.era_range,
    "year": periods.year,
    "season": periods.season,
    "weekend": periods.weekend,
    "year_end": periods.year_end,
    "set_each": lengths.set_each,
    "set_times": lengths.set_times,
    "span": lengths.span,
    "recent": lengths.recent,
    "weeks_ahead": lengths.weeks_ahead,
    "step_unit": periods.step_unit,
    "or_so": lengths.or_so,
    "quarter_century": lengths.quarter_century,
    "units_or_units": lengths.units_or_units,
    "count_range": lengths.count_range,
    "duration": lengths.duration,
    "past_future": references.past_future,
    "now": references.now,
    "adverb": lengths.adverb,
    "lasting": lengths.lasting,
    "spelled_year": periods.spelled_year_alone,
}
"""Rule name -> its reading."""

__all__ = ["READINGS", "Hit", "Reading"]
