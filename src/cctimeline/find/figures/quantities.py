"""A number with what is printed around it as its unit: currency before or after, measure, percent, rate."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Literal

from attrs import evolve, frozen

from cctimeline.figure import Kind
from cctimeline.find.figures.millions import million_at
from cctimeline.find.figures.numbers import Number, vocabulary
from cctimeline.find.figures.units import Behind, Unit, after, before, before_pattern, per_at, unit_behind
from cctimeline.find.figures.wordlists import words_of
from cctimeline.vocab import trie


@frozen
class Quantity:
    """A number with its unit, before hedges; `low` and `high` differ for a range only."""

    start: int
    end: int
    number: Number
    value: Decimal
    precision: Decimal
    unit: str | None = None
    kind: Kind = "count"
    joined: bool = False
    """True where a hyphen ties the unit or noun to the number: "five-storey", "12-page"."""
    until: Decimal | None = None
    """The other end, for a range."""
    ends: tuple[Quantity, Quantity] | None = None
    """The two quantities a range was joined from."""
    moved: bool = False
    """True where the two ends are a before and an after: "from 9.1 to 8.6 percent"."""
    top: bool = False
    """True for "the top ten"."""
    scope: Literal["both", "text", "claims"] = "both"
    """`claims` for what only a claim makes of the words, `text` for what makes no claim."""


_MINUS = re.compile(r"(?:^|[\s(\[])(?:-|−|–|(?<!plus or )[Mm]inus[ -]|[Nn]egative )$")
_APART = re.compile(r"(?:^|:)[ \u00a0]{0,2}[-−] $")
_WHOLE = re.compile(r"[ \u00a0]*(?:\n|$)")
_WORD_BEFORE = 16


def with_unit(text: str, number: Number, floor: int) -> Quantity:
    """Return `number` with the unit printed around it; looks no further back than `floor`."""
    money = _money(text, number, floor)
    if money is not None:
        return money
    quantity = _measure(text, number)
    return _negative(text, quantity, floor)


def _negative(text: str, quantity: Quantity, floor: int) -> Quantity:
    at = quantity.start
    if at == floor or text[at - 1] not in "-−– e":
        return quantity
    found = _MINUS.search(text[max(0, at - _WORD_BEFORE) : at]) or _apart(text, quantity)
    if found is None or (found[0].strip("([ \n") in "–" and found[0].strip()) or quantity.number.shape == "ordinal":
        return quantity
    sign = at - len(found[0].lstrip(" ([\n\t:"))
    return evolve(quantity, start=sign, value=-quantity.value)


def _apart(text: str, quantity: Quantity) -> re.Match[str] | None:
    """Match the minus of "- 1 4/5" by itself or behind a colon; the dash of a list ("- 40 nurses") is none."""
    at = quantity.start
    if at < 2 or text[at - 1] != " " or text[at - 2] not in "-−":
        return None
    found = _APART.search(text[max(0, at - 6) : at].rpartition("\n")[2])
    return found if found and (found[0][0] == ":" or _WHOLE.match(text, quantity.end)) else None


def _money(text: str, number: Number, floor: int) -> Quantity | None:
    """Read a currency sign or code before the number: "$35m", "Rs 4.2 lakh crore", "USD34.6 million"."""
    at = number.start
    if at == floor or number.shape not in ("digits", "fraction"):
        return None
    left = text[at - 1]
    if left.isspace() and at - 2 >= floor:
        left = text[at - 2]
    if (left.islower() and left not in "seruhntłc") or left in ",;:)(\"'”’":
        return None
    found = before_pattern().match(text[max(floor, at - 8) : at][::-1])
    if found is None:
        return None
    printed = found["sign"] or found["code"]
    if printed == "#" and not (number.magnitude or _money_short().match(text, number.end)):
        return None
    if found["code"] and not _code_counts(printed[::-1], text, at, found.end()):
        return None
    start = at - found.end()
    amount = _amount(text, number, start, before()[printed], bool(found["minus"]))
    if len(printed) == 4 and printed.endswith("M") and printed.isupper() and not number.magnitude:
        return _grown(amount, vocabulary().magnitudes["million"])
    return amount


def _code_counts(code: str, text: str, at: int, used: int) -> bool:
    """Codes that are also words or initials count only with the digits touching them."""
    start = at - used
    if start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-/."):
        return False
    return code not in words_of("letters_only") or text[at - 1].isalpha() or text[at - 1] in "=."


@cache
def _money_short() -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0]?(?P<short>{trie(tuple(vocabulary().short_money))})(?![A-Za-z])")


_CENTS = re.compile(r"(?: and|,)? (\w+(?:-\w+)?) cents?\b")
_CODE_AFTER = re.compile(
    r" ?\(?(?P<code>US|U\.S\.|USD|AUD|CAD|CAN|CDN|Cdn|NZD|SGD|HKD|EUR|GBP|CNY|RMB)\)?(?![\w-]|\.\w| ?[A-Z$£€\d])"
)
_CODED = {"US": "USD", "U.S.": "USD", "CAN": "CAD", "CDN": "CAD", "Cdn": "CAD", "RMB": "CNY"}


def _amount(text: str, number: Number, start: int, currency: str, minus: bool) -> Quantity:
    end, value, precision = number.end, number.value, number.precision
    if not number.magnitude:
        short = _money_short().match(text, end)
        if short and not (short[0][0].isspace() and short["short"] not in ("m", "M", "B", "b", "T")):
            factor = vocabulary().short_money[short["short"]]
            value, precision, end = value * factor, precision * factor, short.end()
            number = evolve(number, end=end, value=value, precision=precision, magnitude=True)
    code = _CODE_AFTER.match(text, end)
    if code and currency == "USD":
        currency, end = _CODED.get(code["code"], code["code"]), code.end()
    return _rate(text, Quantity(start, end, number, -value if minus else value, precision, currency, "amount"))


def _rate(text: str, quantity: Quantity) -> Quantity:
    per = per_at(text, quantity.end) or (_per_one(text, quantity) if quantity.kind == "amount" else None)
    if per is None:
        of_what = _OF_WHAT.match(text, quantity.end)
        rate = per_at(text, of_what.end(), loose=True) if of_what else None
        return evolve(quantity, unit=f"{quantity.unit} per {rate[0]}") if rate else quantity
    return evolve(quantity, unit=f"{quantity.unit} per {per[0]}", end=per[1])


def _measure(text: str, number: Number) -> Quantity:
    """Read a unit behind the number: "250 ml", "five-year", "1.38pc", "420 million euros"."""
    end = number.end
    if end < len(text) and text[end] == "m" and number.shape == "digits" and not number.magnitude:
        million = million_at(text, number)
        if million is not None:
            return _measure(text, million)
    shared = _OF_ONE.match(text, end) if number.shape == "fraction" or number.value < 1 else None
    found = unit_behind(text, shared.end() if shared else end)
    if found is None:
        return _large(text, number)
    unit = after()[found.printed]
    if not _fits(text, number, found, unit):
        return _large(text, number)
    joined = found.gap.strip() != ""
    quantity = Quantity(
        number.start, found.end, number, number.value, number.precision, unit.name, unit.kind, joined=joined
    )
    if unit.name == "pound-mass" and not unit.symbol and _pounds_are_money(text, number):
        quantity = evolve(quantity, unit="GBP", kind="amount")
    if unit.millions:
        quantity = _grown(quantity, vocabulary().magnitudes["million"])
    elif unit.kind == "amount":
        quantity = _millions_behind(text, quantity)
    return _rate(text, quantity)


_ONE_OF_THEM = re.compile(
    r" per (?!(?:the|an?|its|his|their|this|our|cent|se)\b)[a-z]{3,}"
    r"(?=[.,;:)]|$| (?:for|in|to|and|or|at|on|from|an?|the|by|with|while|but|over)\b)"
)


def _per_one(text: str, quantity: Quantity) -> tuple[str, int] | None:
    """Return what a sum is paid for, whatever it is: "£2.5m per win", "$3 per photo"."""
    return per_at(text, quantity.end, loose=True) if _ONE_OF_THEM.match(text, quantity.end) else None


_OF_WHAT = re.compile(
    r" of [a-z]+(?: [a-z]+)?(?= (?:per [a-z]|(?:an?|each|every) (?:day|week|month|year|hour|minute|second)\b"
    r"|(?:annual|year|month|week|dai|hour)ly\b))"
)
_OF_ONE = re.compile(
    r" (?:of )?an? "
    r"(?=(?:percentage point|second|minute|hour|mile|kilomet(?:re|er)|met(?:re|er)|inch|foot|acre|hectare|tonne|ton"
    r"|lit(?:re|er)|gallon)\b)"
)
_MILLION_BEHIND = re.compile(r" (million|billion|trillion|Million|Billion|Trillion)\b")


def _millions_behind(text: str, quantity: Quantity) -> Quantity:
    """Read "75 USD million"."""
    found = None if quantity.number.magnitude else _MILLION_BEHIND.match(text, quantity.end)
    if found is None:
        return quantity
    return evolve(_grown(quantity, vocabulary().magnitudes[found[1].lower()]), end=found.end())


def _grown(quantity: Quantity, factor: Decimal) -> Quantity:
    number = evolve(quantity.number, magnitude=True)
    return evolve(quantity, number=number, value=quantity.value * factor, precision=quantity.precision * factor)


_LARGE = re.compile(r"[MBb](?![A-Za-z0-9])")
_LARGE_APART = re.compile(r" ?[MGT](?=[.,;)]?(?:\s*\n|\s*$))")


def _large(text: str, number: Number) -> Quantity:
    """Read the bare "10M", "1.2b" that no unit explains, and "1,674.5 G" with nothing behind it; else a bare number."""
    quantity = Quantity(number.start, number.end, number, number.value, number.precision)
    if number.shape != "digits" or number.magnitude:
        return quantity
    found = _LARGE.match(text, number.end)
    if found is None and not number.plain and number.value >= 1000:
        found = _LARGE_APART.match(text, number.end)
    if found is None:
        return quantity
    factor = vocabulary().short_bare[found[0].strip()]
    grown = evolve(
        number,
        end=found.end(),
        value=number.value * factor,
        precision=number.precision * factor,
        magnitude=True,
        plain=False,
    )
    return _measure(text, grown)


_MONEY_NEAR = re.compile(
    r"\b(?:pay|pays|paid|costs?|costing|price|priced|worth|spen[dt]|fined?|bill|salary|wages?|sold for|raise[ds]?"
    r"|debts?|budget|money|loan|earn\w*|steal\w*|stole|stolen|rob(?:bed)?|embezzl\w+|swindl\w+|defraud\w*|ow(?:e[ds]?|ing)"
    r"|donat\w+|award\w*|grants?|granted|prize|cash|refund\w*|borrow\w*|lent|lend\w*|charge[ds]?|fees?|rent|fares?"
    r"|profits?|revenues?|takings|savings|invest\w*|bonus\w*|damages|compensation|reward\w*|ransom|bribes?|cheque)\b|£"
)
_OF_STUFF = re.compile(
    r"[ -]pounds? of (?!damage|debt|fees|fines|public|taxpayers?|grants?|loans?|savings|the|his|her|its|their)"
)
"""What is weighed: "was robbed of 40 pounds of rice"."""
_MASS_NEAR = re.compile(r"\b(?:weigh\w*|los[et]|heav\w+|gain(?:ed)?|overweight)\b")


def _pounds_are_money(text: str, number: Number) -> bool:
    """Pounds are money after a magnitude or near words of paying, else weight."""
    if number.value >= 100000 and number.magnitude:
        return True
    if text[number.end : number.end + 1] in "-–":
        return False
    if _OF_STUFF.match(text, number.end):
        return False
    near = text[max(0, number.start - 50) : number.start]
    return bool(_MONEY_NEAR.search(near)) and not _MASS_NEAR.search(near)


_NEVER = frozenset(["bars", "marks", "moles"])
_WORDED = frozenset(["%", "km", "kg", "pct", "hp", "kb"])
_TAILS = ("-a", "-per", "-long", "-wide", "-high", "-deep", "-tall", "-old")
_BEHIND_DIGITS = frozenset(["degree", "mile", "minute", "point"])
_SIGNS = frozenset("%°º$€£")
_GLUED_ONLY = frozenset(["MP", "PS", "AU", "SF", "W"])
_APART_ONLY = frozenset(["R", "RM"])
_FEET = re.compile(r"(?:ft|feet|foot)\.?,? (?:and )?$")
_IN = re.compile(
    r"(?:\s*[.)]?\s*$|[,)]| thick| wide| long| tall| high| deep| in diameter| across| x | by \d| of (?:rain|snow)"
    r"| screen| display)",
    re.M,
)


def _fits(text: str, number: Number, found: Behind, unit: Unit) -> bool:
    """Tell whether what follows the number is its unit here, and no word or letter that only looks like it."""
    printed, gap, end = found.printed, found.gap, found.end
    if unit.glued and gap:
        return False
    if unit.symbol:
        code = len(printed) == 3 and printed.isupper()
        if number.shape == "vague" or (number.shape == "words" and not code and printed not in _WORDED):
            return False
        year = code and number.plain and 1900 <= number.value <= 2060
        return not year and _symbol_fits(text, number, found)
    if printed in words_of("risky_money") and not number.magnitude and (number.value < 1000 or printed == "won"):
        return False
    if printed in _NEVER and not (printed == "marks" and number.magnitude):
        return False
    hyphen = gap.strip() != ""
    if unit.singular and printed in words_of("hyphen_only") and not hyphen and number.value > 1:
        return printed in _BEHIND_DIGITS and number.shape == "digits" and not text[end : end + 1].isalnum()
    if hyphen or printed in ("percent", "per cent", "year") or text[end : end + 1] != "-":
        return True
    return not text[end + 1 : end + 2].isalpha() or text.startswith(_TAILS, end)


def _symbol_fits(text: str, number: Number, found: Behind) -> bool:
    printed, gap, end = found.printed, found.gap, found.end
    if printed in _SIGNS:
        return True
    if printed in ("'", "′") and number.value >= 360:
        return False
    if printed == '"' and text.count('"', max(0, end - 300), end - 1) % 2:
        return False
    letter = len(printed) == 1 and printed.isalpha()
    if printed == "b" and gap == "" and number.value < 500:
        return False
    follows = text[end : end + 1]
    if (
        follows in ("'", "’")
        or (printed in "′\"'" and follows.isalpha())
        or (follows == "-" and printed.isalpha() and len(printed) <= 2 and gap)
    ):
        return False
    if "\n" in gap or (letter and gap.strip()):
        return False
    if printed in ("in", "in."):
        if _FEET.search(text[max(0, number.start - 12) : number.start]):
            return True
        return _IN.match(text, end) is not None and not (gap == "" and number.plain and number.value > 1000)
    if printed in ("am", "pm"):
        return gap != "" and number.precision < (Decimal("0.1") if printed == "am" else Decimal(1))
    if printed in _APART_ONLY and not gap:
        return False
    if letter and gap:
        return _letter_fits(text, number, printed, end)
    return printed not in _GLUED_ONLY or gap == "" or not number.plain


_WEIGHED = re.compile(r" (?:of|per|doses?|daily|once|twice|every|each|a day|or|to)\b|/")
"""Behind the "g" of a small number of grams: "5 g of the drug"; a turn is flown at 5 g."""
_STREET = re.compile(r"(?:[A-Z][a-z]+ ){1,2}(?:St|Ave|Blvd|Rd|Dr|Street|Avenue|Road|Drive|Lane)\b")


def _letter_fits(text: str, number: Number, letter: str, end: int) -> bool:
    """A unit of one letter with a space before it: "400 m", "278,000 t", "30 C"."""
    if letter == "A":
        return text.startswith("/", end)
    if letter == "R" and not _MONEY_NEAR.search(text, max(0, number.start - 80), number.start):
        return False
    if letter in "hsbgJNVC" and number.value <= 9 and number.plain:
        return letter == "g" and _WEIGHED.match(text, end) is not None
    behind = text[end : end + 2]
    if letter == "N" and behind == ". " and _STREET.match(text, end + 2):
        return False
    return not (behind[:1] == " " and behind[1:].isupper() and letter.isupper()) and not behind.startswith("&")
