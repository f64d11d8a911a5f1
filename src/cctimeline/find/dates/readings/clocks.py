"""Readings of times of day: "4:30 p.m.", "noon", "this morning", "2300 hours"."""

from __future__ import annotations

import re

from cctimeline.find.dates import beside, not_dates
from cctimeline.find.dates.lexicon import meaning
from cctimeline.find.dates.meanings import NEEDS_DAY, TOLD, Stepped, Timed, Told
from cctimeline.find.dates.readings.hit import Hit, Reading


def clock(hit: Hit) -> Reading:
    """Read "4:30 p.m.", "noon", "14:00 GMT", "5 o'clock"."""
    if hit.has("named"):
        named = hit.tokens.words[hit.match.start()]
        in_name = named[0].isupper() and hit.tokens.codes[hit.match.end() : hit.match.end() + 2] == " W"
        if in_name or not_dates.is_title(hit.tokens, hit.match.start()):
            return None
        return hit.draft(Timed(hit.value("named")))
    name = next(n for n in ("clock", "hour", "low", "bare", "stop") if hit.has(n))
    text = hit.words(name)[0]
    if name == "stop" and not not_dates.is_clock_with_stop(hit.tokens, hit.match.start()):
        return None
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
    if not hit.has("next"):
        told = not_dates.is_part_of_day(hit.tokens, hit.match.start(), hit.match.end())
        return hit.draft(Timed(clock_value, Told("day"))) if told else None
    step = hit.words("next")[-1]
    if step in ("that", "same"):
        return hit.draft(Timed(clock_value, Told("day")))
    return hit.draft(
        Timed(clock_value, Stepped("day", TOLD + (-1 if step in ("previous", "preceding", "prior") else 1)))
    )


def clock_hours(hit: Hit) -> Reading:
    """Read "2300 hours", "0735 GMT"."""
    text = hit.words("four")[0]
    zone = hit.has("zone")
    if len(text) != 4 or not text.isdecimal() or (not zone and hit.words("unit") != ["hours"]):
        return None
    if (
        beside.before(hit.tokens, hit.match.start()) == "("
        or int(text[:2]) > 24
        or int(text[2:]) > 59
        or (not zone and not not_dates.is_clock(hit.tokens, hit.match.start()))
    ):
        return None
    return hit.draft(Timed(f"T{text[:2]}:{text[2:]}"))


def light(hit: Hit) -> Reading:
    """Read "dawn" and "dusk", which count beside a day or behind a word like "at" or "before"."""
    governed = not_dates.is_light(hit.tokens, hit.match.start(), hit.match.end())
    return hit.draft(Timed(hit.value("light")), None if governed else NEEDS_DAY)
