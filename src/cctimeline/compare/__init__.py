"""Two facts -> agree, conflict, change over time or different scope, with the excuse that decided it.

`comparisons` finds the pairs worth comparing once for a whole chronology; the rules pick theirs and put them in words.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from cctimeline.chronology import Chronology
from cctimeline.compare.held import Held, held_together
from cctimeline.compare.pairs import compared_in
from cctimeline.compare.settle import Comparison
from cctimeline.model import Fact, Mark, text_order


@lru_cache(maxsize=1)
def _held(chronology: Chronology) -> Held:
    return held_together(chronology)


@lru_cache(maxsize=1)
def _stories(chronology: Chronology) -> frozenset[tuple[str, str]]:
    return frozenset(_held(chronology).stories)


def one_story(a: Fact, b: Fact, chronology: Chronology) -> bool:
    """Tell whether two facts stand in articles of one story."""
    first, second = sorted((a.quote.article, b.quote.article))
    return (first, second) in _stories(chronology)


@lru_cache(maxsize=1)
def _texts(chronology: Chronology) -> dict[str, str]:
    return {article.id: article.text for article in chronology.articles}


def text_of(fact: Fact, chronology: Chronology) -> str:
    """Return the text of the article that a fact stands in."""
    return _texts(chronology)[fact.quote.article]


@lru_cache(maxsize=1)
def _story_of(chronology: Chronology) -> dict[str, str]:
    told = _held(chronology).chains
    return {article: story[0][0] for story in told for pair in story for article in pair}


def story(fact: Fact, chronology: Chronology) -> str:
    """Return what all the articles have in common whose stories hang together: the id of the first of them.

    In a check it is a story of the draft.
    """
    return _story_of(chronology).get(fact.quote.article, fact.quote.article)


@lru_cache(maxsize=1)
def every(chronology: Chronology) -> tuple[Comparison, ...]:
    """Return every comparison of a chronology; they are made once."""
    return tuple(compared_in(_held(chronology), chronology))


@lru_cache(maxsize=1)
def _known(chronology: Chronology) -> dict[str, tuple[Comparison, ...]]:
    found: dict[str, list[Comparison]] = {}
    for comparison in every(chronology):
        for fact in (comparison.a, comparison.b):
            found.setdefault(fact.id, []).append(comparison)
    return {fact: tuple(own) for fact, own in found.items()}


@lru_cache(maxsize=1)
def _by_pair(chronology: Chronology) -> dict[frozenset[str], tuple[Comparison, ...]]:
    found: dict[frozenset[str], list[Comparison]] = {}
    for comparison in every(chronology):
        found.setdefault(frozenset((comparison.a.id, comparison.b.id)), []).append(comparison)
    return {pair: tuple(own) for pair, own in found.items()}


def comparisons(fact: Fact, chronology: Chronology) -> tuple[Comparison, ...]:
    """Return every comparison that `fact` takes part in; they are made once for a chronology."""
    return _known(chronology).get(fact.id, ())


def between(facts: Iterable[Fact], chronology: Chronology) -> tuple[Comparison, ...]:
    """Return what comparing two facts with each other came to."""
    return _by_pair(chronology).get(frozenset(fact.id for fact in facts), ())


def compared(chronology: Chronology) -> frozenset[str]:
    """Return the ids of the facts that were held against at least one other."""
    return frozenset(_known(chronology))


def marked(chronology: Chronology) -> tuple[Mark, ...]:
    """Return the numbers and days without a fact of their own that were held against another, in order."""
    held = every(chronology)
    found = {fact.id: fact for c in held for fact in (c.a, c.b, *c.also) if isinstance(fact, Mark)}
    return tuple(sorted(found.values(), key=text_order))
