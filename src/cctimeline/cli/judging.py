"""What the judging commands share: settings and options, facts of drafts and sources, one sheet, one exit code."""

from __future__ import annotations

import datetime
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click
from attrs import evolve

from cctimeline.cli.common import (
    Facts,
    Sources,
    articles_of,
    corrected_facts,
    emit,
    listed,
    outlines,
    settled_names,
    way,
    with_facts,
    with_jobs,
)
from cctimeline.cli.paths import STDIN, CannotWork, Found, files_at
from cctimeline.config import FAIL_ON, FORMATS, Config, ConfigError, closest, load
from cctimeline.ledger import decisions, names
from cctimeline.ledger.decisions import Accepted, Decisions
from cctimeline.ledger.toml import LedgerError
from cctimeline.model import Article, Problem
from cctimeline.names import Names
from cctimeline.report.sheet import Sheet, sheet
from cctimeline.report.summary import MOST, summary

_FRAME = 100
"""Columns of a frame where no terminal says how wide it is."""


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that `report` and `check` share; what is not given comes from the settings file."""
    for option in (
        with_jobs,
        click.option("--baseline", is_flag=True, help="Accept all conflicts of today, so that only new ones show."),
        click.option("--verbose", is_flag=True, help="Show the pairs let go, each with its excuse, and all problems."),
        click.option("--fail-on", type=click.Choice(FAIL_ON), help="The mildest that makes the exit code 1."),
        click.option("--ignore", multiple=True, metavar="RULE", help="Leave this rule out; may be repeated."),
        click.option("--select", multiple=True, metavar="RULE", help="Report only this rule; may be repeated."),
        click.option("--claims", "--ledger", "claims", metavar="DIR", help="The ledger folder.  [default: claims]"),
        click.option("--format", "format", type=click.Choice(FORMATS), help="What is printed.  [default: text]"),
    ):
        command = option(command)
    return command


def settled(**given: Any) -> Config:
    """Return the settings of the working folder, overridden by the options that were `given` (None, () are not)."""
    try:
        config = load(Path.cwd())
    except ConfigError as why:
        raise CannotWork(str(why)) from None
    known_rules((*config.select, *config.ignore), asked_in="the settings: ")
    rules = {name: _each(given.pop(name, ())) for name in ("select", "ignore")}
    known_rules((*rules["select"], *rules["ignore"]))
    return evolve(config, **{name: value for name, value in (given | rules).items() if value})


def _each(lists: Sequence[str]) -> tuple[str, ...]:
    """Return the names in what an option was given: "--select sum-differs,rank-differs --select age-differs"."""
    return tuple(name.strip() for names in lists for name in names.split(",") if name.strip())


def known_rules(asked: Sequence[str], *, asked_in: str = "") -> None:
    """Raise CannotWork for a name that is no rule, with the closest that is."""
    if asked:
        from cctimeline.rules import RULES

        known = [rule.name for rule in RULES]
        for name in asked:
            if name not in known:
                raise CannotWork(f"{asked_in}there is no rule {name}{closest(name, known)}")


def day_of(published: str) -> datetime.date:
    """Return the day that an ISO date is; CannotWork if it is none."""
    try:
        return datetime.date.fromisoformat(published)
    except ValueError:
        raise CannotWork(f"--published {published}: not a day like 2024-06-27") from None


def draft_facts(drafts: Sequence[str], config: Config, *, published: datetime.date | None = None) -> Facts:
    """Read the drafts and what they are checked against; a draft that lies among the sources is no source.

    `published` is the day the drafts are of, where they do not print it or print another.
    """
    named = [path for path in drafts if path != STDIN]
    ours, against = files_at(named), files_at(config.against)
    same = {os.path.realpath(path) for path in ours.files}
    theirs = [path for path in against.files if os.path.realpath(path) not in same]
    both = Found((*ours.files, *theirs), (*ours.problems, *against.problems))
    read = articles_of(both) if both.files else Sources((), ())
    told = [problem for problem in read.problems if problem.where in ours.files]
    if told:
        raise CannotWork(listed(told))
    if config.against and not any(article.path in theirs for article in read.articles):
        raise CannotWork(f"nothing to check against: {listed(read.problems) or 'the draft is its only source'}")
    piped = (_piped(),) if STDIN in drafts else ()
    articles = tuple(_dated(a, published, (*ours.files, STDIN)) for a in (*piped, *read.articles))
    if config.against:
        ids = tuple(article.id for article in articles if article.path in (*ours.files, STDIN))
        return Facts(corrected_facts(articles, config.claims), read.problems, ids)
    return _against_ledger(articles, read.problems, same, config)


def _against_ledger(drafts: Sequence[Article], told: tuple[Problem, ...], same: set[str], config: Config) -> Facts:
    from cctimeline.compare.reach import reached

    kept = outlines(config.claims)
    known = tuple(one for one in kept.extractions if os.path.realpath(one.article.path) not in same)
    taken = {one.article.id for one in known}
    named = tuple(evolve(a, id=f"{a.id}-draft") if a.id in taken else a for a in drafts)
    ids, ours = tuple(article.id for article in named), corrected_facts(named, config.claims)
    near = reached((*ours, *known), ids, settled_names(config.claims))
    return Facts(
        (*ours, *with_facts(known, near, config.claims)),
        (*told, *(problem for problem in kept.unread if os.path.realpath(problem.where) not in same)),
        ids,
    )


def _dated(article: Article, published: datetime.date | None, drafts: Sequence[str]) -> Article:
    from cctimeline.reading import dated

    return dated(article, published) if published and article.path in drafts else article


def _piped() -> Article:
    from cctimeline.reading import UnreadableError, article_of

    try:
        return article_of(sys.stdin.buffer.read(), path=STDIN, id=STDIN)
    except UnreadableError as why:
        raise CannotWork(f"standard input: {why}") from None


def judged(read: Facts, config: Config) -> Sheet:
    """Run the rules, leave out what was accepted or not asked for, and lay out the rest."""
    from cctimeline.pipeline import check

    known, taken = _ledger(config)
    each = way(() if read.drafts else [one.article for one in read.extractions])
    found = check(read.extractions, names=known, drafts=read.drafts, each=each)
    unread = (*read.unread, *(problem for one in read.extractions for problem in one.problems))
    laid_out = sheet(found, read.extractions, unread=unread, drafts=read.drafts)
    asked_for = tuple(entry for entry in laid_out.entries if _asked_for(entry.finding.rule, config))
    # A decision about another draft matches nothing in this one, and is not stale for that.
    stale = () if read.drafts else taken.stale(found)
    settled_sheet = settled_by(evolve(laid_out, entries=asked_for), taken, stale)
    return evolve(settled_sheet, stale=(*settled_sheet.stale, *read.stale))


def _ledger(config: Config) -> tuple[Names, Decisions]:
    folder = Path(config.claims)
    try:
        return names.load(folder), decisions.load(folder)
    except LedgerError as why:
        raise CannotWork(str(why)) from None


def settled_by(laid_out: Sheet, taken: Decisions, stale: Sequence[Accepted]) -> Sheet:
    """Leave out what was accepted and say how much that was, and which decisions match nothing any more."""
    kept = {id(f) for f in taken.apply(entry.finding for entry in laid_out.entries)}
    entries = tuple(entry for entry in laid_out.entries if id(entry.finding) in kept)
    return evolve(
        laid_out,
        entries=entries,
        accepted=len(laid_out.entries) - len(entries),
        stale=tuple(f"{one.finding} ({'; '.join(filter(None, (one.reason, one.said)))})" for one in stale),
    )


def accept_all(laid_out: Sheet, config: Config, reason: str) -> None:
    """Accept every conflict of `laid_out` and say on stderr how many that were."""
    new = [
        Accepted(entry.finding.fingerprint, reason, f"{entry.finding.rule}: {entry.finding.message}")
        for entry in laid_out.of("conflict")
    ]
    write_decisions(new, config)


def write_decisions(new: Sequence[Accepted], config: Config) -> None:
    """Add `new` to the ledger's decisions and say on stderr how many were not there yet."""
    try:
        added = decisions.accept(Path(config.claims), new)
    except (LedgerError, OSError) as why:
        raise CannotWork(str(why)) from None
    click.echo(
        f"{len(added)} accepted in {Path(config.claims) / decisions.FILE}, {len(new) - len(added)} already there.",
        err=True,
    )


def _asked_for(rule: str, config: Config) -> bool:
    return (not config.select or rule in config.select) and rule not in config.ignore


def show(laid_out: Sheet, config: Config, *, verbose: bool) -> None:
    """Print `laid_out` in the format that was asked for; what a machine reads stands alone on stdout."""
    if config.format == "text":
        emit(_text(laid_out, verbose=verbose))
        return
    if config.format != "markdown":
        for line in summary(laid_out, most=MOST):
            click.echo(line, err=True)
    emit(import_module(f"cctimeline.report.{config.format}").render(laid_out))


def _text(laid_out: Sheet, *, verbose: bool) -> str:
    from cctimeline.report import text

    render = text.render_verbose if verbose else text.render
    return render(laid_out, paint=text.coloured if _coloured() else text.plain, width=_width())


def _coloured() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _width() -> int:
    return max(40, min(160, shutil.get_terminal_size((_FRAME, 0)).columns)) if sys.stdout.isatty() else _FRAME


def exit_code(laid_out: Sheet, config: Config) -> int:
    """Return 1 if a conflict is at or above the failing severity, or a decision is stale where that fails, else 0."""
    both = ("error", "warning")
    failing = {"error": ("error",), "warning": both, "stale": both, "never": ()}[config.fail_on]
    stale = config.fail_on == "stale" and bool(laid_out.stale)
    return int(stale or any(entry.finding.severity in failing for entry in laid_out.of("conflict")))
