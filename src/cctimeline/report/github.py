"""Findings as annotations of GitHub Actions: each on the first side (the draft), the other sides in its message."""

from __future__ import annotations

from cctimeline.report.places import Place
from cctimeline.report.sheet import Entry, Sheet

_COMMAND = {"error": "error", "warning": "warning", "info": "notice"}


def render(sheet: Sheet) -> str:
    """Return one workflow command a line for conflicts and what differs by date."""
    return "".join(f"{_annotation(entry)}\n" for entry in sheet.to_look_at())


def _annotation(entry: Entry) -> str:
    finding, place = entry.finding, entry.sides[0].place
    where = {
        "file": place.path,
        "line": place.line,
        "endLine": place.end_line,
        **_columns(place),
        "title": finding.rule,
    }
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in where.items())
    return f"::{_COMMAND[finding.severity]} {properties}::{_data(entry.in_short())}"


def _columns(place: Place) -> dict[str, int]:
    # GitHub refuses columns that run over several lines.
    return {"col": place.column, "endColumn": place.end_column} if place.line == place.end_line else {}


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
