"""The commands that print or store facts: `chronology`, `extract`, `names`."""

from __future__ import annotations

import click

from cctimeline.cli.common import emit, say_problems, sources


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True)
def chronology(paths: tuple[str, ...], form: str) -> None:
    """Print what happened when, and what was claimed as of when, over all articles."""
    from cctimeline.pipeline import chronology as build
    from cctimeline.pipeline import extract as facts_of
    from cctimeline.report.chronology_json import as_json

    read = sources(paths)
    merged = build(facts_of(article) for article in read.articles)
    say_problems(read.problems)
    emit(as_json(merged, unread=read.problems))
