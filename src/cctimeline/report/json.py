"""Findings as JSON, version 1: every member with its place in its article, and what was and was not compared."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any

from cctimeline.model import Article, Extraction, Finding, Member, Problem


def as_json(findings: Iterable[Finding], extractions: Sequence[Extraction], unread: Iterable[Problem] = ()) -> str:
    """Return all findings as one JSON document."""
    listed = tuple(findings)
    articles = {e.article.id: e.article for e in extractions}
    starts = {id: _line_starts(a.text) for id, a in articles.items()}
    compared = {m.fact for f in listed for m in f.members}
    facts = [e.id for x in extractions for e in x.events] + [c.id for x in extractions for c in x.claims]
    return json.dumps(
        {
            "version": 1,
            "findings": [
                {
                    "rule": f.rule,
                    "verdict": f.verdict,
                    "severity": f.severity,
                    "message": f.message,
                    "why": f.why,
                    "excuse": f.excuse,
                    "fingerprint": f.fingerprint,
                    "members": [_member(m, articles[m.quote.article], starts[m.quote.article]) for m in f.members],
                }
                for f in listed
            ],
            "coverage": {
                "articles": len(articles),
                "events": sum(len(e.events) for e in extractions),
                "claims": sum(len(e.claims) for e in extractions),
                "compared": sum(f in compared for f in facts),
                "alone": sum(f not in compared for f in facts),
                "unread": [{"path": p.where, "message": p.message} for p in unread],
            },
        },
        ensure_ascii=False,
        indent=1,
    )


def _line_starts(text: str) -> list[int]:
    return [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]


def _member(member: Member, article: Article, starts: list[int]) -> dict[str, Any]:
    span = member.quote.span
    first, last = bisect_right(starts, span.start), bisect_right(starts, max(span.start, span.end - 1))
    return {
        "article": article.id,
        "path": article.path,
        "line": first,
        "column": span.start - starts[first - 1] + 1,
        "end_line": last,
        "end_column": span.end - starts[last - 1] + 1,
        "start": span.start,
        "end": span.end,
        "quote": member.quote.text,
        "says": member.says,
    }
