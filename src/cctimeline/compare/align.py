"""Whether two claims speak of one quantity: the same thing counted or measured, of the same subject."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise, takewhile
from math import fsum

from attrs import frozen

from cctimeline.compare.ages import one_person
from cctimeline.compare.contrasts import of_two_kinds, set_apart
from cctimeline.compare.dates import days_between
from cctimeline.compare.intervals import two_intervals
from cctimeline.compare.lone import can_be_one, within
from cctimeline.compare.sentences import FIGURE
from cctimeline.compare.sides import Side, of_two_places
from cctimeline.compare.slips import TWO_SWAPPED, slip
from cctimeline.compare.subjects import of_several, of_two_periods, one_after_another, other_subject
from cctimeline.compare.tolls import ABOARD, INHABITANTS, KILLED, ROOM, TOLL
from cctimeline.compare.word_lists import anyone, built_in, general, play, points, races, size, toll
from cctimeline.compare.words import meaning

ENOUGH = 2.0
"""The score from which two claims are taken to speak of one quantity of one named subject, or of one toll."""
ENOUGH_OPEN = 2.4
"""The same where a subject stays open."""
SURE = 3.5
"""The score from which that is not inferred but plain."""
OTHER_FATE = 0.5
"""What another verb takes from the score of two counts of nobody named: homes destroyed, homes without power."""
ONE_PARTY = 0.4
"""What it adds that those counted are one group of an event, whatever the two verbs say of them."""
LED = 0.6
"""What it adds that both texts open with it: that is the toll of what they tell, whatever noun they give it."""
FAR = 5
"""How many times one figure may be the other before they are taken to measure two things."""
NEARLY, ROUGHLY = Decimal("1.5"), Decimal("1.1")
"""How many times the people of a place two texts may give for one place, and how many times are rounding."""
LATER = 300
"""Days after which a paper is of another time."""
AROUND = 4
"""Words around them that two sums share where only a vague noun names them."""
THOUSANDS = tuple(Decimal(1000) ** n for n in (1, 2, 3))
"""... but for a slip of a thousand, a million or a billion."""
NOUGHTS = (Decimal(10), Decimal(100))
"""... or of a nought or two."""
PER_SHARE, METRE = "per share", "metre"
FAR_EACH = 3
"""The same for amounts a share, which a year has more of than a quarter."""
ROUND = {meaning("width"), meaning("diameter")}
"""Of what is round they are one."""
BODY, DEAD = "body", "dead"
INTERVAL, TOTAL, RECORD = meaning("interval"), meaning("total"), meaning("record")
GAPS = frozenset(map(meaning, ("delay", "lead")))
"""Times that are no time something took."""
WHERE = 4
"""How many words before "alone" the "in" of the place stands, at the most."""
_THERE = ("at the scene", "on the spot", "in hospital", "on the way")
_REST = frozenset(["others", "rest", "remainder"])
_THE = ("the", "those", "these", "them", "his", "her", "its", "their")


@frozen
class Alignment:
    """That two claims speak of one quantity: how surely, and in which words."""

    score: float
    shared: tuple[str, ...]
    twin: bool = False
    """True where the two sentences say the same in nearly the same words."""
    same_words: bool = False
    """True where nothing but figures and dates differs between the sentences."""
    other_date: bool = False
    """True where the sentences, else alike, name two dates."""
    retold: bool = False
    """True where one sentence retells the other text, and both figures are left over."""
    finer: bool = False
    """True where that text gives a hedge or a bound more exactly than the one it retells."""
    placed: bool = False
    """True where two brief sentences say the same, and have no other figure of that kind that differs."""
    slip: bool = False
    """True where that seems a slip of the pen: digits that changed places, another magnitude or unit."""
    open: bool = False
    """True where a subject stays open or was inferred."""
    lone: bool = False
    """True where each figure is its text's only one of the kind, and they are near."""
    leading: bool = False
    """True where either figure is a count that its text opens with."""


def align(
    a: Side,
    b: Side,
    telling: Mapping[str, float],
    *,
    echo: float = 0.0,
    lone: float | None = None,
    leading: bool = False,
) -> Alignment | None:
    """Return how two claims of one dimension speak of one quantity, None when they do not, or it is not plain.

    `echo` is what the figures around them add to the score; `lone` is the score they need where each is its text's
    only one of the kind and they are near in size; `leading` says that either is a count its text opens with.
    """
    if a.dimension != b.dimension or (a.dimension not in ("count", "rank") and far_apart(a, b)):
        return None
    if set_apart(a, b) or one_after_another(a, b):
        return None
    sole = lone is not None and can_be_one(a, b)
    if not (sole or _one_quantity(a, b, leading=leading)) or part_and_whole(a, b):
        return None
    shared = _shared(a, b)
    counted = (a.subject & b.subject) | ({a.head} & {b.head})
    pen = slip(a, b) if lone is not None else 0.0
    slipped = pen >= TWO_SWAPPED
    said = fsum(telling.get(w, 0.0) for w in shared - counted) + (LED if leading else 0.0)
    score = _score(a, b) + said + echo + (pen if slipped else 0.0)
    if score < (_enough(a, b) if lone is None else lone):
        return None
    unsure = not (a.subject and b.subject) or a.claim.subject.inferred or b.claim.subject.inferred
    return Alignment(score, tuple(sorted(shared)), open=unsure, lone=sole, leading=leading, slip=slipped)


def _one_quantity(a: Side, b: Side, *, leading: bool) -> bool:
    """Tell whether nouns and subjects can be one; what both texts open with is of what they tell, named or not."""
    told = leading and not (a.subject and b.subject)
    if of_two_periods(a, b) and not (told or a.toll):
        return False
    named = a.dimension == "age" and _of_one_time(a, b)  # whose it is, `_same_thing` asks
    return _same_thing(a, b) and (told or named or not other_subject(a, b)) and not of_two_kinds(a, b)


def _of_one_time(a: Side, b: Side) -> bool:
    """Tell whether two papers of one time give two figures: ten years later a text still gives an age of then."""
    one, other = a.sentence.told, b.sentence.told
    if a.sentence.article == b.sentence.article or one is None or other is None:
        return False
    return days_between(one, other) <= LATER


def _enough(a: Side, b: Side) -> float:
    return ENOUGH if a.toll or a.subject & b.subject or a.thing & b.thing else ENOUGH_OPEN


def far_apart(a: Side, b: Side) -> bool:
    """Tell whether two figures are so far apart that they measure two things (a price for each, a price in all).

    Three times as much a share is that of another period.
    """
    if not a.size or not b.size:
        return False
    times = max(a.size, b.size) / min(a.size, b.size)
    if times <= FAR_EACH or times in THOUSANDS or times in NOUGHTS:
        return False
    return times > FAR or _per_share(a) or _per_share(b)


def _per_share(side: Side) -> bool:
    return side.dimension.endswith(PER_SHARE) or side.claim.property.text.lower().endswith(PER_SHARE)


def part_and_whole(a: Side, b: Side) -> bool:
    """Tell whether one of two figures is a part of others ("three of the injured" / "nineteen were injured")."""
    return _part_of_others(a) != _part_of_others(b) or _fewer_than_all(a, b)


def _fewer_than_all(a: Side, b: Side) -> bool:
    """Tell whether one text has all there are and the other fewer of them: "guilty on two counts", "all four"."""
    if a.dimension != "count" or a.toll or b.toll or a.party or not (a.size and b.size):
        return False
    more, fewer = (a, b) if a.size > b.size else (b, a)
    return _all(more) and not _all(fewer)


@lru_cache(maxsize=4096)
def _part_of_others(side: Side) -> bool:
    """Tell whether a figure is given as a part of others ("10 of the 12", "four of whom", "ten, the rest ...")."""
    after = side.sentence.low[side.at + 1 : side.at + 3]
    if len(after) == 2 and after[0] == "of" and after[1] in (*_THE, "whom") and not _all(side):
        return True
    if side.dimension == "count" and (_has_a_rest(side) or _in_a_place_alone(side)):
        return True
    return _died_there(side) or "part_of" in [link.kind for link in side.claim.links]


def _has_a_rest(side: Side) -> bool:
    """Tell whether behind a count, before the next figure, it is told what befell the rest."""
    behind = side.sentence.low[side.at + 1 :]
    if _REST.isdisjoint(behind):
        return False
    before_figure = takewhile(lambda word: word != FIGURE, behind)
    return any(first == "the" and second in _REST for first, second in pairwise(before_figure))


def _in_a_place_alone(side: Side) -> bool:
    """Tell whether a count is of one of several places ("300 villages were hit in the west alone")."""
    behind = tuple(takewhile(lambda word: word != FIGURE, side.sentence.low[side.at + 1 :]))
    return "alone" in behind and "in" in behind[: behind.index("alone")][-WHERE:]


def _died_there(side: Side) -> bool:
    """Tell whether a toll is of those only who died in one place ("ten died at the scene")."""
    if side.toll != KILLED:
        return False
    behind = " ".join(side.sentence.low[side.at + 1 : side.at + 7])
    return any(place in behind for place in _THERE)


def _all(side: Side) -> bool:
    return "all" in side.sentence.low[max(0, side.at - 2) : side.at]


def _same_thing(a: Side, b: Side) -> bool:
    """Tell whether the nouns of two figures can name one thing."""
    if a.toll or b.toll:
        if ABOARD in (a.toll, b.toll):
            return a.aboard and b.aboard
        if a.toll == b.toll == INHABITANTS:
            return within(NEARLY, a, b) and not within(ROUGHLY, a, b)
        return (a.toll == b.toll or _every(a, b) or _every(b, a)) and _same_people(a, b)
    if a.dimension == "count":
        return bool(a.head) and a.head == b.head
    if a.dimension == "age":
        return one_person(a, b) and not (a.claim.subject.inferred or b.claim.subject.inferred)
    if a.dimension == "rank":
        return a.subject == b.subject if a.subject and b.subject else bool(a.doer & b.doer)
    if a.dimension == "length" and bool(a.landmark) != bool(b.landmark) and a.sentence.article == b.sentence.article:
        return False  # "160 km from the coast", "60 km up"
    if of_two_dimensions(a, b) or _of_all_of_them(a) != _of_all_of_them(b):
        return False
    if two_intervals(a, b) if INTERVAL in (a.head, b.head) else of_two_places(a, b):
        return False
    if a.head != b.head and {a.head, b.head} & GAPS and not a.thing & b.thing:
        return False
    if of_plays(a, b) or _way_and_place(a, b) or _way_and_place(b, a) or (RECORD in a.thing) != (RECORD in b.thing):
        return False  # a river crests at 12 metres, below "the 14.4-metre record"
    if a.thing and b.thing and not a.thing & b.thing and (a.dimension == "time" or of_several(a, a.thing | b.thing)):
        return (
            False  # "a 20-year mission", "the 13-year tour of the mission"; "an eight-minute descent" is no recording
        )
    if a.dimension.startswith("money") or a.dimension.endswith("share"):
        return _same_sum(a, b)
    if a.dimension == "time" and not a.thing & b.thing and not (a.predicate and a.predicate == b.predicate):
        return bool((_aspects(a) & _aspects(b)) - a.doer - b.doer)  # a man has a contract and years away
    return bool(_aspects(a) & _aspects(b))


def of_plays(a: Side, b: Side) -> bool:
    """Tell whether a length is of what a match or a meeting has one after another: "a 10-yard run", "the 800m"."""
    if a.dimension != "length":
        return False
    return any(play(word) for word in a.thing | b.thing) or _of_races(a, b)


def _of_races(a: Side, b: Side) -> bool:
    """Tell whether two lengths are what races go by ("1500m gold"): whoever wins one has run others."""
    metres, words, _ = races()
    called_so = all(s.claim.figure.unit == METRE and s.claim.figure.value in metres for s in (a, b))
    return called_so and not (words.isdisjoint(a.sentence.content) and words.isdisjoint(b.sentence.content))


def _way_and_place(a: Side, b: Side) -> bool:
    """Tell whether one lies so far from a place and the other has gone so far ("moved thirty miles")."""
    gone = not a.landmark and a.claim.property.text == "distance" and a.predicate is not None
    return gone and bool(b.landmark) and b.predicate != a.predicate


def of_two_dimensions(a: Side, b: Side) -> bool:
    """Tell whether two measures are of a depth and of a distance, or how far one fell and from where."""
    if a.dimension != b.dimension and _left(a) != _left(b):
        return True
    if not a.level == b.level == "length" or a.head == b.head or {a.head, b.head} == ROUND:
        return False
    return size(a.head) and size(b.head)


def _left(side: Side) -> bool:
    """Tell whether a figure is what something rose or fell from."""
    return side.at > 0 and side.sentence.low[side.at - 1] == "from"


def _of_all_of_them(side: Side) -> bool:
    """Tell whether a measure is of several things together ("the total length of the tunnels")."""
    if side.claim.figure.kind != "measure" or TOTAL not in side.modifiers:
        return False
    of = side.claim.property.text.lower().partition(" of ")[2].removeprefix("the ").split()
    return bool(of) and of[0].endswith("s")


def _every(side: Side, other: Side) -> bool:
    """Tell whether a toll is of all who took part ("all four attackers were killed"), whom the other text counts."""
    return not other.toll and side.head == other.head and side.party and _all(side)


def _same_sum(a: Side, b: Side) -> bool:
    """Tell whether two sums or shares are of one noun; a vague one ("cost", "amount") needs the words around it.

    A multiple ("three times the capacity of") is told against something: only one verb of one subject has one such.
    """
    if a.thing and b.thing:
        return bool(a.thing & b.thing)
    if a.claim.figure.kind == "ratio" and max(a.size or 0, b.size or 0) > 1:
        return a.head == b.head and a.predicate == b.predicate and bool(a.doer & b.doer)
    if (a.head == b.head and not (a.vague and b.vague)) or _rate_of(a, b) or _rate_of(b, a):
        return True
    around = a.sentence.article != b.sentence.article and len(_shared(a, b)) >= AROUND
    return (a.head == b.head and bool(a.doer & b.doer)) or (a.vague and b.vague and around)


def _rate_of(a: Side, b: Side) -> bool:
    """Tell whether a share is named by its noun in one text and as the rate of that in the other ("jobless rate")."""
    return b.head == "rate" and bool(a.head) and a.head in b.modifiers


def _same_people(a: Side, b: Side) -> bool:
    """Tell whether two tolls are of one sort of people; bodies found are fewer than the dead until all are found."""
    if a.toll == ROOM:
        return True
    first, second = (s.claim.property.head if s.head else "" for s in (a, b))
    if (first == BODY) != (second == BODY) and DEAD not in (first, second):
        return False
    people = [
        not head or anyone(head) or toll(head) == a.toll or head == TOLL for head in (first, second)
    ]  # "the evacuation of 600"
    return not first or not second or all(people) or a.head == b.head


def _aspects(side: Side) -> frozenset[str]:
    """Return the words that may name what a measure is of; the "year" of "a 23-year-old" names nothing."""
    named = {side.head} if side.head and not side.vague else set()
    doer = frozenset(word for word in side.doer if not general(word))
    return frozenset(named) | side.modifiers | doer | side.subject


def _shared(a: Side, b: Side) -> frozenset[str]:
    return (a.near & b.sentence.content) | (b.near & a.sentence.content)


def _by_doers(a: Side, b: Side) -> float:
    """Return what two subjects add that are not both names; "the company" may be the one that the other names."""
    if a.doer & b.doer:
        return 0.7
    if bool(a.subject) == bool(b.subject):
        return -0.7
    return 0.4 if points((b if a.subject else a).claim.subject.text) else 0.0


def _score(a: Side, b: Side) -> float:
    """Return how much speaks for one quantity: the noun, the verb, the subject, the words around."""
    score = 0.0
    if a.head and (a.head == b.head or _rate_of(a, b) or _rate_of(b, a)):
        score += 0.5 if a.vague else 1.0
    if a.toll:
        score += 1.5
    if a.predicate and (
        a.predicate == b.predicate or (a.toll and toll(a.predicate) == toll(b.predicate or "") == a.toll)
    ):
        score += 0.5
    if a.thing & b.thing:
        score += 2.0
    if a.subject & b.subject:
        score += 1.0
    elif a.doer and b.doer and not a.thing & b.thing and not a.dimension.startswith("money"):
        score += _by_doers(a, b)
    if a.modifiers & b.modifiers:
        score += 0.5
    if a.dimension == "count" and a.head == b.head and (a.party or built_in(a.head)):
        score += ONE_PARTY
    elif a.dimension == "count" and not (a.toll or a.subject & b.subject) and a.predicate != b.predicate:
        score -= OTHER_FATE if a.predicate and b.predicate else 0.0
    if len(a.names & b.names) > 1:
        score += 0.6
    if not a.setting.isdisjoint(b.setting):
        score += 1.0
    return score
