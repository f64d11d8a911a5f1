"""Two quantities that make one: "14.5 to 15.5 million", "between $90 million and $110 million", "5 feet 2 inches"."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve

from cctimeline.find.figures.hedges import hedge_at
from cctimeline.find.figures.quantities import Quantity

_HEDGED = r"(?:(?:about|around|as much as|as many as|up to|nearly|over|more than|approximately|roughly) )?"
_LOW = r"(?: an? low of| lows of)?"
_HIGH = r"(?:an? high of |highs of )?"
_JOIN = re.compile(
    rf"(?P<dash>\s?(?:-|–|—|‑|~)\s?(?:to[ -])?)|(?P<to>,? (?:up )?to {_HIGH}{_HEDGED}|- to-? ?| to-)"
    rf"|(?P<and> and {_HIGH}| & )|(?P<slash>/)|(?P<or> or )"
)
_BETWEEN = re.compile(
    rf"\b(?:between|Between|anywhere from|range of){_LOW}"
    r"(?: about| around| roughly| an estimated| the ages of| ages)? $"
)
_FROM = re.compile(
    rf"\b(?:from|From|out of){_LOW}(?: about| around| roughly| just| nearly| over| up to| at least| more than"
    r"| as low as| as little as| some)? $"
)
_YEAR_BETWEEN = re.compile(
    r" (?:in|during|on|at the end of|last|a) (?:\w+ )?(?:\d{4}(?:[-–/]\d\d)?|year|month|week|quarter)(?: ago| earlier)?"
    r" to (?:about |around )?"
)
_RANGING = re.compile(r"\b(?:rang(?:es?|ed|ing)|var(?:y|ies|ied|ying)|run(?:s|ning)?|ran|stretch(?:es|ed|ing)?) $")
_PLACE_BETWEEN = re.compile(rf"(?: [^ ,;:.()]{{1,20}}){{1,6}} to {_HIGH}")
_MOVING = re.compile(
    r"\b(?:r[io]se[ns]?|rising|fell|fall(?:s|en|ing)?|increas\w+|decreas\w+|grew|grow\w*|drop\w*|declin\w+|jump\w*|cut"
    r"|climb\w*|cuts|cutting|rais\w+|lower\w*|reduc\w+|slow\w*|edg\w+|inch\w+|narrow\w*|widen\w*|improv\w+|slip\w*|up"
    r"|slid\w*|plung\w+|tumbl\w+|eas\w+|expand\w*|went|mov\w+|down|upgrad\w+|downgrad\w+|chang\w+|revis\w+|swell\w*"
    r"|shr[aiu]nk\w*|surg\w+|soar\w*|creep\w*|crept|boost\w*|extend\w*|accelerat\w+|sank|sink\w*|dipp?\w*|halv\w+"
    r"|doubl\w+|tripl\w+|quadrupl\w+)\b"
)
_GIVEN = re.compile(
    r"\b(?:pa(?:id|y|ys|ying)|g[ai]ven?|giv(?:es|ing)|grant(?:ed|s)?|transferred|award(?:ed|s)?|donated|offer(?:ed|s)?|handed"
    r"|sent|distributed|disbursed|provided|lent|loaned|refunded)\b[^.;,\d]{0,16}$"
)
_TO_WHOM = re.compile(r" (?:[a-z-]+ ){0,2}?(?:[a-z]{3,}s\b|people|women|men|children)(?!['’]? of)")
_BARE = re.compile(r"[,.;)]|$| (?:on|at|in|after|as|while|and|from)\b")
_FORESEEN = re.compile(
    r"\b(?:growing|growth of|grows|grew) $|\b(?:to|will|would|could|can|may|might|should)"
    r" (?:be (?:up|down)|rise|grow|increase|fall|decline|drop|decrease|climb)(?: by| about| around)? $"
)
_LONGEST_GAP = 40


def joined(text: str, first: Quantity, last: Quantity, floor: int) -> Quantity | None:
    """Return the one quantity that `first` and `last` make, None when each stands for itself."""
    if first.number.shape in ("ordinal", "multiple") or last.number.shape in ("ordinal", "multiple"):
        return None
    if last.start - first.end > _LONGEST_GAP:
        return None
    gap = text[first.end : last.start]
    sign = _JOIN.fullmatch(gap)
    if first.until is not None:
        return _to_range(first, last) if sign and sign.lastgroup == "dash" else None
    if _TOLERANCE.fullmatch(gap):
        return _toleranced(first, last)
    if gap in _OUT_OF:
        return _ratio(first, last, gap)
    if gap == " over ":
        return _divided(text, first, last)
    whole = _compound(text, first, last, gap)
    if whole is not None or sign is None:
        return whole or _apart(text, first, last, gap, floor)
    left = text[max(floor, first.start - 32) : first.start]
    kind = sign.lastgroup
    if kind == "to" and first.kind == "amount" and _GIVEN.search(left) and _TO_WHOM.match(text, last.end):
        return None  # "paid 1,000 rupees to 1,400 families"
    if not _same_unit(first, last) and not (kind == "to" and _elided(text, first, last, left)):
        return None
    if kind == "and":
        return _span(first, last) if _BETWEEN.search(left) else None
    if kind == "or":
        return _span(first, last) if first.unit is None and _next_up(first, last) else None
    if kind == "slash":
        return _span(first, last) if first.kind == last.kind == "amount" else None
    if kind == "to":
        return _from_to(text, first, last, left, floor)
    if kind == "dash" and first.unit is not None and first.value > last.value and " " in gap:
        return None  # "won $9 million – $6 million in damages and $3 million in costs": a whole and its parts
    return _span(_in_thousands(first, last), last) if kind == "dash" else _span(first, last)


def _next_up(first: Quantity, last: Quantity) -> bool:
    """Tell two steps of one scale: "two or three", "two or three hundred", "seventy or eighty", "20 or 30"."""
    if last.number.magnitude and not first.number.magnitude:
        return first.number.shape == "words" and last.value == (first.value + 1) * _magnitude(last.value)
    tens = first.value >= 10 and first.value % 10 == 0 and last.value == first.value + 10
    return tens or (first.number.shape == "words" and last.value == first.value + 1)


def _in_thousands(first: Quantity, last: Quantity) -> Quantity:
    """Return the "5" of "5-6,000" as five thousand."""
    below = last.number.shape == "digits" and last.value % 1000 == 0 and first.value * 1000 < last.value
    if not below or last.number.plain or last.number.magnitude or not first.number.plain:
        return first
    return evolve(first, value=first.value * 1000, precision=first.precision * 1000)


_OUT_OF = frozenset([" in ", " out of ", " in every ", " out of every ", " of every ", "-in-"])
_ROUND = frozenset(map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10000, 100000, 1000000)))


_TOLERANCE = re.compile(r" ?(?:±|\+/-|\+/−|\+-) ?| plus or minus ")


def _toleranced(first: Quantity, last: Quantity) -> Quantity | None:
    """Read "20.4±0.1 kg" as one figure, as precise as its tolerance allows."""
    if last.value >= abs(first.value) or first.unit not in (None, last.unit, last.unit and _POINTED.get(last.unit)):
        return None
    whole = evolve(first, end=last.end, precision=max(first.precision, 2 * abs(last.value)))
    return whole if first.unit else evolve(whole, unit=last.unit, kind=last.kind, joined=last.joined)


_POINTED = {"percentage point": "percent"}


_CLOSED = re.compile(r"[.,;:?!)]|$")


def _divided(text: str, first: Quantity, last: Quantity) -> Quantity | None:
    """Read "one over three" with nothing behind it as a fraction; "120 over 80" is a blood pressure."""
    pressure = first.value > last.value > 20
    if first.unit or last.unit or last.value == 0 or pressure or not _CLOSED.match(text, last.end):
        return None
    number = evolve(first.number, end=last.number.end, shape="fraction")
    return evolve(last, start=first.start, number=number, value=first.value / last.value, precision=Decimal("0.01"))


def _ratio(first: Quantity, last: Quantity, gap: str) -> Quantity | None:
    """Read "one in five", "two out of three" as a share."""
    if first.unit is not None or last.unit is not None or not 0 < first.value < last.value:
        return None
    if (
        first.value > 9
        or last.number.shape == "vague"
        or not ("out" in gap or last.value in _ROUND or first.value == 1)
    ):
        return None
    number = evolve(first.number, end=last.number.end, shape="fraction")
    return evolve(last, start=first.start, number=number, value=first.value / last.value, precision=Decimal("0.01"))


def _from_to(text: str, first: Quantity, last: Quantity, left: str, floor: int) -> Quantity | None:
    """Join "30 to 35", "from 9.1 to 8.6"; "rose 15 percent to ..." and "voted 9 to 14" are two figures."""
    if left.endswith((" voted ", " ruled ", " deadlocked ")):
        return None
    if left.endswith(", or ") and text.startswith(",", first.end):
        return None  # "raised it 12 percent, or 4 cents, to 38 cents"
    if _FROM.search(left):
        falls = first.value > last.value and first.number.magnitude == last.number.magnitude
        moved = falls or _MOVING.search(text, max(floor, first.start - 60), first.start) is not None
        return _span(first, last, moved=moved)
    if first.value > last.value and first.value >= 0 and (first.unit is None or first.kind == "percent"):
        return None  # "leads by 49 percent to 44 percent"
    if first.kind == last.kind == "percent" and first.value < last.value and _FORESEEN.search(left):
        return _span(first, last)
    if first.unit is not None and left.endswith(" by "):
        near = first.kind != "percent" and first.value < last.value <= first.value * Decimal("1.5")
        return _span(first, last) if near and first.precision == last.precision else None
    if first.number.shape == "fraction" and last.value >= 1:
        return None
    stands = last.unit is None or left.endswith(" by ")
    bare = first.unit is None and stands and _BARE.match(text, last.end) is not None
    leap = last.value >= 5 * abs(first.value) and (first.number.magnitude or bare)
    if (first.unit is not None or leap) and hedge_at(text, first.start, first.end, floor).trend is not None:
        return None
    return _span(first, last)


def _elided(text: str, first: Quantity, last: Quantity, left: str) -> bool:
    """Tell whether a later level leaves its unit out: "from 6.4 days to 5.1"."""
    measured = first.kind == "measure" and last.unit is None and last.number.shape == "digits"
    return measured and not first.joined and _FROM.search(left) is not None and _BARE.match(text, last.end) is not None


def _to_range(first: Quantity, last: Quantity) -> Quantity | None:
    """Join "from 24 to 33" and the "-35 billion" behind it: the later level is itself a range."""
    if first.ends is None or first.unit is not None or last.unit is None or not last.number.magnitude:
        return None
    later = _span(first.ends[1], last)
    whole = _span(first.ends[0], last, moved=first.moved)
    if later is None or whole is None or whole.ends is None:
        return None
    return evolve(whole, ends=(whole.ends[0], later))


def _same_unit(first: Quantity, last: Quantity) -> bool:
    """Tell whether two quantities have one unit, printed with both or with one of them."""
    if "vague" in (first.number.shape, last.number.shape):
        return False
    if first.unit == last.unit:
        return True
    if first.unit is None:
        return True
    if last.unit is None:
        return first.kind == "amount" and (last.number.magnitude or not last.number.plain or last.value > first.value)
    return last.unit.split(" per ")[0] == first.unit


def _span(first: Quantity, last: Quantity, *, moved: bool = False) -> Quantity | None:
    if first.value == last.value:
        return None
    unit, kind = (last.unit, last.kind) if last.unit else (first.unit, first.kind)
    value, precision = first.value, first.precision
    if last.number.magnitude and not first.number.magnitude and abs(value) < 1000:
        factor = _magnitude(last.value)
        if moved or value * factor <= last.value:
            value, precision = value * factor, precision * factor
    below = evolve(first, value=value, precision=precision, unit=unit, kind=kind)
    return evolve(
        last,
        start=first.start,
        value=value,
        precision=max(precision, last.precision),
        until=last.value,
        ends=(below, evolve(last, unit=unit, kind=kind)),
        unit=unit,
        kind=kind,
        moved=moved,
    )


def _magnitude(value: Decimal) -> Decimal:
    """Return the power of a thousand (or hundred) that a number with a printed magnitude was printed with."""
    for magnitude in (Decimal(10) ** 12, Decimal(10) ** 9, Decimal(10) ** 6, Decimal(1000), Decimal(100)):
        if abs(value) >= magnitude:
            return magnitude
    return Decimal(1)


def _apart(text: str, first: Quantity, last: Quantity, gap: str, floor: int) -> Quantity | None:
    """Join "from 3 tonnes in 1990 to 5 tonnes", "range from 48 percent in the north to 91 percent in the south"."""
    counts = first.unit is None and first.kind == "count" and first.number.shape == "digits"
    if (first.unit is None and not counts) or last.unit not in (None, first.unit):
        return None
    begins = _FROM.search(text, max(floor, first.start - 24), first.start)
    if begins is None:
        return None
    if _RANGING.search(text, max(floor, begins.start() - 12), begins.start()) and _PLACE_BETWEEN.fullmatch(gap):
        return _span(first, last)
    if first.unit is None and not _MOVING.search(text, max(floor, begins.start() - 60), begins.start()):
        return None
    return _span(first, last, moved=True) if _YEAR_BETWEEN.fullmatch(gap) else None


def _is_part(text: str, first: Quantity, last: Quantity) -> bool:
    """Tell the fraction of "3 and 1/2 inches", in digits and smaller than one."""
    whole = (first.number.plain or first.number.shape == "words") and not text.startswith(" of ", last.end)
    return whole and last.number.shape == "fraction" and 0 < last.value < 1 and text[last.start].isdecimal()


_SMALLER: dict[tuple[str | None, str | None], Decimal] = {
    ("pound-mass", "ounce"): Decimal(16),
    ("stone", "pound-mass"): Decimal(14),
}
_STOPPED = re.compile(r"[.?!]?(?:\s|$)(?! ?[a-z])")


def _compound(text: str, first: Quantity, last: Quantity, gap: str) -> Quantity | None:
    """Join "5 feet 2 inches", "3 dollars and 50 cents", "15 dollars 50"."""
    if gap == ", " and (first.unit, last.unit) == ("foot", "inch"):
        gap = " "
    if gap not in (" ", " and ", ""):
        return None
    if gap == " and " and first.unit is None and _is_part(text, first, last):
        return evolve(last, start=first.start, value=first.value + last.value)
    if (first.unit, last.unit) == ("minute of arc", "inch") and last.value < 12:
        return evolve(first, unit="foot", end=last.end, value=first.value + last.value / 12, precision=Decimal("0.08"))
    if (first.unit, last.unit) == ("foot", "inch") and last.value < 12:
        return evolve(first, end=last.end, value=first.value + last.value / 12, precision=Decimal("0.08"))
    parts = _SMALLER.get((first.unit, last.unit))
    if parts and last.value < parts:
        return evolve(first, end=last.end, value=first.value + last.value / parts, precision=1 / parts)
    whole = (
        first.kind == "amount" and first.unit != "cent" and not first.number.magnitude and first.number.precision == 1
    )
    cents = last.unit == "cent" or (last.unit is None and last.kind == "count" and _STOPPED.match(text, last.end))
    if whole and cents and 0 < last.value < 100 and last.precision == 1:
        return evolve(first, end=last.end, value=first.value + last.value / 100, precision=Decimal("0.01"))
    return None


_LESS = {
    ("year", "month"): 12,
    ("month", "week"): 4,
    ("month", "day"): 30,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}
"""How many of the smaller unit make the larger: a length of time in both is printed with fewer of the smaller."""
_AND = re.compile(r"(?: and|,|, and)? (?:a |an )?")


def in_one(text: str, first: Quantity, last: Quantity) -> Quantity | None:
    """Return the one length of time that "an hour and 50 minutes" or "2 minutes 31 seconds" is; None for two."""
    least = _LESS.get((first.unit or "", last.unit or ""))
    if least is None or not last.value < least or first.ends or last.ends or first.precision != 1:
        return None
    if not _AND.fullmatch(text, first.end, last.start):
        return None
    return evolve(first, end=last.end, unit=last.unit, value=first.value * least + last.value, precision=last.precision)
