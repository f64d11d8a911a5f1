"""The pairs of facts worth comparing: twins first, then claims of one quantity, in an article and across a story."""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import chain

from attrs import evolve

from cctimeline.chronology import Chronology
from cctimeline.compare.align import SURE, Alignment, align
from cctimeline.compare.alike import of_one_row, twin_sentences
from cctimeline.compare.besides import kept_apart
from cctimeline.compare.dates import days_between
from cctimeline.compare.echoes import answered, echo, noun_of, side_by_side
from cctimeline.compare.excuses import UPDATES, excuse
from cctimeline.compare.falls import Fall, fall
from cctimeline.compare.following import of_one_serial
from cctimeline.compare.happenings import dated, differing, events, of_a_row, of_others, other_act, put_off, turns
from cctimeline.compare.held import Held, Pairs, Story, held_together, with_marks
from cctimeline.compare.lone import needs
from cctimeline.compare.marks import mark, year_of_figure
from cctimeline.compare.marks import other as other_mark
from cctimeline.compare.moments import time_between
from cctimeline.compare.placed import IN_PLACE, placed
from cctimeline.compare.rates import of_no_rate
from cctimeline.compare.retold import PLAIN, SEVERAL, Way, retold
from cctimeline.compare.retold_days import Day, days, retold_days
from cctimeline.compare.retold_numbers import Numbered, numbered, retold_numbers
from cctimeline.compare.retold_periods import by_period
from cctimeline.compare.rows import rows
from cctimeline.compare.sentences import Sentence
from cctimeline.compare.series import STATED, dated_apart
from cctimeline.compare.settle import NEAR, Comparison, Told, gathered, merged, settled
from cctimeline.compare.sides import Side, agree, side
from cctimeline.compare.slots import of_two_things
from cctimeline.compare.times import SAME_TIME, one_series
from cctimeline.compare.tolls import ABOARD, KILLED
from cctimeline.compare.twins import Twins
from cctimeline.compare.values import bare
from cctimeline.compare.word_lists import buys, occasion
from cctimeline.figure import Figure
from cctimeline.model import Claim, Event, Fact, Mark, Severity, Verdict, text_order

FALLING = "a running total that falls"
MEASURE = "measure"
OF_ITS_TIME = ("percent", "percent_change", "amount")
"""Of these an archive has others with every month, quarter and bid."""


def compared_pairs(chronology: Chronology) -> Iterator[Comparison]:
    """Yield every comparison of a chronology that stands, by pairs of articles in order."""
    yield from compared_in(held_together(chronology), chronology)


def compared_in(held: Held, chronology: Chronology) -> Iterator[Comparison]:
    """Yield every comparison that stands, story by story: that two tell of the same two figures makes them no one."""
    by_story = chronology.each(partial(_standing, held), held.chains, (*chronology.events, *chronology.claims))
    yield from gathered(_falls_alone(tuple(chain.from_iterable(by_story))))


def _standing(held: Held, pairs: Pairs) -> tuple[Comparison, ...]:
    """Return the comparisons of one story, whose articles are to be compared by `pairs`."""
    return tuple(merged(_settled(held.story(pairs), held.telling)))


def _settled(story: Story, telling: Mapping[str, float]) -> Iterator[Comparison]:
    told = story.told
    for a, b in story.pairs:
        ways = tuple(
            Way(told[text], told[source], how, tuple(told[i] for i in story.sources(text) if i != source))
            for text, source, how in story.ways(a, b)
        )
        found = _all(told[a], told[b], ways, telling, archive=story.archive, beside=story.beside(a, b))
        if story.beside(a, b):
            found = by_period(tuple(found), told[a], ways)
        yield from settled(dated_apart(found), told[a], told[b])


def _falls_alone(found: tuple[Comparison, ...]) -> Iterator[Comparison]:
    """Yield the comparisons but for falls of a total that is in doubt already: another text has it differently."""
    doubted = {f.id for c in found if c.verdict == "conflict" and FALLING not in c.shared for f in (c.a, c.b, *c.also)}
    yield from (c for c in found if FALLING not in c.shared or not {c.a.id, c.b.id} & doubted)


def _all(
    a: Told, b: Told, ways: tuple[Way, ...], telling: Mapping[str, float], *, archive: bool, beside: bool
) -> Iterator[Comparison]:
    """Yield every comparison of two articles, or within one: twins, aligned claims, events.

    `ways` are the texts and their sources among them, `beside` tells whether somebody has put them side by side.
    """
    seen: set[frozenset[str]] = set()
    sides = {held.claim.id: held for held in (*a.sides, *b.sides)}
    in_row = of_one_row(a, b)
    left_over = tuple(
        found for found in retold(a, ways, telling, archive=not beside) if in_row(found[0].sentence, found[1].sentence)
    )
    instead = {_ids(one, two): how for one, two, how in left_over if beside or one.claim.figure.kind == MEASURE}
    standing = () if a is b or not beside else placed(a, b)
    in_place = {_ids(*pair): pair for pair in standing if in_row(pair[0].sentence, pair[1].sentence)}
    serial = a is not b and of_one_serial(a.article, b.article)
    for one, other, match in twin_sentences(a, b, close=any(way.how != "freely" for way in ways)):
        shared = tuple(sorted(one.content & other.content))
        for fact, partner in match.pairs:
            if isinstance(fact, Event) and (
                serial or of_a_row(one, other) or put_off(fact, partner, one.told, other.told)
            ):
                continue
            ids = frozenset((fact.id, partner.id))
            comparison = _twin(fact, partner, match, shared, sides, retold=instead.get(ids), placed=ids in in_place)
            if comparison:
                seen.add(ids)
                yield comparison
        if a is not b and not serial:
            yield from _marks(one, other, match, (a.article.text, b.article.text), shared)
    for first, second, alignment in left_over:
        ids = _ids(first, second)
        if ids in seen:
            continue
        comparison = _judged(first, second, alignment)
        if comparison.verdict == "conflict" and ids not in instead:
            continue
        if beside or not (first.indefinite or second.indefinite):
            yield comparison
        seen.add(ids)
    for ids, (first, second) in in_place.items():
        if ids not in seen:
            yield _judged(first, second, _in_place(first, second, leading=_leading(first, second, a, b)))
    seen |= in_place.keys()
    for first, second, alignment in _aligned(a, b, seen, telling, archive=archive, beside=beside):
        if a is not b and not in_row(first.sentence, second.sentence):
            continue
        comparison = _judged(first, second, alignment)
        if a is not b or comparison.verdict != "conflict" or first.toll:
            yield comparison
    yield from events(a, b, seen, telling, archive=archive)
    if a is not b:
        yield from turns(a, b)
    if a is not b and beside:
        yield from _days(a, ways, seen, telling)
    if a is b:
        yield from _stated(a)


def _ids(a: Side, b: Side) -> frozenset[str]:
    return frozenset((a.claim.id, b.claim.id))


def _in_place(a: Side, b: Side, *, leading: bool) -> Alignment:
    shared = tuple(sorted(a.sentence.content & b.sentence.content))
    return Alignment(IN_PLACE, shared, placed=True, open=True, leading=leading)


def _leading(one: Side, other: Side, a: Told, b: Told) -> bool:
    """Tell whether two figures of two texts are counts with which both open."""
    return a is not b and one.claim.id in a.leads and other.claim.id in b.leads


def _undated(a: Side, b: Side) -> bool:
    """Tell whether it stays open of when two figures of an archive are."""
    return a.claim.as_of is b.claim.as_of is None and not (a.subject & b.subject and not a.toll)


def _of_its_time(a: Side, b: Side) -> bool:
    """Tell whether each time has another such figure, but for a price paid, and nobody knows of when one of them is."""
    often = a.claim.figure.kind in OF_ITS_TIME or (a.dimension == "count" and occasion(a.head))
    if not often or (a.claim.as_of and b.claim.as_of) or agree(a, b):
        return False
    return not (a.thing & b.thing or (a.predicate and b.predicate and buys(a.predicate) and buys(b.predicate)))


def _stated(told: Told) -> Iterator[Comparison]:
    """Yield the series that one sentence states itself: "23rd in 2024, up from 47th in 2020"."""
    by_id = {held.claim.id: held.claim for held in told.sides}
    for held in told.sides:
        for link in held.claim.links:
            if link.kind == "change_from" and link.claim in by_id:
                yield Comparison(
                    held.claim, by_id[link.claim], "change_over_time", "info", STATED, (), SURE, twin=False
                )


def _twin(
    a: Fact,
    b: Fact,
    match: Twins,
    shared: tuple[str, ...],
    sides: Mapping[str, Side],
    *,
    retold: Alignment | None,
    placed: bool,
) -> Comparison | None:
    if isinstance(a, Event) and isinstance(b, Event):
        return (
            None
            if match.of_other_period(a, b) or other_act(a, b) or of_others(a, b)
            else dated(a, b, shared, twin=True)
        )
    if not (isinstance(a, Claim) and isinstance(b, Claim)):
        return None
    first, second = sides[a.id], sides[b.id]
    first, second = _same_unit(first, second)
    two_sums = first.level != second.level and of_no_rate(first.claim.figure, second.claim.figure)
    if (first.level != second.level and not two_sums) or of_two_things(first, second, len(shared)):
        return None
    alignment = Alignment(
        match.alike * 10,
        shared,
        twin=True,
        same_words=match.same_words,
        other_date=match.of_other_date(a, b),
        retold=retold is not None,
        finer=retold is not None and retold.finer,
        placed=placed,
    )
    return _judged(first, second, alignment)


def _marks(
    one: Sentence, other: Sentence, match: Twins, texts: tuple[str, str], shared: tuple[str, ...]
) -> Iterator[Comparison]:
    """Yield the numbers and days without a fact that alone differ between two sentences."""
    if not match.marks or any(differing(a, b) for a, b in match.pairs):
        return
    for i, j in match.marks:
        first, second = _at(one, i, texts[0]), _at(other, j, texts[1])
        known = _printed_too(one, i, first, texts) or _printed_too(other, j, second, texts[::-1])
        known = known or (year_of_figure(one, i, texts[0]) and year_of_figure(other, j, texts[1]))
        if first and second and other_mark(first, second) and not known:
            yield Comparison(first, second, "conflict", "warning", None, shared, match.alike * 10, twin=True)


def _printed_too(sentence: Sentence, at: int, found: Fact | None, texts: tuple[str, str]) -> bool:
    """Tell whether the other text has a number with the word before it too: one of a row ("Photo 3 of 9")."""
    start, end = sentence.starts[max(0, at - 1)], sentence.starts[at] + len(sentence.printed[at])
    if isinstance(found, Mark) and found.kind in ("lapse", "day"):
        start, end = min(start, found.span.start), found.span.end
    words = re.escape(texts[0][start:end])  # "Title 3" is not in "Title 36"
    return sentence.meanings[at][0] != "#" and re.search(rf"{words}(?!\w)", texts[1]) is not None


def _at(sentence: Sentence, at: int, text: str) -> Fact | None:
    """Return the fact or the mark that word `at` of a sentence is."""
    return next((slot.fact for slot in sentence.slots if slot.at == at), None) or mark(sentence, at, text)


def _same_unit(a: Side, b: Side) -> tuple[Side, Side]:
    """Return both sides with a bare number read as a sum of the other's currency: in twin sentences it only lost it."""
    one, other = a.claim.figure, b.claim.figure
    if a.dimension != b.dimension and bare(one) and other.kind == "amount":
        return _as(a, other), b
    if a.dimension != b.dimension and bare(other) and one.kind == "amount":
        return a, _as(b, one)
    return a, b


def _as(bare_side: Side, model: Figure) -> Side:
    figure = evolve(bare_side.claim.figure, kind=model.kind, unit=model.unit)
    return side(evolve(bare_side.claim, figure=figure), bare_side.sentence, bare_side.at)


def _aligned(
    a: Told, b: Told, seen: Collection[frozenset[str]], telling: Mapping[str, float], *, archive: bool, beside: bool
) -> Iterator[tuple[Side, Side, Alignment]]:
    """Yield the claims of two articles that speak of one quantity, but for pairs `seen` (ids of their claims).

    Figures of one sentence are not held together.
    """
    partners = rows(b.sides, (_by_thing, noun_of, _by_subject))
    mates, only, sole = {**a.mates, **b.mates}, a.alone | b.alone, _lone(a, b)
    for first in a.sides:
        for second in partners(first):
            if first.sentence is second.sentence or (a is b and not _of_one_name(first, second)):
                continue
            alone_in = needs(first, second, sole)
            if archive and a is not b and alone_in is None and _undated(first, second):
                continue
            if not beside and a is not b and _of_its_time(first, second):
                continue
            if first.indefinite or second.indefinite or _ids(first, second) in seen:
                continue
            if kept_apart(first, second, a, b, archive=archive):
                continue
            more = echo(first, second, mates, only) + (0.0 if archive else side_by_side(first, second, mates))
            leading = _leading(first, second, a, b)
            alignment = align(first, second, telling, echo=more, lone=alone_in, leading=leading)
            if alignment and not (answered(first, second, mates) or answered(second, first, mates)):
                yield first, second, alignment


def _of_one_name(a: Side, b: Side) -> bool:
    """Tell whether one text says two figures of one name, the second behind the first: others are of two subjects."""
    if a.subject.isdisjoint(b.subject):
        return False
    one, other = a.claim.figure_span.start, b.claim.figure_span.start
    return one < other if one != other else text_order(a.claim) <= text_order(b.claim)


def _lone(a: Told, b: Told) -> Mapping[str, float]:
    """Return what the only figures of a kind need that two texts have which tell of one time."""
    first, second = a.article.published, b.article.published
    if a is b or (first and second and days_between(first, second) > SAME_TIME):
        return {}
    return {**a.lone, **b.lone}


def _by_thing(side: Side) -> Hashable:
    """Return the dimension, and of a count what is counted: no two things counted are held together.

    Of who took part that is whoever they are, whatever befell them; of who was aboard it may be that they died.
    """
    if side.dimension != "count":
        return side.dimension
    if side.toll == ABOARD:  # "all 96 aboard were killed"
        return side.dimension, KILLED
    return (side.dimension, side.head) if side.party else noun_of(side)


def _by_subject(side: Side) -> Hashable:
    return side.dimension, side.toll or side.head, side.subject


def _judged(a: Side, b: Side, alignment: Alignment) -> Comparison:
    let_go = excuse(a, b, alignment)
    fallen = fall(a, b) if let_go and let_go.name in UPDATES else None
    if fallen:
        return _fallen(fallen, alignment)
    plain = alignment.twin or (alignment.score >= SURE and not alignment.open)
    plain = plain and not (a.dimension == "age" and time_between(a.claim, b.claim))
    severity: Severity = "info" if let_go else "error" if plain else "warning"
    verdict: Verdict = let_go.verdict if let_go else "conflict"
    if verdict == "change_over_time" and not (alignment.twin or one_series(a, b)):
        verdict = "different_scope"
    name = let_go.name if let_go else None
    return Comparison(
        a.claim,
        b.claim,
        verdict,
        severity,
        name,
        alignment.shared,
        alignment.score,
        twin=alignment.twin,
        same_words=alignment.same_words,
        retold=alignment.retold,
    )


def _fallen(fallen: Fall, alignment: Alignment) -> Comparison:
    shared = (*alignment.shared, FALLING)
    return Comparison(
        fallen.early.claim,
        fallen.late.claim,
        "conflict",
        "warning",
        None,
        shared,
        alignment.score,
        alignment.twin,
        days=fallen.days,
    )


def _days(
    a: Told, ways: tuple[Way, ...], seen: set[frozenset[str]], telling: Mapping[str, float]
) -> Iterator[Comparison]:
    """Yield the days and the numbers of names that a text which retells the other has instead of the other's."""
    for way in ways:
        text, source = way.text, way.source
        if len(with_marks(source)) < SEVERAL:
            continue
        articles = (text.article, source.article)
        found = retold_days(_days_of(text), _days_of(source), articles, telling, how=way.how)
        for one, two, score in found:
            shared = tuple(sorted(one.near & two.near))
            first, second = (one.fact, two.fact) if text is a else (two.fact, one.fact)
            moved = put_off(one.fact, two.fact, text.article.published, source.article.published)
            if not moved and frozenset((first.id, second.id)) not in seen:
                seen.add(frozenset((first.id, second.id)))
                yield Comparison(first, second, "conflict", "warning", None, shared, score, retold=True)
        if way.how == "freely":
            continue
        for ours, theirs in retold_numbers(_numbers_of(text), _numbers_of(source), source.article):
            pair = (ours.mark, theirs.mark) if text is a else (theirs.mark, ours.mark)
            yield Comparison(*pair, "conflict", "warning", None, (ours.name,), PLAIN, retold=True)


@lru_cache(maxsize=NEAR)
def _numbers_of(told: Told) -> tuple[Numbered, ...]:
    return numbered(told.article, with_marks(told))


@lru_cache(maxsize=NEAR)
def _days_of(told: Told) -> tuple[Day, ...]:
    return days(told.article, with_marks(told))
