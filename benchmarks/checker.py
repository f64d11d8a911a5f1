"""What comparing costs: a claim of an archive of 1,000, 10,000 and 100,000, and a draft beside so large a ledger.

There are two archives, one of news, and one of nothing but lists.

The archive of news has twenty claims an article, stories of one to seven papers, and sentences of several forms. Two
papers of one story have a third of its figures in common, most of them in other words, one in ten with another value;
each has as many lines again that no other paper has, but for one paper in five, which retells what others say. In the
archive of lists every sentence has one form and few words, so that each of the four papers of a story seems to retell
every other: no archive is as hard.
"""

from __future__ import annotations

import gc
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from attrs import frozen

from cctimeline.chronology import merge
from cctimeline.compare.pairs import compared_pairs
from cctimeline.compare.reach import reached
from cctimeline.figure import Figure
from cctimeline.ledger.folder import filled, outlined, write
from cctimeline.ledger.names import NO_NAMES
from cctimeline.model import AsOf, Claim, Extraction, Name, Property, Span
from cctimeline.pipeline import check
from cctimeline.reading import article
from cctimeline.when import day

PER_ARTICLE = 20
_NOUNS = """
bridge tunnel school ship house road plant farm mill tower lamp wall ferry hangar reactor vineyard orchard barge
warehouse turbine library museum theatre stadium hospital clinic factory quarry reservoir canal lighthouse pier
locomotive tram bus truck crane generator antenna satellite herd flock nursery greenhouse brewery bakery foundry
shipyard archive painting manuscript statue violin telescope microscope sensor battery panel cable pipeline
"""
NOUNS = _NOUNS.split()
_VERBS = """
opened closed painted moved rented sold counted inspected repaired lost bought demolished insured photographed
abandoned seized donated restored leased auctioned evacuated connected tested certified ordered cancelled
"""
VERBS = _VERBS.split()
PLACES = tuple(a + b for a in ("North", "Old", "Upper", "Lower") for b in ("field", "ham", "ford", "wick", "ton"))
FORMS = (
    "The council of {town} {verb} {count} {noun}s near the {other} of {place}.",
    "In {place} {count} {noun}s were {verb} after a vote on the {other}, the mayor said.",
    "According to {person}, who runs the {other}, the owners {verb} {count} {noun}s last spring.",
    "Some residents complained that {count} {noun}s had been {verb} without notice while the {other} stood empty.",
    "{person} told reporters at {place} that her firm {verb} {count} {noun}s, and that the {other} would follow.",
    "A report by the county found {count} {noun}s {verb}, far from the {other} that critics had named.",
)
SPOKEN = 3
"""Papers tell one figure of so many of a story's."""


@frozen
class Line:
    """One sentence with its figure: the form it is told in, and the words that fill it."""

    form: str
    words: dict[str, str]
    count: int


Paper = Callable[[random.Random], tuple[list[Line], list[str]]]
"""What gives a paper on a story its lines with figures, and those without."""


def news(chance: random.Random, town: str) -> Paper:
    """Return what writes the papers on one story: each tells a third of its figures, in words of its own."""
    nouns, verbs = chance.sample(NOUNS, 12), chance.sample(VERBS, 10)
    people = [f"{chance.choice(PLACES)}son" for _ in range(3)]
    facts = [_line(chance, town, nouns, verbs, people, FORMS) for _ in range(SPOKEN * PER_ARTICLE)]

    def paper(own: random.Random) -> tuple[list[Line], list[str]]:
        told = [
            Line(
                fact.form if own.random() < 0.3 else own.choice(FORMS),
                fact.words,
                fact.count if own.random() < 0.9 else own.randint(3, 900),
            )
            for fact in own.sample(facts, PER_ARTICLE)
        ]
        return told, [_background(own) for _ in range(PER_ARTICLE if own.random() < 0.8 else 0)]

    return paper


def lists(chance: random.Random, town: str) -> Paper:
    """Return what writes the papers on one story: all their lines have one form and few words."""

    def paper(own: random.Random) -> tuple[list[Line], list[str]]:
        return [_line(own, town, NOUNS[:12], VERBS[:10], [""], FORMS[:1]) for _ in range(PER_ARTICLE)], []

    return paper


def _background(chance: random.Random) -> str:
    """Return a sentence without a figure, of words that hardly another has."""
    words = ("".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(4)) for _ in range(9))
    return " ".join(words).capitalize() + ".\n"


def _line(
    chance: random.Random, town: str, nouns: list[str], verbs: list[str], people: list[str], forms: tuple[str, ...]
) -> Line:
    noun, other = chance.choice(nouns), chance.choice(nouns)
    words = {"town": town, "noun": noun, "other": other, "place": chance.choice(PLACES)}
    words |= {"verb": chance.choice(verbs), "person": chance.choice(people)}
    return Line(chance.choice(forms), words, chance.randint(3, 900))


def corpus(claims: int, name: str) -> Iterator[Extraction]:
    """Yield as many articles of an archive as hold `claims` claims, story by story."""
    write, sizes = ARCHIVES[name]
    chance, number = random.Random(7), 0
    while number < claims // PER_ARTICLE:
        town = f"{chance.choice(PLACES)}{number}"
        paper = write(chance, town)
        for _ in range(min(chance.choice(sizes), claims // PER_ARTICLE - number)):
            yield _extraction(number, town, *paper(chance))
            number += 1


def _extraction(number: int, town: str, told: list[Line], besides: list[str]) -> Extraction:
    lines, facts = [f"{town} in figures\n\n"], []
    at = len(lines[0])
    for line in told:
        text = line.form.format(count=line.count, **line.words) + "\n"
        facts.append((at, at + len(text) - 1, at + text.index(f"{line.count} {line.words['noun']}"), line))
        lines.append(text)
        at += len(text)
    lines += besides
    published = date(2020, 1, 1) + timedelta(number % 900)
    read = article("".join(lines), id=f"a{number:06d}", published=published.isoformat())
    claims = tuple(
        Claim(
            f"{read.id}-{k:02d}",
            read.quote(first, last),
            Figure(
                Decimal(line.count), Decimal(line.count), Decimal(line.count), Decimal(1), line.words["noun"], "count"
            ),
            Span(start, start + len(str(line.count))),
            Name(town, town),
            Property(line.words["noun"], line.words["noun"], (), line.words["verb"]),
            AsOf(day(published), "published"),
        )
        for k, (first, last, start, line) in enumerate(facts)
    )
    return Extraction(read, (), claims, (), (town, "council", *(line.words["noun"] for line in told[:4])))


ARCHIVES = {"news": (news, (1, 1, 1, 2, 2, 3, 4, 5, 6, 7)), "lists": (lists, (4,))}
"""What writes the papers of a story, and how many a story has."""


def draft_beside_ledger(size: int) -> None:
    """Print what it costs to check a draft of twenty claims against a ledger of the archive of news."""
    said = list(corpus(size, "news"))
    draft = next(b for a, b in pairwise(said[len(said) // 2 :]) if a.article.title == b.article.title)
    said.remove(draft)
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), said)
        start = time.process_time()
        known = [one.extraction for one in outlined(Path(folder), facts=())]
        opened = time.process_time()
        ids = reached([draft, *known], [draft.article.id], NO_NAMES)
        read = filled(Path(folder), known, ids)
        chosen = time.process_time()
        check([draft, *read], drafts=[draft.article.id])
        end = time.process_time()
    print(
        f"draft beside a ledger of {size:,} claims: {end - start:5.2f} s; {opened - start:4.2f} s to open it, "
        f"{chosen - opened:4.2f} s to read the facts of {len(ids) - 1} articles, {end - chosen:4.2f} s to check"
    )


def main() -> None:
    """Print the cost of a claim at three sizes, in both archives, and that of a draft beside a ledger."""
    gc.set_threshold(100_000, 20, 20)  # as the command line does
    for size in (1_000, 10_000, 100_000):
        draft_beside_ledger(size)
    for name in ARCHIVES:
        for size in (1_000, 10_000, 100_000):
            chronology = merge(corpus(size, name), NO_NAMES)
            start = time.process_time()
            found = sum(1 for _ in compared_pairs(chronology))
            spent = time.process_time() - start
            print(
                f"{name:6} {size:>7} claims: {spent:6.2f} s, {1e6 * spent / size:6.1f} µs a claim, {found} comparisons"
            )


if __name__ == "__main__":
    main()
