"""Mentions of one article -> its events and claims: who, what, when, how sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cctimeline.bind.claims import claims_of
from cctimeline.bind.discourse import Discourse, main_subject
from cctimeline.bind.events import events_of, story_of, undated_events_of
from cctimeline.bind.identity import Ids
from cctimeline.bind.keywords import keywords
from cctimeline.bind.names import Printed, cast_of
from cctimeline.bind.scene import Scene
from cctimeline.find import Mentions
from cctimeline.find.sentences import Sentence
from cctimeline.model import Article, Claim, Event, Extraction


def bind(article: Article, sentences: Sequence[Sentence], mentions: Iterable[Mentions]) -> Extraction:
    """Return the events and claims that the mentions make, each with the words it was read from."""
    cast, names = cast_of(article.text, sentences)
    talk = Discourse(article, cast, main=main_subject(article, cast))
    ids = Ids(article.id)
    events: list[Event] = []
    claims: list[Claim] = []
    for scene in _scenes(article, mentions, names):
        talk.meet(scene)
        if scene.dates or scene.figures:
            events += events_of(scene, talk, ids)
            claims += claims_of(scene, talk, ids)
            if scene.dates and (when := story_of(scene)) is not None:
                talk.tell(when, scene)
        events += undated_events_of(scene, talk, ids)
        talk.hear(scene)
    return Extraction(article, tuple(events), tuple(claims), (), keywords(article, cast))


def _scenes(article: Article, mentions: Iterable[Mentions], names: list[Printed]) -> Iterator[Scene]:
    """Yield the sentences in order, each with what stands in it; `names` is used up."""
    names.reverse()  # a long text has very many: each is let go when its sentence has been read
    for found in mentions:
        inside: list[Printed] = []
        while names and names[-1][0] < found.sentence.end:
            name = names.pop()
            if not any(figure.start <= name[0] and name[1] <= figure.end for figure in found.figures):
                inside.append(name)  # no "US" of "1.1 billion US dollars"
        yield Scene(article.text, found.sentence, found.dates, found.figures, inside)
