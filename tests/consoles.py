"""Console blocks of the documentation: run each command, compare what it prints, or write it anew.

`python tests/consoles.py FILE...` writes the blocks of the files anew; run it in the project's folder.
"""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

from click.testing import CliRunner

from cctimeline.cli import main

BLOCK = re.compile(r"(?<=^```console\n)\$ cctimeline ([^\n]*)\n(.*?)(?=^```$)", re.M | re.S)


def blocks(page: Path) -> list[tuple[str, str]]:
    """Return (command line after `cctimeline`, what the page says it prints) of every console block."""
    return [(match[1], match[2]) for match in BLOCK.finditer(page.read_text("utf-8"))]


def printed(command: str) -> str:
    """Return what the command prints, stdout and stderr as a terminal shows them; `| head -N` keeps N lines."""
    words, _, cut = command.partition(" | head -")
    done = CliRunner().invoke(main, shlex.split(words, comments=True))
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return "".join(done.output.splitlines(keepends=True)[: int(cut) if cut else None])


def renewed(page: Path) -> str:
    """Return the page with what its commands print now."""
    return BLOCK.sub(lambda match: f"$ cctimeline {match[1]}\n{printed(match[1])}", page.read_text("utf-8"))


if __name__ == "__main__":
    for name in sys.argv[1:]:
        Path(name).write_text(renewed(Path(name)), "utf-8")
