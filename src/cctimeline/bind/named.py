"""The names that stand in a phrase, or right beside it: "the Council of Alba", "one of the clubs, Alba United, has"."""

from __future__ import annotations

import re

from cctimeline.bind.discourse import kinds
from cctimeline.bind.scene import Scene
from cctimeline.find.phrases import Phrase

_JOINT = re.compile(r"(?:\s+([a-z]+))?\s*(?:,|,? and|&)\s*(?:the\s+)?$")


def named(scene: Scene, start: int, stop: int, place: int) -> str | None:
    """Return the name at the code point `place` of a phrase from `start` to `stop`.

    It ends where the phrase does, or goes on as "the Council of Alba" does.
    """
    of = scene.text.startswith((" of ", " for "), stop)
    return next((n for a, b, n in scene.names if start <= a <= place < b and (b <= stop or of)), None)


def name_at(scene: Scene, i: int) -> str | None:
    """Return the name that begins at token `i`, behind "the" too: of "the port of Alba" Alba."""
    i += scene.low(i) == "the"
    if i >= len(scene.words):
        return None
    place = scene.words.starts[i]
    return next((name for a, _, name in scene.names if a == place and name), None)


def apposed(scene: Scene, end: int, verb: int | None) -> str | None:
    """Return the name in "one of the best clubs, Alba United, has": between commas, before the verb."""
    if verb is None or verb <= end + 1 or verb >= len(scene.words):
        return None
    start, stop = scene.words.starts[end], scene.words.starts[verb]
    before = None
    for a, b, name in scene.names:
        seat = before is not None and before + 2 == a  # "the mayor of Brenn, Alba, has"
        if start < a and b < stop and scene.text[a - 2 : a] == ", " and scene.text[b : b + 1] == "," and not seat:
            return name
        before = b
    return None


def coordinated(scene: Scene, start: int, stop: int) -> str | None:
    """Return "Alba and Brenn" where the code points hold, or end in, a row of names joined by "and"."""
    row = [(a, b, n) for a, b, n in scene.names if start <= a and b <= stop]
    if len(row) < 2 or row[-1][1] < stop - 12:
        return None
    at = len(row) - 1
    while at and _joined(scene.text[row[at - 1][1] : row[at][0]]):
        at -= 1
    names = [n for _, _, n in row[at:]]
    if len(names) < 2 or "and" not in scene.text[row[at][0] : stop]:
        return None
    return ", ".join(names[:-1]) + " and " + names[-1]


def _joined(gap: str) -> bool:
    match = _JOINT.fullmatch(gap)
    return match is not None and (match[1] is None or match[1] in kinds())


def with_place(scene: Scene, first: int, end: int) -> str:
    """Return the words of a phrase with the "of" and "in" phrases behind it: "Scientists in Alba and Brenn"."""
    while scene.low(end) in ("of", "in", "at", "from", "for") and (behind := scene.phrase(end + 1)):
        if behind.first != end + 1 or scene.is_date(behind.head):
            break
        if scene.low(end) == "at" and _measures(scene, behind):
            break
        end = behind.end
        while scene.low(end) in ("and", ",") and scene.tag(end + 1) == "NP" and (more := scene.phrase(end + 1)):
            end = more.end
    return scene.words.slice(first, end)


def _measures(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a phrase gives a figure, and no place: "the pier | at a cost of 4 million"."""
    part = scene.phrase(phrase.end + 1) if scene.low(phrase.end) == "of" else None
    return any(scene.holds_figure(p.first, p.end) for p in (phrase, part) if p is not None)
