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
    _again: dict[str, int] = field(factory=dict)
    """How often the same words have been seen, for those seen more than once, by the id of the first."""
    _seen: set[str] = field(factory=set)
    """The ids of all first ones."""

    def event(self, quote: str, date: str) -> str:
        """Return the id of an event read from `quote`, dated by the words `date`."""
        return self._id("e", quote, date)

    def claim(self, quote: str, figure: str) -> str:
        """Return the id of a claim read from `quote`, its figure printed as `figure`."""
        return self._id("c", quote, figure)

    def _id(self, kind: str, quote: str, part: str) -> str:
        words = " ".join(f"{quote}\x1f{part}".split())
        named = f"{self.article}\x1f{kind}\x1f{words}\x1f"
        first = _hashed(kind, f"{named}1")
        if first not in self._seen:
            self._seen.add(first)
            return first
        count = self._again[first] = self._again.get(first, 1) + 1
        return _hashed(kind, f"{named}{count}")


def _hashed(kind: str, words: str) -> str:
    return kind + hashlib.sha256(words.encode(errors="backslashreplace")).hexdigest()[:11]
