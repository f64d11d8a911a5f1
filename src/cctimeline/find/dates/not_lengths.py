"""What looks like a length of time and is none: an age, a rate, the verb "to last", a bare unit word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cctimeline.find.dates.beside import after, before, listed
from cctimeline.find.dates.lexicon import Tokens, letters
from cctimeline.find.dates.not_dates import is_title

if TYPE_CHECKING:
    from cctimeline.find.dates.readings.hit import Hit


def is_duration(hit: Hit) -> bool:
    """Tell a length of time from an age, a part of a whole and a bare unit word."""
    tokens, first, end = hit.tokens, hit.match.start(), hit.match.end()
    left, right, unit = before(tokens, first), after(tokens, end), hit.words("unit")[0]
    if hit.has("shift") and unit in ("minutes", "seconds", "hours") and not hit.has("count") and left == "just":
        return False
    if "".join(tokens.words[end : end + 2]).lower() in _GLUED:
        return False
    if hit.has("about") and hit.words("about") == ["over"] and left not in listed("over_lead"):
        return False
    if left in ("$", "#", "aged") or tokens.codes[first - 1 : first] in (".", "-", "/"):
        return False
    if right in ("a", "per") and hit.has("count") and tokens.codes[end + 3 : end + 4] == letters()["unit"]:
        return False
    if right == "of" and (tokens.words[end + 3 : end + 4] == ["age"] or _of_months(tokens, end + 3)):
        return False
    if unit == "day" and right in listed("day_things") and hit.has("count") and hit.words("count") == ["a"]:
        return False
    if right in ("old", "older", "younger", "olds") or is_title(tokens, hit.match.start("unit")):
        return False
    if unit in ("quarter", "quarters") and ((hit.has("link") and hit.match["link"] == "-") or unit == "quarter"):
        return unit == "quarter" and hit.has("count") and hit.match["link"] == "-" and hit.words("count") != ["one"]
    if hit.has("count") or hit.has("another") or hit.has("long"):
        return True
    return _is_bare_length(hit, unit, left)


def is_base(hit: Hit) -> bool:
    """Tell "40% more than a year ago", which is held against that year, from "died more than a year ago"."""
    tokens, first = hit.tokens, hit.match.start()
    if {"more", "less", "fewer"}.isdisjoint(hit.words("about")):
        return False
    left = before(tokens, first)
    return left in listed("measured_more") or left[:1].isdecimal()


_GLUED = ("-old", "-olds", "-earlier", "-ago", "-round", "-on", "-by", "-to", "-over")


def _is_bare_length(hit: Hit, unit: str, left: str) -> bool:
    """Tell "for years", "hours later" and "days after the vote" from plain nouns."""
    if unit in ("second", "weekend", "quarters", "weekends") or not _plural(unit):
        return False
    if hit.has("shift"):
        return hit.words("shift")[0] in ("ago", "later", "earlier") or left not in listed("counted_lead")
    if unit in ("minutes", "seconds", "hours"):
        return unit == "hours" and left == "for"
    if left in listed("openings") and after(hit.tokens, hit.match.end()) == "of":
        return True
    return left in listed("length_lead") or (hit.has("the") and unit in ("years", "decades"))


def _of_months(tokens: Tokens, i: int) -> bool:
    """Tell "the months of April and March" from "months of talks"."""
    return tokens.codes[i : i + 1] == letters()["month"]


def _plural(unit: str) -> bool:
    return unit.endswith("s") or unit == "millennia"


def is_rate(hit: Hit) -> bool:
    """Tell "four flights a week", "$2 million a year" from "waited a year"."""
    if hit.words("count")[:2] not in (["a"], ["an"]) if hit.has("count") else True:
        return False
    if hit.has("shift") or hit.has("about") or hit.match["link"] != " ":
        return False
    left = before(hit.tokens, hit.match.start())
    if left in listed("verbs_in_s"):
        return False
    number = left[:1].isdecimal() or left in listed("amounts") or _is_number(hit.tokens, hit.match.start() - 2)
    if before(hit.tokens, hit.match.start(), 2) == "of":
        left = before(hit.tokens, hit.match.start(), 3)
    return number or (left.endswith("s") and len(left) > 3 and not left.endswith("ss"))


def _is_number(tokens: Tokens, i: int) -> bool:
    """Tell "makes four a month" from "made cars a month"."""
    return i >= 0 and tokens.codes[i : i + 2] == letters()["number"] + " "


_UNTIL_NOW = ("the", "more", "nearly", "almost", "over")


def is_deadline(tokens: Tokens, i: int) -> bool:
    """Tell "will be repaid in five years" from "its first loss in five years" and "in five years of war"."""
    if before(tokens, i) != "in" or after(tokens, i) in _UNTIL_NOW or after(tokens, i + 3) == "of":
        return False
    left = [w.lower() for w in tokens.words[max(i - 40, 0) : i] if not w.isspace()]
    left = left[len(left) - left[::-1].index(".") :] if "." in left else left
    return not any(w in listed("ranked") or w.endswith("est") for w in left)


def up_to_now(tokens: Tokens, i: int) -> bool:
    """Tell a length that ends now ("has been open for two years") from any other."""
    left = [w.lower() for w in tokens.words[max(i - 20, 0) : i] if not w.isspace()]
    if "for" not in left[-2:]:
        return False
    return not {"has", "have", "'ve"}.isdisjoint(left[-9:]) and not {".", ";", "had"} & set(left[-9:])


def lasts(tokens: Tokens, i: int) -> bool:
    """Tell the verb of "to last seven years" from "last" in "over the last seven years"."""
    return tokens.words[i].lower() == "last" and before(tokens, i) in listed("verb_lead")


def some_day(tokens: Tokens, i: int) -> bool:
    """Tell "will one day" from a single day."""
    return before(tokens, i) in ("will", "would", "could", "might", "may", "can", "he", "she", "they", "it")
