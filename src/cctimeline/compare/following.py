"""Whether a text follows another: most of what it says, and whom it names, stands there."""

from __future__ import annotations

import re
from functools import lru_cache

from cctimeline.compare.sentences import Sentence, spelled
from cctimeline.compare.settle import Told
from cctimeline.compare.words import empty, meaning

FOLLOWED = 0.5
"""The share of a text's telling words that stand in the text it follows."""
STRANGE = 0.34
"""The share of its names that the text it follows may lack."""
LEAST = 2
"""The least number of telling words of a sentence that retells another text."""
RETOLD = 0.6
"""The share of them that stand somewhere in that text."""
ALONE = 0.5
"""The same where whoever gave just two texts has put them side by side."""
CLOSELY = 0.75
"""The same where the sentence has a name that the text lacks."""
WORD = re.compile(r"[^\W\d_][\w’'-]*")


@lru_cache(maxsize=512)
def known_words(text: str) -> frozenset[str]:
    """Return the meanings of all the words of a text that tell something, parts of hyphenated ones too."""
    printed = set(WORD.findall(text))
    parts = {part for word in printed if "-" in word for part in word.split("-") if part}
    parts |= {part for word in printed for part in spelled(word.lower())}
    return frozenset(meaning(word) for word in printed | parts if not empty(word))


@lru_cache(maxsize=512)
def _beginnings(text: str) -> frozenset[str]:
    return frozenset(word[:4] for word in known_words(text))


@lru_cache(maxsize=4)
def follows(text: Told, source: Told) -> bool:
    """Tell whether most of what a text says, and whom it names, stands in its source."""
    words = known_words(text.article.text)
    if len(words & known_words(source.article.text)) < FOLLOWED * len(words):
        return False
    names = frozenset[str]().union(*(sentence.names for sentence in text.sentences))
    return _strangers(names, source.article.text) <= STRANGE * len(names)


def _strangers(names: frozenset[str], text: str) -> int:
    """Count the names that a text does not have, not even in another form ("Norwegian" of "Norway")."""
    return sum(name[:4] not in _beginnings(text) for name in names if not any(map(str.isdigit, name)))


def retells(sentence: Sentence, text: str, *, least: float = RETOLD) -> bool:
    """Tell whether a sentence says hardly anything that another text does not speak of.

    A name the other text lacks makes it another subject, unless all the rest is there: then it is one more slip.
    """
    words = sentence.undated
    known = len(words & known_words(text))
    if len(words) < LEAST or known < min(least, CLOSELY) * len(words):
        return False
    strange = _strangers(sentence.names & words, text)
    return strange == 0 or (strange == 1 and known >= CLOSELY * len(words))
