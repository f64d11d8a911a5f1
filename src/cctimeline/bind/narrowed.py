"""The noun that a count counts, with what narrows it and what becomes of those counted: the property of its claim."""

from __future__ import annotations

from cctimeline.bind.readings import lemmas_of, listed_words, noun_start, nouns_in
from cctimeline.bind.scene import CONTENT, NOUNS, VERBS, Scene
from cctimeline.find.lexicon import lexicon
from cctimeline.find.phrases import Phrase
from cctimeline.find.words import peoples
from cctimeline.model import FigureMention, Property

_STOPS = frozenset([",", ";", ":", ".", ")", "(", "CC", "—", "–", "SC"])


def counted_noun(scene: Scene, mention: FigureMention, first: int, end: int) -> Phrase | None:
    """Return the counted phrase as tokens, with the number at its start."""
    if mention.noun is not None:
        start = scene.token(mention.noun[0])
        stop = start
        while stop < len(scene.words) and scene.words.starts[stop] < mention.noun[1]:
            stop += 1
        if stop > start:
            nouns = [i for i in range(start, stop) if scene.tag(i) == "N"] or [
                i for i in range(start, stop) if scene.tag(i) in NOUNS
            ]
            return Phrase(min(first, start), stop, nouns[-1] if nouns else stop - 1)
    phrase = scene.phrase(first)
    if phrase is not None and phrase.head >= end and scene.tag(phrase.head) in NOUNS:
        owner = next((i for i in range(end + 1, phrase.head) if scene.tag(i) == "POS"), 0)
        return Phrase(phrase.first, owner, owner - 1) if owner else phrase  # "20 workers' pay"
    if scene.low(end) == "of" and (part := scene.phrase(end + 1)) and part.first == end + 1:
        return Phrase(first, part.end, part.head)
    return None


def counted_property(scene: Scene, phrase: Phrase, first: int, end: int, verb: int | None) -> Property:
    """Return the counted noun with what narrows it: "platforms generating annual revenue exceeding 100 million"."""
    start = max(end, noun_start(scene, phrase)) if phrase.first <= first < phrase.end else noun_start(scene, phrase)
    start = min(start + 2 * (scene.low(start) == "or"), phrase.head)  # "two or more guards"
    while start < phrase.head and scene.tag(start) in ("P", "D", "NUM"):
        start += 1
    stop = narrowed_end(scene, phrase.end)
    modifiers = (*lemmas_of(scene, start, phrase.head), *lemmas_of(scene, phrase.head + 1, stop))
    shared = _shares_noun(scene, end, start)
    if shared:
        start, modifiers = phrase.head, (*lemmas_of(scene, end, end + 1), *lemmas_of(scene, phrase.head + 1, stop))
    predicate = scene.lemma(verb) if verb is not None and scene.tag(verb) in (*VERBS, "AUX") else None
    if verb is not None and verb > phrase.head and is_own_subject(scene, phrase, first):
        predicate = _became(scene, verb) or predicate
        modifiers = (*modifiers, *_people_of(scene, verb))
    head = scene.lemma(phrase.head)
    if head == "other":
        head, modifiers = _others(scene, first, verb), ("other", *modifiers)
    along = _along(scene, phrase)
    if along is not None:
        return Property(scene.words.slice(start, along), "people", (), predicate)
    printed = scene.words.slice(start, stop)
    return Property(f"{scene.words.slice(end, end + 1)} {printed}" if shared else printed, head, modifiers, predicate)


def _shares_noun(scene: Scene, end: int, start: int) -> bool:
    """Tell whether a count has an adjective of its own, and its noun behind the next: "85 domestic and 40 foreign"."""
    return start > end + 2 and scene.tag(end) in ("J", *NOUNS) and scene.tag(end + 1) in ("CC", ",")


def _became(scene: Scene, verb: int) -> str | None:
    """Return what befell those of whom a verb only says how they are or were found ("remain missing", "lay dead")."""
    at = verb + 1
    while scene.tag(at) in ("R", "AUX"):
        at += 1
    noun = scene.phrase(at)
    return None if noun is not None and noun.head > at else nouns_in("fates").get(scene.low(at))


def _people_of(scene: Scene, verb: int) -> tuple[str, ...]:
    """Return of which people those counted are said to be ("23 passengers were Norwegian")."""
    if scene.lemma(verb) != "be":
        return ()
    at = verb + 1
    while scene.tag(at) == "R":
        at += 1
    return (scene.low(at),) if scene.low(at) in peoples() else ()


def _others(scene: Scene, first: int, verb: int | None) -> str:
    """Return what "others" are: people, or the things just counted ("40 homes burned, while 8 others were damaged")."""
    before = [f.noun for f in scene.figures if f.noun is not None and f.noun[1] <= scene.words.starts[first]]
    harms = verb is not None and scene.lemma(verb) in listed_words("harming")
    if not before or harms or scene.tag(first - 1) not in ("SC", ",", ";", "CC"):
        return "people"
    last = scene.lemma(scene.token(before[-1][1]) - 1)
    return "people" if last in lexicon().people or last in listed_words("nobodys") else last


def _along(scene: Scene, phrase: Phrase) -> int | None:
    """Return where "passengers and crew", counted together, end; None where the number is of the one kind only."""
    aboard = listed_words("aboard")
    at = phrase.end if scene.low(phrase.end) == "and" else phrase.head - 1
    if scene.low(at) != "and" or scene.low(at - 1) not in aboard or scene.low(at + 1) not in aboard:
        return None
    return at + 3 if scene.low(at + 2) == "members" else at + 2


def narrowed_end(scene: Scene, at: int) -> int:
    """Return the token after what narrows a noun: "of", "with", "on board", "above", a participle or "that" clause."""
    tag, word = scene.tag(at), scene.low(at)
    if (
        word in ("of", "with", "without", "above", "below", "under", "over", "aged", "on")
        and (behind := scene.phrase(at + 1))
        and behind.first <= at + 2
        and not scene.is_date(behind.head)
        and not any(scene.tag(k) == "NUM" for k in range(behind.first, behind.end))
        and not (word == "over" and scene.low(behind.end) == "of" and scene.tag(behind.end + 1) == "NUM")
    ):  # "patients | over a period of two years"
        return behind.end
    if tag in ("VG", "VN") and scene.phrase(at) is None:
        stop = at + 1
        while (
            stop < len(scene.words)
            and stop - at < 9
            and scene.tag(stop) not in (*_STOPS, "V", "VD", "AUX", "MD", "NUM", "SYM")
        ):
            stop += 1
        while stop > at + 1 and (scene.tag(stop - 1) not in CONTENT or scene.tag(stop - 1) == "VG"):
            stop -= 1
        cut = stop == at + 1 and tag == "VG" and scene.tag(stop) in ("NUM", "SYM", "R")
        return at if cut else stop  # "parks | covering 40 hectares"
    return at


def is_own_subject(scene: Scene, phrase: Phrase, first: int) -> bool:
    """Tell whether what is counted is itself the subject of the verb ("three towers have been built")."""
    found = scene.subject(first)
    return (
        found is not None
        and found.phrase.first <= first < found.phrase.end
        and found.kind not in ("with", "apposition")
    )
