"""What the words of a name tell: which are its own, what it is called for short, and of what sort it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from cctimeline import vocab
from cctimeline.find.lexicon import listed

_POSSESSIVE = re.compile(r"['’]s?\b(?=\s|$|\W)|['’]$")
_POSSESSOR = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\W_]+(?:[-.&][^\W_]+)*")
_SMALL = frozenset(["the", "a", "an", "of", "for", "and", "in", "on", "at", "to", "de", "la"])


@lru_cache(maxsize=1024)
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
    return _POSSESSOR.sub("", name).strip(' ,;:"“”')


@cache
def heads() -> frozenset[str]:
    """Return the last words that show a place or an institution ("council", "harbour")."""
    return frozenset(vocab.table("bind")["places"]["heads"])


@cache
def companies() -> frozenset[str]:
    """Return the words that end the names of companies ("inc", "holdings")."""
    return frozenset(vocab.table("bind")["places"]["companies"])


@cache
def _legal_forms() -> frozenset[str]:
    return frozenset(vocab.table("bind")["places"]["legal_forms"])


@cache
def directions() -> frozenset[str]:
    """Return the words of a name that only tell which part of a land or a town it is ("north")."""
    return frozenset(vocab.table("bind")["places"]["directions"])


@cache
def trades() -> frozenset[str]:
    """Return the words of what somebody does ("architect")."""
    return frozenset(vocab.table("bind")["persons"]["trades"])


@cache
def anybodys() -> frozenset[str]:
    """Return the words before a name that may be anybody's: "neighbouring", "rival"."""
    return frozenset(vocab.table("bind")["persons"]["beside"])


@cache
def titles() -> frozenset[str]:
    """Return the words before a name that make it a person's ("minister"); alone they name nobody."""
    return frozenset(vocab.table("bind")["persons"]["titles"])


@cache
def makers() -> frozenset[str]:
    """Return the nouns for a company or a part of one ("airline", "division")."""
    rows = vocab.table("bind")
    return frozenset([*rows["words"]["firm_nouns"], *rows["words"]["units"], "operator", "owner", "parent", "supplier"])


def calls_a_firm(word: str) -> bool:
    """Tell whether a noun only says what a company is: "Drugmaker Alba AG", "Supplier Brenn Ltd"."""
    return word.endswith("maker") or word in makers() or word in vocab.table("bind")["descriptions"]["organisation"]


def of_trade(word: str) -> bool:
    """Tell whether a word names a trade by its ending: "astrophysicist", "cardiologist"."""
    return word.endswith(("ologist", "icist", "omist", "ographer", "iatrist"))


def first_word(firm: str) -> str:
    """Return what a company is called for short ("Ford" of "Ford Motor Co"); "" where that may be anything's."""
    first = firm.split()[0]
    plain_word = first.lower() in directions() | titles() | anybodys() or calls_a_firm(first.lower())
    return "" if plain_word else first


def has_legal_form(name: str) -> bool:
    """Tell whether a name ends in its legal form ("Inc", "plc")."""
    return (name_words(name) or ("",))[-1] in _legal_forms()


def shortened(name: str) -> Iterator[tuple[str, ...]]:
    """Yield what a company is called for short: "Alba West Airlines" Alba West, "Reeve International PLC" Reeve."""
    parts = bare(name_words(name))
    if len(parts) > 1 and parts[-1] in companies() and (len(parts) > 2 or not listed(parts[0])):
        yield parts[:-1]
    if len(parts) > 1 and has_legal_form(name) and parts[0] not in directions() and not listed(parts[0]):
        yield parts[:1]


def bare(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name without a title before it or "Inc" behind it."""
    if len(parts) > 1 and parts[0] in titles():
        parts = parts[1:]
    while len(parts) > 1 and parts[-1] in _legal_forms():
        parts = parts[:-1]
    return parts


@lru_cache(maxsize=1024)
def head_of(name: str) -> str:
    """Return the word that says what a name is of: "bank" of "Alba Savings Bank" and of "Bank of Alba"."""
    before, of, _ = name.lower().partition(" of ")
    return (name_words(before if of else name) or ("",))[-1]


def is_institution(words: tuple[str, ...]) -> bool:
    """Tell whether a word shows a place or an institution ("council", "airlines")."""
    return any(w in heads() or w in companies() for w in words)


def is_person_shaped(words: tuple[str, ...]) -> bool:
    """Tell whether the last of these words may stand for all: two or three, no institution, no part of a land."""
    if not 2 <= len(words) <= 3 or words[0] in directions():
        return False
    return not is_institution(words) and not any(w[0].isdigit() for w in words)
