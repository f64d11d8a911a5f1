"""Findings one a line: `path:line:column: severity rule: message`, then where the other sides stand."""

from __future__ import annotations

from cctimeline.report.frame import printable
from cctimeline.report.sheet import Entry, Sheet


def render(sheet: Sheet) -> str:
    """Return conflicts and what differs by date, one a line."""
    return "".join(f"{_line(entry)}\n" for entry in sheet.to_look_at())


def _line(entry: Entry) -> str:
    finding, (first, *others) = entry.finding, entry.sides
    where = ", ".join(dict.fromkeys(str(side.place) for side in others if side.place != first.place))
    message = printable(" ".join(finding.message.split()))
    elsewhere = f" ({where})" if where else ""
    return f"{first.place}: {finding.severity} {finding.rule}: {message}{elsewhere} [{finding.fingerprint}]"
