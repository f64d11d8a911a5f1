"""Dates that come round: a month, a day without a year, a weekday, a quarter, a feast; which one is meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from cctimeline.find.dates import meanings as said
from cctimeline.find.dates.context import OPEN, Context, Value, dated, unplaced
from cctimeline.find.dates.meanings import TOLD
from cctimeline.find.dates.stepping import stepped
from cctimeline.find.dates.tense import AHEAD, OVER, WILL
from cctimeline.vocab import table
from cctimeline.when import Period, part

At = Callable[[int], Period | None]
"""Year -> the period meant in that year; None where there is none (29 February)."""


def calendar_date(m: said.Calendar, context: Context, tense: int) -> Value:
    """Return a month or a day of a month, in the year that the words or the context tell."""
    if m.month is None:
        return _day_alone(m, context, tense)
    month = m.month
    open_value = f"XXXX-{month:02d}" + (f"-{m.day:02d}" if m.day else "")
    if m.year is not None:
        period = _safe(m.year, month, m.day)
        return dated(period) if period else unplaced(f"{m.year:04d}{open_value[4:]}")
    if m.year_step is not None:
        year = stepped(said.Stepped("year", m.year_step), context, tense).period
        period = _safe(year.first.year, month, m.day) if year else None
        return dated(period, True) if period else unplaced(open_value)
    return _yearly(lambda y: _safe(y, month, m.day), m.step, context, tense, open_value)


def _day_alone(m: said.Calendar, context: Context, tense: int) -> Value:
    """Return that day of the month last mentioned, or of this month; of the month that its step tells."""
    last, day = context.recent("month"), m.day or 1
    if m.step not in (None, TOLD):
        last = stepped(said.Stepped("month", m.step), context, tense).period
    base = last.first if last else context.published
    period = _safe(base.year, base.month, day) if base else None
    return dated(period, True) if period else unplaced(f"{context.open_month or OPEN['month']}-{day:02d}")


def feast(m: said.Holiday, context: Context, tense: int) -> Value:
    """Return a feast in the year that the words or the context tell."""
    if m.year is not None:
        return dated(Period("day", holiday(m.name, m.year)))
    return _yearly(lambda y: _feast(m.name, y), m.step, context, tense, "XXXX-XX-XX")


def _feast(name: str, y: int) -> Period | None:
    """Return the holiday in year `y`; None outside the years that the calendar knows."""
    try:
        return Period("day", holiday(name, y))
    except (ValueError, OverflowError):
        return None


def holiday(name: str, y: int) -> date:
    """Return the day that `name` (a key of the table `holiday`) falls on in year `y`."""
    rule = table("dates")["holiday"][name]
    if "easter" in rule:
        return easter(y) + timedelta(days=rule["easter"])
    if "day" in rule:
        return date(y, rule["month"], rule["day"])
    days = rule.get("plus", 0)
    if rule["nth"] < 0:
        last = date(y, rule["month"], 1) + relativedelta(day=31)
        return last - timedelta(days=(last.weekday() - rule["weekday"]) % 7)
    first = date(y, rule["month"], 1)
    return first + timedelta(days=(rule["weekday"] - first.weekday()) % 7 + 7 * (rule["nth"] - 1) + days)


def _safe(y: int, m: int, d: int | None) -> Period | None:
    try:
        return Period("day", date(y, m, d)) if d else Period("month", date(y, m, 1))
    except ValueError:
        return None


def _yearly(at: At, step: int | None, context: Context, tense: int, open_value: str) -> Value:
    """Return the yearly date `at(year)` in the year that `step`, the story or the publication date tells."""
    if step is not None and step > 50:
        period = _from_told(at, step - TOLD, context)
    elif context.story and step is None and (context.told or context.published is None):
        period = _next_in_story(at, context)
    elif context.published is None:
        chosen = context.year if step is None or context.year is None else context.year + step
        period = at(chosen) if chosen else None
    elif step is None:
        period = _beside_told(at, context, tense) or _nearest(at, context.published, tense)
    else:
        period = _stepped_year(at, context.published, step)
    return dated(period, True) if period else unplaced(open_value)


def _beside_told(at: At, context: Context, tense: int) -> Period | None:
    """Return the day within weeks of the one last told of, in a year long past: "burned May 1, 2010, and fell May 3".

    In a new paragraph only where it lies far from publication in the paper's own year.
    """
    told, today = context.told_of("day"), context.published
    if tense > 0 or told is None or today is None or told is not context.last or (today - told.first).days < _LONG_AGO:
        return None
    there, here = at(told.first.year), at(today.year)
    if there is None or there.grain != "day" or not _JUST_BEFORE <= (there.first - told.first).days <= _SOON_AFTER:
        return None
    near = context.fine is None and here is not None and abs((today - here.first).days) <= _SOON_AFTER
    return None if near else there


_LONG_AGO = 330
"""Days before publication from which on a day is told of another year."""
_JUST_BEFORE, _SOON_AFTER = -10, 45
"""Days around the day last told of within which a day without a year goes on from there."""


def _from_told(at: At, step: int, context: Context) -> Period | None:
    """Return "that May" (of the year last mentioned), "the following May" (the next after the last mention)."""
    last = context.last
    base = last.first if last else context.published
    if base is None:
        return None
    if step == 0:
        return at(base.year)
    periods = [p for p in map(at, range(max(base.year - 2, 1), base.year + 3)) if p]
    if step > 0:
        after = last.last if last else base
        return next((p for p in periods if p.first > after), None)
    return next((p for p in reversed(periods) if p.last < base), None)


def _stepped_year(at: At, today: date, step: int) -> Period | None:
    """Return "last June" (before last month), "this June" (of this year), "next June" (after today)."""
    if step == 0:
        return at(today.year)
    years = range(today.year - 4, today.year + 5)
    periods = [p for p in map(at, years) if p]
    if step < 0:
        return next((p for p in reversed(periods) if p.last < today and not _is_just_over(p, today)), None)
    return next((p for p in periods if p.first > today), None)


def _is_just_over(period: Period, today: date) -> bool:
    """Tell the month or season that ended weeks ago, in this year, which few call the last; a winter is at once."""
    if period.grain not in ("month", "season") or period.first.year != today.year:
        return False
    return (today - period.last).days <= 31


def _nearest(at: At, today: date, tense: int) -> Period | None:
    """Return the next one for words that look ahead, else the last one not after today.

    Words around a date mislead ("declared a dividend payable Jan. 2"), so an occurrence eight months off (ten, where a
    verb is in the past; seven, of a day without one, which would have its year) yields to one on the other side.
    """
    around = [p for p in map(at, range(max(today.year - 1, 1), min(today.year + 2, 9999))) if p]
    now = next((p for p in around if p.first <= today <= p.last), None)
    if now:
        return now
    before, after = range(today.year, max(today.year - 9, 0), -1), range(today.year, min(today.year + 9, 9999))
    past = next((p for p in map(at, before) if p and p.last < today), None)
    future = next((p for p in map(at, after) if p and p.first > today), None)
    if past is None or future is None:
        return past or future
    back, ahead = (today - past.last).days, (future.first - today).days
    if tense == OVER:
        return past
    if tense == AHEAD:
        return future
    if tense > 0:
        return past if ahead > (300 if tense >= WILL else 280) and back < 60 else future
    far, near = (300, 60) if tense < 0 else (200, 165) if past.grain == "day" else (240, 90)
    return future if back > far and ahead < near else past


def _next_in_story(at: At, context: Context) -> Period | None:
    """Return the occurrence in the year last mentioned, or early in the next one when the story was at a year's end.

    Inside a stretch just told of, the first one that lies in it. A year that goes back behind the days told of in
    the same paragraph ("founded in 1820") is an aside.
    """
    if context.stretch:
        first, last = context.stretch
        inside = (at(y) for y in range(first.first.year, min(last.first.year, first.first.year + 50) + 1))
        found = next((p for p in inside if p and first.first <= p.first <= last.last), None)
        if found:
            return found
    told = context.recent("year")
    if told is None:
        return None
    if told.grain == "year" and context.fine and told.first.year < context.fine.first.year:
        told = context.fine
    same, after = at(told.first.year), at(told.first.year + 1)
    far = _HALF_WINTER if told.grain == "season" else 240 if told.grain in ("day", "month", "week") else None
    if same and after and far and (told.first - same.last).days > far:
        return after
    return same or after


_HALF_WINTER = 120
"""Days before a winter that a month lies at the least, which is told of as the one behind it: December - May."""


def weekday(m: said.Weekday, context: Context, tense: int) -> Value:
    """Return the weekday before or after today, or after the day last mentioned in a chronicle."""
    if m.week is not None:
        week = stepped(said.Stepped("week", m.week), context, tense).period
        return dated(Period("day", week.first + timedelta(days=m.day)), True) if week else unplaced(OPEN["day"])
    counted = m.step is not None and m.step > 50
    last = context.recent("day") if counted else context.last
    told = last if last and last.grain == "day" else None
    base = told.first if told and (context.story or counted) else context.published
    if base is None:
        return unplaced(f"XXXX-WXX-{m.day + 1}")
    ahead = (m.day - base.weekday()) % 7
    step = (m.step or 0) - TOLD if counted else m.step
    yesterday = ahead == 6 and not context.story and not counted
    if step is not None and step < 0:
        days = ahead - (14 if yesterday else 7)  # "last Tuesday", said on a Wednesday
    elif yesterday and step is None and tense < WILL:
        days = -1  # "was due to open Tuesday", "is out of Tuesday's game": few look six days ahead without a word
    elif step is not None and step > 0:
        days = (ahead or 7) if counted else m.day - base.weekday() + 7
        days -= 7 if days > 11 else 0  # "next Sunday", said on a Monday or Tuesday, is that of this week
    elif (context.story and told) or ahead == 0 or tense > 0 or (step == 0 and tense >= 0):
        days = ahead
    elif ahead == 1 and step is None and (tense == 0 or context.said):
        days = 1  # the day after publication: few look back six days without a word, or report what was said then
    else:
        days = ahead - 7
    found = Period("day", base).moved(days)
    return dated(found, True) if found else unplaced(f"XXXX-WXX-{m.day + 1}")


_REPORTED = timedelta(days=120)
"""Days after its end within which the results of a quarter are news."""


def cyclic(m: said.Cyclic, context: Context, tense: int) -> Value:
    """Return a quarter, half or season in the year that the words or the context tell."""
    label = {"quarter": "Q", "half": "H"}.get(m.grain)
    open_value = f"XXXX-{label}{m.number}" if label else f"XXXX-{('SP', 'SU', 'FA', 'WI')[m.number - 1]}"

    def at(y: int) -> Period | None:
        return part(m.grain, y, m.number) if 1 <= y <= 9998 else None

    if m.step == said.YEAR_AGO:
        now = cyclic(said.Cyclic(m.grain, m.number), context, tense)
        before = now.period.moved(-4) if now.period else None
        return dated(before, True) if before else unplaced(open_value)
    year = m.year or _year_of_first_half(m, context)
    if year is not None:
        period = at(year)
        if period and m.grain == "quarter" and context.published and period.last > context.published - _REPORTED:
            context.report(period)
        return dated(period, m.year is None) if period else unplaced(open_value)
    if context.published and not (m.step is not None and m.step > 50) and not context.story:
        period = _this_cycle(at, m, context.published, tense)
        if period and m.grain in ("quarter", "half") and not m.step:
            context.report(period)
        return dated(period, True) if period else unplaced(open_value)
    return _yearly(at, m.step, context, tense, open_value)


def _year_of_first_half(m: said.Cyclic, context: Context) -> int | None:
    """Return the year of "the second half" where the first one was the last mention of a half."""
    first = context.told_of("half") if m.grain == "half" and m.number == 2 and m.step is None else None
    return first.first.year if first and first.first.month == 1 else None


def _this_cycle(at: At, m: said.Cyclic, today: date, tense: int) -> Period | None:
    """Return the quarter or season meant today: by default the last one that has begun."""
    back = 2 - min(m.step or 0, 0)
    periods = [p for p in map(at, range(max(today.year - back, 1), today.year + 3)) if p]
    if m.step is not None and m.grain != "season":
        return at(today.year + m.step)
    if m.grain == "quarter":
        reported = next((p for p in periods if p.first <= today and today - p.last < _REPORTED), None)
        if reported:
            return reported
    if m.step == 0:
        return next((p for p in periods if p.first <= today <= p.last), None) or at(today.year)
    if m.step == 1 or (tense > 0 and m.step is None):
        return next((p for p in periods if p.first > today or (m.step is None and p.last >= today)), None)
    if (m.step is not None and m.step < 0) or (m.grain == "half" and tense < 0):
        over = [p for p in periods if p.last < today and not (m.step == -1 and _is_just_over(p, today))]
        return over[m.step or -1] if len(over) >= -(m.step or -1) else None
    return next((p for p in reversed(periods) if p.first <= today), None)
