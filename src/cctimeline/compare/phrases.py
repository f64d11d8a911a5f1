"""Look for listed words and short phrases in a run of words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from cctimeline.vocab import table


@cache
def listed(name: str, section: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of one list of `data/NAME.toml`, each as its words, in the order of the file."""
    return tuple(tuple(phrase.split()) for phrase in table(name)[section])


def holds(words: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> bool:
    """Tell whether any of the phrases stands in `words` (lower case) word for word."""
    run = tuple(words)
    begun = [phrase for phrase in phrases if phrase[0] in run]
    return any(run[at : at + len(phrase)] == phrase for phrase in begun for at in range(len(run) - len(phrase) + 1))
