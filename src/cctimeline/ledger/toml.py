"""Files that people write in the ledger folder: read strictly, and every complaint names path and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import frozen


class LedgerError(Exception):
    """A ledger file that cannot be used; the message starts with its place, `path:line`."""


@frozen
class Entry:
    """One `[[kind]]` table of a file, and its place, `path:line`."""

    kind: str
    table: dict[str, Any]
    place: str

    def word(self, key: str) -> str:
        """Return the text under `key`; LedgerError where it is missing, empty or no text."""
        value = self.table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise LedgerError(f"{self.place}: {key} is missing or empty")
        return value


def entries(path: Path, kinds: Mapping[str, Collection[str]]) -> list[Entry]:
    """Return the `[[kind]]` tables of a file, kind by kind, none where there is no file.

    `kinds` gives the keys that each may have. LedgerError for what is no TOML, for other tables and other keys.
    """
    if not path.exists():
        return []
    text = text_of(path)
    tables = _tables(text, path, kinds)
    found = [
        Entry(kind, table, f"{path}:{_line(text, kind, number)}")
        for kind in kinds
        for number, table in enumerate(tables.get(kind, []))
    ]
    for entry in found:
        for key in entry.table:
            if key not in kinds[entry.kind]:
                raise LedgerError(f"{entry.place}: unknown key {key}; known are {', '.join(kinds[entry.kind])}")
    return found


def text_of(path: Path) -> str:
    """Return the text of a ledger file; LedgerError where it cannot be read as UTF-8."""
    with _readable(path):
        return path.read_bytes().decode("utf-8")


def first_line(path: Path) -> str:
    """Return the first line of a ledger file; LedgerError where it cannot be read as UTF-8."""
    with _readable(path), path.open("rb") as file:
        return file.readline().decode("utf-8")


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as why:
        raise LedgerError(f"{path}: {why.strerror}") from None
    except UnicodeDecodeError as why:
        raise LedgerError(f"{path}: not UTF-8 at byte {why.start}") from None


def place_of(path: Path, words: str) -> str:
    """Return `path:line` of the last line that holds `words`; the path alone where none does."""
    lines = [number for number, line in enumerate(text_of(path).splitlines(), 1) if words in line]
    return f"{path}:{lines[-1]}" if lines else str(path)


def _tables(text: str, path: Path, kinds: Collection[str]) -> dict[str, list[dict[str, Any]]]:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as why:
        at = re.search(r"at line (\d+)", str(why))
        line = at[1] if at else text.count("\n") + 1
        raise LedgerError(f"{path}:{line}: {why}") from None
    for key, listed in tables.items():
        if key not in kinds:
            known = ", ".join(f"[[{kind}]]" for kind in kinds)
            raise LedgerError(f"{path}:{_line(text, key)}: unknown entry {key}; known is {known}")
        if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
            raise LedgerError(f"{path}:{_line(text, key)}: write each one under [[{key}]]")
    return tables


def _line(text: str, key: str, number: int = 0) -> int:
    """Return the line of the `number`th place (from 0) where `key` opens an entry; 1 where it is not plain."""
    found = re.compile(rf"^\s*(?:\[\[?\s*)?[\"']?{re.escape(key)}\b", re.M).finditer(text)
    starts = [text.count("\n", 0, match.end()) + 1 for match in found]
    return starts[number] if number < len(starts) else 1
