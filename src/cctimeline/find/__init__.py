"""Text -> mentions: dates, figures and names, one kind a module, each with the exact place it was read from."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from cctimeline.find.dates import find_dates_in
from cctimeline.find.figures import find_figures_in
from cctimeline.find.sentences import Sentence, cut
from cctimeline.model import Article, DateMention, FigureMention


@frozen
class Mentions:
    """What was found in one article's body: its sentences in order, the dates and the figures by place."""

    sentences: tuple[Sentence, ...]
    dates: tuple[DateMention, ...]
    figures: tuple[FigureMention, ...]


def find(article: Article) -> Mentions:
    """Find every date and figure in the article's body."""
    sentences = tuple(_sentences(article))
    dates = tuple(_dates(article, sentences))
    figures = find_figures_in(article.text, sentences, dates=dates)
    return Mentions(sentences, dates, figures)


_PIECE = 200_000
"""Code points from which on a text is read for dates in pieces, so that memory does not grow with its words."""


def _dates(article: Article, sentences: tuple[Sentence, ...]) -> Iterator[DateMention]:
    """Yield the dates in order; those of a very long text piece by piece, each piece with a memory of its own."""
    if len(article.text) <= _PIECE:
        yield from find_dates_in(article.text, sentences, published=article.published)
        return
    for piece in _pieces(sentences):
        start, end = piece[0].start, piece[-1].end
        inside = [evolve(s, start=s.start - start, end=s.end - start) for s in piece]
        for date in find_dates_in(article.text[start:end], inside, published=article.published):
            yield evolve(date, start=date.start + start, end=date.end + start)


def _pieces(sentences: tuple[Sentence, ...]) -> Iterator[tuple[Sentence, ...]]:
    """Yield runs of sentences of about `_PIECE` code points each."""
    first = 0
    for i, sentence in enumerate(sentences):
        if sentence.end - sentences[first].start > _PIECE and i > first:
            yield sentences[first:i]
            first = i
    if first < len(sentences):
        yield sentences[first:]


def _sentences(article: Article) -> Iterator[Sentence]:
    """Yield the sentences of the body, their paragraphs numbered through."""
    paragraph = 0
    for span in article.body:
        last = 0
        for sentence in cut(article.text, span.start, span.end):
            last = sentence.paragraph
            yield evolve(sentence, paragraph=paragraph + last) if paragraph else sentence
        paragraph += last + 1
