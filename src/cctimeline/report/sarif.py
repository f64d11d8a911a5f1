"""Findings as SARIF 2.1.0: the first side (the draft) is the location, the other sides are related locations."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from cctimeline import __version__
from cctimeline.report.rulebook import Page, page
from cctimeline.report.sheet import Entry, Sheet, Side

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = {"error": "error", "warning": "warning", "info": "note"}


def render(sheet: Sheet) -> str:
    """Return conflicts and what differs by date as one SARIF log with one run."""
    entries = sheet.to_look_at()
    names = sorted({entry.finding.rule for entry in entries})
    driver = {"name": "cctimeline", "version": __version__, "rules": [_rule(page(name)) for name in names]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(entry, names.index(entry.finding.rule)) for entry in entries],
        "invocations": [_invocation(sheet)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(of: Page) -> dict[str, Any]:
    text = "\n\n".join((of.summary, *(f"{name}: {words}" for name, words in of.parts)))
    return {
        "id": of.name,
        "shortDescription": {"text": of.summary},
        "fullDescription": {"text": text},
        "help": {"text": text},
    }


def _result(entry: Entry, rule: int) -> dict[str, Any]:
    finding, (first, *others) = entry.finding, entry.sides
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVEL[finding.severity],
        "message": {"text": _message(entry)},
        "locations": [_location(first)],
        "relatedLocations": [{"id": n, **_location(side)} for n, side in enumerate(others, 1)],
        "partialFingerprints": {"cctimeline/v2": finding.fingerprint},
    }


def _message(entry: Entry) -> str:
    """Return the message with a link to each other side, as SARIF embeds them: `[words](id)`."""
    finding = entry.finding
    reason = f" ({finding.why})" if finding.why and finding.why not in finding.message else ""
    links = (
        f" [{_escaped(str(s.place))}]({n}) says {_escaped(s.member.says)}." for n, s in enumerate(entry.sides[1:], 1)
    )
    return f"{_escaped(finding.message + reason)}{''.join(links)}"


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(side: Side) -> dict[str, Any]:
    place = side.place
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(place.path)},
            "region": {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
                "snippet": {"text": side.member.quote.text},
            },
        },
        "message": {"text": f"says {side.member.says}"},
    }


def _uri(path: str) -> str:
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())


def _invocation(sheet: Sheet) -> dict[str, Any]:
    return {
        "executionSuccessful": True,
        "toolExecutionNotifications": [
            {
                "level": "warning",
                "message": {"text": problem.message},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(problem.where)}}}],
            }
            for problem in sheet.coverage.unread
        ],
    }
