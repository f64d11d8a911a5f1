"""Words -> noun phrases, by a grammar of tags: determiner, modifiers, head."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from attrs import frozen

from cctimeline.find.lexicon import lexicon, word_set
from cctimeline.find.words import Words


@frozen
class Phrase:
    """A noun phrase as token indices: `first` to `end` (exclusive), and its last noun `head`."""

    first: int
    end: int
    head: int


class _Letters(dict[str, str]):
    """Tag -> letter; what no phrase holds is a full stop."""

    def __missing__(self, tag: str) -> str:
        return "."


_LETTERS = _Letters({
    "N": "n", "NP": "p", "J": "j", "R": "r", "D": "d", "POS": "s", "NUM": "m", "SYM": "y", "VN": "x", "VG": "g",
    "CC": "c", "PRO": "o", "(": "(", ")": ")", ",": ",", "“": "“", "”": "”", "‘": "‘", "’": "”", '"': '"',
})  # fmt: skip


_AMBIGUOUS = frozenset("mdjxgpn")
"""Letters that the words themselves, or those beside them, may change."""
_JOINED = ("-related", "-based", "-led", "-backed", "-linked", "-owned", "-style", "-run")
_FINITE = (("AUX",), ("MD",), ("VD",))


@cache
def _grammar() -> re.Pattern[str]:
    """The grammar over one letter a token (l: a plural, or a noun for a person); nothing in it can backtrack far.

    Possessive are single letters alone: a possessive group goes astray before Python 3.11.5.

    A name may hold a part in parentheses ("Upper (North) Garden Town"); a possessor is part of what it possesses.
    """
    joined = r"(?:,(?=r{0,3}[jx][jxgc,]{0,12}[nplj])|c(?=r{0,3}[jxg]{1,5}[jnplm]))"
    adjective = rf"(?:r*+(?:j|(?<![nplo])x){joined}?(?=[rjxgnplmyo“‘\"])|(?<=[djsmr])g(?=[jnpl])|gc(?=[jxg][nlp]))"
    shared = r"(?:(?<![my])nc(?=n[nl])|(?<=m)p{1,3}c(?=p{1,3}l)|(?<=m)p{1,3}(?=jl))"
    quoted = r"(?:[“‘\"][jnplmg]{1,5}[”\"](?=[jnpl]))"
    nouns = r"[npl]++(?:\([npj]{1,3}\)p+)?(?:m(?![jnplxym]))?"
    core = rf"(?:{adjective}|(?<=[ds])r(?=[my])|m|y|{quoted})*(?:{shared}(?:{adjective})*)?{nouns}"
    figure = r"(?:rm|[my])*[my]"
    phrase = rf"[dr]?d?{core}(?:s{core}|s{figure})*|d{{0,2}}{figure}|[ot]|d(?:r?j)+(?![jnpl])|d"
    return re.compile(rf"(?![.v,cs()])(?:{phrase})")  # verbs and marks need not be tried in every way


def letters(words: Words) -> str:
    """Return one letter a token, for grammars written as regular expressions."""
    lower, people = words.lower, lexicon().people
    tags, times, states = words.tags, word_set("times"), word_set("states")
    out = list(map(_LETTERS.__getitem__, tags))
    for i, (letter, after) in enumerate(pairwise([*out, ""])):
        if letter not in _AMBIGUOUS:
            continue
        word = lower[i]
        if letter == "n":
            if after == "j" and lower[i + 1].endswith(_JOINED):
                out[i] = "j"  # "69 heart disease-related events"
            elif word in people or (word[-1] == "s" and word[-2:] not in ("ss", "us", "is")):
                out[i] = "l"
        elif letter == "m":
            if _year(words, i):
                out[i] = "t"
        elif letter in "xg":
            if _completes(words, i) or _stands_by_a_date(words, i):
                out[i] = "v"
        elif letter == "d" and word == "most" and tags[i - 1 : i] == ("POS",) and tags[i + 1 : i + 2] == ("J",):
            out[i] = "r"  # "the country's most important port"
        elif letter == "j" and word in ("last", "next") and after and lower[i + 1] in times:
            out[i] = "d"  # "sales of 154 million last year" are two phrases
        elif letter == "p" and after == "j" and tags[i + 1] == "J" and word in states:
            out[i] = "j"  # "U.S. economic activity", "Republican county voters"
        elif letter == "p" and word[-3:] == "day" and _only_dates(words, i):
            out[i] = "t"
    return "".join(out)


def _only_dates(words: Words, i: int) -> bool:
    """Tell whether a weekday between a name and its verb is no part of the name: "Alba Motors Tuesday reported"."""
    dates = i and words.tags[i - 1] in ("NP", "N") and words.tags[i + 1 : i + 2] in _FINITE
    return bool(dates) and words.lower[i] in word_set("times") and words.lower[i - 1] not in word_set("named_days")


def _year(words: Words, i: int) -> bool:
    """Tell whether a number is a year by itself: "in 2019 sales rose", "between 1600 and 1900 prices fell"."""
    number = words.lower[i]
    if len(number) != 4 or number[:2] not in ("15", "16", "17", "18", "19", "20") or not number.isdigit() or not i:
        return False
    before = words.tags[i - 1]
    if before == "CC":
        return i > 1 and words.lower[i - 2].isdigit() and len(words.lower[i - 2]) == 4
    return words.lower[i - 1] in word_set("dating") and number[:2] in ("19", "20")


def _completes(words: Words, i: int) -> bool:
    """Tell whether the participle at `i` belongs to an auxiliary before it: "has also welcomed ships".

    So does that of "was held in 1990 and fined 400 francs", "in 1987, promoted two years later".
    """
    tags = words.tags
    joined = tags[i - 1] == "CC" or (tags[i - 1] == "," and tags[i + 1 : i + 2] == ("NUM",))
    if joined and i > 1 and words.lower[i - 2].isdecimal() and len(words.lower[i - 2]) == 4:
        return True
    i -= 1
    while i >= 0 and tags[i] == "R":
        i -= 1
    return i >= 0 and tags[i] in ("AUX", "MD")


def _stands_by_a_date(words: Words, i: int) -> bool:
    """Tell the participle of "(born 3 May 1950)" and "the bridge, opened May 3, 1931" from "closed 3 lanes"."""
    if not i or words.tags[i - 1] not in ("(", ","):
        return False
    one, two, three = (*words.lower[i + 1 : i + 4], "", "", "")[:3]
    month = two if one.isdecimal() and len(three) == 4 and three.isdecimal() else one if two.isdecimal() else ""
    return month in word_set("times")


@lru_cache(maxsize=64)
def noun_phrases(words: Words) -> tuple[Phrase, ...]:
    """Return the noun phrases of a sentence in order; "of" phrases stand apart (see `with_of`)."""
    code = letters(words)
    found = []
    for match in _grammar().finditer(code):
        first, end = match.span()
        if code[first] == "r":
            first += 1
        if code[first:end] == "d" and words.lower[first] not in word_set("alone"):
            continue
        if code[end - 1] == "j" and words.lower[first] != "the" and words.tags[end : end + 1] not in _FINITE:
            continue
        if name := _told_by(words, first, end):
            found.append(Phrase(first, name, name - 1))
            first = name
        if first == 1 and (name := _name_behind(words, first, end)):
            found.append(Phrase(first, name, name - 1))
            first = name
        found.append(Phrase(first, end, end - 1 if code[end - 1] in "npl" else _head(code, first, end)))
    return tuple(found)


def _name_behind(words: Words, first: int, end: int) -> int:
    """Return where the name begins that a verb follows: "In the third quarter | Brenn sold"; 0 where none does."""
    tags, at = words.tags, end
    if tags[0] != "P" or tags[end : end + 1] not in _ACTS:
        return 0
    while at > first and tags[at - 1] == "NP" and words.lower[at - 1] not in word_set("times"):
        at -= 1
    word = words.lower[at - 1]
    noun = tags[at - 1] in ("N", "NP") or lexicon().classes[word] in ("jn", "na")  # "the final", "the north"
    return at if noun and first < at < end else 0


def _told_by(words: Words, first: int, end: int) -> int:
    """Return where the name begins behind "the last time | Brenn sold"; 0 where none does."""
    if words.tags[end - 1] != "NP" or words.lower[first] != "the" or words.tags[end : end + 1] not in _ACTS:
        return 0
    at = end
    while at > first and words.tags[at - 1] == "NP":
        at -= 1
    return at if at > first and words.lower[at - 1] in _TOLD_OF else 0


_TOLD_OF = ("time", "day", "year")
_ACTS = (("V",), ("VD",), ("AUX",), ("MD",))


def _head(code: str, first: int, end: int) -> int:
    """The last noun; in "Article 50" the noun before the number; the last token where there is none."""
    for i in range(end - 1, first - 1, -1):
        if code[i] in "npl":
            return i
        if code[i] == "s":
            break
    return end - 1


@lru_cache(maxsize=64)
def holding(words: Words) -> dict[int, Phrase]:
    """Return each token that a noun phrase holds, with the phrase."""
    return {i: phrase for phrase in noun_phrases(words) for i in range(phrase.first, phrase.end)}


@lru_cache(maxsize=64)
def ending(words: Words) -> dict[int, Phrase]:
    """Return the noun phrases by the token behind them."""
    return {phrase.end: phrase for phrase in noun_phrases(words)}


def phrase_at(words: Words, i: int) -> Phrase | None:
    """Return the noun phrase that starts at or contains token `i`."""
    return holding(words).get(i)


def with_of(words: Words, phrase: Phrase) -> Phrase:
    """Return `phrase` with the "of" phrases that follow it: "the number of firms in" -> "the number of firms"."""
    end, held = phrase.end, holding(words)
    while words.lower[end : end + 1] == ("of",) and (part := held.get(end + 1)) and part.first == end + 1:
        end = part.end
    return Phrase(phrase.first, end, phrase.head)
