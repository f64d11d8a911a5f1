"""Text -> mentions: dates, figures and names, one kind a module, each with the exact place it was read from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from cctimeline.find.dates import find_dates_in
from cctimeline.find.sentences import Sentence, cut, unwrapped
from cctimeline.model import Article, DateMention, FigureMention


@frozen
class Mentions:
    """What was found in one sentence: the dates that start in it, and its figures, each in order."""

    sentence: Sentence
    dates: Sequence[DateMention]
    figures: Sequence[FigureMention]


def find(article: Article) -> tuple[Article, list[Sentence], Iterator[Mentions]]:
    """Return the article with no line break in a sentence, the sentences of its body, and what stands in each.

    A very long text has very many sentences: what stands in each is found as it is asked for, and the sentence let go.
    """
    sentences = list(_sentences(article))
    text = unwrapped(article.text, sentences)
    read = article if text is article.text else evolve(article, text=text)
    return read, sentences, _mentions(read, sentences)


_PIECE = 200_000
"""Code points from which on a text is read for dates in pieces, so that memory does not grow with its words."""
_REACH = 2
"""How many dates before a sentence may still reach into it."""


def _mentions(article: Article, sentences: list[Sentence]) -> Iterator[Mentions]:
    from cctimeline.find.figures.mentions import claimed

    for piece in (sentences,) if len(article.text) <= _PIECE else _pieces(sentences):
        dates = _dates(article, piece)
        at = 0
        for sentence in piece:
            first = at
            while at < len(dates) and dates[at].start < sentence.end:
                at += 1
            near = dates[max(first - _REACH, 0) : at]
            yield Mentions(sentence, dates[first:at], claimed(article.text, sentence, near))


def _dates(article: Article, piece: list[Sentence]) -> tuple[DateMention, ...]:
    """Return the dates in order; each piece of a very long text is read as a text of its own."""
    if len(article.text) <= _PIECE:
        return find_dates_in(article.text, piece, published=article.published)
    start, end = piece[0].start, piece[-1].end
    inside = [evolve(s, start=s.start - start, end=s.end - start) for s in piece]
    found = find_dates_in(article.text[start:end], inside, published=article.published)
    return tuple(evolve(date, start=date.start + start, end=date.end + start) for date in found)


def _pieces(sentences: list[Sentence]) -> Iterator[list[Sentence]]:
    """Yield runs of sentences of about `_PIECE` code points each; `sentences` is used up."""
    sentences.reverse()
    piece: list[Sentence] = []
    while sentences:
        if piece and sentences[-1].end - piece[0].start > _PIECE:
            yield piece
            piece = []
        piece.append(sentences.pop())
    if piece:
        yield piece


def _sentences(article: Article) -> Iterator[Sentence]:
    """Yield the sentences of the body, their paragraphs numbered through."""
    paragraph = 0
    for span in article.body:
        last = 0
        for sentence in cut(article.text, span.start, span.end):
            last = sentence.paragraph
            yield Sentence(sentence.start, sentence.end, paragraph + last) if paragraph else sentence
        paragraph += last + 1
