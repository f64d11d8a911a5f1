"""The commands that judge: `report`, `check`, `accept`, `explain`, `rules`."""

from __future__ import annotations

import re
from typing import Any

import click

from cctimeline.cli.against import Check
from cctimeline.cli.common import Facts, emit, facts
from cctimeline.cli.judging import (
    accept_all,
    day_of,
    draft_facts,
    exit_code,
    judged,
    known_rules,
    options,
    settled,
    show,
    write_decisions,
)
from cctimeline.cli.paths import CannotWork
from cctimeline.config import Config
from cctimeline.ledger.decisions import Accepted


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@options
def report(paths: tuple[str, ...], verbose: bool, baseline: bool, **given: Any) -> None:
    """Print what cannot all be right, what differs by date, and what agrees.

    PATHs are articles or folders of articles; without any, the ledger is read.
    """
    config = settled(**given)
    _judge(facts(paths, ledger=config.claims), config, verbose=verbose, baseline=baseline)


@click.command(cls=Check)
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.option("--against", multiple=True, metavar="PATH...", help="Check against these articles and folders.")
@click.option("--published", metavar="DATE", help="The day the draft is of (2024-06-27), whatever it prints itself.")
@options
def check(drafts: tuple[str, ...], published: str | None, verbose: bool, baseline: bool, **given: Any) -> None:
    """Check a DRAFT before it is published: only what quotes the draft is printed.

    `-` reads the draft from standard input. Without --against, the draft is checked against the ledger.
    """
    config = settled(**given)
    read = draft_facts(drafts, config, published=day_of(published) if published else None)
    _judge(read, config, verbose=verbose, baseline=baseline)


def _judge(read: Facts, config: Config, *, verbose: bool, baseline: bool) -> None:
    laid_out = judged(read, config)
    if baseline:
        accept_all(laid_out, config, "baseline")
        raise SystemExit(0)
    show(laid_out, config, verbose=verbose)
    raise SystemExit(exit_code(laid_out, config))


@click.command()
@click.argument("fingerprints", nargs=-1, metavar="[FINGERPRINT]...")
@click.option("--reason", help="Why it is accepted; kept in decisions.toml.")
@click.option("--baseline", is_flag=True, help="Accept all conflicts of today's report over the ledger.")
@click.option("--claims", "--ledger", "claims", metavar="DIR", help="The ledger folder.  [default: claims]")
def accept(fingerprints: tuple[str, ...], reason: str | None, baseline: bool, claims: str | None) -> None:
    """Accept the finding FINGERPRINT, so that it is not shown again; `report` and `check` print fingerprints."""
    config = settled(claims=claims)
    if baseline and not fingerprints:
        accept_all(judged(facts((), ledger=config.claims), config), config, reason or "baseline")
        return
    if baseline or not fingerprints or not (reason or "").strip():
        raise CannotWork('give a FINGERPRINT and --reason "...", or --baseline alone')
    for fingerprint in fingerprints:
        if not re.fullmatch("[0-9a-f]{12}", fingerprint):
            raise CannotWork(f"{fingerprint} is no fingerprint: 12 of 0-9 and a-f, as a report prints them")
    write_decisions([Accepted(fingerprint, str(reason)) for fingerprint in fingerprints], config)


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
