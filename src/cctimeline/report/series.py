"""Findings told once: pairs that share a figure are one series, or one agreement."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from cctimeline.report.sheet import Entry, Sheet, Side

Key = tuple[str, str]


@frozen
class Series:
    """The sides of one or more findings of one rule, in the order of their dates, undated last."""

    message: str
    rule: str
    sides: tuple[Side, ...]
    stated: bool
    """True for two figures of one sentence that says itself which came first."""


def series(sheet: Sheet) -> tuple[Series, ...]:
    """Return what differs by date, each figure in one series of a rule only, in reading order."""
    return tuple(one_series(group) for group in grouped(sheet.of("change_over_time")))


def grouped(entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Return `entries` with those of one rule that share a fact, directly or through others, together."""
    parent: dict[Key, Key] = {}
    for entry in entries:
        first, *others = (_key(entry, side) for side in entry.sides)
        for other in others:
            parent[_root(parent, other)] = _root(parent, first)
    groups: dict[Key, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(_root(parent, _key(entry, entry.sides[0])), []).append(entry)
    return tuple(tuple(group) for group in groups.values())


def _root(parent: dict[Key, Key], key: Key) -> Key:
    while (above := parent.setdefault(key, key)) != key:
        parent[key] = parent.setdefault(above, above)
        key = above
    return key


def _key(entry: Entry, side: Side) -> Key:
    return entry.finding.rule, _fact(side)


def _in_time(side: Side) -> tuple[str, str]:
    when = side.dated
    return (str(when.earliest or when.latest or "~"), when.edtf) if when else ("~", "")


def _fact(side: Side) -> str:
    return f"{side.member.quote.article}\0{side.member.fact}"


def one_series(entries: Sequence[Entry]) -> Series:
    """Return findings that share facts as one series."""
    first, *others = (entry.finding for entry in entries)
    sides = {_fact(side): side for entry in entries for side in entry.sides}
    ordered = sorted(sides.values(), key=_in_time)
    about, _, _ = first.message.partition(": “")
    message = f"{about}: {len(ordered)} statements" if others else first.message
    return Series(message, first.rule, tuple(ordered), first.excuse == "stated change" and not others)
