"""What there is to compare: the sentences and figures of each article, and which articles are of one story."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import permutations

from attrs import evolve, frozen

from cctimeline.chronology import Chronology
from cctimeline.compare.chains import chains
from cctimeline.compare.dates import occasion
from cctimeline.compare.echoes import alone, leads
from cctimeline.compare.following import DRAWN, How, follows
from cctimeline.compare.lone import lone, several
from cctimeline.compare.origins import only_turns
from cctimeline.compare.sentences import Sentence, in_common, news_of, sentences, weights, without_facts, wording
from cctimeline.compare.settle import NEAR, Told
from cctimeline.compare.sides import by_sentence, side
from cctimeline.compare.stories import GIVEN, stories
from cctimeline.compare.sums import together
from cctimeline.model import COMPARED, Article, Claim, Event, Extraction, Fact, Wording

TWO = 2
"""So many articles are put side by side by whoever gives just them."""
FEW = 2
"""A text with fewer sentences with facts speaks of its other sentences with numbers too."""


Said = Sequence[Sentence]
Pairs = Sequence[tuple[str, str]]
"""Two ids each."""


@frozen(eq=False)
class Story:
    """What the articles say that hang together, and which of them follow which."""

    told: Mapping[str, Told]
    pairs: Pairs
    """Those to compare, each with itself too."""
    followed: frozenset[tuple[str, str]]
    """Which text follows which source."""
    partly: frozenset[tuple[str, str]]
    """Which draft draws on which source among others."""
    drafts: frozenset[str]
    archive: bool
    """There are more than two articles, of this story or of others."""

    def beside(self, a: str, b: str) -> bool:
        """Tell whether somebody has put two articles side by side: just these two, or a draft and what it follows."""
        ways = ((a, b), (b, a))
        return not self.archive or any(way in self.followed and way[0] in self.drafts for way in ways)

    def sources(self, draft: str) -> tuple[str, ...]:
        """Return what a draft follows or draws on."""
        if draft not in self.drafts:
            return ()
        return tuple(sorted(b for a, b in self.followed | self.partly if a == draft))

    def ways(self, a: str, b: str) -> Iterator[tuple[str, str, How]]:
        """Yield which of two articles is the text and which its source, and how it retells it; two alone are both."""
        both = ((a, b), (b, a)) if a != b else ()
        alone = not self.archive and not self.followed.isdisjoint(both)
        for way in both:
            if alone or way in self.followed:
                yield *way, "wholly"
            elif way in self.partly:
                yield *way, "partly"
            elif not self.archive:
                yield *way, "freely"


@frozen(eq=False)
class Held:
    """Which articles of a chronology are held together (each with itself too).

    `stories` are all pairs that are of one story, `pairs` those of them to compare: in a check the ones with a draft.
    """

    stories: tuple[tuple[str, str], ...]
    pairs: tuple[tuple[str, str], ...]
    telling: Mapping[str, float]
    """How much each word tells."""
    partly: frozenset[tuple[str, str]]
    drafts: frozenset[str]
    archive: bool
    ready: Callable[[str], Told]
    """Makes what an article says ready to be compared, by its id."""

    @property
    def chains(self) -> tuple[Pairs, ...]:
        """The pairs to compare, those together whose articles hang together."""
        return tuple(chains(self.pairs, tuple))

    def story(self, pairs: Pairs) -> Story:
        """Return what there is to compare of one chain, read for it: an archive is not held in memory all at once."""
        told = {article: self.ready(article) for article in sorted({article for pair in pairs for article in pair})}
        followed = frozenset(_followed(pairs, {i: (one.article, one.sentences) for i, one in told.items()}))
        return Story(told, pairs, followed, self.partly, self.drafts, self.archive)


def held_together(chronology: Chronology) -> Held:
    """Return what there is to compare; of articles whose words are known only the sentences to compare are read."""
    articles, drafts, facts = chronology.articles, chronology.drafts, _facts_of(chronology)
    known = {a.id: w for a, w in zip(articles, chronology.wordings, strict=True) if w and w.sentences >= FEW}
    own = {article.id: sentences(article, facts[article.id]) for article in articles if article.id not in known}
    news = {article.id: news_of(facts[article.id], article.published) for article in articles}

    def read(article: Article) -> tuple[Sentence, ...]:
        return (own[article.id] if article.id in own else sentences(article, facts[article.id]))[:COMPARED]

    wordings = known | {article: wording(found) for article, found in own.items()}
    brief = {a.id: wording(_with_besides(a, own[a.id])) for a in articles if wordings[a.id].sentences < FEW}
    few = len(articles) <= GIVEN and bool(drafts)
    partly = frozenset(_partly_followed(articles, drafts, read) if few else ())
    close = {*stories(chronology, wordings | brief), *((min(way), max(way)) for way in partly)}
    if len(articles) == TWO:
        close |= frozenset(_two_given(articles, read))
    of_one_story = tuple(sorted({(article.id, article.id) for article in articles} | close))
    pairs = tuple(pair for pair in of_one_story if not drafts or not drafts.isdisjoint(pair))
    given = few or len(articles) == TWO
    others = _beside(pairs) if not given else {article: news.keys() - {article} for article in news}
    by_id = {article.id: article for article in articles}

    def ready(i: str) -> Told:
        began = in_common(news[i], [news[other] for other in others[i]], by_id[i].published)
        said = tuple(evolve(s, news=began) if s.news != began else s for s in read(by_id[i]))
        own.pop(i, None)  # a story is compared once: its sentences need be held no longer
        return _ready(by_id[i], said, by_itself=not others[i])

    telling, archive = weights(wordings.values()), len(articles) > TWO
    return Held(of_one_story, pairs, telling, partly, drafts, archive, ready)


def speaks_of(said: Extraction) -> Wording:
    """Return the wording that tells of what an article speaks: of a brief one, that of its mere numbers too."""
    if said.wording and said.wording.sentences >= FEW:
        return said.wording
    found = sentences(said.article, (*said.events, *said.claims))
    return wording(found if len(found) >= FEW else _with_besides(said.article, found))


def _beside(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Return which articles each is held together with, but for itself."""
    found: dict[str, set[str]] = {}
    for a, b in pairs:
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return {a: others - {a} for a, others in found.items()}


def _facts_of(chronology: Chronology) -> dict[str, list[Fact]]:
    """Return the facts of each article."""
    held: dict[str, list[Fact]] = {article.id: [] for article in chronology.articles}
    facts: tuple[Fact, ...] = (*chronology.events, *chronology.claims)
    for fact in facts:
        held[fact.quote.article].append(fact)
    return held


def _two_given(articles: Sequence[Article], read: Callable[[Article], Said]) -> Iterator[tuple[str, str]]:
    """Yield the two articles given alone where both are brief, or one follows the other, if only in other words."""
    said = {article.id: (article, read(article)) for article in articles}
    pair = (min(said), max(said))
    if max(len(own) for _, own in said.values()) < FEW or any(_followed([pair], said)):
        yield pair


def _followed(pairs: Iterable[tuple[str, str]], said: Mapping[str, tuple[Article, Said]]) -> Iterator[tuple[str, str]]:
    """Yield which text follows which, in either order."""
    for pair in pairs:
        if pair[0] != pair[1]:
            yield from ((a, b) for a, b in (pair, pair[::-1]) if follows(*said[a], said[b][0]))


def _partly_followed(
    articles: Iterable[Article], drafts: Collection[str], read: Callable[[Article], Said]
) -> Iterator[tuple[str, str]]:
    """Yield which draft draws on which of the few articles given."""
    for a, b in permutations(articles, 2):
        if a.id in drafts:
            others = [one.text for one in articles if one.id not in (a.id, b.id, *drafts)]
            if follows(a, read(a), b, others, least=DRAWN):
                yield a.id, b.id


def _ready(article: Article, own: tuple[Sentence, ...], *, by_itself: bool) -> Told:
    """Return what the sentences of one article say, ready to be compared; `by_itself` with no other article."""
    sides = tuple(side(slot.fact, s, slot.at) for s in own for slot in s.slots if isinstance(slot.fact, Claim))
    dated = tuple(occasion(slot.fact, s, slot.at) for s in own for slot in s.slots if isinstance(slot.fact, Event))
    by_claim = {side.claim.id: side for side in sides}
    mates, of_a_name = by_sentence(sides), several(sides)
    if by_itself:
        return Told(article, own, sides, by_claim, (), mates, dated, several=of_a_name)
    only = alone(sides), lone(sides), of_a_name, leads(sides)
    return Told(article, own, sides, by_claim, tuple(together(sides)), mates, dated, *only, only_turns(dated))


def _with_besides(article: Article, found: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Return the sentences of a text that has hardly a fact, those with a mere number too: what it speaks of."""
    return (*found, *without_facts(article, _starts(found)))


def _starts(found: Iterable[Sentence]) -> frozenset[int]:
    return frozenset(sentence.span.start for sentence in found)


@lru_cache(maxsize=NEAR)
def with_marks(told: Told) -> tuple[Sentence, ...]:
    """Return the sentences of an article with facts, then those with other numbers or days."""
    if len(told.sentences) == COMPARED:
        return told.sentences
    return _with_besides(told.article, told.sentences)
