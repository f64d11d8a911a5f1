"""Whether two claims speak of one quantity: the same thing counted or measured, of the same subject."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise, takewhile
from math import fsum

from attrs import frozen

from cctimeline.compare.ages import one_person
from cctimeline.compare.contrasts import set_apart
from cctimeline.compare.day_names import months
from cctimeline.compare.intervals import two_intervals
from cctimeline.compare.lone import can_be_one
from cctimeline.compare.sentences import FIGURE
from cctimeline.compare.sides import Side, agree, of_two_places
from cctimeline.compare.tolls import ABOARD, KILLED
from cctimeline.compare.words import (
    anyone,
    apart,
    built_in,
    general,
    meaning,
    party,
    points,
    praise,
    several,
    toll,
)
from cctimeline.find.lexicon import listed

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
FAR = 5
"""How many times one figure may be the other before they are taken to measure two things."""
AROUND = 4
"""Words around them that two sums share where only a vague noun names them."""
THOUSANDS = tuple(Decimal(1000) ** n for n in (1, 2, 3))
"""... but for a slip of a thousand, a million or a billion."""
NOUGHTS = (Decimal(10), Decimal(100))
"""... or of a nought or two."""
PER_SHARE = "per share"
FAR_EACH = 3
"""The same for amounts a share, which a year has more of than a quarter."""
STRANGERS = 2
"""So many words of names that the other sentence lacks, on both sides, make it another subject."""
BODY, DEAD = "body", "dead"
INTERVAL = meaning("interval")
GAPS = frozenset(map(meaning, ("delay", "lead")))
"""Times that are no time something took."""
_THERE = ("at the scene", "on the spot", "in hospital", "on the way")
_BESIDES = (("the", "others"), ("the", "rest"), ("the", "remainder"))
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
    placed: bool = False
    """True where two brief sentences say the same, and have no other figure of that kind that differs."""
    slip: bool = False
    """True where that seems a slip of the pen: digits that changed places, another magnitude or unit."""
    open: bool = False
    """True where a subject stays open or was inferred."""
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
    if a.dimension != b.dimension or set_apart(a, b) or one_after_another(a, b):
        return None
    if far_apart(a, b) and a.dimension not in ("count", "rank"):
        return None
    if not ((lone is not None and can_be_one(a, b)) or _one_quantity(a, b, leading=leading)) or part_of_others(
        a
    ) != part_of_others(b):
        return None
    shared = _shared(a, b)
    counted = (a.subject & b.subject) | ({a.head} & {b.head})
    score = _score(a, b) + fsum(telling.get(w, 0.0) for w in shared - counted) + echo
    if score < (_enough(a, b) if lone is None else lone):
        return None
    unsure = not (a.subject and b.subject) or a.claim.subject.inferred or b.claim.subject.inferred
    return Alignment(score, tuple(sorted(shared)), open=unsure, leading=leading)


def _one_quantity(a: Side, b: Side, *, leading: bool) -> bool:
    """Tell whether nouns and subjects can be one; what both texts open with is of what they tell, named or not."""
    told = leading and not (a.subject and b.subject)
    if _of_two_periods(a, b) and not (told or a.toll):
        return False
    return _same_thing(a, b) and (told or not _other_subject(a, b)) and not (_narrows(a, b) and _narrows(b, a))


def _enough(a: Side, b: Side) -> float:
    return ENOUGH if a.toll or a.subject & b.subject or a.thing & b.thing else ENOUGH_OPEN


def _narrows(side: Side, other: Side) -> bool:
    """Tell whether a word before its noun sets a figure apart from the other's text; "record" and "whole" do not."""
    return any(word not in other.sentence.content and not praise(word) for word in side.modifiers)


def far_apart(a: Side, b: Side) -> bool:
    """Tell whether two figures are so far apart that they measure two things (a price for each, a price in all).

    Three times as much a share is that of another period.
    """
    if not a.size or not b.size:
        return False
    times = max(a.size, b.size) / min(a.size, b.size)
    far = FAR_EACH if _per_share(a) or _per_share(b) else FAR
    return times > far and times not in THOUSANDS and times not in NOUGHTS


def _per_share(side: Side) -> bool:
    return side.dimension.endswith(PER_SHARE) or side.claim.property.text.lower().endswith(PER_SHARE)


def part_of_others(side: Side) -> bool:
    """Tell whether a figure is given as a part of others ("10 of the 12", "four of the hurt", "ten, the rest ...")."""
    behind = [word.lower() for word in takewhile(lambda word: word != FIGURE, side.sentence.printed[side.at + 1 :])]
    if side.dimension == "count" and any(pair in _BESIDES for pair in pairwise(behind)):
        return True
    after = tuple(behind[:2])
    of_them = len(after) == 2 and after[0] == "of" and after[1] in _THE and not _all(side)
    return of_them or _died_there(side) or any(link.kind == "part_of" for link in side.claim.links)


def _died_there(side: Side) -> bool:
    """Tell whether a toll is of those only who died in one place ("ten died at the scene")."""
    if side.toll != KILLED:
        return False
    behind = " ".join(side.sentence.printed[side.at + 1 : side.at + 7]).lower()
    return any(place in behind for place in _THERE)


def _all(side: Side) -> bool:
    return "all" in {word.lower() for word in side.sentence.printed[max(0, side.at - 2) : side.at]}


def _same_thing(a: Side, b: Side) -> bool:
    """Tell whether the nouns of two figures can name one thing."""
    if a.toll or b.toll:
        if ABOARD in (a.toll, b.toll):
            return a.aboard and b.aboard
        return (a.toll == b.toll or _every(a, b) or _every(b, a)) and _same_people(a, b)
    if a.dimension == "count":
        return bool(a.head) and a.head == b.head
    if a.dimension == "age":
        return one_person(a, b) and not (a.claim.subject.inferred or b.claim.subject.inferred)
    if a.dimension == "rank":
        return a.subject == b.subject if a.subject and b.subject else bool(a.doer & b.doer)
    if two_intervals(a, b) if INTERVAL in (a.head, b.head) else of_two_places(a, b):
        return False
    if a.head != b.head and {a.head, b.head} & GAPS and not a.thing & b.thing:
        return False
    if a.thing and b.thing and not a.thing & b.thing and (a.dimension == "time" or _of_several(a, a.thing | b.thing)):
        return (
            False  # "a 20-year mission", "the 13-year tour of the mission"; "an eight-minute descent" is no recording
        )
    if a.dimension.startswith("money") or a.dimension.endswith("share"):
        return _same_sum(a, b)
    if a.dimension == "time" and bool(a.thing) != bool(b.thing) and not (a.predicate and a.predicate == b.predicate):
        return bool((_aspects(a) & _aspects(b)) - a.doer - b.doer)  # a man has a contract and years away
    return bool(_aspects(a) & _aspects(b))


def _every(side: Side, other: Side) -> bool:
    """Tell whether a toll is of all who took part ("all four attackers were killed"), whom the other text counts."""
    return not other.toll and side.head == other.head and party(side.head) and _all(side)


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
    first, second = a.claim.property.head, b.claim.property.head
    if (first == BODY) != (second == BODY) and DEAD not in (first, second):
        return False
    people = [not head or anyone(head) or toll(head) == a.toll for head in (first, second)]  # "the evacuation of 600"
    return not first or not second or all(people) or a.head == b.head


def _aspects(side: Side) -> frozenset[str]:
    """Return the words that may name what a measure is of; the "year" of "a 23-year-old" names nothing."""
    named = {side.head} if side.head and not side.vague else set()
    doer = frozenset(word for word in side.doer if not general(word))
    return frozenset(named) | side.modifiers | doer | side.subject


def one_after_another(a: Side, b: Side) -> bool:
    """Tell whether one article gives figure after figure of its parts, of nobody that both sentences print.

    "Sales rose 4% to $288 million" below "Sales rose 9% to $1.86 billion" is of a unit, or of nine months.
    """
    if a.sentence.article != b.sentence.article or a.toll or a.dimension in ("rank", "age"):
        return False
    return not (_owner(a) & _owner(b) or agree(a, b))


def _owner(side: Side) -> frozenset[str]:
    """Return whose a figure is by its own sentence: a name, or "the moon"; "income" is nobody."""
    definite = side.claim.subject.text.lower().startswith(("the ", "this ", "that "))
    return side.doer if definite or side.subject else frozenset()


def contrasted(a: Side, b: Side) -> bool:
    """Tell whether sentences else alike speak of two things: other goods, other places, another quarter."""
    if one_of(a, b) or one_of(b, a):
        return True
    if a.dimension == "count" and a.modifiers - b.sentence.content and b.modifiers - a.sentence.content:
        return True
    if _of_two_periods(a, b):
        return True
    return bool(a.names - b.sentence.content) and bool(b.names - a.sentence.content)


def _of_two_periods(a: Side, b: Side) -> bool:
    """Tell whether each sentence has a word that says which of several it speaks of ("first", "second"; "June")."""
    first, second = (side.sentence.content & (apart()[0].words | months().keys()) for side in (a, b))
    return bool(first - second and second - first)


def of_two_names(a: Side, b: Side) -> bool:
    """Tell whether what sentences alike are said of, which neither need print, has two names.

    "Sales rose 5 percent" is said of the company its own paragraph speaks of.
    """
    if not (a.subject and b.subject) or not (a.claim.subject.inferred or b.claim.subject.inferred):
        return False
    if a.sentence.article == b.sentence.article:
        return a.claim.subject.name != b.claim.subject.name
    return not a.subject & b.subject


def _other_subject(a: Side, b: Side) -> bool:
    """Tell whether two claims name two subjects, or each has a name beside its figure that the other text lacks.

    Who rejects an offer and who makes it are two subjects of one sum: there, one text has to name the other's.
    """
    if _kindred(a, b):
        return True
    if a.subject and b.subject and not a.subject & b.subject and not a.thing & b.thing:
        met = a.subject & b.sentence.content or b.subject & a.sentence.content
        if not (met and a.dimension.startswith("money")):
            return True
    if a.sentence.article == b.sentence.article and (not a.subject & b.subject or of_two_names(a, b)):
        return True
    if _lettered(a) and _lettered(b) and _lettered(a) != _lettered(b):
        return True
    if one_of(a, b) or one_of(b, a):
        return True
    elsewhere = max(len(a.names - b.sentence.content), len(b.names - a.sentence.content))
    if elsewhere > len(a.names & b.names) and _of_several(a, a.thing & b.thing):
        return True
    if a.thing & b.thing or _names_in_common(a, b) > 1:
        return False
    strange = [len(s.named - o.sentence.content) for s, o in ((a, b), (b, a))]
    if min(strange) >= STRANGERS and not a.subject & b.subject:
        return True
    return bool(a.names - b.sentence.content) and bool(b.names - a.sentence.content)


def _kindred(a: Side, b: Side) -> bool:
    """Tell whether two names have no more than a common noun in common ("Tarn County", "Ham County")."""
    own, others = a.subject - b.sentence.content, b.subject - a.sentence.content
    return bool(own and others and a.subject & b.subject) and all(map(listed, a.subject & b.subject))


def _lettered(side: Side) -> str:
    """Return the letter or number that a name ends in ("Class H", "Line 3"), which tells it from its like; else ""."""
    last = (side.claim.subject.name or "").split()[-1:]
    return last[0] if last and (len(last[0]) == 1 or last[0].isdigit()) else ""


def _of_several(side: Side, things: frozenset[str]) -> bool:
    """Tell whether a length or a time is of a thing that a story has several of: a flight from one place is one."""
    return side.dimension in ("length", "time") and any(several(word) for word in things)


def one_of(a: Side, b: Side) -> bool:
    """Tell whether a figure is of one by name and the other of all of its kind ("Kotka Hospital" / "hospitals")."""
    if a.claim.subject.text.lower() == b.claim.subject.text.lower():
        return False
    kind = b.claim.subject.text.lower().split()[-1:] if b.claim.subject.name is None else []
    return bool(a.subject) and any(noun.endswith("s") and meaning(noun) in a.subject for noun in kind)


def _names_in_common(a: Side, b: Side) -> int:
    """Return how many names stand near both figures; the words of one name, side by side in both, are one."""
    shared = a.names & b.names
    if len(shared) < 2:
        return len(shared)
    first, second = (_side_by_side(s, shared) for s in (a, b))
    return len(shared) - len(first & second)


def _side_by_side(side: Side, names: frozenset[str]) -> frozenset[tuple[str, str]]:
    return frozenset((one, other) for one, other in pairwise(side.sentence.meanings) if {one, other} <= names)


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
    if a.predicate and a.predicate == b.predicate:
        score += 0.5
    if a.thing & b.thing:
        score += 2.0
    if a.subject & b.subject:
        score += 1.0
    elif a.doer and b.doer and not a.thing & b.thing and not a.dimension.startswith("money"):
        score += _by_doers(a, b)
    if a.modifiers & b.modifiers:
        score += 0.5
    if a.dimension == "count" and a.head == b.head and (party(a.head) or built_in(a.head)):
        score += ONE_PARTY
    elif a.dimension == "count" and not (a.toll or a.subject & b.subject) and a.predicate != b.predicate:
        score -= OTHER_FATE if a.predicate and b.predicate else 0.0
    if len(a.names & b.names) > 1:
        score += 0.6
    if not a.setting.isdisjoint(b.setting):
        score += 1.0
    return score
