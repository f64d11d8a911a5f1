"""How long somebody is sent to prison: "a 25-year sentence", "jailed for ten years", "faces 20 years in prison"."""

from __future__ import annotations

from cctimeline.bind.readings import Reading, Tokens, lemmas_of, listed_words, measured_by, nearest_noun_before
from cctimeline.bind.scene import Scene
from cctimeline.find.clauses import Clause
from cctimeline.model import FigureMention, Property


def sentence(scene: Scene, mention: FigureMention, back: int, end: int) -> Reading | None:
    """Read a length of time as a sentence of who is sent to prison; what somebody only may get is "possible"."""
    clause = scene.clause(end - 1) if measured_by(mention.figure.unit or "") == "duration" else None
    if clause is None or not _is_told(scene, clause):
        return None
    at = end + (scene.low(end) in ("-", "'", "’"))
    named = _named(scene, at) if scene.low(back) != "of" else _called(scene, back)
    sends = scene.lemma(clause.verb.main) in listed_words("jailing") and scene.low(back) in ("for", "to", "of")
    if named is None and not sends:
        return None
    modifiers = (*_narrowed(scene, clause, back), *(named or ()))
    owner, verb = _of(scene, clause, back)
    return Reading(Property("sentence", "sentence", modifiers), owner, verb, nobodys=owner is None)


def _is_told(scene: Scene, clause: Clause) -> bool:
    """Tell whether the verb gives or gets a sentence: who "served ten years in prison" got perhaps more."""
    verb = clause.verb.main
    return scene.lemma(verb) in listed_words("sentencing") and scene.low(verb) != "served"


def _named(scene: Scene, at: int) -> tuple[str, ...] | None:
    """Return what narrows "prison term", "suspended sentence", "in prison" behind a figure; None without such words."""
    prisons = listed_words("prisons")
    if scene.low(at) in ("in", "behind"):
        return () if scene.low(at + 1) in prisons or scene.low(at + 2) in prisons else None
    phrase = scene.phrase(at)
    if phrase is None or phrase.head < at:
        return None
    term = scene.lemma(phrase.head)
    inner = lemmas_of(scene, at, phrase.head)
    held = bool({term, *inner} & prisons) and term in ("term", "prison", "jail", "stint")
    known = held or term in ("sentence", "imprisonment")
    return tuple(word for word in inner if word not in prisons) if known else None


def _called(scene: Scene, of: int) -> tuple[str, ...] | None:
    """Return () for "a jail term of" before a figure; None for any other noun, of which "a sentence of" is read so."""
    phrase = nearest_noun_before(scene, of)
    if phrase is None or scene.lemma(phrase.head) not in ("term", "stint"):
        return None
    return () if not listed_words("prisons").isdisjoint(lemmas_of(scene, phrase.first, phrase.head)) else None


def _narrowed(scene: Scene, clause: Clause, back: int) -> tuple[str, ...]:
    verb = scene.lemma(clause.verb.main)
    if verb in listed_words("may_get") or scene.tag(clause.verb.first) == "MD":
        return ("possible",)
    return ("minimum",) if "minimum" in (scene.low(back - 1), scene.low(back), scene.low(back - 2)) else ()


def _of(scene: Scene, clause: Clause, back: int) -> tuple[Tokens | None, int | None]:
    """Return whose the sentence is: the subject of "got" and "was jailed", the object of "the judge jailed him"."""
    verb = clause.verb
    if scene.lemma(verb.main) in listed_words("sent_to") and not verb.passive:
        object_ = scene.phrase(verb.end)
        named = object_ is not None and object_.end <= back + 1 and scene.tag(object_.head) != "PRO"
        return (
            (object_.first, object_.end) if object_ is not None and named else None
        ), None  # no "the judge jailed him"
    return ((clause.subject.first, clause.subject.end) if clause.subject is not None else None), verb.main
