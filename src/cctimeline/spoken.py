"""A date, or so many of a thing, in words for people: chronology, report and messages say it alike."""

from __future__ import annotations

import re

from cctimeline.when import When

_PLAIN = re.compile(r"-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
_DECADE = re.compile(r"\d{3}X")
_CENTURY = re.compile(r"\d{2}XX")
_PART = re.compile(r"\d{4}-(?:2[1-4]|3[3-6]|4[01])")
_MODS = {"start": "early", "mid": "mid", "end": "late", "approx": "about"}
_PARTS = {
    "21": "spring",
    "22": "summer",
    "23": "autumn",
    "24": "winter",
    "33": "first quarter of",
    "34": "second quarter of",
    "35": "third quarter of",
    "36": "fourth quarter of",
    "40": "first half of",
    "41": "second half of",
}
"""The parts of a year that EDTF writes as months beyond the twelfth."""


def many(n: int, noun: str) -> str:
    """Return "1 day", "3 days", "1,200 days"."""
    return f"{n:,} {noun}{'' if n == 1 else 's'}"


def spoken(when: When | None, *, width: bool = False) -> str:
    """Return a date for people, no more and no less precise than printed: "early 2022", "2020-09 or later".

    `width` adds the days that an uncertain date allows, where they are more than those of the printed one.
    """
    if when is None or (when.earliest is None and when.latest is None):
        return "undated"
    edtf, mark = re.sub(r"[~?%]", "", when.edtf), when.mod or ("approx" if re.search(r"[~?%]", when.edtf) else None)
    mod = f"{_MODS[mark]} " if mark in _MODS else ""
    if _PLAIN.fullmatch(edtf):
        return mod + edtf + (_width(when, edtf) if width else "")
    if _DECADE.fullmatch(edtf):
        return f"{mod}{edtf[:3]}0s"
    if _CENTURY.fullmatch(edtf):
        return f"{mod}{_nth(int(edtf[:2]) + 1)} century"
    if _PART.fullmatch(edtf):
        return f"{mod}{_PARTS[edtf[5:]]} {edtf[:4]}"
    if when.latest is None:
        return f"{mod}{_side(edtf, 0) or when.earliest} or later"
    if when.earliest is None:
        return f"{mod}{_side(edtf, -1) or when.latest} or earlier"
    first, last = _side(edtf, 0) or when.earliest, _side(edtf, -1) or when.latest
    return f"{mod}{first} to {last}"


def _nth(n: int) -> str:
    end = "th" if n // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{end}"


def _width(when: When, edtf: str) -> str:
    first, last = when.earliest, when.latest
    if not (first and last) or (first.isoformat().startswith(edtf) and last.isoformat().startswith(edtf)):
        return ""
    return f" ({first} to {last})"


def _side(edtf: str, at: int) -> str | None:
    side = edtf.split("/")[at] if "/" in edtf else ""
    return side if _PLAIN.fullmatch(side) else None
