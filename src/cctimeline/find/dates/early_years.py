"""Years of fewer than four digits that stand without their era: "9 August 378", "in 122", "AD 83 or 84"."""

from __future__ import annotations

from functools import cache

from attrs import evolve

from cctimeline.find.dates import beside, eras, not_dates
from cctimeline.find.dates.lexicon import Tokens, letters
from cctimeline.find.dates.meanings import Calendar, Cyclic, Draft, Fixed, Meaning
from cctimeline.when import starting


def with_early_years(drafts: list[Draft], cut: Tokens) -> list[Draft]:
    """Return the drafts with early years: beside a day, and elsewhere where the text names an era or such a day."""
    if _eras().isdisjoint(cut.codes) and not any(_lacks_year(d) and _with_year(d, cut, 1) is not d for d in drafts):
        return drafts
    found: list[Draft] = []
    era = next((s for s in map(_era, drafts) if s), 1)
    at = 0
    for draft in drafts:
        found += _alone(cut, at, draft.first, found, era)
        found.append(_with_year(draft, cut, era))
        era, at = _era(draft) or era, found[-1].end
    return found + _alone(cut, at, len(cut.words), found, era)


@cache
def _eras() -> frozenset[str]:
    return frozenset(letters()[name] for name in ("before_christ", "anno_domini"))


def _lacks_year(draft: Draft) -> bool:
    return isinstance(draft.meaning, Calendar) and draft.meaning.day is not None and draft.meaning.year is None


def _era(draft: Draft) -> int:
    """Return -1 or 1 for a year of antiquity that says its era, 0 for any other date."""
    year = _year(draft.meaning)
    return 0 if year is None or 999 < year < 5000 else -1 if eras.is_ancient(year) else 1


def _year(what: Meaning) -> int | None:
    match what:
        case Fixed(period=period):
            return period.first.year
        case Calendar(year=year) | Cyclic(year=year):
            return year
    return None


def _with_year(draft: Draft, cut: Tokens, era: int) -> Draft:
    """Give "9 August" in "9 August 378" and "the winter" in "the winter of 69" the year behind it."""
    what = draft.meaning
    if not isinstance(what, Calendar | Cyclic) or what.year is not None or what.step is not None:
        return draft
    i = draft.end + (3 if beside.after(cut, draft.end) == "of" else 1)
    year = _early(cut, i) if cut.codes[i - 1 : i + 1] == " #" else None
    if year is None or not _closes(cut, i):
        return draft
    return evolve(draft, end=i + 1, meaning=evolve(what, year=_in_era(year, era)))


def _alone(cut: Tokens, first: int, end: int, before: list[Draft], era: int) -> list[Draft]:
    """Return the bare years between two mentions."""
    found: list[Draft] = []
    i = cut.codes.find("#", first, end)
    while i >= 0:
        year = _early(cut, i)
        if year is not None and _closes(cut, i) and (_led(cut, i) or _linked(cut, i, [*before[-1:], *found])):
            found.append(Draft(i, i + 1, Fixed(starting("year", _in_era(year, era)))))
        i = cut.codes.find("#", i + 1, end)
    return found


def _in_era(year: int, era: int) -> int:
    return eras.before_christ(year) if era < 0 else year


def _early(cut: Tokens, i: int) -> int | None:
    word = cut.words[i]
    return int(word) if word.isdecimal() and 31 < int(word) < 1000 and word[0] != "0" else None


def _led(cut: Tokens, i: int) -> bool:
    left = beside.before(cut, i)
    edge = left == "of" and beside.before(cut, i, 2) in ("end", "beginning", "start", "middle", "close", "year")
    return cut.codes[i - 1 : i] in (" ", "-") and (edge or left in _LEADS or (left == "-" and _after_mid(cut, i)))


_LEADS = ("in", "since", "by", "until", "from", "between", "early", "late", "mid", "around", "about", "before", "after")


def _after_mid(cut: Tokens, i: int) -> bool:
    return cut.words[i - 2].lower() == "mid"


def _linked(cut: Tokens, i: int, before: list[Draft]) -> bool:
    """Tell "84" in "AD 83 or 84", "AD 43-84"."""
    if not before or _year(before[-1].meaning) is None or i - before[-1].end > 4:
        return False
    return "".join(cut.words[before[-1].end : i]).strip() in ("or", "and", "to", "-", "–")


def _closes(cut: Tokens, i: int) -> bool:
    """Tell whether no counted thing follows."""
    if cut.codes[i + 1 : i + 2] == "-":
        return cut.codes[i + 2 : i + 3] in ("#", "d")
    return cut.codes[i + 1 : i + 2] in (".", ",", ")", "", "¶", ";") or not_dates.opens_clause(cut, i + 1)
