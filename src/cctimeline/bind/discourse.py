"""What the article has been talking about: what it has called whom, and which day its story is at."""

from __future__ import annotations

import re
from collections import deque
from functools import cache
from itertools import pairwise

from attrs import define, field

from cctimeline import vocab
from cctimeline.bind.given import is_someone
from cctimeline.bind.name_words import (
    bare,
    companies,
    has_legal_form,
    head_of,
    heads,
    is_institution,
    is_person_shaped,
    name_words,
)
from cctimeline.bind.names import Cast
from cctimeline.bind.scene import Scene
from cctimeline.bind.shared import Shared
from cctimeline.find.names import countries
from cctimeline.find.phrases import Phrase
from cctimeline.find.words import lemma
from cctimeline.model import Article, AsOf, AsOfSource, Claim, Name, Property
from cctimeline.when import When

_MODIFIER = r"(?:[a-z][\w-]*|[A-Z][a-z]+-[a-z]+|[A-Z][a-z]+(?:ish|ian|ese|ch)|\d[\d.,]*-[a-z-]+)"
_CALLED = re.compile(
    rf"(?:,| is| was|,? (?:which|who) (?:is|was))? (?:a|an|the|one of the)\s+((?:{_MODIFIER}\s+){{0,6}}?[a-z][\w-]*)"
    r"(?=\s*(?:,|\.|;|\)|\bin\b|\bof\b|\bwith\b|\bthat\b|\bwhich\b|\bwho\b|\bbased\b|\bat\b|\bfor\b|\bon\b|$))"
)
_ONE_OF_THEM = re.compile(r"(?:\b[Aa]n?|['’]s)(?: [a-z][\w-]*){0,3} $")
_KNOWN_AS = re.compile(r"\b([a-z]+),? (?:known as|named|called|dubbed|nicknamed) (?:the )?$")
_NAMING = ("as", "named", "called", "dubbed", "nicknamed", "the")
"""Words that may stand right before the name by which something is known."""
_NOW = re.compile(r"(?:This time|So far|To date|Currently|Now|At present|Today)\b")
_GOES_ON = re.compile(r"(?:Then|And|Also|But|In addition|Notably|Meanwhile|Together|Later|Afterwards)\b")
JOINED_BY_AND = re.compile(r"(?: [a-z]+)?,? and (?:the )?")
_PERSONAL = re.compile(r"\b(?:he|she|his|her|him)\b", re.I)
_REMEMBERED = 5
_ACCOUNTS = 3
"""Paragraphs for which a stretch of the year, once named, or a ship without its name, holds."""


@cache
def kinds() -> dict[str, str]:
    """Return each noun that calls a name again, with its kind (place, organisation, thing)."""
    rows = vocab.table("bind")["descriptions"]
    return {noun: kind for kind, nouns in rows.items() for noun in nouns}


@cache
def sorts() -> dict[str, tuple[str, ...]]:
    """Return each noun for a thing with the others that call the same thing again ("probe": "spacecraft")."""
    rows = vocab.table("bind")["sorts"]
    return {noun: tuple(nouns) for nouns in rows.values() for noun in nouns}


@cache
def ships() -> frozenset[str]:
    """Return the nouns that call a ship."""
    return frozenset(vocab.table("bind")["sorts"]["ship"])


@cache
def _lives() -> frozenset[str]:
    """Return what only people do; a sentence without any is not parsed for it."""
    return frozenset(vocab.table("bind")["words"]["lives"])


@cache
def _before_ships() -> frozenset[str]:
    """Return the letters that open the name of a ship ("MV")."""
    return frozenset(vocab.table("bind")["sorts_before"]["ship"])


@cache
def _afloat() -> re.Pattern[str]:
    """Match the first mention of a ship: "a Danish cargo ship"."""
    return re.compile(rf"[Aa](?<!\w.)n? (?:[\w'’-]+ ){{0,4}}?({'|'.join(sorted(ships()))})\b")


def _named_by_the(scene: Scene, subject: Phrase) -> str | None:
    """Return the name of "the Maro", which says of no land or firm by itself what it is."""
    if scene.low(subject.first) != "the" or scene.tag(subject.head) != "NP":
        return None
    name = scene.name_in(*scene.span(subject.first, subject.end))
    words = name_words(name) if name is not None else ()
    if not words or name is None or name.isupper() or words[-1] in kinds() or is_institution(words):
        return None
    return name if len(words) == subject.end - subject.first - 1 else None


@define
class Discourse:
    """What is remembered from sentence to sentence; `hear` takes in the next one."""

    article: Article
    cast: Cast
    main: str | None = None
    """The name the article is plainly about, else None."""
    person: str | None = None
    group: str | None = None
    called: dict[str, str] = field(factory=dict)
    called_here: dict[str, tuple[int, str]] = field(factory=dict)
    """As `called`, but concluded, so it holds for one paragraph: (paragraph, name)."""
    past: deque[Scene] = field(factory=lambda: deque(maxlen=_REMEMBERED))
    """The sentences before the one being read, newest last."""
    topics: deque[tuple[int, str]] = field(factory=lambda: deque(maxlen=_REMEMBERED))
    """(paragraph, name) of what the last claims were said of."""
    share: Property | None = None
    """The last share that was named ("38 percent of the vote"): bare ones of others are shares of the same."""
    counted: dict[str, Name] = field(factory=dict)
    """What the last count of each noun was said of: "the three towers" goes back to it."""
    _launched: tuple[int, str] | None = None
    """Paragraph and noun by which a ship was brought in ("a cargo ship ran aground"), until a name for it comes."""
    _of_ships: bool = field(init=False)
    """The article has a word for a ship at all."""
    _story: tuple[int, When] | None = None
    _period: tuple[int, str] | None = None
    shared: Shared = field(factory=Shared)
    _published: AsOf | None = None
    """The date of what has no other, one object for all claims."""

    @_of_ships.default
    def _has_ships(self) -> bool:
        return any(noun in self.article.text for noun in ships())

    def hear(self, scene: Scene) -> None:
        """Take in a sentence that has been read: what it calls its names, and whom it names."""
        for start, end, name in scene.names:
            self._call(scene, start, end, name)
            other = name in self.cast.persons and name != self.person
            if other and not (self.person and _only_speaks_of(scene, start)):
                self.person = name
        if (scene.dates or scene.figures) and not _lives().isdisjoint(scene.words.lower):
            self._hear_of_lives(scene)
        if self._story is not None and self._story[0] == scene.sentence.paragraph and scene.is_present():
            self._story = None
        self._hear_group(scene)
        self.past.append(scene)

    def note(self, claim: Claim, scene: Scene) -> None:
        """Remember what a claim was said of, so that the next one may go on about it."""
        name = claim.subject.name
        if name is not None and name not in self.cast.persons and claim.property.head != "age" and _leads(scene, name):
            self.topics.append((scene.sentence.paragraph, name))
        if claim.figure.kind == "percent" and "share" in claim.property.modifiers:
            self.share = claim.property
        if claim.figure.kind == "count":
            self.counted[claim.property.head] = claim.subject

    def tell(self, when: When, scene: Scene) -> None:
        """Let the story be at `when` from here to the end of the paragraph."""
        self._story = scene.sentence.paragraph, when

    def account_for(self, period: str | None, scene: Scene) -> None:
        """Let the accounts be those of `period` ("nine-month") for this paragraph and the two behind it."""
        self._period = (scene.sentence.paragraph, period) if period else None

    def period_in(self, scene: Scene) -> str | None:
        """Return the stretch that the accounts are for, where one has been named near enough and no quarter since."""
        held = self._period
        return held[1] if held is not None and scene.sentence.paragraph - held[0] < _ACCOUNTS else None

    def date_of(self, scene: Scene, *, past: bool) -> AsOf | None:
        """Return the date of what a sentence without one says: the story's, else the article's own.

        The story goes on in the past tense, or where the sentence says so ("Then", "In addition").
        """
        if self._story is not None and self._story[0] == scene.sentence.paragraph and not self._ahead_of(scene):
            lead = scene.text[scene.start : scene.start + 20]
            if (past or _GOES_ON.match(lead)) and not _NOW.match(lead):
                return AsOf(self._story[1], "inferred")
        if self._published is None and self.article.published is not None:
            source: AsOfSource = "inferred" if self.article.published_from == "inferred" else "published"
            self._published = AsOf(self.article.published, source)
        return self._published

    def _ahead_of(self, scene: Scene) -> bool:
        """Tell whether the story's date is still to come, and a sentence tells what was: "The repairs cost ..."."""
        published, clauses = self.article.published, scene.clauses
        if self._story is None or published is None or not published.before(self._story[1]):
            return False
        return not any(scene.low(c.verb.first) in ("will", "would", "is", "are") for c in clauses)

    def could_be(self, name: str, noun: str) -> bool:
        """Tell whether "the NOUN" may call `name` again: by its own head noun, or by its kind."""
        kind = kinds().get(noun)
        if kind is None or name in self.cast.persons or (name != self.main and is_someone(name)):
            return False
        head = head_of(name)
        if noun in ("country", "nation") and head not in heads():
            return name.lower() in countries()  # no firm, and no part of a land
        if kind == "generic":
            return head in kinds() and kinds()[head] in ("thing", "place")
        if head in kinds():
            loose = noun in vocab.table("bind")["words"]["loose"] and kinds()[head] == kind
            return head == noun or loose or kinds()[head] == kind == "place"
        hint = self.cast.hints.get(name)
        return kind != "thing" and (hint is None or hint == kind)

    def _hear_of_lives(self, scene: Scene) -> None:
        """Take whoever is born, dies or marries for a person: "Lee, whose songs are known, died on March 4"."""
        for clause in scene.clauses:
            if clause.subject is None or scene.low(clause.verb.main) not in _lives():
                continue
            place = scene.words.starts[clause.subject.head]
            name = next((n for a, b, n in scene.names if a <= place < b), None)
            words = name_words(name) if name is not None else ()
            if name is not None and name not in self.cast.hints and (len(words) == 1 or is_person_shaped(words)):
                self.cast.persons.add(name)
                self.person = name

    def _hear_group(self, scene: Scene) -> None:
        """Take in "the regions of Alba and Brenn" and "Alba and Brenn" where they open a sentence."""
        for (a, b, one), (c, _, other) in pairwise(scene.names[:3]):
            joint = scene.text[b:c]
            if a - scene.start > 90 or not JOINED_BY_AND.fullmatch(joint):
                continue
            self.group = f"{one} and {other}"
            lead = scene.text[max(scene.start, a - 30) : a].split()
            noun = lemma(lead[-2], "N") if len(lead) > 1 and lead[-1] == "of" else ""
            if noun in kinds():
                self.called[noun] = self.group
            return

    def meet(self, scene: Scene) -> None:
        """Take "the Maro", said of in a text that has brought in "a cargo ship", for that ship, before it is read."""
        paragraph = scene.sentence.paragraph
        if self._launched is not None and paragraph - self._launched[0] < _ACCOUNTS:
            for clause in scene.clauses if scene.names else ():
                name = _named_by_the(scene, clause.subject) if clause.subject is not None else None
                if name is not None and name not in self.cast.persons and name not in self.cast.hints:
                    self._call_by(self._launched[1], name)
                    self._launched = None
                    return
        elif self._of_ships and ships().isdisjoint(self.called):
            found = _afloat().search(scene.text, scene.start, scene.end)
            self._launched = (paragraph, found[1]) if found else self._launched

    def _call(self, scene: Scene, start: int, end: int, name: str) -> None:
        last, kind_of = head_of(name), kinds()
        beside = (*scene.before(start, 20).split()[-1:], *scene.text[end : end + 20].split()[:1])
        thing = next((word for word in beside if kind_of.get(word.rstrip(",.")) == "thing"), None)
        if thing is not None and thing is beside[-1] and _is_elsewhere(scene, start, thing.rstrip(",.")):
            thing = None
        known = _KNOWN_AS.search(scene.before(start, 40)) if beside and beside[0] in _NAMING else None
        if known is not None and known[1] in kind_of:
            self._call_by(known[1], name)
            return
        after = beside[-1].rstrip(",.") if beside and scene.text[end : end + 1] == " " else ""
        if last in kind_of and kind_of.get(after) in ("thing", "generic") and after.islower():
            self._call_by(after, name)  # "the Alba Bridge project" is no bridge
        elif last in kind_of:
            if beside[:1] not in (("former",), ("old",), ("defunct",)):
                self._call_by(last, name)
        elif thing is not None:
            self._call_by(thing.rstrip(",."), name)
        elif name.split(None, 1)[0].lower() in _before_ships():
            self._call_by("ship", name)
        elif last in companies():
            self.called["company"] = self.called["firm"] = self.called["group"] = name
        if scene.text[end : end + 1] not in (",", " "):
            return
        match = _CALLED.match(scene.text, end, min(scene.end, end + 90))
        if match:
            noun = match[1].split()[-1]
            if noun in kind_of:
                self._call_by(noun, name)

    def _call_by(self, noun: str, name: str) -> None:
        """Let a noun, and each that names the same sort of thing, stand for `name`."""
        self.called[noun] = name
        for other in sorts().get(noun, ()):
            self.called.setdefault(other, name)


def _is_elsewhere(scene: Scene, start: int, thing: str) -> bool:
    """Tell whether a noun behind a name is at it, not called by it: "the Alba quake", "NASA's next Mars rover"."""
    at_place = thing in vocab.table("bind")["words"]["befalls"]
    return at_place or _ONE_OF_THEM.search(scene.before(start, 40)) is not None


def _only_speaks_of(scene: Scene, place: int) -> bool:
    """Tell whether who is named at `place` only speaks of "her": "Her manager Ann Lee said that she was ill"."""
    if not _PERSONAL.search(scene.text, scene.start, scene.end):
        return False
    clause = next((c for c in scene.clauses if c.subject is not None and scene.is_saying(c)), None)
    if clause is None or clause.subject is None:
        return False
    first, last = scene.span(clause.subject.first, clause.subject.end)
    return first <= place < last


def _leads(scene: Scene, name: str) -> bool:
    """Tell whether a sentence may be about a name: one only printed behind its verb ("overtakes Alba") is not."""
    printed = [a for a, _, n in scene.names if n == name]
    finite = [c for c in scene.clauses if c.verb.form == "finite"]
    if not printed or not finite or printed[0] < scene.words.starts[finite[0].verb.first]:
        return True
    spans = [scene.span(c.subject.first, c.subject.end) for c in scene.clauses if c.subject is not None]
    return any(start <= place < end for place in printed for start, end in spans)


def main_subject(article: Article, cast: Cast) -> str | None:
    """Return the name an article is plainly about: the one company in its title with its legal form in the text.

    Else a name in the title that is printed more often than any other, or far more often than any other like it.
    """
    title = set(name_words(article.title or ""))
    firms = [name for name, _ in cast.printed() if has_legal_form(name)]
    named = [name for name in firms if name not in cast.persons and set(bare(name_words(name))) <= title]
    if len(named) == 1:
        return named[0]
    ranked = sorted(((n, name) for name, n in cast.printed() if name not in cast.persons), key=lambda x: (-x[0], x[1]))
    ranked = [(n, name) for n, name in ranked if len(name_words(name)) > 1] or ranked
    if not ranked or ranked[0][0] < 3:
        return None
    best, name = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else 0
    in_title = set(bare(name_words(name))) <= title
    return name if (in_title and best > second) or best >= 2 * second + 3 else None
