"""The files of the ledger folder: written beside and renamed, so that each is whole at any time."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable
from operator import attrgetter
from pathlib import Path

from attrs import frozen

from cctimeline.ledger.records import Stored, lines_of, read_lines, read_outline
from cctimeline.ledger.toml import LedgerError, first_line, text_of
from cctimeline.model import Extraction

EXTRACTED = "extracted"
SUFFIX = ".jsonl"
_ID = re.compile(r'"id": "([^"]*)"')


@frozen
class Written:
    """What writing the facts of some articles did; each tuple holds paths of files, sorted."""

    changed: tuple[str, ...]
    same: tuple[str, ...]
    others: tuple[str, ...]
    """Files of articles that were not given; they are left as they are."""


def write(folder: Path, extractions: Iterable[Extraction]) -> Written:
    """Write `extracted/<article>.jsonl` for each extraction; a file that would not change is not touched."""
    home = folder / EXTRACTED
    home.mkdir(parents=True, exist_ok=True)
    texts = {home / (e.article.id + SUFFIX): lines_of(e) for e in extractions}
    changed = [path for path, text in texts.items() if replace(path, text)]
    return Written(
        tuple(sorted(map(str, changed))),
        tuple(sorted(str(path) for path in texts if path not in changed)),
        tuple(str(path) for path in _files(home) if path not in texts),
    )


def remove(paths: Iterable[str]) -> int:
    """Remove these files and return how many they were."""
    listed = [Path(path) for path in paths]
    for path in listed:
        path.unlink()
    return len(listed)


def stored(folder: Path) -> tuple[Stored, ...]:
    """Return everything that is extracted in the ledger folder, by article; LedgerError names a bad place."""
    return tuple(map(_read, _files(folder / EXTRACTED)))


def outlined(folder: Path, *, facts: Collection[str]) -> tuple[Stored, ...]:
    """Return the same with the facts unread, but for articles that have some of `facts` (ids) or no outline."""
    return tuple(_outlined(path, facts) or _read(path) for path in _files(folder / EXTRACTED))


def filled(folder: Path, found: Iterable[Extraction], articles: Collection[str]) -> tuple[Extraction, ...]:
    """Return extractions that `outlined` gave with the facts of `articles` (ids) read."""
    home = folder / EXTRACTED
    return tuple(
        _read(home / (one.article.id + SUFFIX)).extraction if one.outline and one.article.id in articles else one
        for one in found
    )


def _read(path: Path) -> Stored:
    return _of_its_file(read_lines(text_of(path), path=str(path)), path)


def _outlined(path: Path, facts: Collection[str]) -> Stored | None:
    if facts and not set(_ID.findall(text_of(path))).isdisjoint(facts):
        return None
    found = read_outline(first_line(path), path=str(path))
    return found and _of_its_file(found, path)


def _of_its_file(one: Stored, path: Path) -> Stored:
    if one.extraction.article.id != path.stem:
        raise LedgerError(f"{path}:1: holds article {one.extraction.article.id}; run `cctimeline extract` again")
    return one


def replace(path: Path, text: str) -> bool:
    """Make `path` hold `text` by renaming a file written beside it; False where it already does."""
    data = text.encode()
    if path.exists() and path.read_bytes() == data:
        return False
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return True


def _files(home: Path) -> list[Path]:
    return sorted((path for path in home.glob(f"*{SUFFIX}") if not path.name.startswith(".")), key=attrgetter("name"))
