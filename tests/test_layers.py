"""The house's walls: imports go down, modules stay small, and nothing knows the articles it was tried on."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from modules import LAYERS, PAGE, SOURCE, page

MODULES = sorted(SOURCE.rglob("*.py"))

LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}


def package_of(module: str) -> str:
    """The part of a dotted name below `cctimeline` that the table speaks of."""
    return module.split(".")[1]


def imports(path: Path) -> set[str]:
    """The modules of the project that a file imports, wherever in the file, the package itself left out."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("cctimeline."):
            found.add(node.module)
        elif isinstance(node, ast.ImportFrom) and node.module == "cctimeline":
            found |= {f"cctimeline.{alias.name}" for alias in node.names if alias.name in LEVEL}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.startswith("cctimeline.")}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_go_down(path: Path) -> None:
    """A module imports only from its own package and from layers below it."""
    home = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    if home == "__init__":
        return
    upward = {name for name in imports(path) if package_of(name) != home and LEVEL[package_of(name)] >= LEVEL[home]}

    assert set() == upward


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_modules_are_small(path: Path) -> None:
    """A module is split by meaning before it has 400 lines."""
    assert len(path.read_text("utf-8").splitlines()) <= 400


BELOW_CLI = [path for path in MODULES if path.relative_to(SOURCE).parts[0] not in ("cli", "__main__.py")]
FORBIDDEN = re.compile(
    r"\bprint\(|\bos\.environ\b|\bgetenv\b|\bsys\.std|\.today\(|\bdatetime\.now\(|\btime\.time\(|\bmonotonic\(|\bgetcwd\(|\.cwd\("
)


@pytest.mark.parametrize("path", BELOW_CLI, ids=lambda path: str(path.relative_to(SOURCE)))
def test_only_the_command_line_knows_the_world(path: Path) -> None:
    """Nothing below it prints, reads the environment, the clock or the working folder."""
    assert [] == [line for line in path.read_text("utf-8").splitlines() if FORBIDDEN.search(line)]


OF_THE_SEEDS = re.compile(
    r"\b(?:i?chongqing|chengdu|sichuan|liangjiang|tianfu|xinglong|yongxing|mianyang|jin.?feng|uestc|cumec|cetc|xiyong"
    r"|zengjia|lijia|everbright|terminus tech\w*|yajun|xiaohua|liejun|yuling|shihan|china.daily|super.transient)\b",
    re.I,
)
"""Places, people, publishers and institutions of the articles in seeds/."""


@pytest.mark.parametrize(
    "path",
    sorted(p for p in SOURCE.rglob("*") if p.suffix in (".py", ".toml")),
    ids=lambda p: str(p.relative_to(SOURCE)),
)
def test_nothing_names_the_seeds(path: Path) -> None:
    """Code and word lists know no place, person, publisher or institution of the articles they were tried on."""
    assert [] == OF_THE_SEEDS.findall(path.read_text("utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_group_is_possessive(path: Path) -> None:
    """Possessive groups and atomic ones go astray, up to an endless loop, in Python 3.11.0 to 3.11.4."""
    assert [] == re.findall(r"[^\\]\)(?:[*+?]|\{\d*,?\d*\})\+(?!\+? )|\(\?>", path.read_text("utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_lazy_properties(path: Path) -> None:
    """A lazy property on a class with slots makes each access to any of its fields slow; reckon it when it is made."""
    assert "cached_property" not in path.read_text("utf-8")


def test_every_module_is_on_the_page() -> None:
    """`docs/modules.md` tells what each module opens with (else run .ci/refresh)."""
    assert page() == PAGE.read_text("utf-8")
