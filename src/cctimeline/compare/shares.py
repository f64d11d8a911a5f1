"""Find the shares of one sentence that stand beside part and whole: "22 of the 30 schools, or 73 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from cctimeline.compare.linked import sentence_of, words_after, words_between
from cctimeline.compare.words import empty
from cctimeline.model import Claim

_GAP = 5
"""Words between a whole and its share: the noun, a comma, "or"; hedges besides."""
_APPOSED = re.compile(r"(?: [a-z-]+){0,3}(?:, | \()(?:some |about |around |or )?")
_AGAIN = ("(", "or")
"""What opens the same in other terms."""


@frozen
class Share:
    """A share in percent, and the part and the whole that the sentence says it is of."""

    share: Claim
    part: Claim
    whole: Claim


def shares(claims: Sequence[Claim], text: str) -> Iterator[Share]:
    """Yield the shares given with part and whole in single sentences; `claims` are one article's in order."""
    for _, group in groupby(claims, key=lambda claim: sentence_of(claim).start):
        run = list(group)
        for three in zip(run, run[1:], run[2:], strict=False):
            found = _behind(*three, text) or _before(*three, text) or _of_a_sum(*three, text)
            if found and all(_plain(claim) for claim in three) and found.whole.figure.value:
                yield found


def _behind(part: Claim, whole: Claim, share: Claim, text: str) -> Share | None:
    """Read "22 of the 30 schools (73 percent)"."""
    same = _is_part(part, whole) and _is_share(share, text) and _says_again(whole, share, text)
    return Share(share, part, whole) if same else None


def _before(share: Claim, part: Claim, whole: Claim, text: str) -> Share | None:
    """Read "73 percent, or 22 of the 30 schools"."""
    same = _is_part(part, whole) and _is_share(share, text) and _says_again(share, part, text)
    return Share(share, part, whole) if same else None


def _of_a_sum(share: Claim, whole: Claim, part: Claim, text: str) -> Share | None:
    """Read "60 percent of the 50 million euros, or 30 million", "half of the 240 seats, 120, are"."""
    one_kind = (whole.figure.kind, whole.figure.unit) == (part.figure.kind, part.figure.unit)
    counted = whole.figure.kind in ("amount", "count") and one_kind and share.figure.kind in ("percent", "ratio")
    of = words_between(share, whole, text)
    same = (
        counted
        and of[:1] == ("of",)
        and len(of) < 3
        and (_says_again(whole, part, text) or _apposed(whole, part, text))
    )
    return Share(share, part, whole) if same else None


def _apposed(whole: Claim, part: Claim, text: str) -> bool:
    """Tell whether a part stands between commas behind the whole, in no words of its own (", some 45,")."""
    between, behind = text[whole.figure_span.end : part.figure_span.start], text[part.figure_span.end :][:1]
    return behind in (",", ")") and _APPOSED.fullmatch(between) is not None


def _is_part(part: Claim, whole: Claim) -> bool:
    return any(link.kind == "part_of" and link.claim == whole.id for link in part.links)


def _is_share(claim: Claim, text: str) -> bool:
    """Tell a bare share from one of something else ("73 percent of the girls")."""
    return (
        claim.figure.kind == "percent" and claim.change not in ("up", "down") and words_after(claim, text, 1) != ("of",)
    )


def _says_again(one: Claim, other: Claim, text: str) -> bool:
    """Tell whether the words between two figures say that the second puts the first in other terms."""
    gap = list(words_between(one, other, text))
    while gap and gap[-1] not in _AGAIN and empty(gap[-1]):
        gap.pop()
    return len(gap) <= _GAP and bool(gap) and gap[-1] in _AGAIN


def _plain(claim: Claim) -> bool:
    return claim.figure.value is not None and claim.figure.qualifier in ("exact", "approx")
