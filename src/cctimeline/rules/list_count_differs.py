"""A number is announced, and another number of names follows.

Flags: a count with a list that is said to be whole, and has more or fewer names ("three platforms: A and B").

Why: one name was cut and the number stayed, or the other way round; readers count.

Leaves alone: lists opened with "including", "such as" or "among them", counts without a list, and names fewer than half
or more than twice as many as announced, which are no such list. A list that has as many names as announced is listed as
agreeing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from cctimeline.chronology import Chronology
from cctimeline.compare.bands import Band, reckoned
from cctimeline.compare.linked import by_article, claims_in
from cctimeline.compare.wording import member, printed
from cctimeline.model import Claim, Example, Fact, Finding, Rule, Verdict

_NAME = "list-count-differs"
_TIMES = 2
"""So many times more or fewer names than announced are no list of what is counted."""


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Hold every count of one article that comes with a whole list of names against the number of names."""
    for claim in claims_in(facts):
        if claim.figure.kind == "count" and len(claim.listed) > 1 and claim.listing_complete and _of_its_size(claim):
            yield _judge(claim)


def _of_its_size(claim: Claim) -> bool:
    """Tell whether the names may be those announced: "40 towns were asked for Roads: Plans and Costs" has none."""
    said = claim.figure.value
    return said is None or said / _TIMES <= len(claim.listed) <= said * _TIMES


def _judge(claim: Claim) -> Finding:
    named = Decimal(len(claim.listed))
    verdict: Verdict = "agree" if reckoned(claim.figure).meets(Band(named, named)) else "conflict"
    message = f"“{printed(claim)} {claim.property.text}” announced, {named} named"
    why = "; ".join(claim.listed)
    says = (member(claim, f"announces {printed(claim)}, names {named}"),)
    return Finding(_NAME, verdict, "info" if verdict == "agree" else "error", message, why, says)


RULE = Rule(
    _NAME,
    by_article,
    check,
    (
        Example(
            ("The council runs three museums, which are the Maritime Museum and the Clock Museum.",), ("conflict",)
        ),
        Example(("Two ferries, namely Aurora, Boreas and Corona, serve the islands.",), ("conflict",)),
        Example(("The council runs two museums, namely the Maritime Museum and the Clock Museum.",), ("agree",)),
        Example(("The council runs three museums, including the Maritime Museum and the Clock Museum.",), ()),
        Example(("Four people were named: Ann Lee, Bob Ray and Carl Fox.",), ("conflict",)),
        Example(("Two small parties, the Harbour List and the Reds, passed the threshold.",), ("agree",)),
        Example(("Officials in 40 towns were asked for Roads: Plans and Costs.",), ()),
        Example(("After two games, Alder and Birch lead the table.",), ()),
        Example(("The council runs three museums.",), ()),
    ),
)
