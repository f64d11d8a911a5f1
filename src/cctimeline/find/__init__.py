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
    dates = find_dates_in(article.text, sentences, published=article.published)
    figures = find_figures_in(article.text, sentences, dates=dates)
    return Mentions(sentences, dates, figures)


def _sentences(article: Article) -> Iterator[Sentence]:
    """Yield the sentences of the body, their paragraphs numbered through."""
    paragraph = 0
    for span in article.body:
        last = 0
        for sentence in cut(article.text, span.start, span.end):
            last = sentence.paragraph
            yield evolve(sentence, paragraph=paragraph + last) if paragraph else sentence
        paragraph += last + 1
