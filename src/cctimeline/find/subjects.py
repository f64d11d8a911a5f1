"""Who or what a verb is said of: the noun phrase before it, through whatever may stand between."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from cctimeline.find.lexicon import lexicon, word_set
from cctimeline.find.phrases import Phrase, noun_phrases, with_of
from cctimeline.find.verbs import VerbGroup, verb_groups
from cctimeline.find.words import Words, lemma


@frozen
class Found:
    """The phrase a verb is said of, how it was found, and whether no other phrase competes."""

    phrase: Phrase
    kind: str
    plain: bool


@frozen
class _Sentence:
    """The words with their phrases by first and by last token, and verb groups by each of their tokens."""

    words: Words
    ending: dict[int, Phrase]
    starting: dict[int, Phrase]
    group_of: dict[int, VerbGroup]
    groups: tuple[VerbGroup, ...]
    found: list[Found | None]
    """Subjects of the first verb groups, as far as the search has come."""


@lru_cache(maxsize=64)
def subjects(words: Words) -> tuple[Found | None, ...]:
    """Return the subject of each of `verb_groups(words)`; None where it is not plain or there is none."""
    groups, phrases = verb_groups(words), noun_phrases(words)
    found: list[Found | None] = []
    sentence = _Sentence(
        words,
        {p.end: p for p in phrases},
        {p.first: p for p in phrases},
        {i: group for group in groups for i in range(group.first, group.end)},
        groups,
        found,
    )
    for k, group in enumerate(groups):
        find = _finite if group.form == "finite" else _infinitive if group.form == "infinitive" else _participle
        found.append(find(sentence, groups, found, k))
    return tuple(
        _main_after(groups, found, k) if subject is None and _opens_sentence(words, groups[k]) else subject
        for k, subject in enumerate(found)
    )


def _opens_sentence(words: Words, group: VerbGroup) -> bool:
    """Tell whether a participle or infinitive stands before its main clause ("Founded in 1990, the firm ...")."""
    before = words.tags[: group.first]
    return group.form != "finite" and len(before) < 12 and not {"V", "VD", "AUX", "MD", "WH"} & set(before)


def _main_after(groups: tuple[VerbGroup, ...], found: list[Found | None], k: int) -> Found | None:
    for group, subject in zip(groups[k + 1 :], found[k + 1 :], strict=True):
        if group.form == "finite" and subject:
            return Found(subject.phrase, groups[k].form, plain=subject.plain)
    return None


def _last_finite(groups: tuple[VerbGroup, ...], found: list[Found | None], k: int) -> Found | None:
    """The subject of the nearest finite verb before group `k`."""
    return next((found[j] for j in range(k - 1, -1, -1) if groups[j].form == "finite"), None)


def _skip_back(words: Words, i: int) -> int:
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


def _finite(s: _Sentence, groups: tuple[VerbGroup, ...], found: list[Found | None], k: int) -> Found | None:
    words, group = s.words, groups[k]
    at = _skip_back(words, group.first - 1)
    if at < 0:
        return None
    tag = words.tags[at]
    if tag == "WH":
        return _relative(s, at, group)
    if tag == "CC":
        subject = _last_finite(groups, found, k)
        return subject and Found(subject.phrase, "coordinated", subject.plain)
    if words.lower[at] == "there":
        return None
    if tag in ("”", '"', "’", "'") and at and words.tags[at - 1] not in (",", ".", "!", "?"):
        at -= 1
    elif tag in (",", "”", '"', "’", "'", "“"):
        return _inverted(s, group) or _before_insert(s, groups, found, k, at)
    if phrase := _no_time(s, s.ending.get(at + 1)):
        climbed = _climb(s, phrase)
        return climbed and Found(climbed[0], "active", climbed[1])
    return None


def _inverted(s: _Sentence, group: VerbGroup) -> Found | None:
    """`"...", said X`: after the quoted words the speaker follows his verb."""
    after, words = s.starting.get(group.end), s.words
    if after is None or words.lower[group.main] not in lexicon().saying or words.tags[after.first] == "NUM":
        return None
    end = with_of(words, after).end
    speaker = end == len(words) or words.tags[end] in (",", ".", ":", "P", "(", '"', "”", "“", "WH")
    return Found(after, "inverted", plain=True) if speaker else None


def _no_time(s: _Sentence, phrase: Phrase | None) -> Phrase | None:
    """Pass over a phrase that says when, if another stands right before it: "[the firm] [last year] rose"."""
    while phrase and s.words.lower[phrase.head] in word_set("times"):
        at = _skip_back(s.words, phrase.first - 1)
        before = s.ending.get(at + 1) or (s.ending.get(at) if s.words.tags[at] == "P" else None)
        if before is None or at < 0:
            break
        phrase = before
    return phrase


def _before_insert(
    s: _Sentence, groups: tuple[VerbGroup, ...], found: list[Found | None], k: int, at: int
) -> Found | None:
    """The phrase before an insert between commas: "The city, which ..., covers"; or a further verb of a list."""
    words = s.words
    for j in range(at - 1, max(-1, at - 60), -1):
        if words.tags[j] == ";":
            break
        if words.tags[j] in (",", "—", "–", "--") and (phrase := s.ending.get(_skip_back(words, j - 1) + 1)):
            if words.tags[j + 1] in ("CC",):
                continue
            climbed = _climb(s, phrase)
            if climbed and _insertable(words, j + 1):
                return Found(climbed[0], "active", climbed[1])
    subject = _last_finite(groups, found, k)
    return subject and Found(subject.phrase, "coordinated", plain=False)


def _insertable(words: Words, i: int) -> bool:
    return words.tags[i] in ("WH", "VG", "VN", "P", "D", "N", "NP", "J", "NUM", "SC", "R", "TO", "SYM")


def _climb(s: _Sentence, phrase: Phrase) -> tuple[Phrase, bool] | None:
    """Go from the phrase before a verb to the one that governs it: "[the number] of people in the city" rose."""
    words, plain, listed, alone = s.words, True, None, phrase
    for _ in range(12):
        at = _skip_back(words, phrase.first - 1)
        tag = words.tags[at] if at >= 0 else ""
        if words.lower[phrase.head] in word_set("nominative"):
            break
        outer = s.ending.get(_skip_back(words, at - 1) + 1) if at > 0 else None
        if tag == "P":
            step = outer or _before_modifier(s, at - 1)
            if step is None:
                return None
            plain, listed, phrase = plain and words.lower[at] in ("of", "in", "for", "at", "on"), None, step
        elif tag == "CC" and (outer or (outer := _before_series(s, at))):
            listed, alone = listed or phrase, phrase
            phrase = Phrase(outer.first, listed.end, outer.head)
        elif tag == "," and listed and outer and words.tags[outer.first - 1 : outer.first] != ("P",):
            phrase = Phrase(outer.first, listed.end, outer.head)
        elif tag in ("VG", "VN", "V", "VD", "AUX"):
            step = _before_modifier(s, at)
            if step is None:
                return (alone if listed else phrase, plain) if tag in ("V", "VD", "AUX") else None
            plain, listed, phrase = False, None, step
        else:
            break
    return phrase, plain


def _before_series(s: _Sentence, at: int) -> Phrase | None:
    """The phrase before ", and" in a series of three or more ("a road, a bridge, and 35 tunnels")."""
    outer = s.ending.get(at - 1) if s.words.tags[at - 1] == "," else None
    return outer if outer and outer.first and s.words.tags[outer.first - 1] == "," else None


def _before_modifier(s: _Sentence, at: int) -> Phrase | None:
    """The phrase that a participle, an infinitive, a relative clause or an adjective ending at `at` belongs to."""
    words = s.words
    while at >= 0 and words.tags[at] in ("J", "R"):
        at -= 1
    group = s.group_of.get(at)
    if group is None:
        return s.ending.get(at + 1) if at >= 0 else None
    before = _skip_back(words, group.first - 1)
    if group.form == "finite":
        before = _before_clause(s, group, before)
        if before < 0:
            return None
        if words.tags[before] == ",":
            before -= 1
    return s.ending.get(before + 1) if before >= 0 else None


def _before_clause(s: _Sentence, group: VerbGroup, before: int) -> int:
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
    return (
        at
        if short and words.tags[short.head] == "N" and words.lower[subject.phrase.head] in word_set("nominative")
        else -1
    )


def _relative(s: _Sentence, at: int, group: VerbGroup) -> Found | None:
    """The phrase a relative pronoun at `at` stands for; number decides between "a park of 40 firms, which has/have"."""
    words = s.words
    before = at - 1
    if before >= 0 and words.tags[before] == "P":
        before -= 1
        if words.lower[before : before + 1] == (",",):
            before -= 1
        phrase = s.ending.get(before + 1)  # "platforms, 22 of which are" leads to the platforms
        if phrase and words.tags[phrase.head] in ("NUM", "D") and phrase.first and words.tags[phrase.first - 1] == ",":
            phrase = s.ending.get(phrase.first - 1)
        return Found(phrase, "relative", plain=False) if phrase else None
    while before >= 0 and words.tags[before] in (",", ")", "—", "–"):
        before = _skip_back(words, before) if words.tags[before] == ")" else before - 1
    nearest = s.ending.get(before + 1)
    if nearest is None:
        return None
    chain = [nearest]
    while (i := chain[-1].first - 1) > 0 and words.tags[i] == "P" and (outer := s.ending.get(i)):
        chain.append(outer)
    fitting = [phrase for phrase in chain if _agrees(words, phrase, group)] or chain
    best = fitting[0] if words.tags[at - 1] != "," or len(fitting) == 1 else _outermost_of(words, fitting)
    return Found(best, "relative", plain=len(fitting) == 1)


def _outermost_of(words: Words, chain: list[Phrase]) -> Phrase:
    best = chain[0]
    for outer in chain[1:]:
        if words.lower[best.first - 1] != "of":
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


def _infinitive(s: _Sentence, groups: tuple[VerbGroup, ...], found: list[Found | None], k: int) -> Found | None:
    """ "aims to surpass": the subject of the verb before; "asked the firm to pay": the object."""
    words, group = s.words, groups[k]
    if not k:
        return None
    before, subject = groups[k - 1], found[k - 1]
    phrase = s.starting.get(before.end)
    if (named := s.ending.get(group.first)) and words.lower[named.first - 1 : named.first] == ("for",):
        return Found(named, "infinitive", plain=True)
    controls = words.lower[before.main] in lexicon().object_control and not before.passive
    if controls and phrase and phrase.end == group.first:
        return Found(phrase, "infinitive", plain=True)
    plain = bool(subject and subject.plain) and group.first - before.end < 12
    return subject and Found(subject.phrase, "infinitive", plain)


def _participle(s: _Sentence, groups: tuple[VerbGroup, ...], found: list[Found | None], k: int) -> Found | None:
    """ "covering 2 percent", "built in 2010", "by opening": the phrase before, or the subject of the main clause."""
    words, group = s.words, groups[k]
    at = _skip_back(words, group.first - 1)
    tag = words.tags[at] if at >= 0 else ""
    if tag in ("", "SC"):
        main = _last_finite(groups, found, k)
        return main and Found(main.phrase, "participle", main.plain)
    phrase = s.ending.get(at + 1)
    if phrase and words.lower[group.main] in word_set("results") and (main := _last_finite(groups, found, k)):
        return Found(main.phrase, "participle", plain=False)
    if phrase:
        return Found(phrase, "participle", plain=not _attached(words, phrase))
    if tag == "CC" and k and found[k - 1]:
        return Found(found[k - 1].phrase, "coordinated", plain=False)  # type: ignore[union-attr]
    main = _last_finite(groups, found, k)
    kind = "gerund" if tag == "P" else "participle"
    return main and Found(main.phrase, kind, main.plain and tag in (",", "P", "V", "VD"))


def _attached(words: Words, phrase: Phrase) -> bool:
    """Tell whether an "of" or "in" phrase leaves two phrases that a participle could belong to."""
    return phrase.first > 1 and words.tags[phrase.first - 1] == "P" and words.lower[phrase.first - 1] != "with"
