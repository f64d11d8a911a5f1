"""What makes no fact of its own: numbers of names, ordinals, scores, weekdays, days without a year, times gone by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from attrs import evolve

from cctimeline.compare.day_names import months, weekdays
from cctimeline.compare.lapses import lapse, may_tell_time, unit_of_lapse
from cctimeline.compare.sentences import SUFFIXES, Sentence
from cctimeline.compare.values import compatible, same_kind
from cctimeline.figure import Figure
from cctimeline.model import Claim, Event, Fact, Mark, Quote, Span
from cctimeline.vocab import table

AROUND = 4
"""How many words to either side of a mark are quoted."""
HEDGED = 5
"""A hedge reaches one part in so many further."""
Kind = Literal["number", "weekday", "day", "month", "lapse", "share"]
_NONE = ("no", "zero", "none", "without")
_SHARES: Mapping[str, Figure] = {
    **dict.fromkeys(("all", "every"), Figure(Decimal(1), Decimal(1), Decimal(1), Decimal("0.01"), None, "ratio")),
    **dict.fromkeys(
        ("most", "majority"), Figure(Decimal("0.5"), Decimal("0.5"), None, Decimal("0.1"), None, "ratio", "more_than")
    ),
}
"""What part of a whole such a word says."""
_BEFORE_SHARES = ("in", "among", "by", "for", "of", "to", "that", "almost", "nearly", "about", "not", "and")
"""Behind any other word "most" is the largest number: "has most members in the north"."""
_BEFORE_MONTHS = ("in", "early", "late", "mid", "of", "since", "until", "from", "to", "last", "next", "this", "by")


def mark(sentence: Sentence, at: int, text: str) -> Mark | None:
    """Return what word `at` of a sentence marks; None for a word that is no number and no day."""
    found = _read(sentence, at)
    if found is None:
        return None
    ends = (sentence.starts[max(0, at - AROUND)], *sentence.starts[at + AROUND + 1 : at + AROUND + 2])
    around = text[ends[0] : ends[1] if len(ends) > 1 else sentence.span.end].rstrip(" \n.,;:")
    quote = Quote(sentence.article, Span(ends[0], ends[0] + len(around)), around)
    name, span = f"m{sentence.starts[at]}@{sentence.article}", _span(sentence, at, found[0])
    figure = lapse(sentence, at) if found[0] == "lapse" else _SHARES.get(sentence.low[at])
    return Mark(name, quote, span, *found, sentence=sentence.span, figure=figure)


def _span(sentence: Sentence, at: int, kind: Kind) -> Span:
    """Return where a mark is printed, a day with its month."""
    if kind == "lapse":
        last = at + (at + 1 < len(sentence.printed) and unit_of_lapse(sentence, at + 1))
        return Span(sentence.starts[at], sentence.starts[last] + len(sentence.printed[last]))
    beside = (at + step for step in (-1, 0, 1, 2) if step == 0 or (kind == "day" and _month(sentence, at + step)))
    places = [(sentence.starts[k], sentence.starts[k] + len(sentence.printed[k])) for k in beside]
    return Span(places[0][0], places[-1][1])


def marks(sentence: Sentence, at: int) -> bool:
    """Tell whether word `at` is a number or a day."""
    return _read(sentence, at) is not None


def other(a: Fact, b: Fact) -> bool:
    """Tell whether two marks, or a mark and a fact, stand for two numbers, two days or two lengths of time."""
    first, second = a.figure if isinstance(a, Claim | Mark) else None, b.figure if isinstance(b, Claim | Mark) else None
    if first and second and isinstance(a, Mark) | isinstance(b, Mark):
        return same_kind(first, second) and not compatible(first, second)
    if _none_and_some(a, b) or _none_and_some(b, a) or _out_of_bounds(a, b) or _out_of_bounds(b, a):
        return True
    one, two = _value(a, b), _value(b, a)
    return one is not None and two is not None and one[0] == two[0] and one[1] != two[1]


def _none_and_some(a: Fact, b: Fact) -> bool:
    """Tell whether one word says that there are none, and a bound or a share that there are some."""
    if not (isinstance(a, Mark) and a.kind == "number" and says_none(a.quote.part(a.span))):
        return False
    if isinstance(b, Claim) and b.figure.kind in ("count", "percent", "ratio"):
        return b.figure.low is not None and b.figure.low > 0
    return isinstance(b, Mark) and b.kind == "share"


def _out_of_bounds(a: Fact, b: Fact) -> bool:
    """Tell whether a number that makes no claim is beyond another's bound ("twice a day" / "at least ten times")."""
    if not (isinstance(a, Mark) and a.kind == "number" and a.value.isdigit() and isinstance(b, Claim)):
        return False
    low, high = b.figure.low, b.figure.high
    plain = b.figure.kind == "count" and b.figure.qualifier in ("at_least", "more_than", "at_most", "less_than")
    return plain and ((low is not None and int(a.value) < low) or (high is not None and int(a.value) > high))


def near(a: Sentence, i: int, b: Sentence, j: int) -> bool:
    """Tell whether a hedge reaches from one number to another ("about 5,000 years" / "5,200 years")."""
    first, second = lapse(a, i), lapse(b, j)
    if first and second:
        return compatible(evolve(first, qualifier="approx"), second)
    one, two = _read(a, i), _read(b, j)
    if one is None or two is None or not (one[1].isdigit() and two[1].isdigit()):
        return True
    low, high = sorted((int(one[1]), int(two[1])))
    return high * HEDGED <= low * (1 + HEDGED)


def _value(fact: Fact, beside: Fact) -> tuple[Kind, str] | None:
    """Return kind and value of a fact in the terms of the mark it is held against."""
    if isinstance(fact, Mark):
        return fact.kind, fact.value
    if isinstance(fact, Claim):
        number = fact.figure.value
        plain = fact.figure.kind in ("count", "rank", "ordinal") and fact.figure.qualifier == "exact"
        return ("number", f"{number.normalize():f}") if plain and number is not None else None
    return _day(fact, beside)


def _day(event: Event, beside: Fact) -> tuple[Kind, str] | None:
    first, last = event.when.earliest, event.when.latest
    if first is None or last is None or not isinstance(beside, Mark):
        return None
    if beside.kind == "month":
        return ("month", str(first.month)) if (first.year, first.month) == (last.year, last.month) else None
    if first != last:
        return None
    return (
        ("weekday", str(first.weekday())) if beside.kind == "weekday" else ("day", f"{first.month:02d}-{first.day:02d}")
    )


def _read(sentence: Sentence, at: int) -> tuple[Kind, str] | None:
    printed = sentence.printed[at]
    if not may_mark(printed):
        return None
    if length := lapse(sentence, at):
        return "lapse", f"{length.value} {length.unit}"
    if sentence.low[at] in _SHARES:
        before = sentence.low[at - 1] if at else ""
        of_those = not before or before in _BEFORE_SHARES or (before == "the" and sentence.low[at] == "majority")
        return ("share", sentence.low[at]) if of_those else None
    low = printed.lower().rstrip(".")
    if printed[0].isupper() and low in weekdays():
        return "weekday", str(weekdays()[low])
    if (month := _month(sentence, at)) and not any(_day_number(sentence, at + step) for step in (-2, -1, 1)):
        return ("month", str(month)) if at and sentence.low[at - 1] in _BEFORE_MONTHS else None
    number = _number(low) or _of_a_name(sentence, at)
    if number is None:
        return None
    beside = _month_beside(sentence, at)
    if beside is not None and _day_number(sentence, at):
        return "day", f"{_month(sentence, beside) or 0:02d}-{int(number):02d}"
    return "number", number


def says_none(printed: str) -> bool:
    """Tell whether a word says that there are none ("no", "without")."""
    return printed.lower() in _NONE


def partly(printed: str) -> bool:
    """Tell whether a word says what part of a whole it is ("most", "all")."""
    return printed.lower() in _SHARES


def quantifies(printed: str) -> bool:
    """Tell whether a word says that it is none of those it goes with, most or all: no name of one of several."""
    return says_none(printed) or partly(printed)


def month_of(sentence: Sentence, at: int, place: int) -> bool:
    """Tell whether the word at `place` is the month of the day at `at` ("April 19", "19th of April")."""
    return _day_number(sentence, at) and _month_beside(sentence, at) == place


def _month_beside(sentence: Sentence, at: int) -> int | None:
    return next((at + step for step in (-1, 1, 2) if _month(sentence, at + step)), None)


@lru_cache(maxsize=65536)
def may_mark(printed: str) -> bool:
    """Tell whether a word may be a number or a day at all: hardly one is, and most words come again and again."""
    low = printed.lower().rstrip(".")
    named = low in weekdays() or low in months() or (_number(low) or _roman(printed)) is not None
    return named or low in _SHARES or may_tell_time(printed)


def _day_number(sentence: Sentence, at: int) -> bool:
    number = _number(sentence.low[at]) if 0 <= at < len(sentence.low) else None
    return number is not None and number.isdigit() and 0 < int(number) < 32


@lru_cache(maxsize=65536)
def _number(low: str) -> str | None:
    """Return a number word or a word with a digit in one form ("4,908", "59th", "third", "third-order", "no")."""
    if low in _NONE:
        return "0"
    if low in _words():
        return _words()[low]
    if tied(low):
        number = low.partition("-")[0]
        return _words().get(number) or _ordinal(number) or "1"
    if not any(map(str.isdigit, low)):
        return None
    plain = low.replace(",", "")
    if (digits := _ordinal(plain)) is not None:
        return digits
    return None if plain[0].isdigit() and plain[-1].isalpha() else plain  # "0.5ug" is a measure


@lru_cache(maxsize=65536)
def tied(low: str) -> str | None:
    """Return the word that a hyphen ties to a number ("third-order", "one-way", "9th-grade"); None for "forty-one"."""
    number, _, word = low.partition("-")
    counts = number == "one" or number in _words() or _ordinal(number) is not None
    return word if counts and word.isalpha() and word.removesuffix("s") not in _words() else None


def _ordinal(low: str) -> str | None:
    """Return the digits of an ordinal ("59th")."""
    return low[:-2] if low.endswith(SUFFIXES) and low[:-2].isdigit() else None


@cache
def _roman_numbers() -> dict[str, str]:
    """Return the Roman numbers that stand behind names ("Otto IX", "Harbour Cup XLII")."""
    tens = ("", "X", "XX", "XXX", "XL", "L", "LX")
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return {ten + one: str(10 * i + k) for i, ten in enumerate(tens) for k, one in enumerate(ones) if i + k}


def _of_a_name(sentence: Sentence, at: int) -> str | None:
    """Return the Roman number behind a name in the usual digits."""
    return _roman(sentence.printed[at]) if at and sentence.meanings[at - 1] in sentence.names else None


def _roman(printed: str) -> str | None:
    return _roman_numbers().get(printed)


def _month(sentence: Sentence, at: int) -> int | None:
    if not 0 <= at < len(sentence.printed) or not sentence.printed[at][0].isupper():
        return None
    return months().get(sentence.low[at].rstrip("."))


@cache
def _words() -> dict[str, str]:
    words = table("numbers")
    named = {**words["cardinals"], **words["ordinals"], "once": 1, "twice": 2, "thrice": 3}
    return {word: str(number) for word, number in named.items() if word not in ("one", "a", "an")}


_YEAR = re.compile(r"(?:19|20)\d\d")


def year_of_figure(sentence: Sentence, at: int, text: str) -> bool:
    """Tell whether a number is a year in brackets, of which the figure before it is ("19,000 cars (2014)")."""
    start = sentence.starts[at]
    return text[max(0, start - 1) : start] == "(" and _YEAR.fullmatch(sentence.printed[at]) is not None
