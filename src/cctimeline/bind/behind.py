"""Nouns behind a figure that say what it is of: "a 25-tonne truck", "8 million in revenue", "a 33 percent rise"."""

from __future__ import annotations

import re

from cctimeline.bind.discourse import kinds
from cctimeline.bind.levels import level
from cctimeline.bind.readings import (
    Reading,
    edges,
    listed_words,
    measured_by,
    measures,
    nearest_noun_before,
    nouns_for,
    of_phrase,
    owner_behind,
    possessor,
    predicate_of,
    verb_of,
)
from cctimeline.bind.scene import NOUNS, VERBS, Scene
from cctimeline.find.figures.units import is_money
from cctimeline.find.lexicon import lexicon, word_set
from cctimeline.find.phrases import Phrase
from cctimeline.model import FigureMention, Property


def noun_behind(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "a 25-tonne truck", "the 38 billion dollar deal", "a 4 percent threshold", "a 33 percent increase"."""
    end = _past_next(scene, mention, end)
    at = end
    if scene.low(at) == "-":
        at += 1
    if mention.figure.kind == "measure" and (scene.low(at) == "(" or scene.low(at) == ")"):
        end = at = past_brackets(scene, at) if scene.low(at) == "(" else at + 1  # "the 34-kilometre (21-mile) tunnel"
        if scene.tag(at) not in ("N", "NP", "J"):
            return None
    phrase = _undated(scene, scene.phrase(at) or _quoted(scene, at))
    if phrase is None or phrase.first > end + 1 or phrase.head < end or scene.tag(phrase.head) not in NOUNS:
        return None
    if (phrase.first == end and scene.low(end - 1) == "of") or scene.is_date(phrase.head):
        return None
    if scene.low(end + 1) == "on" and scene.low(end) == scene.low(end + 2):
        return None  # "rose 3 percent year on year"
    if scene.low(phrase.head) in listed_words("adverbial"):
        return None
    if scene.lemma(phrase.head) in measures("change_nouns"):
        return _change_noun(scene, phrase.first, phrase.end, phrase.head)
    fee = scene.phrase(phrase.end) if scene.lemma(phrase.head) in listed_words("means") else None
    if fee is not None and fee.first == phrase.end and scene.tag(fee.head) in NOUNS:
        phrase = fee  # "a 12 million cash | break-up fee"
    name = measured_by(mention.figure.unit or "")
    if mention.figure.kind == "measure" and name is not None:
        noun = scene.lemma(phrase.head)
        if noun == mention.figure.unit:  # "a season-high 64 receiving yards"
            return Reading(Property(scene.words.slice(end, phrase.end), noun), None, verb_of(scene, back + 1))
        if scene.low(end) == name and end < phrase.head:  # "the 30 mph speed limit"
            return Reading(Property(scene.words.slice(end, phrase.end), name, (noun,)), None)
        if noun in word_set("sizes"):  # "the 35-metre clearance height of the lock"
            size = Phrase(max(end, phrase.first), phrase.end, phrase.head)
            return Reading(of_phrase(scene, size, text=noun), owner_behind(scene, phrase))
        name = "length" if name == "distance" and kinds().get(noun) == "thing" else name
        name = "height" if name == "length" and noun in listed_words("tall") else name
        tall = _TALL.match(scene.text, mention.end)  # "a 2.4m-tall shaft"
        name = nouns_for("adjectives")[tall[1].lower()] if tall is not None and name in ("length", "distance") else name
        if name == "duration" and noun in listed_words("spells"):
            return Reading(Property(name, name, (noun,)), None, verb_of(scene, back + 1))  # "signed a three-year deal"
        if scene.lemma(phrase.first - 1) in listed_words("covering") and scene.low(phrase.first) in ("a", "an"):
            return Reading(Property(name, name, (noun,)), None, phrase.first - 1)  # "covers a 62-acre site"
        return Reading(Property(name, name, (noun,)), (_own_name(scene, phrase, end), phrase.end))
    named = _named_thing(scene, mention, end)
    if named is not None:
        return named
    whole = scene.phrase(back + 1)
    beside = nearest_noun_before(scene, phrase.first)  # "Alba's ongoing | 47 million dollar purchase"
    owners = [possessor(scene, p) for p in (phrase, whole, beside) if p is not None]
    against = mention.figure.kind == "ratio" and scene.low(phrase.first) == "the"  # "13 times the mass of Earth"
    is_so = mention.figure.kind == "percent" and scene.tag(back) == "AUX"  # "was 94% effective | in a trial"
    holder = next((owner for owner in owners if owner), None)
    holder = holder if holder or against or is_so else owner_behind(scene, phrase)
    rest = Phrase(max(end, phrase.first), phrase.end, phrase.head)
    return Reading(of_phrase(scene, rest, predicate=predicate_of(scene, back)), holder, verb_of(scene, back + 1))


def _undated(scene: Scene, phrase: Phrase | None) -> Phrase | None:
    """Return a phrase without the day behind it: the budget of "approved a 40 million dollar budget | Monday"."""
    while phrase is not None and phrase.head > phrase.first and scene.is_date(phrase.head):
        phrase = Phrase(phrase.first, phrase.head, phrase.head - 1)
    return phrase


_TALL = re.compile(r"-(tall|high|wide|deep|long|thick|broad)\b", re.I)


def _named_thing(scene: Scene, mention: FigureMention, end: int) -> Reading | None:
    """Read "the 40 million dollar Alba Bridge": the sum is of what has the name."""
    place = scene.words.starts[end]
    name = next((b for a, b, _ in scene.names if a == place), None) if mention.figure.kind == "amount" else None
    if name is None or scene.low(end - 1) in ("to", "for", "from"):
        return None
    last = scene.token(name) if scene.text[name : name + 1] else len(scene.words)
    noun = scene.low(last - 1)
    prop = Property(scene.words.slice(end, last), noun, scene.words.lower[end : last - 1])
    return Reading(prop, (end, last)) if noun in kinds() else None


def _own_name(scene: Scene, phrase: Phrase, end: int) -> int:
    """Return where the name of the thing itself begins: "Alba's 24.6 km | Brenn tunnel" is the Brenn tunnel."""
    return end if phrase.first < end < phrase.head and scene.is_name(end) else phrase.first


def _past_next(scene: Scene, mention: FigureMention, end: int) -> int:
    """Return where the last figure of "a 26-month, $1.4 billion mission" ends: all are of its noun."""
    joined = "-" in scene.text[mention.start : mention.end]
    gap = scene.low(end) in (",", "and") and joined
    place = scene.words.starts[end + 1] if gap and end + 1 < len(scene.words) else -1
    behind = next((f for f in scene.figures if f.start == place and f.figure.kind in ("amount", "measure")), None)
    return edges(scene, behind)[1] if behind else end


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
    changed = _what_changed(scene, first, end, head)
    if changed is not None:
        prop = of_phrase(scene, changed)
        prop = Property(f"{prop.text}, {scene.low(head)}", prop.head, prop.modifiers)
        return Reading(prop, None, verb_of(scene, first))
    before = level(scene, None, first - 1, first)
    if before is not None:
        return before
    return Reading(Property(scene.low(head), scene.lemma(head)), None, verb_of(scene, first), weak=True)


def _what_changed(scene: Scene, first: int, end: int, head: int) -> Phrase | None:
    """Return what stands behind "in" or "of" a change, or right before its noun ("a 1.3 percent spending cut")."""
    behind = scene.phrase(end + 1) if scene.low(end) in ("in", "of") else None
    if behind is not None and behind.first == end + 1 and not scene.is_date(behind.first):
        return behind
    noun = head - 1
    if noun < first or scene.tag(noun) != "N" or scene.is_date(noun) or scene.holds_figure(noun, head):
        return None
    start = noun - (scene.tag(noun - 1) == "N" and not scene.holds_figure(noun - 1, noun))
    return Phrase(start, head, noun)


def complement(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "of which $3 million would be the outlay": what a sum or share is said to be."""
    at = end
    while scene.tag(at) in ("AUX", "MD", "R"):
        at += 1
    if at == end or scene.lemma(at - 1) != "be" or scene.low(at) not in ("the", "its", "their"):
        return None
    phrase = scene.phrase(at)
    if phrase is None or scene.tag(phrase.head) != "N" or scene.lemma(phrase.head) in lexicon().people:
        return None
    return Reading(of_phrase(scene, phrase, predicate="be"), possessor(scene, phrase), at - 1)


def so_much(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "the dam is 30 percent full", "Alba is 40 percent owned by Brenn": how far the subject is so."""
    so = scene.tag(back) == "AUX" and scene.lemma(back) == "be" and scene.tag(end) in ("J", "VN")
    if mention.figure.kind != "percent" or not so or scene.tag(end + 1) in NOUNS or scene.low(end + 1) == "than":
        return None
    word = scene.low(end)
    return Reading(Property(word, word, (), "be"), None, verb_of(scene, back))


def earned(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "opened with over 8 million earned", "saw 8 million raised": the participle behind a sum says what it is."""
    opens = scene.low(back) == "with" or (scene.tag(back) in VERBS and scene.lemma(back) == "see")
    if mention.figure.kind != "amount" or scene.tag(end) != "VN" or not opens:
        return None
    name = nouns_for("nouns").get(scene.lemma(end))
    if name is None:
        return None
    return Reading(Property(name, name, (), scene.lemma(end)), None, verb_of(scene, back))


_QUARTER = re.compile(r"[1-4][qh]|[qh][1-4]|fy\d*")


def post_noun(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read "8 million in revenue", "48,000 tonnes of steel", "2 percent of the land area"."""
    end = past_brackets(scene, end)
    end += 2 if scene.low(end) == "of" and is_money(scene.low(end + 1)) else 0  # "hundreds of millions of dollars in"
    end += scene.low(end) == "worth" and scene.low(end + 1) == "of"
    prep = scene.low(end)
    phrase = scene.phrase(end + 1)
    if prep not in ("in", "of", "for") or phrase is None or phrase.first != end + 1:
        return None
    if scene.tag(phrase.head) in ("NUM", "SYM") or scene.holds_figure(phrase.head, phrase.end):
        return None  # "3 million of the 5 million it cost"
    if scene.is_date(phrase.first) or (
        prep != "of" and (scene.tag(phrase.head) == "NP" or scene.tag(phrase.first) == "D")
    ):
        return None
    if scene.low(phrase.head) in listed_words("number_nouns") | listed_words("markets") | listed_words("in_idiom"):
        return None
    if _QUARTER.fullmatch(scene.low(phrase.head)):
        return None
    near = scene.low(back) == "within" or scene.tag(phrase.head) == "NP"
    if prep == "of" and near and measured_by(mention.figure.unit or "") == "distance":
        return Reading(Property(f"distance from {scene.words.slice(phrase.first, phrase.end)}", "distance"), None)
    phrase = _those(scene, phrase, scene.token(mention.start)) or phrase
    verb = verb_of(scene, end - 1)
    if prep == "in" and _means(scene, mention, phrase.head, verb):
        return None
    prop = of_phrase(scene, phrase, predicate=predicate_of(scene, end - 1))
    if mention.figure.kind in ("percent", "ratio"):
        prop = Property(
            f"share of {scene.words.slice(phrase.first, phrase.end)}",
            prop.head,
            ("share", *prop.modifiers),
            prop.predicate,
        )
    return Reading(prop, None, verb, own_subject=_is_subject(scene, end - 1))


def _those(scene: Scene, phrase: Phrase, first: int) -> Phrase | None:
    """Return the students of "has 900 students, half of them from abroad"."""
    if scene.low(phrase.head) not in ("them", "whom", "these", "those"):
        return None
    before = (p for p in reversed(scene.phrases) if p.end <= first and scene.tag(p.head) == "N")
    counted = next((p for p in before if scene.holds_figure(p.first, p.head)), None)
    return Phrase(counted.head, counted.end, counted.head) if counted is not None else None


def _means(scene: Scene, mention: FigureMention, noun: int, verb: int | None) -> bool:
    """Tell whether a noun says in what a price is paid: the one sum of "bought it for 3 million in cash and shares"."""
    bought = verb is not None and nouns_for("nouns").get(scene.lemma(verb)) == "price"
    sums = [f for f in scene.figures if f.figure.kind == "amount" and f.figure.unit == mention.figure.unit]
    return bought and len(sums) == 1 and scene.lemma(noun) in listed_words("means")


def past_brackets(scene: Scene, end: int) -> int:
    """Return the token behind "(234 million dollars)" where one stands at `end`."""
    if scene.low(end) != "(":
        return end
    return next((i + 1 for i in range(end, min(end + 9, len(scene.words))) if scene.low(i) == ")"), end)


def _is_subject(scene: Scene, i: int) -> bool:
    found = scene.subject(i)
    return found is not None and found.phrase is not None and found.phrase.first <= i < found.phrase.end
