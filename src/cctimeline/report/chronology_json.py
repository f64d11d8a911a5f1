"""The chronology as JSON, version 1: the articles, what happened, what was claimed, and what could not be read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from cctimeline.chronology import Chronology
from cctimeline.model import Article, Claim, Event, Problem
from cctimeline.when import When

VERSION = 1


def as_json(chronology: Chronology, *, unread: Iterable[Problem] = ()) -> str:
    """Return the whole chronology as one JSON document; `unread` are problems with files that gave no article."""
    texts = {article.id: article.text for article in chronology.articles}
    document = {
        "version": VERSION,
        "articles": [article_record(a) for a in chronology.articles],
        "events": [event_record(e, text=texts[e.quote.article]) for e in chronology.events],
        "claims": [claim_record(c, text=texts[c.quote.article]) for c in chronology.claims],
        "problems": [{"article": p.where, "message": p.message} for p in (*unread, *chronology.problems)],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def article_record(article: Article) -> dict[str, Any]:
    """Return what is known of one article, without its text."""
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published.edtf if article.published else None,
        "published_from": article.published_from,
    }


def event_record(event: Event, *, text: str) -> dict[str, Any]:
    """Return one event; `text` is its article's."""
    span = event.date_span
    return {
        **_place(event),
        "what": event.what,
        "status": event.status,
        "participants": list(event.participants),
        "when": {"start": span.start, "end": span.end, "text": text[span.start : span.end], **_when(event.when)},
    }


def claim_record(claim: Claim, *, text: str) -> dict[str, Any]:
    """Return one claim; `text` is its article's."""
    span, figure = claim.figure_span, claim.figure
    return {
        **_place(claim),
        "modality": claim.modality,
        "attributed_to": claim.attributed_to,
        "figure": {
            "start": span.start,
            "end": span.end,
            "text": text[span.start : span.end],
            "value": number(figure.value),
            "low": number(figure.low),
            "high": number(figure.high),
            "unit": figure.unit,
            "kind": figure.kind,
            "qualifier": figure.qualifier,
        },
        "subject": {"text": claim.subject.text, "name": claim.subject.name},
        "property": {"text": claim.property.text, "head": claim.property.head},
        "as_of": {"edtf": claim.as_of.when.edtf, "from": claim.as_of.source} if claim.as_of else None,
    }


def number(value: Decimal | None) -> int | float | str | None:
    """Return a JSON number, or its digits as a string where a float would lose some."""
    if value is None or value == value.to_integral_value():
        return value if value is None else _exact(int(value))
    return float(value) if Decimal(repr(float(value))) == value else format(value, "f")


def _exact(value: int) -> int | str:
    return value if abs(value) <= 2**53 or int(float(value)) == value else str(value)


def _place(fact: Event | Claim) -> dict[str, Any]:
    span = fact.quote.span
    return {
        "id": fact.id,
        "article": fact.quote.article,
        "start": span.start,
        "end": span.end,
        "quote": fact.quote.text,
    }


def _when(when: When) -> dict[str, Any]:
    return {
        "edtf": when.edtf,
        "mod": when.mod,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
    }
