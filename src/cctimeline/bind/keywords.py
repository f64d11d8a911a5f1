"""The words that tell what an article is about: its names and its most frequent nouns."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from cctimeline import vocab
from cctimeline.bind.names import Cast
from cctimeline.find.lexicon import lexicon
from cctimeline.find.sentences import pieces
from cctimeline.find.words import lemma
from cctimeline.model import Article

_WORD = re.compile(r"(?<!\w)[a-z]{4,}(?:-[a-z]+)*")  # no "rain" in "Train"
_KEPT = 24
_NOUNS = frozenset(["N", "nv", "ns", "gn", "jn"])


@cache
def _stop() -> frozenset[str]:
    return frozenset(vocab.table("bind")["keywords"]["stop"])


def keywords(article: Article, cast: Cast) -> tuple[str, ...]:
    """Return up to 24 names and nouns, most frequent first; words of the title count three times more."""
    counts: Counter[str] = Counter()
    for name, n in cast.printed():
        counts[name] += 2 * n
    printed: Counter[str] = Counter()
    for span in article.body:
        for start, end in pieces(article.text, span.start, span.end):
            printed.update(_WORD.findall(article.text, start, end))
    classes, stop = lexicon().classes, _stop()
    for word, n in printed.items():
        if classes[word] in _NOUNS and (base := lemma(word, "N")) not in stop:
            counts[base] += n
    title = {lemma(w, "N") for w in _WORD.findall((article.title or "").lower())}
    ranked = sorted(((-n * (3 if word in title else 1), word) for word, n in counts.items() if n > 1 or word in title))
    return tuple(word for _, word in ranked[:_KEPT])
