"""The words near a figure: as far as the next figure, and without those of what it is joined to."""

from __future__ import annotations

from functools import lru_cache

from cctimeline.compare.sentences import FIGURE, Sentence
from cctimeline.compare.word_lists import extreme

WINDOW = 8
"""How many words to either side of a figure are near it."""
BESIDE = 4
"""How many are beside it, where a word can set it apart from other figures."""
JOINING = ("and", "but", "while", "plus")
SOME = frozenset(["including", "mostly", "mainly", "most", "many", "among", "several"])
"""Words before those of whom a count says something more."""
OF_THEM = ("the", "its", "their", "his", "her", "those", "these", "our", "all")
PARTS = ("one", "some", "most", "many", "few", "none", "all", "half", "each", "both", "any", "several")
"""Words for a part of those that a figure behind "of" counts."""
IDLE = frozenset(
    ["no", "not", "without", "more", "first", "last", "latest", "previous", "prior", "preceding", "earlier"]
)
"""Words that may bound a figure, praise it or only say that it is news, and then are not beside it."""
BEFORE = ("last", "previous", "prior", "preceding", "earlier")
"""Words for the time before; "last year" is the previous one."""
AGAINST = ("from", "over", "on", "than", "versus", "vs", "against", "with", "to")
"""Words before what a figure is measured against."""
JOINED = 3
"""How many words before a figure what joins it to the one before stands, at the most."""


@lru_cache(maxsize=16)
def near(sentence: Sentence, at: int, window: int) -> list[int]:
    """Return the words around a figure, as far as the next figure on either side."""
    meanings = sentence.meanings
    before, behind = meanings[max(0, at - window) : at][::-1], meanings[at + 1 : at + 1 + window]
    first = at - (before.index(FIGURE) if FIGURE in before else len(before))
    end = at + 1 + (behind.index(FIGURE) if FIGURE in behind else len(behind))
    return [k for k in range(first, end) if meanings[k][0] != "#"]


def beside(sentence: Sentence, at: int) -> list[int]:
    """Return the words beside a figure; what it is joined to or is joined to it is of something else.

    Behind it that is "and severely damaged ...", before it "five crew members and".
    """
    places = [k for k in near(sentence, at, WINDOW) if abs(k - at) <= BESIDE]
    if extreme(words := [sentence.low[k] for k in places]) or not IDLE.isdisjoint(words):
        idle = (_bounds, _ever, _just_now, _ago, _undone)
        places = [k for k in places if not any(says_nothing(sentence, k) for says_nothing in idle)]
        places = [k for k in places if k < at or not _of_base(sentence, k)]
    places = [
        k for k in places if not (k > at + 1 and sentence.low[k] == "another" and sentence.low[k - 1] in ("in", "at"))
    ]
    end = next((k for k in places if k > at and sentence.low[k] in JOINING), told_more(sentence, at))
    start = joined_to(sentence, at)
    return [k for k in places if start <= k < end]


@lru_cache(maxsize=16)
def joined_to(sentence: Sentence, at: int) -> int:
    """Return where the words of a figure begin that is joined to one before it; 0 where it is not.

    "Nine crew members and 40 passengers", "killing nine people, mostly students, and injuring 40".
    """
    if FIGURE not in sentence.meanings[max(0, at - JOINED - WINDOW) : at]:
        return 0
    back = range(at - 1, max(-1, at - 1 - JOINED), -1)
    joined = next((k for k in back if sentence.low[k] in JOINING or sentence.meanings[k] == FIGURE), 0)
    before = sentence.meanings[max(0, joined - WINDOW) : joined]
    return joined + 1 if FIGURE in before and sentence.meanings[joined] != FIGURE else 0


def of_whole(sentence: Sentence, at: int) -> bool:
    """Tell whether others are told of as a part of what a figure counts ("94 of the 110", "all but one of its 50")."""
    last = at - 2 if sentence.low[max(0, at - 1)] in OF_THEM else at - 1
    if last < 1 or sentence.low[last] != "of":
        return False
    before = sentence.low[last - 1]
    if before == "majority":  # "a majority of 219" is none of 219
        return last < at - 1
    return sentence.meanings[last - 1] == FIGURE or before in PARTS


def told_more(sentence: Sentence, at: int) -> int:
    """Return where more is said of some of those a figure counts ("59 wounded, many critically")."""
    if SOME.isdisjoint(sentence.low):
        return len(sentence.low)
    behind = range(at + 1, len(sentence.low))
    return next((k for k in behind if sentence.low[k] in SOME), len(sentence.low))


def _bounds(sentence: Sentence, k: int) -> bool:
    """Tell whether word `k` is of "more than", "or more" or "no less than", which bound the figure and add nothing.

    "Not since 1999, when 12 died" denies nothing of the twelve.
    """
    if sentence.low[k] == "not" and sentence.low[k + 1 : k + 2] == ("since",):
        return True
    if sentence.low[k] in ("no", "not") and _less(sentence.printed[k + 1 : k + 3]):
        return True
    if sentence.low[k] != "more":
        return False
    around = (*sentence.printed[max(0, k - 1) : k], *sentence.printed[k + 1 : k + 2])
    return bool({"than", "or"} & set(around))


def _less(words: tuple[str, ...]) -> bool:
    return words[:1] in (("more",), ("less",), ("fewer",)) and words[1:] == ("than",)


def _ever(sentence: Sentence, k: int) -> bool:
    """Tell whether word `k` praises the figure among those of other years ("the highest since 1994", "in ten years").

    So does "for the first time".
    """
    behind = sentence.low[k + 1 : k + 5]
    if sentence.low[k] == "first":
        return behind[:1] == ("time",)
    if not extreme((sentence.low[k],)):
        return False
    return any(word in ("since", "ever") for word in behind[:2]) or (behind[:1] == ("in",) and _years(behind))


def _just_now(sentence: Sentence, k: int) -> bool:
    """Tell whether word `k` only says that it is news: "the latest round of cuts", "last quarter"."""
    return sentence.low[k] == "latest" or sentence.low[k : k + 2] == ("last", "quarter")


def _of_base(sentence: Sentence, k: int) -> bool:
    """Tell whether word `k` behind a figure says against when it is measured: "up 5 percent from the previous year"."""
    if sentence.low[k] not in BEFORE:
        return False
    lead = sentence.low[k - 2 : k] if sentence.low[k - 1] in OF_THEM else sentence.low[k - 1 : k]
    return lead[0] in AGAINST and _years(sentence.low[k + 1 : k + 2])


def _ago(sentence: Sentence, k: int) -> bool:
    """Tell whether word `k` only says that a length of time has passed since: "a year earlier"; the length stays."""
    return k > 0 and sentence.low[k] in ("earlier", "ago") and _years(sentence.low[k - 1 : k])


def _undone(sentence: Sentence, k: int) -> bool:
    """Tell whether word `k` denies only what is told besides: "took 13 tonnes without setting off an alarm"."""
    return sentence.low[k] == "without" and any(word.endswith("ing") for word in sentence.low[k + 1 : k + 2])


def _years(words: tuple[str, ...]) -> bool:
    return any(word.startswith(("year", "decade", "month", "quarter", "period", "week")) for word in words)
