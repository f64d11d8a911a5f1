"""Who or what a figure is said of: a name, what "the zone" or "it" stands for, or nobody where it is not plain."""

from __future__ import annotations

from cctimeline.bind.discourse import Discourse, kinds, pronoun
from cctimeline.bind.names import plain
from cctimeline.bind.readings import Reading, Tokens, listed_words, possessor
from cctimeline.bind.scene import NOUNS, Scene
from cctimeline.find.lexicon import lexicon
from cctimeline.model import Name

OPEN = Name("", None)


def subject_name(scene: Scene, reading: Reading, at: int, talk: Discourse) -> Name:
    """Return who the reading is said of, `at` being the first token of the figure."""
    if reading.owner is not None:
        return resolve(scene, *reading.owner, talk)
    found = scene.subject(at)
    if found is None or found.phrase is None:
        return OPEN if found is None else _topic(talk, scene)
    phrase = found.phrase
    if scene.low(phrase.first) == "there":
        return _topic(talk, scene)
    if reading.own_subject or phrase.first <= at < phrase.end:
        return _of_itself(scene, reading, talk)
    return resolve(scene, phrase.first, phrase.end, talk, verb=found.verb)


def _of_itself(scene: Scene, reading: Reading, talk: Discourse) -> Name:
    """Return whose a thing is that is its own subject ("17 platforms have been opened"); people are nobody's."""
    if reading.property.head in lexicon().people:
        return OPEN
    return _topic(talk, scene)


def _topic(talk: Discourse, scene: Scene) -> Name:
    near = talk.topic if talk.topic_paragraph >= scene.sentence.paragraph - 1 else None
    name = talk.main or near
    return Name("", name, inferred=True) if name else OPEN


def resolve(scene: Scene, first: int, end: int, talk: Discourse, *, verb: int | None = None) -> Name:
    """Return what the tokens from `first` to `end` name."""
    text = scene.words.slice(first, end)
    if end - first == 1 and (found := pronoun(scene.low(first), text, talk)):
        return found
    beside = _apposed(scene, end, verb)
    if beside is not None and scene.tag(end - 1) != "NP":
        return Name(text, beside)
    several = _coordinated(scene, first, end)
    if several is not None:
        return Name(several, several)
    start, stop = scene.span(first, end)
    name = next((n for a, b, n in reversed(scene.names) if start <= a and b == stop), None)
    if name is not None:
        return Name(text, name)
    head = scene.lemma(end - 1)
    phrase = scene.phrase(end - 1)
    whose = possessor(scene, phrase) if phrase is not None else None
    if whose and first <= whose[0] and whose[1] < end and head not in kinds():
        return resolve(scene, whose[0], whose[1], talk)
    if scene.low(first) in ("the", "this", "that") and end - first == 2 and (called := talk.described(head)):
        return Name(text, called, inferred=True)
    if any(scene.tag(i) == "NP" for i in range(first, end)):
        return Name(text, plain(text))
    if (
        scene.low(first) in ("the", "both")
        and (plural := talk.group)
        and scene.words.lower[end - 1] in listed_words("groups")
    ):
        return Name(text, plural, inferred=True)
    return Name(text, None)


def _apposed(scene: Scene, end: int, verb: int | None) -> str | None:
    """Return the name in "one of the best clubs, Alba United, has": between commas, before the verb."""
    if verb is None or scene.low(end) != "," or verb <= end + 1:
        return None
    start, stop = scene.words.starts[end], scene.words.starts[verb]
    inside = [(a, b, n) for a, b, n in scene.names if start < a and b < stop]
    if len(inside) == 1 and inside[0][0] - start <= 6 and scene.text[inside[0][1]] == ",":
        return inside[0][2]
    return None


def _coordinated(scene: Scene, first: int, end: int) -> str | None:
    """Return "Alba and Brenn" where a phrase is, or ends, a row of names joined by "and"."""
    _start, stop = scene.span(first, end)
    row = [(a, b, n) for a, b, n in scene.names if b <= stop]
    if not row or row[-1][1] != stop:
        return None
    at = len(row) - 1
    while at and scene.text[row[at - 1][1] : row[at][0]].strip() in ("and", "&", ",", ", and"):
        at -= 1
    names = [n for _, _, n in row[at:]]
    if len(names) < 2 or "and" not in scene.text[row[at][0] : stop]:
        return None
    return ", ".join(names[:-1]) + " and " + names[-1]


def tokens_of(scene: Scene, start: int, end: int) -> Tokens:
    """Return the tokens that stand in the code points from `start` to `end`."""
    first = scene.token(start)
    last = first
    while last < len(scene.words) and scene.words.starts[last] < end:
        last += 1
    return first, last


def is_noun(scene: Scene, i: int) -> bool:
    """Tell whether token `i` is a noun or a name."""
    return scene.tag(i) in NOUNS
