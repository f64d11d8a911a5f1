"""The sentences that facts stand in, word by word, with a slot where each figure or date stood."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import chain
from math import log
from operator import attrgetter
from sys import intern, maxsize

from attrs import frozen

from cctimeline.compare.day_names import calendar, months
from cctimeline.compare.word_lists import momentary
from cctimeline.compare.words import empty, meaning, unhyphened
from cctimeline.find.lexicon import listed
from cctimeline.find.sentences import cut
from cctimeline.find.words import named_words, peoples
from cctimeline.markup import marks
from cctimeline.model import Article, Claim, Event, Extraction, Fact, Span, Wording, place
from cctimeline.vocab import table, trie
from cctimeline.when import When

FIGURE, DATE = "#figure", "#date"
SLIGHT = 0.15
"""What a word without a meaning of its own weighs beside one that has it."""
RECENTLY = timedelta(days=7)
"""How long before a text that which it tells as news has happened; another day is rather that of something else."""
LONG_AGO = timedelta(days=60)
OPENING = 2
"""With so many sentences with facts a text opens."""
_QUANTITIES = ("no", "none", "without", "all", "every", "most", "majority", "once", "twice", "thrice")
SUFFIXES = ("st", "nd", "rd", "th")
"""What makes an ordinal of a number in digits."""
SINCE = timedelta(30)
"""How long after what others tell of a day may be that one text has of it ("as of 24 October")."""
MANY = 20
"""Sentences added to those there are, so that the words of a single pair of sentences still tell something."""


@frozen
class Slot:
    """Where in a sentence's words a fact's figure or date stood."""

    at: int
    fact: Fact


@frozen(eq=False)
class Sentence:
    """One sentence with facts: `meanings`, `printed` and `low` run parallel, a slot holds FIGURE or DATE in all.

    No two are alike, so that what is found out of one can be kept by it.
    """

    article: str
    span: Span
    meanings: tuple[str, ...]
    printed: tuple[str, ...]
    low: tuple[str, ...]
    """The same in small letters."""
    slots: tuple[Slot, ...]
    content: frozenset[str]
    """The meanings that say something of their own."""
    undated: frozenset[str]
    """Those of them that are no weekday and no month."""
    names: frozenset[str]
    """Those of them that are names."""
    told: When | None
    """When the article was published."""
    news: date | None
    """The day up to then that its words date most to: that of what it tells."""
    weights: tuple[float, ...]
    """What each word weighs: one with a meaning of its own 1, any other SLIGHT, a slot nothing."""
    weight: float
    """What all of them weigh together."""
    starts: Sequence[int]
    """Where each word starts (code points of the article)."""
    tallied: bool
    """True where its article is written while votes are counted."""

    @property
    def momentary(self) -> bool:
        """True where it says how things stand when it is told ("still missing")."""
        return _momentary(self)


@lru_cache(maxsize=4096)
def _momentary(sentence: Sentence) -> bool:
    return momentary(sentence.low)


def sentences(article: Article, facts: Sequence[Fact]) -> tuple[Sentence, ...]:
    """Return the sentences of an article that hold at least one of its `facts`, in the order of their places."""
    held: dict[tuple[int, int], list[Fact]] = {}
    for fact in facts:
        if isinstance(fact, Event) and not fact.dated:
            continue
        span = fact.sentence or fact.quote.span
        held.setdefault((span.start, span.end), []).append(fact)
    news = news_of(facts, article.published)
    return tuple(_sentence(article, Span(*place), held[place], news) for place in sorted(held))


def news_of(facts: Iterable[Fact], told: When | None) -> date | None:
    """Return the day up to `told` that an article dates most of its facts to by its words, of two days the first.

    A day long ago that it gives but once, and not as it opens, is that of something it recalls.
    """
    last = told.latest if told else None
    if last is None:
        return None
    held = tuple(facts)
    dated = [(when.day, fact) for fact in held if (when := _dated(fact)) and when.day and when.day <= last]
    often = Counter(day for day, _ in dated)
    opening = sorted({_place(fact) for fact in held})[:OPENING]
    places = {d: {_place(fact) for day, fact in dated if day == d} for d in often if last - d > LONG_AGO}
    recalled = [d for d, where in places.items() if len(where) == 1 and where.isdisjoint(opening)]
    for day in recalled:
        del often[day]
    return max(sorted(often), key=lambda day: (often[day], last - day < RECENTLY), default=None)


def _place(fact: Fact) -> int:
    return (fact.sentence or fact.quote.span).start


def in_common(own: date | None, others: Iterable[date | None], told: When | None) -> date | None:
    """Return the day that most of several texts tell of, where it may be that of one of them, too; else its `own`.

    A paper that only says how long before its fall a bridge was opened tells of the day of the fall, as the others do.
    """
    last = told.latest if told else None
    often = Counter(day for day in (own, *others) if day)
    if last is None or not often:
        return own
    best = max(sorted(often), key=lambda day: often[day])
    since = (own or last) - best
    near = -RECENTLY < since < (RECENTLY if own is None else SINCE) and best <= last
    return best if near and often[best] > 1 else own


def _dated(fact: Fact) -> When | None:
    """Return when a fact is by the article's own words; None where they do not say."""
    if isinstance(fact, Event):
        return fact.when if fact.dated else None
    own = fact.as_of if isinstance(fact, Claim) else None
    return own.when if own and own.source == "text" else None


@cache
def _numbers() -> re.Pattern[str]:
    """Return the pattern of what may be a number or a day: a digit, a number word, "all", "Friday", "May", "a year"."""
    named = {"decade", "fortnight", *_QUANTITIES, *table("numbers")["cardinals"], *table("numbers")["ordinals"]}
    days = {month.capitalize() for month in months()}
    printed = (form for word in named for form in (word, word.capitalize(), word.upper()))
    words = trie((*days, *printed, *(f"a {unit}" for unit in ("day", "week", "month", "year"))))
    return re.compile(rf"\d|\b(?:{words}|[A-Z]\w{{2,5}}day)\b|[A-Z]\w+ [IVXL]{{2,}}\b")


@lru_cache(maxsize=512)
def without_facts(article: Article, known: frozenset[int]) -> tuple[Sentence, ...]:
    """Return the sentences of an article with a number or a day but no fact; `known` are the starts of all others."""
    held = (s for body in article.body for s in cut(article.text, body.start, body.end) if s.start not in known)
    marked = (Span(s.start, s.end) for s in held if _numbers().search(article.text, s.start, s.end))
    return tuple(_sentence(article, span, []) for span in marked)


_NOWHERE: tuple[int, int, Fact | None] = (maxsize, maxsize, None)
"""Behind the last fact of a sentence."""


@frozen
class _Word:
    """One word of a sentence, or its slot: its meaning, as printed, its weight, and what it says of its own."""

    meaning: str
    printed: str
    low: str
    weight: float
    content: tuple[str, ...] = ()


@cache
def short_forms() -> dict[str, tuple[str, ...]]:
    """Return the words that short forms stand for ("q3" -> "third", "quarter")."""
    return {short: tuple(words) for short, words in table("thesaurus")["spelled"].items()}


_MEANING, _PRINTED, _LOW, _CONTENT, _WEIGHT = map(attrgetter, ("meaning", "printed", "low", "content", "weight"))
_SLOTS = {Claim: _Word(FIGURE, FIGURE, FIGURE, 0.0), Event: _Word(DATE, DATE, DATE, 0.0)}


@lru_cache(maxsize=65536)
def _word(low: str, printed: str) -> _Word:
    """Return a word by its small letters and as printed; made once, however often it stands anywhere."""
    forms = meaning(low), intern(printed), intern(printed.lower())
    if empty(printed) or _numeral(printed):
        return _Word(*forms, SLIGHT)
    if full := short_forms().get(low):
        return _Word(*forms, 1.0, tuple(map(meaning, full)))
    parts = map(meaning, unhyphened(forms[2])) if "-" in printed else ()
    return _Word(*forms, 1.0, (forms[0], *parts))


def _sentence(article: Article, span: Span, facts: list[Fact], news: date | None = None) -> Sentence:
    text = article.text
    spans, lower, tags = named_words(text, span.start, span.end)
    held = [(place(fact).start, place(fact).end, fact) for fact in reversed(_in_place(facts, span))]
    slots: list[Slot] = []
    line: list[_Word] = []
    starts = array("i")
    names: set[str] = set()
    heading, folk = "NP" in tags and _heading(text, spans), peoples()
    marked = marks(text, span.start, span.end)
    first, last, fact = held.pop() if held else _NOWHERE
    for (start, end), low, tag in zip(spans, lower, tags, strict=True):
        while last <= start:
            first, last, fact = held.pop() if held else _NOWHERE
        if fact and first < end:
            if not slots or slots[-1].fact is not fact:
                slots.append(Slot(len(line), fact))
                line.append(_SLOTS[type(fact)])
                starts.append(start)
        elif not low[0].isalnum() or tag == "SYM" or (marked and _marked(start, marked)):
            continue
        elif starts and low.isdigit() and _goes_on(text, starts[-1] + len(line[-1].printed), start, line[-1].printed):
            score = f"{line[-1].printed}-{text[start:end]}"
            line[-1] = _Word(score, score, score, SLIGHT)
        else:
            word = _word(low, text[start:end])
            line.append(word)
            starts.append(start)
            named = tag == "NP" or low in folk  # in a heading a common word with a capital is no name
            if named and word.meaning in word.content and not (heading and low not in folk and listed(low)):
                names.add(word.meaning)
    content = frozenset(chain.from_iterable(map(_CONTENT, line)))
    weights = tuple(map(_WEIGHT, line))
    return Sentence(
        article.id,
        span,
        tuple(map(_MEANING, line)),
        tuple(map(_PRINTED, line)),
        tuple(map(_LOW, line)),
        tuple(slots),
        content,
        _undated(content),
        frozenset(names),
        article.published,
        news,
        weights,
        sum(weights),
        starts,
        _tallied(text),
    )


def _marked(start: int, marked: Iterable[Span]) -> bool:
    return any(mark.start <= start < mark.end for mark in marked)


@lru_cache(maxsize=512)
def _tallied(text: str) -> bool:
    """Tell whether a text says that votes are still being counted as it is written."""
    low = text.lower()
    return "vote" in low and any(phrase in low for phrase in table("thesaurus")["tallied"]["phrases"])


def _undated(content: frozenset[str]) -> frozenset[str]:
    return content if content.isdisjoint(calendar()) else content - calendar()


def _numeral(printed: str) -> bool:
    """Tell whether a word is a number in digits, an ordinal too ("31st")."""
    return printed[0].isdigit() and (printed[-1].isdigit() or (printed[:-2].isdigit() and printed.endswith(SUFFIXES)))


def _goes_on(text: str, end: int, start: int, before: str) -> bool:
    """Tell whether the number at `start` is the second half of a score that `before` begins ("won 41-12")."""
    return start == end + 1 and text[end] in "-–" and before.isdigit()


def _in_place(facts: list[Fact], span: Span) -> list[Fact]:
    """Return the facts inside `span` in order; of two that overlap, the first and longest."""
    if len(facts) == 1:
        here = place(facts[0])
        return facts if here.start >= span.start and here.end <= span.end else []
    kept: list[Fact] = []
    for fact in sorted(facts, key=lambda f: (place(f).start, -place(f).end, f.id)):
        here = place(fact)
        if here.start >= (place(kept[-1]).end if kept else span.start) and here.end <= span.end:
            kept.append(fact)
    return kept


def _heading(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    long = [text[a].isupper() for a, b in spans if b - a > 3]
    return sum(long) > 0.75 * len(long)


def wording(found: Sequence[Sentence]) -> Wording:
    """Return how many sentences these are, and how many of them hold each word that tells something."""
    return Wording(len(found), Counter(chain.from_iterable(sentence.content for sentence in found)))


def wording_of(said: Extraction) -> Wording:
    """Return the wording of an article as a ledger keeps it: in the order of the alphabet."""
    found = wording(sentences(said.article, (*said.events, *said.claims)))
    return Wording(found.sentences, dict(sorted(found.holding.items())))


def weights(wordings: Iterable[Wording]) -> dict[str, float]:
    """Return how much a word tells, 0 to 1: the fewer of the sentences hold it, the more."""
    spread: Counter[str] = Counter()
    total = MANY
    for one in wordings:
        spread.update(one.holding)
        total += one.sentences
    return {word: log(total / n) / log(total) for word, n in spread.items()}
