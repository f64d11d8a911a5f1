"""What a word tells of a figure beside it, by the lists of the thesaurus: a toll, a part, a price, a moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache

from cctimeline.compare.words import listed_forms, listed_stems, meaning, stem
from cctimeline.vocab import table


def general(word: str) -> bool:
    """Tell whether a noun is too general to name what is counted ("number", "people")."""
    return stem(word) in listed_stems("general") or meaning(word) in listed_stems("general")


@cache
def _tolls() -> dict[str, str]:
    return {stem(word): name for name, words in table("thesaurus")["tolls"].items() for word in words}


def toll(word: str) -> str | None:
    """Return the toll a word speaks of ("wounded" -> "injured"); None for any other word."""
    return _tolls().get(stem(word))


def counted_alone(word: str) -> bool:
    """Tell whether a word tells a toll only as the noun that is counted: "17 cases", not "17 people in the case"."""
    return stem(word) in listed_stems("counted_alone")


@cache
def fates() -> tuple[tuple[str, str], ...]:
    """Return what befell people by several words ("to death" -> "killed"), with a space to either side of them."""
    return tuple((f" {words} ", name) for name, rows in table("thesaurus")["fates"].items() for words in rows)


def settlement(word: str) -> bool:
    """Tell whether a noun names a place in which people live ("a town of 16,000")."""
    return stem(word) in listed_stems("settlements")


def seeking(low: Iterable[str]) -> bool:
    """Tell whether one of some words says that somebody is looked for ("the search", "divers were hunting")."""
    return not listed_stems("seeking").isdisjoint(map(stem, low))


@cache
def _anyone() -> frozenset[str]:
    return frozenset(stem(word) for word in table("thesaurus")["people"]["anyone"])


def anyone(word: str) -> bool:
    """Tell whether a noun names people in general."""
    return stem(word) in _anyone()


def points(words: str) -> bool:
    """Tell whether a subject points back to somebody that the text has named ("the company", "it")."""
    first, *rest = words.lower().split() or [""]
    return (first in ("it", "they") and not rest) or (first == "the" and len(rest) == 1 and general(rest[0]))


def group(word: str) -> bool:
    """Tell whether a noun names a group by which its members are called ("crew members")."""
    return stem(word) in listed_stems("group")


def able(low: Iterable[str]) -> bool:
    """Tell whether words before a figure say what can be, not what was ("licensed to carry 200 people")."""
    return not listed_forms("able").isdisjoint(low)


def party(word: str) -> bool:
    """Tell whether a noun names those who take part in an event as one group ("the attackers")."""
    return meaning(word) in _parties()


@cache
def _parties() -> frozenset[str]:
    return frozenset(meaning(word) for word in table("thesaurus")["party"]["words"])


@cache
def _roles() -> dict[str, str]:
    return {meaning(word): name for name, words in table("thesaurus")["roles"].items() for word in words}


def role(word: str) -> str | None:
    """Return the part that a noun says somebody took, of which a story has one ("gunman" -> "culprit")."""
    return _roles().get(meaning(word))


def calls(word: str) -> bool:
    """Tell whether a word may stand between somebody's part and age ("the gunman was named as Jan Roe, 28")."""
    return word in listed_forms("calls")


def seized(low: Iterable[str]) -> bool:
    """Tell whether one of some words says that somebody was arrested or charged with it."""
    return not listed_stems("seized").isdisjoint(map(stem, low))


def speech(word: str) -> bool:
    """Tell whether a verb only says that something was said; people say much on many days."""
    return meaning(word) == meaning("say") or stem(word) in listed_stems("speech")


def praise(word: str) -> bool:
    """Tell whether an adjective narrows nothing ("excellent", "whole")."""
    return stem(word) in listed_stems("praise")


def by_day(words: Iterable[str]) -> bool:
    """Tell whether a word names what is done by day, in hours of each ("deliberation")."""
    return not listed_stems("by_day").isdisjoint(map(stem, words))


def moving(words: Iterable[str]) -> bool:
    """Tell whether one of some words speaks of a market's quote ("trading", "shares", "index")."""
    return not listed_stems("moving").isdisjoint(map(stem, words))


def extreme(words: Iterable[str]) -> bool:
    """Tell whether one of some words makes a quote stand still: a low, a high, a record, a close."""
    return not listed_stems("extreme").isdisjoint(map(stem, words))


def installs(verb: str) -> bool:
    """Tell whether a verb puts somebody into an office, which happens once ("sworn in")."""
    return stem(verb) in listed_stems("installs")


def holds(verb: str) -> bool:
    """Tell whether a verb says who is in a vehicle, a house or a hall ("carrying 243 people")."""
    return stem(verb) in listed_stems("holds")


def vehicle(word: str) -> bool:
    """Tell whether a noun names what carries people ("the bus")."""
    return stem(word) in listed_stems("vehicles")


def filled(low: Iterable[str]) -> bool:
    """Tell whether one of some words says that something is full of whoever follows ("packed with 90 people")."""
    return not listed_forms("filled").isdisjoint(low)


def carried(low: Iterable[str]) -> bool:
    """Tell whether words before a count say that something has those people in it ("with 54 people aboard")."""
    return not listed_forms("carried").isdisjoint(low)


def staying(low: Iterable[str]) -> bool:
    """Tell whether words before a count say that it is of those who are still there ("leaving 82 on board")."""
    return not listed_forms("staying").isdisjoint(low)


def cumulative(word: str) -> bool:
    """Tell whether what a verb counts only adds up ("has incubated", "has signed")."""
    return stem(word) in listed_stems("cumulative")


def calls_out(speaker: str) -> bool:
    """Tell whether who gives a count called the people together ("the organisers")."""
    return any(stem(word) in listed_stems("organisers") for word in speaker.lower().split())


def marches(verb: str) -> bool:
    """Tell whether people come together by a verb ("40,000 marched", "rallied"), each of whom is counted there."""
    return stem(verb) in listed_stems("marches")


def hauls(verb: str) -> bool:
    """Tell whether a verb takes, makes or moves so much of something, again and again ("seized 3 tonnes of rope")."""
    return stem(verb) in listed_stems("hauls")


def size(word: str) -> bool:
    """Tell whether a noun names a dimension and no thing ("weight", "distance")."""
    return stem(word) in listed_stems("size") or word in _sizes() or general(word)


@cache
def _sizes() -> frozenset[str]:
    return frozenset(meaning(word) for word in table("thesaurus")["size"]["words"])


def buys(verb: str) -> bool:
    """Tell whether a verb says that a thing is bought: its sum is the price of the thing."""
    return stem(verb) in listed_stems("buys")


def part(word: str) -> bool:
    """Tell whether a word as a meaning says that only a part is bought ("stake", "shares")."""
    return word in _parts()


@cache
def _parts() -> frozenset[str]:
    return frozenset(meaning(word) for word in table("thesaurus")["parts"]["words"])


def undertaking(word: str) -> bool:
    """Tell whether a noun names what is built or carried out: "the $5 billion project" is its cost."""
    return stem(word) in listed_stems("undertaking")


def several(word: str) -> bool:
    """Tell whether a noun names what one story tells several of ("flight", "delay"), one by its places or names."""
    return stem(word) in listed_stems("several") or word in listed_stems("several")


def play(word: str) -> bool:
    """Tell whether a noun names what a match has one after another of ("run", "pass")."""
    return stem(word) in listed_stems("plays")


def occasion(word: str) -> bool:
    """Tell whether a noun counts what each season, ceremony or release has anew ("match", "award", "copy")."""
    return stem(word) in listed_stems("occasions")


@cache
def races() -> tuple[frozenset[Decimal], frozenset[str], frozenset[str]]:
    """Return the metres that are run or swum for a medal, the words beside them, and those of nothing else."""
    row = table("thesaurus")["races"]
    words, only = (frozenset(map(meaning, row[name])) for name in ("words", "only"))
    return frozenset(map(Decimal, row["metres"])), words | only, only


def built_in(word: str) -> bool:
    """Tell whether a noun counts what a building or a vehicle is made with ("storeys", "seats")."""
    return stem(word) in listed_stems("built_in")


def one_off(word: str) -> bool:
    """Tell whether a noun names a sum that is agreed on once ("offer", "fine")."""
    return meaning(word) in {meaning(w) for w in listed_stems("one_off")} or word in listed_stems("one_off")


def moved(word: str) -> bool:
    """Tell whether a word says that a sum was changed ("raised", "final")."""
    return stem(word) in listed_stems("moved")


def act(word: str) -> bool:
    """Tell whether a word, as a meaning, names something that happens once ("approve", "merger", "crash")."""
    return word in _acts()


def bounds(verb: str) -> bool:
    """Tell whether a verb says that what is named begins or ends ("the trial began")."""
    return meaning(verb) in (meaning("begin"), meaning("end"))


def does(verb: str) -> bool:
    """Tell whether a verb leaves it to its noun to say what is done ("made an arrest")."""
    return stem(verb) in listed_stems("doing")


@cache
def _acts() -> frozenset[str]:
    return frozenset(meaning(word) for word in table("thesaurus")["acts"]["words"]) - {meaning("fall")}  # as prices do


def leads(word: str) -> bool:
    """Tell whether a figure behind a verb and "by" is a margin ("won by 27 votes")."""
    return stem(word) in listed_stems("margin")


def momentary(low: Iterable[str]) -> bool:
    """Tell whether one of some words says that a figure is of the moment in which it is told ("still")."""
    return not listed_forms("moment").isdisjoint(low)


@cache
def others() -> frozenset[str]:
    """Return the words that count somebody beside others ("another", "more"), as meanings."""
    return frozenset(meaning(word) for word in listed_forms("others"))


def at_first(low: Iterable[str]) -> bool:
    """Tell whether words say that what follows was told before it was known better ("initially")."""
    return not listed_forms("at_first").isdisjoint(low)


def standing(word: str) -> bool:
    """Tell whether a word before a toll says how it is known or how new it is ("the latest official death toll")."""
    return word.lower() in listed_forms("standing")


def unsettled(low: Sequence[str]) -> bool:
    """Tell whether one of some words says that a count still moves ("so far", "has risen to")."""
    return not listed_forms("unsettled").isdisjoint(low) or momentary(low)


def decides(word: str) -> bool:
    """Tell whether a verb only settles what is to come ("the tram was decided on")."""
    return stem(word) in listed_stems("settle")


def comparative(low: Iterable[str]) -> bool:
    """Tell whether a figure before these words is a difference ("ten degrees cooler")."""
    return not listed_forms("comparative").isdisjoint(low)


def mounting(words: Iterable[str]) -> bool:
    """Tell whether one of some words speaks of what a disaster or a campaign adds to ("destroyed", "evacuated")."""
    return not listed_stems("mounting").isdisjoint(map(stem, words))


def shifting(words: Iterable[str]) -> bool:
    """Tell whether one of some words says that a measure moves from hour to hour ("weakened", "upgraded")."""
    return not listed_stems("shifting").isdisjoint(map(stem, words))


def overall(words: frozenset[str]) -> bool:
    """Tell whether a word before a noun says that it is of all there are ("total sales")."""
    return not words.isdisjoint(listed_stems("overall"))


def structure(noun: str) -> bool:
    """Tell whether a noun calls a thing that is opened once ("bridge"); a pool opens every summer."""
    return stem(noun) in listed_stems("structures")


def once(word: str) -> bool:
    """Tell whether a thing or a person undergoes what a verb says only once ("built", "founded", "born").

    The verb "found" has the stem of "find", whose past it is.
    """
    return word != "find" and stem(word) in listed_stems("once")


def scenery(word: str) -> bool:
    """Tell whether a word of a name stands in stories of every kind ("Exchange", "Friday", "American")."""
    return word.lower() in listed_forms("scenery")


def title(word: str) -> bool:
    """Tell whether a word goes before a person's name ("President"): many bear it."""
    return word in _titles()


@cache
def _titles() -> frozenset[str]:
    return frozenset(meaning(word) for word in table("name_words")["title"].split())


def particle(word: str) -> bool:
    """Tell whether a word behind a verb makes it another verb ("out", "off")."""
    return word in listed_forms("particles")


def postponed(word: str) -> bool:
    """Tell whether a word says that a date was moved ("extend", "postponement")."""
    return stem(word) in listed_stems("postponed")
