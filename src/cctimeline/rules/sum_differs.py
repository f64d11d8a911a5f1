"""Parts that are said to make a whole do not add up to it.

Flags: "12 men and 2 women, 15 in all", "15 people: 12 men and 2 women", "of the 30 schools, 22 are open and the
remaining 9 closed", shares with a "remaining" one that miss 100, three shares of one vote or market that pass it, and a
part larger than its whole ("32 of the 30").

Why: a reader adds up, and then trusts none of the figures.

Leaves alone: lists that are not said to be whole ("including"), shares that miss 100 by their rounding, figures with a
bound, parts counted in other things than the whole. Parts that add up are listed as agreeing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from cctimeline.chronology import Chronology
from cctimeline.compare.bands import Band, reckoned, total
from cctimeline.compare.linked import article_of, by_article, claims_in, linked
from cctimeline.compare.parts import Account, accounts
from cctimeline.compare.wording import member, number, printed
from cctimeline.model import Claim, Example, Fact, Finding, Rule

_NAME = "sum-differs"
_ALL = Band(Decimal(100), Decimal(100))


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Add up every account of one article, and hold each part against its whole."""
    claims = claims_in(facts)
    if not claims:
        return
    for account in accounts(claims, article_of(claims[0], chronology).text):
        yield _judge(account)
    for part, whole in linked(facts, "part_of"):
        low, high = reckoned(part.figure).low, reckoned(whole.figure).high
        if low is not None and high is not None and low > high and part.figure.kind == whole.figure.kind == "count":
            yield _too_large(part, whole)


def _judge(account: Account) -> Finding:
    whole = reckoned(account.whole.figure) if account.whole else _ALL
    made = total(tuple(reckoned(part.figure) for part in account.parts))
    added = sum((part.figure.value or Decimal(0) for part in account.parts), Decimal(0))
    arithmetic = f"{' + '.join(printed(part) for part in account.parts)} = {number(added, 6)}"
    says = tuple(member(part, printed(part)) for part in account.parts)
    if account.whole:
        says = (member(account.whole, f"{printed(account.whole)} in all"), *says)
    stated = f"“{printed(account.whole)}”" if account.whole else "100 percent"
    if made.meets(whole):
        return Finding(_NAME, "agree", "info", f"the parts make {stated}", arithmetic, says)
    message = f"the parts make {number(added, 6)}, the whole is {stated}"
    return Finding(_NAME, "conflict", "error", message, arithmetic, says)


def _too_large(part: Claim, whole: Claim) -> Finding:
    message = f"“{printed(part)}” is said to be part of “{printed(whole)}”"
    says = (member(part, printed(part)), member(whole, f"{printed(whole)} in all"))
    return Finding(_NAME, "conflict", "error", message, f"{printed(part)} is more than {printed(whole)}", says)


RULE = Rule(
    _NAME,
    by_article,
    check,
    (
        Example(("The boat carried 12 men and 2 women, 15 in all.",), ("conflict",)),
        Example(("The boat carried 15 people: 12 men and 2 women.",), ("conflict",)),
        Example(("Of the 30 schools, 22 are open and the remaining 9 are closed.",), ("conflict",)),
        Example(
            ("In the poll 61 percent were in favour, 30 percent against and the remaining 12 percent undecided.",),
            ("conflict",),
        ),
        Example(("Fifteen people, 12 men and two women, were on board.",), ("conflict",)),
        Example(("The mill employs 500 people in Hale and 300 in Barrow, a total of 900.",), ("conflict",)),
        Example(("The boat carried 12 men and 2 women, 14 in all.",), ("agree",)),
        Example(("The fleet has 41 ships: 12 tankers, 20 freighters and nine tugs.",), ("agree",)),
        Example(("The boat carried 15 people, including 12 men and 2 women.",), ()),
        Example(("The boat carried 12 men and 2 dogs.",), ()),
        Example(("The hall has 14 lifts and 6 escalators, and a total of 900 parking spaces.",), ()),
        Example(("The plane carried 38 adult passengers, seven children, and five crew members.",), ()),
        Example(("The rescued were five children, four women and six men.",), ()),
        Example(("In the poll 61 percent were in favour and 30 percent against.",), ()),
        Example(("Hale won 52 percent of the vote, Moor 44 percent and Berg 13 percent.",), ("conflict",)),
        Example(("In the poll 48 percent said yes, 39 percent said no and 23 percent had no opinion.",), ("conflict",)),
        Example(("In the poll 48 percent named noise, 39 percent dust and 23 percent smell.",), ()),
        Example(("Of the £4.2m, £2.1m goes to roads, £1.4m to schools and £1.9m to parks.",), ("conflict",)),
        Example(("Of the £4.2m, £2.1m goes to roads, £1.4m to schools and £0.3m to parks.",), ()),
        Example(("The port spent £4.2m, of which £2.9m went on cranes and £1.9m on rails.",), ("conflict",)),
        Example(("The port spent £4.2m, of which £1.9m went on cranes and £1.1m on rails.",), ()),
        Example(("Of the 48 members, 31 voted for it, 18 against and two stayed away.",), ("conflict",)),
        Example(("Of the 48 members, 31 voted for it, 15 against and two stayed away.",), ()),
        Example(("Of the 48 members, 31 are women and 18 are lawyers.",), ()),
        Example(("Hale won 52 percent of the vote, Moor 33 percent and Berg 13 percent.",), ()),
        Example(("Hale won 52 percent of the vote in Aby, 44 percent in Brenn and 13 percent in Corr.",), ()),
    ),
)
