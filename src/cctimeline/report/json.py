"""Findings as JSON, version 1: every side with its place in its file, and what was and was not compared."""

from __future__ import annotations

import json
from typing import Any

from cctimeline.report.sheet import Coverage, Entry, Sheet, Side


def render(sheet: Sheet) -> str:
    """Return the findings of every verdict as one JSON document."""
    whole = {
        "version": 1,
        "findings": [_finding(entry) for entry in sheet.entries],
        "coverage": _coverage(sheet.coverage),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _finding(entry: Entry) -> dict[str, Any]:
    finding = entry.finding
    return {
        "rule": finding.rule,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "message": finding.message,
        "why": finding.why,
        "excuse": finding.excuse,
        "fingerprint": finding.fingerprint,
        "members": [_member(side) for side in entry.sides],
    }


def _member(side: Side) -> dict[str, Any]:
    quote, place = side.member.quote, side.place
    return {
        "article": quote.article,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "start": quote.span.start,
        "end": quote.span.end,
        "quote": quote.text,
        "says": side.member.says,
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "articles": coverage.articles,
        "events": coverage.events,
        "claims": coverage.claims,
        "compared": coverage.compared,
        "alone": coverage.alone,
        "unread": [{"path": p.where, "message": p.message} for p in coverage.unread],
    }
