"""The sentences that facts stand in, word by word, with a slot where each figure or date stood."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from math import log

from attrs import frozen

from cctimeline.compare.words import empty, meaning
from cctimeline.model import Article, Claim, Event, Fact, Span

FIGURE, DATE = "#figure", "#date"
MANY = 20
"""Sentences added to those there are, so that the words of a single pair of sentences still tell something."""


@frozen
class Slot:
    """Where in a sentence's words a fact's figure or date stood."""

    at: int
    fact: Fact


@frozen
class Sentence:
    """One sentence with facts: `meanings` and `printed` run parallel, a slot holds FIGURE or DATE in both."""

    article: str
    span: Span
    meanings: tuple[str, ...]
    printed: tuple[str, ...]
    slots: tuple[Slot, ...]
    content: frozenset[str]
    """The meanings that say something of their own."""
    names: frozenset[str]
    """Those of them printed with a capital inside the sentence."""


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")


def place(fact: Fact) -> Span:
    """Return where a fact's figure or date stands."""
    return fact.figure_span if isinstance(fact, Claim) else fact.date_span


def sentences(articles: Iterable[Article], facts: Iterable[Fact]) -> tuple[Sentence, ...]:
    """Return the sentences that hold at least one of `facts`, in the order of their articles and places."""
    texts = {article.id: article.text for article in articles}
    held: dict[tuple[str, int, int], list[Fact]] = {}
    for fact in facts:
        if isinstance(fact, Event) and not fact.dated:
            continue
        span = fact.sentence or fact.quote.span
        held.setdefault((fact.quote.article, span.start, span.end), []).append(fact)
    return tuple(
        _sentence(texts[article], article, Span(start, end), held[article, start, end])
        for article, start, end in sorted(held)
        if article in texts
    )


def _sentence(text: str, article: str, span: Span, facts: list[Fact]) -> Sentence:
    meanings: list[str] = []
    printed: list[str] = []
    slots: list[Slot] = []
    at = span.start
    for fact in sorted(facts, key=lambda f: (place(f).start, -place(f).end, f.id)):
        here = place(fact)
        if here.start < at or here.end > span.end:
            continue
        _add(text, at, here.start, meanings, printed)
        slots.append(Slot(len(meanings), fact))
        kind = FIGURE if isinstance(fact, Claim) else DATE
        meanings.append(kind)
        printed.append(kind)
        at = here.end
    _add(text, at, span.end, meanings, printed)
    content = frozenset(m for m, p in zip(meanings, printed, strict=True) if m[0] != "#" and not empty(p))
    names = frozenset(m for k, m in enumerate(meanings) if named(printed, k))
    return Sentence(article, span, tuple(meanings), tuple(printed), tuple(slots), content, names)


def named(printed: Sequence[str], k: int) -> bool:
    """Tell whether word `k` of a sentence is (part of) a name: a capital that no sentence's beginning explains."""
    word = printed[k]
    return (
        word[0].isupper()
        and not empty(word)
        and (k > 0 or word.isupper() or (len(printed) > 1 and printed[1][0].isupper()))
    )


def _add(text: str, start: int, end: int, meanings: list[str], printed: list[str]) -> None:
    for found in _word().finditer(text, start, end):
        printed.append(found[0])
        meanings.append(meaning(found[0]))


def weights(found: Iterable[Sentence]) -> dict[str, float]:
    """Return how much a word tells, 0 to 1: the fewer of the sentences hold it, the more."""
    spread: Counter[str] = Counter()
    total = MANY
    for sentence in found:
        spread.update(sentence.content)
        total += 1
    return {word: log(total / n) / log(total) for word, n in spread.items()}
