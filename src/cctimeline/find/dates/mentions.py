"""Drafts -> mentions: resolve each in turn, remembering what was mentioned before."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve

from cctimeline.find.dates import beside, not_dates, not_lengths
from cctimeline.find.dates.chronicles import dateline_day, days_first, is_story
from cctimeline.find.dates.context import Context, Value, dated, unplaced
from cctimeline.find.dates.decorate import is_day
from cctimeline.find.dates.lexicon import Tokens
from cctimeline.find.dates.meanings import (
    TOLD,
    Calendar,
    Cyclic,
    Draft,
    Earlier,
    Either,
    Length,
    Literal,
    Meaning,
    Shifted,
    Stepped,
    Timed,
    Told,
    Weekday,
    day_of,
)
from cctimeline.find.dates.resolve import from_now, resolve
from cctimeline.find.dates.sharing import (
    follows,
    is_far_end,
    linked,
    with_its_date,
    with_its_weekday,
    with_shared_year,
    with_year_of_clause,
)
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
        draft = with_its_date(with_shared_year(drafts, i, cut), drafts[i + 1 : i + 2], cut)
        context.sentence_day = _day_nearby(drafts, i, cut, context)
        context.months = _beside_months(drafts[max(i - 2, 0) : i])
        context.money = isinstance(draft.meaning, Earlier) and _beside_money(cut, draft, context.months)
        before = drafts[i - 1] if i else None
        draft = with_year_of_clause(before, with_its_weekday(before, draft, cut), cut)
        if before is None or "\n" in cut.text[cut.starts[before.end] : cut.starts[draft.first]]:
            context.fine = None
            if context.money and not context.story:
                draft = _from_today(draft)
        context.quarter = context.quarter or _quarter_ended(drafts[i : i + 2], cut, context)
        value = _value(draft, cut, context, drafts, i)
        if value.value == "FUTURE_REF" and _is_over(draft, cut, context):
            continue
        if _is_of_no_day(draft, value, cut, context):
            continue
        near = context.last
        if not _is_aside(draft.meaning) and not _looks_back(cut, draft, value, near):
            context.remember(value)
            if value.period and value.period.grain == "day":
                context.day_end, context.timed = draft.end, isinstance(draft.meaning, Timed)
                if not isinstance(draft.meaning, Timed) and beside.opens_line(cut, draft.first):
                    context.heading = value.period if beside.ends_line(cut, draft.end) else None
            if value.period and value.period.grain == "year" and not_dates.opens_sentence(cut, draft.first):
                context.fine = None
            _note_what_happened(draft, value, cut, context)
        if before and near and value.period and (is_far_end(before, draft, cut) or _lasts_until(before, draft, cut)):
            context.stretch = (near, value.period)
        found.append(_mention(draft, before, value, cut, context))
    return tuple(found)


def _context(drafts: list[Draft], published: When | None, cut: Tokens) -> Context:
    if published is None or published.earliest is None:
        context = Context(None, None, True)
    elif published.earliest == published.latest:
        day = dateline_day(drafts, cut, published.earliest)
        context = Context(day, day.year, is_story(drafts, day, cut))
    else:
        context = Context(None, published.earliest.year, False)
    if any(isinstance(d.meaning, Either) for d in drafts):
        context.day_first = days_first(drafts, cut)
    return context


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
    """Tell a date beside the story: "which had begun in May 1862", "the first since 1815", "as of 2009"."""
    if beside.before(cut, draft.first) == "of" and beside.before(cut, draft.first, 2) == "as":
        return True
    if near is None or value.period is None or value.period.first >= near.first:
        return False
    words = []
    for word in reversed(cut.words[max(draft.first - 24, 0) : draft.first]):
        if word in ".;,":
            break
        words.append(word.lower())
    told = "had" in words and not {"which", "who", "whose"}.isdisjoint(words)
    return told or words[1:2] == ["since"] or _had_happened(cut, draft)


def _had_happened(cut: Tokens, draft: Draft) -> bool:
    """Tell "In 1809 the duke had taken the fort", told beside a later day; a new paragraph goes back for good."""
    if not not_dates.opens_sentence(cut, draft.first) or "\n" in cut.words[max(draft.first - 3, 0)]:
        return False
    if beside.before(cut, draft.first) == "by":  # "By May the duke had taken the fort": the story is there
        return False
    words = [w.lower() for w in cut.words[draft.end : draft.end + 16] if not w.isspace()]
    behind = words[words.index("had") + 1 :] if "had" in words and "." not in words[: words.index("had")] else []
    return bool(behind) and (behind[0].endswith("ed") or behind[0] in _PARTICIPLES)


_PARTICIPLES = {"been", "become", "begun", "taken", "fallen", "gone", "come", "left", "lost", "won", "built", "made"}


def _beside_months(before: list[Draft]) -> bool:
    """Tell whether what is told here is of nine months or a year, and not of a quarter."""
    spans = [d.meaning for d in before if isinstance(d.meaning, Length | Cyclic)]
    return bool(spans) and isinstance(spans[-1], Length) and spans[-1].unit in ("M", "Y") and spans[-1].count != 3


def _beside_money(cut: Tokens, draft: Draft, months: bool) -> bool:
    """Tell whether amounts are compared here, and not those of nine months or a year."""
    if beside.before(cut, draft.first) == "than":
        return True
    if months:
        return False
    near = cut.words[max(draft.first - 26, 0) : draft.first] + cut.words[draft.end : draft.end + 12]
    return not _MONEY.isdisjoint(w.lower() for w in near)


def _from_today(draft: Draft) -> Draft:
    """Let "a year earlier" beside an amount, in a new paragraph, count from what is reported."""
    what = draft.meaning
    return evolve(draft, meaning=evolve(what, told=False)) if isinstance(what, Earlier) else draft


_MONEY = {
    "$",
    "£",
    "€",
    "¥",
    "%",
    "million",
    "billion",
    "cents",
    "pence",
    "percent",
    "share",
    "dividend",
    "profit",
    "loss",
    "net",
    "income",
}
_MONEY |= {"sales", "revenue", "earnings", "results", "guilders", "yen", "francs", "marks", "pounds", "euros", "yuan"}


def _quarter_ended(pair: list[Draft], cut: Tokens, context: Context) -> Period | None:
    """Return the quarter that "the three months ended July 31" and "the quarter ended July 31" mostly lie in."""
    if len(pair) < 2 or not isinstance(pair[1].meaning, Calendar) or not pair[1].meaning.day:
        return None
    if "".join(cut.words[pair[0].end : pair[1].first]).removeprefix(" period") not in (" ended ", " ending "):
        return None
    match pair[0].meaning:
        case Told(grain="quarter") | Length(unit="M", count=3):
            last = resolve(pair[1].meaning, context, tense(cut, pair[1].first, pair[1].end)).period
            return containing("quarter", last.first - timedelta(days=45)) if last and last.first.year > 1 else None
    return None


def _day_nearby(drafts: list[Draft], i: int, cut: Tokens, context: Context) -> Period | None:
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
        if isinstance(day, Weekday) and _of_some_week(after, cut):
            return _on_such_a_day(day, context).period
        if is_day(day):
            return resolve(day, context, tense(cut, after.first, after.end)).period
    look, last = tense(cut, drafts[i].first, drafts[i].end), context.told_of("day")
    if last and drafts[i].first - context.day_end < _CLOSE and _fits(look, last, context):
        again = look < 0 and _is_news_again(cut, context.day_end, drafts[i].first, last, context)
        return (context.happened if again else None) or last
    return context.happened if look < 0 else None


def _in_brackets(between: list[str]) -> bool:
    """Tell a time that gives the one before it in another zone: "8 a.m. (1200 GMT)", "8 a.m. local time (1200 GMT)"."""
    words = [word.lower() for word in between if not word.isspace()]
    return words[-1:] == ["("] and (len(words) == 1 or words[-2] in ("time", "local"))


def _new_sentence(cut: Tokens, end: int, first: int) -> bool:
    """Tell whether a sentence begins between; the stop of "11 p.m. On May 3" is part of the clock."""
    between = cut.words[end:first]
    small = any(w.istitle() and code != "W" for w, code in zip(between, cut.codes[end:first], strict=True))
    return "." in between or (small and cut.words[end - 1].endswith("."))


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


def _value(draft: Draft, cut: Tokens, context: Context, drafts: list[Draft], i: int) -> Value:
    what = draft.meaning
    if context.story and isinstance(what, Stepped) and what.grain == "day" and what.step == 0:
        return Value("DATE", "PRESENT_REF") if context.published else Value("DATE", "XXXX-XX-XX")
    if i and context.last and follows(drafts[i - 1], draft, cut):
        if isinstance(what, Calendar) and what.month and is_far_end(drafts[i - 1], draft, cut):
            return resolve(evolve(what, step=TOLD + 1), context, 0)
        return resolve(what, evolve(context, story=True), 0)
    if isinstance(day_of(what), Weekday) and _of_some_week(draft, cut):
        return _on_such_a_day(what, context)
    context.said = not_dates.is_said(cut, draft.first, draft.end)
    if not (i and _coordinated(drafts[i - 1], draft, cut)):
        context.tense = tense(cut, draft.first, draft.end)
    if (
        isinstance(what, Length)
        and context.tense > 0
        and not context.story
        and not_lengths.is_deadline(cut, draft.first)
    ):
        what = from_now(what)
    return resolve(what, context, context.tense)


def _of_some_week(draft: Draft, cut: Tokens) -> bool:
    """Tell "on a Saturday" and "the Thursday before the flood", whichever that was, from the one near publication."""
    if beside.before(cut, draft.first) == "a" and beside.before(cut, draft.first, 2) == "on":
        return True
    return beside.before(cut, draft.first) == "the" and beside.after(cut, draft.end) in ("before", "after")


def _on_such_a_day(what: Meaning, context: Context) -> Value:
    """Return the day last told of where it was such a weekday; else it stays open."""
    day, told = day_of(what), context.told_of("day")
    number = day.day if isinstance(day, Weekday) else 0
    fits = told is not None and told.first.weekday() == number
    value = dated(told, True) if told is not None and fits else unplaced(f"XXXX-WXX-{number + 1}")
    return evolve(value, type="TIME", value=value.value + what.clock) if isinstance(what, Timed) else value


def _lasts_until(before: Draft, draft: Draft, cut: Tokens) -> bool:
    """Tell the far end of "The siege began in May and lasted until January"."""
    between = cut.words[before.end : draft.first]
    return beside.before(cut, draft.first) in ("until", "till") and "." not in between and len(between) < _CLOSE


def _is_of_no_day(draft: Draft, value: Value, cut: Tokens, context: Context) -> bool:
    """Tell "you sell that day", on whatever day, and "in the morning" far from any day."""
    what = draft.meaning
    if isinstance(what, Told):
        return value.period is None and context.published is not None
    bare = isinstance(what, Timed) and isinstance(what.day, Told) and draft.end - draft.first == _THE_MORNING
    if not bare or cut.words[draft.first].lower() != "the":
        return False
    return value.period is None or (not context.story and draft.first - context.day_end > _CLOSE)


_THE_MORNING = 3
"""Tokens of "the morning"."""
_CLOSE = 60
"""Tokens, white space included, behind a day within which times of day are of that day."""


def _is_over(draft: Draft, cut: Tokens, context: Context) -> bool:
    """Tell "they soon found" from "they will soon find"."""
    past = context.tense < 0 and cut.words[draft.first].lower() == "soon"
    return past and not not_dates.is_possible(cut, draft.first) and not not_dates.is_hoped(cut, draft.first)


def _note_what_happened(draft: Draft, value: Value, cut: Tokens, context: Context) -> None:
    """Note a day of the last week beside a verb in the past that is not "said": the day of what the news tells."""
    day, today = value.period, context.published
    if day is None or day.grain != "day" or today is None or not 0 <= (today - day.first).days < 7:
        return
    if context.tense < 0 and not not_dates.is_said(cut, draft.first, draft.end):
        context.happened = day


def _coordinated(before: Draft, draft: Draft, cut: Tokens) -> bool:
    """Tell the weekdays of "on Tuesday and Wednesday", which lie on the same side of today."""
    sides = isinstance(before.meaning, Weekday), isinstance(draft.meaning, Weekday)
    return all(sides) and linked(cut, before.end, draft.first)


def _bound(left: str, before: Draft | None, cut: Tokens, draft: Draft) -> str | None:
    """Return the word that makes the date an end of a stretch; the far end of "from" and "between" is "to"."""
    if left in _BOUNDS:
        return left
    far = left in ("to", "and", "-", "–") and before is not None and linked(cut, before.end, draft.first)
    started = far and before is not None and beside.before(cut, before.first) in ("from", "between")
    return "to" if started or (far and left in ("-", "–")) else None


def _weekday(what: Meaning) -> int | None:
    """Return the weekday printed beside a date, with a time of day or without."""
    day = day_of(what)
    return day.weekday if isinstance(day, Calendar) else None


def _mention(draft: Draft, before: Draft | None, value: Value, cut: Tokens, context: Context) -> DateMention:
    left = beside.before(cut, draft.first)
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
        _weekday(what),
        value.relative,
        _bound(left, before, cut, draft),
    )


def _lately(draft: Draft, cut: Tokens, published: date) -> When | None:
    """Return "recently" as the weeks before publication, written as about the month of publication."""
    if cut.words[draft.first].lower() not in ("recently", "lately"):
        return None
    month = containing("month", published)
    return When(max(published, date.min + _RECENT) - _RECENT, published, f"{month.edtf}~", "approx")
