"""Which files the paths of a command line stand for, what is passed over in a folder, and what each file is called."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from attrs import frozen

from cctimeline.model import Problem

STDIN = "-"
"""The draft that comes from standard input."""
SUFFIXES = (".txt", ".md")
"""What is read in a folder; a file named on the command line is read whatever its suffix."""
_DOCUMENTS = (".doc", ".docx", ".htm", ".html", ".markdown", ".odt", ".pdf", ".rst", ".rtf", ".text", ".xml")
"""What may hold an article too: that a folder has some, and that they are not read, is told."""


class CannotWork(click.ClickException):
    """The work could not be done: its message says what to do; exit code 2."""

    exit_code = 2


@frozen
class Found:
    """The files to read, sorted, and which folders hold others that may be articles."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def files_at(paths: Sequence[str]) -> Found:
    """Return the files that `paths` stand for; CannotWork for a path that is missing or bare.

    A file of two names (a link, "./" before it) is read once, by the first of them.
    """
    files: dict[str, str] = {}
    problems: list[Problem] = []
    for path in paths:
        if path == STDIN:
            raise CannotWork("only the draft of a check is read from standard input")
        if not Path(path).exists():
            raise CannotWork(f"{path}: no such file or folder")
        found = _in_folder(path) if Path(path).is_dir() else Found((path,))
        if not found.files:
            over = "".join(f"; {problem.message}" for problem in found.problems)
            raise CannotWork(f"{path}: holds no .txt or .md file to read{over}")
        problems += found.problems
        for file in found.files:
            files.setdefault(os.path.realpath(file), file)
    return Found(tuple(sorted(files.values())), tuple(problems))


def _in_folder(folder: str) -> Found:
    """Return the files that stand for a folder: those of its articles, in the folders below it too."""
    prefix, found, others = folder if folder.endswith(os.sep) else folder + os.sep, [], Counter[str]()
    for here, folders, names in os.walk(folder, onerror=_unreadable):
        folders[:] = [f for f in folders if not f.startswith(".")]
        for file in (Path(here) / name for name in names if not name.startswith(".")):
            suffix = file.suffix.lower()
            if suffix in SUFFIXES and not file.is_fifo():
                found.append(prefix + str(file.relative_to(folder)))
            elif suffix in _DOCUMENTS:
                others[suffix] += 1
    return Found(tuple(sorted(found)), (Problem(folder, _passed_over(others)),) if others else ())


def _passed_over(others: Counter[str]) -> str:
    """Say which files of a folder are not read, and what to do: "1 .docx, 2 .html files are not read: ..."."""
    told = ", ".join(f"{number} {suffix}" for suffix, number in sorted(others.items()))
    files = "file is" if others.total() == 1 else "files are"
    return f"{told} {files} not read, only .txt and .md are: turn them into text (pandoc -t plain)"


def _unreadable(why: OSError) -> None:
    """Refuse a folder that cannot be listed: what lies in it would go unread without a word."""
    raise CannotWork(f"{why.filename}: cannot be read: {why.strerror}")


def with_ids(paths: Iterable[str]) -> list[tuple[str, str]]:
    """Pair each path with an id: its stem, with the folders before it where two stems are the same."""
    rest, depth = sorted(set(paths)), 1
    ids: dict[str, str] = {}
    while rest:
        named = {path: _stem(path, depth) for path in rest}
        taken = Counter((*ids.values(), *named.values()))
        clash = [p for p in rest if taken[named[p]] > 1 and depth < len(Path(p).parts)]
        ids.update({p: named[p] for p in rest if p not in set(clash)})
        rest, depth = clash, depth + 1
    return _numbered(sorted(ids.items()))


def _stem(path: str, depth: int) -> str:
    parts = Path(path).parts
    return "-".join((*parts[-depth:-1], Path(path).stem)).replace("/", "-")


def _numbered(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    seen: dict[str, int] = {}
    out = []
    for path, id in pairs:
        seen[id] = seen.get(id, 0) + 1
        out.append((path, id if seen[id] == 1 else f"{id}-{seen[id]}"))
    return out
