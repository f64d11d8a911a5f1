"""What a count counts: the noun phrase behind the number, of which the number is a part, or that came before."""

from __future__ import annotations

import re

from attrs import frozen

from cctimeline.find.figures.quantities import Quantity
from cctimeline.find.phrases import phrase_at
from cctimeline.find.words import Words, lemma


@frozen
class Noun:
    """A counted noun phrase: its place as code points, and its words as lemmas."""

    start: int
    end: int
    unit: str
    proper: bool = False
    """True where the phrase is one name in the singular: what "the 737 MAX" looks like."""


_TIED = re.compile(r"[-–‑]([A-Za-z][a-zA-Z]+)")
_DEGREES = {"best": "good", "better": "good", "worst": "bad", "worse": "bad"}
_KEPT = frozenset(["J", "N", "NP", "VN", "VG", "NUM"])
_FUNCTION = frozenset(["D", "POS", "R", "SYM", "CC", ",", "(", ")"])
_OPENING = frozenset(["D", "J", "N", "NP", "VN", "VG", "NUM", "R"])
_HEADS = frozenset(["N", "NP"])


def counted(text: str, words: Words, quantity: Quantity) -> Noun | None:
    """Return the noun phrase that `quantity` counts, None where none stands behind it."""
    tied = _TIED.match(text, quantity.end)
    if tied:
        return _tied(text, words, tied)
    i = words.at(quantity.end)
    if i is None:
        return None
    if words.lower[i] == "of":
        return _part_of(words, i + 1)
    if quantity.number.shape == "fraction" and words.tags[i] == "D":
        return _noun_of(words, i)
    if words.starts[i] - quantity.end > 1:
        return None
    return _noun_of(words, i)


def _tied(text: str, words: Words, tied: re.Match[str]) -> Noun:
    word = tied[1].lower()
    return Noun(tied.start(1), tied.end(1), lemma(word, "N"))


def _part_of(words: Words, i: int) -> Noun | None:
    """Return the noun behind "of": "one of the best runners", "hundreds of miles", "two thirds of senators"."""
    return (
        _noun_of(words, i)
        if i < len(words) and words.tags[i] in ("D", "J", "N", "NP", "VN", "VG", "NUM", "R")
        else None
    )


def _noun_of(words: Words, i: int) -> Noun | None:
    """Return the noun phrase that token `i` starts or is a part of, from `i` on."""
    while i + 1 < len(words) and words.tags[i] == "R":
        i += 1
    phrase = phrase_at(words, i)
    if phrase is None or phrase.head < i or words.tags[phrase.head] not in _HEADS:
        return None
    first = i
    while first < phrase.head and words.tags[first] in _FUNCTION:
        first += 1
    unit = unit_name(words, first, phrase.head + 1)
    proper = words.tags[phrase.head] == "NP" and not words.lower[phrase.head].endswith("s")
    return Noun(words.starts[first], words.ends[phrase.head], unit, proper) if unit else None


def unit_name(words: Words, first: int, end: int) -> str:
    """Return the words of a counted noun from token `first` to `end` as a unit: modifiers and singular head."""
    kept = []
    for j in range(first, end):
        tag = words.tags[j]
        if tag not in _KEPT:
            continue
        word = words.text[words.starts[j] : words.ends[j]] if tag == "NP" else words.lower[j]
        if j == end - 1:
            word = lemma(word, "N") if tag == "N" else word
        elif tag == "J":
            word = _DEGREES.get(word, word)
        kept.append(word)
    return " ".join(kept)
