"""Merge what many articles say into one chronology: names settled, facts sorted, articles of one subject known."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from cctimeline.ledger.names import Names
from cctimeline.model import Article, Claim, Event, Extraction, Problem


@frozen
class Chronology:
    """All facts of a corpus: articles by id, events and claims in order of their dates (undated last)."""

    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]
    keywords: tuple[tuple[str, ...], ...]
    """As `Extraction.keywords`, in the order of `articles`."""
    names: Names


def merge(extractions: Iterable[Extraction], names: Names) -> Chronology:
    """Return one chronology; the order of the extractions does not matter."""
    all_of = sorted(extractions, key=lambda e: e.article.id)
    return Chronology(
        tuple(e.article for e in all_of),
        tuple(event for e in all_of for event in e.events),
        tuple(claim for e in all_of for claim in e.claims),
        tuple(problem for e in all_of for problem in e.problems),
        tuple(e.keywords for e in all_of),
        names,
    )
