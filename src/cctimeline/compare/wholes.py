"""One name in two places, and the names of a list that are made of the same name and one of the places."""

from __future__ import annotations

from attrs import frozen

from cctimeline.compare.linked import sentence_of
from cctimeline.model import Claim, Fact

_CUE, _BOTH = " in both ", "both"


@frozen
class InBoth:
    """A name ("Northern Solar Park") and the two places it is said to be in."""

    name: str
    places: tuple[str, str]


def name_in_both(fact: Fact, text: str) -> InBoth | None:
    """Return what the fact's sentence says is "the NAME in both PLACE and PLACE"; None where it says no such thing."""
    span = sentence_of(fact)
    if text.find(_BOTH, span.start, span.end) < 0:
        return None
    before, cue, after = " ".join(text[span.start : span.end].split()).partition(_CUE)
    first, joined, rest = after.partition(" and ")
    name, places = _last_name(before), (first.strip(), _first_name(rest))
    if (
        not cue
        or not joined
        or len(name.split()) < 2
        or not all(p and p[0].isupper() and len(p.split()) < 4 for p in places)
    ):
        return None
    return InBoth(name, (places[0], places[1]))


def kind_in_both(fact: Fact, text: str) -> tuple[str, ...]:
    """Return what it is that a fact's sentence has in two places: the last word of its name; () where it has none."""
    both = name_in_both(fact, text)
    return (both.name.split()[-1].lower(),) if both else ()


def kinds_listed(fact: Fact) -> tuple[str, ...]:
    """Return what the things are that a claim lists by name: the last word of each."""
    listed = fact.listed if isinstance(fact, Claim) else ()
    return tuple(sorted({name.split()[-1].lower() for name in listed if name.split()}))


def _last_name(words: str) -> str:
    """Return the capitalised words at the end, which "the" must introduce."""
    run = words.split()
    at = len(run)
    while at and run[at - 1][0].isupper():
        at -= 1
    return " ".join(run[at:]) if at and run[at - 1] == "the" else ""


def _first_name(words: str) -> str:
    """Return the capitalised words at the start."""
    run: list[str] = []
    for word in words.split():
        if not word[0].isupper():
            break
        run.append(word.rstrip(".,;:"))
        if word[-1] in ".,;:":
            break
    return " ".join(run)


def named_for(both: InBoth, listed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the listed names, one for each place, that hold the place and the end of the name; () unless both do."""
    end = both.name.lower().split()[-2:]
    found = []
    for place in both.places:
        named = [name for name in listed if _words(name)[-2:] == end and place.lower() in " ".join(_words(name))]
        if not named:
            return ()
        found.append(named[0])
    return tuple(found) if len(set(found)) == len(found) else ()


def _words(name: str) -> list[str]:
    return name.lower().replace("(", " ").replace(")", " ").replace("’s", "").replace("'s", "").split()
