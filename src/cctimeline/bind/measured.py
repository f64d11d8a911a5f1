"""What an amount, a share, a measure or a rank is a figure of: one pattern of words a function, the first that fits."""

from __future__ import annotations

from cctimeline.bind.discourse import kinds
from cctimeline.bind.ranges import held, past_range, rise_in
from cctimeline.bind.readings import (
    Reading,
    before_hedges,
    edges,
    listed_words,
    measured_by,
    measures,
    nearest_noun_before,
    nouns_for,
    of_phrase,
    owner_behind,
    possessor,
    verb_of,
)
from cctimeline.bind.scene import NOUNS, VERBS, Scene
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
        rise_in,
        noun_of_figure,
        worth,
        with_noun,
        adjective_behind,
        compared,
        noun_behind,
        post_noun,
        granted,
        moving,
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
    while scene.low(back) in ("aged", "age", "is", "was", "turned", "turns"):
        back -= 1
    before = nearest_noun_before(scene, back if scene.low(back) in (",", "(", "who") else back + 1)
    if before is not None and (scene.tag(before.head) == "NP" or scene.is_name(before.head)):
        return Reading(Property("age", "age"), (before.first, before.end))
    who = scene.phrase(end - 1) or scene.phrase(end)
    if who is not None and who.end > end:
        return Reading(Property("age", "age"), _called(scene, who.first, who.end))
    return Reading(Property("age", "age"), None, verb_of(scene, end - 1))


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
    """Read "revenue of 4 million", "a total scale of 30 million", "a fine of 12 million"."""
    if scene.low(back) != "of":
        return None
    noun = nearest_noun_before(scene, back)
    if noun is None or scene.low(noun.head) in ("total", "maximum", "minimum", "one", "some", "part"):
        return None
    if scene.lemma(noun.head) in measures("change_nouns") and _beside(scene, noun):
        return Reading(Property(scene.low(noun.head), scene.lemma(noun.head)), None, None, weak=True)
    noun = _result_before(scene, noun) or noun
    if scene.low(noun.first - 1) == "per":
        noun = nearest_noun_before(scene, noun.first - 1) or noun  # "earnings per share of"
    owner = possessor(scene, noun)
    if (
        owner is None
        and scene.low(noun.first - 1) in ("with", "at")
        and (holder := nearest_noun_before(scene, noun.first - 1))
    ):
        owner = (holder.first, holder.end)
    aside = owner is None and scene.low(noun.first - 1) in listed_words("circumstances")
    prop = of_phrase(scene, noun, predicate=_predicate(scene, noun.first))
    return Reading(prop, owner, verb_of(scene, noun.first), own_subject=aside)


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
    noun = nearest_noun_before(scene, back) if scene.low(back) == "worth" else None
    if noun is None or scene.tag(noun.head) != "N":
        return None
    verb = verb_of(scene, noun.first)
    if verb is None or verb >= noun.first:
        return None
    return Reading(of_phrase(scene, noun, predicate=_predicate(scene, noun.first)), possessor(scene, noun), verb)


def with_noun(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "annual revenue exceeding 10 million", "a budget totalling 3 million"."""
    if scene.tag(back) != "VG" and scene.low(back + 1) != "exceeding":
        return None
    at = back if scene.tag(back) == "VG" else back + 1
    noun = nearest_noun_before(scene, at)
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
    word = scene.low(end)
    name = nouns_for("adjectives").get(word)
    if name is None:
        return None
    text = name
    if name == "distance" and measured_by(mention.figure.unit or "") not in ("length", "distance", "duration"):
        return None
    if name == "distance":
        at = end
        while at < len(scene.words) and scene.low(at) in nouns_for("adjectives"):
            at += 1
        if scene.low(at) in ("of", "from") or scene.low(at - 1) == "from":
            place = scene.phrase(at if scene.low(at - 1) == "from" else at + 1)
            if place is not None:
                text = f"distance from {scene.words.slice(place.first, place.end)}"
    return Reading(Property(text, name), _holder(scene, back), verb_of(scene, end - 1))


def compared(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "14 percent larger than usual": what the comparative compares, of the subject."""
    name = nouns_for("comparatives").get(scene.low(end)) if mention.figure.unit == "percent" else None
    return Reading(Property(name, name, (scene.low(end),)), None, verb_of(scene, end)) if name else None


def _holder(scene: Scene, back: int) -> tuple[int, int] | None:
    """Return the noun phrase that a measure follows at once: "a wall 3 metres high"."""
    holder = nearest_noun_before(scene, back + 1)
    return (holder.first, holder.end) if holder and scene.tag(back) in NOUNS else None


def noun_behind(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "a 25-tonne truck", "the 38 billion dollar deal", "a 4 percent threshold", "a 33 percent increase"."""
    at = end
    if scene.low(at) == "-":
        at += 1
    phrase = scene.phrase(at) or _quoted(scene, at)
    if phrase is None or phrase.first > end + 1 or phrase.head < end or scene.tag(phrase.head) not in NOUNS:
        return None
    if (phrase.first == end and scene.low(end - 1) == "of") or scene.is_date(phrase.head):
        return None
    if scene.lemma(phrase.head) in measures("change_nouns"):
        return _change_noun(scene, phrase.first, phrase.end, phrase.head)
    name = measured_by(mention.figure.unit or "")
    if mention.figure.kind == "measure" and name is not None:
        return Reading(Property(name, name, (scene.lemma(phrase.head),)), (phrase.first, phrase.end))
    whole = scene.phrase(back + 1)
    beside = nearest_noun_before(scene, phrase.first)  # "Alba's ongoing | 47 million dollar purchase"
    owners = [possessor(scene, p) for p in (phrase, whole, beside) if p is not None]
    holder = next((owner for owner in owners if owner), None) or owner_behind(scene, phrase)
    rest = Phrase(max(end, phrase.first), phrase.end, phrase.head)
    return Reading(of_phrase(scene, rest, predicate=_predicate(scene, back)), holder, verb_of(scene, back + 1))


def _quoted(scene: Scene, at: int) -> Phrase | None:
    """Return the phrase of `9 billion "last and highest" bid`, from the opening quote on."""
    if scene.low(at) not in ("“", '"', "‘", "'"):
        return None
    for i in range(at + 1, min(at + 8, len(scene.words))):
        if scene.tag(i) in NOUNS and scene.tag(i + 1) not in (*NOUNS, "J"):
            return Phrase(at + 1, i + 1, i)
    return None


def _change_noun(scene: Scene, first: int, end: int, head: int) -> Reading:
    """Read "a 33 percent increase in sales": what changed stands behind "in", else it is the subject's level."""
    behind = scene.phrase(end + 1) if scene.low(end) in ("in", "of") else None
    if behind is not None and behind.first == end + 1:
        prop = of_phrase(scene, behind)
        return Reading(
            Property(f"{prop.text}, {scene.low(head)}", prop.head, prop.modifiers), None, verb_of(scene, first)
        )
    before = level(scene, None, first - 1, first)
    if before is not None:
        return before
    return Reading(Property(scene.low(head), scene.lemma(head)), None, verb_of(scene, first), weak=True)


def post_noun(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "8 million in revenue", "48,000 tonnes of steel", "2 percent of the land area"."""
    end = _past_brackets(scene, end)
    prep = scene.low(end)
    phrase = scene.phrase(end + 1)
    if prep not in ("in", "of", "for") or phrase is None or phrase.first != end + 1:
        return None
    if prep != "of" and (
        scene.tag(phrase.head) == "NP" or scene.tag(phrase.first) == "D" or _is_date(scene, phrase.first)
    ):
        return None
    if scene.low(phrase.head) in listed_words("number_nouns") or scene.low(phrase.head) in (
        "yuan",
        "dollars",
        "euros",
        "pounds",
    ):
        return None
    verb = verb_of(scene, end - 1)
    prop = of_phrase(scene, phrase, predicate=_predicate(scene, end - 1))
    if mention.figure.kind in ("percent", "ratio"):
        prop = Property(
            f"share of {scene.words.slice(phrase.first, phrase.end)}",
            prop.head,
            ("share", *prop.modifiers),
            prop.predicate,
        )
    return Reading(prop, None, verb, own_subject=_is_subject(scene, end - 1))


def _past_brackets(scene: Scene, end: int) -> int:
    """Return the token behind "(234 million dollars)" where one stands at `end`."""
    if scene.low(end) != "(":
        return end
    return next((i + 1 for i in range(end, min(end + 9, len(scene.words))) if scene.low(i) == ")"), end)


def _is_date(scene: Scene, i: int) -> bool:
    place = scene.words.starts[i]
    return any(d.start <= place < d.end for d in scene.dates)


def level(scene: Scene, mention: FigureMention | None, back: int, end: int) -> Reading | None:
    """Read "investment in the region reached 210 million": the subject of a verb of level is what is measured."""
    at = back
    while at > 0 and (scene.low(at) in listed_words("to_level") or scene.tag(at) == "R" or scene.is_date(at)):
        at -= 1
    if scene.tag(at) not in (*VERBS, "AUX") or scene.lemma(at) not in measures("level") | measures("change"):
        return None
    return _of_subject(scene, end - 1, scene.lemma(at))


def _of_subject(scene: Scene, at: int, predicate: str) -> Reading | None:
    """Return the subject of the verb as what is measured, unless it is a name, which measures nothing."""
    subject = scene.subject(at)
    if subject is None or scene.tag(subject.phrase.head) not in NOUNS:
        return None
    if scene.is_name(subject.phrase.head) and scene.low(subject.phrase.head) in measures("indices"):
        return Reading(Property("index", "index", (), predicate), (subject.phrase.first, subject.phrase.end))
    if scene.is_name(subject.phrase.head):
        priced = predicate in measures("change") and any(f.figure.kind == "amount" for f in scene.figures)
        return Reading(Property("price", "price", (), predicate), None, subject.verb) if priced else None
    if scene.lemma(subject.phrase.head) in lexicon().people or scene.holds_figure(
        subject.phrase.first, subject.phrase.end
    ):
        return None
    named = _name_before_head(scene, subject.phrase)
    phrase = Phrase(named[1], subject.phrase.end, subject.phrase.head) if named else subject.phrase
    owner = possessor(scene, subject.phrase) or named or owner_behind(scene, subject.phrase)
    return Reading(of_phrase(scene, phrase, predicate=predicate), owner, None, own_subject=True)


def _name_before_head(scene: Scene, phrase: Phrase) -> tuple[int, int] | None:
    """Return the name of "Alba shares fell", whose the shares are."""
    first = phrase.first + (scene.tag(phrase.first) == "D")
    end = first
    while end < phrase.head and scene.is_name(end):
        end += 1
    if end == first or scene.tag(phrase.head) != "N" or (end == 1 and not _again(scene, scene.words.slice(0, 1))):
        return None
    return first, end


def _again(scene: Scene, word: str) -> bool:
    """Tell whether a first word is printed with its capital nearby too, so that it is a name and no common noun."""
    around = (
        scene.text[max(0, scene.start - 5000) : scene.start] + scene.text[scene.start + len(word) : scene.end + 5000]
    )
    return f" {word}" in around


def granted(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "proposed a new bridge for 16 million": what is asked for or granted has the sum."""
    if scene.low(back) != "for" or mention.figure.kind != "amount":
        return None
    noun = nearest_noun_before(scene, back)
    verb = noun.first - 1 if noun is not None else -1
    if noun is None or scene.tag(verb) not in VERBS or scene.lemma(verb) not in measures("granted"):
        return None
    return Reading(of_phrase(scene, noun, predicate=scene.lemma(verb)), possessor(scene, noun), verb)


def moving(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "the car was going 25 mph": the speed of what moves."""
    if measured_by(mention.figure.unit or "") != "speed":
        return None
    verb = verb_of(scene, end - 1)
    if verb is None or scene.lemma(verb) not in measures("motion"):
        return None
    return Reading(Property("speed", "speed", (), scene.lemma(verb)), None, verb)


def moved(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "grew sales 2 percent": the object of a verb of change, where the change stands right behind it."""
    if mention.figure.kind not in ("percent", "percent_change") or scene.tag(back) != "N" or scene.is_date(back):
        return None
    noun = nearest_noun_before(scene, back + 1)
    verb = noun.first - 1 if noun is not None else -1
    if noun is None or scene.tag(verb) not in VERBS or scene.lemma(verb) not in measures("change"):
        return None
    return Reading(of_phrase(scene, noun, predicate=scene.lemma(verb)), possessor(scene, noun), verb)


def change(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "cut the debt by 3 million to 20 million", "put the damage at 3 million": the object of the verb."""
    if scene.low(back) not in ("by", "to", "from", "at", "below", "above"):
        return None
    verb = verb_of(scene, end - 1)
    if verb is None or scene.lemma(verb) not in measures("change") | measures("level") | measures("kept"):
        return None
    phrase = scene.phrase(verb + 1) or scene.phrase(verb + 2)
    if scene.lemma(verb) in measures("kept") and (phrase is None or scene.low(back) != "at"):
        return None
    moved = phrase is not None and phrase.end <= back + 1 and scene.tag(phrase.head) in NOUNS
    if phrase is None or not moved or scene.holds_figure(phrase.first, phrase.end):
        return _of_subject(scene, end - 1, scene.lemma(verb))
    if scene.lemma(verb) in ("value", "appraise") and scene.low(back) == "at":
        owner = (phrase.first, phrase.end) if scene.is_name(phrase.head) else None
        return Reading(Property("value", "value", (), scene.lemma(verb)), owner, nobodys=True)
    owner = possessor(scene, phrase) or owner_behind(scene, phrase)
    return Reading(of_phrase(scene, phrase, predicate=scene.lemma(verb)), owner, verb)


def spent(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "paid 12 million", "weighs 77 tonnes", "covers 2 percent of": the verb itself says what is measured."""
    verb = back if scene.tag(back) in VERBS else None
    verb = verb_of(scene, end - 1) if verb is None else verb
    if verb is None or scene.tag(verb) == "AUX":
        return None
    lemma = scene.lemma(verb)
    name = nouns_for("nouns").get(lemma)
    if name is None and (mention.figure.kind == "measure" or scene.tag(back) not in VERBS):
        return None
    elided = name is None and mention.figure.kind == "count"
    return Reading(Property(name or scene.low(verb), name or lemma, (), lemma), None, verb, weak=elided)


def by_unit(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading:
    """Fall back on what the unit measures, and on the verb."""
    name = measured_by(mention.figure.unit or "")
    verb = verb_of(scene, end - 1)
    predicate = scene.lemma(verb) if verb is not None else None
    text = name or {"amount": "amount", "percent": "share", "rank": "rank"}.get(
        mention.figure.kind, mention.figure.unit or "number"
    )
    if name == "duration" and predicate == "take":
        return Reading(Property(name, name, (), predicate), None, verb)
    if name == "duration" and verb is not None:
        last = before_hedges(scene, edges(scene, mention)[0])
        while last > verb and scene.tag(last) in ("P", "TO"):
            last -= 1
        complement = scene.words.slice(verb, max(last, verb) + 1)
        return Reading(Property(f"time {complement}"[:80], "time", (), predicate), None, verb)
    return Reading(Property(text, text, (), predicate), None, verb, weak=True)


def _predicate(scene: Scene, i: int) -> str | None:
    verb = verb_of(scene, i)
    return scene.lemma(verb) if verb is not None else None


def _is_subject(scene: Scene, i: int) -> bool:
    found = scene.subject(i)
    return found is not None and found.phrase is not None and found.phrase.first <= i < found.phrase.end
