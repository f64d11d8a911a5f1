"""Who says it: "according to X", "X said", "said X", and the speaker of the quotation before."""

from __future__ import annotations

import re
from functools import cache

from cctimeline import vocab
from cctimeline.bind.discourse import Discourse
from cctimeline.bind.name_words import plain
from cctimeline.bind.readings import listed_words, measures
from cctimeline.bind.resolving import OPEN, resolve
from cctimeline.bind.scene import Scene
from cctimeline.find.phrases import Phrase

_ACCORDING = re.compile(r"[Aa](?<!\w.)(?:ccording to |s (?:reported|stated|estimated) by |s per )")
"""The letter comes first, so that only where one is something is tried."""


@cache
def _firm() -> re.Pattern[str]:
    """Return the pattern of what a speaker is called before its name: "the bond research firm Alba Data"."""
    sorts = "|".join(vocab.table("bind")["attribution"]["firms"])
    return re.compile(rf"(?:the )?(?:[a-z-]+ ){{0,3}}(?:{sorts}) ")


@cache
def _verbs() -> frozenset[str]:
    return frozenset(vocab.table("bind")["attribution"]["verbs"])


def attributed_to(scene: Scene, place: int, talk: Discourse) -> str | None:
    """Return who the sentence says the words at `place` come from; None where it speaks for itself."""
    named = _according(scene, place, talk)
    if named:
        return named
    for clause in scene.clauses:
        verb = clause.verb
        if scene.lemma(verb.main) not in _verbs() or verb.form != "finite" or verb.passive or clause.subject is None:
            continue
        subject = clause.subject
        inside = scene.span(min(subject.first, verb.first), max(subject.end, verb.end))
        if inside[0] <= place < inside[1] or not _reports(scene, verb.end, place, inside):
            continue
        if scene.low(subject.head) in ("i", "we", "you"):
            continue  # inside what somebody else is quoted with
        return _speaker_at(scene, subject, talk)
    return None


def _according(scene: Scene, place: int, talk: Discourse) -> str | None:
    match = _ACCORDING.search(scene.text, scene.start, scene.end)
    if match is None:
        return None
    firm = next((n for a, _, n in scene.names if _firm().fullmatch(scene.text, match.end(), a)), None)
    if firm is not None:
        return firm
    phrase = scene.phrase(scene.token(match.end()))
    if phrase is None or scene.span(phrase.first, phrase.end)[0] <= place < scene.span(phrase.first, phrase.end)[1]:
        return None
    return _speaker_at(scene, phrase, talk)


def _speaker_at(scene: Scene, phrase: Phrase, talk: Discourse) -> str | None:
    """Return whom a phrase names; "Alba's lawyers" speak for themselves."""
    owned = "POS" in scene.words.tags[phrase.first : phrase.head]
    if owned and scene.low(phrase.head) in listed_words("offices"):
        return plain(scene.words.slice(phrase.first, phrase.end))  # "the Alba Sheriff's Office"
    owned = owned and not scene.is_name(phrase.head)
    found = OPEN if owned else resolve(scene, phrase.first, phrase.end, talk)
    return found.name or plain(found.text or scene.words.slice(phrase.first, phrase.end)) or None


def _reports(scene: Scene, after: int, place: int, inside: tuple[int, int]) -> bool:
    """Tell whether a verb of saying governs `place`: said (that) ..., or "..., police said".

    "Reported 5 million", "admitted two thefts and paid" state the figure itself, "said 9 people came" what others do.
    """
    if place < inside[0]:
        gap = scene.text[inside[0] - 3 : inside[0]]
        return "," in gap or "”" in gap or '"' in gap
    word, tag = scene.low(after), scene.tag(after)
    subjects = (c.subject for c in scene.clauses if c.verb.form == "finite" and c.verb.first > after)
    clausal = any(subject is not None and subject.first <= after < subject.end for subject in subjects)
    own = measures("change_nouns") | measures("results") | listed_words("firms_figures")
    held = scene.phrase(after)
    if held is not None and not clausal and scene.lemma(held.head) in own:
        return False  # "reported an increase of 11 percent", "reported earnings of 5 million"
    if tag == "NUM":
        return clausal
    return tag not in ("P", "NUM", "SYM") or (tag == "P" and (word in ("in", "on", "at") or bool(scene.dates)))
