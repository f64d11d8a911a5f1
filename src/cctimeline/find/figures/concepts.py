"""The words of what a figure is about, as far as its sentence tells: what it modifies, what it is of, who has it."""

from __future__ import annotations

from cctimeline.find.clauses import subject_of
from cctimeline.find.figures.nouns import Noun
from cctimeline.find.figures.quantities import Quantity
from cctimeline.find.phrases import Phrase, noun_phrases, phrase_at
from cctimeline.find.words import Words

_WORDS = frozenset(["N", "NP", "J", "VN", "VG", "NUM"])
_MOST = 14


def concept_of(words: Words, quantity: Quantity, noun: Noun | None) -> tuple[str, ...]:
    """Return the words of what `quantity` is about, in the order of the text; () where the sentence does not tell."""
    i = words.at(quantity.start)
    last = words.at(noun.end - 1 if noun else quantity.end - 1)
    if i is None or last is None:
        return ()
    taken = set(range(i, last + 1))
    places: list[int] = []
    if noun is None:
        places += _modified(words, last)
    places += _complement(words, last)
    places += _governor(words, i)
    subject = subject_of(words, i)
    if subject and not taken & set(range(subject.phrase.first, subject.phrase.end)):
        places += _extended(words, subject.phrase)
    kept = sorted({j for j in places if j not in taken and words.tags[j] in _WORDS})
    return tuple(words.slice(j, j + 1) for j in kept[:_MOST])


def _modified(words: Words, last: int) -> list[int]:
    """What the figure stands before in its own phrase: "an $800 stone pizza oven"."""
    phrase = phrase_at(words, last)
    if phrase is None or phrase.head <= last:
        return []
    return list(range(last + 1, phrase.end))


def _complement(words: Words, last: int) -> list[int]:
    """What the figure is of: "24 percent of adults", "$1 billion in gains"."""
    at = last + 1
    if at + 1 >= len(words) or words.lower[at] not in ("of", "in", "worth", "from", "for"):
        return []
    phrase = phrase_at(words, at + 1)
    if phrase is None or phrase.first != at + 1 or words.tags[phrase.head] not in ("N", "NP"):
        return []
    return list(range(phrase.first, phrase.end))


_LINKS = frozenset(["of", "at", "to", "for", "with", "by", "from", "between"])


def _governor(words: Words, i: int) -> list[int]:
    """The noun that the figure completes: "a loss of 63 cents", "an interest rate of 1.38 percent"."""
    at = i - 1
    while at > 0 and (words.tags[at] in ("R", "D", "J", "SYM") or words.lower[at] in ("than", "about", "up", "more")):
        at -= 1
    if at < 1 or words.lower[at] != "of":
        return []
    phrase = next((p for p in noun_phrases(words) if p.end == at), None)
    return list(range(phrase.first, phrase.end)) if phrase else []


def _extended(words: Words, phrase: Phrase) -> list[int]:
    """A subject with the "of" and "in" phrases behind it."""
    end = phrase.end
    for _ in range(2):
        if end + 1 < len(words) and words.lower[end] in ("of", "for", "in", "on", "to"):
            following = phrase_at(words, end + 1)
            if following and following.first == end + 1:
                end = following.end
                continue
        break
    return list(range(phrase.first, end))
