"""What a figure measures where words that only hold the figure stand between: "in the range of", "an increase in"."""

from __future__ import annotations

from cctimeline.bind.readings import Reading, measures, nearest_noun_before, of_phrase, possessor, verb_of
from cctimeline.bind.scene import NOUNS, Scene
from cctimeline.model import FigureMention

_LEADS = ("in", "within", "to", "at", "between", "around", "from")


def past_range(scene: Scene, back: int) -> int:
    """Return the token before "in the range of", which measures nothing itself; `back` where no such words stand."""
    noun = nearest_noun_before(scene, back) if scene.low(back) == "of" else None
    if noun is None or scene.lemma(noun.head) not in measures("holders"):
        return back
    at = noun.first - 1
    return at - 1 if scene.low(at) in _LEADS else at


def held(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "spending in the range of 90 to 100 million": the noun that the range stands right behind."""
    if scene.tag(back) not in NOUNS or scene.is_name(back) or scene.low(back + 1) not in (*_LEADS, "the", "a"):
        return None
    noun = nearest_noun_before(scene, back + 1)
    return Reading(of_phrase(scene, noun), possessor(scene, noun), verb_of(scene, noun.first)) if noun else None


def rise_in(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "an increase in the dividend to 13 cents": what rises stands between "in" and "to"."""
    if scene.low(back) not in ("to", "by", "from"):
        return None
    noun = nearest_noun_before(scene, back)
    if noun is None or scene.low(noun.first - 1) not in ("in", "of"):
        return None
    change = nearest_noun_before(scene, noun.first - 1)
    if change is None or scene.lemma(change.head) not in measures("change_nouns"):
        return None
    predicate = scene.lemma(change.head)
    return Reading(of_phrase(scene, noun, predicate=predicate), possessor(scene, noun), verb_of(scene, noun.first))
