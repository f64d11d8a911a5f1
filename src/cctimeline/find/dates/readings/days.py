"""Readings of days and months: "3 March 2022", "last Friday", "this October", "Christmas Day"."""

from __future__ import annotations

import re
from datetime import date

from cctimeline.find.dates import beside, not_dates
from cctimeline.find.dates.lexicon import meaning
from cctimeline.find.dates.meanings import (
    TOLD,
    Calendar,
    Draft,
    Either,
    Fixed,
    Holiday,
    Literal,
    Nth,
    Stepped,
    Timed,
    Weekday,
)
from cctimeline.find.dates.numbers import spelled_year
from cctimeline.find.dates.readings.hit import (
    Hit,
    Reading,
    day_of,
    is_this_past,
    month_of,
    step_in_tale,
    step_of,
    unit_of,
    year_in,
    year_step_of,
)
from cctimeline.vocab import table
from cctimeline.when import Period, date_of


def iso(hit: Hit) -> Reading:
    """Read `2023-05-08` and `2023-05-08T10:30`."""
    text = hit.tokens.words[hit.match.start()]
    d = date_of(int(text[:4]), int(text[5:7]), int(text[8:10]))
    if d is None:
        return None
    day = Fixed(Period("day", d))
    return hit.draft(Timed("T" + text[11:], day) if len(text) > 10 else day)


def slashes(hit: Hit) -> Reading:
    """Read `31/12/2020`, `12/31/2020`, `2020/12/31` and the same with dots; 3/4/2020 has two readings."""
    text = hit.tokens.words[hit.match.start()]
    parts = re.split(r"[/.]", text)
    a, b, c = map(int, parts)
    if len(parts[0]) == 4:
        return _whole(hit, date_of(a, b, c))
    if len(parts[2]) not in (2, 4) or len(parts[0]) > 2:
        return None
    y = c if len(parts[2]) == 4 else c + (1900 if c > 50 else 2000)
    month_first, day_first = date_of(y, a, b), date_of(y, b, a)
    if month_first and day_first and "." not in text:
        return hit.draft(Either(month_first, day_first))
    return _whole(hit, day_first if "." in text else month_first or day_first)


def _whole(hit: Hit, day: date | None) -> Reading:
    return hit.draft(Fixed(Period("day", day))) if day else None


def holiday(hit: Hit) -> Reading:
    """Read "Christmas Day", "Easter Monday 2020", "last Thanksgiving"."""
    first = hit.match.start("feast")
    words = hit.tokens.words
    known = table("dates")["holiday"]
    for size in (6, 5, 4, 3, 2, 1):
        name = "".join(words[first : first + size]).replace("’", "'")
        if name in known and first + size <= len(words):
            end = first + size
            year = None
            gap = 2 if hit.tokens.codes[end : end + 3] == ", Y" else 1
            if hit.tokens.codes[end + gap - 1 : end + gap + 1] == " Y":
                year, end = int(words[end + gap]), end + gap + 1
            if year is None and not_dates.of_a_feast(hit.tokens, end):
                return None
            return [Draft(hit.match.start(), end, Holiday(name, year, step_of(hit)))]
    return None


def _dates(hit: Hit, months_first: bool) -> Reading:
    """Read "3-5 March 2022" and "March 3, 4 and 5, 2022": a mention a day."""
    first, end = hit.match.span("days")
    at = [i for i in range(first, end) if hit.tokens.codes[i] in "do"]
    days = [day_of([hit.tokens.words[i].lower()]) for i in at]
    month, year = month_of(hit), year_in(hit)
    if any(d is None or not 1 <= d <= 31 for d in days):
        return None
    drafts = [Draft(i, i + 1, Calendar(year, month, d)) for i, d in zip(at, days, strict=True)]
    if months_first:
        if year is not None and len(days) > 1 and hit.tokens.codes[end : end + 1] == "Y":
            return None
        drafts[0] = Draft(hit.match.start(), at[0] + 1, drafts[0].meaning)
        drafts[-1] = Draft(at[-1], hit.match.end(), drafts[-1].meaning)
    else:
        drafts = [_with_article(draft, hit) for draft in drafts]
        drafts[-1] = Draft(drafts[-1].first, hit.match.end(), drafts[-1].meaning)
    return drafts


def _with_article(draft: Draft, hit: Hit) -> Draft:
    """Take in the article of "the 16th" in "the 16th and 18th July"."""
    the = hit.tokens.codes[draft.first] == "o" and hit.tokens.words[max(draft.first - 2, 0)].lower() == "the"
    return Draft(draft.first - 2, draft.end, draft.meaning) if the else draft


def days_of_month(hit: Hit) -> Reading:
    """Read "March 3-5, 2022"."""
    return _dates(hit, True)


def month_days(hit: Hit) -> Reading:
    """Read "3-5 March 2022"."""
    return _dates(hit, False)


def month_day(hit: Hit) -> Reading:
    """Read "March 3", "Saturday, April 25, 1998", "March eighth"."""
    return _day_of_month(hit, "day")


def day_month(hit: Hit) -> Reading:
    """Read "3 March 2022", "the 4th of July", "the 4th July"."""
    return _day_of_month(hit, next(name for name in ("day", "nth", "plain") if hit.has(name)))


def _day_of_month(hit: Hit, name: str) -> Reading:
    day = day_of(hit.words(name))
    if day is None or not 1 <= day <= 31:
        return None
    weekday = meaning()[hit.words("weekday")[0].rstrip(".")] if hit.has("weekday") else None
    step = year_step_of(hit)
    year = year_in(hit) or not_dates.known_year(hit.tokens, month_of(hit), day, hit.match.end())
    return hit.draft(Calendar(year, month_of(hit), day, weekday, None, step))


def month_year(hit: Hit) -> Reading:
    """Read "May 2021", "June of last year", "January nineteen ninety-seven"."""
    if hit.has("spelled"):
        year = spelled_year(hit.words("spelled"))
        return hit.draft(Calendar(year, month_of(hit))) if year else None
    if hit.has("year_step"):
        step = year_step_of(hit)
        return None if step is None else hit.draft(Calendar(None, month_of(hit), year_step=step))
    return hit.draft(Calendar(year_in(hit), month_of(hit)))


def month_step(hit: Hit) -> Reading:
    """Read "this October", "last May", "each July"."""
    words = hit.words("step")
    if not_dates.is_named_day(hit.tokens, hit.match.end()):
        return None
    if words == ["that"] and not_dates.is_said_that(hit.tokens, hit.match.start()):
        return None
    month = month_of(hit)
    if words[-1] in ("each", "every"):
        return hit.draft(Literal("SET", f"XXXX-{month:02d}"))
    return hit.draft(Calendar(None, month, step=None if is_this_past(hit) else step_in_tale(hit)))


def month(hit: Hit) -> Reading:
    """Read a month that stands alone: "in May"."""
    i = hit.match.start()
    named = not_dates.is_named_day(hit.tokens, hit.match.end())
    if named or not not_dates.is_month(hit.tokens, i, hit.match.end()):
        return None
    return hit.draft(Calendar(None, month_of(hit)))


def weekly(hit: Hit) -> Reading:
    """Read "every Monday", "Mondays", "Tuesday nights"."""
    name = next(n for n in ("weekday", "plural", "night") if hit.has(n))
    part_of_day = hit.value("parts") if hit.has("parts") else ""
    return hit.draft(Literal("SET", f"XXXX-WXX-{hit.value(name) + 1}{part_of_day}"))


def weekday(hit: Hit) -> Reading:
    """Read "Friday", "last Friday", "this coming Sunday", "Friday of last week"."""
    if hit.has("of_week"):
        week = step_of(hit, "week_step")
        return hit.draft(Weekday(hit.value("its_weekday"), week=week)) if hit.value("unit") == "W" else None
    if not not_dates.is_weekday(hit.tokens, hit.match.start("weekday")):
        return None
    return hit.draft(Weekday(hit.value("weekday"), step_in_tale(hit)))


def day_name(hit: Hit) -> Reading:
    """Read "today", "yesterday", "tonight", "overnight"."""
    if not_dates.is_title(hit.tokens, hit.match.start()):
        return None
    if hit.has("tonight"):
        return hit.draft(Timed("TNI", Stepped("day", 0)))
    if hit.has("overnight"):
        if beside.before(hit.tokens, hit.match.start()) in ("almost", "virtually", "practically", "seemingly"):
            return None
        return hit.draft(Timed("TNI", Weekday(hit.value("weekday")) if hit.has("weekday") else Stepped("day", -1)))
    if not_dates.is_of_these_days(hit.tokens, hit.match.start(), hit.match.end()):
        return hit.draft(Literal("DATE", {0: "PRESENT_REF", 1: "FUTURE_REF"}[hit.value("day")]))
    return hit.draft(Stepped("day", hit.value("day")))


def nth_of_month(hit: Hit) -> Reading:
    """Read "the first week of May", "the ninth day of June 1918", "the second Monday in October"."""
    rank = -1 if hit.words("rank") == ["last"] else day_of(hit.words("rank"))
    unit = hit.value("weekday") if hit.has("weekday") else unit_of(hit)
    if rank is None or rank > (31 if unit == "D" else 5) or unit not in ("D", "W", 0, 1, 2, 3, 4, 5, 6):
        return None
    if unit == "D" and rank > 0:
        return hit.draft(Calendar(year_in(hit), month_of(hit), rank, year_step=year_step_of(hit)))
    return hit.draft(Nth(unit, rank, Calendar(year_in(hit), month_of(hit), year_step=year_step_of(hit))))


def day_alone(hit: Hit) -> Reading:
    """Read "on the 17th", "the 27th of the month" as a day of the month last mentioned, "the 5th of next month"."""
    day = day_of(hit.words("day"))
    if day is None or day > 31 or (hit.has("of") and hit.value("unit") != "M"):
        return None
    if not hit.has("of") and not not_dates.is_day_alone(hit.tokens, hit.match.start(), hit.match.end()):
        return None
    told = hit.has("of") and hit.words("of")[1:3] == ["the", "next"]
    return hit.draft(Calendar(None, None, day, step=TOLD + 1 if told else step_of(hit)))
