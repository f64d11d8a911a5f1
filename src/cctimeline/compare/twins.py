"""Sentences that say the same in nearly the same words, and which of their figures and dates stand in the same slot."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from attrs import frozen

from cctimeline.compare.dates import differ
from cctimeline.compare.marked import Gap, marked, same_words
from cctimeline.compare.sentences import DATE, FIGURE, Sentence, Slot
from cctimeline.compare.values import compatible
from cctimeline.model import Claim, Event, Fact

ALIKE = 0.62
"""The share of their words, weighed, that two sentences must have in common in the same order."""
OVERLAP = ALIKE - 0.05
"""The share of their telling words, whatever the order, below which they are not looked at."""
TURNED = 0.75
"""The share of their telling words that two sentences must have in common where the order differs."""
LEAST = 2
"""The least number of telling words they must share."""
YEARS = 2
"""A figure without a date of its own is not of a date so many years before its text."""
_HAIR = 1e-9
"""What sums of the same weights may differ by."""

_Chain = tuple[int, int, Any]
"""A place in each sentence, and the chain of those before it."""


@frozen
class Twins:
    """Two sentences alike: how much (0 to 1), whether word for word, and the facts that stand in the same slots."""

    alike: float
    same_words: bool
    pairs: tuple[tuple[Fact, Fact], ...]
    marks: tuple[tuple[int, int], ...] = ()
    """Where a number or a day that makes no fact stands in the place of another: word in the one, word in the other."""

    def of_other_date(self, a: Claim, b: Claim) -> bool:
        """Tell whether a date beside one of two figures stands against another date."""
        dates = ((x, y) for x, y in self.pairs if isinstance(x, Event) and isinstance(y, Event))
        return any(differ(x.when, y.when) and not _long_before(x, y, a, b) for x, y in dates)

    def of_other_period(self, x: Event, y: Event) -> bool:
        """Tell whether two dates come with other figures, or with rates: two periods, not one event with two dates."""
        claims = ((a, b) for a, b in self.pairs if isinstance(a, Claim) and isinstance(b, Claim))
        return any(
            (a.figure.kind.startswith("percent") or not compatible(a.figure, b.figure)) and not _long_before(x, y, a, b)
            for a, b in claims
        )


def _long_before(x: Event, y: Event, a: Claim, b: Claim) -> bool:
    """Tell whether two dates are of years past for two figures of today ("finished in 1968, it is 84 metres high")."""
    return _past(x, a) and _past(y, b)


def _past(event: Event, claim: Claim) -> bool:
    then, now = event.when.latest, claim.as_of
    if then is None or now is None or now.source == "text" or now.when.earliest is None:
        return False
    return now.when.earliest.year - then.year > YEARS


def twins(a: Sentence, b: Sentence) -> Twins | None:
    """Return how two sentences match, None unless they say nearly the same of the same names."""
    shared = len(a.content & b.content)
    if shared < LEAST or not overlap(a, b, shared):
        return None
    both = _in_both(a, b)
    alike = _alike(a, b, both)
    if alike < ALIKE - _HAIR:  # were they all in one order
        return _turned(a, b, shared)
    common = _in_order(a, b, both)
    if len(common) < len(both):
        alike = _alike(a, b, [i for i, _ in common])
    if alike < ALIKE:
        return _turned(a, b, shared)
    gaps = _gaps(common, len(a.meanings), len(b.meanings))
    lead = _leads(a, b, common)
    if a.names and b.names and any(_other_name(a, b, gap, lead) for gap in gaps):
        return None
    marks = () if a.article == b.article else tuple(marked(a, b, gaps, lead))  # one article means what it says
    return Twins(alike, same_words(a, b, gaps), tuple(_paired(a, b, common, gaps)), marks)


def repeated(found: Sequence[Sentence]) -> dict[int, tuple[int, int]]:
    """Return, by where they start, which sentences a text has again with another figure: the how-manieth, of how many.

    In a table each side has its "2,000 soldiers killed": only the rows in one place of two such are of one thing.
    """
    alike: dict[tuple[str, ...], dict[tuple[object, ...], list[int]]] = {}
    for sentence in found:
        if sentence.slots:
            alike.setdefault(sentence.meanings, {}).setdefault(figures(sentence), []).append(sentence.span.start)
    rows = (tuple(row.values()) for row in alike.values() if len(row) > 1)
    return {start: (nth, len(row)) for row in rows for nth, starts in enumerate(row) for start in starts}


def in_one_row(
    first: Mapping[int, tuple[int, int]], second: Mapping[int, tuple[int, int]]
) -> Callable[[Sentence, Sentence], bool]:
    """Return what tells whether two sentences have one place in the rows of two tables, one figure, or are in none."""
    return lambda one, other: (
        first.get(one.span.start) == second.get(other.span.start) or figures(one) == figures(other)
    )


def figures(sentence: Sentence) -> tuple[object, ...]:
    """Return the figures and dates of a sentence, in order."""
    return tuple(map(_value, sentence.slots))


def _value(slot: Slot) -> object:
    fact = slot.fact
    if isinstance(fact, Claim):
        return fact.figure.value, fact.figure.low
    return fact.when.edtf if isinstance(fact, Event) else None


def overlap(a: Sentence, b: Sentence, shared: int, least: float = OVERLAP) -> bool:
    """Tell whether `shared` words in common are enough of the telling words of two sentences to make them twins."""
    return shared / max(len(a.content), len(b.content)) >= least


def _turned(a: Sentence, b: Sentence, shared: int) -> Twins | None:
    """Return the match of sentences of the same words in another order ("On Monday the bank cut", "cut on Monday").

    Without the order only a figure or a date that is the one of its kind in either sentence has a counterpart.
    """
    if not overlap(a, b, shared, TURNED):
        return None
    pairs = []
    for kind in (FIGURE, DATE):
        left, right = ([slot.fact for slot in s.slots if s.meanings[slot.at] == kind] for s in (a, b))
        if len(left) == len(right) == 1:
            pairs.append((left[0], right[0]))
    return Twins(ALIKE, False, tuple(pairs)) if pairs else None


@lru_cache(maxsize=256)
def _words(s: Sentence) -> frozenset[str]:
    return frozenset(s.meanings)


def _in_both(s: Sentence, other: Sentence) -> list[int]:
    """Return the places of the words of a sentence that another has too, wherever."""
    there = _words(other)
    return [k for k, word in enumerate(s.meanings) if word in there]


def _in_order(a: Sentence, b: Sentence, first: Sequence[int]) -> list[tuple[int, int]]:
    """Return the places of the longest run of words that both have in one order (Hunt and Szymanski's way).

    `first` are those of `a` that both have: most often both have them in one order.
    """
    second = _in_both(b, a)
    if [a.meanings[i] for i in first] == [b.meanings[j] for j in second]:
        return list(zip(first, second, strict=True))
    places: dict[str, list[int]] = {}
    for j in reversed(second):
        places.setdefault(b.meanings[j], []).append(j)
    ends: list[int] = []
    chains: list[_Chain] = []
    for i in first:
        for j in places[a.meanings[i]]:
            k = bisect_left(ends, j)
            chain = (i, j, chains[k - 1] if k else None)
            if k == len(ends):
                ends.append(j)
                chains.append(chain)
            elif j < ends[k]:
                ends[k] = j
                chains[k] = chain
    found: list[tuple[int, int]] = []
    at = chains[-1] if chains else None
    while at is not None:
        found.append((at[0], at[1]))
        at = at[2]
    return found[::-1]


def _gaps(common: list[tuple[int, int]], first: int, second: int) -> list[Gap]:
    """Return what lies between the words in common: (start, end) in one sentence and in the other."""
    gaps, i, j = [], 0, 0
    for k, m in [*common, (first, second)]:
        if k > i or m > j:
            gaps.append((i, k, j, m))
        i, j = k + 1, m + 1
    return gaps


def _alike(a: Sentence, b: Sentence, common: Sequence[int]) -> float:
    """Return the weight of the words in common over that of the longer sentence."""
    return _over_longer(sum([a.weights[i] for i in common]), a, b)


def _over_longer(shared: float, a: Sentence, b: Sentence) -> float:
    whole = max(a.weight, b.weight)
    return shared / whole if whole else 0.0


def _leads(a: Sentence, b: Sentence, common: list[tuple[int, int]]) -> tuple[int, int]:
    """Return where in each sentence the first telling word stands that both have."""
    return next(((i, j) for i, j in common if a.weights[i] == 1.0), (len(a.meanings), len(b.meanings)))


def _other_name(a: Sentence, b: Sentence, gap: Gap, lead: tuple[int, int]) -> bool:
    """Tell whether a name leads where the other sentence has another name ("Alba raises" / "Port Brenn raises").

    A later name that differs may be another slip of the same account, but not inside one article: there it is a list.
    """
    i1, i2, j1, j2 = gap
    if a.article != b.article and (i1 > lead[0] or j1 > lead[1]):
        return False
    return bool(_names(a, i1, i2, b) and _names(b, j1, j2, a))


def _names(s: Sentence, start: int, end: int, other: Sentence) -> list[str]:
    named = [m for m in s.meanings[start:end] if m in s.names]
    known = {m[:4] for m in other.meanings} if named else ()
    return [m for m in named if m[:4] not in known]


def _paired(
    a: Sentence, b: Sentence, common: list[tuple[int, int]], gaps: Sequence[Gap]
) -> Iterator[tuple[Fact, Fact]]:
    """Yield the facts whose slots were matched, or that are the only ones of their kind in one place of difference."""
    first, second = {s.at: s.fact for s in a.slots}, {s.at: s.fact for s in b.slots}
    matched = [(i, j) for i, j in common if i in first]
    for i, j in matched:
        yield first[i], second[j]
    if len(matched) == min(len(first), len(second)):
        return
    for i1, i2, j1, j2 in gaps:
        for kind in (FIGURE, DATE):
            left = [k for k in first if i1 <= k < i2 and a.meanings[k] == kind]
            right = [k for k in second if j1 <= k < j2 and b.meanings[k] == kind]
            if len(left) == len(right):
                for i, j in zip(left, right, strict=True):
                    yield first[i], second[j]
