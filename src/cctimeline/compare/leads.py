"""Whom or what an article speaks of first: the names that lead it, and whether another article names them too."""

from __future__ import annotations

import re

from attrs import frozen

from cctimeline.bind.name_words import name_words
from cctimeline.compare.word_lists import scenery
from cctimeline.compare.words import meaning
from cctimeline.find.lexicon import listed
from cctimeline.model import Article

LEADING = 3
"""How many of its names, the most frequent first, lead an article."""
BRIEF = 70
"""Words below which a text is a summary, which may leave out of whom it speaks."""
_CAPITAL = re.compile(r"[^\W\d_a-z]\w*(?:[-.&]\w+)*")


@frozen
class Cast:
    """The names of one article: those that lead it, each by its words, and every word it prints with a capital."""

    leads: tuple[tuple[str, ...], ...]
    named: frozenset[str]
    common: frozenset[str]
    """Words of its leading names that are no names by themselves: in the word lists, or printed small too."""
    brief: bool
    """True where it is a sentence or a few."""


def cast(article: Article, keywords: tuple[str, ...]) -> Cast:
    """Return the names of an article; `keywords` are its names and nouns, the most frequent first."""
    own = _telling(article.publisher or "")
    names = (_telling(word) for word in keywords if word != word.lower())
    leads = [name for name in names if name and name != own][:LEADING]
    title = [(word,) for printed in _CAPITAL.findall(article.title or "") for word in _telling(printed)]
    leads += [word for word in title if not _common(word[0], article.text)]
    common = frozenset(word for name in leads for word in name if _common(word, article.text))
    brief = len(article.text.split(maxsplit=BRIEF)) < BRIEF
    return Cast(tuple(dict.fromkeys(leads)), _named(article.text), common, brief)


def _common(word: str, text: str) -> bool:
    return listed(word) or f" {word.removesuffix('s')}" in text


def _telling(name: str) -> tuple[str, ...]:
    """Return the words of a name but for scenery: "New York Stock Exchange" has none."""
    return tuple(w for w in name_words(name) if not scenery(w) and "." not in w and len(w) > 1)


def _named(text: str) -> frozenset[str]:
    printed = {word for found in set(_CAPITAL.findall(text)) for word in name_words(found)}
    return frozenset(meaning(word) for whole in printed for word in (whole, *whole.split("-")))


def named(a: Cast, b: Cast) -> int:
    """Return how many of two articles name somebody who leads the other: both do, where they may speak of the same.

    A brief text that names nobody goes with any; a long one, which nobody leads, with none.
    """
    if any(one.brief and not one.leads for one in (a, b)):
        return 2
    return _known(a, b) + _known(b, a)


def _known(a: Cast, b: Cast) -> bool:
    return any(_is_named(name, a.common, b) for name in a.leads)


def _is_named(name: tuple[str, ...], common: frozenset[str], by: Cast) -> bool:
    """Tell whether an article has a name: a word that is a name's only, or all its words."""
    return any(meaning(w) in by.named and w not in common for w in name) or all(meaning(w) in by.named for w in name)
