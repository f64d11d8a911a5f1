"""A later stage of a thing is dated before an earlier one.

Flags: what was under construction before it was decided on, opened before the work on it began, took effect before it
was signed, where both dates and the thing are plain.

Why: the two dates cannot both hold of one thing, or the texts speak of two things under one name.

Leaves alone: dates that overlap as printed, plans, phases and extensions, other things of the same kind, and stages
that may come twice. Where one name is only short for the other the finding is a warning.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations, product

from cctimeline.chronology import Chronology
from cctimeline.compare.stages import life_stage, outermost, same_thing, several, stage, theme_key
from cctimeline.compare.wording import member
from cctimeline.model import Event, Example, Fact, Finding, Rule, Severity
from cctimeline.spoken import spoken

_NAME = "order-impossible"


def group_by(fact: Fact, chronology: Chronology) -> tuple[Hashable, ...]:
    """Group the dated stages of a life by the last words of what lives it."""
    if not isinstance(fact, Event) or not fact.dated:
        return ()
    place = life_stage(fact)
    return tuple((place[0], key) for key in theme_key(fact)) if place else ()


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Compare the stages of each thing two by two; a pair of articles is told once of a pair of stages."""
    events, reported = [fact for fact in facts if isinstance(fact, Event) and _real(fact)], set()
    unsure = several(events)
    for earlier, later in _of_two_stages(outermost(events)):
        told = (frozenset((earlier.quote.article, later.quote.article)), stage(earlier), stage(later))
        match = same_thing(earlier, later) if _turned_round(earlier, later) else None
        named = earlier.theme and earlier.theme.name
        if match and told not in reported and (named or not unsure):
            reported.add(told)
            yield _finding(earlier, later, "error" if match == "printed" else "warning")


def _of_two_stages(events: Iterable[Event]) -> Iterator[tuple[Event, Event]]:
    """Yield each event with each of a later stage."""
    by_place: dict[int, list[Event]] = {}
    for event in events:
        by_place.setdefault(_place(event), []).append(event)
    for first, second in combinations(sorted(by_place), 2):
        yield from product(by_place[first], by_place[second])


def _place(event: Event) -> int:
    place = life_stage(event)
    return place[1] if place else 0


def _real(event: Event) -> bool:
    """Leave out plans; "the construction will speed up this year" tells of the future, and that there is one."""
    return event.status != "planned" or (event.stage == "under_way" and event.predicate != "be")


def _turned_round(earlier: Event, later: Event) -> bool:
    """Tell whether the later stage lies wholly before the earlier one."""
    return earlier.status != "planned" and later.when.before(earlier.when)


def _finding(earlier: Event, later: Event, severity: Severity) -> Finding:
    first, then = (f"{_stage(event)} in {spoken(event.when)}" for event in (later, earlier))
    thing = later.theme.text if later.theme else later.what
    says = (member(later, first), member(earlier, then))
    why = f"{_stage(earlier)} comes before {_stage(later)}"
    return Finding(_NAME, "conflict", severity, f"“{thing}”: {first}, and {then}", why, says)


def _stage(event: Event) -> str:
    return (stage(event) or "").replace("_", " ")


RULE = Rule(
    _NAME,
    group_by,
    check,
    (
        Example(
            (
                "In May 2021, the assembly decided to build the Seaside Tram.",
                "This year, the construction of the Seaside Tram will speed up.",
            ),
            ("conflict",),
            ("2022-03-07", "2020-04-16"),
        ),
        Example(
            ("The Harbour Bridge opened in June 2018. Construction of the Harbour Bridge started in May 2019.",),
            ("conflict",),
        ),
        Example(
            ("The Harbour Bridge opened in June 2019. Construction of the Harbour Bridge started in May 2018.",), ()
        ),
        Example(
            ("The Harbour Bridge opened in June 2018. Construction of the second Harbour Bridge started in May 2019.",),
            (),
        ),
        Example(("The Harbour Bridge opened in June 2018. The Harbour Bridge was repaired in 2019.",), ()),
        Example(("The treaty was signed in March 2010. The treaty took effect in January 2010.",), ("conflict",)),
        Example(("In 2021 the council decided to build the Seaside Tram. Its construction started in 2021.",), ()),
    ),
)
