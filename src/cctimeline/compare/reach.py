"""Whose facts a check has to read: those of articles that can have anything to do with a draft."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from attrs import frozen

from cctimeline.chronology import forms, names_of
from cctimeline.compare.held import speaks_of
from cctimeline.compare.stages import last_words, life_stage
from cctimeline.compare.stories import GIVEN, LEAST, THROUGH, enough_in_common, holders, shared_with, telling
from cctimeline.compare.wholes import kind_in_both, kinds_listed
from cctimeline.model import Extraction, Fact, Name, Outline
from cctimeline.names import Names


def outline(said: Extraction) -> Outline:
    """Return by what the facts of an article may meet those of others; in the order of the alphabet."""
    if said.outline:
        return said.outline
    facts: tuple[Fact, ...] = (*said.events, *said.claims)
    return Outline(
        dict(sorted(names_of(said).items())),
        tuple(sorted({claim.subject.name for claim in said.claims if claim.subject.name})),
        tuple(sorted({kind for fact in facts for kind in kinds_listed(fact)})),
        tuple(sorted({kind for fact in facts for kind in kind_in_both(fact, said.article.text)})),
    )


@frozen
class _Known:
    """What is known of all articles before their facts are read, by their ids."""

    said: Mapping[str, Extraction]
    drafts: Collection[str]
    words: Mapping[str, frozenset[str]]
    rare: Mapping[str, Sequence[str]]
    """By each word that brings articles together those that have it."""
    outlines: Mapping[str, Outline]
    form: Callable[[str], str]

    def near(self, a: str, b: str, shared: int) -> bool:
        """Tell whether two articles with so many words in common can be of one story, be it through a third."""
        return shared >= THROUGH or enough_in_common(shared, min(len(self.words[a]), len(self.words[b])))

    def subjects(self, article: str) -> frozenset[str]:
        return frozenset(map(self.form, self.outlines[article].subjects))


def reached(said: Sequence[Extraction], drafts: Collection[str], names: Names) -> frozenset[str]:
    """Return the ids of the articles whose facts a check of `drafts` needs; no other can have a part in a finding."""
    by_id = {one.article.id: one for one in said}
    if len(said) <= GIVEN:
        return frozenset(by_id)
    words = {article: telling(one.keywords, speaks_of(one)) for article, one in by_id.items()}
    outlines = {article: outline(one) for article, one in by_id.items()}
    known = _Known(by_id, drafts, words, holders(words), outlines, forms(said, names))
    of_story = _of_story(known)
    return frozenset((*of_story, *_of_one_thing(known, of_story), *_of_one_kind(known)))


def _of_story(known: _Known) -> frozenset[str]:
    """Return what can be of the story of a draft by its words, or by a thing that figures of both are said of."""
    words, found = known.words, set(known.drafts)
    for draft in known.drafts:
        named = known.subjects(draft)
        shared = shared_with(draft, words, known.rare)
        found |= {article for article, n in shared.items() if known.near(draft, article, n)}
        found |= {
            article
            for article, own in words.items()
            if known.near(draft, article, len(own & words[draft])) and not named.isdisjoint(known.subjects(article))
        }
    return frozenset(found)


def _of_one_thing(known: _Known, of_story: Collection[str]) -> Iterator[str]:
    """Yield what has a figure of a thing that alone may bring two articles together: it may come between theirs."""
    words = {article: known.words[article] for article in of_story}
    things: set[str] = set()
    for a in sorted(of_story):
        shared = shared_with(a, words, known.rare)
        for b in of_story:
            if a < b and shared[b] < LEAST and known.near(a, b, len(words[a] & words[b])):
                things |= known.subjects(a) & known.subjects(b)
    for article in known.said if things else ():
        if not things.isdisjoint(known.subjects(article)):
            yield article


def _of_one_kind(known: _Known) -> Iterator[str]:
    """Yield what names a thing that a draft dates a stage of, or lists things such as a draft has in two places."""
    drafts = [known.said[draft] for draft in known.drafts]
    staged = [event.theme for one in drafts for event in one.events if event.theme and life_stage(event)]
    made = {last_words(Name(theme.text, known.form(theme.name))) for theme in staged if theme.name}
    listed = {kind for draft in known.drafts for kind in known.outlines[draft].listed}
    in_both = {kind for draft in known.drafts for kind in known.outlines[draft].in_both}
    for article, own in known.outlines.items():
        of_several = not (listed.isdisjoint(own.in_both) and in_both.isdisjoint(own.listed))
        if of_several or (made and any(last_words(Name(n, n)) in made for n in map(known.form, own.names))):
            yield article
