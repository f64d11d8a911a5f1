"""Words -> clauses: which verb governs a word, and who or what that verb is said of."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise, repeat

from attrs import frozen

from cctimeline.find.climbing import Found
from cctimeline.find.lexicon import word_set
from cctimeline.find.phrases import Phrase, ending, phrase_at
from cctimeline.find.subjects import subjects
from cctimeline.find.verbs import VerbGroup, verb_groups
from cctimeline.find.words import Words

FRONTED = 8
"""Words that a phrase before the subject of its clause may have, with the word that joins it."""
_JOINS = ("and", "but", "while", ";")
_DASHES = ("—", "–", "--")
_SIGNS = ("-", "+", "−", "–")
_SIZES = (("NUM", "N", "J"), ("NUM", "N", "R"), ("NUM", "N", "P", "N"))
"""The tags of "30 metres long", "30 metres in length"."""


@frozen(eq=False)
class Clause:
    """A verb group with its subject; `first` to `end` (exclusive) are the tokens from subject to the next clause."""

    first: int
    end: int
    verb: VerbGroup
    subject: Phrase | None
    kind: str
    """How the subject was found (see `Subject.kind`); "existential" for "there are"; "open" where it was not."""
    plain: bool
    """True where no other phrase competes to be the subject."""


@frozen
class Subject:
    """Who or what something is said of."""

    phrase: Phrase
    verb: int
    """Token index of the governing verb; of the comma, "(" or "with" that stands for one."""
    passive: bool
    kind: str
    """active, relative, participle, infinitive, gerund, coordinated, inverted, existential; without a verb: with,
    worth, apposition, parenthesis."""
    plain: bool
    """True where no other phrase competes."""


@lru_cache(maxsize=64)
def clauses(words: Words) -> tuple[Clause, ...]:
    """Return the clauses of a sentence, one a verb group, in order of their verbs."""
    groups, found = verb_groups(words), subjects(words)
    firsts = [_first(words, group, subject) for group, subject in zip(groups, found, strict=True)]
    ends = [
        first if first >= one.end else two.first for first, (one, two) in zip(firsts[1:], pairwise(groups), strict=True)
    ]
    return tuple(map(_clause, repeat(words), firsts, [*ends, len(words)], groups, found))


def _clause(words: Words, first: int, end: int, group: VerbGroup, subject: Found | None) -> Clause:
    if subject is not None:
        return Clause(first, end, group, subject.phrase, subject.kind, subject.plain)
    there = "there" in words.lower[max(0, group.first - 2) : group.first]
    return Clause(first, end, group, None, "existential" if there else "open", plain=False)


def _first(words: Words, group: VerbGroup, subject: Found | None) -> int:
    if subject is not None and subject.kind in ("relative", "coordinated"):
        return _joined_at(words, group.first)
    if subject is None and words.lower[group.first - 1 : group.first] == ("there",):
        return _fronted(words, group.first - 1)
    if subject is None or subject.kind != "active" or subject.phrase.first >= group.first:
        return group.first
    first = _fronted(words, subject.phrase.first)
    while first and words.tags[first - 1] == "R" and words.lower[first - 1] in word_set("hedging"):
        first -= 1  # "and about 400 homes were lost"
    return first


def _joined_at(words: Words, verb: int) -> int:
    """Return where a clause begins that a time parts from its pronoun or "and": "who | in 1883 also saved"."""
    for at in range(verb - 1, max(-1, verb - FRONTED), -1):
        if words.tags[at] in ("WH", "CC"):
            return at + 1
        inserted = at == verb - 1 or words.tags[at - 1] in ("WH", "CC")  # "which, in March 2014, was closed"
        if (words.tags[at] == "," and not inserted) or words.tags[at][:1] == "V":
            break
    return verb


def _fronted(words: Words, subject: int) -> int:
    """Return where a clause begins that a phrase joined by "and" or a semicolon opens: "but in 2014 its sales rose".

    So does a time without a preposition: "and that winter its sales rose".
    """
    for at in range(subject - 2, max(0, subject - FRONTED), -1):
        if words.tags[at][:1] == "V":
            break
        if words.lower[at] in _JOINS and (words.tags[at + 1] == "P" or _is_time(words, at + 1, subject)):
            return at + 1
    return subject


def _is_time(words: Words, first: int, end: int) -> bool:
    """Tell whether the words up to a subject say when: "that winter", "three years later,", "yesterday"."""
    opens = words.tags[first] in ("D", "J", "NUM", "R")
    return opens and any(word in word_set("times") for word in words.lower[first:end])


def _governing(words: Words, i: int) -> Clause | None:
    """The clause that token `i` belongs to: the one whose subject holds it, else that of the nearest verb before."""
    holding = before = None
    for clause in clauses(words):
        if clause.verb.first <= i:
            before = clause
        elif clause.first <= i:
            holding = clause
            break
    if holding and (before is None or before.verb.first < holding.first):
        return holding
    return before


def subject_of(words: Words, i: int) -> Subject | None:
    """Return who or what the words at token `i` are said of; None where that is not plain.

    The subject may hold token `i` itself ("43 platforms were introduced"). "There are 40 farms" has none, but what
    follows is said of them ("there are 40 farms with 3 tractors").
    """
    signed = words.tags[i + 1 : i + 2] == ("NUM",) and words.lower[i] in _SIGNS
    nominal = _nominal(words, i + signed)
    if nominal:
        return nominal
    clause = _governing(words, i)
    if clause is None:
        return None
    if clause.kind == "existential":
        return _existing(words, clause, i)
    if clause.subject is None:
        return None
    return Subject(clause.subject, clause.verb.main, clause.verb.passive, clause.kind, clause.plain)


def _existing(words: Words, clause: Clause, i: int) -> Subject | None:
    """What there is, for a word behind it."""
    phrase = phrase_at(words, clause.verb.end)
    if phrase is None or i < phrase.end:
        return None
    return Subject(phrase, clause.verb.main, passive=False, kind="existential", plain=False)


def _nominal(words: Words, i: int) -> Subject | None:
    """What is said without a verb: "X, a city of 3 million, ...", "X (population 3,000)", "X, with 40 firms"."""
    phrase = phrase_at(words, i)
    if phrase is None:
        return None
    before_at, at, inner = ending(words), phrase.first - 1, phrase
    while at > 1 and words.tags[at] == words.tags[at - 1] == "P":  # "worth over 2 billion"
        at -= 1
    while (
        at > 1 and words.tags[at] == "P" and words.lower[at] not in ("with", "worth") and (outer := _outer(words, at))
    ):
        at, inner = outer.first - 1, outer if words.lower[at] != "of" else inner
    if inner is not phrase and comes_next(words, inner):
        return Subject(inner, at, passive=False, kind="with", plain=False)  # "followed by Alba at 42 percent"
    if at > 0 and words.tags[at - 1] == "(" and _is_moved(words, at, before_at.get(at - 1)):
        at -= 1  # "Alba (-3.9%)", "followed by Alba (up 7 percent to 71)"
    at = _before_sizes(words, at)
    if words.lower[at - 1 : at + 1] == ("up", "to") and (held := before_at.get(at - 1)):
        at, inner = held.first - 1, held
    if at < 1:
        return None
    if words.tags[at] == "(" or (words.tags[at] in _DASHES and words.tags[at + 1] == "NUM"):
        return _in_parentheses(words, before_at.get(at), at, phrase)
    if words.lower[at] in ("with", "worth"):
        sized = words.lower[inner.head] in word_set("sizes")  # "ships with dimensions up to 300 metres"
        if sized and (owner := before_at.get(at - (words.tags[at - 1] == ","))):
            return Subject(owner, at, passive=False, kind="parenthesis", plain=True)
        if inner is not phrase and words.lower[at] == "with":  # "with carbon levels at 1200 ppm"
            return Subject(inner, at, passive=False, kind="with", plain=False)
        before = before_at.get(at) or (before_at.get(at - 1) if words.tags[at - 1] == "," else None)
        if before is not None and words.tags[before.head] == "NUM" and words.tags[at - 1] == ",":
            before = _of_age(words, before) or _told_of(words, at) or before
        return _beside(words, before, at, words.lower[at])
    if words.tags[at] == "," and (before := before_at.get(at)) and _apposed(words, before, at):
        return _beside(words, before, at, "apposition")
    return None


def _is_moved(words: Words, at: int, phrase: Phrase | None) -> bool:
    """Tell whether a sign, or the way somebody in a row has moved, opens the brackets behind him."""
    return words.lower[at] in _SIGNS or (words.lower[at] in ("up", "down") and comes_next(words, phrase))


def comes_next(words: Words, phrase: Phrase | None) -> bool:
    """Tell whether a phrase is who comes next in a row: "followed by Alba"."""
    at = phrase.first - 1 if phrase is not None else 0
    return at > 0 and words.lower[at] == "by" and words.lower[at - 1] in word_set("followed")


def _before_sizes(words: Words, at: int) -> int:
    """Return the mark before a row of sizes: the dash of "The lock—30 metres long, 9 wide and 4 metres deep—is"."""
    back = at - (words.tags[at - 1 : at + 1] == (",", "CC"))
    while size := next((size for size in _SIZES if words.tags[back - len(size) : back] == size), ()):
        mark = back - len(size) - 1
        if words.tags[mark] in ("(", *_DASHES) or words.lower[mark] == "to":
            return mark
        if words.tags[mark] != ",":
            break
        back = mark
    return at


def _of_age(words: Words, number: Phrase) -> Phrase | None:
    """Return the name whose age stands between commas: "Ann Lee, 73, with 40 votes"."""
    named = ending(words).get(number.first - 1) if words.tags[number.first - 1] == "," else None
    return named if named is not None and words.tags[named.head] == "NP" else None


def _told_of(words: Words, at: int) -> Phrase | None:
    """Return what the last finite clause before `at` is of: "The Orla is a ship, built in 1967, with 40 cabins"."""
    before = (c for c in reversed(clauses(words)) if c.verb.form == "finite" and c.verb.end <= at)
    return next((c.subject for c in before), None)


def _outer(words: Words, at: int) -> Phrase | None:
    """The phrase before a preposition, an adverb between them or a second preposition passed over."""
    while at > 1 and words.tags[at - 1] in ("R", "P") and words.lower[at - 1] not in ("with", "worth"):
        at -= 1
    return ending(words).get(at)


def _in_parentheses(words: Words, phrase: Phrase | None, at: int, inside: Phrase) -> Subject | None:
    """A figure in parentheses behind a figure converts it and has its subject: "7 miles (11 km)"."""
    phrase = _whole(words, phrase)
    nested = phrase is not None and words.tags[phrase.first - 1 : phrase.first] == ("(",)
    if (
        phrase
        and not nested
        and "NUM" in words.tags[phrase.first : phrase.end]
        and "NUM" in words.tags[at + 1 : inside.end]
    ):
        return subject_of(words, phrase.first)
    return _beside(words, phrase, at, "parenthesis")


def _whole(words: Words, phrase: Phrase | None) -> Phrase | None:
    """Return the share of "51 percent of the catch last year (499 tonnes)" for what stands right before the mark."""
    found = phrase
    if found is not None and words.lower[found.head] in word_set("times"):
        found = ending(words).get(found.first)
    while found is not None and words.lower[found.first - 1] == "of":
        found = ending(words).get(found.first - 1)
        if found is not None and "NUM" in words.tags[found.first : found.end]:
            return found
    return phrase


def _beside(words: Words, phrase: Phrase | None, at: int, kind: str) -> Subject | None:
    plain = phrase is not None and words.tags[phrase.first - 1 : phrase.first] != ("P",)
    return Subject(phrase, at, passive=False, kind=kind, plain=plain) if phrase else None


def _apposed(words: Words, before: Phrase, at: int) -> bool:
    """Tell whether the phrase after the comma at `at` explains the one before it: a name, then "a" or "the"."""
    named = words.tags[before.head] == "NP" and words.lower[at + 1] in ("a", "an", "the", "home", "one")
    return named and "," in words.tags[at + 1 : at + 30]
