"""The units of measure and currencies of `data/*.toml`: what may stand before and after a number."""

from __future__ import annotations

import re
import string
from functools import cache
from typing import Any

from attrs import frozen

from cctimeline.figure import Kind
from cctimeline.find.figures.wordlists import words_of
from cctimeline.vocab import table, trie

_CAPITALISED = {"length", "area", "volume", "mass", "time", "share", "percentage points", "age", "power", "points"}
_SHARES = {"percent", "permille"}


@frozen
class Unit:
    """A unit by its canonical name; `symbol` is True for a printed sign or abbreviation, False for a word."""

    name: str
    kind: Kind
    dimension: str
    symbol: bool
    glued: bool = False
    """True where it counts only with the digits touching it."""
    singular: bool = False
    """True for the singular of a word that also has a plural."""
    millions: bool = False
    """True for "MEUR": millions of it."""


def _spellings(words: str) -> list[str]:
    forms = [word for word in words.split("|") if word]
    forms += [
        word.replace("metre", "meter").replace("litre", "liter") for word in forms if "metre" in word or "litre" in word
    ]
    return list(dict.fromkeys(forms))


def plural(word: str) -> str:
    """Return the regular plural of a unit's name; the first word of "part per million" takes it."""
    head, per, rest = word.partition(" per ")
    head, of, tail = head.partition(" of ")
    if head.startswith("degree "):
        return "degrees" + head[6:]
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        return head[:-1] + "ies" + of + tail + per + rest
    return head + ("es" if head.endswith(("s", "x", "ch", "sh", "z")) else "s") + of + tail + per + rest


@cache
def after() -> dict[str, Unit]:
    """Every form that may follow a number, with its unit."""
    forms: dict[str, Unit] = {}
    for code, entry in table("currencies").items():
        _add_currency(forms, code, entry)
    for name, entry in table("units").items():
        _add_unit(forms, name, entry)
    return forms


def is_money(word: str) -> bool:
    """Tell whether a word in small letters names a currency: "dollars", "yen"."""
    unit = after().get(word)
    return unit is not None and unit.dimension == "money" and not unit.symbol


def _add_currency(forms: dict[str, Unit], code: str, entry: dict[str, Any]) -> None:
    one = Unit(code, "amount", "money", False, singular=not entry.get("unchanged"))
    many = Unit(code, "amount", "money", False)
    for word in _spellings(entry.get("names", "")):
        titled = " ".join(part[:1].upper() + part[1:] for part in word.split(" "))
        for form in (word, word[:1].upper() + word[1:], word.lower(), titled):
            forms.setdefault(form, one)
            forms.setdefault(plural(form), many)
    sign = Unit(code, "amount", "money", True)
    glued = Unit(code, "amount", "money", True, glued=True)
    for form in entry.get("signs", "").split("|"):
        if form:
            forms.setdefault(form, glued if form in ("p", "c") else sign)
    for form in entry.get("codes", "").split("|"):
        if len(form) == 3 and form.isupper():
            forms.setdefault(form, sign)
            forms.setdefault("M" + form, Unit(code, "amount", "money", True, millions=True))
        elif form in words_of("codes_behind"):
            forms.setdefault(form, sign)


def _add_unit(forms: dict[str, Unit], name: str, entry: dict[str, Any]) -> None:
    dimension = entry.get("dimension", "")
    kind: Kind = "percent" if name in _SHARES else "measure"
    fixed = bool(entry.get("invariable"))
    one, many = Unit(name, kind, dimension, False, singular=not fixed), Unit(name, kind, dimension, False)
    for word in _spellings(entry.get("words", "")):
        variants = [word, word.replace(" ", "-")] if " " in word else [word]
        variants += [v.title() if " " in v else v.capitalize() for v in variants] if dimension in _CAPITALISED else []
        for form in variants:
            forms.setdefault(form, one)
            if not fixed:
                forms.setdefault(plural(form), many)
    for form in entry.get("symbols", "").split("|"):
        if form:
            forms.setdefault(form, Unit(name, kind, dimension, True))
    for form in entry.get("glued", "").split("|"):
        if form:
            forms.setdefault(form, Unit(name, kind, dimension, True, glued=True))


_OPENING = re.compile(
    r"(?P<gap>[ \u00a0\u202f]?[-–\u2011][ ]?|&nbsp;|[ \u00a0\u202f\n]{0,2})(?P<open>[(\[{<](?=[A-Za-zμ]{1,4}[)\]}>]))?"
)
_ALPHANUMERIC = frozenset(string.ascii_letters + string.digits)
_CLOSING = frozenset(")]}>")


@frozen
class Behind:
    """The printed unit behind a number, what stands between the two, and where it ends, its brackets included."""

    printed: str
    gap: str
    end: int


def unit_behind(text: str, at: int) -> Behind | None:
    """Return the unit behind a number that ends at `at`, the longest that fits, also in brackets ("20 (kg)")."""
    opening = _OPENING.match(text, at)
    assert opening is not None  # it may be empty
    start, gap, known = opening.end(), opening["gap"].replace("&nbsp;", " "), _beginnings()
    for form in known.get(text[start : start + 2]) or known.get(text[start : start + 1], ()):
        if not text.startswith(form, start):
            continue
        end = start + len(form)
        if form[-1].isalpha() and text[end : end + 1] in _ALPHANUMERIC:
            continue
        if opening["open"] is None:
            return Behind(form, gap, end)
        if text[end : end + 1] in _CLOSING:
            return Behind(form, gap, end + 1)
    return None


@cache
def _beginnings() -> dict[str, tuple[str, ...]]:
    """Return the forms behind a number by their first two letters, those of the first letter alone included.

    Long ones come before short ones: "km²" before "km".
    """
    found: dict[str, list[str]] = {form: [form] for form in after() if len(form) == 1}
    for form in after():
        if len(form) > 1:
            found.setdefault(form[:2], list(found.get(form[0], ()))).append(form)
    return {
        beginning: tuple(sorted(forms, key=lambda form: (-len(form), not form[-1].isalpha())))
        for beginning, forms in found.items()
    }


@cache
def before() -> dict[str, str]:
    """Every sign or code that may stand before a number, reversed, with its currency."""
    forms: dict[str, str] = {}
    for code, entry in table("currencies").items():
        if entry.get("after_only"):
            continue
        for form in [*entry.get("signs", "").split("|"), *entry.get("codes", "").split("|")]:
            if form:
                forms.setdefault(form[::-1], code)
                if len(form) == 3 and form.isupper() and form.isalpha():
                    forms.setdefault(form[::-1] + "M", code)
                lower = form.lower()
                if "$" in form and (len(lower) > 3 or lower == "c $"):
                    forms.setdefault(lower[::-1], code)
    return forms


@cache
def before_pattern() -> re.Pattern[str]:
    """Match, on a reversed text, a currency sign or code before a number, with a minus before or behind it."""
    forms = before()
    codes = tuple(form for form in forms if form[0].isalpha())
    lettered = tuple(form for form in forms if not form[0].isalpha() and form[-1].isalpha())
    bare = tuple(form for form in forms if not form[0].isalpha() and not form[-1].isalpha())
    sign = rf"(?P<sign>(?:{trie(lettered)})(?![A-Za-z])|{trie(bare)})"
    return re.compile(rf"(?P<minus>[-−])?[ \u00a0]?(?:{sign}|(?P<code>{trie(codes)})(?![A-Za-z$]))")


_PER = re.compile(r" ?/ ?| per |-per-|-per | (?:an?|each|every|for every|for each|to the) |-an?-| a-")
_EVERY = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"
}  # fmt: skip
_AGO = re.compile(
    r"(?:year|month|week|day|decade|quarter|hour|century)s? (?:ago|earlier|later|before|after|on year|from now)\b"
)
_SQUARED = re.compile(r"s(?:2|²|\^2)(?!\d)")
_OFTEN = re.compile(
    r" (?P<often>annually|yearly|monthly|weekly|daily|hourly)(?=[.,;:)]|$| (?:and|or|in|for|to|on|from|by|with|until"
    r"|while|but|at|since|as|through|under|over|if|when|across|during)\b)"
)
_WORD = re.compile(r"\d[\d,]*\d|[A-Za-zμµ²³^%°-]+")


def per_at(text: str, at: int, *, loose: bool = False) -> tuple[str, int] | None:
    """Return the denominator of a rate behind a unit ("a barrel", "/h", "per square metre", "yearly") and its end.

    `loose` takes any noun after "per".
    """
    found = _PER.match(text, at)
    often = _OFTEN.match(text, at) if found is None else None
    if often is not None:
        return _EVERY[often["often"]], often.end()
    if found is None or _AGO.match(text, found.end()):
        return None
    unit = unit_behind(text, found.end())
    sign = found[0].strip()
    if unit is not None and not unit.gap:
        known = after()[unit.printed]
        if known.kind == "measure" and (known.symbol is False or sign in ("/", "per") or sign == "-per-"):
            name = "year" if unit.printed == "annum" else known.name
            power = re.compile(r"\^?[23²³](?!\d)").match(text, unit.end) if sign == "/" else None
            if power:
                return ("square " if power[0][-1] in "2²" else "cubic ") + name, power.end()
            return name, unit.end
    squared = _SQUARED.match(text, found.end()) if sign == "/" else None
    if squared is not None:
        return "square second", squared.end()
    word = _WORD.match(text, found.end())
    if word is not None and (
        word[0] in ("diluted", "basic", "ordinary", "common") or word[0].istitle() or "-" in word[0]
    ):
        word = _WORD.match(text, word.end() + 1)
    if word is None:
        return None
    if word[0] in words_of("each") or (loose and "per" in sign and word[0].islower()):
        return {"annum": "year", "capita": "person", "head": "person"}.get(word[0], word[0]), word.end()
    return None
