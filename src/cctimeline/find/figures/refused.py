"""Numbers that are no figures by what stands beside them: days, years, clock times, labels, names, list numbers."""

from __future__ import annotations

import re

from cctimeline.find.addresses import in_address
from cctimeline.find.figures.beside import word_after, word_before
from cctimeline.find.figures.numbers import Number
from cctimeline.find.figures.pronouns import goes_on_counting, is_half_time, is_pronoun
from cctimeline.find.figures.quantities import Quantity
from cctimeline.find.figures.units import before
from cctimeline.find.figures.wordlists import words_of
from cctimeline.find.lexicon import lexicon
from cctimeline.markup import is_note
from cctimeline.vocab import table

_PAR = re.compile(r"-(?:under|over|all|something|on|for|based|type|class|style|series)\b")
_DAYPART = re.compile(r" (?:(?:or so )?in the (?:early )?(?:morning|afternoon|evening|small hours)|at night)\b")
_SMALL = re.compile(r"\b[a-z]{4,}")
_LIST = re.compile(r"[.)](?=\s+\S)")
_WINDOW = 80
"""How many characters around a number say that it is a clock time."""


def is_refused(text: str, quantity: Quantity, floor: int) -> bool:
    """Tell whether a number is a date, a label, part of a word or a list number."""
    number = quantity.number
    if (
        _in_word(text, quantity)
        or in_address(text, quantity.start)
        or is_note(text, quantity.start, quantity.end)
        or _PAR.match(text, quantity.end)
        or _is_shot(text, number, floor)
    ):
        return True
    if number.value <= 12 and quantity.unit is None and _DAYPART.match(text, number.end):
        return True
    left = word_before(text, quantity.start, floor)
    if left.lower() in words_of("labels") and _MARK.match(text, quantity.start):
        return True
    if quantity.end == number.end + 1 and left.lower() in words_of("labels") and text[number.end].isalpha():
        return True
    if number.shape in ("words", "fraction") and number.start == quantity.start and text[number.start].isalpha():
        return _word_refused(text, quantity, left, floor)
    if quantity.unit == "hour" and left.lower() in _CLOCKED and _FOUR_DIGITS.match(text, number.start):
        return True
    if number.plain and left.isupper() and quantity.kind != "amount" and _PLANET.match(text, number.end):
        return True
    if quantity.unit is not None and quantity.unit not in ("second", "metre", "turn", "quarter"):
        return False
    if quantity.unit == "metre" and (quantity.end > number.end + 3 or _SIZE.match(text, quantity.end)):
        return False  # "a pier 240 m long", beside "Pier 240"
    right = word_after(text, quantity.end)
    if left == "per" and number.value >= 100:
        return True
    if left.lower() in _CLOCKED and _is_clock(text, number, floor):
        return True
    if not number.plain or _is_strength(text, quantity, left, floor):
        return False
    return (
        _is_month_day(number, left, right)
        or (
            (_is_year(number, left, right) or _dates_day(text, number, floor))
            and not _opens_range(text, number)
            and not _is_sum(text, left, number, floor)
            and not (number.value < 1900 and IN_YEAR.match(text, number.end))
        )
        or _is_label(left, right)
        or text.endswith(("Group of ", "Group Of "), max(0, quantity.start - 9), quantity.start)
        or (_is_named(text, number, left, quantity.start, floor) and not _in_heading(text, number, left, right, floor))
        or _is_list_number(text, quantity, floor)
    )


_SIZE = re.compile(r" (?:long|high|tall|wide|deep|thick|across|apart|away|above|below)\b")
IN_YEAR = re.compile(r" in (?:19|20)\d\d\b")
"""Behind a number that is no year itself: "from 1411 in 2006 to 1706 in 2011"."""
_MADE = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten))(?: (?!(?:on|from|of|in|for) )[a-z-]+)? $"
)


def _is_shot(text: str, number: Number, floor: int) -> bool:
    """Tell the 3 of "13 3-pointers": another number counts them."""
    first = max(floor, number.start - 30)
    return text.startswith("-pointers", number.end) and _MADE.search(text, first, number.start) is not None


_MARK = re.compile(r"[A-Z]\d+(?![.,]?\d)")
"""One letter tied to digits, which behind "registration" or "route" is no money: "N5000", "R10000"."""
# behind the number of a star, the letter of its planet: "HD 4071b"
_PLANET = re.compile(r"[b-h]\b")
_CLOCKED = frozenset(["at", "by", "until", "till", "before", "after", "from", "around", "about", "to"])
_FOUR_DIGITS = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d hours(?! of)")
"""The time of "around 1715 hours"."""
_DOTTED = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_CLOCK_NEAR = re.compile(
    r"\b\d{1,2}(?:[.:]\d\d)? ?(?:[ap]m|[ap]\.m|AM|PM|hrs|hours|o['’]clock)\b|\b(?:GMT|local time|midnight|noon)\b"
)
_ON_DAY = re.compile(
    r" (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in the (?:morning|afternoon|evening)|at night)\b"
)
_PRICED = re.compile(
    r"\b(?:shares?|stocks?|index|trad(?:ed|es|ing)|priced?|yields?|dollar|euro|pound|yen|rupee|rate)\b", re.I
)


def _is_clock(text: str, number: Number, floor: int) -> bool:
    """Tell the time of "at 10.25 on Friday", "at 9.40 and again at 11 am" from a price or an index level."""
    first = max(floor, number.start - _WINDOW)
    if not _DOTTED.fullmatch(text, number.start, number.end) or _PRICED.search(text, first, number.start):
        return False
    return bool(_ON_DAY.match(text, number.end) or _CLOCK_NEAR.search(text, first, number.end + _WINDOW))


_DAY_BEFORE = re.compile(r"\b(?:[A-Z][a-z]{2,8}\.? \d{1,2}, |[Ii]n 1[4-9]\d\d and )$")


def _dates_day(text: str, number: Number, floor: int) -> bool:
    """Tell the year of "April 19, 1874", and the second of "in 1600 and 1650"."""
    if number.end - number.start != 4 or not 1400 <= number.value <= 2100:
        return False
    return _DAY_BEFORE.search(text, max(floor, number.start - 18), number.start) is not None


def _is_sum(text: str, left: str, number: Number, floor: int) -> bool:
    """Tell "an amount of 2000", "the population was 2000" from "the summer of 2000", "the last season was 2000"."""
    around, ahead = table("dates")["around"], max(floor, number.start - _SUBJECT)
    before = text[ahead : number.start].lower().split()
    if left == "of":
        return len(before) > 1 and before[-2] in around["sums"]
    own = _CLAUSE.split(text[ahead : number.start].lower())[-1].split()
    return left in ("was", "is", "were", "are") and not _none_of(own, "heads") and _none_of(own, "which_year")


def _none_of(words: list[str], listed: str) -> bool:
    return set(words).isdisjoint(table("dates")["around"][listed])


_SUBJECT = 60
_CLAUSE = re.compile(r"[.,;:!?()]")


def _opens_range(text: str, number: Number) -> bool:
    """Tell whether a number like a year opens a range or share of something else: "2000 - 2500 calories"."""
    found = _UNTIL.match(text, number.end)
    return _DIVIDED.match(text, number.end) is not None or (found is not None and int(found[1]) > 2100)


_DIVIDED = re.compile(r" over \d{1,2}[.,;)]?$")
_UNTIL = re.compile(r"\s?[-–—]\s?(\d{4})(?!\d)")


def _is_month_day(number: Number, left: str, right: str) -> bool:
    """Tell whether a plain number is the day of a month: "14 June", "Sept. 20"."""
    return number.value <= 31 and (_is_month(left) or _is_month(right))


_OF_ALL = re.compile(r" of \d{1,4}(?![\d,.%]| [a-z])")
_DAY_LIST = re.compile(r"(?:, \d{1,2}(?=, \d|,? and \d))*,? and \d{1,2}(?=[.,;)]|$| [-–—] )")
_DAYS = re.compile(r"(?:\s?[-–—/]\s?\d{1,2}(?![\d%.,]\d|\d))+(?!\s?(?:%|percent|per cent|[a-z]+s\b))")


_MODEL = re.compile(r"[-–]\d{2,4}(?![\d%]|[.,]\d)")
"""Behind a refused number: the 800 of "Boeing 737-800", the 135 of "pages 120-135"."""


def days_end(text: str, number: Number) -> int:
    """Return where refused numbers end: "20-24" in "Sept. 20-24" is one, so is "12 of 25" in "Caption 12 of 25"."""
    counted = _OF_ALL.match(text, number.end) if number.plain else None
    if counted:
        return counted.end()
    if not number.plain:
        return number.end
    if number.value > 31:
        found = _MODEL.match(text, number.end)
    else:
        found = _DAYS.match(text, number.end) or _DAY_LIST.match(text, number.end)
    return found.end() if found else number.end


def _is_month(word: str) -> bool:
    return word[:1].isupper() and word.rstrip(".").lower() in words_of("months")


_NO_PLURALS = frozenset(["is", "was", "has", "does", "as", "its", "this", "thus", "plus"])


def _is_year(number: Number, left: str, right: str) -> bool:
    """Tell whether four plain digits are a year."""
    if number.end - number.start != 4 or not 1000 <= number.value <= 2100:
        return False
    low, counted = left.lower(), right in words_of("persons")
    if _is_month(left):
        return True
    hedged = low in words_of("hedges")
    if 1900 <= number.value <= 2060:
        return not counted and not (hedged and low not in ("since", "about", "around", "to", "only") and right)
    plural = right.islower() and right.endswith("s") and right not in _NO_PLURALS
    if number.value >= 1400 and low in words_of("before_year"):
        fate = low == "and" and (right in words_of("fates") or right.endswith(("ly", "ed")))
        return not counted and not plural and not fate
    return number.value >= 1600 and not hedged and not plural and not counted and low != ""


def _is_label(left: str, right: str) -> bool:
    """Tell whether a bare whole number follows a noun that it names: "Section 427", "page 12"."""
    low = left.lower()
    if low not in words_of("labels"):
        return False
    plural = right.endswith("s") or right in words_of("persons")
    return not (low in words_of("label_or_verb") and left.islower() and plural)


def _is_strength(text: str, quantity: Quantity, left: str, floor: int) -> bool:
    """Tell the category of a storm, a measure of its strength, from the label of anything else."""
    return (
        left.lower() == "category"
        and not _MISSED.search(text, max(floor, quantity.start - 40), quantity.start)
        and _STORM.search(text, max(floor, quantity.start - 120), quantity.end + 60) is not None
    )


_MISSED = re.compile(r"\b(?:short|shy) of (?:being )?a [Cc]ategory $")
_STORM = re.compile(r"\b(?:[Hh]urricane|[Ss]torm|[Tt]yphoon|[Cc]yclone)s?\b")


def _is_named(text: str, number: Number, left: str, start: int, floor: int) -> bool:
    """Tell whether a plain number belongs to a name in capitals: "S&P 500", "Apple Watch 5", "TA-35"."""
    if not left[:1].isupper() or left == "I" or left.rstrip(".").lower() in words_of("days"):
        return False
    if len(left) == 3 and left[::-1] in before():
        return False  # "17 USD 25"
    if (left.lower() in words_of("offices") or left.endswith(("'s", "’s", "s'", "s’"))) and _counted_behind(
        text, number
    ):
        return False  # "32 of Norway's 83 factories", "according to the Harbour Agency 21 people were hurt"
    if is_gapped(text, start, number.end, floor) or _PEOPLE.match(text, number.end):
        return False
    at = start
    while at > floor and text[at - 1] in " \u00a0":
        at -= 1
    if text[floor : at - len(left)].strip().lower() in ("in", "at", "near") and _SEVERAL.match(text, number.end):
        return False  # "In Tarn 12 were killed"
    return text[floor : at - len(left)].strip(" \"'“‘(") != "" or (len(left) > 1 and left.isupper())


_PEOPLE = re.compile(r" (?:people|persons|men|women|children|others)\b")
"""Who are counted, whatever name stands before the number: "in Tarn 12 people were killed"."""
_SEVERAL = re.compile(r" (?:were|are|have)\b")
_GETTING = re.compile(
    r"\b(?:won|wins|got|gets|takes?|took|had|has|have|scored|polled|drew|secured|received|claimed|gained|earned|managed|put)"
    r"\b[^.;]{0,24}?\d"
)
_GAP = re.compile(
    r"\d[\d,.]*(?:%| per ?cent)?(?: (?:of the )?[a-z-]+){0,3}(?:,|;|,? and|,? but|,? while)"
    r" (?:the )?(?:[A-Z][\w'’.-]+ ){1,4}$"
)
_ROW_ENDS = re.compile(r"(?:%| per ?cent)?(?:[,.;](?!\d)|$| and )")


def is_gapped(text: str, start: int, end: int, floor: int) -> bool:
    """Tell the 35 of "Lee got 40 percent, Marsh 35 and Dorn 25", which shares its unit, from a number of a name."""
    if not _ROW_ENDS.match(text, end):
        return False
    row = text[max(floor, start - _ROW) : start]
    return _GAP.search(row[-_WINDOW:]) is not None and _GETTING.search(row) is not None


_ROW = 240
_PLURAL = re.compile(r" (?:[a-z-]+ ){0,2}?([a-z-]{2,}[a-rt-z]s|people|men|women|children)\b")


def _counted_behind(text: str, number: Number) -> bool:
    """Tell whether a plural stands behind a number, so that it counts: "83 factories", but "Boeing's 747 jets"."""
    found = _PLURAL.match(text, number.end)
    return found is not None and (number.value < 100 or found[1] not in words_of("models"))


_TITLED = re.compile(r"(?: [A-Z][\w’-]*){1,3}")
_LINKS = frozenset(["P", "to", "CC", "SC"])
_VERBS = frozenset(["vs", "VD", "ed", "un", "vb"])


def _in_heading(text: str, number: Number, left: str, right: str, floor: int) -> bool:
    """Tell whether the capitals around a count are those of a heading: "Strike Hits 14 Towns"."""
    kind = lexicon().classes[left.lower()]
    if kind in _LINKS:
        return True
    ahead = _TITLED.match(text, number.end)
    plural = ahead is not None and any(w.endswith("s") or w.lower() in words_of("persons") for w in ahead[0].split())
    if not plural or not (kind in _VERBS or left.lower().endswith(("s", "ed"))):
        return False
    return _SMALL.search(text, floor, min(len(text), number.end + 60)) is None


def _in_word(text: str, quantity: Quantity) -> bool:
    """Tell whether letters or signs touch the number as in "S8", "COVID-19", "3D", "#1"."""
    at, end, number = quantity.start, quantity.end, quantity.number
    if at and at == number.start and _tied_before(text, at, number):
        return True
    if number.shape != "digits" or end != number.end:
        return False
    follows = text[end : end + 1]
    return (
        follows.isalpha() or follows == "_" or (follows == "-" and text[end + 1 : end + 2].isupper() and number.plain)
    )


_PREFIXES = ("to-", "sub-", "pre-", "minus-", "over-", "under-", "plus-", "and-", "near-", "super-", "magnitude-")


def _tied_before(text: str, at: int, number: Number) -> bool:
    left, before = text[at - 1], text[at - 2 : at - 1] if at > 1 else " "
    if left in " \u00a0\n($":
        return False
    if left == "+" and before.isdigit():
        return any(map(str.isalpha, text[max(0, at - 20) : at].rpartition(" ")[2]))  # "J0437.2+4715"
    if left.isalnum() or left in "#@_\\" or (left in "'’" and number.plain and before in (" ", "(")):
        return True
    if not before.isalnum():
        return False
    if left in "-‑":
        if text[at].isalpha():
            return True
        return not word_before(text, at, max(0, at - 20)).lower().endswith(_PREFIXES) and not before.isdigit()
    return left == "." or (left == "/" and not before.isdigit())


def _in_name(text: str, number: Number, floor: int) -> bool:
    """Tell whether a number word in capitals amid a sentence is part of a name: "the 14th Five-Year Plan"."""
    if (
        not text[number.start].isupper()
        or not text[floor : number.start].strip(" \"“‘'(")
        or text[number.start - 2] in ":.!?"
    ):
        return False
    if text[number.start - 1] in "\"“‘'":
        return False
    return bool(_SMALL.search(text, floor, number.start)) or bool(_SMALL.search(text, number.end, number.end + 60))


def _word_refused(text: str, quantity: Quantity, left: str, floor: int) -> bool:
    """Tell whether a number word is a pronoun, an ordinal or a label: "the second one", "one day", "week two"."""
    number, low = quantity.number, left.lower()
    printed = text[number.start : number.end].lower()
    if printed == "one":
        if left[:1].isupper() and _in_name(text, number, floor):
            return True
        return is_pronoun(text, quantity, low) and not goes_on_counting(text, number, floor)
    label = low in words_of("labels") and low not in words_of("label_or_count")
    if label and not _is_strength(text, quantity, left, floor):
        return not (left.islower() and word_after(text, number.end).endswith("s"))
    if low == "year" and 1000 <= number.value <= 2100 and number.value % 10 == 0:
        return True
    if number.shape == "words" and _in_name(text, number, floor):
        return True
    if printed == "half":
        return is_half_time(text, quantity, low)
    if printed == "a half" and text.startswith("-", number.end):
        return True  # "a half-empty hall"
    if printed in ("zero", "nil"):
        return text.startswith(("-", " tolerance"), number.end)
    return left.endswith("-") and low != "to-"


def _is_list_number(text: str, quantity: Quantity, floor: int) -> bool:
    """Tell whether a number opens a line as its list number: "3. Preheat the oven"."""
    if quantity.number.value > 99 or not _LIST.match(text, quantity.end):
        return False
    before = text[max(0, quantity.start - 3) : quantity.start].rstrip(" (")
    return not before or before.endswith("\n")
