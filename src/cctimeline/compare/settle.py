"""Which comparisons stand: each fact's conflict with its best partner only, none that the other text resolves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from attrs import evolve, frozen

from cctimeline.compare.ages import one_person
from cctimeline.compare.chains import chains
from cctimeline.compare.dates import Occasion, days_between, moved_with
from cctimeline.compare.moments import lasting, of_two_times
from cctimeline.compare.sentences import Sentence
from cctimeline.compare.sides import Side, one_value
from cctimeline.compare.sums import adds_up, told_beside, with_others
from cctimeline.compare.tolls import INJURED, KILLED, MISSING
from cctimeline.compare.values import bounded, compatible, scale, scaled
from cctimeline.compare.word_lists import one_off
from cctimeline.model import Article, Claim, Event, Fact, Severity, Verdict, text_order
from cctimeline.when import When

UPDATED = "updated figure"
OTHER_TIME = "other time"
SUM = "sum of parts"
BOUND = "bound"
ZONES = "two time zones"
"""One text gives both of two days in a row for what happened."""
OWN = "date of each text"
"""Both dates lie as far from the day of their own text: a report that comes again dates its latest figures."""
APPROXIMATION = "approximation"
NEARER = 0.5
"""By so much a bound must be surer of a figure than what conflicts with it, to be its reading."""
NEAR = 64
"""Texts that what was made ready of them is kept at hand for: those of one story stand side by side."""
SERIAL = 2
"""From so many other partners within one article on, a figure numbers its sentences ("3 of 25 photos")."""


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
    same_words: bool = False
    """True where nothing but figures and dates differs between the two sentences."""
    retold: bool = False
    """True where one text retells the other and neither gives the other's figure for it."""
    also: tuple[Fact, ...] = ()
    """Facts elsewhere that say the same as one of the two, or something else again."""
    days: tuple[When, When] | None = None
    """The days on which the figures of a falling total stood so."""


@frozen(eq=False)
class Told:
    """What one article says, ready to be compared; no two are alike."""

    article: Article
    sentences: tuple[Sentence, ...]
    sides: tuple[Side, ...]
    by_claim: Mapping[str, Side]
    """The same by the ids of their claims."""
    together: tuple[tuple[Side, ...], ...]
    """Those that stand with others in one sentence."""
    mates: Mapping[int, Sequence[Side]]
    """Those that stand in one sentence, by the sentence (its identity)."""
    occasions: tuple[Occasion, ...]
    alone: frozenset[str] = frozenset()
    """Ids of the claims that are the text's only ones of their noun."""
    lone: Mapping[str, float] = {}
    """What score those need, by their ids, that are its only sum, speed or the like."""
    several: frozenset[str] = frozenset()
    """Ids of the claims that measure one of several things of a name."""
    leads: frozenset[str] = frozenset()
    """Ids of the claims that give a count the text opens with."""
    turns: Mapping[Hashable, Occasion] = {}
    """What the text dates once, by what happens."""


def settled(found: Iterable[Comparison], a: Told, b: Told) -> Iterator[Comparison]:
    """Yield the comparisons of two articles (or within one) that stand.

    A conflict falls where either fact agrees with another of the other text: then that is its reading. That a bound
    leaves room for a figure ("of more than 5") says so only where it is the surer. The others go by the
    surest first, each fact with one value of the other text.
    """
    known = tuple(_read_again(c, a, b) if c.verdict == "conflict" else c for c in found)
    sides = {**a.by_claim, **b.by_claim}
    if any(c.days for c in known):
        known = tuple(_as(c, UPDATED, "change_over_time") if _died_since(c, known, sides) else c for c in known)
    explained = {id(c) for c in known if a is not b and _differs(c) and _summed(c, a, b)}
    conflicts = [c for c in known if c.verdict == "conflict" and id(c) not in explained]
    for c in known:
        if id(c) in explained:
            yield _as(c, SUM, "different_scope")
        elif c.verdict != "conflict":
            yield c
    agreeing = [c for c in known if c.verdict == "agree" and not _other_dates(c.a, c.b)]
    kin = _agreeing(known)
    agreed = {fact.id for c in agreeing if c.excuse != BOUND for fact in (c.a, c.b)}
    within = {fact.id: c.score for c in sorted(agreeing, key=_score) if c.excuse == BOUND for fact in (c.a, c.b)}
    converted = dict(pair for told in (a, b) for pair in _conversions(told))
    if a is b:
        conflicts = _of_no_serial(conflicts)
    taken: set[str] = set()
    values: set[Hashable] = set()
    for c in sorted(conflicts, key=_surest):
        ids = {c.a.id, c.b.id}
        if ids.isdisjoint(taken) and all(converted.get(i) in taken for i in ids):
            continue  # "175 mph (280 km/h)", "160 mph (260 km/h)" differ once
        if ids & taken and _values(c) not in values:
            continue
        elsewhere = {converted[i] for i in ids if i in converted}
        met = ids & agreed or elsewhere & {*agreed, *within} or any(within.get(i, 0.0) > c.score + NEARER for i in ids)
        if _in_a_row(c, kin) or (not (c.same_words or c.retold) and (met or (a is not b and _supported(c, a, b)))):
            continue
        taken |= ids
        values.add(_values(c))
        yield c


def _of_no_serial(conflicts: Sequence[Comparison]) -> list[Comparison]:
    """Return the conflicts within an article but for those of figures that number its sentences."""
    partners = Counter(fact.id for c in conflicts for fact in (c.a, c.b))
    return [c for c in conflicts if max(partners[c.a.id], partners[c.b.id]) <= SERIAL]


def _conversions(told: Told) -> Iterator[tuple[str, str]]:
    """Yield each figure that another converts ("250 km/h (150 mph)") with that one: they are read as one."""
    for side in told.sides:
        for link in side.claim.links:
            if link.kind == "converted":
                yield side.claim.id, link.claim
                yield link.claim, side.claim.id


def _read_again(c: Comparison, a: Told, b: Told) -> Comparison:
    """Return a conflict as what it is by the rest of the two texts: a plain figure hedged elsewhere, a moved date."""
    if isinstance(c.a, Claim):
        if a is not b and _found_since(c, a, b):
            return _as(c, UPDATED, "change_over_time")
        return _as(c, APPROXIMATION, "agree") if _hedged_again(c, a, b) else c
    if _gives_both(c, a) or _gives_both(c, b):
        return _as(c, ZONES, "agree")  # as late on the 4th here is the 5th there
    return _moved_on(c, a, b)


def _died_since(c: Comparison, known: Iterable[Comparison], sides: Mapping[str, Side]) -> bool:
    """Tell whether the injured of whom a later paper has fewer are among its dead ("15 hurt", "13 hurt, two died")."""
    if c.days is None or sides[c.a.id].toll != INJURED:
        return False
    fewer = _more(c.b, c.a)
    others = (
        (d.a, d.b) if d.a.quote.article == c.a.quote.article else (d.b, d.a) for d in known if d.verdict != "agree"
    )
    dead = (pair for pair in others if all(f.id in sides and sides[f.id].toll == KILLED for f in pair))
    return fewer is not None and any((more := _more(*pair)) is not None and more >= fewer for pair in dead)


def _found_since(c: Comparison, a: Told, b: Told) -> bool:
    """Tell whether the missing of whom one text has fewer are among the dead it opens with ("4 dead, 2 missing")."""
    one, other = _side_of(c, a), _side_of(c, b)
    if not (one and other and one.toll == other.toll == MISSING and one.size and other.size):
        return False
    dead = [max((t.by_claim[i].size or 0 for i in t.leads if t.by_claim[i].toll == KILLED), default=0) for t in (a, b)]
    fewer = other.size - one.size
    return all(dead) and fewer * (dead[0] - dead[1]) >= fewer * fewer


def _more(early: Fact, late: Fact) -> Decimal | None:
    """Return by how much the later of two figures is the larger; None where one has no single value."""
    if not (isinstance(early, Claim) and isinstance(late, Claim)):
        return None
    first, second = early.figure.value, late.figure.value
    return None if first is None or second is None else second - first


def _gives_both(c: Comparison, told: Told) -> bool:
    """Tell whether a sentence of a text has both of two days in a row."""
    if not (isinstance(c.a, Event) and isinstance(c.b, Event)) or days_between(c.a.when, c.b.when) != 1:
        return False
    if any(event.when.day is None for event in (c.a, c.b)):
        return False
    days = [[o for o in told.occasions if o.event.when.overlaps(event.when)] for event in (c.a, c.b)]
    sentences = {id(o.sentence) for o in days[0]}
    return any(id(o.sentence) in sentences for o in days[1])


def _moved_on(c: Comparison, a: Told, b: Told) -> Comparison:
    """Return a comparison as a series where each of two dates only goes with its own text ("as of 3 May")."""
    if not (isinstance(c.a, Event) and isinstance(c.b, Event)):
        return c
    told = {article.id: article.published for article in (a.article, b.article)}
    if not moved_with(c.a.when, told[c.a.quote.article], c.b.when, told[c.b.quote.article]):
        return c
    return _as(c, OWN, "change_over_time")


def _score(c: Comparison) -> float:
    return c.score


def _agreeing(known: Iterable[Comparison]) -> dict[str, set[Hashable]]:
    """Return, for each fact that agrees with another, the sentences of those it agrees with."""
    found: dict[str, set[Hashable]] = {}
    for c in known:
        if c.verdict == "agree":
            found.setdefault(c.a.id, set()).add((c.b.quote.article, c.b.sentence))
            found.setdefault(c.b.id, set()).add((c.a.quote.article, c.a.sentence))
    return found


def _in_a_row(c: Comparison, agreeing: dict[str, set[Hashable]]) -> bool:
    """Tell whether both facts agree with some of a third sentence: theirs are sentences of a row ("Photo 3 of 9")."""
    pairs = ((c.a, c.b), (c.b, c.a))
    return all(agreeing.get(f.id, set()) - {(g.quote.article, g.sentence)} for f, g in pairs)


def _surest(c: Comparison) -> tuple[object, ...]:
    return not c.twin, not _same_noun(c), -c.score, *text_order(c.a), *text_order(c.b)


def _same_noun(c: Comparison) -> bool:
    """Tell whether two claims are of the same noun with the same modifiers: in a list that tells the partner."""
    if not (isinstance(c.a, Claim) and isinstance(c.b, Claim)):
        return False
    one, other = c.a.property, c.b.property
    return {one.head, *one.modifiers} == {other.head, *other.modifiers}


def _supported(c: Comparison, a: Told, b: Told) -> bool:
    """Tell whether one text also has the other's figure."""
    one, other = _side_of(c, a), _side_of(c, b)
    return bool(one and other) and (_has(one, other, b) or _has(other, one, a))


def _summed(c: Comparison, a: Told, b: Told) -> bool:
    """Tell whether one text has the other's figure as the sum of the parts in one sentence."""
    one, other = _side_of(c, a), _side_of(c, b)
    if one is None or other is None:
        return False
    if c.same_words and len(one.sentence.slots) == len(other.sentence.slots):
        return False
    ways = ((other, one, b, a.mates[id(one.sentence)]), (one, other, a, b.mates[id(other.sentence)]))
    return any(
        any(adds_up(parts, whole) and not told_beside(parts, whole, mates) for parts in told.together)
        or with_others(part, whole, told.sides)
        for part, whole, told, mates in ways
    )


def _hedged_again(c: Comparison, a: Told, b: Told) -> bool:
    """Tell whether a text hedges elsewhere the figure it gives plainly here: its headline leaves "nearly" out."""
    if a is b or not (_hedged(a) or _hedged(b)):
        return False
    one, other = _side_of(c, a), _side_of(c, b)
    if one is None or other is None:
        return False
    return _hedges(one, other, a) or _hedges(other, one, b)


def _hedges(plain: Side, other: Side, told: Told) -> bool:
    figure = plain.claim.figure
    if figure.qualifier != "exact":
        return False
    hedged = (s.claim.figure for s in _hedged(told) if s.dimension == plain.dimension)
    return any(f.value == figure.value and compatible(f, other.claim.figure) for f in hedged)


@lru_cache(maxsize=NEAR)
def _hedged(told: Told) -> tuple[Side, ...]:
    return tuple(side for side in told.sides if side.claim.figure.qualifier == "approx")


def _as(c: Comparison, excuse: str, verdict: Verdict) -> Comparison:
    """Return a comparison let go for what else the two texts say."""
    return evolve(c, verdict=verdict, severity="info", excuse=excuse)


def _side_of(c: Comparison, told: Told) -> Side | None:
    return told.by_claim.get(c.a.id) or told.by_claim.get(c.b.id)


def _has(side: Side | None, partner: Side | None, told: Told) -> bool:
    """Tell whether a text has a figure elsewhere, of its noun as a bound too ("over 500,000" for "half a million")."""
    if side is None or partner is None:
        return False
    return any(
        _alike(side, other) and one_value(side, other) and (side.head == other.head or not bounded(other.claim.figure))
        for other in told.sides
        if other is not partner
    )


def _alike(side: Side, other: Side) -> bool:
    """Tell whether two claims may be of one quantity, taken generously: then equal figures are no coincidence."""
    if side.toll != other.toll or side.currency != other.currency:
        return False
    if side.dimension == "age" and side.subject and other.subject and not one_person(side, other):
        return False  # "Ann is 31 and Eva is 30"
    same = side.dimension != "count" or side.head == other.head or side.toll is not None
    agreed = side.dimension.startswith("money") and one_off(side.head)  # a fine is what it is, whenever it is told
    return same and (agreed or lasting(side.claim) or not _other_dates(side.claim, other.claim))


def _other_dates(a: Fact, b: Fact) -> bool:
    return isinstance(a, Claim) and isinstance(b, Claim) and of_two_times(a, b)


def merged(found: Iterable[Comparison]) -> Iterator[Comparison]:
    """Yield the comparisons with those of the same two values for one quantity made one: the surest speaks for all.

    Where twin sentences differ, an update elsewhere from one of their values to the other is the same difference. What
    one text explains as a sum of parts is explained for all.
    """
    same: dict[Hashable, list[Comparison]] = {}
    for c in found:
        same.setdefault(_values(c), []).append(c)
    for held in same.values():
        summed = any(c.excuse == SUM for c in held)
        alike = [_as(c, SUM, "different_scope") if summed and _differs(c) and not c.same_words else c for c in held]
        if alike[0].verdict == "agree" or all(c.verdict != "conflict" for c in alike):
            yield from alike
            continue
        yield from (c for c in alike if c.excuse == OTHER_TIME and not _of_a_conflict(c, alike))
        alike = [c for c in alike if c.excuse != OTHER_TIME or _of_a_conflict(c, alike)]
        best, *others = sorted(alike, key=lambda c: (c.verdict != "conflict", *_surest(c)))
        told = {best.a.id, best.b.id}
        also = {fact.id: fact for c in others for fact in (c.a, c.b) if fact.id not in told}
        yield evolve(best, also=tuple(sorted(also.values(), key=text_order)))


def _of_a_conflict(series: Comparison, alike: Iterable[Comparison]) -> bool:
    """Tell whether a series has a figure of a conflict of the same two values: then it is no series."""
    return any(c.verdict == "conflict" and {c.a.id, c.b.id} & {series.a.id, series.b.id} for c in alike)


def gathered(found: Iterable[Comparison]) -> Iterator[Comparison]:
    """Yield the comparisons with the conflicts of one matter made one: those that share a fact, chain by chain.

    Where seven papers print four tolls, that is one finding with seven members.
    """
    conflicts: list[Comparison] = []
    for c in found:
        if c.verdict == "conflict":
            conflicts.append(c)
        else:
            yield c
    for chain in chains(conflicts, _facts):
        best, *others = sorted(chain, key=lambda c: (c.severity != "error", *_surest(c)))
        told = {best.a.id, best.b.id}
        also = {fact.id: fact for c in (best, *others) for fact in (*c.also, c.a, c.b) if fact.id not in told}
        yield evolve(best, also=tuple(sorted(also.values(), key=text_order)))


def _facts(c: Comparison) -> tuple[str, ...]:
    return tuple(fact.id for fact in (c.a, c.b, *c.also))


def _differs(c: Comparison) -> bool:
    return c.verdict == "conflict" or c.excuse in (UPDATED, OTHER_TIME)


def _values(c: Comparison) -> Hashable:
    """Return what two comparisons must have in common to be one: kind, what it is of, and the two values."""
    if not (isinstance(c.a, Claim) and isinstance(c.b, Claim)):
        return c.a.id, c.b.id
    if c.verdict != "conflict" and c.excuse not in (UPDATED, SUM, OTHER_TIME):
        return c.a.id, c.b.id
    both = frozenset((band.low, band.high) for band in (scaled(c.a.figure), scaled(c.b.figure)))
    return scale(c.a.figure).dimension, both
