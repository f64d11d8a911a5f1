"""Figures of one quantity at several dates: which of them is no longer the latest."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from cctimeline.compare.settle import OTHER_TIME, Comparison
from cctimeline.compare.word_lists import toll
from cctimeline.model import AsOf, Claim, text_order

PLAIN = (None, "same value", "rounding", "equivalent form", OTHER_TIME)
"""How a figure must stand to the others of its series: a bound or a running toll makes none."""

STATED = "stated change"
"""The excuse of a level and the earlier one that the same sentence gives."""


def dated_apart(found: Iterable[Comparison]) -> tuple[Comparison, ...]:
    """Return the comparisons, a later figure beside an undated one that agrees with an earlier as of another time.

    When "ranks 47th" holds a text without a date does not say; one that has 47th for 2020 and 23rd for 2024 does.
    """
    known = tuple(found)
    agreed = [c for c in known if c.verdict == "agree" and _undated(c) is not None]
    return tuple(_apart(c, agreed) if c.verdict == "conflict" and agreed else c for c in known)


def _apart(c: Comparison, agreed: Iterable[Comparison]) -> Comparison:
    now = _undated(c)
    if now is None:
        return c
    for other in agreed:
        held = _undated(other)
        if held is not None and held[0].id == now[0].id and held[1].when.before(now[1].when):
            return evolve(c, verdict="change_over_time", excuse=OTHER_TIME)
    return c


def _undated(c: Comparison) -> tuple[Claim, AsOf] | None:
    """Return the claim without any date of two, and the date that its own words give the other."""
    for one, other in ((c.a, c.b), (c.b, c.a)):
        if not isinstance(one, Claim) or not isinstance(other, Claim) or one.as_of is not None:
            continue
        if other.as_of is not None and other.as_of.source == "text":
            return one, other.as_of
    return None


@frozen
class Outdated:
    """A claim that gives as current what a dated one has for an earlier date, and the later one that replaces it."""

    claim: Claim
    old: Claim
    new: Claim


def outdated(claim: Claim, compared: Iterable[Comparison]) -> Outdated | None:
    """Return by which claims a figure without a date of its own is out of date, None when it is not."""
    if claim.modality != "fact" or (claim.as_of is not None and claim.as_of.source == "text"):
        return None
    if any(toll(word) for word in (claim.property.head or "", claim.property.predicate or "")):
        return None  # how many were missing after a fire of another year
    compared = tuple(compared)
    if any(c.excuse == STATED and c.b.id == claim.id for c in compared):
        return None  # "fell to 309 million from 464 million" gives the earlier one as such
    others = [(c.verdict, c.b if c.a.id == claim.id else c.a) for c in compared if c.excuse in PLAIN]
    dated = [(v, o, o.as_of) for v, o in others if isinstance(o, Claim) and o.as_of and o.as_of.source == "text"]
    same = [(o, date) for verdict, o, date in dated if verdict == "agree"]
    newer = [(o, date) for verdict, o, date in dated if verdict in ("conflict", "change_over_time")]
    for old, then in same:
        later = [(o, date) for o, date in newer if then.when.before(date.when) and not _after(date, claim.as_of)]
        if later:
            new, _ = max(later, key=lambda entry: (str(entry[1].when.earliest), text_order(entry[0])))
            return Outdated(claim, old, new)
    return None


def _after(date: AsOf, own: AsOf | None) -> bool:
    """Tell whether `date` lies after the text's own date: what it could not know yet."""
    return own is not None and own.when.before(date.when)
