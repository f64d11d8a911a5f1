"""Ties between figures that the words state: converted pairs, changes of a level, parts of a whole, each of many."""

from __future__ import annotations

import re

from attrs import evolve

from cctimeline.bind.changes import changed, per_one, tied
from cctimeline.bind.scene import Scene
from cctimeline.figure import Figure
from cctimeline.model import Claim

_HEDGED = r"(?:about|around|roughly|approximately|some|or|equal to|nearly|almost|~|US|i\.e\.)?\s*$"
_PAIR = re.compile(
    rf"\s*[(\[]\s*{_HEDGED}|,? or (?:about )?$|, (?:about|around|roughly|approximately|nearly|almost) $"
    r"|, which (?:makes|is|comes to) (?:about )?$|, that is,? $",
    re.I,
)
_CLOSED = re.compile(r"\s*(?:[)\],;=]|at |in (?:\d{4}|today)|today|then|US\b)")
_OWNER = r"(?:the|its|their|his|her|our|all)"
_PART = re.compile(
    rf"(?:\s+(?:out )?of {_OWNER}?|\s+\w+\s+(?:out of {_OWNER}?|of {_OWNER}))\s*(?:total\s|more than\s|about\s)?$"
)
"""Not "380 teams of four", which says how many make one."""
_OF_WHOM = re.compile(r"\bof (?:which|whom) (?:about |around |some |at least |more than |nearly )?$")
_AND = re.compile(r"(?: [^\W\d]+){0,3} and ")
"""Between two counts: "175 passengers and six crew, of whom 179 died" are told of together."""
_EACH = re.compile(r"\s+(?:each|apiece|every one)\b", re.I)
_FOR_EACH = re.compile(r"\b(?:for|to|of) (?:each|every)\b", re.I)
_MOST = re.compile(
    r"\b(?:biggest|largest|highest|most expensive|each|single|smallest|every|maximum|at most|up to)\b", re.I
)
_DIMENSIONED = ("amount", "measure")


def linked(scene: Scene, claims: list[Claim]) -> list[Claim]:
    """Return the claims of one sentence with the ties that its words state between them."""
    out = list(claims)
    for k in range(1, len(out)):
        before, now = out[k - 1], out[k]
        gap = scene.text[before.figure_span.end : now.figure_span.start]
        if _converts(before, now, gap) and _alone(scene, before, now, gap) and not _has_its_own(scene, out, k, gap):
            same = evolve(now, subject=before.subject, property=before.property, as_of=before.as_of)
            figure = _hedged_as(before.figure, now.figure)
            out[k] = same if _for_each(before, now) else tied(evolve(same, figure=figure), "converted", before)
        elif _PART.fullmatch(gap) and now.figure.kind == "count" and before.figure.kind == "count":
            out[k - 1] = tied(before, "part_of", now)
        elif _OF_WHOM.search(gap) and before.figure.kind == now.figure.kind == "count" and _of_its_noun(before, now):
            joined = k > 1 and _AND.fullmatch(scene.text, out[k - 2].figure_span.end, before.figure_span.start)
            out[k] = now if joined else tied(now, "part_of", before)
    return _each(scene, changed(scene, out))


def _of_its_noun(whole: Claim, part: Claim) -> bool:
    """Tell whether a figure has no noun but that of the one before: "171 are missing, of whom 35 ..."."""
    return part.property.head == whole.property.head and part.property.text == whole.property.text


def _converts(before: Claim, now: Claim, gap: str) -> bool:
    a, b = before.figure, now.figure
    return a.kind in _DIMENSIONED and a.kind == b.kind and a.unit != b.unit and bool(_PAIR.fullmatch(gap))


def _for_each(before: Claim, now: Claim) -> bool:
    """Tell whether a sum is so much for each of what another is for all: "$27 million, or $1.08 a share"."""
    return (now.figure.unit or "").startswith(f"{before.figure.unit} per ")


def _has_its_own(scene: Scene, claims: list[Claim], k: int, gap: str) -> bool:
    """Tell whether a figure behind a comma is itself converted: "went down 11 km, about 200 miles (320 km) off"."""
    if gap[:1] != "," or k + 1 >= len(claims):
        return False
    behind = scene.text[claims[k].figure_span.end : claims[k + 1].figure_span.start]
    return behind.endswith("(") and _converts(claims[k], claims[k + 1], behind)


def _hedged_as(before: Figure, now: Figure) -> Figure:
    """Return the converted figure under the hedge of the one it converts: "about 84 miles (135 km)" is about 135."""
    if now.qualifier != "exact" or before.qualifier in ("exact", "range"):
        return now
    low = None if before.low is None else now.low
    high = None if before.high is None else now.high
    return evolve(now, qualifier=before.qualifier, low=low, high=high)


def _alone(scene: Scene, before: Claim, now: Claim, gap: str) -> bool:
    """Tell "($60 million)" from "($60 million in grants)": what more the brackets say makes it another amount."""
    if per_one(scene, before) or per_one(scene, now):
        return False
    return "or" in gap or gap[:1] == "," or bool(_CLOSED.match(scene.text, now.figure_span.end, scene.end))


def _each(scene: Scene, claims: list[Claim]) -> list[Claim]:
    """Tie an amount that each of the 16 grants, or the biggest of them, reached to the count of them."""
    for k in range(1, len(claims)):
        now, before = claims[k], claims[k - 1]
        if now.figure.kind != "amount" or before.figure.kind != "count":
            continue
        lead = scene.text[max(scene.start, before.figure_span.start - 60) : before.figure_span.start]
        gap = scene.text[before.figure_span.end : now.figure_span.start]
        biggest = _MOST.search(lead) and re.search(r"\bof (?:the|its|their)?\s?(?:\w+ )?$", lead)
        if biggest or _FOR_EACH.search(gap) or _EACH.match(scene.text, now.figure_span.end, scene.end):
            claims[k] = tied(now, "each_of", before)
    return claims
