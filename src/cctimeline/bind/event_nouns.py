"""The noun that a date is of: "since its opening in 2020", "the vote on Friday was put off on Monday"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from cctimeline import vocab
from cctimeline.bind.scene import Scene
from cctimeline.find.clauses import Clause
from cctimeline.model import DateMention

_SINCE = ("since", "after", "before", "following", "until")
_PLACING = ("of", "in", "at", "near", "outside", "against", "with", "between", "by", "from", "to")
_ASIDE = ("after", "before", "following", "over", "for", "of", "about", "from", "to", "against")
"""Words before a happening that is another one than what the verb tells."""
_MONTH = 7
"""Letters of a month and its year."""
_LINKED = 6
"""Code points between the dates of a row, at the most: "on Friday and Saturday"."""


@cache
def _happenings() -> frozenset[str]:
    return frozenset(vocab.table("bind")["words"]["happenings"])


@cache
def _answering() -> frozenset[str]:
    return frozenset(vocab.table("bind")["words"]["answering"])


def happening_at(scene: Scene, date: DateMention, clause: Clause) -> str | None:
    """Return the noun of "since its opening in 2020", which is what happened at the date.

    In "after a ferry on Monday sank" it is what the clause is about.
    """
    at = scene.token(date.start)
    if clause.subject is not None and clause.subject.first <= at - 2 < clause.subject.end:
        return None
    if scene.low(at - 1) not in ("in", "on"):
        return None
    head, start = at - 2, _phrase_start(scene, at - 2)
    if scene.low(start - 1) == "of" and start < head + 2:  # "after the collapse of the bank in 2015"
        head, start = start - 2, _phrase_start(scene, start - 2)
    if scene.tag(head) == "N" and scene.low(start - 1) in _SINCE:
        return scene.lemma(head)
    outer = _told_of(scene, at)  # "after its premiere in Berlin on 7 March"
    return scene.lemma(outer[1]) if outer and scene.low(outer[0] - 1) in _SINCE else None


def own_noun(scene: Scene, date: DateMention, clause: Clause) -> tuple[int, int] | None:
    """Return the noun that a date is of, and not the verb, as its phrase's first token and its own.

    "The vote on Friday was put off on Monday", "was jailed on Monday for a robbery in June", "ran for the May vote".
    """
    another = _led_by_another(scene, date)
    if another is not None:
        return another
    others = [d for d in scene.dates if d.when not in (None, date.when) and d.bound is None and not _aside(scene, d)]
    if not others or date.bound is not None:
        return None
    at, verb = scene.token(date.start), scene.words.starts[clause.verb.main]
    told = _told_of(scene, at)
    if told is None or any(abs(d.start - date.end) < _LINKED or abs(date.start - d.end) < _LINKED for d in others):
        return None
    same = [d for d in others if scene.clause(scene.token(d.start)) is clause]
    if date.start < verb:
        behind = any(verb < d.start for d in same)
        return told if behind and clause.subject is not None and clause.subject.first <= told[1] else None
    led = (scene.tag(told[0] - 1) == "P" or scene.low(told[0] - 1) in _ASIDE) and told[0] - 1 > clause.verb.main
    return told if led and any(d.end <= scene.words.starts[told[0]] for d in same) else None


def of_verb_or_noun(scene: Scene, date: DateMention, clause: Clause) -> bool:
    """Tell whether a month or a year may be that of the deed that a verb answers: "was jailed for a murder in 2009"."""
    if len(date.timex_value) > _MONTH or scene.lemma(clause.verb.main) not in _answering():
        return False
    told = _told_of(scene, scene.token(date.start))
    return told is not None and told[0] > clause.verb.main


def _led_by_another(scene: Scene, date: DateMention) -> tuple[int, int] | None:
    """Return the happening of "hundreds marched over Monday's killing"; "killed in Monday's crash" is of the verb."""
    first, end = scene.token(date.start), scene.token(date.end)
    phrase = scene.phrase(end)
    if phrase is None or phrase.head < end or scene.low(phrase.head) not in _happenings():
        return None
    if phrase.first > first and scene.tag(first - 1) != "D":
        return None
    first = min(first - (phrase.first > first), phrase.first)  # "for | the June | 2019 robbery"
    return (first, phrase.head) if scene.low(first - 1) in _ASIDE else None


def _aside(scene: Scene, date: DateMention) -> bool:
    lead = scene.text[scene.start : date.start]
    return lead.rfind("(") > lead.rfind(")")


def _told_of(scene: Scene, at: int) -> tuple[int, int] | None:
    """Return the phrase of a happening that the date at token `at` stands behind: "a robbery | at a bank | in June"."""
    found = ((first, head) for first, head in _outward(scene, at) if scene.low(head) in _happenings())
    return next(found, None)


def _outward(scene: Scene, at: int) -> Iterator[tuple[int, int]]:
    """Yield the phrases before a date as their first tokens and heads, from the nearest one outward."""
    head = at - 1 if scene.tag(at - 1) != "P" else at - 2
    for _ in range(3):
        first = _phrase_start(scene, head)
        if first > head:
            return
        yield first, head
        if scene.low(first - 1) not in _PLACING:
            return
        head = first - 2


def _phrase_start(scene: Scene, head: int) -> int:
    """Return where the words before a noun begin that go with it; the token behind it where it is none."""
    start = head + 1
    while start > 0 and scene.tag(start - 1) in ("N", "D", "J", "POS", "NP", "NUM", "-", "–"):
        start -= 1
    return start


def timed_noun(scene: Scene, date: DateMention) -> str | None:
    """Return the noun of "the 6:30 a.m. blast", which is what happened then, whatever the clause says of it."""
    at = scene.token(date.end)
    before = scene.tag(scene.token(date.start) - 1)
    return scene.lemma(at) if date.timex_type == "TIME" and before == "D" and scene.tag(at) == "N" else None
