"""Who says it: "according to X", "X said", "said X", and the speaker of the quotation before."""

from __future__ import annotations

import re
from functools import cache

from cctimeline import vocab
from cctimeline.bind.discourse import Discourse
from cctimeline.bind.names import plain
from cctimeline.bind.resolving import resolve
from cctimeline.bind.scene import Scene
from cctimeline.model import Name

_ACCORDING = re.compile(r"\b[Aa]ccording to |\b[Aa]s (?:reported|stated|estimated) by |\b[Aa]s per ")


@cache
def _verbs() -> frozenset[str]:
    return frozenset(vocab.table("bind")["attribution"]["verbs"])


def attributed_to(scene: Scene, place: int, talk: Discourse) -> str | None:
    """Return who the sentence says the words at `place` come from; None where it speaks for itself."""
    named = _according(scene, place, talk)
    if named:
        return named
    for clause in scene.clauses:
        verb = clause.verb
        if scene.lemma(verb.main) not in _verbs() or verb.form != "finite" or clause.subject is None:
            continue
        subject = clause.subject
        inside = scene.span(min(subject.first, verb.first), max(subject.end, verb.end))
        if inside[0] <= place < inside[1] or not _reports(scene, verb.end, place, inside):
            continue
        found = resolve(scene, subject.first, subject.end, talk)
        return _speaker(found)
    return None


def _according(scene: Scene, place: int, talk: Discourse) -> str | None:
    match = _ACCORDING.search(scene.text, scene.start, scene.end)
    if match is None:
        return None
    phrase = scene.phrase(scene.token(match.end()))
    if phrase is None or scene.span(phrase.first, phrase.end)[0] <= place < scene.span(phrase.first, phrase.end)[1]:
        return None
    found = resolve(scene, phrase.first, phrase.end, talk)
    return _speaker(found)


def _speaker(found: Name) -> str | None:
    return found.name or plain(found.text) or None


def _reports(scene: Scene, after: int, place: int, inside: tuple[int, int]) -> bool:
    """Tell whether a verb of saying governs `place`: said (that) ..., or "..., police said".

    "Reported 5 million" states the figure itself, "said 10,000 people came" what somebody else did.
    """
    if place < inside[0]:
        gap = scene.text[inside[0] - 3 : inside[0]]
        return "," in gap or "”" in gap or '"' in gap
    word, tag = scene.low(after), scene.tag(after)
    if tag == "NUM" and any(clause.verb.form == "finite" and clause.verb.first > after for clause in scene.clauses):
        return True
    return tag not in ("P", "NUM", "SYM") or word in ("in", "on", "at") or bool(scene.dates)
