"""A printed time of day -> the minutes of the day that its words allow."""

from __future__ import annotations

import re

from cctimeline.bind.scene import Scene
from cctimeline.model import DateMention

_VALUE = re.compile(r"T(\d\d):(\d\d)$")
_ZONE = re.compile(r"\s*\(?(?:GMT|UTC|[ECMP][SD]?T\b|BST|CES?T|[Ee]astern|[Pp]acific|Zulu)")
_HEDGE = re.compile(
    r"\b(?:about|around|roughly|approximately|some|circa|near|nearly)\s*$|^(?:about|around|roughly)\b", re.I
)
_BEFORE = re.compile(r"\b(?:before|by|until|till)\s*$", re.I)
_AFTER = re.compile(r"\b(?:after|past|from|since)\s*$", re.I)
_HEDGED, _HOUR, _FIVE = 7, 7, 2
"""Minutes to either side: "around" speaks of quarters of an hour, "10 p.m." too, "10:25" of five minutes."""
_PARTS = {"TMO": (0, 780), "TAF": (690, 1140), "TEV": (990, 1439)}
"""The minutes of a morning, an afternoon and an evening; a night belongs to two days."""
_CLOSE = 20
"""Minutes that "shortly before" and "after" reach."""


def clock_of(scene: Scene, date: DateMention) -> tuple[int, int] | None:
    """Return the first and last minute of the day; None without a time, or with the zone of another place."""
    value = _VALUE.search(date.timex_value or "")
    words = scene.text[date.start : date.end]
    part = _PARTS.get((date.timex_value or "")[-3:])
    if part is not None:
        return part
    if value is None or _ZONE.search(words) or _ZONE.match(scene.text, date.end, scene.end):
        return None
    minute = int(value[1]) * 60 + int(value[2])
    before = scene.before(date.start, 16)
    if _BEFORE.search(before):
        return minute - _CLOSE, minute
    if _AFTER.search(before):
        return minute, minute + _CLOSE
    either = _width(minute, words, hedged=bool(_HEDGE.search(before) or _HEDGE.search(words)))
    return minute - either, minute + either


def _width(minute: int, words: str, *, hedged: bool) -> int:
    if hedged:
        return _HEDGED
    if not re.search(r"\d[:.]\d\d", words):
        return _HOUR
    return 0 if minute % 5 else _FIVE
