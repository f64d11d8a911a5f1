"""How findings speak of figures and facts: the printed words, and computed numbers written as a newsroom would."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

from cctimeline.compare.bands import Band
from cctimeline.markup import on_one_line
from cctimeline.model import Claim, Fact, Member, text_order

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def number(value: Decimal, digits: int = 4) -> str:
    """Return the number rounded to `digits` significant digits: "158.2 billion", "1,164", "7.277"."""
    for scale, word in _SCALES:
        if abs(value) >= scale:
            return f"{_rounded(value / scale, digits)} {word}"
    return _rounded(value, digits)


def _rounded(value: Decimal, digits: int) -> str:
    places = max(0, digits - 1 - value.adjusted()) if value else 0
    shown = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)
    return f"{shown.normalize() if places else shown:,f}"


def with_unit(value: Decimal, unit: str | None) -> str:
    """Return the number with its unit behind it: "18 kilometres", "2.4 million EUR", "9 cents per share"."""
    return f"{number(value)} {plural(unit) if value != 1 else spoken(unit)}" if unit else number(value)


def spoken(unit: str) -> str:
    """Return a canonical unit name as people say it: "pound", though the canonical one is told from the currency."""
    return unit.replace("pound-mass", "pound")


def plural(unit: str | None) -> str:
    """Return the plural of a canonical unit name, as people say it; codes of currencies and shares have none."""
    if not unit or unit.isupper() or unit in _UNCHANGED:
        return unit or ""
    for joint in (" per ", " of "):
        head, between, rest = unit.partition(joint)
        if between:
            return f"{plural(head)}{joint}{spoken(rest)}"
    if unit != spoken(unit):
        return plural(spoken(unit))
    first, last = unit.rpartition(" ")[::2]
    several = _IRREGULAR.get(last, f"{last}s" if not last.endswith("s") else last)
    return f"{first} {several}".strip()


_UNCHANGED = ("percent", "magnitude", "hertz")
_IRREGULAR = {"foot": "feet", "inch": "inches", "century": "centuries"}


def printed(claim: Claim) -> str:
    """Return the figure as the article prints it, on one line."""
    return on_one_line(claim.quote.part(claim.figure_span))


def computes(stated: Band, exact: Band) -> str:
    """Return how a stated figure that fits what is computed is said to fit: to its own digits, or by rounding alone."""
    return "computes" if stated.meets(exact) else "computes within rounding"


def short(words: str) -> str:
    """Return the first words of a clause, as many as a message quotes."""
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]}…"


_SHORT = 60


def member(fact: Fact, says: str) -> Member:
    """Return one side of a finding: the fact's clause and what it says."""
    return Member(fact.quote, says, fact.id)


def ordered(*facts: Fact) -> tuple[Fact, ...]:
    """Return the facts once each, in the order of the text."""
    unique = {fact.id: fact for fact in facts}
    return tuple(sorted(unique.values(), key=text_order))
