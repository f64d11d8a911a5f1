"""What words stand for: a name, what "the zone" or "it" goes back to, or nobody where it is not plain."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from cctimeline import vocab
from cctimeline.bind.discourse import Discourse, kinds
from cctimeline.bind.focus import firm_in_focus, is_firms, is_office
from cctimeline.bind.given import is_someone, suits
from cctimeline.bind.name_words import is_person_shaped, name_words, plain
from cctimeline.bind.named import apposed, coordinated, name_at, named, with_place
from cctimeline.bind.nameless import of_nobodys, things_of
from cctimeline.bind.readings import listed_words, possessor
from cctimeline.bind.scene import Scene
from cctimeline.find.clauses import Clause
from cctimeline.find.lexicon import lexicon
from cctimeline.find.phrases import Phrase
from cctimeline.model import Name

OPEN = Name("", None)


def resolve(
    scene: Scene, first: int, end: int, talk: Discourse, *, head: int | None = None, verb: int | None = None
) -> Name:
    """Return what the tokens from `first` to `end` name; `head` is their last noun, `verb` what is said of them."""
    first = _model_start(scene, first)
    text = scene.words.slice(first, end)
    if end - first == 1 and scene.low(first) in vocab.table("bind")["words"]["pronouns"]:
        return _pronoun(scene, first, talk)
    head = _head(scene, first, end) if head is None else head
    beside = apposed(scene, end, verb)
    if beside is not None and scene.tag(head) != "NP":
        return Name(text, beside)
    if scene.tag(head) in ("NUM", "SYM") and scene.holds_figure(head, head + 1):
        before = possessor(scene, Phrase(first, end, head))
        return resolve(scene, *before, talk) if before is not None else OPEN
    start, stop = scene.span(first, end)
    several = coordinated(scene, start, stop)
    if several is not None:
        return _group(scene, head, several, text, talk)
    place = scene.words.starts[head]
    name = named(scene, start, stop, place)
    if name is None and scene.tag(head) == "NP":
        name = talk.cast.canonical.get(text)  # the GM of "GM's North American output"
    if name is not None:
        return Name(text, name)
    return _described(scene, first, end, head, text, talk)


def _model_start(scene: Scene, first: int) -> int:
    """Return where a model's name begins of which a phrase has the last number: "the Orla 737-800 with 40 aboard"."""
    if scene.tag(first) != "NUM" or scene.low(first - 1) != "-":
        return first
    at = first - 2
    while at > 0 and scene.tag(at - 1) == "NP" and scene.tag(at) in ("NUM", "NP"):
        at -= 1
    return at if at >= 0 and scene.tag(at) == "NP" else first


def _described(scene: Scene, first: int, end: int, head: int, text: str, talk: Discourse) -> Name:
    """Return what a phrase with a common noun stands for."""
    noun = scene.lemma(head)
    definite = scene.low(first) in ("the", "this", "that", "both", "these")
    seated = noun in listed_words("firm_nouns") and _seated(scene, first)
    if seated or (
        scene.low(first) == "the" and noun in listed_words("firm_nouns") and not _another(scene, first, head)
    ):
        firm = firm_in_focus(scene, first, talk).name
        if firm is not None and _called_between(scene, noun, firm, talk):
            return Name(text, None)
        if firm is not None:
            return Name(text, firm, inferred=True)
    if definite and noun in ("stock", "share") and head == first + 1:
        return Name(text, firm_in_focus(scene, first, talk).name, inferred=True)  # "The stock has fallen"
    tags = [scene.tag(i) for i in range(first, head + 1)]
    length = 1 if "SYM" in tags and "N" not in tags[:-1] else head - first  # "the $2 million bridge" is the bridge
    if definite and length > 1:
        length -= sum(_colours(scene, i) for i in range(first + 1, head))
        tags = [tag for i, tag in enumerate(tags, first) if i == head or not _colours(scene, i)]
    if definite and length <= 2 and all(tag in ("D", "NUM", "N", "SYM") for tag in tags):
        again = _again(scene, noun, length, talk)
        if again is not None:
            return Name(text, again, inferred=True)
    if noun in listed_words("called") and scene.low(head + 1) == "of" and (place := name_at(scene, head + 2)):
        return Name(text, place)
    phrase = scene.phrase(head)
    whose = possessor(scene, phrase) if phrase is not None else None
    if whose is not None and first <= whose[0] and whose[1] < end and noun not in lexicon().people:
        return resolve(scene, *whose, talk)
    named_within = any(scene.tag(i) == "NP" and scene.is_name(i) for i in range(first, head + 1))
    somebody = scene.low(first) in ("a", "an", "one") or (named_within and scene.low(first) != "the")
    if somebody and noun in lexicon().people:
        return Name(text, None)  # "a former Tarn Motors clerk", "a 35-year-old Tarn man"
    if named_within:
        if is_firms(noun):
            return Name(text, name_at(scene, first))  # "Alba Motors sales"
        start = first
        while start < head and (scene.tag(start) in ("D", "NUM", "SYM") or scene.holds_figure(start, start + 1)):
            start += 1  # "the 600-crore | Alba mission"
        return Name(text, plain(scene.words.slice(start, end)))
    return Name(with_place(scene, first, end), None)


def _seated(scene: Scene, first: int) -> bool:
    """Tell whether a phrase goes on from where a firm sits: "The Brenn, Ohio, maker", "Alba- and Brenn-based firm"."""
    at = first - 1
    if scene.low(at) == "and" and scene.low(at - 1) == "-":
        return scene.low(first).endswith("-based")
    while scene.tag(at) in (",", "NP"):
        at -= 1
    return at < first - 3 and scene.low(first - 1) == "," and scene.low(at) == "the"


def _colours(scene: Scene, i: int) -> bool:
    """Tell whether a word tells nothing of which one is meant: "the stricken ship", "the 96-metre vessel"."""
    word = scene.low(i)
    return word in listed_words("colouring") or (word[:1].isdigit() and "-" in word and scene.tag(i) == "J")


def _called_between(scene: Scene, noun: str, firm: str, talk: Discourse) -> bool:
    """Tell whether the sentence before cites another company ("according to Brenn Corp."): either may be meant."""
    before = talk.past[-1] if talk.past else None
    other = talk.called.get(noun)
    if before is None or other is None or other == firm or before.sentence.paragraph != scene.sentence.paragraph:
        return False
    place = next((a for a, _, name in before.names if name == other), None)
    return place is not None and before.before(place, 14).lower().endswith("according to ")


def _another(scene: Scene, first: int, head: int) -> bool:
    """Tell whether a description is of somebody else: "the rival company", "the two firms", "the Brenn group"."""
    words = [i for i in range(first + 1, head) if not scene.low(i).endswith("-based")]
    if scene.low(head) == "chain" and scene.low(head - 1) in listed_words("no_shops"):
        return True
    return any(scene.low(i) in listed_words("other") or scene.tag(i) == "NUM" for i in words) or (
        any(scene.is_name(i) for i in words) and "," not in scene.words.lower[first:head]
    )


def _again(scene: Scene, noun: str, length: int, talk: Discourse) -> str | None:
    """Return the name that "the zone", "the two cities" calls again."""
    if length == 2 or noun not in kinds():
        plural = talk.group if any(word in listed_words("groups") for word in (noun, _plural(noun))) else None
        return plural if length == 2 else None
    if noun in talk.called:
        return talk.called[noun]
    if noun in listed_words("official"):
        return None
    paragraph = scene.sentence.paragraph
    again = talk.called_here.get(noun)
    if again is not None and again[0] == paragraph:
        return again[1]
    near = [name for p, name in reversed(talk.topics) if p >= paragraph - 1]
    for name in (said_before(scene, talk, paragraph - 1), *near, talk.main):
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
        found = _person(scene, at, talk)
        return Name(text, found, inferred=found is not None)
    if (kind == "group" and _several_before(scene, at)) or (kind == "topic" and _thing_before(scene, at, talk)):
        return Name(text, None)
    found = _subject_before(scene, at, talk, kind) or _name_beside(scene, at, talk, kind)
    if found is None and not _pronoun_before(scene, at, kind):
        found = talk.group if kind == "group" else None
        found = found or said_before(scene, talk, scene.sentence.paragraph - 1, may_turn=kind == "topic")
    return Name(text, found, inferred=found is not None)


def _subject_before(scene: Scene, at: int, talk: Discourse, kind: str) -> str | None:
    """Return what a clause before token `at` is said of, the same pronoun included."""
    for clause in scene.clauses:
        subject = clause.subject
        if subject is None or subject.end > at or clause.verb.first >= at:
            continue
        if subject.end - subject.first == 1 and scene.tag(subject.first) == "PRO":
            if _kind(scene, subject.first) != kind:
                continue
            return _pronoun(scene, subject.first, talk).name
        name = resolve(scene, subject.first, subject.end, talk, head=subject.head).name
        one = name in talk.cast.persons or (kind == "group" and name is not None and is_someone(name))
        if name is not None and not one and not _only_tells(scene, clause, name, at):
            return name  # one person is no "they"
    return None


def _only_tells(scene: Scene, clause: Clause, name: str, at: int) -> bool:
    """Tell whether an office speaks of something else: "the Alba Times says its", but "the Bureau says it received"."""
    itself = clause.verb.end == at and scene.low(at) == "it" and scene.tag(at + 1) in ("V", "VD")
    return scene.is_saying(clause) and is_office(name) and not itself


def _several_before(scene: Scene, at: int) -> bool:
    """Tell whether the first clause is of several without a name, whom "their" goes back to ("astronomers found")."""
    subject = next((c.subject for c in scene.clauses if c.subject is not None and c.verb.first < at), None)
    if subject is None or subject.end > at or scene.tag(subject.head) != "N" or scene.is_name(subject.head):
        return False
    named = any(scene.is_name(i) for i in range(subject.first, subject.end))
    return not named and scene.low(subject.head) != scene.lemma(subject.head)


def _thing_before(scene: Scene, at: int, talk: Discourse) -> bool:
    """Tell whether "it" goes back to a firm or a thing that is not named: "The operator closed after it failed"."""
    subject = next((c.subject for c in scene.clauses if c.subject is not None and c.verb.first < at), None)
    if subject is None or subject.end > at or scene.tag(subject.head) != "N":
        return False
    return (
        scene.lemma(subject.head) in kinds()
        and not resolve(scene, subject.first, subject.end, talk, head=subject.head).name
    )


def _kind(scene: Scene, at: int) -> str | None:
    return vocab.table("bind")["words"]["pronouns"].get(scene.low(at))  # type: ignore[no-any-return]


def _pronoun_before(scene: Scene, at: int, kind: str) -> bool:
    """Tell whether the sentence has the pronoun as a subject already, so that what it stands for has been sought."""
    subjects = (c.subject for c in scene.clauses if c.subject is not None and c.subject.end <= at)
    return any(p.end - p.first == 1 and scene.tag(p.first) == "PRO" and _kind(scene, p.first) == kind for p in subjects)


def _name_beside(scene: Scene, at: int, talk: Discourse, kind: str) -> str | None:
    """Return the only name before "its" ("critics praised Alba and its ferries"), unless it says where.

    That is "in Alba", and "left Alba with its passengers".
    """
    place = scene.words.starts[at]
    here = [(a, n) for a, b, n in scene.names if b <= place and n not in talk.cast.persons]
    if len(here) != 1 or kind != "topic":
        return None
    start, name = here[0]
    if is_office(name) and scene.attributes(start):
        return None
    first = scene.token(start)
    first -= scene.tag(first - 1) == "D"
    where = scene.low(first - 1) in listed_words("where") or scene.lemma(first - 1) in listed_words("ways")
    return None if where else name


def _person(scene: Scene, at: int, talk: Discourse) -> str | None:
    """Return whom "he" stands for: the first person of the sentence; "him" is never who does it to him."""
    place = scene.words.starts[at]
    doer = _doer(scene, at, talk) if scene.low(at) == "him" else None
    here = [n for _, b, n in scene.names if b <= place and n in talk.cast.persons and n != doer]
    here = [] if talk.person and scene.low(0) in ("her", "his") and scene.low(at) != "him" else here  # "Her manager"
    here = here or _persons_ahead(scene, at, talk)
    before = [talk.person] if talk.person and talk.person != doer else []
    speakers = {n for _, b, n in scene.names if b <= place and _quotes(scene, b, place)}
    found = chain(here, before, _persons_before(talk))
    return next((n for n in found if suits(n, scene.low(at)) and n not in speakers), None)


def _quotes(scene: Scene, last: int, place: int) -> bool:
    """Tell whether a quotation opens between a name and a place behind it: `Ann Lee said: "He took 40 euros"`."""
    between = scene.text[last:place]
    return between.count("“") > between.count("”") or (between.count('"') % 2 == 1 and "“" not in between)


def _persons_ahead(scene: Scene, at: int, talk: Discourse) -> list[str]:
    """Return who a clause before "he" is said of, where the name could be a person's: "Ward fell as he was hit"."""
    said = (c.subject for c in scene.clauses if c.subject is not None and c.verb.first < at and c.subject.end <= at)
    named = (scene.name_in(*scene.span(p.first, p.end)) for p in said if scene.tag(p.head) == "NP")
    return [n for n in named if n is not None and is_person_shaped(name_words(n)) and n not in talk.cast.hints]


def _doer(scene: Scene, at: int, talk: Discourse) -> str | None:
    """Return who does what is done to "him": not the one it stands for ("Judge Ann Lee ordered him to pay")."""
    before = [c.subject for c in scene.clauses if c.verb.form == "finite" and c.verb.first < at and c.subject]
    if not before or (before[-1].end - before[-1].first == 1 and scene.tag(before[-1].first) == "PRO"):
        return None
    return resolve(scene, before[-1].first, before[-1].end, talk, head=before[-1].head).name


def _persons_before(talk: Discourse) -> Iterator[str]:
    """Yield the names that could be a person's from the last on, for "she" where no name is known to be one.

    Who opens a sentence is what it is about. Only of a person is something said without "the": "the Spring Cup".
    """
    for before in reversed(talk.past):
        subjects = [before.span(c.subject.first, c.subject.end) for c in before.clauses if c.subject is not None]
        for start, end, name in before.names:
            said_of = is_someone(name) or any(first < end and start < last for first, last in subjects)
            bare = before.before(start, 4).lower() != "the "
            if said_of and bare and name not in talk.cast.hints and is_person_shaped(name_words(name)):
                yield name


def _speaker(scene: Scene, text: str, talk: Discourse) -> Name:
    """Return who "I" is in `"I have played for 40 years," said Ann Lee`; open where the sentence does not say."""
    for clause in scene.clauses:
        if clause.subject is not None and scene.is_saying(clause) and scene.tag(clause.subject.head) == "NP":
            name = resolve(scene, clause.subject.first, clause.subject.end, talk, head=clause.subject.head).name
            return Name(text, name, inferred=name is not None)
    return Name(text, None)


def said_before(scene: Scene, talk: Discourse, paragraph: int, *, may_turn: bool = False) -> str | None:
    """Return what the nearest sentence before, from `paragraph` on, is said of; persons are passed over.

    With `may_turn` it stops at a sentence of something without a name that "it" could stand for.
    """
    for before in reversed(talk.past):
        if before is scene or before.start >= scene.start:
            continue
        if before.sentence.paragraph < paragraph:
            return None
        name = said_of(before, talk)
        if name is not None:
            return name
        if may_turn and before is talk.past[-1] and of_nobodys(before):
            return None  # "Volume was up 12 percent. It fell"
        things = things_of(before) if may_turn else []
        if things:
            called = {talk.called.get(noun) for noun in things}
            return called.pop() if len(called) == 1 else None
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
