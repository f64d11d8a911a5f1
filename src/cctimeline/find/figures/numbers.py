"""Read one number at a place of a text: digits, number words, magnitudes, fractions, plural magnitudes."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from attrs import evolve, frozen

from cctimeline.find.figures.wordlists import words_of
from cctimeline.vocab import table, trie

Shape = Literal["digits", "words", "fraction", "vague", "ordinal", "multiple"]
_ONE = Decimal(1)
_ROUGH = Decimal("0.01")


@frozen
class Number:
    """A number as printed, without unit. `top` is the end of what a plural magnitude spans ("hundreds": 1000)."""

    start: int
    end: int
    value: Decimal
    precision: Decimal
    shape: Shape
    top: Decimal | None = None
    plain: bool = False
    """True for a bare whole number in digits, without separators or magnitude: what a year or a label looks like."""
    magnitude: bool = False
    """True where a magnitude was printed: "3 million", "3bn"."""


def cases(words: list[str]) -> tuple[str, ...]:
    """Return the words in lower case, capitalised and in capitals, as tries want them."""
    return tuple(dict.fromkeys(form for word in words for form in (word, word[:1].upper() + word[1:], word.upper())))


@frozen
class Vocabulary:
    """The number words with their values, in lower case; `short` as printed."""

    cardinals: dict[str, Decimal]
    magnitudes: dict[str, Decimal]
    fractions: dict[str, Decimal]
    ordinals: dict[str, Decimal]
    multiples: dict[str, Decimal]
    short: dict[str, Decimal]
    short_money: dict[str, Decimal]
    short_bare: dict[str, Decimal]
    vulgar: dict[str, Decimal]


_VALUED = ("cardinals", "magnitudes", "fractions", "ordinals", "multiples", "short", "short_money", "short_bare")


@cache
def vocabulary() -> Vocabulary:
    """Return the number words of `data/numbers.toml`."""
    data = table("numbers")
    read = {part: {word: Decimal(str(value)) for word, value in data[part].items()} for part in _VALUED}
    vulgar = {sign: Decimal(text[0]) / Decimal(text[2]) for sign, text in data["vulgar"].items()}
    return Vocabulary(vulgar=vulgar, **read)


@cache
def anchor() -> re.Pattern[str]:
    """The pattern of every place where a number may start: a digit (`d`), a vulgar fraction, or a number word (`w`)."""
    v = vocabulary()
    plural = [word + "s" for word in (*v.magnitudes, *v.fractions)]
    other = (
        "tens",
        "scores",
        "score",
        "twice",
        "double",
        "triple",
        "quadruple",
        *words_of("measured_by_one"),
        *words_of("bounded_by_one"),
    )
    words = cases([*v.cardinals, *v.magnitudes, *v.fractions, *v.ordinals, *v.multiples, *plural, *other])
    # white space need not be tried in every way
    return re.compile(rf"(?! )(?:[\d{''.join(v.vulgar)}]|\b(?:{trie(words)})(?![A-Za-z]))")


_DIGITS = (
    r"(?:\d{1,3}(?:,\d{3}){1,9}(?!\d|,\d)|\d{1,2}(?:,\d\d){1,6},\d{3}(?!\d|,\d)|"
    r"(?<!\d,)\d+,\d{1,2}(?![\d,])|\d{1,3}(?:\.\d{3}){1,4},\d{1,2}(?!\d|,\d)|"
    r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,6}(?![\d,])|\d+)(?:\.\d+)?"
)


@cache
def _digits() -> re.Pattern[str]:
    power = r"(?: ?[×x] ?10(?P<p>\^[-−–+]?\d{1,3}|[-−–+]\d{1,3}|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))"
    product = r"(?: ?[×x] ?(?P<base>\d{1,2})\^(?P<exponent>\d{1,2})(?![\d.]))"
    return re.compile(rf"(?P<n>{_DIGITS})(?:(?P<e>[eE][-+]?\d{{1,3}}(?![\d.A-Za-z]))|{power}|{product})?")


@cache
def _after_digits() -> re.Pattern[str]:
    v = vocabulary()
    fraction = "".join(v.vulgar)
    long = trie(cases([*v.magnitudes, *(word + "s" for word in v.magnitudes)]))
    short = trie(tuple(dict.fromkeys(form for word in v.short for form in (word, word.upper(), word.capitalize()))))
    vulgar = rf"(?P<vulgar> ?[{fraction}])?"
    slash = r"(?P<slash>(?:(?: {1,2}|-)\d{1,2})?/(?:\d{1,3}(?:,000)+|10{4,6}|\d{1,3})(?![\d/]))?"
    worded = rf"(?:[ \u00a0]|- | -|-|&nbsp;)?(?P<long>{long})(?![A-Za-z])(?: (?P<second>{long})(?![A-Za-z]))?"
    return re.compile(rf"{vulgar}{slash}(?:{worded}|[ \u00a0]{{0,2}}(?P<short>{short})(?![A-Za-z]))?")


_SUPER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--", "^")
_COMMA = re.compile(r"\d+(?:\.\d{3})*,\d{1,2}")
_SEPARATORS = str.maketrans("", "", ", \u00a0\u202f\u2009")
_LONGEST = 40


def digits_at(text: str, at: int, stop: int) -> Number | int:
    """Return the number whose digits start at `at`, or where the digits end when they are too many to be a number."""
    found = _digits().match(text, at, min(stop, at + 2 * _LONGEST))
    if found is None:
        return at + 1
    end = found.end()
    if end - at > _LONGEST:
        return end
    printed = found["n"]
    if _COMMA.fullmatch(printed):
        printed = printed.replace(".", "").replace(",", ".")
    value = _decimal(printed.translate(_SEPARATORS))
    point = printed.rfind(".")
    precision = _unit(len(printed) - point - 1) if point >= 0 else _ONE
    plain = printed.isdigit()
    power = found["e"] or found["p"]
    if power:
        shift = int((power[1:] if found["e"] else power).translate(_SUPER))
        return Number(at, end, value.scaleb(shift), precision.scaleb(shift), "digits")
    if found["base"]:
        factor = Decimal(found["base"]) ** int(found["exponent"])
        return Number(at, end, value * factor, precision * factor, "digits")
    return _with_magnitude(text, at, end, value, precision, plain)


@lru_cache(maxsize=4096)
def _decimal(digits: str) -> Decimal:
    """Return a number in digits: one object for all of the same digits."""
    return Decimal(digits)


@lru_cache(maxsize=4096)
def _product(number: str, factor: str) -> Decimal:
    """Return the product of two numbers as printed: one object for all of the same digits."""
    return Decimal(number) * Decimal(factor)


@cache
def _unit(places: int) -> Decimal:
    return _ONE.scaleb(-places)


def _with_magnitude(text: str, at: int, end: int, value: Decimal, precision: Decimal, plain: bool) -> Number:
    after = _after_digits().match(text, end)
    if after is None or after.end() == end:
        return Number(at, end, value, precision, "digits", plain=plain)
    v = vocabulary()
    shape: Shape = "digits"
    if after["vulgar"]:
        value, precision, plain, end = value + v.vulgar[after["vulgar"].strip()], _ROUGH, False, after.end("vulgar")
    elif after["slash"] and plain:
        part = part_of(value, after["slash"])
        if part is None:
            return Number(at, end, value, precision, "digits", plain=plain)
        precision = min(_ROUGH, 1 / _denominator(after["slash"]))
        value, plain, end, shape = part, False, after.end("slash"), "fraction"
    if after["short"] == "K" and _is_kelvin(text, end):
        return Number(at, end, value, precision, shape, plain=plain)
    factor, end = _magnitude(after, end)
    if factor is None:
        return Number(at, end, value, precision, shape, plain=plain)
    value, precision = (_product(str(number), str(factor)) for number in (value, precision))
    return Number(at, end, value, precision, shape, magnitude=True)


def part_of(value: Decimal, printed: str) -> Decimal | None:
    """Return "1/4", "2 1/2" or "12/100,000" as a number; None for what is a date or a list ("5/17", "9/11")."""
    numerator, lower = printed.split("/")[0], _denominator(printed)
    upper = Decimal(numerator.strip(" -")) if numerator else value
    whole = value if numerator else Decimal(0)
    if lower == 0 or upper >= lower or (16 < lower < 1000 and lower not in (20, 32, 40, 50, 64, 100)):
        return None
    return whole + upper / lower


def _denominator(printed: str) -> Decimal:
    return Decimal(printed.split("/")[1].replace(",", ""))


def _magnitude(after: re.Match[str], end: int) -> tuple[Decimal | None, int]:
    v = vocabulary()
    if after["long"]:
        factor = _worth(after["long"])
        if after["second"]:
            factor *= _worth(after["second"])
        return factor, after.end()
    if after["short"]:
        word = after["short"]
        return v.short.get(word, v.short.get(word.lower(), _ONE)), after.end()
    return None, end


_TEMPERATURE = re.compile(r"[°º℃℉]|\b(?:degrees?|temperatures?|[Kk]elvin)\b")


def _is_kelvin(text: str, end: int) -> bool:
    """Tell whether the K behind digits is for kelvin, as another temperature beside it shows."""
    return text[end] == "K" and _TEMPERATURE.search(text, max(0, end - 60), end + 40) is not None


def _worth(word: str) -> Decimal:
    v, low = vocabulary(), word.lower()
    return v.magnitudes[low] if low in v.magnitudes else v.magnitudes[low[:-1]]


_POWER = re.compile(r"\^([+-]{0,2})(\d{1,2}(?:\.\d{1,2})?)(?![\d.])")


def raised(text: str, number: Number) -> Number:
    """Return `number` to the power printed behind it ("1.1^23"), itself where there is none."""
    found = _POWER.match(text, number.end)
    if found is None or number.magnitude:
        return number
    power = Decimal(found[2]) * (-1 if found[1].count("-") == 1 else 1)
    if number.value == 0 or power != int(power):
        return number
    value = number.value**power
    return evolve(number, end=found.end(), value=value, precision=abs(value) / 1000, plain=False)
