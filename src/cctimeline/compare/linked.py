"""The claims of one article: in order, tied in pairs by its words, and the words around them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cctimeline.chronology import Chronology
from cctimeline.model import Article, Claim, Fact, LinkKind, Span


def by_article(fact: Fact, chronology: Chronology) -> tuple[str, ...]:
    """Group facts by the article they stand in."""
    return (fact.quote.article,)


def article_of(fact: Fact, chronology: Chronology) -> Article:
    """Return the article that a fact quotes."""
    return _articles(chronology)[fact.quote.article]


@lru_cache(maxsize=1)
def _articles(chronology: Chronology) -> dict[str, Article]:
    return {article.id: article for article in chronology.articles}


def claims_in(facts: tuple[Fact, ...]) -> tuple[Claim, ...]:
    """Return the claims among the facts in the order of the text."""
    return tuple(
        sorted((f for f in facts if isinstance(f, Claim)), key=lambda c: (c.quote.article, c.figure_span.start))
    )


def linked(facts: tuple[Fact, ...], kind: LinkKind) -> Iterator[tuple[Claim, Claim]]:
    """Yield (claim, the claim it is tied to) for every link of that kind, in the order of the text, each pair once."""
    claims = claims_in(facts)
    by_id = {claim.id: claim for claim in claims}
    seen: set[frozenset[str]] = set()
    for claim in claims:
        for link in claim.links:
            pair = frozenset((claim.id, link.claim))
            if link.kind == kind and link.claim in by_id and pair not in seen:
                seen.add(pair)
                yield claim, by_id[link.claim]


def sentence_of(fact: Fact) -> Span:
    """Return where the sentence of a fact stands."""
    return fact.sentence or fact.quote.span


def words_before(claim: Claim, text: str, number: int) -> tuple[str, ...]:
    """Return the last words of the sentence before the claim's figure, at most `number`, in lower case."""
    start = max(sentence_of(claim).start, claim.figure_span.start - 24 * number)
    return _words(text[start : claim.figure_span.start])[-number:]


def words_after(claim: Claim, text: str, number: int) -> tuple[str, ...]:
    """Return the first words of the sentence after the claim's figure, at most `number`, in lower case."""
    end = min(sentence_of(claim).end, claim.figure_span.end + 24 * number)
    return _words(text[claim.figure_span.end : end].rstrip(".!?"))[:number]


def words_between(first: Claim, second: Claim, text: str) -> tuple[str, ...]:
    """Return the words and marks between the figures of two claims, in lower case."""
    return _words(text[first.figure_span.end : second.figure_span.start])


def _words(text: str) -> tuple[str, ...]:
    for mark in ".,;:()—–":
        text = text.replace(mark, f" {mark} ")
    return tuple(text.lower().split())
