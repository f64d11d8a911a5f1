"""An amount and its conversion in parentheses do not belong together.

Flags: a converted pair whose rate no market ever saw ("50 million euros ($540 million)"), whose fixed factor is missed
("20 miles (52 km)", "900 euros a month, or 12,800 euros a year"), or two pairs of one article that convert the same
currencies at rates more than a tenth apart.

Why: a slip of a digit or of million and billion hides well in a pair that nobody recalculates.

Leaves alone: what rounding of either side explains, a longer time for less ("£5 a month or £50 a year"), the rate of
another day, currencies and units it has no rate or factor for. A pair that computes is listed as agreeing with
the rate it implies.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from decimal import Decimal

from attrs import evolve

from cctimeline.chronology import Chronology
from cctimeline.compare.bands import Band, point, ratio, reckoned
from cctimeline.compare.linked import by_article, linked
from cctimeline.compare.rates import by_period, factor, rate_band
from cctimeline.compare.temperatures import as_difference, degrees, on_scale
from cctimeline.compare.values import exactly
from cctimeline.compare.wording import member, number, ordered, plural, printed, spoken, with_unit
from cctimeline.model import Claim, Example, Fact, Finding, Rule, Severity

_NAME = "conversion-does-not-compute"
_RATE_MARGIN = Decimal("0.05")
"""Share by which an exchange rate may leave its band, and two rates of one article their common one."""
_FACTOR_MARGIN = Decimal("0.07")
"""Share by which a converted measure may be rounded ("20 miles (30 km)" is 6 percent short)."""
_TENTH = Decimal("0.1")
"""Degrees by which a converted temperature may be off: either side may have been rounded before it was converted."""
_SLIP = Decimal(2)
"""From this factor outside its band on, no rate of any other day explains a pair."""

Pair = tuple[Claim, Claim]


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Judge each converted pair of one article, then the rates of those that compute against each other."""
    alike: dict[Hashable, list[Pair]] = {}
    pairs = [_in_order(pair) for pair in linked(facts, "converted")]
    for pair in pairs:
        yield from _judge_degrees(pair)
    for pair in filter(_computable, pairs):
        judged = tuple(_judge(pair))
        yield from judged
        if all(finding.verdict == "agree" for finding in judged):
            alike.setdefault((pair[0].figure.unit, pair[1].figure.unit, _year(pair[0])), []).append(pair)
    for same in alike.values():
        yield from _rates_apart(min(same, key=_times), max(same, key=_times))


def _computable(pair: Pair) -> bool:
    return all(c.figure.value is not None and c.figure.value > 0 and c.figure.unit for c in pair)


def _in_order(pair: Pair) -> Pair:
    first, second = sorted(pair, key=lambda claim: claim.figure_span.start)
    return first, second


def _implied(pair: Pair) -> Band:
    """Return the rate of the printed values; a bound or hedge before a pair holds for both its sides."""
    one, other = (evolve(c.figure, low=c.figure.value, high=c.figure.value, qualifier="exact") for c in pair)
    return ratio(reckoned(one), reckoned(other))


def _judge(pair: Pair) -> Iterator[Finding]:
    one, other = pair
    money = one.figure.kind == other.figure.kind == "amount"
    expected = _of_currencies(pair) if money else factor(one.figure, other.figure)
    if expected is None or one.figure.unit == other.figure.unit:
        return
    implied = _implied(pair)
    if implied.meets(expected.wider(_RATE_MARGIN if money else _FACTOR_MARGIN)):
        yield _agrees(pair, _rate(pair))
    elif not (money and _for_longer(pair, expected)):
        severity: Severity = "warning" if money and implied.meets(_slipped(expected)) else "error"
        yield _differs(pair, f"that would be {_rate(pair)}", f"expected {_expected(pair, expected)}", severity)


def _judge_degrees(pair: Pair) -> Iterator[Finding]:
    """Judge two temperatures, or two differences of temperatures."""
    one, other = (claim.figure for claim in pair)
    of, to = degrees(one), degrees(other)
    if of is None or to is None or of == to or one.value is None or other.value is None:
        return
    first, second, shown = reckoned(exactly(one)), reckoned(exactly(other)), point(one.value)
    apart = not second.meets(on_scale(first, of, to)) and second.meets(as_difference(first, of, to))
    exact = as_difference(shown, of, to) if apart else on_scale(shown, of, to)
    expected = f"{number(exact.low or Decimal(0), 3 if apart else 4)} degrees {str(other.unit).capitalize()}"
    if apart or second.meets(_nearly(on_scale(first, of, to))):
        yield _agrees(pair, expected)
    else:
        yield _differs(pair, f"that would be {expected}", f"expected {expected}", "error")


def _nearly(expected: Band) -> Band:
    """Return a band of temperatures that allows for a converted side that was cut off."""
    low, high = expected.low, expected.high
    return Band(None if low is None else low - _TENTH, None if high is None else high + _TENTH)


def _slipped(expected: Band) -> Band:
    low, high = expected.low or Decimal(0), expected.high or Decimal(0)
    return Band(low / _SLIP, high * _SLIP)


def _year(claim: Claim) -> int | None:
    return claim.as_of.when.earliest.year if claim.as_of and claim.as_of.when.earliest else None


def _rate(pair: Pair) -> str:
    """Return the implied rate the way round that is above one: "7.277 CNY to the USD"."""
    (one, other), times = _units(pair), _times(pair)
    if times < 1:
        return f"{with_unit(1 / times, other)} to the {spoken(one)}"
    return f"{with_unit(times, one)} to the {spoken(other)}"


def _units(pair: Pair) -> tuple[str, str]:
    """Return the two units of a pair; of two prices the currencies, or the periods where these are one."""
    (one, each), (other, same) = _price(pair[0]), _price(pair[1])
    if pair[0].figure.kind == "amount":
        return (one, other) if one != other else (same, each)
    return str(pair[0].figure.unit), str(pair[1].figure.unit)


def _agrees(pair: Pair, said: str) -> Finding:
    says = tuple(member(claim, printed(claim)) for claim in pair)
    message = f"“{printed(pair[0])}” and “{printed(pair[1])}” compute: {said}"
    return Finding(_NAME, "agree", "info", message, f"implied: {said}", says)


def _differs(pair: Pair, said: str, why: str, severity: Severity) -> Finding:
    says = tuple(member(claim, printed(claim)) for claim in pair)
    message = f"“{printed(pair[0])}” and “{printed(pair[1])}” do not compute: {said}"
    return Finding(_NAME, "conflict", severity, message, why, says)


def _expected(pair: Pair, expected: Band) -> str:
    """Return the band of rates the same way round as `_rate`."""
    one, other = _units(pair)
    if _times(pair) < 1 and expected.low and expected.high:
        return f"{_between(Band(1 / expected.high, 1 / expected.low))} {plural(other)} to the {spoken(one)}"
    return f"{_between(expected)} {plural(one)} to the {spoken(other)}"


def _between(expected: Band) -> str:
    low, high = number(expected.low or Decimal(0), 3), number(expected.high or Decimal(0), 3)
    return low if low == high else f"{low} to {high}"


def _of_currencies(pair: Pair) -> Band | None:
    """Return the band of rates between the currencies of a pair, by the same measure; None where it is not known."""
    (one, each), (other, same) = _price(pair[0]), _price(pair[1])
    if one == other:
        return by_period(each, same)
    return rate_band(one, other, _year(pair[0])) if each == same else None


def _price(claim: Claim) -> tuple[str, str]:
    """Return currency and measure of a price: "USD" and "barrel", or nothing where it is a sum."""
    currency, _, each = str(claim.figure.unit).partition(" per ")
    return currency, each


def _for_longer(pair: Pair, expected: Band) -> bool:
    """Tell whether the longer of two times costs less than so many shorter ones ("£5 a month or £50 a year")."""
    if _price(pair[0])[0] != _price(pair[1])[0] or not (expected.low and expected.high):
        return False
    times, whole = _times(pair), expected.low
    return (times if times > 1 else 1 / times) < (whole if whole > 1 else 1 / expected.high)


def _times(pair: Pair) -> Decimal:
    return (pair[0].figure.value or Decimal(1)) / (pair[1].figure.value or Decimal(1))


def _rates_apart(first: Pair, second: Pair) -> Iterator[Finding]:
    """Two pairs of the same currencies, of one year, at rates that rounding and a moving market do not explain."""
    if _of_currencies(first) is None or _implied(first).wider(_RATE_MARGIN).meets(_implied(second).wider(_RATE_MARGIN)):
        return
    message = f"two conversions of one article differ in their rate: {_rate(first)}, {_rate(second)}"
    says = tuple(member(fact, _rate(first if fact in first else second)) for fact in ordered(*first, *second))
    yield Finding(_NAME, "conflict", "warning", message, "the same currencies in one year", says)


RULE = Rule(
    _NAME,
    by_article,
    check,
    (
        Example(("Tenants pay 900 euros a month, or 12,800 euros a year.",), ("conflict",)),
        Example(("Tenants pay 900 euros a month, or 10,800 euros a year.",), ("agree",)),
        Example(("The bridge cost 50 million euros ($540 million).",), ("conflict",), ("2019-03-04",)),
        Example(("The river flooded fields up to 20 miles (52 km) inland.",), ("conflict",)),
        Example(
            (
                "The port was sold for 300 million pounds ($390 million). "
                "The buyer will spend another 200 million pounds ($340 million) on cranes.",
            ),
            ("agree", "agree", "conflict"),
            ("2018-05-06",),
        ),
        Example(("The bridge cost 50 million euros ($56 million).",), ("agree",), ("2019-03-04",)),
        Example(("The trail is 20 miles (32 km) long.",), ("agree",)),
        Example(("The comet passed at 31 km/s (69,000 mph).",), ("agree",)),
        Example(("The comet passed at 31 km/s (6,900 mph).",), ("conflict",)),
        Example(("The water was 21 degrees Celsius (70 F) warm.",), ("agree",)),
        Example(("It froze at minus 10 degrees Celsius (14 F).",), ("agree",)),
        Example(("Seas have warmed by 1.5 degrees Celsius (2.7 F).",), ("agree",)),
        Example(("The water was 21 degrees Celsius (90 F) warm.",), ("conflict",)),
        Example(("Diesel sold at $2.60 a gallon (0.61 euros a litre).",), (), ("2019-03-04",)),
        Example(("The plot sold for 3 million yuan, about $420,000.",), ("agree",), ("2019-03-04",)),
        Example(("The bridge cost 50 million euros ($60 million in grants).",), ()),
        Example(("The team won twice (in 2 years).",), ()),
    ),
)
