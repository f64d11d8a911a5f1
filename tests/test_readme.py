"""README and docs are true: what they show is what the program prints.

After a change in what is printed, `.ci/refresh` writes the pages and claims/ anew; read the difference.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from consoles import blocks, printed

import cctimeline
from cctimeline.cli import main

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCKS = [(page.name, *block) for page in PAGES for block in blocks(page)]


@pytest.mark.parametrize(("page", "command", "shown"), BLOCKS, ids=[f"{page}: {words}" for page, words, _ in BLOCKS])
def test_console_blocks(page: str, command: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A console block shows what its command prints (else run .ci/refresh and read the difference)."""
    monkeypatch.chdir(ROOT)

    assert printed(command) == shown


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


def test_claims_are_current(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The facts in claims/ are those that the articles give (else run .ci/refresh and read the difference)."""
    monkeypatch.chdir(ROOT)
    CliRunner().invoke(main, ["extract", "seeds/", "--claims", str(tmp_path)])
    kept, now = ROOT / "claims" / "extracted", tmp_path / "extracted"

    assert sorted(path.name for path in now.iterdir()) == sorted(path.name for path in kept.iterdir())
    assert [] == [path.name for path in now.iterdir() if path.read_bytes() != (kept / path.name).read_bytes()]
