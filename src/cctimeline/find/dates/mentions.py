"""Drafts -> mentions: resolve each in turn, remembering what was mentioned before."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve

from cctimeline.find.dates import beside, not_dates, not_lengths
from cctimeline.find.dates.chronicles import dateline_day, days_first, is_story
from cctimeline.find.dates.clock_days import CLOSE, day_nearby, goes_on_past_noon, of_some_week, on_such_a_day
from cctimeline.find.dates.context import Context, Value
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
        context.sentence_day = day_nearby(drafts, i, cut, context)
        context.months = _beside_months(drafts[max(i - 2, 0) : i])
        context.money = isinstance(draft.meaning, Earlier) and _beside_money(cut, draft, context.months)
        before = drafts[i - 1] if i else None
        draft = with_year_of_clause(before, with_its_weekday(before, draft, cut), cut)
        if before is None or "\n" in cut.text[cut.starts[before.end] : cut.starts[draft.first]]:
            context.fine = None
            if context.money and not context.story:
                draft = _from_today(draft)
        context.quarter = context.quarter or _quarter_ended(drafts[i : i + 2], cut, context)
        value = goes_on_past_noon(draft, _value(draft, cut, context, drafts, i), cut, context)
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
    elif published.day is not None:
        day = dateline_day(drafts, cut, published.day)
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
    return told or words[1:2] == ["since"] or _last_seen(words) or _had_happened(cut, draft)


def _last_seen(words: list[str]) -> bool:
    """Tell "was last seen on Monday", from the words before the day, the nearest first."""
    verbs = [verb for verb, before in zip(words, words[2:], strict=False) if before == "last"]
    return any(verb in _PARTICIPLES or verb.endswith("ed") for verb in verbs)


def _had_happened(cut: Tokens, draft: Draft) -> bool:
    """Tell "In 1809 the duke had taken the fort", told beside a later day; a new paragraph goes back for good."""
    if not not_dates.opens_sentence(cut, draft.first) or "\n" in cut.words[max(draft.first - 3, 0)]:
        return False
    if beside.before(cut, draft.first) == "by":  # "By May the duke had taken the fort": the story is there
        return False
    words = [w.lower() for w in cut.words[draft.end : draft.end + 16] if not w.isspace()]
    behind = words[words.index("had") + 1 :] if "had" in words and "." not in words[: words.index("had")] else []
    return bool(behind) and (behind[0].endswith("ed") or behind[0] in _PARTICIPLES)


_PARTICIPLES = {
    "been",
    "become",
    "begun",
    "taken",
    "fallen",
    "gone",
    "come",
    "left",
    "lost",
    "won",
    "built",
    "made",
    "seen",
    "heard",
    "held",
}


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


def _value(draft: Draft, cut: Tokens, context: Context, drafts: list[Draft], i: int) -> Value:
    what = draft.meaning
    if context.story and isinstance(what, Stepped) and what.grain == "day" and what.step == 0:
        return Value("DATE", "PRESENT_REF") if context.published else Value("DATE", "XXXX-XX-XX")
    if i and context.last and follows(drafts[i - 1], draft, cut):
        if isinstance(what, Calendar) and what.month and is_far_end(drafts[i - 1], draft, cut):
            return resolve(evolve(what, step=TOLD + 1), context, 0)
        return resolve(what, evolve(context, story=True), 0)
    if isinstance(day_of(what), Weekday) and of_some_week(draft, cut):
        return on_such_a_day(what, context)
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


def _lasts_until(before: Draft, draft: Draft, cut: Tokens) -> bool:
    """Tell the far end of "The siege began in May and lasted until January"."""
    between = cut.words[before.end : draft.first]
    return beside.before(cut, draft.first) in ("until", "till") and "." not in between and len(between) < CLOSE


def _is_of_no_day(draft: Draft, value: Value, cut: Tokens, context: Context) -> bool:
    """Tell "you sell that day", on whatever day, and "in the morning" far from any day."""
    what = draft.meaning
    if isinstance(what, Told):
        return value.period is None and context.published is not None
    bare = isinstance(what, Timed) and isinstance(what.day, Told) and draft.end - draft.first == _THE_MORNING
    if not bare or cut.words[draft.first].lower() != "the":
        return False
    return value.period is None or (not context.story and draft.first - context.day_end > CLOSE)


_THE_MORNING = 3
"""Tokens of "the morning"."""


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
    of_clock = value.type == "TIME" and draft.mod == "approx"  # "about 3 p.m." is of a plain day
    if when is not None and draft.mod in ("start", "mid", "end", "approx") and not of_clock:
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
