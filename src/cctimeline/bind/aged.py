"""Whose age a figure is: of a name, a noun or a pronoun before it or behind."""

from __future__ import annotations

from cctimeline.bind.readings import Reading, nearest_noun_before, nouns_for, verb_of
from cctimeline.bind.scene import VERBS, Scene
from cctimeline.find.lexicon import lexicon
from cctimeline.find.phrases import Phrase
from cctimeline.model import FigureMention, Property


def age(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "Ann Lee, 34, said", "Ann Lee (34)", "Ann Lee, aged 34" and "a six-year-old girl"."""
    if mention.figure.unit not in nouns_for("ages"):
        return None
    several = scene.low(back) in ("both", "each", "all")
    grouped = scene.low(back - 1) == "ages" or scene.low(back - 2) == "ages"
    while scene.low(back) in _AGED or (scene.low(back) in ("of", "the") and scene.low(back - 1) in _AGED):
        back -= 1
    met = back < end - 2 and scene.tag(back) in VERBS and scene.lemma(back) not in ("be", "become", "turn")
    who = scene.phrase(end - 1) or scene.phrase(end)
    if met and (who is None or who.end <= end):
        return Reading(Property("age", "age"), None, None, nobodys=True)  # "came to face the 31-year-old"
    before = nearest_noun_before(scene, back if scene.low(back) in (",", "(", "who", "of") else back + 1)
    if before is not None and scene.is_date(before.head):
        before = None  # "On March 3, 14-year-old Ann Lee"
    if before is not None and (scene.tag(before.head) == "NP" or scene.is_name(before.head)):
        first = _row_before(scene, before.first) if several else before.first
        return Reading(Property("age", "age"), (first, before.end))
    if before is not None and (grouped or (scene.low(back) in (",", "(", "of") and _is_somebody(scene, before))):
        return Reading(Property("age", "age"), (before.first, before.end))
    if who is not None and who.end > end:
        return Reading(Property("age", "age"), _called(scene, who.first, who.end))
    return Reading(Property("age", "age"), None, verb_of(scene, end - 1))


_AGED = frozenset(["aged", "age", "ages", "between", "is", "was", "turned", "turns", "both", "each", "all"])


def _is_somebody(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a phrase is of one person without a name: the man of "he shot a man, 38, and a woman, 61"."""
    return scene.low(phrase.first) in ("a", "an", "another", "the") and scene.lemma(phrase.head) in lexicon().people


def _row_before(scene: Scene, first: int) -> int:
    """Return where the row of names begins that the name at `first` ends: "Ann Lee and Eva Ray, both 16"."""
    at = first
    while scene.low(at - 1) in ("and", ",") and scene.tag(at - 2) == "NP":
        at -= 2
        while at > 0 and scene.tag(at - 1) == "NP":
            at -= 1
    return at


def _called(scene: Scene, first: int, end: int) -> tuple[int, int]:
    """Return the name in "the 52-year-old driver, Ann Lee" or "52-year-old Ann Lee"; without one, the phrase itself."""
    behind = scene.phrase(end + 1) if scene.low(end) == "," else None
    if behind is not None and behind.first == end + 1 and scene.tag(behind.head) == "NP":
        return behind.first, behind.end
    named = next((i for i in range(first, end) if scene.tag(i) == "NP"), first)
    return named, end
