"""Readings of years and longer or shorter periods: "1988", "the 1990s", "last week", "the weekend"."""

from __future__ import annotations

import re

from cctimeline.find.dates import beside, not_dates, not_years
from cctimeline.find.dates.eras import before_christ
from cctimeline.find.dates.meanings import (
    NEEDS_DAY,
    TOLD,
    Ancient,
    Cyclic,
    Draft,
    Fixed,
    Length,
    Literal,
    Stepped,
    Timed,
    Told,
)
from cctimeline.find.dates.numbers import ordinal, spelled_year
from cctimeline.find.dates.readings.hit import (
    GRAINS,
    SEASONS,
    Hit,
    Reading,
    era_year,
    is_this_past,
    step_in_tale,
    step_of,
    unit_of,
    without_the,
    year_in,
    year_of,
    year_step_of,
)
from cctimeline.when import starting


def decade(hit: Hit) -> Reading:
    """Read "the 1990s", "the '60s", "the nineties"."""
    if hit.has("name"):
        tens = 190 + hit.value("name")
        mod = hit.value("early") if hit.has("early") else None
        return hit.draft(Fixed(starting("decade", tens * 10)), mod)
    mod = hit.value("mid") if hit.has("mid") else None
    if hit.has("tens") and not_dates.is_degrees(hit.tokens, hit.match.start()):
        return None
    text = (hit.words("decade") if hit.has("decade") else hit.words("tens"))[0]
    digits = re.sub(r"\D", "", text)
    if hit.has("era") or len(digits) == 3:
        return _decade_of_an_era(hit, int(digits)) if hit.has("era") else None
    first = int(digits) if len(digits) == 4 else 1900 + int(digits) if int(digits) >= 20 else 2000 + int(digits)
    if len(digits) == 4 and int(digits) % 100 == 0 and int(digits) < 1900:
        return hit.draft(Fixed(starting("century", first)))
    return hit.draft(Fixed(starting("decade", first))) if 1000 <= first < 2200 else None


def decades(hit: Hit) -> Reading:
    """Read "the 1950s and 60s", "the 1950s, 60s and 70s": a mention each, of one century."""
    digits = re.sub(r"\D", "", hit.words("first")[0])
    if len(digits) == 3 or digits[-2:] == "00":
        return None
    century = int(digits[:2]) if len(digits) == 4 else 19
    tails = [name for name in ("middle", "last") if hit.has(name)]
    first = Draft(hit.match.start(), hit.match.end("first"), _decade_in(century, digits))
    return [first, *(Draft(*hit.match.span(name), _decade_in(century, hit.words(name)[0])) for name in tails)]


def _decade_in(century: int, word: str) -> Fixed:
    return Fixed(starting("decade", century * 100 + int(re.sub(r"\D", "", word)[-2:])))


def _decade_of_an_era(hit: Hit, first: int) -> Reading:
    """Read "the 480s BC", "the 370s AD"."""
    if hit.value("era") < 0:
        return hit.draft(Ancient(f"BC{first // 10:03d}"))
    return hit.draft(Fixed(starting("decade", first))) if first >= 10 else None


def century(hit: Hit) -> Reading:
    """Read "the 19th century", "fifth-century"."""
    if hit.value("unit") != "100Y":
        return None
    number = ordinal(hit.words("number"))
    if number is None or not 1 <= number <= 30:
        return None
    if hit.has("era") and hit.value("era") < 0:
        return hit.draft(Ancient(f"BC{number - 1:02d}"))
    if number == 1:
        return hit.draft(Ancient("00"))
    drafts = hit.draft(Fixed(starting("century", (number - 1) * 100)))
    return without_the(drafts, hit) if hit.tokens.words[hit.match.start("unit") - 1] == "-" else drafts


def centuries(hit: Hit) -> Reading:
    """Read "the 17th and 18th centuries": a mention each."""
    numbers = [ordinal(hit.words(name)) for name in ("first", "last")]
    if hit.value("unit") != "100Y" or not all(n is not None and 1 < n <= 30 for n in numbers):
        return None
    ancient = hit.has("era") and hit.value("era") < 0
    first, last = (
        Ancient(f"BC{n - 1:02d}") if ancient else Fixed(starting("century", (n - 1) * 100)) for n in numbers if n
    )
    middle = hit.match.end("first")
    return [Draft(hit.match.start(), middle, first), Draft(hit.match.start("last"), hit.match.end(), last)]


def spelled_year_alone(hit: Hit) -> Reading:
    """Read "nineteen ninety-one", "the year two thousand"."""
    year = spelled_year(hit.words("words"))
    if hit.has("the") and "year" not in hit.words("the"):
        return None
    if year is None or (year % 100 == 0 and not hit.has("the")):
        return None
    if not_years.counted(hit.tokens, hit.match.end()):
        return None
    return hit.draft(Fixed(starting("year", year)))


def the_year(hit: Hit) -> Reading:
    """Read "the year 2000", "the years 1914 to 1918"."""
    if {"year", "years"}.isdisjoint(hit.all_words()):
        return None
    return hit.draft(Fixed(starting("year", year_of(hit.words("year")[0]))))


def year_range(hit: Hit) -> Reading:
    """Read "1914-18", "the years 1939–1945": a mention an end."""
    if not {"year", "years", "the"}.issuperset(hit.words("lead") if hit.has("lead") else ()):
        return None
    first, last = hit.words("first")[0], hit.words("last")[0]
    full = last if len(last) == 4 else first[: 4 - len(last)] + last
    if len(last) == 3 or not full.isdecimal() or not int(first) < int(full) < int(first) + 200:
        return None
    if not not_years.is_year_range(hit.tokens, hit.match.start("first"), hit.match.end()):
        return None
    ends = (hit.match.span("first"), hit.match.span("last"))
    years = (int(first), int(full))
    return [Draft(a, b, Fixed(starting("year", y))) for (a, b), y in zip(ends, years, strict=True)]


def era(hit: Hit) -> Reading:
    """Read "490 BC", "AD 79"."""
    year = era_year(hit)
    return hit.draft(Fixed(starting("year", year))) if year else None


def era_range(hit: Hit) -> Reading:
    """Read "264-241 BC", "from AD 43 to 84", "60 or 61 AD": a mention an end, both of the one era."""
    names = ("first", "last") if hit.has("first") else ("after", "end")
    numbers = [w for name in names for w in hit.words(name) if w.isdecimal()]
    years = [int(n) for n in numbers]
    ancient = hit.has("era") and hit.value("era") < 0
    if len(years) != 2 or not 0 < max(years) < 5000 or (years[0] <= years[1]) == ancient:
        return None
    (a, b), (c, d) = hit.match.span(names[0]), hit.match.span(names[1])
    first, last = (before_christ(y) if ancient else y for y in years)
    return [
        Draft(a if hit.has("first") else hit.match.start(), b, Fixed(starting("year", first))),
        Draft(c, max(d, hit.match.end()), Fixed(starting("year", last))),
    ]


def year(hit: Hit) -> Reading:
    """Read a year that stands alone: "in 1988", "the 1988 crash"."""
    if not not_years.is_year(hit.tokens, hit.match.start()):
        return None
    return hit.draft(Fixed(starting("year", year_of(hit.words("year")[0]))))


def season(hit: Hit) -> Reading:
    """Read "the spring of 2024", "last fall", "this summer"."""
    number = SEASONS[hit.value("season")]
    step = None if is_this_past(hit) else step_in_tale(hit)
    year_step = year_step_of(hit)
    plain = hit.has("step") or hit.has("year") or hit.has("spelled") or year_step is not None
    if not plain and not not_dates.is_season(hit.tokens, hit.match.start(), hit.match.end()):
        return None
    if hit.has("step") and hit.words("step")[-1] in ("each", "every"):
        return hit.draft(Literal("SET", f"XXXX-{hit.value('season')}"))
    if step == TOLD and not_dates.is_verb(hit.tokens, hit.match.start(), hit.match.end()):
        return None
    if hit.has("spelled"):
        return hit.draft(Cyclic("season", number, spelled_year(hit.words("spelled"))))
    if year_step is not None or hit.has("same_year"):
        return hit.draft(Cyclic("season", number, None, year_step or 0))
    return hit.draft(Cyclic("season", number, year_in(hit), step))


def weekend(hit: Hit) -> Reading:
    """Read "the weekend", "last weekend", "this weekend"."""
    if not hit.has("step") and hit.all_words()[0] != "the":
        return None
    words = hit.words("step") if hit.has("step") else ["the"]
    if words[-1] in ("each", "every"):
        return hit.draft(Literal("SET", "XXXX-WXX-WE"))
    return hit.draft(Stepped("weekend", None if words[-1] == "the" else step_of(hit)))


def year_end(hit: Hit) -> Reading:
    """Read "year-end", "the month's end", "mid-year": the period with its edge as `mod`."""
    if hit.has("mid"):
        middle = GRAINS.get(str(hit.value("middle")))
        if hit.words("mid") == ["mid"] and middle == "day":
            return hit.draft(Timed("T12:00"))
        known = hit.words("mid") == ["mid"] and middle in ("year", "month", "week")
        return hit.draft(Stepped(str(middle), None), "mid") if known else None
    grain = GRAINS.get(str(hit.value("unit")))
    if grain not in ("year", "month", "week") or hit.words("edge")[0] not in ("end", "beginning", "start"):
        return None
    if hit.has("year"):
        whole = Fixed(starting("year", int(hit.words("year")[0])))
        return hit.draft(whole, hit.value("edge")) if grain == "year" else None
    before = beside.before(hit.tokens, hit.match.start()) == "since"  # what has been so since a year's end
    return hit.draft(Stepped(grain, -1 if before else None), hit.value("edge"))


def step_unit(hit: Hit) -> Reading:
    """Read "last year", "this week", "the following month", "that day", "the year"."""
    unit = unit_of(hit)
    grain = GRAINS.get(unit or "")
    if grain is None or not_dates.is_title(hit.tokens, hit.match.start("unit")):
        return None
    words = hit.words("step") if hit.has("step") else []
    if not words:
        return _the_unit(hit, grain, unit or "")
    if words[-1] in ("each", "every"):
        return None
    with_the = hit.all_words()[0] == "the"
    if words[-1] in ("last", "next", "current") and not_dates.of_a_game(hit.tokens, hit.match.end()):
        return None
    step = step_of(hit) or 0
    if hit.has("and_half"):
        return hit.draft(Length(unit or "D", 1.5, step)) if abs(step) == 1 else None
    if words[-1] == "latest":
        step = -1
    if grain == "day" and words[-1] in ("last", "this", "current", "latest"):
        return None
    for_the_last = with_the and words[-1] == "last" and beside.before(hit.tokens, hit.match.start()) == "for"
    if for_the_last or (words[-1] == "past" and grain in ("day", "decade", "century")):
        return hit.draft(Length(unit or "D", 1.0, -1))
    if words[-1] in ("next", "coming") and with_the:
        step = TOLD + 1 if grain == "day" else step
    if step == TOLD:
        return hit.draft(Told(grain))
    return hit.draft(Stepped(grain, step))


def _the_unit(hit: Hit, grain: str, unit: str) -> Reading:
    """Read "the year", "the full year", "the month"; "the year ended" is a length."""
    end = hit.match.end()
    if grain not in ("year", "month", "week", "decade") or not_dates.of_something(hit.tokens, end):
        part = beside.before(hit.tokens, hit.match.start()) == "of" and beside.after(hit.tokens, end) in (
            "in",
            "for",
            "that",
            "after",
        )
        return hit.draft(Stepped(grain, None)) if part and grain in ("year", "month", "week") else None
    if not_dates.ended(hit.tokens, end):
        return hit.draft(Length(unit, 1.0))
    if hit.has("full") and hit.words("full")[-1] not in ("full", "entire", "whole", "calendar"):
        return None
    return hit.draft(Stepped(grain, None))


def day_beside(hit: Hit) -> Reading:
    """Read "the day before", "the year after" at the end of a clause: the one beside the date last mentioned."""
    grain = GRAINS.get(str(unit_of(hit)))
    closes = not_dates.closes(hit.tokens, hit.match.end())
    if grain not in ("day", "week", "month", "year") or not (closes or grain == "day"):
        return None
    way = 1 if hit.words("way") == ["after"] else -1
    return hit.draft(Stepped(grain, TOLD + way), None if closes else NEEDS_DAY)  # "the day after Christmas"
