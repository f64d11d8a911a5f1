"""What an adjective beside a measure says that it is: a height, a distance, an interval."""

from __future__ import annotations

from cctimeline.bind.behind import past_brackets
from cctimeline.bind.readings import Reading, listed_words, measured_by, nearest_noun_before, nouns_for, verb_of
from cctimeline.bind.scene import NOUNS, Scene
from cctimeline.find.phrases import Phrase
from cctimeline.model import FigureMention, Property

_SIZES = frozenset(["height", "length", "width", "depth", "thickness"])


def adjective_behind(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "168 metres high", "300 kilometres away from Alba"; the thing is the subject or the noun before."""
    if mention.figure.kind != "measure":
        return None
    end = past_brackets(scene, end)
    word = scene.low(end)
    name = "height" if _up_into(scene, end) else nouns_for("adjectives").get(word)
    if name is None:
        return None
    text = name
    if name in ("delay", "lead", "interval") and measured_by(mention.figure.unit or "") != "duration":
        return None  # "14 points behind in the polls", "fell 900 metres before it vanished"
    if name == "distance" and measured_by(mention.figure.unit or "") not in ("length", "distance", "duration"):
        return None
    if name == "depth" and mention.figure.unit in ("percentage point", "point", "percent"):
        return None  # "1.8 points below the level of May"
    if name == "distance":
        at = end
        while at < len(scene.words) and scene.low(at) in nouns_for("adjectives"):
            at += 1
        if scene.low(at) in ("of", "from") or scene.low(at - 1) == "from":
            first = at if scene.low(at - 1) == "from" else at + 1
            place = scene.phrase(first)
            if place is not None:
                text = f"distance from {scene.words.slice(first, _named_end(scene, place))}"
    if name == "interval" and word in ("after", "before", "into"):
        moment = scene.words.slice(end + 1, _landmark_end(scene, end + 1)).strip(" .,;:")
        text = f"{name} {word} {moment}" if moment else name
    whole = scene.phrase(end) if name in _SIZES and scene.tag(back) != "AUX" else None
    if (
        whole is not None
        and whole.head > end
        and scene.tag(end + 1) in ("J", "N", "VN")
        and scene.tag(whole.head) == "N"
    ):
        return Reading(Property(text, name, (scene.lemma(whole.head),)), (end, whole.end))  # "a 40-metre high wall"
    verb = verb_of(scene, end - 1)
    if name == "interval" and verb is not None and scene.lemma(verb) in ("take", "last", "spend", "stand"):
        return None  # "the rescue took 22 hours after the first man was out" is how long it took
    if name == "interval" and scene.low(back) == "for":
        return None  # "he played for 17 minutes before he was hurt"
    ended = scene.lemma(verb) if verb is not None and name == "interval" else None
    return Reading(Property(text, name, (), ended), _holder(scene, back), verb)


def as_adjective(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "waves as high as 6 metres": what the adjective says, of the noun before or of the subject."""
    at = back + (scene.low(back) != "as")
    name = nouns_for("adjectives").get(scene.low(at - 1)) if scene.low(at) == scene.low(at - 2) == "as" else None
    if name is None or measured_by(mention.figure.unit or "") == "duration" or mention.figure.kind != "measure":
        return None
    return Reading(Property(name, name), _holder(scene, at - 3), verb_of(scene, end - 1))


def compared(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "14 percent larger than usual": what the comparative compares, of the subject."""
    name = nouns_for("comparatives").get(scene.low(end)) if mention.figure.unit == "percent" else None
    return Reading(Property(name, name, (scene.low(end),)), None, verb_of(scene, end)) if name else None


def _up_into(scene: Scene, at: int) -> bool:
    """Tell "20 kilometres into the air", "12 miles into the sky"."""
    return scene.low(at) in ("in", "into") and scene.low(at + 1) == "the" and scene.low(at + 2) in listed_words("aloft")


def _named_end(scene: Scene, place: Phrase) -> int:
    """Return where a place ends with the name it is of: "the port of Kotka"."""
    owner = scene.phrase(place.end + 1) if scene.low(place.end) == "of" else None
    return owner.end if owner is not None and scene.tag(owner.head) == "NP" else place.end


def _landmark_end(scene: Scene, first: int) -> int:
    """Return where what a time is counted from ends: "after the vote", "after it took off", "after AB12 took off"."""
    since = scene.phrase(first)
    if since is None or scene.tag(since.head) == "PRO":
        return min(first + 3, len(scene.words))
    verb = next((c.verb for c in scene.clauses if c.verb.first == since.end and c.verb.form == "finite"), None)
    if verb is None:
        return since.end
    return verb.end + 1 if scene.low(verb.end) in ("off", "up", "down", "out") else verb.end


def _holder(scene: Scene, back: int) -> tuple[int, int] | None:
    """Return the noun phrase that a measure follows at once: "a wall 3 metres high"."""
    holder = nearest_noun_before(scene, back + 1)
    return (holder.first, holder.end) if holder and scene.tag(back) in NOUNS else None
