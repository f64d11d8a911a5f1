"""One match of the grammar, and what its words say: the tools of every reading."""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve, frozen

from cctimeline.find.dates.eras import before_christ
from cctimeline.find.dates.lexicon import Tokens, meaning
from cctimeline.find.dates.meanings import TOLD, Draft, Meaning
from cctimeline.find.dates.numbers import ordinal

SEASONS = {"SP": 1, "SU": 2, "FA": 3, "WI": 4}


GRAINS = {"D": "day", "W": "week", "M": "month", "Y": "year", "10Y": "decade", "100Y": "century"}


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


def month_of(hit: Hit) -> int:
    """Return the month of the group `month`, 1 to 12."""
    return int(meaning()[hit.words("month")[0].rstrip(".")])


def year_in(hit: Hit) -> int | None:
    """Return the year of the group `year`, or of an `era_year` in the pattern; None where neither took part."""
    if "era_year" in hit.match.re.groupindex and hit.has("era_year"):
        return era_year(hit)
    return year_of(hit.words("year")[0]) if hit.has("year") else None


def era_year(hit: Hit) -> int | None:
    """Return the year of "490 BC", "AD 79", with its era; None for what is no year."""
    digits = [int(w) for w in hit.words("era_year") if w.isdecimal()]
    if not digits or not 0 < digits[0] < 5000:
        return None
    return before_christ(digits[0]) if hit.has("era") and hit.value("era") < 0 else digits[0]


def year_of(word: str) -> int:
    """Return the year a token says: "1945", "'45" (of the last hundred years)."""
    if word.isdecimal():
        return int(word)
    short = int(word[1:])
    return short + (1900 if short > 30 else 2000)


_TOLD = dict.fromkeys(("that", "those", "same"), TOLD)


_TOLD |= dict.fromkeys(("following", "subsequent", "ensuing", "succeeding"), TOLD + 1)


_TOLD |= dict.fromkeys(("previous", "preceding", "prior"), TOLD - 1)


def step_of(hit: Hit, name: str = "step") -> int | None:
    """Return -1, 0 or 1 for "last", "this" or "next", around `TOLD` for "that" and its like; None for nothing."""
    if not hit.has(name):
        return None
    word = hit.words(name)[-1]
    found = _TOLD.get(word, meaning().get(word, 0))
    return found if isinstance(found, int) else 0


def step_in_tale(hit: Hit) -> int | None:
    """As `step_of`; "the next spring", with its article, counts from the date last mentioned."""
    told = hit.has("step") and hit.words("step")[-1] == "next" and hit.all_words()[0] == "the"
    return TOLD + 1 if told else step_of(hit)


def is_this_past(hit: Hit) -> bool:
    """Tell "this past March", the latest one, from "last March", which is of last year where March is just over."""
    words = hit.words("step") if hit.has("step") else []
    return len(words) == 2 and words[0] == "this" and words[1] in ("past", "last")


def day_of(words: list[str]) -> int | None:
    """Return the day of the month that `words` say, in digits or as an ordinal."""
    if words[0].isdecimal():
        return int(words[0])
    return ordinal(words)


def year_step_of(hit: Hit) -> int | None:
    """Return the step of "last year" in "June last year"; only of a year."""
    if not hit.has("year_step") or hit.value("year_unit") != "Y":
        return None
    return step_of(hit, "year_step")


def unit_of(hit: Hit, name: str = "unit") -> str | None:
    """Return the TIMEX3 unit of a counted word: "Y", "TH", "Q"; None for what is no unit of time here."""
    found = hit.value(name)
    if found == 2:
        return None
    return found if isinstance(found, str) else None


def without_the(drafts: list[Draft], hit: Hit) -> list[Draft]:
    """Return the mention without the article that belongs to a noun behind it ("the third-quarter loss")."""
    first = drafts[0]
    if hit.tokens.words[first.first].lower() not in ("the", "a", "an"):
        return drafts
    return [evolve(first, first=first.first + 2), *drafts[1:]]
