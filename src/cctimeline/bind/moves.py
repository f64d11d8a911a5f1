"""A move "from 40 to 50": one range as found, two claims as said, the level and what it was before."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve

from cctimeline.bind.identity import Ids
from cctimeline.bind.readings import listed_words
from cctimeline.bind.scene import Scene
from cctimeline.figure import Figure
from cctimeline.find.figures import find_figures_in
from cctimeline.find.sentences import Sentence
from cctimeline.model import Claim, Link, Span

_FROM = re.compile(r"\bfrom(?: (?:about|around|roughly|just|nearly|almost|over|some|only))? $", re.I)
_TO = re.compile(r" to ")
_REACH = 9
"""Words before the figures among which the verb of the move stands."""


def parted(scene: Scene, claim: Claim, ids: Ids) -> tuple[Claim, ...]:
    """Return the claim of the earlier and of the later level where `claim` is a move, else the claim alone."""
    span = claim.figure_span
    if (
        claim.figure.qualifier != "range"
        or not _FROM.search(scene.before(span.start, 16))
        or not _moving(scene, span.start)
    ):
        return (claim,)
    found = _TO.search(scene.text, span.start, span.end)
    later = _figure(scene, found.end(), span.end) if found else None
    if found is None or later is None:
        return (claim,)
    ends = [end for end in (claim.figure.low, claim.figure.high) if end is not None and later.value != end]
    if len(ends) != 1:
        return (claim,)
    earlier = _plain(claim.figure, ends[0])
    before = _part(scene, claim, earlier, Span(span.start, found.start()), ids)
    after = _part(scene, claim, evolve(later, unit=claim.figure.unit), Span(found.end(), span.end), ids)
    return before, evolve(after, links=(*after.links, Link("change_from", before.id)))


def _moving(scene: Scene, place: int) -> bool:
    at = scene.token(place)
    return any(scene.lemma(i) in listed_words("moves") for i in range(max(0, at - _REACH), at))


def _figure(scene: Scene, start: int, end: int) -> Figure | None:
    found = find_figures_in(scene.text, (Sentence(start, end),), dates=None)
    return found[0].figure if len(found) == 1 else None


def _plain(of: Figure, value: Decimal) -> Figure:
    return evolve(of, value=value, low=value, high=value, qualifier="exact")


def _part(scene: Scene, claim: Claim, figure: Figure, span: Span, ids: Ids) -> Claim:
    kind = claim.figure.kind
    id = ids.claim(claim.quote.text, scene.text[span.start : span.end])
    return evolve(claim, id=id, figure=evolve(figure, kind=kind), figure_span=span, change="=")
