"""Text -> figures: numbers with unit, bound or trend, and the words of what they count."""

from __future__ import annotations

from collections.abc import Sequence

from cctimeline.find.sentences import Sentence
from cctimeline.model import DateMention, FigureMention


def find_figures(text: str) -> tuple[FigureMention, ...]:
    """Return the figures of `text` in order; identifiers, dates and clock times are no figures."""
    return find_figures_in(text, None, dates=None)


def find_figures_in(
    text: str, sentences: Sequence[Sentence] | None, *, dates: Sequence[DateMention] | None
) -> tuple[FigureMention, ...]:
    """As `find_figures`, within the given sentences only; `dates` already found are not looked for again."""
    return ()
