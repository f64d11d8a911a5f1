"""Units left out because an earlier figure of the sentence has them: "61 percent in 2018 and 58 in 2022"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from cctimeline.find.figures.beside import word_before
from cctimeline.find.figures.nouns import Noun
from cctimeline.find.figures.numbers import vocabulary
from cctimeline.find.figures.quantities import Quantity
from cctimeline.find.figures.refused import IN_YEAR, is_gapped
from cctimeline.find.figures.units import per_at
from cctimeline.find.sentences import Sentence
from cctimeline.find.words import Words

Filled = tuple[Quantity, Noun | None]
_Earlier = Sequence[Filled]
_LEVEL = frozenset(["to", "at", "of", "by"])
_TOLL = re.compile(r"\b(?:death|casualty) (toll)\b[^,;.]*$")
_PARALLEL = frozenset(["from", "by", "and", "versus", "vs", "against", "or", "than", "vs."])
_BACK = 12
_ALL = Decimal(100)
_AVERAGE = re.compile(
    r"\b(?:against|from|versus|compared (?:with|to)|and|or) (?:an?|the|its) (?:[a-z]+ )?"
    r"(?:average|high|low|record|peak) of $"
)
_IN = re.compile(r"\b(?:in|across|among|at|over|for|within) (?:about |some |nearly |more than )?$")
_HEDGING = frozenset(["up", "down", "over", "under", "about", "nearly", "almost", "some", "around", "exactly", "just"])
_COMPARED = _PARALLEL | {"to", "with"}
_CLOSED = re.compile(
    r"[,.;:)]|$| (?:in|for|on|at|a|last|this|the|from|to|by|during|of|and|or|per|year|when|while|but|respectively)\b"
    r"|\s?[-–]"
)


# "Lee scored 27 points, Roe had 17": what players are told to have without a noun are points
_SCORES = re.compile(r"\b(?:scored|had|added|netted|contributed|chipped in|poured in)(?: with)? $")


# "were bowled out for 138", "caught by Ann Lee for 36": what batsmen are out for are runs
_OUT = re.compile(
    r"\b(?:dismissed|bowled|(?:bowled|all) out|caught|stumped|lbw|skittled)(?: by [^.,;\d]{2,40})? "
    r"for (?:just |only |a mere )?$"
)


def with_unit_of(text: str, before: _Earlier, quantity: Quantity, sentence: Sentence) -> Quantity | None:
    """Return a bare number with the unit of the figure before it, or of its game; None where nothing shows one."""
    if _OUT.search(text, max(sentence.start, quantity.start - 60), quantity.start):
        return evolve(quantity, unit="run")
    if not before or quantity.joined or quantity.number.shape in ("vague", "fraction"):
        return None
    if not quantity.number.magnitude and not _CLOSED.match(text, quantity.end, sentence.end):
        return None
    earlier = next((q for q, _ in reversed(before) if text[q.start - 1 : q.start] != "("), before[-1][0])
    if earlier.kind == "percent" and quantity.number.magnitude:
        earlier = _money_before(text, before, quantity) or earlier
    if earlier.unit != "point" and quantity.value >= 100 and any(q.unit == "point" for q, _ in before):
        return evolve(quantity, unit="point", kind="measure")
    left = word_before(text, quantity.start, sentence.start).lower()
    if earlier.unit is None:
        return None
    if earlier.unit == "point" and _SCORES.search(text, max(sentence.start, quantity.start - 12), quantity.start):
        return evolve(quantity, unit="point", kind="measure")
    per = per_at(text, quantity.end) if earlier.kind == "measure" and quantity.number.magnitude else None
    if per is not None and earlier.unit.endswith(f" per {per[0]}"):
        return evolve(
            quantity, unit=earlier.unit, kind="measure", end=per[1]
        )  # "30 million barrels a day, 2 million a day"
    if earlier.kind == "amount":
        parallel = left in _PARALLEL or left == "to"
        shares = (
            quantity.number.magnitude or (parallel and quantity.number.plain is False) or _is_listed(text, quantity)
        )
    elif earlier.kind == "percent":
        row = is_gapped(text, quantity.start, quantity.end, sentence.start) or _is_yearly(text, earlier, quantity)
        sides = text[earlier.end : quantity.start] == " to " and abs(earlier.value + quantity.value - _ALL) <= 1
        shares = (left in _PARALLEL or left in _HEDGING or row or sides) and not quantity.number.magnitude
        shares = shares and quantity.value <= max(_ALL, earlier.value)
    else:
        near = left in ("from", "to") and _near(earlier, quantity)
        shares = earlier.kind == "measure" and (
            near or _likewise(text, earlier, quantity, sentence) or _held_against(text, quantity)
        )
    if not shares:
        return None
    unit = earlier.unit.split(" per ")[0] if earlier.kind == "amount" else earlier.unit
    return evolve(quantity, unit=unit, kind=earlier.kind)


def _money_before(text: str, before: _Earlier, quantity: Quantity) -> Quantity | None:
    """Return the sum before the share of a change: "sales of 140 million rand, with profit down 23% to 12 million"."""
    money = next((q for q, _ in reversed(before[-_BACK:]) if q.kind == "amount" and q.number.magnitude), None)
    return money if money and _PAID.search(text, money.end, quantity.start) else None


_PAID = re.compile(
    r"\b(?:profits?|loss(?:es)?|income|earnings|revenues?|sales|turnover|costs?|debts?|expenses|expenditure|spending|budget"
    r"|funding|takings)\b"
)


def _is_listed(text: str, quantity: Quantity) -> bool:
    """Tell the second price of a list: "12 euros, 8 for children"."""
    return text.startswith(" for ", quantity.end) and text.endswith((", ", ", or ", " or ", "; "), 0, quantity.start)


def millions(
    text: str, one: tuple[Quantity, Noun | None], before: _Earlier, sentence: Sentence
) -> tuple[Quantity, Noun | None]:
    """Return "900m" as money where it is set against money: "1.2bn rand, against 900m a year ago"."""
    quantity, noun = one
    if quantity.unit != "metre" or text[quantity.end - 2 : quantity.end - 1].isspace() or text[quantity.end - 1] != "m":
        return one
    money = next((q for q, _ in reversed(before[-_BACK:]) if q.kind == "amount" and q.number.magnitude), None)
    if money is None or word_before(text, quantity.start, sentence.start).lower() not in _COMPARED:
        return one
    factor = vocabulary().short_bare["M"]
    number = evolve(quantity.number, magnitude=True, plain=False)
    value, precision = quantity.value * factor, quantity.precision * factor
    return evolve(quantity, number=number, value=value, precision=precision, unit=money.unit, kind="amount"), noun


def _is_yearly(text: str, earlier: Quantity, quantity: Quantity) -> bool:
    """Tell a row of years: "rose 40 percent in 2019, 35 in 2020 and 25 in 2021"."""
    years = IN_YEAR.match(text, earlier.end) and IN_YEAR.match(text, quantity.end)
    return bool(years) and text.endswith((", ", " and "), 0, quantity.start)


_MORE = r"(?:more|less|fewer|higher|lower|longer|shorter) than\b"
_AGAINST = re.compile(rf", (?:some |about |nearly )?$|{_MORE}(?: the| its)? $")
_PLANNED = re.compile(
    rf" {_MORE}|(?: (?:it|they|he|she|(?:its|their|the) [a-z]+)(?: had)?)? "
    r"(?:planned|budgeted|expected|foreseen|forecast|promised|agreed|estimated)\b"
)


def _held_against(text: str, quantity: Quantity) -> bool:
    """Tell the difference and the plan of "18 million tonnes, 4 million more than the 14 million planned"."""
    before = _AGAINST.search(text, max(0, quantity.start - 24), quantity.start)
    return before is not None and _PLANNED.match(text, quantity.end) is not None


_LEAD = re.compile(r"\b(?:for|within|after|in) (?:about |around |nearly |almost |just |only |over )?$")


def _likewise(text: str, earlier: Quantity, quantity: Quantity, sentence: Sentence) -> bool:
    """Tell whether two lengths stand behind the same words: "awake for about 3 hours and alive for about five"."""
    first = _LEAD.search(text, max(sentence.start, earlier.start - 16), earlier.start)
    return first is not None and text.endswith(" " + first[0], 0, quantity.start)


def _near(earlier: Quantity, quantity: Quantity) -> bool:
    return quantity.start - earlier.end < 24 and quantity.number.shape == "digits"


def noun_of(text: str, words: Words, before: _Earlier, quantity: Quantity) -> Noun | None:
    """Return the noun of an earlier count that a bare count goes on with: "of the 32 passengers, nine were hurt"."""
    broken = quantity.precision < 1 and not any(earlier.precision < 1 for earlier, _ in before)
    if quantity.joined or broken:
        return None
    toll = _TOLL.search(text, max(words.starts[0], quantity.start - 60), quantity.start)
    if toll:
        return Noun(toll.start(1), toll.end(1), "death")
    if before and before[-1][1] and text[before[-1][1].end : quantity.start] == " to ":
        return before[-1][1]
    left = word_before(text, quantity.start, words.starts[0]).lower()
    if left == "of" and _AVERAGE.search(text, max(words.starts[0], quantity.start - 48), quantity.start):
        return before[-1][1] if before else None
    after_others = text.endswith("followed by ", 0, quantity.start)
    if (left in _LEVEL and not after_others) or (left == "for" and quantity.number.magnitude):
        return None
    if before and before[-1][1] is None and text[before[-1][0].end : quantity.start] == ", or ":
        return None
    counts = [(q, n) for q, n in before[-_BACK:] if n is not None and not q.joined]
    main = [(q, n) for q, n in counts if not _IN.search(text, max(words.starts[0], q.start - 16), q.start)]
    for earlier, noun in reversed(main if left == "from" and main else counts):
        if noun.unit == "dead" and not text.startswith(" dead", quantity.end):
            return None  # "12 dead and 30 injured"
        return noun if earlier.number.shape not in ("fraction", "vague") else None
    return None
