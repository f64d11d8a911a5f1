"""What comparing costs a claim: corpora of 1,000, 10,000 and 100,000 claims, one story in twenty articles or so."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from cctimeline.chronology import merge
from cctimeline.compare.pairs import compared_pairs
from cctimeline.figure import Figure
from cctimeline.ledger.names import NO_NAMES
from cctimeline.model import AsOf, Claim, Extraction, Name, Property, Span
from cctimeline.reading import article
from cctimeline.when import day

PER_ARTICLE = 20
NOUNS = ("bridge", "tunnel", "school", "ship", "house", "road", "plant", "farm", "mill", "tower", "lamp", "wall")
VERBS = ("opened", "closed", "painted", "moved", "rented", "sold", "counted", "inspected", "repaired", "lost")
PLACES = tuple(a + b for a in ("North", "Old", "Upper", "Lower") for b in ("field", "ham", "ford", "wick", "ton"))


def corpus(claims: int) -> Iterator[Extraction]:
    """Yield as many articles as hold `claims` claims; every fourth speaks of the story of the one before."""
    chance = random.Random(7)
    towns = [f"{place}{number}" for number in range(claims // 400 + 2) for place in PLACES]
    place = towns[0]
    for number in range(claims // PER_ARTICLE):
        if number % 4 == 0:
            place = chance.choice(towns)
        yield _extraction(number, place, chance)


def _extraction(number: int, place: str, chance: random.Random) -> Extraction:
    lines, facts = [f"{place} in figures\n\n"], []
    at = len(lines[0])
    for k in range(PER_ARTICLE):
        noun, verb, count = chance.choice(NOUNS), chance.choice(VERBS), chance.randint(3, 900)
        other = chance.choice(NOUNS)
        line = f"The council of {place} {verb} {count} {noun}s near the {other} of {chance.choice(PLACES)}.\n"
        start = at + line.index(str(count))
        facts.append((k, at, at + len(line) - 1, start, count, noun, verb))
        lines.append(line)
        at += len(line)
    published = date(2020, 1, 1) + timedelta(number % 900)
    read = article("".join(lines), id=f"a{number:06d}", published=published.isoformat())
    claims = tuple(
        Claim(
            f"{read.id}-{k:02d}",
            read.quote(first, last),
            Figure(Decimal(count), Decimal(count), Decimal(count), Decimal(1), noun, "count"),
            Span(start, start + len(str(count))),
            Name(place, place),
            Property(noun, noun, (), verb),
            AsOf(day(published), "published"),
        )
        for k, first, last, start, count, noun, verb in facts
    )
    return Extraction(read, (), claims, (), (place, "council", *(noun for _, _, _, _, _, noun, _ in facts[:4])))


def main() -> None:
    """Print the cost of a claim at three sizes."""
    for size in (1_000, 10_000, 100_000):
        chronology = merge(corpus(size), NO_NAMES)
        start = time.process_time()
        found = sum(1 for _ in compared_pairs(chronology))
        spent = time.process_time() - start
        print(f"{size:>7} claims: {spent:6.2f} s, {1e6 * spent / size:6.1f} µs a claim, {found} comparisons")


if __name__ == "__main__":
    main()
