"""`docs/check.md` is true: it names every setting as it is."""

from __future__ import annotations

from pathlib import Path

from cctimeline.config import settings

PAGE = Path("docs/check.md")


def test_settings_are_told() -> None:
    """Every setting stands there with its default and what it is for."""
    page = PAGE.read_text("utf-8")

    for name, default, doc in settings():
        shown = list(default) if isinstance(default, tuple) else default
        assert f"| `{name}` | `{shown}` | {doc} |" in page
