"""Which names are one and what is part of what: by their words, and as a person settled it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import field, frozen

_WORD = re.compile(r"[^\W_]+(?:[.&][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_SMALL = frozenset(["the", "a", "an", "of", "for", "and", "in", "on", "at", "to"])


@frozen
class Names:
    """Settled names: pairs (alias, canonical name), (part, whole), and pairs that are two things."""

    aliases: tuple[tuple[str, str], ...] = ()
    part_of: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    _by_key: Mapping[tuple[str, ...], str] = field(init=False, repr=False, eq=False)

    @_by_key.default
    def _keyed(self) -> Mapping[tuple[str, ...], str]:
        return {words_of(alias): name for alias, name in self.aliases} | {
            words_of(name): name for pair in self.aliases for name in pair[1:]
        }

    def canonical(self, name: str) -> str:
        """Return the settled name that `name` stands for; itself where nothing was settled."""
        return self._by_key.get(words_of(name), name) if self._by_key else name

    def wholes(self, name: str) -> tuple[str, ...]:
        """Return everything that `name` is settled to be part of, the nearest first."""
        found: list[str] = []
        ahead = [name]
        while ahead:
            part = words_of(ahead.pop(0))
            new = [whole for of, whole in self.part_of if words_of(of) == part and whole not in found]
            found += new
            ahead += new
        return tuple(found)


NO_NAMES = Names()


@cache
def words_of(name: str) -> tuple[str, ...]:
    """Return the words that tell a name from others, in alphabetical order: two forms of one name give the same."""
    words = _WORD.findall(_POSSESSIVE.sub("", name).lower())
    return tuple(sorted(word for word in words if word not in _SMALL)) or tuple(sorted(words))


def joined(name: str) -> str:
    """Return the letters of a name run together: "Ham Bridge" and "Hambridge" give the same."""
    return "".join(_WORD.findall(_POSSESSIVE.sub("", name).lower()))


def one_form(names: Iterable[str] | Mapping[str, int]) -> dict[str, str]:
    """Return for every name the form that stands for all of its words: the most frequent, the longest, the first.

    The names are given as often as they are met, or with how often that is.
    """
    counts = Counter(names)
    groups: dict[object, list[str]] = {}
    for name in sorted(counts):
        home = groups.get(words_of(name)) or groups.get(joined(name)) or []
        home.append(name)
        groups[words_of(name)] = groups[joined(name)] = home
    best = {id(forms): min(forms, key=lambda form: (-counts[form], -len(form), form)) for forms in groups.values()}
    return {name: best[id(groups[words_of(name)])] for name in counts}
