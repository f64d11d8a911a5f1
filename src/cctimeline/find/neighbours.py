"""Look at the words around a word that could have two classes: what stands beside it, and whether verbs do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cctimeline.find.lexicon import lexicon, word_set

Rule = Callable[[list[str], Sequence[str], int], str]
BOUNDARY = frozenset([",", ";", ":", "SC", "WH", "(", ")", "—", "–", "“", "”", '"', ".", "?", "!", "CC", "ps", "that"])
NOMINAL = frozenset(["N", "NP", "jn", "na", "nv", "ns", "gn", "NUM", "SYM"])
MODIFYING = frozenset(["N", "NP", "J", "jn", "na", "nv", "ns", "gn", "jv", "ja", "ed", "ing", "VN"])
FINITE = frozenset(["V", "VD", "AUX", "MD", "md", "vs", "do"])
MAYBE_VERB = frozenset(["nv", "un", "jv", "jn", "na", "vb", "like", "J"])
OBJECT = frozenset(["D", "PRO", "NUM", "NP", "SYM", "her"])


def index_before(tags: list[str], i: int) -> int:
    """The index of the nearest token before `i` that is no adverb; -1 at the start."""
    i -= 1
    while i >= 0 and tags[i] == "R":
        i -= 1
    return i


def class_after(tags: list[str], i: int) -> str:
    """The class of the nearest token after `i` that is no adverb."""
    i += 1
    while i < len(tags) and tags[i] == "R":
        i += 1
    return tags[i] if i < len(tags) else ""


def finite_before(tags: list[str], lower: Sequence[str], i: int) -> bool:
    """Tell whether the clause of `i` has a finite verb already; a verb of saying opens a new clause."""
    inside = 0
    for j in range(i - 1, max(-1, i - 30), -1):
        tag = tags[j]
        if tag in ("(", ")"):
            inside += 1 if tag == ")" else -1
        if inside > 0:
            continue
        if inside < 0 or (tag in BOUNDARY and tag not in ("(", ")")):
            return False
        if tag in FINITE and lower[j] not in word_set("nonfinite"):
            return lower[j] not in word_set("clausal") or (tags[j + 1] == "P" and lower[j + 2] not in ("least", "most"))
    return False


def finite_after(tags: list[str], i: int) -> bool:
    """Tell whether a sure finite verb follows `i` in the same clause."""
    for j in range(i + 1, min(len(tags), i + 20)):
        if tags[j] in BOUNDARY:
            return False
        if tags[j] in FINITE and tags[j - 1] != "to":
            return True
    return False


def clause_ahead(tags: list[str], i: int) -> bool:
    """Tell whether what follows `i` has a finite verb of its own before the next break."""
    for j in range(i + 1, min(len(tags), i + 20)):
        tag = tags[j]
        if tag in FINITE or (tag in ("ed", "un") and tags[j - 1] in ("N", "NP", "PRO", "nv") and j > i + 1):
            return True
        if tag in BOUNDARY and tag != "CC":
            return False
    return False


def verb_ahead(tags: list[str], i: int) -> bool:
    """Tell whether the clause goes on to what may be its finite verb."""
    for j in range(i + 1, min(len(tags), i + 20)):
        if tags[j] in BOUNDARY:
            return False
        if tags[j] in FINITE or (tags[j] in ("ed", "un", "VD", "ns") and tags[j - 1] in ("N", "NP", "NUM", "R")):
            return True
    return False


def intends(tags: list[str], lower: Sequence[str], i: int, at: int) -> bool:
    """Tell the second verb of "sold 40 shops last year and plans to sell 30"; "its hopes and plans to" are nouns."""
    if lower[i] not in word_set("intending") or lower[at - 1] in word_set("intending") or "VD" not in tags[:at]:
        return False
    return lower[i + 1] == "to" and any(word in lexicon().bases for word in lower[i + 2 : i + 3])


def counts_things(tags: list[str], lower: Sequence[str], i: int) -> bool:
    """Tell whether a hedge and a number follow as the object: "received over 180 reports"."""
    hedged = lower[i + 1 : i + 2] and lower[i + 1] in word_set("hedging")
    return bool(hedged) and any(tag in ("NUM", "SYM") for tag in tags[i + 2 : i + 4])


def bare_before(tags: list[str], at: int) -> bool:
    """Tell whether the last verb before `at` completes "will" or "to", so that a bare one may go on from it.

    "It will hire 40 people, open 12 shops and spend $3 million".
    """
    last = next((j for j in range(at - 1, max(-1, at - 20), -1) if tags[j] in ("V", "VD", "VG", "AUX", "WH", "SC")), -1)
    if last < 1 or tags[last] not in ("V", "AUX"):
        return False
    return tags[last - 1] in ("MD", "TO") or (tags[last] == "V" and tags[last - 1] in (",", "CC", "R"))


def insert_before(tags: list[str], at: int) -> bool:
    """Tell whether the comma at `at` closes an insert behind the first words ("Roe, who is ..., notes").

    So does that of "the hall, a barn that burned in 1941, holds".
    """
    for j in range(at - 1, 0, -1):
        if tags[j] == ",":
            own = tags[j + 1] == "D" and tags[j - 1] in NOMINAL and tags[0] != "P" and {"that", "WH"} & set(tags[j:at])
            told = tags[j + 1] == "VN" and tags[j - 1] in NOMINAL  # "The Owls, beaten in May, host the Larks"
            return bool(tags[j + 1] == "WH" or own or told) and not any(tag in FINITE for tag in tags[:j])
    return False


def dashed_before(tags: list[str], at: int) -> bool:
    """Tell whether the dash at `at` closes an insert behind a noun ("The dam - one of the tallest - holds ...")."""
    for j in range(at - 1, 0, -1):
        if tags[j] == tags[at]:
            return tags[j - 1] in NOMINAL and not any(tag in FINITE for tag in tags[:j])
    return False
