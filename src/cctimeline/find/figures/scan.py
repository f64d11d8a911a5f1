"""Text -> quantities in order: numbers with units, ranges joined, identifiers and dates left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from cctimeline.find.figures.ages import decade_of_age
from cctimeline.find.figures.composites import composite_at, ordinal_end
from cctimeline.find.figures.numbers import Number, anchor, digits_at, raised, vocabulary
from cctimeline.find.figures.ordinals import multiple_ahead, multiple_at, numbered_rank, ordinal_at, split_at, twice_at
from cctimeline.find.figures.quantities import Quantity, with_unit
from cctimeline.find.figures.ranges import joined
from cctimeline.find.figures.refused import days_end, is_refused
from cctimeline.find.figures.spelled import spelled_at
from cctimeline.find.figures.wordlists import words_of

_NO_END = 1 << 60
Taken = Sequence[tuple[int, int]]
"""Where dates stand in a sentence, in order: what they cover is no figure."""


def quantities(text: str, start: int, end: int, taken: Taken) -> list[Quantity]:
    """Return the quantities of `text[start:end]` in order; `taken` are spans that are dates."""
    found: list[Quantity] = []
    at, search = start, anchor().search
    while True:
        place = search(text, at, end)
        if place is None:
            return found
        floor = found[-1].end if found else start
        quantity, at = _quantity_at(text, place.start(), (start, floor), end, taken)
        if quantity is None:
            continue
        whole = joined(text, found[-1], quantity, start) if found else None
        if whole is None:
            found.append(quantity)
        else:
            found[-1] = whole


def _quantity_at(text: str, at: int, since: tuple[int, int], end: int, taken: Taken) -> tuple[Quantity | None, int]:
    """Return the quantity at an anchor, None for what is none, and where to go on.

    `since` is where the sentence starts, and where the quantity before ends.
    """
    start, floor = since
    if text[at].isalpha():
        special = _special(text, at, since, end, taken)
        if special:
            return special
    elif text[at + 1 : at + 2] == "0":
        decade = decade_of_age(text, at, start)
        if decade:
            return decade, decade.end
    number, past = _number_at(text, at, floor, end)
    if number is None or number.end > end:
        return None, past
    if number.shape == "digits" and number.plain:
        ordinal = ordinal_end(text, number.end)
        if ordinal:
            return _ordinal(text, at, ordinal, number.value, start, end, taken)
    related = split_at(text, number) or numbered_rank(text, number, start, end)
    if related:
        return related, related.end
    quantity = with_unit(text, number, floor)
    if number.value == 1 and quantity.unit is None and text.startswith(" of ", quantity.end):
        quantity = evolve(quantity, scope="text")
    if taken and _overlaps(taken, quantity.start, number.end):
        return None, quantity.end
    if is_refused(text, quantity, start):
        return None, days_end(text, number)
    return quantity, quantity.end


def _special(text: str, at: int, since: tuple[int, int], end: int, taken: Taken) -> tuple[Quantity | None, int] | None:
    """Return what an ordinal, a multiple in words or a unit behind an article makes, None where the word is none."""
    floor, past = since[0], _past(text, at)
    word = text[at:past].lower()
    v = vocabulary()
    if word in words_of("bounded_by_one") and (bound := _BOUNDED.search(text, max(since[1], at - 30), at)):
        one = Number(bound.start("article"), at - 1, Decimal(1), Decimal(1), "words")
        return evolve(with_unit(text, one, one.start), scope="claims"), past
    if word in words_of("measured_by_one"):
        return _one_at(text, at, past, since[1]), past
    if word in words_of("bounded_by_one"):
        return None, past
    if word in _TWICE:
        return multiple_ahead(text, at, past, end) or twice_at(text, at), past
    if word in v.multiples or text.startswith("-fold", past):
        quantity = multiple_at(text, at, end)
        return quantity, quantity.end if quantity else past
    if word not in v.ordinals or (word in v.fractions and _ARTICLE_BEFORE.search(text, max(floor, at - 5), at)):
        return None
    return _ordinal(text, at, past, v.ordinals[word], floor, end, taken)


_ONE_BEFORE = re.compile(r"(?<![\d)] )(?<!half )(?<!quarter )(?<!such )(?<!not )(?<!of )(?<!per )\b[Aa]n? $")
_ONE_OF = re.compile(r" (?:of|is|equals|weighs|costs) |[.!?]|$")


_BOUNDED = re.compile(
    r"\b(?:(?:more|less|longer|later) than|at (?:least|most)|under|up to|(?:for|after|lasted|took|takes|waits?|waited"
    r"|well|just|of|is|was) over|(?:by|for|after|within|in|took|takes?|taken|lasts?|lasted|was|is|be|of)"
    r" (?:about|around|nearly|almost|roughly|approximately|just (?:over|under))) (?P<article>an? )$"
)


def _one_at(text: str, at: int, past: int, floor: int) -> Quantity | None:
    """Return the one of "a gallon of beer"; the article of a rate ("$4 a gallon", "half a mile") is none."""
    article = _ONE_BEFORE.search(text, max(0, at - 3), at) if _ONE_OF.match(text, past) else None
    if article is None or article.start() - floor == 1:
        return None
    quantity = with_unit(text, Number(article.start(), at - 1, Decimal(1), Decimal(1), "words"), article.start())
    return evolve(quantity, scope="text")


_TWICE = frozenset(["twice", "double", "triple", "quadruple"])
_ARTICLE_BEFORE = re.compile(r"\b[Aa]n?[ -]$")


def _ordinal(
    text: str, at: int, past: int, value: Decimal, floor: int, end: int, taken: Taken
) -> tuple[Quantity | None, int]:
    if taken and _overlaps(taken, at, past):
        return None, past
    return ordinal_at(text, at, past, value, floor, end), past


def _number_at(text: str, at: int, floor: int, end: int) -> tuple[Number | None, int]:
    """Return the number at an anchor, and where to go on when there is none."""
    letter = text[at]
    if letter.isalpha():
        number = _spelled(text, at, floor)
        if number and 13 <= number.value <= 20 and (year := _YEAR.match(text, number.end)):
            return None, year.end()
        return number, number.end if number else _past(text, at)
    if not letter.isdecimal():
        return Number(at, at + 1, vocabulary().vulgar[letter], Decimal("0.01"), "fraction"), at + 1
    left = text[at - 1] if at > floor else " "
    if left == "." and text[at - 2 : at - 1] in ("", " ", "(", "$", "£", "€"):
        return _point_first(text, at, end)
    past = composite_at(text, at, end)
    if past > at and not (left in "$€£" and ":" not in text[at:past]):
        return None, past
    read = digits_at(text, at, end)
    if isinstance(read, int):
        return None, read
    parts = _PARTS.match(text, read.end) if read.plain and read.value < 100 else None
    if parts:
        below = vocabulary().fractions[parts[1][:-1]]
        return Number(at, parts.end(), read.value / below, Decimal("0.01"), "fraction"), parts.end()
    if read.end < len(text) and text[read.end] == "^":
        read = raised(text, read)
    if read.magnitude and _GOES_ON.match(text, read.end):
        longer = spelled_at(text, at)
        read = longer if longer and longer.end > read.end else read
    return read, read.end


_PARTS = re.compile(r"[ -](thirds|fifths|sixths|eighths|tenths|hundredths|thousandths)\b")
_YEAR = re.compile(
    r" (?:ten|eleven|twelve|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:one|two|three|four|five|six"
    r"|seven|eight|nine))?)(?![-A-Za-z]| years?\b)"
)
_GOES_ON = re.compile(
    r"(?<=hundred|housand)(?: and)? (?:\d{1,3}(?![\d,.])|one|two|three|[a-z]+ty|[a-z]+teen)|(?<=crore| lakh) and \w"
    r"| and (?:an?|one|two|three) (?:half|third|quarter)"
)


def _past(text: str, at: int) -> int:
    while at < len(text) and text[at].isalpha():
        at += 1
    return at


def _point_first(text: str, at: int, end: int) -> tuple[Number | None, int]:
    """Read ".001"."""
    number = digits_at(text, at, end)
    if isinstance(number, int):
        return None, number
    if not number.plain:
        return number, number.end
    scale = at - number.end
    value = Decimal(text[at : number.end]).scaleb(scale)
    return evolve(number, start=at - 1, value=value, precision=Decimal(1).scaleb(scale), plain=False), number.end


_ARTICLE = re.compile(r"\b(?:(?P<a>[Aa]n?)|[Ss]everal|[Aa] few|[Aa] couple of|[Mm]any|[Ff]ew) {1,2}$")
_TWENTY = re.compile(r" of (?:people|men|women|children|(?!points|goals|runs|zero)(?:[a-z-]+ )?[a-z]+s)\b")
_BARE = frozenset(["hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore", "lac"])


def _spelled(text: str, at: int, floor: int) -> Number | None:
    """Read a number in words with the article of "a hundred", "a third"; "hundred of them" alone is no number."""
    end = _past(text, at)
    word = text[at:end].lower()
    if word in vocabulary().cardinals and not (word.endswith("ty") and text.startswith("-", end)):
        return spelled_at(text, at)
    found = _ARTICLE.search(text, max(floor, at - 14), at)
    if found and found["a"]:
        if word == "score" and not _TWENTY.match(text, end):
            return None
        return spelled_at(text, found.start()) or (spelled_at(text, at) if word in vocabulary().cardinals else None)
    if word not in _BARE:
        return spelled_at(text, at) if word != "score" else None
    if found is None:
        return None
    value = vocabulary().magnitudes[word]
    return Number(found.start(), end, value, value, "vague", top=value * 10, magnitude=True)


def _overlaps(taken: Taken, start: int, end: int) -> bool:
    i = bisect_right(taken, (start, _NO_END)) - 1
    if i >= 0 and taken[i][1] > start:
        return True
    return i + 1 < len(taken) and taken[i + 1][0] < end
