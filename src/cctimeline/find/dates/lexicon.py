"""Text -> tokens, each with a one-letter word class, so that the grammar of dates is plain patterns over classes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Any

from attrs import evolve, field, frozen

from cctimeline.find.sentences import Sentence
from cctimeline.vocab import table

# Classes of tokens that no word list can hold; words of data/dates.toml get letters of the private use area.
SHAPES = {
    "day": "d",
    "year": "Y",
    "digits": "#",
    "decimal": "c",
    "nth": "o",
    "decade": "D",
    "tens": "6",
    "clock": "k",
    "short_year": "y",
    "iso": "I",
    "slashes": "S",
    "fraction": "f",
    "fiscal_year": "F",
    "meridiem": "z",
    "possessive": "'",
    "word": "w",
    "name": "W",
    "hyphen": "-",
    "money": "$",
    "mark": ";",
    "paragraph": "¶",
}

_PUNCTUATION = {c: c for c in ".,()%/:"} | dict.fromkeys("-–‑", "-") | dict.fromkeys("$£€¥#", "$")
_FRACTIONS = "½¼¾"
_MERIDIEM = ("am", "pm", "a.m.", "p.m.", "a.m", "p.m", "AM", "PM", "A.M.", "P.M.")


@frozen
class Tokens:
    """A text cut into tokens that tile it: `codes[i]` is the class of `words[i]`, which starts at `starts[i]`."""

    text: str = field(repr=False)
    words: list[str]
    starts: list[int]
    codes: str


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r" (?!\s)|[a-z]{2,}(?![\w'’])"  # most tokens, at half the cost
        r"|[ap]\.m\.?(?!\w)|(?:B\.C|A\.D|C\.E)\.(?:E\.)?(?!\w)"
        r"|[AP]\.M\.?(?!\w)|[QH][1-4](?!\w)|[1-4][QH](?!\w)|FY ?['’]?\d\d(?:\d\d)?(?!\w)"
        r"|['’]s(?!\w)|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?"
        r"|\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])"
        r"|\d{1,4}/\d{1,2}/\d{1,4}(?![\d/])|\d{1,4}\.\d{1,2}\.\d{2,4}(?!\d|\.\d)"
        r"|\d{1,2}:\d\d(?::\d\d)?(?![\d:])|\d{2,3}0['’]?s(?!\w)|['’]\d0s(?!\w)|['’]\d\d(?!\w)|\d0s(?!\w)|\d/\d(?![\d/])"
        r"|\d+[½¼¾]|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+\.\d+|\d+(?:st|nd|rd|th)(?!\w)|\d+|\s+|.",
        re.DOTALL,
    )


class _Classes(dict[str, str]):
    """Word -> class letter; what is in no list is classed by its shape, and kept as long as there is room."""

    def __missing__(self, token: str) -> str:
        found = _shape(token)
        if len(token) < _LONG and len(self) < _ROOM:
            self[token] = found
        return found


_LONG, _ROOM = 24, 30_000


def _shape(token: str) -> str:
    """Return the class letter of a word that is in no list."""
    first = token[0]
    if first.isspace():
        return "¶" if token.count("\n") > 1 else " "
    if first.isdecimal():
        return _number_class(token)
    if first.isalpha():
        if token[-1].isdecimal():
            return "F"
        return "W" if first.isupper() else "w"
    if first not in "'’":
        if first in _FRACTIONS:
            return "f"
        return "w" if first.isalnum() else _PUNCTUATION.get(first, ";")
    if len(token) > 1:
        return "'" if token[1] == "s" else "D" if token[-1] == "s" else "y"
    return ";"


def _number_class(token: str) -> str:
    if token.isdecimal():
        size = len(token)
        if size == 4:
            return "Y" if "1000" <= token <= "2199" else "#"
        return "d" if size <= 2 and 1 <= int(token) <= 31 else "#"
    if token[-1].isalpha():
        if token[-1] == "s":
            return "6" if len(token) == 3 else "D"
        return "o"
    return _mixed_class(token)


def _mixed_class(token: str) -> str:
    if token[-1] in _FRACTIONS:
        return "f"
    if ":" in token[:3]:
        return "k"
    if "/" in token:
        return "f" if len(token) == 3 else "S"
    if token.count("-") >= 2:
        return "I"
    if token.count(".") == 2:
        return "S"
    whole, dot, part = token.partition(".")
    return "c" if dot and len(part) <= 2 and len(whole) <= 2 else "#"


@cache
def letters() -> dict[str, str]:
    """Return class name -> class letter, for the grammar."""
    vocabulary = table("dates")
    names = [*vocabulary["capital"], *vocabulary["lower"]]
    return SHAPES | {name: chr(0xE000 + i) for i, name in enumerate(names)}


@cache
def _classes() -> _Classes:
    vocabulary, letter = table("dates"), letters()
    found = _Classes({" ": " "})
    for name, words in vocabulary["capital"].items():
        for word in words:
            found[word] = found[word.upper()] = letter[name]
    for name, words in vocabulary["lower"].items():
        for word in words:
            found[word] = found[word.capitalize()] = found[word.upper()] = letter[name]
    found.update(dict.fromkeys(_MERIDIEM, letter["meridiem"]))
    return found


@cache
def meaning() -> dict[str, Any]:
    """Return word -> what it stands for, lower-case and as printed."""
    vocabulary = table("dates")
    found: dict[str, Any] = {}
    for group in ("capital", "lower"):
        for words in vocabulary[group].values():
            for word, value in words.items():
                found[word.lower()] = value
    return found


def tokens(text: str) -> Tokens:
    """Cut `text` into classed tokens, white space included."""
    words = _token().findall(text)
    starts = [0, *accumulate(map(len, words))]
    return Tokens(text, words, starts, "".join(map(_classes().__getitem__, words)))


def parted(cut: Tokens, sentences: Sequence[Sentence]) -> Tokens:
    """Return the tokens with each line break between two sentences as a break: "A fire on Saturday", "June 3"."""
    codes, at = [], 0
    for one, two in pairwise(sentences):
        if "\n" in cut.text[one.end : two.start]:
            place = bisect_left(cut.starts, one.end)
            codes += [cut.codes[at:place], "¶"]
            at = place + 1
    return evolve(cut, codes="".join(codes) + cut.codes[at:])
