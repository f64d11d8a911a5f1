"""What happens once to the thing of a story: its founding, its building, its last inspection, a disaster long ago."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

from cctimeline.compare.apart import periods
from cctimeline.compare.clocks import sudden
from cctimeline.compare.dates import APART, MOVES, Occasion, days_between
from cctimeline.compare.word_lists import act, bounds, does, general, once, speech, toll
from cctimeline.compare.words import empty, meaning, stem
from cctimeline.model import Claim, Event, Name
from cctimeline.vocab import table
from cctimeline.when import When

DEED, MOMENT = "deed", "moment"
DEFINITE = ("the", "its", "his", "her", "their")
MANY = 50
"""A toll from here on tells one disaster from another."""
MONTH = 31
"""Days between two dates of "the attack" that may be of one."""
WEEK = 7
"""Days before the paper for which it names the weekday alone."""
LONG_AGO = 400
"""Days before the paper from which on a disaster is one that it recalls."""


def turn(occasion: Occasion) -> Hashable | None:
    """Return what happens once to a thing: a verb that says so, "last" with a verb, a toll of long ago; else None."""
    event = occasion.event
    if event.status != "happened" or not event.predicate:
        return _deed(occasion)
    words = occasion.sentence.low
    verb, beside = stem(event.predicate), {(stem(one), stem(other)) for one, other in pairwise(words)}
    if any(verb == first and (first, last) in beside for first, last in _founded()):
        return meaning("found")
    for ordinal in ("last", "first"):
        if (ordinal, verb) in beside:
            return ordinal, meaning(event.predicate)
    if once(event.predicate):
        return meaning(event.predicate)
    return _moment(occasion) or _toll(occasion) or _deed(occasion)


@cache
def _founded() -> frozenset[tuple[str, str]]:
    """Return the verbs of founding that are a verb with the word behind it ("set up", "dates back")."""
    return frozenset((stem(verb), stem(word)) for verb, word in map(str.split, table("thesaurus")["founded"]["words"]))


def _deed(occasion: Occasion) -> Hashable | None:
    """Return what is done to a thing or a person, with that: "the driver was arrested", "work on the canal began"."""
    event = occasion.event
    if not event.predicate or event.adrift or event.dayless:
        return None
    if event.when.earliest is None or event.when.latest is None or "/" in event.when.edtf:
        return None  # "since 1990", "in each of the last three years"
    if does(event.predicate):
        return _noun_deed(event)
    verb = meaning(event.predicate)
    if (speech(verb) and not bounds(verb)) or verb in MOVES:
        return None
    thing = _named(event) or (_definite(event.theme) if event.theme else None)
    return None if not thing else (DEED, event.status, verb, meaning(thing.split()[-1]))


def _noun_deed(event: Event) -> Hashable | None:
    """Return what is done where the noun says it: "the breach happened", "made a landing"; of nothing in particular."""
    noun, *others = (event.theme.text.split(" of ")[0].split() if event.theme else None) or [""]
    noun = others[-1] if others else noun
    several = {"first", "second", "third", "new", "another", "other"} & {word.lower() for word in others}
    known = bool(noun) and act(meaning(noun)) and not several
    return (DEED, event.status, meaning(noun), "") if known else None


def out_of_reach(key: Hashable, days: int) -> bool:
    """Tell whether dates so far apart are of two things: what is done again after a year, a crash of another week."""
    if not isinstance(key, tuple):
        return False
    return days > {DEED: APART, MOMENT: WEEK}.get(key[0], days)


def same_turns(
    a: Mapping[Hashable, Occasion], b: Mapping[Hashable, Occasion]
) -> Iterator[tuple[Hashable, Occasion, Occasion]]:
    """Yield what two texts each date once; a deed of nothing in particular is the only one of its act in either."""
    for key, one in a.items():
        if key in b:
            yield key, one, b[key]
    ones, others = _by_act(a), _by_act(b)
    for act_of, keys in ones.items():
        if len(keys) == len(others.get(act_of, ())) == 1 and keys != others[act_of]:
            (key,), (other,) = keys, others[act_of]
            near = days_between(a[key].event.when, b[other].event.when) <= MONTH  # a story recalls older attacks too
            if near and not (key[-1] and other[-1]):
                yield key, a[key], b[other]


def _by_act(turns: Iterable[Hashable]) -> dict[Hashable, list[tuple[str, ...]]]:
    found: dict[Hashable, list[tuple[str, ...]]] = {}
    for key in turns:
        if isinstance(key, tuple) and key[0] == DEED:
            found.setdefault(key[:-1], []).append(key)
    return found


def _named(event: Event) -> str | None:
    """Return the name of what an event happens to, or of the one who takes part in it."""
    if event.theme and (event.theme.name or event.theme.text):
        return event.theme.name
    return event.participants[0] if len(event.participants) == 1 else None


def _definite(theme: Name) -> str | None:
    """Return "the driver" of "the driver of the train": no other of its kind, and no general word."""
    first, *words = theme.text.lower().split(" of ")[0].split() or [""]
    if (
        first not in DEFINITE
        or not words
        or empty(words[-1])
        or general(words[-1])
        or set(words) & (periods() | {"new", "other"})
    ):
        return None
    return " ".join(words)


def _moment(occasion: Occasion) -> Hashable | None:
    """Return the sudden event that a paper tells of its own week by weekday ("caught fire early on Sunday")."""
    event, told = occasion.event, occasion.sentence.told
    kind, day = sudden(event), event.when.latest
    if kind is None or told is None or told.latest is None or day is None or not _weekday(event):
        return None
    if toll(event.predicate or ""):
        return None  # "800 were injured in Thursday's weaker earthquake"
    return (MOMENT, kind) if 0 <= (told.latest - day).days < WEEK else None


def _weekday(event: Event) -> str | None:
    """Return the weekday that a date prints ("late on Sunday night")."""
    printed = event.quote.part(event.date_span)
    return next((name for name in table("dates")["capital"]["weekday"] if name in printed), None)


def _toll(occasion: Occasion) -> Hashable | None:
    """Return the dead of a disaster that a paper recalls ("in 1987 an earthquake killed 2,000")."""
    told, when = occasion.sentence.told, occasion.event.when
    if told is None or told.earliest is None or when.latest is None or (told.earliest - when.latest).days < LONG_AGO:
        return None
    counts = (slot.fact for slot in occasion.sentence.slots if isinstance(slot.fact, Claim))
    values = [c.figure.value for c in counts if c.figure.kind == "count" and c.property.predicate == "kill"]
    return ("toll", values[0]) if len(values) == 1 and values[0] and values[0] >= MANY else None


def only_turns(occasions: Iterable[Occasion]) -> dict[Hashable, Occasion]:
    """Return what one text dates once and of one thing only, by what happens to it."""
    held: dict[Hashable, list[Occasion]] = {}
    for occasion in occasions:
        key = turn(occasion)
        if key is not None:
            held.setdefault(key, []).append(occasion)
    return {key: own[0] for key, own in held.items() if len({_day(o.event.when) for o in own}) == 1}


def _day(when: When) -> Hashable:
    return when.earliest, when.latest


def one_thing(a: Occasion, b: Occasion) -> bool:
    """Tell whether it can be one thing that it happens to: one name, or one kind of thing, or nothing said.

    The same weekday in papers of two weeks is no other day.
    """
    if _weekday(a.event) and _weekday(a.event) == _weekday(b.event):
        return False
    first, second = _owner(a.event), _owner(b.event)
    if first and second:
        return first <= second or second <= first
    kinds = {kind for event in (a.event, b.event) if not does(event.predicate or "") and (kind := _kind(event.theme))}
    return len(kinds) < 2


def _owner(event: Event) -> frozenset[str]:
    """Return the words of the name it happens to; empty where only a noun or nothing says so."""
    named = event.theme.name if event.theme else event.participants[0] if len(event.participants) == 1 else None
    return frozenset(meaning(word) for word in (named or "").split() if not empty(word))


def _kind(theme: Name | None) -> str | None:
    """Return the noun of "the boat"; None for a name, a pronoun or "the company"."""
    if theme is None or theme.name or not theme.text:
        return None
    last = theme.text.split()[-1]
    return None if empty(last) or general(last) else meaning(last)
