"""Files that people write in the ledger folder: read strictly, and every complaint names path and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any


class LedgerError(Exception):
    """A ledger file that cannot be used; the message starts with its place, `path:line`."""


def entries(path: Path, kind: str, keys: Collection[str]) -> list[tuple[dict[str, Any], str]]:
    """Return every `[[kind]]` table of a file with its place, none where there is no file.

    LedgerError for what is no TOML, for other tables and for unknown keys.
    """
    if not path.exists():
        return []
    text = text_of(path)
    listed = _tables(text, path, kind)
    placed = [(table, f"{path}:{_line(text, kind, number)}") for number, table in enumerate(listed)]
    for table, place in placed:
        for key in table:
            if key not in keys:
                raise LedgerError(f"{place}: unknown key {key}; known are {', '.join(keys)}")
    return placed


def text_of(path: Path) -> str:
    """Return the text of a ledger file; LedgerError where it cannot be read as UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as why:
        raise LedgerError(f"{path}: {why.strerror}") from None
    except UnicodeDecodeError as why:
        raise LedgerError(f"{path}: not UTF-8 at byte {why.start}") from None


def place_of(path: Path, words: str) -> str:
    """Return `path:line` of the last line that holds `words`; the path alone where none does."""
    lines = [number for number, line in enumerate(text_of(path).splitlines(), 1) if words in line]
    return f"{path}:{lines[-1]}" if lines else str(path)


def _tables(text: str, path: Path, kind: str) -> list[dict[str, Any]]:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as why:
        at = re.search(r"at line (\d+)", str(why))
        line = at[1] if at else text.count("\n") + 1
        raise LedgerError(f"{path}:{line}: {why}") from None
    for key in tables:
        if key != kind:
            raise LedgerError(f"{path}:{_line(text, key)}: unknown entry {key}; known is [[{kind}]]")
    listed = tables.get(kind, [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise LedgerError(f"{path}:{_line(text, kind)}: write each one under [[{kind}]]")
    return listed


def _line(text: str, key: str, number: int = 0) -> int:
    """Return the line of the `number`th place (from 0) where `key` opens an entry; 1 where it is not plain."""
    found = re.compile(rf"^\s*(?:\[\[?\s*)?[\"']?{re.escape(key)}\b", re.M).finditer(text)
    starts = [text.count("\n", 0, match.end()) + 1 for match in found]
    return starts[number] if number < len(starts) else 1
