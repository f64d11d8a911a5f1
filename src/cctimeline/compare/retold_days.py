"""A draft beside its source: the days a sentence has in place of those of the text that it retells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from cctimeline.compare.apart import periods
from cctimeline.compare.clocks import sudden
from cctimeline.compare.dates import differ
from cctimeline.compare.day_names import months
from cctimeline.compare.following import CLOSELY, LEAST, RETOLD, SOME, How, known_words, retells
from cctimeline.compare.marks import mark, may_mark, other
from cctimeline.compare.retold import AHEAD, LOCAL, PLAIN, RARE, phrase, weight_of
from cctimeline.compare.rows import CROWD
from cctimeline.compare.sentences import Sentence
from cctimeline.compare.values import compatible
from cctimeline.compare.words import empty
from cctimeline.model import Article, Claim, Event, Fact, Mark, text_order

WINDOW = 10
"""How many words to either side of a day tell what happened then."""
DECEMBER = "12"
"""What stands behind a year and is more is a season."""
OF_A_MONTH = PLAIN + 1.0
"""What must speak for two days of one month being one in two papers: one event has many."""
SLIP, ONLY = 0.7, 1.0
"""What it adds that one day is the other but for a slip of the pen, and that it is so of no other day."""


@frozen
class Day:
    """A day, a time gone by or a score of a text, a weekday or a day without its year too, and the words near it.

    An hour alone is no day.
    """

    fact: Event | Mark
    sentence: Sentence
    at: int
    near: frozenset[str]


def days(article: Article, own: Iterable[Sentence]) -> tuple[Day, ...]:
    """Return the days of a text in order; a date that was counted from another only counts by its weekday."""
    return tuple(
        Day(fact, sentence, at, _near(sentence, at))
        for sentence in own
        for held in [{slot.at: slot.fact for slot in sentence.slots}]
        for at, word in enumerate(sentence.printed)
        if (at in held or may_mark(word))
        and (fact := _day(held.get(at) or mark(sentence, at, article.text), sentence, at))
    )


def retold_days(
    text: Sequence[Day],
    source: Sequence[Day],
    articles: tuple[Article, Article],
    telling: Mapping[str, float],
    *,
    how: How,
) -> Iterator[tuple[Day, Day, float]]:
    """Yield the days that stand in one slot of a text and of the one it retells, and are not the same.

    Both are left over: neither text has the other's day anywhere. Of a very long text only the first days are held so.
    Where each text tells in words of its own two dates are held together as events are, not here, but for the one day
    that is so but for one part.
    """
    free = how == "freely"
    apart = _mark_apart if free else _apart
    ours, theirs = text[:CROWD], source[:CROWD]
    left = [day for day in theirs if not _has(ours, day)]
    for day in ours:
        had, kin = _has(theirs, day), _only_kin(day, ours, theirs)
        if (had or free) and not kin:
            continue
        told = retells(day.sentence, articles[1].text, least=SOME if kin else RETOLD)
        if not (told or any(_of_one_kind(day, held) for held in kin)):
            continue
        slips = {_parts(held.fact) for held in left if _slip(day.fact, held.fact)}
        closely = retells(day.sentence, articles[1].text, least=CLOSELY)
        others = [h for h in left if apart(day.fact, h.fact) and (closely or _slip(day.fact, h.fact)) and not had]
        others += (held for held in kin if held not in others)
        if free:
            others = [held for held in kin if _of_one_thing(day, held)]
        weighed = [(_speaks(day, held, articles, telling, slips=slips, only=held in kin), held) for held in others]
        ranked = sorted(weighed, key=lambda one: (-one[0], text_order(one[1].fact)))
        least = OF_A_MONTH if free and len(_parts(day.fact)) > 2 else PLAIN
        if not ranked or ranked[0][0] < least:
            continue
        rival = next((score for score, held in ranked if apart(ranked[0][1].fact, held.fact)), 0.0)
        if ranked[0][0] >= rival + AHEAD:
            yield day, ranked[0][1], ranked[0][0]


def _only_kin(day: Day, text: Sequence[Day], source: Sequence[Day]) -> Sequence[Day]:
    """Return the source's one day that a day is but for its month, its year or itself, where the text has no other.

    Neither text prints the other's, not even as a month or a year.
    """
    if _printed(source, day):
        return ()
    kin = [held for held in source if _one_part_apart(day.fact, held.fact) and not _printed(text, held)]
    rivals = [one for one in text if kin and _one_part_apart(one.fact, kin[0].fact) and not _printed(source, one)]
    alone = len({_parts(held.fact) for held in kin}) == len({_parts(one.fact) for one in rivals}) == 1
    return kin if alone else ()


def _printed(held: Sequence[Day], day: Day) -> bool:
    """Tell whether a text prints a day, or the month or year that it is of, or a day of that month or year."""
    own = _parts(day.fact)
    return any(own[: len(parts)] == parts[: len(own)] for one in held if (parts := _parts(one.fact)))


def _one_part_apart(a: Fact, b: Fact) -> bool:
    """Tell whether two days, months or years, printed in figures, differ in just one part; two years in one digit."""
    one, other = _parts(a), _parts(b)
    if not one or len(one) != len(other) or not (isinstance(a, Event) and isinstance(b, Event)):
        return False
    if a.clock or b.clock or _less_a_year(a, b) or (a.status == "planned") != (b.status == "planned"):
        return False
    if max((*one[1:2], *other[1:2], DECEMBER)) > DECEMBER:
        return False
    if not (_in_figures(a) and _in_figures(b)):
        return False
    differing = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    return len(differing) == 1 and (len(one) > 1 or _one_digit(*differing[0]))


def _of_one_thing(a: Day, b: Day) -> bool:
    """Tell whether a word near one day stands in the sentence of the other, and no two sums in them ("sold for")."""
    if a.near.isdisjoint(b.sentence.content) and b.near.isdisjoint(a.sentence.content) and not _of_one_kind(a, b):
        return False
    first, second = ([s.fact.figure for s in d.sentence.slots if isinstance(s.fact, Claim)] for d in (a, b))
    pairs = [(f, g) for f in first for g in second if f.kind != "count" and (f.kind, f.unit) == (g.kind, g.unit)]
    return not pairs or any(compatible(f, g) for f, g in pairs)


def _of_one_kind(a: Day, b: Day) -> bool:
    """Tell whether two days are of sudden events of one kind ("gave way", "caved in")."""
    return isinstance(a.fact, Event) and isinstance(b.fact, Event) and sudden(a.fact) == sudden(b.fact) is not None


def _in_figures(event: Event) -> bool:
    """Tell whether a date prints its day or its year in figures, as "two days ago" and "2 days ago" do not."""
    printed = event.quote.part(event.date_span)
    return any(re.search(rf"(?<!\d){part.strip('0X')}", printed) for part in _parts(event))


def _one_digit(one: str, other: str) -> bool:
    """Tell whether two numbers of one length differ in one digit, or in the order of their digits."""
    differing = sum(x != y for x, y in zip(one, other, strict=False))
    return one.isdigit() and other.isdigit() and (differing == 1 or sorted(one) == sorted(other))


def _day(found: Fact | None, sentence: Sentence, at: int) -> Event | Mark | None:
    if isinstance(found, Event):
        return None if found.adrift or found.dayless else found
    if isinstance(found, Mark) and found.kind == "weekday" and _dated(sentence, at):
        return None
    return found if isinstance(found, Mark) and (found.kind != "number" or "-" in found.value) else None


def _dated(sentence: Sentence, at: int) -> bool:
    """Tell whether a weekday only goes with the day behind it ("Saturday, November 14")."""
    return any(word in months() for word in sentence.low[at + 1 : at + 3])


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
        return differ(a.when, b.when) and not _less_a_year(a, b)
    return other(a, b)


def _mark_apart(a: Fact, b: Fact) -> bool:
    """Tell whether two days of which one has no year cannot be one; how long ago it was hangs on the day of a paper."""
    if _lapse(a) or _lapse(b):
        return False
    return not (isinstance(a, Event) and isinstance(b, Event)) and other(a, b)


def _lapse(fact: Fact) -> bool:
    return isinstance(fact, Mark) and fact.kind == "lapse"


def _has(held: Sequence[Day], day: Day) -> bool:
    """Tell whether a text has a day too."""
    return any(_same(day.fact, one.fact) for one in held)


def _same(a: Event | Mark, b: Event | Mark) -> bool:
    if isinstance(a, Event) and isinstance(b, Event):
        return not differ(a.when, b.when) or _less_a_year(a, b)
    if isinstance(a, Mark) and isinstance(b, Mark):
        return a.kind == b.kind and a.value == b.value
    event, mark = (a, b) if isinstance(a, Event) else (b, a)
    if isinstance(mark, Mark) and mark.kind == "month":
        return _parts(event)[1:2] == (f"{int(mark.value):02d}",)
    if isinstance(event, Event) and event.when.day is not None:
        return not other(event, mark)
    return _parts(event)[1:] == _parts(mark)[:1] != ()  # "August 2022" / "17 August last year"


def _less_a_year(a: Event, b: Event) -> bool:
    """Tell whether two days are one day of the year, which one of them prints ("May 13, 2013", "May 13")."""
    return _parts(a)[1:] == _parts(b)[1:] != () and _prints_year(a) != _prints_year(b)


def _prints_year(event: Event) -> bool:
    return event.when.edtf[:4] in event.quote.part(event.date_span)


def _parts(fact: Fact) -> tuple[str, ...]:
    """Return year, month and day of what is printed, as far as it is."""
    if isinstance(fact, Mark):
        return tuple(fact.value.split("-")) if fact.kind == "day" else ()
    return tuple(fact.when.edtf.split("-")) if isinstance(fact, Event) and "/" not in fact.when.edtf else ()


def _slip(a: Fact, b: Fact) -> bool:
    """Tell whether a day is another but for its month or year, or for two digits that have changed places.

    "May 1992" / "May 1982", "14 June" / "14 July 2009", "1989" / "1998"; in one month or year much happens.
    """
    one, other = _parts(a), _parts(b)
    least = min(len(one), len(other))
    if not least or (len(one) != len(other) and isinstance(a, Mark) == isinstance(b, Mark)):
        return False
    differing = [k for k in range(1, least + 1) if one[-k] != other[-k]]
    if len(differing) != 1:
        return False
    at = differing[0]
    return at > 1 or sorted(one[-at]) == sorted(other[-at])


def _speaks(
    a: Day,
    b: Day,
    articles: tuple[Article, Article],
    telling: Mapping[str, float],
    *,
    slips: Collection[tuple[str, ...]],
    only: bool,
) -> float:
    """Return what speaks for two days being one slot: words near both, the phrase they stand in, a mere slip.

    And where they are the `only` ones that can be, the other words of both sentences.
    """
    both = a.near & b.near
    if a.near & periods() and b.near & periods() and not both & periods():
        return 0.0
    weight = weight_of(both, telling)
    known = (
        weight_of(day.near & known_words(article.text), telling)
        for day, article in ((a, articles[1]), (b, articles[0]))
    )
    slip = _slip(a.fact, b.fact)
    if not (slip or only) and (not both or weight < LOCAL * min(known)):
        return 0.0
    wider = ((a.near & b.sentence.content) | (b.near & a.sentence.content)) - both
    spoken = weight + weight_of(wider, telling) / 2 + phrase(a.sentence, a.at, b.sentence, b.at)
    if slip:
        return spoken + SLIP + ONLY / max(1, len(slips))
    beyond = (a.sentence.undated & b.sentence.undated) - both - wider
    plain = only and (len(_parts(a.fact)) > 1 or len(both | wider | beyond) >= LEAST)
    kind = RARE if only and _of_one_kind(a, b) else 0.0
    return spoken + kind + (ONLY + weight_of(beyond, telling) / 2 if plain else 0.0)
