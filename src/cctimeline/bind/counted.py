"""What a count or an ordinal counts, and whose it is: one small function a pattern of words."""

from __future__ import annotations

from attrs import evolve

from cctimeline.bind.narrowed import counted_noun, counted_property, is_own_subject, narrowed_end
from cctimeline.bind.readings import (
    Reading,
    Tokens,
    before_hedges,
    edges,
    lemmas_of,
    listed_words,
    measures,
    nearest_noun_before,
    nouns_in,
    of_phrase,
    owner_behind,
    past_adverbs,
    possessor,
    seer,
    verb_of,
)
from cctimeline.bind.scene import VERBS, Scene
from cctimeline.find.lexicon import lexicon
from cctimeline.find.phrases import Phrase
from cctimeline.model import FigureMention, Property


def counted(scene: Scene, mention: FigureMention) -> Reading | None:
    """Return what the figure counts; None where no noun is counted in the sentence."""
    first, end = edges(scene, mention)
    if first >= len(scene.words):
        return None
    tied = _tied(scene, mention)
    if tied is not None:
        return tied
    set_off = _placed(scene, first, end) or _most(scene, first, end) or _ballot(scene, first, end)
    if set_off is not None:
        return set_off
    phrase = counted_noun(scene, mention, first, end)
    if mention.noun is not None and ", " in scene.text[mention.end : max(mention.end, mention.noun[0])]:
        told = _level_count(scene, first, end)
        if told is not None:
            return told
    behind = phrase is not None and phrase.head >= end
    if scene.low(before_hedges(scene, first)) == "of" and not behind:
        return None
    followed = _followed(scene, phrase, first, end)
    if followed is not None:
        return followed
    some = _some_of_them(scene, first, end)
    if some is not None:
        return some
    if phrase is not None and scene.low(phrase.head) in ("ones", "them", "these", "those", "us"):
        return _partitive(scene, first)
    fate = _fate(scene, phrase, first, end)
    if fate is not None:
        return fate
    if phrase is None or phrase.head < end:
        told = _put(scene, first) or _taken_too(scene, phrase, first) or _level_count(scene, first, end)
        return told or _of_those(scene, phrase, first, end) or _said_to_be(scene, phrase, end)
    named = _victims(scene, phrase, first, end) or _lead(scene, first) or _of_output(scene, phrase.head, first, end)
    if named is not None:
        return named
    verb = _telling_verb(scene, first)
    prop = counted_property(scene, phrase, first, end, verb)
    owner = _owner(scene, phrase, first)
    if owner is None and _is_whole(scene, first):
        return Reading(prop, owner_behind(scene, phrase), verb, nobodys=True)
    if _is_former(scene, mention, first):
        return Reading(prop, None, verb, weak=True)
    part = scene.low(end) == "of" and scene.low(end + 1) == "the" and scene.tag(end + 2) == "NUM"
    if owner is None and part and scene.low(phrase.end) == "of" and is_own_subject(scene, phrase, first):
        owner = _named_behind(scene, phrase)
    return Reading(prop, owner, verb, own_subject=is_own_subject(scene, phrase, first))


def _followed(scene: Scene, phrase: Phrase | None, first: int, end: int) -> Reading | None:
    """Read "300 schools in Alba, followed by 140 in Brenn and 90 in Cedar": each count is of its own place."""
    lower = scene.words.lower
    if (
        phrase is None
        or phrase.head >= first
        or scene.low(end) not in ("in", "at", "from", "for")
        or "followed" not in lower
    ):
        return None
    place = scene.phrase(end + 1)
    behind = phrase.head < lower.index("followed") < first and scene.low(lower.index("followed") + 1) == "by"
    if not behind or place is None or scene.tag(place.head) != "NP" or scene.is_date(place.head):
        return None
    return Reading(of_phrase(scene, phrase), (place.first, place.end))


def _is_former(scene: Scene, mention: FigureMention, first: int) -> bool:
    """Tell whether a count is only held against the one before: "rose to 40 bags against 30 bags last year"."""
    back = before_hedges(scene, first)
    before = next((f for f in reversed(scene.figures) if f.end < mention.start), None)
    against = scene.low(back) in ("against", "versus") or (scene.low(back - 1) == "compared" and scene.tag(back) == "P")
    if not against or before is None or before.figure.unit != mention.figure.unit:
        return False
    return scene.clause(first) is scene.clause(scene.token(before.start))


def _placed(scene: Scene, first: int, end: int) -> Reading | None:
    """Read "homes were lost in Ham (65), Wick (43) and Lee (30)": so many of the noun before the row, in each place."""
    if scene.low(first - 1) != "(" or scene.low(end) != ")" or not scene.is_name(first - 2):
        return None
    name = first - 2
    while scene.is_name(name - 1):
        name -= 1
    at = name - 1
    while scene.tag(at) in ("NP", "NUM", "CC", ",", "(", ")"):
        at -= 1
    noun = nearest_noun_before(scene, at) if scene.tag(at) == "P" else None
    clause = scene.clause(at) if noun is None else None
    noun = noun or (clause.subject if clause is not None else None)
    return Reading(of_phrase(scene, noun), (name, first - 1)) if noun is not None else None


def _most(scene: Scene, first: int, end: int) -> Reading | None:
    """Read "made the fewest errors in the cup (five)": so many of what is most or fewest."""
    if scene.low(first - 1) != "(" or scene.low(end) != ")":
        return None
    verb = verb_of(scene, first)
    at = first - 2
    while at > (verb or 0) and scene.low(at) not in listed_words("mosts"):
        at -= 1
    noun = scene.phrase(at) if verb is not None and at > verb and scene.tag(at - 1) == "D" else None
    return Reading(of_phrase(scene, noun), None, verb) if noun is not None and scene.tag(noun.head) == "N" else None


def _ballot(scene: Scene, first: int, end: int) -> Reading | None:
    """Read "the council voted 14 to 9", "passed by 14 votes to 9": the votes of one side, and those of the other."""
    verb = verb_of(scene, first) if "to" in (scene.low(first - 1), scene.low(end)) else None
    if verb is None or verb > first:
        return None
    votes = Reading(Property("votes", "vote", (), scene.lemma(verb)), None, verb)
    ballot = scene.lemma(verb) in listed_words("ballots")
    if scene.low(end) == "to" and scene.tag(end + 1) == "NUM":
        return votes if ballot and before_hedges(scene, first) == verb else None
    at = first - 2
    named = scene.low(at) in ("votes", "vote")
    told = named or (ballot and before_hedges(scene, at) == verb)
    loser = scene.phrase(verb + 1) if scene.lemma(verb) in listed_words("beating") else None
    if loser is not None and told:
        return evolve(votes, owner=(loser.first, loser.end))  # "beat Reed by 4,012 votes to 3,514"
    return votes if told and scene.low(first - 1) == "to" and scene.tag(at - named) == "NUM" else None


def _victims(scene: Scene, phrase: Phrase, first: int, end: int) -> Reading | None:
    """Read "was sentenced for the murder of six people": what was done to them, and they are nobody's."""
    back = before_hedges(scene, first)
    done = nouns_in("done_to").get(scene.low(back - 1)) if scene.low(back) == "of" else None
    head = scene.lemma(phrase.head)
    if done is None or not (head in lexicon().people or head in listed_words("nobodys")):
        return None
    prop = counted_property(scene, phrase, first, end, None)
    return Reading(evolve(prop, predicate=done), None, None, nobodys=True)


def _of_output(scene: Scene, head: int, first: int, end: int) -> Reading | None:
    """Read "output fell to 300 cars": the output is told, in cars."""
    found = scene.subject(first)
    if found is None or scene.lemma(found.phrase.head) not in listed_words("counted_in"):
        return None
    told = _level_count(scene, first, end)
    if told is None:
        return None
    prop = told.property
    return evolve(told, property=evolve(prop, modifiers=(*prop.modifiers, scene.lemma(head))))


def _lead(scene: Scene, first: int) -> Reading | None:
    """Read "a majority of 12 seats": how far somebody is ahead, and no seats that were counted."""
    back = before_hedges(scene, first)
    noun = nearest_noun_before(scene, back) if scene.low(back) == "of" else None
    if noun is None or scene.lemma(noun.head) not in listed_words("leads"):
        return None
    return Reading(of_phrase(scene, noun), possessor(scene, noun), verb_of(scene, noun.first))


def _of_those(scene: Scene, phrase: Phrase | None, first: int, end: int) -> Reading | None:
    """Read "22 shots, seven of them on target": the noun stands before."""
    noun = scene.phrase(phrase.head) if phrase is not None and phrase.head < first else None
    if noun is None or scene.low(end) != "of" or scene.low(end + 1) not in ("them", "these", "those", "which", "whom"):
        return None
    stop = narrowed_end(scene, end + 2)
    prop = of_phrase(scene, noun)
    if stop > end + 2:
        prop = evolve(
            prop,
            text=f"{prop.text} {scene.words.slice(end + 2, stop)}",
            modifiers=(*prop.modifiers, *lemmas_of(scene, end + 2, stop)),
        )
    return Reading(prop, None, verb_of(scene, first), own_subject=is_own_subject(scene, noun, first))


def _some_of_them(scene: Scene, first: int, end: int) -> Reading | None:
    """Read "killed nine people, three of them pupils": so many pupils, and done to them was the same."""
    if scene.low(end) != "of" or scene.low(end + 1) not in ("them", "whom"):
        return None
    who = scene.phrase(end + 2)
    if who is None or who.first != end + 2 or scene.lemma(who.head) not in lexicon().people:
        return None
    counted = (p for p in reversed(scene.phrases) if p.end <= first and scene.tag(p.first) == "NUM")
    noun = next((p for p in counted if scene.tag(p.head) == "N"), None)
    verb = verb_of(scene, noun.first) if noun is not None else None
    predicate = scene.lemma(verb) if verb is not None else None
    return Reading(of_phrase(scene, who, predicate=predicate), None, None, own_subject=True)


def _said_to_be(scene: Scene, phrase: Phrase | None, end: int) -> Reading | None:
    """Read "of those killed, seven were pupils": the noun stands behind "were"."""
    noun = scene.phrase(end + 1) if phrase is None and scene.low(end) in ("were", "are") else None
    if noun is None or noun.first != end + 1 or scene.tag(noun.head) != "N" or scene.tag(noun.first) in ("D", "NUM"):
        return None
    plural = scene.lemma(noun.head) != scene.low(noun.head)
    return Reading(of_phrase(scene, noun), None, end, own_subject=True) if plural else None


def _is_whole(scene: Scene, first: int) -> bool:
    """Tell whether a count is the whole that another is a part of: the 180 of "won 71 of the 180 seats"."""
    at = first - 1
    if scene.low(at) == "of" and scene.tag(at - 1) == "J" and scene.low(at - 1).endswith("est"):
        return True  # "the lowest of three bids"
    if scene.low(at) not in ("the", "all"):
        return False
    at -= scene.low(at - 1) == "all"
    return scene.low(at - 1) == "of" and scene.tag(at - 2) == "NUM"


def _tied(scene: Scene, mention: FigureMention) -> Reading | None:
    """Read "a 40-room hotel", "a 40-room, $9 million hotel": a count that belongs to what it stands before."""
    if mention.noun is None or mention.noun[0] != mention.end + 1 or scene.text[mention.end] not in "-–‑":
        return None
    at = scene.token(mention.start)
    phrase = scene.phrase(at)
    if mention.figure.unit is None:
        return None
    printed = scene.text[mention.noun[0] : mention.noun[1]]
    noun = mention.figure.unit if printed == "strong" else printed
    owner = (phrase.first, phrase.end) if phrase is not None and phrase.head > at else None
    if owner is not None and scene.lemma(owner[0] - 1) == "be" and scene.low(owner[0]) in ("a", "an"):
        return Reading(Property(noun, mention.figure.unit), None, owner[0] - 1)  # "The Orla is a 40-room hotel"
    return Reading(Property(noun, mention.figure.unit), owner, nobodys=owner is None)


def _fate(scene: Scene, phrase: Phrase | None, first: int, end: int) -> Reading | None:
    """Read "27 hurt", "40 have died", "killed 57", "injuring more than 900": people, where no noun is counted."""
    behind = end if scene.low(end) in nouns_in("fates") else past_adverbs(scene, end)
    fate = nouns_in("fates").get("aboard" if _on_board(scene, end) else scene.low(behind))
    if fate is not None and (phrase is None or phrase.head <= behind):
        return Reading(Property("people", "people", (), fate), None, None, own_subject=True)
    back = before_hedges(scene, first)
    alone = phrase is None or phrase.head < end
    ahead = end
    while scene.tag(ahead) in ("AUX", "R") or scene.low(ahead) == "who":
        ahead += 1
    harmed = scene.tag(ahead) in VERBS and scene.lemma(ahead) in listed_words("harming")
    if phrase is None and (harmed or _come_together(scene, ahead)):
        return Reading(Property("people", "people", (), scene.lemma(ahead)), None, ahead, own_subject=True)
    if alone and scene.tag(back) in VERBS and scene.lemma(back) in listed_words("harming"):
        return Reading(Property("people", "people", (), scene.lemma(back)), None, back, own_subject=True)
    return None


def _come_together(scene: Scene, at: int) -> bool:
    """Tell whether a verb is of many people only: "some 4,000 gathered", "200,000 had turned out", "took part"."""
    if scene.tag(at) not in VERBS:
        return False
    whole = (scene.lemma(at), scene.low(at + 1))
    return scene.lemma(at) in listed_words("crowding") or whole in (("turn", "out"), ("take", "part"), ("show", "up"))


def _on_board(scene: Scene, at: int) -> bool:
    return scene.low(at) == "on" and scene.low(at + 1) == "board"


def _put(scene: Scene, first: int) -> Reading | None:
    """Read "put the toll at 38", "raised the number of missing to 38": the object of a verb that only gives it."""
    back = before_hedges(scene, first)
    verbs = (c.verb.main for c in scene.clauses if c.verb.main < back and scene.lemma(c.verb.main) in measures("put"))
    verb = max(verbs, default=None)
    if verb is None or scene.low(back) not in ("at", "to"):
        return None
    phrase = scene.phrase(verb + 1) or scene.phrase(verb + 2)
    if phrase is None or scene.lemma(phrase.head) not in listed_words("number_nouns"):
        return None
    inner = scene.phrase(phrase.end + 1) if scene.low(phrase.end) == "of" else None
    fate = nouns_in("fates").get(scene.low(phrase.end + 1)) or nouns_in("fates").get(scene.low(back - 1))
    if fate is not None and scene.low(phrase.end) == "of":
        return Reading(Property("people", "people", (), fate), None, None, own_subject=True)
    suffered = nouns_in("fates").get(scene.low(inner.end)) if inner is not None else None
    prop = of_phrase(scene, inner or phrase, predicate=suffered or scene.lemma(verb))
    return Reading(prop, None, None, own_subject=True)


def _telling_verb(scene: Scene, first: int) -> int | None:
    """Return the verb that says what becomes of the counted: never "said", whose content they belong to."""
    verb = verb_of(scene, first)
    if verb is None or scene.low(verb) not in ("said", "says", "say") or verb > first:
        return verb
    later = next((c.verb.main for c in scene.clauses if c.verb.first > first), None)
    return later if later is not None else verb


def _owner(scene: Scene, phrase: Phrase, first: int) -> Tokens | None:
    """Return whose the counted things are: "its three industries", "22 of the 30 towns of Alba"."""
    whole = scene.phrase(first) or phrase
    whose = possessor(scene, whole)
    if whose is not None and whose[1] <= first:
        return whose
    of = next((i for i in (first + 1, first + 2) if scene.low(i) == "of"), 0)
    part = scene.phrase(of + 1) if of else None
    return possessor(scene, part) if part is not None and part.first == of + 1 < phrase.head else None


def _named_behind(scene: Scene, phrase: Phrase) -> Tokens | None:
    """Return the name of "four of the 17 coaches of the North Express", whose they are."""
    owner = owner_behind(scene, phrase)
    return owner if owner is not None and any(scene.is_name(i) for i in range(*owner)) else None


def _level_count(scene: Scene, first: int, end: int) -> Reading | None:
    """Read "the number of academicians has increased to 8", "the toll rose to 57"."""
    back = before_hedges(scene, first)
    found = scene.subject(first)
    if found is None or scene.tag(found.phrase.head) != "N" or found.phrase.first <= first < found.phrase.end:
        return None
    if scene.low(back) not in ("to", "at", "from", "by", "of") and scene.tag(back) not in (*VERBS, "AUX"):
        return None
    moves = measures("level") | measures("change")
    if scene.tag(back) in VERBS and scene.lemma(back) not in moves:
        return None
    if scene.low(back) == "from" and scene.low(back - 1) in ("up", "down") and scene.lemma(found.verb) not in moves:
        return None  # "the party took 71 seats, up from 44"
    phrase, verb = found.phrase, found.verb
    predicate = scene.lemma(verb)
    owner = possessor(scene, phrase)
    head = scene.lemma(phrase.head)
    kept: tuple[str, ...] = ()
    if (
        head in listed_words("number_nouns")
        and head not in listed_words("tolls")
        and scene.low(phrase.end) == "of"
        and (inner := scene.phrase(phrase.end + 1))
    ):
        kept = tuple(word for word in lemmas_of(scene, phrase.first, phrase.head) if word in listed_words("sized"))
        phrase = inner
    elif owner is None:
        owner = owner_behind(scene, phrase) or seer(scene, phrase)
    prop = of_phrase(scene, phrase, predicate=predicate)
    return Reading(evolve(prop, modifiers=(*kept, *prop.modifiers)), owner, verb, own_subject=True)


def _taken_too(scene: Scene, phrase: Phrase | None, first: int) -> Reading | None:
    """Read "the firm opened 12 shops and closed three": the verb takes what one before it took, and no level."""
    found, back = scene.subject(first), before_hedges(scene, first)
    if phrase is None or found is None or scene.tag(back) not in VERBS:
        return None
    between = {scene.tag(i) for i in range(found.phrase.end, phrase.first)}
    if "WH" in between or between.isdisjoint((*VERBS, "AUX")):
        return None  # "sales of the firm that makes 40 cars rose 12"
    return Reading(of_phrase(scene, phrase, predicate=scene.lemma(back)), None, back, weak=True)


def _partitive(scene: Scene, first: int) -> Reading | None:
    """Read "among the new laboratories, five ones will": the noun stands before."""
    for phrase in reversed(scene.phrases):
        if phrase.end <= first and scene.tag(phrase.head) == "N" and scene.lemma(phrase.head) != scene.low(phrase.head):
            verb = verb_of(scene, first)
            predicate = scene.lemma(verb) if verb is not None else None
            owner = (
                (phrase.first, narrowed_end(scene, phrase.end))
                if scene.low(phrase.first - 1) in ("among", "of")
                else None
            )
            return Reading(of_phrase(scene, phrase, predicate=predicate), owner, verb, own_subject=owner is None)
    return None
