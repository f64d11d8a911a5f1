"""Sentences that say the same in nearly the same words, and which of their figures and dates stand in the same slot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from attrs import frozen

from cctimeline.compare.dates import differ
from cctimeline.compare.sentences import DATE, FIGURE, Sentence
from cctimeline.compare.values import compatible
from cctimeline.compare.words import empty
from cctimeline.model import Claim, Event, Fact

ALIKE = 0.62
"""The share of their words, weighed, that two sentences must have in common in the same order."""
LEAST = 2
"""The least number of telling words they must share."""
SLIGHT = 0.15
"""What a word without a meaning of its own weighs beside one that has it."""


@frozen
class Twins:
    """Two sentences alike: how much (0 to 1), whether word for word, and the facts that stand in the same slots."""

    alike: float
    same_words: bool
    pairs: tuple[tuple[Fact, Fact], ...]

    @property
    def other_date(self) -> bool:
        """True where a date of one stands against another date."""
        return any(isinstance(a, Event) and isinstance(b, Event) and differ(a.when, b.when) for a, b in self.pairs)

    @property
    def other_period(self) -> bool:
        """True where other dates come with other figures, or with rates: two periods, not one event with two dates."""
        claims = [(a, b) for a, b in self.pairs if isinstance(a, Claim) and isinstance(b, Claim)]
        return any(a.figure.kind.startswith("percent") or not compatible(a.figure, b.figure) for a, b in claims)


def twins(a: Sentence, b: Sentence) -> Twins | None:
    """Return how two sentences match, None unless they say nearly the same of the same names."""
    if len(a.content & b.content) < LEAST or _share(a, b) < ALIKE - 0.1:
        return None
    codes = SequenceMatcher(None, a.meanings, b.meanings, autojunk=False).get_opcodes()
    common = [
        (i, j)
        for tag, i1, i2, j1, _ in codes
        if tag == "equal"
        for i, j in zip(range(i1, i2), range(j1, j1 + i2 - i1), strict=True)
    ]
    alike = _alike(a, b, [i for i, _ in common])
    if alike < ALIKE or any(_other_name(a, b, code, _leads(a, b, common)) for code in codes if code[0] == "replace"):
        return None
    return Twins(alike, _same_words(a, b, codes), tuple(_paired(a, b, common, codes)))


def _share(a: Sentence, b: Sentence) -> float:
    return len(a.content & b.content) / max(len(a.content), len(b.content))


def _weight(meaning: str, printed: str) -> float:
    if meaning in (FIGURE, DATE):
        return 0.0
    return SLIGHT if empty(printed) else 1.0


def _alike(a: Sentence, b: Sentence, common: list[int]) -> float:
    """Return the weight of the words in common over that of the longer sentence."""
    shared = sum(_weight(a.meanings[i], a.printed[i]) for i in common)
    whole = max(sum(map(_weight, s.meanings, s.printed)) for s in (a, b))
    return shared / whole if whole else 0.0


def _same_words(a: Sentence, b: Sentence, codes: Sequence[tuple[str, int, int, int, int]]) -> bool:
    """Tell whether nothing but figures, dates and empty words differs."""
    left = [k for tag, i1, i2, _, _ in codes if tag != "equal" for k in range(i1, i2)]
    right = [k for tag, _, _, j1, j2 in codes if tag != "equal" for k in range(j1, j2)]
    return not any(_weight(s.meanings[k], s.printed[k]) == 1.0 for s, ks in ((a, left), (b, right)) for k in ks)


def _leads(a: Sentence, b: Sentence, common: list[tuple[int, int]]) -> tuple[int, int]:
    """Return where in each sentence the first telling word stands that both have."""
    return next(
        ((i, j) for i, j in common if _weight(a.meanings[i], a.printed[i]) == 1.0), (len(a.meanings), len(b.meanings))
    )


def _other_name(a: Sentence, b: Sentence, code: tuple[str, int, int, int, int], lead: tuple[int, int]) -> bool:
    """Tell whether a name leads where the other sentence has another name ("Mexico raises" / "Hong Kong raises").

    A later name that differs may be another slip of the same account, but not inside one article: there it is a list.
    """
    _, i1, i2, j1, j2 = code
    if a.article != b.article and (i1 > lead[0] or j1 > lead[1]):
        return False
    left, right = _names(a, i1, i2, b), _names(b, j1, j2, a)
    return bool(left and right)


def _names(s: Sentence, start: int, end: int, other: Sentence) -> list[str]:
    known = {m[:4] for m in other.meanings}
    return [m for m in s.meanings[start:end] if m in s.names and m[:4] not in known]


def _paired(
    a: Sentence, b: Sentence, common: list[tuple[int, int]], codes: Sequence[tuple[str, int, int, int, int]]
) -> Iterator[tuple[Fact, Fact]]:
    """Yield the facts whose slots were matched, or that are the only ones of their kind in one place of difference."""
    first, second = {s.at: s.fact for s in a.slots}, {s.at: s.fact for s in b.slots}
    for i, j in common:
        if i in first and j in second:
            yield first[i], second[j]
    for tag, i1, i2, j1, j2 in codes:
        if tag != "replace":
            continue
        for kind in (FIGURE, DATE):
            left = [k for k in range(i1, i2) if a.meanings[k] == kind]
            right = [k for k in range(j1, j2) if b.meanings[k] == kind]
            if len(left) == len(right):
                for i, j in zip(left, right, strict=True):
                    yield first[i], second[j]
