"""Whether two ages of one person can both be right at their dates."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from cctimeline.compare.sentences import FIGURE, Sentence
from cctimeline.compare.sides import Side
from cctimeline.compare.word_lists import calls, role, seized, toll
from cctimeline.model import Claim, Event

KILLED = "killed"
CULPRIT = "culprit"
CALLED = 6
"""How many words before or behind an age may say as what it is somebody's."""
YEAR = Decimal("365.25")
SPARE = 1
"""Years that two ages may be off besides the birthday, for a text written long before the day it is read."""
_PASSIVE = ("is", "was", "been")
_HELD_OR_ARMED = frozenset(
    tuple(two.split()) for two in (
        "in custody", "into custody", "armed with", "opened fire", "shot dead", "shot and", "who shot", "who killed",
        "who stabbed", "who attacked", "has confessed", "carried out",
    )
)  # fmt: skip


def birthdays_between(a: Claim, b: Claim) -> tuple[int, int] | None:
    """Return the least and the most birthdays between the dates of two claims; None where that is not plain."""
    if a.as_of is None or b.as_of is None or "inferred" in (a.as_of.source, b.as_of.source):
        return None
    first, second = sorted((a.as_of.when, b.as_of.when), key=lambda when: str(when.earliest))
    if None in (first.earliest, first.latest, second.earliest, second.latest) or not first.before(second):
        return None
    least, most = (second.earliest - first.latest).days, (second.latest - first.earliest).days  # type: ignore[operator]
    return int(least // YEAR), int(most // YEAR) + 1


def one_person(a: Side, b: Side) -> bool:
    """Tell whether an age is of the same person, with a middle name or without, or of one of several.

    "Ann Lee and Eva Ray, both 16" are several. A text may call "Ann Lee" just "Ann"; "Lee" may be her brother.
    """
    first, second = sorted((a, b), key=lambda side: len(side.subject))
    name, own = second.claim.subject.name or "", first.claim.subject.name or ""
    given = own.partition(" ")[0] == name.partition(" ")[0]
    further = first.subject < second.subject and (" and " in name or len(first.subject) > 1 or given)
    return bool(first.subject) and (first.subject == second.subject or further)


@lru_cache(maxsize=4096)
def part_of(side: Side) -> str | None:
    """Return the part that whoever has an age took, where a story has one such ("the gunman, 28")."""
    sentence, at = side.sentence, side.at
    head = side.claim.subject.text.lower().partition(" of ")[0].split()[-1:]
    called = (*(sentence.low[k] for k in _calling(sentence, at)), *head)
    own = next((r for word in called if (r := role(word))), None)
    return own or (CULPRIT if _did_it(sentence.low, at) else None)


def _calling(sentence: Sentence, at: int) -> Iterator[int]:
    """Yield the words that call somebody something beside the age: before it over names and "is" or "named", behind it.

    In "the gunman shot a 22-year-old student" the gunman is another.
    """
    for k in range(at - 1, max(-1, at - 1 - CALLED), -1):
        yield k
        if not (calls(sentence.low[k]) or sentence.meanings[k] in sentence.names):
            break
    yield from range(at + 1, min(at + 3, len(sentence.low)))


def _did_it(low: tuple[str, ...], at: int) -> bool:
    """Tell whether somebody of an age is armed, arrested or charged ("a 31-year-old man has been arrested")."""
    if seized(low[at - 1 : at]) or (at > 1 and calls(low[at - 1]) and seized(low[at - 2 : at - 1])):
        return True
    behind = low[at + 1 : at + 1 + CALLED]
    if FIGURE in behind:
        behind = behind[: behind.index(FIGURE)]
    if not _HELD_OR_ARMED.isdisjoint(pairwise(behind)):
        return True
    passive = next((k for k, word in enumerate(behind[:4]) if word in _PASSIVE), None)
    return passive is not None and seized(w for w in behind[passive : passive + 3] if w != "who")


def outgrown(a: Side, b: Side) -> bool:
    """Tell whether an age falls, stands still for years, or rises by more than the time between allows.

    Whoever died grows no older, and a later text may give the age somebody had when what it tells happened.
    """
    years = birthdays_between(a.claim, b.claim)
    one, other = a.claim.figure, b.claim.figure
    if years is None or one.value is None or other.value is None or {one.qualifier, other.qualifier} != {"exact"}:
        return False
    first = a.claim.as_of and b.claim.as_of and a.claim.as_of.when.before(b.claim.as_of.when)
    early, late = (a, b) if first else (b, a)
    least = 0 if _of_then(late) else years[0]
    grown = (late.claim.figure.value or Decimal(0)) - (early.claim.figure.value or Decimal(0))
    most = years[1] + (SPARE if years[1] > 1 else 0)
    return not least - SPARE <= grown <= most


def _of_then(side: Side) -> bool:
    """Tell whether a sentence speaks of somebody's death, or its text tells of what happened years before it."""
    own, news, told_on = side.claim.as_of, side.sentence.news, side.sentence.told
    if news and told_on and told_on.earliest and (told_on.earliest - news).days > YEAR:
        return True
    told = [slot.fact.when for slot in side.sentence.slots if isinstance(slot.fact, Event)]
    then = own is not None and any(when.before(own.when) for when in told)
    return then or any(toll(word) == KILLED for word in side.sentence.content)
