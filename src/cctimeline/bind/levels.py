"""Verbs that say a level, a change, a speed or a sum, and what they say it of: "revenue rose to", "going 25 mph"."""

from __future__ import annotations

from attrs import evolve

from cctimeline.bind.discourse import kinds
from cctimeline.bind.readings import (
    Reading,
    before_hedges,
    edges,
    lemmas_of,
    listed_words,
    measured_by,
    measures,
    nearest_noun_before,
    noun_start,
    nouns_for,
    of_phrase,
    owner_behind,
    possessor,
    seer,
    verb_of,
)
from cctimeline.bind.scene import NOUNS, VERBS, Scene
from cctimeline.find.lexicon import lexicon
from cctimeline.find.names import lands
from cctimeline.find.phrases import Phrase
from cctimeline.model import FigureMention, Property

_MILLION = 1_000_000
_OFFICE = "box office"
_BESIDE = 40
"""Code points behind a sum in which the box office may stand."""


def level(scene: Scene, mention: FigureMention | None, back: int, end: int) -> Reading | None:
    """Read "investment in the region reached 210 million": the subject of a verb of level is what is measured."""
    at = _before_extreme(scene, back)
    if scene.low(at) == "in" and scene.lemma(at - 1) == "come":
        at -= 1  # "profits are to come in between"
    while at > 0 and (scene.low(at) in listed_words("to_level") or scene.tag(at) == "R" or scene.is_date(at)):
        at -= 1
    steady = scene.lemma(at) == "hold" and scene.low(at + 1) in listed_words("to_level")  # "held steady at"
    if scene.tag(at) not in (*VERBS, "AUX") or not (
        steady or scene.lemma(at) in measures("level") | measures("change")
    ):
        return None
    return _of_subject(scene, end - 1, scene.lemma(at))


def _before_extreme(scene: Scene, back: int) -> int:
    """Step over what only leads to the level: "prices hit an all-time high of", "the herd is a fraction of"."""
    if scene.low(back) != "of" or scene.low(back - 1) not in ("high", "low", "fraction"):
        return back
    at = back - 2
    while scene.tag(at) in ("J", "VN", "N", "D", "NUM"):
        at -= 1  # "at a 5-year low of"
    return at


def _of_subject(scene: Scene, at: int, predicate: str) -> Reading | None:
    """Return the subject of the verb as what is measured, unless it is a name, which measures nothing."""
    subject = scene.subject(at)
    if subject is None or scene.tag(subject.phrase.head) not in NOUNS:
        return None
    if scene.is_name(subject.phrase.head) and scene.low(subject.phrase.head) in measures("indices"):
        return Reading(Property("index", "index", (), predicate), (subject.phrase.first, subject.phrase.end))
    if scene.is_name(subject.phrase.head):
        priced = predicate in measures("change") | {"close", "trade"} and predicate not in measures("causing")
        if not priced or not any(_may_be_price(mention) for mention in scene.figures) or _loses(scene, at, predicate):
            return None
        return Reading(Property("price", "price", (), predicate), None, subject.verb)
    head = scene.lemma(subject.phrase.head)
    if head in lexicon().people or scene.holds_figure(subject.phrase.first, subject.phrase.end):
        return None
    if kinds().get(head) in ("organisation", "place") and predicate in measures("causing") | {"lose", "add"}:
        return None  # "the company lost 3 million"
    asset = kinds().get(head) in ("organisation", "thing") or head in listed_words("valuables")
    if asset and predicate in ("value", "appraise"):
        return Reading(Property("value", "value", (), predicate), None, subject.verb)  # "the firm was valued at"
    named = None if _of_a_land(scene, subject.phrase) else _name_before_head(scene, subject.phrase)
    phrase = Phrase(named[1], subject.phrase.end, subject.phrase.head) if named else subject.phrase
    owner = possessor(scene, subject.phrase) or named or owner_behind(scene, subject.phrase)
    owner = owner or seer(scene, subject.phrase)
    return Reading(of_phrase(scene, phrase, predicate=predicate), owner, None, own_subject=True)


def _loses(scene: Scene, at: int, predicate: str) -> bool:
    """Tell whether what is lost so often is money, and no price that fell: "the club lost 35,000 euros a week"."""
    place = scene.words.starts[at]
    figure = next((f.figure for f in scene.figures if f.start <= place < f.end), None)
    return predicate in ("lose", "add") and figure is not None and " per " in (figure.unit or "")


def _may_be_price(mention: FigureMention) -> bool:
    """Tell whether a figure may be what one share or barrel costs, or what it rose by: less than a million."""
    figure = mention.figure
    end = figure.high if figure.low is None else figure.low
    return figure.kind == "amount" and end is not None and end < _MILLION


def _name_before_head(scene: Scene, phrase: Phrase) -> tuple[int, int] | None:
    """Return the name of "Alba shares fell", whose the shares are."""
    first = phrase.first + (scene.tag(phrase.first) == "D")
    end = first
    while end < phrase.head and scene.is_name(end):
        end += 1
    if end == first or scene.tag(phrase.head) != "N":
        return None
    if end == 1 and scene.low(0) not in lands() and not _again(scene, scene.words.slice(0, 1)):
        return None
    return first, end


def _of_a_land(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a phrase is of what a company has in a land: "U.S. sales", "China revenue"."""
    firms = scene.lemma(phrase.head) in listed_words("firms_figures")
    return firms and phrase.first == phrase.head - 1 and scene.low(phrase.first) in lands()


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
    if noun is not None and scene.low(noun.first - 1) in ("in", "at", "near", "on"):
        noun = nearest_noun_before(scene, noun.first - 1)  # "built a hall in Alba for 3 million"
    verb = noun.first - 1 if noun is not None else -1
    if noun is None or scene.tag(verb) not in VERBS or scene.lemma(verb) not in measures("granted"):
        return None
    return Reading(of_phrase(scene, noun, predicate=scene.lemma(verb)), possessor(scene, noun), verb)


def moving(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "the car was going 25 mph", "hit the wall at 80 km/h": the speed of what moves, whatever it does."""
    verb = verb_of(scene, end - 1)
    if measured_by(mention.figure.unit or "") != "speed" or verb is None:
        return None
    subject = scene.subject(end - 1)
    if subject is not None and scene.lemma(subject.phrase.head) in listed_words("speeds"):
        return None
    return Reading(Property("speed", "speed", (), scene.lemma(verb)), None, verb)


def multiplied(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "sales doubled", "the number of guests has tripled to 900": the subject is what is so many times as much."""
    if mention.figure.unit != "ratio" or scene.tag(end - 1) not in VERBS:
        return None
    found = _of_subject(scene, end - 1, scene.lemma(end - 1))
    number = scene.subject(end - 1)
    if found is None or number is None or found.property.head not in listed_words("number_nouns"):
        return found
    inner = scene.phrase(number.phrase.end + 1) if scene.low(number.phrase.end) == "of" else None
    return evolve(found, property=of_phrase(scene, inner, predicate=found.property.predicate)) if inner else found


def moved(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "grew sales 2 percent", "sent shares 2 percent lower": the object that a change stands right behind."""
    if mention.figure.kind not in ("percent", "percent_change") or scene.tag(back) != "N" or scene.is_date(back):
        return None
    noun = nearest_noun_before(scene, back + 1)
    verb = noun.first - 1 if noun is not None else -1
    if noun is None or scene.tag(verb) not in VERBS:
        return None
    sent = scene.low(end) in ("higher", "lower", "up", "down") and scene.lemma(verb) in ("leave", "send", "take")
    if not sent and scene.lemma(verb) not in measures("change"):
        return None
    return Reading(of_phrase(scene, noun, predicate=scene.lemma(verb)), possessor(scene, noun), verb)


def sent(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "sent shares down 5 percent", "sending the likes of Alba down 2 percent, Brenn down 3": who was moved."""
    if mention.figure.kind not in ("percent", "percent_change", "amount"):
        return None
    at = back if scene.low(back) in ("up", "down") else back + 1
    noun = nearest_noun_before(scene, at) if scene.low(at) in ("up", "down") else None
    if noun is None or scene.is_date(noun.head):
        return None
    verb = noun.first - 1
    if scene.low(verb) == "of" and scene.low(verb - 1) == "likes":
        verb -= 3
    before = (c.verb.main for c in reversed(scene.clauses) if c.verb.main <= verb)
    sends = next((i for i in before if scene.lemma(i) in measures("sent")), None)
    if sends is None or (verb != sends and scene.low(verb) not in (",", "and")):
        return None
    if scene.is_name(noun.head):
        return Reading(Property("shares", "share", (), scene.lemma(sends)), (noun.first, noun.end), sends)
    return Reading(of_phrase(scene, noun, predicate=scene.lemma(sends)), possessor(scene, noun), None, own_subject=True)


def change(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "cut the debt by 3 million to 20 million", "put the damage at 3 million": the object of the verb."""
    if scene.low(back) not in ("by", "to", "from", "at", "below", "above"):
        return None
    verb, moves = verb_of(scene, end - 1), measures("change") | measures("level") | measures("kept")
    if scene.low(back) == "by" and verb is not None and scene.lemma(verb) not in measures("change"):
        verb = _moving_it(scene, verb)  # "cut the chances of dying by 20 percent"
    if scene.low(back) == "at" and scene.tag(back - 1) == "VN" and scene.lemma(back - 1) in measures("put"):
        return _of_subject(scene, end - 1, scene.lemma(back - 1))  # "the cost, estimated at 3 million"
    if verb is None or scene.lemma(verb) not in moves:
        return None
    phrase = scene.phrase(verb + 1) or scene.phrase(verb + 2)
    if phrase is not None and scene.is_date(phrase.first):
        phrase = None  # "closed on July 25 at 3 dollars"
    if scene.lemma(verb) in measures("kept") and (phrase is None or scene.low(back) != "at"):
        return None
    if scene.lemma(verb) == "value" and phrase is not None and scene.tag(phrase.head) == "PRO":
        return Reading(Property("value", "value", (), "value"), nobodys=True)  # "bid for Alba, valuing it at"
    moved = phrase is not None and phrase.end <= back + 1 and scene.tag(phrase.head) in NOUNS
    if phrase is None or not moved or _holds_level(scene, phrase):
        return _of_subject(scene, end - 1, scene.lemma(verb))
    if scene.lemma(verb) in ("value", "appraise") and scene.low(back) == "at":
        owner = (phrase.first, phrase.end) if scene.is_name(phrase.head) else None
        return Reading(Property("value", "value", (), scene.lemma(verb)), owner, nobodys=True)
    owner = possessor(scene, phrase) or owner_behind(scene, phrase)
    prop = of_phrase(scene, phrase, predicate=scene.lemma(verb))
    if scene.low(phrase.end) == "of" and scene.tag(phrase.end + 1) in ("VG", "AUX") and back - phrase.end < 9:
        more = lemmas_of(scene, phrase.end + 1, back)  # "the risk of being treated again"
        text = scene.words.slice(noun_start(scene, phrase), back)
        prop = evolve(prop, text=text, modifiers=(*prop.modifiers, *more))
    return Reading(prop, owner, verb)


def _holds_level(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a phrase holds a figure of its own; "its three-week total" is only a total."""
    held = [f for f in scene.figures if phrase.first <= scene.token(f.start) < phrase.end]
    return any("-" not in scene.text[f.start : f.end + 1] for f in held)


def _moving_it(scene: Scene, inner: int) -> int | None:
    """Return the verb of change whose object the verb at `inner` only narrows: "the risk of being treated"."""
    before = [c.verb for c in scene.clauses if c.verb.end <= inner]
    if not before or "of" not in scene.words.lower[before[-1].end : inner]:
        return None
    return before[-1].main if scene.lemma(before[-1].main) in measures("change") else None


def taken_in(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "raked in 3 million", "the film opened to 3 million", "took 3 million at the box office": what it earned."""
    verb = verb_of(scene, end - 1) if mention.figure.kind == "amount" else None
    if verb is None:
        return None
    lemma, beside = scene.lemma(verb), scene.low(back) if back == verb + 1 else ""
    opens = lemma in ("open", "debut") and beside in ("to", "with")
    office = back == verb and _OFFICE in scene.text[mention.end : mention.end + _BESIDE].lower()
    if not (opens or office or (beside == "in" and lemma in listed_words("earning_in"))):
        return None
    return Reading(Property("earnings", "earnings", (), lemma), None, verb)


def spent(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "paid 12 million", "weighs 77 tonnes", "covers 2 percent of": the verb itself says what is measured."""
    verb = back if scene.tag(back) in VERBS else None
    verb = verb_of(scene, end - 1) if verb is None else verb
    first = edges(scene, mention)[0]
    lead = first - 1 if scene.low(first - 1) in ("up", "down") else first
    goes_on = mention.change in ("up", "down") and scene.low(lead - 1) == ","  # "sold 800 cars, up 10 percent"
    if verb is None or scene.tag(verb) == "AUX" or goes_on:
        return None
    lemma = scene.lemma(verb)
    bare = mention.figure.kind == "count" or scene.low(end) == "available"  # "made 3 million available"
    name = nouns_for("nouns").get(lemma) if not bare else None
    if lemma == "make" and scene.low(verb + 1) == "up":
        name = "share" if mention.figure.kind != "amount" else None  # "made up a quarter of the total"
    if name is None and (mention.figure.kind == "measure" or scene.tag(back) not in VERBS):
        return None
    if name not in (None, "duration", "share") and measured_by(mention.figure.unit or "") == "duration":
        return None  # "spent 22 years with the club", "travelled for six months"
    if name == "share" and mention.figure.kind == "measure":
        return None  # "covers 22,000 square metres"
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
    if mention.figure.kind == "amount" and _OFFICE in scene.text[scene.start : scene.end].lower():
        text = "earnings"  # "broke box office records with 3 million"
    if mention.figure.kind == "amount" and scene.low(back) in ("for", "at") and predicate in measures("going"):
        return Reading(Property("price", "price", (), predicate), None, verb)  # "went under the hammer for 3 million"
    if name == "duration" and predicate == "take":
        return Reading(Property(name, name, (), predicate), None, verb)
    if name == "duration" and verb is not None:
        last = before_hedges(scene, edges(scene, mention)[0])
        while last > verb and scene.tag(last) in ("P", "TO"):
            last -= 1
        complement = scene.words.slice(verb, max(last, verb) + 1)
        return Reading(Property(f"time {complement}"[:80], "time", (), predicate), None, verb)
    first = edges(scene, mention)[0]
    if scene.tag(first - 1) == "POS" and (phrase := scene.phrase(first)) is not None:
        return Reading(Property(text, text, (), predicate), possessor(scene, phrase), verb, weak=True)
    rival = nearest_noun_before(scene, first - 1) if scene.low(first - 1) == "on" else None
    if rival is not None and scene.tag(rival.head) == "NP" and not scene.is_date(rival.head):
        return Reading(Property(text, text, (), predicate), (rival.first, rival.end), verb, weak=True)
    counts = mention.figure.kind == "count" and mention.figure.unit is not None and mention.noun is None
    return Reading(Property(text, text, (), predicate), None, verb, weak=not counts)  # "bowled out for 138"
