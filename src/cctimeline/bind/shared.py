"""One object for all values alike: the facts of a long text have many names, nouns and dates in common."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, TypeVar

from attrs import define, field

KEPT = 5_000
"""So many values are at hand; where a text has more, those of its next sentences."""
Value = TypeVar("Value", bound=Hashable)


@define
class Shared:
    """The values at hand, by themselves. No numbers: 1.0 is 1, and printed in another way."""

    _known: dict[Any, Any] = field(factory=dict)

    def one(self, value: Value) -> Value:
        """Return the first value that is equal to `value`."""
        if len(self._known) > KEPT:
            self._known.clear()
        found: Value = self._known.setdefault(value, value)
        return found
