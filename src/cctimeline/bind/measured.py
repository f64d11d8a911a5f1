"""What an amount, a share, a measure or a rank is a figure of: one pattern of words a function, the first that fits."""

from __future__ import annotations

from cctimeline.bind.adjectives import adjective_behind, as_adjective, compared
from cctimeline.bind.aged import age
from cctimeline.bind.behind import complement, earned, noun_behind, post_noun, so_much
from cctimeline.bind.boxed import boxed
from cctimeline.bind.discourse import kinds
from cctimeline.bind.levels import by_unit, change, granted, level, moved, moving, multiplied, sent, spent, taken_in
from cctimeline.bind.ranges import held, past_range, rise_in
from cctimeline.bind.readings import (
    Reading,
    before_hedges,
    edges,
    is_won,
    listed_words,
    measured_by,
    measures,
    nearest_noun_before,
    nouns_for,
    of_phrase,
    possessor,
    predicate_of,
    verb_of,
)
from cctimeline.bind.scene import VERBS, Scene
from cctimeline.bind.sentenced import sentence
from cctimeline.find.phrases import Phrase
from cctimeline.model import FigureMention, Property


def measured(scene: Scene, mention: FigureMention) -> Reading | None:
    """Return what the figure measures; None where the sentence does not say."""
    first, end = edges(scene, mention)
    if first >= len(scene.words):
        return None
    back = before_hedges(scene, first)
    held_at = past_range(scene, back)
    if held_at != back and (found := held(scene, mention, held_at, end) or level(scene, mention, held_at, end)):
        return found
    patterns = (
        boxed,
        age,
        labelled,
        sentence,
        rise_in,
        extreme,
        noun_of_figure,
        worth,
        with_noun,
        adjective_behind,
        as_adjective,
        compared,
        that_verb_behind,
        so_much,
        earned,
        complement,
        noun_behind,
        post_noun,
        granted,
        moving,
        multiplied,
        sent,
        moved,
        level,
        change,
        taken_in,
        spent,
    )
    for pattern in patterns:
        found = pattern(scene, mention, back, end)
        if found is not None:
            return found
    return by_unit(scene, mention, back, end)


def labelled_count(scene: Scene, mention: FigureMention) -> Reading | None:
    """Return what a bare number is a figure of where a noun labels it: "magnitude 6.9" counts no earthquakes."""
    first, end = edges(scene, mention)
    return labelled(scene, mention, before_hedges(scene, first), end) if first < len(scene.words) else None


def labelled(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "magnitude 6.9 earthquake", "a magnitude of 7.2", "a 6.9-magnitude quake": a noun that a bare number has."""
    if mention.figure.kind not in ("count", "measure"):
        return None
    at = next((i for i in (back, back - 1) if scene.low(i) in measures("labels")), None)
    if at is not None and (at == back or scene.low(back) in ("of", "at")):
        name = scene.low(at)
    elif mention.figure.unit in measures("labels"):
        name = mention.figure.unit
    else:
        return None
    return Reading(Property(name, name), None, verb_of(scene, end - 1))


def extreme(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "at 57 km the tunnel is the longest", "the tallest of its kind at 632 metres": a length, a height."""
    if scene.low(back) != "at" or measured_by(mention.figure.unit or "") not in ("length", "distance"):
        return None
    said = {word for word in scene.words.lower if word in listed_words("extremes")}
    name = nouns_for("adjectives").get(_positive(said.pop())) if len(said) == 1 else None
    return Reading(Property(name, name), None, verb_of(scene, end - 1)) if name is not None else None


def _positive(superlative: str) -> str:
    return superlative.removesuffix("est") if superlative != "widest" else "wide"


def noun_of_figure(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "revenue of 4 million", "a total scale of 30 million", and without a verb "inflation at 3 percent"."""
    if scene.low(back) != "of" and (scene.clauses or scene.low(back) not in ("at", "up", "down")):
        return _beside_at(scene, back)
    if scene.low(end) == "of" and measured_by(mention.figure.unit or "") == "weight":
        return None  # "the discovery of 40 tonnes of rice"
    noun = nearest_noun_before(scene, back)
    if noun is None or scene.low(noun.head) in listed_words("parts") or _before_its_noun(scene, back, end):
        return None
    if mention.figure.kind == "amount" and scene.holds_figure(noun.head, noun.end):
        return None  # "260 euros of the 5,000 euros"
    lasts = measured_by(mention.figure.unit or "") == "duration"
    if lasts and scene.low(noun.head) in listed_words("stretches"):
        return None  # "in the course of a 15-hour sit-in"
    if scene.lemma(noun.head) in measures("change_nouns") and _beside(scene, noun):
        return Reading(Property(scene.low(noun.head), scene.lemma(noun.head)), None, None, weak=True)
    if scene.low(noun.head) in ("amount", "sum") and scene.low(noun.first - 1) == "in":
        noun = _object_before(scene, noun) or noun
    if scene.low(noun.first - 1) in ("before", "after") and scene.low(noun.first) in listed_words("charges"):
        noun = nearest_noun_before(scene, noun.first - 1) or noun  # "a profit before tax of"
    noun = _result_before(scene, noun) or noun
    if scene.low(noun.first - 1) == "per":
        noun = nearest_noun_before(scene, noun.first - 1) or noun  # "earnings per share of"
    owner = possessor(scene, noun)
    moves = scene.low(noun.first - 1) == "at" and scene.lemma(noun.head) in listed_words("speeds")
    if owner is None and scene.low(noun.first - 1) in ("with", "at") and not moves:
        owner = _with_it(scene, noun.first - 1)
    aside = owner is None and scene.low(noun.first - 1) in listed_words("circumstances")
    prop = of_phrase(scene, noun, predicate=predicate_of(scene, noun.first))
    return Reading(prop, owner, verb_of(scene, noun.first), own_subject=aside)


def _before_its_noun(scene: Scene, back: int, end: int) -> bool:
    """Tell whether a figure stands in a phrase of its own: "the need of a $3 billion building scheme"."""
    whole = scene.phrase(end - 1) or scene.phrase(end)
    return (
        scene.low(back + 1) in ("a", "an") and whole is not None and whole.head >= end and scene.tag(whole.head) == "N"
    )


def _beside_at(scene: Scene, back: int) -> Reading | None:
    """Read "profit rose, with the margin at 20 percent", "52 percent of turnover at 4 million": what is at that."""
    noun = nearest_noun_before(scene, back) if scene.low(back) == "at" else None
    if noun is None or scene.tag(noun.head) != "N" or scene.is_date(noun.head):
        return None
    before = scene.low(noun.first - 1)
    if not (before == "with" or (before == "of" and scene.holds_figure(noun.first - 2, noun.first - 1))):
        return None
    return Reading(of_phrase(scene, noun), possessor(scene, noun), verb_of(scene, noun.first))


def _object_before(scene: Scene, noun: Phrase) -> Phrase | None:
    """Return what the verb before "in the amount of" is about: "awarded a contract to Alba in the amount of"."""
    verb = next((c.verb for c in reversed(scene.clauses) if c.verb.end <= noun.first), None)
    phrase = scene.phrase(verb.end) if verb is not None else None
    return phrase if phrase is not None and phrase.end < noun.first and scene.tag(phrase.head) == "N" else None


def _result_before(scene: Scene, noun: Phrase) -> Phrase | None:
    """Return the "gain" of "a gain on the sale of the mill of 3 million", which is what has the sum."""
    results, before = measures("results"), noun
    while scene.lemma(before.head) not in results and scene.low(before.first - 1) in ("of", "on", "from"):
        further = nearest_noun_before(scene, before.first - 1)
        if further is None:
            return None
        before = further
    return before if before is not noun and scene.lemma(before.head) in results else None


def _beside(scene: Scene, noun: Phrase) -> bool:
    """Tell whether a change stands behind its level in commas: "revenue of 3 million, an increase of 12 percent"."""
    return scene.low(noun.first - 1) == "," and scene.low(noun.first) in ("a", "an") and len(scene.figures) > 1


def worth(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "buy back shares worth 3 million": what is worth it is measured, and the subject buys."""
    if scene.low(back) == "worth" and scene.lemma(back - 1) == "be":
        return Reading(Property("value", "value", (), "be"), None, verb_of(scene, end - 1))
    if scene.low(back) == "worth" and scene.low(back - 1) == ",":  # "the takeover, worth 3 million, was"
        whose = nearest_noun_before(scene, back - 1)
        return Reading(Property("value", "value"), (whose.first, whose.end)) if whose is not None else None
    at = _past_praise(scene, back)
    noun = nearest_noun_before(scene, at) if scene.low(at) == "worth" else None
    if noun is not None and scene.tag(noun.head) == "NP" and mention.figure.kind == "amount":
        return Reading(Property("value", "value"), (noun.first, noun.end))  # "Golden Bowl Worth 3 Million Stolen"
    if noun is None or scene.tag(noun.head) != "N":
        return None
    if kinds().get(scene.lemma(noun.head)) == "thing" or scene.lemma(noun.head) in listed_words("valuables"):
        return Reading(Property("value", "value"), (noun.first, noun.end))
    verb = verb_of(scene, noun.first)
    if verb is None or verb >= noun.first:
        return None
    return Reading(of_phrase(scene, noun, predicate=predicate_of(scene, noun.first)), possessor(scene, noun), verb)


def _past_praise(scene: Scene, back: int) -> int:
    """Step over the "a cool" of "worth a cool 5 million"."""
    return back - 2 if scene.tag(back) == "J" and scene.low(back - 1) in ("a", "an") else back


_BOUNDING = frozenset(["over", "under", "above", "below", "approximately"])


def with_noun(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "annual revenue exceeding 10 million", "a budget totalling 3 million", "has a span over 30 metres"."""
    blows = back - (scene.low(back) == "to" and scene.lemma(back - 1) == "gust")
    if (
        scene.tag(blows) == "N"
        and scene.lemma(blows) in listed_words("speeds")
        and scene.low(blows + 1) in ("up", "to")
    ):
        noun = nearest_noun_before(scene, blows + 1)  # "gusts up to 40 mph", "gusts to 40 mph"
        return Reading(of_phrase(scene, noun), None, verb_of(scene, noun.first), own_subject=True) if noun else None
    if scene.tag(back) == "N" and scene.low(back + 1) in _BOUNDING:
        noun = nearest_noun_before(scene, back + 1)
        if noun is None or scene.low(noun.first) not in ("a", "an") or mention.figure.kind == "count":
            return None
        has = predicate_of(scene, noun.first) == "have"
        return Reading(of_phrase(scene, noun), None, verb_of(scene, noun.first)) if has else None
    if scene.tag(back) != "VG" and scene.low(back + 1) != "exceeding":
        return None
    at = back if scene.tag(back) == "VG" else back + 1
    noun = nearest_noun_before(scene, at)
    timed = noun is not None and scene.lemma(noun.head) in listed_words("periods")
    if noun is not None and timed and scene.low(noun.first - 1) in ("for", "in"):
        noun = nearest_noun_before(scene, noun.first - 1) or noun  # "net profit for the third quarter totalling"
    if noun is None or (
        scene.lemma(at) not in measures("level") and scene.low(at) not in ("exceeding", "totalling", "worth")
    ):
        return None
    if (
        scene.lemma(noun.head) in kinds()
        and kinds()[scene.lemma(noun.head)] == "place"
        and mention.figure.kind == "count"
    ):
        return Reading(Property("population", "population"), (noun.first, noun.end), verb_of(scene, noun.first))
    owner = possessor(scene, noun)
    if owner is None and scene.low(noun.first - 1) in ("with", "generating", "having", "earning", "making"):
        holder = nearest_noun_before(scene, noun.first - 1)
        owner = (holder.first, holder.end) if holder else None
    return Reading(of_phrase(scene, noun), owner, verb_of(scene, noun.first))


def _with_it(scene: Scene, at: int) -> tuple[int, int] | None:
    """Return what the "with" at a token is said of: of "a town in Norway with a population of 40" the town.

    None where only a verb holds it: in "it was sent to the Moon with a mass of 40 kg" no moon has the mass.
    """
    holder = nearest_noun_before(scene, at)
    if holder is not None and is_won(scene, holder):
        return None  # "won the high jump with a leap of 2.4 metres"
    while holder is not None and scene.tag(holder.first - 1) == "P" and holder.first > 1:
        outer = nearest_noun_before(scene, holder.first - 1)
        holder = outer if outer is not None and outer.end == holder.first - 1 else None
    return (holder.first, holder.end) if holder is not None else None


def that_verb_behind(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "the 12 million (that) it paid for the mill": a relative clause says what is measured.

    In "the 5 million that it cost the town" the town bears the cost.
    """
    end += scene.low(end) in ("that", "which")
    payer = scene.phrase(end)
    if payer is None or mention.figure.kind != "amount" or scene.tag(payer.end) not in VERBS:
        return None
    if scene.tag(payer.head) not in ("PRO", "NP"):
        return None
    lemma = scene.lemma(payer.end)
    name = nouns_for("nouns").get(lemma)
    if name == "cost":
        payer = scene.phrase(payer.end + 1)
    owner = (payer.first, payer.end) if payer is not None else None
    return Reading(Property(name, name, (), lemma), owner, nobodys=owner is None) if name else None
