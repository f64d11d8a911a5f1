"""What a rank or an ordinal ranks: "23rd among global clusters", "the first line of its kind"."""

from __future__ import annotations

from cctimeline.bind.counted import counted
from cctimeline.bind.readings import Reading, Tokens, edges, lemmas_of, possessor, verb_of
from cctimeline.bind.scene import Scene
from cctimeline.model import FigureMention, Property


def ranked(scene: Scene, mention: FigureMention) -> Reading | None:
    """Return what a rank or an ordinal ranks: "23rd among global clusters", "the first line of its kind"."""
    first, end = edges(scene, mention)
    if first >= len(scene.words):
        return None
    if mention.figure.kind == "ordinal":
        found = counted(scene, mention)
        if found is not None:
            return _whose(scene, found, first)
    among = _among(scene, end)
    text = f"rank {among}".strip()
    who = _ranked_name(scene, first)
    verb = verb_of(scene, first)
    modifiers = lemmas_of(scene, end, _past_among(scene, end))
    predicate = scene.lemma(verb) if verb is not None else None
    return Reading(Property(text, "rank", modifiers, predicate), who, verb, weak=who is None and text == "rank")


def _whose(scene: Scene, found: Reading, first: int) -> Reading:
    """An ordinal's subject is who is so ranked ("Alba is the first city to ..."), never who possesses the list."""
    phrase = scene.phrase(first)
    owner = None if phrase is None or possessor(scene, phrase) is None else found.owner
    possessive = owner is not None and scene.low(owner[0]) in ("his", "her", "its", "their")
    return Reading(found.property, owner if possessive else None, found.verb, found.own_subject)


def _past_among(scene: Scene, end: int) -> int:
    at = end
    while at < len(scene.words) and at - end < 14:
        if scene.low(at) in ("among", "in", "of", "for", "on", "worldwide", "globally") and not _dated(scene, at + 1):
            break
        if scene.tag(at) in (";", ".", "VD", "V") or scene.low(at) in ("up", "down"):
            return end
        at += 1
    phrase = scene.phrase(at + 1)
    return phrase.end if phrase is not None and phrase.first == at + 1 else end


def _among(scene: Scene, end: int) -> str:
    stop = _past_among(scene, end)
    if stop == end:
        return ""
    start = next((i for i in range(stop - 1, end - 1, -1) if scene.low(i) in ("among", "in", "of", "for", "on")), end)
    return scene.words.slice(start, stop)


def _dated(scene: Scene, i: int) -> bool:
    if i >= len(scene.words):
        return False
    place = scene.words.starts[i]
    return any(d.start <= place < d.end for d in scene.dates)


def _ranked_name(scene: Scene, first: int) -> Tokens | None:
    """Return the name right before a rank: "ranked Alba 23rd and Brenn 39th"."""
    if scene.tag(first - 1) != "NP":
        return None
    i = first - 1
    while i > 0 and scene.tag(i - 1) == "NP":
        i -= 1
    return i, first
