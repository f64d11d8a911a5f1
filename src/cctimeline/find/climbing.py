"""From a noun phrase to the one that governs it: over "of" phrases, participles, relative clauses and lists."""

from __future__ import annotations

import re

from attrs import frozen

from cctimeline.find.lexicon import lexicon, word_set
from cctimeline.find.phrases import Phrase
from cctimeline.find.verbs import VerbGroup
from cctimeline.find.words import Words, lemma

_YEAR = re.compile("[0-9]{4}")


@frozen
class Found:
    """The phrase a verb is said of, how it was found, and whether no other phrase competes."""

    phrase: Phrase
    kind: str
    plain: bool


@frozen(eq=False)
class Parsed:
    """A sentence with its phrases by first and by last token, and its verb groups by each of their tokens."""

    words: Words
    ending: dict[int, Phrase]
    starting: dict[int, Phrase]
    group_of: dict[int, VerbGroup]
    groups: tuple[VerbGroup, ...]
    found: list[Found | None]
    """Subjects of the first verb groups, as far as the search has come."""


def skip_back(words: Words, i: int) -> int:
    """Step from token `i` to the left over adverbs and closed parentheses."""
    while i >= 0:
        if words.tags[i] == "R":
            i -= 1
        elif words.tags[i] == ")" and "(" in words.tags[max(0, i - 12) : i]:
            while words.tags[i] != "(":
                i -= 1
            i -= 1
        else:
            return i
    return i


def skip_time(s: Parsed, at: int) -> int:
    """Step to the left over "last year", "on Monday": words that say when between a subject and its verb."""
    words, times = s.words, word_set("times")
    while (phrase := s.ending.get(at + 1)) and ((year := _year(words, phrase)) or words.lower[phrase.head] in times):
        if not year and "NUM" in words.tags[phrase.first : phrase.end] and words.tags[phrase.head] != "NP":
            break  # "40 years passed"
        before = skip_back(words, phrase.first - 1)
        if before > 0 and words.tags[before] == "P":
            before = skip_back(words, before - 1)
        if before < 0 or not (words.tags[before] in (",", "WH") or before + 1 in s.ending or _adds(s, before)):
            break
        at = before
    return at


def _adds(s: Parsed, at: int) -> bool:
    """Tell the "and" of "was founded in 1920 and in 1931 moved" from that of "sales in April and in May"."""
    if s.words.tags[at] != "CC":
        return False
    group = next((s.group_of[i] for i in range(at - 1, -1, -1) if i in s.group_of), None)
    return group is not None and group.form != "ing" and s.words.lower[group.main] not in lexicon().saying


def _year(words: Words, phrase: Phrase) -> bool:
    """Tell the year of "who in 1883 also saved", "and in 1883 saved"."""
    if phrase.end - phrase.first > 1 or not _YEAR.fullmatch(words.lower[phrase.head]):
        return False
    return words.lower[phrase.first - 1] in ("in", "since") and words.tags[phrase.first - 2] in ("WH", "CC")


@frozen
class Climbed:
    """Where a climb came to: the phrase, whether no other competes, and whether it is the object of a verb before."""

    phrase: Phrase
    plain: bool
    governed: bool = False


def climb(s: Parsed, phrase: Phrase) -> Climbed | None:
    """Go from the phrase before a verb to its subject: "[the number] of people in the city" rose.

    A list joined by "and" is one phrase, but not where its first member is the object of a verb before.
    """
    words, plain, joined, alone = s.words, True, False, phrase
    listed: Phrase | None = None
    for _ in range(12):
        at = _skip_marks(words, phrase.first - 1)
        tag = words.tags[at] if at >= 0 else ""
        if words.lower[phrase.head] in word_set("nominative"):
            break
        outer = s.ending.get(skip_back(words, at - 1) + 1) if at > 0 else None
        if tag == "P" and outer and (_owns(words, outer, phrase) or leads_in(words, outer, at)):
            break
        if tag == "P":
            step = _before_preposition(s, at)
            if step is None:
                return Climbed(alone, plain, governed=True) if joined else None
            plain, listed, phrase = plain and words.lower[at] in ("of", "in", "for", "at", "on"), None, step
        elif tag == "CC" and outer and (_time_and_thing(words, outer, phrase) or _turns(words, outer, at)):
            break
        elif tag == "CC" and (outer or (outer := _before_series(s, at))):
            listed, alone, joined = listed or phrase, alone if joined else phrase, True
            phrase = Phrase(outer.first, listed.end, outer.head)
        elif tag == "," and outer and _seat(words, outer, phrase):
            phrase = outer  # "scientists in Alba, Brenn, said"
        elif tag == "," and outer and (listed or _holds_list(words, phrase)) and not _opening(words, outer):
            listed = listed or phrase
            phrase = Phrase(outer.first, listed.end, outer.head)
        elif tag in ("VG", "VN", "V", "VD", "AUX"):
            step = before_modifier(s, at)
            if (
                step is None
                and words.lower[at] in lexicon().saying
                and not (joined and words.lower[at] in word_set("taking_things"))
            ):
                break
            if step is None:
                finite = tag in ("V", "VD", "AUX")
                return Climbed(alone if joined else phrase, plain, governed=True) if finite else None
            plain, phrase = False, step
        else:
            break
    return Climbed(phrase, plain)


def leads_in(words: Words, length: Phrase, at: int) -> bool:
    """Tell whether a length of time and the word at `at` lead in a clause: "two years after [it] was granted"."""
    counted = "NUM" in words.tags[length.first : length.end] or words.lower[length.first] in ("a", "an")
    return counted and words.lower[at] in ("after", "before") and words.lower[length.head] in word_set("times")


def _owns(words: Words, outer: Phrase, phrase: Phrase) -> bool:
    """Tell whether a name in two phrases has what the second ends with: "the Bank of Brenn's index"."""
    tied = words.lower[outer.end] == "of" and words.tags[outer.head] == words.tags[phrase.first] == "NP"
    return tied and "POS" in words.tags[phrase.first : phrase.head]


def _time_and_thing(words: Words, one: Phrase, other: Phrase) -> bool:
    """Tell whether "and" joins clauses, not phrases: "wait each year and four organs become"."""
    if words.lower[one.head] in ("a.m.", "p.m.", "am", "pm"):
        return True  # "left at 5:30 a.m. and the next train left at 6"
    times = word_set("times")
    return words.lower[one.head] in times and words.lower[other.head] not in times and words.tags[one.head] == "N"


def _turns(words: Words, one: Phrase, at: int) -> bool:
    """Tell "claimed victory but the rival says" from "not the firm but the bank paid" and "all but the mayor"."""
    named = words.tags[one.head] in ("N", "NP") and words.lower[one.first] not in ("all", "nothing", "anything")
    return words.lower[at] == "but" and named and "not" not in words.lower[:at]


def _holds_list(words: Words, phrase: Phrase) -> bool:
    """Tell whether "and" stands inside the phrase: the end of a list ("consumer, food and industrial products")."""
    return "CC" in words.tags[phrase.first : phrase.end]


def _seat(words: Words, place: Phrase, wider: Phrase) -> bool:
    """Tell whether two names between commas say where: "scientists in [Alba], [Brenn], said"."""
    if not words.tags[place.head] == words.tags[wider.head] == "NP" or place.first < 2:
        return False
    before = words.tags[: place.first - 1]
    opens = words.lower[place.first - 1] in ("in", "near", "of", "from", "at") and before[0] not in (
        "P",
        "SC",
        "R",
        "TO",
    )
    return opens and not {"V", "VD", "VN", "VG", "AUX", "MD"} & set(before)


def _opening(words: Words, phrase: Phrase) -> bool:
    """Tell whether the phrase follows a preposition that opens the sentence or a part of it: "In May, ..."."""
    before = words.tags[max(0, phrase.first - 2) : phrase.first]
    return before[-1:] == ("P",) and (len(before) == 1 or before[0] in (",", "CC", "SC", "P", '"', "“"))


def _skip_marks(words: Words, i: int) -> int:
    """As `skip_back`, over quotation marks too."""
    i = skip_back(words, i)
    while i > 0 and words.tags[i] in ('"', "“", "”", "‘"):
        i = skip_back(words, i - 1)
    return i


def _before_preposition(s: Parsed, at: int) -> Phrase | None:
    """The phrase that a preposition at `at` ties what follows to; two may stand together ("worth over 2 billion")."""
    while at > 0 and s.words.tags[at - 1] == "P":
        at -= 1
    return s.ending.get(skip_back(s.words, at - 1) + 1) or before_modifier(s, at - 1)


def _before_series(s: Parsed, at: int) -> Phrase | None:
    """The phrase before ", and" in a series of three or more ("a road, a bridge, and 35 tunnels")."""
    outer = s.ending.get(at - 1) if s.words.tags[at - 1] == "," else None
    return outer if outer and outer.first and s.words.tags[outer.first - 1] == "," else None


def before_modifier(s: Parsed, at: int) -> Phrase | None:
    """The phrase that a participle, an infinitive, a relative clause or an adjective ending at `at` belongs to."""
    words = s.words
    while at >= 0 and words.tags[at] in ("J", "R"):
        at -= 1
    group = s.group_of.get(at)
    if group is None:
        return s.ending.get(at + 1) if at >= 0 else None
    before = skip_back(words, group.first - 1)
    if group.form == "ing" and before > 0 and words.tags[before] == "P":  # "the plan of bombing"
        before = skip_back(words, before - 1)
    if group.form == "finite":
        before = before_clause(s, group, before)
        if before < 0:
            return None
        if words.tags[before] == ",":
            before -= 1
        before = skip_back(words, before)
    elif before in s.group_of:  # "a man who plans | to run again fell", "a man accused | of shooting a guard fell"
        return before_modifier(s, before)
    return s.ending.get(before + 1) if before >= 0 else None


def before_clause(s: Parsed, group: VerbGroup, before: int) -> int:
    """The token before a clause that explains a noun ("the car that he bought", "the car he bought"); -1 if none."""
    words, k = s.words, s.groups.index(group)
    if before >= 0 and words.tags[before] == "WH":
        return before - 1
    subject = s.found[k] if k < len(s.found) else None
    if subject is None or subject.kind != "active":
        return -1
    at = subject.phrase.first - 1
    if at > 0 and (words.tags[at] == "WH" or words.lower[at] == "that"):
        return at - 1
    short = s.ending.get(at + 1) if at >= 0 else None
    if short is None or words.tags[short.head] != "N":
        return -1
    pronoun = words.lower[subject.phrase.head] in word_set("nominative") or words.lower[subject.phrase.head] == "you"
    timed = words.lower[short.head] in ("time", "day", "year") and words.lower[short.first] == "the"
    return at if pronoun or timed else -1  # "the car he bought", "the last time the team won"


def relative(s: Parsed, at: int, group: VerbGroup) -> Found | None:
    """The phrase a relative pronoun at `at` stands for; number decides between "a park of 40 firms, which has/have"."""
    words, before = s.words, at - 1
    if before >= 0 and words.tags[before] == "P":
        return _of_which(s, before)
    while before >= 0 and words.tags[before] in (",", ")", "—", "–"):
        before = skip_back(words, before) if words.tags[before] == ")" else before - 1
    nearest = s.ending.get(before + 1)
    while nearest and words.lower[nearest.head] in word_set("times") and (earlier := s.ending.get(nearest.first)):
        nearest = earlier  # "sales of 154 million last year, which was"
    if nearest and _decade_of_life(words, nearest):
        nearest = s.ending.get(nearest.first - 1, nearest)  # "a man in his 50s who fell"
    if nearest and words.tags[nearest.head] == "NUM":
        from_when = words.tags[nearest.first - 1] == "P" and words.tags[nearest.first - 2 : nearest.first - 1] == (",",)
        comma = nearest.first - 1 - from_when  # "Jane Roe, 51, who", "the Blue Barn, from 1905, which"
        nearest = s.ending.get(comma, nearest) if words.tags[comma] == "," else nearest
    if nearest is None:
        return None
    if (whole := _list_before(s, nearest)) and words.lower[group.first] in ("are", "were", "have"):
        return Found(whole, "relative", plain=False)
    chain = [nearest]
    while (i := chain[-1].first - 1) > 0 and words.tags[i] == "P" and (outer := s.ending.get(i)):
        chain.append(outer)
    fitting = [phrase for phrase in chain if _agrees(words, phrase, group)] or chain
    best = fitting[0] if words.tags[at - 1] != "," or len(fitting) == 1 else _outermost_of(words, fitting)
    return Found(best, "relative", plain=len(fitting) == 1)


def _decade_of_life(words: Words, phrase: Phrase) -> bool:
    """Tell the "his 70s", "her late 70s" of "a man in his 70s"."""
    return words.lower[phrase.first] in ("his", "her", "their") and words.lower[phrase.end - 1][:1].isdigit()


def _list_before(s: Parsed, last: Phrase) -> Phrase | None:
    """The list of names that `last` ends: "Alba, the Brenn Republic and Kotka"."""
    words, first = s.words, last
    at = last.first - 1
    if at < 1 or words.tags[at] != "CC" or words.tags[last.head] != "NP":
        return None
    while (outer := s.ending.get(at)) and words.tags[outer.head] == "NP":
        first, at = outer, outer.first - 1
        if at < 1 or words.tags[at] != ",":
            break
    return Phrase(first.first, last.end, first.head) if first is not last else None


def _of_which(s: Parsed, before: int) -> Found | None:
    """The phrase before "of which" at `before`: "platforms, 22 of which are" leads to the platforms."""
    words = s.words
    before -= 1
    if words.lower[before : before + 1] == (",",):
        before -= 1
    phrase = s.ending.get(before + 1)
    if phrase and words.tags[phrase.head] in ("NUM", "D") and phrase.first and words.tags[phrase.first - 1] == ",":
        phrase = s.ending.get(phrase.first - 1)
    return Found(phrase, "relative", plain=False) if phrase else None


def _outermost_of(words: Words, chain: list[Phrase]) -> Phrase:
    best = chain[0]
    for outer in chain[1:]:
        named = words.tags[outer.head] == words.tags[best.head] == "NP"  # "the Alba Bridge in Norway, which"
        if words.lower[best.first - 1] != "of" and not (named and words.lower[best.first - 1] == "in"):
            break
        best = outer
    return best


def _agrees(words: Words, phrase: Phrase, group: VerbGroup) -> bool:
    """Tell whether number of phrase and verb go together, as far as they show it."""
    verb = words.lower[group.first]
    plural = words.tags[phrase.head] == "N" and lemma(words.lower[phrase.head], "N") != words.lower[phrase.head]
    if verb in ("is", "has", "was", "does", "'s") or (words.tags[group.first] == "V" and verb.endswith("s")):
        return not plural
    if verb in ("are", "have", "were", "do", "'re") or words.tags[group.first] == "V":
        return plural or words.tags[phrase.head] in ("NP", "NUM", "PRO")
    return True
