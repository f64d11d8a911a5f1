"""Which day a time of the clock, or "a Saturday", belongs to, and which half of that day."""

from __future__ import annotations

import re
from datetime import timedelta

from attrs import evolve

from cctimeline.find.dates import beside
from cctimeline.find.dates.context import Context, Value, dated, unplaced
from cctimeline.find.dates.decorate import is_day
from cctimeline.find.dates.lexicon import Tokens
from cctimeline.find.dates.meanings import Draft, Meaning, Timed, Weekday, day_of
from cctimeline.find.dates.resolve import resolve
from cctimeline.find.dates.tense import tense
from cctimeline.when import Period

CLOSE = 60
"""Tokens, white space included, behind a day within which times of day are of that day."""
_CLOCK = re.compile(r"T(\d\d):(\d\d)$")
_PAST_NOON = re.compile(r"\d ?p\.?m\b")


def day_nearby(drafts: list[Draft], i: int, cut: Tokens, context: Context) -> Period | None:
    """Return the day a time of the clock belongs to: the next one said close by, else the last one.

    In "1.25 a.m. (1525 GMT Friday)" that is not the day of another zone.
    """
    what = drafts[i].meaning
    if not isinstance(what, Timed) or what.day is not None:
        return None
    if context.heading and beside.opens_line(cut, drafts[i].first):
        return context.heading
    before = drafts[i - 1] if i else None
    if before and isinstance(before.meaning, Timed) and _in_brackets(cut.words[before.end : drafts[i].first]):
        return context.told_of("day")
    after = drafts[i + 1] if i + 1 < len(drafts) else None
    between = cut.words[drafts[i].end : after.first] if after else ()
    bracketed = "(" in between and ")" not in between
    if after and len(between) < 16 and not bracketed and not _new_sentence(cut, drafts[i].end, after.first):
        day = day_of(after.meaning)
        if isinstance(day, Weekday) and of_some_week(after, cut):
            return on_such_a_day(day, context).period
        if is_day(day):
            return resolve(day, context, tense(cut, after.first, after.end)).period
    look, last = tense(cut, drafts[i].first, drafts[i].end), context.told_of("day")
    if last and drafts[i].first - context.day_end < CLOSE and _fits(look, last, context):
        again = look < 0 and _is_news_again(cut, context.day_end, drafts[i].first, last, context)
        return (context.happened if again else None) or last
    if last and look <= 0 and _tells_of_one_day(last, context):
        return last
    return context.happened if look < 0 else None


def _tells_of_one_day(told: Period, context: Context) -> bool:
    """Tell a text that looks back at one day only: all its times of the clock are of that day."""
    today = context.published
    return today is not None and not context.several and told.first < today - timedelta(days=7)


def _in_brackets(between: list[str]) -> bool:
    """Tell a time that gives the one before it in another zone: "8 a.m. (1200 GMT)", "8 a.m. local time (1200 GMT)"."""
    words = [word.lower() for word in between if not word.isspace()]
    return words[-1:] == ["("] and (len(words) == 1 or words[-2] in ("time", "local"))


def _new_sentence(cut: Tokens, end: int, first: int) -> bool:
    """Tell whether a sentence begins between; the stop of "11 p.m. On May 3" is part of the clock."""
    between = cut.words[end:first]
    small = any(w.istitle() and code != "W" for w, code in zip(between, cut.codes[end:first], strict=True))
    return "." in between or "¶" in cut.codes[end:first] or (small and cut.words[end - 1].endswith("."))


def _is_news_again(cut: Tokens, end: int, first: int, last: Period, context: Context) -> bool:
    """Tell a new sentence after a look back at an older day: "the worst since May 2. It struck at 6 a.m.".

    A day told of by the clock ("hit at 5 a.m. on May 2") is that of the story."""
    today = context.published
    return (
        not context.story
        and not context.timed
        and today is not None
        and last.first < today - timedelta(days=7)
        and "." in cut.words[end:first]
    )


def _fits(look: int, day: Period, context: Context) -> bool:
    """Tell whether what looks back or ahead may lie on that day: not in "opens Monday. It was heard at 9 a.m."."""
    if context.published is None or context.story:
        return True
    return not (look < 0 and day.first > context.published) and not (look > 0 and day.first < context.published)


def of_some_week(draft: Draft, cut: Tokens) -> bool:
    """Tell "on a Saturday" and "the Thursday before the flood", whichever that was, from the one near publication."""
    if beside.before(cut, draft.first) == "a" and beside.before(cut, draft.first, 2) == "on":
        return True
    return beside.before(cut, draft.first) == "the" and beside.after(cut, draft.end) in ("before", "after")


def on_such_a_day(what: Meaning, context: Context) -> Value:
    """Return the day last told of where it was such a weekday; else it stays open."""
    day, told = day_of(what), context.told_of("day")
    number = day.day if isinstance(day, Weekday) else 0
    fits = told is not None and told.first.weekday() == number
    value = dated(told, True) if told is not None and fits else unplaced(f"XXXX-WXX-{number + 1}")
    return evolve(value, type="TIME", value=value.value + what.clock) if isinstance(what, Timed) else value


def goes_on_past_noon(draft: Draft, value: Value, cut: Tokens, context: Context) -> Value:
    """Return "7:25" behind "7 p.m." of that day as a time of the evening; note a time past noon."""
    clock, on = _CLOCK.search(value.value), value.period
    if clock is None or on is None:
        return value
    printed = "".join(cut.words[draft.first : draft.end]).lower()
    day, last = context.afternoon or (None, "")
    later = f"{int(clock[1]) + 12:02d}:{clock[2]}"
    past = _PAST_NOON.search(printed) is not None
    context.afternoon = (on, clock[0][1:]) if past else None
    if past or "m" in printed or printed[0] == "0" or day != on or not clock[0][1:] < last <= later < "24":
        return value
    context.afternoon = (on, later)
    return evolve(value, value=f"{value.value[: clock.start()]}T{later}")
