"""What befell those a count counts, by its noun, its verb or the words beside it: killed, injured, aboard."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import dropwhile, pairwise, product, takewhile

from cctimeline.compare.nearby import JOINING, WINDOW, joined_to, near, of_whole, told_more
from cctimeline.compare.sentences import FIGURE, Sentence
from cctimeline.compare.word_lists import (
    able,
    anyone,
    carried,
    counted_alone,
    fates,
    filled,
    holds,
    marches,
    party,
    role,
    seeking,
    settlement,
    staying,
    toll,
    vehicle,
)
from cctimeline.compare.words import empty, meaning
from cctimeline.find.lexicon import lexicon
from cctimeline.model import Claim

CRITICAL, ABOARD, KILLED, INJURED, MISSING = "critical", "aboard", "killed", "injured", "missing"
ROOM, INHABITANTS, PRESENT = "room", "inhabitants", "present"
"""How many may be aboard, how many live in a place, how many were in it."""
ABLE = 6
"""How many words before a figure may say that it is of what can be."""
CULPRIT = "culprit"
TOLL = "toll"
"""A noun of the dead where no word says of whom it is."""
WERE_THERE = ("held", PRESENT)
"""Tolls of those who were there, whatever befell them."""
BESIDE_THE_DEAD = ("injured", "missing")
"""Tolls whose "others" are those who are not dead, counted on top of nobody."""
OF_THE_DEAD = (("the", "dead"), ("those", "killed"), ("victims", "include"), ("victims", "included"),
    ("toll", "included"), ("toll", "includes"), ("toll", "also"), ("dead", "also"), ("victims", "also"))  # fmt: skip
AMONG_THEM = (("among", "the", "dead"), ("among", "the", "victims"), ("among", "those", "killed"))
AMONG = 5
"""How many words before a figure may say that it is of some of the dead."""
ON_ONE = frozenset(product(("were", "travelling", "traveling"), ("on", "in")))
LOST = (meaning("lost"), meaning("lives"))
CARRY = ("board", "carry")
ABOARD_PLACES = ("on board", "aboard", "onboard")
SEVERAL_DEAD = 3
"""Fewer are the same in two papers by chance."""
THOSE = ("those", "them", "these")


def toll_of(claim: Claim, sentence: Sentence, at: int) -> str | None:
    """Return the toll a count speaks of, by its noun, its verb, or the words beside it; "critical" before "injured"."""
    if claim.figure.kind != "count":
        return None
    if _holds_so_many(claim, sentence, at):
        return ROOM
    if _live_there(claim, sentence, at):
        return INHABITANTS
    verb = "" if of_whole(sentence, at) else claim.property.predicate or ""  # "killed all but one of the 50 aboard"
    head = "" if left_out(claim, sentence, at) else claim.property.head
    own = (head, verb, *claim.property.modifiers)
    if claim.property.head == TOLL:  # "the injury toll"
        own = (*claim.property.modifiers, *own)
    found = _surest(t for w in own if w and (t := toll(w)))
    if not found and _among_the_dead(sentence, at):
        found = [KILLED]
    people = anyone(head or "people") or claim.property.head in ("number", *THOSE)
    if not found and people and marches(verb):
        found = [PRESENT]
    start, end = joined_to(sentence, at), told_more(sentence, at)
    if (people or _of_people(claim.property.head)) and (fate := _fate(sentence, at, start, end)):
        return fate
    said = _said_aboard(sentence, at) or _full_of(sentence, at)
    there = _aboard(claim, sentence.printed[at + 1 : at + 1 + WINDOW])
    there = there or (said and anyone(claim.property.head or "people"))
    aboard = there and not found
    if not found and not aboard and (not people or holds(claim.property.predicate or "")):
        return None
    words = (sentence.printed[k] for k in near(sentence, at, WINDOW) if start <= k < end)
    beside = _surest(t for w in words if (t := toll(w)) and not counted_alone(w))
    if people and _lost_their_lives(sentence, at):
        return KILLED
    if CRITICAL in beside and (people or found):
        return CRITICAL
    if aboard:
        return ABOARD if said or _carried(claim, sentence, at) else None
    told = found[0] if found else beside[0] if beside else None
    return told or (PRESENT if _were_there(sentence, at) else None)


def _were_there(sentence: Sentence, at: int) -> bool:
    """Tell whether those counted were inside ("90 people were inside the hall when the roof fell in")."""
    behind = sentence.low[at + 1 : at + 1 + WINDOW]
    inside = next((k for k, word in enumerate(behind) if word in ("inside", "present")), 0)
    return inside > 0 and not {"were", "was"}.isdisjoint(behind[:inside]) and FIGURE not in behind[:inside]


def _of_people(noun: str) -> bool:
    """Tell whether a noun is of people of some sort ("villagers", "the crew")."""
    return noun in lexicon().people or party(noun)


def _fate(sentence: Sentence, at: int, start: int, end: int) -> str | None:
    """Return what befell people by several words near ("stabbed to death", "could not be found", "searched for 17")."""
    places = [k for k in near(sentence, at, WINDOW) if start <= k < end]
    before = [sentence.low[k] for k in places if k < at]
    while before and before[-1] != "for" and (empty(before[-1]) or toll(before[-1])):
        before.pop()
    if before[-1:] == ["for"] and seeking(before) and not any(role(word) == CULPRIT for word in sentence.low):
        return MISSING
    last = min(places[-1] + 1, end) if places else at
    if sentence.low[last - 1 : last + 1] == ("and", FIGURE):  # "14 guests and three cooks were shot dead"
        last = min(near(sentence, last, WINDOW)[-1] + 1, end) if end > last else last
    around = f" {' '.join(sentence.low[min(places[0], at) : last])} " if places else ""
    return next((name for words, name in fates() if words in around), None)


def can_be(sentence: Sentence, at: int) -> bool:
    """Tell whether words before a figure say that it is of what can be ("built to carry 90 people")."""
    before = sentence.low[max(0, at - ABLE) : at]
    if FIGURE in before and before[-1] not in JOINING:  # "able to hold 300, 410 came"; "for 90 cars and 600 guests"
        before = before[len(before) - before[::-1].index(FIGURE) :]
    return able(before) or ("built", "to") in pairwise(before)


def _holds_so_many(claim: Claim, sentence: Sentence, at: int) -> bool:
    """Tell whether a count is of the people something is made for ("a capacity of 60", "licensed to carry 60")."""
    head = claim.property.head or ""
    if ROOM in map(toll, (head, *sentence.low[at + 2 : at + 3])):
        return True
    return (anyone(head) or head == "passenger") and can_be(sentence, at)


def _live_there(claim: Claim, sentence: Sentence, at: int) -> bool:
    """Tell whether a count is of those who live in a place ("a town of 16,000", "home to 16,000 people")."""
    head = claim.property.head or ""
    if toll(head) == INHABITANTS:
        return True
    before = [word for word in sentence.low[max(0, at - ABLE) : at] if word in ("of", "to") or not empty(word)]
    if before[-1:] == ["of"] and settlement(" ".join(before[-2:-1])):
        return True
    people = anyone(head) or head == "resident"
    return people and (
        before[-2:] in (["home", "to"], ["population", "of"]) or claim.property.predicate in ("live", "reside")
    )


def dead_beside(claim: Claim, sentence: Sentence) -> frozenset[Decimal]:
    """Return how many dead a sentence gives plainly beside a claim's figure ("killed nine people and injured 31")."""
    others = ((slot.fact, slot.at) for slot in sentence.slots if isinstance(slot.fact, Claim) and slot.fact != claim)
    plain = ((other, at) for other, at in others if other.figure.qualifier == "exact")
    dead = (other.figure.value for other, at in plain if toll_of(other, sentence, at) == KILLED)
    return frozenset(number for number in dead if number and number >= SEVERAL_DEAD)


def left_out(claim: Claim, sentence: Sentence, at: int) -> bool:
    """Tell whether the noun of the dead is that of the figure before ("26 bodies were found and 171 are missing")."""
    head = claim.property.head or ""
    if toll(head) is None or not any(slot.at < at for slot in sentence.slots):
        return False
    behind = [sentence.meanings[k] for k in near(sentence, at, WINDOW) if k > at]
    return meaning(head) not in behind and any(toll(word) not in (None, toll(head)) for word in behind)


def _among_the_dead(sentence: Sentence, at: int) -> bool:
    """Tell whether a figure counts some of the dead ("among the dead were three", "two were among those killed")."""
    low = sentence.low
    behind = tuple(takewhile(lambda word: word != FIGURE, low[at + 1 : at + 1 + WINDOW]))
    if any(triple in AMONG_THEM for triple in zip(behind, behind[1:], behind[2:], strict=False)):
        return True
    return any(pair in OF_THE_DEAD for pair in pairwise(low[max(0, at - AMONG) : at]))


def _lost_their_lives(sentence: Sentence, at: int) -> bool:
    """Tell whether those a figure counts lost their lives, wherever they were ("193 people on board")."""
    if LOST[-1] not in sentence.meanings:
        return False
    behind = takewhile(lambda word: word != FIGURE, sentence.printed[at + 1 :])
    return any(pair == LOST for pair in pairwise(meaning(word) for word in behind if not empty(word)))


def _surest(tolls: Iterable[str]) -> list[str]:
    """Return tolls with what befell people first: "13 hostages rescued" are rescued, whoever they are."""
    return sorted(tolls, key=lambda fate: fate in WERE_THERE)


def whole_aboard(claim: Claim, sentence: Sentence, at: int) -> bool:
    """Tell whether what befell those counted befell all who were aboard ("all 96 passengers and crew were killed")."""
    return "all" in sentence.low[max(0, at - 2) : at] and _aboard(claim, sentence.printed[at + 1 : at + 5])


def again(claim: Claim, sentence: Sentence, at: int) -> bool:
    """Tell whether a figure before it in its sentence counts the same fate ("ten hurt, another two later")."""
    before = (slot for slot in sentence.slots if slot.at < at and isinstance(slot.fact, Claim))
    own = toll_of(claim, sentence, at)
    return any(toll_of(slot.fact, sentence, slot.at) == own for slot in before if isinstance(slot.fact, Claim))


def _aboard(claim: Claim, behind: tuple[str, ...]) -> bool:
    """Tell whether a count is of all who were aboard: "189 passengers and crew", "475 on board", "54 people aboard".

    So is "178 passengers, including the crew". How many a ship may carry, or how many are still there, is another
    count. `behind` are the words behind the figure.
    """
    words = set(claim.property.text.lower().split())
    kinds = {meaning("passenger"), meaning("crew")}.issubset(map(meaning, words))
    kinds = kinds or ("passengers" in words and "crew" in dropwhile(lambda word: word != "including", behind))
    people = anyone(claim.property.head or "people")
    if behind[1:2] in (("a",), ("per",), ("every",)):
        return False  # "carrying 400 people a day"
    there = claim.property.predicate in CARRY or bool({*words, *behind[1:3]} & {"board", "aboard", "onboard"})
    return kinds or (people and there and "other" not in claim.property.modifiers)


def _said_aboard(sentence: Sentence, at: int) -> bool:
    """Tell whether a sentence says of those counted that they were aboard ("53 people were on board the plane")."""
    words = sentence.low[at + 1 : at + 1 + WINDOW]
    behind = " ".join(words[:5])
    if "board" in behind:
        return any(f"{verb} {place}" in behind for verb in ("were", "was", "are") for place in ABOARD_PLACES)
    ways = tuple(k for k, two in enumerate(pairwise(words)) if two in ON_ONE)
    return any(any(map(vehicle, words[k + 3 : k + 5])) for k in ways if words[k + 2 : k + 3] in (("the",), ("a",)))


def _full_of(sentence: Sentence, at: int) -> bool:
    """Tell whether what carries people is full of those counted ("the boat was packed with 90 people")."""
    low = sentence.low[:at]
    k = next((k for k in range(at - 1, max(0, at - ABLE), -1) if low[k] == "with"), 0)
    return filled(low[max(0, k - 1) : k]) and any(map(vehicle, low[:k]))


def _carried(claim: Claim, sentence: Sentence, at: int) -> bool:
    """Tell whether a count is of those something carries, not of what became of them ("leaving 82 on board")."""
    before = sentence.low[max(0, at - 3) : at]
    if staying(before):
        return False
    return not before or carried(before) or claim.property.predicate in CARRY
