"""Whether two dated events are one event, and whether its dates can both be right."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum

from attrs import frozen

from cctimeline.compare.apart import apart
from cctimeline.compare.sentences import DATE, Sentence
from cctimeline.compare.word_lists import act, installs, once, particle, speech, structure, title, toll
from cctimeline.compare.words import empty, meaning
from cctimeline.model import Event, Name
from cctimeline.when import When

CONTEXT = 0.5
"""The share of the shorter clause's telling words that two accounts of one event have in common."""
LEAST = 3
"""The least number of telling words they share where all who take part are the same."""
LEAST_OPEN = 4
"""The same where somebody takes part in one only."""
APART = 400
"""Days between two dates that are hardly of one event any more: what returns every year has a new date each time."""
MEANWHILE = 3
"""Days between two texts that still tell of one moment where not both figures are dated by their own words."""
LATELY = 31
"""Days from its text within which a date goes with it, or as many as lie between two texts."""
DRIFT = 7
"""One part in so many by which such dates may lie closer together, or wider apart, than their texts."""
OPEN = meaning("open")
MOVES = {meaning("rise"), meaning("fall")}
"""What happens to a figure in every period."""
WINDOW = 10
"""How many words to either side of a date tell what happened then."""
TOLD = 2.0
"""The weight of the words that two papers must share beside a date to speak of one event."""
TOLD_OPEN = 2.4
"""The same where no name is among them."""


@frozen
class Occasion:
    """A dated event with the words around its date: what they mean, which of them are names, which are acts."""

    event: Event
    sentence: Sentence
    at: int
    """Which word of the sentence its date is."""
    near: frozenset[str]
    names: frozenset[str]
    acts: frozenset[str]
    doers: frozenset[str]
    """Names before the verb: who does it, or to whom it happens."""
    said: frozenset[str]
    """What tells something between the verb and the date ("inducted into the Hall of Fame in")."""
    particle: str = ""
    """The word behind the verb that makes it another ("walked out", "called off"); empty where there is none."""


def occasion(event: Event, sentence: Sentence, at: int) -> Occasion:
    """Return the event whose date is word `at` of `sentence`; what stands behind another date is not near."""
    first, last = at, at
    while first > max(0, at - WINDOW) and sentence.meanings[first - 1] != DATE:
        first -= 1
    while last < min(len(sentence.meanings) - 1, at + WINDOW) and sentence.meanings[last + 1] != DATE:
        last += 1
    near = frozenset(sentence.meanings[first : last + 1]) & sentence.content
    own = {meaning(event.predicate)} if event.predicate and not speech(event.predicate) else set()
    own -= MOVES
    acts = frozenset(own) | {w for w in near if act(w)}
    verb = _verb_place(event, sentence, at)
    doers, said = _before(sentence, verb), _between(sentence, verb, at)
    return Occasion(event, sentence, at, near, near & sentence.names, acts, doers, said, _particle(sentence, verb))


def _verb_place(event: Event, sentence: Sentence, at: int) -> int | None:
    """Return where the verb stands that is nearest to the date."""
    verb = meaning(event.predicate) if event.predicate else None
    places = [k for k, m in enumerate(sentence.meanings) if m == verb]
    return min(places, key=lambda k: abs(k - at)) if places else None


def _particle(sentence: Sentence, verb: int | None) -> str:
    behind = sentence.low[verb + 1] if verb is not None and verb + 1 < len(sentence.low) else ""
    return behind if particle(behind) else ""


def _before(sentence: Sentence, verb: int | None) -> frozenset[str]:
    """Return the names that stand before a verb, as far as its clause may reach."""
    before = sentence.meanings[max(0, verb - WINDOW) : verb] if verb is not None else ()
    return frozenset(word for word in before if word in sentence.names and not title(word))


def _between(sentence: Sentence, verb: int | None, at: int) -> frozenset[str]:
    """Return the telling words from a verb to the date behind it; none where a figure or a date comes between."""
    words = sentence.meanings[verb + 1 : at] if verb is not None else ()
    return frozenset() if any(word[0] == "#" for word in words) else frozenset(words) & sentence.content


def of_one_act(a: Occasion, b: Occasion) -> bool:
    """Tell whether two dates have a verb or an act in common: else they are of two events."""
    return not a.acts.isdisjoint(b.acts) or _verb(a) == _verb(b)


def said_alike(a: Occasion, b: Occasion) -> bool:
    """Tell whether both say in the same words what happened once ("inducted into the Blues Hall of Fame in")."""
    happened = a.event.status == b.event.status == "happened" and _verb(a) == _verb(b) in a.acts
    return happened and a.said == b.said and len(a.said) >= LEAST and bool(a.said & a.names)


def same_occasion(a: Occasion, b: Occasion, telling: Mapping[str, float]) -> tuple[str, ...] | None:
    """Return the words by which two papers date one event, None when they do not, or it is not plain.

    An act and a name must be common to both, neither may have a name of its own that the other text lacks, and the
    words they share must tell enough.
    """
    acts = a.acts & b.acts & a.near & b.near
    if a.event.status != b.event.status or not acts or _aside(a, b, acts) or _aside(b, a, acts):
        return None
    if not {_verb(a), _verb(b)} & acts and _verb(a) != _verb(b) and _acts(a) and _acts(b):
        return None
    if any(_which(a, act) != _which(b, act) for act in acts):
        return None
    shared = a.near & b.near
    if _of_one_office(a, b):
        return tuple(sorted(shared))
    named = a.names & b.names
    apart = bool(a.names - b.sentence.content) and bool(b.names - a.sentence.content)
    if (apart and len(named) < 3) or len(shared) < (LEAST if named else LEAST_OPEN):
        return None
    told = fsum(telling.get(w, 0.0) for w in shared)
    return tuple(sorted(shared)) if told >= (TOLD if named else TOLD_OPEN) else None


def _of_one_office(a: Occasion, b: Occasion) -> bool:
    """Tell whether both date what an office-holder undergoes once, named in one text and called by office in the other.

    "The new mayor will be sworn in on April 3" / "Lee will be sworn in as mayor on April 13".
    """
    once_in_office = _verb(a) == _verb(b) and installs(_verb(a))
    persons = [frozenset(name for name in o.names if not title(name)) for o in (a, b)]
    return once_in_office and not all(persons) and any(title(word) for word in a.near & b.near)


def _aside(a: Occasion, b: Occasion, acts: frozenset[str]) -> bool:
    """Tell whether the act that `a` dates is only mentioned by `b`, which dates another ("to help those injured")."""
    return _verb(a) in acts and _verb(b) not in acts and _acts(b)


def _acts(occasion: Occasion) -> bool:
    """Tell whether a date is that of a verb which does something itself: no saying, nor what the act did to people."""
    verb = occasion.event.predicate
    return verb is not None and not (speech(verb) or toll(verb))


def _which(occasion: Occasion, act: str) -> frozenset[str]:
    """Return the words before an act that say which of several it is ("the earlier crash")."""
    words = occasion.sentence.meanings
    return frozenset(words[k - 1] for k in range(1, len(words)) if words[k] == act) & apart()[0].words


def _verb(occasion: Occasion) -> str:
    return meaning(occasion.event.predicate or "")


def others_did(a: Occasion, b: Occasion) -> bool:
    """Tell whether each names somebody else who did it: "Alba mourned the dead", "Brenn mourned the dead".

    "Drivers walked out" and "commuters walked" are two things too.
    """
    if _verb(a) != _verb(b):
        return False
    if a.particle != b.particle:
        return True
    if a.doers & b.doers:
        return False
    return bool(a.doers - b.sentence.content) and bool(b.doers - a.sentence.content)


def same_event(a: Event, b: Event) -> tuple[str, ...] | None:
    """Return the words by which two events are one, None when they are not, or it is not plain."""
    if not a.predicate or not b.predicate or meaning(a.predicate) != meaning(b.predicate):
        return None
    if speech(a.predicate) or speech(b.predicate) or meaning(a.predicate) in MOVES:
        return None
    theme = one_time(a, b)
    if a.status != b.status or not (theme or _participants_meet(a, b)):
        return None
    first, second = _words(a), _words(b)
    shared = first & second
    if theme:
        return tuple(sorted(shared)) or (meaning(a.predicate),)
    least = LEAST if set(a.participants) == set(b.participants) else LEAST_OPEN
    if len(shared) < max(least, CONTEXT * min(len(first), len(second))):
        return None
    return tuple(sorted(shared))


def one_time(a: Event, b: Event) -> bool:
    """Tell whether both say of one named thing what happens to it once: what is built, founded or born is so once.

    A bridge is opened once, in two papers that say no more of how, and for whom.
    """
    name = _one_name(a.theme, b.theme)
    if name is None or not a.predicate or not b.predicate or meaning(a.predicate) != meaning(b.predicate):
        return False
    return once(a.predicate) or (meaning(a.predicate) == OPEN and structure(name.split()[-1]) and _else_alike(a, b))


def _one_name(a: Name | None, b: Name | None) -> str | None:
    """Return the name of both, in full: "it" behind "the Alba bridge" may have been called by the place alone."""
    if a is None or b is None or a.name is None or b.name is None:
        return None
    short, full = sorted((a, b), key=lambda name: len(name.name or ""))
    place, _, noun = (full.name or "").rpartition(" ")
    called = short.inferred and short.name == place and structure(noun)
    return full.name if called or short.name == full.name else None


def _else_alike(a: Event, b: Event) -> bool:
    """Tell whether of two papers one says nothing of an event that the other does not say."""
    first, second = _words(a), _words(b)
    return a.quote.article != b.quote.article and (first <= second or second <= first)


def one_theme(a: Event, b: Event) -> bool:
    """Tell whether two events happen to one thing by its name, however much of it each prints."""
    first, second = (frozenset(((e.theme and e.theme.name) or "").split()) for e in (a, b))
    return bool(first and second) and (first <= second or second <= first)


def _words(event: Event) -> frozenset[str]:
    return frozenset(meaning(word) for word in event.context if not empty(word))


def _participants_meet(a: Event, b: Event) -> bool:
    """Tell whether some participant of one takes part in the other, and not each has one that the other lacks."""
    first = {meaning(w) for name in a.participants for w in name.split() if not empty(w)}
    second = {meaning(w) for name in b.participants for w in name.split() if not empty(w)}
    return bool(first & second) and not (first - second - _words(b) and second - first - _words(a))


def differ(a: When, b: When) -> bool:
    """Tell whether no day suits both dates, hedges allowed for ("about 2013" reaches a year to either side)."""
    if a.overlaps(b):
        return _two_ends(a, b)
    return not (_hedged(a) or _hedged(b)) or years_apart(a, b) > 1


def other_limit(a: When, b: When) -> bool:
    """Tell whether two dates give one limit two values ("by 1984" / "by 1983"), printed as precisely.

    Only for sentences that are all but the same: anywhere else some day suits both.
    """
    if len(a.edtf) != len(b.edtf):
        return False
    until = a.earliest is b.earliest is None and a.latest != b.latest
    return until or (a.latest is b.latest is None and a.earliest != b.earliest)


def _two_ends(a: When, b: When) -> bool:
    """Tell whether one is the beginning and the other the end of one period ("early 2019", "late 2019")."""
    one = (a.earliest, a.latest) == (b.earliest, b.latest) and a.earliest != a.latest
    return one and {a.mod, b.mod} == {"start", "end"}


def days_between(a: When, b: When) -> int:
    """Return the days between two dates that do not meet, 0 where they do or an end is open."""
    first, second = (a, b) if a.before(b) else (b, a)
    if first.latest is None or second.earliest is None:
        return 0
    return max(0, (second.earliest - first.latest).days)


def moved_with(a: When, told_a: When | None, b: When, told_b: When | None) -> bool:
    """Tell whether two dates lie as far from their own texts, which are days apart ("as of 3 May", a week on)."""
    if told_a is None or told_b is None or days_between(told_a, told_b) <= MEANWHILE:
        return False
    off, other = _days_from(told_a, a), _days_from(told_b, b)
    if off is None or other is None:
        return False
    apart = days_between(told_a, told_b)
    return max(abs(off), abs(other)) <= max(LATELY, apart) and abs(off - other) <= max(2, apart // DRIFT)


def _days_from(told: When, when: When) -> int | None:
    """Return how many days after a text a date begins, a negative number where it is over; None where that is open."""
    return (when.earliest - told.earliest).days if when.earliest and told.earliest else None


def _hedged(when: When) -> bool:
    return when.mod == "approx" or "~" in when.edtf or "?" in when.edtf


def years_apart(a: When, b: When) -> int:
    """Return the years between two dates that do not meet, by their numbers."""
    first, second = (a, b) if a.before(b) else (b, a)
    return second.earliest.year - first.latest.year if second.earliest and first.latest else 0
