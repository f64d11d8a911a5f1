"""Figures of one sentence -> mentions: as the text prints them, and as claims need them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Any, cast

from attrs import evolve, frozen

from cctimeline.figure import Figure, Kind, Qualifier
from cctimeline.find.figures.claims import claims_nothing
from cctimeline.find.figures.concepts import concept_of
from cctimeline.find.figures.filled import filled
from cctimeline.find.figures.hedges import Hedge, hedge_at
from cctimeline.find.figures.nouns import Noun
from cctimeline.find.figures.quantities import Quantity
from cctimeline.find.figures.ranges import in_one
from cctimeline.find.figures.scan import Taken, quantities
from cctimeline.find.figures.wordlists import words_of
from cctimeline.find.sentences import Sentence
from cctimeline.find.words import Words
from cctimeline.find.words import words as words_of_sentence
from cctimeline.model import DateMention, FigureMention

_CHANGE = {
    "exact": "=", "range": "=", "approx": "~", "more_than": ">", "at_least": ">", "less_than": "<", "at_most": "<"
}  # fmt: skip
NEARLY = Decimal("0.1")
"""How far from a number what is nearly that, or just over it, may be."""
_RESTATED = re.compile(r",? or | \(")
_YEARLY = re.compile(
    r" (?:year[ -]on[ -]year|a year|(?:last|this) (?:week|month|quarter|year)|on the (?:week|month|year))\b"
)
_GROWTH = re.compile(
    r" (?:year-on-year |annual |yearly )?(?:increase|rise|growth|decline|drop|fall|jump|decrease|reduction|gain|surge"
    r"|higher|lower|more|less|fewer|year-on-year|year on year|up|down)\b"
)
_LEVEL_BEFORE = re.compile(r",? (?:up|down|compared with|compared to|against|from|versus)(?: from)?(?: about)? ")
_FORMER = re.compile(r" (?:(?:up|down) from|compared with|compared to) (?:about |just |nearly )?$")


@frozen
class _Read:
    """A quantity with its bound or trend and the noun it counts."""

    quantity: Quantity
    hedge: Hedge
    noun: Noun | None
    restates: bool = False
    """True for what is said of the same as the figure before: "(60 miles)", "up from 50 percent"."""


def printed(text: str, sentence: Sentence) -> list[FigureMention]:
    """Return the figures of one sentence as a reader counts them: a move "from 4 to 5" is one range."""
    words, found = _read(text, sentence, ())
    return _with_concepts(words, [read for read in found if read.quantity.scope != "claims"]) if words else []


def claimed(text: str, sentence: Sentence, dates: Sequence[DateMention]) -> list[FigureMention]:
    """Return the figures of one sentence as claims need them; what `dates` cover is none, but for durations.

    A move "from 4 to 5" is two figures, "two hours and 50 minutes" one, "thousands" is a thousand at least, an order
    ("the fourth city") counts and "one of the best" does not. They have no concept: what a claim is about is read from
    its clause.
    """
    taken = sorted([(d.start, d.end) for d in dates if d.timex_type in ("DATE", "TIME")]) if dates else ()
    words, found = _read(text, sentence, taken)
    claims: list[_Read] = []
    for read in found:
        ends = read.quantity.ends
        if read.quantity.moved and ends:
            claims += _ends(text, read, ends)
        elif claims and (whole := in_one(text, claims[-1].quantity, read.quantity)) is not None:
            claims[-1] = evolve(claims[-1], quantity=whole)
        elif not claims_nothing(text, read.quantity, read.noun, sentence.start):
            claims.append(_at_least(read))
    return [_mention(words, read, ()) for read in claims] if words else []


def _ends(text: str, read: _Read, ends: tuple[Quantity, Quantity]) -> list[_Read]:
    """Return the two figures of a move; the second has its own hedge: "from 40 to more than 50"."""
    before, later = ends
    bound = hedge_at(text, later.start, later.end, before.end).qualifier
    hedge = read.hedge if bound == "exact" else evolve(read.hedge, qualifier=bound)
    return [evolve(read, quantity=before), evolve(read, quantity=later, hedge=hedge)]


def _at_least(read: _Read) -> _Read:
    """Return "thousands" as at least a thousand: another text may say ten thousand of the same."""
    quantity = read.quantity
    if quantity.number.shape != "vague":
        return read
    number = evolve(quantity.number, shape="words")
    return evolve(read, quantity=evolve(quantity, number=number), hedge=evolve(read.hedge, qualifier="at_least"))


def _read(text: str, sentence: Sentence, taken: Taken) -> tuple[Words | None, list[_Read]]:
    found = quantities(text, sentence.start, sentence.end, taken)
    if not found:
        return None, []
    words = words_of_sentence(text, sentence.start, sentence.end)
    result: list[_Read] = []
    floor = past = sentence.start
    last: Hedge | None = None
    unit: str | None = None
    for quantity, noun in filled(text, words, found, sentence):
        floor = floor if floor <= quantity.start else past
        hedge = hedge_at(text, quantity.start, quantity.end, floor)
        restates = last is not None and _restates(text, quantity, floor)
        if last is not None and restates:
            hedge = _shared(text, hedge, last, floor)
        elif last is not None and hedge.trend is None and quantity.unit == unit and _goes_on(words, past, quantity):
            hedge = evolve(hedge, trend=last.trend)
        unit = quantity.unit
        if hedge.qualifier != "exact" or not _is_model(text, quantity, noun):
            alike = restates or _is_level_before(text, floor, quantity.start)
            result.append(_Read(quantity, hedge, noun, alike and bool(result)))
        past = quantity.end
        floor, last = max(past, noun.end if noun else 0), hedge
    return words, result


def _is_model(text: str, quantity: Quantity, noun: Noun | None) -> bool:
    """Tell the number of a name ("the 737 MAX") from a count of what has a name."""
    if noun is None or not noun.proper or not quantity.number.plain:
        return False
    return not text.startswith(" of ", noun.end) and not text[noun.start].islower()  # "730 likely Republican voters"


# between two figures: "rose 40 percent in 2019, 35 in 2020"
_YEARS = re.compile(r" in (?:19|20)\d\d(?:,|,? and) ")


def _goes_on(words: Words, end: int, quantity: Quantity) -> bool:
    """Tell whether a figure shares the verb of the one that ends at `end`: "sales fell 4% and 12% respectively"."""
    if words.text[end : quantity.start] in (" and ", ", ", ", and ") or _YEARS.fullmatch(
        words.text, end, quantity.start
    ):
        return quantity.kind == "percent"
    return _gaps(words, end, quantity.start)


def _gaps(words: Words, end: int, start: int) -> bool:
    """Tell whether between two figures only a noun phrase stands: "prices rose 5 percent, wages 3 percent"."""
    later = _YEARLY.match(words.text, end)
    first, last = words.at(later.end() if later else end), words.at(start)
    if first is None or last is None or not 2 <= last - first <= 6:
        return False
    return words.tags[first] in (",", "CC") and all(tag in _PHRASE for tag in words.tags[first + 1 : last])


_PHRASE = frozenset(["N", "NP", "D", "J", "POS", "CC"])


def _is_level_before(text: str, end: int, start: int) -> bool:
    """Tell whether a figure is the former level of the one before: "it makes 90 percent here, up from 70 percent"."""
    return bool(_LEVEL_BEFORE.fullmatch(text, end, start)) or bool(_FORMER.search(text[end:start][-60:]))


def _restates(text: str, quantity: Quantity, floor: int) -> bool:
    """Tell whether a quantity says the one before again: in brackets by itself, or behind "or"."""
    link = _RESTATED.fullmatch(text, floor, quantity.start)
    return link is not None and (link[0] != " (" or text[quantity.end : quantity.end + 1] in (")", ",", ";"))


def _shared(text: str, hedge: Hedge, last: Hedge, floor: int) -> Hedge:
    """Return the hedge of a figure that restates the one before: "lost 9 points, or 0.6%", "over 6 km (4 miles)"."""
    if text.startswith(" (", floor) and hedge.qualifier == "exact" and last.qualifier != "approx":
        hedge = evolve(hedge, qualifier=last.qualifier)
    return evolve(hedge, trend=hedge.trend or last.trend)


def _with_concepts(words: Words, found: Sequence[_Read]) -> list[FigureMention]:
    result: list[FigureMention] = []
    figures = frozenset(i for read in found for i in _tokens(words, read.quantity))
    for read in found:
        same = _alike(result[-1], read, words) if read.restates and result else None
        concept = concept_of(words, read.quantity, read.noun, figures) if same is None else same
        result.append(_mention(words, read, concept))
    return result


def _alike(before: FigureMention, read: _Read, words: Words) -> tuple[str, ...]:
    """Return what a figure that restates the one before is about; a share is of what was counted."""
    if read.quantity.kind != "percent" or before.noun is None or before.concept:
        return before.concept
    return tuple(word for word in words.text[slice(*before.noun)].split() if not word[0].isdecimal())


def _tokens(words: Words, quantity: Quantity) -> range:
    first, last = words.at(quantity.start), words.at(quantity.end - 1)
    return range(0) if first is None or last is None else range(first, last + 1)


def _mention(words: Words, read: _Read, concept: tuple[str, ...]) -> FigureMention:
    quantity, noun = read.quantity, read.noun
    value, low, high, qualifier = _bounds(quantity, _qualifier(quantity, read.hedge), near=read.hedge.near)
    unit = quantity.unit or (noun.unit if noun else None)
    figure = Figure(value, low, high, quantity.precision, unit, _kind(words.text, quantity, read.hedge), qualifier)
    place = (noun.start, noun.end) if noun else None
    change, trend = _change(words.text, quantity, read.hedge), _trend(words.text, quantity, read.hedge)
    return FigureMention(quantity.start, quantity.end, figure, cast(Any, change), concept, place, cast(Any, trend))


def _kind(text: str, quantity: Quantity, hedge: Hedge) -> Kind:
    if quantity.kind == "percent" and (hedge.trend or _GROWTH.match(text, quantity.end)):
        return "percent_change"
    if quantity.kind == "count" and quantity.number.shape == "fraction" and abs(quantity.value) < 1:
        return "ratio"
    return quantity.kind


def _qualifier(quantity: Quantity, hedge: Hedge) -> Qualifier:
    """Return the bound the words state; "up to 12th" is a move and no bound."""
    if quantity.top:
        return "at_most"
    if quantity.kind in ("rank", "ordinal") and hedge.qualifier == "at_most":
        return "exact"
    return hedge.qualifier


def _change(text: str, quantity: Quantity, hedge: Hedge) -> str:
    bound = _CHANGE[_qualifier(quantity, hedge)]
    if quantity.number.shape == "multiple":
        return bound if bound != "=" else "up" if quantity.value > 1 else "down"
    if quantity.kind in ("rank", "ordinal") or bound in (">", "<"):
        return "=" if quantity.until is not None else bound
    return _trend(text, quantity, hedge) or bound


def _trend(text: str, quantity: Quantity, hedge: Hedge) -> str | None:
    """Return which way a verb moves a figure, bounded or not; a rank and a multiple are moved to, not by."""
    if quantity.kind in ("rank", "ordinal") or quantity.number.shape == "multiple":
        return None
    return None if hedge.trend is None or _no_change(text, quantity) else hedge.trend


_WAY = re.compile(
    r" (?:onto|into|through|off|over|of (?:rain|snow|hail)"
    r"|from (?:an?|the|his|her|its)|to (?:the ground|the (?:floor|street|road|pavement)"
    r"|(?:his|her|their) death))\b"
)


def _no_change(text: str, quantity: Quantity) -> bool:
    """Tell an age ("sold by 15-year-olds") and a way ("fell 5 metres through a roof") from how much a thing changed."""
    if quantity.kind == "measure" and quantity.joined:
        return True  # "slid off a 6,500-foot runway"
    if quantity.kind == "count" and _bereft().search(text, max(0, quantity.start - 8), quantity.end + 40):
        return True  # "lost nine family members"
    if quantity.unit == "point" or quantity.kind == "count":
        return _PLAYED.search(text, max(0, quantity.start - _NEAR), quantity.end + _NEAR) is not None
    return quantity.unit in _LENGTHS and _WAY.match(text, quantity.end) is not None


@cache
def _bereft() -> re.Pattern[str]:
    """Match "lost nine family members": who is lost did not go down in number."""
    return re.compile(rf"\b(?:lost|los(?:e|es|ing)) [\w,]+ (?:{'|'.join(sorted(words_of('lost_ones')))})\b")


_NEAR = 120
# where points are scored, and no index moves: "added 13 points and four assists"
_PLAYED = re.compile(
    r"\b(?:scor(?:ed|es|ing|er)|rebounds?|assists?|bench|3-pointers?|free throws?|touchdowns?|halftime|playoffs?)\b"
)
_LENGTHS = frozenset(["metre", "foot", "yard", "mile", "kilometre", "inch", "millimetre", "centimetre"])


def _bounds(
    quantity: Quantity, qualifier: Qualifier, *, near: bool
) -> tuple[Decimal | None, Decimal | None, Decimal | None, Qualifier]:
    """Return value, low and high of a figure, and its qualifier; what is `near` a number reaches a tenth."""
    value = quantity.value
    reach = abs(value) * NEARLY if near else None
    if quantity.until is not None:
        return None, min(value, quantity.until), max(value, quantity.until), "range"
    if quantity.number.shape == "vague":
        return None, value, quantity.number.top, "range"
    if qualifier in ("more_than", "at_least"):
        return value, value, None if reach is None else value + reach, qualifier
    if qualifier in ("less_than", "at_most"):
        return value, None if reach is None else value - reach, value, qualifier
    low = value - (reach or 0)
    return value, value if low.compare_total(value) == 0 else low, value, qualifier  # one object, where they are alike
