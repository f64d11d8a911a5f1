"""A share in percent does not fit the part and the whole it stands beside.

Flags: "22 of the 30 schools (60 percent)", "52 percent, or 940 of 2,000 voters" and "60 percent of the 500 staff, or
350" where the part divided by the whole is another share, beyond the rounding of all three.

Why: part, whole and share are updated one by one, and a reader with a calculator finds the one that was forgotten.

Leaves alone: figures with a bound, shares of something else ("60 percent of the girls"), and everything that rounding
explains. A share that computes is listed as agreeing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from cctimeline.chronology import Chronology
from cctimeline.compare.bands import Band, point, ratio, reckoned
from cctimeline.compare.linked import article_of, by_article, claims_in
from cctimeline.compare.shares import Share, shares
from cctimeline.compare.wording import computes, member, number, printed
from cctimeline.model import Example, Fact, Finding, Rule

_NAME = "share-does-not-compute"
_WORDS = Decimal("0.04")
"""Share of itself by which a share in words ("a third") may miss."""


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Divide each part of one article by its whole, and hold the share against that."""
    claims = claims_in(facts)
    if claims:
        yield from map(_judge, shares(claims, article_of(claims[0], chronology).text))


def _judge(found: Share) -> Finding:
    part, whole, share = found.part, found.whole, found.share
    computed = _in_percent(ratio(reckoned(part.figure), reckoned(whole.figure)))
    exact = _in_percent(ratio(point(part.figure.value), point(whole.figure.value)))
    said = f"{printed(part)} of {printed(whole)} is {number(exact.low or Decimal(0), 3)} percent"
    members = tuple(member(claim, printed(claim)) for claim in (share, part, whole))
    stated = reckoned(share.figure)
    if share.figure.kind == "ratio":
        stated = _in_percent(stated).wider(_WORDS)
    if computed.meets(stated):
        message = f"“{printed(share)}” {computes(stated, exact)}: {said}"
        return Finding(_NAME, "agree", "info", message, f"computed: {said}", members)
    message = f"“{printed(share)}” does not compute: {said}"
    return Finding(_NAME, "conflict", "error", message, f"computed: {said}", members)


def _in_percent(share: Band) -> Band:
    return Band(None if share.low is None else share.low * 100, None if share.high is None else share.high * 100)


RULE = Rule(
    _NAME,
    by_article,
    check,
    (
        Example(("22 of the 30 schools, or 60 percent, are open.",), ("conflict",)),
        Example(("Seven of the 12 pupils (42 percent) failed.",), ("conflict",)),
        Example(("In all 52 percent, or 940 of 2,000 voters, said yes.",), ("conflict",)),
        Example(("The fund pays 60 percent of the 430,000 euros, or 285,000 euros.",), ("conflict",)),
        Example(("Half of the 240 seats, 150, were empty.",), ("conflict",)),
        Example(("A third of the 90 islands, some 45, have no harbour.",), ("conflict",)),
        Example(("22 of the 30 schools, or 73 percent, are open.",), ("agree",)),
        Example(("Half of the 240 seats, 118, were empty.",), ("agree",)),
        Example(("Half of the 240 seats, 150 of them new, were empty.",), ()),
        Example(("A third of the 90 islands and 45 ships have no harbour.",), ()),
        Example(("Some 300 of the 400 workers (about 75 percent) went on strike.",), ("agree",)),
        Example(("22 of the 30 schools, or 60 percent of the rural ones, are open.",), ()),
        Example(("22 of the 30 schools are open, and 60 percent of the pupils came.",), ()),
        Example(("More than 22 of the 30 schools (60 percent) are open.",), ()),
        Example(("The fund pays 60 percent of the 430,000 euros and 285,000 euros for the road.",), ()),
    ),
)
