"""What a person settled about a fact: that it is none, or that it is to be read otherwise than the words were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, get_args

from attrs import evolve, frozen

from cctimeline.ledger.toml import Entry, LedgerError
from cctimeline.model import AsOf, Claim, Event, Extraction, Modality, Name, Status
from cctimeline.when import When, day, month, year

_ABOUT_EVENTS = ("what", "when", "status")
_ABOUT_CLAIMS = ("subject", "property", "value", "unit", "as_of", "modality")
KEYS = {
    "reject": ("fact", "reason"),
    "correct": ("fact", "reason", *_ABOUT_EVENTS, *_ABOUT_CLAIMS),
}
"""The tables of `decisions.toml` that speak of facts, with their keys."""


@frozen
class Correction:
    """A fact by its id, and what is to be changed: pairs (key, value); nothing means that it is rejected."""

    fact: str
    reason: str
    changes: tuple[tuple[str, Any], ...] = ()


def one(entry: Entry) -> Correction:
    """Return the correction that a table of `decisions.toml` is; LedgerError names the place of what it cannot be."""
    changes = tuple((key, _value(key, entry)) for key in entry.table if key not in KEYS["reject"])
    if entry.kind == "correct" and not changes:
        raise LedgerError(f"{entry.place}: says nothing to correct; to drop the fact write [[reject]]")
    return Correction(entry.word("fact"), entry.word("reason"), changes)


def corrected(extraction: Extraction, corrections: Sequence[Correction]) -> Extraction:
    """Return the extraction with rejected facts left out and corrected ones changed."""
    if not corrections:
        return extraction
    known = {correction.fact: dict(correction.changes) for correction in corrections}
    dropped = {fact for fact, changes in known.items() if not changes}
    if known.keys().isdisjoint(_ids(extraction)):
        return extraction
    return evolve(
        extraction,
        events=tuple(_event(e, known.get(e.id, {})) for e in extraction.events if e.id not in dropped),
        claims=tuple(_claim(c, known.get(c.id, {})) for c in extraction.claims if c.id not in dropped),
        wording=None,
    )


def stale(corrections: Iterable[Correction], extractions: Iterable[Extraction]) -> tuple[str, ...]:
    """Return the ids of corrections that match no fact of the (uncorrected) extractions."""
    facts = {fact for extraction in extractions for fact in _ids(extraction)}
    return tuple(correction.fact for correction in corrections if correction.fact not in facts)


def _ids(extraction: Extraction) -> Iterator[str]:
    yield from (event.id for event in extraction.events)
    yield from (claim.id for claim in extraction.claims)


def _event(event: Event, changes: dict[str, Any]) -> Event:
    return evolve(event, **{key: changes[key] for key in _ABOUT_EVENTS if key in changes}) if changes else event


def _claim(claim: Claim, changes: dict[str, Any]) -> Claim:
    for key, value in changes.items():
        if key == "subject":
            claim = evolve(claim, subject=Name(claim.subject.text, value))
        elif key == "property":
            claim = evolve(claim, property=evolve(claim.property, text=value))
        elif key == "value":
            claim = evolve(claim, figure=evolve(claim.figure, value=value, low=value, high=value, qualifier="exact"))
        elif key == "unit":
            claim = evolve(claim, figure=evolve(claim.figure, unit=value))
        elif key == "as_of":
            claim = evolve(claim, as_of=AsOf(value, "text"))
        elif key == "modality":
            claim = evolve(claim, modality=value)
    return claim


def _value(key: str, entry: Entry) -> Any:
    value = entry.table[key]
    if key == "value":
        return _decimal(value, entry)
    if isinstance(value, date) and key in ("when", "as_of"):
        return day(date(value.year, value.month, value.day))
    words = entry.word(key)
    if key in ("when", "as_of"):
        return _when(words, key, entry)
    allowed: tuple[str, ...] = {"status": get_args(Status), "modality": get_args(Modality)}.get(key, ())
    if allowed and words not in allowed:
        raise LedgerError(f"{entry.place}: {key} must be one of {', '.join(allowed)}")
    return words


def _decimal(value: Any, entry: Entry) -> Decimal:
    try:
        return Decimal(str(value).replace(",", ""))
    except InvalidOperation:
        raise LedgerError(f"{entry.place}: value {value} is no number") from None


def _when(words: str, key: str, entry: Entry) -> When:
    """Read 2021, 2021-05 or 2021-05-27."""
    try:
        match [int(part) for part in words.split("-")]:
            case [y]:
                return year(y)
            case [y, m]:
                return month(y, m)
            case [y, m, d]:
                return day(date(y, m, d))
    except ValueError:
        pass
    raise LedgerError(f"{entry.place}: {key} {words} is no date; write 2021, 2021-05 or 2021-05-27")
