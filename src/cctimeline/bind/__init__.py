"""Mentions of one article -> its events and claims: who, what, when, how sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cctimeline.bind.claims import claims_of
from cctimeline.bind.discourse import Discourse, main_subject
from cctimeline.bind.events import events_of, undated_events_of
from cctimeline.bind.identity import Ids
from cctimeline.bind.keywords import keywords
from cctimeline.bind.names import Printed, cast_of
from cctimeline.bind.scene import Scene, spanned
from cctimeline.bind.story import story_of
from cctimeline.find import Mentions
from cctimeline.find.sentences import Sentence
from cctimeline.model import Article, Claim, DateMention, Event, Extraction

_LONGEST_LEAD = 60
"""Code points of a line that holds nothing but a date, at the most."""


def bind(article: Article, sentences: Sequence[Sentence], mentions: Iterable[Mentions]) -> Extraction:
    """Return the events and claims that the mentions make, each with the words it was read from."""
    cast, names = cast_of(article.text, sentences)
    talk = Discourse(article, cast, main=main_subject(article, cast))
    ids = Ids(article.id)
    events: list[Event] = []
    claims: list[Claim] = []
    for scene in _scenes(article, mentions, names):
        talk.meet(scene)
        if scene.dates or scene.figures or scene.lead:
            events += events_of(scene, talk, ids)
            claims += claims_of(scene, talk, ids)
            if (when := story_of(scene)) is not None:
                talk.tell(when, scene)
        events += undated_events_of(scene, talk, ids)
        talk.hear(scene)
    return Extraction(article, tuple(events), tuple(claims), (), keywords(article, cast))


def _scenes(article: Article, mentions: Iterable[Mentions], names: list[Printed]) -> Iterator[Scene]:
    """Yield the sentences in order, each with what stands in it; `names` is used up."""
    names.reverse()  # a long text has very many: each is let go when its sentence has been read
    lead: DateMention | None = None
    for found in mentions:
        inside: list[Printed] = []
        while names and names[-1][0] < found.sentence.end:
            name = names.pop()
            if not (found.figures and _in_figure(name, found)):
                inside.append(name)
        yield Scene(article.text, found.sentence, spanned(article.text, found.dates), found.figures, inside, lead=lead)
        lead = _lead(article.text, found)


def _in_figure(name: Printed, found: Mentions) -> bool:
    """Tell whether a name is a part of a figure: the "US" of "1.1 billion US dollars"."""
    return any(figure.start <= name[0] and name[1] <= figure.end for figure in found.figures)


def _lead(text: str, found: Mentions) -> DateMention | None:
    """Return the date that is all a line holds ("12.45am", "Tuesday, 3 May"): it is that of what stands below it."""
    date = found.dates[-1] if found.dates else None
    if date is None or date.when is None or found.sentence.end - found.sentence.start > _LONGEST_LEAD:
        return None
    rest = text[found.sentence.start : date.start] + text[date.end : found.sentence.end]
    return None if any(map(str.isalnum, rest)) else date
