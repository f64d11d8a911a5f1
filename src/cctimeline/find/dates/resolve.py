"""Meanings -> values: "last Friday", "the following year", given the publication date and what came before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from cctimeline.find.dates import meanings as said
from cctimeline.find.dates.context import OPEN, Context, Value, dated, unplaced
from cctimeline.find.dates.numbers import length
from cctimeline.find.dates.recurring import calendar_date, cyclic, feast, weekday
from cctimeline.find.dates.stepping import a_year_before, shift, shifted, stepped, told_of
from cctimeline.when import Period, When, containing

Resolver = Callable[[Any, "Context", int], "Value"]


def resolve(meaning: said.Meaning, context: Context, tense: int) -> Value:
    """Return the value of `meaning`; `tense` is -1, 0 or 1 for past, unknown or future words around it."""
    return _RESOLVERS[type(meaning)](meaning, context, tense)


def _fixed(m: said.Fixed, context: Context, tense: int) -> Value:
    return dated(m.period)


def _either(m: said.Either, context: Context, tense: int) -> Value:
    return dated(Period("day", m.day_first if context.day_first else m.month_first))


def _literal(m: said.Literal, context: Context, tense: int) -> Value:
    return Value(m.type, m.value)


def _ancient(m: said.Ancient, context: Context, tense: int) -> Value:
    return unplaced(m.value)


def _length(m: said.Length, context: Context, tense: int) -> Value:
    value = length(m.unit, m.count)
    if m.more:
        rest = length(m.more.unit, m.more.count)
        value += rest[2:] if "T" in value else rest[1:]
    day = None if context.story else context.published
    when = _stretch(m, day) if m.way and m.count and day else None
    return Value("DURATION", value, None, when, when is not None)


def from_now(m: said.Length) -> said.Meaning:
    """Return "in five years" beside a verb that looks ahead as the time five years from now."""
    if m.way or m.more or m.count is None or m.unit[0] not in "DWMY1":
        return m
    return said.Shifted(m.unit, m.count)


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
        day = unplaced("XXXX-XX-XX")
    return Value("TIME", day.value + m.clock, day.period, day.when, day.relative)


def _weekly(m: said.Weekly, context: Context, tense: int) -> Value:
    day = resolve(m.day, context, tense)
    if day.period is None:
        return unplaced("XXXX-WXX")
    return dated(containing("week", day.period.first), day.relative)


def _beside(m: said.Beside, context: Context, tense: int) -> Value:
    day = resolve(m.day, context, tense)
    found = day.period.moved(m.way) if day.period else None
    return dated(found, day.relative) if found else unplaced(OPEN["day"])


def _nth(m: said.Nth, context: Context, tense: int) -> Value:
    month = resolve(m.month, context, tense)
    if month.period is None:
        return unplaced(OPEN["week" if m.unit == "W" else "day"])
    first, last = month.period.first, month.period.last
    if isinstance(m.unit, int):
        days = range(first.toordinal(), last.toordinal() + 1)
        fitting = [date.fromordinal(d) for d in days if date.fromordinal(d).weekday() == m.unit]
        index = m.rank - 1 if m.rank > 0 else -1
        return dated(Period("day", fitting[index]), month.relative) if index < len(fitting) else unplaced(OPEN["day"])
    size = 7 if m.unit == "W" else 1
    found = first + timedelta(days=size * (m.rank - 1) + size // 2) if m.rank > 0 else last - timedelta(days=size // 2)
    if found > last:
        return unplaced(OPEN["week" if m.unit == "W" else "day"])
    return dated(containing("week" if m.unit == "W" else "day", found), month.relative)


_RESOLVERS: dict[type, Resolver] = {
    said.Fixed: _fixed,
    said.Either: _either,
    said.Ancient: _ancient,
    said.Literal: _literal,
    said.Calendar: calendar_date,
    said.Holiday: feast,
    said.Weekday: weekday,
    said.Cyclic: cyclic,
    said.Stepped: stepped,
    said.Shifted: shifted,
    said.Told: told_of,
    said.Earlier: a_year_before,
    said.Length: _length,
    said.Timed: _timed,
    said.Weekly: _weekly,
    said.Nth: _nth,
    said.Beside: _beside,
}
