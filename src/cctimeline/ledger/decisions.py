"""`decisions.toml`: what a person settled about a finding; added to at its end, never rewritten."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import frozen

from cctimeline.model import Finding

FILE = "decisions.toml"
_HEAD = "# What was settled about findings. Written by `cctimeline accept` and by people; nothing else changes it.\n"
_KEYS = ("finding", "reason", "said")


class DecisionsError(Exception):
    """A decisions file that cannot be used; the message starts with its place, `path:line`."""


@frozen
class Accepted:
    """A finding that a person looked at and accepts."""

    finding: str
    """Its fingerprint."""
    reason: str
    said: str = ""
    """What it said then, for whoever reads the file."""


@frozen
class Decisions:
    """What was accepted, in the order of the file."""

    accepted: tuple[Accepted, ...] = ()

    def apply(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that nobody accepted yet."""
        known = {one.finding for one in self.accepted}
        return tuple(f for f in findings if f.fingerprint not in known)

    def stale(self, findings: Iterable[Finding]) -> tuple[Accepted, ...]:
        """Return the decisions that match none of `findings` (all that the rules found, accepted ones included)."""
        found = {finding.fingerprint for finding in findings}
        return tuple(one for one in self.accepted if one.finding not in found)


NO_DECISIONS = Decisions()


def load(folder: Path) -> Decisions:
    """Return the decisions of the ledger `folder`; none where there is no file. DecisionsError names a bad place."""
    path = folder / FILE
    if not path.exists():
        return NO_DECISIONS
    text = _text(path)
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as why:
        place = re.search(r"line (\d+)", str(why))
        raise DecisionsError(f"{path}:{place[1] if place else text.count(chr(10)) + 1}: {why}") from None
    return Decisions(_accepted(tables, path, text))


def accept(folder: Path, new: Iterable[Accepted]) -> tuple[Accepted, ...]:
    """Add `new` to the decisions of the ledger `folder` and return those that were not there yet.

    The file is written beside and renamed: it is whole at any time, and what people wrote in it stays as it is.
    """
    known = {one.finding for one in load(folder).accepted}
    added = tuple({one.finding: one for one in new if one.finding not in known}.values())
    if added:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / FILE
        before = _text(path) if path.exists() else _HEAD
        _write(path, before + "".join(_as_toml(one) for one in added))
    return added


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as why:
        raise DecisionsError(f"{path}: cannot be read: {why}") from None


def _write(path: Path, text: str) -> None:
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    beside.write_bytes(text.encode())
    beside.replace(path)


def _as_toml(one: Accepted) -> str:
    import tomlkit

    table = tomlkit.table()
    for key in _KEYS:
        if value := getattr(one, key):
            table.add(key, value)
    return f"\n[[accept]]\n{table.as_string()}"


def _accepted(tables: dict[str, Any], path: Path, text: str) -> tuple[Accepted, ...]:
    for key in tables:
        if key != "accept":
            raise DecisionsError(f"{path}:{_line(text, key)}: unknown entry {key}; known is [[accept]]")
    listed = tables.get("accept", [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise DecisionsError(f"{path}:{_line(text, 'accept')}: write each decision under [[accept]]")
    return tuple(_one(one, f"{path}:{_line(text, 'accept', number)}") for number, one in enumerate(listed))


def _one(table: dict[str, Any], place: str) -> Accepted:
    unknown = sorted(set(table) - set(_KEYS))
    if unknown:
        raise DecisionsError(f"{place}: unknown key {unknown[0]}; known are {', '.join(_KEYS)}")
    for key in ("finding", "reason"):
        if not isinstance(table.get(key), str) or not table[key].strip():
            raise DecisionsError(f"{place}: {key} is missing or empty")
    return Accepted(table["finding"], table["reason"], str(table.get("said", "")))


def _line(text: str, key: str, number: int = 0) -> int:
    """Return the line of the `number`th place (from 0) where `key` opens an entry; 1 where it is not plain."""
    found = re.compile(rf"^\s*(?:\[\[?\s*)?[\"']?{re.escape(key)}\b", re.M).finditer(text)
    starts = [text.count("\n", 0, match.end()) + 1 for match in found]
    return starts[number] if number < len(starts) else 1
