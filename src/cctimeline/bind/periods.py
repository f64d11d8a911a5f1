"""How a company's figures are kept: for which stretch of the year, where it is no quarter, and by which rules."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve

from cctimeline.bind.discourse import Discourse
from cctimeline.bind.focus import is_firms
from cctimeline.bind.scene import Scene
from cctimeline.model import FigureMention, Property

_MONTHS = r"two|four|five|six|seven|eight|nine|ten|eleven"
_STRETCH = re.compile(
    rf"\b(?:for|in|over|during|through|of) the (?:(?:first|latest|last|past|same|full|[a-z]+-[a-z]+|\d{{4}}) ){{0,2}}"
    rf"(?:(?P<months>{_MONTHS}) months\b|(?P<half>half\b(?! of)|(?:first|second|fiscal) half\b)|(?P<year>year\b))|"
    rf"\b(?P<whole>(?:{_MONTHS})-month|half-year|full-year)\b",
    re.I,
)
_YEAR = re.compile(r"\b(?:full|whole|entire|fiscal) year$", re.I)
_RULES = re.compile(r"(?=[cginp])\b(?:(?:non-)?(?:GAAP|IFRS)|constant[- ]currency|pro forma)\b", re.I)
_BASIS = re.compile(r"(?: [^\s\d]+){0,2} (?:on|at) (?:an? )?([\w-]+(?: forma| currency)?)(?: basis| rates)?")
_QUARTER = re.compile(r"\bquarter", re.I)


def as_kept(prop: Property, scene: Scene, mention: FigureMention, talk: Discourse) -> Property:
    """Return the property of a company with "nine-month" and "non-GAAP" as modifiers, where the words say so."""
    if not is_firms(prop.head):
        return prop
    prop = _for_period(prop, scene, mention.start, talk)
    rules = rules_of(scene, mention)
    return evolve(prop, modifiers=(*prop.modifiers, rules)) if rules and rules not in prop.modifiers else prop


def rules_of(scene: Scene, mention: FigureMention) -> str | None:
    """Return the rules of "on a non-GAAP basis" right behind a figure, else the last named before it."""
    behind = _BASIS.match(scene.text, mention.end, scene.end)
    if behind and _RULES.fullmatch(behind[1]):
        return behind[1].lower()
    found = [m[0].lower() for m in _RULES.finditer(scene.text, scene.start, mention.start)]
    return found[-1] if found else None


def _for_period(prop: Property, scene: Scene, place: int, talk: Discourse) -> Property:
    word = period_of(scene, place)
    if word is not None or _QUARTER.search(scene.text, scene.start, scene.end):
        talk.account_for(word, scene)
    else:
        word = talk.period_in(scene)
    return evolve(prop, modifiers=(*prop.modifiers, word)) if word and word not in prop.modifiers else prop


def period_of(scene: Scene, place: int) -> str | None:
    """Return the stretch the sentence names: the last before `place`, else the first behind it."""
    found = _stretches(scene.text, scene.start, scene.end)
    before = [word for at, word in found if at < place]
    return before[-1] if before else found[0][1] if found else None


@lru_cache(maxsize=4)
def _stretches(text: str, start: int, end: int) -> tuple[tuple[int, str], ...]:
    """Return where a sentence names stretches, and which; looked for once for all its figures."""
    return tuple((m.start(), word) for m in _STRETCH.finditer(text, start, end) if (word := _word(m)))


def _word(match: re.Match[str]) -> str | None:
    if match["months"]:
        return f"{match['months'].lower()}-month"
    if match["half"]:
        return "half-year"
    if match["whole"]:
        return match["whole"].lower()
    return "full-year" if _YEAR.search(match[0]) else None
