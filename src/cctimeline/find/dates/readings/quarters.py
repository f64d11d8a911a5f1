"""Readings of quarters, halves and fiscal years: "the third quarter", "H1 2022", "a year-ago"."""

from __future__ import annotations

import re

from cctimeline.find.dates import not_dates
from cctimeline.find.dates.lexicon import meaning
from cctimeline.find.dates.meanings import YEAR_AGO, Cyclic, Draft, Earlier, Fixed, Length, Literal, Stepped, Told
from cctimeline.find.dates.numbers import amount, ordinal, spelled_year
from cctimeline.find.dates.readings.hit import Hit, Reading, step_of, without_the, year_in, year_of, year_step_of
from cctimeline.when import starting


def quarter(hit: Hit) -> Reading:
    """Read "the third quarter", "third-quarter", "this year's third quarter", "the second quarter of 2021"."""
    number = ordinal(hit.words("number"))
    if number is None or not 1 <= number <= 4 or not_dates.of_a_game(hit.tokens, hit.match.end()):
        return None
    step = step_of(hit, "owner_step") if hit.has("owner_step") else year_step_of(hit)
    year = year_of(hit.words("owner_year")[0]) if hit.has("owner_year") else year_in(hit)
    if step is None and hit.has("owner") and set(hit.words("owner")) & {"ago", "earlier"}:
        step = YEAR_AGO
    elif hit.has("owner") and step is None:
        step = {"last": -1, "next": 1, "current": 0}.get(hit.words("owner")[-1])
    if hit.has("same_year"):
        step = 0
    if hit.has("year_back"):
        step = YEAR_AGO
    if hit.has("spelled"):
        year = spelled_year(hit.words("spelled"))
    drafts = hit.draft(Cyclic("quarter", number, year, step))
    hyphen = hit.tokens.codes[hit.match.end("number")] == "-"  # "the fiscal-first quarter" keeps its article
    return without_the(drafts, hit) if hyphen and step != YEAR_AGO else drafts


def quarter_short(hit: Hit) -> Reading:
    """Read "Q1 2023", "2023 Q1", "Q3"."""
    year = year_of(hit.words("before")[0]) if hit.has("before") else year_in(hit)
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
    return hit.draft(Earlier(hit.words("noun")[0]))


def same_period(hit: Hit) -> Reading:
    """Read "the same period last year", "the corresponding quarter of 1988"."""
    if hit.has("year"):
        return hit.draft(Stepped(_grain(hit), year_of(hit.words("year")[0])))
    return hit.draft(Earlier(None if hit.has("noun") and hit.value("noun") == "Y" else _grain(hit)))


def _grain(hit: Hit) -> str:
    """Return "period" for what may be longer than a quarter: "the same period of 2022"."""
    return "period" if hit.has("noun") and hit.words("noun")[0] == "period" else "quarter"


def year_period(hit: Hit) -> Reading:
    """Read "the 1988 quarter", "the 1988 period": that year's counterpart of the quarter last spoken of."""
    return hit.draft(Stepped(_grain(hit), year_of(hit.words("year")[0])))


def step_quarter(hit: Hit) -> Reading:
    """Read "the quarter", "the latest quarter", "next quarter", "the latest period"."""
    words = hit.words("step") if hit.has("step") else []
    if hit.words("noun")[0] == "period" and words[-1:] != ["latest"]:
        return None
    if hit.has("owner"):
        return hit.draft(Earlier("quarter"))
    if not words or words[-1] in ("latest", "that", "same"):
        if not words and not_dates.of_something(hit.tokens, hit.match.end()):
            return hit.draft(Told("quarter")) if not_dates.is_after_doing(hit.tokens, hit.match.end()) else None
        return hit.draft(Told("quarter"))
    if words[-1] in ("each", "every"):
        return hit.draft(Literal("SET", "P1Q"))
    step = step_of(hit) or 0
    return hit.draft(Stepped("quarter", step))


def half(hit: Hit) -> Reading:
    """Read "the first half of 2022"."""
    number = {"last": 2}.get(hit.words("number")[0]) or ordinal(hit.words("number"))
    if number not in (1, 2):
        return None
    year = year_of(hit.words("fiscal")[0]) if hit.has("fiscal") else year_in(hit)
    step = None if year is not None else (step_of(hit, "year_step") if hit.has("year_step") else 0)
    return hit.draft(Cyclic("half", number, year, step))


def half_year(hit: Hit) -> Reading:
    """Read "first-half profit"."""
    number = ordinal(hit.words("number"))
    if number not in (1, 2) or not not_dates.is_result(hit.tokens, hit.match.end()):
        return None
    return hit.draft(Cyclic("half", number))


def half_alone(hit: Hit) -> Reading:
    """Read "the second half" where money is spoken of."""
    number = ordinal(hit.words("number"))
    if number not in (1, 2) or not not_dates.is_business(hit.tokens, hit.match.start(), hit.match.end()):
        return None
    return hit.draft(Cyclic("half", number))


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


def _with_far_end(hit: Hit, first: int) -> Reading:
    """Read "fiscal year 2019-20": a mention an end, as in any range of years."""
    digits = hit.words("end")[0]
    last = int(str(first)[: 4 - len(digits)] + digits)
    near = Draft(hit.match.start(), hit.match.end("year"), Fixed(starting("year", first)))
    if last != first + 1:
        return [near]
    return [near, Draft(*hit.match.span("end"), Fixed(starting("year", last)))]


_STEPPED_FIRST = {"the", "this", "last", "next", "current", "previous", "latest"}


def fiscal_year(hit: Hit) -> Reading:
    """Read "fiscal 2022", "fiscal year 2022", "FY22", "the current fiscal year"."""
    if hit.has("short"):
        digits = re.sub(r"\D", "", hit.tokens.words[hit.match.start()])
        return hit.draft(Fixed(starting("year", int(digits) + (2000 if len(digits) == 2 else 0))))
    if hit.has("year") or hit.has("before"):
        first = year_of(hit.words("year" if hit.has("year") else "before")[0])
        return _with_far_end(hit, first) if hit.has("end") else hit.draft(Fixed(starting("year", first)))
    if hit.has("alone"):  # "the previous fiscal"
        if hit.words("alone")[-1] in ("each", "every", "same") or not not_dates.stands_alone(
            hit.tokens, hit.match.end()
        ):
            return None
        return hit.draft(Stepped("year", {"last": -1, "previous": -1, "next": 1}.get(hit.words("alone")[-1], 0)))
    if hit.tokens.words[hit.match.end() - 1].lower() != "year":
        return None
    if hit.all_words()[0] not in _STEPPED_FIRST:
        return None
    if not_dates.ended(hit.tokens, hit.match.end()):
        return hit.draft(Length("Y", 1.0))
    step = step_of(hit)
    return hit.draft(Stepped("year", -1 if hit.has("step") and hit.words("step") == ["latest"] else step or 0))
