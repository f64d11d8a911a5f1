"""What the head and the foot of a page say of it: title, publisher, date of publication."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from cctimeline.reading.lines import Line
from cctimeline.reading.printed import Printed, in_year_before, printed_dates
from cctimeline.vocab import table
from cctimeline.when import When

HEAD_LINES = 15
FOOT_LINES = 25
DATELINE_LETTERS = 110

_ZONE = r"(?:GMT|UTC|[ECMP][SD]?T|BST|CES?T|IST|HKT|JST|KST|SGT|AES?T|AEDT|[ecmp]t)"
_TIME = re.compile(
    rf"\(?\b\d{{1,2}}[:.]?\d\d {_ZONE}\b\)?|\b\d{{1,2}}[:.]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\b\.?)?"
    rf"|\b\d{{1,2}} ?[AaPp]\.?[Mm]\b\.?|T\d\d:\d\d\S*|\b{_ZONE}\b(?:[+-]\d+(?::\d\d)?)?"
    r"|\b\d+ (?:year|month|week|day|hour|minute|min)s? ago\b"
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?")
_BYLINE = re.compile(r"(?:By|BY|by|Written by|Reported by|Posted by) (?=[A-Z])")
_BRACKETED = re.compile(r"[(\[]([A-Z][\w .&'’-]{1,40})[)\]]")
_AGENCY = re.compile(r"[(/]([A-Z][\w .&'’-]{1,40})[)/]")
_DASH = re.compile(r"\s*(?:—|–|--|(?<=[\s)/])-(?=\s)|(?<=\w)- )\s*")
_RIGHTS = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)[ ,:]*(?:©|\([cC]\))?[ ,]*((?:19|20)\d\d(?![-–]))?[ ,]*(?:by )?"
)


@frozen
class DateLine:
    """A line that says when the text was published: from where in the line on, the date, and who published it."""

    start: int
    when: When
    source: str
    publisher: str | None = None


@frozen
class Dateline:
    """Place and date before the first words of a story: the letters it takes, its date, the agency beside it."""

    size: int
    date: Printed | None
    agency: str | None


@frozen
class Head:
    """What the head and foot say; `headings` are the lines that may be title or site name."""

    title: Line | None
    publisher: str | None
    published: When | None
    published_from: str | None
    site: Line | None
    first_prose: int
    """Index of the first line of the text proper."""


def head_of(lines: Sequence[Line]) -> Head:
    """Read what the first and last lines of a page say of it."""
    prose = _first_prose(lines)
    top, foot = lines[: min(prose, HEAD_LINES)], lines[max(prose, len(lines) - FOOT_LINES) :]
    dated = [d for line in (*top, *(line for line in foot if _labelled(line))) for d in date_lines(line)]
    stories = [s for line in lines[prose : prose + 3] if (s := dateline(line.text))]
    site, title = _headings(top, lines)
    published, source = _date(dated, stories)
    named = [
        *_labelled_values(top, "publisher"),
        *(d.publisher for d in dated if d.publisher),
        *([_site_name(site)] if site else []),
        *_labelled_values(foot, "publisher"),
        *(s.agency for s in stories if s.agency),
        *_owners(foot),
    ]
    return Head(title, named[0] if named else None, published, source, site, prose)


def head_of_sentence(text: str) -> Head:
    """Return what a text of one line says of itself: the date and the agency of its dateline."""
    story = dateline(text)
    when = story.date.when if story and story.date else None
    return Head(None, story.agency if story else None, when, "dateline" if when else None, None, 0)


def date_line(line: Line) -> DateLine | None:
    """Return the first date that a line of the page's head or foot gives the publication; None for other lines."""
    return next(iter(date_lines(line)), None)


def date_lines(line: Line) -> list[DateLine]:
    """Return what a line of the page's head or foot says of the publication, none for a line of the text itself."""
    if line.size > 24 or not any(letter.isdigit() for letter in line.text):
        return []
    found, at = [], 0
    for date in (p for p in printed_dates(line.text) if p.when):
        before, label = line.text[at : date.start], label_of(line.text[at : date.start])
        after = line.text[date.end :]
        if date.when and (said := _said(before, label, after, head=label_line(line))):
            found.append(DateLine(at + (len(label.before) if label else 0), date.when, *said))
        at = date.end
    return found


def _said(
    before: str, label: _Label | None, after: str, *, head: tuple[str, str] | None
) -> tuple[str, str | None] | None:
    """Return whence a date is and who published it, by the words beside it; None where these are a sentence's."""
    bare, rest = _without_time(label.before if label else before), _without_time(after)
    byline = _BYLINE.match(bare)
    if not (label or byline or head or (_namelike(f"{bare} {rest}") and after[:1] != ":")):
        return None
    source = label.source if label else "byline" if byline else "published"
    return source, _name_beside("" if label else bare, rest)


@frozen
class _Label:
    before: str
    source: str


def label_of(before: str) -> _Label | None:
    """Return the label ("Updated:") that ends `before` and what stands before it; None if there is none."""
    bare = re.sub(r" (?:on|at)$", "", _without_time(before).rstrip(" :|,-–—·•").lower())
    for source in ("updated", "published"):
        for word in table("reading")["labels"][source]:
            if bare == word or bare.endswith((" " + word, "|" + word, "." + word)):
                return _Label(before[: before.lower().rfind(word)], source)
    return None


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
    if rest[len(place) :].strip(" ,.:") or not _place(place, sure=bool(marks)):
        return None
    return Dateline(found.end(), dates[0] if dates else None, agency[1].strip() if agency else None)


def label_line(line: Line) -> tuple[str, str] | None:
    """Return the kind (title, publisher, published, updated, other) and value of a "Label: value" line."""
    label, colon, value = line.text.partition(":")
    if not colon or len(label) > 24 or not value.strip():
        return None
    kind = _label_kinds().get(label.strip().lower())
    return (kind, value.strip().strip("\"'")) if kind else None


def byline(line: Line) -> bool:
    """Tell whether a line only names who wrote the text."""
    return bool(_BYLINE.match(line.text)) and line.size <= 12 and not line.text.endswith(".")


@cache
def _label_kinds() -> dict[str, str]:
    return {word: kind for kind, words in table("reading")["labels"].items() for word in words}


def _first_prose(lines: Sequence[Line]) -> int:
    for at, line in enumerate(lines[:HEAD_LINES]):
        headline = at == 0 and line.heading and len(lines) > 1
        if line.prose and not headline and not date_line(line) and not label_line(line):
            return at
    return min(len(lines), HEAD_LINES)


def _headings(top: Sequence[Line], lines: Sequence[Line]) -> tuple[Line | None, Line | None]:
    for line in top:
        if (label := label_line(line)) and label[0] == "title":
            return None, line
    plain = []
    for line in top:
        if date_line(line) or byline(line) or label_line(line):
            break
        if any(letter.isalpha() for letter in line.text) and line.lower not in table("reading")["alone"]["lines"]:
            plain.append(line)
    if len(plain) > 1 and plain[1].size > plain[0].size and _is_site(plain[0], lines):
        return plain[0], plain[1]
    return None, plain[0] if plain else None


def _is_site(line: Line, lines: Sequence[Line]) -> bool:
    words = line.text.split()
    if len(words) > 4 or not _namelike(line.text):
        return False
    known = table("reading")["site"]
    if {word.lower() for word in words} & {*known["generic"], *known["media"]} or "." in line.text[1:-1]:
        return True
    return any(line.lower in foot.lower for foot in lines[-FOOT_LINES:] if len(foot.text) < 300)


def _site_name(line: Line) -> str:
    words = line.text.split()
    while len(words) > 1 and words[-1].lower() in table("reading")["site"]["generic"]:
        words.pop()
    return " ".join(words)


def _date(dated: Sequence[DateLine], stories: Sequence[Dateline]) -> tuple[When | None, str | None]:
    first = {d.source: d.when for d in reversed(dated)}
    for source in ("published", "byline"):
        if source in first:
            return first[source], source
    for story in stories:
        if story.date and story.date.when:
            return story.date.when, "dateline"
        if story.date and "updated" in first and (when := in_year_before(story.date, first["updated"])):
            return when, "dateline"
    return (first["updated"], "updated") if "updated" in first else (None, None)


def _labelled(line: Line) -> bool:
    label = label_line(line)
    found = printed_dates(line.text)
    return bool(label or (found and label_of(line.text[: found[0].start])))


def _labelled_values(lines: Sequence[Line], kind: str) -> list[str]:
    found = [label[1] for line in lines if line.size <= 12 and (label := label_line(line)) and label[0] == kind]
    return [name for value in found if (name := value.split("|")[0].strip())]


def _owners(foot: Sequence[Line]) -> list[str]:
    found = []
    for line in foot:
        rights = _RIGHTS.match(line.text) if len(line.text) < 400 else None
        name = re.split(r"[.,;|]|\ball\b", line.text[rights.end() :], maxsplit=1)[0].strip() if rights else ""
        if name and _namelike(name):
            found.append(name)
    return found


def _name_beside(before: str, after: str) -> str | None:
    bracketed = _BRACKETED.search(after)
    if bracketed:
        return bracketed[1].strip()
    for part in (after, before):
        for piece in re.split(r"[|·•/]|\s[-–—]\s", part):
            bare = _value(piece.strip(" ,:;-–—|()*_"))
            if len(bare) > 1 and not _BYLINE.match(bare) and _namelike(bare) and not printed_dates(bare):
                return bare
    return None


def _value(piece: str) -> str:
    """Return the value of "Source: value", nothing for another label, the piece itself where there is none."""
    label, colon, value = piece.partition(":")
    kind = _label_kinds().get(label.strip().lower()) if colon else None
    return piece if kind is None else value.strip() if kind == "publisher" else ""


def _without_time(text: str) -> str:
    return re.sub(r"\s+", " ", _WEEKDAY.sub(" ", _TIME.sub(" ", text))).strip(" ,|")


def _namelike(text: str) -> bool:
    """Tell whether every word could be part of a name (and there are few)."""
    words = re.findall(r"[^\W\d_][\w'’.&-]*", text)
    small = {"of", "the", "and", "for", "de", "la", "le", "on", "at", "in", "by"}
    return len(words) <= 7 and all(word[0].isupper() or word[1:2].isupper() or word in small for word in words)


def _place(text: str, *, sure: bool) -> bool:
    """Tell whether the words before a dash are a dateline's place: "BERLIN", "ERIE, Pa.", or nothing but an agency."""
    bare = text.strip(" ,(/")
    if not bare:
        return sure
    first = re.match(r"[^\W\d_]+", bare)
    if not first or not _namelike(bare.replace(",", " ")) or bare.endswith("." * 2):
        return False
    return sure or (len(first[0]) > 2 and first[0].isupper())
