"""Which sentences of two texts are twins: those that can be are found by their rarest words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from math import ceil

from cctimeline.compare.held import with_marks
from cctimeline.compare.rows import CROWD
from cctimeline.compare.sentences import Sentence
from cctimeline.compare.settle import NEAR, Told
from cctimeline.compare.twins import LEAST, OVERLAP, Twins, in_one_row, repeated, twins
from cctimeline.model import Claim
from cctimeline.paragraphs import opens_item


def twin_sentences(a: Told, b: Told, *, close: bool) -> Iterator[tuple[Sentence, Sentence, Twins]]:
    """Yield the sentences of two texts (or within one) that are twins; of `close` texts those without facts too."""
    ones, others = (with_marks(told) if close else told.sentences for told in (a, b))
    holders, in_row = _holders(b, close=close), of_one_row(a, b)
    for i, one in enumerate(ones):
        if a is b and (_is_item(a, one) or _is_labelled(a, one)):
            continue
        for k in sorted(_can_be_twins(one, others, holders)):
            in_place = k > i if a is b else in_row(one, others[k])
            if in_place and (match := twins(one, others[k])):
                yield one, others[k], match


def of_one_row(a: Told, b: Told) -> Callable[[Sentence, Sentence], bool]:
    """Return what tells whether sentences of two texts have one place in the rows of two tables (see `twins`).

    Lines of two fact boxes have none: their labels are the same whatever the boxes are of.
    """
    in_row = in_one_row(_repeated(a), _repeated(b))
    return lambda one, other: in_row(one, other) and not (_is_labelled(a, one) and _is_labelled(b, other))


@lru_cache(maxsize=NEAR)
def _repeated(told: Told) -> Mapping[int, tuple[int, int]]:
    return repeated(told.sentences)


def _is_item(told: Told, sentence: Sentence) -> bool:
    """Tell whether a sentence is an item of a list: what it is of, a heading says."""
    return opens_item(told.article.text, sentence.span.start)


def _is_labelled(told: Told, sentence: Sentence) -> bool:
    """Tell whether a sentence is a line of a fact box ("Length: 4.2 km"): what it is of, the text around it says."""
    first = next((slot.fact for slot in sentence.slots if isinstance(slot.fact, Claim)), None)
    return first is not None and told.article.text[sentence.span.start : first.figure_span.start].rstrip()[-1:] == ":"


def _can_be_twins(one: Sentence, others: Sequence[Sentence], holders: Mapping[str, Sequence[int]]) -> Iterable[int]:
    """Return the places of the other sentences that can have enough words of one in common to be its twins.

    Whoever has `least` of some words has one of them when all are left out but the rarest, if `least` - 1 are left
    out. Words that crowds of sentences have count as had by all.
    """
    known = [word for word in one.content if word in holders]
    rare = sorted((word for word in known if len(holders[word]) <= CROWD), key=lambda word: len(holders[word]))
    least = ceil(max(LEAST, OVERLAP * len(one.content) - (len(known) - len(rare)) - 0.001))
    near = set(chain.from_iterable(holders[word] for word in rare[: max(0, len(rare) + 1 - least)]))
    if len(rare) == len(known):
        return near
    return (k for k in near if len(others[k].content.intersection(rare)) >= least)


@lru_cache(maxsize=NEAR)
def _holders(told: Told, *, close: bool) -> Mapping[str, Sequence[int]]:
    """Return by each telling word of a text the places of the sentences that hold it."""
    holders: dict[str, list[int]] = {}
    for k, sentence in enumerate(with_marks(told) if close else told.sentences):
        for word in sentence.content:
            holders.setdefault(word, []).append(k)
    return holders
