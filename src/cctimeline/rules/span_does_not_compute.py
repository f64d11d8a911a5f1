"""A length of time, an age or an anniversary does not fit the dates beside it.

Flags: "for ten years, from 1998 to 2005", "Ann Lee, 72, who was born in 1961" in an article of 2015, and the 70th
anniversary in 2015 of what was founded in 1950.

Why: the two dates and the span were looked up in different places, and the three do not fit together.

Leaves alone: a birthday not yet reached, either end counted in or not, ages at another time ("was 20 when"), time spent
on and off within a longer period, and persons or things that share no name.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from cctimeline.chronology import Chronology
from cctimeline.compare.linked import article_of, claims_in, sentence_of
from cctimeline.compare.spans import extent, feast, full_years, length
from cctimeline.compare.stages import life_stage
from cctimeline.compare.wording import member, printed
from cctimeline.model import Claim, Event, Example, Fact, Finding, Rule, Severity
from cctimeline.when import When

_NAME = "span-does-not-compute"
_WHOLE = ("last", "take", "serve", "reign", "rule", "run", "stay", "remain")
"""Verbs that fill the time between two dates; others may leave gaps in it."""
WHEN = " when "
_ENDS = re.compile(
    r"\b(?:from|between|since(?=(?:\s+\w+){0,2}\s+\d))\b|\d\s?[-–—]\s?\d|\b(?:to|until|till|through)\s+\w*\s?\d", re.I
)
"""What prints two ends; "last week" is a stretch without them, "10 years this week since the fire" none."""


def group_by(fact: Fact, chronology: Chronology) -> tuple[Hashable, ...]:
    """Group beginnings, ages and feasts by name within an article; a span with its own dates stands alone."""
    if isinstance(fact, Claim):
        alone = length(fact) is not None and fact.as_of is not None and fact.as_of.source == "text"
        named = fact.property.head == "age" and fact.subject.name
        return (fact.id,) if alone else ((fact.quote.article, fact.subject.name),) if named else ()
    if not isinstance(fact, Event):
        return ()
    names = {fact.theme.name} if fact.theme and fact.theme.name else set()
    if feast(fact.quote.text):
        names |= set(fact.participants)
    wanted = feast(fact.quote.text) or _begins(fact) or fact.predicate == "die"
    return tuple((fact.quote.article, name) for name in sorted(n for n in names if n)) if wanted else ()


def _begins(event: Event) -> bool:
    return life_stage(event) in (("life", 0), ("company", 0)) and event.status == "happened" and event.dated


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Hold each span of one group against the dates that go with it."""
    begun = [fact for fact in facts if isinstance(fact, Event) and _begins(fact)]
    for claim in claims_in(facts):
        if claim.property.head == "age":
            yield from _age(claim, facts, begun, chronology)
        else:
            yield from _range(claim)
    for event in facts:
        if isinstance(event, Event) and event.dated and feast(event.quote.text):
            yield from _feast(event, begun)


def _range(claim: Claim) -> Iterator[Finding]:
    stated = length(claim)
    between = extent(claim.as_of.when) if claim.as_of else None
    if stated is None or between is None or stated.meets(between) or not _ENDS.search(claim.quote.text):
        return
    shorter = stated.high is not None and between.low is not None and stated.high < between.low
    if shorter and claim.property.predicate not in _WHOLE:
        return
    when = claim.as_of.when.edtf.replace("/", " to ") if claim.as_of else ""
    message = f"“{printed(claim)}” and its dates differ: {when}"
    says = (member(claim, f"{printed(claim)}, {when}"),)
    why = f"between the dates lie {between.low:.0f} to {between.high:.0f} days"
    yield Finding(_NAME, "conflict", "error", message, why, says)


def _age(claim: Claim, facts: tuple[Fact, ...], begun: list[Event], chronology: Chronology) -> Iterator[Finding]:
    """Compare an age said of now ("Ann Lee, 72,") or at a death with the date of birth."""
    age, same = claim.figure.value, sentence_of(claim)
    deaths = [f for f in facts if isinstance(f, Event) and f.predicate == "die" and sentence_of(f) == same]
    apposed = _between_commas(claim, article_of(claim, chronology).text)
    then = deaths[0].when if deaths else claim.as_of.when if claim.as_of and apposed else _when(claim, chronology)
    for birth in begun if then and age is not None else ():
        years = full_years(birth.when, then) if then else None
        if years and age is not None and not years[0] - 1 <= age <= years[1] + 1:
            expected = f"{years[0]}" if years[0] == years[1] else f"{years[0]} or {years[1]}"
            inferred = claim.subject.inferred or (birth.theme is not None and birth.theme.inferred)
            yield _differs(birth, claim, f"{age}", f"{expected} by the dates", "warning" if inferred else "error")
            return


def _when(claim: Claim, chronology: Chronology) -> When | None:
    """Return the date of "was 52 when he won in 2004", that of the clause right behind the age."""
    end = claim.figure_span.end
    if not article_of(claim, chronology).text.startswith(WHEN, end):
        return None
    own = (e for e in chronology.events if e.dated and e.quote.article == claim.quote.article)
    here = (e for e in own if sentence_of(e) == sentence_of(claim))
    return next((e.when for e in here if e.quote.span.start == end + len(WHEN)), None)


def _between_commas(claim: Claim, text: str) -> bool:
    """Tell "Ann Lee, 72, said" from an age at another time."""
    start, end = claim.figure_span.start, claim.figure_span.end
    return text[max(0, start - 2) : start].rstrip().endswith(",") and text[end : end + 1] == ","


def _feast(event: Event, begun: list[Event]) -> Iterator[Finding]:
    number = feast(event.quote.text)
    for start in begun:
        years = full_years(start.when, event.when)
        if years and number is not None and not years[0] - 1 <= number <= years[1] + 1 and start.id != event.id:
            yield _differs(start, event, f"{number} years", f"{years[1]} by the dates", "warning")
            return


def _differs(start: Event, then: Fact, stated: str, computed: str, severity: Severity) -> Finding:
    name = start.theme.text if start.theme else start.what
    message = f"“{name}”: {stated} stated, {computed}"
    says = (member(start, f"from {start.when.edtf}"), member(then, stated))
    return Finding(_NAME, "conflict", severity, message, f"counted from {start.when.edtf}", says)


RULE = Rule(
    _NAME,
    group_by,
    check,
    (
        Example(("The siege lasted 30 days, from 1 May to 15 May 2020.",), ("conflict",), ("2021-06-01",)),
        Example(("It is 10 years this week since the mill burned down.",), (), ("2021-06-01",)),
        Example(("Anna Berg, 72, sang in the hall. Anna Berg was born in 1961.",), ("conflict",), ("2015-06-01",)),
        Example(
            ("Anna Berg was born in 1931. Anna Berg died in 2010 at the age of 62.",), ("conflict",), ("2015-06-01",)
        ),
        Example(
            ("Alba United was founded in 1950. Alba United celebrated its 70th anniversary in 2015.",),
            ("conflict",),
            ("2016-06-01",),
        ),
        Example(
            ("Anna Berg was born in 1960. Anna Berg was 52 when she won in 2004.",), ("conflict",), ("2015-06-01",)
        ),
        Example(("Anna Berg was born in 1960. Anna Berg was 43 when she won in 2004.",), (), ("2015-06-01",)),
        Example(("The siege lasted two weeks, from 1 May to 15 May 2020.",), (), ("2021-06-01",)),
        Example(("It failed last week for the second time in three months.",), (), ("2021-06-01",)),
        Example(("She spent 300 days in space between 2010 and 2015.",), (), ("2021-06-01",)),
        Example(("Anna Berg, 77, was found guilty in December last year.",), (), ("2019-03-13",)),
        Example(("Anna Berg, 53, sang in the hall. Anna Berg was born in 1961.",), (), ("2015-06-01",)),
        Example(("Anna Berg was 20 when she first sang. Anna Berg was born in 1961.",), (), ("2015-06-01",)),
        Example(
            ("Alba United was founded in 1950. Alba United celebrated its 65th anniversary in 2015.",),
            (),
            ("2016-06-01",),
        ),
    ),
)
