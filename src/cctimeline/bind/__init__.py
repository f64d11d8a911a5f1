"""Mentions of one article -> its events and claims: who, what, when, how sure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from cctimeline.bind.claims import claims_of
from cctimeline.bind.discourse import Discourse, main_subject
from cctimeline.bind.events import events_of, story_of, undated_events_of
from cctimeline.bind.identity import Ids
from cctimeline.bind.keywords import keywords
from cctimeline.bind.names import cast_of
from cctimeline.bind.scene import Scene
from cctimeline.find import Mentions
from cctimeline.find.sentences import Sentence
from cctimeline.model import Article, Claim, DateMention, Event, Extraction, FigureMention

Mention = TypeVar("Mention", DateMention, FigureMention)


def bind(article: Article, mentions: Mentions) -> Extraction:
    """Return the events and claims that the mentions make, each with the words it was read from."""
    cast, names = cast_of(article.text, mentions.sentences)
    talk = Discourse(article, cast, main=main_subject(article, cast))
    ids = Ids(article.id)
    events: list[Event] = []
    claims: list[Claim] = []
    for scene in _scenes(article, mentions, names):
        if scene.dates or scene.figures:
            events += events_of(scene, talk, ids)
            claims += claims_of(scene, talk, ids)
            if scene.dates and (when := story_of(scene)) is not None:
                talk.tell(when, scene)
        events += undated_events_of(scene, talk, ids)
        talk.hear(scene)
    return Extraction(article, tuple(events), tuple(claims), (), keywords(article, cast))


def _scenes(article: Article, mentions: Mentions, names: list[tuple[int, int, str]]) -> Iterator[Scene]:
    """Yield the sentences in order, each with what stands in it."""
    d = f = n = 0
    for sentence in mentions.sentences:
        d, dates = _within(mentions.dates, d, sentence)
        f, figures = _within(mentions.figures, f, sentence)
        first = n
        while n < len(names) and names[n][0] < sentence.end:
            n += 1
        yield Scene(article.text, sentence, dates, figures, names[first:n])


def _within(found: Sequence[Mention], at: int, sentence: Sentence) -> tuple[int, Sequence[Mention]]:
    first = at
    while at < len(found) and found[at].start < sentence.end:
        at += 1
    return at, found[first:at]
