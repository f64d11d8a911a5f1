"""Quantities without a unit of their own -> with what they count: the noun behind, an age, or a neighbour's unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from cctimeline.find.figures import elided
from cctimeline.find.figures.ages import aged, says_aged
from cctimeline.find.figures.beside import word_after, word_before
from cctimeline.find.figures.elided import Filled
from cctimeline.find.figures.nouns import Noun, counted, unit_name
from cctimeline.find.figures.quantities import Quantity
from cctimeline.find.figures.units import after, per_at
from cctimeline.find.figures.wordlists import words_of
from cctimeline.find.lexicon import lexicon
from cctimeline.find.sentences import Sentence
from cctimeline.find.words import Words

_TIMES = re.compile(
    r" (?:as|more|higher|larger|bigger|greater|faster|lower|less|longer|the|its|that|what|worse|better"
    r"|stronger|their|[a-z]{2,9}er than)\b"
)
_FACTOR = re.compile(r"\ba factor (?:of )?(?:about |around |roughly |some |nearly |almost )?$")
_PER_SO_MANY = re.compile(
    r" (per (?:1[,\u00a0 ]?000|10[, ]?000|100[, ]?000|million|100)(?: (?:live )?[a-z]{3,}s\b| people)?)"
)
_SCALES = {"fahrenheit": "celsius", "celsius": "fahrenheit"}
"""The other scale: "40 degrees (104 Fahrenheit)" are degrees Celsius."""
STRONGEST = 10
"""No quake reaches this magnitude."""
_SCALE = re.compile(r" (?:on|of) the (?:[a-z-]+ )?(?:Richter|moment|magnitude)(?:[ -]magnitude)? scale\b")
_HEDGED = (
    r"(?:(?:possibly|perhaps|maybe|probably) )?"
    r"(?:(?:about|some|nearly|almost|over|under|up to|(?:no )?(?:more|fewer|less) than|at (?:least|most)|as many as) )?"
)
_LISTED = re.compile(rf",? (?:and|or|&) {_HEDGED}|, ?| to | ?[x×] ?| by ")


def filled(text: str, words: Words, found: Sequence[Quantity], sentence: Sentence) -> list[Filled]:
    """Return each quantity with the noun it counts; units left out are taken from the neighbour that prints them."""
    own = [_own(text, words, quantity, sentence) for quantity in found]
    shares = False
    for i in range(len(own) - 2, -1, -1):
        before = own[i]
        own[i] = _paired(text, words, before, own[i + 1]) or _listed(text, before, own[i + 1], shares)
        own[i], own[i + 1] = _rated(text, own[i], own[i + 1])
        shares = own[i] is not before
    complete: list[Filled] = []
    for one in own:
        complete.append(_elided(text, words, elided.millions(text, one, complete, sentence), complete, sentence))
    return complete


_HELD_AGAINST = re.compile(
    r",? (?:compared (?:with|to)|against|(?:up|down) from|from|versus|and not) (?:about |only |just )?"
)


def _rated(text: str, first: Filled, following: Filled) -> tuple[Filled, Filled]:
    """Give both of "9 billion shekels ($2.4 billion) a year" the rate that stands behind the conversion."""
    (one, noun), (other, other_noun) = first, following
    if one.kind != other.kind or one.kind not in ("amount", "measure"):
        return first, following
    if (
        other.unit
        and (one.unit or "").startswith(f"{other.unit} per ")
        and _HELD_AGAINST.fullmatch(text, one.end, other.start)
    ):
        return first, (evolve(other, unit=one.unit), other_noun)  # "3 tonnes per hectare, compared with 2 tonnes"
    if text[one.end : other.start] != " (" or text[other.end : other.end + 1] != ")":
        return first, following
    if one.unit == "degree" and other.unit in _SCALES:
        return (evolve(one, unit=_SCALES[other.unit]), noun), following
    per = per_at(text, other.end + 1)
    if per is None:
        return first, following
    rated = (evolve(q, unit=f"{q.unit} per {per[0]}") for q in (one, other))
    return (next(rated), noun), (next(rated), other_noun)


def _elided(text: str, words: Words, one: Filled, before: list[Filled], sentence: Sentence) -> Filled:
    quantity, noun = one
    if quantity.unit is not None or noun is not None or quantity.kind != "count":
        return one
    alike = elided.with_unit_of(text, before, quantity, sentence)
    return (alike, None) if alike else (quantity, elided.noun_of(text, words, before, quantity))


def _own(text: str, words: Words, quantity: Quantity, sentence: Sentence) -> Filled:
    """Return `quantity` with what stands behind it: a counted noun and its rate, or nothing that tells an age."""
    if quantity.unit in ("year", "month") and says_aged(text, quantity, sentence):
        return evolve(quantity, unit=f"{quantity.unit} of age"), None
    if quantity.unit is not None or quantity.kind != "count":
        return quantity, None
    age = aged(text, quantity, sentence)
    if age is not None:
        return age, None
    noun = counted(text, words, quantity)
    left = word_before(text, quantity.start, sentence.start).lower()
    if left in ("magnitude", "category"):
        return evolve(quantity, unit=left, kind="measure"), None
    if _FACTOR.search(text, max(sentence.start, quantity.start - 24), quantity.start):
        return evolve(quantity, unit="ratio", kind="ratio"), None
    if _shakes(text, quantity, noun, sentence):
        return evolve(quantity, unit="magnitude", kind="measure"), None
    if (
        noun
        and noun.unit == "time"
        and (
            _TIMES.match(text, noun.end)
            or quantity.precision < 1
            or word_after(text, noun.end) in words_of("comparatives")
        )
    ):
        return evolve(quantity, unit="ratio", kind="ratio", end=noun.end), None
    if noun and quantity.precision < 1 and text.startswith(" times ", quantity.end):
        return evolve(quantity, unit="ratio", kind="ratio", end=quantity.end + 6), None
    if noun is None and left == "top":
        return evolve(quantity, kind="rank", unit="rank", top=True), None
    if noun and not quantity.joined and quantity.number.shape != "fraction" and quantity.scope != "text":
        word = text[noun.start : noun.end].rpartition(" ")[2]
        named = word[:1].isupper() and noun.start + len(word) < noun.end  # "three World Cups" are no volume
        risky = word in words_of("risky_money") and quantity.precision >= 1
        known = after().get(word) if not (named or risky) else None
        if known is not None and known.kind in ("measure", "amount") and not known.symbol:
            per = per_at(text, noun.end)
            return evolve(quantity, unit=f"{known.name} per {per[0]}" if per else known.name, kind=known.kind), None
    per = per_at(text, noun.end, loose=True) if noun else None
    if noun and per:
        noun = evolve(noun, unit=f"{noun.unit} per {per[0]}")
    rate = _PER_SO_MANY.match(text, quantity.end) if noun is None else None
    if rate is not None:
        return evolve(quantity, unit=rate[1]), None
    return quantity, noun


def _shakes(text: str, quantity: Quantity, noun: Noun | None, sentence: Sentence) -> bool:
    """Tell whether a bare number is a magnitude: "a quake measuring 6.6", "a 5.9 tremor", "6 on the Richter scale"."""
    if quantity.value >= STRONGEST:
        return False
    if noun is not None:
        return "." in text[quantity.start : quantity.end] and noun.unit in words_of("quakes")
    if _SCALE.match(text, quantity.end):
        return True
    before = [word.strip(",") for word in text[sentence.start : quantity.start].lower().split()[-5:]]
    verb = next((i for i in (-1, -2) if i + len(before) >= 0 and before[i] in words_of("measuring")), None)
    return verb is not None and bool(words_of("quakes").intersection(before[verb - 2 : verb]))


# "85 domestic and 40 foreign flights", "six old, two new and"
_PAIRED = re.compile(r" (?P<kind>[A-Za-z][\w'’-]*)(?: and|,|, and|, but| or) ")


def _paired(text: str, words: Words, first: Filled, following: Filled) -> Filled | None:
    """Return a count with its own adjective and the noun of the next: "85 domestic and 40 foreign flights"."""
    (quantity, _noun), (after, counted_after) = first, following
    if quantity.unit is not None or counted_after is None or quantity.joined or after.joined or quantity.value < 2:
        return None
    found = _PAIRED.fullmatch(text, quantity.end, after.start)
    i = words.at(found.start("kind")) if found is not None else None
    _kind, kinds, head = counted_after.unit.rpartition(" ")
    if i is None or not kinds or not _is_adjective(words, i):
        return None
    return quantity, evolve(counted_after, unit=f"{unit_name(words, (i,), -1)} {head}")


def _is_adjective(words: Words, i: int) -> bool:
    """Tell whether a word behind a number above one can only stand before a noun, since it is no plural itself."""
    word = words.lower[i]
    if words.tags[i] not in ("J", "N", "NP", "VN", "VG") or word.endswith("s") or word in lexicon().people:
        return False
    return not any(word in words_of(row) for row in ("fates", "persons", "unchanging"))


def _listed(text: str, first: Filled, following: Filled, goes_on: bool) -> Filled:
    """Return a bare number of a list with the unit of the next: "700,000 and 290,000 people"."""
    quantity, noun = first
    after, counted_after = following
    if quantity.unit is not None or noun is not None or quantity.kind != "count" or quantity.number.shape == "fraction":
        return first
    link = _LISTED.fullmatch(text, quantity.end, after.start)
    if link is None or after.joined or (link[0].strip() == "," and not goes_on):
        return first
    if counted_after is not None:
        return quantity, counted_after
    if after.kind == "percent" and quantity.number.magnitude:
        return first  # "to 40.2 billion and 2.5% to"
    if after.unit is None or after.kind == "percent_change" or (after.kind == "percent" and link[0][:4] == ", or"):
        return first
    return evolve(quantity, unit=after.unit, kind=after.kind), None
