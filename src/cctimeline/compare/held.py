"""What there is to compare: the sentences and figures of each article, and which articles are of one story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from cctimeline.chronology import Chronology
from cctimeline.compare.dates import occasion
from cctimeline.compare.echoes import alone, leads
from cctimeline.compare.following import follows
from cctimeline.compare.lone import lone, several
from cctimeline.compare.origins import only_turns
from cctimeline.compare.sentences import Sentence, sentences, weights, without_facts
from cctimeline.compare.settle import NEAR, Told, together
from cctimeline.compare.sides import by_sentence, side
from cctimeline.compare.stories import stories
from cctimeline.model import Article, Claim, Event, Fact

FEW = 2
"""A text with fewer sentences with facts speaks of its other sentences with numbers too."""
MOST = 4_000
"""Of a text with more sentences with facts only the first so many are compared: no article has so many, a table has."""


@frozen
class Held:
    """What a chronology says, article by article, and which articles are held together (each with itself too).

    `stories` are all that are of one story, `pairs` those of them to compare: in a check the ones with a draft. `told`
    is what the articles of `pairs` say.
    """

    told: dict[str, Told]
    telling: Mapping[str, float]
    stories: tuple[tuple[str, str], ...]
    pairs: tuple[tuple[str, str], ...]
    archive: bool
    """There are more than two articles."""


def held_together(chronology: Chronology) -> Held:
    """Return what there is to compare."""
    facts: tuple[Fact, ...] = (*chronology.events, *chronology.claims)
    found, articles, drafts = sentences(chronology.articles, facts), chronology.articles, chronology.drafts
    own = _by_article(articles, found)
    alone = [_ready(article, own[article.id]) for article in articles] if len(articles) == 2 else []
    close = {*stories(chronology, (*found, *_besides(articles, own))), *_draft_and_source(*alone)}
    of_one_story = tuple(sorted({(article, article) for article in own} | close))
    pairs = tuple(pair for pair in of_one_story if not drafts or not drafts.isdisjoint(pair))
    wanted = {article for pair in pairs for article in pair}
    ready = alone or [_ready(article, own[article.id]) for article in articles if article.id in wanted]
    told = {one.article.id: one for one in ready}
    return Held(told, weights(found), of_one_story, pairs, len(articles) > 2)


def _draft_and_source(*alone: Told) -> Iterator[tuple[str, str]]:
    """Yield the two articles given alone where both are brief, or one follows the other, if only in other words."""
    if alone:
        a, b = alone
        brief = len(a.sentences) < FEW and len(b.sentences) < FEW
        if brief or follows(a, b) or follows(b, a):
            yield a.article.id, b.article.id


def _by_article(articles: Sequence[Article], found: tuple[Sentence, ...]) -> dict[str, tuple[Sentence, ...]]:
    held: dict[str, list[Sentence]] = {article.id: [] for article in articles}
    for sentence in found:
        held.setdefault(sentence.article, []).append(sentence)
    return {article: tuple(own[:MOST]) for article, own in held.items()}


def _ready(article: Article, own: tuple[Sentence, ...]) -> Told:
    """Return what the sentences of one article say, ready to be compared."""
    sides = tuple(side(slot.fact, s, slot.at) for s in own for slot in s.slots if isinstance(slot.fact, Claim))
    dated = tuple(occasion(slot.fact, s, slot.at) for s in own for slot in s.slots if isinstance(slot.fact, Event))
    by_claim = {side.claim.id: side for side in sides}
    groups, mates = tuple(together(sides)), by_sentence(sides)
    only = alone(sides), lone(sides), several(sides), leads(sides)
    return Told(article, own, sides, by_claim, groups, mates, dated, *only, only_turns(dated))


def _besides(articles: Sequence[Article], own: Mapping[str, tuple[Sentence, ...]]) -> Iterator[Sentence]:
    """Yield the sentences with a mere number of the texts that have hardly a fact: what they speak of."""
    for article in articles:
        if len(own[article.id]) < FEW:
            yield from without_facts(article, _starts(own[article.id]))


def _starts(found: Iterable[Sentence]) -> frozenset[int]:
    return frozenset(sentence.span.start for sentence in found)


@lru_cache(maxsize=NEAR)
def with_marks(told: Told) -> tuple[Sentence, ...]:
    """Return the sentences of an article with facts, then those with other numbers or days."""
    if len(told.sentences) == MOST:
        return told.sentences
    return (*told.sentences, *without_facts(told.article, _starts(told.sentences)))
