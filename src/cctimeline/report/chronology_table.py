"""The chronology as a table for people: on a terminal, in Markdown, or as CSV for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from cctimeline.report.chronology_rows import HEADERS, Row

LEAST_WHAT = 24
"""Columns that what was said keeps, however narrow the terminal."""


def as_table(listed: Sequence[Row], *, width: int | None = None) -> str:
    """Return rows under their headers; with a `width` in columns, what was said is wrapped to fit."""
    return _tabulated(listed, "simple", width)


def as_markdown(listed: Sequence[Row]) -> str:
    """Return the rows as a Markdown table; a bar within a cell is escaped."""
    return _tabulated([evolve(row, what=row.what.replace("|", "\\|")) for row in listed], "pipe", None)


def as_csv(listed: Sequence[Row]) -> str:
    """Return the rows as CSV (RFC 4180, but lines end in LF), headers first, with the kind of fact."""
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*HEADERS, "kind"))
    writer.writerows((*_cells(row), row.kind) for row in listed)
    return out.getvalue()


def _tabulated(listed: Sequence[Row], form: str, width: int | None) -> str:
    from tabulate import tabulate

    cells = [_cells(row) for row in listed]
    columns = [None, _room(cells, width), None] if width and cells else None
    return tabulate(cells, headers=HEADERS, tablefmt=form, disable_numparse=True, maxcolwidths=columns)


def _cells(row: Row) -> tuple[str, str, str]:
    return row.when, row.what, row.source


def _room(cells: Sequence[Sequence[str]], width: int) -> int:
    """Return the columns that dates and sources leave for what was said."""
    others = sum(max(len(HEADERS[at]), *(len(row[at]) for row in cells)) for at in (0, 2))
    return max(LEAST_WHAT, width - others - 4)
