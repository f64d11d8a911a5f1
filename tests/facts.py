"""A small article with an event and two claims, made by hand: what the tests of ledger and chronology work on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import evolve

from cctimeline import article
from cctimeline.bind.identity import Ids
from cctimeline.figure import Figure
from cctimeline.model import AsOf, Claim, Event, Extraction, Link, Name, Property, Span
from cctimeline.when import day, month, year

TEXT = (
    "Ferries\r\n\r\nOn May 2, 2021 the Harbour Board opened a pier in Port Ellis. "
    "It cost 2.50 million francs.\r\nThe Board plans about 12 ferries by 2030, said “Moor\u2028Ltd”.\r\n"
)


def _at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def ferries(id: str = "ferries", path: str = "press/ferries.txt") -> Extraction:
    """One event and two claims, the second a plan, linked to the first."""
    of = evolve(article(TEXT, id=id, published="2021-05-03"), path=path)

    def quote(words: str) -> Span:
        return _at(words)

    pier, cost, fleet = (
        quote("the Harbour Board opened a pier in Port Ellis"),
        quote("It cost 2.50 million francs"),
        quote("The Board plans about 12 ferries by 2030"),
    )
    ids = Ids(id)
    opened = Event(
        ids.event(TEXT[pier.start : pier.end], "May 2, 2021"),
        of.quote(pier.start, pier.end),
        "the Harbour Board opened a pier in Port Ellis",
        day(date(2021, 5, 2)),
        _at("May 2, 2021"),
        "happened",
        participants=("Harbour Board",),
        predicate="open",
        sentence=Span(pier.start - 15, pier.end + 1),
    )
    million = Decimal("2500000")
    costs = Claim(
        ids.claim(TEXT[cost.start : cost.end], "2.50 million francs"),
        of.quote(cost.start, cost.end),
        Figure(million, million, million, Decimal("10000"), "CHF", "amount"),
        _at("2.50 million francs"),
        Name("It", "pier in Port Ellis", inferred=True),
        Property("cost", "cost"),
        AsOf(day(date(2021, 5, 3)), "published"),
    )
    twelve = Decimal(12)
    planned = Claim(
        ids.claim(TEXT[fleet.start : fleet.end], "12"),
        of.quote(fleet.start, fleet.end),
        Figure(twelve, twelve, twelve, Decimal(1), "ferry", "count", "approx"),
        _at("12"),
        Name("The Board", "Harbour Board"),
        Property("ferries", "ferry"),
        AsOf(year(2030), "text"),
        modality="plan",
        links=(Link("part_of", costs.id),),
        since=month(2021, 5),
    )
    return Extraction(of, (opened,), (costs, planned), keywords=("ferry", "pier"))
