"""What stands around a date and belongs to it: "early", "the end of", "earlier", "around", "night", a time of day."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from attrs import evolve

from cctimeline.find.dates.grammar import expand
from cctimeline.find.dates.lexicon import Tokens, meaning
from cctimeline.find.dates.meanings import (
    NEEDS_DAY,
    TOLD,
    Ancient,
    Beside,
    Calendar,
    Cyclic,
    Draft,
    Either,
    Fixed,
    Holiday,
    Length,
    Meaning,
    Shifted,
    Stepped,
    Timed,
    Told,
    Weekday,
    Weekly,
)
from cctimeline.when import Period

_LEFT = (
    (
        "share",
        r"(?:{the} )?(?P<word>{ordinal}|{second}|{last}|{early}|{edge}) (?:{half}|{units}|{portion}) {of} (?:{the} )?$",
    ),
    ("edge", r"(?:{the} )?(?:{very} )?(?P<word>{edge})(?: {of} |-)$"),
    (
        "early",
        r"(?:{the} )?(?:{very} )?(?:{early}[ -](?:{to}|{and}|{or})[ -])?(?P<word>{early})"
        r"(?: {on} | {in} (?:{the} )?|[ -])$",
    ),
    ("within", r"(?P<word>{earlier}|{later}) {in} $"),
    ("order", r"(?P<word>{earlier}|{later}|{sometime})(?: {on}| {in})? $"),
    ("about", r"(?P<word>{approximate}) $"),
    ("week", r"(?:{the} )?(?P<word>{unit}) {of} (?:{the} )?$"),
    ("part", r"(?:{the} )?(?P<word>{part}) {of} (?:{the} )?$"),
)
_WINDOW = 10
_ABOUT = ("about", "around", "approximately", "circa", "roughly")


@cache
def _left() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(expand(pattern))) for name, pattern in _LEFT)


@cache
def _right() -> re.Pattern[str]:
    return re.compile(expand(r" (?:{early} )?(?P<part>{part})"))


@cache
def _leads() -> frozenset[str]:
    return frozenset(expand("{of}{on}{in}")) | {" ", "-"}


def is_day(what: Meaning) -> bool:
    """Tell whether the meaning is one day."""
    match what:
        case Calendar(day=None):
            return False
        case Fixed(period=period):
            return period.grain == "day"
        case Stepped(grain=grain) | Told(grain=grain):
            return grain == "day"
        case Shifted(unit=unit):
            return unit == "D"
        case Calendar() | Weekday() | Holiday() | Either():
            return True
    return False


def widened(drafts: list[Draft], cut: Tokens) -> list[Draft]:
    """Return the drafts with the words around them that belong to them."""
    found: list[Draft] = []
    floor = 0
    for draft in drafts:
        if draft.first < floor:
            continue
        wide = _leftward(_rightward(draft, cut), cut, floor)
        floor = wide.end
        found.append(wide)
    return found


def _rightward(draft: Draft, cut: Tokens) -> Draft:
    """Take in a part of the day behind a day: "Tuesday night"."""
    if not is_day(draft.meaning):
        return draft
    match = _right().match(cut.codes, draft.end)
    if match is None:
        return draft
    clock = meaning()[cut.words[match.start("part")].lower()]
    return evolve(draft, end=match.end(), meaning=Timed(clock, draft.meaning))


def _leftward(draft: Draft, cut: Tokens, floor: int) -> Draft:
    """Take in what stands before a date, once or twice ("earlier in the week of March 6")."""
    for _ in range(2):
        if draft.first - 1 < floor or cut.codes[draft.first - 1] not in _leads():
            return draft
        wide = _once_leftward(draft, cut, floor)
        if wide is draft:
            return draft
        draft = wide
    return draft


def _once_leftward(draft: Draft, cut: Tokens, floor: int) -> Draft:
    start = max(floor, draft.first - _WINDOW)
    window = cut.codes[start : draft.first]
    for name, pattern in _left():
        match = pattern.search(window)
        if match:
            word = cut.words[start + match.start("word")].lower()
            of_noun = name == "early" and is_day(draft.meaning)  # "the early Monday collapse"
            wide = _DECORATIONS[name](draft, start + match.start("word" if of_noun else 0), word)
            if wide is not draft:
                return wide
    return draft


def _share(draft: Draft, first: int, word: str) -> Draft:
    part = {"first": "start", "second": "end", "last": "end"}.get(word, meaning()[word])
    known = isinstance(part, str) and _is_period(draft.meaning)
    return evolve(draft, first=first, mod=part) if known else draft


def _edge(draft: Draft, first: int, word: str) -> Draft:
    return evolve(draft, first=first, mod=meaning()[word]) if _is_period(draft.meaning) else draft


def _early(draft: Draft, first: int, word: str) -> Draft:
    what = draft.meaning
    if isinstance(what, Timed) and what.clock[1:2].isalpha():
        what = what.day or what
    if not (_is_period(what) or (is_day(what) and not isinstance(what, Calendar | Fixed))):
        return draft
    return evolve(draft, first=first, mod=meaning()[word])


def _within(draft: Draft, first: int, word: str) -> Draft:
    """Take in "later" of "later in January"."""
    match draft.meaning:
        case Calendar(day=None, year=None) | Fixed(period=Period(grain="decade" | "century")):
            return evolve(draft, first=first)
    return _order(draft, first, word)


def _order(draft: Draft, first: int, word: str) -> Draft:
    match draft.meaning:
        case Stepped() | Told() | Weekday() | Timed() | Calendar(weekday=int()):
            return evolve(draft, first=first)
        case Calendar(day=None, year=None):
            return evolve(draft, first=first) if draft.meaning.step == 0 else draft
    return draft


def _about(draft: Draft, first: int, word: str) -> Draft:
    dated = isinstance(draft.meaning, Calendar | Fixed | Timed | Cyclic | Holiday)
    if word not in _ABOUT or not (dated or (draft.mod and isinstance(draft.meaning, Stepped))):
        return draft
    return evolve(draft, first=first, mod="approx")


def _week(draft: Draft, first: int, word: str) -> Draft:
    if word == "month" and isinstance(draft.meaning, Calendar) and draft.meaning.day is None:
        return evolve(draft, first=first)
    if word != "week" or not is_day(draft.meaning):
        return draft
    return evolve(draft, first=first, meaning=Weekly(draft.meaning))


def _part(draft: Draft, first: int, word: str) -> Draft:
    if not is_day(draft.meaning):
        return draft
    return evolve(draft, first=first, meaning=Timed(meaning()[word], draft.meaning))


_DECORATIONS = {
    "share": _share,
    "edge": _edge,
    "early": _early,
    "within": _within,
    "order": _order,
    "about": _about,
    "week": _week,
    "part": _part,
}


def _is_period(what: Meaning) -> bool:
    """Tell whether the meaning is a stretch longer than a day, which has a beginning and an end."""
    match what:
        case Calendar():
            return what.day is None
        case Fixed(period=period):
            return period.grain != "day"
        case Stepped(grain=grain) | Told(grain=grain):
            return grain != "day"
        case Cyclic() | Ancient():
            return True
    return False


@cache
def _gaps() -> tuple[frozenset[str], frozenset[str]]:
    on, of, at = (expand(f"{{{name}}}") for name in ("on", "of", "at"))
    return frozenset({" ", ", ", f" {on} ", f" {of} "}), frozenset({" ", ", ", f" {at} ", f", {at} "})


def joined(drafts: list[Draft], cut: Tokens) -> list[Draft]:
    """Return the drafts with times of day joined to the day beside them: "4:30 p.m. on Monday"."""
    found: list[Draft] = drafts[:1]
    for _, draft in pairwise(drafts):
        both = _joined(found[-1], draft, cut)
        if both:
            found[-1] = both
        else:
            found.append(draft)
    return [draft for draft in found if draft.mod != NEEDS_DAY]


_SMALLER = {"Y": "M", "M": "D", "W": "D", "D": "TH", "TH": "TM", "TM": "TS"}


def _longer(a: Draft, b: Draft, gap: str) -> Draft | None:
    """Join "two years and three months (later)", "nine hours and 30 minutes" to one length."""
    one, other = a.meaning, b.meaning
    if gap != f" {expand('{and}')} " or not isinstance(one, Length) or one.count is None or one.more or one.way:
        return None
    if not isinstance(other, Length | Shifted) or _SMALLER.get(one.unit) != other.unit or other.count is None:
        return None
    rest = Length(other.unit, abs(other.count))
    if isinstance(other, Length):
        return evolve(a, end=b.end, meaning=evolve(one, more=rest))
    sign = -1 if other.count < 0 else 1
    return evolve(a, end=b.end, meaning=Shifted(one.unit, sign * one.count, other.told, rest))


def _is_local(a: Draft, b: Draft, cut: Tokens) -> bool:
    """Tell "10 a.m. local time on Sunday", a clock and its day."""
    if not isinstance(a.meaning, Timed) or a.meaning.day is not None or not is_day(_day_of(b)):
        return False
    words = [w for w in cut.words[a.end : b.first] if not w.isspace()]
    return len(words) in (2, 3) and words[0].isalpha() and words[1] == "time" and words[2:] in ([], ["on"])


def _day_of(draft: Draft) -> Meaning:
    """Return the day of "Thursday evening"."""
    what = draft.meaning
    return what.day if isinstance(what, Timed) and what.day is not None and what.clock[1:2].isalpha() else what


def _clock_of(a: Draft, b: Draft) -> str:
    return _in_part(a.meaning.clock if isinstance(a.meaning, Timed) else "", b.meaning)


def _in_part(clock: str, day: Meaning) -> str:
    """Return the clock of "six o'clock on the evening of May 3" and "Friday night at 7:30" as one after noon."""
    part = day.clock if isinstance(day, Timed) else ""
    earliest = {"TAF": 1, "TEV": 1, "TNI": 6}.get(part)
    if earliest is None or not clock[1:3].isdecimal() or not earliest <= int(clock[1:3]) < 12:
        return clock
    return f"T{int(clock[1:3]) + 12}{clock[3:]}"


def _joined(a: Draft, b: Draft, cut: Tokens) -> Draft | None:
    if _is_local(a, b, cut):
        return evolve(a, mod=b.mod, end=b.end, meaning=Timed(_clock_of(a, b), _day_of(b)))
    if b.first - a.end > 5 or any(
        "\n" in w for w in cut.words[a.end : b.first] if w.isspace() and a.end + 1 == b.first
    ):
        return None
    if any(w.istitle() for w in cut.words[a.end : b.first]):  # "past 11:00 p.m. On October 26, they"
        return None
    gap = cut.codes[a.end : b.first]
    before, after = _gaps()
    longer = _longer(a, b, gap)
    if longer:
        return longer
    clock, day = a.meaning, b.meaning
    if a.mod == NEEDS_DAY and isinstance(clock, Stepped):
        beside = gap == " " and is_day(_day_of(b))
        way = 1 if (clock.step or 0) > TOLD else -1
        return evolve(a, mod=None, end=b.end, meaning=Beside(_day_of(b), way)) if beside else None
    if gap == ", " and isinstance(clock, Weekday) and isinstance(day, Calendar) and day.day:
        return evolve(a, end=b.end, meaning=evolve(day, weekday=clock.day))
    if gap == ", " and isinstance(clock, Timed) and isinstance(clock.day, Weekday) and is_day(day):
        return evolve(a, end=b.end, meaning=Timed(clock.clock, day))
    if isinstance(clock, Timed) and clock.day is None and gap in before:
        if isinstance(day, Timed) and day.day is not None and day.clock[1:2].isalpha():
            day = day.day
        if is_day(day):
            return evolve(a, mod=b.mod, end=b.end, meaning=Timed(_in_part(clock.clock, b.meaning), day))
    if isinstance(day, Timed) and day.day is None and gap in after:
        if isinstance(clock, Timed) and clock.day is not None and clock.clock[1:2].isalpha():
            clock = clock.day
        if is_day(clock):
            return evolve(a, end=b.end, meaning=Timed(_in_part(day.clock, a.meaning), clock))
    return None
