"""What digits and marks make together that is no figure: dates, clock times, scores, telephone and version numbers."""

from __future__ import annotations

import re
from decimal import Decimal

from cctimeline.find.figures.numbers import part_of

_COMPOSITE = re.compile(
    r"""
      (?P<iso>\d{4}-\d{1,2}-\d{1,2}(?:[T\ ][\d:.]{4,12}Z?)?)
    | (?P<date>\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?![\d/]))
    | (?P<clock>\d{1,3}:\d{1,3}(?::\d\d)?(?:[.,]\d{1,3})?(?:[\ \u00a0]?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?))?)
    | (?P<hour>\d{1,2}(?:\.\d\d)?[\ \u00a0]?(?:[ap]\.m\.|[ap]m\b|[AP]\.M\.|[AP]M\b|o['’]clock\b)
          (?:\s?[-–]\s?\d{1,2}(?!\d|[.,]\d))?)
    | (?P<parts>\d{1,4}(?:\.\d{1,4}){2,8}(?!\d))
    | (?P<phone>\d{3,5}[-.\ ]\d{3,4}[-.\ ]\d{4}(?![\d,]))
    | (?P<dialled>0\d{1,5}(?:[-\ ]\d{2,6}){1,4}(?![\d%]|[.,]\d))
    | (?P<dashes>\d{1,6}(?:[-–]\d{1,6}){2,8})
    | (?P<season>(?:1[89]|20)\d\d(?:/\d|[-–/]\d\d(?:\d\d)?)(?!\d|,\d))
    | (?P<fixed>(?:9/11|24/7|7/7|50/50|50-50|20/20|20-20)(?![\d/%]))
    | (?P<counter>\d{1,3}/\d{1,3}(?![\d/]|,\d)(?!\s?(?:[a-z%°]|in\b)))
    | (?P<decade>(?:(?:1\d|20)\d)?\d0['’]?s\b)
    | (?P<against>\d{1,3}[-–](?:to-)?\d{1,3}(?=\s(?:
          (?:win|loss|defeat|victory|draw|vote|record|majority|decision|tie|score|series|over|against|aggregate|up|down
            |success|triumph|thrashing|rout|hammering|scoreline|in|after|with|thanks|on|away|home|at|to)\b
          |from\sthe\s(?:field|floor|line|free|three|arc)\b|(?:from|on)\s3-p
          |[A-Z]|\()|[,.](?!\d)|[;)]|$))
    | (?P<glued>\d+(?:[.,]\d+)?(?:[A-Za-z]+\d[\w-]*|[A-Za-z]+-\d[\w-]*|-\d+[A-Za-z]+\d*))
    """,
    re.VERBOSE,
)
_NOT_HOUR = re.compile(r"1[3-9]|[2-9]\d|\d\.\d[ap]m|\d{1,2}\.[6-9]")
_UNIT_POWER = re.compile(r"\d(?:m|km|cm|mm|ft|in)[23]$")
_UNIT_RANGE = re.compile(r"\d+(?:[.,]\d+)?[A-Za-z]{0,3}-\d[\d.,]*[A-Za-z]{1,3}$")
_POWER = re.compile(r"[\d.,]+[eE]-?\d+$")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_CENTS = re.compile(r",\d{1,2}(?!\d|,\d)")
_ORDINAL = re.compile(r"(?:(?<=1)st|(?<=2)nd|(?<=3)rd|th)(?![A-Za-z])")
_WINDOW = 80
"""How many characters one of them has at the most."""


def composite_at(text: str, at: int, end: int) -> int:
    """Return where a date, clock time, score, telephone or version number that starts at `at` ends; else `at`."""
    found = _COMPOSITE.match(text, at, min(end, at + _WINDOW))
    if found is None or _is_quantity(text, found):
        return at
    if found.lastgroup in ("phone", "dialled") and at and text[at - 1].isalpha():
        return at
    return found.end()


def _is_quantity(text: str, found: re.Match[str]) -> bool:
    """Tell whether what looks like a date, a score or an identifier is a quantity after all."""
    kind, printed = found.lastgroup, found[0]
    if kind == "counter":
        return part_of(Decimal(printed.split("/")[0]), "/" + printed.split("/")[1]) is not None
    if kind == "decade":
        return len(printed) == 2
    if kind == "hour":
        return _NOT_HOUR.match(printed) is not None
    if kind == "season":
        return not _follows(printed)
    if kind == "against":
        return _ascends(text, printed, found.end())
    if kind == "glued":
        quantity = any(pattern.search(printed) for pattern in (_UNIT_POWER, _UNIT_RANGE))
        return quantity or bool(_POWER.match(printed)) or "x10" in printed or text.startswith("^", found.end())
    if kind == "parts":
        return _THOUSANDS.fullmatch(printed) is not None and _CENTS.match(text, found.end()) is not None
    return False


def _follows(printed: str) -> bool:
    """Tell "2013-14" and "2013-2015" from a range of other numbers ("2000-2500 calories")."""
    first, last = re.split(r"[-–/]", printed)
    if len(last) == 1:
        return int(last) == (int(first) + 1) % 10
    if len(last) == 2:
        return int(first[2:]) < int(last) < int(first[2:]) + 40 or int(last) == (int(first[2:]) + 1) % 100
    return int(first) < int(last) <= 2100


def _ascends(text: str, printed: str, end: int) -> bool:
    """Tell a range from a score: "aged 18-34," but not "won 2-1,"."""
    first, last = (int(part) for part in re.split(r"[-–](?:to-)?", printed))
    return first < last and last > 11 and text[end : end + 1] in (",", ".", ";", ")", "")


def ordinal_end(text: str, end: int) -> int:
    """Return where the ordinal ending behind digits ends; 0 where there is none."""
    found = _ORDINAL.match(text, end)
    return found.end() if found else 0
