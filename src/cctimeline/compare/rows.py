"""Rows of like things in a long text: each is held against few others, so the work does not grow as the square."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

CROWD = 80
"""A row of more than these is told apart more finely, and at last only its first are taken; no article has so many."""

Held = TypeVar("Held")


def rows(things: Sequence[Held], keys: Sequence[Callable[[Held], Hashable]]) -> Callable[[Held], Sequence[Held]]:
    """Return which of `things` one is held against: those with its first key, with the next where they are a crowd."""
    tables: list[dict[Hashable, list[Held]]] = []
    for key in keys:
        table: dict[Hashable, list[Held]] = {}
        for thing in things:
            table.setdefault(key(thing), []).append(thing)
        tables.append(table)
        if all(len(row) <= CROWD for row in table.values()):
            break
    tables[-1] = {key: row[:CROWD] for key, row in tables[-1].items()}

    def partners(one: Held) -> Sequence[Held]:
        row: Sequence[Held] = ()
        for key, table in zip(keys, tables, strict=False):
            row = table.get(key(one), ())
            if len(row) <= CROWD:
                break
        return row

    return partners
