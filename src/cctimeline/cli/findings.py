"""The commands that judge: `report`, `check`, `accept`, `explain`, `rules`."""

from __future__ import annotations

import click

from cctimeline.cli.common import emit, sources


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def report(paths: tuple[str, ...], form: str) -> None:
    """Print what cannot all be right, what changed over time, and what agrees."""
    from cctimeline.pipeline import check as findings_of
    from cctimeline.pipeline import extract
    from cctimeline.report.json import as_json

    read = sources(paths)
    extractions = [extract(article) for article in read.articles]
    findings = findings_of(extractions)
    emit(as_json(findings, extractions, read.problems))
    raise SystemExit(int(any(f.verdict == "conflict" for f in findings)))
