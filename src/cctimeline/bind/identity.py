"""Name each fact by its words: an id that a moved line does not change."""

from __future__ import annotations

import hashlib

from attrs import define, field


@define
class Ids:
    """Hands out the ids of one article's facts, unique over all articles.

    An id hashes article, kind, quote, the words of figure or date, and how many alike stand before it.
    """

    article: str
    _again: dict[bytes, int] = field(factory=dict)
    """How often the same words have been seen, for those seen more than once; all others are in `_seen`."""
    _seen: set[bytes] = field(factory=set)

    def event(self, quote: str, date: str) -> str:
        """Return the id of an event read from `quote`, dated by the words `date`."""
        return self._id("e", quote, date)

    def claim(self, quote: str, figure: str) -> str:
        """Return the id of a claim read from `quote`, its figure printed as `figure`."""
        return self._id("c", quote, figure)

    def _id(self, kind: str, quote: str, part: str) -> str:
        words = " ".join(f"{quote}\x1f{part}".split())
        named = hashlib.sha256(f"{self.article}\x1f{kind}\x1f{words}".encode(errors="backslashreplace"))
        key = named.digest()[:16]
        count = 1
        if key in self._seen:
            count = self._again[key] = self._again.get(key, 1) + 1
        self._seen.add(key)
        named.update(f"\x1f{count}".encode())
        return kind + named.hexdigest()[:11]
