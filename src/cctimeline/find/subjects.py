"""Who or what each verb of a sentence is said of: the noun phrase before it, through whatever may stand between."""

from __future__ import annotations

from functools import lru_cache

from cctimeline.find.climbing import (
    Found,
    Parsed,
    before_clause,
    before_modifier,
    climb,
    relative,
    skip_back,
    skip_time,
)
from cctimeline.find.lexicon import lexicon, word_set
from cctimeline.find.phrases import Phrase, ending, noun_phrases, with_of
from cctimeline.find.verbs import VerbGroup, verb_groups
from cctimeline.find.words import Words, lemma


@lru_cache(maxsize=64)
def subjects(words: Words) -> tuple[Found | None, ...]:
    """Return the subject of each of `verb_groups(words)`; None where it is not plain or there is none."""
    groups = verb_groups(words)
    found: list[Found | None] = []
    parsed = Parsed(
        words,
        ending(words),
        {phrase.first: phrase for phrase in noun_phrases(words)},
        {i: group for group in groups for i in range(group.first, group.end)},
        groups,
        found,
    )
    for k, group in enumerate(groups):
        find = _finite if group.form == "finite" else _infinitive if group.form == "infinitive" else _participle
        found.append(find(parsed, k))
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


def _last_finite(s: Parsed, k: int) -> Found | None:
    """The subject of the nearest finite verb before group `k`; who speaks between commas is passed over."""
    before = [j for j in range(k - 1, -1, -1) if s.groups[j].form == "finite"]
    return next((s.found[j] for j in before if not _spoken_between(s, j)), s.found[before[0]] if before else None)


def _spoken_between(s: Parsed, j: int) -> bool:
    """Tell whether group `j` only says who speaks: "It can carry 180, the coastguard said, and has 19 crew"."""
    group, subject, words = s.groups[j], s.found[j], s.words
    if (
        subject is None
        or words.lower[group.main] not in lexicon().saying
        or words.tags[group.end : group.end + 1] != (",",)
    ):
        return False
    first = min(subject.phrase.first, group.first)
    return first > 1 and words.tags[first - 1] in (",", '"', "”")


def _main_before(s: Parsed, k: int) -> Found | None:
    """As `_last_finite`, but verbs of clauses that explain a noun are passed over."""
    for j in range(k - 1, -1, -1):
        group = s.groups[j]
        if group.form == "finite" and before_clause(s, group, skip_back(s.words, group.first - 1)) < 0:
            return s.found[j]
    return _last_finite(s, k)


def _finite(s: Parsed, k: int) -> Found | None:
    words, group = s.words, s.groups[k]
    at = skip_back(words, group.first - 1)
    if at < 0 or words.lower[at] == "there":
        return None
    at = skip_time(s, at)
    tag = words.tags[at]
    if tag == "WH":
        return relative(s, at, group)
    if tag == "CC":
        beside = s.groups[k - 1] if k else None
        if beside and beside.form == "infinitive" and words.tags[group.first] == "V" and _bare(words, group.first):
            subject = s.found[k - 1]  # "ordered him to repay the money or serve four years"
        else:
            subject = _last_finite(s, k)
        return subject and Found(subject.phrase, "coordinated", subject.plain)
    if tag in ("”", '"', "’", "'") and at and words.tags[at - 1] not in (",", ".", "!", "?"):
        at -= 1
    elif tag in (",", "”", '"', "’", "'", "“", *_DASHES):
        return _inverted(s, group) or _before_insert(s, k, at)
    phrase = s.ending.get(at + 1)
    if phrase is None and tag in ("V", "VD", "VN", "VG", "J"):
        phrase = before_modifier(s, at)
    if phrase:
        climbed = climb(s, phrase)
        return Found(climbed.phrase, "active", climbed.plain) if climbed else None
    return None


def _bare(words: Words, i: int) -> bool:
    """Tell whether a verb stands in its base form."""
    return lemma(words.lower[i], "V") == words.lower[i]


def _inverted(s: Parsed, group: VerbGroup) -> Found | None:
    """`"...", said X`: after the quoted words the speaker follows his verb."""
    after, words = s.starting.get(group.end), s.words
    if after is not None and words.tags[after.head] == "PRO" and words.lower[after.head] not in word_set("nominative"):
        return None  # "the firm, which is old, said anyone could go"
    if after is None or words.lower[group.main] not in lexicon().saying or words.tags[after.first] == "NUM":
        return None
    if words.lower[after.first] in word_set("times"):
        return None  # "The deal, valued at $2 million, was announced July 12"
    if not _may_speak(words, group, after):
        return None
    end = with_of(words, after).end
    speaker = end == len(words) or words.tags[end] in (",", ".", ":", "P", "(", '"', "”", "“", "WH")
    return Found(after, "inverted", plain=True) if speaker else None


def _may_speak(words: Words, group: VerbGroup, phrase: Phrase) -> bool:
    """Tell a speaker from what is reported: "..., reported the ministry" from "Alba, a maker, reported a decline"."""
    head = words.lower[phrase.head]
    speaks = words.tags[phrase.head] in ("NP", "PRO") or head in lexicon().people or head in word_set("speakers")
    return (
        speaks
        or words.lower[group.main] in ("said", "says", "say")
        or words.tags[group.first - 1] not in (",", *_DASHES)
    )


def _before_insert(s: Parsed, k: int, at: int) -> Found | None:
    """The phrase before an insert between commas: "The city, which ..., covers"; or a further verb of a list."""
    words = s.words
    opening = _DASHES if words.tags[at] in _DASHES else (",", *_DASHES)
    for j in range(at - 1, max(-1, at - 60), -1):
        if words.tags[j] == ";":
            break
        if words.tags[j] not in opening:
            continue
        first = j + 1 + (words.tags[j + 1] in ('"', "”"))  # '"The Plain Hall," by Jane Roe, opened'
        if words.tags[first] not in _INSERTED and words.lower[first] not in ("or", "having", "being"):
            continue
        if words.tags[j - 1] == "WH":  # "which, in March 2014, was closed"
            return relative(s, j - 1, s.groups[k])
        phrase = s.ending.get(skip_back(words, j - 1) + 1)
        if phrase and words.tags[phrase.head] == "NUM" and words.tags[phrase.first - 1 : phrase.first] == (",",):
            continue  # the age in "Jane Roe, 54, of Poe, was"
        climbed = climb(s, _past_seat(s, phrase)) if phrase else None
        if climbed and not climbed.governed:
            return Found(climbed.phrase, "active", climbed.plain)
    subject = _last_finite(s, k)
    if subject:
        return Found(subject.phrase, "coordinated", plain=False)
    phrase = s.ending.get(at)
    climbed = climb(s, phrase) if phrase else None
    return Found(climbed.phrase, "active", plain=False) if climbed else None


def _past_seat(s: Parsed, phrase: Phrase) -> Phrase:
    """Step from where a company sits to its name: "Alba Motors Inc., Brenn, Ohio, reported"."""
    words = s.words
    while words.tags[phrase.head] == "NP" and words.tags[phrase.first - 1 : phrase.first] == (",",):
        outer = s.ending.get(phrase.first - 1)
        if outer is None or words.tags[outer.head] != "NP" or words.lower[outer.head] in word_set("times"):
            break
        opened = outer.first == 2 and words.tags[0] == "R"  # "Separately, Alba Motors Inc., Brenn, Ohio, reported"
        if outer.first and words.tags[outer.first - 1] in ("P", "CC", ",") and not opened:
            break
        phrase = outer
    return phrase


_DASHES = ("—", "–", "--")
_INSERTED = frozenset(["WH", "VG", "VN", "P", "D", "N", "NP", "J", "NUM", "SC", "R", "TO", "SYM"])


def _infinitive(s: Parsed, k: int) -> Found | None:
    """ "aims to surpass": the subject of the verb before; "asked the firm to pay": the object."""
    words, group = s.words, s.groups[k]
    named = s.ending.get(group.first)
    timed = named is not None and words.lower[named.head] in word_set("times")
    if named and not timed and words.lower[named.first - 1 : named.first] == ("for",):
        return Found(named, "infinitive", plain=True)
    if not k:
        return _headline(s, named)
    before, subject = s.groups[k - 1], s.found[k - 1]
    if named and before.form == "infinitive" and words.tags[named.first - 1] == "CC":
        return Found(named, "infinitive", plain=True)  # "expects sales to be 5 million, and profit to be 3 million"
    phrase = s.starting.get(before.end)
    controls = words.lower[before.main] in lexicon().object_control and not before.passive
    if controls and phrase and _reaches(s, phrase, group.first):
        return Found(phrase, "infinitive", plain=True)
    plain = bool(subject and subject.plain) and group.first - before.end < 12
    return subject and Found(subject.phrase, "infinitive", plain)


def _headline(s: Parsed, named: Phrase | None) -> Found | None:
    """The opening name of a headline, whose infinitive says what will be: "Alba to buy Brenn for $2 billion"."""
    if named is None or named.first or any(group.form == "finite" for group in s.groups):
        return None
    head = s.words.lower[named.head]
    acts = s.words.tags[named.head] == "NP" or head in lexicon().people or head in word_set("speakers")
    return Found(named, "infinitive", plain=True) if acts else None


def _reaches(s: Parsed, phrase: Phrase, at: int) -> bool:
    """Tell whether a phrase with what hangs on it ends at `at`: "expects [revenue for the full year] to be"."""
    end = phrase.end
    while s.words.tags[end : end + 1] == ("P",) and (behind := s.starting.get(end + 1)):
        end = behind.end
    timed = s.starting.get(end)
    if timed is not None and s.words.lower[timed.head] in word_set("times"):
        end = timed.end  # "expects output this year to total"
    return end == at


def _participle(s: Parsed, k: int) -> Found | None:
    """ "covering 2 percent", "built in 2010", "by opening": the phrase before, or the subject of the main clause."""
    words, group = s.words, s.groups[k]
    at = skip_back(words, group.first - 1)
    tag = words.tags[at] if at >= 0 else ""
    if tag in ("", "SC"):
        main = _last_finite(s, k)
        return main and Found(main.phrase, "participle", main.plain)
    phrase, told = s.ending.get(at + 1), words.lower[group.main] in word_set("results")
    if (
        phrase
        and at == phrase.first
        and words.lower[at - 1] in word_set("dating") | {"for"}
        and len(words.lower[at]) == 4
    ):
        phrase = s.ending.get(at - 1) or phrase  # "the forecast for 2021 remaining at"
    timed = phrase is not None and words.lower[phrase.head] in word_set("times") and group.main != group.first
    named = _with_names(s, phrase) if phrase and told else None
    if named is not None:
        return Found(named, "participle", plain=True)
    if phrase and (told or timed) and (main := _main_before(s, k)):
        return Found(main.phrase, "participle", plain=False)
    if phrase:
        return Found(phrase, "participle", plain=not _attached(words, phrase))
    if tag == "CC" and k and (last := s.found[k - 1]):
        return Found(last.phrase, "coordinated", plain=False)
    attached = s.ending.get(at) if tag == "," and group.form == "participle" else None
    if attached and words.tags[attached.head] in ("N", "NP") and not _compares(words, group, attached):
        return Found(attached, "participle", plain=False)
    near = k and tag == "P" and s.groups[k - 1].form == "finite" and "," not in words.tags[s.groups[k - 1].end : at]
    main = s.found[k - 1] if near else _main_before(s, k)  # "prices, which fell after rising"
    kind = "gerund" if tag == "P" else "participle"
    return main and Found(main.phrase, kind, main.plain and tag in (",", "P", "V", "VD"))


def _with_names(s: Parsed, last: Phrase) -> Phrase | None:
    """Return the names of "with Ann Lee and Eva Ray adding 64 runs", who do it; a truck hit "with" others does not."""
    first, words = last, s.words
    while words.tags[first.head] == "NP" and words.tags[first.first - 1] in ("CC", ",") and first.first > 1:
        before = s.ending.get(first.first - 1)
        if before is None:
            return None
        first = before
    plain = words.tags[first.head] == words.tags[last.head] == "NP" and words.lower[last.end] not in word_set("harms")
    return Phrase(first.first, last.end, first.head) if plain and words.lower[first.first - 1] == "with" else None


def _compares(words: Words, group: VerbGroup, phrase: Phrase) -> bool:
    """Tell whether a participle after a comma tells of the sentence ("rose, compared with"), or follows a time."""
    return words.lower[group.main] in word_set("compared") or words.lower[phrase.head] in word_set("times")


def _attached(words: Words, phrase: Phrase) -> bool:
    """Tell whether an "of" or "in" phrase leaves two phrases that a participle could belong to."""
    return phrase.first > 1 and words.tags[phrase.first - 1] == "P" and words.lower[phrase.first - 1] != "with"
