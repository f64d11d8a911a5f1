"""`docs/check.md` is true: its commands print what it shows, and it names every setting as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from consoles import blocks, printed

from cctimeline.config import settings

PAGE = Path("docs/check.md")


@pytest.mark.parametrize(("command", "shown"), blocks(PAGE))
def test_output_is_real(command: str, shown: str) -> None:
    """What the page shows is what the command prints; `python tests/consoles.py docs/check.md` renews it."""
    assert shown == printed(command)


def test_settings_are_told() -> None:
    """Every setting stands there with its default and what it is for."""
    page = PAGE.read_text("utf-8")

    for name, default, doc in settings():
        shown = list(default) if isinstance(default, tuple) else default
        assert f"| `{name}` | `{shown}` | {doc} |" in page
