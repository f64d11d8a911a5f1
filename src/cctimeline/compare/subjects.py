"""Whether two claims are said of two subjects: two names, one and all of its kind, two periods of one thing."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from cctimeline.compare.apart import periods
from cctimeline.compare.contrasts import all_and_some, out_of_order
from cctimeline.compare.day_names import months
from cctimeline.compare.sentences import Sentence
from cctimeline.compare.sides import Side, agree
from cctimeline.compare.word_lists import praise, several
from cctimeline.compare.words import layers, meaning
from cctimeline.find.lexicon import listed

STRANGERS = 2
"""So many words of names that the other sentence lacks, on both sides, make it another subject."""


def one_after_another(a: Side, b: Side) -> bool:
    """Tell whether one article gives figure after figure of its parts, of nobody that both sentences print.

    "Sales rose 4% to $288 million" below "Sales rose 9% to $1.86 billion" is of a unit, or of nine months.
    """
    if a.sentence.article != b.sentence.article or a.toll or a.dimension in ("rank", "age"):
        return False
    return not (_owner(a) & _owner(b) or agree(a, b))


def _owner(side: Side) -> frozenset[str]:
    """Return whose a figure is by its own sentence: a name, or "the moon"; "income" is nobody."""
    definite = side.claim.subject.text.lower().startswith(("the ", "this ", "that "))
    return side.doer if definite or side.subject else frozenset()


def contrasted(a: Side, b: Side) -> bool:
    """Tell whether sentences else alike speak of two things: other goods, other places, another quarter."""
    if one_of(a, b) or one_of(b, a):
        return True
    if a.dimension == "count" and each_narrowed(a, b):
        return True
    if of_two_periods(a, b):
        return True
    if a.dimension.endswith("share") and all_and_some(a, b):
        return True
    return bool(a.names - b.sentence.content) and bool(b.names - a.sentence.content)


def each_narrowed(a: Side, b: Side) -> bool:
    """Tell whether each has a word before its noun that the other's sentence lacks, but "on display" or "fine"."""
    strange = ((word for word in s.modifiers - o.sentence.content if not praise(word)) for s, o in ((a, b), (b, a)))
    return all(map(any, strange)) and not out_of_order(a, b)


def of_two_periods(a: Side, b: Side) -> bool:
    """Tell whether each sentence has a word that says which of several it speaks of ("first", "second"; "June")."""
    first, second = _which_of(a.sentence), _which_of(b.sentence)
    return bool(first - second and second - first)


@lru_cache(maxsize=4096)
def _which_of(sentence: Sentence) -> frozenset[str]:
    return sentence.content & _which()


@cache
def _which() -> frozenset[str]:
    """Return the words that say which of several: "first", "June"."""
    return periods() | months().keys() | layers()


def of_two_names(a: Side, b: Side) -> bool:
    """Tell whether what sentences alike are said of, which neither need print, has two names.

    "Sales rose 5 percent" is said of the company its own paragraph speaks of.
    """
    if not (a.subject and b.subject) or not (a.claim.subject.inferred or b.claim.subject.inferred):
        return False
    if a.sentence.article == b.sentence.article:
        return a.claim.subject.name != b.claim.subject.name
    return not a.subject & b.subject


def other_subject(a: Side, b: Side) -> bool:
    """Tell whether two claims name two subjects, or each has a name beside its figure that the other text lacks.

    Who rejects an offer and who makes it are two subjects of one sum: there, one text has to name the other's.
    """
    if _kindred(a, b):
        return True
    if a.subject and b.subject and not a.subject & b.subject and not a.thing & b.thing:
        met = a.subject & b.sentence.content or b.subject & a.sentence.content
        if not (met and a.dimension.startswith("money")):
            return True
    if a.sentence.article == b.sentence.article and (not a.subject & b.subject or of_two_names(a, b)):
        return True
    first, second = _lettered(a.claim.subject.name), _lettered(b.claim.subject.name)
    if first and second and first != second:
        return True
    if one_of(a, b) or one_of(b, a):
        return True
    ours, theirs = a.names - b.sentence.content, b.names - a.sentence.content
    if max(len(ours), len(theirs)) > len(a.names & b.names) and of_several(a, a.thing & b.thing):
        return True
    if a.thing & b.thing or _names_in_common(a, b) > 1:
        return False
    strange = min(len(a.named - b.sentence.content), len(b.named - a.sentence.content))
    if strange >= STRANGERS and not a.subject & b.subject:
        return True
    return bool(ours and theirs)


def _kindred(a: Side, b: Side) -> bool:
    """Tell whether two names have no more than a common noun in common ("Tarn County", "Ham County").

    In one text "Tarn Motors" and "Tarn Foods" are two, too: it would call one thing by one of them.
    """
    own, others = a.subject - b.sentence.content, b.subject - a.sentence.content
    if not (own and others and a.subject & b.subject):
        return False
    two = a.sentence.article == b.sentence.article and a.claim.subject.name != b.claim.subject.name
    return two or all(map(listed, a.subject & b.subject))


@lru_cache(maxsize=4096)
def _lettered(name: str | None) -> str:
    """Return the letter or number that a name ends in ("Class H", "Line 3"), which tells it from its like; else ""."""
    last = (name or "").split()[-1:]
    return last[0] if last and (len(last[0]) == 1 or last[0].isdigit()) else ""


def of_several(side: Side, things: frozenset[str]) -> bool:
    """Tell whether a length or a time is of a thing that a story has several of: a flight from one place is one."""
    return side.dimension in ("length", "time") and any(several(word) for word in things)


def one_of(a: Side, b: Side) -> bool:
    """Tell whether a figure is of one by name and the other of all of its kind ("Kotka Hospital" / "hospitals")."""
    if not a.subject or b.claim.subject.name is not None:
        return False
    kind = b.claim.subject.text.lower()
    if kind == a.claim.subject.text.lower():
        return False
    return any(noun.endswith("s") and meaning(noun) in a.subject for noun in kind.split()[-1:])


def _names_in_common(a: Side, b: Side) -> int:
    """Return how many names stand near both figures; the words of one name, side by side in both, are one."""
    shared = a.names & b.names
    if len(shared) < 2:
        return len(shared)
    first, second = (_side_by_side(s, shared) for s in (a, b))
    return len(shared) - len(first & second)


def _side_by_side(side: Side, names: frozenset[str]) -> frozenset[tuple[str, str]]:
    return frozenset((one, other) for one, other in pairwise(side.sentence.meanings) if {one, other} <= names)
