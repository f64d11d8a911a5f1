"""The commands that judge: `report`, `check`, `accept`, `explain`, `rules`."""

from __future__ import annotations

from typing import Any

import click

from cctimeline.cli.common import emit
from cctimeline.cli.judging import draft_facts, exit_code, facts_at, judged, known_rules, options, settled, show


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@options
def report(paths: tuple[str, ...], verbose: bool, **given: Any) -> None:
    """Print what cannot all be right, what differs by date, and what agrees.

    PATHs are articles or folders of articles; without any, the ledger is read.
    """
    config = settled(**given)
    laid_out = judged(facts_at(paths), config)
    show(laid_out, config, verbose=verbose)
    raise SystemExit(exit_code(laid_out, config))


@click.command()
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.option("--against", multiple=True, metavar="PATH", help="Check against these articles; may be repeated.")
@options
def check(drafts: tuple[str, ...], verbose: bool, **given: Any) -> None:
    """Check a DRAFT before it is published: only what quotes the draft is printed.

    `-` reads the draft from standard input. Without --against, the draft is checked against the ledger.
    """
    config = settled(**given)
    laid_out = judged(draft_facts(drafts, config), config)
    show(laid_out, config, verbose=verbose)
    raise SystemExit(exit_code(laid_out, config))


@click.command()
@click.option("--format", "form", type=click.Choice(("text", "markdown")), default="text", show_default=True)
def rules(form: str) -> None:
    """List the rules; as Markdown, with their documentation and examples."""
    from cctimeline.report.rulebook import as_list, as_markdown, pages

    emit(as_markdown(pages()) if form == "markdown" else as_list(pages()))


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Print what RULE flags, why, what it leaves alone, and its examples."""
    from cctimeline.report.rulebook import as_text, page

    known_rules([rule])
    emit(as_text(page(rule)))
