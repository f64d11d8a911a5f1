"""Name each fact by its words: an id that a moved line does not change."""

from __future__ import annotations

import hashlib
from collections import Counter

from attrs import evolve

from cctimeline.model import Claim, Event, Extraction, Span


def identified(extraction: Extraction) -> Extraction:
    """Return the extraction with an id for each fact, unique over all articles, and its links led over.

    The id hashes article, kind, quote, the words of figure or date, and how many alike stand before it.
    """
    article, seen = extraction.article, Counter[str]()

    def named(kind: str, fact: Event | Claim, span: Span) -> str:
        words = " ".join((fact.quote.text + "\x1f" + article.text[span.start : span.end]).split())
        key = f"{article.id}\x1f{kind}\x1f{words}"
        seen[key] += 1
        whole = f"{key}\x1f{seen[key]}".encode(errors="backslashreplace")
        return kind + hashlib.sha256(whole).hexdigest()[:11]

    events = tuple(evolve(event, id=named("e", event, event.date_span)) for event in extraction.events)
    new = {claim.id: named("c", claim, claim.figure_span) for claim in extraction.claims}
    claims = tuple(_renamed(claim, new) for claim in extraction.claims)
    return evolve(extraction, events=events, claims=claims)


def _renamed(claim: Claim, new: dict[str, str]) -> Claim:
    links = tuple(evolve(link, claim=new[link.claim]) for link in claim.links if link.claim in new)
    return evolve(claim, id=new[claim.id], links=links)
