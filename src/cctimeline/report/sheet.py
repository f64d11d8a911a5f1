"""What a report is made of, whatever its format: findings in reading order, the places of their words, the coverage."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from attrs import field, frozen

from cctimeline.model import (
    Article,
    Claim,
    Event,
    Extraction,
    Fact,
    Finding,
    Member,
    Problem,
    Quote,
    Span,
    Verdict,
    place,
)
from cctimeline.report.places import Place, Source, source
from cctimeline.spoken import spoken
from cctimeline.when import When

SEVERITIES = ("error", "warning", "info")
"""Worst first."""
VERDICTS: tuple[Verdict, ...] = ("conflict", "change_over_time", "agree", "different_scope")
"""In the order they are told."""


@frozen
class Side:
    """One side of a finding: its words, where they stand, and the figure or date among them."""

    member: Member
    place: Place
    source: Source = field(repr=False)
    focus: Span
    """The figure or the date within the quote; the whole quote where the fact is not known."""
    dated: When | None
    """The date the fact holds for; None when open."""

    @property
    def as_of(self) -> str:
        """The date for people, "undated" when open."""
        return spoken(self.dated)

    @property
    def words(self) -> str:
        """The quote on one line."""
        return " ".join(self.member.quote.text.split())


@frozen
class Entry:
    """A finding with the places of its sides; in a check the draft's sides come first."""

    finding: Finding
    sides: tuple[Side, ...]

    def repeats(self) -> bool:
        """Tell whether the sides agree because they print the same figure or date: nothing had to be computed."""
        texts = ((side.source.article.text, side.focus) for side in self.sides)
        printed = {" ".join(text[focus.start : focus.end].lower().split()) for text, focus in texts}
        same = len(printed) == 1 or self.finding.excuse == "same value"
        return self.finding.verdict == "agree" and len(self.sides) > 1 and same

    def in_short(self) -> str:
        """Return message and reason, then each other side: where it stands, what it says and its words."""
        finding = self.finding
        reason = f" ({finding.why})" if finding.why and finding.why not in finding.message else ""
        others = (f'\n{side.place} says {side.member.says}: "{side.words}"' for side in self.sides[1:])
        return f"{finding.message}{reason}{''.join(others)}"


@frozen
class Coverage:
    """How many facts there are, how many were compared with another, how many stood alone, and what was not read.

    In a check the facts are the draft's; `articles` counts the sources too.
    """

    articles: int
    events: int
    claims: int
    compared: int
    alone: int
    unread: tuple[Problem, ...] = ()


@frozen
class Sheet:
    """One report: entries worst first, then by path, position and rule."""

    entries: tuple[Entry, ...]
    coverage: Coverage
    drafts: tuple[str, ...] = ()
    """Paths of the drafts that were checked; empty for a report over a corpus."""
    accepted: int = 0
    """How many findings were left out because a decision accepts them."""
    stale: tuple[str, ...] = ()
    """Decisions that match nothing any more: fingerprint and reason."""
    alone: tuple[tuple[Article, Span], ...] = field(default=(), repr=False)
    """Figures and dates that were compared with nothing, by path and place; in a check the draft's."""

    def of(self, verdict: Verdict) -> tuple[Entry, ...]:
        """Return the entries of one verdict."""
        return tuple(entry for entry in self.entries if entry.finding.verdict == verdict)

    def to_look_at(self) -> tuple[Entry, ...]:
        """Return what asks for a look: the conflicts, and what differs by date."""
        return tuple(entry for entry in self.entries if entry.finding.verdict in ("conflict", "change_over_time"))


def sheet(
    findings: Iterable[Finding],
    extractions: Sequence[Extraction],
    *,
    unread: Iterable[Problem] = (),
    drafts: Collection[str] = (),
) -> Sheet:
    """Lay out `findings`; with `drafts` (article ids) only those that quote a draft, the draft's words first."""
    listed = tuple(findings)
    facts: dict[tuple[str, str], Fact] = {}
    for e in extractions:
        facts.update({(e.article.id, event.id): event for event in e.events})
        facts.update({(e.article.id, claim.id): claim for claim in e.claims})
    quoted = {m.quote.article for f in listed for m in f.members}
    sources = {e.article.id: source(e.article) for e in extractions if e.article.id in quoted}
    kept = [f for f in listed if not drafts or any(m.quote.article in drafts for m in f.members)]
    entries = sorted((_entry(f, facts, sources, drafts) for f in kept), key=reading_order)
    looked_at = [e for e in extractions if not drafts or e.article.id in drafts]
    facts_seen = [(e.article, fact) for e in looked_at for fact in facts_of(e)]
    compared = {(m.quote.article, m.fact) for f in listed for m in f.members}
    alone = [(article, place(fact)) for article, fact in facts_seen if (article.id, fact.id) not in compared]
    claims = sum(isinstance(fact, Claim) for _, fact in facts_seen)
    met = len(facts_seen) - len(alone)
    return Sheet(
        tuple(entries),
        Coverage(len(extractions), len(facts_seen) - claims, claims, met, len(alone), tuple(unread)),
        tuple(sorted(e.article.path for e in extractions if e.article.id in drafts)),
        alone=tuple(sorted(alone, key=lambda one: (one[0].path, one[1].start, one[1].end))),
    )


def facts_of(extraction: Extraction) -> tuple[Fact, ...]:
    """Return the dated events and the claims of an article."""
    return (*(event for event in extraction.events if event.dated), *extraction.claims)


def reading_order(entry: Entry) -> tuple[object, ...]:
    """Sort key: worst first, then by path, position and rule, then by whatever else tells two findings apart."""
    finding, first = entry.finding, entry.sides[0]
    return (
        SEVERITIES.index(finding.severity),
        first.place.path,
        first.member.quote.span.start,
        finding.rule,
        VERDICTS.index(finding.verdict),
        tuple((s.place.path, s.member.quote.span.start, s.member.quote.span.end, s.member.says) for s in entry.sides),
        finding.message,
        finding.fingerprint,
    )


def _entry(
    finding: Finding,
    facts: dict[tuple[str, str], Fact],
    sources: dict[str, Source],
    drafts: Collection[str],
) -> Entry:
    sides = [_side(m, facts.get((m.quote.article, m.fact)), sources[m.quote.article]) for m in finding.members]
    return Entry(finding, tuple(sorted(sides, key=lambda side: side.member.quote.article not in drafts)))


def _side(member: Member, fact: Fact | None, of: Source) -> Side:
    return Side(member, of.place(member.quote.span), of, _focus(member.quote, fact), _dated(fact))


def _focus(quote: Quote, fact: Fact | None) -> Span:
    if fact is None:
        return quote.span
    span = place(fact)
    inside = quote.span.start <= span.start < span.end <= quote.span.end
    return span if inside else quote.span


def _dated(fact: Fact | None) -> When | None:
    if isinstance(fact, Event):
        return fact.when
    return fact.as_of.when if isinstance(fact, Claim) and fact.as_of else None
