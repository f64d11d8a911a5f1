"""What the article has been talking about: who "it", "the zone" and "he" are, and which day the story is at."""

from __future__ import annotations

import re
from functools import cache

from attrs import define, field

from cctimeline import vocab
from cctimeline.bind.names import Cast, name_words
from cctimeline.bind.scene import Scene
from cctimeline.model import Article, AsOf, Name
from cctimeline.when import When

_CALLED = re.compile(
    r"(?:,| is| was|,? (?:which|who) (?:is|was))? (?:a|an|the|one of the)\s+((?:[a-z][\w-]*\s+){0,4}?[a-z][\w-]*)"
    r"(?=\s*(?:,|\.|;|\)|\bin\b|\bof\b|\bwith\b|\bthat\b|\bwhich\b|\bwho\b|\bbased\b|\bat\b|\bfor\b|\bon\b|$))"
)
_COMPANY = re.compile(
    r"\b(?:Inc|Corp|Ltd|Co|PLC|plc|LLC|AG|SE|NV|Group|Holdings|Company|Corporation|Motors|Airlines|Airways|Bank)\.?$"
)
_FRONTED = re.compile(r"(?:At|In|On|Near|Inside|Within)\s")


@cache
def kinds() -> dict[str, str]:
    """Return each noun that calls a name again, with its kind (place, organisation, thing)."""
    rows = vocab.table("bind")["descriptions"]
    return {noun: kind for kind, nouns in rows.items() for noun in nouns}


@define
class Discourse:
    """What is remembered from sentence to sentence; `hear` takes in the next one."""

    article: Article
    cast: Cast
    main: str | None = None
    """The name the article is plainly about, else None."""
    topic: str | None = None
    person: str | None = None
    group: str | None = None
    topic_paragraph: int = -1
    called: dict[str, str] = field(factory=dict)
    story: When | None = None
    story_paragraph: int = -1

    def hear(self, scene: Scene) -> None:
        """Take in the names of a sentence and what it calls them."""
        for start, end, name in scene.names:
            self._call(scene, end, name)
            if name in self.cast.persons:
                self.person = name
            elif start - scene.start <= 4 or self._fronted(scene, start):
                self.take_topic(name, scene)

    def take_topic(self, name: str, scene: Scene) -> None:
        """Let `name` be what the next "it" stands for."""
        if name in self.cast.persons:
            self.person = name
            return
        self.topic, self.topic_paragraph = name, scene.sentence.paragraph

    def tell(self, when: When, scene: Scene) -> None:
        """Let the story be at `when` from here to the end of the paragraph."""
        self.story, self.story_paragraph = when, scene.sentence.paragraph

    def date_of(self, scene: Scene) -> AsOf | None:
        """Return the date of what a sentence without one says: the story's, else the article's own."""
        if self.story is not None and self.story_paragraph == scene.sentence.paragraph:
            return AsOf(self.story, "inferred")
        if self.article.published is None:
            return None
        return AsOf(self.article.published, "inferred" if self.article.published_from == "inferred" else "published")

    def described(self, noun: str) -> str | None:
        """Return the name that "the NOUN" calls again; None where it is not plain."""
        if noun in self.called:
            return self.called[noun]
        kind = kinds().get(noun)
        if kind is None:
            return None
        for candidate in (self.topic, self.main):
            if candidate is not None and self._could_be(candidate, noun, kind):
                return candidate
        return None

    def _could_be(self, name: str, noun: str, kind: str) -> bool:
        words = name_words(name)
        head = words[-1] if words else ""
        if head in kinds():
            return kinds()[head] == kind and (kind == "place" or head == noun)
        return kind != "thing" and name not in self.cast.persons

    def _fronted(self, scene: Scene, start: int) -> bool:
        lead = scene.text[scene.start : start]
        return len(lead) < 60 and "," not in lead and bool(_FRONTED.match(lead))

    def _call(self, scene: Scene, end: int, name: str) -> None:
        words = name_words(name)
        if words and words[-1] in kinds():
            self.called[words[-1]] = name
        if _COMPANY.search(name):
            self.called["company"] = self.called["firm"] = self.called["group"] = name
        match = _CALLED.match(scene.text, end, min(scene.end, end + 70))
        if match:
            noun = match[1].split()[-1]
            if noun in kinds():
                self.called[noun] = name


def main_subject(article: Article, cast: Cast) -> str | None:
    """Return the name an article is plainly about: in its title, and printed far more often than any other like it."""
    title = set(name_words(article.title or ""))
    ranked = sorted(((n, name) for name, n in cast.printed() if name not in cast.persons), key=lambda x: (-x[0], x[1]))
    ranked = [(n, name) for n, name in ranked if len(name_words(name)) > 1] or ranked
    if not ranked or ranked[0][0] < 3:
        return None
    best, name = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else 0
    in_title = set(name_words(name)) <= title
    return name if (in_title and best > second) or best >= 2 * second + 3 else None


def pronoun(word: str, text: str, talk: Discourse) -> Name | None:
    """Return what a pronoun stands for; a `Name` without name where that is not plain; None for another word."""
    kind = vocab.table("bind")["words"]["pronouns"].get(word)
    if kind is None:
        return None
    found = {"topic": talk.topic, "person": talk.person, "group": talk.group or talk.topic}[kind]
    return Name(text, found, inferred=found is not None)
