"""Who or what a figure is said of: a name, what "the zone" or "it" stands for, or nobody where it is not plain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve

from cctimeline import vocab
from cctimeline.bind.discourse import Discourse, kinds
from cctimeline.bind.focus import firm_in_focus, is_firms, is_firms_own, is_office
from cctimeline.bind.given import is_someone
from cctimeline.bind.name_words import is_person_shaped, name_words
from cctimeline.bind.readings import Reading, is_won, listed_words, nouns_for
from cctimeline.bind.resolving import OPEN, resolve, said_before
from cctimeline.bind.scene import Scene
from cctimeline.find.clauses import Subject, comes_next
from cctimeline.find.lexicon import lexicon
from cctimeline.find.phrases import Phrase
from cctimeline.find.words import lemma
from cctimeline.model import Name


def subject_name(scene: Scene, reading: Reading, at: int, talk: Discourse) -> Name:
    """Return who the reading is said of, `at` being the first token of the figure."""
    if reading.owner is not None:
        return _owner(scene, reading, reading.owner, at, talk)
    if (
        reading.nobodys
        or _watches(scene, reading, at)
        or _only_based_on(scene, at)
        or _lasts_before(scene, reading, at)
    ):
        return OPEN
    if reading.own_subject or _before_verbs(scene, at):
        return _of_itself(scene, reading, at, talk)
    found = scene.subject(at)
    if found is None:
        return _without_subject(scene, at, talk)
    phrase = found.phrase
    if found.kind == "participle" and _has_object(scene, found.verb) and (main := _finite_before(scene, found.verb)):
        phrase = main  # "promoted reforms, won support, introduced 450 firms"
    beside = found.kind == "with" and _beside_the_verb(scene, found)
    beside = beside or (found.kind in ("with", "parenthesis") and _is_foremost(scene, phrase))
    if beside and (clause := scene.clause(at)) and clause.subject is not None:
        if scene.is_saying(clause):
            return OPEN  # "It sold 40 vans, Alba said, with 9 days to go"
        phrase = clause.subject
    if (beside or found.kind in ("relative", "participle")) and (same := _is_what(scene, phrase)):
        phrase = same  # "Alba is a port that has 40 cranes", "It is a ship built with 40 cranes"
    if scene.is_date(phrase.head) and scene.is_date(phrase.first):
        return OPEN  # "was found last month carrying 20 crates"
    if phrase.first <= at < phrase.end or (scene.low(found.verb) in ("said", "says", "say") and found.verb < at):
        return _of_itself(scene, reading, at, talk)
    if found.passive and _does_it(scene, found.verb, at):
        return OPEN
    judged = _judged(scene, found.verb, at) if not found.passive else None
    if judged is not None:
        return resolve(scene, judged.first, judged.end, talk, head=judged.head)
    if lemma(scene.low(phrase.head), "N") in lexicon().people and scene.lemma(found.verb) in _cast_about():
        return _about(scene, reading, at, talk)
    if scene.lemma(phrase.head) in aims() and scene.tag(phrase.head) == "N":
        return _about(scene, reading, at, talk)
    name = resolve(scene, phrase.first, phrase.end, talk, head=phrase.head, verb=found.verb)
    if _reckons(scene, found, at, name, talk):
        return OPEN
    told = nouns_for("nouns").get(scene.lemma(found.verb)) == reading.property.text  # "she earned 55,000 euros"
    if is_firms_own(reading.property) and not told and _of_another(scene, phrase, name, talk):
        return firm_in_focus(scene, at, talk)
    return name


def _beside_the_verb(scene: Scene, found: Subject) -> bool:
    """Tell whether "with" goes with the verb and not with the noun before it: "won the vote in Alba with 38 percent".

    In "followed by Ann Lee with 16 percent" it goes with her.
    """
    phrase = found.phrase
    if comes_next(scene.words, phrase):
        return False
    return not found.plain or is_won(scene, phrase) or scene.holds_figure(phrase.first, phrase.end)


def _is_foremost(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a phrase is what somebody had the most of: "saw the largest fall (5%)", "was the slowest with 9"."""
    verb = scene.lemma(phrase.first - 1) if phrase.first else ""
    if scene.low(phrase.first) != "the" or verb not in listed_words("recording") or scene.is_name(phrase.head):
        return False
    if verb != "be" and scene.lemma(phrase.head) in kinds():
        return False  # "has the largest port with 40 berths"
    return any(scene.low(i) in listed_words("foremost") for i in range(phrase.first + 1, phrase.end))


def _is_what(scene: Scene, phrase: Phrase) -> Phrase | None:
    """Return the name, or the pronoun, that a phrase says what it is: Alba in "Alba is a port"."""
    clause = next((c for c in reversed(scene.clauses) if c.verb.end <= phrase.first), None)
    if clause is None or clause.subject is None or scene.low(clause.verb.main) not in ("is", "was", "are", "were"):
        return None
    gap = range(clause.verb.end, phrase.first)
    plain = scene.tag(clause.subject.head) in ("NP", "PRO") and all(
        scene.tag(i) in ("D", "J", "R", "NP", "VN", "N") for i in gap
    )
    return clause.subject if plain and len(gap) < 4 and scene.tag(phrase.head) in ("N", "J") else None


def _does_it(scene: Scene, verb: int, at: int) -> bool:
    """Tell whether a figure is of who does it: "they would be replaced by a 5-million-euro school"."""
    phrase = scene.phrase(at)
    first = phrase.first if phrase is not None else at
    return verb < first and scene.low(first - 1) == "by" and scene.low(first) in ("a", "an", "the")


def _judged(scene: Scene, verb: int, at: int) -> Phrase | None:
    """Return whom "found Ann Lee guilty of two murders", "accused him of 12 thefts", "fined the bank $3m" speak of."""
    if scene.lemma(verb) in listed_words("granting"):
        return _granted(scene, verb, at)
    if scene.lemma(verb) not in listed_words("judging"):
        return None
    judged = scene.phrase(verb + 1)
    between = range(judged.end, at) if judged is not None else range(0)
    return judged if any(scene.low(i) in ("of", "with", "on") for i in between) else None


def _granted(scene: Scene, verb: int, at: int) -> Phrase | None:
    """Return who got the sum of "awarded Ann Lee $3 million", "granted $3 million to the town"."""
    given = scene.phrase(verb + 1)
    if given is not None and given.end <= at and not scene.holds_figure(given.first, given.end):
        return given
    to = next((i for i in range(at + 1, min(at + 9, len(scene.words))) if scene.low(i) == "to"), None)
    return scene.phrase(to + 1) if to is not None and scene.tag(to + 1) in ("D", "NP", "N", "PRO") else None


def _owner(scene: Scene, reading: Reading, owner: tuple[int, int], at: int, talk: Discourse) -> Name:
    """Return whom the words beside a figure name; "sales in Norway" are those of the company spoken of, if one is."""
    found = resolve(scene, *owner, talk)
    phrase = scene.phrase(owner[0]) if found.name is None else None
    if phrase is not None and phrase.first == owner[0] and (same := _is_what(scene, phrase)):
        return resolve(scene, same.first, same.end, talk, head=same.head)  # "Alba is a port with a depth of 12 metres"
    if found.name is None and scene.low(owner[0]) == "our" and is_firms_own(reading.property):
        return firm_in_focus(scene, at, talk)
    if (
        scene.low(owner[0] - 1) == "in"
        and is_firms_own(reading.property)
        and talk.cast.hints.get(found.name or "") != "organisation"
    ):
        firm = firm_in_focus(scene, at, talk)
        return firm if firm.name is not None else found
    return found


def _of_another(scene: Scene, phrase: Phrase, name: Name, talk: Discourse) -> bool:
    """Tell whether sales are not the subject's own: "she expects sales of 5", "net income was 3 on sales of 5"."""
    if scene.low(phrase.head) in ("he", "she", "i", "we"):
        return True
    return name.name in talk.cast.persons or (name.name is None and is_firms(scene.lemma(phrase.head)))


def _reckons(scene: Scene, found: Subject, at: int, name: Name, talk: Discourse) -> bool:
    """Tell whether an office or an analyst only counts or foresees what is not its own."""
    verb = scene.lemma(found.verb)
    if found.passive or verb not in listed_words("reckoning") | _cast_about():
        return False
    if verb == "put":
        return any(scene.low(i) == "at" for i in range(found.verb, at))
    if is_office(name.name or name.text):
        return True
    who = found.kind == "relative" and any(scene.low(i) == "who" for i in range(found.phrase.end, found.verb))
    return who and verb in _cast_about() and name.name not in talk.cast.persons


def _about(scene: Scene, reading: Reading, at: int, talk: Discourse) -> Name:
    """Return what a figure is about that its clause names nobody for."""
    return firm_in_focus(scene, at, talk) if is_firms_own(reading.property) else topic(scene, talk, at)


def _only_based_on(scene: Scene, at: int) -> bool:
    """Tell whether a figure stands in what a sentence is only based on: "Based on 1,000 images, she says"."""
    main = next((c for c in scene.clauses if c.verb.form == "finite"), None)
    return scene.low(0) in ("based", "judging") and main is not None and at < main.first


def _lasts_before(scene: Scene, reading: Reading, at: int) -> bool:
    """Tell whether a length of time only opens a sentence: "After two weeks of testimony, the jury"."""
    if scene.low(0) not in ("after", "following", "during", "despite", "amid"):
        return False
    timed = any(scene.low(i).rstrip("s") in _TIMES for i in range(at, min(at + 4, len(scene.words))))
    comma = next((i for i in range(at, len(scene.words)) if scene.tag(i) == ","), 0)
    return timed and comma > at and not any(c.verb.first < comma for c in scene.clauses)


_TIMES = frozenset(["hour", "day", "week", "month", "year", "minute", "decade"])


def _watches(scene: Scene, reading: Reading, at: int) -> bool:
    """Tell whether people only look on: "scored before 18,340 spectators"."""
    phrase = scene.phrase(at)
    first = phrase.first if phrase is not None else at
    people = lexicon().people | listed_words("nobodys")
    return scene.low(first - 1) == "before" and reading.property.head in people


def _has_object(scene: Scene, verb: int) -> bool:
    """Tell whether a form in -ed has an object, so that it is a verb of its own and no participle."""
    at = verb + 1
    while scene.tag(at) == "R":
        at += 1
    return scene.tag(verb) == "VN" and scene.tag(at) in ("D", "NUM", "SYM", "N", "NP", "J", "PRO")


def _finite_before(scene: Scene, verb: int) -> Phrase | None:
    before = [c.subject for c in scene.clauses if c.verb.form == "finite" and c.verb.first < verb and c.subject]
    return before[-1] if before and scene.low(verb - 1) in (",", "and") else None


@cache
def _cast_about() -> frozenset[str]:
    """Verbs by which analysts speak of others: what they expect is not theirs."""
    return frozenset([*vocab.table("bind")["modality"]["forecast"], "estimate", "say", "think", "believe", "see"])


@cache
def aims() -> frozenset[str]:
    """Return the nouns of what somebody aims at: "the goal is to" speaks of whose goal it is."""
    rows = vocab.table("bind")["modality"]
    return frozenset([*rows["target_nouns"], *rows["plan_nouns"], *rows["forecast_nouns"]])


def _before_verbs(scene: Scene, at: int) -> bool:
    """Tell whether a figure stands in the subject of the first clause: "five lines, four tunnels and 91 roads have"."""
    clause = next((c for c in scene.clauses if c.verb.form == "finite"), None)
    if clause is None or at >= clause.verb.first:
        return False
    subject = clause.subject
    if subject is not None and subject.end <= at and scene.tag(subject.end) == ",":
        return False  # "The mill, 8 miles from the sea, was"
    inside = subject is not None and (subject.first <= at or _joined_on(scene, at, subject))
    beside = scene.subject(at) if inside else None
    if beside is not None and beside.kind in ("with", "apposition", "parenthesis"):
        return False
    return inside and not any(c.verb.first < at for c in scene.clauses)


def _joined_on(scene: Scene, at: int, last: Phrase) -> bool:
    """Tell whether a subject is only the last of a row that `at` stands in: "in 13 states and the District"."""
    between = range(at, last.first)
    plain = scene.low(last.first - 1) == "and" and not any(scene.tag(i) in (",", ";", ":", "WH") for i in between)
    return plain and scene.low(0) not in ("in", "at", "on", "with", "across", "among")


def _without_subject(scene: Scene, at: int, talk: Discourse) -> Name:
    """Return who a figure is said of where its verb has no subject: "there are 40", "with 20 million, a park opens"."""
    clause = scene.clause(at)
    if clause is None:
        return OPEN
    if clause.kind == "existential":
        return topic(scene, talk, at, counts=True)
    main = next((c for c in scene.clauses if c.verb.form == "finite" and c.subject is not None), clause)
    subject = main.subject
    if subject is not None and at < subject.first:
        return resolve(scene, subject.first, subject.end, talk, head=subject.head, verb=main.verb.main)
    return OPEN


def _of_itself(scene: Scene, reading: Reading, at: int, talk: Discourse) -> Name:
    """Return whose a thing is that is its own subject ("17 platforms have been opened"); people are nobody's."""
    head = reading.property.head
    if scene.low(at - 1) == "the" and scene.low(at + 1) != "other" and head in talk.counted:
        return evolve(talk.counted[head], inferred=True)
    if head in lexicon().people or any(head in listed_words(row) for row in ("number_nouns", "nobodys", "traded")):
        return OPEN
    if (place := _spoken_of_there(scene, at)) is not None:
        return resolve(scene, place.first, place.end, talk, head=place.head)
    speaker = any(scene.is_saying(c) for c in scene.clauses)
    shared = "share" in reading.property.modifiers or head in ("percentage", "proportion", "share")
    if speaker and shared and " its " not in reading.property.text:
        return OPEN  # "40 percent of households have no water, Alba Relief says"
    return _about(scene, reading, at, talk)


def _spoken_of_there(scene: Scene, at: int) -> Phrase | None:
    """Return the subject of the clause before "as volume there grew 9 percent", where it was."""
    clause = scene.clause(at)
    if clause is None or scene.low(clause.verb.first - 1) != "there":
        return None
    return next((c.subject for c in reversed(scene.clauses) if c.verb.end <= clause.first and c.subject), None)


def _elsewhere(scene: Scene, near: str, at: int) -> bool:
    """Tell whether a sentence, or the clause of token `at`, speaks of a place of its own and not of `near`.

    "In the United States, 40 are ill", "Alba lost 30 homes, while 14 burned in Brenn".
    """
    clause = scene.clause(at)
    first, stop = scene.bounds(clause) if clause is not None else (scene.start, scene.end)
    here = [entry for entry in scene.names if first <= entry[0] < stop]
    return _only_elsewhere(scene, scene.names, near) or _only_elsewhere(scene, here, near)


def _only_elsewhere(scene: Scene, names: Sequence[tuple[int, int, str]], near: str) -> bool:
    where = listed_words("where")
    named = [scene.token(a) for a, _, n in names if n != near]
    return len(named) == len(names) and any(
        scene.low(i - 1) in where
        or (scene.low(i - 1) == "the" and scene.low(i - 2) in where)
        or (scene.tag(i - 1) == "J" and scene.low(i - 2) in where)
        for i in named
    )


# "a reward has been offered for his capture"
_HIS = re.compile(r"\b(?:for|of|in|on|against) (?:his|her)\b")


def topic(scene: Scene, talk: Discourse, at: int, *, counts: bool = False) -> Name:
    """Return what a sentence without a subject of its own is about: its paragraph's topic, else the article's.

    Who only `counts` has nothing of it: "There were 40 sales in May, the Alba Group said".
    """
    place = _fronted_place(scene, talk)
    if place is not None:
        return Name("", place, inferred=True)
    paragraph = scene.sentence.paragraph
    near = next((name for p, name in reversed(talk.topics) if p == paragraph), None)
    near = (None if counts else _speaking_of_itself(scene, talk)) or near or said_before(scene, talk, paragraph)
    near = None if near is not None and is_someone(near) else near
    if near is not None and talk.cast.hints.get(near) != "place" and _elsewhere(scene, near, at):
        return OPEN
    if near is None and talk.person and _HIS.search(scene.text, scene.start, scene.end):
        return Name("", talk.person, inferred=True)
    name = near or (talk.main if talk.cast.hints.get(talk.main or "") != "organisation" else None)
    return Name("", name, inferred=True) if name and not is_someone(name) else OPEN


def _fronted_place(scene: Scene, talk: Discourse) -> str | None:
    """Return the place of "In the province of Alba, 40 houses burned"."""
    if scene.low(0) not in ("in", "at", "across", "around") or not scene.clauses:
        return None
    limit = scene.words.starts[scene.clauses[0].first]
    names = [n for _, b, n in scene.names if b < limit and n not in talk.cast.persons and scene.text[b] == ","]
    return names[0] if len(names) == 1 else None


def _speaking_of_itself(scene: Scene, talk: Discourse) -> str | None:
    """Return the company of "Alba Motors warned that output could fall"; offices speak of others."""
    for clause in scene.clauses:
        subject = clause.subject
        if subject is None or clause.verb.form != "finite" or not scene.is_saying(clause):
            continue
        place = scene.words.starts[subject.head]
        name = next((n for a, b, n in scene.names if a <= place < b), None)
        person = name is not None and is_person_shaped(name_words(name)) and name not in talk.cast.hints
        if name is not None and not person and name not in talk.cast.persons and talk.cast.hints.get(name) != "place":
            return None if is_office(name) else name
    return None
