"""What a line without a verb states: a fact box ("Length: 4.2 km") or a list ("- Net sales of $40 million, up 2%")."""

from __future__ import annotations

from cctimeline.bind.readings import Reading, before_hedges, edges, nouns_for, of_phrase
from cctimeline.bind.scene import NOUNS, Scene
from cctimeline.model import FigureMention
from cctimeline.paragraphs import opens_item

LABEL = 5
"""Words that the label of a box has at the most."""
_NARROWING = frozenset(["P", "D", "J", "N", "NP", "VN"])
_STANDING = frozenset(["of", "at", "up", "down"])


def stated(scene: Scene, mention: FigureMention) -> bool:
    """Tell whether a line without a verb states the figure: behind a label, or as an item of a list."""
    first, end = edges(scene, mention)
    back = before_hedges(scene, first)
    if _label(scene, back):
        return True
    if mention.figure.kind in ("count", "rank", "ordinal") or not opens_item(scene.text, scene.start):
        return False
    return not _STANDING.isdisjoint((scene.low(back), scene.low(first - 1))) or scene.low(end) in nouns_for(
        "adjectives"
    )


def boxed(scene: Scene, mention: FigureMention, back: int, _end: int) -> Reading | None:
    """Read "Length: 4.2 km", "Total cost: about $3 million": what the label says, of whatever the box is about."""
    label = scene.phrase(0) if _label(scene, back) and not scene.clauses else None
    return Reading(of_phrase(scene, label), nobodys=True) if label is not None else None


def _label(scene: Scene, back: int) -> bool:
    """Tell whether nothing but a noun, what narrows it and a colon stand before the figure on its line."""
    if not 0 < back <= LABEL or scene.low(back) != ":":
        return False
    label = scene.phrase(0)
    if label is None or label.first > 0 or scene.tag(label.head) not in NOUNS:
        return False
    return all(scene.tag(i) in _NARROWING for i in range(label.end, back))
