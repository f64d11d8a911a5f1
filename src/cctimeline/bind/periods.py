"""Which stretch of the year a company's accounts are for, where it is no quarter: "In the first nine months ..."."""

from __future__ import annotations

import re

from attrs import evolve

from cctimeline.bind.discourse import Discourse
from cctimeline.bind.focus import is_firms
from cctimeline.bind.scene import Scene
from cctimeline.model import Property

_MONTHS = r"two|four|five|six|seven|eight|nine|ten|eleven"
_STRETCH = re.compile(
    rf"\b(?:for|in|over|during|through|of) the (?:(?:first|latest|last|past|same|full|[a-z]+-[a-z]+|\d{{4}}) ){{0,2}}"
    rf"(?:(?P<months>{_MONTHS}) months\b|(?P<half>half\b(?! of)|(?:first|second|fiscal) half\b)|(?P<year>year\b))|"
    rf"\b(?P<whole>(?:{_MONTHS})-month|half-year|full-year)\b",
    re.I,
)
_YEAR = re.compile(r"\b(?:full|whole|entire|fiscal) year$", re.I)
_QUARTER = re.compile(r"\bquarter", re.I)


def for_period(prop: Property, scene: Scene, place: int, talk: Discourse) -> Property:
    """Return the property with "nine-month" as a modifier where the sentence, or the one it goes on from, says so."""
    if not is_firms(prop.head):
        return prop
    word = period_of(scene, place)
    if word is not None or _QUARTER.search(scene.text, scene.start, scene.end):
        talk.account_for(word, scene)
    else:
        word = talk.period_in(scene)
    return evolve(prop, modifiers=(*prop.modifiers, word)) if word and word not in prop.modifiers else prop


def period_of(scene: Scene, place: int) -> str | None:
    """Return the stretch the sentence names: the last before `place`, else the first behind it."""
    found = [m for m in _STRETCH.finditer(scene.text, scene.start, scene.end) if _word(m)]
    before = [m for m in found if m.start() < place]
    match = before[-1] if before else found[0] if found else None
    return _word(match) if match else None


def _word(match: re.Match[str]) -> str | None:
    if match["months"]:
        return f"{match['months'].lower()}-month"
    if match["half"]:
        return "half-year"
    if match["whole"]:
        return match["whole"].lower()
    return "full-year" if _YEAR.search(match[0]) else None
