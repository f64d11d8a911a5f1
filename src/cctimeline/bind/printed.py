"""Facts read without marks of Markdown and line breaks -> the same facts in the words that the article prints."""

from __future__ import annotations

from typing import TypeVar

from attrs import define, evolve, field

from cctimeline.markup import Unmarked, plain, signs
from cctimeline.model import Article, Claim, Event, Extraction, Quote, Span

F = TypeVar("F", Event, Claim)


@define
class Printed:
    """An article beside the same without its marks and the white space at the ends of its lines, as it is read."""

    _article: Article
    _unmarked: Unmarked = field(init=False)
    _quotes: dict[Span, Quote] = field(factory=dict, init=False)

    @_unmarked.default
    def _without_marks(self) -> Unmarked:
        return Unmarked(self._article.text, signs(self._article.text))

    def bare(self) -> Article:
        """Return the article as it is read; the very same where it has no marks."""
        article, unmarked = self._article, self._unmarked
        if not unmarked.marks:
            return article
        body = (unmarked.plain_span(span) for span in article.body)
        title = plain(article.title) if article.title else article.title
        return evolve(article, title=title, text=unmarked.text, body=tuple(s for s in body if s.start < s.end))

    def again(self, found: Extraction) -> Extraction:
        """Return what was found in the article as it is read, each fact in the words that the article prints."""
        if found.article is self._article:
            return found
        events = tuple(evolve(self._fact(event), date_span=self._span(event.date_span)) for event in found.events)
        claims = tuple(evolve(self._fact(claim), figure_span=self._span(claim.figure_span)) for claim in found.claims)
        return evolve(found, article=self._article, events=events, claims=claims)

    def _span(self, span: Span) -> Span:
        return self._unmarked.printed_span(span)

    def _fact(self, fact: F) -> F:
        sentence = self._span(fact.sentence) if fact.sentence is not None else None
        return evolve(fact, quote=self._quote(fact.quote.span), sentence=sentence)

    def _quote(self, plain: Span) -> Quote:
        """Return the words printed for a span of the bare text, one object for all that quote the same."""
        if plain not in self._quotes:
            span = self._span(plain)
            self._quotes[plain] = self._article.quote(span.start, span.end)
        return self._quotes[plain]
