"""The lives of things in stages, and whether two events speak of one thing."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from functools import cache
from typing import Literal

from cctimeline.compare.phrases import listed
from cctimeline.compare.words import stem
from cctimeline.model import Event, Name
from cctimeline.vocab import table

Match = Literal["printed", "inferred"]


@cache
def _stages() -> dict[str, list[tuple[frozenset[str], str, int]]]:
    """Return (further words, life, place in its order) by the stem of a verb: "take effect" by that of "take"."""
    found: dict[str, list[tuple[frozenset[str], str, int]]] = {}
    for life, rows in table("stages").items():
        if not isinstance(rows, dict):
            continue
        for place, name in enumerate(rows["order"]):
            for verb in rows.get(name, ()):
                first, *rest = verb.split()
                found.setdefault(stem(first), []).append((frozenset(rest), life, place))
    return found


def stage(event: Event) -> str | None:
    """Return the name of the stage an event is, as in `data/stages.toml`; None where it is none."""
    place = life_stage(event)
    return table("stages")[place[0]]["order"][place[1]] if place else None


def life_stage(event: Event) -> tuple[str, int] | None:
    """Return the life an event belongs to and its place in that life's order; None for repairs and parts."""
    verbs = (
        _stages().get(stem(event.predicate)) if event.predicate not in (None, "find") else None
    )  # "was found guilty"
    words = set(event.quote.text.lower().replace(",", " ").replace(".", " ").split()) if verbs or event.stage else set()
    if words & _remade():
        return None
    if event.stage:
        return "making", table("stages")["making"]["order"].index(event.stage)
    return next(((life, place) for rest, life, place in verbs or () if rest <= words), None)


@cache
def _remade() -> frozenset[str]:
    return frozenset(table("stages")["remade"])


def several(events: Iterable[Event]) -> bool:
    """Tell whether the events speak of more than one thing of a kind: "the shop", then "a new shop"."""
    parts = {phrase[0] for phrase in listed("stages", "apart")}
    return any(event.theme and parts & set(event.theme.text.lower().split()) for event in events)


def theme_key(event: Event) -> tuple[Hashable, ...]:
    """Return the key under which events of one thing meet: the last words of its name; () where nothing is said.

    What has no name ("the bridge") meets only what stands in the same article.
    """
    last = last_words(event.theme) if event.theme else ()
    if not last or event.theme is None:
        return ()
    return (last,) if event.theme.name else ((event.quote.article, last[-1]),)


def last_words(theme: Name) -> tuple[str, ...]:
    """Return the stems of the last two words of a name, by which things of one kind meet."""
    return tuple(stem(word) for word in _words(theme)[-2:])


def outermost(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return, for each thing and stage, the event dated first and the one dated last: all that an order needs."""
    found: dict[Hashable, list[Event]] = {}
    for event in events:
        theme = (event.theme.name or event.theme.text) if event.theme else ""
        found.setdefault((theme, life_stage(event)), []).append(event)
    ends = [(min(same, key=_first_day), max(same, key=_first_day)) for same in found.values()]
    return tuple({event.id: event for pair in ends for event in pair}.values())


def _first_day(event: Event) -> date:
    return event.when.earliest or date.min


def same_thing(one: Event, other: Event) -> Match | None:
    """Tell whether two events are about one thing: by the printed words, by inference, or not (None)."""
    if not one.theme or not other.theme:
        return None
    ones, others = _words(one.theme), _words(other.theme)
    if not ones or not others or stem(ones[-1]) != stem(others[-1]) or _apart(one.theme, other.theme):
        return None
    if one.theme.name and other.theme.name:
        return _same_name(one.theme, other.theme)
    if one.quote.article != other.quote.article or one.theme.name or other.theme.name:
        return None
    return _same_phrase(one.theme.text, other.theme.text)


def _same_name(one: Name, other: Name) -> Match | None:
    """A name that leaves out words of the other may be short for it; it must keep two of them."""
    ones, others = set(_words(one)), set(_words(other))
    if ones == others:
        return "inferred" if one.inferred or other.inferred else "printed"
    small, large = sorted((ones, others), key=len)
    return "inferred" if small < large and len(small) >= 3 else None


def _same_phrase(one: str, other: str) -> Match | None:
    """The later phrase must point back ("the three towers") and say nothing that the earlier does not."""
    first, second = one.lower().split(), other.lower().split()
    if not {"the", "these", "those", "both", "all"} & {first[0], second[0]}:
        return None
    ones, others = (set(phrase) - _pointers() for phrase in (first, second))
    if ones == others:
        return "printed"
    return "inferred" if ones < others or others < ones else None


@cache
def _pointers() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in listed("stages", "pointers"))


def _apart(one: Name, other: Name) -> bool:
    """Tell whether a printed word sets one thing apart from the other: another, a second, phase II.

    A word that belongs to the name itself ("Western" of a name that the other side shortens) does not.
    """
    parts = {phrase[0] for phrase in listed("stages", "apart")}
    ones, others = (set(name.text.lower().split()) for name in (one, other))
    own = {word for name in (one, other) for word in _words(name) if name.name}
    return bool(parts & ((ones ^ others) - own))


def _words(theme: Name | None) -> tuple[str, ...]:
    if theme is None:
        return ()
    text = theme.name or theme.text.split(" of ")[0]
    for mark in '()[],“”"':
        text = text.replace(mark, " ")
    return tuple(w for w in text.lower().replace("’s", "").replace("'s", "").split() if w not in _pointers())
