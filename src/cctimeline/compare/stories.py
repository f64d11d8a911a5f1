"""Which articles speak of one event: they share their most telling words and were published about the same time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from math import log

from cctimeline.chronology import Chronology
from cctimeline.compare.sentences import Sentence
from cctimeline.compare.words import empty, meaning
from cctimeline.model import Article
from cctimeline.when import When

TELLING = 24
"""How many of its words stand for an article."""
SHARED = 0.2
"""The share of the weight of the shorter list that two articles must have in common."""
LEAST = 2
"""The least number of telling words they must share."""
FEW = 60
"""A word of more articles than this brings none of them together."""
APART = 400
"""Days between two articles that hardly speak of one event any more."""


def stories(chronology: Chronology, found: Iterable[Sentence]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of article ids that speak of one event, each once, in order."""
    words = _telling(chronology, found)
    spread = Counter(word for own in words.values() for word in own)
    weight = {word: 1 + log(len(words) / n) for word, n in spread.items()}
    holders: dict[str, list[str]] = {}
    for article, own in words.items():
        for word in own:
            holders.setdefault(word, []).append(article)
    common: Counter[tuple[str, str]] = Counter()
    for articles in holders.values():
        if len(articles) <= FEW:
            for pair in combinations(sorted(articles), 2):
                common[pair] += 1
    published = {article.id: article for article in chronology.articles}
    for a, b in sorted(common):
        if common[a, b] < LEAST or _far(published[a], published[b]):
            continue
        shared = sum(weight[w] for w in words[a] & words[b])
        if shared >= SHARED * min(sum(weight[w] for w in words[x]) for x in (a, b)):
            yield a, b


def _far(a: Article, b: Article) -> bool:
    return _days(a.published, b.published) > APART


def _days(a: When | None, b: When | None) -> int:
    if a is None or b is None or a.earliest is None or b.earliest is None:
        return 0
    return abs((a.earliest - b.earliest).days)


def _telling(chronology: Chronology, found: Iterable[Sentence]) -> dict[str, frozenset[str]]:
    """Return each article's most telling words: its keywords, then the most frequent of its sentences with facts."""
    counted: dict[str, Counter[str]] = {article.id: Counter() for article in chronology.articles}
    for sentence in found:
        counted[sentence.article].update(sentence.content)
    words: dict[str, frozenset[str]] = {}
    for article, keywords in zip(chronology.articles, chronology.keywords, strict=True):
        named = [meaning(part) for word in keywords for part in word.split() if not empty(part)]
        often = sorted(counted[article.id].items(), key=lambda entry: (-entry[1], entry[0]))
        words[article.id] = frozenset(list(dict.fromkeys([*named, *(word for word, _ in often)]))[:TELLING])
    return words
