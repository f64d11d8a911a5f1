"""Which articles speak of one subject: they share their most telling words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, pairwise

from cctimeline.chronology import Chronology
from cctimeline.compare.leads import cast, named
from cctimeline.compare.words import empty, meaning
from cctimeline.model import Claim, Wording

TELLING = 24
"""How many of its words stand for an article."""
SHARED = 5
"""The number of them that two articles on one event have in common."""
SHORT = 0.25
"""The share of the shorter list that will do where a text is short."""
THROUGH = 4
"""The number that will do where at least two other articles speak of the same as both."""
GIVEN = 15
"""So few articles were put together by somebody: there one other that speaks of the same as both is enough."""
MANY = 7
"""The number with which it is enough that one of the two names who leads the other."""
LEAST = 2
"""No pair of articles with fewer words in common is looked at."""
FEW = 60
"""A word of more articles than this brings none of them together."""


def stories(chronology: Chronology, wordings: Mapping[str, Wording]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of article ids that speak of one event, each once, in order; `wordings` are by article."""
    known = zip(chronology.articles, chronology.keywords, strict=True)
    words = {article.id: telling(keywords, wordings[article.id]) for article, keywords in known}
    few = len(chronology.articles) <= GIVEN
    least, others = (LEAST, 0) if few else (THROUGH, 1)
    common = _common(words, tuple(_of_one_thing(chronology)), chronology.drafts)
    enough = {pair for pair, n in common.items() if enough_in_common(n, min(len(words[i]) for i in pair))}
    common = _of_one_cast({pair: n for pair, n in common.items() if n >= least or pair in enough}, chronology)
    sure = enough & common.keys()
    beside: dict[str, set[str]] = {}
    for a, b in sure:
        beside.setdefault(a, set()).add(b)
        beside.setdefault(b, set()).add(a)
    through = {
        (a, b)
        for (a, b), n in common.items()
        if n >= least and len(beside.get(a, set()) & beside.get(b, set())) > others
    }
    return tuple(sorted(sure | through))


def _of_one_cast(common: dict[tuple[str, str], int], chronology: Chronology) -> dict[tuple[str, str], int]:
    """Return the pairs whose articles name each other's leading names, or one of which does and has many words besides.

    A brief text and one other, with no third beside them, were put together by somebody who knows what they are of.
    """
    asked, articles = {article for pair in common for article in pair}, chronology.articles
    casts = {a.id: cast(a, k) for a, k in zip(articles, chronology.keywords, strict=True) if a.id in asked}
    if len(articles) == 2 and any(one.brief for one in casts.values()):
        return common
    return {(a, b): n for (a, b), n in common.items() if named(casts[a], casts[b]) >= (1 if n >= MANY else 2)}


def enough_in_common(shared: int, shorter: int) -> bool:
    """Tell whether so many telling words in common make two articles one story; `shorter` is the shorter list."""
    return shared >= min(SHARED, max(LEAST, SHORT * shorter))


def _common(
    words: Mapping[str, frozenset[str]], of_one_thing: Iterable[tuple[str, str]], drafts: frozenset[str]
) -> dict[tuple[str, str], int]:
    """Count the telling words that two articles share: the pairs with at least LEAST, and those of one thing.

    In a check only among what may be of the drafts' stories.
    """
    rare = holders(words)
    if drafts:
        near = {article for draft in drafts for article, n in shared_with(draft, words, rare).items() if n >= LEAST}
        near |= {article for pair in of_one_thing if not drafts.isdisjoint(pair) for article in pair}
        rare = {word: [article for article in articles if article in near] for word, articles in rare.items()}
        of_one_thing = [pair for pair in of_one_thing if near.issuperset(pair)]
    common: Counter[tuple[str, str]] = Counter()
    for articles in rare.values():
        common.update(combinations(articles, 2))
    held = {pair: n for pair, n in common.items() if n >= LEAST}
    return held | {(a, b): len(words[a] & words[b]) for a, b in of_one_thing if (a, b) not in held}


def shared_with(draft: str, words: Mapping[str, frozenset[str]], rare: Mapping[str, Sequence[str]]) -> Counter[str]:
    """Return how many of its `rare` telling words each article has in common with one (itself among them)."""
    return Counter(article for word in words[draft] for article in rare.get(word, ()))


def holders(words: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """Return the articles, in order, that have each telling word which is not too common to bring any together."""
    found: dict[str, list[str]] = {}
    for article in sorted(words):
        for word in words[article]:
            found.setdefault(word, []).append(article)
    return {word: articles for word, articles in found.items() if len(articles) <= FEW}


def _of_one_thing(chronology: Chronology) -> Iterator[tuple[str, str]]:
    """Yield the pairs of articles between which a figure of one named thing changes, in the order of its dates.

    So an archive on one subject, whose names are too common to bring any two articles together, is held together too;
    there are no more such pairs than claims.
    """
    rows: dict[Hashable, list[Claim]] = {}
    for claim in chronology.claims:
        if claim.subject.name:
            rows.setdefault((claim.subject.name, claim.property.head, claim.figure.unit), []).append(claim)
    for row in rows.values():
        for before, after in pairwise(sorted(row, key=_dated)):
            a, b = sorted((before.quote.article, after.quote.article))
            if a != b and before.figure != after.figure:
                yield a, b


def _dated(claim: Claim) -> tuple[date, str]:
    return (claim.as_of.when.earliest if claim.as_of else None) or date.min, claim.id


def telling(keywords: Iterable[str], wording: Wording) -> frozenset[str]:
    """Return the most telling words of an article: its keywords, then the most frequent of its sentences with facts."""
    named = [meaning(part) for word in keywords for part in word.split() if not empty(part)]
    often = sorted(sorted(wording.holding), key=wording.holding.__getitem__, reverse=True)
    return frozenset(list(dict.fromkeys([*named, *often]))[:TELLING])
