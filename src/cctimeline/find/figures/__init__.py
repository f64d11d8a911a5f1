"""Text -> figures: numbers with unit, bound or trend, and the words of what they count."""

from __future__ import annotations

from collections.abc import Sequence

from cctimeline.find.sentences import Sentence, cut
from cctimeline.model import DateMention, FigureMention

__all__ = ["find_figures", "find_figures_in"]


def find_figures(text: str) -> tuple[FigureMention, ...]:
    """Return the figures of `text` in order; identifiers, dates and clock times are no figures."""
    from cctimeline.find.figures.mentions import printed

    return tuple(mention for sentence in cut(text) for mention in printed(text, sentence))


def find_figures_in(
    text: str, sentences: Sequence[Sentence] | None, *, dates: Sequence[DateMention] | None
) -> tuple[FigureMention, ...]:
    """Return the figures in the given sentences as claims need them (see `mentions.claimed`).

    What `dates` covers is no figure, but for durations; sentences are cut here when None are given.
    """
    from cctimeline.find.figures.mentions import claimed

    taken = None if dates is None else sorted([(d.start, d.end) for d in dates if d.timex_type in ("DATE", "TIME")])
    given = cut(text) if sentences is None else sentences
    return tuple(mention for sentence in given for mention in claimed(text, sentence, taken))
