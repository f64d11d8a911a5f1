"""What is known at a point of the text, and what a resolved mention is."""

from __future__ import annotations

from datetime import date

from attrs import define, field, frozen

from cctimeline.find.dates import eras
from cctimeline.when import Period, When

_LASTS = 3
"""Days that what a text tells hour by hour lasts, at the most."""
FINENESS = ("century", "decade", "year", "half", "season", "quarter", "month", "week", "weekend", "day")


@frozen
class Value:
    """A resolved mention: TIMEX3 type and value, the period it names (None when open), whether it was computed."""

    type: str
    value: str
    period: Period | None = None
    when: When | None = None
    relative: bool = False


@define
class Context:
    """What is known at a point of the text; `last` and `quarter` move on as mentions are resolved."""

    published: date | None
    year: int | None
    """The year of publication where no day is known."""
    story: bool
    """True for a chronicle, where partial dates go by the last mention and not by the publication date."""
    day_first: bool = False
    """True where the text writes days before months."""
    last: Period | None = None
    quarter: Period | None = None
    told: list[Period] = field(factory=list)
    """The last mention of each grain, the latest mention last."""
    fine: Period | None = None
    """The last day, week or month mentioned in this paragraph."""
    stretch: tuple[Period, Period] | None = None
    """The two ends when the last two mentions were those of a stretch ("from May 1862 until January 1863")."""
    day_end: int = 0
    """The token behind the last mention of a day."""
    afternoon: tuple[Period, str] | None = None
    """The day and the time last mentioned, where it was one of the afternoon by its "p.m." or by the one before."""
    first_day: Period | None = None
    """The first day that was mentioned."""
    several: bool = False
    """True where the text has mentioned days further apart than what it tells may last."""
    timed: bool = False
    """True where the last mention of a day had a time of the clock."""
    heading: Period | None = None
    """The day that stood alone on a line: times that open a line below it are of that day."""
    sentence_day: Period | None = None
    open_month: str = ""
    """The month last mentioned, where nothing tells its year: "XXXX-10" of "the 20th October"."""
    said: bool = False
    """True where "said" stands beside the mention."""
    happened: Period | None = None
    """The day of the last week on which something last happened, other than being said."""
    tense: int = 0
    """Whether the words around the last mention look back or ahead."""
    money: bool = False
    """True where an amount stands close before: results of a quarter are compared with those a year ago."""
    months: bool = False
    """True beside the results of nine months or a year, which are compared with those of the year before."""

    def remember(self, value: Value) -> None:
        """Note a resolved mention as the last one."""
        if value.value.startswith("XXXX-") and value.value[5:7].isdigit():
            self.open_month = value.value[:7]
        if value.period is None or value.type not in ("DATE", "TIME"):
            return
        self.last, self.stretch = value.period, None
        if value.period.grain in ("day", "week", "month"):
            self.fine = value.period
        if value.period.grain == "day":
            self.first_day = self.first_day or value.period
            self.several = self.several or abs((value.period.first - self.first_day.first).days) > _LASTS
        self.told = [*(p for p in self.told if p.grain != value.period.grain), value.period]

    def recent(self, grain: str) -> Period | None:
        """Return the last mention that is no coarser than `grain`."""
        limit = FINENESS.index(grain)
        return next((p for p in reversed(self.told) if FINENESS.index(p.grain) >= limit), None)

    def told_of(self, grain: str) -> Period | None:
        """Return the last mention of that very grain."""
        return next((p for p in self.told if p.grain == grain), None)

    def report(self, quarter: Period) -> None:
        """Note the quarter that results are reported for: the last one named that is over, or the first one named."""
        over = self.published is None or quarter.last < self.published
        if self.quarter is None or (over and quarter.first > self.quarter.first):
            self.quarter = quarter


def dated(period: Period, relative: bool = False) -> Value:
    """Return the value of a known period; one before the common era has no interval of days."""
    if eras.is_ancient(period.first.year):
        return Value("DATE", eras.timex(period.timex), period, None, relative)
    return Value("DATE", period.timex, period, period.when(), relative)


def unplaced(value: str) -> Value:
    """Return the value of a date that stays open."""
    return Value("DATE", value)


OPEN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
