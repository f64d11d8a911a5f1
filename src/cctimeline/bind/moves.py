"""Figures that move: "from 40 to 50" is an earlier and a later level, "a 33 percent increase" a change and no level."""

from __future__ import annotations

import re

from attrs import evolve

from cctimeline.bind.readings import listed_words
from cctimeline.bind.scene import Scene
from cctimeline.model import Claim, FigureMention

_FROM = re.compile(r"\bfrom(?: (?:about|around|roughly|just|nearly|almost|over|some|only|a|an))? $", re.I)
_TO = re.compile(r"[^,;:(]{0,40}\bto(?: (?:about|around|roughly|just|nearly|almost|over|more than|some|only|a|an))? $")
_THAN = re.compile(r"(?: [a-z]+)? ([a-z]+) than\b")
_REACH = 9
"""Words before the figures among which the verb of the move stands."""


def trended(scene: Scene, mention: FigureMention) -> FigureMention:
    """Return the mention as a rise or a fall where a word beside it says so, else as it is."""
    if mention.change != "=":
        return mention
    percent = mention.figure.kind in ("percent", "percent_change")
    points = mention.figure.unit == "percentage point"
    word = (
        _word_of_change(scene, mention)
        if percent or points
        else _difference(scene, mention) or _balance(scene, mention)
    )
    figure = evolve(mention.figure, kind="percent_change") if percent else mention.figure
    if word in listed_words("up_behind"):
        return evolve(mention, change="up", figure=figure)
    return evolve(mention, change="down", figure=figure) if word in listed_words("down_behind") else mention


def _word_of_change(scene: Scene, mention: FigureMention) -> str:
    """Return the word behind a percentage, or the noun before its "of" ("a rise of 4 percent")."""
    word, first = scene.low(scene.token(mention.end)), scene.token(mention.start)
    return scene.low(first - 2) if scene.low(first - 1) == "of" and word not in ("of", "in") else word


def _difference(scene: Scene, mention: FigureMention) -> str:
    """Return the "more" of "cost 212 million, 40 million more than": how far the level before it is from another."""
    behind = _THAN.match(scene.text, mention.end, scene.end)
    if behind is None or not scene.before(mention.start, 2).endswith(", "):
        return ""
    levels = (f for f in scene.figures if f.end < mention.start and f.figure.unit == mention.figure.unit)
    return behind[1] if any(f.figure.kind == mention.figure.kind for f in levels) else ""


def _balance(scene: Scene, mention: FigureMention) -> str:
    """Return the noun before the "of" of a count ("a net gain of 24 seats"); the "loss of 31 lives" is a toll."""
    at = scene.token(mention.start) - 2
    if mention.figure.kind != "count" or at < 1 or scene.low(at + 1) != "of":
        return ""
    net = scene.low(at - 1) == "net" and scene.low(at) == "loss"
    return "decrease" if net else scene.lemma(at)


def moved(scene: Scene, before: Claim, now: Claim) -> bool:
    """Tell whether `before` and `now`, next to each other, are the two levels of a move "from 40 to 50"."""
    start, end = before.figure_span.start, before.figure_span.end
    if before.figure.kind != now.figure.kind or not _FROM.search(scene.before(start, 20)):
        return False
    return _TO.fullmatch(scene.text, end, now.figure_span.start) is not None and _moving(scene, start)


def _moving(scene: Scene, place: int) -> bool:
    at = scene.token(place)
    return any(scene.lemma(i) in listed_words("moves") for i in range(max(0, at - _REACH), at))
