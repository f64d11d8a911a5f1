"""Many things on all cores: the same results in the same order, and what becomes of a process that is lost."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import cctimeline
from cctimeline import pipeline
from cctimeline.cli import main
from cctimeline.each import Each, LostError, in_turn
from cctimeline.model import Article
from cctimeline.run.cores import on_cores

ARCHIVE = sorted((Path(__file__).parent / "archive").glob("*.txt"))
WAYS = (in_turn, on_cores(1), on_cores(2), on_cores(3))


def articles() -> tuple[Article, ...]:
    return tuple(map(cctimeline.read, ARCHIVE))


@pytest.mark.parametrize("each", WAYS)
def test_each_way_reads_and_finds_the_same(each: Each) -> None:
    read = articles()
    plainly = [pipeline.extract(article) for article in read]
    facts = list(each(pipeline.extract, read, read))

    assert plainly == facts
    assert pipeline.check(plainly) == pipeline.check(facts, each=each)


def test_what_both_processes_know_does_not_travel() -> None:
    """The very articles come back, not others like them."""
    read = articles()

    assert all(a is b.article for a, b in zip(read, on_cores(2)(pipeline.extract, read, read), strict=True))


@pytest.mark.parametrize("things", [(), (7,), (7, 3, 7)])
def test_few_things_are_no_trouble(things: tuple[int, ...]) -> None:
    assert [-thing for thing in things] == list(on_cores(4)(int.__neg__, things))


def test_an_error_in_another_process_comes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        list(on_cores(2)(lambda thing: 1 // thing, (1, 0, 1)))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="processes are not copied there")
def test_a_lost_process_is_told() -> None:
    with pytest.raises(LostError, match="ended before its work was done"):
        list(on_cores(2)(os._exit, (1, 1)))


@pytest.mark.parametrize("command", ["report", "chronology"])
def test_a_large_archive_gives_the_same_bytes_on_one_and_on_two(command: str, tmp_path: Path) -> None:
    for path in ARCHIVE:
        (tmp_path / path.name).write_text(path.read_text("utf-8"), "utf-8")
    (tmp_path / "long.txt").write_text("A tale\n\n" + "Nothing is said here of any day or number.\n" * 5000, "utf-8")
    run = CliRunner().invoke
    one, two = (run(main, [command, "--jobs", jobs, "--format", "json", str(tmp_path)]) for jobs in "12")

    assert (one.exit_code, one.stdout_bytes) == (two.exit_code, two.stdout_bytes)
    assert len(one.stdout) > 10_000
