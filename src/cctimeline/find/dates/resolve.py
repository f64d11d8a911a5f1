"""Meanings -> values: "last Friday", "the following year", given the publication date and what came before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from attrs import define, field, frozen
from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from cctimeline.find.dates import meanings as said
from cctimeline.find.dates.meanings import TOLD
from cctimeline.find.dates.numbers import length
from cctimeline.vocab import table
from cctimeline.when import Period, When, containing, part

At = Callable[[int], Period | None]
"""Year -> the period meant in that year; None where there is none (29 February)."""
Resolver = Callable[[Any, "Context", int], "Value"]

_UNIT_GRAINS = {"D": "day", "W": "week", "M": "month", "Y": "year", "10Y": "decade", "100Y": "century"}
_FINENESS = ("century", "decade", "year", "half", "season", "quarter", "month", "week", "weekend", "day")


@frozen
class Value:
    """A resolved mention: TIMEX3 type and value, the period it names (None when open), whether it was computed."""

    type: str
    value: str
    period: Period | None = None
    when: When | None = None
    relative: bool = False


@define
class Context:
    """What is known at a point of the text; `last` and `quarter` move on as mentions are resolved."""

    published: date | None
    year: int | None
    """The year of publication where no day is known."""
    story: bool
    """True for a chronicle, where partial dates go by the last mention and not by the publication date."""
    last: Period | None = None
    quarter: Period | None = None
    told: list[Period] = field(factory=list)
    """The last mention of each grain, the latest mention last."""
    ancient: int | None = None
    """The year last mentioned when it was before the common era, negative."""
    sentence_day: Period | None = None
    money: bool = False
    """True where an amount stands close before: results of a quarter are compared with those a year ago."""

    def remember(self, value: Value) -> None:
        """Note a resolved mention as the last one."""
        if value.period is None or value.type not in ("DATE", "TIME"):
            return
        self.last, self.ancient = value.period, None
        self.told = [*(p for p in self.told if p.grain != value.period.grain), value.period]

    def go_back_to(self, year: int) -> None:
        """Note a year before the common era as the last mention."""
        self.ancient, self.last, self.told = year, None, []

    def recent(self, grain: str) -> Period | None:
        """Return the last mention that is no coarser than `grain`."""
        limit = _FINENESS.index(grain)
        return next((p for p in reversed(self.told) if _FINENESS.index(p.grain) >= limit), None)

    def report(self, quarter: Period) -> None:
        """Note the quarter that results are reported for: one that is over, or the first one named."""
        if self.quarter is None or self.published is None or quarter.last < self.published:
            self.quarter = quarter


def dated(period: Period, relative: bool = False) -> Value:
    """Return the value of a known period."""
    return Value("DATE", period.timex, period, period.when(), relative)


def _open(value: str) -> Value:
    return Value("DATE", value)


def resolve(meaning: said.Meaning, context: Context, tense: int) -> Value:
    """Return the value of `meaning`; `tense` is -1, 0 or 1 for past, unknown or future words around it."""
    return _RESOLVERS[type(meaning)](meaning, context, tense)


def _fixed(m: said.Fixed, context: Context, tense: int) -> Value:
    return dated(m.period)


def _ancient(m: said.Ancient, context: Context, tense: int) -> Value:
    if m.year is None:
        return _open(m.value)
    if m.year >= 0:
        return dated(Period("year", date(m.year + 1, 1, 1)), True)
    context.go_back_to(m.year)
    return _open(f"BC{-m.year:04d}")


def _literal(m: said.Literal, context: Context, tense: int) -> Value:
    return Value(m.type, m.value)


def _safe(y: int, m: int, d: int | None) -> Period | None:
    try:
        return Period("day", date(y, m, d)) if d else Period("month", date(y, m, 1))
    except ValueError:
        return None


def _calendar(m: said.Calendar, context: Context, tense: int) -> Value:
    if m.month is None:
        return _day_alone(m.day or 1, context, tense)
    month = m.month
    open_value = f"XXXX-{month:02d}" + (f"-{m.day:02d}" if m.day else "")
    if m.year is not None:
        period = _safe(m.year, month, m.day)
        return dated(period) if period else _open(f"{m.year:04d}{open_value[4:]}")
    if m.year_step is not None:
        year = _stepped(said.Stepped("year", m.year_step), context, tense).period
        period = _safe(year.first.year, month, m.day) if year else None
        return dated(period, True) if period else _open(open_value)
    return _yearly(lambda y: _safe(y, month, m.day), m.step, context, tense, open_value)


def _day_alone(day: int, context: Context, tense: int) -> Value:
    """Return that day of the month last mentioned, or of this month."""
    last = context.recent("month")
    base = last.first if last else context.published
    period = _safe(base.year, base.month, day) if base else None
    return dated(period, True) if period else _open(f"XXXX-XX-{day:02d}")


def _holiday(m: said.Holiday, context: Context, tense: int) -> Value:
    if m.year is not None:
        return dated(Period("day", holiday(m.name, m.year)))
    return _yearly(lambda y: Period("day", holiday(m.name, y)), m.step, context, tense, "XXXX-XX-XX")


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


def _yearly(at: At, step: int | None, context: Context, tense: int, open_value: str) -> Value:
    """Return the yearly date `at(year)` in the year that `step`, the story or the publication date tells."""
    if step is not None and step > 50:
        period = _from_told(at, step - TOLD, context)
    elif context.story and step is None:
        period = _next_in_story(at, context.last)
    elif context.published is None:
        chosen = context.year if step is None or context.year is None else context.year + step
        period = at(chosen) if chosen else None
    elif step is None:
        period = _nearest(at, context.published, tense)
    else:
        period = _stepped_year(at, context.published, step)
    return dated(period, True) if period else _open(open_value)


def _from_told(at: At, step: int, context: Context) -> Period | None:
    """Return "that May" (of the year last mentioned), "the following May" (the next after the last mention)."""
    last = context.last
    base = last.first if last else None if context.ancient else context.published
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
    """Return "last June" (before this month), "this June" (of this year), "next June" (after today)."""
    if step == 0:
        return at(today.year)
    years = range(today.year - 4, today.year + 5)
    periods = [p for p in map(at, years) if p]
    if step < 0:
        return next((p for p in reversed(periods) if p.last < today), None)
    return next((p for p in periods if p.first > today), None)


def _nearest(at: At, today: date, tense: int) -> Period | None:
    """Return the next one for words that look ahead, else the last one not after today.

    Words around a date mislead ("declared a dividend payable Jan. 2"), so an occurrence eight months off (ten, where a
    verb is in the past) yields to one close by on the other side.
    """
    periods = [p for p in map(at, range(max(today.year - 8, 1), min(today.year + 9, 9999))) if p]
    now = next((p for p in periods if p.first <= today <= p.last), None)
    if now:
        return now
    past = next((p for p in reversed(periods) if p.last < today), None)
    future = next((p for p in periods if p.first > today), None)
    if past is None or future is None:
        return past or future
    back, ahead = (today - past.last).days, (future.first - today).days
    if tense > 0:
        return past if ahead > 240 and back < 90 else future
    far, near = (300, 60) if tense < 0 else (240, 90)
    return future if back > far and ahead < near else past


def _next_in_story(at: At, last: Period | None) -> Period | None:
    """Return the occurrence in the year last mentioned, or early in the next one when the story was at a year's end."""
    if last is None or last.grain in ("decade", "century"):
        return None
    same, after = at(last.first.year), at(last.first.year + 1)
    if same and after and last.grain in ("day", "month", "week") and (last.first - same.last).days > 240:
        return after
    return same or after


def _weekday(m: said.Weekday, context: Context, tense: int) -> Value:
    told = context.last if context.last and context.last.grain == "day" else None
    counted = m.step is not None and m.step > 50
    base = told.first if told and (context.story or counted) else context.published
    if base is None:
        return _open(f"XXXX-WXX-{m.day + 1}")
    ahead = (m.day - base.weekday()) % 7
    step = (m.step or 0) - TOLD if counted else m.step
    if step is not None and step < 0:
        days = ahead - 7
    elif step is not None and step > 0:
        days = (ahead or 7) if counted else m.day - base.weekday() + 7
    elif (context.story and told) or ahead == 0 or tense > 0 or (step == 0 and tense >= 0):
        days = ahead
    else:
        days = ahead - 7
    return dated(Period("day", base + timedelta(days=days)), True)


def _cyclic(m: said.Cyclic, context: Context, tense: int) -> Value:
    label = {"quarter": "Q", "half": "H"}.get(m.grain)
    open_value = f"XXXX-{label}{m.number}" if label else f"XXXX-{('SP', 'SU', 'FA', 'WI')[m.number - 1]}"

    def at(y: int) -> Period | None:
        return part(m.grain, y, m.number) if 1 <= y <= 9998 else None

    if m.step == said.YEAR_AGO:
        now = _cyclic(said.Cyclic(m.grain, m.number), context, tense)
        before = now.period.moved(-4) if now.period else None
        return dated(before, True) if before else _open(open_value)
    if m.year is not None:
        period = at(m.year)
        return dated(period) if period else _open(open_value)
    if context.published and not (m.step is not None and m.step > 50) and not context.story:
        period = _this_cycle(at, m, context.published, tense)
        if period and m.grain in ("quarter", "half") and not m.step:
            context.report(period)
        return dated(period, True) if period else _open(open_value)
    return _yearly(at, m.step, context, tense, open_value)


def _this_cycle(at: At, m: said.Cyclic, today: date, tense: int) -> Period | None:
    """Return the quarter or season meant today: by default the last one that has begun."""
    periods = [p for p in map(at, range(max(today.year - 2, 1), today.year + 3)) if p]
    if m.step is not None and m.grain != "season":
        return at(today.year + m.step)
    if m.grain == "quarter":
        reported = next((p for p in periods if p.first <= today and (today - p.last).days < 120), None)
        if reported:
            return reported
    if m.step == 0:
        return next((p for p in periods if p.first <= today <= p.last), None) or at(today.year)
    if m.step == 1 or (tense > 0 and m.step is None):
        return next((p for p in periods if p.first > today or (m.step is None and p.last >= today)), None)
    if m.step == -1:
        return next((p for p in reversed(periods) if p.last < today), None)
    return next((p for p in reversed(periods) if p.first <= today), None)


def _stepped(m: said.Stepped, context: Context, tense: int) -> Value:
    if m.grain == "quarter" and m.step is not None and m.step > 2 * TOLD:
        return _same_quarter(m.step, context)
    told = m.step is not None and abs(m.step) > 50
    step = (m.step or 0) - (TOLD if told else 0)
    in_story = context.story and (m.step is None or step > 0)
    base = _base(m.grain, step, context, told or in_story)
    if base is None:
        return _open(_OPEN[m.grain])
    period = containing(m.grain, base)
    if m.grain == "weekend" and not told:
        step = _weekend_step(m.step, base, tense)
    moved = period.moved(step)
    return dated(moved, True) if moved else _open(_OPEN[m.grain])


def _base(grain: str, step: int, context: Context, told: bool) -> date | None:
    """Return the day to count from: in the last mentioned period if it is no coarser than `grain`, or today."""
    last = context.recent(grain)
    if told and last is not None:
        return last.first if step <= 0 else last.last
    if told and context.story:
        return None
    if context.published is None and context.year and grain in ("year", "decade", "century"):
        return date(context.year, 1, 1)
    return context.published


def _same_quarter(y: int, context: Context) -> Value:
    """Return the quarter last spoken of, in year `y` ("the 1988 period"); the year where none was."""
    if context.quarter:
        return dated(Period(context.quarter.grain, date(y, context.quarter.first.month, 1)))
    return dated(Period("year", date(y, 1, 1)))


def _weekend_step(step: int | None, today: date, tense: int) -> int:
    """Return 0 for this week's weekend, -1 for the one before: "the weekend" is the last one or, ahead, the next."""
    if step is not None:
        return step
    return 0 if today.weekday() >= 5 or tense > 0 else -1


_OPEN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}


def _shifted(m: said.Shifted, context: Context, tense: int) -> Value:
    grain = _UNIT_GRAINS.get(m.unit, "day")
    if m.told and context.ancient and m.unit == "Y":
        return _ancient(said.Ancient("", context.ancient + round(m.count)), context, tense)
    base_period = context.recent(grain) if m.told and context.last else None
    base = base_period.first if base_period else context.published
    if m.told and context.story and base_period is None:
        base = None
    if base is None:
        return _open(_OPEN["year" if grain in ("decade", "century") else grain])
    period = shift(base, m.unit, m.count)
    if m.more and m.unit == "Y" and m.more.count:
        months = m.count * 12 + (m.more.count if m.count > 0 else -m.more.count)
        period = shift(base, "M", months)
    return dated(period, True) if period else _open("PAST_REF" if m.count < 0 else "FUTURE_REF")


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


def _told(m: said.Told, context: Context, tense: int) -> Value:
    if m.grain == "quarter":
        if context.quarter:
            return dated(context.quarter, True)
        base = context.published
        before = containing("quarter", base).moved(-1) if base else None
        return dated(before, True) if before else _open("XXXX-QX")
    last = context.recent(m.grain)
    return dated(containing(m.grain, last.first), True) if last else _open(_OPEN[m.grain])


def _earlier(m: said.Earlier, context: Context, tense: int) -> Value:
    if context.quarter and not context.story and (m.grain == "quarter" or context.money):
        period = year_before(context.quarter)
    else:
        base = context.last if context.story else None
        start = base.first if base else context.published
        period = containing("year", start).moved(-1) if start else None
    return dated(period, True) if period else _open("XXXX")


def year_before(period: Period) -> Period | None:
    """Return the quarter, half or year one year before."""
    return period.moved({"quarter": -4, "half": -2}.get(period.grain, -1))


def _length(m: said.Length, context: Context, tense: int) -> Value:
    value = length(m.unit, m.count)
    if m.more:
        rest = length(m.more.unit, m.more.count)
        value += rest[2:] if "T" in value else rest[1:]
    day = None if context.story else context.published
    when = _stretch(m, day) if m.way and m.count and day else None
    return Value("DURATION", value, None, when, when is not None)


def _stretch(m: said.Length, today: date) -> When | None:
    """Return "the past two years", "the next five days" as an interval that ends or starts with today."""
    other = shift(today, m.unit, m.way * (m.count or 0)) if m.unit[0] in "DWMY1" else None
    if other is None:
        return None
    near = containing(other.grain, today)
    first, last = (other, near) if m.way < 0 else (near, other)
    text = f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}"
    return When(first.first, today, text) if m.way < 0 else When(today, last.last, text)


def _timed(m: said.Timed, context: Context, tense: int) -> Value:
    if m.day is not None:
        day = resolve(m.day, context, tense)
    elif context.sentence_day:
        day = dated(context.sentence_day, True)
    elif context.story and context.last and context.last.grain == "day":
        day = dated(context.last, True)
    elif context.published and not context.story:
        day = dated(Period("day", context.published), True)
    else:
        day = _open("XXXX-XX-XX")
    return Value("TIME", day.value + m.clock, day.period, day.when, day.relative)


def _weekly(m: said.Weekly, context: Context, tense: int) -> Value:
    day = resolve(m.day, context, tense)
    if day.period is None:
        return _open("XXXX-WXX")
    return dated(containing("week", day.period.first), day.relative)


_RESOLVERS: dict[type, Resolver] = {
    said.Fixed: _fixed,
    said.Ancient: _ancient,
    said.Literal: _literal,
    said.Calendar: _calendar,
    said.Holiday: _holiday,
    said.Weekday: _weekday,
    said.Cyclic: _cyclic,
    said.Stepped: _stepped,
    said.Shifted: _shifted,
    said.Told: _told,
    said.Earlier: _earlier,
    said.Length: _length,
    said.Timed: _timed,
    said.Weekly: _weekly,
}
