"""A draft beside its source: the figures a sentence has in place of those of the text that it retells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache

from attrs import frozen

from cctimeline.compare.align import Alignment, far_apart
from cctimeline.compare.contrasts import of_two_things, set_apart
from cctimeline.compare.following import ALONE, RETOLD, WORD, follows, known_words, retells
from cctimeline.compare.rows import rows
from cctimeline.compare.sentences import FIGURE, Sentence
from cctimeline.compare.settle import NEAR, Told
from cctimeline.compare.sides import Side, one_value
from cctimeline.compare.words import apart, meaning
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
SMALL = 20
"""Up to here a figure is the sum or difference of some two others by chance."""
CONVERTED = Decimal("0.05")
"""How far, as a share, a figure of another unit may be off and still be the same."""
RARE = 0.8
"""How much a word tells that stands in no sentence with a fact."""
_NUMERAL = re.compile(r"\d[\d.,]*\d|\d")


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


@frozen(eq=False)
class _Row:
    """Figures of one text that are held together: of one currency, or all counts."""

    sides: Sequence[Side]
    of: Mapping[Hashable, Sequence[Side]]
    """The same by head, and by toll; all vague ones as of True."""
    by_value: Mapping[Decimal, Sequence[Side]]

    @cached_property
    def computed(self) -> frozenset[Decimal]:
        """The sums and differences of any two of its values."""
        values = tuple(self.by_value)
        return frozenset(n for one in values for other in values for n in (one + other, one - other))

    def same(self, side: Side) -> Sequence[Side]:
        """Return those that may print the value of a figure for what it is of."""
        if side.dimension != "count":
            return self.sides
        return (*self.of.get((side.head,), ()), *(self.of.get(side.toll, ()) if side.toll else ()))

    def instead(self, side: Side) -> Sequence[Side]:
        """Return those that may stand in the place of a figure."""
        if side.dimension != "count" or side.vague:
            return self.sides
        return (*self.of.get((side.head,), ()), *self.of.get(True, ()))


@frozen(eq=False)
class _Text:
    """A text made ready to be held beside others, once for all of them."""

    told: Told
    digits: Mapping[str, tuple[str, ...]]
    """The numerals that each figure is printed in, none for one in words, by the claim's id."""
    row: Callable[[Side], _Row]
    """Its figures that one of any text may be held against."""
    only: frozenset[Hashable]
    """What it prices just once, by the printed noun or verb: its one cost, its one fine."""


@lru_cache(maxsize=NEAR)
def _ready(told: Told) -> _Text:
    digits = {s.claim.id: tuple(_digits(_printed(s))) for s in told.sides}
    return _Text(told, digits, _rows(told.sides), _only_ones(told))


def _printed(side: Side) -> str:
    return side.claim.quote.part(side.claim.figure_span)


def _rows(sides: Sequence[Side]) -> Callable[[Side], _Row]:
    like, made = rows(sides, (_kind, _kind_and_head)), dict[int, _Row]()

    def row(side: Side) -> _Row:
        found = like(side)
        if id(found) not in made:
            made[id(found)] = _row(found)
        return made[id(found)]

    return row


def _row(sides: Sequence[Side]) -> _Row:
    of: dict[Hashable, list[Side]] = {}
    by_value: dict[Decimal, list[Side]] = {}
    for one in sides:
        of.setdefault((one.head,), []).append(one)
        of.setdefault(one.toll, []).append(one)
        if one.vague:
            of.setdefault(True, []).append(one)
        if one.claim.figure.value is not None:
            by_value.setdefault(one.claim.figure.value, []).append(one)
    return _Row(sides, of, by_value)


def _matches(a: Told, b: Told, telling: Mapping[str, float], *, archive: bool) -> Iterator[Match]:
    """Yield what stands in a text in place of the figures of the source it follows.

    Of two texts given alone what alone is left over in both is of one place.
    """
    if len(b.sentences) < SEVERAL or not follows(a, b):
        return
    text, source = _ready(a), _ready(b)
    lone = frozenset[Hashable]() if archive else _only_left(text, source) & _only_left(source, text)
    lacking: dict[str, bool] = {}
    for own in a.mates.values():
        if not retells(own[0].sentence, b.article.text, least=RETOLD if archive else ALONE):
            continue
        for side in own:
            there = _has(source, side, text)
            if there and archive:
                continue
            others = [o for o in source.row(side).instead(side) if _may_be_one(side, o, lone, (text, source))]
            lacking.update((o.claim.id, not _has(text, o, source)) for o in others if o.claim.id not in lacking)
            known = weight_of(side.near & known_words(b.article.text), telling)
            weighed = (_match(side, o, (text, source), telling, known, lone) for o in others if lacking[o.claim.id])
            match = _best(m for m in weighed if m)
            if match and (not there or _moved(match, (text, source), telling)):
                yield match


def _moved(match: Match, texts: tuple[_Text, _Text], telling: Mapping[str, float]) -> bool:
    """Tell whether the source has a figure too, but plainly of something else: it was moved from there."""
    own = [o for o in texts[1].row(match.a).same(match.a) if _one_value(match.a, o)]
    weighed = [m.score for o in own if (m := _match(match.a, o, texts, telling, 0.0, frozenset()))]
    return bool(own) and match.score >= max(MOVED, max(weighed, default=0.0) + AHEAD_MOVED)


def _kind(side: Side) -> Hashable:
    return side.currency


def _kind_and_head(side: Side) -> Hashable:
    return side.currency, side.toll or side.head


@lru_cache(maxsize=512)
def _numerals(text: str) -> frozenset[str]:
    return frozenset(_digits(text))


def _digits(words: str) -> list[str]:
    return [number.replace(",", "") for number in _NUMERAL.findall(words)]


def _has(text: _Text, side: Side, own: _Text) -> bool:
    """Tell whether a text has a figure too: as a claim of that kind, or in the same digits or words anywhere."""
    digits = own.digits[side.claim.id]
    if any(len(number) > 2 for number in digits) and _prints(text, digits, side):
        return True
    if not digits and (side.claim.figure.value or 0) > 10:
        words = WORD.findall(_printed(side))
        return known_words(text.told.article.text).issuperset(map(meaning, words))
    row = text.row(side)
    same = (other for other in row.same(side) if not _other_kinds(side, other))
    return any(_one_value(side, other) for other in same) or _computed(side, row)


def _prints(text: _Text, digits: tuple[str, ...], side: Side) -> bool:
    """Tell whether a text prints the digits of a figure, but not with another magnitude ("3.2 million" / "billion")."""
    if not _numerals(text.told.article.text).issuperset(digits):
        return False
    alike = [s for s in text.row(side).sides if text.digits[s.claim.id] == digits]
    return not alike or any(other.claim.figure.value == side.claim.figure.value for other in alike)


def _computed(side: Side, row: _Row) -> bool:
    """Tell whether a figure is the sum or the difference of two of one sentence, or of any two if it is no small one.

    "The other 17" of 48 and 31, "earned 1,850 euros" of 9,400 and 11,250.
    """
    value = side.claim.figure.value
    if value is None or value not in row.computed:
        return False
    return any(
        a is not b and (a.sentence is b.sentence or value > SMALL) and not _other_thing(a, b)
        for one, holders in row.by_value.items()
        for partner in (value - one, one - value)
        if partner in row.by_value
        for a in holders
        for b in row.by_value[partner]
    )


def _one_value(a: Side, b: Side) -> bool:
    """Tell whether two claims that may be of one quantity have one value; a range has that of its ends.

    "4 kilometres" are no 3,500 metres, though the digit would allow them.
    """
    if a.dimension == "count" and a.head != b.head and not (a.toll and a.toll == b.toll):
        return False
    one, other = a.claim.figure, b.claim.figure
    if one.value is None and other.value is None:
        return (one.low, one.high) == (other.low, other.high)
    if one.value is None or other.value is None:
        return bool({one.low, one.high} & {other.low, other.high})
    if one.unit != other.unit and a.size and b.size and abs(a.size - b.size) > CONVERTED * max(a.size, b.size):
        return False
    return one_value(a, b)


def _best(matches: Iterable[Match]) -> Match | None:
    """Return the match with most to speak for it, None where that is too little, or another value comes near it."""
    ranked = sorted(matches, key=lambda m: (-m.score, text_order(m.b.claim)))
    if not ranked or ranked[0].score < PLAIN:
        return None
    rival = next((m.score for m in ranked if not _one_value(ranked[0].b, m.b)), 0.0)
    return ranked[0] if ranked[0].score >= rival + AHEAD else None


def _only_ones(told: Told) -> frozenset[Hashable]:
    """Return what a text prices just once, by the printed noun or verb: its one cost, its one fine."""
    priced = Counter(
        _kind_and_head(s) for s in told.sides if s.dimension.startswith("money") and s.head not in ("", "amount")
    )
    return frozenset(what for what, times in priced.items() if times == 1)


def _only_left(text: _Text, source: _Text) -> frozenset[Hashable]:
    """Return what just one figure of a text is of that its source lacks; of small counts any text has some."""
    lacking = (s for s in text.told.sides if not _has(source, s, text))
    left = Counter(_kind_and_head(s) for s in lacking if s.dimension != "count" or (s.size or 0) > SMALL)
    return frozenset(what for what, times in left.items() if times == 1)


def _may_be_one(a: Side, b: Side, lone: frozenset[Hashable], texts: tuple[_Text, _Text]) -> bool:
    """Tell whether two figures of one currency may be of one thing, by what tells soonest."""
    if _other_thing(a, b) or (a.dimension == a.level) != (b.dimension == b.level):
        return False
    if not a.near.isdisjoint(b.near) or _kind_and_head(a) == _kind_and_head(b) in lone:
        return True
    return a.vague and b.vague and _rest(a, b, texts) > 1


def _match(
    a: Side,
    b: Side,
    texts: tuple[_Text, _Text],
    telling: Mapping[str, float],
    known: float,
    lone: frozenset[Hashable],
) -> Match | None:
    """Return what speaks for two figures standing in one slot; None where something speaks against it.

    `known` is what the words near `a` tell, as far as the text of `b` has them.
    """
    if _other_kinds(a, b) or far_apart(a, b) or of_two_things(a, b) or _of_two(a, b):
        return None
    if a.modifiers - b.sentence.content and b.modifiers - a.sentence.content:
        return None
    both = a.near & b.near
    weight = weight_of(both, telling)
    sole = _kind_and_head(a) == _kind_and_head(b) in (texts[0].only & texts[1].only) | lone
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


def _other_thing(a: Side, b: Side) -> bool:
    """Tell whether two counts are of other things; towns stay towns where one text says they were evacuated."""
    if a.dimension != "count":
        return False
    noun = a.head == b.head and not a.vague
    return (a.toll != b.toll and not (noun and None in (a.toll, b.toll))) or not (noun or a.vague or b.vague)


def _other_kinds(a: Side, b: Side) -> bool:
    """Tell whether both say which kinds of people they count, and not the same ("passengers and crew" / "crew")."""
    if a.dimension != "count" or not (a.setting and b.setting):
        return False
    kinds = ((a.setting & w.words, b.setting & w.words) for w in apart() if w.counts)
    return any(first and second and first != second for first, second in kinds)


def weight_of(words: Iterable[str], telling: Mapping[str, float]) -> float:
    """Return how much words tell together; those of no sentence with a fact are rare."""
    return sum(telling.get(word, RARE) for word in words)


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


def _beside(a: Side, b: Side, texts: tuple[_Text, _Text]) -> float:
    """Return what it counts that other figures of the two sentences are the same."""
    ours, theirs = _others(a, b, texts)
    return 0.7 * min(_in_both(ours, theirs), 2)


def _rest(a: Side, b: Side, texts: tuple[_Text, _Text]) -> int:
    """Return how many other figures each of two sentences has, if all of them are the same; else 0."""
    ours, theirs = _others(a, b, texts)
    every = len(ours) == len(theirs) == _in_both(ours, theirs) == _in_both(theirs, ours)
    return len(ours) if every else 0


def _others(a: Side, b: Side, texts: tuple[_Text, _Text]) -> tuple[list[Side], list[Side]]:
    """Return the other figures of the sentences of two figures."""
    mates = (text.told.mates[id(held.sentence)] for text, held in zip(texts, (a, b), strict=True))
    ours, theirs = ([s for s in own if s is not held] for own, held in zip(mates, (a, b), strict=True))
    return ours, theirs


def _in_both(ones: Sequence[Side], others: Sequence[Side]) -> int:
    return sum(any(s.currency == t.currency and _one_value(s, t) for t in others) for s in ones)


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
