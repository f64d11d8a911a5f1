"""What else speaks for two claims of two texts being of one quantity: the figures around them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence

from cctimeline.compare.apart import ascending
from cctimeline.compare.bands import Band
from cctimeline.compare.sentences import Sentence
from cctimeline.compare.sides import COST, Side
from cctimeline.compare.word_lists import anyone, built_in
from cctimeline.compare.words import light, meaning

BESIDE = 0.8
"""What it adds that both sentences have another figure in common ("93 feet wide and 12 feet deep" / "93 and 10")."""
OF_ONE_WHOLE = 0.4
"""What it adds that this is the whole of which both are a part ("four of the seven cars", "five of its 7 cars")."""
ALONE = 1.2
"""What it adds that neither text has another figure of that noun."""
SEVERAL = 3
"""The least number of sentences with such figures in a text where being alone tells something."""
LIKE = 1.5
"""What it adds that two sentences, laid side by side by whoever gave just these texts, say the same in most words."""
WHOLLY = 0.5
"""What it adds besides that neither has a word more."""
MOST, HALF = 0.65, 0.5
"""The least share of the telling words of the shorter sentence, and of the longer, that the other then has."""
OPENING = 3
"""With so many sentences with figures a text opens."""
FEW = 3
"""Counts below this are too common to be the same by more than chance."""

_BOTH_WAYS = ("critical", "missing", "hospital")
"""Tolls that go up and down from day to day."""

Mates = Mapping[int, Sequence[Side]]
"""The sides that stand in one sentence, by the sentence."""


def echo(a: Side, b: Side, mates: Mates, alone: frozenset[str]) -> float:
    """Return how much the figures around two claims of two texts speak for one quantity."""
    if a.sentence.article == b.sentence.article:
        return 0.0
    beside = BESIDE if _agree_beside(a, b, mates) else 0.0
    beside += OF_ONE_WHOLE if beside and _part(a) and _part(b) else 0.0
    return beside + (ALONE if a.claim.id in alone and b.claim.id in alone else 0.0)


def side_by_side(a: Side, b: Side, mates: Mates) -> float:
    """Return what it adds to two figures of two texts given alone that their sentences say the same of one figure."""
    if a.sentence.article == b.sentence.article or of_two(a, b) or not (_sole(a, mates) and _sole(b, mates)):
        return 0.0
    if not say_the_same(a.sentence, b.sentence):
        return 0.0
    return LIKE + (WHOLLY if a.sentence.content == b.sentence.content else 0.0)


def say_the_same(a: Sentence, b: Sentence, *, least: float = HALF) -> bool:
    """Tell whether two sentences have most of their telling words in common, in whatever order.

    `least` is the share of the longer one's that the shorter has. A name in place of another word is another subject.
    """
    if (a.names - b.content and b.content - a.content) or (b.names - a.content and a.content - b.content):
        return False
    first, second = sorted((_said(a), _said(b)), key=len)
    common = len(first & second)
    return common >= MOST * len(first) and common >= least * len(second)


def _said(sentence: Sentence) -> frozenset[str]:
    """Return the telling words of a sentence, those left out that it would say as much without ("took place")."""
    return sentence.content - light() or sentence.content


def of_two(a: Side, b: Side) -> bool:
    """Tell whether each of two sentences says its figure of something that the other does not speak of.

    The "five" of "five painters" is a figure of its own.
    """
    if _of_its_parts(a, b) or _of_its_parts(b, a):
        return True
    first, second = a.doer & a.sentence.content, b.doer & b.sentence.content
    return bool(first - b.sentence.content and second - a.sentence.content)


def _of_its_parts(a: Side, b: Side) -> bool:
    """Tell whether one subject only goes before the noun of the other ("the church" / "the church hall")."""
    whole, words = a.claim.subject.text.split()[-1:], b.claim.subject.text.split()[-2:]
    if not whole or len(words) < 2 or not (whole[0] + words[1]).islower():
        return False
    return meaning(whole[0]) == meaning(words[0]) and meaning(words[1]) not in a.sentence.content


def of_two_openings(a: Side, b: Side) -> bool:
    """Tell whether two headings without a verb open with what each is of ("Gold up 2%", "Tin up 3%")."""
    if a.claim.subject.text or b.claim.subject.text or a.toll:
        return False
    first, second = (next((m for m in s.sentence.meanings if m in _named(s)), "") for s in (a, b))
    return bool(first and second) and first not in b.sentence.content and second not in a.sentence.content


def _named(side: Side) -> frozenset[str]:
    """Return the telling words of a sentence but for "average", "total" and the like: they open it with no thing."""
    return side.sentence.content.difference(*ascending())


def of_two_nouns(a: Side, b: Side) -> bool:
    """Tell whether two sums or shares are of two nouns, each of which the other sentence lacks ("profit" / "sales")."""
    named = a.level.startswith(("money", "share")) and bool(a.head and b.head) and not (a.vague or b.vague)
    return named and a.head != b.head and a.head not in b.sentence.content and b.head not in a.sentence.content


def _sole(side: Side, mates: Mates) -> bool:
    """Tell whether a figure is the only one of its noun in its sentence."""
    return all(other is side or noun_of(other) != noun_of(side) for other in mates[id(side.sentence)])


def _agree_beside(a: Side, b: Side, mates: Mates) -> bool:
    ours, theirs = mates[id(a.sentence)], mates[id(b.sentence)]
    if len(ours) == 1 or len(theirs) == 1:
        return False
    return any(_same_figure(one, other) for one in ours if one is not a for other in theirs if other is not b)


def _part(side: Side) -> bool:
    return any(link.kind == "part_of" for link in side.claim.links)


def _same_figure(one: Side, other: Side) -> bool:
    first, second = one.claim.figure, other.claim.figure
    if one.dimension != other.dimension or first.value is None or first.value != second.value:
        return False
    return first.unit == second.unit and (first.kind != "count" or (first.value >= FEW and one.head == other.head))


def alone(sides: Iterable[Side]) -> frozenset[str]:
    """Return the ids of the claims of a text that are its only ones of their noun, however often it prints them.

    In a sentence or two any is.
    """
    held = [(s, noun_of(s)) for s in sides if (s.toll not in _BOTH_WAYS if s.toll else not s.vague or s.head == COST)]
    if len({side.sentence.span.start for side, _ in held}) < SEVERAL:
        return frozenset()
    values: dict[Hashable, set[Band]] = {}
    for side, noun in held:
        values.setdefault(noun, set()).add(side.exact)
    return frozenset(side.claim.id for side, noun in held if len(values[noun]) == 1)


def leads(sides: Iterable[Side]) -> frozenset[str]:
    """Return the ids of the claims of a text that give a toll it opens with, or who took part, there or again later.

    Of a building or a vehicle only where it has several figures: in a sentence or two any opens it.
    """
    counts = tuple(s for s in sides if s.dimension == "count")
    starts = tuple(dict.fromkeys(side.sentence.span.start for side in counts))
    several = len(starts) >= SEVERAL
    first: dict[Hashable, Side] = {}
    for side in counts:
        if side.toll or side.party or (several and built_in(side.head)):
            first.setdefault(_fate_of(side), side)
    led = {fate: side.exact for fate, side in first.items() if side.sentence.span.start in starts[:OPENING]}
    return frozenset(side.claim.id for side in counts if led.get(_fate_of(side)) == side.exact)


def _fate_of(side: Side) -> Hashable:
    """Return what befell those counted and, where they are a sort of people, which ("attackers killed")."""
    return side.dimension, side.toll, "" if side.toll and anyone(side.head) else side.head


def noun_of(side: Side) -> Hashable:
    """Return the dimension of a figure and what it counts or measures."""
    return side.dimension, side.toll or side.head


def answered(one: Side, other: Side, mates: Mates) -> bool:
    """Tell whether the sentence of `one` has another figure whose noun is nearer to that of `other`: its counterpart.

    In "1,164 technology-based enterprises and 40 specialized ones" the technology enterprises of another text are held
    against the first only.
    """
    if not other.head or other.dimension == "rank":
        return False
    fate = one.dimension, one.toll, one.subject
    if len(mates[id(one.sentence)]) == 1:
        return False
    beside = (s for s in mates[id(one.sentence)] if (s.dimension, s.toll, s.subject) == fate)
    return max((_likeness(s, other) for s in beside), default=0) > _likeness(one, other)


def _likeness(one: Side, other: Side) -> int:
    """Return how much the nouns of two figures are alike: 3 the same, 2 with a modifier in common, 1 by the head."""
    if one.head != other.head:
        return 0
    if one.modifiers == other.modifiers:
        return 3
    first, second = ({part for word in side.modifiers for part in word.split("-")} for side in (one, other))
    return 2 if first & second else 1
