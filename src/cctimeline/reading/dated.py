"""Date lines and datelines: when a text was published, in the words of the page and of the story's opening."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from cctimeline.reading.labels import label_kinds, label_line, namelike, opens_byline
from cctimeline.reading.lines import Line
from cctimeline.reading.printed import Printed, printed_dates
from cctimeline.vocab import table
from cctimeline.when import When

DATELINE_LETTERS = 110
_ZONE = r"(?:GMT|UTC|[ECMP][SD]?T|BST|CES?T|IST|HKT|JST|KST|SGT|AES?T|AEDT|[ecmp]t)"
_TIME = re.compile(
    rf"\(?\b\d{{1,2}}[:.]?\d\d {_ZONE}\b\)?|\b\d{{1,2}}[:.]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\b\.?)?"
    rf"|\b\d{{1,2}} ?[AaPp]\.?[Mm]\b\.?|T\d\d:\d\d\S*|\b{_ZONE}\b(?:[+-]\d+(?::\d\d)?)?"
    r"|\b\d+ (?:year|month|week|day|hour|minute|min)s? ago\b"
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?")
_ENDS = (" ended", " ending", " until", " since", " to")
"""What stands before the day with which a time ends: "RESULTS FOR THE YEAR ENDED 28 DECEMBER 2013"."""
_BRACKETED = re.compile(r"[(\[]([A-Z][\w .&'’-]{1,40})[)\]]")
_AGENCY = re.compile(r"[(/]([A-Z][\w .&'’-]{1,40})[)/]")
_DASH = re.compile(r"(?=[\s—–-])\s*(?:—|–|--|(?<=[\s)/])-(?=\s)|(?<=\w)- )\s*")


@frozen
class DateLine:
    """A line that says when the text was published: from where in the line on, the date, and who published it."""

    start: int
    when: When
    source: str
    publisher: str | None = None
    labelled: bool = False


@frozen
class Dateline:
    """Place and date before the first words of a story: the letters it takes, its date, the agency beside it."""

    size: int
    date: Printed | None
    agency: str | None


def date_line(line: Line) -> DateLine | None:
    """Return the first date that a line of the page's head or foot gives the publication; None for other lines."""
    return next(iter(date_lines(line)), None)


def may_date(line: Line) -> bool:
    """Tell whether a line is short enough, and has a digit, to say when the text was published."""
    return line.size <= 24 and any(map(str.isdigit, line.text))


def date_lines(line: Line) -> list[DateLine]:
    """Return what a line of the page's head or foot says of the publication, none for a line of the text itself."""
    if not may_date(line):
        return []
    found, at = [], 0
    for date in (p for p in printed_dates(line.text) if p.when):
        before, label = line.text[at : date.start], label_of(line.text[at : date.start])
        after = line.text[date.end :]
        if date.when and (said := _said(before, label, after, head=label_line(line))):
            found.append(DateLine(at + (len(label.before) if label else 0), date.when, *said, label is not None))
        at = date.end
    return found


def _said(
    before: str, label: _Label | None, after: str, *, head: tuple[str, str] | None
) -> tuple[str, str | None] | None:
    """Return whence a date is and who published it, by the words beside it; None where these are a sentence's."""
    bare, rest = _without_time(label.before if label else before), _without_time(after)
    byline = opens_byline(bare)
    if not label and bare.lower().rstrip(" :,").endswith(_ENDS):
        return None
    if not (label or byline or head or (namelike(f"{bare} {rest}") and after[:1] != ":")):
        return None
    source = label.source if label else "byline" if byline else "published"
    return source, _name_beside("" if label else bare, rest)


@frozen
class _Label:
    before: str
    source: str


def label_of(before: str) -> _Label | None:
    """Return the label ("Updated:") that ends `before` and what stands before it; None if there is none."""
    bare = re.sub(r" (?:on|at)$", "", _without_time(before).rstrip(" :=|,-–—·•").lower())
    for source in ("updated", "published"):
        for word in table("reading")["labels"][source]:
            if bare == word or bare.endswith((" " + word, "|" + word, "." + word)):
                return _Label(before[: before.lower().rfind(word)], source)
    return None


@lru_cache(maxsize=8)
def dateline(text: str) -> Dateline | None:
    """Return the dateline that opens a paragraph: a place in capitals or a date or an agency, then a dash."""
    found = _DASH.search(text, 0, DATELINE_LETTERS)
    if not found or found.end() >= len(text):
        return None
    opening = text[: found.start()]
    dates = printed_dates(opening)[-1:]
    agency = _AGENCY.search(opening)
    marks = [*((d.start, d.end) for d in dates), *([agency.span()] if agency else [])]
    place = opening[: min(marks)[0]] if marks else opening
    rest = "".join(" " if any(a <= at < b for a, b in marks) else letter for at, letter in enumerate(opening))
    if rest[len(place) :].strip(" ,.:()") or not _place(place, sure=bool(marks)):
        return None
    return Dateline(found.end(), dates[0] if dates else None, agency[1].strip() if agency else None)


def _name_beside(before: str, after: str) -> str | None:
    bracketed = _BRACKETED.search(after)
    if bracketed:
        return bracketed[1].strip()
    for part in (after, before):
        for piece in re.split(r"[|·•/]|\s[-–—]\s", part):
            bare = _value(piece.strip(" ,:;-–—|()*_"))
            if len(bare) > 1 and not opens_byline(bare) and namelike(bare) and not printed_dates(bare):
                return bare
    return None


def _value(piece: str) -> str:
    """Return the value of "Source: value", nothing for another label, the piece itself where there is none."""
    label, colon, value = piece.partition(":")
    kind = label_kinds().get(label.strip().lower()) if colon else None
    return piece if kind is None else value.strip() if kind == "publisher" else ""


def _without_time(text: str) -> str:
    return re.sub(r"\s+", " ", _WEEKDAY.sub(" ", _TIME.sub(" ", text))).strip(" ,|")


def _place(text: str, *, sure: bool) -> bool:
    """Tell whether the words before a dash are a dateline's place: "BERLIN", "DOVER, Del.", or only an agency."""
    bare = text.strip(" ,(/")
    if not bare:
        return sure
    first = re.match(r"[^\W\d_]+", bare)
    if not first or not namelike(bare.replace(",", " ")) or bare.endswith("." * 2):
        return False
    return sure or (len(first[0]) > 2 and first[0].isupper())
