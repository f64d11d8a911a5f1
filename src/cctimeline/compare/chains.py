"""Findings of one matter: what hangs together by a fact that both quote."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def chains(items: Sequence[Item], facts_of: Callable[[Item], Iterable[str]]) -> Iterator[list[Item]]:
    """Yield the items that hang together by the ids of their facts, in the order of the first of each chain."""
    parent: dict[str, str] = {}

    def root(fact: str) -> str:
        while parent.setdefault(fact, fact) != fact:
            parent[fact] = fact = parent[parent[fact]]
        return fact

    held: dict[str, list[Item]] = {}
    for item in items:
        first, *others = facts_of(item)
        for fact in others:
            parent[root(fact)] = root(first)
    for item in items:
        held.setdefault(root(next(iter(facts_of(item)))), []).append(item)
    yield from held.values()
