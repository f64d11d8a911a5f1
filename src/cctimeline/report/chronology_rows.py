"""One row a fact: when it holds, as precisely as it was printed; what was said; and where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from attrs import frozen

from cctimeline.bind.stretches import is_stretch
from cctimeline.chronology import Chronology, in_order, when_of
from cctimeline.figure import Figure
from cctimeline.markup import on_one_line
from cctimeline.model import Claim, Event
from cctimeline.report.places import Source, source
from cctimeline.spoken import spoken
from cctimeline.when import When, between

Fact = Event | Claim
HEADERS = ("when", "what", "source")
_MANY = re.compile(r"\w+s(?: of \w+)*")
"""Hundreds, tens of thousands: words that are their own bound."""
_BEFORE, _AFTER = 60, 80
"""Code points kept before and after a figure whose clause is quoted."""
_ROW = 160
"""Code points of an event's words that a row shows."""
_BEFORE_PRONOUN = 140
"""Code points of a sentence that a row shows before a clause told of a pronoun, at the most."""
_PRONOUN = re.compile(r"(?:he|she|it|they|him|her|them)\b")
"""Words that say who only with what stands before them: "A girl is in hospital after she was hit"."""
_NOT_YET = {"planned": " (planned)", "negated": " (did not happen)"}
_HEDGES = {
    "approx": "about ",
    "more_than": "more than ",
    "at_least": "at least ",
    "less_than": "less than ",
    "at_most": "up to ",
}


@frozen
class Row:
    """A fact as a person reads it."""

    when: str
    what: str
    source: str
    kind: str
    """event or claim"""


def facts_in_order(chronology: Chronology) -> tuple[Fact, ...]:
    """Return dated events and all claims in one order of their dates; what has no date comes last."""
    dated: tuple[Fact, ...] = tuple(event for event in chronology.events if event.dated)
    both: tuple[Fact, ...] = (*dated, *chronology.claims)
    return in_order(both)


def rows(facts: tuple[Fact, ...], chronology: Chronology) -> tuple[Row, ...]:
    """Return a row for each fact, in their order."""
    sources = {article.id: source(article) for article in chronology.articles}
    whole = _stretches(facts, sources)
    return tuple(
        _row(fact, sources[fact.quote.article], whole.get(fact.id))
        for fact in facts
        if fact.id not in whole or whole[fact.id]
    )


def _stretches(facts: tuple[Fact, ...], sources: dict[str, Source]) -> dict[str, When | None]:
    """Return the whole of "between 2015 and 2019" by the event of its first end, and None by that of its last."""
    events = sorted((f for f in facts if isinstance(f, Event)), key=lambda e: (e.quote.article, e.date_span.start))
    whole: dict[str, When | None] = {}
    for one, two in pairwise(events):
        told = one.quote == two.quote and one.status == two.status
        if told and is_stretch(sources[one.quote.article].article.text, one.date_span, two.date_span):
            whole |= {one.id: between(one.when, two.when), two.id: None}
    return whole


def about(words: str) -> Callable[[Fact], bool]:
    """Return the test whether a fact speaks of all the words, each at the start of one of its own, in any case."""
    patterns = [re.compile(rf"(?<!\w){re.escape(word)}", re.I) for word in words.split()]
    return lambda fact: all(pattern.search(_said(fact)) for pattern in patterns)


def within(window: When) -> Callable[[Fact], bool]:
    """Return the test whether some day of a fact's date lies in `window`; an undated fact does not."""

    def lies(fact: Fact) -> bool:
        when = when_of(fact)
        return when is not None and (when.earliest or when.latest) is not None and when.overlaps(window)

    return lies


def _row(fact: Fact, of: Source, whole: When | None) -> Row:
    place = of.place(fact.quote.span)
    where = f"{place.path}:{place.line}"
    if isinstance(fact, Event):
        return Row(_event_when(fact, whole or fact.when), on_one_line(_told(fact, of.article.text)), where, "event")
    return Row(_claim_when(fact), on_one_line(_claimed(fact, of.article.text)), where, "claim")


def _told(event: Event, text: str) -> str:
    """Return the words from where the event's clause begins, to the end of the sentence or as far as a row goes."""
    whole, start = event.sentence or event.quote.span, event.quote.span.start
    if start - whole.start < _BEFORE_PRONOUN and _PRONOUN.match(text, start):
        start = max(text.rfind(";", whole.start, start) + 1, whole.start)
    end = max(min(whole.end, start + _ROW), min(event.date_span.end, start + 2 * _ROW))
    while whole.start < end < whole.end and not text[end].isspace():
        end -= 1
    words = text[start:end].strip(" ,;:—–-\n")
    return ("… " if start > whole.start + 1 else "") + words + (" …" if end < whole.end else "")


def _event_when(event: Event, when: When) -> str:
    return spoken(when, width=True) + _NOT_YET.get(event.status, "")


def _claim_when(claim: Claim) -> str:
    if claim.as_of is None:
        return "undated"
    when = spoken(claim.as_of.when, width=True)
    return {"text": when, "published": f"as of {when}", "inferred": f"as of {when} (inferred)"}[claim.as_of.source]


def _claimed(claim: Claim, text: str) -> str:
    """Return who, what and how many; where it is not plain who, the words themselves too."""
    notes: list[str] = [claim.modality] if claim.modality != "fact" else []
    notes += [f"according to {claim.attributed_to}"] if claim.attributed_to else []
    said = _composed(claim, text)
    if not claim.subject.name:
        said += f" — “{_around(claim, text)}”"
    return said + (f" ({', '.join(notes)})" if notes else "")


def _composed(claim: Claim, text: str) -> str:
    span, thing, subject = claim.figure_span, claim.property.text.strip(), claim.subject.name or ""
    figure = figure_words(claim.figure, text[span.start : span.end])
    if claim.figure.kind in ("count", "ordinal") and _follows(thing, text[span.end : claim.quote.span.end]):
        said = f"{figure} {'of ' if thing and (_MANY.fullmatch(figure) or thing == 'them') else ''}{thing}".strip()
    else:
        said = f"{thing}: {figure}" if thing else figure
    return said if subject.lower() in thing.lower() else f"{subject}: {said}"


def _follows(thing: str, after: str) -> bool:
    """Tell whether what is counted stands behind its figure: "40 ships", but not "the death toll rose to 15"."""
    return not thing or thing.split()[-1].lower() in after.lower()


def _around(claim: Claim, text: str) -> str:
    """Return the quoted clause, cut to what stands around the figure."""
    quote, figure = claim.quote.span, claim.figure_span
    start, end = max(quote.start, figure.start - _BEFORE), min(quote.end, figure.end + _AFTER)
    while start > quote.start and not text[start - 1].isspace():
        start += 1
    while end < quote.end and not text[end].isspace():
        end -= 1
    words = text[start:end].strip(' “”"\n,')
    return ("… " if start > quote.start else "") + words + (" …" if end < quote.end else "")


def figure_words(figure: Figure, printed: str) -> str:
    """Return a figure as printed, with the bound or hedge that stands before it in the text."""
    if figure.kind == "rank" and figure.qualifier == "at_most":
        return f"among the top {printed}"
    hedge = "" if _MANY.fullmatch(printed) else _HEDGES.get(figure.qualifier, "")
    return printed if printed.lower().startswith(hedge) else hedge + printed


def _said(fact: Fact) -> str:
    if isinstance(fact, Event):
        return " ".join((fact.quote.text, fact.what, *fact.participants))
    return " ".join((fact.quote.text, fact.subject.name or "", fact.property.text, *fact.places))
