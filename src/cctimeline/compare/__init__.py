"""Two facts -> agree, conflict, change over time or different scope, with the excuse that decided it.

`comparisons` finds the pairs worth comparing once for a whole chronology; the rules pick theirs and put them in words.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attrs import field, frozen

from cctimeline.chronology import Chronology
from cctimeline.compare.chains import chains
from cctimeline.compare.held import Held, held_together
from cctimeline.compare.pairs import compared_in
from cctimeline.compare.settle import Comparison
from cctimeline.model import Fact, Mark, text_order


@frozen(eq=False)
class _Whole:
    """A chronology known by its identity: the comparisons of the last one are kept."""

    chronology: Chronology = field(repr=False)

    def __hash__(self) -> int:
        return id(self.chronology)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Whole) and other.chronology is self.chronology


@lru_cache(maxsize=1)
def _held(whole: _Whole) -> Held:
    return held_together(whole.chronology)


@lru_cache(maxsize=1)
def _stories(whole: _Whole) -> frozenset[tuple[str, str]]:
    return frozenset(_held(whole).stories)


def one_story(a: Fact, b: Fact, chronology: Chronology) -> bool:
    """Tell whether two facts stand in articles of one story."""
    first, second = sorted((a.quote.article, b.quote.article))
    return (first, second) in _stories(_Whole(chronology))


@lru_cache(maxsize=1)
def _story_of(whole: _Whole) -> dict[str, str]:
    told = chains(_held(whole).stories, tuple)
    return {article: story[0][0] for story in told for pair in story for article in pair}


def story(fact: Fact, chronology: Chronology) -> str:
    """Return what all the articles have in common whose stories hang together: the id of the first of them."""
    return _story_of(_Whole(chronology)).get(fact.quote.article, fact.quote.article)


@lru_cache(maxsize=1)
def _all(whole: _Whole) -> tuple[Comparison, ...]:
    return tuple(compared_in(_held(whole)))


@lru_cache(maxsize=1)
def _known(whole: _Whole) -> dict[str, tuple[Comparison, ...]]:
    found: dict[str, list[Comparison]] = {}
    for comparison in _all(whole):
        for fact in (comparison.a, comparison.b):
            found.setdefault(fact.id, []).append(comparison)
    return {fact: tuple(own) for fact, own in found.items()}


@lru_cache(maxsize=1)
def _by_pair(whole: _Whole) -> dict[frozenset[str], tuple[Comparison, ...]]:
    found: dict[frozenset[str], list[Comparison]] = {}
    for comparison in _all(whole):
        found.setdefault(frozenset((comparison.a.id, comparison.b.id)), []).append(comparison)
    return {pair: tuple(own) for pair, own in found.items()}


def comparisons(fact: Fact, chronology: Chronology) -> tuple[Comparison, ...]:
    """Return every comparison that `fact` takes part in; they are made once for a chronology."""
    return _known(_Whole(chronology)).get(fact.id, ())


def between(facts: Iterable[Fact], chronology: Chronology) -> tuple[Comparison, ...]:
    """Return what comparing two facts with each other came to."""
    return _by_pair(_Whole(chronology)).get(frozenset(fact.id for fact in facts), ())


def compared(chronology: Chronology) -> frozenset[str]:
    """Return the ids of the facts that were held against at least one other."""
    return frozenset(_known(_Whole(chronology)))


def marked(chronology: Chronology) -> tuple[Mark, ...]:
    """Return the numbers and days without a fact of their own that were held against another, in order."""
    held = _all(_Whole(chronology))
    found = {fact.id: fact for c in held for fact in (c.a, c.b, *c.also) if isinstance(fact, Mark)}
    return tuple(sorted(found.values(), key=text_order))
