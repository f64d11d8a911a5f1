"""Whether what else two texts have, or how many texts there are, says that two figures are of two things."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from cctimeline.compare.align import far_apart
from cctimeline.compare.dates import days_between
from cctimeline.compare.echoes import noun_of, of_two
from cctimeline.compare.following import known_words
from cctimeline.compare.held import FEW
from cctimeline.compare.lone import NEAR, within
from cctimeline.compare.moments import one_day
from cctimeline.compare.settle import Told
from cctimeline.compare.sides import Side, agree
from cctimeline.compare.word_lists import built_in, races

POINT = "point"
"""What is made in games, one after another."""
MARKS = ("second", "metre")
"""What is run, jumped and thrown is measured in these."""
TERM = "sentence"
"""How long somebody is sent to prison."""
GAME = 1
"""Days between two texts that may tell of one game."""
OF_ONE_EVENT = ("magnitude",)
"""Dimensions of which each event has one."""
WITHIN = 8
"""Words behind a toll within which stands where it is of."""


def kept_apart(one: Side, other: Side, a: Told, b: Told, *, archive: bool) -> bool:
    """Tell whether the rest of the two texts speaks against holding two of their figures together."""
    if _far_counts(one, other) if archive else _of_two_briefs(one, other, a, b):
        return True
    if _of_two_games(one, other) or of_several_terms(one, other, a, b):
        return True
    return _which(one, other, a, b) or _of_two_things(one, other, a, b) or _of_a_place(one, other, a, b)


def _of_two_games(one: Side, other: Side) -> bool:
    """Tell whether points, or what was run or jumped, may be of two games: a player makes as many as he plays.

    A text tells of several. Of the time of a race or the length of a jump there are more: only papers of one day tell
    of one.
    """
    made = _made_in_a_race(one) or _made_in_a_race(other)
    if one.claim.figure.unit != POINT and not made:
        return False
    first, second = one.sentence.told, other.sentence.told
    apart = made if first is None or second is None else days_between(first, second) > GAME
    return apart or one.sentence.article == other.sentence.article


@lru_cache(maxsize=4096)
def _made_in_a_race(side: Side) -> bool:
    """Tell whether a time or a length is what somebody ran or jumped ("a season's best of 7.91m")."""
    return side.claim.figure.unit in MARKS and not races()[2].isdisjoint(side.sentence.content)


def of_several_terms(one: Side, other: Side, a: Told, b: Told) -> bool:
    """Tell whether either text has several prison terms: one for each count, the most there is, what was asked for."""
    if TERM not in (one.claim.property.head, other.claim.property.head):
        return False
    terms = [[s for s in told.sides if s.claim.property.head == TERM] for told in (a, b)]
    return any(not agree(first, s) for first, *rest in filter(None, terms) for s in rest)


def _of_a_place(one: Side, other: Side, a: Told, b: Told) -> bool:
    """Tell whether the smaller of two counts is that of a place which the other text does not know."""
    if a is b or one.dimension != "count" or one.size is None or other.size is None or one.size == other.size:
        return False
    small, text = (one, b) if one.size < other.size else (other, a)
    return bool(_place(small) - known_words(text.article.text))


@lru_cache(maxsize=1024)
def _place(side: Side) -> frozenset[str]:
    """Return the place right behind what befell those counted: "1,800 were rescued in Alba", "three taken to Alba"."""
    sentence, end = side.sentence, side.at + WITHIN
    for at in range(side.at + 1, min(end, len(sentence.printed) - 1)):
        if sentence.meanings[at][0] == "#":
            break
        name = at + 1 + (sentence.low[at + 1] == "the")
        if sentence.printed[at] in ("in", "at", "to") and not sentence.names.isdisjoint(
            sentence.meanings[name : name + 1]
        ):
            return frozenset(takewhile(lambda word: word in sentence.names, sentence.meanings[name:]))
    return frozenset()


def _of_two_things(one: Side, other: Side, a: Told, b: Told) -> bool:
    """Tell whether two sizes are of things of one name, of which a text has several: of one they are near."""
    crowded = one.claim.id in a.several or other.claim.id in b.several
    return crowded and bool(one.thing & other.thing) and not within(NEAR, one, other)


def _of_two_briefs(one: Side, other: Side, a: Told, b: Told) -> bool:
    """Tell whether two brief texts each say who else did it: "Strike closes 80 schools", "Snow closes 30 schools"."""
    brief = a is not b and max(len(a.sentences), len(b.sentences)) < FEW and not one.toll
    return brief and one.predicate is not None and one.predicate == other.predicate and of_two(one, other)


def _far_counts(one: Side, other: Side) -> bool:
    """Tell whether two counts are so far apart that they count two things, of which an archive has many.

    What one named place or company has may grow as much in the years.
    """
    far = one.dimension == "count" and not one.subject & other.subject and far_apart(one, other)
    return far and not agree(one, other)


def _which(one: Side, other: Side, a: Told, b: Told) -> bool:
    """Tell whether it stays open which of several is measured: a text with two magnitudes tells of two quakes.

    There the days tell them apart: each figure is that of the day its own words give. Names tell buildings apart.
    """
    if one.sentence.article == other.sentence.article:
        return False
    if one.dimension == "count" and built_in(one.head):
        return not one.names & other.names and _of_several(one, a, b)
    if one.dimension not in OF_ONE_EVENT:
        return False
    return _of_several(one, a, b) and not one_day(one.claim, other.claim)


def _of_several(one: Side, a: Told, b: Told) -> bool:
    """Tell whether a text has several figures of the kind."""
    kind = noun_of(one)
    held = ({s.claim.figure.value for s in told.sides if noun_of(s) == kind} for told in (a, b))
    return any(len(values) > 1 for values in held)
