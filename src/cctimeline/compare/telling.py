"""Comparisons put in words: which rule speaks of which, and what it says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from cctimeline.chronology import Chronology
from cctimeline.compare import between, every
from cctimeline.compare.ages import birthdays_between
from cctimeline.compare.align import THOUSANDS
from cctimeline.compare.nearly import nearly
from cctimeline.compare.pairs import FALLING
from cctimeline.compare.settle import UPDATED, Comparison
from cctimeline.compare.tolls import CRITICAL
from cctimeline.compare.updates import MOUNTING
from cctimeline.compare.values import close, scale, scaled
from cctimeline.compare.word_lists import anyone, toll
from cctimeline.compare.wording import short, with_unit
from cctimeline.compare.words import meaning
from cctimeline.figure import Figure
from cctimeline.find.figures.hedges import hedge_at
from cctimeline.markup import on_one_line
from cctimeline.model import Claim, Event, Fact, Finding, Mark, Member, Span
from cctimeline.spoken import many, spoken
from cctimeline.when import When

NUMBER = "number"
"""The noun of a count whose own is not printed ("four in Tarn")."""
FAMILIES = {"share": "share", "rank": "rank", "count": "count", "time": "duration", "age": "age"}


def family(comparison: Comparison) -> str:
    """Return which kind of figure two facts differ in: date, count, amount, share, rank, duration, age or measure.

    `number` where one of them makes no claim, as in a name.

    `magnitude` where they are the same digits a thousand, a million or a billion apart, `dispute` where two sources
    that the article names differ.
    """
    a, b = comparison.a, comparison.b
    if isinstance(a, Event) or isinstance(b, Event):
        return "date"
    if isinstance(a, Mark) or isinstance(b, Mark):
        if any(isinstance(m, Mark) and m.kind == "lapse" for m in (a, b)):
            return "duration"
        if any(isinstance(m, Mark) and m.kind == "share" for m in (a, b)):
            return "share"
        days = all(isinstance(m, Mark) and m.kind != "number" for m in (a, b))
        return "date" if days else "number"
    if _of_two_periods(comparison):
        return "date"
    if comparison.verdict == "conflict" and _thousands_apart(a, b):
        return "magnitude"
    if comparison.excuse == "attributed dispute":
        return "dispute"
    dimension = scale(a.figure).dimension
    return "amount" if dimension.startswith("money") else FAMILIES.get(dimension, "measure")


def _of_two_periods(c: Comparison) -> bool:
    """Tell whether two texts give one figure for two times: only its date differs. An age does as time goes by."""
    claims = c.verdict == "conflict" and isinstance(c.a, Claim) and isinstance(c.b, Claim)
    return claims and c.retold and _value(c.a) == _value(c.b)


def _thousands_apart(a: Claim, b: Claim) -> bool:
    values = sorted(abs(c.figure.value) for c in (a, b) if c.figure.value)
    return len(values) == 2 and values[0] > 0 and values[1] / values[0] in THOUSANDS


def groups_of(kind: str) -> Callable[[Fact, Chronology], Iterable[Hashable]]:
    """Return the grouping of a rule that speaks of one kind: a group is the two facts of one comparison."""

    def group_by(fact: Fact, chronology: Chronology) -> Sequence[Hashable]:
        return _pairs(chronology)[kind].get(fact.id, ())

    return group_by


@lru_cache(maxsize=1)
def _pairs(chronology: Chronology) -> Mapping[str, Mapping[str, Sequence[tuple[str, str]]]]:
    """Return by kind and by fact (its id) the two facts of each comparison that it takes part in, as ids."""
    found: defaultdict[str, dict[str, list[tuple[str, str]]]] = defaultdict(dict)
    for c in every(chronology):
        kind, pair = found[family(c)], (c.a.id, c.b.id)
        for fact in pair:
            kind.setdefault(fact, []).append(pair)
    return found


def findings_of(name: str) -> Callable[[tuple[Fact, ...], Chronology], Iterator[Finding]]:
    """Return the check of rule `name`: what its pair of facts comes to, in one finding."""

    def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
        return (finding(name, comparison, chronology.drafts) for comparison in between(facts, chronology))

    return check


def finding(name: str, c: Comparison, drafts: Collection[str] = ()) -> Finding:
    """Return a comparison as a finding of rule `name`; of two dates the earlier comes first, else a draft's words."""
    pair = _in_order(c, drafts)
    says = tuple(Member(fact.quote, printed(fact), fact.id) for fact in (*pair, *c.also))
    excuse = nearly(c) if c.verdict == "conflict" else c.excuse
    message = _message(c, *pair, says[0].says, says[1].says)
    return Finding(name, c.verdict, c.severity, message, _why(c), says, excuse)


def _with_end(event: Event) -> Span:
    """Return the place of a date with the word that leaves one end of it open: "by May 2019"."""
    before = event.quote.part(Span(event.quote.span.start, event.date_span.start)).split()[-1:]
    if not before or (event.when.earliest is None) == (event.when.latest is None):
        return event.date_span
    return Span(event.date_span.start - len(before[0]) - 1, event.date_span.end)


def printed(fact: Fact) -> str:
    """Return a fact's figure with its bound or hedge and its noun, or its date, in the words of the article."""
    if isinstance(fact, Event):
        return on_one_line(fact.quote.part(_with_end(fact))) or fact.when.edtf
    if isinstance(fact, Mark):
        return on_one_line(fact.quote.part(fact.span))
    figure = on_one_line(fact.quote.part(_with_label(fact, _with_hedge(fact))))
    noun = fact.property.text if fact.figure.kind == "count" else ""
    if not noun or noun == NUMBER or noun.lower() in figure.lower() or _leads(fact, noun):
        return figure
    of = fact.quote.text.startswith(" of ", fact.figure_span.end - fact.quote.span.start)
    return f"{figure} of {noun}" if of else f"{figure} {noun}"


def _with_hedge(fact: Claim) -> Span:
    """Return where a figure stands with the words that bound or blur it: "more than 40 million euros"."""
    at, start, end = fact.quote.span.start, fact.figure_span.start, fact.figure_span.end
    if fact.figure.qualifier in ("exact", "range") or start < at:
        return fact.figure_span
    hedged = hedge_at(fact.quote.text, start - at, end - at, 0).start + at
    words = fact.quote.part(Span(hedged, end))
    return Span(end - len(words.lstrip()), end)


def _with_label(fact: Claim, span: Span) -> Span:
    """Return where a figure stands with a unit that stands before it: "Category 3", "magnitude 6.1"."""
    before = fact.quote.text[: max(0, span.start - fact.quote.span.start)].rstrip(" -")
    label = fact.figure.unit or ""
    if fact.figure.kind != "measure" or not before.lower().endswith(f" {label}"):
        return span
    return Span(fact.quote.span.start + len(before) - len(label), span.end)


def _leads(fact: Claim, noun: str) -> bool:
    """Tell whether the noun stands only before its figure ("Attendance rose to 38,000")."""
    words, end = fact.quote.text, fact.figure_span.end - fact.quote.span.start
    return noun in words[:end] and noun not in words[end:]


def _in_order(c: Comparison, drafts: Collection[str]) -> tuple[Fact, Fact]:
    """Return the two facts of a change with the earlier first, those of other verdicts with a draft's first."""
    if c.verdict != "change_over_time" or not (isinstance(c.a, Claim) and isinstance(c.b, Claim)):
        source = c.a.quote.article not in drafts and c.b.quote.article in drafts
        return (c.b, c.a) if source else (c.a, c.b)
    from_b = any(link.kind == "change_from" and link.claim == c.b.id for link in c.a.links)
    a, b = c.a.as_of, c.b.as_of
    if not (a and b) or (c.excuse == UPDATED and _mounts(c.a)):  # of which day it is, is unsure; how it went is not
        return (c.b, c.a) if from_b or _less(c.b, c.a) else (c.a, c.b)
    return (c.b, c.a) if from_b or b.when.before(a.when) else (c.a, c.b)


def _mounts(claim: Claim) -> bool:
    return any(toll(word or "") in MOUNTING for word in (claim.property.head, claim.property.predicate))


def _less(a: Claim, b: Claim) -> bool:
    one, other = a.figure.value, b.figure.value
    return one is not None and other is not None and one < other


def _about(fact: Fact) -> str:
    """Return what a fact is of, for the head of a message."""
    if isinstance(fact, Event):
        return f"date of “{short(fact.what)}”"
    if isinstance(fact, Mark):
        return f"{_KINDS.get(fact.kind, 'day')} in “{short(on_one_line(fact.quote.text))}”"
    of, what = fact.subject.name or "", fact.property.text
    if fact.property.head == fact.property.predicate != what and " " not in what:  # "each winner gets": no noun
        return f"{of or fact.subject.text} {what}".strip() or "the figure"
    fate = _fate(fact)
    if fate:
        return f"{what} {fate} ({of})" if of and of not in what else f"{what} {fate}"
    return f"{what} of {of}" if of and what and of not in what else what or of or "the figure"


def _fate(claim: Claim) -> str:
    """Return what befell people of whom nothing else is said, where the verb tells it ("people killed")."""
    if claim.figure.kind != "count" or not anyone(claim.property.head) or toll(claim.property.head):
        return ""
    fate = toll(claim.property.predicate or "") or ""
    return "" if fate in (CRITICAL, "hospital") else fate


_KINDS = {"number": "number", "lapse": "time", "share": "share"}
_TWINS = "two sentences in nearly the same words"
_ONLY = "one text retells the other, neither gives the other's figure for it"
_MOST = 8
"""Words that a reason names."""
_VERBS = {
    "conflict": "differs from",
    "agree": "agrees with",
    "change_over_time": "became",
    "different_scope": "is not of one scope with",
}


def _message(c: Comparison, a: Fact, b: Fact, one: str, other: str) -> str:
    """Return what a finding says first; `one` and `other` are the two facts as printed."""
    told = c.verdict == "change_over_time" or _of_an_age(a, b) or _of_two_periods(c)
    dates = [_dated(fact) if told else "" for fact in (a, b)]
    first, second = dates if dates[0] != dates[1] else ("", "")
    others = _others(c)
    values = f"“{other}”{second}" + "".join(f", “{more}”" for more in others[:-1])
    last = f" and “{others[-1]}”" if others else ""
    return f"{_about(a)}: “{one}”{first} {_VERBS[c.verdict]} {values}{last}"


def _of_an_age(a: Fact, b: Fact) -> bool:
    """Tell whether a message needs the dates of two ages: "52" and "52" differ by them alone."""
    return isinstance(a, Claim) and isinstance(b, Claim) and a.figure.unit == b.figure.unit == "year of age"


def _others(c: Comparison) -> list[str]:
    """Return the further values of a matter that several texts have differently, each once, in words."""
    values = {_value(fact): fact for fact in reversed(c.also)}
    others = [fact for fact in values.values() if not (_one_value(fact, c.a) or _one_value(fact, c.b))]
    return sorted({printed(fact) for fact in others})[:_MOST]


def _one_value(a: Fact, b: Fact) -> bool:
    """Tell whether two facts print one value, in whatever unit, hedged or not ("100 miles" / "about 160 km")."""
    if isinstance(a, Claim) and isinstance(b, Claim):
        return _value(a) == _value(b) or close(a.figure, b.figure)
    return _value(a) == _value(b)


def _value(fact: Fact) -> Hashable:
    if isinstance(fact, Mark):
        return fact.value
    return (fact.when.earliest, fact.when.latest) if isinstance(fact, Event) else scaled(fact.figure)


def _dated(fact: Fact) -> str:
    return f" ({spoken(fact.as_of.when)})" if isinstance(fact, Claim) and fact.as_of else ""


def _why(c: Comparison) -> str:
    if FALLING in c.shared:
        days = [f" ({spoken(day)})" for day in c.days or ()] or ["", ""]
        return f"{FALLING}: {printed(c.a)}{days[0]}, then {printed(c.b)}{days[1]}"
    gap = _gap(c.a, c.b) if c.verdict == "conflict" and not _of_two_periods(c) else ""
    return "; ".join(part for part in (c.excuse or gap, _tie(c)) if part)


def _tie(c: Comparison) -> str:
    """Return what holds two facts together, with the words they share; nothing where words alone would tell."""
    words = ", ".join(_words(c)) or _name(c)
    if c.twin:
        return f"{_TWINS}: {words}" if words else _TWINS
    if c.retold:
        return f"{_ONLY}, and both speak of: {words}" if words else _ONLY
    return f"both speak of: {words}" if words else ""


def _name(c: Comparison) -> str:
    """Return whom both facts are of, where one clause has but a pronoun for it and so no word in common."""
    names = {_whose(fact) for fact in (c.a, c.b)}
    return (names.pop() or "") if len(names) == 1 else ""


def _whose(fact: Fact) -> str | None:
    if isinstance(fact, Mark):
        return None
    whose = fact.theme if isinstance(fact, Event) else fact.subject
    return whose.name if whose else None


def _words(c: Comparison) -> tuple[str, ...]:
    """Return the first words that tie two facts, as their clauses print them."""
    printed_as: dict[str, str] = {}
    for fact in (c.a, c.b):
        for word in re.findall(r"[^\W\d_][\w’'-]*", fact.quote.text):
            printed_as.setdefault(meaning(word), word)
    return tuple(word for own, word in printed_as.items() if own in c.shared)[:_MOST]


def _gap(a: Fact, b: Fact) -> str:
    """Return how far apart two figures of one unit or two dates are; nothing where that cannot be said."""
    if isinstance(a, Event) and isinstance(b, Event):
        return _days_apart(a.when, b.when)
    if not (isinstance(a, Claim) and isinstance(b, Claim)) or a.figure.kind == "rank":
        return ""
    one, other = a.figure, b.figure
    if one.value is None or other.value is None:
        return ""
    if one.unit != other.unit:
        return _converted_gap(one, other)
    gap = abs(one.value - other.value)
    years = birthdays_between(a, b) if one.unit == "year of age" else None
    if years and years[1] > 1:
        return f"{with_unit(gap, 'year')} apart, and their dates {years[0]} to {with_unit(Decimal(years[1]), 'year')}"
    if one.kind in ("percent", "percent_change"):
        return f"{with_unit(gap, 'percentage point')} apart"
    return f"{with_unit(gap, _UNITS.get(one.unit or '', one.unit) if one.kind != 'count' else None)} apart"


def _converted_gap(one: Figure, other: Figure) -> str:
    """Return how far apart two measures of two units are, in the unit of the first; nothing for other figures."""
    same = scale(one).dimension == scale(other).dimension and scale(one).dimension in _CONVERTED
    if not same or one.value is None or other.value is None:
        return ""
    gap = abs(one.value - other.value * scale(other).factor / scale(one).factor)
    return f"about {with_unit(Decimal(f'{gap:.2g}'), one.unit)} apart"


_CONVERTED = ("length", "mass", "area", "volume", "speed", "time")
_UNITS = {"year of age": "year", "magnitude": None}
"""Units that a difference has by another name, or none."""


def _days_apart(a: When, b: When) -> str:
    first, second = (a, b) if a.before(b) else (b, a)
    if first.latest is None or second.earliest is None or not first.before(second):
        return ""
    if first.edtf.isdigit() and second.edtf.isdigit():
        return many(int(second.edtf) - int(first.edtf), "year") + " apart"
    days = (second.earliest - first.latest).days
    least = "" if first.day and second.day else "at least "
    return f"{least}{many(days, 'day')} apart"
