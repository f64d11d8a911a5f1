"""Merge what many articles say into one chronology: names settled, facts sorted by their dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import TypeVar

from attrs import evolve, frozen

from cctimeline.each import Each, in_turn
from cctimeline.model import Article, Claim, Event, Extraction, Name, Problem, Wording, text_order
from cctimeline.names import Names, one_form
from cctimeline.when import When

F = TypeVar("F", bound=Event | Claim)


@frozen(eq=False)
class Chronology:
    """All facts of a corpus: articles by id, events and claims in order of their dates (undated last).

    No two are alike, so what is made of one can be kept by it.
    """

    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]
    keywords: tuple[tuple[str, ...], ...]
    """As `Extraction.keywords`, in the order of `articles`."""
    wordings: tuple[Wording | None, ...]
    """As `Extraction.wording`, in the order of `articles`."""
    names: Names
    drafts: frozenset[str] = frozenset()
    """Ids of the articles under check: only they are compared with others, and a finding names what they say first."""
    each: Each = in_turn
    """How its stories are gone through."""


def merge(extractions: Iterable[Extraction], names: Names) -> Chronology:
    """Return one chronology; the order of the extractions does not matter. ValueError if two articles have one id.

    Subjects, participants and places carry one form of each name: the settled one, else the most frequent one.
    """
    all_of = sorted(extractions, key=lambda e: e.article.id)
    for one, other in pairwise(e.article for e in all_of):
        if one.id == other.id:
            raise ValueError(f"two articles have the id {one.id} ({one.path}, {other.path}): give each one of its own")
    form = forms(all_of, names)
    return Chronology(
        tuple(e.article for e in all_of),
        in_order(_event(event, form) for e in all_of for event in e.events),
        in_order(_claim(claim, form) for e in all_of for claim in e.claims),
        tuple(problem for e in all_of for problem in e.problems),
        tuple(e.keywords for e in all_of),
        tuple(e.wording for e in all_of),
        names,
    )


def when_of(fact: Event | Claim) -> When | None:
    """Return the date of a fact: when it happens, or as of when it holds; None where that is open."""
    if isinstance(fact, Event):
        return fact.when
    return fact.as_of.when if fact.as_of else None


def in_order(facts: Iterable[F]) -> tuple[F, ...]:
    """Sort facts by earliest day, then by latest, then by article and place; what has no date comes last."""
    return tuple(sorted(facts, key=_order))


def _order(fact: Event | Claim) -> tuple[object, ...]:
    when = when_of(fact)
    open_ = when is None or (when.earliest is None and when.latest is None)
    first = when.earliest or when.latest if when else None
    last = when.latest if when else None
    return (open_, first or date.min, last or date.max, *text_order(fact))


def forms(extractions: Iterable[Extraction], names: Names) -> Callable[[str], str]:
    """Return what gives each name of the extractions its one form."""
    times: Counter[str] = Counter()
    for extraction in extractions:
        for name, n in names_of(extraction).items():
            times[names.canonical(name)] += n
    settled = one_form(times)
    return lambda name: settled[names.canonical(name)]


def names_of(extraction: Extraction) -> Mapping[str, int]:
    """Return the names that the facts of an article print, and how often."""
    return extraction.outline.names if extraction.outline else Counter(_printed(extraction))


def _printed(extraction: Extraction) -> Iterator[str]:
    for event in extraction.events:
        yield from event.participants
        if event.theme and event.theme.name:
            yield event.theme.name
    for claim in extraction.claims:
        yield from claim.places
        if claim.subject.name:
            yield claim.subject.name


def _event(event: Event, form: Callable[[str], str]) -> Event:
    participants = tuple(form(name) for name in event.participants)
    theme = _name(event.theme, form) if event.theme else None
    if participants == event.participants and theme == event.theme:
        return event
    return evolve(event, participants=participants, theme=theme)


def _claim(claim: Claim, form: Callable[[str], str]) -> Claim:
    places, subject = tuple(form(name) for name in claim.places), _name(claim.subject, form)
    if places == claim.places and subject == claim.subject:
        return claim
    return evolve(claim, subject=subject, places=places)


def _name(name: Name, form: Callable[[str], str]) -> Name:
    return evolve(name, name=form(name.name)) if name.name and form(name.name) != name.name else name
