"""Comparisons put in words: which rule speaks of which, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from decimal import Decimal

from cctimeline.chronology import Chronology
from cctimeline.compare import comparisons
from cctimeline.compare.settle import Comparison
from cctimeline.compare.values import scale
from cctimeline.model import Claim, Event, Fact, Finding, Member

THOUSANDS = tuple(Decimal(1000) ** n for n in (1, 2, 3))
FAMILIES = {"share": "share", "rank": "rank", "count": "count", "time": "duration", "age": "age"}


def family(comparison: Comparison) -> str:
    """Return which kind of figure two facts differ in: date, count, amount, share, rank, duration, age or measure.

    `magnitude` where they are the same digits a thousand, a million or a billion apart.
    """
    a, b = comparison.a, comparison.b
    if isinstance(a, Event) or isinstance(b, Event):
        return "date"
    if comparison.verdict == "conflict" and _thousands_apart(a, b):
        return "magnitude"
    dimension = scale(a.figure).dimension
    return "amount" if dimension.startswith("money") else FAMILIES.get(dimension, "measure")


def _thousands_apart(a: Claim, b: Claim) -> bool:
    values = sorted(abs(c.figure.value) for c in (a, b) if c.figure.value)
    return len(values) == 2 and values[0] > 0 and values[1] / values[0] in THOUSANDS


def groups_of(kind: str) -> Callable[[Fact, Chronology], Iterable[Hashable]]:
    """Return the grouping of a rule that speaks of one kind: a group is the two facts of one comparison."""

    def group_by(fact: Fact, chronology: Chronology) -> Iterator[Hashable]:
        return ((c.a.id, c.b.id) for c in comparisons(fact, chronology) if family(c) == kind)

    return group_by


def findings_of(name: str) -> Callable[[tuple[Fact, ...], Chronology], Iterator[Finding]]:
    """Return the check of rule `name`: what its pair of facts comes to, in one finding."""

    def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
        ids = {fact.id for fact in facts}
        for comparison in comparisons(facts[0], chronology):
            if {comparison.a.id, comparison.b.id} == ids:
                yield finding(name, comparison)

    return check


def finding(name: str, c: Comparison) -> Finding:
    """Return a comparison as a finding of rule `name`."""
    says = tuple(Member(fact.quote, printed(fact), fact.id) for fact in (c.a, c.b))
    return Finding(name, c.verdict, c.severity, _message(c), _why(c), says, c.excuse)


def printed(fact: Fact) -> str:
    """Return a fact's figure with its noun, or its date, in the words of the article."""
    if isinstance(fact, Event):
        return _slice(fact, fact.date_span.start, fact.date_span.end) or fact.when.edtf
    figure = _slice(fact, fact.figure_span.start, fact.figure_span.end)
    noun = fact.property.text if fact.figure.kind == "count" else ""
    return f"{figure} {noun}" if noun and noun.lower() not in figure.lower() else figure


def _slice(fact: Fact, start: int, end: int) -> str:
    first = fact.quote.span.start
    return " ".join(fact.quote.text[max(0, start - first) : max(0, end - first)].split())


def _about(c: Comparison) -> str:
    if isinstance(c.a, Event):
        return c.a.predicate or c.a.what
    return " ".join(w for w in (c.a.subject.name or "", c.a.property.text) if w) or "the figure"


_VERBS = {
    "conflict": "differs from",
    "agree": "agrees with",
    "change_over_time": "became",
    "different_scope": "is not of one scope with",
}


def _message(c: Comparison) -> str:
    a, b = (c.a, c.b) if c.verdict != "change_over_time" or _first(c) is c.a else (c.b, c.a)
    return f"{_about(c)}: “{printed(a)}”{_dated(a, c)} {_VERBS[c.verdict]} “{printed(b)}”{_dated(b, c)}"


def _first(c: Comparison) -> Fact:
    if (
        isinstance(c.a, Claim)
        and isinstance(c.b, Claim)
        and c.a.as_of
        and c.b.as_of
        and c.b.as_of.when.before(c.a.as_of.when)
    ):
        return c.b
    return c.a


def _dated(fact: Fact, c: Comparison) -> str:
    if c.verdict != "change_over_time" or not isinstance(fact, Claim) or fact.as_of is None:
        return ""
    return f" ({fact.as_of.when.edtf})"


def _why(c: Comparison) -> str:
    how = "two sentences in nearly the same words" if c.twin else "both speak of"
    tied = f"{how}: {', '.join(c.shared)}" if c.shared else how
    return f"{tied}; let go as: {c.excuse}" if c.excuse else tied
