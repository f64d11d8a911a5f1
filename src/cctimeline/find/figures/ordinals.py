"""Ranks, ordinals and multiples: "ranked 23rd", "the country's fourth municipality", "third-largest", "tripled"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Literal

from cctimeline.find.figures.numbers import Number, cases, vocabulary
from cctimeline.find.figures.quantities import Quantity
from cctimeline.vocab import trie

_ONE = Decimal(1)
_RANKING = re.compile(
    r"\b(?:rank(?:s|ed|ing|ings)?|plac(?:es|ed|ing)|finish(?:es|ed|ing)?|comes?|came|coming|seed(?:ed|s)|mov(?:ed|es|ing)"
    r"|climb(?:s|ed|ing)?|ris(?:es|ing|en)|rose|jump(?:s|ed|ing)?|slip(?:s|ped|ping)?|dropp?(?:s|ed|ing)?|f[ae]ll(?:s|en|ing)?"
    r"|up|down|list(?:s|ed)|sits?|sat|stands?|stood|lies|lay|rated|voted|leap(?:t|ed|s)|standing|index)\b",
)
_RANKED = re.compile(r"\branked (?:as )?the $")
_ENDS = re.compile(
    r"[,.;:)—–]|$|\s?-\s| (?:in|among|amongst|on|at|of|out|from|to|and|or|for|with|behind|ahead|worldwide|globally"
    r"|nationally|internationally|overall|place|position|spot|last|this|when|while|by|after|but|as|nationwide|again)\b"
)
_CHAIN = re.compile(r"(?:from|to|and|,|at|up to|down to|as) (?:about |around )?$")
_LARGEST = re.compile(
    r"[- ](?:largest|biggest|highest|lowest|most|best|tallest|longest|smallest|richest|busiest|oldest|fastest|deadliest"
    r"|worst|strongest|poorest|deepest|wealthiest|cheapest|heaviest|greatest|least|warmest|hottest|coldest|wettest"
    r"|driest|youngest)\b"
)
_PLACE = re.compile(r"[ -](?:place|position|spot)\b")
_WINNING = re.compile(
    r"\b(?:w[io]n|wins|winning|award(?:ed|s|ing)|takes?|took|taken|taking|claim(?:ed|s|ing)?|earn(?:ed|s|ing)?|in|to|into"
    r"|from|secur(?:ed|es|ing)|h[eo]lds?|shar(?:ed|es|ing)|occup(?:y|ied|ies))"
    r"(?: (?:the|her|his|its|their|overall|joint))* $"
)
_COPULA = re.compile(
    r"(?:\b(?:is|was|are|were|be|been|being|become|becomes|became|becoming|remains?|remained|makes? it|made it|as|named"
    r"|opened|launched|built|established|created|completed|has)|,) (?:the|its|his|her|their|our"
    r"|(?:the )?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}(?:['’]s|s['’])|the (?:\w+ ){0,2}\w+['’]s) $"
)
_NO_ORDER = re.compile(
    r" (?:time|half|quarter|phase|stage|round|day|week|month|year|season|place|step|thing|of|to|one|is|was|person|lady"
    r"|batch|session|edition|floor|name|and|or|class|hand|anniversary|century|inning|period|set|game|match|leg|minute"
    r"|hour|reading|in|on|glance|sight|instance|who|such|since|that|for|part|option|priority|choice|family|daughter|son"
    r"|wife|child)\b"
)


@cache
def _multiple() -> re.Pattern[str]:
    return re.compile(rf"(?:{trie(cases(list(vocabulary().multiples)))})(?![A-Za-z-])")


_NOT_MULTIPLE = re.compile(r" (?:as|down|over|up)\b")
_PLAYED = re.compile(
    r"(?:-|\b(?:the|and|a|one|two|three|four|five|six|\d+|mixed|his|her|their)|['’]s) ?(?:doubles|triples)$"
)
_INTRANSITIVE = re.compile(
    r"[,.;:)]|$| (?:to|from|in|since|over|by|between|during|within|last|this|on|at|and|but|for|compared|increase|rise"
    r"|among|across|while|when|after|jump|growth|drop|decline|gain|the (?:number|amount|rate|size))\b"
)


_TWICE = re.compile(r"(?:twice|double|triple|quadruple)(?= (?:as|the|that|its|their|his|her|what)\b)", re.IGNORECASE)
_TIMES = {"twice": 2, "double": 2, "triple": 3, "quadruple": 4}


def twice_at(text: str, at: int) -> Quantity | None:
    """Return "twice as many", "double the size" as a ratio, which only a claim makes of it; "twice a week" is none."""
    found = _TWICE.match(text, at)
    if found is None:
        return None
    value = Decimal(_TIMES[found[0].lower()])
    number = Number(at, found.end(), value, _ONE, "words")
    return Quantity(at, found.end(), number, value, _ONE, "ratio", "ratio", scope="claims")


_DOUBLE = re.compile(
    r"\b(?:to|will|would|could|can|may|might|should|must|not|than|nearly|almost|roughly|about) (?P<verb>[a-z]+) ?$"
)


def multiple_ahead(text: str, at: int, past: int, end: int) -> Quantity | None:
    """Return the "double" of "is to double by May", "could triple the fleet" as a ratio; a noun is none."""
    word = text[at:past].lower()
    if word == "twice" or _DOUBLE.search(text, max(0, at - 24), past) is None:
        return None
    ends = _INTRANSITIVE.match(text, past, end)
    if ends is None and not _OBJECT.match(text, past, end):
        return None
    value = Decimal(_TIMES[word])
    number = Number(at, past, value, _ONE, "multiple")
    return Quantity(at, past, number, value, _ONE, "ratio", "percent_change", scope="both" if ends else "claims")


_OBJECT = re.compile(r" (?:the|its|their|his|her|our|that|this|[a-z]+s)\b")


def multiple_at(text: str, at: int, end: int) -> Quantity | None:
    """Return the "doubled" or "threefold" at `at` as a ratio; with an object ("doubled its staff") for claims only."""
    found = _multiple().match(text, at, end)
    if found is None or _NOT_MULTIPLE.match(text, found.end()) or _PLAYED.search(text, max(0, at - 10), found.end()):
        return None
    value = vocabulary().multiples[found[0].lower()]
    number = Number(at, found.end(), value, _ONE, "multiple")
    scope: Literal["both", "claims"] = "both" if _INTRANSITIVE.match(text, found.end(), end) else "claims"
    return Quantity(at, found.end(), number, value, _ONE, "ratio", "percent_change", scope=scope)


_SPLIT = re.compile(r"-for-(\d{1,3}|one|two|three|four|five|ten)(?= (?:[a-z]+ ){0,2}splits?\b)")


def split_at(text: str, first: Number) -> Quantity | None:
    """Return the ratio of a share split, "5-for-1", where its first number is `first`."""
    found = _SPLIT.match(text, first.end) if text.startswith("-for-", first.end) else None
    if found is None:
        return None
    below = Decimal(found[1]) if found[1].isdecimal() else vocabulary().cardinals[found[1]]
    number = Number(first.start, found.end(), first.value / below, Decimal("0.01"), "fraction")
    return Quantity(number.start, number.end, number, number.value, number.precision, "ratio", "ratio")


_NUMBERED = re.compile(
    r"\b(?:(?P<ranked>ranked|rated|placed|seeded|[Rr]anks|ranking)|[Aa]t|to|hit|hits|reached|reaching|reaches)"
    r"(?: as)?(?: the)?(?: world)? (?:[Nn]umber|[Nn]o\.?|#) ?$"
)
_CHART = re.compile(r"\b(?:[Aa]lbums?|[Ss]ingles?|[Ss]ongs?|charts?|rankings?|bestsellers?|best-sellers?|box office)\b")


def numbered_rank(text: str, number: Number, floor: int, end: int) -> Quantity | None:
    """Return the rank of "ranked No. 3 in the world", "entered the chart at number 11"; None for a label."""
    at = number.start
    if not number.plain and number.shape != "words":
        return None
    if text[at - 1 : at] not in ("#", " ") or text[at - 2 : at - 1] not in ("r", "o", ".", "#"):
        return None
    found = _NUMBERED.search(text, max(floor, at - 32), at)
    if found is None or not _ENDS.match(text, number.end, end):
        return None
    if not found["ranked"] and not _CHART.search(text, max(floor, at - 100), min(end, number.end + 60)):
        return None
    return Quantity(at, number.end, number, number.value, _ONE, "rank", "rank")


def ordinal_at(text: str, at: int, number_end: int, value: Decimal, floor: int, end: int) -> Quantity | None:
    """Return the ordinal from `at` to `number_end` as a rank, or as an order for claims; None where it is neither."""
    number = Number(at, number_end, value, _ONE, "ordinal")
    left = text[max(floor, at - 60) : at]
    if left.endswith(("per ", "/", "a ", "-")):
        return None
    if _LARGEST.match(text, number_end, end):
        return Quantity(at, number_end, number, value, _ONE, "rank", "rank", scope="claims")
    if _PLACE.match(text, number_end, end) and _WINNING.search(left) and not left.endswith("in the "):
        return Quantity(at, number_end, number, value, _ONE, "rank", "rank", scope="claims")
    if _is_rank(text, left, number_end, end):
        return Quantity(at, number_end, number, value, _ONE, "rank", "rank")
    noun_follows = text[number_end : number_end + 1] == " " and not text[number_end + 1 : number_end + 2].isupper()
    noun_follows = noun_follows and not _NO_ORDER.match(text, number_end, end)
    if not noun_follows or _COPULA.search(left) is None:
        return None
    return Quantity(at, number_end, number, value, _ONE, None, "ordinal", scope="claims")


def _is_rank(text: str, left: str, number_end: int, end: int) -> bool:
    """Tell whether an ordinal without a noun behind it says a place in a ranking."""
    if not _ENDS.match(text, number_end, end):
        return False
    if left.endswith(("the ", "The ", "a ")):
        return _RANKED.search(left) is not None
    verbs = list(_RANKING.finditer(left))
    if not verbs:
        return False
    between = left[verbs[-1].end() :]
    if _CHAIN.search(left):
        return len(between) < 48
    return len(between) < 40 and not any(mark in between for mark in ";:.")
