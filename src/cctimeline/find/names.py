"""Words -> proper names: their extent, what they seem to name, acronyms that are introduced, and when two are one."""

from __future__ import annotations

from functools import cache
from typing import Literal

from attrs import frozen

from cctimeline.find.lexicon import lexicon, listed
from cctimeline.find.words import Words
from cctimeline.vocab import table

Hint = Literal["person", "people", "organisation", "place"]


@frozen
class ProperName:
    """A name as token indices `first` to `end` (exclusive), titles and "'s" left out, and what it seems to name."""

    first: int
    end: int
    text: str
    hint: Hint | None


@frozen
class Acronym:
    """A name, or a phrase in small letters, and the short form introduced for it in parentheses."""

    text: str
    short: str


@frozen
class _NameWords:
    organisation: frozenset[str]
    place: frozenset[str]
    takes_of: frozenset[str]
    title: frozenset[str]
    particle: frozenset[str]
    calendar: frozenset[str]
    speaks: frozenset[str]
    company: frozenset[str]
    takes_apostrophe: frozenset[str]
    owner: frozenset[str]
    peer: frozenset[str]
    region: frozenset[str]
    vessel: frozenset[str]
    common: frozenset[str]
    accounts: frozenset[str]
    trailing: frozenset[str]


@cache
def _name_words() -> _NameWords:
    sets = {key: frozenset(row.split()) for key, row in table("name_words").items()}
    return _NameWords(**sets, trailing=sets["calendar"] | {"of", "and", "the"})


@cache
def lands() -> frozenset[str]:
    """Return the names of lands, their parts and what they lie in, lower case."""
    return countries() | _listed_lands("parts")


@cache
def countries() -> frozenset[str]:
    """Return the names of lands alone, which "the country" may be, lower case."""
    return _listed_lands("lands")


def _listed_lands(row: str) -> frozenset[str]:
    return frozenset(name for line in table("lands")[row].lower().split("\n") for name in line.split("|"))


def names(words: Words) -> tuple[ProperName, ...]:
    """Return the proper names of a sentence in order; calendar words alone are none."""
    found, end = [], 0
    text, starts = words.text, words.starts
    for i, tag in enumerate(words.tags):
        if i < end or (
            tag != "NP" and (tag not in _PERHAPS or not text[starts[i]].isupper() or not _capital(words, i))
        ):
            continue
        if i == 0 and words.lower[i] in _name_words().common:
            continue
        end = _extent(words, i)
        if name := _trimmed(words, i, end):
            found.append(name)
    return tuple(found)


_PERHAPS = frozenset(["J", "N"])


def _capital(words: Words, i: int) -> bool:
    """Tell whether token `i` may open or go on a name."""
    if words.tags[i] == "NP":
        return True
    if words.tags[i] not in _PERHAPS or not words.text[words.starts[i]].isupper():
        return False
    opens = i == 0 or words.tags[i - 1] in ('"', "“", ":", "•", "‘")
    return (not opens and words.tags[i] in ("J", "N")) or (words.tags[i] == "J" and _followed(words, i))


def _followed(words: Words, i: int) -> bool:
    return i + 1 < len(words) and words.tags[i + 1] == "NP"


def _extent(words: Words, first: int) -> int:
    """The end of the name that starts at `first`."""
    end = first + 1
    while end < len(words):
        if _capital(words, end):
            end += 1
        elif step := _joint(words, first, end):
            end += step
        else:
            break
    return end


def _joint(words: Words, first: int, i: int) -> int:
    """How many tokens from `i` on join the name to its next part: "of the", "and", "&", "(X)", "'s"; 0 if none do."""
    word, rest = words.lower[i], len(words) - i
    if word in ("plc", "ltd", "inc", "llc"):
        return 1
    if rest > 1 and _capital(words, i + 1):
        if word in ("of", "for"):
            return int(_takes_of(words, first, i))
        if word == "and":
            return int(_joins_nouns(words, first, i))
        if word == "&" or word in _name_words().particle or (word == "'s" and _owned(words, i)):
            return 1
        if word in ("'", "’") and words.tags[i] == "POS" and words.lower[i + 1] in _name_words().organisation:
            return int(listed(words.lower[i - 1]))  # "the Farmers' League"
        if word == "," and words.lower[i + 1] in _name_words().company:
            return 1
        if word == "(" and rest > 3:
            close = next((j for j in range(i + 1, min(len(words), i + 5)) if words.tags[j] == ")"), 0)
            inside = close and all(_capital(words, j) for j in range(i + 1, close))
            return close + 1 - i if inside and close + 1 < len(words) and _capital(words, close + 1) else 0
    if word in ("of", "for") and rest > 2 and words.lower[i + 1] == "the" and _capital(words, i + 2):
        return 2 if _takes_of(words, first, i) else 0
    if (
        words.tags[i] == "NUM"
        and words.starts[i] == words.ends[i - 1] + 1
        and words.lower[i - 1] in ("phase", "section")
    ):
        return 1
    return 0


def _takes_of(words: Words, first: int, i: int) -> bool:
    return words.lower[i - 1] in _name_words().takes_of or "of" in words.lower[first:i]


def _owned(words: Words, i: int) -> bool:
    """Tell whether the "'s" at `i` stands inside a name: "King's College", "the People's Daily"."""
    kind = _name_words()
    return words.lower[i + 1] in kind.takes_apostrophe or words.lower[i - 1] in kind.owner


def _joins_nouns(words: Words, first: int, i: int) -> bool:
    """Tell whether "and" stands inside one name: "Ministry of Trade and Industry", "Science and Technology Bureau"."""
    kind = _name_words()
    before = words.lower[first:i]
    common = listed(before[-1]) and before[-1] not in kind.place
    end = i + 1
    while end < len(words) and _capital(words, end):
        end += 1
    if not common or (len(before) > 1 and before[-1] in kind.organisation):
        return False
    after = words.lower[i + 1 : end]
    if "of" in before and listed(after[0]):
        return before[before.index("of") - 1] in kind.takes_of
    whole = after[-1] in kind.organisation or (after[-1] in kind.place and len(after) > 1 and listed(after[0]))
    return whole and not kind.organisation & set(before[:-1])


def _trimmed(words: Words, first: int, end: int) -> ProperName | None:
    """The name without titles before it and calendar words around it."""
    kind, titled = _name_words(), False
    while first < end and words.lower[first].rstrip(".") in kind.calendar:
        first += 1
    while end > first and words.lower[end - 1].rstrip(".") in kind.trailing:
        end -= 1
    if (named := _behind_title(words, first, end)) > first:
        first, titled = named, True
    while first < end and (words.lower[first] in kind.accounts or (first + 1 < end and _numbered(words.lower[first]))):
        first += 1
    if first >= end or (end - first == 1 and not titled and _common(words, first)):
        return None
    hint = "person" if titled else "people" if _counted(words, first, end) else _hint(words, first, end)
    return ProperName(first, end, words.slice(first, end), hint)


def _numbered(word: str) -> bool:
    """Tell whether a word says how many or how often: "Ten-man Rovers", "Two-time winner"."""
    number, _, rest = word.partition("-")
    return bool(rest) and lexicon().classes[number] == "NUM"


def _counted(words: Words, first: int, end: int) -> bool:
    """Tell whether a name in the plural is of people who are counted: "40 Americans", "many Democrats"."""
    if not first or end - first > 1 or words.lower[first][-1] != "s" or words.slice(first, end).isupper():
        return False
    at = first - 1
    while at > 0 and words.tags[at] in ("J", "VN"):  # "40 stranded Americans"
        at -= 1
    return words.tags[at] == "NUM" or words.lower[at] in ("many", "most", "some", "several", "few")


def _behind_title(words: Words, first: int, end: int) -> int:
    """Where the person's name starts: "French President Jane Roe", "Mr. Roe"; `first` if there is no title."""
    title = _name_words().title
    if 0 < first < end and words.lower[first] in _name_words().peer and words.lower[first - 1] in _name_words().vessel:
        return first  # "the Queen Adela" and "the ferry Lady Ann" are ships
    for i in range(end - 2, first - 1, -1):
        if words.lower[i].rstrip(".") in title and words.tags[i + 1] == "NP" and not _headed(words, i + 1, end):
            return i + 1
    return first


def _headed(words: Words, first: int, end: int) -> bool:
    """Tell whether a name ends in what makes it an institution or a place: "Prince Road", "General Motors"."""
    kind, last = _name_words(), words.lower[end - 1].rstrip(".")
    return last in kind.organisation or last in kind.place or "of" in words.lower[first:end]


def _common(words: Words, i: int) -> bool:
    """Tell whether one capital word is no name: "the City", and common nouns in headings or at the start."""
    word = words.lower[i]
    if words.slice(i, i + 1).isupper() or not listed(word) or word.endswith("."):
        return False
    if i and word[-1] == "s" and lexicon().classes[word[:-1]] in ("jn", "na"):
        return False  # "the Greens", "the Conservatives"
    if word in _name_words().region and words.tags[i + 1 : i + 2] not in (("N",), ("J",)):
        return False  # "the Northeast"
    return i == 0 or words.tags[i - 1] in ("D", "POS", "J") or words.tags[i] == "N"


def _hint(words: Words, first: int, end: int) -> Hint | None:
    kind, lower = _name_words(), words.lower
    head = next((i - 1 for i in range(first + 1, end) if lower[i] in ("of", "for")), end - 1)
    for word in (lower[head].rstrip("."), lower[end - 1].rstrip(".")):
        if word in kind.organisation:
            return "organisation"
        if word in kind.place:
            return "place"
    if words.slice(first, end).lower() in lands():
        return "place"
    if lower[first] in ("lake", "mount", "port", "cape", "north", "south", "east", "west"):
        return "place"
    role = first and (lower[first - 1].rstrip(".") in kind.title or lower[first - 1] in lexicon().people)
    aged = lower[end : end + 1] == (",",) and _age(words, end + 1)
    if role or aged or any(_initial(word) for word in lower[first : end - 1]):
        return "person"
    acts = 2 <= end - first <= 3 and ((end < len(lower) and lower[end] in kind.speaks) or _lives(words, end))
    return "person" if acts else None


def _initial(word: str) -> bool:
    """Tell whether a word is a letter for a given name: "J."."""
    return len(word) == 2 and word[1] == "." and "a" <= word[0] <= "z"


def _lives(words: Words, end: int) -> bool:
    """Tell whether what stands behind a name is of people alone: "has died", "was born", ", who", ", a biologist"."""
    lower, tags = words.lower, words.tags
    behind = lower[end : end + 2]
    if lower[end : end + 1] in (("dies",), ("died",)) or behind in (
        ("was", "born"),
        ("was", "arrested"),
        ("was", "sentenced"),
        ("was", "jailed"),
        ("has", "died"),
        ("passed", "away"),
    ):
        return True
    if behind == (",", "who"):
        return True
    if lower[end : end + 1] != (",",) or tags[end + 1 : end + 2] not in (("D",), ("J",), ("VN",)):
        return False
    last = end + 1
    while last + 1 < len(words) and tags[last + 1] in ("J", "N", "NP", "VN", "VG", "POS"):
        last += 1
    return tags[last] == "N" and lower[last] in lexicon().people


def _age(words: Words, i: int) -> bool:
    return words.tags[i : i + 1] == ("NUM",) and words.lower[i].isdigit() and len(words.lower[i]) < 3


def acronyms(words: Words) -> tuple[Acronym, ...]:
    """Return the short forms introduced in parentheses behind what they stand for: "University of X (UOX)"."""
    found = []
    for i in range(1, len(words) - 2):
        if words.tags[i] == "(" and words.tags[i + 2] == ")":
            short = words.slice(i + 1, i + 2)
            if (
                sum(letter.isupper() for letter in short) > 1
                and (first := _initials_start(words, i, short)) is not None
            ):
                found.append(Acronym(words.slice(first, i), short))
    return tuple(found)


def _initials_start(words: Words, end: int, short: str) -> int | None:
    """Where the words that end at `end` start so that their initials spell `short`; small words may be passed over."""
    letters = [letter.lower() for letter in short if letter.isalnum() and not letter.islower()]
    i = end - 1
    while letters and i >= 0 and end - i <= 2 * len(short) + 4:
        initials = [part[0] for part in words.lower[i].split("-") if part]
        if len(letters) == 1 and words.tags[i] in ("P", "CC", "D"):
            initials = []  # "the Office of Buoys and Oars (OBO)" begins with "office"
        if initials and letters[-len(initials) :] == initials:
            del letters[-len(initials) :]
            last = i
        elif initials and letters[-1] == initials[0]:
            letters.pop()
            last = i
        elif words.tags[i] not in ("P", "D", "CC", "POS", "N", "NP", "J", "TO", "VG"):
            return None
        i -= 1
    return last if not letters else None
