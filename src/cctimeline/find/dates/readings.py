"""Matches of the grammar -> meanings: one reading a rule, None where the words say something else."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from attrs import evolve, frozen

from cctimeline.find.dates import not_dates
from cctimeline.find.dates.lexicon import Tokens, meaning
from cctimeline.find.dates.meanings import (
    NEEDS_DAY,
    TOLD,
    YEAR_AGO,
    Ancient,
    Calendar,
    Cyclic,
    Draft,
    Earlier,
    Fixed,
    Holiday,
    Length,
    Literal,
    Meaning,
    Shifted,
    Stepped,
    Timed,
    Told,
    Weekday,
)
from cctimeline.find.dates.numbers import amount, length, ordinal, spelled_year
from cctimeline.vocab import table
from cctimeline.when import Period, date_of, starting

_SEASONS = {"SP": 1, "SU": 2, "FA": 3, "WI": 4}
_TIMEX_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year", "10Y": "decade", "100Y": "century"}


@frozen
class Hit:
    """One match of one rule in the tokens of a text."""

    match: re.Match[str]
    tokens: Tokens

    def has(self, name: str) -> bool:
        """Tell whether the named group took part."""
        return self.match[name] is not None

    def words(self, name: str | int) -> list[str]:
        """Return the words of the named group in lower case, without white space."""
        first, end = self.match.span(name)
        return [w.lower() for w in self.tokens.words[first:end] if not w.isspace()]

    def value(self, name: str) -> Any:
        """Return what the first word of the named group stands for."""
        return meaning().get(self.words(name)[0])

    def all_words(self) -> list[str]:
        """Return the words of the whole match, as `words` does."""
        return self.words(0)

    def draft(self, what: Meaning, mod: str | None = None) -> list[Draft]:
        """Return one mention that spans the whole match."""
        return [Draft(self.match.start(), self.match.end(), what, mod)]


Reading = list[Draft] | None
BACK = {"ago", "earlier", "before"}


def _month(hit: Hit) -> int:
    return int(meaning()[hit.words("month")[0].rstrip(".")])


def _year(hit: Hit) -> int | None:
    return year_of(hit.words("year")[0]) if hit.has("year") else None


def year_of(word: str) -> int:
    """Return the year a token says: "1945", "'45" (of the last hundred years)."""
    if word.isdecimal():
        return int(word)
    short = int(word[1:])
    return short + (1900 if short > 30 else 2000)


def _step(hit: Hit, name: str = "step") -> int | None:
    """Return -1, 0 or 1 for "last", "this" or "next", around `TOLD` for "that" and its like; None for nothing."""
    if not hit.has(name):
        return None
    word = hit.words(name)[-1]
    found = _TOLD.get(word, meaning().get(word, 0))
    return found if isinstance(found, int) else 0


def _told(hit: Hit, name: str = "step") -> bool:
    return hit.has(name) and hit.words(name)[-1] in _TOLD


# Steps that count from the date last mentioned and not from the present one.
_TOLD = dict.fromkeys(("that", "those", "same"), TOLD)
_TOLD |= dict.fromkeys(("following", "subsequent", "ensuing", "succeeding"), TOLD + 1)
_TOLD |= dict.fromkeys(("previous", "preceding", "prior"), TOLD - 1)


def _day(words: list[str]) -> int | None:
    if words[0].isdecimal():
        return int(words[0])
    return ordinal(words)


def iso(hit: Hit) -> Reading:
    """Read `2023-05-08` and `2023-05-08T10:30`."""
    text = hit.tokens.words[hit.match.start()]
    d = date_of(int(text[:4]), int(text[5:7]), int(text[8:10]))
    if d is None:
        return None
    day = Fixed(Period("day", d))
    return hit.draft(Timed("T" + text[11:], day) if len(text) > 10 else day)


def slashes(hit: Hit) -> Reading:
    """Read `31/12/2020`, `12/31/2020`, `2020/12/31` and the same with dots; an open order is month first."""
    text = hit.tokens.words[hit.match.start()]
    parts = re.split(r"[/.]", text)
    a, b, c = map(int, parts)
    if len(parts[0]) == 4:
        d = date_of(a, b, c)
    elif len(parts[2]) in (2, 4) and len(parts[0]) <= 2:
        y = c if len(parts[2]) == 4 else c + (1900 if c > 50 else 2000)
        day_first = a > 12 or "." in text
        d = date_of(y, b, a) if day_first else date_of(y, a, b) or date_of(y, b, a)
    else:
        d = None
    return hit.draft(Fixed(Period("day", d))) if d else None


def holiday(hit: Hit) -> Reading:
    """Read "Christmas Day", "Easter Monday 2020", "last Thanksgiving"."""
    first = hit.match.start("feast")
    words = hit.tokens.words
    known = table("dates")["holiday"]
    for size in (5, 4, 3, 2, 1):
        name = "".join(words[first : first + size]).replace("’", "'")
        if name in known:
            end = first + size
            year = None
            if hit.tokens.codes[end : end + 2] == " Y":
                year, end = int(words[end + 1]), end + 2
            return [Draft(hit.match.start(), end, Holiday(name, year, _step(hit)))]
    return None


def _dates(hit: Hit, months_first: bool) -> Reading:
    """Read "3-5 March 2022" and "March 3, 4 and 5, 2022": a mention a day."""
    first, end = hit.match.span("days")
    at = [i for i in range(first, end) if hit.tokens.codes[i] in "do"]
    days = [_day([hit.tokens.words[i].lower()]) for i in at]
    month, year = _month(hit), _year(hit)
    if any(d is None or not 1 <= d <= 31 for d in days):
        return None
    drafts = [Draft(i, i + 1, Calendar(year, month, d)) for i, d in zip(at, days, strict=True)]
    if months_first:
        if year is not None and len(days) > 1 and hit.tokens.codes[end : end + 1] == "Y":
            return None
        drafts[0] = Draft(hit.match.start(), at[0] + 1, drafts[0].meaning)
        drafts[-1] = Draft(at[-1], hit.match.end(), drafts[-1].meaning)
    else:
        drafts[-1] = Draft(at[-1], hit.match.end(), drafts[-1].meaning)
    return drafts


def days_of_month(hit: Hit) -> Reading:
    """Read "March 3-5, 2022"."""
    return _dates(hit, True)


def month_days(hit: Hit) -> Reading:
    """Read "3-5 March 2022"."""
    return _dates(hit, False)


def month_day(hit: Hit) -> Reading:
    """Read "March 3", "Saturday, April 25, 1998", "March eighth"."""
    return _day_of_month(hit, "day")


def day_month(hit: Hit) -> Reading:
    """Read "3 March 2022", "the 4th of July"."""
    return _day_of_month(hit, "day" if hit.has("day") else "nth")


def _day_of_month(hit: Hit, name: str) -> Reading:
    day = _day(hit.words(name))
    if day is None or not 1 <= day <= 31:
        return None
    weekday = meaning()[hit.words("weekday")[0].rstrip(".")] if hit.has("weekday") else None
    step = _year_step(hit)
    year = _year(hit) or not_dates.known_year(hit.tokens, _month(hit), day, hit.match.end())
    return hit.draft(Calendar(year, _month(hit), day, weekday, None, step))


def _year_step(hit: Hit) -> int | None:
    """Return the step of "last year" in "June last year"; only of a year."""
    if not hit.has("year_step") or hit.value("year_unit") != "Y":
        return None
    return _step(hit, "year_step")


def month_year(hit: Hit) -> Reading:
    """Read "May 2021", "June of last year", "January nineteen ninety-seven"."""
    if hit.has("spelled"):
        year = spelled_year(hit.words("spelled"))
        return hit.draft(Calendar(year, _month(hit))) if year else None
    if hit.has("year_step"):
        step = _year_step(hit)
        return None if step is None else hit.draft(Calendar(None, _month(hit), year_step=step))
    return hit.draft(Calendar(_year(hit), _month(hit)))


def month_step(hit: Hit) -> Reading:
    """Read "this October", "last May", "each July"."""
    words = hit.words("step")
    month = _month(hit)
    if words[-1] in ("each", "every"):
        return hit.draft(Literal("SET", f"XXXX-{month:02d}"))
    return hit.draft(Calendar(None, month, step=_step(hit)))


def month(hit: Hit) -> Reading:
    """Read a month that stands alone: "in May"."""
    i = hit.match.start()
    if not not_dates.is_month(hit.tokens, i, hit.match.end()):
        return None
    return hit.draft(Calendar(None, _month(hit)))


def weekly(hit: Hit) -> Reading:
    """Read "every Monday", "Mondays", "Tuesday nights"."""
    name = next(n for n in ("weekday", "plural", "night") if hit.has(n))
    part_of_day = hit.value("parts") if hit.has("parts") else ""
    return hit.draft(Literal("SET", f"XXXX-WXX-{hit.value(name) + 1}{part_of_day}"))


def weekday(hit: Hit) -> Reading:
    """Read "Friday", "last Friday", "this coming Sunday"."""
    if not not_dates.is_weekday(hit.tokens, hit.match.start("weekday")):
        return None
    step = _step(hit)
    return hit.draft(Weekday(hit.value("weekday"), step))


def day_name(hit: Hit) -> Reading:
    """Read "today", "yesterday", "tonight", "overnight"."""
    if hit.has("tonight"):
        return hit.draft(Timed("TNI", Stepped("day", 0)))
    if hit.has("overnight"):
        return hit.draft(Timed("TNI", Stepped("day", -1)))
    if not_dates.is_title(hit.tokens, hit.match.start()):
        return None
    return hit.draft(Stepped("day", hit.value("day")))


def clock(hit: Hit) -> Reading:
    """Read "4:30 p.m.", "noon", "14:00 GMT", "5 o'clock"."""
    if hit.has("named"):
        if not_dates.is_title(hit.tokens, hit.match.start()):
            return None
        return hit.draft(Timed(hit.value("named")))
    name = next(n for n in ("clock", "hour", "low", "bare") if hit.has(n))
    text = hit.words(name)[0]
    if name == "bare" and not hit.has("zone") and not not_dates.is_clock(hit.tokens, hit.match.start()):
        return None
    hours = text if text[0].isdecimal() else str(meaning().get(text, 99))
    pieces = [int(p) for p in re.split(r"[:.]", hours)]
    hour = pieces[0]
    if hit.has("meridiem"):
        if hour > 12:
            return None
        hour = hour % 12 + (12 if hit.words("meridiem")[0][0] == "p" else 0)
    part_of_day = next((hit.value(n) for n in ("part", "low_part") if hit.has(n)), None)
    if part_of_day in ("TAF", "TEV", "TNI") and hour < 12:
        hour += 12
    if hour > 24 or any(p > 59 for p in pieces[1:]):
        return None
    minutes = "".join(f":{p:02d}" for p in pieces[1:]) or ":00"
    return hit.draft(Timed(f"T{hour:02d}{minutes}"))


def day_part(hit: Hit) -> Reading:
    """Read "this morning", "last night", "the next morning", "mid afternoon"."""
    clock_value = hit.value("part")
    if hit.has("this"):
        return hit.draft(Timed(clock_value, Stepped("day", 0)))
    if hit.has("last"):
        return hit.draft(Timed(clock_value, Stepped("day", -1))) if hit.words("last")[0] == "last" else None
    if hit.has("early"):
        return hit.draft(Timed(clock_value), hit.value("early"))
    step = hit.words("next")[-1]
    if step in ("that", "same"):
        return hit.draft(Timed(clock_value, Told("day")))
    return hit.draft(
        Timed(clock_value, Stepped("day", TOLD + (-1 if step in ("previous", "preceding", "prior") else 1)))
    )


def quarter(hit: Hit) -> Reading:
    """Read "the third quarter", "third-quarter", "this year's third quarter", "the second quarter of 2021"."""
    number = ordinal(hit.words("number"))
    if number is None or not 1 <= number <= 4 or not_dates.of_a_game(hit.tokens, hit.match.end()):
        return None
    step = _step(hit, "owner_step") if hit.has("owner_step") else _year_step(hit)
    year = year_of(hit.words("owner_year")[0]) if hit.has("owner_year") else _year(hit)
    if step is None and hit.has("owner") and set(hit.words("owner")) & {"ago", "earlier"}:
        step = YEAR_AGO
    elif hit.has("owner") and step is None:
        step = {"last": -1, "next": 1}.get(hit.words("owner")[0])
    if hit.has("same_year"):
        step = 0
    if hit.has("spelled"):
        year = spelled_year(hit.words("spelled"))
    drafts = hit.draft(Cyclic("quarter", number, year, step))
    return _without_the(drafts, hit) if "-" in hit.all_words() and step != YEAR_AGO else drafts


def _without_the(drafts: list[Draft], hit: Hit) -> list[Draft]:
    """Return the mention without the article that belongs to a noun behind it ("the third-quarter loss")."""
    first = drafts[0]
    if hit.tokens.words[first.first].lower() not in ("the", "a", "an"):
        return drafts
    return [evolve(first, first=first.first + 2), *drafts[1:]]


def quarter_short(hit: Hit) -> Reading:
    """Read "Q1 2023", "2023 Q1", "Q3"."""
    year = year_of(hit.words("before")[0]) if hit.has("before") else _year(hit)
    return hit.draft(Cyclic("quarter", hit.value("number"), year))


def year_ago(hit: Hit) -> Reading:
    """Read "year-ago", "the year-earlier quarter"."""
    if hit.value("core") != "Y":
        return None
    if not hit.has("noun"):
        first, end = hit.match.span("core")
        return [Draft(first, end, Earlier())]
    if len(hit.words("noun")) > 1:
        return hit.draft(Length(meaning()[hit.words("noun")[-1]], amount(hit.words("noun")[:-1])))
    return hit.draft(Earlier("quarter"))


def same_period(hit: Hit) -> Reading:
    """Read "the same period last year", "the corresponding quarter of 1988"."""
    if hit.has("year"):
        return hit.draft(Stepped("quarter", year_of(hit.words("year")[0])))
    return hit.draft(Earlier(None if hit.has("noun") and hit.value("noun") == "Y" else "quarter"))


def year_period(hit: Hit) -> Reading:
    """Read "the 1988 quarter", "the 1988 period": that year's counterpart of the quarter last spoken of."""
    return hit.draft(Stepped("quarter", year_of(hit.words("year")[0])))


def step_quarter(hit: Hit) -> Reading:
    """Read "the quarter", "the latest quarter", "next quarter", "the latest period"."""
    words = hit.words("step") if hit.has("step") else []
    if hit.words("noun")[0] == "period" and words[-1:] != ["latest"]:
        return None
    if hit.has("owner"):
        return hit.draft(Earlier("quarter"))
    if not words or words[-1] in ("latest", "that", "same"):
        if not words and not_dates.of_something(hit.tokens, hit.match.end()):
            return None
        return hit.draft(Told("quarter"))
    if words[-1] in ("each", "every"):
        return hit.draft(Literal("SET", "P1Q"))
    step = _step(hit) or 0
    return hit.draft(Stepped("quarter", step))


def half(hit: Hit) -> Reading:
    """Read "the first half of 2022"."""
    number = {"last": 2}.get(hit.words("number")[0]) or ordinal(hit.words("number"))
    if number not in (1, 2):
        return None
    step = None if hit.has("year") else (_step(hit, "year_step") if hit.has("year_step") else 0)
    return hit.draft(Cyclic("half", number, _year(hit), step))


def half_year(hit: Hit) -> Reading:
    """Read "first-half profit"."""
    number = ordinal(hit.words("number"))
    if number not in (1, 2) or not not_dates.is_result(hit.tokens, hit.match.end()):
        return None
    return hit.draft(Cyclic("half", number))


def day_alone(hit: Hit) -> Reading:
    """Read "on the 17th" as a day of the month last mentioned."""
    day = _day(hit.words("day"))
    if day is None or day > 31 or not not_dates.is_day_alone(hit.tokens, hit.match.start(), hit.match.end()):
        return None
    return hit.draft(Calendar(None, None, day))


def clock_hours(hit: Hit) -> Reading:
    """Read "2300 hours", "0735 GMT"."""
    text = hit.words("four")[0]
    zone = hit.has("zone")
    if len(text) != 4 or not text.isdecimal() or (not zone and hit.words("unit") != ["hours"]):
        return None
    if (
        not_dates.before(hit.tokens, hit.match.start()) == "("
        or int(text[:2]) > 24
        or int(text[2:]) > 59
        or (not zone and not not_dates.is_clock(hit.tokens, hit.match.start()))
    ):
        return None
    return hit.draft(Timed(f"T{text[:2]}:{text[2:]}"))


def light(hit: Hit) -> Reading:
    """Read "dawn" and "dusk", which count only beside a day."""
    return hit.draft(Timed(hit.value("light")), NEEDS_DAY)


def half_short(hit: Hit) -> Reading:
    """Read "H1 2022", "2022 H1"."""
    number, year = ("number", "year") if hit.has("number") else ("after", "before")
    return hit.draft(Cyclic("half", hit.value(number), year_of(hit.words(year)[0])))


def quarters_of(hit: Hit) -> Reading:
    """Read "the first two quarters of 1990"."""
    y = year_of(hit.words("year")[0])
    if hit.words("count") != ["two"] or hit.words("edge")[0] not in ("first", "last"):
        return None
    return hit.draft(Cyclic("half", 1 if hit.words("edge")[0] == "first" else 2, y))


def two_quarters(hit: Hit) -> Reading:
    """Read "the second and fourth quarters": a set that returns every year."""
    numbers = [ordinal(hit.words(n)) for n in ("first", "second")]
    if any(n is None or not 1 <= n <= 4 for n in numbers):
        return None
    (a, b), end = hit.match.span("first"), hit.match.end()
    return [
        Draft(a, b, Literal("SET", f"XXXX-Q{numbers[0]}")),
        Draft(hit.match.start("second"), end, Literal("SET", f"XXXX-Q{numbers[1]}")),
    ]


def fiscal_year(hit: Hit) -> Reading:
    """Read "fiscal 2022", "fiscal year 2022", "FY22", "the current fiscal year"."""
    if hit.has("short"):
        digits = re.sub(r"\D", "", hit.tokens.words[hit.match.start()])
        return hit.draft(Fixed(starting("year", int(digits) + (2000 if len(digits) == 2 else 0))))
    if hit.has("year"):
        return hit.draft(Fixed(starting("year", year_of(hit.words("year")[0]))))
    if hit.tokens.words[hit.match.end() - 1].lower() != "year":
        return None
    if hit.all_words()[0] not in _STEPPED_FIRST:
        return None
    if not_dates.ended(hit.tokens, hit.match.end()):
        return hit.draft(Length("Y", 1.0))
    step = _step(hit)
    return hit.draft(Stepped("year", -1 if hit.has("step") and hit.words("step") == ["latest"] else step or 0))


_STEPPED_FIRST = {"the", "this", "last", "next", "current", "previous", "latest"}


def decade(hit: Hit) -> Reading:
    """Read "the 1990s", "the '60s", "the nineties"."""
    if hit.has("name"):
        tens = 190 + hit.value("name")
        mod = hit.value("early") if hit.has("early") else None
        return hit.draft(Fixed(starting("decade", tens * 10)), mod)
    mod = hit.value("mid") if hit.has("mid") else None
    text = (hit.words("decade") if hit.has("decade") else hit.words("tens"))[0]
    digits = re.sub(r"\D", "", text)
    first = int(digits) if len(digits) == 4 else 1900 + int(digits) if int(digits) >= 20 else 2000 + int(digits)
    if len(digits) == 4 and int(digits) % 100 == 0 and int(digits) < 1900:
        return hit.draft(Fixed(starting("century", first)))
    return hit.draft(Fixed(starting("decade", first))) if 1000 <= first < 2200 else None


def century(hit: Hit) -> Reading:
    """Read "the 19th century", "fifth-century"."""
    if hit.value("unit") != "100Y":
        return None
    number = ordinal(hit.words("number"))
    if number is None or not 1 <= number <= 30:
        return None
    if hit.has("era"):
        return hit.draft(Ancient(f"BC{number - 1:02d}"))
    if number == 1:
        return hit.draft(Ancient("00"))
    return hit.draft(Fixed(starting("century", (number - 1) * 100)))


def spelled(hit: Hit) -> Reading:
    """Read "nineteen ninety-one", "the year two thousand"."""
    year = spelled_year(hit.words("words"))
    if hit.has("the") and "year" not in hit.words("the"):
        return None
    if year is None or (year % 100 == 0 and not hit.has("the")):
        return None
    if not_dates.counted(hit.tokens, hit.match.end()):
        return None
    return hit.draft(Fixed(starting("year", year)))


def the_year(hit: Hit) -> Reading:
    """Read "the year 2000"."""
    if "year" not in hit.all_words():
        return None
    return hit.draft(Fixed(starting("year", year_of(hit.words("year")[0]))))


def year_range(hit: Hit) -> Reading:
    """Read "1914-18", "2019/20", "1939–1945": a mention an end."""
    first, last = hit.words("first")[0], hit.words("last")[0]
    full = last if len(last) == 4 else first[: 4 - len(last)] + last
    if len(last) == 1 or not int(first) < int(full) < int(first) + 200:
        return None
    if not not_dates.is_year_range(hit.tokens, hit.match.start(), hit.match.end()):
        return None
    ends = (hit.match.span("first"), hit.match.span("last"))
    years = (int(first), int(full))
    return [Draft(a, b, Fixed(starting("year", y))) for (a, b), y in zip(ends, years, strict=True)]


def era(hit: Hit) -> Reading:
    """Read "490 BC", "AD 79"."""
    text = hit.words("year" if hit.has("year") else "after")[0]
    if not text.isdecimal() or not 0 < int(text) < 10000:
        return None
    if hit.has("era") and hit.value("era") < 0:
        return hit.draft(Ancient(f"BC{int(text):04d}"))
    return hit.draft(Fixed(starting("year", int(text))))


def year(hit: Hit) -> Reading:
    """Read a year that stands alone: "in 1988", "the 1988 crash"."""
    if not not_dates.is_year(hit.tokens, hit.match.start()):
        return None
    return hit.draft(Fixed(starting("year", year_of(hit.words("year")[0]))))


def season(hit: Hit) -> Reading:
    """Read "the spring of 2024", "last fall", "this summer"."""
    number = _SEASONS[hit.value("season")]
    step = _step(hit)
    year_step = _year_step(hit)
    plain = hit.has("step") or hit.has("year") or hit.has("spelled") or year_step is not None
    if not plain and not not_dates.is_season(hit.tokens, hit.match.start(), hit.match.end()):
        return None
    if hit.has("step") and hit.words("step")[-1] in ("each", "every"):
        return hit.draft(Literal("SET", f"XXXX-{hit.value('season')}"))
    if hit.has("spelled"):
        return hit.draft(Cyclic("season", number, spelled_year(hit.words("spelled"))))
    if year_step is not None or hit.has("same_year"):
        return hit.draft(Cyclic("season", number, None, year_step or 0))
    return hit.draft(Cyclic("season", number, _year(hit), step))


def weekend(hit: Hit) -> Reading:
    """Read "the weekend", "last weekend", "this weekend"."""
    if not hit.has("step") and hit.all_words()[0] != "the":
        return None
    words = hit.words("step") if hit.has("step") else ["the"]
    if words[-1] in ("each", "every"):
        return hit.draft(Literal("SET", "XXXX-WXX-WE"))
    return hit.draft(Stepped("weekend", None if words[-1] == "the" else _step(hit)))


def _unit(hit: Hit, name: str = "unit") -> str | None:
    """Return the TIMEX3 unit of a counted word: "Y", "TH", "Q"; None for what is no unit of time here."""
    found = hit.value(name)
    if found == 2:
        return None
    return found if isinstance(found, str) else None


def year_end(hit: Hit) -> Reading:
    """Read "year-end", "the month's end": the period with its edge as `mod`."""
    grain = _TIMEX_UNITS.get(str(hit.value("unit")))
    if grain not in ("year", "month", "week") or hit.words("edge")[0] not in ("end", "beginning", "start"):
        return None
    return hit.draft(Stepped(grain, None), hit.value("edge"))


def set_each(hit: Hit) -> Reading:
    """Read "every day", "every two years", "every other week", "each summer"."""
    unit = _unit(hit)
    if unit is None:
        return None
    count = 2.0 if hit.has("other") else amount(hit.words("count")) if hit.has("count") else 1.0
    if unit in _SEASONS:
        return hit.draft(Literal("SET", f"XXXX-{unit}"))
    if hit.has("count") != hit.all_words()[-1].endswith("s") and not hit.has("other"):
        return None
    return hit.draft(Literal("SET", length(unit, count)))


def set_times(hit: Hit) -> Reading:
    """Read "twice a year", "three times a week"."""
    unit = _unit(hit)
    return hit.draft(Literal("SET", length(unit, 1.0))) if unit else None


def span(hit: Hit) -> Reading:
    """Read "the past two years", "the next few days", "the first nine months"."""
    unit, way = _unit(hit), hit.words("way")[0]
    if unit is None or (way not in _WAYS and way != "first"):
        return None
    if unit in _SEASONS:
        return hit.draft(Literal("SET", f"XXXX-{unit}"))
    words = hit.words("count")
    count = None if "to" in words else amount(words)
    if unit == "Q" and hit.tokens.words[hit.match.start()].lower() == "the" and way == "first":
        return None
    return hit.draft(Length(unit, count, _WAYS.get(way, 0)))


_WAYS = {"last": -1, "latest": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "recent": -1}
_WAYS |= {"next": 1, "coming": 1, "upcoming": 1, "following": 1, "ensuing": 1, "succeeding": 1, "subsequent": 1}
_WAYS |= {"future": 1}


def recent(hit: Hit) -> Reading:
    """Read "recent months", "coming weeks", "future quarters", "past years"."""
    unit, way = _unit(hit), hit.words("way")[0]
    if unit is None or way not in ("recent", "coming", "future", "past") or unit[0] == "T":
        return None
    if way == "recent" and unit in ("Y", "M", "W", "D"):
        return hit.draft(Length(unit, None, -1))
    if way == "coming" and unit in ("Y", "M", "W", "D"):
        return hit.draft(Length(unit, None, 1))
    return hit.draft(Literal("DATE", "PAST_REF" if _WAYS[way] < 0 else "FUTURE_REF"))


def weeks_ahead(hit: Hit) -> Reading:
    """Read "the weeks ahead"."""
    return hit.draft(Length(hit.value("unit"), None, 1))


def step_unit(hit: Hit) -> Reading:
    """Read "last year", "this week", "the following month", "that day", "the year"."""
    unit = _unit(hit)
    grain = _TIMEX_UNITS.get(unit or "")
    if grain is None or not_dates.is_title(hit.tokens, hit.match.start("unit")):
        return None
    words = hit.words("step") if hit.has("step") else []
    if not words:
        return _the_unit(hit, grain, unit or "")
    if words[-1] in ("each", "every"):
        return None
    with_the = hit.all_words()[0] == "the"
    step = _step(hit) or 0
    if words[-1] == "latest":
        step = -1
    if grain == "day" and words[-1] in ("last", "this", "current", "latest"):
        return None
    if words[-1] == "past" and grain == "day":
        return hit.draft(Length("D", 1.0, -1))
    if words[-1] in ("next", "coming") and with_the:
        step = TOLD + 1 if grain == "day" else step
    if step == TOLD:
        return hit.draft(Told(grain))
    return hit.draft(Stepped(grain, step))


def _the_unit(hit: Hit, grain: str, unit: str) -> Reading:
    """Read "the year", "the full year", "the month"; "the year ended" is a length."""
    end = hit.match.end()
    if grain not in ("year", "month", "week", "decade") or not_dates.of_something(hit.tokens, end):
        return None
    if not_dates.ended(hit.tokens, end):
        return hit.draft(Length(unit, 1.0))
    if hit.has("full") and hit.words("full")[-1] not in ("full", "entire", "whole", "calendar"):
        return None
    return hit.draft(Stepped(grain, None))


def or_so(hit: Hit) -> Reading:
    """Read "a week or so ago", "a year or two"."""
    unit = _unit(hit)
    if unit is None:
        return None
    count = amount(hit.words("count")) or 1.0
    return _shifted(hit, unit, count, "approx")


def count_range(hit: Hit) -> Reading:
    """Read "two to three weeks", "5-10 years": the lower end is the value."""
    unit, low, high = _unit(hit), amount(hit.words("low")), amount(hit.words("high"))
    if unit is None or low is None or high is None or low >= high or low >= 1900:
        return None
    return _shifted(hit, unit, low, "approx")


def units_or_units(hit: Hit) -> Reading:
    """Read "weeks or months"."""
    return hit.draft(Length(hit.value("unit"), None))


def duration(hit: Hit) -> Reading:
    """Read "six months", "nearly forty years", "a 12-month low", "half an hour", "two years ago"."""
    unit = _unit(hit)
    if unit is None or unit in _SEASONS or not not_dates.is_duration(hit):
        return None
    words = hit.words("count") if hit.has("count") else []
    if words == ["many"] and not_dates.before(hit.tokens, hit.match.start()) == "as":
        return None
    mod = _approximation(hit) if hit.has("about") else None
    if words == ["one"] and unit == "D" and not_dates.some_day(hit.tokens, hit.match.start()):
        return hit.draft(Literal("DATE", "FUTURE_REF"))
    if not_dates.is_rate(hit):
        return hit.draft(Literal("SET", "P1Y")) if unit == "Y" else None
    drafts = _shifted(hit, unit, _count(hit, words), mod)
    adjective = hit.has("count") and hit.match["link"] == "-" and not hit.has("about")
    singular = not hit.words("unit")[0].endswith("s") and words[-1:] != ["one"] and words not in (["a"], ["an"])
    counted = hit.has("the") and (singular or not_dates.after(hit.tokens, hit.match.end()) == "of")
    return _without_the(drafts, hit) if drafts and (adjective or counted) else drafts


def _count(hit: Hit, words: list[str]) -> float | None:
    """Return how many units: 1 for "a", "another", "day-long"; None for "several", bare "years"."""
    one = hit.has("another") or words[-1:] in (["a"], ["an"])
    count = amount(words) if words else None
    if count is None and (one or (hit.has("long") and not hit.words("unit")[0].endswith("s"))):
        count = 1.0
    return (count or 1.0) + 0.5 if hit.has("and_half") else count


def _approximation(hit: Hit) -> str | None:
    found = [meaning()[w] for w in hit.words("about") if w not in ("no", "than", "to", "at", "up")]
    if hit.words("about")[0] == "up":
        return "equal_or_less"
    if hit.words("about")[0] == "no":
        return {"more_than": "equal_or_less", "less_than": "equal_or_more"}.get(str(found[0]))
    return str(found[0]) if found and found[0] else None


def _shifted(hit: Hit, unit: str, count: float | None, mod: str | None) -> list[Draft]:
    """Read what stands behind a length: "ago", "later", "from now"."""
    if not hit.has("shift"):
        way = -1 if not_dates.up_to_now(hit.tokens, hit.match.start()) else 0
        return hit.draft(Length(unit, count, way), mod)
    words = hit.words("shift")
    sign = -1 if words[0] in BACK else 1
    told = words[0] not in ("ago", "from", "hence")
    if words[0] in ("after", "before") or unit[0] == "T":
        return _length_only(hit, unit, count, mod)
    if count is None and words[0] != "ago":
        return _length_only(hit, unit, count, mod)
    if count is None:
        return hit.draft(Literal("DATE", "PAST_REF"), mod)
    if unit == "Y" and count == 1 and words[0] in ("ago", "earlier") and not hit.has("about"):
        return hit.draft(Earlier(), mod)
    return hit.draft(Shifted(unit, sign * count, told), mod)


def _length_only(hit: Hit, unit: str, count: float | None, mod: str | None) -> list[Draft]:
    """Return the length alone where "before" or "after" governs what follows ("two days after the vote")."""
    return [Draft(hit.match.start(), hit.match.start("shift"), Length(unit, count, 0), mod)]


def past_future(hit: Hit) -> Reading:
    """Read "the past", "the near future", "recent" and "future" as adjectives."""
    if hit.has("recent"):
        return hit.draft(Literal("DATE", "PAST_REF")) if not_dates.is_recent(hit.tokens, hit.match.start()) else None
    if hit.has("past"):
        alone = hit.has("the") and hit.words("past") == ["past"] and not_dates.stands_alone(hit.tokens, hit.match.end())
        return hit.draft(Literal("DATE", "PAST_REF")) if alone else None
    if not_dates.is_no_future(hit):
        return None
    return hit.draft(Literal("DATE", "FUTURE_REF"))


def now(hit: Hit) -> Reading:
    """Read "now", "currently", "current", "recently", "soon", "these days"."""
    if hit.has("reference"):
        word = hit.words("reference")[0]
        if word == "recently" and not not_dates.is_recent(hit.tokens, hit.match.start()):
            return None
        if word == "soon" and not_dates.is_soon_after(hit.tokens, hit.match.start(), hit.match.end()):
            return None
        return hit.draft(Literal("DATE", hit.value("reference")))
    if hit.has("now") and not_dates.is_turn(hit.tokens, hit.match.start(), hit.match.end()):
        return None
    if hit.has("these") and hit.all_words() != ["these", "days"]:
        return None
    return hit.draft(Literal("DATE", "PRESENT_REF"))


def adverb(hit: Hit) -> Reading:
    """Read "daily", "annually"."""
    return hit.draft(Literal("SET", hit.value("adverb")))


_ALL: tuple[Callable[[Hit], Reading], ...] = (
    iso,
    slashes,
    holiday,
    days_of_month,
    month_day,
    month_days,
    day_month,
    month_year,
    month_step,
    month,
    weekly,
    weekday,
    day_name,
    clock,
    day_part,
    quarter,
    quarter_short,
    year_ago,
    same_period,
    year_period,
    step_quarter,
    half,
    half_short,
    half_year,
    day_alone,
    clock_hours,
    light,
    quarters_of,
    two_quarters,
    fiscal_year,
    decade,
    century,
    the_year,
    year_range,
    era,
    year,
    season,
    weekend,
    year_end,
    set_each,
    set_times,
    span,
    recent,
    weeks_ahead,
    step_unit,
    or_so,
    units_or_units,
    count_range,
    duration,
    past_future,
    now,
    adverb,
)

READINGS: dict[str, Callable[[Hit], Reading]] = {r.__name__: r for r in _ALL} | {"spelled_year": spelled}
