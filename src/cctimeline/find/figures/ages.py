"""Ages that print no unit: "Maria Lopez, 44, has", "aged 17", "who was 10"."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve

from cctimeline.find.figures.numbers import Number
from cctimeline.find.figures.quantities import Quantity
from cctimeline.find.lexicon import lexicon
from cctimeline.find.sentences import Sentence
from cctimeline.vocab import table

_OLDEST = 115
_AGED = re.compile(
    r"\b(?:[Aa]ge[ds]?(?: of| between| from)?|[Bb]etween (?:the )?ages(?: of)?"
    r"|[Aa]ges? rang(?:ed|es|e|ing) (?:from|between)|[Aa]ged (?:[a-z\d]+, ){0,3}[a-z\d]+,? and|[Tt]urn(?:s|ed|ing))"
    r" (?:about |around |just |only )?$"
)
_KIN = (
    r"wife|husband|son|daughter|brother|sister|mother|father|man|woman|boy|girl|student|teacher|who|victim|suspect|driver"
    r"|pilot|actor|singer|child|player|victims|suspects|youngest|oldest|eldest|average age|median age|mean age"
)
_SHOWN = r"(?: \((?:left|right|pictured|inset|above|below|centre|center|front|[a-z]+ (?:left|right))\))?"
_NAMED = re.compile(rf"(?:[A-Z][\w'’.-]+|\b(?:{_KIN})){_SHOWN},? ?[,(] ?(?:both |each |all )?$")
_SO_MANY = re.compile(r"\b(?:Several|Multiple|Many|Some|Most|Few|None|Nobody|Various|Numerous) \($")
_THE_PERSON = re.compile(r"\b[Tt]he (?:[a-z-]+ )?([a-z]+),? ?[,(] ?$")
_WHO = re.compile(r"\b(?:who|[Hh]e|[Ss]he) (?:is|was|are|were) (?:now |only |just |about )?$")
_AFTER = re.compile(r"[,).;]|$| [-–—] | and (?:his|her|their)\b|, of\b")
_WAS = re.compile(
    rf"(?:\b(?:[Hh]e|[Ss]he)\b[^.;,]{{1,60}} and|\b(?:[Hh]e|[Ss]he|I|{_KIN}|[A-Z][a-z]+)"
    r"|\bborn (?:in|on) [^.;()]{4,30},|age of [^.;,]{1,60})"
    r" (?:is|was|'s|will be|would be|has just turned|turns|turned) (?:now |only |just |about )?$"
)
_ONE_OF = re.compile(r"\b(?:[Mm]an|[Ww]oman|[Bb]oy|[Gg]irl|[Yy]outh|[Tt]eenager|[Pp]ensioner|[Ss]tudent|[Cc]hild) of $")
"""Before an age: "a man of 34 died"; a mother of two has two."""
_BEHIND_ONE = re.compile(r"[,.;)]|$| (?:was|is|were|are|has|had|died|fell|who|and|in|on|at|from|with|by)\b")
_DIES = re.compile(r"(?<!of )(?<!of the )\b(?:die[sd]|dead|dying) at $")
_GROUP = re.compile(
    r"\b(?:[Cc]hildren|[Aa]dults|[Pp]eople|those|girls|boys|teenagers|kids|women|men|anyone|everyone|players|minors"
    r"|victims|dead|injured|patients|pupils|students|suspects|passengers|voters|drivers|them|whom)"
    r" (?:(?:who )?(?:are|were) )?"
    r"(?:under|over|below|above|between|older than|younger than)(?: the age of)? $"
)
_BEHIND_WAS = re.compile(r"[,.;]|$| (?:by|when|at the time|and|on|in|but|years)\b")


def says_aged(text: str, quantity: Quantity, sentence: Sentence) -> bool:
    """Tell whether the words before a number say that it is an age: "aged 34 years"."""
    return _AGED.search(text, max(sentence.start, quantity.start - 80), quantity.start) is not None


def aged(text: str, quantity: Quantity, sentence: Sentence) -> Quantity | None:
    """Return a bare number that is somebody's age with its unit, None where it is none."""
    number = quantity.number
    if not (number.plain or number.shape == "words") or not 0 < number.value <= _OLDEST:
        return None
    left = text[max(sentence.start, quantity.start - 80) : quantity.start]
    if (
        says_aged(text, quantity, sentence)
        or (_ONE_OF.search(left) and _BEHIND_ONE.match(text, quantity.end, sentence.end))
        or (_DIES.search(left) and _AFTER.match(text, quantity.end, sentence.end))
        or (_GROUP.search(left) and _AFTER.match(text, quantity.end, sentence.end))
    ):
        return _age(quantity)
    end = quantity.end
    if number.shape == "words" and _WHO.search(left) and _BEHIND_WAS.match(text, end, sentence.end):
        return _age(quantity)
    if number.plain and quantity.until is None:
        if (
            left.endswith((", ", "(", ", both ", ", each ", ", all "))
            and not _SO_MANY.search(left)
            and (_NAMED.search(left) or _is_person(left))
            and _AFTER.match(text, end, sentence.end)
            and end < sentence.end
        ):
            other = _counts_on(text, end) or _of_places(text, quantity, sentence) or _again(left)
            return None if other else _age(quantity)
        if _WAS.search(left) and _BEHIND_WAS.match(text, end, sentence.end):
            return _age(quantity)
    return None


# "homes were flooded in Ham (65), Wick (43) and Lee (30)": so many in each place
_IN_PLACE = re.compile(r"\b(?:in|at|from|near|around|across) (?:[A-Z][\w'’-]{1,20} ?){1,3}\(\d")
# "towns including Ham (65), Wick (43), Lee (30)": a row of bare names is one of places, unless it tells of people
_ROW = re.compile(r"(?:\b[A-Z][\w'’-]+ \(\d+\)(?:,? and |,? )){2}[A-Z][\w'’-]+ \(\d")
_PEOPLE = re.compile(
    rf"\b(?:{_KIN}|sons|daughters|children|siblings|brothers|sisters|boys|girls|kids|dead|killed|victims|friends|players)\b"
)


def _of_places(text: str, quantity: Quantity, sentence: Sentence) -> bool:
    """Tell whether a number in brackets is one of a row that goes through places."""
    bracketed = text.startswith(")", quantity.end) and text.endswith("(", 0, quantity.start)
    if not bracketed:
        return False
    row = _ROW.search(text, sentence.start, sentence.end)
    if row is not None and row.start() < quantity.start and not _PEOPLE.search(text, sentence.start, row.start()):
        return True
    return _IN_PLACE.search(text, sentence.start, quantity.start + 1) is not None


def _is_person(left: str) -> bool:
    """Tell whether "the" and a noun for a person stand before the mark: "the pianist, 81,"."""
    found = _THE_PERSON.search(left)
    return found is not None and (found[1] in lexicon().people or found[1].endswith(("ist", "ician")))


def _counts_on(text: str, end: int) -> bool:
    """Tell a list of numbers or a year behind the comma: "May, 5, 2019"."""
    return bool(re.match(r", ?\d", text[end : end + 4]))


def _again(left: str) -> bool:
    """Tell whether a number in brackets says again what stands before them in words: "Thirteen (13) of the 19"."""
    words = left.rstrip("( ").rsplit(" ", 1)[-1].lower()
    return left.endswith("(") and words in table("numbers")["cardinals"]


def _age(quantity: Quantity) -> Quantity:
    return evolve(quantity, unit="year of age", kind="measure")


_DECADE = re.compile(r"(?P<tens>[1-9]0)(?:['’]?s\b|[ -]?something\b)")
_IN_DECADE = re.compile(r"\bin (?:his|her|their|your|my|our)(?: (?:early|mid|late))?[ -](?:to[ -]late[ -])?$")


def decade_of_age(text: str, at: int, floor: int) -> Quantity | None:
    """Return the ten years that "in his 60s" or "a 40-something man" leaves open, from the digits at `at`."""
    found = _DECADE.match(text, at)
    if found is None:
        return None
    if text[found.end() - 1] == "s" and not _IN_DECADE.search(text, max(floor, at - 32), at):
        return None
    low = Decimal(found["tens"])
    number = Number(at, at + 2, low, Decimal(1), "digits")
    return Quantity(at, found.end(), number, low, Decimal(1), "year of age", "measure", until=low + 9)
