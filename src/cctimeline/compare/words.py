"""Words brought to one form, so that two sentences can be held together: stems, and one word for each meaning."""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import combining, normalize

from cctimeline.vocab import table

VOWELS = "aeiou"


@cache
def _irregular() -> dict[str, str]:
    """Return the base of each irregular verb and noun by its forms; the thesaurus says where a form is another word."""
    verbs = (row.split() for row in table("verbs")["irregular"].split(";"))
    forms = {form: base for base, *past in verbs for row in past for form in row.split("/") if form != base}
    plurals = dict(row.split() for row in table("words")["open"]["irregular_plurals"].split(";"))
    return {**forms, **plurals, **table("thesaurus")["irregular"]}


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return `word` in lower case without its usual endings ("companies" -> "company", "injured" -> "injur").

    Accents go too: one paper prints "Mégantic", another "Megantic"; and so does how a country spells ("centre").
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
    return _spelled(low[:-1] if len(low) > 4 and low.endswith("e") else low)


def _spelled(low: str) -> str:
    """Return a stem spelled in one way ("colour", "theatr", "organiz", "travell", "haemoglobin", "catalogu")."""
    if low.endswith(("tr", "br")):
        return low[:-1] + "er"
    if len(low) < 5:
        return low
    if low.endswith("our") and low[-4] in "bdgilmnv":
        return low[:-3] + "or"
    if low.endswith(("iz", "yz")):
        return low[:-1] + "s"
    if len(low) > 5 and low.endswith(("ell", "gramm", "ogu")):
        return low[:-1]
    for part, other in table("thesaurus")["spellings"].items():
        low = low.replace(part, other)
    return low


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
def listed_stems(section: str) -> frozenset[str]:
    """Return the words of a list of the thesaurus as stems."""
    return frozenset(stem(word) for word in table("thesaurus")[section]["words"])


@lru_cache(maxsize=65536)
def empty(word: str) -> bool:
    """Tell whether `word` says nothing of its own: an article, a pronoun, an auxiliary, a hedge."""
    return word.lower() in _stops() or stem(word) in listed_stems("hedge")


@lru_cache(maxsize=65536)
def told_by(word: str) -> str:
    """Return the meaning of `word`; empty where it says nothing of its own."""
    return "" if empty(word) else meaning(word)


def idle(word: str) -> bool:
    """Tell whether `word` says nothing at all: an article, a pronoun, an auxiliary, but no hedge."""
    return word.lower() in _stops() and stem(word) not in listed_stems("hedge")


def about(word: str) -> bool:
    """Tell whether `word` only says how near a figure is ("about", "exactly"), and is no bound."""
    return word.lower() in listed_forms("about")


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
    return word.lower() in listed_forms("padding")


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


@cache
def listed_forms(section: str) -> frozenset[str]:
    """Return the words of a list of the thesaurus as they are printed."""
    return frozenset(table("thesaurus")[section]["words"])


def unhyphened(word: str) -> tuple[str, ...]:
    """Return the words of a hyphenated one that narrow something ("technology-based" -> "technology")."""
    parts = [part for part in word.split("-") if part]
    return tuple(part for part in parts if len(parts) == 1 or part not in listed_stems("joined"))
