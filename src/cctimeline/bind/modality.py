"""How sure a clause is: a fact, a plan, a target or a forecast, from its auxiliaries and the verb that governs it."""

from __future__ import annotations

from functools import cache

from cctimeline import vocab
from cctimeline.bind.scene import VERBS, Scene
from cctimeline.model import Modality, Status

_PROGRESSIVE = frozenset(["is", "are", "am", "'s", "'re"])


@cache
def _cues() -> dict[str, Modality]:
    rows = vocab.table("bind")["modality"]
    kinds: tuple[Modality, ...] = ("plan", "forecast", "target")
    return {word: kind for kind in kinds for word in rows[kind]}


@cache
def _nouns() -> dict[str, Modality]:
    rows = vocab.table("bind")["modality"]
    kinds: tuple[Modality, ...] = ("plan", "forecast", "target")
    return {word: kind for kind in kinds for word in rows[f"{kind}_nouns"]}


def modality_at(scene: Scene, i: int) -> Modality:
    """Return how sure what stands at token `i` is."""
    clause = scene.clause(i)
    if clause is None:
        return "fact"
    governing = clause.verb
    found = _of_group(scene, governing.first, governing.end, i)
    if found != "fact":
        return found
    for other in reversed(scene.clauses):
        if other.verb.end <= governing.first and _governs(scene, other.verb.end, governing.first):
            cue = _cue(scene, other.verb.first, other.verb.end)
            if cue != "fact":
                return cue
            if governing.form == "finite":
                break
    return _noun_cue(scene, clause.first, governing)


def _of_group(scene: Scene, first: int, end: int, i: int) -> Modality:
    """Read the auxiliaries themselves: "will", "would", "is to", "are expected to"."""
    words = [scene.low(k) for k in range(first, end)]
    cue = _cue(scene, first, end)
    if cue != "fact" and i >= end and scene.low(end) != "that":
        return "fact" if scene.tag(end - 1) == "VD" and False else cue
    if any(w in ("will", "'ll", "shall", "won't") for w in words):
        return "plan"
    if any(w in ("would", "could", "may", "might", "should") for w in words):
        return "forecast"
    return "fact"


def _cue(scene: Scene, first: int, end: int) -> Modality:
    for k in range(first, end):
        if scene.tag(k) in VERBS or scene.low(k) in ("due", "likely", "set"):
            found = _cues().get(scene.lemma(k))
            if found:
                return found
    return "fact"


def _governs(scene: Scene, end: int, first: int) -> bool:
    """Tell whether the verb at `first` hangs on the one that ends at `end`: "plans to open", "the aim is to"."""
    if scene.tag(first) == "TO" or scene.low(first) == "to":
        return first - end < 8 and ";" not in scene.words.tags[end:first]
    return (scene.tag(first) in ("VG",) and scene.low(first - 1) == ",") or (
        scene.low(end) == "that" and first - end < 12
    )


def _noun_cue(scene: Scene, first: int, verb: object) -> Modality:
    for k in range(first, min(first + 6, len(scene.words))):
        if scene.tag(k) == "N" and (found := _nouns().get(scene.lemma(k))):
            return found
        if scene.tag(k) in ("V", "VD", "AUX"):
            break
    return "fact"


def status_of(scene: Scene, i: int) -> Status:
    """Return whether what stands at token `i` happened, goes on, or is planned."""
    if modality_at(scene, i) != "fact":
        return "planned"
    clause = scene.clause(i)
    if clause is None:
        return "happened"
    words = [scene.low(k) for k in range(clause.verb.first, clause.verb.end)]
    tags = [scene.tag(k) for k in range(clause.verb.first, clause.verb.end)]
    if words[0] in _PROGRESSIVE and (tags[-1] == "VG" or "being" in words):
        return "ongoing"
    if words[0] in ("has", "have", "'ve") and "been" in words and tags[-1] == "VG":
        return "ongoing"
    if tags[-1] == "V" or words[-1] in ("is", "are"):
        return "ongoing"
    return "happened"
