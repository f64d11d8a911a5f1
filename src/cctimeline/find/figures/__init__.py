"""Text -> figures: numbers with unit, bound or trend, and the words of what they count."""

from __future__ import annotations

from collections.abc import Sequence

from cctimeline.find.sentences import Sentence, cut
from cctimeline.model import DateMention, FigureMention

__all__ = ["find_figures", "find_figures_in"]


def find_figures(text: str) -> tuple[FigureMention, ...]:
    """Return the figures of `text` in order; identifiers, dates and clock times are no figures."""
    from cctimeline.find.figures.mentions import mentions

    return tuple(m for sentence in cut(text) for m in mentions(text, sentence, None))


def find_figures_in(
    text: str, sentences: Sequence[Sentence] | None, *, dates: Sequence[DateMention] | None
) -> tuple[FigureMention, ...]:
    """As `find_figures`, within the given sentences only; `dates` already found are not looked for again."""
    from cctimeline.find.figures.mentions import mentions

    taken = None if dates is None else sorted((d.start, d.end) for d in dates if d.timex_type in ("DATE", "TIME"))
    return tuple(
        m for sentence in (cut(text) if sentences is None else sentences) for m in mentions(text, sentence, taken)
    )
