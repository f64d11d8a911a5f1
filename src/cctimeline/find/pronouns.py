"""What a pronoun stands for within its own sentence, as far as number and kind decide."""

from __future__ import annotations

from cctimeline.find.lexicon import is_plural, lexicon, word_set
from cctimeline.find.phrases import Phrase, noun_phrases
from cctimeline.find.subjects import subjects
from cctimeline.find.words import Words


def stands_for(words: Words, pronoun: Phrase) -> Phrase | None:
    """Return what "it", "they", "he" or "she" stands for: the last subject that fits, else the last phrase that fits.

    None for other words and where nothing fits. A guess: what the sentence before says is not seen.
    """
    word = words.lower[pronoun.head]
    fits = _FITS.get(word)
    if fits is None:
        return None
    before = [p for p in noun_phrases(words) if p.end <= pronoun.first and fits(words, p)]
    first = {found.phrase.first for found in subjects(words) if found}
    return next((p for p in reversed(before) if p.first in first), before[-1] if before else None)


def _thing(words: Words, phrase: Phrase) -> bool:
    word, tag = words.lower[phrase.head], words.tags[phrase.head]
    if tag == "NP":
        return word not in word_set("times") and not word.endswith(".")
    return tag == "N" and not is_plural(word) and word not in lexicon().people and word not in word_set("times")


def _several(words: Words, phrase: Phrase) -> bool:
    word, tag = words.lower[phrase.head], words.tags[phrase.head]
    return tag == "N" and (is_plural(word) or word == "police") and word not in word_set("times")


def _person(words: Words, phrase: Phrase) -> bool:
    word, tag = words.lower[phrase.head], words.tags[phrase.head]
    return (tag == "NP" and word not in word_set("times")) or word in lexicon().people


_FITS = {"it": _thing, "they": _several, "them": _several, "he": _person, "she": _person}
