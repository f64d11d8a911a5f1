"""What all commands share: files become articles, the ledger folder becomes names and decisions, text goes out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from attrs import evolve, frozen

from cctimeline.cli.paths import CannotWork, Found, files_at, with_ids
from cctimeline.config import ConfigError, load
from cctimeline.each import Each, in_turn
from cctimeline.ledger import corrections
from cctimeline.ledger.toml import LedgerError
from cctimeline.model import Article, Extraction, Problem

if TYPE_CHECKING:
    from cctimeline.ledger.corrections import Correction
    from cctimeline.ledger.records import Stored
    from cctimeline.names import Names

C = TypeVar("C", bound=Callable[..., Any])

_JOBS = "cctimeline.jobs"
_WORTH = 200_000
"""Code points of text, about fifty articles, from which on other processes are worth starting."""


@frozen
class Sources:
    """The articles that could be read, sorted by path, and what could not."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


@frozen
class Facts:
    """What was read from articles, and what could not be read; `drafts` are the ids of those under check."""

    extractions: tuple[Extraction, ...]
    unread: tuple[Problem, ...]
    drafts: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    """Decisions about facts that match nothing any more: id and reason."""


def with_jobs(command: C) -> C:
    """Add the option that says how many processes `way` may use."""
    kind = click.IntRange(min=1)
    said = "Processes that read and compare a large archive.  [default: one a core]"
    return click.option("--jobs", type=kind, metavar="N", help=said, expose_value=False, callback=_keep_jobs)(command)


def _keep_jobs(context: click.Context, _: click.Parameter, jobs: int | None) -> None:
    context.meta[_JOBS] = jobs or _cores()


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def way(articles: Iterable[Article]) -> Each:
    """Return how to go through articles: in turn, or as `--jobs` says where there is much to read."""
    if sum(len(article.text) for article in articles) < _WORTH:
        return in_turn
    from cctimeline.run.cores import on_cores

    return on_cores(click.get_current_context().meta.get(_JOBS, 1))


def sources(paths: Sequence[str]) -> Sources:
    """Read every article at `paths` (files, or folders read recursively); CannotWork if there is none to read."""
    return articles_of(files_at(paths))


def articles_of(found: Found) -> Sources:
    """Read the files; CannotWork if there is no article among them."""
    articles, problems = [], list(found.problems)
    for path, id in with_ids(found.files):
        read = _one(path, id=id)
        if isinstance(read, Article):
            articles.append(read)
        else:
            problems.append(read)
    if not articles:
        raise CannotWork(listed(problems))
    return Sources(tuple(articles), tuple(problems))


def facts(paths: Sequence[str], *, ledger: str) -> Facts:
    """Return what the articles at `paths` say, or without paths what the ledger holds, as decisions correct it."""
    from cctimeline.ledger.folder import stored

    taken = _corrections(ledger)
    return _as_corrected(_from_articles(paths) if paths else _from_ledger(ledger, stored), taken)


def outlines(ledger: str) -> Facts:
    """Return what the ledger holds, the facts unread of all articles that are long enough and not corrected."""
    from cctimeline.ledger.folder import outlined

    taken = _corrections(ledger)
    corrected = {one.fact for one in taken}
    return _as_corrected(_from_ledger(ledger, lambda folder: outlined(folder, facts=corrected)), taken)


def with_facts(found: Iterable[Extraction], articles: Collection[str], ledger: str) -> tuple[Extraction, ...]:
    """Return what `outlines` gave with the facts of `articles` (ids) read."""
    from cctimeline.ledger.folder import filled

    try:
        return filled(Path(ledger), found, articles)
    except LedgerError as why:
        raise CannotWork(str(why)) from None


def _as_corrected(read: Facts, taken: Sequence[Correction]) -> Facts:
    told = {one.fact: f"{one.fact} ({one.reason})" for one in taken}
    stale = corrections.stale(taken, read.extractions)
    kept = tuple(corrections.corrected(extraction, taken) for extraction in read.extractions)
    return evolve(read, extractions=kept, stale=tuple(told[fact] for fact in stale))


def corrected_facts(articles: Sequence[Article], ledger: str) -> tuple[Extraction, ...]:
    """Return what each article says, as the decisions of the ledger folder correct it."""
    taken = _corrections(ledger)
    return tuple(corrections.corrected(found, taken) for found in extracted(articles))


def extracted(articles: Sequence[Article]) -> tuple[Extraction, ...]:
    """Return what each article says."""
    from cctimeline.pipeline import extract

    return tuple(way(articles)(extract, articles, articles))


def ledger_folder(given: str | None) -> str:
    """Return the ledger folder: as given, else as the settings say; CannotWork for settings that cannot be used."""
    try:
        return given or load(Path.cwd()).claims
    except ConfigError as why:
        raise CannotWork(str(why)) from None


def _from_articles(paths: Sequence[str]) -> Facts:
    read = sources(paths)
    return Facts(extracted(read.articles), read.problems)


def _from_ledger(ledger: str, stored: Callable[[Path], tuple[Stored, ...]]) -> Facts:
    try:
        found = stored(Path(ledger))
    except LedgerError as why:
        raise CannotWork(str(why)) from None
    if not found:
        raise CannotWork(
            f"no article is named and {ledger} holds no facts: name articles (for a check with --against), "
            "or write the ledger with `cctimeline extract PATH...`"
        )
    changed = [one.extraction.article.path for one in found if _has_changed(one)]
    said = "has changed since its facts were extracted; `cctimeline extract` reads it again"
    return Facts(tuple(one.extraction for one in found), tuple(Problem(path, said) for path in changed))


def _has_changed(one: Stored) -> bool:
    """Tell whether an article still lies where it was, with another text than its facts are from."""
    from cctimeline.ledger.records import digest
    from cctimeline.reading import UnreadableError, text_at

    path = Path(one.extraction.article.path)
    try:
        return path.is_file() and digest(text_at(path)) != one.sha256
    except UnreadableError:
        return True


def _corrections(ledger: str) -> tuple[Correction, ...]:
    from cctimeline.ledger import decisions

    try:
        return decisions.load(Path(ledger)).corrected
    except LedgerError as why:
        raise CannotWork(str(why)) from None


def settled_names(ledger: str) -> Names:
    """Return the names settled in the ledger folder; CannotWork names the place of what cannot be used."""
    from cctimeline.ledger import names

    try:
        return names.load(Path(ledger))
    except LedgerError as why:
        raise CannotWork(str(why)) from None


def terminal_width() -> int | None:
    """Return the columns of the terminal that stdout is; None where it is none."""
    return os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else None


def emit(text: str) -> None:
    """Write `text` to stdout as UTF-8 in one go; CannotWork if it cannot be written.

    A reader that closed the pipe has had enough: that is no error, and the exit code stays what it would have been.
    """
    out = sys.stdout.buffer
    try:
        out.write((text if text.endswith("\n") or not text else text + "\n").encode(errors="backslashreplace"))
        out.flush()
    except BrokenPipeError:
        _to_nowhere()
    except OSError as why:
        _to_nowhere()
        raise CannotWork(f"cannot write the output: {why.strerror}") from None


def _to_nowhere() -> None:
    """Let what is still buffered go nowhere, so that the end of the process does not fail on it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def listed(problems: Iterable[Problem]) -> str:
    """Return problems on one line, each with its place."""
    return "; ".join(f"{problem.where}: {problem.message}" for problem in problems)


def say_problems(problems: Iterable[Problem]) -> None:
    """Write each problem to stderr, one a line."""
    for problem in problems:
        click.echo(f"{problem.where}: {problem.message}", err=True)


def say_stale(stale: Iterable[str]) -> None:
    """Write to stderr which decisions about facts match nothing any more, one a line."""
    for decision in stale:
        click.echo(f"Stale: decision {decision} matches nothing any more.", err=True)


def _one(path: str, *, id: str) -> Article | Problem:
    from cctimeline.reading import UnreadableError, read

    try:
        return evolve(read(path), id=id)
    except UnreadableError as why:
        return Problem(path, str(why))
