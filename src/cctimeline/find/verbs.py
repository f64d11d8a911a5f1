"""Words -> verb groups: "has also been built", "to surpass", "covering"."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache
from typing import Literal

from attrs import frozen

from cctimeline.find.lexicon import word_set
from cctimeline.find.phrases import holding
from cctimeline.find.words import Words

Form = Literal["finite", "infinitive", "ing", "participle"]
_VERBAL = frozenset(["V", "VD", "VN", "VG", "AUX"])
_OPENING = _VERBAL | {"TO", "MD"}


@frozen(eq=False)
class VerbGroup:
    """Auxiliaries and main verb as token indices `first` to `end` (exclusive); `main` is the verb with the sense."""

    first: int
    end: int
    main: int
    form: Form
    passive: bool


@lru_cache(maxsize=64)
def verb_groups(words: Words) -> tuple[VerbGroup, ...]:
    """Return the verb groups of a sentence in order; participles inside a noun phrase are no verbs."""
    inside = holding(words)
    found: list[VerbGroup] = []
    for i, tag in enumerate(words.tags):
        if tag in _OPENING and i not in inside and (not found or i >= found[-1].end):
            found.append(_group(words, i, inside))
    return tuple(found)


def _group(words: Words, first: int, inside: Container[int]) -> VerbGroup:
    tags = words.tags
    end, main = first + 1, first
    while _opens(words, main):
        j = end
        while j < len(tags) and (tags[j] == "R" or (words.lower[j] == "next" and tags[j + 1 : j + 2] == ("V",))):
            j += 1
        j = _past_time(words, j, main)
        if j >= len(tags) or j in inside or tags[j] not in _VERBAL:
            break
        main, end = j, j + 1
    return VerbGroup(first, end, main, _form(words, first), _passive(words, first, main))


def _past_time(words: Words, at: int, helper: int) -> int:
    """Return what stands behind a time inside a verb: "was on Monday | jailed", "will this week | open"; else `at`."""
    lower, tags, end = words.lower, words.tags, at
    if at == len(lower) or lower[at] not in _TIMED:
        return at
    times = word_set("times")
    while end < len(lower) and (lower[end] in _TIMED or tags[end] == "NUM" or lower[end] in times):
        end += 1
    told = any(word in times or (word.isdigit() and len(word) == 4) for word in lower[at:end])
    form = tags[end : end + 1]
    fits = form in (("VN",), ("VG",)) if lower[helper] in word_set("be") else form in (("VN",), ("VD",), ("V",))
    return end if told and fits else at


_TIMED = frozenset(["on", "in", "last", "this", "next", "earlier", "later"])
"""Words that may open a time inside a verb."""


def _opens(words: Words, i: int) -> bool:
    """Tell whether the verb at `i` takes another to make one group."""
    if words.lower[i] in _HELP:  # "helped build"
        return words.tags[i + 1 : i + 2] == ("V",)
    return words.tags[i] in ("TO", "MD", "AUX") or (words.lower[i] in ("got", "gets", "get") and words.tags[i] != "VN")


_HELP = frozenset(["help", "helps", "helped", "helping"])


def _form(words: Words, first: int) -> Form:
    tag = words.tags[first]
    if tag == "TO":
        return "infinitive"
    if tag == "VG" or words.lower[first] in ("being", "having"):
        return "ing"
    return "participle" if tag == "VN" else "finite"


def _passive(words: Words, first: int, main: int) -> bool:
    if words.tags[main] != "VN":
        return False
    if first == main:
        return True
    j = main - 1
    while j > first and words.tags[j] not in ("AUX", "MD", "V", "VD"):
        j -= 1
    return words.lower[j] in word_set("be")
