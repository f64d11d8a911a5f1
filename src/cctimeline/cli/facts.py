"""The commands that print or store facts: `chronology`, `extract`, `names`."""

from __future__ import annotations

from pathlib import Path

import click

from cctimeline.cli.common import (
    emit,
    extracted,
    facts,
    ledger_folder,
    say_problems,
    say_stale,
    settled_names,
    sources,
    terminal_width,
    with_jobs,
)
from cctimeline.cli.filters import Filters, filtered
from cctimeline.cli.paths import CannotWork

FORMATS = ("table", "markdown", "csv", "json")


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--from", "first", metavar="DATE", help="Leave out what ended before DATE (2021, 2021-05, any EDTF).")
@click.option("--to", "last", metavar="DATE", help="Leave out what began after DATE.")
@click.option("--about", metavar="WORDS", help="Only facts that speak of all these words.")
@click.option("--events", "kind", flag_value="event", help="Only what happens.")
@click.option("--claims", "kind", flag_value="claim", help="Only what is claimed in figures.")
@click.option("--article", "articles", multiple=True, metavar="ID", help="Only this article (id or path); repeatable.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@click.option("--ledger", metavar="DIR", help="The ledger folder.  [default: claims]")
@with_jobs
def chronology(paths: tuple[str, ...], form: str, ledger: str | None, **given: object) -> None:
    """Print what happens when, and what is claimed as of when, over all articles.

    PATHs are articles or folders of articles; without any, the ledger is read.
    """
    from cctimeline.pipeline import chronology as build

    wanted, folder = Filters.of(given), ledger_folder(ledger)
    read = facts(paths, ledger=folder)
    merged = build(read.extractions, names=settled_names(folder))
    kept = filtered(merged, wanted)
    say_problems((*read.unread, *kept.chronology.problems, *kept.left_out))
    say_stale(read.stale)
    if form == "json":
        from cctimeline.report.chronology_json import as_json

        emit(as_json(kept.chronology, unread=read.unread))
        return
    from cctimeline.report import chronology_table
    from cctimeline.report.chronology_rows import facts_in_order, rows

    listed = rows(facts_in_order(kept.chronology), merged)
    render = {
        "table": lambda: chronology_table.as_table(listed, width=terminal_width()),
        "markdown": lambda: chronology_table.as_markdown(listed),
        "csv": lambda: chronology_table.as_csv(listed),
    }
    emit(render[form]())


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--prune", is_flag=True, help="Remove the facts of articles that are not given.")
@click.option("--claims", "--ledger", "ledger", metavar="DIR", help="The ledger folder.  [default: claims]")
@with_jobs
def extract(paths: tuple[str, ...], prune: bool, ledger: str | None) -> None:
    """Write what the articles say into the ledger, one file an article, one fact a line.

    A file that would not change is not touched, and the facts of articles that are not given stay.
    """
    from cctimeline.ledger.folder import remove, write

    folder, read = ledger_folder(ledger), sources(paths)
    extractions = extracted(read.articles)
    try:
        done = write(Path(folder), extractions)
        removed = remove(done.others) if prune else 0
    except OSError as why:
        raise CannotWork(f"{why.filename or folder}: {why.strerror}") from None
    say_problems((*read.problems, *(problem for one in extractions for problem in one.problems)))
    counted = f"{len(done.changed)} written, {len(done.same)} unchanged"
    left = f", {removed} removed" if prune else f", {len(done.others)} of other articles left" if done.others else ""
    emit(f"{folder}: {counted}{left}")


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--claims", "--ledger", "ledger", metavar="DIR", help="The ledger folder.  [default: claims]")
@with_jobs
def names(paths: tuple[str, ...], ledger: str | None) -> None:
    """List names that may be one and that the words cannot settle.

    Settle each in names.toml: as aliases of one name, or as names that differ.
    """
    from cctimeline.ledger.proposals import as_toml, proposals

    folder = ledger_folder(ledger)
    settled = settled_names(folder)
    read = facts(paths, ledger=folder)
    say_problems(read.unread)
    found = proposals(read.extractions, settled)
    emit("".join(as_toml(one) for one in found) or "No two names of these articles may be one but for what is settled.")
