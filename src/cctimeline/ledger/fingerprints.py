"""Name a finding by its sentences and values, so that a decision outlives a moved line and a renamed file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from attrs import evolve

from cctimeline.model import Claim, Event, Fact, Finding, place

_FIRST = (re.compile(r"\d(?:[\d.,]*\d)?"), re.compile(r"\w+"))
"""What tells a figure or date from others like it, whether or not "$", "early" or a unit counts as part of it."""


def with_fingerprint(finding: Finding, facts: Mapping[str, Fact], texts: Mapping[str, str]) -> Finding:
    """Return the finding with its fingerprint: twelve hex digits over its rule, and each side's sentence and value.

    How much of a sentence is quoted does not count: that is no matter of the text. Nor do line breaks and paths, nor
    how many texts print the very same sentence. `facts` gives each fact and `texts` each article's text by id.
    """
    sides = {_side(facts[member.fact], texts[member.article]) for member in finding.members}
    words = "\x1f".join((finding.rule, *sorted(sides)))
    return evolve(finding, fingerprint=hashlib.sha256(words.encode(errors="backslashreplace")).hexdigest()[:12])


def _side(fact: Fact, text: str) -> str:
    span = fact.sentence or fact.quote.span
    sentence = " ".join(text[span.start : span.end].split())
    return "\x1d".join((sentence, _value(fact), str(_like_before(fact, text, span.start))))


def _value(fact: Fact) -> str:
    """Return what a fact comes to, whatever its words: a number or its two ends, the days and minutes, the stage."""
    if isinstance(fact, Claim):
        figure = fact.figure
        ends = (figure.low, figure.high) if figure.value is None else (figure.value,)
        return "/".join("" if end is None else f"{end.normalize():f}" for end in ends)
    if isinstance(fact, Event):
        return f"{fact.when.earliest}/{fact.when.latest} {fact.clock}" if fact.dated else str(fact.stage)
    return fact.value


def _like_before(fact: Fact, text: str, start: int) -> int:
    """Count the same digits, or the same word, between `start` and the figure: "12 hurt in Alba and 12 in Brenn"."""
    span = place(fact)
    found = next((m for pattern in _FIRST if (m := pattern.search(text, span.start, span.end))), None)
    return text[start : found.start()].lower().count(found[0].lower()) if found else 0
