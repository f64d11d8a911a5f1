"""Settings of a project: `cctimeline.toml`, or the table `[tool.cctimeline]` of `pyproject.toml`."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

import attrs
from attrs import field, frozen

FORMATS = ("text", "concise", "json", "sarif", "github", "gitlab", "rdjson", "markdown")
FAIL_ON = ("error", "warning", "stale", "never")

FailOn = Literal["error", "warning", "stale", "never"]


class ConfigError(Exception):
    """A settings file that cannot be used; the message starts with its place, `path:line`."""


def _words(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(word, str) for word in value):
        raise ValueError("must be a list of strings")
    return tuple(value)


def _word(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("must be a string")
    return value


def _severity(value: Any) -> Any:
    return _one_of(FAIL_ON, value)


def _format(value: Any) -> Any:
    return _one_of(FORMATS, value)


def _one_of(words: tuple[str, ...], value: Any) -> Any:
    if value not in words:
        raise ValueError(f"must be one of {', '.join(words)}")
    return value


@frozen(kw_only=True)
class Config:
    """Every setting there is, with its default, what it takes and what it is for.

    In the file a name is written with hyphens (`fail-on`) and paths count from the file's folder; an option of the same
    name on the command line wins.
    """

    claims: str = field(default="claims", converter=_word, metadata={"doc": "The ledger folder."})
    against: tuple[str, ...] = field(
        default=(),
        converter=_words,
        metadata={"doc": "Files and folders that a draft is checked against; none: the ledger's articles."},
    )
    select: tuple[str, ...] = field(default=(), converter=_words, metadata={"doc": "Rules to report; none: all."})
    ignore: tuple[str, ...] = field(default=(), converter=_words, metadata={"doc": "Rules not to report."})
    fail_on: FailOn = field(
        default="warning",
        converter=_severity,
        metadata={"doc": f"The mildest that makes the exit code 1: {', '.join(FAIL_ON)}."},
    )
    format: str = field(default="text", converter=_format, metadata={"doc": f"What is printed: {', '.join(FORMATS)}."})


def settings() -> tuple[tuple[str, Any, str], ...]:
    """Return (name as written in the file, default, what it is for) of every setting."""
    return tuple((a.name.replace("_", "-"), a.default, a.metadata["doc"]) for a in attrs.fields(Config))


def load(folder: Path) -> Config:
    """Return the settings of the nearest file in `folder` or above it; the defaults where there is none.

    Paths in it count from the file's folder. ConfigError names the place of what cannot be used.
    """
    for here in (folder, *folder.parents):
        for path, table in ((here / "cctimeline.toml", ()), (here / "pyproject.toml", ("tool", "cctimeline"))):
            found = _table(path, table) if path.is_file() else None
            if found is not None:
                return _config(path, found, table, folder)
    return Config()


def closest(word: str, words: Iterable[str]) -> str:
    """Return `; the closest is X` where one of `words` is near to `word`, else nothing."""
    near = difflib.get_close_matches(word, list(words), n=1, cutoff=0.5)
    return f"; the closest is {near[0]}" if near else ""


def _table(path: Path, names: tuple[str, ...]) -> dict[str, Any] | None:
    try:
        found: Any = tomllib.loads(path.read_text("utf-8"))
    except UnicodeDecodeError as why:
        raise ConfigError(f"{path}: not UTF-8 at byte {why.start}") from None
    except OSError as why:
        raise ConfigError(f"{path}: {why.strerror}") from None
    except tomllib.TOMLDecodeError as why:
        raise ConfigError(f"{path}{_place_in(str(why))}: {why}") from None
    for name in names:
        found = found.get(name) if isinstance(found, dict) else None
    if found is not None and not isinstance(found, dict):
        raise ConfigError(f"{path}: {'.'.join(names)} must be a table")
    return found


def _place_in(message: str) -> str:
    line = re.search(r"at line (\d+)", message)
    return f":{line[1]}" if line else ""


def _config(path: Path, table: dict[str, Any], names: tuple[str, ...], folder: Path) -> Config:
    known = {name: name.replace("-", "_") for name, _, _ in settings()}
    given: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            hint = "; settings stand here without a table" if key == "tool" else closest(key, known)
            raise ConfigError(f"{_place(path, key, names)}: unknown setting {key}{hint}")
        try:
            Config(**{known[key]: value})
        except ValueError as why:
            raise ConfigError(f"{_place(path, key, names)}: {key} {why}") from None
        given[known[key]] = value
    return _from_its_folder(Config(**given), given, path.parent, folder)


def _from_its_folder(config: Config, given: dict[str, Any], home: Path, folder: Path) -> Config:
    """Let the paths that the file gives count from its own folder."""
    if home == folder:
        return config
    moved: dict[str, Any] = {}
    if "claims" in given:
        moved["claims"] = os.path.relpath(home / config.claims, folder)
    if "against" in given:
        moved["against"] = tuple(os.path.relpath(home / path, folder) for path in config.against)
    return attrs.evolve(config, **moved)


def _place(path: Path, key: str, names: tuple[str, ...]) -> str:
    """Return `path:line` of `key` in its table."""
    header, inside = ".".join(names), not names
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        words = line.strip()
        if words.startswith("["):
            if words.strip("[] ") in (header, f"{header}.{key}".lstrip(".")):
                inside = True
                if words.strip("[] ") != header:
                    return f"{path}:{number}"
            else:
                inside = False
        elif inside and re.match(rf"[\"']?{re.escape(key)}[\"']?\s*[.=]", words):
            return f"{path}:{number}"
    return str(path)
