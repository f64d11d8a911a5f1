"""A draft beside its source: the days a sentence has in place of those of the text that it retells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from cctimeline.compare.dates import differ
from cctimeline.compare.following import CLOSELY, known_words, retells
from cctimeline.compare.marks import mark, other
from cctimeline.compare.retold import AHEAD, LOCAL, PLAIN, phrase, weight_of
from cctimeline.compare.rows import CROWD
from cctimeline.compare.sentences import Sentence
from cctimeline.compare.words import empty, periods
from cctimeline.model import Article, Event, Fact, Mark, text_order

WINDOW = 10
"""How many words to either side of a day tell what happened then."""


@frozen
class Day:
    """A day or a score printed in a text, a weekday or a day without its year too, with the telling words near it."""

    fact: Event | Mark
    sentence: Sentence
    at: int
    near: frozenset[str]


def days(article: Article, own: Iterable[Sentence]) -> tuple[Day, ...]:
    """Return the days of a text in order; a date that was counted from another only counts by its weekday."""
    return tuple(
        Day(fact, sentence, at, _near(sentence, at))
        for sentence in own
        for at in range(len(sentence.meanings))
        if (fact := _day(sentence, at, article.text))
    )


def retold_days(
    text: Sequence[Day],
    source: Sequence[Day],
    articles: tuple[Article, Article],
    telling: Mapping[str, float],
    *,
    archive: bool,
) -> Iterator[tuple[Day, Day, float]]:
    """Yield the days that stand in one slot of a text and of the one it retells, and are not the same.

    Both are left over: neither text has the other's day anywhere. Of a very long text only the first days are held so.
    In an archive two dates are held together as events are, not here.
    """
    apart = _mark_apart if archive else _apart
    left = [day for day in source[:CROWD] if not _has(text[:CROWD], day)]
    for day in text[:CROWD]:
        if not retells(day.sentence, articles[1].text, least=CLOSELY) or _has(source[:CROWD], day):
            continue
        weighed = [(_speaks(day, held, articles, telling), held) for held in left if apart(day.fact, held.fact)]
        ranked = sorted(weighed, key=lambda one: (-one[0], text_order(one[1].fact)))
        if not ranked or ranked[0][0] < PLAIN:
            continue
        rival = next((score for score, held in ranked if apart(ranked[0][1].fact, held.fact)), 0.0)
        if ranked[0][0] >= rival + AHEAD:
            yield day, ranked[0][1], ranked[0][0]


def _day(sentence: Sentence, at: int, text: str) -> Event | Mark | None:
    found: Fact | None = next((slot.fact for slot in sentence.slots if slot.at == at), None)
    if found is None:
        found = mark(sentence, at, text)
    if isinstance(found, Event):
        return found if not found.adrift else None
    return found if isinstance(found, Mark) and (found.kind != "number" or "-" in found.value) else None


def _near(sentence: Sentence, at: int) -> frozenset[str]:
    words = range(max(0, at - WINDOW), min(len(sentence.meanings), at + WINDOW + 1))
    return frozenset(
        sentence.meanings[k]
        for k in words
        if k != at and sentence.meanings[k][0] != "#" and not empty(sentence.printed[k])
    )


def _apart(a: Fact, b: Fact) -> bool:
    """Tell whether two days cannot be one."""
    if isinstance(a, Event) and isinstance(b, Event):
        return differ(a.when, b.when)
    return other(a, b)


def _mark_apart(a: Fact, b: Fact) -> bool:
    """Tell whether two days of which one has no year cannot be one."""
    return not (isinstance(a, Event) and isinstance(b, Event)) and other(a, b)


def _has(held: Sequence[Day], day: Day) -> bool:
    """Tell whether a text has a day too."""
    return any(_same(day.fact, one.fact) for one in held)


def _same(a: Event | Mark, b: Event | Mark) -> bool:
    if isinstance(a, Event) and isinstance(b, Event):
        return not differ(a.when, b.when)
    if isinstance(a, Mark) and isinstance(b, Mark):
        return a.kind == b.kind and a.value == b.value
    event, mark = (a, b) if isinstance(a, Event) else (b, a)
    return isinstance(event, Event) and event.when.earliest == event.when.latest and not other(event, mark)


def _speaks(a: Day, b: Day, articles: tuple[Article, Article], telling: Mapping[str, float]) -> float:
    """Return what speaks for two days being one slot: words near both, and the phrase they stand in."""
    both = a.near & b.near
    if a.near & periods() and b.near & periods() and not both & periods():
        return 0.0
    weight = weight_of(both, telling)
    known = (
        weight_of(day.near & known_words(article.text), telling)
        for day, article in ((a, articles[1]), (b, articles[0]))
    )
    if not both or weight < LOCAL * min(known):
        return 0.0
    wider = ((a.near & b.sentence.content) | (b.near & a.sentence.content)) - both
    return weight + weight_of(wider, telling) / 2 + phrase(a.sentence, a.at, b.sentence, b.at)
