"""What an amount, a share, a measure or a rank is a figure of: one pattern of words a function, the first that fits."""

from __future__ import annotations

from cctimeline.bind.behind import complement, earned, noun_behind, past_brackets, post_noun, so_much
from cctimeline.bind.discourse import kinds
from cctimeline.bind.levels import by_unit, change, granted, level, moved, moving, multiplied, sent, spent
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
from cctimeline.bind.scene import NOUNS, VERBS, Scene
from cctimeline.bind.sentenced import sentence
from cctimeline.find.lexicon import lexicon
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
        age,
        labelled,
        sentence,
        rise_in,
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
    noun = nearest_noun_before(scene, back) if scene.low(back) == "worth" else None
    if noun is None or scene.tag(noun.head) != "N":
        return None
    verb = verb_of(scene, noun.first)
    if verb is None or verb >= noun.first:
        return None
    return Reading(of_phrase(scene, noun, predicate=predicate_of(scene, noun.first)), possessor(scene, noun), verb)


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


_SIZES = frozenset(["height", "length", "width", "depth", "thickness"])


def as_adjective(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "waves as high as 6 metres": what the adjective says, of the noun before or of the subject."""
    at = back + (scene.low(back) != "as")
    name = nouns_for("adjectives").get(scene.low(at - 1)) if scene.low(at) == scene.low(at - 2) == "as" else None
    if name is None or measured_by(mention.figure.unit or "") == "duration" or mention.figure.kind != "measure":
        return None
    return Reading(Property(name, name), _holder(scene, at - 3), verb_of(scene, end - 1))


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


def compared(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "14 percent larger than usual": what the comparative compares, of the subject."""
    name = nouns_for("comparatives").get(scene.low(end)) if mention.figure.unit == "percent" else None
    return Reading(Property(name, name, (scene.low(end),)), None, verb_of(scene, end)) if name else None


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


def _holder(scene: Scene, back: int) -> tuple[int, int] | None:
    """Return the noun phrase that a measure follows at once: "a wall 3 metres high"."""
    holder = nearest_noun_before(scene, back + 1)
    return (holder.first, holder.end) if holder and scene.tag(back) in NOUNS else None


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
