"""Words brought to one form, so that two sentences can be held together: stems, and one word for each meaning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from unicodedata import combining, normalize

from cctimeline.vocab import table

VOWELS = "aeiou"


@cache
def _irregular() -> dict[str, str]:
    return dict(table("thesaurus")["irregular"])


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return `word` in lower case without its usual endings ("companies" -> "company", "injured" -> "injur").

    Accents go too: one paper prints "Mégantic", another "Megantic".
    """
    low = _plain(word.lower()).removesuffix("'s").removesuffix("’s").removesuffix("-based")
    if _irregular().get(low) == low:
        return low
    low = _irregular().get(low, low)
    if len(low) > 4 and low.endswith("ies"):
        low = low[:-3] + "y"
    elif len(low) > 4 and low.endswith(("sses", "shes", "ches", "xes")):
        low = low[:-2]
    elif len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        low = low[:-1]
    for ending in ("ied", "ed", "ing"):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            root = low[:-3] + "y" if ending == "ied" else _root(low[: -len(ending)])
            low = low if root == "not" or root in _stops() else root  # "Notting", "Hissing"
            break
    return low[:-1] if len(low) > 4 and low.endswith("e") else low


def _plain(low: str) -> str:
    if low.isascii():
        return low
    return "".join(letter for letter in normalize("NFKD", low) if not combining(letter))


def _root(low: str) -> str:
    """Return what a verb is without its ending: "stopp" -> "stop", "car" -> "care", since "car" would double its r."""
    if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "ls":
        return low[:-1]
    short = len(low) == 3 and low[0] not in VOWELS and low[1] in VOWELS and low[2] not in VOWELS + "wxy"
    return low + "e" if short else low


@cache
def _same() -> dict[str, str]:
    return {stem(word): stem(words[0]) for words in table("thesaurus")["same"] for word in words if " " not in word}


@lru_cache(maxsize=65536)
def meaning(word: str) -> str:
    """Return the stem of `word`, or that of the word that stands for its meaning ("firms" -> "company")."""
    low = stem(word)
    return _same().get(low, low)


@cache
def _listed(section: str) -> frozenset[str]:
    return frozenset(stem(word) for word in table("thesaurus")[section]["words"])


@lru_cache(maxsize=65536)
def empty(word: str) -> bool:
    """Tell whether `word` says nothing of its own: an article, a pronoun, an auxiliary, a hedge."""
    return word.lower() in _stops() or stem(word) in _listed("hedge")


def idle(word: str) -> bool:
    """Tell whether `word` says nothing at all: an article, a pronoun, an auxiliary, but no hedge."""
    return word.lower() in _stops() and stem(word) not in _listed("hedge")


def about(word: str) -> bool:
    """Tell whether `word` only says how near a figure is ("about", "exactly"), and is no bound."""
    return word.lower() in _printed("about")


@cache
def layers() -> frozenset[str]:
    """Return the meanings of the words for one of two things that lie above, within or behind each other."""
    return frozenset(map(meaning, table("thesaurus")["layers"]["words"]))


@cache
def _periodic() -> dict[str, str]:
    return {meaning(word): meaning(noun) for word, noun in table("thesaurus")["periodic"].items()}


def of_period(word: str) -> str | None:
    """Return the period that a meaning says something is of or comes each of ("quarterly" -> "quarter")."""
    return _periodic().get(word)


@cache
def hopes() -> frozenset[str]:
    """Return the meanings of the words that make a plan, a target or a forecast of a figure ("estimate", "goal")."""
    rows = table("bind")["modality"]
    return frozenset(meaning(word) for kind in ("plan", "target", "forecast") for word in rows[kind])


def padding(word: str) -> bool:
    """Tell whether `word` says nothing beside a number or a day ("for the third time", "the date of 9 May")."""
    return word.lower() in _printed("padding")


@cache
def light() -> frozenset[str]:
    """Return the meanings of words with which a sentence says no more than without ("took place", "covers an area")."""
    return frozenset(meaning(word) for word in table("thesaurus")["light"]["words"])


@cache
def _stops() -> frozenset[str]:
    return frozenset(table("thesaurus")["stop"]["words"])


@cache
def legal_forms() -> frozenset[str]:
    """Return the words behind a company's name that say only that it is one ("inc", "plc")."""
    return frozenset(table("bind")["places"]["legal_forms"])


def general(word: str) -> bool:
    """Tell whether a noun is too general to name what is counted ("number", "people")."""
    return stem(word) in _listed("general") or meaning(word) in _listed("general")


@cache
def _tolls() -> dict[str, str]:
    return {stem(word): name for name, words in table("thesaurus")["tolls"].items() for word in words}


def toll(word: str) -> str | None:
    """Return the toll a word speaks of ("wounded" -> "injured"); None for any other word."""
    return _tolls().get(stem(word))


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
    return stem(word) in _listed("group")


def able(low: Iterable[str]) -> bool:
    """Tell whether words before a figure say what can be, not what was ("licensed to carry 200 people")."""
    return not _printed("able").isdisjoint(low)


def party(word: str) -> bool:
    """Tell whether a noun names those who take part in an event as one group ("the attackers")."""
    return meaning(word) in _parties()


@cache
def _parties() -> frozenset[str]:
    return frozenset(meaning(word) for word in table("thesaurus")["party"]["words"])


def speech(word: str) -> bool:
    """Tell whether a verb only says that something was said; people say much on many days."""
    return meaning(word) == meaning("say") or stem(word) in _listed("speech")


def praise(word: str) -> bool:
    """Tell whether an adjective narrows nothing ("excellent", "whole")."""
    return stem(word) in _listed("praise")


def moving(words: Iterable[str]) -> bool:
    """Tell whether one of some words speaks of a market's quote ("trading", "shares", "index")."""
    return not _listed("moving").isdisjoint(map(stem, words))


def extreme(words: Iterable[str]) -> bool:
    """Tell whether one of some words makes a quote stand still: a low, a high, a record, a close."""
    return not _listed("extreme").isdisjoint(map(stem, words))


def installs(verb: str) -> bool:
    """Tell whether a verb puts somebody into an office, which happens once ("sworn in")."""
    return stem(verb) in _listed("installs")


def holds(verb: str) -> bool:
    """Tell whether a verb says who is in a vehicle, a house or a hall ("carrying 243 people")."""
    return stem(verb) in _listed("holds")


def carried(low: Iterable[str]) -> bool:
    """Tell whether words before a count say that something has those people in it ("with 54 people aboard")."""
    return not _printed("carried").isdisjoint(low)


def staying(low: Iterable[str]) -> bool:
    """Tell whether words before a count say that it is of those who are still there ("leaving 82 on board")."""
    return not _printed("staying").isdisjoint(low)


def cumulative(word: str) -> bool:
    """Tell whether what a verb counts only adds up ("has incubated", "has signed")."""
    return stem(word) in _listed("cumulative")


def size(word: str) -> bool:
    """Tell whether a noun names a dimension and no thing ("weight", "distance")."""
    return stem(word) in _listed("size") or word in _sizes() or general(word)


@cache
def _sizes() -> frozenset[str]:
    return frozenset(meaning(word) for word in table("thesaurus")["size"]["words"])


def buys(verb: str) -> bool:
    """Tell whether a verb says that a thing is bought: its sum is the price of the thing."""
    return stem(verb) in _listed("buys")


def part(word: str) -> bool:
    """Tell whether a word as a meaning says that only a part is bought ("stake", "shares")."""
    return word in _parts()


@cache
def _parts() -> frozenset[str]:
    return frozenset(meaning(word) for word in table("thesaurus")["parts"]["words"])


def undertaking(word: str) -> bool:
    """Tell whether a noun names what is built or carried out: "the $5 billion project" is its cost."""
    return stem(word) in _listed("undertaking")


def several(word: str) -> bool:
    """Tell whether a noun names what one story tells several of ("flight", "delay"), one by its places or names."""
    return stem(word) in _listed("several") or word in _listed("several")


def built_in(word: str) -> bool:
    """Tell whether a noun counts what a building or a vehicle is made with ("storeys", "seats")."""
    return stem(word) in _listed("built_in")


def one_off(word: str) -> bool:
    """Tell whether a noun names a sum that is agreed on once ("offer", "fine")."""
    return meaning(word) in {meaning(w) for w in _listed("one_off")} or word in _listed("one_off")


def moved(word: str) -> bool:
    """Tell whether a word says that a sum was changed ("raised", "final")."""
    return stem(word) in _listed("moved")


def act(word: str) -> bool:
    """Tell whether a word, as a meaning, names something that happens once ("approve", "merger", "crash")."""
    return word in _acts()


def bounds(verb: str) -> bool:
    """Tell whether a verb says that what is named begins or ends ("the trial began")."""
    return meaning(verb) in (meaning("begin"), meaning("end"))


def does(verb: str) -> bool:
    """Tell whether a verb leaves it to its noun to say what is done ("made an arrest")."""
    return stem(verb) in _listed("doing")


@cache
def _acts() -> frozenset[str]:
    return frozenset(meaning(word) for word in table("thesaurus")["acts"]["words"]) - {meaning("fall")}  # as prices do


def leads(word: str) -> bool:
    """Tell whether a figure behind a verb and "by" is a margin ("won by 27 votes")."""
    return stem(word) in _listed("margin")


def momentary(low: Iterable[str]) -> bool:
    """Tell whether one of some words says that a figure is of the moment in which it is told ("still")."""
    return not _printed("moment").isdisjoint(low)


@cache
def others() -> frozenset[str]:
    """Return the words that count somebody beside others ("another", "more"), as meanings."""
    return frozenset(meaning(word) for word in _printed("others"))


def at_first(low: Iterable[str]) -> bool:
    """Tell whether words say that what follows was told before it was known better ("initially")."""
    return not _printed("at_first").isdisjoint(low)


def standing(word: str) -> bool:
    """Tell whether a word before a toll says how it is known or how new it is ("the latest official death toll")."""
    return word.lower() in _printed("standing")


def unsettled(low: Sequence[str]) -> bool:
    """Tell whether one of some words says that a count still moves ("so far", "has risen to")."""
    return not _printed("unsettled").isdisjoint(low) or momentary(low)


def decides(word: str) -> bool:
    """Tell whether a verb only settles what is to come ("the tram was decided on")."""
    return stem(word) in _listed("settle")


def comparative(low: Iterable[str]) -> bool:
    """Tell whether a figure before these words is a difference ("ten degrees cooler")."""
    return not _printed("comparative").isdisjoint(low)


@cache
def _printed(section: str) -> frozenset[str]:
    return frozenset(table("thesaurus")[section]["words"])


def mounting(words: Iterable[str]) -> bool:
    """Tell whether one of some words speaks of what a disaster or a campaign adds to ("destroyed", "evacuated")."""
    return not _listed("mounting").isdisjoint(map(stem, words))


def shifting(words: Iterable[str]) -> bool:
    """Tell whether one of some words says that a measure moves from hour to hour ("weakened", "upgraded")."""
    return not _listed("shifting").isdisjoint(map(stem, words))


def overall(words: frozenset[str]) -> bool:
    """Tell whether a word before a noun says that it is of all there are ("total sales")."""
    return not words.isdisjoint(_listed("overall"))


def unhyphened(word: str) -> tuple[str, ...]:
    """Return the words of a hyphenated one that narrow something ("technology-based" -> "technology")."""
    parts = [part for part in word.split("-") if part]
    return tuple(part for part in parts if len(parts) == 1 or part not in _listed("joined"))


def once(word: str) -> bool:
    """Tell whether a thing or a person undergoes what a verb says only once ("built", "founded", "born").

    The verb "found" has the stem of "find", whose past it is.
    """
    return word != "find" and stem(word) in _listed("once")


def scenery(word: str) -> bool:
    """Tell whether a word of a name stands in stories of every kind ("Exchange", "Friday", "American")."""
    return word.lower() in _printed("scenery")


def title(word: str) -> bool:
    """Tell whether a word goes before a person's name ("President"): many bear it."""
    return word in _titles()


@cache
def _titles() -> frozenset[str]:
    return frozenset(meaning(word) for word in table("name_words")["title"].split())


def particle(word: str) -> bool:
    """Tell whether a word behind a verb makes it another verb ("out", "off")."""
    return word in _printed("particles")


def postponed(word: str) -> bool:
    """Tell whether a word says that a date was moved ("extend", "postponement")."""
    return stem(word) in _listed("postponed")
