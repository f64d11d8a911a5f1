"""README and docs are true: what they show is what the program prints.

After a change in what is printed, `.ci/refresh` writes the pages and claims/ anew; read the difference.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import cctimeline

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_library_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The README's Python runs, and each line gives what its comment says."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text("The board bought 12 ferries on May 2, 2021.\n")
    code = re.findall(r"^```python\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)[0]
    known: dict[str, object] = {}
    for line in code.splitlines():
        said, _, value = line.partition("  # ")
        if value:
            assert value == repr(eval(said, known))
        else:
            exec(said, known)
    assert known["extract"] is cctimeline.extract


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """A relative link leads to a file of the project."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))

    assert [] == [link for link in links if not (page.parent / link).exists()]
