"""The command line itself: what `--help` says and brings in, and the whole path from files to JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cctimeline.cli import COMMANDS, main

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"


@pytest.mark.parametrize(("name", "said"), [(name, said) for name, _, said in COMMANDS])
def test_help_says_what_each_command_does(name: str, said: str) -> None:
    """The table's sentence is the one that the command itself begins with."""
    command = main.get_command(click.Context(main), name)

    assert command is not None and command.help is not None
    assert " ".join(command.help.split()).startswith(said.rstrip("."))
    assert said in " ".join(CliRunner().invoke(main, ["--help"], terminal_width=200).output.split())


def test_help_is_light() -> None:
    """`--help` imports nothing of the project but the table of commands."""
    code = (
        "import sys; from cctimeline.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([m for m in sys.modules if m.startswith('cctimeline.') and not m.startswith('cctimeline.cli')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]" == done.stdout.splitlines()[-1]


@pytest.mark.parametrize("command", ["chronology", "report"])
def test_same_bytes(command: str) -> None:
    """Two runs, and the files in another order, give the same bytes; so does the folder that holds them."""
    files = sorted(str(path.relative_to(ROOT)) for path in SEEDS.glob("*.txt"))
    words = [sys.executable, "-m", "cctimeline", command, "--format", "json"]
    runs = {
        subprocess.run([*words, *paths], cwd=ROOT, capture_output=True, check=False).stdout
        for paths in (files, files[::-1], ["seeds"], ["seeds/"], ["seeds", files[0]])
    }

    assert 1 == len(runs)


def test_path_is_as_given(tmp_path: Path) -> None:
    """A file's path is the one on the command line; in a folder, that folder joined with the name."""
    text = "The board bought 12 ferries on May 2, 2021.\n"
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "x.txt").write_text(text)
    (tmp_path / "a" / "b" / "x.txt").write_text(text)
    (tmp_path / "a" / "b" / "y.md").write_text(text)
    words = ["chronology", "--format", "json", str(tmp_path / "a") + "/"]
    articles = json.loads(CliRunner().invoke(main, words).stdout)["articles"]

    assert [f"{tmp_path}/a/x.txt", f"{tmp_path}/a/b/x.txt", f"{tmp_path}/a/b/y.md"] == [a["path"] for a in articles]
    assert ["a-x", "b-x", "y"] == [a["id"] for a in articles]


def test_ledger_gives_the_same_chronology_as_the_articles(tmp_path: Path) -> None:
    """What was extracted and what is read anew are the same facts."""
    run = CliRunner().invoke
    ledger = str(tmp_path / "claims")
    run(main, ["extract", str(SEEDS), "--claims", ledger])
    anew = run(main, ["chronology", str(SEEDS), "--format", "json", "--ledger", ledger])
    kept = run(main, ["chronology", "--format", "json", "--ledger", ledger])

    assert anew.stdout == kept.stdout


def test_ledger_gives_the_same_findings_as_the_articles(tmp_path: Path) -> None:
    """A report over the ledger says what a report over the articles says, fingerprints and places included."""
    run = CliRunner().invoke
    ledger = str(tmp_path / "claims")
    run(main, ["extract", str(SEEDS), "--claims", ledger])
    anew = run(main, ["report", str(SEEDS), "--format", "json", "--claims", ledger])
    kept = run(main, ["report", "--format", "json", "--claims", ledger])

    assert anew.stdout == kept.stdout
    assert (
        run(main, ["report", str(SEEDS), "--claims", ledger]).stdout.splitlines()[-2:]
        == run(main, ["report", "--claims", ledger]).stdout.splitlines()[-2:]
    )


def test_ledger_tells_of_changed_articles(tmp_path: Path) -> None:
    """An article that has changed since is a problem, and its facts are those extracted."""
    path = tmp_path / "a.txt"
    path.write_text("The board bought 12 ferries on May 2, 2021.\n")
    ledger = str(tmp_path / "claims")
    CliRunner().invoke(main, ["extract", str(path), "--claims", ledger])
    path.write_text("The board bought 13 ferries on May 2, 2021.\n")
    problems = json.loads(CliRunner().invoke(main, ["chronology", "--ledger", ledger, "--format", "json"]).stdout)

    assert [str(path)] == [problem["article"] for problem in problems["problems"]]


def test_prune(tmp_path: Path) -> None:
    """Files of articles that are not given are left, and removed only on request."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The board bought 12 ferries on May 2, 2021.\n")
    words = ["extract", str(tmp_path / "a.txt"), "--claims", str(tmp_path / "claims")]
    CliRunner().invoke(main, ["extract", str(tmp_path), "--claims", str(tmp_path / "claims")])

    assert CliRunner().invoke(main, words).stdout.endswith("0 written, 1 unchanged, 1 of other articles left\n")
    assert CliRunner().invoke(main, [*words, "--prune"]).stdout.endswith("0 written, 1 unchanged, 1 removed\n")
    assert ["a.jsonl"] == [path.name for path in (tmp_path / "claims" / "extracted").iterdir()]


def test_corrections_and_stale_ones(tmp_path: Path) -> None:
    """A rejected fact is in no output; a decision about a fact that is no more is told as stale."""
    run = CliRunner().invoke
    path, ledger = tmp_path / "a.txt", tmp_path / "claims"
    path.write_text("The board bought 12 ferries on May 2, 2021.\n")
    words = ["chronology", str(path), "--format", "json", "--ledger", str(ledger)]
    claim = json.loads(run(main, words).stdout)["claims"][0]["id"]
    ledger.mkdir()
    (ledger / "decisions.toml").write_text(
        f'[[reject]]\nfact = "{claim}"\nreason = "a misprint"\n\n[[reject]]\nfact = "c00"\nreason = "long gone"\n'
    )
    done = run(main, words)

    assert [] == json.loads(done.stdout)["claims"]
    assert "Stale: decision c00 (long gone) matches nothing any more.\n" == done.stderr
    judged = ["report", str(path), "--claims", str(ledger)]
    assert "Stale: decision c00 (long gone)" in run(main, judged).stdout
    assert [0, 1] == [run(main, words).exit_code for words in (judged, [*judged, "--fail-on", "stale"])]


def test_ledger_folder_of_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the settings name the ledger folder, every command works on it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cctimeline.toml").write_text('claims = "facts"\n')
    (tmp_path / "a.txt").write_text("The board bought 12 ferries on May 2, 2021.\n")

    assert "facts: 1 written, 0 unchanged\n" == CliRunner().invoke(main, ["extract", "a.txt"]).stdout
    assert 1 == len(json.loads(CliRunner().invoke(main, ["chronology", "--format", "json"]).stdout)["claims"])
