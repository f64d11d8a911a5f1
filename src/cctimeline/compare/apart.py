"""Lists of words that set two figures apart: who has one is not who has another of a list, or none."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from cctimeline.compare.words import meaning
from cctimeline.vocab import table


@frozen
class Apart:
    """Words of one list that set two figures apart.

    `alone` where one of them against none does so too; `alike` where only that does, as they all say the same; `counts`
    where they do so for counts only, `people` for counts of people, `sums` for money and shares. Words with `moving`
    say where something lies: of one distance from one place they make two only for things that move. Beside a word of
    `unless` none of them is missed ("lost power" / "without").
    """

    words: frozenset[str]
    alone: bool
    alike: bool
    counts: bool
    people: bool
    sums: bool
    moving: frozenset[str]
    unless: frozenset[str]


@cache
def apart() -> tuple[Apart, ...]:
    """Return the lists of words that set two figures apart."""
    return tuple(
        Apart(
            frozenset(meaning(w) for w in entry["words"]),
            bool(entry.get("alone", False)),
            bool(entry.get("alike", False)),
            bool(entry.get("counts", False)),
            bool(entry.get("people", False)),
            bool(entry.get("sums", False)),
            frozenset(meaning(w) for w in entry.get("moving", ())),
            frozenset(meaning(w) for w in entry.get("unless", ())),
        )
        for entry in table("thesaurus")["apart"]
    )


def periods() -> frozenset[str]:
    """Return the words that say which of several it is ("first", "previous")."""
    return apart()[0].words


@cache
def setting_apart() -> frozenset[str]:
    """Return the words of all these lists."""
    return frozenset().union(*(entry.words for entry in apart()))


@cache
def ascending() -> tuple[frozenset[str], ...]:
    """Return words for figures of one thing by their size: no average is above the total."""
    return tuple(frozenset(map(meaning, words)) for words in table("thesaurus")["ascending"]["words"])
