"""Whether the words around a date look back or ahead: "said on Friday", "will meet on Friday"."""

from __future__ import annotations

from functools import cache

from cctimeline.find.dates import not_dates
from cctimeline.find.dates.lexicon import Tokens, letters
from cctimeline.vocab import table

WILL = 2
"""What "will" tells, more than any other word that looks ahead."""
AHEAD = 3
"""What "until" tells beside no past verb: of nothing else than a day to come."""
OVER = -2
"""What "died on Friday" and "since Friday" tell, more than a past verb farther off."""
_REACH = 32
"""Tokens looked at on either side, white space included; the far ones of a long sentence come last."""
_FAR = 60


@cache
def _words() -> dict[str, int]:
    found: dict[str, int] = {}
    for name, sign in (("past", -1), ("future", 1), ("will", WILL)):
        found |= dict.fromkeys(table("dates")["tense"][name], sign)
    return found


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(table("dates")["tense"][name])


def tense(tokens: Tokens, first: int, end: int) -> int:
    """Return -1 for words that look back, 1 for words that look ahead, 0 where nothing tells.

    `WILL`, `AHEAD` and `OVER` are the sure ones.
    """
    edge = _at_the_edge(tokens, first)
    if edge or _is_owner(tokens, end):
        return edge or -1
    left, weak = _look(tokens, range(first - 1, max(first - _REACH, -1), -1))
    told = "".join(tokens.words[end : end + 2]) == " that"  # "said in May that it would"
    right = 0 if told else _look(tokens, range(end, min(end + _REACH, len(tokens.words))))[0]
    if left < 0 and _is_beside_a_verb(tokens, first):
        return 1 if _when_it_is(tokens, first) else OVER
    before = _left_word(tokens, first)
    if left < 0 and (before == "through" or (before in _set("until") and _is_moved_till(tokens, first))):
        return 0  # "has extended the loans through January", "was extended until June 30"
    if right < 0 and not left and _opens_past(tokens, first, end):
        return OVER
    near = left or right or weak
    if near or before in _set("to_come"):  # "may get ten years at a hearing Aug. 9"
        return near
    back = _look(tokens, range(first - 1, max(first - _FAR, -1), -1))[0]
    return back or (0 if told else _look(tokens, range(end, min(end + _FAR, len(tokens.words))))[0])


def _is_beside_a_verb(tokens: Tokens, first: int) -> bool:
    """Tell "died Jan. 10" and "died on Jan. 10"; the day that somebody "decided on" may be to come."""
    i = _left_index(tokens, first)
    if tokens.words[i].lower() in ("on", "in"):
        i = _left_index(tokens, i)
    word = tokens.words[i].lower()
    return word not in _set("decided") and tokens.codes[i] == "w" and (_words().get(word, 0) < 0 or _is_past(word))


def _when_it_is(tokens: Tokens, first: int) -> bool:
    """Tell "when she's sworn in Oct. 2", which is to come."""
    words = [w.lower() for w in tokens.words[max(first - 12, 0) : first] if not w.isspace()]
    return any(a in _WHEN and c in _IS for a, c in zip(words, words[2:], strict=False))


_WHEN, _IS = ("when", "until", "once", "before", "after"), ("is", "are", "'s", "’s")


_PAST = {"had", "was", "were", "did"}


def _sentence_before(tokens: Tokens, first: int) -> set[str]:
    words = set()
    for i in range(first - 1, max(first - _REACH, -1), -1):
        if tokens.codes[i] == "." and _stops(tokens, i):
            break
        words.add(tokens.words[i].lower())
    return words


def _clause_behind(tokens: Tokens, first: int) -> set[str]:
    """Return the words of "Until Thursday, they had not answered" behind the date where it opens the sentence."""
    if tokens.words[_left_index(tokens, first)] != "Until":
        return set()
    return {w.lower() for w in tokens.words[first : first + 14]}


def _is_owner(tokens: Tokens, end: int) -> bool:
    """Tell "Wednesday's ruling", which is over, from "Tuesday's election", which may be to come."""
    if tokens.codes[end : end + 1] != "'" or len(tokens.words) < end + 3:
        return False
    return tokens.words[end + 2].lower() not in _set("to_come")


def _at_the_edge(tokens: Tokens, first: int) -> int:
    """Return 1 for "as early as Tuesday", "ahead of Tuesday", -1 for "since March", 0 where the word before is mute."""
    left = _left_word(tokens, first)
    if left == "since":
        return OVER
    if left == "ending":  # "the week ending Friday" may be over, "the year ending March" hardly
        return 1 if tokens.codes[first] == letters()["weekday"] else WILL
    if left == "of" and _left_word(tokens, _left_index(tokens, first)) == "ahead":
        return 1
    if left == "as":
        return 1 if not_dates.follows_soon(tokens, first) else 0
    if left in ("to", "for") and _is_put_off(tokens, first):
        return 1
    if left in ("to", "for") and _is_moved_to(tokens, _left_index(tokens, first)):
        return 1
    if left == "to":
        return 0
    if left in _set("until") and tokens.codes[_left_index(tokens, first) - 1 :][:1] == " ":
        return 0 if _PAST & (_sentence_before(tokens, first) | _clause_behind(tokens, first)) else AHEAD
    return 0


def _is_put_off(tokens: Tokens, first: int) -> bool:
    """Tell "postponed the launch yet another day, to Friday" and "rescheduled it for Friday"."""
    for i in range(first - 1, max(first - _REACH, -1), -1):
        word = tokens.words[i].lower()
        if word in _set("put_off"):
            return _left_word(tokens, i) not in ("been", "was", "were")
        if tokens.codes[i] == "." or word in _PAST:
            return False
    return False


def _is_moved_to(tokens: Tokens, i: int) -> bool:
    """Tell the date that something "has been extended to": the verb is over, the date to come."""
    verb = _left_index(tokens, i)
    if tokens.words[verb].lower() in ("back", "forward", "off"):
        verb = _left_index(tokens, verb)
    if tokens.words[verb].lower() not in _set("moved"):
        return False
    been = _left_index(tokens, verb)
    return tokens.words[been].lower() == "been" and _left_word(tokens, been) in ("has", "have", "'s", "’s")


def _is_moved_till(tokens: Tokens, first: int) -> bool:
    return _left_word(tokens, _left_index(tokens, first)) in _set("moved")


def _opens_past(tokens: Tokens, first: int, end: int) -> bool:
    """Tell "In April, 30 men were laid off" from "In April, he said, it will open" and "were to go"."""
    lead = _left_index(tokens, first)
    opens = lead == 0 or tokens.codes[lead - 1] == "¶" or not_dates.opens_sentence(tokens, first)
    if not opens or tokens.words[lead].lower() not in ("in", "on", "during"):
        return False
    for i in range(end, min(end + _REACH, len(tokens.words))):
        word = tokens.words[i].lower()
        sign = _words().get(word, -int(_is_past(word)))
        if sign or word in _RELATIVE:
            due = word in _PAST and tokens.words[i + 2 : i + 3] == ["to"]
            return sign < 0 and tokens.codes[i + 1 : i + 2] != "," and not due
    return False


_RELATIVE = ("who", "which", "that", "when", "where")


def _look(tokens: Tokens, where: range) -> tuple[int, int]:
    """Return the first sure sign and the last weak one in the tokens at `where`, up to the end of the sentence."""
    known, telling, weak, quoted = _words(), _telling(), 0, -1
    words, codes = tokens.words, tokens.codes
    for i in where:
        code = codes[i]
        if code == " " or i > quoted >= 0:
            continue
        word = words[i].lower()
        if code == "w" and word not in telling and not word.endswith(("ed", "ing")):
            continue
        if (word == "may" and code != "w") or (tokens.words[i] == "Will" and tokens.codes[i + 2 : i + 3] == "W"):
            continue  # "TARNBY, May 3 - On Monday ...": the month; "On Monday Will Lee ...": a name
        if word in _QUOTES and where.step < 0 and i != quoted:
            quoted = _opening(tokens, i)
        if code == "¶" or (word in _QUOTES and quoted < 0) or (code == "." and _stops(tokens, i)):
            break
        if where.step < 0 and word in _HOURS and code == letters()["meridiem"] and _sentence_behind(tokens, i):
            break
        sign = known.get(word, 0) or (-1 if code == "w" and _is_past(word) else 0)
        if sign < 0 and where.step < 0 and _leads_in(tokens, i, where.start):
            continue
        if code == "w" and where.step < 0 and word.endswith("ing") and _left_word(tokens, i) == "after":
            return -1, weak  # "will miss the season after undergoing surgery in August"
        if not sign and word in _set("scheduled") and _is_finite(tokens, i):
            return 1, weak
        if word == "to" and _left_word(tokens, i) in ("is", "are"):
            return WILL if tokens.words[i + 2 : i + 3] != ["the"] else 1, weak
        if word == "to" and where.step < 0 and _left_word(tokens, i) in _set("bidden"):
            return 0, weak  # "was told to hand over the keys Jan. 9"
        turned = _turned(tokens, i, word, sign) if sign else 0
        if turned:
            return turned, weak
        if word in _set("weak") or (word in ("is", "are") and where.step < 0):
            weak = 1
    return 0, weak


def _leads_in(tokens: Tokens, i: int, end: int) -> bool:
    """Tell "Shaken by a scandal, the party goes to the polls on Monday": what opens a sentence up to a comma."""
    opens = tokens.words[i].istitle() and (i == 0 or tokens.codes[i - 1] == "¶" or tokens.words[i - 2] == ".")
    return opens and "," in tokens.words[i:end]


@cache
def _telling() -> frozenset[str]:
    """Return the words that may tell; all others, but for their endings, are passed over at no cost."""
    return frozenset(_words()) | _set("scheduled") | _set("weak") | {"to", "is", "are", *_QUOTES}


def _opening(tokens: Tokens, i: int) -> int:
    """Return where a few words in quotation marks begin (a “final offer”), -1 for the end of what somebody says."""
    if tokens.words[i - 1] in (",", ".", "!", "?", "¶"):
        return -1
    return next((j for j in range(i - 2, max(i - 26, -1), -1) if tokens.words[j] in _QUOTES), -1)


def _sentence_behind(tokens: Tokens, i: int) -> bool:
    """Tell the stop that ends a sentence with its hour: "to 5:58 p.m. The new time is"."""
    behind = tokens.words[i + 2] if i + 2 < len(tokens.words) else ""
    return behind.istitle() and tokens.codes[i + 2] in ("W", letters()["the"], letters()["on"], letters()["in"])


_HOURS = ("a.m.", "p.m.")
_QUOTES = ("”", "“", "``", "''", '"')


def _is_past(word: str) -> bool:
    """Tell a regular past form; "unspecified" is an adjective."""
    return len(word) > 4 and word.endswith("ed") and not word.startswith(("un", "-"))


def _stops(tokens: Tokens, i: int) -> bool:
    """Tell a full stop from the stop of an abbreviation."""
    if tokens.codes[i + 1 : i + 2] not in (" ", "¶", ""):
        return False
    following = tokens.words[i + 2 : i + 3]
    if following and following[0][0].islower():
        return False
    before = tokens.words[i - 1].lower() if i else ""
    return before not in _set("titles") and not (len(before) == 1 and before.isalpha())


def _turned(tokens: Tokens, i: int, word: str, sign: int) -> int:
    """Return the sign with its helping words: "will be held" looks ahead, "had been due" back, "set to" ahead."""
    helping, j = _left_word(tokens, i), i
    if helping == "to" and word.endswith("ed"):
        return 0  # "in response to disputed ballots in November"
    if sign < 0:
        if word == "set" and tokens.words[i + 2 : i + 3] == ["to"]:
            sign = 1
        perfect = False
        while helping in _set("between") or helping.endswith("ly"):
            perfect = perfect or helping == "have"
            j = _left_index(tokens, j)
            helping = _left_word(tokens, j)
        if perfect and helping in _LIKELY:  # "is believed to have sunk on Saturday", "may have sunk on Saturday"
            return sign
        if helping == "to" and _left_word(tokens, _left_index(tokens, j)) in _set("as_planned"):
            return sign  # "was originally to be signed Sunday"
        return WILL if helping in _set("will") else 1 if helping in _set("helping") else sign
    if word in _set("also_nouns") and helping in _set("before_nouns") and tokens.words[i + 2 : i + 3] != ["to"]:
        return 0
    if helping == "to" and _left_word(tokens, _left_index(tokens, i)) in _set("looking_ahead"):
        j = _left_index(tokens, _left_index(tokens, i))
        helping = _left_word(tokens, j)
    if helping in _set("as_planned"):
        return 0
    return -1 if helping == "been" and _left_word(tokens, _left_index(tokens, j)) == "had" else sign


_LIKELY = {"to", "may", "might", "could", "must", "should", "would"}


def _is_finite(tokens: Tokens, i: int) -> bool:
    """Tell "the leaders meet Monday" from "to meet" and "let him meet": a plural stands before it."""
    subject = _left_word(tokens, i)
    if subject == ",":  # "The Owls, who lost on Monday, host the Larks"
        return not {"who", "which"}.isdisjoint(tokens.words[max(i - _REACH, 0) : i])
    if subject in _set("between"):
        subject = _left_word(tokens, _left_index(tokens, i))
    if tokens.codes[_left_index(tokens, i)] == "W" and "and" in tokens.words[max(i - 12, 0) : i]:
        return True
    return subject in _set("plural") or (len(subject) > 3 and subject.endswith("s") and not subject.endswith("ss"))


def _left_index(tokens: Tokens, i: int) -> int:
    i -= 1
    while i > 0 and tokens.words[i].isspace():
        i -= 1
    return max(i, 0)


def _left_word(tokens: Tokens, i: int) -> str:
    return tokens.words[_left_index(tokens, i)].lower() if i else ""
