"""The nouns of the project: what is read, what is found in it, and what is said about it.

All are frozen; those that a long text has very many of have no slot for weak references. Offsets are half-open code
points into `Article.text`, furniture included; the text is never altered.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, Literal

from attrs import field, frozen

from cctimeline.figure import Figure
from cctimeline.when import When

Status = Literal["happened", "ongoing", "planned", "negated"]
Stage = Literal["decided", "started", "under_way", "finished"]
Modality = Literal["fact", "plan", "target", "forecast"]
Verdict = Literal["conflict", "change_over_time", "different_scope", "agree"]
Severity = Literal["error", "warning", "info"]
AsOfSource = Literal["text", "published", "inferred"]
LinkKind = Literal["converted", "change_of", "change_from", "part_of", "each_of"]


@frozen(weakref_slot=False)
class Span:
    """A half-open range of code points of one article's text."""

    start: int
    end: int


@frozen(weakref_slot=False)
class Quote:
    """The exact words of an article; made by `Article.quote`, so the text is always the slice."""

    article: str
    span: Span
    text: str

    def part(self, span: Span) -> str:
        """Return what a span of the article (code points) prints, as far as it lies in the quote."""
        return self.text[max(0, span.start - self.span.start) : max(0, span.end - self.span.start)]


@frozen
class Article:
    """One text as read from a file: unaltered, with what its head says about it and which parts are body."""

    id: str
    path: str
    title: str | None
    publisher: str | None
    published: When | None
    published_from: str | None
    """byline, updated, dateline, metadata, given or inferred; None when there is no date."""
    text: str = field(repr=False)
    body: tuple[Span, ...] = field(repr=False)

    def quote(self, start: int, end: int) -> Quote:
        """Return the words from `start` to `end` (half-open code points)."""
        return Quote(self.id, Span(start, end), self.text[start:end])


@frozen
class Problem:
    """What could not be read or done, and where; the run goes on."""

    where: str
    message: str


@frozen
class DateMention:
    """A time expression as found: where it stands, as an interval of days, and as TimeML TIMEX3."""

    start: int
    end: int
    when: When | None
    """None for durations, sets, times of day without a date, and what stays open."""
    timex_type: Literal["DATE", "TIME", "DURATION", "SET"]
    timex_value: str
    mod: str | None = None
    weekday: int | None = None
    """Day of the week printed beside a full date, Monday = 0; None when none is printed."""
    relative: bool = False
    """True where the value was computed from the publication date or from a date before it in the text."""
    bound: str | None = None
    """The word before it that makes it an end of a stretch: since, from, between, after, before, by, until, till,
    through; "to" at the far end of "from ... to", "between ... and", "3-5 March"."""

    @property
    def edtf(self) -> str | None:
        """The date as EDTF (ISO 8601-2); None where `when` is None."""
        return self.when.edtf if self.when else None


@frozen
class FigureMention:
    """A figure as found: the words of number, magnitude and unit (not the counted noun, nor the hedge before it)."""

    start: int
    end: int
    figure: Figure
    change: Literal["=", "~", ">", "<", "up", "down"]
    """Bound or trend: exact, about, more than, less than, a rise by, a fall by."""
    concept: tuple[str, ...] = ()
    """Words of what the figure is about, as far as the sentence alone tells."""
    noun: tuple[int, int] | None = None
    """Where the counted noun phrase stands (code points), for counts; None for other kinds."""
    trend: Literal["up", "down"] | None = None
    """Which way a verb of change moves it, where `change` says the bound ("fell by more than 3")."""

    @property
    def value(self) -> Any:
        """The number as printed, in full (a Decimal); None for a range."""
        return self.figure.value

    @property
    def low(self) -> Any:
        """The least the words allow (a Decimal); None when open."""
        return self.figure.low

    @property
    def high(self) -> Any:
        """The most the words allow (a Decimal); None when open."""
        return self.figure.high

    @property
    def unit(self) -> str | None:
        """Canonical unit name, or the counted noun; None for a bare number."""
        return self.figure.unit

    @property
    def kind(self) -> str:
        """See `Figure.kind`."""
        return self.figure.kind

    @property
    def qualifier(self) -> str:
        """See `Figure.qualifier`."""
        return self.figure.qualifier


@frozen(weakref_slot=False)
class Name:
    """Who or what something is said of."""

    text: str
    """As printed at the figure: a name, "the zone", "it"; empty when the subject stays open."""
    name: str | None
    """The canonical name it stands for; None when that is not plain."""
    inferred: bool = False
    """True where a definite description, a pronoun or the discourse led to the name."""


@frozen(weakref_slot=False)
class Property:
    """What is counted or measured: the noun phrase as printed, its head and its modifiers as lemmas."""

    text: str
    head: str
    modifiers: tuple[str, ...] = ()
    predicate: str | None = None
    """Lemma of the verb that governs the figure ("injure" in "25 people were injured")."""


@frozen(weakref_slot=False)
class AsOf:
    """The date a claim holds for, and whether the text, the publication date or an inference gave it."""

    when: When
    source: AsOfSource


@frozen(weakref_slot=False)
class Link:
    """A tie between two claims of one article that the words state."""

    kind: LinkKind
    claim: str
    """Id of the other claim."""


@frozen(weakref_slot=False)
class Event:
    """Something that happens at a date."""

    id: str
    quote: Quote
    what: str
    when: When
    date_span: Span
    status: Status
    participants: tuple[str, ...] = ()
    predicate: str | None = None
    """Lemma of the verb (or deverbal noun) that names what happens."""
    weekday: int | None = None
    """Day of the week printed beside the date, Monday = 0."""
    context: tuple[str, ...] = ()
    """Lemmas of the content words of the clause, sorted, without the date."""
    theme: Name | None = None
    """What it happens to: the thing built, opened, signed, decided on ("decided to build the bridge": the bridge)."""
    stage: Stage | None = None
    """Where a making stands: "decided to build", "construction started", "under construction" or "is speeding up",
    "has been built"; None for what is no making."""
    sentence: Span | None = None
    """The whole sentence the date stands in; None where it is the quote itself."""
    clock: tuple[int, int] | None = None
    """Earliest and latest minute of the day that a printed time allows ("around 10:30" a quarter of an hour)."""
    zone: int | None = None
    """How many minutes the time zone printed beside it is ahead of GMT; None for the local time."""
    dayless: bool = False
    """True for a time of day in a sentence that prints no day: `when` is that of the paper."""
    adrift: bool = False
    """True for a relative date ("the prior year") of an article without a date of its own, counted from a date in its
    text: too unsure to contradict another."""
    dated: bool = True
    """False for a stage told without a date of its own ("the towers have been built"): `when` is then the article's
    date, open at both ends where there is none, and `date_span` is the verb."""


@frozen(weakref_slot=False)
class Claim:
    """A figure said of something: who, what, how many, as of when, how sure."""

    id: str
    quote: Quote
    """The clause the figure stands in."""
    figure: Figure
    """As found, but a count, rank or ordinal has no unit: what is counted is the property."""
    figure_span: Span
    subject: Name
    property: Property
    as_of: AsOf | None
    modality: Modality = "fact"
    attributed_to: str | None = None
    listed: tuple[str, ...] = ()
    """Names the text lists for a count ("three platforms, which are A, B and C")."""
    listing_complete: bool = True
    """False for "including", "such as": the list need not be whole."""
    links: tuple[Link, ...] = ()
    change: str = "="
    """As in `FigureMention.change`."""
    context: tuple[str, ...] = ()
    """Lemmas of the content words of the sentence, sorted, without the figures."""
    places: tuple[str, ...] = ()
    """Names in the sentence other than the subject: what may narrow the scope."""
    sentence: Span | None = None
    """The whole sentence the figure stands in; None where it is the quote itself."""
    since: When | None = None
    """The date a change is measured from ("up 33 percent from 2020"), None where none is said."""


@frozen
class Mark:
    """What makes no claim and no event: a number of a name, an ordinal, a score, a day without a year, a time gone by.

    Comparing makes marks where two sentences are else alike; no article lists them.
    """

    id: str
    quote: Quote
    """The words around it."""
    span: Span
    kind: Literal["number", "weekday", "day", "month", "lapse", "share"]
    value: str
    """In one form: digits without commas, the number of the weekday, month and day as MM-DD, "6 week"."""
    sentence: Span | None = None
    figure: Figure | None = None
    """How long a lapse is, or what part a word for a share says ("most")."""


COMPARED = 4_000
"""Of a text with more sentences with facts only the first so many are compared: no article has so many, a table has."""


@frozen
class Wording:
    """How many sentences with facts an article has, and how many of them hold each word that tells something."""

    sentences: int
    holding: Mapping[str, int]


@frozen
class Outline:
    """By what the facts of an article may meet those of others: so much a ledger tells before they are read."""

    names: Mapping[str, int]
    """The names that its facts print, and how often."""
    subjects: tuple[str, ...]
    """Those of them that a figure is said of."""
    listed: tuple[str, ...]
    """What the things are that it lists by name (see `wholes`)."""
    in_both: tuple[str, ...]
    """What the things are that it has in two places."""


@frozen
class Extraction:
    """All that one article says."""

    article: Article
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...] = ()
    keywords: tuple[str, ...] = ()
    """The article's most telling names and nouns, most frequent first: tells which articles speak of one event."""
    wording: Wording | None = None
    """As a ledger keeps it; None where comparing has to count it."""
    outline: Outline | None = None
    """Stands for the events and claims where a check leaves them unread, as they cannot meet the draft's."""


@frozen
class Member:
    """One side of a finding: the words and what they say."""

    quote: Quote
    says: str
    fact: str
    """Id of the claim or event."""

    @property
    def article(self) -> str:
        """Id of the article that is quoted."""
        return self.quote.article


@frozen
class Finding:
    """What a rule has to say of two or more facts."""

    rule: str
    verdict: Verdict
    severity: Severity
    message: str
    why: str
    members: tuple[Member, ...]
    excuse: str | None = None
    fingerprint: str = ""
    """Hash of rule, sentences and values; never of line numbers. Filled in by `pipeline.check`."""


@frozen
class Example:
    """A rule's marked example: small articles, and the verdicts the rule must give on them."""

    articles: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    published: tuple[str | None, ...] = ()
    """ISO dates, one an article; empty for none."""


Fact = Event | Claim | Mark


def place(fact: Fact) -> Span:
    """Return where a fact's figure or date stands (code points of the article)."""
    if isinstance(fact, Mark):
        return fact.span
    return fact.figure_span if isinstance(fact, Claim) else fact.date_span


def text_order(fact: Fact) -> tuple[str, int, int, str]:
    """Return what sorts facts as the articles print them: article, where figure or date start and end, id."""
    span = place(fact)
    return fact.quote.article, span.start, span.end, fact.id


@frozen
class Rule:
    """A check: `group_by` gives facts that belong together the same keys, `check` reads one such group."""

    name: str
    group_by: Callable[[Fact, Any], Iterable[Hashable]]
    """(fact, chronology) -> the keys of the groups the fact belongs to, usually one, () for none."""
    check: Callable[[tuple[Fact, ...], Any], Iterable[Finding]]
    """(facts of one group in chronological order, chronology) -> findings."""
    examples: tuple[Example, ...]
