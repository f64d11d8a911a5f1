"""What the options of `chronology` leave in: a stretch of time, a subject, a kind of fact, some articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve, frozen

from cctimeline.model import Problem

if TYPE_CHECKING:
    from cctimeline.chronology import Chronology
    from cctimeline.when import When


@frozen
class Filters:
    """What was asked for; None or () where nothing was."""

    window: When | None = None
    about: str | None = None
    kind: str | None = None
    articles: tuple[str, ...] = ()

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Filters:
        """Return the filters that the options give; click.BadParameter for a date that is none."""
        return cls(window_of(given["first"], given["last"]), given["about"], given["kind"], given["articles"])


@frozen
class Kept:
    """What the filters leave, and what they could not judge."""

    chronology: Chronology
    left_out: tuple[Problem, ...]


def filtered(merged: Chronology, wanted: Filters) -> Kept:
    """Return the chronology with the facts that were asked for; all its articles stay unless some are named."""
    from cctimeline.report.chronology_rows import about, within

    articles = _articles(merged, wanted.articles)
    tests = [about(wanted.about)] if wanted.about else []
    events = [e for e in merged.events if wanted.kind != "claim" and e.dated and e.quote.article in articles]
    claims = [c for c in merged.claims if wanted.kind != "event" and c.quote.article in articles]
    events = [e for e in events if all(test(e) for test in tests)]
    claims = [c for c in claims if all(test(c) for test in tests)]
    undated = 0
    if wanted.window:
        lies = within(wanted.window)
        undated = sum(_undated(fact) for fact in (*events, *claims))
        events, claims = [e for e in events if lies(e)], [c for c in claims if lies(c)]
    kept = tuple(a for a in merged.articles if a.id in articles)
    told = {key for a in kept for key in (a.id, a.path)}
    return Kept(
        evolve(
            merged,
            articles=kept,
            events=tuple(events),
            claims=tuple(claims),
            problems=tuple(p for p in merged.problems if p.where in told),
        ),
        tuple(
            Problem("chronology", said)
            for said in _left_out(undated, of=_number(merged), kept=len(events) + len(claims))
        ),
    )


def _number(merged: Chronology) -> int:
    return sum(event.dated for event in merged.events) + len(merged.claims)


def _left_out(undated: int, *, kept: int, of: int) -> Iterator[str]:
    """Say how many facts the filters could not judge, and that they left none."""
    if undated:
        facts = "1 undated fact is" if undated == 1 else f"{undated} undated facts are"
        yield f"{facts} left out: --from and --to cannot judge what has no date"
    if of and not kept:
        yield f"none of {of} facts is what was asked for"


def window_of(first: str | None, last: str | None) -> When | None:
    """Return the days from the first of `first` to the last of `last`; None where neither is given."""
    from cctimeline.when import When

    if first is None and last is None:
        return None
    start = _days(first, "--from")[0] if first else None
    end = _days(last, "--to")[1] if last else None
    if start and end and start > end:
        raise click.BadParameter(f"--from {first} is later than --to {last}")
    return When(start, end, f"{first or '..'}/{last or '..'}")


def _days(text: str, option: str) -> tuple[date | None, date | None]:
    """Return the first and last day that an EDTF date allows; None for an end that it leaves open."""
    try:
        day = date.fromisoformat(text)
        return day, day
    except ValueError:
        pass
    from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parsed = parse_edtf(text)
        return _date(parsed.lower_strict()), _date(parsed.upper_strict())
    except (EDTFParseException, ValueError, OverflowError, TypeError, AttributeError):
        raise click.BadParameter(f"{option} {text}: no date; write 2021, 2021-05, 2021-05-27 or other EDTF") from None


def _date(moment: Any) -> date | None:
    if not hasattr(moment, "tm_year"):
        return None
    return date(moment.tm_year, max(1, moment.tm_mon), max(1, moment.tm_mday))


def _undated(fact: Any) -> bool:
    from cctimeline.chronology import when_of

    when = when_of(fact)
    return when is None or (when.earliest is None and when.latest is None)


def _articles(merged: Chronology, named: tuple[str, ...]) -> frozenset[str]:
    known = {key: article.id for article in merged.articles for key in (article.id, article.path)}
    for name in named:
        if name not in known:
            raise click.BadParameter(f"--article {name}: no such article; there are {', '.join(sorted(known))}")
    return frozenset(known[name] for name in named) or frozenset(known.values())
