"""Drafts with planted faults: each is found, by its rule, and nothing else is."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from cctimeline.cli import main

DRAFTS = Path("tests/drafts")


def conflicts(*words: str, against: str = "seeds") -> list[dict[str, Any]]:
    """Return the conflicts that `check` finds, worst first."""
    done = CliRunner().invoke(main, [*words, "--against", against, "--format", "json"])
    found = [one for one in json.loads(done.stdout)["findings"] if one["verdict"] == "conflict"]
    assert int(bool(found)) == done.exit_code
    return found


def planted(name: str, found: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return (rule, planted words) of each finding; its message where it is not what was planted.

    It is if its rule is the one named, it quotes the words from the draft, and says what is to be compared with them.
    """
    faults = tomllib.loads((DRAFTS / f"{name}.toml").read_text("utf-8"))["fault"]
    told = []
    for one in found:
        quoted = [m["quote"] for m in one["members"] if m["path"].endswith(f"{name}.txt")]
        says = " / ".join(m["says"] for m in one["members"])
        words = [
            fault["words"]
            for fault in faults
            if fault["rule"] == one["rule"] and any(fault["words"] in q for q in quoted) and fault["with"] in says
        ]
        told.append((one["rule"], " / ".join(words) or one["message"]))
    return sorted(told)


def expected(name: str) -> list[tuple[str, str]]:
    """Return (rule, words) of the faults planted in a draft."""
    faults = tomllib.loads((DRAFTS / f"{name}.toml").read_text("utf-8"))["fault"]
    return sorted((fault["rule"], fault["words"]) for fault in faults)


def test_ten_planted_faults_are_found() -> None:
    """Ten faults of ten kinds in a draft written from the seeds: exactly those ten."""
    assert 10 == len({rule for rule, _ in expected("ten_faults")})
    assert expected("ten_faults") == planted("ten_faults", conflicts("check", str(DRAFTS / "ten_faults.txt")))


def test_ten_other_faults_are_found() -> None:
    """Ten faults of ten other kinds, and ten traps, in a draft on a railway: exactly those ten."""
    found = conflicts("check", str(DRAFTS / "railway.txt"), against=str(DRAFTS / "railway"))

    assert 10 == len({rule for rule, _ in expected("railway")} - {rule for rule, _ in expected("ten_faults")})
    assert expected("railway") == planted("railway", found)


def test_hook_finds_what_is_planted_and_leaves_the_traps() -> None:
    """The hook's entry on a draft with three faults and three traps: a rounded sum, a converted area, a lower bound."""
    entry = re.search(r"^  entry: cctimeline (.*)$", Path(".pre-commit-hooks.yaml").read_text("utf-8"), re.M)
    assert entry

    assert expected("hook") == planted("hook", conflicts(*shlex.split(entry[1]), str(DRAFTS / "hook.txt")))
