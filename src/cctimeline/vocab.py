"""The word lists of `data/*.toml`: read once a process, on first use, and checked as they are read."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return the parsed `data/NAME.toml`."""
    return tomllib.loads((files("cctimeline") / "data" / f"{name}.toml").read_text("utf-8"))


def trie(words: tuple[str, ...]) -> str:
    """Return a regular expression that matches any of `words`, built as a trie of prefixes, longest match first.

    A plain alternation of a few hundred words is four times slower; give case variants as words, never `re.I`.
    """
    import re

    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}

    def pattern(node: dict[str, Any]) -> str:
        last = "" in node
        branches = [re.escape(letter) + pattern(child) for letter, child in sorted(node.items()) if letter]
        if not branches:
            return ""
        body = branches[0] if len(branches) == 1 and not last else f"(?:{'|'.join(branches)})"
        return body + "?" if last else body

    return pattern(root)
