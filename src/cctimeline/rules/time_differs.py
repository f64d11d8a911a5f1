"""Two times of day of the same moment cannot both be right.

Flags: "the ferry left the harbour at 6:15 a.m." in one text and "at 6:45 a.m." in the other, of one day.

Why: to the minute is how a course of events is told, and another time changes what came first.

Leaves alone: times that meet within what their words allow ("around 10:30", "shortly before eleven") or by their zones,
or by some zone where only one names its own, and moments that share neither the words around nor a story where either
text has one such time (of the crash).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from attrs import frozen

from cctimeline.chronology import Chronology
from cctimeline.compare import one_story, story, text_of
from cctimeline.compare.chains import chains
from cctimeline.compare.clocks import WEEK, minutes_apart, moment, one_day, one_moment, only_moment, sudden
from cctimeline.compare.dates import days_between
from cctimeline.compare.following import known_words
from cctimeline.compare.wording import member, short
from cctimeline.markup import on_one_line
from cctimeline.model import Event, Example, Fact, Finding, Rule
from cctimeline.spoken import spoken

_NAME = "time-differs"


def group_by(fact: Fact, chronology: Chronology) -> Iterator[tuple[str, str]]:
    """Bring together what happens in one story by one verb, or is a crash, a blast, an attack."""
    kind = moment(fact) if isinstance(fact, Event) else None
    if kind is not None:
        yield story(fact, chronology), kind


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Compare the times of each two accounts of one moment; what hangs together is one finding."""
    events = [fact for fact in facts if isinstance(fact, Event)]
    told: dict[str, list[Event]] = {}
    for event in events:
        told.setdefault(event.quote.article, []).append(event)
    near = ((a, b, [*told[a.quote.article], *told[b.quote.article]]) for a, b in _near(events))
    found = [pair for a, b, both in near if (pair := _pair(a, b, both, chronology))]
    for chain in chains(found, lambda pair: (pair.a.id, pair.b.id)):
        yield _finding(chain)


def _near(events: Iterable[Event]) -> Iterator[tuple[Event, Event]]:
    """Yield each two events with a time of day whose days lie in one week, as they come in order."""
    timed = [event for event in events if event.clock is not None]
    for k, a in enumerate(timed):
        yield from ((a, b) for b in takewhile(lambda b: days_between(a.when, b.when) <= WEEK, timed[k + 1 :]))  # noqa: B023


@frozen
class _Pair:
    a: Event
    b: Event
    shared: frozenset[str]


def _pair(a: Event, b: Event, events: list[Event], chronology: Chronology) -> _Pair | None:
    if not minutes_apart(a, b) or (a.quote.article, a.sentence) == (b.quote.article, b.sentence):
        return None
    if not one_day(a, b, events):
        return None
    shared = one_moment(a, b)
    if shared is None and sudden(a) and one_story(a, b, chronology):
        known = known_words(text_of(a, chronology)), known_words(text_of(b, chronology))
        shared = frozenset([sudden(a) or ""]) if only_moment(a, b, events, known) else None
    return None if shared is None else _Pair(a, b, shared)


def _finding(chain: list[_Pair]) -> Finding:
    first = chain[0]
    told = {event.id: event for pair in chain for event in (pair.a, pair.b)}
    others = {event.clock: _printed(event) for event in told.values() if event.clock != first.a.clock}
    differs = f"“{_printed(first.a)}” differs from “{'”, “'.join(others.values())}”"
    message = f"time of “{short(first.a.what)}”, {spoken(first.a.when)}: {differs}"
    minutes = minutes_apart(first.a, first.b)
    why = f"both speak of: {', '.join(sorted(first.shared))}; at least {minutes} minutes lie between"
    members = tuple(member(event, _printed(event)) for event in told.values())
    return Finding(_NAME, "conflict", "warning", message, why, members)


def _printed(event: Event) -> str:
    return on_one_line(event.quote.part(event.date_span))


RULE = Rule(
    _NAME,
    group_by,
    check,
    (
        Example(
            (
                "The ferry left the harbour at 6:15 a.m. on 3 May 2021.",
                "On 3 May 2021 at 6:45 a.m. the ferry left the harbour.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The ferry left the harbour at around 6:15 a.m. on 3 May 2021.",
                "On 3 May 2021 at 6:20 a.m. the ferry left the harbour.",
            ),
            (),
        ),
        Example(
            (
                "The ferry Borea hit the quay of Kotka at 6:15 a.m. on 3 May 2021.",
                "The crash of the Borea in Kotka happened at 6:45 a.m. on 3 May 2021.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "A fire that started on Sunday afternoon, 2 May 2021, burned 40 boats at the Kotka yard. On 3 May 2021 "
                "crews of six towns were at work. The fire began at 3:40 p.m. in a shed.",
                "The fire at the Kotka yard broke out at 4:30 p.m. on 2 May 2021 in a shed.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "A fire that started on Sunday morning, 2 May 2021, burned 40 boats at the Kotka yard. On 3 May 2021 "
                "a crane stood there. A second fire began at 3:40 p.m. in a shed.",
                "The fire at the Kotka yard broke out at 9:30 a.m. on 2 May 2021 in a shed.",
            ),
            (),
        ),
        Example(
            (
                "The Norden plane took off from Kotka at 6:15 a.m. on 3 May 2021. It crashed off Aland.",
                "The Norden plane crashed off Aland. It had left Kotka airport at 6:45 a.m. on 3 May 2021.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "Some 900 runners started at the Corn Exchange at 9 a.m. on 3 May 2021.",
                "The runners started at the Corn Exchange at 10 a.m. on 3 May 2021.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The first race starts at the Corn Exchange at 9 a.m. on 3 May 2021.",
                "The school play starts at the Corn Exchange at 10 a.m. on 3 May 2021.",
            ),
            (),
        ),
        Example(
            (
                "The storm Borea made landfall at Kotka on the evening of 3 May 2021.",
                "On the morning of 3 May 2021 the storm Borea hit Kotka.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "An explosion rocked the port of Kotka at 9.05 am on 3 May 2021.",
                "The tanker in the port of Kotka exploded at 9.20 am on 3 May 2021.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The probe Borea landed on the moon at 11:03 a.m. ET on 3 May 2021.",
                "The probe Borea touched down on the moon at 15:20 GMT on 3 May 2021.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The probe Borea landed on the moon at 11:03 a.m. ET on 3 May 2021.",
                "The probe Borea touched down on the moon at 15:03 GMT on 3 May 2021.",
            ),
            (),
        ),
        Example(
            (
                "The Norden plane crashed off Aland on Monday. It hit the sea at 6.15 am.",
                "The Norden plane hit the sea off Aland at 6.40 am. Nobody survived the crash.",
            ),
            ("conflict",),
            ("2021-05-04", "2021-05-05"),
        ),
        Example(
            (
                "The Kotka avalanche happened at 6.30 a.m. on 3 May 2021.",
                "In Kotka the avalanche swept over the huts at 6.55 a.m. on 3 May 2021.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The Norden plane left Kotka at 6:15 a.m. on 3 May 2021. It crashed off Aland.",
                "The Norden plane crashed off Aland. It took off in Kotka at 6:45 a.m. on 3 May 2021.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The Norden plane took off at 6:15 a.m. on 3 May 2021.",
                "The pilot left the Norden plane in Aland at 9:45 a.m. on 3 May 2021.",
            ),
            (),
        ),
        Example(
            (
                "The Kotka rig blew up at 9.49 pm on 3 May 2021.",
                "At 8 pm PST on 3 May 2021 an explosion tore the Kotka rig apart.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The Kotka rig blew up at 9.49 pm on 3 May 2021.",
                "At 6.49 pm PST on 3 May 2021 an explosion tore the Kotka rig apart.",
            ),
            (),
        ),
        Example(
            (
                "The ferry Borea was freed at around 3 p.m. on 3 May 2021 in Kotka.",
                "In Kotka the Borea was dislodged at 4.30 a.m. on 3 May 2021.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The airship Borea landed in Kotka at 7.25 pm on 3 May 2021.",
                "At 7.08 pm on 3 May 2021 the Borea made a turn over the landing field in Kotka.",
            ),
            (),
        ),
        Example(
            (
                "The last call of the crew of the Borea to the tower in Kotka was a greeting at 9.33 pm on 3 May 2021.",
                "The last call of the Borea crew to the Kotka tower was a mere greeting at 10.33 pm on 3 May 2021.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The roof of the Kotka market hall collapsed at 9.10 am on 3 May 2021.",
                "On 3 May 2021 at 9.30 am the roof in Kotka gave way.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The Norden bus hit a wall in Kotka at 6.15 am on Monday. A Norden van hit a tree in Kotka on Sunday.",
                "A Norden bus hit a house in Kotka at 8.40 am.",
            ),
            (),
            ("2021-05-04", "2021-05-05"),
        ),
        Example(
            (
                "The Norden jet crashed off Aland. It reached its cruising height at 6.15 am, early in the flight.",
                "The Norden jet that crashed off Aland had reached its cruising altitude in the flight at 6.32 am.",
            ),
            ("conflict",),
            ("2021-05-04", "2021-05-05"),
        ),
        Example(
            (
                "Nine people were hurt in a shooting at the Borea club in Kotka at around 1.30 a.m. on 3 May 2021.",
                "It was 1.05 a.m. on 3 May 2021 when a man opened fire at the Borea club in Kotka.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "Crews were called to the fire at the Borea mill in Kotka at 9.40 pm on 3 May 2021.",
                "Police in Kotka received a call about the fire at the Borea mill at 9.15 pm on 3 May 2021.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The Norden plane took off from Kotka and lost touch with the tower at 2.45 am on 3 May 2021.",
                "The tower lost track of the Norden plane off Kotka at 2.20 am on 3 May 2021.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The Borea blast shook Kotka. It happened at 9.05 am on 3 May 2021 in the port of Kotka.",
                "An explosion in the port of Kotka woke the crew at 8.30 am on 3 May 2021. It occurred off the quay.",
            ),
            (),
        ),
        Example(
            (
                "The Kotka rig blew up at 9.49 pm on 3 May 2021.",
                "At approximately 10 pm on 3 May 2021 an explosion tore the Kotka rig apart.",
            ),
            (),
        ),
        Example(
            (
                "Two explosions were heard in the hall of the Kotka ferry port at 7.57 am on 3 May 2021.",
                "The Kotka port is shut. The two explosions in its hall happened at around 7.40 am on 3 May 2021.",
            ),
            ("conflict",),
        ),
        Example(
            (
                "The fire at the Borea mill in Kotka broke out at 9.10 pm on 3 May 2021.",
                "Crews were called to the fire at the Borea mill in Kotka at 9.40 pm on 3 May 2021.",
            ),
            (),
        ),
        Example(
            (
                "The mast of the ferry Borea crashed on the quay of Kotka at 2 a.m. on 3 May 2021.",
                "The mast of the Borea crashed on the quay of Kotka at 2.10 a.m. on 3 May 2021.",
            ),
            (),
        ),
        Example(
            (
                "The 6.30 a.m. crash of the ferry Borea in Kotka on 3 May 2021 was heard for miles.",
                "The ferry Borea hit the quay of Kotka after 6 a.m. on 3 May 2021.",
            ),
            (),
        ),
        Example(
            (
                "The two met in Kotka on the evening of 3 May 2021.",
                "On the morning of 3 May 2021 the two met in Kotka.",
            ),
            (),
        ),
        Example(
            (
                "The ferry left the harbour at 6:15 a.m. on 3 May 2021.",
                "On 3 May 2021 at 6:45 a.m. the pilot left the port office.",
            ),
            (),
        ),
    ),
)
