"""The layers, and docs/modules.md: every module with the sentence that it opens with, from the top down.

Run as `python tests/modules.py` it prints the page.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "cctimeline"
PAGE = ROOT / "docs" / "modules.md"
LAYERS: tuple[tuple[str, ...], ...] = (
    ("when", "figure", "each"),
    ("model", "spoken"),
    ("vocab", "names", "config", "markup"),
    ("paragraphs",),
    ("find", "reading"),
    ("bind",),
    ("chronology",),
    ("compare",),
    ("ledger",),
    ("rules",),
    ("report",),
    ("run",),
    ("pipeline",),
    ("cli",),
    ("__main__",),
)
"""From the ground up: a module imports from its own package and from what stands before it."""


def page() -> str:
    """Return the page."""
    named = [name for names in LAYERS for name in names if name != "__main__"]
    return "\n".join(chain(_head(), *map(_layer, reversed(named)))) + "\n"


def _head() -> Iterator[str]:
    yield "# Where each thing stands"
    yield ""
    yield (
        "Every module with the sentence it opens with, from the command line down to the types; a module may import "
        "from the layers below its own only. `.ci/refresh` writes this page from the source."
    )


def _layer(name: str) -> Iterator[str]:
    """Yield the lines of a package, or of a module that stands alone."""
    home = SOURCE / name
    yield from ("", f"## `{name}{'/' if home.is_dir() else '.py'}`", "")
    yield _says(home / "__init__.py" if home.is_dir() else home.with_suffix(".py"))
    modules = sorted(path for path in home.rglob("*.py") if path != home / "__init__.py")
    if modules:
        yield from ("", "| module | what it does |", "|---|---|")
    for path in modules:
        yield f"| `{path.relative_to(home).as_posix().removesuffix('/__init__.py')}` | {_says(path)} |"


def _says(path: Path) -> str:
    """Return the first sentence of a module."""
    told = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return " ".join(told.split("\n\n")[0].split()).replace("|", r"\|")


if __name__ == "__main__":
    print(page(), end="")
