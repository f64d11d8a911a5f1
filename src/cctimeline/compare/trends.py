"""Which way the words say that a figure went."""

from __future__ import annotations

from functools import cache

from cctimeline.compare.linked import sentence_of, words_before, words_between
from cctimeline.compare.words import listed_stems, stem
from cctimeline.model import Claim
from cctimeline.vocab import table

_PLACES = 100
"""How many places a list that is told of has."""
_REACH = 6
"""Words before the first of two figures among which their verb is looked for."""


@cache
def _ways() -> dict[str, str]:
    return {stem(word): way for way, words in table("directions").items() for word in words}


@cache
def _growth() -> frozenset[str]:
    return frozenset(stem(word) for word in table("thesaurus")["growth"]["words"])


def growth(word: str) -> bool:
    """Tell whether a noun names a rise or a fall, so that its figure is a change ("growth", "decline")."""
    return stem(word) in _growth()


def of_a_chart(level: Claim, text: str) -> bool:
    """Tell whether a small number may be a place in a list: "crept up the charts from six to five"."""
    if level.figure.kind != "count" or level.figure.value is None or level.figure.value > _PLACES:
        return False
    said = sentence_of(level)
    words = text[said.start : said.end].lower().replace(",", " ").split()
    return not listed_stems("charts").isdisjoint(map(stem, words))


def direction(level: Claim, base: Claim, text: str) -> tuple[str, str] | None:
    """Return ("up" or "down", the word that says so) for a figure and the earlier one it is measured against.

    The nearest word decides, first between the two figures, then before them; None where it says no direction.
    """
    first, second = sorted((level, base), key=lambda claim: claim.figure_span.start)
    for words in (words_between(first, second, text), words_before(first, text, _REACH)):
        for word in reversed(words):
            way = _ways().get(stem(word))
            if way == "other":
                return None
            if way:
                return way, word
    return None
