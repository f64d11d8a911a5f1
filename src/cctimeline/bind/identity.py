"""Ids of facts: of the words they were read from, so that they outlive edits elsewhere in the article."""

from __future__ import annotations

import hashlib

from attrs import define, field


@define
class Ids:
    """Hands out the ids of one article's facts; the same words twice are told apart by a count."""

    article: str
    _seen: dict[str, int] = field(factory=dict)

    def event(self, quote: str, date: str) -> str:
        """Return the id of an event read from `quote`, dated by the words `date`."""
        return self._id("e", quote, date)

    def claim(self, quote: str, figure: str) -> str:
        """Return the id of a claim read from `quote`, its figure printed as `figure`."""
        return self._id("c", quote, figure)

    def _id(self, kind: str, quote: str, part: str) -> str:
        digest = hashlib.blake2b(f"{quote}\0{part}".encode(), digest_size=5).hexdigest()
        found = f"{self.article}:{kind}{digest}"
        again = self._seen[found] = self._seen.get(found, 0) + 1
        return found if again == 1 else f"{found}.{again}"
