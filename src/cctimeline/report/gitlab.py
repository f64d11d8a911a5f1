"""Findings as a GitLab code quality report: a JSON list, the other sides in the description and `other_locations`."""

from __future__ import annotations

import json
from typing import Any

from cctimeline.report.places import Place
from cctimeline.report.sheet import Entry, Sheet

_SEVERITY = {"error": "major", "warning": "minor", "info": "info"}


def render(sheet: Sheet) -> str:
    """Return conflicts and what differs by date as one JSON list."""
    return json.dumps([_issue(entry) for entry in sheet.to_look_at()], ensure_ascii=False, indent=1) + "\n"


def _issue(entry: Entry) -> dict[str, Any]:
    finding = entry.finding
    first, *others = (_location(side.place) for side in entry.sides)
    return {
        "type": "issue",
        "check_name": finding.rule,
        "description": entry.in_short(),
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITY[finding.severity],
        "location": first,
        "other_locations": others,
    }


def _location(place: Place) -> dict[str, Any]:
    return {
        "path": place.path,
        "positions": {
            "begin": {"line": place.line, "column": place.column},
            "end": {"line": place.end_line, "column": place.end_column},
        },
    }
