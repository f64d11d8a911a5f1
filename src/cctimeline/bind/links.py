"""Ties between figures that the words state: converted pairs, changes of a level, parts of a whole, each of many."""

from __future__ import annotations

import re

from attrs import evolve

from cctimeline.bind.moves import moved
from cctimeline.bind.scene import Scene
from cctimeline.model import Claim, Link, LinkKind

_HEDGED = r"(?:about|around|roughly|approximately|some|or|equal to|nearly|almost|~|US|i\.e\.)?\s*$"
_PAIR = re.compile(rf"\s*[(\[]\s*{_HEDGED}|,? or (?:about )?$", re.I)
_CLOSED = re.compile(r"\s*(?:[)\],;=]|at |in (?:\d{4}|today)|today|then|US\b)")
_OWNER = r"(?:the|its|their|his|her|our|all)"
_PART = re.compile(rf"(?:\s+\w+)?\s+(?:out )?of {_OWNER}?\s*(?:total\s|more than\s|about\s)?$")
_LEAD = r"(?:\s+(?:a|an|the|just|only|about|around|some|previous|earlier|forecast|of)\b)*\s*$"
_FROM = re.compile(rf"\b(?:from|compared (?:with|to)|against|versus)\b{_LEAD}")
_TO = re.compile(r"^[^,;:]{0,20}\bto\b[^,;:]{0,16}$")
_RATE = re.compile(r"\s*(?:a|an|per)\s\w|/")
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
        if _converts(before, now, gap) and _alone(scene, before, now, gap):
            out[k] = _tied(
                evolve(now, subject=before.subject, property=before.property, as_of=before.as_of), "converted", before
            )
        elif _PART.fullmatch(gap) and now.figure.kind == "count" and before.figure.kind == "count":
            out[k - 1] = _tied(before, "part_of", now)
        elif before.change in ("up", "down") and now.figure.kind == before.figure.kind and _TO.search(gap):
            out[k - 1] = _tied(out[k - 1], "change_of", now)
        elif now.figure.kind in ("percent_change", "ratio") and (of := _level_before(out, k)) is not None:
            out[k] = _tied(now, "change_of", out[of])
        elif moved(scene, before, now):
            out[k] = _tied(now, "change_from", before)
        elif _FROM.search(gap) and (level := _like(scene, out, k)) is not None:
            out[level] = _tied(out[level], "change_from", now)
    return _each(scene, out)


def _tied(claim: Claim, kind: LinkKind, other: Claim) -> Claim:
    return evolve(claim, links=(*claim.links, Link(kind, other.id)))


def _converts(before: Claim, now: Claim, gap: str) -> bool:
    a, b = before.figure, now.figure
    return a.kind in _DIMENSIONED and a.kind == b.kind and a.unit != b.unit and bool(_PAIR.fullmatch(gap))


def _per_one(scene: Scene, claim: Claim) -> bool:
    """Tell "35 cents a share" from a whole amount."""
    return bool(_RATE.match(scene.text, claim.figure_span.end, scene.end))


def _alone(scene: Scene, before: Claim, now: Claim, gap: str) -> bool:
    """Tell "($60 million)" from "($60 million in grants)": what more the brackets say makes it another amount."""
    if _per_one(scene, before) or _per_one(scene, now):
        return False
    return "or" in gap or bool(_CLOSED.match(scene.text, now.figure_span.end, scene.end))


def _like(scene: Scene, claims: list[Claim], k: int) -> int | None:
    """Return the nearer of the two claims before `k` of its unit: "$9 million, or $2 a share, from $8 million"."""
    now = claims[k]
    kind, each = (now.figure.kind, now.figure.unit), _per_one(scene, now)
    near = (j for j in (k - 1, k - 2) if j >= 0 and (claims[j].figure.kind, claims[j].figure.unit) == kind)
    return next((j for j in near if _per_one(scene, claims[j]) == each), None)


def _level_before(claims: list[Claim], k: int) -> int | None:
    """Return the nearest claim before that states a level of the same subject, for the change at `k`."""
    for j in range(k - 1, -1, -1):
        if claims[j].figure.kind in ("amount", "count", "measure", "percent") and claims[j].change in (
            "=",
            "~",
            ">",
            "<",
        ):
            if any(link.kind == "converted" for link in claims[j].links):
                continue
            return j if claims[j].subject == claims[k].subject or k - j <= 2 else None
    return None


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
            claims[k] = _tied(now, "each_of", before)
    return claims
