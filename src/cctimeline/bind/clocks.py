"""A printed time of day -> the minutes of the day that its words allow, its zone, and whether a day stands by it."""

from __future__ import annotations

import datetime
import re
from functools import cache

from cctimeline.bind.scene import Scene
from cctimeline.model import DateMention
from cctimeline.vocab import table
from cctimeline.when import When

_VALUE = re.compile(r"T(\d\d):(\d\d)(:\d\d)?(?:Z|[+-]\d\d:\d\d)?$")
_AMERICAN = {"ET": -300, "Eastern": -300, "CT": -360, "MT": -420, "PT": -480, "Pacific": -480}
"""Minutes from GMT, in winter, of zones that are printed with no word for the season."""
_ITS_OWN = ("CST",)
"""Two zones go by this name; a paper of either prints it of what happened at home."""
_SUMMER = ((3, 8), (11, 1))
"""Americans put their clocks on from the first Sunday on or after the one day to that of the other."""
_ABOUT = r"(?:about|around|roughly|approximately|some|circa|near|nearly)"
_HEDGE = re.compile(rf"\b{_ABOUT}\s*$|^{_ABOUT}\b", re.I)
_BEFORE = re.compile(r"\b(?:before|by|until|till)\s*$", re.I)
_AFTER = re.compile(r"\b(?:after|past|from|since)\s*$", re.I)
_HEDGED, _HOUR, _FIVE = 7, 10, 2
"""Minutes to either side: "around" speaks of quarters of an hour, "10:25" and "around 8:13" of five minutes; "2 a.m."
may be ten past two, and "around 2 a.m." a quarter past."""
_PARTS = {"TMO": (0, 780), "TAF": (690, 1140), "TEV": (990, 1439)}
"""The minutes of a morning, an afternoon and an evening; a night belongs to two days."""
_CLOSE, _LOOSE = 20, 60
"""Minutes that "shortly before" reaches, and a mere "after", "by" or "since"."""
_SHORTLY = re.compile(r"\b(?:shortly|just|right|soon|minutes|moments|seconds|not long|a little)\s+\w+\s*$", re.I)


def clock_of(scene: Scene, date: DateMention) -> tuple[int, int] | None:
    """Return the first and last minute of the day; None without a time, or in a zone that is not known."""
    value = _VALUE.search(date.timex_value or "")
    words = scene.text[date.start : date.end]
    part = _PARTS.get((date.timex_value or "")[-3:])
    if part is not None:
        return part
    zone = _printed_zone(scene, date)
    if value is None or (zone and zone not in _ITS_OWN and zone_of(scene, date) is None):
        return None
    minute = int(value[1]) * 60 + int(value[2])
    if value[3]:
        return minute, minute + 1
    before = scene.before(date.start, 24)
    reach = _CLOSE if _SHORTLY.search(before) else _LOOSE
    if _BEFORE.search(before):
        return minute - reach, minute
    if _AFTER.search(before):
        return minute, minute + reach
    either = _width(minute, words, hedged=bool(_HEDGE.search(before) or _HEDGE.search(words)))
    return minute - either, minute + either


def _width(minute: int, words: str, *, hedged: bool) -> int:
    if not re.search(r"\d[:.]\d\d", words):
        return _HOUR + _FIVE * 2 * hedged
    if hedged:
        return _FIVE if minute % 5 else _HEDGED
    return 0 if minute % 5 else _FIVE


@cache
def _zones() -> re.Pattern[str]:
    named = "|".join(sorted([*table("dates")["capital"]["zone"], *_AMERICAN, "Zulu"]))
    return re.compile(rf"\s*\(?({named}|eastern|pacific)\b")


def _printed_zone(scene: Scene, date: DateMention) -> str | None:
    found = _zones().search(scene.text, date.start, date.end) or _zones().match(scene.text, date.end, scene.end)
    return found[1] if found else None


def zone_of(scene: Scene, date: DateMention) -> int | None:
    """Return how many minutes the zone printed by a time of day is ahead of GMT; None without one that is known."""
    zone = _printed_zone(scene, date)
    if zone in _AMERICAN and date.when is not None:
        return _AMERICAN[zone] + 60 * _in_summer(date.when)
    offset = table("dates")["capital"]["zone"].get(zone, "")
    if offset == "Z" or not offset:
        return 0 if offset else None
    hours, minutes = offset[1:].split(":")
    ahead = int(hours) * 60 + int(minutes)
    return -ahead if offset[0] == "-" else ahead


def _in_summer(when: When) -> bool:
    day = when.earliest
    if day is None:
        return False
    first, last = (_sunday(datetime.date(day.year, month, least)) for month, least in _SUMMER)
    return first <= day < last


def _sunday(day: datetime.date) -> datetime.date:
    return datetime.date.fromordinal(day.toordinal() + 6 - day.weekday())


def dayless(scene: Scene, date: DateMention, published: When | None) -> bool:
    """Tell whether a time of day was given the day of the paper for want of a printed one."""
    if date.timex_type != "TIME" or not date.relative or date.when is None or published is None:
        return False
    held = (other for other in scene.dates if other.when is not None and other.when.overlaps(date.when))
    return date.when.within(published) and not any(_names().search(scene.text, o.start, o.end) for o in held)


@cache
def _names() -> re.Pattern[str]:
    """Return the pattern of the words that name a day ("Friday", "May", "this", "yesterday")."""
    words = table("dates")["capital"]
    names = (name for kind in ("month", "month_short", "weekday", "weekday_short") for name in words[kind])
    near = "today|yesterday|tomorrow|tonight|overnight|this|last|next|same|following|previous"
    return re.compile(rf"\b(?:{'|'.join(sorted(names))})\b|(?i:\b(?:{near})\b)")
