"""Who or what a figure is said of: a name, what "the zone" or "it" stands for, or nobody where it is not plain."""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve

from cctimeline import vocab
from cctimeline.bind.discourse import Discourse, kinds
from cctimeline.bind.focus import firm_in_focus, is_firms
from cctimeline.bind.names import is_person_shaped, name_words, plain
from cctimeline.bind.readings import Reading, listed_words, possessor
from cctimeline.bind.scene import Scene
from cctimeline.find.clauses import Clause
from cctimeline.find.lexicon import lexicon
from cctimeline.find.phrases import Phrase
from cctimeline.find.words import lemma
from cctimeline.model import Name

OPEN = Name("", None)
_JOINT = re.compile(r"(?:\s+([a-z]+))?\s*(?:,|,? and|&)\s*(?:the\s+)?$")


def subject_name(scene: Scene, reading: Reading, at: int, talk: Discourse) -> Name:
    """Return who the reading is said of, `at` being the first token of the figure."""
    if reading.owner is not None:
        return resolve(scene, *reading.owner, talk)
    if reading.own_subject or _before_verbs(scene, at):
        return _of_itself(scene, reading, at, talk)
    found = scene.subject(at)
    if found is None:
        return _without_subject(scene, at, talk)
    phrase = found.phrase
    if found.kind == "participle" and _has_object(scene, found.verb) and (main := _finite_before(scene, found.verb)):
        phrase = main  # "promoted reforms, won support, introduced 450 firms"
    if found.kind == "with" and not found.plain and (clause := scene.clause(at)) and clause.subject is not None:
        phrase = clause.subject  # "won the vote in Alba with 38 percent"
    if phrase.first <= at < phrase.end or (scene.low(found.verb) in ("said", "says", "say") and found.verb < at):
        return _of_itself(scene, reading, at, talk)
    if lemma(scene.low(phrase.head), "N") in lexicon().people and scene.lemma(found.verb) in _cast_about():
        return topic(scene, talk)
    if scene.lemma(phrase.head) in aims() and scene.tag(phrase.head) == "N":
        return topic(scene, talk)
    return resolve(scene, phrase.first, phrase.end, talk, head=phrase.head, verb=found.verb)


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
    inside = clause.subject is not None and clause.subject.first <= at
    return inside and not any(c.verb.first < at for c in scene.clauses)


def _without_subject(scene: Scene, at: int, talk: Discourse) -> Name:
    """Return who a figure is said of where its verb has no subject: "there are 40", "with 20 million, a park opens"."""
    clause = scene.clause(at)
    if clause is None:
        return OPEN
    if clause.kind == "existential":
        return topic(scene, talk)
    main = next((c for c in scene.clauses if c.verb.form == "finite" and c.subject is not None), clause)
    subject = main.subject
    if subject is not None and at < subject.first:
        return resolve(scene, subject.first, subject.end, talk, head=subject.head, verb=main.verb.main)
    return OPEN


def _of_itself(scene: Scene, reading: Reading, at: int, talk: Discourse) -> Name:
    """Return whose a thing is that is its own subject ("17 platforms have been opened"); people are nobody's."""
    head = reading.property.head
    if scene.low(at - 1) == "the" and head in talk.counted:
        return evolve(talk.counted[head], inferred=True)
    if head in lexicon().people or head in listed_words("number_nouns") or head in listed_words("nobodys"):
        return OPEN
    return firm_in_focus(scene, at, talk) if is_firms(head) else topic(scene, talk)


def topic(scene: Scene, talk: Discourse) -> Name:
    """Return what a sentence without a subject of its own is about: its paragraph's topic, else the article's."""
    paragraph = scene.sentence.paragraph
    near = next((name for p, name in reversed(talk.topics) if p == paragraph), None)
    near = _speaking_of_itself(scene, talk) or near or _said_before(scene, talk, paragraph)
    name = near or talk.main
    return Name("", name, inferred=True) if name else OPEN


def _speaking_of_itself(scene: Scene, talk: Discourse) -> str | None:
    """Return the company of "Alba Motors warned that output could fall"; offices speak of others."""
    for clause in scene.clauses:
        subject = clause.subject
        if subject is None or clause.verb.form != "finite" or not scene.is_saying(clause):
            continue
        place = scene.words.starts[subject.head]
        name = next((n for a, b, n in scene.names if a <= place < b), None)
        if name is not None and name not in talk.cast.persons and talk.cast.hints.get(name) != "place":
            return None if name_words(name)[-1] in listed_words("offices") else name
    return None


def resolve(
    scene: Scene, first: int, end: int, talk: Discourse, *, head: int | None = None, verb: int | None = None
) -> Name:
    """Return what the tokens from `first` to `end` name; `head` is their last noun, `verb` what is said of them."""
    text = scene.words.slice(first, end)
    if end - first == 1 and scene.low(first) in vocab.table("bind")["words"]["pronouns"]:
        return _pronoun(scene, first, talk)
    head = _head(scene, first, end) if head is None else head
    beside = _apposed(scene, end, verb)
    if beside is not None and scene.tag(head) != "NP":
        return Name(text, beside)
    if scene.tag(head) in ("NUM", "SYM") and scene.holds_figure(head, head + 1):
        before = possessor(scene, Phrase(first, end, head))
        return resolve(scene, *before, talk) if before is not None else OPEN
    start, stop = scene.span(first, end)
    several = _coordinated(scene, start, stop)
    if several is not None:
        return _group(scene, head, several, text, talk)
    place = scene.words.starts[head]
    name = next((n for a, b, n in scene.names if start <= a <= place < b <= stop), None)
    if name is not None:
        return Name(text, name)
    return _described(scene, first, end, head, text, talk)


def _described(scene: Scene, first: int, end: int, head: int, text: str, talk: Discourse) -> Name:
    """Return what a phrase with a common noun stands for."""
    noun = scene.lemma(head)
    definite = scene.low(first) in ("the", "this", "that", "both", "these")
    tags = [scene.tag(i) for i in range(first, head + 1)]
    length = 1 if "SYM" in tags and "N" not in tags[:-1] else head - first  # "the $2 million bridge" is the bridge
    if definite and length <= 2 and all(tag in ("D", "NUM", "N", "SYM") for tag in tags):
        again = _again(scene, noun, length, talk)
        if again is not None:
            return Name(text, again, inferred=True)
    phrase = scene.phrase(head)
    whose = possessor(scene, phrase) if phrase is not None else None
    if whose is not None and first <= whose[0] and whose[1] < end and noun not in lexicon().people:
        return resolve(scene, *whose, talk)
    if any(scene.tag(i) == "NP" and scene.is_name(i) for i in range(first, head + 1)):
        return Name(text, plain(text))
    return Name(_with_place(scene, first, end), None)


def _again(scene: Scene, noun: str, length: int, talk: Discourse) -> str | None:
    """Return the name that "the zone", "the two cities" calls again."""
    if length == 2 or noun not in kinds():
        plural = talk.group if any(word in listed_words("groups") for word in (noun, _plural(noun))) else None
        return plural if length == 2 else None
    if noun in talk.called:
        return talk.called[noun]
    paragraph = scene.sentence.paragraph
    again = talk.called_here.get(noun)
    if again is not None and again[0] == paragraph:
        return again[1]
    near = [name for p, name in reversed(talk.topics) if p >= paragraph - 1]
    for name in (_said_before(scene, talk, paragraph - 1), *near, talk.main):
        if name is not None and talk.could_be(name, noun):
            talk.called_here[noun] = paragraph, name
            return name
    return None


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


def _group(scene: Scene, head: int, names: str, text: str, talk: Discourse) -> Name:
    """Remember a row of names, and what it is called ("the regions of Alba and Brenn")."""
    talk.group = names
    if scene.tag(head) == "N" and (noun := scene.lemma(head)) in kinds():
        talk.called[noun] = names
    return Name(text, names)


def _pronoun(scene: Scene, at: int, talk: Discourse) -> Name:
    """Return what a pronoun stands for: a subject before it in the sentence, else in the sentences before."""
    kind = vocab.table("bind")["words"]["pronouns"][scene.low(at)]
    text = scene.words.slice(at, at + 1)
    if kind == "speaker":
        return _speaker(scene, text, talk)
    if kind == "person":
        place = scene.words.starts[at]
        doer = _doer(scene, at, talk) if scene.low(at) == "him" else None
        here = [n for _, b, n in scene.names if b <= place and n in talk.cast.persons and n != doer]
        found = here[0] if here else talk.person if talk.person != doer else None
        found = found or _person_before(talk)
        return Name(text, found, inferred=found is not None)
    for clause in scene.clauses:
        subject = clause.subject
        if subject is None or subject.end > at or clause.verb.first >= at:
            continue
        if subject.end - subject.first == 1 and scene.tag(subject.first) == "PRO":
            continue
        name = resolve(scene, subject.first, subject.end, talk, head=subject.head).name
        if name is not None and name not in talk.cast.persons:
            return Name(text, name, inferred=True)
    place = scene.words.starts[at]
    here = [n for _, b, n in scene.names if b <= place and n not in talk.cast.persons]
    if len(here) == 1 and kind == "topic":
        return Name(text, here[0], inferred=True)
    found = talk.group if kind == "group" else None
    found = found or _said_before(scene, talk, scene.sentence.paragraph - 1)
    return Name(text, found, inferred=found is not None)


def _doer(scene: Scene, at: int, talk: Discourse) -> str | None:
    """Return who does what is done to "him": not the one it stands for ("Judge Ann Lee ordered him to pay")."""
    before = [c.subject for c in scene.clauses if c.verb.form == "finite" and c.verb.first < at and c.subject]
    if not before or (before[-1].end - before[-1].first == 1 and scene.tag(before[-1].first) == "PRO"):
        return None
    return resolve(scene, before[-1].first, before[-1].end, talk, head=before[-1].head).name


def _person_before(talk: Discourse) -> str | None:
    """Return the last name that could be a person's, for "she" where no name is known to be one."""
    for before in reversed(talk.past):
        for _, _, name in reversed(before.names):
            if is_person_shaped(name_words(name)) and name not in talk.cast.hints:
                return name
    return None


def _speaker(scene: Scene, text: str, talk: Discourse) -> Name:
    """Return who "I" is in `"I have played for 40 years," said Ann Lee`; open where the sentence does not say."""
    for clause in scene.clauses:
        if clause.subject is not None and scene.is_saying(clause) and scene.tag(clause.subject.head) == "NP":
            name = resolve(scene, clause.subject.first, clause.subject.end, talk, head=clause.subject.head).name
            return Name(text, name, inferred=name is not None)
    return Name(text, None)


def _said_before(scene: Scene, talk: Discourse, paragraph: int) -> str | None:
    """Return what the nearest sentence before, from `paragraph` on, is said of; persons are passed over."""
    for before in reversed(talk.past):
        if before is scene or before.start >= scene.start:
            continue
        if before.sentence.paragraph < paragraph:
            return None
        name = said_of(before, talk)
        if name is not None:
            return name
    return None


def said_of(scene: Scene, talk: Discourse) -> str | None:
    """Return the name a sentence is said of: its first subject that does not only speak, else its fronted place."""
    if scene.about is None:
        scene.about = ""
        scene.about = _said_of(scene, talk) or ""
    return scene.about or None


def _said_of(scene: Scene, talk: Discourse) -> str | None:
    for clause in scene.clauses:
        if clause.verb.form != "finite" or clause.subject is None or scene.is_saying(clause):
            continue
        subject = clause.subject
        if _is_example(scene, subject.first):
            continue
        name = resolve(scene, subject.first, subject.end, talk, head=subject.head, verb=clause.verb.main).name
        if name is not None and name not in talk.cast.persons:
            return name
        return _fronted(scene, clause, talk)
    return _fronted(scene, scene.clauses[0], talk) if scene.clauses else None


def _is_example(scene: Scene, first: int) -> bool:
    """Tell whether a phrase is the last of "works such as Alba Hall, Brenn Square and Cedar Park have been sped up"."""
    at = first - 1
    while at > 0 and (scene.tag(at) in ("NP", ",") or scene.low(at) in ("and", "or", "the")):
        at -= 1
    return scene.low(at) in ("including", "like") or (scene.low(at) == "as" and scene.low(at - 1) == "such")


def _fronted(scene: Scene, clause: Clause, talk: Discourse) -> str | None:
    """Return the last name of "At the site of Alba Tower, everything goes well"."""
    if scene.tag(0) != "P":
        return None
    limit = scene.words.starts[clause.first]
    names = [n for _, b, n in scene.names if b <= limit and n not in talk.cast.persons]
    return names[0] if names else None


def _head(scene: Scene, first: int, end: int) -> int:
    return next((i for i in range(end - 1, first - 1, -1) if scene.tag(i) in ("N", "NP")), end - 1)


def _apposed(scene: Scene, end: int, verb: int | None) -> str | None:
    """Return the name in "one of the best clubs, Alba United, has": between commas, before the verb."""
    if verb is None or verb <= end + 1 or verb >= len(scene.words):
        return None
    start, stop = scene.words.starts[end], scene.words.starts[verb]
    for a, b, name in scene.names:
        if start < a and b < stop and scene.text[a - 2 : a] == ", " and scene.text[b : b + 1] == ",":
            return name
    return None


def _coordinated(scene: Scene, start: int, stop: int) -> str | None:
    """Return "Alba and Brenn" where the code points hold, or end in, a row of names joined by "and"."""
    row = [(a, b, n) for a, b, n in scene.names if start <= a and b <= stop]
    if len(row) < 2 or row[-1][1] < stop - 12:
        return None
    at = len(row) - 1
    while at and _joined(scene.text[row[at - 1][1] : row[at][0]]):
        at -= 1
    names = [n for _, _, n in row[at:]]
    if len(names) < 2 or "and" not in scene.text[row[at][0] : stop]:
        return None
    return ", ".join(names[:-1]) + " and " + names[-1]


def _joined(gap: str) -> bool:
    match = _JOINT.fullmatch(gap)
    return match is not None and (match[1] is None or match[1] in kinds())


def _with_place(scene: Scene, first: int, end: int) -> str:
    """Return the words of a phrase with the "of" and "in" phrases behind it: "Scientists in Alba and Brenn"."""
    while scene.low(end) in ("of", "in", "at", "from", "for") and (behind := scene.phrase(end + 1)):
        if behind.first != end + 1:
            break
        end = behind.end
        while scene.low(end) in ("and", ",") and scene.tag(end + 1) == "NP" and (more := scene.phrase(end + 1)):
            end = more.end
    return scene.words.slice(first, end)
