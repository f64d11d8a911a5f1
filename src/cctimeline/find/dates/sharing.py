"""What mentions side by side share: "June and December 2021", "from Monday to Friday", "Easter Monday, 24 April"."""

from __future__ import annotations

from attrs import evolve

from cctimeline.find.dates import beside
from cctimeline.find.dates.lexicon import Tokens
from cctimeline.find.dates.meanings import (
    Calendar,
    Cyclic,
    Draft,
    Fixed,
    Holiday,
    Literal,
    Meaning,
    Shifted,
    Stepped,
    Timed,
    Weekday,
    day_of,
)


def with_shared_year(drafts: list[Draft], i: int, cut: Tokens) -> Draft:
    """Give "June" in "June and December 2021" the year that follows."""
    what = drafts[i].meaning
    if isinstance(what, Timed) and what.day is not None:
        return _with_year_of_day(drafts, i, what, cut)
    if isinstance(what, Weekday) and what.step is None:
        return _with_set(drafts[i], what, drafts[i + 1 : i + 2], cut)
    if not isinstance(what, Calendar | Cyclic) or what.year is not None or what.step is not None:
        return drafts[i]
    if isinstance(what, Cyclic):
        return _with_year_of_next(drafts[i], what, drafts[i + 1 : i + 2], cut)
    own = _year_behind(drafts[i], drafts[i + 1 : i + 2], cut)
    if own is not None:
        return evolve(drafts[i], meaning=evolve(what, year=own))
    owner = _year_of_owner(drafts[i - 1], drafts[i].first, cut) if i else None
    if owner is not None and what.year_step is None:
        return evolve(drafts[i], meaning=evolve(what, year_step=owner))
    for a, b in zip(drafts[i : i + _ROW], drafts[i + 1 : i + _ROW], strict=False):
        if not isinstance(b.meaning, Calendar) or not linked(cut, a.end, b.first):
            break
        if b.meaning.year is not None:
            later = (what.month or 0) > (b.meaning.month or 12)
            return evolve(drafts[i], meaning=evolve(what, year=b.meaning.year - later))
    return drafts[i]


def _with_year_of_day(drafts: list[Draft], i: int, what: Timed, cut: Tokens) -> Draft:
    """Give "the evening of May 3" the year that its day has."""
    before, day = drafts[max(0, i - 1) : i], evolve(drafts[i], meaning=day_of(what))
    whole = with_shared_year([*before, day, *drafts[i + 1 : i + _ROW]], len(before), cut)
    return evolve(drafts[i], meaning=evolve(what, day=whole.meaning))


def _year_behind(draft: Draft, following: list[Draft], cut: Tokens) -> int | None:
    """Return the year of "Thursday, February 20th in 2003"."""
    if not following or "".join(cut.words[draft.end : following[0].first]) not in (" in ", ", in "):
        return None
    return _year(following[0].meaning) if isinstance(following[0].meaning, Fixed) else None


def with_year_of_clause(before: Draft | None, draft: Draft, cut: Tokens) -> Draft:
    """Give "October" in "since 2011, when troops crossed in October" the year that the clause is about."""
    what = draft.meaning
    year = _year(before.meaning) if before else None
    if before is None or year is None or draft.first - before.end > 40:
        return draft
    if not isinstance(what, Calendar) or what.year is not None or what.step is not None or not what.month:
        return draft
    between = cut.words[before.end : draft.first]
    clause = between[:3] == [",", " ", "when"] and not {".", ";", "\n\n"} & set(between)
    return evolve(draft, meaning=evolve(what, year=year)) if clause else draft


def _year(what: Meaning) -> int | None:
    match what:
        case Fixed(period=period):
            return period.first.year if period.grain == "year" else None
        case Calendar(year=year):
            return year
    return None


def _with_set(draft: Draft, what: Weekday, following: list[Draft], cut: Tokens) -> Draft:
    """Give "Monday" in "Monday and Tuesday nights" what the set behind it says."""
    other = following[0].meaning if following else None
    if not isinstance(other, Literal) or not other.value.startswith("XXXX-WXX-") or other.type != "SET":
        return draft
    if not linked(cut, draft.end, following[0].first):
        return draft
    return evolve(draft, meaning=Literal("SET", f"XXXX-WXX-{what.day + 1}{other.value[10:]}"))


def _year_of_owner(before: Draft, first: int, cut: Tokens) -> int | None:
    """Return the year of what has a date in its own sentence: "Next year's fair will open on May 3"."""
    what = before.meaning
    if not isinstance(what, Stepped) or what.grain != "year" or what.step not in (-1, 0, 1):
        return None
    between = cut.words[before.end : first]
    return what.step if between[:1] in (["'s"], ["’s"]) and "." not in between and len(between) < _CLAUSE else None


_ROW = 12
"""Mentions of a row that may share the year of one of them, at the most."""
_CLAUSE = 24
"""Tokens, white space included, within which a date belongs to the one named before it."""


def _with_year_of_next(draft: Draft, what: Cyclic, following: list[Draft], cut: Tokens) -> Draft:
    """Give "the spring" in "the spring and summer of 1864" the year that follows."""
    other = following[0].meaning if following else None
    if not isinstance(other, Cyclic) or other.grain != what.grain or other.year is None:
        return draft
    if not linked(cut, draft.end, following[0].first):
        return draft
    return evolve(draft, meaning=evolve(what, year=other.year - (what.number > other.number)))


def with_its_date(draft: Draft, following: list[Draft], cut: Tokens) -> Draft:
    """Give "Easter Monday" in "Easter Monday, 24 April 1916", "Sunday" in "Sunday (6 May)" the date behind it."""
    if not following or not isinstance(following[0].meaning, Calendar):
        return draft
    gap = "".join(cut.words[draft.end : following[0].first])
    match draft.meaning:
        case Holiday() | Weekday():
            beside = gap in (", ", " (", " [")
        case Shifted(unit="D" | "W", told=True) | Stepped(grain="day", step=int()):
            beside = gap in (", ", " (", " [", " on ", ", on ")
        case _:
            beside = False
    return evolve(draft, meaning=following[0].meaning) if beside and following[0].meaning.day else draft


def with_its_weekday(before: Draft | None, draft: Draft, cut: Tokens) -> Draft:
    """Give the date in "Sunday (6 May)" the weekday before it."""
    what = draft.meaning
    if before is None or not isinstance(before.meaning, Weekday) or not isinstance(what, Calendar) or not what.day:
        return draft
    beside = "".join(cut.words[before.end : draft.first]) in (" (", " [")
    return evolve(draft, meaning=evolve(what, weekday=before.meaning.day)) if beside else draft


def linked(cut: Tokens, end: int, first: int) -> bool:
    """Tell whether only "and", "to", a comma or a dash stands between."""
    if first - end > 5:
        return False
    return all(w in _LINKS for w in cut.words[end:first])


_LINKS = {" ", "\n", ",", "-", "–", "/", "and", "or", "to", "through", "until", "&", "between"}


def follows(before: Draft, draft: Draft, cut: Tokens) -> bool:
    """Tell the far end of a stretch ("from Monday to Friday", "June 3 and 4"), which goes by the near one."""
    a, b = before.meaning, draft.meaning
    if not linked(cut, before.end, draft.first):
        return False
    if isinstance(a, Weekday) and isinstance(b, Weekday):
        return not {"and", "or", ",", "&"} & set(cut.words[before.end : draft.first])
    return isinstance(a, Calendar) and isinstance(b, Calendar) and not (b.year or b.step or b.year_step)


def is_far_end(before: Draft, draft: Draft, cut: Tokens) -> bool:
    """Tell the second date of "from May 1862 until January 1863", "between 1914 and 1918", "3-5 March"."""
    if not linked(cut, before.end, draft.first):
        return False
    link = set(cut.words[before.end : draft.first])
    between = "and" in link and beside.before(cut, before.first) == "between"
    return between or not link.isdisjoint(("to", "through", "until", "-", "–"))
