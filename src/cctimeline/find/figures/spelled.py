"""Read one number written in words: "two hundred and forty", "half a million", "two thirds", "tens of thousands"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from attrs import evolve, frozen

from cctimeline.find.figures.numbers import Number, cases, vocabulary
from cctimeline.vocab import trie

_ONE = Decimal(1)
_HUNDRED = Decimal(100)
_THOUSAND = Decimal(1000)
_ROUGH = Decimal("0.01")
_HALF = Decimal("0.5")
_LONGEST = 30


@frozen
class _Word:
    """A word of a number: `c`ardinal, `m`agnitude, `f`raction, `o`rdinal, `a`rticle, `&` (and), `.` (point)."""

    kind: str
    value: Decimal
    plural: bool
    start: int
    end: int


@cache
def _word() -> re.Pattern[str]:
    v = vocabulary()
    plain = [
        *v.cardinals,
        *v.magnitudes,
        *v.fractions,
        *v.ordinals,
        "tens",
        "scores",
        "score",
        "a",
        "an",
        "and",
        "point",
        "of",
        "&",
    ]
    plural = [word + "s" for word in [*v.magnitudes, *v.fractions, *v.ordinals] if word != "second"]
    return re.compile(rf"({trie(cases([*plain, *plural]))})(?![A-Za-z])|(?P<digits>\d{{1,4}}(?![\d.,:]|[A-Za-z]))")


_GAP = re.compile(r" ?[-\u2010\u2011–] ?| {1,3}|\n(?=[a-z])")


_COMMA = re.compile(r", (?=(?:one|two|three|four|five|six|seven|eight|nine) hundred\b(?! of\b))")


@cache
def _kinds() -> dict[str, tuple[str, Decimal, bool]]:
    """Every word of a number in lower case, with its kind, value and whether it is a plural."""
    v = vocabulary()
    kinds: dict[str, tuple[str, Decimal, bool]] = {}
    for word, value in v.ordinals.items():
        kinds[word] = ("o", value, False)
        if word != "second":
            kinds[word + "s"] = ("f", value, True)
    for word, value in v.fractions.items():
        kinds[word] = ("f", value, word == "halves")
        kinds.setdefault(word + "s", ("f", value, True))
    for word, value in v.magnitudes.items():
        kinds[word] = ("m", value, False)
        kinds[word + "s"] = ("m", value, True)
    kinds.update({word: ("c", value, False) for word, value in v.cardinals.items()})
    kinds.update(
        {"tens": ("m", Decimal(10), True), "scores": ("m", Decimal(20), True), "score": ("m", Decimal(20), False)}
    )
    kinds.update(
        {"a": ("a", _ONE, False), "an": ("a", _ONE, False), "and": ("&", _ONE, False), "&": ("&", _ONE, False)}
    )
    kinds.update({"of": ("of", _ONE, False), "point": (".", _ONE, False), "second": ("o", Decimal(2), False)})
    return kinds


def _words(text: str, at: int) -> list[_Word]:
    found: list[_Word] = []
    kinds, match = _kinds(), _word().match
    while len(found) < _LONGEST:
        word = match(text, at)
        if word is None:
            break
        kind, value, plural = ("c", Decimal(word[0]), False) if word["digits"] else kinds[word[1].lower()]
        if found and kind in "fo" and value < 10 and _is_tens(found[-1]) and _is_compound(text, at, found, plural):
            tens = found.pop()
            kind, value, at = "f", value + tens.value, tens.start
        found.append(_Word(kind, value, plural, at, word.end()))
        big = kind == "m" and value >= _THOUSAND and not plural
        gap = _GAP.match(text, word.end()) or (_COMMA.match(text, word.end()) if big else None)
        if gap is None:
            break
        at = gap.end()
    return found


def _is_compound(text: str, at: int, found: list[_Word], plural: bool) -> bool:
    """Tell whether tens and a fraction make one denominator: "twenty-fifth", "one hundred thirty fifths"."""
    if text[at - 1] == "-":
        return True
    return plural and len(found) > 1 and found[-2].kind in "cm"


def _is_tens(word: _Word) -> bool:
    return word.kind == "c" and 20 <= word.value and word.value % 10 == 0


def spelled_at(text: str, at: int) -> Number | None:
    """Return the number written in words from `at`, None where the words make no number ("a third person")."""
    words = _words(text, at)
    if words and words[0].kind == "c" and text[at].isdecimal():
        return _cardinal_number(words)
    words = words[: next((i for i, word in enumerate(words) if text[word.start].isdecimal()), len(words))]
    if not words:
        return None
    first = words[0]
    if first.kind == "c" and (len(words) == 1 or words[1].kind not in "cmf&.o"):
        return Number(at, first.end, first.value, _ONE, "words")
    if text.endswith("out of ", 0, at):
        words = [evolve(word, plural=word.plural and word.kind != "m") for word in words]
    return _vague(words) or _fraction(text, words) or _parts(words) or _cardinal_number(words)


def _vague(words: list[_Word]) -> Number | None:
    """Read "hundreds", "tens of thousands": low end and the next magnitude."""
    first = words[0]
    if first.kind != "m" or not first.plural:
        return None
    value, last, i = first.value, first, 1
    while i + 1 < len(words) and words[i].kind == "of" and words[i + 1].kind == "m" and words[i + 1].plural:
        value, last, i = value * words[i + 1].value, words[i + 1], i + 2
    top = value * 10
    return Number(first.start, last.end, value, value, "vague", top=top, magnitude=True)


def _cardinal(words: list[_Word], i: int, stop: int = _LONGEST) -> tuple[Decimal, Decimal, Decimal, int] | None:
    """Read a cardinal from word `i`, up to `stop`: (value, precision, last magnitude, next word)."""
    total, group, floor, precision, first = Decimal(0), Decimal(0), Decimal(10) ** 30, _ONE, i
    fresh = True
    if words[i].kind == "a" and i + 1 < len(words) and words[i + 1].kind == "m" and not words[i + 1].plural:
        group, fresh, i = _ONE, False, i + 1
    while i < min(len(words), stop):
        word = words[i]
        if word.kind == "m" and word.value == 12 and group and not fresh:
            group += 11 * (group % _HUNDRED if word.plural and group > _HUNDRED else group)
        elif word.kind == "c" and (fresh or _joins(group, word.value)):
            group, fresh, precision = group + word.value, False, _ONE
        elif word.kind == "m" and word.value < _THOUSAND and 0 < group < _HUNDRED and not _dangling(words, i):
            group, precision = group * word.value, word.value if word.value == _HUNDRED else _ONE
        elif word.kind == "m" and _THOUSAND <= word.value < floor and group:
            total, group, floor, precision, fresh = total + group * word.value, Decimal(0), word.value, word.value, True
        elif word.kind == "m" and word.value >= _THOUSAND and total and not group:
            total, floor, precision = total * word.value, word.value, precision * word.value
        elif word.kind == "&" and _continues(words, i, floor if fresh and total else group, fresh and total > 0):
            pass
        else:
            break
        i += 1
    if i == first or (total == 0 and group == 0 and fresh):
        return None
    return total + group, precision, floor if floor < 10**30 else _ONE, i


def _joins(group: Decimal, value: Decimal) -> bool:
    """Tell whether a cardinal adds to what was read: "twenty" + "three", "two hundred" + "forty"."""
    rest = group % 100
    tens = 20 <= rest and rest % 10 == 0
    return (rest == 0 and group >= _HUNDRED and 0 < value < _HUNDRED) or (tens and 0 < value < 10)


def _dangling(words: list[_Word], i: int) -> bool:
    return words[i].plural and words[i].value != 12


def _continues(words: list[_Word], i: int, group: Decimal, fresh: bool) -> bool:
    """Tell whether "and" goes on with the same number: after a hundred or more, before a smaller cardinal.

    `group` is the last magnitude where `fresh`, else what has been read since it.
    """
    if i + 1 >= len(words) or words[i + 1].kind != "c" or not words[i + 1].value:
        return False
    if 20 <= group < _HUNDRED and group % 10 == 0 and words[i + 1].value < 10:
        return i + 2 < len(words) and words[i + 2].kind == "&" and _share(words, i + 3) is not None
    if group < _HUNDRED or group % 100:
        return False
    if i + 2 >= len(words):
        return True
    behind = words[i + 2]
    if behind.kind == "m" and behind.value == 12 and behind.plural:
        return True
    if behind.kind == "f":
        return words[i + 1].value >= 20 or behind.plural == (words[i + 1].value == 1)
    if fresh:
        return not (behind.kind == "m" and behind.value >= group)
    return not (behind.kind == "m" and behind.value <= group) and not _decimals(words, i + 1)


def _decimals(words: list[_Word], i: int) -> bool:
    """Tell whether "fifty-four hundredths" or the like starts at word `i`."""
    while i < len(words) and words[i].kind == "c":
        i += 1
    return i < len(words) and words[i].kind == "f" and words[i].plural and words[i].value >= _HUNDRED


def _cardinal_number(words: list[_Word]) -> Number | None:
    read = _cardinal(words, 0)
    if read is None:
        return None
    value, precision, floor, i = read
    big = words[i - 1].kind == "m"
    if i + 1 < len(words) and words[i].kind == "." and words[i + 1].kind == "c":
        value, precision, i = _point(words, i + 1, value)
        while i < len(words) and words[i].kind == "m" and not words[i].plural:
            value, precision, i, big = value * words[i].value, precision * words[i].value, i + 1, True
    elif i + 1 < len(words) and words[i].kind == "&" and (share_read := _share(words, i + 1)):
        share, i = share_read
        following = words[i].value if i < len(words) and words[i].kind == "m" and not _dangling(words, i) else None
        if following is None:
            value, precision = value + share * floor, _ROUGH * floor
        else:
            value = value + share * following if following < floor else (value + share) * following
            precision, i, big = _ROUGH * following, i + 1, True
    elif i < len(words) and words[i].kind == "f" and words[i].plural and value > 1 and words[i].value != 4:
        return Number(words[0].start, words[i].end, value / words[i].value, _ROUGH, "fraction")
    magnitude = big or any(word.kind == "m" for word in words[:i])
    return Number(words[0].start, words[i - 1].end, value, precision, "words", magnitude=magnitude)


def _share(words: list[_Word], i: int) -> tuple[Decimal, int] | None:
    """Read the fraction of "two and a half", "two and fifty-four hundredths": its value and the next word."""
    if words[i].kind == "a" and i + 1 < len(words) and words[i + 1].kind == "f":
        return 1 / words[i + 1].value, i + 2
    if words[i].kind == "f" and words[i].value == 2 and not words[i].plural and words[i + 1 : i + 2] == []:
        return _HALF, i + 1
    read = _cardinal(words, i)
    if read is None or read[3] >= len(words) or words[read[3]].kind != "f":
        return None
    return read[0] / words[read[3]].value, read[3] + 1


def _parts(words: list[_Word]) -> Number | None:
    """Read a share whose parts are hundredths or smaller: "three one-hundredths", "one one hundred and fifth"."""
    for i in range(1, len(words) - 1):
        if words[i].kind != "c" or words[i].value != 1 or words[i - 1].kind == "&":
            continue
        upper, j, lower = _cardinal(words, 0, i), i + 1, Decimal(0)
        if words[j].kind == "m" and not words[j].plural and words[j].value >= _HUNDRED and j + 1 < len(words):
            lower, j = words[j].value, j + 1 + (words[j + 1].kind == "&")
        if upper is None or upper[3] != i or j >= len(words) or words[j].kind != "f":
            continue
        below = words[j]
        if (lower or below.value >= _HUNDRED) and below.plural == (upper[0] > 1):
            return Number(words[0].start, below.end, upper[0] / (lower + below.value), _ROUGH, "fraction")
    return None


def _point(words: list[_Word], i: int, value: Decimal) -> tuple[Decimal, Decimal, int]:
    """Read the decimals of "five point nought four"."""
    digits = ""
    while i < len(words) and words[i].kind == "c":
        digits = digits[:-1] if digits.endswith("0") and len(digits) == 2 and words[i].value < 10 else digits
        digits += str(words[i].value)
        i += 1
    precision = _ONE.scaleb(-len(digits))
    return value + Decimal(digits) * precision, precision, i


def _fraction(text: str, words: list[_Word]) -> Number | None:
    """Read "two thirds", "a quarter of", "half a million", "half"."""
    first = words[0]
    if first.kind == "f" and first.value == 2 and not first.plural:
        return _half(words, 1, _HALF)
    if first.kind == "f" and first.value == 4 and not first.plural:
        magnified = [w.kind for w in words[1:4]] in (["m"], ["of", "a", "m"])
        return _half(words, 1, Decimal("0.25")) if magnified or _QUARTERED.match(text, first.end) else None
    if first.kind == "a" and [w.kind for w in words[1:3]] == ["f", "m"] and words[1].value == 4:
        return _half(words, 2, Decimal("0.25"))  # "a quarter-million people"
    if first.kind not in "ac" or len(words) < 2:
        return None
    i, upper = 1, first.value
    if first.kind == "c" and words[1].kind == "c" and _joins(first.value, words[1].value) and len(words) > 2:
        i, upper = 2, first.value + words[1].value
    below = words[i]
    if below.kind != "f" or (upper == 1 and below.plural) or (upper > 1 and not below.plural):
        return None
    if not _shares(text, words, i, upper):
        return None
    return _half(words, i + 1, upper / below.value)


_LESS = re.compile(
    r" (?:more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|longer|shorter|faster|slower|heavier|lighter|above"
    r"|below)\b"
)


_BY_A_QUARTER = re.compile(
    r"(?<=quarter)(?:[.,;:)]|$| (?:in|to|from|since|over|this|last|and|or|on|for|after|at|when|while|but|compared)\b)"
)
_QUARTERED = re.compile(r"-(?:mile|ton|tonne|inch|acre|pound|hour|century|kilo)\b|[- ](?:percentage[- ])?point\b")


def _shares(text: str, words: list[_Word], i: int, upper: Decimal) -> bool:
    """Tell a share ("a third of", "one-third", "two thirds") from an ordinal ("a third person") and a time."""
    below = words[i]
    joined = text[words[i - 1].end : below.start].strip(" ") != ""
    if below.value == 4 and upper > 1 and not joined:
        of = text.startswith(" of ", below.end) and not text[below.end + 4 : below.end + 5].isdecimal()
        return of or text.startswith((" million", " billion"), below.end) or below.end >= len(text.rstrip())
    if upper > 1 or below.value == 2 or (joined and words[i - 1].kind == "c"):
        return True
    if text.startswith((" million", " billion"), below.end):
        return True
    if text.endswith(" by ", 0, words[0].start) and (below.value in (3, 5, 10) or _BY_A_QUARTER.match(text, below.end)):
        return True
    if _LESS.match(text, below.end) or (below.value == 4 and _QUARTERED.match(text, below.end)):
        return True
    ended = text[below.end : below.end + 1] in ("", ".", ",", ";", ")") and (below.value != 4 or below.end >= len(text))
    return ended or text.startswith((" of ", " as ", " to ", " from "), below.end)


def _half(words: list[_Word], i: int, share: Decimal) -> Number:
    """Return `share`, times what magnitude follows ("half a million", "quarter million", "half a dozen")."""
    j = i
    if j < len(words) and words[j].kind == "of":
        j += 1
    if j < len(words) and words[j].kind == "a":
        j += 1
    if j < len(words) and words[j].kind == "m" and not words[j].plural:
        factor = words[j].value
        return Number(words[0].start, words[j].end, share * factor, factor / 10, "words", magnitude=True)
    return Number(words[0].start, words[i - 1].end, share, _ROUGH, "fraction")
