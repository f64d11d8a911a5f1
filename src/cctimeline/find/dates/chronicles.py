"""What kind of text the dates show: news or a chronicle, days before months or after them."""

from __future__ import annotations

from datetime import date, timedelta

from cctimeline.find.dates import eras
from cctimeline.find.dates.lexicon import Tokens
from cctimeline.find.dates.meanings import (
    Calendar,
    Cyclic,
    Draft,
    Fixed,
    Holiday,
    Literal,
    Stepped,
    Weekday,
    day_of,
)
from cctimeline.find.dates.tense import tense
from cctimeline.when import date_of


def days_first(drafts: list[Draft], cut: Tokens) -> bool:
    """Tell "5 March" and "31/12/2020" from "March 5" and "12/31/2020" by what the text has more of."""
    votes = 0
    for draft in drafts:
        word, what = cut.words[draft.first], draft.meaning
        if isinstance(what, Calendar) and what.day and what.month:
            votes += 1 if word[0].isdecimal() else -1
        elif isinstance(what, Fixed) and "/" in word and not word[:4].isdecimal():
            votes += 1 if int(word.split("/")[0]) > 12 else -1
    return votes > 0


def dateline_day(drafts: list[Draft], cut: Tokens, published: date) -> date:
    """Return the day that a dateline ("HARBOUR TOWN, Jan. 9 (AP)") sets for its news, printed a day or two later."""
    what = drafts[0].meaning if drafts else None
    if not isinstance(what, Calendar) or what.year or not what.month or not what.day or drafts[0].first > _OPENING:
        return published
    first, end = drafts[0].first, drafts[0].end
    if not cut.words[max(first - 3, 0)].isupper() or cut.words[max(first - 2, 0)] != ",":
        return published
    if cut.codes[end : end + 1] != "." and cut.codes[end + 1 : end + 2] not in ("(", "-", "_", ";"):
        return published
    said = date_of(published.year, what.month, what.day)
    return said if said and timedelta(0) <= published - said <= timedelta(2) else published


_OPENING = 16
"""Tokens before the end of a dateline, white space included."""


def is_story(drafts: list[Draft], published: date, cut: Tokens) -> bool:
    """Tell a chronicle: dates given in full and long past, hardly a "yesterday" or bare weekday among them."""
    past = sum(1 for d in drafts if _long_past(d, published))
    news = sum(1 for d in drafts if _of_the_day(d, cut))
    if past >= 3:
        return past > 3 * news
    if any(_from_today(d, cut) for d in drafts):
        return False
    if _all_before(drafts, published):
        return True
    years = [y for y in map(_year_said, drafts) if y is not None]
    far = sum(1 for y in years if y < published.year - 4)
    if not far or max(years) >= published.year - 4:
        return False
    now = any(d.meaning == Literal("DATE", "PRESENT_REF") for d in drafts)
    return far >= 3 or (past > 0 and (not now or max(years) < published.year - 100))


def _all_before(drafts: list[Draft], published: date) -> bool:
    """Tell a text of several months and days of a year, the last of them half a year before publication."""
    said = [d.meaning for d in drafts if isinstance(d.meaning, Calendar)]
    months = [eras.signed(c.year) * 12 + c.month for c in said if c.year is not None and c.month is not None]
    return len(months) >= 3 and max(months) <= published.year * 12 + published.month - 6


def _year_said(draft: Draft) -> int | None:
    match day_of(draft.meaning):
        case Calendar(year=int(year)):
            return eras.signed(year)
        case Fixed(period=period):
            return eras.signed(period.first.year)
    return None


def _from_today(draft: Draft, cut: Tokens) -> bool:
    """Tell a mention that looks from the publication date: a weekday, "this year", "last month"."""
    match draft.meaning:
        case Stepped(grain="year" | "month" | "week", step=int(step)):
            return step <= 1 and "the" not in map(str.lower, cut.words[draft.first : draft.end])
        case Calendar(step=int(step)) | Cyclic(step=int(step)) | Holiday(step=int(step)):
            return abs(step) <= 1
    return _of_the_day(draft, cut)


def _long_past(draft: Draft, published: date) -> bool:
    match day_of(draft.meaning):
        case Calendar(year=int(y)):
            return eras.signed(y) < published.year - 1
        case Fixed(period=period):
            return period.grain == "day" and period.first.year < published.year - 1
    return False


def _of_the_day(draft: Draft, cut: Tokens) -> bool:
    """Tell a bare weekday, "yesterday", "this week"; chronicles too say "the next month" and "today it is a park"."""
    match day_of(draft.meaning):
        case Weekday():
            return cut.words[max(draft.first - 2, 0)].lower() != "a"
        case Stepped(grain="day", step=int(step)):
            return step == -1 or (step == 0 and tense(cut, draft.first, draft.end) < 0)
        case Stepped(grain="week" | "month", step=int(step)):
            return step in (-1, 0)
    return False
