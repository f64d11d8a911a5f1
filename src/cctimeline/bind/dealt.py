"""Figures dealt out to rows: "Alba and Tarn grew by 3 and 5 respectively", "fell 3 percent at Alba, 5 at Orla"."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from attrs import evolve

from cctimeline.bind.discourse import Discourse
from cctimeline.bind.resolving import resolve
from cctimeline.bind.scene import Scene
from cctimeline.model import Claim, Property

_JOINT = re.compile(r",? and (?:the )?|, (?:the )?|,? & ")
_KINDS = ("amount", "measure", "percent", "percent_change", "count")


_WHERE = re.compile(r" (at|in|for|among) ")
_NEXT = re.compile(r",? and |, ")


def placed(scene: Scene, claims: list[Claim], talk: Discourse) -> list[Claim]:
    """Return the claims of "a fall of 3 percent at Alba, 5 percent at Brenn": one change, each of its own name."""
    out = list(claims)
    for k, (before, claim) in enumerate(pairwise(claims)):
        one, two = _where(scene, before), _where(scene, claim)
        if one is None or two is None or one[0] != two[0] or before.figure.unit != claim.figure.unit:
            continue
        if not _NEXT.fullmatch(scene.text, one[2], claim.figure_span.start):
            continue
        lent = out[k]
        figure = evolve(claim.figure, kind=lent.figure.kind)
        out[k + 1] = evolve(claim, figure=figure, change=lent.change, property=lent.property)
        for at, (_, start, end) in ((k, one), (k + 1, two)):
            if out[at].subject.name is None and any(a == start for a, _, _ in scene.names):
                whose = resolve(scene, scene.token(start), scene.token(end - 1) + 1, talk)
                out[at] = evolve(out[at], subject=whose)
    return out


def _where(scene: Scene, claim: Claim) -> tuple[str, int, int] | None:
    """Return the preposition right behind a percentage, and where what it leads to begins and ends."""
    if not claim.figure.kind.startswith("percent"):
        return None
    found = _WHERE.match(scene.text, claim.figure_span.end)
    phrase = scene.phrase(scene.token(found.end())) if found else None
    if found is None or phrase is None:
        return None
    start, end = scene.span(phrase.first, phrase.end)
    return (found[1], start, end) if start == found.end() else None


def dealt(scene: Scene, claims: list[Claim], talk: Discourse) -> list[Claim]:
    """Return the claims of one sentence, of as many figures as names "respectively" the first of the first."""
    if "respectively" not in scene.words.lower:
        return claims
    place = scene.words.starts[scene.words.lower.index("respectively")]
    rows = _rows(scene)
    out = list(claims)
    units = sorted({(c.figure.kind, c.figure.unit or "") for c in claims if c.figure.kind in _KINDS})
    for unit in units:
        group = [k for k, c in enumerate(claims) if (c.figure.kind, c.figure.unit or "") == unit]
        group = [k for k in group if claims[k].figure_span.end <= place]
        first = claims[group[0]].figure_span.start if group else 0
        row = next((r for r in reversed(rows) if len(r) == len(group) and r[-1][1] <= first), None)
        if row is None:
            continue
        prop = _told([claims[k] for k in group])
        for k, (start, end) in zip(group, row, strict=True):
            who = resolve(scene, scene.token(start), scene.token(end - 1) + 1, talk)
            out[k] = evolve(claims[k], subject=who, property=prop)
    return out


def _rows(scene: Scene) -> list[list[tuple[int, int]]]:
    """Return the names of a sentence that stand in rows of two or more, as the places they take."""
    names = [(start, end) for start, end, _ in scene.names]
    ties = [0]
    for (_, end), (start, _) in pairwise(names):
        ties.append(ties[-1] + (not _JOINT.fullmatch(scene.text, end, start)))
    rows = [[names[i] for i in ids] for _, ids in groupby(range(len(names)), key=ties.__getitem__)]
    return [row for row in rows if len(row) > 1]


def _told(claims: list[Claim]) -> Property:
    """Return the property that the words name, not that which only the verb or the unit gives."""
    plain = [
        c.property for c in claims if c.property.head not in (c.property.predicate, c.figure.unit, "number", "share")
    ]
    return plain[0] if plain else claims[0].property
