"""Readings of lengths and sets: "six months", "the past two years", "two days later", "every week"."""

from __future__ import annotations

from attrs import evolve

from cctimeline.find.dates import beside, not_dates, not_lengths
from cctimeline.find.dates.lexicon import meaning
from cctimeline.find.dates.meanings import Cyclic, Draft, Earlier, Length, Literal, Shifted
from cctimeline.find.dates.numbers import amount, length
from cctimeline.find.dates.readings.hit import SEASONS, Hit, Reading, unit_of, without_the

BACK = {"ago", "earlier", "before"}


def set_each(hit: Hit) -> Reading:
    """Read "every day", "every two years", "every other week", "each summer"."""
    unit = unit_of(hit)
    if unit is None:
        return None
    count = 2.0 if hit.has("other") else amount(hit.words("count")) if hit.has("count") else 1.0
    if unit in SEASONS:
        return hit.draft(Literal("SET", f"XXXX-{unit}"))
    if hit.has("count") != hit.all_words()[-1].endswith("s") and not hit.has("other"):
        return None
    return hit.draft(Literal("SET", length(unit, count)))


def set_times(hit: Hit) -> Reading:
    """Read "twice a year", "three times a week"."""
    unit = unit_of(hit)
    return hit.draft(Literal("SET", length(unit, 1.0))) if unit else None


_WAYS = {"last": -1, "latest": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "recent": -1}


_WAYS |= {"next": 1, "coming": 1, "upcoming": 1, "following": 1, "ensuing": 1, "succeeding": 1, "subsequent": 1}


_WAYS |= {"future": 1}


def span(hit: Hit) -> Reading:
    """Read "the past two years", "the next few days", "the first nine months"."""
    unit, way = unit_of(hit), hit.words("way")[0]
    if unit is None or (way not in _WAYS and way != "first") or not_lengths.lasts(hit.tokens, hit.match.start()):
        return None
    if way == "following" and hit.all_words()[0] == way:  # "following two days of talks"
        return None
    if unit in SEASONS:
        return hit.draft(Literal("SET", f"XXXX-{unit}"))
    words = hit.words("count")
    ends = [words.index(w) for w in ("or", "to") if w in words]
    count = amount(words[: ends[0]] if ends else words)
    return hit.draft(Length(unit, count, _WAYS.get(way, 0)))


_VAGUE = ("recent", "coming", "future", "past", "following", "ensuing", "subsequent")


def recent(hit: Hit) -> Reading:
    """Read "recent months", "coming weeks", "future quarters", "past years"."""
    unit, way = unit_of(hit), hit.words("way")[0]
    if unit is None or way not in _VAGUE or (unit[0] == "T" and way != "coming"):
        return None
    if way == "recent" and unit in ("M", "W"):
        return hit.draft(Length(unit, None, -1))
    if way in ("following", "ensuing", "subsequent"):
        return hit.draft(Length(unit, None)) if hit.all_words()[0] == "the" else None
    if way == "past" and hit.all_words()[0] == "the":
        return hit.draft(Length(unit, None, -1))
    if way == "coming" and unit in ("Y", "M", "W", "D", "TH", "TM"):
        return hit.draft(Length(unit, None, 1))
    return hit.draft(Literal("DATE", "PAST_REF" if _WAYS[way] < 0 else "FUTURE_REF"))


def weeks_ahead(hit: Hit) -> Reading:
    """Read "the weeks ahead"."""
    return hit.draft(Length(hit.value("unit"), None, 1))


def or_so(hit: Hit) -> Reading:
    """Read "a week or so ago", "a year or two"."""
    unit = unit_of(hit)
    if unit is None:
        return None
    count = amount(hit.words("count")) or 1.0
    return _shifted(hit, unit, count, "approx")


def count_range(hit: Hit) -> Reading:
    """Read "two to three weeks", "5-10 years": the lower end is the value."""
    unit, low, high = unit_of(hit), amount(hit.words("low")), amount(hit.words("high"))
    if unit is None or low is None or high is None or low >= high or low >= 1900:
        return None
    return _shifted(hit, unit, low, "approx")


def quarter_century(hit: Hit) -> Reading:
    """Read "a quarter of a century", "the past quarter-century"."""
    if hit.value("unit") != "100Y":
        return None
    way = next((_WAYS[w] for w in hit.all_words() if w in _WAYS), 0)
    return hit.draft(Length("Y", 25.0 if hit.words("part") == ["quarter"] else 50.0, way))


def units_or_units(hit: Hit) -> Reading:
    """Read "weeks or months"."""
    return hit.draft(Length(hit.value("unit"), None))


def duration(hit: Hit) -> Reading:
    """Read "six months", "nearly forty years", "a 12-month low", "half an hour", "two years ago"."""
    unit = unit_of(hit)
    if unit in SEASONS:
        return _seasons_ago(hit, SEASONS[unit])
    if unit is None or not not_lengths.is_duration(hit):
        return None
    words = hit.words("count") if hit.has("count") else []
    if words == ["many"] and beside.before(hit.tokens, hit.match.start()) == "as":
        return None
    if hit.has("about") and hit.has("shift") and not_lengths.is_base(hit):
        return [evolve(draft, first=hit.match.end("about")) for draft in _shifted(hit, unit, _count(hit, words), None)]
    mod = _approximation(hit) if hit.has("about") else None
    if words == ["one"] and unit == "D" and not_lengths.some_day(hit.tokens, hit.match.start()):
        return hit.draft(Literal("DATE", "FUTURE_REF"))
    if not_lengths.is_rate(hit):
        return hit.draft(Literal("SET", "P1Y")) if unit == "Y" else None
    drafts = _shifted(hit, unit, _count(hit, words[1:] if _is_pronoun(words) else words), mod)
    if drafts and _is_pronoun(words):
        return [evolve(drafts[0], first=drafts[0].first + 2)]
    singular = not hit.words("unit")[0].endswith("s") and words[-1:] != ["one"] and words not in (["a"], ["an"])
    counted = singular and words[0:1] in (["a"], ["an"]) and words[1:] != ["half"]  # "a five year low"
    adjective = counted or (hit.has("count") and hit.match["link"] == "-" and not hit.has("about"))
    article = hit.has("the") and (singular or beside.after(hit.tokens, hit.match.end()) == "of")
    return without_the(drafts, hit) if drafts and (adjective or article or hit.has("long")) else drafts


def _is_pronoun(words: list[str]) -> bool:
    """Tell "a second one four days later" from a number of two words."""
    return words[:1] == ["one"] and len(words) == 2 and 0 < (amount(words[1:]) or 0) < 100


def _seasons_ago(hit: Hit, number: int) -> Reading:
    """Read "two summers ago": the last but one that is over."""
    count = amount(hit.words("count")) if hit.has("count") else None
    if not hit.has("shift") or hit.words("shift") != ["ago"] or count not in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10):
        return None
    return hit.draft(Cyclic("season", number, None, -int(count)))


def _count(hit: Hit, words: list[str]) -> float | None:
    """Return how many units: 1 for "a", "another", "day-long"; None for "several", bare "years"."""
    one = hit.has("another") or words[-1:] in (["a"], ["an"])
    count = amount(words) if words else None
    if hit.has("long"):
        one = not hit.words("unit")[0].endswith("s")  # "an hours-long talk"
    if count is None and one:
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
        way = -1 if not_lengths.up_to_now(hit.tokens, hit.match.start()) else 0
        return hit.draft(Length(unit, count, way), mod)
    words = hit.words("shift")
    sign = -1 if words[0] in BACK else 1
    told = words[0] not in ("ago", "from", "hence")
    governs = words[0] in ("before", "after") and not not_dates.closes(hit.tokens, hit.match.end())
    if governs or unit[0] == "T":
        return _length_only(hit, unit, count, mod)
    if count is None and words[0] != "ago":
        return _length_only(hit, unit, count, mod)
    if count is None:
        return hit.draft(Literal("DATE", "PAST_REF"), mod)
    if unit == "Y" and count == 1 and words[0] in ("ago", "earlier", "before") and not hit.has("about"):
        return hit.draft(Earlier(told=told), mod)
    return hit.draft(Shifted(unit, sign * count, told), mod)


def _length_only(hit: Hit, unit: str, count: float | None, mod: str | None) -> list[Draft]:
    """Return the length alone where "before" or "after" governs what follows ("two days after the vote")."""
    return [Draft(hit.match.start(), hit.match.start("shift"), Length(unit, count, 0), mod)]


def lasting(hit: Hit) -> Reading:
    """Read "a yearlong study", "monthslong"."""
    return hit.draft(Literal("DURATION", hit.value("lasting")))


def adverb(hit: Hit) -> Reading:
    """Read "daily", "annually"."""
    if not_dates.is_title(hit.tokens, hit.match.start()):
        return None
    return hit.draft(Literal("SET", hit.value("adverb")))
