"""The noun that a date is of: "since its opening in 2020", "the 6:30 a.m. blast"."""

from __future__ import annotations

from cctimeline.bind.scene import Scene
from cctimeline.find.clauses import Clause
from cctimeline.model import DateMention


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
    if scene.tag(head) != "N":
        return None
    return scene.lemma(head) if scene.low(start - 1) in ("since", "after", "before", "following", "until") else None


def _phrase_start(scene: Scene, head: int) -> int:
    """Return where the words before a noun begin that go with it; the token behind it where it is none."""
    start = head + 1
    while start > 0 and scene.tag(start - 1) in ("N", "D", "J", "POS", "NP"):
        start -= 1
    return start


def timed_noun(scene: Scene, date: DateMention) -> str | None:
    """Return the noun of "the 6:30 a.m. blast", which is what happened then, whatever the clause says of it."""
    at = scene.token(date.end)
    before = scene.tag(scene.token(date.start) - 1)
    return scene.lemma(at) if date.timex_type == "TIME" and before == "D" and scene.tag(at) == "N" else None
