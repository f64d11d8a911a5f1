"""Whether two times that are counted from something ("12 minutes after take-off") are of one interval."""

from __future__ import annotations

from cctimeline.compare.clocks import bare
from cctimeline.compare.sides import Side
from cctimeline.compare.word_lists import act


def two_intervals(a: Side, b: Side) -> bool:
    """Tell whether two intervals are counted from two things, lie before and after one, or end with two acts."""
    return not a.landmark & b.landmark or _of_two_acts(a, b) or _ahead(a) != _ahead(b)


def _of_two_acts(a: Side, b: Side) -> bool:
    """Tell whether two intervals end with two things: contact was lost four minutes after, it crashed three after."""
    first, second = _ends_with(a), _ends_with(b)
    return bool(first and second) and not first & second


def _ahead(side: Side) -> bool:
    """Tell whether an interval ends with what it is told by ("30 seconds before the blast")."""
    return side.claim.property.text.split()[1:2] == ["before"]


def _ends_with(side: Side) -> frozenset[str]:
    """Return the act an interval ends with, "the crash happened" by its noun; empty where nothing says so."""
    verb = side.claim.property.predicate
    if verb is None or side.predicate is None or verb == "be":
        return frozenset()
    return frozenset(word for word in side.doer if act(word)) if bare(verb) else frozenset([side.predicate])
