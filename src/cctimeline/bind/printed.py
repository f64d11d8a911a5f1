"""Facts read without marks of Markdown and line breaks -> the same facts in the words that the article prints."""

from __future__ import annotations

from typing import TypeVar

from attrs import evolve

from cctimeline.markup import Unmarked, plain, signs
from cctimeline.model import Article, Claim, Event, Extraction, Quote, Span

F = TypeVar("F", Event, Claim)


def without_marks(article: Article) -> Article:
    """Return an article without its marks, and without the white space at the ends of its lines."""
    found = signs(article.text)
    if not found:
        return article
    unmarked = Unmarked(article.text, found)
    body = (unmarked.plain_span(span) for span in article.body)
    title = plain(article.title) if article.title else article.title
    return evolve(article, title=title, text=unmarked.text, body=tuple(s for s in body if s.start < s.end))


def as_printed(found: Extraction, article: Article) -> Extraction:
    """Return what was found in `article` as it is read, each fact in the words that the article prints."""
    if found.article is article:
        return found
    at = _Printed(article)
    return evolve(
        found,
        article=article,
        events=tuple(evolve(at.fact(event), date_span=at.span(event.date_span)) for event in found.events),
        claims=tuple(evolve(at.fact(claim), figure_span=at.span(claim.figure_span)) for claim in found.claims),
    )


class _Printed:
    """Gives what stands in the text without marks its place in the article; alike quotes are one object again."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._unmarked = Unmarked(article.text, signs(article.text))
        self._quotes: dict[Span, Quote] = {}

    def span(self, span: Span) -> Span:
        return self._unmarked.printed_span(span)

    def fact(self, fact: F) -> F:
        sentence = self.span(fact.sentence) if fact.sentence is not None else None
        return evolve(fact, quote=self._quote(fact.quote.span), sentence=sentence)

    def _quote(self, plain: Span) -> Quote:
        if plain not in self._quotes:
            span = self.span(plain)
            self._quotes[plain] = self._article.quote(span.start, span.end)
        return self._quotes[plain]
