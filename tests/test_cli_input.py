"""Bad input through the command line: a clear message or a clean end, exit code 2 where the work was not done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import frozen
from click.testing import CliRunner

from cctimeline.cli import main

TEXT = "Old ferry rests\n\nUpdated: 2024-03-05\n\nThe harbour board bought 12 ferries on May 2, 2021.\n"
READERS = (
    ("chronology",),
    ("report",),
    ("extract",),
    ("chronology", "--format", "json"),
    ("report", "--format", "json"),
)


@frozen
class Done:
    """How a run ended and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def run(*words: str, folder: Path) -> Done:
    """Run cctimeline in `folder`, within this process; an exception that escapes is raised."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        result = CliRunner().invoke(main, words, prog_name="cctimeline")
    finally:
        os.chdir(before)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Done(result.exit_code, result.stdout, result.stderr)


BAD: dict[str, tuple[bytes | None, str]] = {
    "missing": (None, "no such file or folder"),
    "empty": (b"", "empty"),
    "blank": (b"\n \n", "empty"),
    "binary": (bytes(range(256)) * 9, "binary"),
    "a stray byte 0": (b"Sold:\n12 \0 cups.\n", "byte 0 in line 2"),
    "UTF-16 without its mark": ("It sold 12 cups at €4.\n".encode("utf-16-le"), "save it as UTF-8"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
    "web page": (b"\n<!DOCTYPE html>\n<p>It sold 12 cups.</p>\n", "HTML or XML: turn it into text"),
    "latin-1": ("The café sold 12 cups.\n".encode("latin-1"), "UTF-8"),
    "broken UTF-16": (b"\xff\xfea", "UTF-16"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", READERS[:3], ids=lambda words: words[0])
def test_one_bad_file(tmp_path: Path, name: str, command: tuple[str, ...]) -> None:
    """A file that cannot be read is told by its name, with exit code 2 and nothing on stdout."""
    data, said = BAD[name]
    if data is not None:
        (tmp_path / "a.txt").write_bytes(data)
    done = run(*command, "a.txt", folder=tmp_path)

    assert (2, "") == (done.returncode, done.stdout)
    assert "a.txt" in done.stderr and said in done.stderr
    assert not (tmp_path / "claims").exists()


def test_folder_with_nothing_to_read(tmp_path: Path) -> None:
    """A folder without articles is told, hidden files and other kinds do not count."""
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / ".hidden.txt").write_text(TEXT)
    (tmp_path / "press" / "photo.png").write_bytes(b"\x89PNG")
    done = run("report", "press", folder=tmp_path)

    assert (2, "Error: press: holds no .txt or .md file to read\n") == (done.returncode, done.stderr)


def test_other_documents_in_a_folder(tmp_path: Path) -> None:
    """What may be an article and is not read is told, once a folder; pictures are not."""
    press = tmp_path / "press"
    (press / "old").mkdir(parents=True)
    for name in ("a.txt", "b.html", "old/c.HTML", "old/d.docx", ".e.html", "f.png"):
        (press / name).write_text(TEXT)
    said = "1 .docx, 2 .html files are not read, only .txt and .md are: turn them into text (pandoc -t plain)"
    report = run("report", "press", "--format", "json", folder=tmp_path)
    chronology = run("chronology", "press", folder=tmp_path)

    assert [{"path": "press", "message": said}] == json.loads(report.stdout)["coverage"]["unread"]
    assert (0, f"press: {said}\n") == (chronology.returncode, chronology.stderr)
    (press / "a.txt").unlink()
    bare = run("report", "press", folder=tmp_path)

    assert (2, f"Error: press: holds no .txt or .md file to read; {said}\n") == (bare.returncode, bare.stderr)


def test_no_path_and_no_ledger(tmp_path: Path) -> None:
    """Without articles and without a ledger there is nothing to work on."""
    done = run("chronology", folder=tmp_path)

    assert 2 == done.returncode and "cctimeline extract" in done.stderr


def mixed(folder: Path) -> Path:
    """A folder with one article, one binary file, one in Latin-1 and one that leads nowhere."""
    press = folder / "press"
    (press / "old").mkdir(parents=True)
    (press / "a.txt").write_text(TEXT)
    (press / "b.txt").write_bytes(bytes(range(256)))
    (press / "old" / "c.md").write_bytes("caf\u00e9".encode("latin-1"))
    (press / "d.txt").symlink_to(press / "d.txt")
    return press


def test_bad_files_among_good_ones(tmp_path: Path) -> None:
    """The rest goes on, and each bad file is a problem in the output."""
    mixed(tmp_path)
    told = {"press/b.txt", "press/d.txt", "press/old/c.md"}
    chronology = run("chronology", "press", "--format", "json", folder=tmp_path)
    report = run("report", "press", "--format", "json", folder=tmp_path)
    text = run("report", "press/", folder=tmp_path)

    assert (0, 0, 0) == (chronology.returncode, report.returncode, text.returncode)
    assert ["press/a.txt"] == [article["path"] for article in json.loads(chronology.stdout)["articles"]]
    assert told == {problem["article"] for problem in json.loads(chronology.stdout)["problems"]}
    assert told == {problem["path"] for problem in json.loads(report.stdout)["coverage"]["unread"]}
    assert all(path in text.stdout for path in told)


def test_a_file_of_two_names_is_read_once(tmp_path: Path) -> None:
    """A link to a file, and another spelling of its path, are no other article."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").symlink_to("a.txt")
    done = run("chronology", "b.txt", "./a.txt", ".", "--format", "json", folder=tmp_path)

    assert 1 == len(json.loads(done.stdout)["articles"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    """A file that may not be read is told with the system's reason."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.txt").chmod(0)
    done = run("report", "a.txt", folder=tmp_path)

    assert (2, "Error: a.txt: Permission denied\n") == (done.returncode, done.stderr)


@pytest.mark.parametrize("name", ["names", "decisions"])
@pytest.mark.parametrize("command", ["chronology", "report"])
def test_malformed_ledger(tmp_path: Path, name: str, command: str) -> None:
    """A ledger file that is no TOML is told with path and line."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / f"{name}.toml").write_text("# ours\n\n[[name]\n")
    done = run(command, "a.txt", folder=tmp_path)

    assert 2 == done.returncode and f"claims/{name}.toml:3: " in done.stderr


@pytest.mark.parametrize("command", READERS, ids=" ".join)
def test_closed_pipe(tmp_path: Path, command: tuple[str, ...]) -> None:
    """A reader that has gone is no error, and the exit code is that of the work."""
    (tmp_path / "a.txt").write_text(TEXT)
    reader, writer = os.pipe()
    os.close(reader)
    words = [sys.executable, "-m", "cctimeline", *command, "a.txt"]
    done = subprocess.run(words, cwd=tmp_path, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)

    assert (0, b"") == (done.returncode, b"".join(line for line in done.stderr.splitlines() if b"rror" in line))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_full_disk(tmp_path: Path) -> None:
    """Output that cannot be written is told, with exit code 2."""
    (tmp_path / "a.txt").write_text(TEXT)
    with Path("/dev/full").open("wb") as full:
        words = [sys.executable, "-m", "cctimeline", "chronology", "a.txt"]
        done = subprocess.run(words, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False)

    assert (2, b"Error: cannot write the output: No space left on device\n") == (done.returncode, done.stderr)


@pytest.mark.parametrize("text", ["x" * 2_000_000, "12 " * 20_000, "May " * 20_000, "(" * 60_000])
def test_one_long_line(tmp_path: Path, text: str) -> None:
    """A line of any length is read to its end."""
    (tmp_path / "a.txt").write_text(text)
    done = run("chronology", "a.txt", "--format", "json", folder=tmp_path)

    assert 0 == done.returncode and 1 == len(json.loads(done.stdout)["articles"])


@pytest.mark.parametrize("given", [("--from", "soon"), ("--to", "2021-13"), ("--from", "2022", "--to", "2021")])
def test_bad_dates_are_bad_usage(tmp_path: Path, given: tuple[str, ...]) -> None:
    """A date that is none is told with what to write."""
    (tmp_path / "a.txt").write_text(TEXT)
    done = run("chronology", "a.txt", *given, folder=tmp_path)

    assert 2 == done.returncode and given[1] in done.stderr


def test_unknown_article_is_bad_usage(tmp_path: Path) -> None:
    """An article that is not there is told with those that are."""
    (tmp_path / "a.txt").write_text(TEXT)
    done = run("chronology", "a.txt", "--article", "b", folder=tmp_path)

    assert 2 == done.returncode and "a.txt" in done.stderr


def test_a_killed_run_leaves_whole_files(tmp_path: Path) -> None:
    """What a run that was killed wrote beside a file is not read as facts."""
    (tmp_path / "a.txt").write_text(TEXT)
    run("extract", "a.txt", folder=tmp_path)
    (tmp_path / "claims" / "extracted" / ".a.jsonl.1234.new").write_text('{"kind": "arti')
    done = run("chronology", "--format", "json", folder=tmp_path)

    assert 0 == done.returncode and 1 == len(json.loads(done.stdout)["articles"])


def test_ledger_that_cannot_be_written(tmp_path: Path) -> None:
    """A folder that cannot be made is told with the system's reason."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "claims").write_text("a file")
    done = run("extract", "a.txt", folder=tmp_path)

    assert 2 == done.returncode and "claims" in done.stderr
