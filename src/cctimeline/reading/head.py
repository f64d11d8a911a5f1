"""What the head and the foot of a page say of it: title, publisher, date of publication."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from cctimeline.reading.dated import DateLine, Dateline, date_line, date_lines, dateline, label_of, may_date
from cctimeline.reading.labels import byline, label_line, namelike
from cctimeline.reading.lines import Line
from cctimeline.reading.printed import in_year_before, printed_dates
from cctimeline.vocab import table
from cctimeline.when import When

HEAD_LINES = 15
FOOT_LINES = 25
_RIGHTS = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)[ ,:]*(?:©|\([cC]\))?[ ,]*((?:19|20)\d\d(?![-–]))?[ ,]*(?:by )?"
)


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
    if len(words) > 4 or not namelike(line.text):
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
    surest = sorted(dated, key=lambda d: not d.labelled)
    first = {d.source: d.when for d in reversed(surest)}
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
    found = printed_dates(line.text) if not label and may_date(line) else []
    return bool(label or (found and label_of(line.text[: found[0].start])))


def _labelled_values(lines: Sequence[Line], kind: str) -> list[str]:
    found = [label[1] for line in lines if line.size <= 12 and (label := label_line(line)) and label[0] == kind]
    return [name for value in found if (name := value.split("|")[0].strip())]


def _owners(foot: Sequence[Line]) -> list[str]:
    found = []
    for line in foot:
        rights = _RIGHTS.match(line.text) if len(line.text) < 400 else None
        name = re.split(r"[.,;|]|\ball\b", line.text[rights.end() :], maxsplit=1)[0].strip() if rights else ""
        if name and namelike(name):
            found.append(name)
    return found
