"""Where in two sentences alike a number, a day or a word like "most" stands that makes no fact, against another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from cctimeline.compare.lapses import lapse, unit_of_lapse
from cctimeline.compare.marks import marks, may_mark, month_of, near, partly, quantifies, tied
from cctimeline.compare.sentences import Sentence
from cctimeline.compare.words import about, empty, idle, meaning, padding
from cctimeline.model import Claim

MONTH_AND_DAY = 2
"""No place of difference with more telling words is a number or a day alone."""
EXACT = ("only", "just", "merely", "exactly")
"""Words beside a number that leave nothing open."""
Gap = tuple[int, int, int, int]
"""Where two sentences differ: start and end in the one, start and end in the other."""


def marked(a: Sentence, b: Sentence, gaps: Sequence[Gap], lead: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield where a lone number or day stands against another, not both facts, behind the word that leads.

    A number that leads names the subject: "Route 7 was closed" and "Route 9 was closed" are both true.
    """
    if not (_has_marks(a) or _has_marks(b)) or any(_other_start(a, b, gap) for gap in gaps[:1]):
        return
    for gap in gaps:
        i1, i2, j1, j2 = _with_numbers(a, b, gap)
        left, right = _lone(a, i1, i2), _lone(b, j1, j2)
        if (some := _none_of(a, b, gap, left, right)) and _else_same(a, b, some, gaps, gap):
            yield some
        facts = left is not None and right is not None and a.meanings[left][0] == b.meanings[right][0] == "#"
        if left is None or right is None or facts:
            continue
        leads = _names_subject(a, left, lead[0]) and _names_subject(b, right, lead[1])
        hedged = any(about(word) and word not in EXACT for word in (*a.low[i1:i2], *b.low[j1:j2]))
        told = _of_time(a, b, left, right) or (not leads and _following(a, left) == _following(b, right))
        told = told and _else_same(a, b, (left, right), gaps, gap)
        if told and not (hedged and near(a, left, b, right)):
            yield left, right


def _else_same(a: Sentence, b: Sentence, at: tuple[int, int], gaps: Sequence[Gap], gap: Gap) -> bool:
    """Tell whether nothing else differs, where "most" or "all" stands for a number: of which it is tells all."""
    if not (partly(a.printed[at[0]]) or partly(b.printed[at[1]])):
        return True
    return same_words(a, b, [other for other in gaps if other != gap])


def same_words(a: Sentence, b: Sentence, gaps: Sequence[Gap]) -> bool:
    """Tell whether nothing but figures, dates and empty words differs."""
    return not any(_any_tells(a, i1, i2) or _any_tells(b, j1, j2) for i1, i2, j1, j2 in gaps)


def _any_tells(s: Sentence, start: int, end: int) -> bool:
    return 1.0 in s.weights[start:end] and any(_tells(s, k) for k in range(start, end))


def _tells(s: Sentence, k: int) -> bool:
    """Tell whether word `k` says something of its own; a number that makes no claim in one text may in the other."""
    return s.weights[k] == 1.0 and not s.printed[k].isdigit() and not quantifies(s.printed[k])


def _names_subject(s: Sentence, at: int, lead: int) -> bool:
    """Tell whether a number goes with the word that leads ("Route 7 was closed"), not "suffered third-degree burns"."""
    named = s.meanings[at][0] != "#" and not quantifies(s.printed[at])
    return named and at <= lead + (0 if _tied(s, at) else 1)


@lru_cache(maxsize=4096)
def _has_marks(s: Sentence) -> bool:
    """Tell whether a sentence has a number or a day that makes no fact."""
    return any(word[0] != "#" and marks(s, k) for k, word in enumerate(s.printed) if may_mark(word))


def _of_time(a: Sentence, b: Sentence, left: int, right: int) -> bool:
    """Tell whether both words give how long ago, how much later it was, in texts of one day ("six weeks before")."""
    if a.told and b.told and a.told != b.told:
        return False
    return lapse(a, left) is not None and lapse(b, right) is not None


def _with_numbers(a: Sentence, b: Sentence, gap: Gap) -> Gap:
    """Return a place of difference between two units of time, or two months, with the number that both have beside."""
    i1, i2, j1, j2 = gap
    if not (i1 < i2 and j1 < j2):
        return gap
    before = unit_of_lapse(a, i1) and unit_of_lapse(b, j1)
    if before or (month_of(a, i1 - 1, i1) and month_of(b, j1 - 1, j1)):
        return i1 - 1, i2, j1 - 1, j2
    behind = month_of(a, i2, i2 - 1) and month_of(b, j2, j2 - 1)
    return (i1, i2 + 1, j1, j2 + 1) if behind else gap


def _other_start(a: Sentence, b: Sentence, gap: Gap) -> bool:
    """Tell whether two sentences begin with other words that say something: with what they are of."""
    i1, i2, j1, j2 = gap
    return i1 == j1 == 0 and _any_tells(a, 0, i2) and _any_tells(b, 0, j2)


def _following(s: Sentence, at: int) -> str | None:
    """Return the next word after a number that says something, be it tied to it: it may be its unit."""
    if word := _tied(s, at) or _tied_behind(s, at):
        return meaning(word)
    behind = range(at + 1, len(s.meanings))
    telling = (k for k in behind if not (empty(s.printed[k]) or padding(s.printed[k]) or _of_number(s, at, k)))
    return next((s.meanings[k] for k in telling), None)


def _tied(s: Sentence, at: int) -> str | None:
    return tied(s.low[at]) if lapse(s, at) is None else None


def _tied_behind(s: Sentence, at: int) -> str | None:
    """Return the noun that a hyphen ties to the figure at `at` ("a three-storey house")."""
    fact = next((slot.fact for slot in s.slots if slot.at == at), None)
    if not isinstance(fact, Claim) or not fact.quote.text.startswith("-", fact.figure_span.end - fact.quote.span.start):
        return None
    return fact.property.head


def _of_number(s: Sentence, at: int, k: int) -> bool:
    """Tell whether word `k` is the month of the day `at`, or the unit of the length of time `at`."""
    return month_of(s, at, k) or (k == at + 1 and unit_of_lapse(s, k))


def _lone(s: Sentence, start: int, end: int) -> int | None:
    """Return the number or day that makes up a place of difference, but for words that say nothing, or "about"."""
    if s.weights[start:end].count(1.0) > MONTH_AND_DAY:
        return None
    found = [k for k in range(start, end) if s.meanings[k][0] == "#" or marks(s, k)]
    besides = (k for k in range(start, end) if k not in found and not unit_of_lapse(s, k))
    return found[0] if len(found) == 1 and all(_says_nothing(s, k, found[0]) for k in besides) else None


def _none_of(a: Sentence, b: Sentence, gap: Gap, left: int | None, right: int | None) -> tuple[int, int] | None:
    """Return where "no" or "most" stands against a number of some: none are no younger ones ("two younger")."""
    i1, i2, j1, j2 = gap
    if left is not None and right is None and quantifies(a.printed[left]):
        right = _narrowed(b, j1, j2)
    elif right is not None and left is None and quantifies(b.printed[right]):
        left = _narrowed(a, i1, i2)
    else:
        return None
    return (left, right) if left is not None and right is not None else None


def _narrowed(s: Sentence, start: int, end: int) -> int | None:
    """Return the only number of a place of difference, but for its bound and words behind it that narrow it."""
    found = [k for k in range(start, end) if s.meanings[k][0] == "#" or marks(s, k)]
    return found[0] if len(found) == 1 and all(empty(s.printed[k]) for k in range(start, found[0])) else None


def _says_nothing(s: Sentence, k: int, at: int) -> bool:
    """Tell whether a word beside the number or day `at` says nothing, or only its month, or how near it is."""
    printed = s.printed[k]
    return idle(printed) or about(printed) or padding(printed) or month_of(s, at, k)
