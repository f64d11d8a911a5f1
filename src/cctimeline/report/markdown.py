"""Findings as Markdown, for a comment on a change or a page: a table of the sides under each finding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cctimeline.report.sheet import Entry, Sheet
from cctimeline.report.summary import summary


def render(sheet: Sheet) -> str:
    """Return conflicts, what differs by date, what agrees by computation, and the closing lines."""
    return "\n\n".join(_blocks(sheet)) + "\n"


def _blocks(sheet: Sheet) -> Iterator[str]:
    yield "# Findings"
    if not sheet.to_look_at():
        yield "Nothing differs."
    for entry in sheet.of("conflict"):
        yield from _told(entry, f"{entry.finding.severity}: ")
        yield f'To accept it: `cctimeline accept {entry.finding.fingerprint} --reason "..."`'
    if sheet.of("change_over_time"):
        yield "# Differs by date"
    for entry in sheet.of("change_over_time"):
        yield from _told(entry, "")
    computed = [entry for entry in sheet.of("agree") if not entry.repeats()]
    if computed:
        yield "# Agrees, by computation"
        yield "\n".join(_line(entry) for entry in computed)
    yield "# Compared"
    yield "\n".join(f"- {_escaped(line)}" for line in summary(sheet))


def _told(entry: Entry, label: str) -> Iterator[str]:
    finding = entry.finding
    yield f"## {label}{_escaped(finding.message)} (`{finding.rule}`)"
    rows = [
        (_code(str(side.place)), _escaped(side.words), _escaped(side.member.says), side.as_of) for side in entry.sides
    ]
    lines = (("where", "words", "says", "as of"), ("---",) * 4, *rows)
    yield "\n".join(f"| {' | '.join(line)} |" for line in lines)
    if finding.why:
        yield f"Why: {_escaped(finding.why)}"


def _line(entry: Entry) -> str:
    where = ", ".join(dict.fromkeys(_code(str(side.place)) for side in entry.sides))
    return f"- {_escaped(entry.finding.message)} (`{entry.finding.rule}`, {where})"


def _code(words: str) -> str:
    return f"`{words.replace('`', chr(39)).replace('|', chr(92) + '|')}`"


def _escaped(words: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", " ".join(words.split()))
