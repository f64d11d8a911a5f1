"""Readings of words that point at past, present and future: "now", "recently", "the future"."""

from __future__ import annotations

from cctimeline.find.dates import beside, not_dates
from cctimeline.find.dates.meanings import Draft, Literal
from cctimeline.find.dates.readings.hit import Hit, Reading


def past_future(hit: Hit) -> Reading:
    """Read "the past", "the near future", "a later date", "recent" and "future" as adjectives."""
    if hit.has("date"):
        return hit.draft(Literal("DATE", "FUTURE_REF"))
    if hit.has("recent"):
        return hit.draft(Literal("DATE", "PAST_REF")) if not_dates.is_recent(hit.tokens, hit.match.start()) else None
    if hit.has("past"):
        alone = hit.has("the") and hit.words("past") == ["past"] and not_dates.stands_alone(hit.tokens, hit.match.end())
        return hit.draft(Literal("DATE", "PAST_REF")) if alone else None
    if not_dates.is_no_future(hit):
        return None
    return hit.draft(Literal("DATE", "FUTURE_REF"))


def now(hit: Hit) -> Reading:
    """Read "now", "currently", "current", "recently", "soon", "these days"."""
    if hit.has("reference"):
        word = hit.words("reference")[0]
        if word == "recently" and not_dates.is_more(hit.tokens, hit.match.start(), hit.match.end()):
            return [Draft(hit.match.start() - 2, hit.match.end(), Literal("DATE", "PAST_REF"))]
        if word == "recently" and not not_dates.is_recent(hit.tokens, hit.match.start()):
            return None
        if word == "soon" and not_dates.is_soon_after(hit.tokens, hit.match.start(), hit.match.end()):
            return None
        return hit.draft(Literal("DATE", hit.value("reference")))
    if hit.has("now") and not_dates.is_turn(hit.tokens, hit.match.start(), hit.match.end()):
        return None
    if hit.has("these") and hit.all_words() != ["these", "days"]:
        return None
    left = beside.before(hit.tokens, hit.match.start())
    if hit.has("current") and "then" in (left, beside.before(hit.tokens, hit.match.start(), 2)):
        return None  # "the then-current price"
    return hit.draft(Literal("DATE", "PRESENT_REF"))
