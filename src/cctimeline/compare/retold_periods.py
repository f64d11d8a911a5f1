"""A draft beside its source: the year or quarter it gives one of the source's figures for in place of the source's."""

from __future__ import annotations

from collections.abc import Iterator

from cctimeline.compare.bands import digits
from cctimeline.compare.following import known_words
from cctimeline.compare.retold import PLAIN, SEVERAL, Way
from cctimeline.compare.settle import Comparison, Told
from cctimeline.compare.sides import Side
from cctimeline.compare.stretches import of_months
from cctimeline.model import Event
from cctimeline.when import When

TELLING = 3
"""From so many digits on a figure that two texts have is one figure, and so is a range."""
FISCAL = "fiscal"
"""What makes another quarter of a quarter."""


def by_period(found: tuple[Comparison, ...], a: Told, ways: tuple[Way, ...]) -> Iterator[Comparison]:
    """Yield the comparisons found, but of a figure that a text gives for another period than its source only that.

    Where the dates of the two sentences differ already, that is the same slip.
    """
    dates = {(f.quote.article, f.sentence) for c in found if _dates_differ(c) for f in (c.a, c.b)}
    instead: dict[frozenset[str], Comparison] = {}
    for way in ways:
        if way.how != "wholly" or len(way.source.sentences) < SEVERAL:
            continue
        for one, other in _moved(way.text, way.source):
            first, second = (one.claim, other.claim) if way.text is a else (other.claim, one.claim)
            if (first.quote.article, first.sentence) not in dates:
                shared = tuple(sorted(one.sentence.content & other.sentence.content))
                instead[frozenset((first.id, second.id))] = Comparison(
                    first, second, "conflict", "warning", None, shared, PLAIN, retold=True
                )
    yield from (c for c in found if frozenset((c.a.id, c.b.id)) not in instead)
    yield from instead.values()


def _dates_differ(c: Comparison) -> bool:
    return c.verdict == "conflict" and isinstance(c.a, Event) and isinstance(c.b, Event)


def _moved(text: Told, source: Told) -> Iterator[tuple[Side, Side]]:
    """Yield a text's figures with those of its source that are the same, but for other years or quarters only.

    "A profit of $3.69 in the third quarter of 2020" where the source has $3.69 for that of 2021.
    """
    if any(FISCAL in known_words(told.article.text) for told in (text, source)):
        return
    for side in text.sides:
        if (own := _period(side)) is None or not _telling(side):
            continue
        same = [other for other in source.sides if _one_figure(side, other)]
        theirs = [_period(other) for other in same]
        if same and all(when is not None and _other(own, when) for when in theirs):
            yield side, same[0]


def _period(side: Side) -> When | None:
    """Return the year, half or quarter that the words give for a figure; None where they give none, or another span."""
    told = side.claim.as_of
    if told is None or told.source != "text" or "/" in told.when.edtf or not of_months(told.when):
        return None
    return told.when


def _other(a: When, b: When) -> bool:
    """Tell whether two periods of one length are not the same."""
    return len(a.edtf) == len(b.edtf) and not a.overlaps(b)


def _telling(side: Side) -> bool:
    figure = side.claim.figure
    return figure.value is None or digits(figure.value) >= TELLING


def _one_figure(a: Side, b: Side) -> bool:
    one, other = a.claim.figure, b.claim.figure
    return a.level == b.level and (one.value, one.low, one.high) == (other.value, other.low, other.high)
