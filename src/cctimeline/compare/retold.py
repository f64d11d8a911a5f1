"""A draft beside its source: the figures a sentence has in place of those of the text that it retells."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from math import fsum

from attrs import frozen

from cctimeline.compare.align import Alignment, far_apart
from cctimeline.compare.contrasts import of_two_things, set_apart
from cctimeline.compare.following import ALONE, RETOLD, follows, known_words, retells
from cctimeline.compare.lacking import (
    Text,
    has,
    kind_and_head,
    made_ready,
    only_left,
    other_kinds,
    other_thing,
    same_value,
)
from cctimeline.compare.sentences import FIGURE, Sentence
from cctimeline.compare.settle import Told
from cctimeline.compare.sides import Side
from cctimeline.model import text_order

SEVERAL = 3
"""The least number of sentences with facts that a text has for another to retell it."""
LOCAL = 0.5
"""The share of the words near one of two figures, as far as the other text has them, that are near the other too."""
PLAIN = 1.7
"""What must speak for one slot: words near both, the phrase they stand in, other figures in common."""
AHEAD = 0.5
"""How much more that must be than for any figure of another value."""
MOVED, AHEAD_MOVED = 3.2, 2.0
"""What must speak for a slot where the source has the figure for something else, and how much more than for that."""
ONLY = 1.0
"""What it adds that each text has one such price, one such fine."""
LAST = 0.5
"""What it adds that all other figures of the two sentences are the same."""
PHRASE = 4
"""How many words in the same place beside both figures make one phrase of them."""
RARE = 0.8
"""How much a word tells that stands in no sentence with a fact."""


@frozen
class Match:
    """Two figures left over, one in each text, what speaks for their being one, and the words they share."""

    a: Side
    b: Side
    score: float
    shared: tuple[str, ...]


def retold(a: Told, b: Told, telling: Mapping[str, float], *, archive: bool) -> Iterator[tuple[Side, Side, Alignment]]:
    """Yield the figures that stand in one slot of a text and of the one it retells, and are not the same.

    Both are left over: neither text has the other's figure anywhere.
    """
    found = {(m.a.claim.id, m.b.claim.id): m for m in _matches(a, b, telling, archive=archive)}
    turned = ((m.b.claim.id, m.a.claim.id, m) for m in _matches(b, a, telling, archive=archive))
    found.update({(i, j): Match(m.b, m.a, m.score, m.shared) for i, j, m in turned if (i, j) not in found})
    for match in found.values():
        yield match.a, match.b, Alignment(match.score, match.shared, retold=True, open=True)


def _matches(a: Told, b: Told, telling: Mapping[str, float], *, archive: bool) -> Iterator[Match]:
    """Yield what stands in a text in place of the figures of the source it follows.

    Of two texts given alone what alone is left over in both is of one place.
    """
    if len(b.sentences) < SEVERAL or not (follows(a, b) or (follows(b, a) and not archive)):
        return
    text, source = made_ready(a), made_ready(b)
    lone = frozenset[Hashable]() if archive else only_left(text, source) & only_left(source, text)
    lacking: dict[str, bool] = {}
    for own in a.mates.values():
        if not retells(own[0].sentence, b.article.text, least=RETOLD if archive else ALONE):
            continue
        for side in own:
            there = has(source, side, text)
            if there and archive:
                continue
            others = [o for o in source.row(side).instead(side) if _may_be_one(side, o, lone, (text, source))]
            lacking.update((o.claim.id, not has(text, o, source)) for o in others if o.claim.id not in lacking)
            known = weight_of(side.near & known_words(b.article.text), telling)
            weighed = (_match(side, o, (text, source), telling, known, lone) for o in others if lacking[o.claim.id])
            match = _best(m for m in weighed if m)
            if match and (not there or _moved(match, (text, source), telling)):
                yield match


def _moved(match: Match, texts: tuple[Text, Text], telling: Mapping[str, float]) -> bool:
    """Tell whether the source has a figure too, but plainly of something else: it was moved from there."""
    own = [o for o in texts[1].row(match.a).same(match.a) if same_value(match.a, o)]
    weighed = [m.score for o in own if (m := _match(match.a, o, texts, telling, 0.0, frozenset()))]
    return bool(own) and match.score >= max(MOVED, max(weighed, default=0.0) + AHEAD_MOVED)


def _best(matches: Iterable[Match]) -> Match | None:
    """Return the match with most to speak for it, None where that is too little, or another value comes near it."""
    ranked = sorted(matches, key=lambda m: (-m.score, text_order(m.b.claim)))
    if not ranked or ranked[0].score < PLAIN:
        return None
    rival = next((m.score for m in ranked if not same_value(ranked[0].b, m.b)), 0.0)
    return ranked[0] if ranked[0].score >= rival + AHEAD else None


def _may_be_one(a: Side, b: Side, lone: frozenset[Hashable], texts: tuple[Text, Text]) -> bool:
    """Tell whether two figures of one currency may be of one thing, by what tells soonest."""
    if other_thing(a, b) or (a.dimension == a.level) != (b.dimension == b.level):
        return False
    if not a.near.isdisjoint(b.near) or kind_and_head(a) == kind_and_head(b) in lone:
        return True
    return a.vague and b.vague and _rest(a, b, texts) > 1


def _match(
    a: Side,
    b: Side,
    texts: tuple[Text, Text],
    telling: Mapping[str, float],
    known: float,
    lone: frozenset[Hashable],
) -> Match | None:
    """Return what speaks for two figures standing in one slot; None where something speaks against it.

    `known` is what the words near `a` tell, as far as the text of `b` has them.
    """
    if other_kinds(a, b) or far_apart(a, b) or of_two_things(a, b) or _of_two(a, b):
        return None
    if a.modifiers - b.sentence.content and b.modifiers - a.sentence.content:
        return None
    both = a.near & b.near
    weight = weight_of(both, telling)
    sole = kind_and_head(a) == kind_and_head(b) in (texts[0].only & texts[1].only) | lone
    if weight < LOCAL * known and not (sole or _swapped(a, b)):
        its = weight_of(b.near & known_words(texts[0].told.article.text), telling)
        if weight < LOCAL * its:
            return None
    wider = ((a.near & b.sentence.content) | (b.near & a.sentence.content)) - both
    score = (
        weight
        + weight_of(wider, telling) / 2
        + phrase(a.sentence, a.at, b.sentence, b.at)
        + _beside(a, b, texts)
        + (LAST if _rest(a, b, texts) else 0.0)
        + _alike(a, b)
        + (ONLY if sole else 0.0)
    )
    return Match(a, b, score, tuple(sorted(both | wider)))


def _of_two(a: Side, b: Side) -> bool:
    """Tell whether two figures are said of two names, each printed in its own sentence."""
    printed = not (a.claim.subject.inferred or b.claim.subject.inferred)
    return bool(printed and a.subject and b.subject and not a.subject & b.subject)


def weight_of(words: Iterable[str], telling: Mapping[str, float]) -> float:
    """Return how much words tell together; those of no sentence with a fact are rare."""
    return fsum(telling.get(word, RARE) for word in words)


def phrase(a: Sentence, i: int, b: Sentence, j: int) -> float:
    """Return how much of one phrase the words right before and after two places make, 0 to 1."""
    same = 0
    for step in (-1, 1):
        k, m = i + step, j + step
        while _word(a, k) == _word(b, m) not in (None, FIGURE):
            same, k, m = same + 1, k + step, m + step
    return min(same, PHRASE) / PHRASE


def _word(sentence: Sentence, at: int) -> str | None:
    return sentence.meanings[at] if 0 <= at < len(sentence.meanings) else None


def _beside(a: Side, b: Side, texts: tuple[Text, Text]) -> float:
    """Return what it counts that other figures of the two sentences are the same."""
    ours, theirs = _others(a, b, texts)
    return 0.7 * min(_in_both(ours, theirs), 2)


def _rest(a: Side, b: Side, texts: tuple[Text, Text]) -> int:
    """Return how many other figures each of two sentences has, if all of them are the same; else 0."""
    ours, theirs = _others(a, b, texts)
    every = len(ours) == len(theirs) == _in_both(ours, theirs) == _in_both(theirs, ours)
    return len(ours) if every else 0


def _others(a: Side, b: Side, texts: tuple[Text, Text]) -> tuple[list[Side], list[Side]]:
    """Return the other figures of the sentences of two figures."""
    mates = (text.told.mates[id(held.sentence)] for text, held in zip(texts, (a, b), strict=True))
    ours, theirs = ([s for s in own if s is not held] for own, held in zip(mates, (a, b), strict=True))
    return ours, theirs


def _in_both(ones: Sequence[Side], others: Sequence[Side]) -> int:
    return sum(any(s.currency == t.currency and same_value(s, t) for t in others) for s in ones)


def _alike(a: Side, b: Side) -> float:
    """Return what noun, toll and digits say for two figures being one, less what sets them apart."""
    score = 0.0
    if a.head == b.head and not a.vague:
        score += 0.7
    if a.toll and a.toll == b.toll:
        score += 1.0
    if _slip(a, b):
        score += 0.7
    ranges = (s.claim.figure.value is None for s in (a, b))
    against = (set_apart(a, b), a.dimension != b.dimension, len(set(ranges)) > 1)
    return score - 0.5 * sum(against)


def _slip(a: Side, b: Side) -> bool:
    """Tell whether two figures are one but for a slip of the pen: one other digit, or digits that changed places."""
    one, other = _digits_of(a), _digits_of(b)
    if len(one) != len(other) or len(one) < 3:
        return False
    return sum(x != y for x, y in zip(one, other, strict=True)) == 1 or _swapped(a, b)


def _swapped(a: Side, b: Side) -> bool:
    """Tell whether two figures are one but for digits that changed places."""
    one, other = _digits_of(a), _digits_of(b)
    return one != other and sorted(one) == sorted(other)


def _digits_of(side: Side) -> str:
    value = side.claim.figure.value
    return str(value.normalize()) if value else ""
