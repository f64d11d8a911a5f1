"""Findings in reviewdog's diagnostic format (rdjson), the other sides as related locations; columns are UTF-8 bytes."""

from __future__ import annotations

import json
from typing import Any

from cctimeline.report.sheet import Entry, Sheet, Side


def render(sheet: Sheet) -> str:
    """Return conflicts and what differs by date as one JSON document."""
    whole = {"source": {"name": "cctimeline"}, "diagnostics": [_diagnostic(entry) for entry in sheet.to_look_at()]}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(entry: Entry) -> dict[str, Any]:
    finding = entry.finding
    return {
        "message": entry.in_short(),
        "location": _location(entry.sides[0]),
        "severity": finding.severity.upper(),
        "code": {"value": finding.rule},
        "related_locations": [
            {"message": f"says {side.member.says}", "location": _location(side)} for side in entry.sides[1:]
        ],
    }


def _location(side: Side) -> dict[str, Any]:
    span, place = side.member.quote.span, side.place
    # The end may be the start of the next line, which would be another line's column.
    end = side.source.byte_column(max(span.start, span.end - 1)) + len(side.member.quote.text[-1:].encode())
    return {
        "path": place.path,
        "range": {
            "start": {"line": place.line, "column": side.source.byte_column(span.start)},
            "end": {"line": place.end_line, "column": end},
        },
    }
