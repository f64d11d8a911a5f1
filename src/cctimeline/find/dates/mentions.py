"""Drafts -> mentions: resolve each in turn, remembering what was mentioned before."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve

from cctimeline.find.dates import eras, not_dates
from cctimeline.find.dates.context import Context, Value
from cctimeline.find.dates.decorate import is_day
from cctimeline.find.dates.lexicon import Tokens
from cctimeline.find.dates.meanings import (
    TOLD,
    Calendar,
    Cyclic,
    Draft,
    Earlier,
    Either,
    Fixed,
    Holiday,
    Length,
    Literal,
    Meaning,
    Shifted,
    Stepped,
    Timed,
    Weekday,
)
from cctimeline.find.dates.resolve import resolve
from cctimeline.find.dates.tense import tense
from cctimeline.model import DateMention
from cctimeline.when import Period, When, containing

_BOUNDS = {"since", "by", "until", "till", "before", "after", "from", "through", "between"}
_RECENT = timedelta(days=92)


def mentions(cut: Tokens, drafts: list[Draft], published: When | None) -> tuple[DateMention, ...]:
    """Return the drafts as mentions, in order; `published` is a day, a whole year or None."""
    context = _context(drafts, published, cut)
    found = []
    for i in range(len(drafts)):
        draft = _with_its_date(_with_shared_year(drafts, i, cut), drafts[i + 1 : i + 2], cut)
        context.sentence_day = _day_nearby(drafts, i, cut, context)
        context.money = isinstance(draft.meaning, Earlier) and _beside_money(cut, draft, drafts[max(i - 2, 0) : i])
        before = drafts[i - 1] if i else None
        if before is None or "\n" in cut.text[cut.starts[before.end] : cut.starts[draft.first]]:
            context.fine = None
        value = _value(draft, cut, context, drafts, i)
        near = context.last
        if not _is_aside(draft.meaning) and not _looks_back(cut, draft, value, near):
            context.remember(value)
        if before and near and value.period and _is_far_end(before, draft, cut):
            context.stretch = (near, value.period)
        found.append(_mention(draft, before, value, cut, context))
    return tuple(found)


def _context(drafts: list[Draft], published: When | None, cut: Tokens) -> Context:
    if published is None or published.earliest is None:
        context = Context(None, None, True)
    elif published.earliest == published.latest:
        day = published.earliest
        context = Context(day, day.year, _is_story(drafts, day, cut))
    else:
        context = Context(None, published.earliest.year, False)
    if any(isinstance(d.meaning, Either) for d in drafts):
        context.day_first = _days_first(drafts, cut)
    return context


def _days_first(drafts: list[Draft], cut: Tokens) -> bool:
    """Tell "5 March" and "31/12/2020" from "March 5" and "12/31/2020" by what the text has more of."""
    votes = 0
    for draft in drafts:
        word, what = cut.words[draft.first], draft.meaning
        if isinstance(what, Calendar) and what.day and what.month:
            votes += 1 if word[0].isdecimal() else -1
        elif isinstance(what, Fixed) and "/" in word and not word[:4].isdecimal():
            votes += 1 if int(word.split("/")[0]) > 12 else -1
    return votes > 0


def _is_story(drafts: list[Draft], published: date, cut: Tokens) -> bool:
    """Tell a chronicle: dates given in full and long past, hardly a "yesterday" or bare weekday among them."""
    past = sum(1 for d in drafts if _long_past(d, published))
    news = sum(1 for d in drafts if _of_the_day(d, cut))
    if past >= 3:
        return past > 3 * news
    if any(_from_today(d, cut) for d in drafts):
        return False
    years = [y for y in map(_year_said, drafts) if y is not None]
    far = sum(1 for y in years if y < published.year - 4)
    if not far or max(years) >= published.year - 4:
        return False
    return far >= 3 or (past > 0 and all(d.meaning != Literal("DATE", "PRESENT_REF") for d in drafts))


def _year_said(draft: Draft) -> int | None:
    match draft.meaning:
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
    return _of_the_day(draft, cut)


def _long_past(draft: Draft, published: date) -> bool:
    match draft.meaning:
        case Calendar(year=int(y)):
            return eras.signed(y) < published.year - 1
        case Fixed(period=period):
            return period.grain == "day" and period.first.year < published.year - 1
    return False


def _of_the_day(draft: Draft, cut: Tokens) -> bool:
    """Tell a bare weekday, "yesterday", "this week"; chronicles too say "the next month" and "today it is a park"."""
    what = draft.meaning.day if isinstance(draft.meaning, Timed) else draft.meaning
    match what:
        case Weekday():
            return True
        case Stepped(grain="day", step=int(step)):
            return step == -1 or (step == 0 and tense(cut, draft.first, draft.end) < 0)
        case Stepped(grain="week" | "month", step=int(step)):
            return step in (-1, 0)
    return False


def _with_shared_year(drafts: list[Draft], i: int, cut: Tokens) -> Draft:
    """Give "June" in "June and December 2021" the year that follows."""
    what = drafts[i].meaning
    if not isinstance(what, Calendar | Cyclic) or what.year is not None or what.step is not None:
        return drafts[i]
    if isinstance(what, Cyclic):
        return _with_year_of_next(drafts[i], what, drafts[i + 1 : i + 2], cut)
    for a, b in zip(drafts[i : i + 12], drafts[i + 1 : i + 12], strict=False):
        if not isinstance(b.meaning, Calendar) or not _linked(cut, a.end, b.first):
            break
        if b.meaning.year is not None:
            later = (what.month or 0, what.day or 0) > (b.meaning.month or 12, b.meaning.day or 31)
            return evolve(drafts[i], meaning=evolve(what, year=b.meaning.year - later))
    return drafts[i]


def _with_year_of_next(draft: Draft, what: Cyclic, following: list[Draft], cut: Tokens) -> Draft:
    """Give "the spring" in "the spring and summer of 1864" the year that follows."""
    other = following[0].meaning if following else None
    if not isinstance(other, Cyclic) or other.grain != what.grain or other.year is None:
        return draft
    if not _linked(cut, draft.end, following[0].first):
        return draft
    return evolve(draft, meaning=evolve(what, year=other.year - (what.number > other.number)))


def _with_its_date(draft: Draft, following: list[Draft], cut: Tokens) -> Draft:
    """Give "Easter Monday" in "Easter Monday, 24 April 1916" the date behind it."""
    if not isinstance(draft.meaning, Holiday) or not following or not isinstance(following[0].meaning, Calendar):
        return draft
    beside = "".join(cut.words[draft.end : following[0].first]) in (", ", " (")
    return evolve(draft, meaning=following[0].meaning) if beside and following[0].meaning.day else draft


def _linked(cut: Tokens, end: int, first: int) -> bool:
    """Tell whether only "and", "to", a comma or a dash stands between."""
    if first - end > 5:
        return False
    return all(w in _LINKS for w in cut.words[end:first])


_LINKS = {" ", "\n", ",", "-", "–", "and", "or", "to", "through", "until", "&", "between"}


def _is_aside(what: Meaning) -> bool:
    """Tell what looks back and lets the story go on where it was: "a year earlier", "the day before"."""
    match what:
        case Earlier():
            return True
        case Shifted(count=count, told=told):
            return told and count < 0
        case Stepped(step=step):
            return step == TOLD - 1
    return False


def _looks_back(cut: Tokens, draft: Draft, value: Value, near: Period | None) -> bool:
    """Tell an earlier date in a clause beside the story: "which had begun in May 1862", "the first since 1815"."""
    if near is None or value.period is None or value.period.first >= near.first:
        return False
    words = []
    for word in reversed(cut.words[max(draft.first - 24, 0) : draft.first]):
        if word in ".;,":
            break
        words.append(word.lower())
    return words[1:2] == ["since"] or ("had" in words and not {"which", "who", "whose"}.isdisjoint(words))


def _beside_money(cut: Tokens, draft: Draft, before: list[Draft]) -> bool:
    """Tell whether amounts are compared here, and not those of nine months or a year."""
    if any(isinstance(d.meaning, Length) and d.meaning.unit in ("M", "Y") for d in before):
        return False
    near = cut.words[max(draft.first - 26, 0) : draft.first] + cut.words[draft.end : draft.end + 12]
    return not _MONEY.isdisjoint(w.lower() for w in near)


_MONEY = {"$", "£", "€", "¥", "%", "million", "billion", "cents", "percent", "share", "profit", "loss", "net", "income"}
_MONEY |= {"sales", "revenue", "earnings", "results", "guilders", "yen", "francs", "marks", "pounds", "euros", "yuan"}


def _day_nearby(drafts: list[Draft], i: int, cut: Tokens, context: Context) -> Period | None:
    """Return the day a time of the clock belongs to: the next one said close by, else the last one."""
    what = drafts[i].meaning
    if not isinstance(what, Timed) or what.day is not None:
        return None
    after = drafts[i + 1] if i + 1 < len(drafts) else None
    if after and after.first - drafts[i].end < 16 and "." not in cut.words[drafts[i].end : after.first]:
        day = after.meaning.day if isinstance(after.meaning, Timed) else after.meaning
        if day is not None and is_day(day):
            return resolve(day, context, tense(cut, after.first, after.end)).period
    before = drafts[i - 1] if i else None
    if before and drafts[i].first - before.end < 40 and context.last and context.last.grain == "day":
        return context.last
    return None


def _value(draft: Draft, cut: Tokens, context: Context, drafts: list[Draft], i: int) -> Value:
    what = draft.meaning
    if context.story and isinstance(what, Stepped) and what.grain == "day" and what.step == 0:
        return Value("DATE", "PRESENT_REF") if context.published else Value("DATE", "XXXX-XX-XX")
    if i and context.last and _follows(drafts[i - 1], draft, cut):
        if isinstance(what, Calendar) and what.month and _is_far_end(drafts[i - 1], draft, cut):
            return resolve(evolve(what, step=TOLD + 1), context, 0)
        return resolve(what, evolve(context, story=True), 0)
    return resolve(what, context, tense(cut, draft.first, draft.end))


def _follows(before: Draft, draft: Draft, cut: Tokens) -> bool:
    """Tell the far end of a stretch ("from Monday to Friday", "June 3 and 4"), which goes by the near one."""
    a, b = before.meaning, draft.meaning
    if not _linked(cut, before.end, draft.first):
        return False
    if isinstance(a, Weekday) and isinstance(b, Weekday):
        return not {"and", "or", ",", "&"} & set(cut.words[before.end : draft.first])
    return isinstance(a, Calendar) and isinstance(b, Calendar) and not (b.year or b.step or b.year_step)


def _is_far_end(before: Draft, draft: Draft, cut: Tokens) -> bool:
    """Tell the second date of "from May 1862 until January 1863", "between 1914 and 1918", "3-5 March"."""
    if not _linked(cut, before.end, draft.first):
        return False
    link = set(cut.words[before.end : draft.first])
    between = "and" in link and not_dates.before(cut, before.first) == "between"
    return between or not link.isdisjoint(("to", "through", "until", "-", "–"))


def _bound(left: str, before: Draft | None, cut: Tokens, draft: Draft) -> str | None:
    """Return the word that makes the date an end of a stretch; the far end of "from" and "between" is "to"."""
    if left in _BOUNDS:
        return left
    far = left in ("to", "and", "-", "–") and before is not None and _linked(cut, before.end, draft.first)
    started = far and before is not None and not_dates.before(cut, before.first) in ("from", "between")
    return "to" if started or (far and left in ("-", "–")) else None


def _mention(draft: Draft, before: Draft | None, value: Value, cut: Tokens, context: Context) -> DateMention:
    left = not_dates.before(cut, draft.first)
    what = draft.meaning
    when = value.when
    if when is None and value.value == "PAST_REF" and context.published and isinstance(what, Literal):
        when = _lately(draft, cut, context.published)
    if when is not None and draft.mod in ("start", "mid", "end", "approx"):
        about = "~" if draft.mod == "approx" and "/" not in when.edtf else ""
        when = evolve(when, mod=draft.mod, edtf=when.edtf + about)
    return DateMention(
        cut.starts[draft.first],
        cut.starts[draft.end],
        when,
        value.type,  # type: ignore[arg-type]
        value.value,
        draft.mod or (when.mod if when else None),
        what.weekday if isinstance(what, Calendar) else None,
        value.relative,
        _bound(left, before, cut, draft),
    )


def _lately(draft: Draft, cut: Tokens, published: date) -> When | None:
    """Return "recently" as the weeks before publication, written as about the month of publication."""
    if cut.words[draft.first].lower() not in ("recently", "lately"):
        return None
    month = containing("month", published)
    return When(max(published, date.min + _RECENT) - _RECENT, published, f"{month.edtf}~", "approx")
