"""The pairs of facts worth comparing: twins first, then claims of one quantity, within articles and across a story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import frozen

from cctimeline.chronology import Chronology
from cctimeline.compare.align import SURE, Alignment, align
from cctimeline.compare.dates import differ, same_event
from cctimeline.compare.excuses import excuse, sum_of
from cctimeline.compare.sentences import Sentence, sentences, weights
from cctimeline.compare.sides import Side, side
from cctimeline.compare.stories import stories
from cctimeline.compare.twins import LEAST, Twins, twins
from cctimeline.compare.values import compatible
from cctimeline.model import Claim, Event, Fact, Severity, Verdict


@frozen
class Comparison:
    """Two facts of one quantity or event: the verdict, the excuse that let them go, and what ties them together."""

    a: Fact
    b: Fact
    verdict: Verdict
    severity: Severity
    excuse: str | None
    shared: tuple[str, ...]
    score: float
    twin: bool = False


@frozen
class _Told:
    """What one article says, ready to be compared."""

    sentences: tuple[Sentence, ...]
    sides: tuple[Side, ...]
    events: tuple[Event, ...]


def compared_pairs(chronology: Chronology) -> Iterator[Comparison]:
    """Yield every comparison of a chronology, by article pairs in order; conflicts only where nothing supports both."""
    facts: tuple[Fact, ...] = (*chronology.events, *chronology.claims)
    found = sentences(chronology.articles, facts)
    told, telling = _told(found), weights(found)
    empty = _Told((), (), ())
    pairs = [(a.id, a.id) for a in chronology.articles] + list(stories(chronology, facts))
    for a, b in sorted(pairs):
        yield from _settled(told.get(a, empty), told.get(b, empty), telling)


def _told(found: tuple[Sentence, ...]) -> dict[str, _Told]:
    held: dict[str, list[Sentence]] = {}
    for sentence in found:
        held.setdefault(sentence.article, []).append(sentence)
    return {
        article: _Told(
            tuple(own),
            tuple(side(slot.fact, s, slot.at) for s in own for slot in s.slots if isinstance(slot.fact, Claim)),
            tuple(slot.fact for s in own for slot in s.slots if isinstance(slot.fact, Event)),
        )
        for article, own in held.items()
    }


def _settled(a: _Told, b: _Told, telling: Mapping[str, float]) -> Iterator[Comparison]:
    """Yield the comparisons between two articles (or within one), each fact's conflicts only with its best partner."""
    found = list(_all(a, b, telling))
    let_go = {(c.a.id, c.b.id) for c in found if c.verdict != "conflict"}
    conflicts = [c for c in found if c.verdict == "conflict" and (c.b.id, c.a.id) not in let_go]
    settled = {fact.id for c in found if c.verdict == "agree" for fact in (c.a, c.b)}
    yield from (c for c in found if c.verdict != "conflict")
    taken: set[str] = set()
    for c in sorted(conflicts, key=lambda c: (not c.twin, -c.score, c.a.id, c.b.id)):
        if c.a.id in taken or c.b.id in taken or (a is not b and {c.a.id, c.b.id} & settled):
            continue
        if a is not b and _supported(c, a, b):
            continue
        taken |= {c.a.id, c.b.id}
        yield c


def _all(a: _Told, b: _Told, telling: Mapping[str, float]) -> Iterator[Comparison]:
    seen: set[tuple[str, str]] = set()
    for one, other, match in _twins(a, b):
        for fact, partner in match.pairs:
            seen |= {(fact.id, partner.id), (partner.id, fact.id)}
            comparison = _twin(fact, partner, one, other, match)
            if comparison:
                yield comparison
    for first, second, alignment in _aligned(a, b, telling):
        if (first.claim.id, second.claim.id) not in seen:
            yield _judged(first, second, alignment)
    for one_event in a.events:
        for other_event in b.events:
            if one_event.id < other_event.id or a is not b:
                words = same_event(one_event, other_event)
                if words and (one_event.id, other_event.id) not in seen:
                    yield _dated(one_event, other_event, words, twin=False)


def _twins(a: _Told, b: _Told) -> Iterator[tuple[Sentence, Sentence, Twins]]:
    holders: dict[str, list[int]] = {}
    for k, sentence in enumerate(b.sentences):
        for word in sentence.content:
            holders.setdefault(word, []).append(k)
    for i, one in enumerate(a.sentences):
        common = Counter(k for word in one.content for k in holders.get(word, ()))
        for k in sorted(common):
            if common[k] >= LEAST and (a is not b or k > i):
                match = twins(one, b.sentences[k])
                if match:
                    yield one, b.sentences[k], match


def _twin(a: Fact, b: Fact, one: Sentence, other: Sentence, match: Twins) -> Comparison | None:
    shared = tuple(sorted(one.content & other.content))
    if isinstance(a, Event) and isinstance(b, Event):
        return None if match.other_period else _dated(a, b, shared, twin=True)
    if not (isinstance(a, Claim) and isinstance(b, Claim)):
        return None
    first, second = side(a, one, _slot(one, a)), side(b, other, _slot(other, b))
    if first.dimension != second.dimension:
        return None
    return _judged(
        first,
        second,
        Alignment(match.alike * 10, shared, twin=True, same_words=match.same_words, other_date=match.other_date),
    )


def _slot(sentence: Sentence, fact: Fact) -> int:
    return next(slot.at for slot in sentence.slots if slot.fact is fact)


def _aligned(a: _Told, b: _Told, telling: Mapping[str, float]) -> Iterator[tuple[Side, Side, Alignment]]:
    by_dimension: dict[str, list[Side]] = {}
    for second in b.sides:
        by_dimension.setdefault(second.dimension, []).append(second)
    for first in a.sides:
        for second in by_dimension.get(first.dimension, ()):
            if first.claim.id == second.claim.id or (a is b and first.claim.id > second.claim.id):
                continue
            alignment = align(first, second, telling)
            if alignment:
                yield first, second, alignment


def _judged(a: Side, b: Side, alignment: Alignment) -> Comparison:
    let_go = excuse(a, b, alignment)
    plain = alignment.twin or (alignment.score >= SURE and not alignment.open)
    severity: Severity = "info" if let_go else "error" if plain else "warning"
    verdict: Verdict = let_go.verdict if let_go else "conflict"
    name = let_go.name if let_go else None
    return Comparison(a.claim, b.claim, verdict, severity, name, alignment.shared, alignment.score, alignment.twin)


def _dated(a: Event, b: Event, shared: tuple[str, ...], *, twin: bool) -> Comparison:
    verdict: Verdict = "conflict" if differ(a.when, b.when) else "agree"
    severity: Severity = "info" if verdict == "agree" else "error" if twin else "warning"
    return Comparison(a, b, verdict, severity, None, shared, 10.0 if twin else float(len(shared)), twin)


def _supported(c: Comparison, a: _Told, b: _Told) -> bool:
    """Tell whether the other article also has the figure, in whole or as a sum: then that is its reading."""
    if not (isinstance(c.a, Claim) and isinstance(c.b, Claim)):
        return False
    return _has(c.a, c.b, b) or _has(c.b, c.a, a)


def _has(claim: Claim, partner: Claim, told: _Told) -> bool:
    for sentence in told.sentences:
        own = [s.fact for s in sentence.slots if isinstance(s.fact, Claim) and s.fact.id != partner.id]
        if any(_alike(claim, other) and compatible(claim.figure, other.figure) for other in own):
            return True
        if sum_of(tuple(own), claim):
            return True
    return False


def _alike(claim: Claim, other: Claim) -> bool:
    return claim.figure.kind == other.figure.kind and (
        claim.figure.kind != "count" or claim.property.head == other.property.head
    )
