"""English inflection computed: the regular forms of a verb, and the singular of a noun."""

from __future__ import annotations

_VOWELS = "aeiou"


def third_person(base: str) -> str:
    """Return the form in -s of a verb, or the plural of a noun: "carry" -> "carries"."""
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    if base.endswith(("s", "x", "z", "ch", "sh", "o")) and not base.endswith("oo"):
        return base + "es"
    return base + "s"


def doubles(base: str) -> bool:
    """Tell whether a verb of one syllable doubles its last consonant: "ban" -> "banned", but not "aid", "show"."""
    last, vowel, before = base[-1:], base[-2:-1], base[-3:-2]
    if last in "aeiouwxyh" or vowel not in _VOWELS or not vowel:
        return False
    if before in _VOWELS and base[-4:-2] != "qu" and before:
        return False
    return sum(letter in _VOWELS for letter in base) == 1 or (base[:2] == "qu" and len(base) == 4)


def past(base: str, *, doubling: bool) -> str:
    """Return the regular form in -ed; `doubling` repeats the last consonant."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + base[-1] * doubling + "ed"


def gerund(base: str, *, doubling: bool) -> str:
    """Return the form in -ing; `doubling` repeats the last consonant."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) and base != "be":
        return base[:-1] + "ing"
    if base.endswith("c"):
        return base + "king"
    return base + base[-1] * doubling + "ing"


def singular(noun: str) -> str:
    """Return the singular of a regular plural: "cities" -> "city"; what is no plural comes back unchanged."""
    if len(noun) < 4 or not noun.endswith("s") or noun.endswith(("ss", "us", "is", "'s")):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return noun[:-2]
    return noun[:-1]
