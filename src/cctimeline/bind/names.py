"""Names of one article: which printed forms are one name, by their words, acronyms and surnames."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from attrs import define, field

from cctimeline import vocab
from cctimeline.find.names import acronyms, names
from cctimeline.find.sentences import Sentence
from cctimeline.find.words import Words, words

_POSSESSIVE = re.compile(r"['’]s?\b(?=\s|$|\W)|['’]$")
_WORD = re.compile(r"[^\W_]+(?:[-.&][^\W_]+)*")
_SMALL = frozenset(["the", "a", "an", "of", "for", "and", "in", "on", "at", "to", "de", "la"])


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name that tell it from others, lower case, in order."""
    return tuple(w for w in _WORD.findall(_POSSESSIVE.sub("", name).lower()) if w not in _SMALL)


def key(name: str) -> tuple[str, ...]:
    """Return what two printed forms of one name share: "Northern (Alba) Port" and "Alba's Northern Port"."""
    return tuple(sorted(name_words(name)))


def plain(name: str) -> str:
    """Return the name without an article before it, a possessive after it, or line breaks within."""
    name = " ".join(name.split())
    if name[:4] in ("the ", "The "):
        name = name[4:]
    return re.sub(r"['’]s?$", "", name).strip(' ,;:"“”')


@cache
def _heads() -> frozenset[str]:
    return frozenset(vocab.table("bind")["places"]["heads"])


@cache
def _companies() -> frozenset[str]:
    return frozenset(vocab.table("bind")["places"]["companies"])


@cache
def _titles() -> frozenset[str]:
    return frozenset(vocab.table("bind")["persons"]["titles"])


def acronym_of(name: str, letters: str) -> bool:
    """Tell whether `letters` ("UEA") are initials of the name's words, small words optional."""
    words = [w for part in _WORD.findall(name) for w in re.split(r"[-&]", part)]
    initials = "".join(w[0].upper() for w in words if w.lower() not in _SMALL)
    return initials == letters.upper() or "".join(w[0].upper() for w in words) == letters.upper()


@define
class Cast:
    """The names of one article as they come: each printed form leads to the form it stands for."""

    _by_key: dict[tuple[str, ...], str] = field(factory=dict)
    _by_run: dict[str, str] = field(factory=dict)
    _short: dict[str, str] = field(factory=dict)
    _counts: dict[str, int] = field(factory=dict)
    persons: set[str] = field(factory=set)
    hints: dict[str, str] = field(factory=dict)
    """What a name seems to be: organisation or place."""

    def add(self, printed: str) -> str:
        """Take in one printed name and return the canonical form."""
        name = plain(printed)
        parts = name_words(name)
        found = self._known(parts)
        if found is None:
            found = self._new(name, parts)
        self._counts[found] = self._counts.get(found, 0) + 1
        return found

    def known(self, printed: str) -> str | None:
        """Return the canonical form of a name taken in before, else None."""
        return self._known(name_words(plain(printed)))

    def alias(self, short: str, name: str) -> None:
        """Let `short` stand for `name` from here on."""
        self._by_key.setdefault(key(short), name)

    def count(self, name: str) -> int:
        """Return how often the article has printed the name, in any form."""
        return self._counts.get(name, 0)

    def printed(self) -> Iterable[tuple[str, int]]:
        """Return (canonical name, how often) in order of first mention."""
        return self._counts.items()

    def _known(self, words: tuple[str, ...]) -> str | None:
        found = self._by_key.get(tuple(sorted(words))) or self._by_run.get("".join(words))
        if found is None and len(words) == 1:
            found = self._short.get(words[0])
        if found is None and len(words) > 1 and words[0] in _titles():
            found = self._known(words[1:])
        return found

    def _new(self, name: str, words: tuple[str, ...]) -> str:
        self._by_key[tuple(sorted(words))] = name
        self._by_run["".join(words)] = name
        bare = words[1:] if words and words[0] in _titles() else words
        if is_person_shaped(bare):
            self._short.setdefault(bare[-1], name)
        while len(bare) > 1 and bare[-1].strip(".") in _companies():
            bare = bare[:-1]
            self._by_key.setdefault(tuple(sorted(bare)), name)
        return name


def is_person_shaped(words: tuple[str, ...]) -> bool:
    """Tell whether a name of these words could be a person's: two or three words, none that names an institution."""
    return 2 <= len(words) <= 3 and not any(w in _heads() or w in _companies() or w[0].isdigit() for w in words)


Printed = tuple[int, int, str]
"""Start, end (code points) and canonical form of a name as printed."""


def cast_of(text: str, sentences: Sequence[Sentence]) -> tuple[Cast, list[Printed]]:
    """Return the names of an article, and where each is printed, in order."""
    cast, found = Cast(), []
    for sentence in sentences:
        tagged = words(text, sentence.start, sentence.end)
        for start, end, hint in _spans(text, tagged):
            canonical = cast.add(text[start:end])
            if hint == "person":
                cast.persons.add(canonical)
            elif hint:
                cast.hints.setdefault(canonical, hint)
            found.append((start, end, canonical))
        if "(" in tagged.tags:
            for short in acronyms(tagged):
                cast.alias(short.short, cast.known(short.text) or plain(short.text))
    return cast, found


def _spans(text: str, tagged: Words) -> list[tuple[int, int, str | None]]:
    """Return the names of a sentence; "Alba's Northern Port" is one where the article prints it more than once."""
    found: list[tuple[int, int, str | None]] = []
    for name in names(tagged):
        start, end = tagged.starts[name.first], tagged.ends[name.end - 1]
        if name.end - name.first == 1 and name.first == 0 and name.hint is None and _common(text, tagged.lower[0]):
            continue
        if found and text[found[-1][1] : start] in ("'s ", "\u2019s ") and text.count(text[found[-1][0] : end]) > 1:
            found[-1] = (found[-1][0], end, name.hint)
        else:
            found.append((start, end, name.hint))
    return found


def _common(text: str, word: str) -> bool:
    """Tell whether a word that opens a sentence is no name: the article has it in small letters too."""
    return f" {word} " in text
