"""A stated change does not lead from the earlier figure to the later one.

Flags: a percentage ("from 40 to 50, up 20 percent"), an amount ("rose by 3 million to 25 million from 20 million") or a
multiple ("doubled from 20 to 70") that disagrees with the two levels it stands between, beyond their rounding.

Why: the three figures come from two tables and a calculator, and readers quote whichever suits them.

Leaves alone: figures given with a bound, changes whose earlier level is not in the text, and everything that rounding
explains. A change that computes is listed as agreeing; so is the earlier level that a change from a named date implies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from cctimeline.chronology import Chronology
from cctimeline.compare.bands import Band, base_of, difference, percent_change, point, ratio, reckoned
from cctimeline.compare.linked import article_of, by_article, claims_in, linked
from cctimeline.compare.trends import of_a_chart
from cctimeline.compare.wording import computes, member, number, ordered, printed, with_unit
from cctimeline.model import Claim, Example, Fact, Finding, Rule, Verdict

_NAME = "change-does-not-compute"
_LOOSE = Decimal("0.15")
"""Share by which a multiple in words ("doubled", "tripled") may miss: it is hardly ever meant to the digit."""

Change = tuple[Claim, Claim]
"""The change and the level it led to."""


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Compute each change of one article whose two levels are there, then what the others imply."""
    claims = {claim.id: claim for claim in claims_in(facts)}
    implied: dict[str, list[Change]] = {}
    for change, level in linked(facts, "change_of"):
        if not _plain(change) or not _plain(level) or of_a_chart(level, article_of(level, chronology).text):
            continue
        base = next(
            (claims[link.claim] for link in level.links if link.kind == "change_from" and link.claim in claims), None
        )
        if base is not None:
            yield from _judge(change, level, base)
        elif change.since is not None and change.figure.kind == "percent_change":
            implied.setdefault(change.since.edtf, []).append((change, level))
    for since, changes in implied.items():
        yield _implies(since, changes)


def _plain(claim: Claim) -> bool:
    figure = claim.figure
    return figure.value is not None and figure.value > 0 and figure.qualifier in ("exact", "approx")


def _judge(change: Claim, level: Claim, base: Claim) -> Iterator[Finding]:
    if not _plain(base) or level.figure.unit != base.figure.unit or level.figure.kind == "rank":
        return
    if _over_a_year(change) and _lately(base):
        return
    levels = (reckoned(level.figure), reckoned(base.figure))
    computed = _computed(change, level, *levels)
    shown = _computed(change, level, point(level.figure.value), point(base.figure.value))
    if computed is None or shown is None:
        return
    stated, exact = _either_way(_stated(change)), _either_way(shown[0])
    said = f"{_middle(exact)} {shown[1]}"
    if stated.meets(_either_way(computed[0])):
        yield _finding("agree", change, (base, level), computes(stated, exact), said)
    else:
        yield _finding("conflict", change, (base, level), "does not compute", said)


_A_YEAR = re.compile(
    r"\s*,?\s*(?:year[- ](?:over|on)[- ]year|yoy\b|y/y\b|annually\b|from a year\b|(?:on|in) the year\b)", re.I
)
_LATELY = re.compile(
    r"[^,.;]{0,30}?\b(?:(?:last|the previous|the prior|the preceding) (?:quarter|month|week)"
    r"|(?:quarter|month|week) (?:earlier|before|ago))\b",
    re.I,
)


def _over_a_year(change: Claim) -> bool:
    """Tell whether a change is that of a year by the words behind it ("grew 16% year-over-year to 226 million")."""
    return _A_YEAR.match(_behind(change)) is not None


def _lately(base: Claim) -> bool:
    """Tell whether a base is of some other time than a year before ("up from 220 million last quarter")."""
    return _LATELY.match(_behind(base)) is not None


def _behind(claim: Claim) -> str:
    return claim.quote.text[claim.figure_span.end - claim.quote.span.start :]


def _computed(change: Claim, level: Claim, later: Band, earlier: Band) -> tuple[Band, str] | None:
    """Return what the change should be, and in what; None where the change is of another kind."""
    kind = change.figure.kind
    if change.figure.unit == "ratio":
        return ratio(later, earlier).wider(_LOOSE), "times"
    if kind in ("percent", "percent_change", "ratio") and level.figure.kind not in ("percent", "percent_change"):
        return percent_change(later, earlier), "percent"
    if change.figure.unit in (level.figure.unit, "percentage point", "percentage-point"):
        return difference(later, earlier), str(change.figure.unit)
    return None


def _stated(change: Claim) -> Band:
    """Return the change as stated, a share ("by a third") in percent."""
    stated, share = reckoned(change.figure), change.figure.kind == "ratio" and change.figure.unit != "ratio"
    if share and stated.low is not None and stated.high is not None:
        return Band(stated.low * 100 - 2, stated.high * 100 + 2)
    return stated


def _either_way(found: Band) -> Band:
    """Return the size of a change whichever way it goes; the direction is another rule's matter."""
    if found.low is not None and found.low < 0 and found.high is not None:
        return Band(max(Decimal(0), -found.high), max(-found.low, found.high))
    return found


def _middle(found: Band) -> str:
    return number(((found.low or Decimal(0)) + (found.high or Decimal(0))) / 2, 3)


def _finding(verdict: Verdict, change: Claim, levels: tuple[Claim, Claim], verb: str, computed: str) -> Finding:
    base, level = levels
    message = f"“{printed(change)}” {verb}: from {printed(base)} to {printed(level)} is {computed}"
    sides = tuple(
        member(fact, says) for fact, says in ((base, printed(base)), (level, printed(level)), (change, printed(change)))
    )
    return Finding(_NAME, verdict, "info" if verdict == "agree" else "error", message, f"computed: {computed}", sides)


def _implies(since: str, changes: list[Change]) -> Finding:
    """List what the levels were at the date the changes are measured from."""
    bases = [(change, level, _base(change, level)) for change, level in changes]
    lines = [
        f"{printed(level)} after {printed(change)}: {with_unit(base, level.figure.unit)}"
        for change, level, base in bases
    ]
    message = f"implied for {since}: " + "; ".join(lines)
    says = {level.id: f"implies {with_unit(base, level.figure.unit)} for {since}" for _, level, base in bases}
    sides = ordered(*(claim for change in changes for claim in change))
    members = tuple(member(fact, says.get(fact.id, "the change")) for fact in sides)
    return Finding(_NAME, "agree", "info", message, "level divided by one plus the change", members)


def _base(change: Claim, level: Claim) -> Decimal:
    percent = change.figure.value or Decimal(0)
    signed = -percent if change.change == "down" else percent
    exact = base_of(point(level.figure.value), point(signed))
    return exact.low or Decimal(0)


RULE = Rule(
    _NAME,
    by_article,
    check,
    (
        Example(("Profit rose from 40 to 50 million euros, up 20 percent.",), ("conflict",)),
        Example(("The choir grew from 40 to 50 singers, up 20 percent.",), ("conflict",)),
        Example(("The mill made 40 tonnes, 10 percent less than the 50 tonnes of 2019.",), ("conflict",)),
        Example(("The pier cost 90 million euros, 20 million more than the 60 million of 2019.",), ("conflict",)),
        Example(("The pier cost 90 million euros, 30 million more than the 60 million of 2019.",), ("agree",)),
        Example(("The port handled 18 million tonnes, 4 million more than the 10 million planned.",), ("conflict",)),
        Example(("The hall drew 90,000 guests, 20,000 fewer than the 120,000 expected.",), ("conflict",)),
        Example(("The port handled 18 million tonnes, 4 million more than the 14 million planned.",), ("agree",)),
        Example(("Profit rose by $3 million to $25 million from $20 million.",), ("conflict",)),
        Example(("The choir grew from 40 to 50 singers, up 25 percent.",), ("agree",)),
        Example(
            ("In 2023 the port handled 2.66 million containers, up 33 percent from 2020.",), ("agree",), ("2024-02-01",)
        ),
        Example(("Membership fell to 900 from 1,200, a drop of 40 percent.",), ("conflict",)),
        Example(("Membership has doubled from 400 to 810 since 2015.",), ("agree",)),
        Example(("The mill made 40 tonnes, 10 percent less than the 50 tonnes of its rival.",), ()),
        Example(("Prices rose 3 percent, and wages 5 percent.",), ()),
        Example(("Membership grew 16% year-on-year to 2,260, up from 2,200 last quarter.",), ()),
        Example(("Membership grew 16% to 2,260, up from 2,200 last quarter.",), ("conflict",)),
        Example(("The choir grew to more than 50 singers from 40, up 20 percent.",), ()),
    ),
)
