"""What looks like a year and is none: "Section 1998", "2013 dollars", "2000 people"."""

from __future__ import annotations

from itertools import takewhile

from cctimeline.find.dates.beside import after, before, listed
from cctimeline.find.dates.lexicon import Tokens

_SUBJECT = 10
"""In so many words before a verb its subject stands."""


def counted(tokens: Tokens, end: int) -> bool:
    """Tell whether what follows makes a number of things out of what looks like a year."""
    return after(tokens, end) in listed("counted")


def is_year(tokens: Tokens, i: int) -> bool:
    """Tell a year from a count, an amount or an identifier."""
    left, right = before(tokens, i), after(tokens, i + 1)
    if tokens.codes[i] == "y":
        return left in listed("year_lead")
    year = int(tokens.words[i])
    if left == "circa" or (left == "." and before(tokens, i, 2) in ("c", "ca")):
        return right not in listed("counted")
    if left in ("about", "around") and right not in listed("counted"):
        return before(tokens, i, 2) in listed("year_lead") or _happening(tokens, i, right)
    if left == "of" and (before(tokens, i, 2) in listed("sums") or _of_series(tokens, i)):
        return False
    if left in ("was", "is", "were", "are") and _of_heads(tokens, i):
        return False
    if right in listed("countable") and (left in listed("countable_lead") or left.endswith("ed")):
        return False
    counted = right in listed("counted") and not (left == "the" and tokens.codes[i + 1 : i + 3] == " W")
    if left in listed("identifier") or counted or right == "%":
        return False
    if left[:1].isdecimal() and tokens.codes[i - 1 : i] == " " and tokens.words[i - 2 : i - 1] == [left]:
        return False
    if left in ("c", "ca") and tokens.words[i - 1].lower() == left:
        return True
    glued = tokens.codes[i - 1 : i] not in (" ", "", "(", "¶", "'") and tokens.codes[i - 1] not in "-/;,"
    if glued or tokens.codes[i + 1 : i + 3] in ("-#", "-Y", ".#", "-d"):
        return False
    if tokens.codes[max(i - 2, 0) : i] in ("#-", "Y-", "d-", "#/"):
        return False
    if left in listed("year_lead"):
        return True
    if year < 1700 or year > 2100:
        return _early_in_phrase(tokens, i, left, right)
    if left in listed("names_with_year"):
        return False
    if tokens.codes[max(i - 2, 0) : i] == "W " and left not in listed("owners"):
        return right in ("", ".", ",", ")", ";", "and", "or", "to")
    return year % 100 != 0 or right in (",", ".", ")", "") or tokens.codes[i + 1 : i + 3] == " W"


def _of_series(tokens: Tokens, i: int) -> bool:
    """Tell what a file or law is called by: "Criminal Appeal No. 94 of 2022", "Act 43 of 1961"."""
    lead = [before(tokens, i, back) for back in (3, 4)]
    return before(tokens, i, 2).isdecimal() and (lead[0] in ("no", "nos", "act") or lead == [".", "no"])


def _of_heads(tokens: Tokens, i: int) -> bool:
    """Tell whether it is said how many there are ("the population of the village was 1950")."""
    ahead = [before(tokens, i, back) for back in range(2, _SUBJECT)]
    own = list(takewhile(str.isalpha, ahead))
    return not listed("heads").isdisjoint(own) and listed("which_year").isdisjoint(own)


def _early_in_phrase(tokens: Tokens, i: int, left: str, right: str) -> bool:
    """Tell the year of "mid-1642", "the end of 1647" and "the fire of 1666." from a count of things."""
    second = before(tokens, i, 2)
    if left == "-":
        return second in ("mid", "early", "late")
    if left in ("and", "to", "or") and second.isdecimal() and len(second) == 4:
        return True
    ends = right in listed("stop") | {""}
    return (
        left == "of"
        and tokens.words[i] < "1700"
        and (second in listed("edges") or (ends and int(tokens.words[i]) % 10 > 0))
    )


def _happening(tokens: Tokens, i: int, right: str) -> bool:
    """Tell the year of "was restored about 1987." and "will begin around 2020," from the count of a verb's objects."""
    verb, year = before(tokens, i, 2), int(tokens.words[i])
    if not 1000 <= year <= 2100 or right not in listed("stop") | {""}:
        return False
    passive = before(tokens, i, 3) in ("was", "were", "been", "be") and verb.endswith(("ed", "en", "wn", "lt", "de"))
    return passive or verb in listed("happens") | listed("made")


def is_year_range(tokens: Tokens, i: int, end: int) -> bool:
    """Tell "1914-18" from a telephone or article number."""
    return tokens.codes[max(i - 1, 0) : i] in ("", " ", "(", "¶") and after(tokens, end) not in listed("counted")
