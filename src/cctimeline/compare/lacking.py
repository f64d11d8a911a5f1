"""Which figures of a text another has too: of the same thing, in the same digits or words, or as a sum of two."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from attrs import frozen

from cctimeline.compare.apart import apart
from cctimeline.compare.bands import digits
from cctimeline.compare.following import WORD, known_words
from cctimeline.compare.rows import rows
from cctimeline.compare.settle import NEAR, Told
from cctimeline.compare.sides import Side, one_value
from cctimeline.compare.values import other_hedge
from cctimeline.compare.words import meaning

SMALL = 20
"""Up to here a figure is the sum or difference of some two others by chance."""
LONG, AGED = 3, 2
"""From so many digits on a numeral anywhere is the same figure; of an age two tell ("a boy of 15")."""
FINER = Decimal("0.1")
"""How far, as a share, a figure with no fewer digits may be off and still be the same."""
CONVERTED = Decimal("0.05")
"""How far, as a share, a figure of another unit may be off and still be the same."""
_NUMERAL = re.compile(r"\d[\d.,]*\d|\d")


@frozen(eq=False)
class _Row:
    """Figures of one text that are held together: of one currency, or all counts."""

    sides: Sequence[Side]
    of: Mapping[Hashable, Sequence[Side]]
    """The same by head, and by toll; all vague ones as of True."""
    by_value: Mapping[Decimal, Sequence[Side]]

    def same(self, side: Side) -> Sequence[Side]:
        """Return those that may print the value of a figure for what it is of."""
        if side.dimension != "count":
            return self.sides
        return (*self.of.get((side.head,), ()), *(self.of.get(side.toll, ()) if side.toll else ()))

    def instead(self, side: Side) -> Sequence[Side]:
        """Return those that may stand in the place of a figure."""
        if side.dimension != "count" or side.vague:
            return self.sides
        return (*self.of.get((side.head,), ()), *self.of.get(True, ()))


@lru_cache(maxsize=NEAR)
def _sums(row: _Row) -> frozenset[Decimal]:
    """Return the sums and differences of any two values of a row."""
    values = tuple(row.by_value)
    return frozenset(n for one in values for other in values for n in (one + other, one - other))


@frozen(eq=False)
class Text:
    """A text made ready to be held beside others, once for all of them."""

    told: Told
    digits: Mapping[str, tuple[str, ...]]
    """The numerals that each figure is printed in, none for one in words, by the claim's id."""
    row: Callable[[Side], _Row]
    """Its figures that one of any text may be held against."""
    only: frozenset[Hashable]
    """What it prices just once, by the printed noun or verb: its one cost, its one fine."""


@lru_cache(maxsize=NEAR)
def made_ready(told: Told) -> Text:
    """Return a text made ready to be held beside others; those used last are kept."""
    digits = {s.claim.id: tuple(_digits(_printed(s))) for s in told.sides}
    return Text(told, digits, _rows(told.sides), _only_ones(told))


def _printed(side: Side) -> str:
    return side.claim.quote.part(side.claim.figure_span)


def _rows(sides: Sequence[Side]) -> Callable[[Side], _Row]:
    like, made = rows(sides, (_kind, kind_and_head)), dict[int, _Row]()

    def row(side: Side) -> _Row:
        found = like(side)
        if id(found) not in made:
            made[id(found)] = _row(found)
        return made[id(found)]

    return row


def _row(sides: Sequence[Side]) -> _Row:
    of: dict[Hashable, list[Side]] = {}
    by_value: dict[Decimal, list[Side]] = {}
    for one in sides:
        of.setdefault((one.head,), []).append(one)
        of.setdefault(one.toll, []).append(one)
        if one.vague:
            of.setdefault(True, []).append(one)
        if one.claim.figure.value is not None:
            by_value.setdefault(one.claim.figure.value, []).append(one)
    return _Row(sides, of, by_value)


def _kind(side: Side) -> Hashable:
    return side.currency


def kind_and_head(side: Side) -> Hashable:
    """Return what two figures of one thing have in common: currency or dimension, and toll or noun."""
    return side.currency, side.toll or side.head


@lru_cache(maxsize=512)
def _numerals(text: str) -> frozenset[str]:
    return frozenset(_digits(text))


def _digits(words: str) -> list[str]:
    return [number.replace(",", "") for number in _NUMERAL.findall(words)]


def has(text: Text, side: Side, own: Text) -> bool:
    """Tell whether a text has a figure too: as a claim of that kind, or in the same digits or words anywhere."""
    digits = own.digits[side.claim.id]
    telling = AGED if side.dimension == "age" else LONG
    if any(len(number) >= telling for number in digits) and _prints(text, digits, side):
        return True
    if not digits and (side.claim.figure.value or 0) > 10:
        words = WORD.findall(_printed(side))
        return known_words(text.told.article.text).issuperset(map(meaning, words))
    row = text.row(side)
    same = (other for other in row.same(side) if not other_kinds(side, other))
    return any(same_value(side, other) and not _finer(side, other) and not _other_hedge(side, other) for other in same)


def _other_hedge(side: Side, other: Side) -> bool:
    """Tell whether two hedged figures are two, though their bands meet ("about 7.50", "roughly 7.65")."""
    return other_hedge(side.claim.figure, other.claim.figure)


def _finer(side: Side, other: Side) -> bool:
    """Tell whether a figure has no fewer digits than another and is well off it: nobody makes 800,000 of a million."""
    if not side.size or not other.size or abs(side.size - other.size) < FINER * other.size:
        return False
    return digits(side.size) >= digits(other.size)


def _prints(text: Text, digits: tuple[str, ...], side: Side) -> bool:
    """Tell whether a text prints the digits of a figure, but not with another magnitude ("3.2 million" / "billion")."""
    if not _numerals(text.told.article.text).issuperset(digits):
        return False
    alike = [s for s in text.row(side).sides if text.digits[s.claim.id] == digits]
    own = side.claim.figure
    return not alike or any((s.claim.figure.value, s.claim.figure.unit) == (own.value, own.unit) for s in alike)


def computes(text: Text, side: Side) -> bool:
    """Tell whether a figure is the sum or the difference of two of one sentence, or of any two if it is no small one.

    "The other 17" of 48 and 31, "earned 1,850 euros" of 9,400 and 11,250.
    """
    value, row = side.claim.figure.value, text.row(side)
    if value is None or value not in _sums(row):
        return False
    return any(
        a is not b and (a.sentence is b.sentence or value > SMALL) and not other_thing(a, b)
        for one, holders in row.by_value.items()
        for partner in (value - one, one - value)
        if partner in row.by_value
        for a in holders
        for b in row.by_value[partner]
    )


def same_value(a: Side, b: Side) -> bool:
    """Tell whether two claims that may be of one quantity have one value; a range has that of its ends.

    "4 kilometres" are no 3,500 metres, though the digit would allow them.
    """
    if a.dimension == "count" and a.head != b.head and not (a.toll and a.toll == b.toll):
        return False
    one, other = a.claim.figure, b.claim.figure
    if one.value is None and other.value is None:
        return (one.low, one.high) == (other.low, other.high)
    if a.level != b.level and a.currency == b.currency and a.currency in (a.level, b.level):
        return a.exact.meets(b.exact)  # "annual savings of £13 million", "saves £13 million a year"
    if one.value is None or other.value is None:
        return bool({one.low, one.high} & {other.low, other.high})
    if one.unit != other.unit and a.size and b.size and abs(a.size - b.size) > CONVERTED * max(a.size, b.size):
        return False
    return one_value(a, b)


def _only_ones(told: Told) -> frozenset[Hashable]:
    """Return what a text prices just once, by the printed noun or verb: its one cost, its one fine."""
    priced = Counter(
        kind_and_head(s) for s in told.sides if s.dimension.startswith("money") and s.head not in ("", "amount")
    )
    return frozenset(what for what, times in priced.items() if times == 1)


def only_left(text: Text, source: Text) -> frozenset[Hashable]:
    """Return what just one figure of a text is of that its source lacks; of small counts any text has some."""
    lacking = (s for s in text.told.sides if not (has(source, s, text) or computes(source, s)))
    left = Counter(kind_and_head(s) for s in lacking if s.dimension != "count" or (s.size or 0) > SMALL)
    return frozenset(what for what, times in left.items() if times == 1)


def other_thing(a: Side, b: Side) -> bool:
    """Tell whether two counts are of other things; towns stay towns where one text says they were evacuated."""
    if a.dimension != "count":
        return False
    noun = a.head == b.head and not a.vague
    return (a.toll != b.toll and not (noun and None in (a.toll, b.toll))) or not (noun or a.vague or b.vague)


def other_kinds(a: Side, b: Side) -> bool:
    """Tell whether both say which kinds of people they count, and not the same ("passengers and crew" / "crew")."""
    if a.dimension != "count" or not (a.setting and b.setting):
        return False
    kinds = ((a.setting & w.words, b.setting & w.words) for w in apart() if w.counts)
    return any(first and second and first != second for first, second in kinds)
