"""Words that a figure shares with the one before it: "up from 44", "or 1.84 a share", "up 62 percent"."""

from __future__ import annotations

import re

from attrs import evolve

from cctimeline.bind.readings import measured_by, past_adverbs
from cctimeline.bind.scene import Scene
from cctimeline.find.clauses import Subject, comes_next
from cctimeline.model import Claim

_INCLUDING = re.compile(
    r"\b(?:including|among them|such as|of them)\b(?: (?:at least|some|about|the|as many as))?\s*$", re.I
)
_OF_THE = re.compile(r"[\w%] of (?:the|all|its|their|all the) $")
_SET_APART = re.compile(r"\b(?:while|whereas)\b")
CHANGE = ", change"
"""Ends the text of a property of which a figure is the change, not the level."""
_CHANGES = ("percent_change", "ratio")
_LEVELS = ("amount", "count", "measure", "percent")


def borrowed(scene: Scene, claim: Claim, before: list[Claim], lent: int) -> Claim:
    """Return a claim that says little itself with subject and property of the claim of the sentence it goes on from.

    `lent` is how many ranks of the sentence have borrowed already: the third of four goes back to the first.
    """
    donor = _ranked(before, lent) if claim.figure.kind == "rank" else _level(scene, claim, before)
    if donor is None:
        return claim
    whole = donor.property
    level = whole.text.removesuffix(CHANGE)
    share = claim.figure.kind == "ratio" and (claim.figure.value or 1) < 1  # "300 pupils, two in five, were ill"
    changes = (claim.figure.kind in _CHANGES and not share) or claim.change in ("up", "down")
    alike = donor.figure.kind in _CHANGES or donor.change in ("up", "down")
    text = whole.text if changes and alike else f"{level}{CHANGE}" if changes else level
    predicate = _befell(scene, claim) or claim.property.predicate or whole.predicate
    prop = evolve(whole, text=text, predicate=predicate)
    return evolve(claim, subject=claim.subject if _has_own(scene, claim, donor) else donor.subject, property=prop)


def _befell(scene: Scene, claim: Claim) -> str | None:
    """Return the participle right behind a bare count: "300 homes were damaged and 20 completely destroyed"."""
    if claim.figure.kind != "count":
        return None
    at = past_adverbs(scene, scene.token(claim.figure_span.end))
    return scene.lemma(at) if scene.tag(at) == "VN" else None


def _has_own(scene: Scene, claim: Claim, donor: Claim) -> bool:
    """Tell whether a later clause names whose its figure is: "Alba rose to 5 million, and Brenn reported 3 million"."""
    if claim.subject.name is None or claim.subject.inferred:
        return False
    first = scene.token(claim.figure_span.start)
    if scene.tag(first - 1) == "POS" or (scene.low(first - 1) == "on" and scene.tag(first - 2) == "NP"):
        return True  # "4,012 votes to Reed's 3,514", "ahead of Reed on 3,514"
    beside = scene.subject(first)
    if beside is not None and beside.kind in ("with", "parenthesis") and (beside.plain or _in_row(scene, beside)):
        return True  # "Bob Ray, 58, with 4 million votes, and Ann Lee, 47, with 3 million"
    now, then = (scene.clause(scene.token(c.figure_span.start)) for c in (claim, donor))
    if now is None or now is then:
        return False
    acts = now.subject is not None and now.subject.end == now.verb.first  # "the Reds | losing 279"
    return now.verb.form == "finite" or (now.verb.form == "ing" and acts)


def _in_row(scene: Scene, beside: Subject) -> bool:
    """Tell whether who stands beside a figure comes next in a row: "followed by Alba (4 percent)", "with Brenn (3)"."""
    return comes_next(scene.words, beside.phrase) or leads_with(scene, beside.phrase.first)


def leads_with(scene: Scene, first: int) -> bool:
    """Tell whether a comma and "with" lead to token `first`: "41 percent for Alba, with Brenn on 39"."""
    return scene.words.lower[first - 2 : first] == (",", "with")


def _ranked(before: list[Claim], lent: int) -> Claim | None:
    own = [c for c in before if c.figure.kind == "rank"]
    own = own[: len(own) - lent]
    return own[min(lent, len(own) - 1)] if own else None


def _level(scene: Scene, claim: Claim, before: list[Claim]) -> Claim | None:
    kinds = (*_LEVELS, claim.figure.kind) if claim.figure.kind in _CHANGES else (claim.figure.kind,)
    alike = [c for c in reversed(before) if c.figure.kind in kinds and c.property.head != "age"]
    alike = [c for c in alike if not _aside(scene, c, claim)]
    if claim.figure.kind == "measure":  # no length goes on from a time
        alike = [c for c in alike if measured_by(c.figure.unit or "") == measured_by(claim.figure.unit or "")]
    if claim.figure.kind == "count":
        inside = _inserted(scene, claim)
        alike = [
            c for c in alike if not _inserted(scene, c) and not _whole(scene, c) and not (inside and _less(c, claim))
        ]
    return alike[0] if alike else None


def _aside(scene: Scene, claim: Claim, later: Claim) -> bool:
    """Tell whether a claim stands in a relative clause that is over: "Alba, which has 56 members, saw a rise of"."""
    clause, now = (scene.clause(scene.token(c.figure_span.start)) for c in (claim, later))
    return clause is not None and clause.kind == "relative" and now is not clause


def _less(claim: Claim, part: Claim) -> bool:
    """Tell whether a count is too small to hold a part: "400 staff in 16 lands, including 90 at home" are no lands."""
    most, least = claim.figure.high, part.figure.low
    return most is not None and least is not None and most < least


def _whole(scene: Scene, claim: Claim) -> bool:
    """Tell whether a count is the whole of a part: of "71 of the 180 seats, up from 44" the seats won go on."""
    return bool(_OF_THE.search(scene.before(claim.figure_span.start, 20)))


def _inserted(scene: Scene, claim: Claim) -> bool:
    """Tell whether a count only says who is among those just counted: "killed 40 people, including 12 guests"."""
    return bool(_INCLUDING.search(scene.before(claim.figure_span.start, 40)))


def like_the_one_beside(scene: Scene, claim: Claim, before: list[Claim]) -> Claim:
    """Return a count of the same noun as another of its sentence with that one's subject: "3 shops with ... and 13"."""
    if claim.figure.kind != "count" or claim.subject.name is not None or _whole(scene, claim):
        return claim
    twin = next((c for c in before if c.figure.kind == "count" and c.property.head == claim.property.head), None)
    if twin is not None and _SET_APART.search(scene.text, twin.figure_span.end, claim.figure_span.start):
        return claim  # "Alba lost 20 homes, while 14 homes burned in Brenn"
    return evolve(claim, subject=twin.subject) if twin is not None and twin.subject.name is not None else claim
