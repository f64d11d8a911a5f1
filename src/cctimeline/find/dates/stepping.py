"""Periods counted from the present or from the last mention: "last year", "two days later", "that month"."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from cctimeline.find.dates import meanings as said
from cctimeline.find.dates.context import OPEN, Context, Value, dated, unplaced
from cctimeline.find.dates.meanings import TOLD
from cctimeline.when import Period, containing

UNIT_GRAINS = {"D": "day", "W": "week", "M": "month", "Y": "year", "10Y": "decade", "100Y": "century"}


def stepped(m: said.Stepped, context: Context, tense: int) -> Value:
    """Return the period so many steps from the present or the last mention."""
    if m.grain in ("quarter", "period") and m.step is not None and m.step > 2 * TOLD:
        return _same_quarter(m, m.step, context)
    told = m.step is not None and abs(m.step) > 50
    step = (m.step or 0) - (TOLD if told else 0)
    day = context.recent("day") if told and m.grain == "day" else None
    if day and step > 0 and context.last and _is_of_another_month(day, context):
        return dated(context.last, True)  # "Until 3 March. In May he fell. The next day": some day in May
    in_story = context.story and (m.step is None or step > 0)
    if told and step and m.grain == "quarter" and context.quarter and not context.story:
        base: date | None = context.quarter.first  # "the previous quarter": before the one reported
    else:
        base = _base(m.grain, step, context, told or in_story)
    if m.grain == "week" and m.step is None and not context.story:
        base = _week_told_of(context) or base
    if base is None:
        return unplaced(OPEN[m.grain])
    period = containing(m.grain, base)
    if m.grain == "weekend" and not told:
        step = _weekend_step(m.step, base, tense)
    moved = period.moved(step)
    return dated(moved, True) if moved else unplaced(OPEN[m.grain])


def _week_told_of(context: Context) -> date | None:
    """Return the day told of before the weekend: on a Monday, "for the week" is what ended on Friday."""
    day, today = context.told_of("day"), context.published
    return day.first if day and today and 0 <= (today - day.first).days <= 4 else None


def _base(grain: str, step: int, context: Context, told: bool) -> date | None:
    """Return the day to count from: in the last mentioned period if it is no coarser than `grain`, or today."""
    last = context.recent(grain)
    if told and last is not None:
        return last.first if step <= 0 or last.grain == "season" else last.last
    if told and context.story:
        return None
    if context.published is None and context.year and grain in ("year", "decade", "century"):
        return date(context.year, 1, 1)
    return context.published


def _same_quarter(m: said.Stepped, y: int, context: Context) -> Value:
    """Return the quarter last spoken of, in year `y`; the year where none was, and for a period of nine months."""
    if context.quarter and not (m.grain == "period" and context.months):
        return dated(Period(context.quarter.grain, date(y, context.quarter.first.month, 1)))
    return dated(Period("year", date(y, 1, 1)))


def _weekend_step(step: int | None, today: date, tense: int) -> int:
    """Return 0 for this week's weekend, -1 for the one before: "the weekend" is the last one or, ahead, the next."""
    if step is not None:
        return step
    return 0 if today.weekday() >= 5 or tense > 0 else -1


def shifted(m: said.Shifted, context: Context, tense: int) -> Value:
    """Return the period so many units from the present or the last mention."""
    grain = UNIT_GRAINS.get(m.unit, "day")
    base_period = context.recent(grain) if m.told and context.last else None
    if base_period and m.count > 0 and _is_of_another_week(base_period, context):
        return _coarsely(m, context.last)
    if base_period and m.count > 0 and _is_of_another_month(base_period, context):
        return _coarsely(m, context.last)
    if base_period and _is_behind(base_period, context):
        base_period = context.happened
    if base_period and context.stretch and m.count < 0:
        base_period = context.stretch[0]
    base = base_period.first if base_period else context.published
    if m.told and base_period is None and m.count < 0 and context.fine and context.fine.grain == "month":
        return _coarsely(m, context.fine)  # "was sacked in December after a defeat two days earlier"
    if m.told and base_period is None and (context.story or (context.last and m.count > 0)):
        of_a_year = m.unit == "D" and context.last is not None and context.last.grain == "year"
        return unplaced(OPEN["day"]) if of_a_year and not context.story else _coarsely(m, context.last)
    if base and m.told and m.count > 0 and not (context.last or context.story):  # "Ten years later, ..." opens
        return unplaced(OPEN["day"]) if m.unit == "D" else dated(containing(grain, base), True)
    if base is None:
        return unplaced(OPEN["year" if grain in ("decade", "century") else grain])
    period = shift(base, m.unit, m.count)
    if m.more and m.unit == "Y" and m.more.count:
        months = m.count * 12 + (m.more.count if m.count > 0 else -m.more.count)
        period = shift(base, "M", months)
    return dated(period, True) if period else unplaced("PAST_REF" if m.count < 0 else "FUTURE_REF")


def _is_behind(told: Period, context: Context) -> bool:
    """Tell in news a day that another year was named since: "hit on May 3, 1999, and in 2003. Two days earlier"."""
    last = context.last
    return not context.story and last is not None and not last.first <= told.first <= last.last


def _is_of_another_week(told: Period, context: Context) -> bool:
    """Tell in news a day that another week was named since: "Ended Friday. They met last week. Two days later"."""
    last = context.last
    if context.story or last is None or last.grain != "week":
        return False
    return not last.first <= told.first <= last.last


def _is_of_another_month(told: Period, context: Context) -> bool:
    """Tell in a chronicle a day that another month was named since: "until 3 March. In May he fell. A day later"."""
    last = context.last
    return context.story and last is not None and last.grain == "month" and not last.first <= told.first <= last.last


def _coarsely(m: said.Shifted, last: Period | None) -> Value:
    """Return "five weeks later" told from a whole month or year: as coarse as that."""
    middle = last and last.first + (last.last - last.first) / 2
    there = shift(middle, m.unit, m.count) if middle else None
    if last is None or there is None:
        grain = UNIT_GRAINS.get(m.unit, "day")
        return unplaced(OPEN["year" if grain in ("decade", "century") else grain])
    return dated(containing(last.grain, there.first), True)


def shift(base: date, unit: str, count: float) -> Period | None:
    """Return the day, week, month or year `count` units from `base`; None outside years 1 to 9999."""
    try:
        if unit == "D":
            return Period("day", base + timedelta(days=round(count)))
        if unit.endswith("W"):
            return containing("week", base + timedelta(days=round(count * 7 * int(unit[:-1] or 1))))
        if unit == "M":
            return containing("month", base + relativedelta(months=round(count)))
        months = round(count * 12 * int(unit[:-1] or 1))
        return containing("year", base + relativedelta(months=months))
    except (ValueError, OverflowError):
        return None


def told_of(m: said.Told, context: Context, tense: int) -> Value:
    """Return the period last mentioned, at the grain that is asked for."""
    if m.grain == "quarter":
        quarter = _quarter_reported(context)
        return dated(quarter, True) if quarter else unplaced("XXXX-QX")
    last = context.recent(m.grain)
    return dated(containing(m.grain, last.first), True) if last else unplaced(OPEN[m.grain])


def _quarter_reported(context: Context) -> Period | None:
    """Return the quarter last spoken of; where none was, the one before publication."""
    if context.quarter or context.published is None:
        return context.quarter
    return containing("quarter", context.published).moved(-1)


def a_year_before(m: said.Earlier, context: Context, tense: int) -> Value:
    """Return the quarter reported a year before, beside amounts; else the year before."""
    of_months = m.grain == "period" and context.months
    quarter = _quarter_reported(context) if m.grain == "quarter" else context.quarter
    if quarter and not context.story and not of_months and (m.grain is not None or context.money):
        period = year_before(quarter)
    else:
        base = context.recent("year") if context.story or m.told else None
        start = base.first if base else context.published
        period = containing("year", start).moved(-1) if start else None
    return dated(period, True) if period else unplaced("XXXX")


def year_before(period: Period) -> Period | None:
    """Return the quarter, half or year one year before."""
    return period.moved({"quarter": -4, "half": -2}.get(period.grain, -1))
