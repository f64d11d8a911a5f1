"""Text -> figures: numbers with unit, bound or trend, and the words of what they count."""

from __future__ import annotations

from cctimeline.find.sentences import cut, unwrapped
from cctimeline.model import FigureMention

__all__ = ["find_figures"]


def find_figures(text: str) -> tuple[FigureMention, ...]:
    """Return the figures of `text` in order; identifiers, dates and clock times are no figures."""
    from cctimeline.find.figures.mentions import printed

    sentences = cut(text)
    read = unwrapped(text, sentences)
    return tuple(mention for sentence in sentences for mention in printed(read, sentence))
