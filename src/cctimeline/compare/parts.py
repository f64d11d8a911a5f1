"""Find the figures of one sentence that the words make the parts of a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import groupby, pairwise

from attrs import frozen

from cctimeline.compare.linked import sentence_of, words_after, words_before, words_between
from cctimeline.compare.phrases import holds, listed
from cctimeline.compare.words import stem
from cctimeline.model import Claim

_OPENERS = (":", "(", "—", "–", "-")
_MARKS = (",", ";")
_GAP = 7
"""Words between two parts of one enumeration: the first one's noun phrase and the joiner."""


@frozen
class Account:
    """Parts that the text says make up a whole; `whole` is None where they are shares of all (100 percent)."""

    whole: Claim | None
    parts: tuple[Claim, ...]


def accounts(claims: Sequence[Claim], text: str) -> Iterator[Account]:
    """Yield the accounts given in single sentences; `claims` are one article's in the order of the text."""
    for _, group in groupby(claims, key=lambda claim: sentence_of(claim).start):
        run = [claim for claim in group if claim.figure.value is not None and claim.modality == "fact"]
        if len(run) < 2:
            continue
        yield from _in_all(run, text)
        yield from _spelled_out(run, text)
        yield from _with_rest(run, text)
        yield from _shares_of_all(run, text)
        yield from _out_of_a_sum(run, text)


def _in_all(run: list[Claim], text: str) -> Iterator[Account]:
    """Yield "12 men and 2 women, 15 in all" and "500 in one town and 300 in another, a total of 900"."""
    for at in range(2, len(run)):
        claim, gap = run[at], words_between(run[at - 1], run[at], text)
        closed = holds(words_after(claim, text, 4), listed("totals", "in_all")) and _joined(run[at - 1], claim, text)
        if _counted(claim) and (closed or ("," in gap and gap[-3:] in listed("totals", "total_of"))):
            parts = _joined_before(run, at - 1, text)
            counted = len(parts) >= 2 and all(_counted(part) for part in parts)
            if counted and (_near(parts, claim) or all(_kind_of(part, claim) for part in parts)):
                yield Account(claim, parts)


def _joined_before(run: list[Claim], last: int, text: str) -> tuple[Claim, ...]:
    """Return the parts that lead up to the one at `last`, each joined to the next."""
    first = last
    while first and _joined(run[first - 1], run[first], text):
        first -= 1
    return tuple(run[first : last + 1])


def _joined(one: Claim, other: Claim, text: str) -> bool:
    gap = words_between(one, other, text)
    return 0 < len(gap) <= _GAP and not _joiners().isdisjoint(gap[-2:]) and not holds(gap, listed("totals", "open"))


def _spelled_out(run: list[Claim], text: str) -> Iterator[Account]:
    """Yield "15 people: 12 men and 2 women" and the same in brackets, between dashes or between commas."""
    for at, claim in enumerate(run[:-2]):
        gap = words_between(claim, run[at + 1], text)
        if not _counted(claim) or len(gap) < 2 or holds(gap, listed("totals", "open")):
            continue
        last = at + 1
        while last + 1 < len(run) and _joined(run[last], run[last + 1], text):
            last += 1
        parts = tuple(run[at + 1 : last + 1])
        if len(parts) >= 2 and _spelled(claim, parts, gap[-1], text):
            yield Account(claim, parts)


_SAID_OF = (("was",), ("were",), ("is",), ("are",))


def _spelled(whole: Claim, parts: tuple[Claim, ...], mark: str, text: str) -> bool:
    """Tell whether the mark between a count and what follows makes these its parts.

    Behind a colon anything may be counted that comes near the whole; between commas only kinds of people.
    """
    if mark == ":":
        return _near(parts, whole) and all(_counted(part) for part in parts) and _last(parts[-1], text)
    if mark == ",":
        if any(words_after(part, text, 1)[:1] in _SAID_OF for part in parts):
            return False  # "five were nurses, four were guards, and four were cooks": three of one whole
        heads = {stem(part.property.head) for part in parts}
        apart = _one_kind(whole) and not heads <= _words("young")
        return (
            len(heads) == len(parts)
            and heads <= _words("people")
            and not apart
            and _kind_of(parts[0], whole)
            and _last(parts[-1], text)
        )
    return mark in _OPENERS and all(_kind_of(part, whole) for part in parts)


def _near(parts: tuple[Claim, ...], whole: Claim) -> bool:
    """Tell whether parts come near a whole, so that all they count may be in it ("14 lifts, 900 spaces in all")."""
    added = sum((part.figure.value or Decimal(0) for part in parts), Decimal(0))
    return abs(added - (whole.figure.value or Decimal(0))) <= added / 3


def _one_kind(whole: Claim) -> bool:
    """Tell whether a count is of one kind of people beside others ("38 adult passengers, seven children, ...")."""
    return any(stem(word) in _words("kinds") for word in (whole.property.head, *whole.property.modifiers))


def _last(part: Claim, text: str) -> bool:
    """Tell whether the sentence or the row of parts ends right behind a part."""
    after = words_after(part, text, 6)
    return len(after) < 6 or "," in after[:4]


def _with_rest(run: list[Claim], text: str) -> Iterator[Account]:
    """Yield "of the 30 schools, 22 are open and the remaining 9 closed", and shares that end in "the remaining"."""
    rest = next((claim for claim in run if _is_rest(claim, text)), None)
    if rest is None or len(run) < 2:
        return
    if all(claim.figure.kind == "percent" for claim in run):
        yield Account(None, tuple(run))
        return
    wholes = [claim for claim in run if holds(words_before(claim, text, 2), listed("totals", "out_of"))]
    if (
        len(wholes) == 1
        and len(run) > 2
        and all(_counted(c) and (c is wholes[0] or _kind_of(c, wholes[0])) for c in run)
    ):
        yield Account(wholes[0], tuple(claim for claim in run if claim is not wholes[0]))


def _shares_of_all(run: list[Claim], text: str) -> Iterator[Account]:
    """Yield the shares of what everybody has one part of ("52 percent of the vote, 44 and 13") where they pass 100.

    Fewer may leave somebody out, and a share with a bound may be less.
    """
    shares = [claim for claim in run if claim.figure.kind == "percent" and claim.change == "="]
    heads = {claim.property.head for claim in shares}
    if len(shares) < 3 or len(heads) != 1:
        return
    joined = all(_joined(one, other, text) for one, other in pairwise(shares))
    if not joined or not (heads <= _plain("cut_up") or _answers(shares, text)):
        return
    between = [words_between(one, other, text) for one, other in pairwise(shares)]
    if {word.lower() for gap in (*between, words_after(shares[-1], text, 4)) for word in gap} & _plain("elsewhere"):
        return
    exact = all(claim.figure.qualifier in ("exact", "approx") for claim in shares)
    added = sum((claim.figure.value or Decimal(0) for claim in shares), Decimal(0))
    if exact and added > 100:
        yield Account(None, tuple(shares))


def _answers(shares: Sequence[Claim], text: str) -> bool:
    """Tell whether shares are of those who gave an answer each ("48 percent said yes, 39 said no and 13 had none")."""
    told = [holds(words_after(share, text, 4), listed("totals", "answers")) for share in shares]
    return sum(told) > 1


def _out_of_a_sum(run: list[Claim], text: str) -> Iterator[Account]:
    """Yield "of the £4.2m, £2.1m goes to roads, £1.4m to schools and £1.9m to parks" where the parts pass the sum.

    So they may behind "£4.2m, of which ...", and in "of the 48, 31 voted for it and 18 against". Of other counts one
    may be part of another ("of the 30, 22 have a library and 18 a gym").
    """
    whole, *parts = _shared_out(run, text) or (None,)
    if whole is None or len(parts) < 2:
        return
    voted = any(words_after(part, text, 1) == ("against",) for part in parts)
    alike = all(c.figure.kind == ("count" if voted else "amount") and c.figure.unit == whole.figure.unit for c in parts)
    exact = all(c.figure.qualifier in ("exact", "approx") and c.change == "=" for c in (whole, *parts))
    added = sum((part.figure.value or Decimal(0) for part in parts), Decimal(0))
    joined = all(_joined(one, other, text) for one, other in pairwise(parts))
    if alike and exact and joined and added > (whole.figure.value or added):
        yield Account(whole, tuple(parts))


def _shared_out(run: list[Claim], text: str) -> list[Claim]:
    """Return a whole and the figures of its sentence that are parts of it; nothing where the words do not say so."""
    for at in range(1, len(run)):
        if words_between(run[at - 1], run[at], text)[-3:] in listed("totals", "of_which"):
            return run[at - 1 :]
    return run if run and holds(words_before(run[0], text, 2), listed("totals", "out_of")) else []


def _is_rest(claim: Claim, text: str) -> bool:
    return holds(words_before(claim, text, 2), listed("totals", "rest"))


def _counted(claim: Claim) -> bool:
    return claim.figure.kind == "count"


def _kind_of(part: Claim, whole: Claim) -> bool:
    """Tell whether a part is counted in what the whole is counted in, or in a kind of it."""
    if part.figure.kind != whole.figure.kind:
        return False
    heads = {
        stem(claim.property.head) for claim in (part, whole) if claim.property.head not in {"", *_plain("unnamed")}
    }
    return len(heads) < 2 or heads <= _words("people")


@cache
def _plain(section: str) -> frozenset[str]:
    """Return the words of one list of totals as they are printed."""
    return frozenset(phrase[0] for phrase in listed("totals", section))


@cache
def _words(section: str) -> frozenset[str]:
    """Return the nouns of one list of totals as stems: "crew member" is a member."""
    return frozenset(stem(phrase[-1]) for phrase in listed("totals", section))


@cache
def _joiners() -> frozenset[str]:
    return _plain("joiners") | set(_MARKS)
