"""Whether "he" or "she" can stand for a name, as far as its given name tells."""

from __future__ import annotations

from functools import cache

from cctimeline.vocab import table

_HE = ("he", "him", "his", "himself")


def suits(name: str, pronoun: str) -> bool:
    """Tell whether a personal pronoun (lower case) can stand for a name; any can where the given name is not listed."""
    given, _, rest = name.partition(" ")
    known = _given().get(given.lower()) if rest else None
    return known is None or known == ("he" if pronoun in _HE else "she")


@cache
def _given() -> dict[str, str]:
    return {name: pronoun for pronoun, names in table("given_names").items() for name in names.split()}
