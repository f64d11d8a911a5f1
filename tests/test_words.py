"""The language ground: sentences, words, phrases, subjects and names of the corpus tables are read as they say."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from cctimeline.find.clauses import clauses, subject_of
from cctimeline.find.names import acronyms, names
from cctimeline.find.phrases import noun_phrases
from cctimeline.find.sentences import LIMIT, cut
from cctimeline.find.words import Words, lemma, words
from cctimeline.names import one_form
from cctimeline.vocab import trie

CORPUS = Path(__file__).parent / "corpus"


def rows(name: str, table: str, field: str) -> list[Any]:
    parsed = tomllib.loads((CORPUS / f"{name}.toml").read_text("utf-8"))
    return [row for case in parsed[table] for row in case[field]]


@pytest.mark.parametrize("marked", rows("sentences", "case", "cut"))
def test_sentences(marked: str) -> None:
    """A text is cut at its marks and nowhere else; the mark of a list's item is no part of its sentence."""
    text = re.sub(r" ?\| ?", lambda m: " " if m[0].startswith(" ") else "", marked)
    expected = [part.strip().removeprefix("• ") for part in marked.split("|")]

    assert expected == [text[s.start : s.end] for s in cut(text)]


def test_overlong_sentence_is_cut() -> None:
    """A sentence without a stop is cut at white space before the limit, and nothing is lost."""
    text = "word " * 2000
    found = cut(text)

    assert all(s.end - s.start <= LIMIT for s in found)
    assert 2000 == sum(len(text[s.start : s.end].split()) for s in found)


@pytest.mark.parametrize("row", rows("words", "case", "tagged"))
def test_tags(row: str) -> None:
    """Each marked word has the tag beside it."""
    expected = re.findall(r"(\S+?)/([A-Z]+)", row)
    found = words(re.sub(r"/[A-Z]+( (?=[.]))?", "", row))
    pairs = [(found.text[a:b], tag) for a, b, tag in zip(found.starts, found.ends, found.tags, strict=True)]
    wanted = [(re.sub(r".*(?='s$)", "", word), tag) for word, tag in expected]

    assert wanted == [pair for pair in pairs if pair in wanted]


@pytest.mark.parametrize("row", rows("words", "lemma", "words"))
def test_lemma(row: str) -> None:
    """An inflected form goes back to its dictionary form."""
    word, tag, expected = row.split()

    assert expected == lemma(word, tag)


@pytest.mark.parametrize(("text", "expected"), rows("phrases", "case", "rows"))
def test_noun_phrases(text: str, expected: list[str]) -> None:
    """A sentence has these noun phrases with these heads."""
    found = words(text)
    shown = [
        text[found.starts[p.first] : found.ends[p.head]] + "*" + text[found.ends[p.head] : found.ends[p.end - 1]]
        for p in noun_phrases(found)
    ]

    assert expected == shown


@pytest.mark.parametrize(("marked", "subject", "verb", "kind", "passive"), rows("subjects", "case", "rows"))
def test_subject(marked: str, subject: str, verb: str, kind: str, passive: bool) -> None:
    """What stands at the mark is said of this subject with this verb."""
    found = words(marked.replace("^", ""))
    i = found.at(marked.index("^"))
    assert i is not None
    said = subject_of(found, i)
    if not subject:
        verbs = [clause.verb.main for clause in clauses(found)]
        assert said is None
        assert [verb] == [lemma(found.lower[main], found.tags[main]) for main in verbs]
        return
    assert said is not None
    shown = found.slice(said.phrase.first, said.phrase.end)

    assert (subject, verb, kind, passive) == (
        shown,
        lemma(found.lower[said.verb], found.tags[said.verb]),
        said.kind,
        said.passive,
    )


@pytest.mark.parametrize(("text", "expected"), rows("names", "case", "rows"))
def test_names(text: str, expected: list[str]) -> None:
    """A sentence has these names with these hints."""
    assert expected == [n.text + (f" = {n.hint}" if n.hint else "") for n in names(words(text))]


@pytest.mark.parametrize(("text", "long", "short"), rows("names", "acronym", "rows"))
def test_acronyms(text: str, long: str, short: str) -> None:
    """Parentheses introduce a short form whose letters the words before spell."""
    assert ([(long, short)] if long else []) == [(a.text, a.short) for a in acronyms(words(text))]


@pytest.mark.parametrize(("one", "other", "same"), rows("names", "same", "rows"))
def test_same_words(one: str, other: str, same: bool) -> None:
    """Names of the same words in any order are one."""
    assert same == (len(set(one_form([one, other]).values())) == 1)


def test_offsets_are_true() -> None:
    """Every token is the slice of the text that its places say, wherever the sentence starts."""
    text = "One day. The city’s dam (built in 1990) broke—twice."
    found: Words = words(text, 9)

    assert "thecity'sdam(builtin1990)broke—twice." == "".join(found.lower)
    assert [
        w.replace("’", "'") for w in map(str.lower, (text[a:b] for a, b in zip(found.starts, found.ends, strict=True)))
    ] == list(found.lower)


def test_trie_matches_the_longest_word() -> None:
    """A trie matches any of its words, the longest first, and nothing else."""
    pattern = re.compile(rf"(?:{trie(('per', 'percent', 'per cent', 'pence', 'p.c.'))})(?!\w)")

    assert ["per cent", "percent", "p.c.", "per"] == pattern.findall("per cent percent p.c. per pencil")


def test_letters_that_grow_in_lower_case_keep_their_places() -> None:
    """A capital whose small form is longer does not move the tokens behind it."""
    text = "İzmir’s dam broke."
    found = words(text)

    assert ("broke", "VD") == (text[found.starts[3] : found.ends[3]], found.tags[3])
