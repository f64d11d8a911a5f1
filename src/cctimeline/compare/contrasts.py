"""Whether words beside two figures set them apart: first / second, passengers / crew, what is / what can be."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, takewhile

from cctimeline.compare.apart import Apart, apart, ascending
from cctimeline.compare.echoes import MOST, say_the_same
from cctimeline.compare.nearby import BESIDE, WINDOW
from cctimeline.compare.sentences import FIGURE
from cctimeline.compare.sides import Side, agree
from cctimeline.compare.temperatures import degrees
from cctimeline.compare.tolls import ABOARD, CRITICAL
from cctimeline.compare.word_lists import at_first, by_day, overall, praise
from cctimeline.compare.words import meaning, of_period

SAY = meaning("say")
OF_A_QUAKE = ("magnitude", "length")
"""Dimensions of which an aftershock has its own."""
SHOCKS = frozenset(map(meaning, ("aftershock",)))
SIZES = ("length", "mass", "area", "volume")
"""Dimensions of the sizes of things."""


def set_apart(a: Side, b: Side) -> bool:
    """Tell whether words near the figures say that they are of two things ("first" / "second", "crew" / "").

    A sentence that leaves something out ("excluding special items") sets its shares apart too.
    """
    if a.dimension.endswith("share") and ("exclud" in a.sentence.content) != ("exclud" in b.sentence.content):
        return True
    if a.margin != b.margin or a.able != b.able or (ABOARD in (a.toll, b.toll) and not (a.aboard and b.aboard)):
        return True
    if a.sentence.article == b.sentence.article and overall(a.setting) != overall(b.setting) and _sum_or_share(a):
        return True  # "pay a total of 185 million", "pay 50 million to the city"
    if a.elsewhere != b.elsewhere or _of_a_whole(a, b) or _of_two_lists(a, b) or _each_of_the_others(a, b):
        return True
    if degrees(a.claim.figure) is not None and _in_two_places(a, b):
        return True
    if a.dimension in OF_A_QUAKE and a.beside & SHOCKS != b.beside & SHOCKS:
        return True
    if a.dimension == "time" and (_in_hours(a) != _in_hours(b)) and by_day((*a.near, *b.near)):
        return True  # "26 hours of deliberation", "five days of deliberation"
    if (SAY in (a.predicate, b.predicate) and (_speaks(a) or _speaks(b))) or _replaced(a) != _replaced(b):
        return True
    if a.toll and b.toll and a.toll != b.toll and not (a.head or b.head):
        return True  # "three of those rescued", "sixteen of those killed"
    if a.head != b.head and not (a.aboard and b.aboard) and _kinds_together(a) != _kinds_together(b):
        return True
    for words in apart() if (differing := a.setting ^ b.setting) else ():
        if words.words.isdisjoint(differing) or _about_others(words, a, b) or _at_rest(words, a, b):
            continue
        first, second = a.setting & words.words, b.setting & words.words
        if (first | second).issubset(chain.from_iterable(ascending())) and out_of_order(a, b):
            continue
        missed = words.alone and not (first and second) and not words.unless & (a.beside | b.beside)
        missed = missed and not (_said_elsewhere(first or second, a, b) or _besides_them(words, a, b))
        differ = first and second and not first & second and not words.alike
        if differ or missed:
            return True
    return False


def _in_hours(side: Side) -> bool:
    return side.claim.figure.unit in ("hour", "minute")


def _in_two_places(a: Side, b: Side) -> bool:
    """Tell whether two temperatures are of two places or days, as far as the words beside them say."""
    if (a.subject or b.subject) and not a.subject & b.subject:
        return True
    one, other = a.claim.as_of, b.claim.as_of
    return one is not None and other is not None and not one.when.overlaps(other.when)


def out_of_order(a: Side, b: Side) -> bool:
    """Tell whether words say a figure's size and it is not so: a total below its own average can be no two figures."""
    if not a.size or not b.size or agree(a, b):
        return False
    less, more = sorted((a, b), key=lambda side: side.size or 0)
    first, second = ([i for i, words in enumerate(ascending()) if words & _which(s)] for s in (less, more))
    return len(first) == len(second) == 1 and first > second and _else_alike(a, b)


def _which(side: Side) -> frozenset[str]:
    return side.setting | side.modifiers


def _else_alike(a: Side, b: Side) -> bool:
    """Tell whether two sentences say the same but for the words that order their figures by size."""
    first, second = (s.sentence.content.difference(*ascending()) for s in (a, b))
    return len(first & second) >= MOST * max(len(first), len(second))


def _each_of_the_others(a: Side, b: Side) -> bool:
    """Tell whether two sentences speak of the same two things, each with a size of another: the lock, or the ship."""
    if a.level not in SIZES:
        return False
    one, other = _noun(a), _noun(b)
    return bool(one and other) and one != other and one in b.sentence.content and other in a.sentence.content


def _noun(side: Side) -> str:
    """Return the meaning of the common noun a figure is said of, empty where there is none, or it is inferred."""
    noun = side.claim.subject.text.partition(" of ")[0].split()[-1:]
    return meaning(noun[0]) if noun and noun[0].islower() and not side.claim.subject.inferred else ""


def _said_elsewhere(only: frozenset[str], a: Side, b: Side) -> bool:
    """Tell whether words beside one of two figures stand farther off in the other's sentence, which says the same.

    "Quarterly profit" is profit "in the third quarter".
    """
    said = (frozenset((*s.meanings, *s.content)) for s in (a.sentence, b.sentence))
    return all(all(word in own or of_period(word) in own for word in only) for own in said) and say_the_same(
        a.sentence, b.sentence
    )


def _besides_them(words: Apart, a: Side, b: Side) -> bool:
    """Tell whether a word only stands near a toll of people in general ("killed 131 people, mostly pupils")."""
    if not words.people or not a.toll or a.toll != b.toll:
        return False
    return all(s.vague and words.words.isdisjoint((s.head, *s.modifiers)) for s in (a, b))


def of_two_things(a: Side, b: Side) -> bool:
    """Tell whether both figures have words beside them that set them apart; a word on one side only is left out."""
    if not (a.setting and b.setting):
        return False
    for words in apart():
        first, second = a.setting & words.words, b.setting & words.words
        if words.alike or (words.counts and a.dimension != "count"):
            continue
        if first and second and not first & second:
            return True
    return False


def _of_a_whole(a: Side, b: Side) -> bool:
    """Tell whether one count is of all there are and the other of what somebody has, who may have a part of them."""
    if a.whole == b.whole or a.dimension != "count" or a.party or (a.aboard and b.aboard):
        return False
    return not (a.toll and a.toll == b.toll)


def of_two_kinds(a: Side, b: Side) -> bool:
    """Tell whether words before both nouns set them apart ("online sales" / "store sales", "total sales")."""
    if not (a.modifiers and b.modifiers):
        return False
    return (_narrows(a, b) and _narrows(b, a)) or all_and_some(a, b)


def all_and_some(a: Side, b: Side) -> bool:
    """Tell whether one figure is of a kind and the other, by its words, of all kinds."""
    return (_narrows(a, b) and overall(b.modifiers)) or (_narrows(b, a) and overall(a.modifiers))


def _narrows(side: Side, other: Side) -> bool:
    """Tell whether a word before its noun sets a figure apart from the other's text; "record" and "whole" do not."""
    return any(word not in other.sentence.content and not praise(word) for word in side.modifiers)


def _of_two_lists(a: Side, b: Side) -> bool:
    """Tell whether two ranks are of two lists: the first storm to do so, the ninth most powerful; a storm, a win.

    Where neither names its list ("moved up to third", "finished second") it is the verb that tells.
    """
    if not a.dimension == b.dimension == "rank":
        return False
    kinds = {a.claim.figure.kind, b.claim.figure.kind}
    if kinds == {"rank"}:
        return a.predicate != b.predicate and a.claim.property.text == b.claim.property.text == "rank"
    return len(kinds) > 1 or a.head != b.head or (_more_behind(a, b) and _more_behind(b, a))


def _more_behind(side: Side, other: Side) -> bool:
    """Tell whether a rank is narrowed by words behind it that the other's sentence lacks ("to land at the pole")."""
    behind = side.sentence.meanings[side.at + 1 : side.at + 1 + WINDOW]
    return any(word in side.sentence.content and word not in other.sentence.content for word in behind)


def _speaks(side: Side) -> bool:
    """Tell whether a figure is one of many who has a say ("one passenger said"), and no count of them."""
    return side.dimension == "count" and side.size == 1 and not side.toll and side.predicate == SAY


@lru_cache(maxsize=4096)
def _replaced(side: Side) -> bool:
    """Tell whether a sentence gives a figure as what was said at first ("initially said 92", "92 were initially")."""
    low, at = side.sentence.low, side.at
    if side.dimension != "count" or not at_first(low):
        return False
    around = (reversed(low[max(0, at - WINDOW) : at]), low[at + 1 : at + 1 + BESIDE])
    return any(at_first(takewhile(lambda word: word != FIGURE, words)) for words in around)


def _kinds_together(side: Side) -> bool:
    """Tell whether a count is of two kinds together ("passengers and crew")."""
    return side.dimension == "count" and " and " in side.claim.property.text


def _at_rest(words: Apart, a: Side, b: Side) -> bool:
    """Tell whether words only say in which direction from one place lies what does not move."""
    if not words.moving or a.landmark.isdisjoint(b.landmark):
        return False
    return words.moving.isdisjoint(a.sentence.content | b.sentence.content)


def _about_others(words: Apart, a: Side, b: Side) -> bool:
    """Tell whether words set apart other figures than these: counts, counts of people, sums."""
    if words.people and (a.aboard or b.aboard):
        return True
    counts = a.dimension == "count" and not a.toll == b.toll == CRITICAL
    if (words.counts and not counts) or (words.sums and not _sum_or_share(a)):
        return True
    if words.people and a.head == b.head and not (a.vague or a.head in words.words):
        return True  # "soldiers killed six attackers" counts no soldiers
    return words.people and not any(s.vague or s.toll or s.head in words.words for s in (a, b))


def _sum_or_share(side: Side) -> bool:
    return side.level.startswith(("money", "share"))
