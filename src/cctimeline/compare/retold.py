"""A draft beside its source: the figures a sentence has in place of those of the text that it retells."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from math import fsum

from attrs import frozen

from cctimeline.compare.align import Alignment, far_apart, of_plays, part_and_whole
from cctimeline.compare.bands import point, total
from cctimeline.compare.besides import of_several_terms
from cctimeline.compare.contrasts import of_two_things, set_apart
from cctimeline.compare.following import ALONE, RETOLD, SOME, How, known_words, retells
from cctimeline.compare.lacking import (
    Text,
    computes,
    has,
    kind_and_head,
    made_ready,
    only_left,
    other_kinds,
    other_thing,
    same_value,
)
from cctimeline.compare.lone import NEAR, within
from cctimeline.compare.sentences import FIGURE, Sentence
from cctimeline.compare.settle import Told
from cctimeline.compare.sides import Side
from cctimeline.compare.slips import FOUR_SWAPPED, SWAPPED, TWO_SWAPPED, slip
from cctimeline.compare.subjects import each_narrowed
from cctimeline.compare.values import finer
from cctimeline.compare.word_lists import others
from cctimeline.compare.words import legal_forms
from cctimeline.find.lexicon import listed
from cctimeline.model import text_order

SEVERAL = 3
"""The least number of sentences with facts that a text has for another to retell it."""
LOCAL = 0.5
"""The share of the words near one of two figures, as far as the other text has them, that are near the other too."""
PLAIN = 1.7
"""What must speak for one slot: words near both, the phrase they stand in, other figures in common."""
LOOSE = 0.5
"""How much more must where the sentence has fewer of its words from the source, or the text only some of them."""
LEAST: Mapping[How, float] = {"wholly": PLAIN, "partly": PLAIN + LOOSE, "freely": PLAIN + 2 * LOOSE}
"""What must speak for one slot in a sentence that has most of its words from the source."""
AHEAD = 0.5
"""How much more that must be than for any figure of another value."""
MOVED, AHEAD_MOVED = 3.2, 2.0
"""What must speak for a slot where the source has the figure for something else, and how much more than for that."""
ONLY = 1.0
"""What it adds that each text has one such price, one such fine."""
LAST = 0.5
"""What it adds that all other figures of the two sentences are the same."""
BESIDE = 0.7
"""What it adds that the two sentences have another figure in common, or two."""
AMONG = 2
"""With so many other figures in common two sentences tell of the same."""
PHRASE = 4
"""How many words in the same place beside both figures make one phrase of them."""
BARE = 0.6
"""What it takes away from figures that are not near that both have no telling word but their noun."""
RARE = 0.8
"""How much a word tells that stands in no sentence with a fact."""


@frozen(eq=False)
class Way:
    """A text and the source that it retells, and how."""

    text: Told
    source: Told
    how: How = "wholly"
    others: tuple[Told, ...] = ()
    """What else it retells: what they have is not left over."""


@frozen
class Match:
    """Two figures left over, one in each text, what speaks for their being one, and the words they share."""

    a: Side
    b: Side
    score: float
    shared: tuple[str, ...]


def retold(
    a: Told, ways: Iterable[Way], telling: Mapping[str, float], *, archive: bool
) -> Iterator[tuple[Side, Side, Alignment]]:
    """Yield the figures that stand in one slot of a text and of the one it retells, those of `a` first.

    They are not the same, and both are left over: neither text has the other's figure anywhere.
    """
    found: dict[tuple[str, str], tuple[Side, Side, Match, bool]] = {}
    for way in ways:
        archived = archive or way.how == "freely"
        for m in _matches(way, telling, archive=archived):
            one, other = (m.a, m.b) if way.text is a else (m.b, m.a)
            shorter = not archived and len(way.text.sentences) < len(way.source.sentences)
            known = shorter and finer(m.a.claim.figure, m.b.claim.figure)
            found.setdefault((one.claim.id, other.claim.id), (one, other, m, known))
    for one, other, m, known in found.values():
        pen = slip(one, other) >= TWO_SWAPPED
        yield one, other, Alignment(m.score, m.shared, retold=True, open=True, slip=pen, finer=known)


def _matches(way: Way, telling: Mapping[str, float], *, archive: bool) -> Iterator[Match]:
    """Yield what stands in a text in place of the figures of the source it follows.

    Of two texts given alone what alone is left over in both is of one place.
    """
    a, b = way.text, way.source
    if len(b.sentences) < SEVERAL:
        return
    text, source = made_ready(a), made_ready(b)
    lone = frozenset[Hashable]() if archive else only_left(text, source) & only_left(source, text)
    lacking: dict[str, bool] = {}
    free = way.how == "freely"
    for own in a.mates.values():
        closely = retells(own[0].sentence, b.article.text, least=RETOLD if archive else ALONE)
        if not closely and (archive or not retells(own[0].sentence, b.article.text, least=SOME)):
            continue
        for side in own:
            if free and _told_elsewhere(side):
                continue
            there = has(source, side, text) or any(has(made_ready(other), side, text) for other in way.others)
            if archive and there:
                continue
            reckoned = computes(source, side)
            if archive and reckoned:
                continue
            others = [o for o in source.row(side).instead(side) if _may_be_one(side, o, lone, (text, source))]
            others = [o for o in others if not (free and _of_two_lengths(side, o, (text, source)))]
            others = [o for o in others if not (archive and of_several_terms(side, o, a, b))]
            lacking.update((o.claim.id, _lacks(text, o, source)) for o in others if o.claim.id not in lacking)
            known = weight_of(side.near & known_words(b.article.text), telling)
            weighed = (_match(side, o, (text, source), telling, known, lone) for o in others if lacking[o.claim.id])
            match = _best((m for m in weighed if m), least=LEAST[way.how] if closely else PLAIN + LOOSE)
            if (
                match
                and not (archive and _of_a_part(match))
                and not (reckoned and _computed(match, (text, source)))
                and (not there or _moved(match, (text, source), telling))
            ):
                yield match


def _of_a_part(match: Match) -> bool:
    """Tell whether one of two figures is one of many or a part of others, and no slip of the pen explains them."""
    a, b = match.a, match.b
    return not slip(a, b) and (part_and_whole(a, b) or of_plays(a, b))


def _told_elsewhere(side: Side) -> bool:
    """Tell whether a figure is one that two papers on one event are held together by anyhow: a toll, a mere size."""
    return side.toll is not None or side.indefinite


def _of_two_lengths(a: Side, b: Side, texts: tuple[Text, Text]) -> bool:
    """Tell whether two times are of two things, of which a story has as many: nothing beside them is the same."""
    return a.dimension == "time" and not (slip(a, b) or _beside(a, b, texts))


def _computed(match: Match, texts: tuple[Text, Text]) -> bool:
    """Tell whether too little speaks for a slot, where the source has two figures that make this one."""
    pen = slip(match.a, match.b)
    if match.a.beside & others() and not pen:
        return True
    return match.score < (PLAIN + AHEAD if pen or _beside(match.a, match.b, texts) > BESIDE else MOVED)


def _lacks(text: Text, side: Side, own: Text) -> bool:
    """Tell whether a text has a figure nowhere, not even as a sum or difference."""
    return not (has(text, side, own) or computes(text, side))


def _moved(match: Match, texts: tuple[Text, Text], telling: Mapping[str, float]) -> bool:
    """Tell whether the source has a figure too, but plainly of something else: it was moved from there."""
    own = [o for o in texts[1].row(match.a).same(match.a) if same_value(match.a, o)]
    weighed = [m.score for o in own if (m := _match(match.a, o, texts, telling, 0.0, frozenset()))]
    return bool(own) and match.score >= max(MOVED, max(weighed, default=0.0) + AHEAD_MOVED)


def _best(matches: Iterable[Match], *, least: float) -> Match | None:
    """Return the match with most to speak for it, None where that is too little, or another value comes near it."""
    ranked = sorted(matches, key=lambda m: (-m.score, text_order(m.b.claim)))
    if not ranked or ranked[0].score < least:
        return None
    rival = next((m.score for m in ranked if not same_value(ranked[0].b, m.b)), 0.0)
    return ranked[0] if ranked[0].score >= rival + AHEAD else None


def _may_be_one(a: Side, b: Side, lone: frozenset[Hashable], texts: tuple[Text, Text]) -> bool:
    """Tell whether two figures of one currency may be of one thing, by what tells soonest."""
    if other_thing(a, b) or (a.dimension == a.level) != (b.dimension == b.level):
        return False
    if not a.near.isdisjoint(b.near) or kind_and_head(a) == kind_and_head(b) in lone or slip(a, b) >= SWAPPED:
        return True
    return (a.vague and b.vague and _rest(a, b, texts) > 1) or _among(a, b, texts)


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
    if other_kinds(a, b) or far_apart(a, b) or of_two_things(a, b) or _of_two(a, b) or _of_nobody(a, b):
        return None
    pen = slip(a, b)
    if not pen and (_the_rest(a, b) or each_narrowed(a, b)):
        return None
    both = a.near & b.near
    weight = weight_of(both, telling)
    sole = kind_and_head(a) == kind_and_head(b) in (texts[0].only & texts[1].only) | lone
    if weight < LOCAL * known and not (sole or pen >= TWO_SWAPPED or _among(a, b, texts)):
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
        + _alike(a, b, pen)
        + (ONLY if sole else 0.0)
        - (0.0 if (both | wider) - {a.head} or pen or within(NEAR, a, b) else BARE)
    )
    return Match(a, b, score, tuple(sorted(both | wider)))


def _of_two(a: Side, b: Side) -> bool:
    """Tell whether two figures are said of two names, each printed in its own sentence.

    The Alba Hospital ranks as itself, not as Alba does.
    """
    if a.claim.subject.inferred or b.claim.subject.inferred or not (a.subject and b.subject):
        return False
    ranks = a.claim.figure.kind == b.claim.figure.kind == "rank"
    return not a.subject & b.subject or (ranks and any(map(listed, (a.subject ^ b.subject) - legal_forms())))


def _of_nobody(a: Side, b: Side) -> bool:
    """Tell whether two ages stand in sentences that have nobody in common."""
    return a.dimension == "age" and a.sentence.names.isdisjoint(b.sentence.names)


def _the_rest(a: Side, b: Side) -> bool:
    """Tell whether one share is what the other leaves of the whole ("58 percent of the ball", "two fifths")."""
    return a.dimension == b.dimension == "share" and total((a.band, b.band)).meets(point(Decimal(1)))


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
    return BESIDE * min(_in_both(ours, theirs), 2)


def _rest(a: Side, b: Side, texts: tuple[Text, Text]) -> int:
    """Return how many other figures each of two sentences has, if all of them are the same; else 0."""
    ours, theirs = _others(a, b, texts)
    every = len(ours) == len(theirs) == _in_both(ours, theirs) == _in_both(theirs, ours)
    return len(ours) if every else 0


def _among(a: Side, b: Side, texts: tuple[Text, Text]) -> bool:
    """Tell whether two figures are near in size and stand among several others that both sentences have."""
    return within(NEAR, a, b) and _in_both(*_others(a, b, texts)) >= AMONG


def _others(a: Side, b: Side, texts: tuple[Text, Text]) -> tuple[list[Side], list[Side]]:
    """Return the other figures of the sentences of two figures."""
    mates = (text.told.mates[id(held.sentence)] for text, held in zip(texts, (a, b), strict=True))
    ours, theirs = ([s for s in own if s is not held] for own, held in zip(mates, (a, b), strict=True))
    return ours, theirs


def _in_both(ones: Sequence[Side], others: Sequence[Side]) -> int:
    return sum(any(s.currency == t.currency and same_value(s, t) for t in others) for s in ones)


def _alike(a: Side, b: Side, pen: float) -> float:
    """Return what noun, toll and digits (see `slip`) say for two figures being one, less what sets them apart."""
    score = pen
    if a.head == b.head and not a.vague:
        score += 0.7
    if a.toll and a.toll == b.toll:
        score += 1.0
    ranges = (s.claim.figure.value is None for s in (a, b))
    against = (set_apart(a, b), a.dimension != b.dimension, len(set(ranges)) > 1)
    kinds = pen < FOUR_SWAPPED and each_narrowed(a, b)
    return score - 0.5 * sum(against) - sum((kinds, part_and_whole(a, b)))
