"""Facts as JSON Lines and back: one line for the article, then one a fact, in the order of their places.

The article's text is not stored. What surrounds each fact is, and where lines begin, so that quotes, frames and
fingerprints come out the same without it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from cctimeline.compare.held import FEW
from cctimeline.compare.reach import outline
from cctimeline.compare.sentences import wording_of
from cctimeline.ledger.toml import LedgerError
from cctimeline.model import Article, Claim, Event, Extraction, Outline, Problem, Span, Wording, text_order
from cctimeline.when import When

if TYPE_CHECKING:
    from cattrs import Converter

VERSION = 1
_AROUND = 100
"""Code points kept before and after each fact and its sentence: what a frame shows."""


@frozen
class Head:
    """The first line of a file: the article but for its text."""

    id: str
    path: str
    title: str | None
    publisher: str | None
    published: When | None
    published_from: str | None
    length: int
    """Code points of the text."""
    sha256: str
    """Of the text as UTF-8; tells whether the file has changed since."""
    lines: tuple[int, ...]
    """Offsets of the line feeds."""
    body: tuple[Span, ...]
    returns: tuple[int, ...] = ()
    """Offsets of the carriage returns."""
    keywords: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    wording: Wording | None = None
    outline: Outline | None = None


@frozen
class Stored:
    """An extraction as read back, and the hash of the text it was made from."""

    extraction: Extraction
    sha256: str


def digest(text: str) -> str:
    """Return the hash by which a changed text is told."""
    return hashlib.sha256(text.encode()).hexdigest()


def lines_of(extraction: Extraction) -> str:
    """Return the extraction as JSON Lines; the same facts give the same bytes."""
    both: tuple[Event | Claim, ...] = (*extraction.events, *extraction.claims)
    facts = sorted(both, key=text_order)
    records = [_head_record(extraction), *(_fact_record(fact, extraction.article.text) for fact in facts)]
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def read_lines(text: str, *, path: str) -> Stored:
    """Return what `lines_of` wrote; LedgerError names path and line of what it did not write."""
    head, facts = None, []
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        place = f"{path}:{number}"
        record = _parsed(line, place)
        if number == 1:
            head = _head(record, place)
        else:
            facts.append((_fact(record, place), record["around"]))
    if head is None:
        raise LedgerError(f"{path}: empty; run `cctimeline extract` again")
    return Stored(_extraction(head, facts), head.sha256)


def read_outline(line: str, *, path: str) -> Stored | None:
    """Return the article that a file's first line is of, its facts unread; None where an older file has no outline.

    So it is, too, where the article is so brief that all its sentences count.
    """
    place = f"{path}:1"
    unread: dict[str, Any] = {"lines": (), "returns": ()}
    head = _head(_parsed(line, place) | unread, place)
    if head.outline is None or head.wording is None or head.wording.sentences < FEW:
        return None
    said = Extraction(_article(head, ""), (), (), head.problems, head.keywords, head.wording, head.outline)
    return Stored(said, head.sha256)


def _head_record(extraction: Extraction) -> dict[str, Any]:
    article = extraction.article
    head = Head(
        article.id,
        article.path,
        article.title,
        article.publisher,
        article.published,
        article.published_from,
        len(article.text),
        digest(article.text),
        _offsets(article.text, "\n"),
        article.body,
        _offsets(article.text, "\r"),
        extraction.keywords,
        extraction.problems,
        wording_of(extraction),
        outline(extraction),
    )
    return {"kind": "article", "version": VERSION, **_converter().unstructure(head)}


def _offsets(text: str, letter: str) -> tuple[int, ...]:
    return tuple(found.start() for found in re.finditer(letter, text))


def _fact_record(fact: Event | Claim, text: str) -> dict[str, Any]:
    kind = "event" if isinstance(fact, Event) else "claim"
    spans = [fact.quote.span, *([fact.sentence] if fact.sentence else [])]
    start = max(0, min(span.start for span in spans) - _AROUND)
    around = {"start": start, "text": text[start : max(span.end for span in spans) + _AROUND]}
    return {"kind": kind, "article": fact.quote.article, **_converter().unstructure(fact), "around": around}


def _parsed(line: str, place: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as why:
        raise LedgerError(f"{place}: {why.msg}; run `cctimeline extract` again") from None
    if not isinstance(record, dict):
        raise LedgerError(f"{place}: no fact; run `cctimeline extract` again")
    return record


def _head(record: dict[str, Any], place: str) -> Head:
    if record.pop("kind", None) != "article" or record.pop("version", None) != VERSION:
        raise LedgerError(f"{place}: written by another version; run `cctimeline extract` again")
    head: Head = _structured(record, Head, place)
    return head


def _fact(record: dict[str, Any], place: str) -> Event | Claim:
    kind = {"event": Event, "claim": Claim}.get(record.get("kind", ""))
    around = record.get("around")
    if kind is None or not isinstance(around, dict) or not isinstance(around.get("text"), str):
        raise LedgerError(f"{place}: neither event nor claim; run `cctimeline extract` again")
    plain = {key: value for key, value in record.items() if key not in ("kind", "article", "around")}
    fact: Event | Claim = _structured(plain, kind, place)
    return fact


def _structured(record: dict[str, Any], kind: type, place: str) -> Any:
    from cattrs import BaseValidationError, transform_error

    try:
        return _converter().structure(record, kind)
    except (BaseValidationError, InvalidOperation, KeyError, TypeError, ValueError) as why:
        said = "; ".join(transform_error(why)) if isinstance(why, BaseValidationError) else str(why)
        raise LedgerError(f"{place}: {said}; run `cctimeline extract` again") from None


def _extraction(head: Head, facts: Iterable[tuple[Event | Claim, dict[str, Any]]]) -> Extraction:
    listed = tuple(facts)
    return Extraction(
        _article(head, _text(head, (around for _, around in listed))),
        tuple(fact for fact, _ in listed if isinstance(fact, Event)),
        tuple(fact for fact, _ in listed if isinstance(fact, Claim)),
        head.problems,
        head.keywords,
        head.wording,
    )


def _article(head: Head, text: str) -> Article:
    return Article(head.id, head.path, head.title, head.publisher, head.published, head.published_from, text, head.body)


def _text(head: Head, pieces: Iterable[dict[str, Any]]) -> str:
    """Return a text of the article's length, blank but for what surrounds its facts."""
    letters = [" "] * head.length
    for letter, offsets in (("\n", head.lines), ("\r", head.returns)):
        for at in offsets:
            letters[at] = letter
    for piece in pieces:
        start, text = piece["start"], piece["text"]
        letters[start : start + len(text)] = text
    return "".join(letters)


@cache
def _converter() -> Converter:
    from cattrs import Converter

    converter = Converter(omit_if_default=True, forbid_extra_keys=True)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(value))
    converter.register_unstructure_hook(date, lambda day: day.isoformat())
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(value))
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_structure_hook(Span, lambda value, _: Span(*value))
    return converter
