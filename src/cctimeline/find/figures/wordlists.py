"""The word lists of `data/figures.toml`, as sets."""

from __future__ import annotations

from functools import cache

from cctimeline.vocab import table


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the words of one list."""
    return frozenset(table("figures")[name].split())
