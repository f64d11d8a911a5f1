"""The excuse that nearly held for a conflict: what an editor looks at first before calling it one."""

from __future__ import annotations

from decimal import Decimal

from cctimeline.compare.settle import Comparison
from cctimeline.compare.wording import printed
from cctimeline.model import Claim, Event
from cctimeline.spoken import spoken

CLOSE = Decimal("0.05")
"""Share of the larger figure within which two figures might be one, rounded more than the digits say."""


def nearly(c: Comparison) -> str | None:
    """Return the excuse that comes nearest to a conflict, with what speaks for it; None where none is near."""
    if isinstance(c.a, Claim) and isinstance(c.b, Claim):
        return _hedged(c.a, c.b) or _dated(c.a, c.b) or _rounded(c.a, c.b) or _inferred(c.a, c.b)
    if isinstance(c.a, Event) and isinstance(c.b, Event) and c.severity == "warning":
        return "two events (the sentences do not name all the same)"
    return None


def _hedged(a: Claim, b: Claim) -> str | None:
    for claim in (a, b):
        if claim.figure.qualifier != "exact":
            words = claim.figure.qualifier.replace("_", " ")
            return f"bound (“{printed(claim)}” is {words})"
    return None


def _dated(a: Claim, b: Claim) -> str | None:
    if a.as_of and b.as_of and a.as_of.when.edtf != b.as_of.when.edtf:
        return f"other time ({spoken(a.as_of.when)} and {spoken(b.as_of.when)})"
    return None


def _rounded(a: Claim, b: Claim) -> str | None:
    one, other = a.figure.value, b.figure.value
    if one is None or other is None or one == other or a.figure.kind in ("count", "rank", "ordinal"):
        return None
    if a.figure.unit != b.figure.unit:
        return None
    apart = abs(one - other) / max(abs(one), abs(other))
    return f"rounding ({apart * 100:.1f} percent apart)" if apart <= CLOSE else None


def _inferred(a: Claim, b: Claim) -> str | None:
    for claim in (a, b):
        if claim.subject.name is None or claim.subject.inferred:
            return "other thing (whose figure it is was inferred)"
    return None
