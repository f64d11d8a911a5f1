"""The whole path in plain sight: bytes -> Article -> Mentions -> Events + Claims -> Chronology -> Findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from cctimeline.bind import bind
from cctimeline.bind.printed import Printed
from cctimeline.chronology import Chronology, merge
from cctimeline.each import Each, in_turn
from cctimeline.find import Mentions, find
from cctimeline.model import COMPARED, Article, DateMention, Extraction, Fact, Finding, Problem
from cctimeline.names import NO_NAMES, Names

if TYPE_CHECKING:
    from cctimeline.ledger.decisions import Decisions


def extract(article: Article) -> Extraction:
    """Return the dated events and numeric claims of one article, each with the words it was read from."""
    printed = Printed(article)
    read, sentences, mentions = find(printed.bare())
    left_open: list[DateMention] = []
    found = printed.again(bind(read, sentences, _noting(mentions, left_open)))
    return evolve(found, problems=(*found.problems, *_undated(article, len(left_open)), *_too_long(found)))


def _noting(mentions: Iterable[Mentions], left_open: list[DateMention]) -> Iterator[Mentions]:
    """Pass the mentions on, and note the dates among them that stay open."""
    for found in mentions:
        left_open += (date for date in found.dates if date.when is None and date.timex_type == "DATE")
        yield found


def _undated(article: Article, left_open: int) -> tuple[Problem, ...]:
    """Say how many relative dates stay open because the article does not say when it was written."""
    if article.published or not left_open:
        return ()
    hang = "hangs" if left_open == 1 else "hang"
    return (Problem(article.path, f"{left_open} of its dates {hang} on a date of publication, and it prints none"),)


def _too_long(found: Extraction) -> tuple[Problem, ...]:
    """Say where a text has more sentences with facts than are compared."""
    if len(found.events) + len(found.claims) <= COMPARED:
        return ()
    told = {(fact.sentence or fact.quote.span).end for facts in (found.events, found.claims) for fact in facts}
    if len(told) <= COMPARED:
        return ()
    return (
        Problem(
            found.article.path, f"only the first {COMPARED:,} of its {len(told):,} sentences with facts are compared"
        ),
    )


def chronology(extractions: Iterable[Extraction], *, names: Names = NO_NAMES) -> Chronology:
    """Merge what the articles say into one chronology, names settled by `names`."""
    return merge(extractions, names)


def check(
    extractions: Iterable[Extraction],
    *,
    names: Names | None = None,
    decisions: Decisions | None = None,
    drafts: Collection[str] = (),
    each: Each = in_turn,
) -> tuple[Finding, ...]:
    """Return what the rules find, of every verdict: conflicts, series, agreements; accepted findings left out.

    With `drafts` (ids of articles) only these are compared with the others, and a finding names what they say first.
    `each` goes through the stories: in turn, or on all cores.
    """
    # who only extracts need not wait for all that compares to be loaded
    from cctimeline.compare.agreeing import told_together
    from cctimeline.ledger.decisions import NO_DECISIONS
    from cctimeline.ledger.fingerprints import with_fingerprint
    from cctimeline.rules import RULES, facts_of, findings_of

    merged = evolve(chronology(extractions, names=names or NO_NAMES), drafts=frozenset(drafts), each=each)
    texts = {article.id: article.text for article in merged.articles}
    found = told_together(tuple(_told_once([finding for rule in RULES for finding in findings_of(rule, merged)])))
    facts: dict[str, Fact] = {fact.id: fact for fact in facts_of(merged)}
    return (decisions or NO_DECISIONS).apply(with_fingerprint(finding, facts, texts) for finding in found)


def _told_once(found: list[Finding]) -> Iterator[Finding]:
    """Leave out what says of an outdated figure only that it differs from the newer one: one finding tells both."""
    outdated = {_pair(finding) for finding in found if finding.rule == "stale-figure"}
    for finding in found:
        again = finding.verdict in ("conflict", "change_over_time") and _pair(finding) in outdated
        if finding.rule == "stale-figure" or not again:
            yield finding


def _pair(finding: Finding) -> frozenset[str]:
    """Return the ids of the two facts that a finding holds to each other; those of a series stand behind them."""
    return frozenset(member.fact for member in finding.members[:2])
