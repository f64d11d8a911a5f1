"""A draft beside its source: the number it has behind a name in place of the source's ("Ferry No. 31" / "No. 41")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from cctimeline.compare.following import RETOLD, retells
from cctimeline.compare.marks import mark
from cctimeline.compare.sentences import Sentence
from cctimeline.model import Article, Mark

_NUMBER = "no"
"""What stands between a name and its number ("Ferry No. 41")."""
YEARS = range(1500, 2100)
"""Numbers that may be years."""


@frozen
class Numbered:
    """A name with the number behind it."""

    name: str
    mark: Mark
    sentence: Sentence


def numbered(article: Article, own: Iterable[Sentence]) -> tuple[Numbered, ...]:
    """Return the names of a text that a number follows at once, in order."""
    return tuple(
        Numbered(name, found, sentence)
        for sentence in own
        for at in range(1, len(sentence.meanings))
        if (name := _named(sentence, at, article.text)) and (found := _number(sentence, at, article.text))
    )


def retold_numbers(
    text: tuple[Numbered, ...], source: tuple[Numbered, ...], article: Article
) -> Iterator[tuple[Numbered, Numbered]]:
    """Yield the numbers that a text has behind a name where its source, of `article`, has one other.

    Both are left over: neither text has the name with the other's number.
    """
    for name in dict.fromkeys(one.name for one in text):
        ours, theirs = ([one for one in held if one.name == name] for held in (text, source))
        left, there = _less(ours, theirs), _less(theirs, ours)
        alone = len({one.mark.value for one in left}) == len({one.mark.value for one in there}) == 1
        if alone and retells(left[0].sentence, article.text, least=RETOLD):
            yield left[0], there[0]


def _less(own: list[Numbered], others: list[Numbered]) -> list[Numbered]:
    known = {one.mark.value for one in others}
    return [one for one in own if one.mark.value not in known]


def _named(sentence: Sentence, at: int, text: str) -> str:
    """Return the name that stands right before word `at`, "No." between them or not; else ""."""
    before = at - 1
    if sentence.low[before].rstrip(".") == _NUMBER and before and sentence.printed[before] != _NUMBER:
        before -= 1
    elif text[sentence.starts[before] + len(sentence.printed[before]) : sentence.starts[at]] not in (" ", "-"):
        return ""
    name = sentence.meanings[before]
    return name if name in sentence.names and sentence.printed[before][:1].isupper() else ""


def _number(sentence: Sentence, at: int, text: str) -> Mark | None:
    printed = sentence.printed[at]
    if not printed[:1].isdigit() or (printed.isdigit() and int(printed) in YEARS):
        return None
    found = mark(sentence, at, text)
    return found if found and found.kind == "number" and "-" not in found.value else None
