"""Name each fact by its sentence: an id that neither a moved line nor another extent of its quote changes."""

from __future__ import annotations

import hashlib

from attrs import define, field


@define
class Ids:
    """Hands out the ids of one article's facts, unique over all articles.

    An id hashes article, kind, sentence, the words of figure, date or verb, and how many alike stand before it.
    """

    article: str
    _again: dict[str, int] = field(factory=dict)
    """How often the same words have been seen, for those seen more than once, by the id of the first."""
    _seen: set[str] = field(factory=set)
    """The ids of all first ones."""

    def event(self, sentence: str, told: str) -> str:
        """Return the id of an event that the words `told` of `sentence`, its date and its verb, tell."""
        return self._id("e", sentence, told)

    def claim(self, sentence: str, figure: str) -> str:
        """Return the id of a claim of `sentence`, its figure printed as `figure`."""
        return self._id("c", sentence, figure)

    def _id(self, kind: str, sentence: str, part: str) -> str:
        words = " ".join(f"{sentence}\x1f{part}".split())
        named = f"{self.article}\x1f{kind}\x1f{words}\x1f"
        first = _hashed(kind, f"{named}1")
        if first not in self._seen:
            self._seen.add(first)
            return first
        count = self._again[first] = self._again.get(first, 1) + 1
        return _hashed(kind, f"{named}{count}")


def _hashed(kind: str, words: str) -> str:
    return kind + hashlib.sha256(words.encode(errors="backslashreplace")).hexdigest()[:11]
