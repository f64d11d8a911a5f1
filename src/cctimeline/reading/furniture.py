"""Which lines of a page are its furniture: prompts, captions, contacts, notices, links. In doubt a line is body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from cctimeline.model import Span
from cctimeline.reading.dated import date_line, dateline
from cctimeline.reading.head import FOOT_LINES, HEAD_LINES, Head
from cctimeline.reading.labels import byline, label_line
from cctimeline.reading.lines import Line
from cctimeline.vocab import table

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
_PHONE = re.compile(r"\+?\(?\d{1,4}\)?[-. ]\(?\d{2,4}\)?[-. ]\d{3,}(?:[-. ]\d+)*|\+\d[\d -]{7,}\d")
_LINK = re.compile(r"https?://\S+|www\.\S+|[\w-]+\.(?:com|org|net|info|co|gov|edu|io)\b")
_CREDIT = re.compile(r"[(\[]([^()\[\]]{3,120})[)\]]\.?$")
_CREDITED = re.compile(r"\b(?:Photo(?:s|graph|grapher)?|Picture|Image|Credit|Illustration)s?(?: by|:) ?[^.:\d]{3,60}$")
_TWEET = re.compile(r"\s*[—–-] [^—–]{2,60} \(@\w+\)\s[^—–]{6,24}$")
_GALLERY = re.compile(r"(\d{1,3})/(\d{1,3})\s")
_COUNTER = re.compile(r"\d[\d,.]*[KkMm]?\+? (.+)")
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DIGITS = re.compile(r"\d{5}")
CAPTION_WORDS = 60
NOTICE_WORDS = 80
RIGHTS_LINES = 8
"""So many last lines are looked through for notices of rights even where a sentence stands below them."""
WEAK_WORDS = 12


def body_of(text: str, lines: Sequence[Line], head: Head) -> tuple[Span, ...]:
    """Return the parts of the text that its author wrote, title included, dateline and furniture left out."""
    dropped = _at_head(lines, head) | _at_foot(lines, head) | _gallery(lines)
    spans: list[Span] = []
    open_at: int | None = 0
    for at, line in enumerate(lines):
        if line is not head.title and (at in dropped or furniture(line)):
            if open_at is not None:
                spans.append(Span(open_at, line.start))
            open_at = line.end
            continue
        start, end = _trimmed(line, story=head.first_prose <= at < head.first_prose + 3)
        if start > line.start and open_at is not None:
            spans.append(Span(open_at, line.start))
            open_at = start
        if end < line.end and open_at is not None:
            spans.append(Span(open_at, end))
            open_at = line.end
    if open_at is not None:
        spans.append(Span(open_at, len(text)))
    return tuple(span for span in spans if text[span.start : span.end].strip())


def body_of_sentence(text: str) -> tuple[Span, ...]:
    """Return the body of a text of one line: what stands behind its dateline."""
    story = dateline(text)
    return (Span(story.size if story else 0, len(text)),)


def furniture(line: Line) -> bool:
    """Tell whether a line is furniture wherever on the page it stands."""
    opening, words = line.text[:60].lower(), _words()
    if opening.startswith(words.prompts):
        return len(line.text) < 1500
    if len(line.text) > 500:
        return False
    bare = line.lower.strip(" .:!>»›|*_-–—")
    return (
        not bare
        or bare in words.alone
        or opening.startswith("![")
        or (opening.startswith(words.captions) and not line.stops)
        or _captioned(line)
        or _counted(line)
        or _contact(line)
        or (" " not in line.text and not _LINK.sub("", line.text).strip())
        or (not line.text.isascii() and _IDEOGRAPHS.search(line.text) is not None and _licence(line))
    )


def notice(line: Line) -> bool:
    """Tell whether a line at the foot is a legal notice, a reader's prompt or a way to reach somebody."""
    lower, size, words = line.lower, line.size, _words()
    if len(line.text) > 800 or size > NOTICE_WORDS:
        return False
    if "©" in line.text or _rights(line):
        return True
    tokens = set(re.findall(r"[a-z-]+", lower))
    if any(term in lower for term in words.terms) and (tokens & words.reader or size <= 6) and '"' not in lower:
        return True
    if size > 25:
        return False
    reach = _EMAIL.search(line.text) or _PHONE.search(line.text) or _LINK.search(line.text) or "@" in line.text
    return bool(reach) and bool(tokens & words.contact or size <= 3)


def _rights(line: Line) -> bool:
    lower = line.lower if len(line.text) <= 800 else ""
    return lower.startswith(("copyright ", "©")) or any(map(lower.__contains__, _words().rights))


class _Words:
    """The word lists, in the shapes that the tests need."""

    def __init__(self) -> None:
        known = table("reading")
        self.prompts = tuple(known["starts"]["prompts"])
        self.captions = tuple(known["starts"]["captions"])
        self.alone = frozenset(known["alone"]["lines"])
        self.rights = tuple(known["policy"]["rights"])
        self.terms = tuple(known["policy"]["terms"])
        self.reader = frozenset(known["policy"]["reader"])
        self.contact = frozenset(known["contact"]["words"])
        self.labels = frozenset(known["contact"]["labels"])
        self.counters = frozenset(known["counters"]["nouns"])
        self.credits = re.compile(r"\b(?:" + "|".join(known["credits"]["words"]) + r")\b")
        self.not_credits = tuple(known["credits"]["not_after"])


@cache
def _words() -> _Words:
    return _Words()


def _captioned(line: Line) -> bool:
    if line.text[-1] in ")].":
        credit = _CREDIT.search(line.text, max(0, len(line.text) - 130))
        said = credit[1].lower() if credit else ""
        if said and _words().credits.search(said) and not said.startswith(_words().not_credits):
            return line.size <= CAPTION_WORDS
    named = not line.text.endswith(".") and line.size <= CAPTION_WORDS
    return named and _CREDITED.search(line.text, max(0, len(line.text) - 90)) is not None


def _counted(line: Line) -> bool:
    found = _COUNTER.fullmatch(line.text) if len(line.text) < 40 else None
    return bool(found and found[1].lower().strip(".") in _words().counters)


def _contact(line: Line) -> bool:
    label, colon, value = line.text.partition(":")
    if not colon or label.strip().lower() not in _words().labels:
        return False
    short = len(value.split()) <= 4 and not line.text.endswith(".") and not any(letter.isdigit() for letter in value)
    return short or bool(_EMAIL.search(value) or _PHONE.search(value))


def _licence(line: Line) -> bool:
    latin = re.search(r"[a-z]{3}", line.text)
    return not latin and _DIGITS.search(line.text) is not None


def _at_head(lines: Sequence[Line], head: Head) -> set[int]:
    """Return what stands above the text and is no heading of it: site name, bylines, dates, labels, menus."""
    dropped = set()
    for at, line in enumerate(lines[:HEAD_LINES]):
        above = at < head.first_prose and (date_line(line) or label_line(line) or _menu(line))
        if line is head.site or above or (at <= head.first_prose + 1 and byline(line)):
            dropped.add(at)
    return dropped


def _menu(line: Line) -> bool:
    return line.text.count("|") > 2 and not any(letter.isdigit() for letter in line.text)


def _at_foot(lines: Sequence[Line], head: Head) -> set[int]:
    """Return the last lines if notices are among them: the notices, and what is too short to say anything."""
    tail, noticed = [], False
    for at in range(len(lines) - 1, max(head.first_prose, len(lines) - 2 * FOOT_LINES) - 1, -1):
        line = lines[at]
        sure = furniture(line) or notice(line) or _source(line)
        if not sure and not _weak(line):
            break
        noticed = noticed or sure
        tail.append(at)
    last = range(max(head.first_prose, len(lines) - RIGHTS_LINES), len(lines))
    return {at for at in last if _rights(lines[at])} | (set(tail) if noticed else set())


def _source(line: Line) -> bool:
    label = label_line(line)
    return line.size <= 12 and label is not None and label[0] != "title"


def _weak(line: Line) -> bool:
    short = line.size <= WEAK_WORDS and not any(letter.isdigit() for letter in line.text)
    return short and (not line.stops or line.size <= 2)


def _gallery(lines: Sequence[Line]) -> set[int]:
    """Return the captions of a slide show: three or more lines "7/30 ..." of one length."""
    found: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if line.text[:1].isdigit() and (slide := _GALLERY.match(line.text)):
            found.setdefault(slide[2], []).append(at)
    return {at for slides in found.values() if len(slides) > 2 for at in slides}


def _trimmed(line: Line, *, story: bool) -> tuple[int, int]:
    """Return where the author's words in a line begin and end: after the dateline, before a post's signature."""
    opening = dateline(line.text) if story and line.prose else None
    signed = _TWEET.search(line.text, max(0, len(line.text) - 120)) if "(@" in line.text else None
    return line.start + (opening.size if opening else 0), line.start + signed.start() if signed else line.end
