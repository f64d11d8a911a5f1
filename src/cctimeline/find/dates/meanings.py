"""What a time expression says before its context is known: the nouns between the grammar and the calendar."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from cctimeline.when import Period

TOLD = 100
"""Added to a step that counts from the date last mentioned: "that" = TOLD, "the following" = TOLD + 1."""
NEEDS_DAY = "needs a day"
"""The mark of a draft that counts only when a day stands beside it ("at dawn on 6 June")."""

YEAR_AGO = -99
"""The step of "the year-ago third quarter": one year before the quarter of that number last reported."""


@frozen
class Fixed:
    """A period that the words give in full."""

    period: Period


@frozen
class Either:
    """A day in digits that can be read month first or day first; the rest of the text decides."""

    month_first: date
    day_first: date


@frozen
class Ancient:
    """A decade or century that the calendar of `datetime` has no name for, by its TIMEX3 value."""

    value: str


@frozen
class Calendar:
    """Parts of a date as printed; what is None is for the context to tell."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    step: int | None = None
    """-1, 0 or 1 for "last", "this" or "next" before it; see `TOLD`; None when nothing is said."""
    year_step: int | None = None
    """The same for the year beside it: "June last year"."""


@frozen
class Weekday:
    """A day of the week; `step` as in `Calendar`."""

    day: int
    step: int | None = None
    week: int | None = None
    """The step of its week: "Friday of last week"."""


@frozen
class Cyclic:
    """Part `number` of a year that comes round: quarter, half, season; `year` or `step` when said."""

    grain: str
    number: int
    year: int | None = None
    step: int | None = None


@frozen
class Holiday:
    """A day that returns every year."""

    name: str
    year: int | None = None
    step: int | None = None


@frozen
class Stepped:
    """A calendar period counted from the present one ("last year" = -1) or from the last mentioned (see `TOLD`).

    `step` is None for "the year", "the weekend", which the context alone places.
    """

    grain: str
    step: int | None


@frozen
class Shifted:
    """`count` units away from the present ("two days ago") or from the last mentioned date (`told`)."""

    unit: str
    count: float
    told: bool = False
    more: Length | None = None
    """What is added in a smaller unit: "two years and three months later"."""


@frozen
class Told:
    """The period last mentioned: "that year", "the same day"."""

    grain: str


@frozen
class Earlier:
    """The same quarter or period one year before the one last mentioned: "a year earlier"."""

    grain: str | None = None
    """"quarter", or "period" for what may be longer; None for "a year ago", which may be the year."""
    told: bool = False
    """True for "a year earlier", which counts from the date last mentioned; "a year ago" counts from today."""


@frozen
class Length:
    """A duration: `count` units, None when vague; `way` is -1 or 1 when it ends or starts at the present."""

    unit: str
    count: float | None
    way: int = 0
    more: Length | None = None
    """What is added in a smaller unit: "nine hours and 30 minutes"."""


@frozen
class Literal:
    """A value that needs no context: a reference to now, past or future, a set, an open duration."""

    type: str
    value: str


@frozen
class Timed:
    """A part of a day or a time of the clock ("T16:30", "TNI"), on a day said beside it or told by the context."""

    clock: str
    day: Meaning | None = None


@frozen
class Nth:
    """One day, week or weekday of a month: "the first week of May", "the last Sunday of October 2003"."""

    unit: str | int
    """"D", "W", or a weekday, Monday = 0."""
    rank: int
    """1 for the first; -1 for the last."""
    month: Calendar


@frozen
class Weekly:
    """The week a date falls in: "the week of March 6"."""

    day: Meaning


@frozen
class Beside:
    """The day before or after a day: "the day after Christmas"."""

    day: Meaning
    way: int
    """-1 for before, 1 for after."""


Meaning = (
    Fixed
    | Either
    | Ancient
    | Calendar
    | Weekday
    | Cyclic
    | Holiday
    | Stepped
    | Shifted
    | Told
    | Earlier
    | Length
    | Literal
    | Timed
    | Weekly
    | Nth
    | Beside
)


def day_of(what: Meaning) -> Meaning:
    """Return the day that a time of the clock is of; else the meaning itself."""
    return what.day if isinstance(what, Timed) and what.day is not None else what


@frozen
class Draft:
    """A mention before its context is known: half-open token indices and what the words mean."""

    first: int
    end: int
    meaning: Meaning
    mod: str | None = None
