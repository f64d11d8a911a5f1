"""The closing lines of a report: how much was found, and what was and was not compared."""

from __future__ import annotations

from collections.abc import Iterator

from cctimeline.report.sheet import Sheet
from cctimeline.spoken import many

MOST = 5
"""Problems that are named one by one, where they are not all asked for."""


def summary(sheet: Sheet, *, hint: str = "", most: int | None = None) -> Iterator[str]:
    """Yield, a line each, how many findings there are, what was and was not compared, and what was left out.

    `hint` stands where something is counted and not shown; of the problems at most `most` are, a draft's first.
    """
    yield _counts(sheet, hint)
    yield _compared(sheet, hint)
    yield from _problems(sheet, hint, most)
    if sheet.accepted:
        yield f"Accepted before and left out: {many(sheet.accepted, 'finding')}."
    for decision in sheet.stale:
        yield f"Stale: decision {decision} matches nothing any more."


def _problems(sheet: Sheet, hint: str, most: int | None) -> Iterator[str]:
    found = sorted(sheet.coverage.unread, key=lambda problem: problem.where not in sheet.drafts)
    shown = found if most is None else found[:most]
    for problem in shown:
        yield f"Problem: {problem.where}: {problem.message}"
    if len(found) > len(shown):
        yield f"{many(len(found) - len(shown), 'more problem')} with the articles{hint}."


def _counts(sheet: Sheet, hint: str) -> str:
    conflicts = sheet.of("conflict")
    errors = sum(entry.finding.severity == "error" for entry in conflicts)
    worst = f" ({many(errors, 'error')}, {many(len(conflicts) - errors, 'warning')})" if conflicts else ""
    agreed, let_go = sheet.of("agree"), len(sheet.of("different_scope"))
    computed = sum(not entry.repeats() for entry in agreed)
    by_computation = f" ({computed:,} by computation)" if agreed else ""
    more = f", {let_go:,} let go with an excuse{hint}" if let_go else ""
    return (
        f"{many(len(conflicts), 'conflict')}{worst}, {_that(len(sheet.of('change_over_time')), 'differ')} by date, "
        f"{_that(len(agreed), 'agree')}{by_computation}{more}."
    )


def _compared(sheet: Sheet, hint: str) -> str:
    seen = sheet.coverage
    whole = seen.events + seen.claims
    if not whole:
        return f"No figure and no dated event {_where_read(sheet)}: nothing to compare."
    facts = f"{many(whole, 'fact')} ({many(seen.claims, 'figure')}, {many(seen.events, 'dated event')})"
    left = f"; {seen.alone:,} not, as nothing speaks of the same{hint}" if seen.alone else ""
    return f"{facts} {_where_read(sheet)}: {seen.compared:,} compared{left}."


def _where_read(sheet: Sheet) -> str:
    if not sheet.drafts:
        return f"in {many(sheet.coverage.articles, 'article')}"
    drafts = ", ".join("standard input" if path == "-" else path for path in sheet.drafts)
    return f"in {drafts}, against {many(sheet.coverage.articles - len(sheet.drafts), 'article')}"


def _that(n: int, do: str) -> str:
    return f"{n:,} that {do}{'s' if n == 1 else ''}"
