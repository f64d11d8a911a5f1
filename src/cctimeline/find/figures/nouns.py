"""What a count counts: the noun phrase behind the number, of which the number is a part, or that came before."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve, frozen

from cctimeline.find.figures.quantities import Quantity
from cctimeline.find.figures.wordlists import words_of
from cctimeline.find.lexicon import listed
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
    last: int = -1
    """Index of its last token; -1 where it is a part of one."""


_TIED = re.compile(r"[-–‑](?!(?:odd|plus|ish)\b)([A-Za-z][a-zA-Z]+)")
_SHARE_BESIDE = re.compile(r" \((?:about |nearly |some )?\d[\d.]* ?(?:%|percent|per cent)\)")
_BLURRED = re.compile(r"(?:[-–‑](?:odd|plus|ish)| plus| or (?:more|fewer|less|so))(?= [a-z])")
_DEGREES = {"best": "good", "better": "good", "worst": "bad", "worse": "bad"}
_KEPT = frozenset(["J", "N", "NP", "VN", "VG"])
_FUNCTION = frozenset(["D", "POS", "R", "SYM", "CC", ",", "(", ")"])
_OPENING = frozenset(["D", "J", "N", "NP", "VN", "VG", "NUM", "R"])
_HEADS = frozenset(["N", "NP"])


def counted(text: str, words: Words, quantity: Quantity) -> Noun | None:
    """Return the noun phrase that `quantity` counts, None where none stands behind it."""
    tied = _TIED.match(text, quantity.end)
    if tied and tied[1] == "strong":
        return Noun(tied.start(1), tied.end(1), "people")
    if tied:
        return Noun(tied.start(1), tied.end(1), lemma(tied[1].lower(), "N"))
    blurred = _BLURRED.match(text, quantity.end)
    end = blurred.end() if blurred else quantity.end
    shared = _SHARE_BESIDE.match(text, end)
    end = shared.end() if shared else end
    i = words.at(end)
    if i is None:
        return None
    if words.lower[i] == "out" and words.lower[i + 1 : i + 2] == ("of",) and "NUM" in words.tags[i + 2 : i + 4]:
        i += 1
    if words.lower[i] == "of":
        whole = _past_hedge(words, i + 1)
        if whole is not None:
            return _noun_from(words, whole, whole)
        i = _past_owner(words, i)
        opens = i + 1 < len(words) and words.tags[i + 1] in _OPENING
        noun = _noun_from(words, i + 1, i + 1) if opens else None
        return _located(words, noun) if noun and quantity.scope == "text" else noun
    if quantity.number.shape == "fraction" and words.tags[i] == "D":
        return _noun_from(words, i, i)
    if words.starts[i] - end > 1:
        return None
    if words.tags[i] == "D" or words.lower[i] in ("x", "v", "vs") or words.lower[i] in words_of("opens_time"):
        return None
    number = words.at(quantity.start)
    return _noun_from(words, i, i if number is None else number) or _like_noun(words, i, quantity)


def _past_hedge(words: Words, i: int) -> int | None:
    """Return the number of the whole that a part is of, where a hedge stands before it: "of its more than 300 jobs"."""
    at = i
    while at + 1 < len(words) and at < i + 5 and (words.tags[at] == "D" or words.lower[at] in words_of("hedge_words")):
        at += 1
    hedged = any(word in words_of("hedge_words") for word in words.lower[i:at])
    return at if hedged and at < len(words) and words.tags[at] == "NUM" else None


def _past_owner(words: Words, i: int) -> int:
    """Return the token before what is owned: "a third of the island's farms" counts farms."""
    phrase = phrase_at(words, i + 1) if i + 1 < len(words) else None
    owners = range(i + 1, phrase.head) if phrase else ()
    return max((j for j in owners if words.tags[j] == "POS"), default=i)


def _like_noun(words: Words, i: int, quantity: Quantity) -> Noun | None:
    """Return the plural right behind a number, though it could be a verb: "eight assists"."""
    word = words.lower[i]
    if words.tags[i] != "V" or quantity.value == 1 or not word.endswith("s") or word.endswith("ss"):
        return None
    return Noun(words.starts[i], words.ends[i], lemma(word, "N"), last=i)


def _noun_from(words: Words, i: int, number: int) -> Noun | None:
    """Return the noun phrase from token `i` on; adjectives before the `number` count with it ("top four teams")."""
    start = i
    while i + 1 < len(words) and words.tags[i] == "R":
        i += 2 if words.tags[i + 1] == "VN" else 1
    if i >= len(words) or (i > start and words.tags[i] == "NUM" and words.lower[i - 1] == "than"):
        return None  # "14 million (20%) more than six years earlier"
    phrase = phrase_at(words, i)
    if phrase is None or phrase.head < i or words.tags[phrase.head] not in _HEADS:
        return None
    head = phrase.head - 1 if words.lower[phrase.head] in words_of("days") else phrase.head
    if head < i:
        return None
    first = i
    while first < head and words.tags[first] in _FUNCTION:
        first += 1
    for j in range(first + 1, head):
        if words.tags[j] == "POS" and "NUM" in words.tags[j:head]:
            first = j + 1
        elif words.tags[j] == "POS" and number == i - 1 and words.tags[j - 1] == "N":
            head = j - 1  # "20 workers' pay"
            break
    end = _attribute(words, first, head) if number < i and not _single(words, number) else head
    first_kept = number if words.lower[phrase.first] in ("a", "an") else phrase.first
    kept = [j for j in range(first_kept, number) if _counts_with(words, j)]
    unit = unit_name(words, [*kept, *range(first, end + 1)], end)
    plural = words.lower[end].endswith("s") or words.lower[end] in words_of("persons")
    proper = words.tags[end] == "NP" and not plural
    return Noun(words.starts[first], words.ends[end], unit, proper, end) if unit else None


def _counts_with(words: Words, j: int) -> bool:
    word = words.lower[j]
    return word in ("top", "bottom") or (words.tags[j] == "J" and word not in words_of("quantifiers"))


def _single(words: Words, number: int) -> bool:
    """Tell whether a number says that its noun is in the singular ("one police officer", not "a one page form")."""
    hedged = number > 0 and words.lower[number - 1] in ("least", "most")  # "at least one coal mine"
    return words.lower[number] == "one" and (number == 0 or hedged or words.tags[number - 1] != "D")


def _attribute(words: Words, first: int, head: int) -> int:
    """Return the noun that is counted: in "a 12 page document" the first one, in "12 trade agreements" the last."""
    if first == head or words.tags[first] != "N" or words.tags[head] != "N":
        return head
    singular = lemma(words.lower[first], "N") == words.lower[first]
    alone = lemma(words.lower[head], "N") == words.lower[head] and words.lower[head] not in words_of("unchanging")
    return first if singular and head == first + 1 and alone else head


def _located(words: Words, noun: Noun) -> Noun:
    """Add where "one of the best" is the best: "one of the oldest bridges in Europe"."""
    at = noun.last + 1
    if at + 1 >= len(words) or words.lower[at] not in ("in", "of"):
        return noun
    phrase = phrase_at(words, at + 1)
    if phrase is None or phrase.first != at + 1:
        return noun
    return evolve(noun, unit=f"{noun.unit} {unit_name(words, range(phrase.first, phrase.end), phrase.head)}".strip())


def unit_name(words: Words, tokens: Iterable[int], head: int) -> str:
    """Return the words of a counted noun as a unit: modifiers in their plain form and the head in the singular."""
    kept = []
    for j in tokens:
        tag = words.tags[j]
        sized = words.lower[j][0].isdecimal() and (j == 0 or words.tags[j - 1] != "NP")
        if tag not in _KEPT or (sized and j != head) or words.lower[j] in words_of("summing"):
            continue
        common = tag != "NP" or _is_common(words.lower[j])
        word = words.lower[j] if common else words.text[words.starts[j] : words.ends[j]]
        if j == head:
            word = lemma(word, "N") if common and tag in _HEADS else word
        elif tag == "J":
            word = plain_degree(word)
        kept.append(word)
    return " ".join(kept)


def _is_common(word: str) -> bool:
    """Tell whether a noun in capitals, as headings have them, is a common one."""
    return word in words_of("persons") or (word.endswith("s") and listed(lemma(word, "N")))


_DOUBLED = re.compile(r"([bdgmnpt])\1$")


def plain_degree(word: str) -> str:
    """Return "large" for "larger" and "largest"."""
    if word in _DEGREES:
        return _DEGREES[word]
    for ending in ("est", "er"):
        if (
            word.endswith(ending)
            and len(word) > len(ending) + 2
            and (ending == "est" or word in words_of("comparatives"))
        ):
            stem = _DOUBLED.sub(r"\1", word[: -len(ending)])
            if stem.endswith("i"):
                return stem[:-1] + "y"
            return stem + "e" if stem in words_of("silent_e") else stem
    return word
