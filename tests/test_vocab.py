"""Word lists and the tries built from them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from cctimeline.find.inflection import gerund, past, singular, third_person
from cctimeline.find.lexicon import lexicon
from cctimeline.vocab import table, trie

WORDS = st.lists(st.text("abc-. (", min_size=1, max_size=6), min_size=1, max_size=12)


@given(WORDS, st.text("abc-. (", max_size=30))
def test_trie_matches_as_an_alternation_does(words: list[str], text: str) -> None:
    """A trie finds what the alternation of its words, the longest first, finds."""
    plain = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))

    assert re.findall(plain, text) == re.findall(trie(tuple(words)), text)


def test_verb_lists_do_not_overlap() -> None:
    """A base form is either hardly ever a noun or as often one."""
    verbs = table("verbs")

    assert set() == set(verbs["plain"].split()) & set(verbs["noun_too"].split())


def test_given_names_do_not_overlap() -> None:
    """A given name that may be a woman's or a man's stands in neither list."""
    given_names = table("given_names")

    assert set() == set(given_names["she"].split()) & set(given_names["he"].split())


def test_verbs_are_many() -> None:
    """The lexicon knows the verbs of the news, with every inflected form leading back to its base."""
    assert len(lexicon().bases) > 1800
    assert {"build"} == {lexicon().lemmas[form] for form in ("builds", "built", "building")}


def test_inflection() -> None:
    """Regular forms are spelled as English spells them."""
    assert ["carries", "passes", "goes", "plays"] == [third_person(w) for w in ("carry", "pass", "go", "play")]
    assert ["carried", "planned", "used"] == [
        past("carry", doubling=False),
        past("plan", doubling=True),
        past("use", doubling=False),
    ]
    assert ["dying", "making", "seeing", "planning"] == [
        gerund("die", doubling=False),
        gerund("make", doubling=False),
        gerund("see", doubling=False),
        gerund("plan", doubling=True),
    ]
    assert ["city", "box", "bus", "glass", "firm"] == [
        singular(w) for w in ("cities", "boxes", "bus", "glass", "firms")
    ]
