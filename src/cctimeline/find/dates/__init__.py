"""Text -> dates: absolute, partial, and relative to the publication date, as EDTF intervals and TIMEX3 values."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import cache

from cctimeline.find.addresses import in_address
from cctimeline.find.dates.decorate import joined, widened
from cctimeline.find.dates.early_years import with_early_years
from cctimeline.find.dates.grammar import ALONE, INNER, RULES, expand
from cctimeline.find.dates.lexicon import SHAPES, Tokens, letters, parted, tokens
from cctimeline.find.dates.meanings import Draft
from cctimeline.find.dates.mentions import mentions
from cctimeline.find.dates.readings import READINGS, Hit
from cctimeline.find.sentences import Sentence
from cctimeline.model import DateMention
from cctimeline.when import When, day


def find_dates(text: str, *, published: str | datetime.date | None = None) -> tuple[DateMention, ...]:
    """Return the time expressions of `text` in order; relative ones resolve against `published` or stay open."""
    when = day(datetime.date.fromisoformat(str(published)[:10])) if published else None
    return find_dates_in(text, None, published=when)


def find_dates_in(
    text: str, sentences: Sequence[Sentence] | None, *, published: When | None
) -> tuple[DateMention, ...]:
    """As `find_dates`, within the given sentences only (all of the text when None).

    `published` may be a whole year: then a month resolves within it, and days and weeks stay open.
    """
    cut = parted(tokens(text), sentences) if sentences else tokens(text)
    printed = [draft for draft in read(cut) if not in_address(text, cut.starts[draft.first])]
    drafts = joined(widened(with_early_years(printed, cut), cut), cut)
    return mentions(cut, _inside(drafts, cut, sentences), published)


@cache
def _either() -> re.Pattern[str]:
    """Return one pattern that finds where any rule matches.

    An empty group behind each rule tells which it was: one around it would hide what the rule begins with.
    """
    rules = (re.sub("[?]P<[a-z_]+>", "?:", expand(pattern)) for _, pattern in RULES)
    return re.compile("|".join(f"(?:{rule})(?P<r{i}>)" for i, rule in enumerate(rules)))


@cache
def _rule(i: int) -> re.Pattern[str]:
    """Return a rule by itself, compiled when a text first needs it."""
    return re.compile(expand(RULES[i][1]))


@cache
def _anchor() -> re.Pattern[str]:
    """Return the pattern of tokens worth a look: those that can be a mention alone, or stand before a telling word."""
    alone = expand("".join(f"{{{name}}}" for name in ALONE))
    words = [name for name in letters() if name not in SHAPES]
    first = "dYyocDIkSfF#" + "".join(letters()[name] for name in words if name not in INNER)
    telling = "dYyocDI6kSfF#" + "".join(letters()[name] for name in words)
    alone += "DIkSFYy"
    return re.compile(f"[{first}](?:(?<=[{alone}])|(?:\\.?,?[ '/-]|' )(?=[{telling}z])|(?=z))")


def read(cut: Tokens) -> list[Draft]:
    """Return what the grammar reads in the tokens, left to right, without overlap."""
    either = _either()
    found: list[Draft] = []
    at = 0
    for anchor in _anchor().finditer(cut.codes):
        start = anchor.start()
        if start < at or not (hit := either.match(cut.codes, start)):
            continue
        drafts = None
        for i in range(int((hit.lastgroup or "r0")[1:]), len(RULES)):
            match = _rule(i).match(cut.codes, start)
            drafts = READINGS[RULES[i][0]](Hit(match, cut)) if match else None
            if drafts:
                break
        if drafts:
            found += drafts
            at = drafts[-1].end
    return found


def _inside(drafts: list[Draft], cut: Tokens, sentences: Sequence[Sentence] | None) -> list[Draft]:
    """Return the drafts that start in one of the sentences."""
    if sentences is None:
        return drafts
    kept, i = [], 0
    for draft in drafts:
        start = cut.starts[draft.first]
        while i < len(sentences) and sentences[i].end <= start:
            i += 1
        if i < len(sentences) and sentences[i].start <= start:
            kept.append(draft)
    return kept
