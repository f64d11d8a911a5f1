"""Figures that move: "from 40 to 50" is an earlier and a later level, "a 33 percent increase" a change and no level."""

from __future__ import annotations

import re

from attrs import evolve

from cctimeline.bind.readings import listed_words
from cctimeline.bind.scene import Scene
from cctimeline.model import Claim, FigureMention

_FROM = re.compile(r"\bfrom(?: (?:about|around|roughly|just|nearly|almost|over|some|only|a|an))? $", re.I)
_TO = re.compile(r"[^,;:(]{0,40}\bto(?: (?:about|around|roughly|just|nearly|almost|over|more than|some|only|a|an))? $")
_REACH = 9
"""Words before the figures among which the verb of the move stands."""


def trended(scene: Scene, mention: FigureMention) -> FigureMention:
    """Return the mention as a rise or a fall where a noun beside a percentage says so, else as it is."""
    if mention.figure.kind != "percent" or mention.change != "=":
        return mention
    word = scene.low(scene.token(mention.end))
    first = scene.token(mention.start)
    if scene.low(first - 1) == "of" and word not in ("of", "in"):
        word = scene.low(first - 2)
    if word in listed_words("up_behind"):
        return evolve(mention, change="up", figure=evolve(mention.figure, kind="percent_change"))
    if word in listed_words("down_behind"):
        return evolve(mention, change="down", figure=evolve(mention.figure, kind="percent_change"))
    return mention


def moved(scene: Scene, before: Claim, now: Claim) -> bool:
    """Tell whether `before` and `now`, next to each other, are the two levels of a move "from 40 to 50"."""
    start, end = before.figure_span.start, before.figure_span.end
    if before.figure.kind != now.figure.kind or not _FROM.search(scene.before(start, 20)):
        return False
    return _TO.fullmatch(scene.text, end, now.figure_span.start) is not None and _moving(scene, start)


def _moving(scene: Scene, place: int) -> bool:
    at = scene.token(place)
    return any(scene.lemma(i) in listed_words("moves") for i in range(max(0, at - _REACH), at))
