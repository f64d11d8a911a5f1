"""What the given name in a name tells: that it is a person's, and whether "he" or "she" can stand for it."""

from __future__ import annotations

from functools import cache

from cctimeline.bind.name_words import is_person_shaped, name_words, titles
from cctimeline.find.lexicon import lexicon
from cctimeline.vocab import table

_HE = ("he", "him", "his", "himself")


def suits(name: str, pronoun: str) -> bool:
    """Tell whether a personal pronoun (lower case) can stand for a name; any can where the given name is not listed."""
    given, _, rest = name.partition(" ")
    known = _given().get(given.lower()) if rest else None
    return known is None or known == ("he" if pronoun in _HE else "she")


def is_someone(name: str) -> bool:
    """Tell whether a name looks like a person's: "Ann Lee" by its given name, "Prime Minister" by the office.

    A firm may be called after a person, so this only says what is likelier.
    """
    parts = name_words(name)
    if not parts or parts[-1] in titles() or (name[-len(parts[-1]) :].islower() and parts[-1] in lexicon().people):
        return bool(parts)  # "the Tarn candidate"
    return name.partition(" ")[0].lower() in _given() and is_person_shaped(parts)


def is_given(word: str) -> bool:
    """Tell whether a word is a listed given name."""
    return word.lower() in _given()


@cache
def _given() -> dict[str, str]:
    return {name: pronoun for pronoun, names in table("given_names").items() for name in names.split()}
