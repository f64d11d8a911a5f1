"""A claim made ready to be held against another: what is counted, of whom, in which words around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from itertools import dropwhile, takewhile

from attrs import field, frozen

from cctimeline.compare.apart import setting_apart
from cctimeline.compare.bands import Band
from cctimeline.compare.day_names import calendar
from cctimeline.compare.nearby import WINDOW, beside, near, of_whole
from cctimeline.compare.sentences import Sentence
from cctimeline.compare.tolls import (
    ABOARD,
    BESIDE_THE_DEAD,
    MISSING,
    THOSE,
    again,
    can_be,
    left_out,
    toll_of,
    whole_aboard,
)
from cctimeline.compare.trends import growth
from cctimeline.compare.values import close, compatible, exactly, loose, rest_left_out, scale, scaled
from cctimeline.compare.word_lists import (
    anyone,
    buys,
    comparative,
    general,
    group,
    leads,
    mounting,
    moving,
    one_off,
    others,
    part,
    party,
    size,
    standing,
    title,
    toll,
    undertaking,
)
from cctimeline.compare.words import empty, legal_forms, meaning, unhyphened
from cctimeline.model import Claim

COST = "cost"
NOT = meaning("not")
MOVED = ("from", "to")
"""Words before the ends of a move."""
RATE = Decimal("0.001")
"""No sum is printed to fewer, but what a currency costs ("1.8325 marks")."""
BOUGHT = 8
"""Words in which a clause names what is bought."""
_TO_GO = frozenset(["down", "up", "behind", "ahead", "clear", "away", "short", "shy", "adrift", "off"])
_FROM = re.compile(r"distance from |interval (?:after|before|into) ")


@frozen(eq=False)
class Side:
    """One claim with what comparing it needs; words are meanings (see `words.meaning`) unless said otherwise.

    All of it is reckoned at once: one lazy property on a class with slots makes the access to every field slow. No two
    are alike, so that what is found out of one can be kept by it.
    """

    claim: Claim
    sentence: Sentence
    at: int
    dimension: str
    """`money USD`, `length`, `share`, `rank`, `count`, and "change of" before it where the figure is a change."""
    level: str
    """The same, be it a change or not."""
    head: str
    """What is counted or measured; empty where that stays open."""
    vague: bool
    """True where the head is too general to tell one figure from another."""
    toll: str | None
    predicate: str | None
    modifiers: frozenset[str]
    near: frozenset[str]
    """Telling words within WINDOW words of the figure; where a move leaves it none, those of what moved."""
    beside: frozenset[str]
    """All words near the figure, empty ones too: where the words stand that set figures apart."""
    names: frozenset[str]
    """Names near the figure."""
    subject: frozenset[str]
    """Telling words of the subject's name; empty where the subject stays open."""
    thing: frozenset[str]
    """What is measured, by the noun the measure stands with ("a 19-ton delivery truck"); whose price a sum is."""
    doer: frozenset[str]
    """Telling words of the subject as printed, a name or not."""
    landmark: frozenset[str]
    """Telling words of what a distance or an interval is measured from."""
    band: Band
    setting: frozenset[str]
    """Words beside the figure that may set it apart from others."""
    named: frozenset[str]
    """Names of its sentence but for weekdays, titles and whoever gives the figure."""
    party: bool = field(init=False)
    """True where it counts those who take part in an event as one group ("the attackers")."""
    currency: str = field(init=False)
    """The level, of a price for each its currency only."""
    exact: Band = field(init=False)
    """What its digits alone allow beside others of its unit, no bound or hedge stretched for it."""
    size: Decimal | None = field(init=False)
    """How large it is in base units, the middle of a range; None where an end is open."""
    aboard: bool = field(init=False)
    """True where it counts all who were aboard, be it by what befell them."""
    indefinite: bool = field(init=False)
    """True where a count is printed as a size only ("dozens", "tens of thousands", "several hundred")."""
    quoted: bool = field(init=False)
    """True where words beside it speak of a market, or it is printed as a rate is, to a hundredth of a cent."""
    mounting: bool = field(init=False)
    """True where its verb or a word near it speaks of what an event under way adds to ("evacuated")."""
    margin: bool = field(init=False)
    """True for a lead, a difference or what is left out ("by 27 votes", "ten degrees cooler", "all but three")."""
    whole: bool = field(init=False)
    """True where others are given as a part of it ("166 of 308 seats")."""
    elsewhere: bool = field(init=False)
    """True for a count of other places than those a text is about ("killed 14 in four other states")."""
    able: bool = field(init=False)
    """True for what can be, and need not have been: "can reach 250 km/h", "licensed to carry 200 people"."""

    @party.default
    def _party(self) -> bool:
        return party(self.head)

    @currency.default
    def _currency(self) -> str:
        return self.level.partition(" per ")[0]

    @exact.default
    def _exact(self) -> Band:
        figure = self.claim.figure
        if figure.qualifier == "exact" and not loose(figure):
            return self.band
        return scaled(exactly(figure), beside=figure.unit)

    @size.default
    def _size(self) -> Decimal | None:
        figure = self.claim.figure
        middle = figure.value
        if middle is None and figure.low is not None and figure.high is not None:
            middle = (figure.low + figure.high) / 2
        return None if middle is None else abs(middle) * scale(figure).factor

    @aboard.default
    def _aboard(self) -> bool:
        return self.toll == ABOARD or (self.toll is not None and whole_aboard(self.claim, self.sentence, self.at))

    @indefinite.default
    def _indefinite(self) -> bool:
        printed = self.claim.quote.part(self.claim.figure_span).lower() if self.dimension == "count" else ""
        if any(map(str.isdigit, printed)):
            return False
        return printed.endswith("s") or printed.startswith("several")

    @quoted.default
    def _quoted(self) -> bool:
        if self.claim.figure.kind == "amount" and self.claim.figure.precision < RATE:
            return True
        return moving((self.head, *self.beside, *self.doer))

    @mounting.default
    def _mounting(self) -> bool:
        return mounting((*self.near, self.claim.property.predicate or ""))

    @margin.default
    def _margin(self) -> bool:
        if self.dimension.endswith("share"):
            return False
        before = self.sentence.low[max(0, self.at - 3) : self.at]
        behind = self.sentence.printed[self.at + 1 : self.at + 3]
        if before[-2:] == ("all", "but") or (before[-1:] == ("of",) and comparative(before[-2:-1])):
            return True
        if self.claim.figure.unit == "point" and (before[-1:] == ("within",) or set(behind[:1]) & _TO_GO):
            return True
        joined = behind[:1] == ("and",) or "or" in behind  # "six and more than nine hours"
        more = not joined and comparative(self.sentence.low[self.at + 1 : self.at + 3])
        if "more" in behind and "than" not in self.sentence.printed[self.at + 1 : self.at + 6]:
            more = False  # "19 more were found" are counted beside others
        return more or (self.predicate is not None and "by" in before and leads(self.predicate))

    @whole.default
    def _whole(self) -> bool:
        return of_whole(self.sentence, self.at)

    @elsewhere.default
    def _elsewhere(self) -> bool:
        if self.dimension != "count":
            return False
        behind = self.sentence.low[self.at + 1 : self.at + 1 + WINDOW]
        if "other" not in behind:
            return "elsewhere" in behind
        there = next((k for k, word in enumerate(behind) if word in ("in", "across")), len(behind))
        return "elsewhere" in behind or "other" in behind[there : there + 4]

    @able.default
    def _able(self) -> bool:
        if self.dimension in ("volume", "area"):  # what a dam can hold it holds
            return False
        return can_be(self.sentence, self.at)


def side(claim: Claim, sentence: Sentence, at: int) -> Side:
    """Return the claim whose figure is word `at` of `sentence` as one side of a comparison."""
    places, named, fate = near(sentence, at, WINDOW), _spoken_of(claim, sentence), toll_of(claim, sentence, at)
    telling = [k for k in places if sentence.weights[k] == 1.0 or not empty(sentence.printed[k])]
    landmark = _telling(_FROM.sub("", claim.property.text) if _FROM.match(claim.property.text) else "")
    around = _around(claim, sentence, at, fate) - landmark  # the "first" of "22 hours after the first man was out"
    head, level = "" if left_out(claim, sentence, at) else _head(claim), scale(claim.figure).dimension
    counted = claim.figure.kind == "count" and toll(claim.property.head or "") is not None
    change = claim.change in ("up", "down") or claim.figure.kind == "percent_change" or _growth(claim)
    return Side(
        claim,
        sentence,
        at,
        f"change of {level}" if change else level,
        level,
        meaning(head) if head else "",
        not head or anyone(head) or (general(head) and not undertaking(claim.property.head or "")),
        fate,
        _verb(claim),
        _narrowing(claim.property.modifiers, of_toll=counted),
        frozenset([sentence.meanings[k] for k in telling]) or _moved(claim, sentence, at),
        around,
        frozenset([sentence.meanings[k] for k in places]) & named,
        _named(claim.subject.name or ""),
        _thing(claim) or _goods(claim, sentence, at),
        _telling(claim.subject.text),
        landmark,
        scaled(claim.figure),
        around & setting_apart() - _dimension_word(head),
        named,
    )


def _moved(claim: Claim, sentence: Sentence, at: int) -> frozenset[str]:
    """Return what a figure is of that its sentence has only before another ("climbed from 66 cents to 118")."""
    return _telling(claim.property.text) & sentence.content if sentence.low[at - 1] in MOVED else frozenset()


def _dimension_word(head: str | None) -> frozenset[str]:
    """Return the "high" of "300 m high", which sets no figure apart from another."""
    return frozenset({meaning(head)}) if head and size(head) else frozenset()


@lru_cache(maxsize=4096)
def _narrowing(modifiers: tuple[str, ...], *, of_toll: bool) -> frozenset[str]:
    """Return the words that narrow a claim's noun; the "300-foot" of "five 300-foot spans" is a figure of its own.

    Nor does what befell those counted narrow them ("41 unaccounted"), nor how a toll is known ("the official toll").
    """
    told = (w for w in modifiers if not (w[0].isdigit() or toll(w) or (of_toll and standing(w))))
    return frozenset(meaning(word) for part in told for word in unhyphened(part) if not empty(word))


def _growth(claim: Claim) -> bool:
    """Tell whether a share is that of a rise or a fall by its noun ("growth slowed to 6.5 percent")."""
    return claim.figure.kind == "percent" and growth(claim.property.head or "")


def _around(claim: Claim, sentence: Sentence, at: int, fate: str | None) -> frozenset[str]:
    """Return the words beside a figure that may set it apart; beside the dead, "others" are just those who live."""
    words = [sentence.meanings[k] for k in beside(sentence, at) if not (fate and standing(sentence.printed[k]))]
    own = [meaning(word) for word in claim.property.modifiers if not (fate and standing(word))]
    around = frozenset([*words, *own])
    if fate in BESIDE_THE_DEAD and not again(claim, sentence, at):
        around -= others()
    if fate == MISSING:
        around -= {NOT}  # "could not be found"
    verb = _verb(claim) if claim.figure.kind == "count" else None
    return around | {verb} if verb else around


def _verb(claim: Claim) -> str | None:
    """Return the meaning of a claim's verb; what lasts is not the last."""
    verb = claim.property.predicate
    return meaning("lasted" if verb == "last" else verb) if verb else None


def _spoken_of(claim: Claim, sentence: Sentence) -> frozenset[str]:
    """Return the names of a sentence that say of whom or what it speaks, not on which day.

    Nor who counted or measured; a company that gives its sales speaks of itself.
    """
    speaker = _telling(claim.attributed_to or "") if claim.figure.kind in ("count", "measure") else frozenset[str]()
    return frozenset(n for n in sentence.names if not (n in speaker or n in calendar() or title(n.rstrip("."))))


def _head(claim: Claim) -> str:
    """Return the noun a figure is of; "the deal's value" is of the deal, "crew members" are crew, "car sales" cars."""
    head = claim.property.head
    if head in THOSE:  # "three of those who were rescued", "sixteen of those killed"
        return ""
    if claim.property.predicate == "fire" and claim.figure.kind == "count" and head in ("shot", "bullet"):
        return "round"
    first = claim.property.text.lower().partition(" ")[0]
    if head == "member" and group(first):
        return first
    if head in ("sale", "sales") and claim.figure.kind == "count" and claim.property.modifiers:
        return claim.property.modifiers[-1]
    if claim.figure.kind == "amount" and head and undertaking(head):
        return COST
    if claim.figure.kind == "amount" and head and general(head) and claim.subject.text:
        owner = claim.subject.text.split()[-1]
        return owner if one_off(meaning(owner)) else head
    return head


def _thing(claim: Claim) -> frozenset[str]:
    """Return what a measure stands with ("a 19-tonne truck"), or is said of ("the truck weighs 19 tonnes")."""
    if claim.figure.kind != "measure":
        return frozenset()
    nouns = (claim.property.head, *claim.property.modifiers, _measured(claim))
    parts = (part for noun in nouns if noun and " " not in noun for part in (noun, *unhyphened(noun)))
    return frozenset(meaning(part) for part in parts if not part[0].isdigit() and not size(part))


def _measured(claim: Claim) -> str | None:
    """Return the noun of a thing without a name that a size is said of; what lasts has its verb for that."""
    if claim.subject.name or not size(claim.property.head or "") or scale(claim.figure).dimension == "time":
        return None
    return next(iter(claim.subject.text.lower().partition(" of ")[0].split()[-1:]), None)


def _goods(claim: Claim, sentence: Sentence, at: int) -> frozenset[str]:
    """Return the name of what a price is paid for: "acquired Alba for 3 million", "the 3 million it paid for Alba"."""
    verb = claim.property.predicate or ""
    if claim.figure.kind != "amount" or not buys(verb) or meaning(claim.property.head or "") != COST:
        return frozenset()
    low = sentence.low
    behind = next((k for k in range(at + 1, min(at + 5, len(low))) if low[k] == "for"), None)
    if behind is not None:
        return _bought(sentence, behind + 1, min(behind + BOUGHT, len(low)))
    before = next((k for k in range(at - 1, max(-1, at - BOUGHT), -1) if low[k] == "for"), at)
    place = next((k for k in range(before, max(-1, before - BOUGHT), -1) if sentence.meanings[k] == meaning(verb)), at)
    return _bought(sentence, place + 1, before)


def _bought(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """Return the first name from `start` to `end`, or the part of it that is bought ("a stake in Alba")."""
    words = list(takewhile(lambda word: word[0] != "#", sentence.meanings[start:end]))
    if parts := frozenset(word for word in words if part(word)):
        return parts
    named = dropwhile(lambda word: word not in sentence.names, words)
    return frozenset(takewhile(lambda word: word in sentence.names, named))


@lru_cache(maxsize=4096)
def _named(name: str) -> frozenset[str]:
    """Return the telling words of a name without its legal form: two companies are not one for being "Corp." both."""
    words = [word.rstrip(".,") for word in name.replace("-", " ").split()]
    while len(words) > 1 and words[-1].lower() in legal_forms():
        words.pop()
    return _telling(" ".join(words))


@lru_cache(maxsize=4096)
def _telling(name: str) -> frozenset[str]:
    return frozenset(meaning(word) for word in name.replace("-", " ").split() if not empty(word))


def by_sentence(sides: Iterable[Side]) -> dict[int, list[Side]]:
    """Return the sides that stand in one sentence, by the sentence (its identity)."""
    held: dict[int, list[Side]] = {}
    for one in sides:
        held.setdefault(id(one.sentence), []).append(one)
    return held


def one_value(a: Side, b: Side) -> bool:
    """Tell whether two sides print one value (see `values.close`), within what the digits of each allow."""
    one, other = a.claim.figure, b.claim.figure
    if one.value is None or other.value is None:
        return agree(a, b)
    if one.unit != other.unit and (loose(one) or loose(other)):
        return close(one, other)
    return a.level == b.level and a.exact.meets(b.exact)


def of_two_places(a: Side, b: Side) -> bool:
    """Tell whether two distances are measured from two places: "the port of Kotka" is no pier of it."""
    return bool(a.landmark - b.landmark and b.landmark - a.landmark)


def agree(a: Side, b: Side) -> bool:
    """Tell whether some value suits the words of both sides (see `values.compatible`)."""
    one, other = a.claim.figure, b.claim.figure
    if loose(one) or loose(other):
        return compatible(one, other)
    return a.level == b.level and (a.band.meets(b.band) or rest_left_out(one, other))
