"""`names.toml`: where a person settles which names mean the same, what is part of what, and what is not the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cctimeline.ledger.toml import Entry, LedgerError, entries, place_of
from cctimeline.names import NO_NAMES, Names, words_of

__all__ = ["NO_NAMES", "Names", "load"]

FILE = "names.toml"
_KEYS = ("canonical", "aliases", "part_of", "differs_from")


def load(folder: Path) -> Names:
    """Return the names settled in the ledger `folder`, none where there is no file; LedgerError names a bad place."""
    names = [one for entry in entries(folder / FILE, {"name": _KEYS}) for one in _one(entry)]
    aliases = tuple(pair for kind, *pair in names if kind == "alias")
    if not names:
        return NO_NAMES
    _no_alias_of_two(folder, aliases)
    return Names(
        tuple((a, b) for a, b in aliases),
        tuple((a, b) for kind, a, b in names if kind == "part"),
        tuple((a, b) for kind, a, b in names if kind == "different"),
    )


def _one(entry: Entry) -> list[tuple[str, str, str]]:
    name = entry.word("canonical")
    lists = {key: _strings(entry.table.get(key, []), key, entry.place) for key in _KEYS[1:]}
    return [
        ("alias", name, name),
        *(("alias", alias, name) for alias in lists["aliases"]),
        *(("part", name, whole) for whole in lists["part_of"]),
        *(("different", name, other) for other in lists["differs_from"]),
    ]


def _strings(value: Any, key: str, place: str) -> list[str]:
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(one, str) and one.strip() for one in listed):
        raise LedgerError(f"{place}: {key} must be a name or a list of names")
    return listed


def _no_alias_of_two(folder: Path, aliases: tuple[list[str], ...]) -> None:
    home: dict[tuple[str, ...], str] = {}
    for alias, name in aliases:
        if home.setdefault(words_of(alias), name) != name:
            raise LedgerError(
                f"{place_of(folder / FILE, alias)}: {alias} stands for two names, {home[words_of(alias)]} and {name}"
            )
