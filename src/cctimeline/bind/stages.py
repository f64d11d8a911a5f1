"""Where a making stands: decided, started, under way, finished; and what it is that is made."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from cctimeline import vocab
from cctimeline.bind.discourse import Discourse
from cctimeline.bind.resolving import resolve
from cctimeline.bind.scene import NOUNS, Scene
from cctimeline.find.clauses import Clause
from cctimeline.find.phrases import Phrase
from cctimeline.model import Name, Stage

_DATE_BETWEEN = 6
"""Words that a date may put between "decided" and "to build"."""


@cache
def words_of(row: str) -> frozenset[str]:
    """Return a list of `[stages]` in data/bind.toml."""
    return frozenset(vocab.table("bind")["stages"][row])


def stage_of(scene: Scene, clause: Clause) -> Stage | None:
    """Return the stage a clause tells of; None where it makes nothing."""
    verb = clause.verb
    lemma = scene.lemma(verb.main)
    made = _making_noun(scene, clause) is not None
    if _under_construction(scene, clause):
        return "under_way"
    if lemma in words_of("decided"):
        aim = aim_of(scene, clause)
        return "decided" if made or (aim is not None and scene.lemma(aim) in words_of("making")) else None
    if made:
        if lemma in words_of("started"):
            return "started"
        if lemma in words_of("under_way"):
            return "under_way"
        return "finished" if lemma in words_of("finished") else None
    if lemma in words_of("making") and verb.form == "finite":
        return _made_or_making(scene, clause)
    if lemma in ("complete", "finish") and verb.passive and scene.low(verb.first) in ("has", "have", "was", "were"):
        return "finished"
    return None


def aim_of(scene: Scene, clause: Clause) -> int | None:
    """Return the verb of "decided to build" or "decided in 2014 to build"; None where nothing is aimed at."""
    for i in range(clause.verb.end, min(clause.verb.end + _DATE_BETWEEN, len(scene.words) - 1)):
        if scene.low(i) == "to" and scene.tag(i) == "TO":
            return i + 1
        if scene.tag(i) not in ("P", "NUM", "NP", ",", "D"):
            return None
    return None


def _made_or_making(scene: Scene, clause: Clause) -> Stage | None:
    """Read the tense of a verb of making: "has built", "were built", "is building", "is being built"."""
    verb = clause.verb
    words = [scene.low(i) for i in range(verb.first, verb.end)]
    if "being" in words or (words[0] in ("is", "are") and scene.tag(verb.main) == "VG"):
        return "under_way"
    done = ("has", "have", "had", "was", "were") if verb.passive else ("has", "have", "had")
    return "finished" if words[0] in done and len(words) > 1 else None


def undated_stages(scene: Scene) -> Iterator[tuple[Clause, Stage | None]]:
    """Yield the clauses of a sentence that tell of a stage, or of a thing in two places, and hold no date, in order."""
    text = scene.printed
    if not any(map(text.__contains__, words_of("letters"))):
        return
    for clause in scene.clauses:
        start, end = scene.bounds(clause)
        dated = any(
            start <= date.start < end or scene.clause(scene.token(date.start)) is clause
            for date in scene.dates
            if date.when is not None
        )
        stage = stage_of(scene, clause) if not dated else "under_way" if _begins_under_way(scene, clause) else None
        if stage is not None or (not dated and " in both " in scene.text[start:end]):
            yield clause, stage


def _begins_under_way(scene: Scene, clause: Clause) -> bool:
    """Tell "Now under construction, the hall will open in autumn", which says two things: the date is of the second."""
    subject = clause.subject
    if subject is None or subject.first < 3 or scene.low(subject.first - 1) != ",":
        return False
    return scene.low(subject.first - 3) == "under" and scene.low(subject.first - 2) in ("construction", "way")


def theme_of(scene: Scene, clause: Clause, talk: Discourse) -> Name | None:
    """Return what a clause happens to: what is made, the object, or the subject of a passive."""
    making = _making_noun(scene, clause)
    verb = clause.verb
    for behind in (making.end, verb.end) if making is not None else ():
        if scene.low(behind) in ("of", "on") and (thing := scene.phrase(behind + 1)):
            return resolve(scene, thing.first, thing.end, talk)
    if _under_construction(scene, clause) or verb.passive:
        subject = clause.subject or _phrase_near(scene, verb.end)
        return resolve(scene, subject.first, subject.end, talk) if subject else None
    aim = aim_of(scene, clause)
    end = verb.end if aim is None else aim + 1
    thing = scene.phrase(end)
    if thing is not None and _in_date(scene, thing):
        thing = None  # "will begin Monday"
    idiom = thing is not None and scene.low(thing.first) in words_of("idioms")
    if thing is None or thing.first != end or scene.tag(thing.head) not in NOUNS or idiom:
        alone = clause.subject if idiom or scene.lemma(verb.main) in words_of("unaccusative") else None
        return resolve(scene, alone.first, alone.end, talk) if alone else None
    if (
        scene.lemma(thing.head) in words_of("making_nouns")
        and scene.low(thing.end) == "of"
        and (inner := scene.phrase(thing.end + 1))
    ):
        thing = inner
    return resolve(scene, thing.first, thing.end, talk)


def _making_noun(scene: Scene, clause: Clause) -> Phrase | None:
    """Return the phrase "the construction" where it is the clause's subject or object."""
    subject = clause.subject
    if subject is not None:
        for phrase in scene.phrases:
            if subject.first <= phrase.first < subject.end and scene.low(phrase.head) in words_of("making_nouns"):
                return phrase
    thing = scene.phrase(clause.verb.end)
    if thing is not None and scene.tag(thing.head) in NOUNS and scene.low(thing.head) in words_of("making_nouns"):
        return thing
    return None


def _under_construction(scene: Scene, clause: Clause) -> bool:
    words = scene.words.lower
    return "under" in words and any(
        words[i] == "under" and words[i + 1] in ("construction", "way")
        for i in range(max(0, clause.first - 4), min(clause.end, len(words) - 1))
    )


def _phrase_near(scene: Scene, i: int) -> Phrase | None:
    return next((p for p in scene.phrases if p.first >= i and not _in_date(scene, p)), None)


def _in_date(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a phrase is (part of) a date: "Monday", "last week"."""
    start = scene.words.starts[phrase.head]
    return any(date.start <= start < date.end for date in scene.dates)
