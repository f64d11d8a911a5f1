"""Pairs of names that may be one: proposed to a person, never assumed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from cctimeline.model import Extraction
from cctimeline.names import Names, one_form, words_of


@frozen
class Proposal:
    """Two names, the longer first, how often each is met, and in which articles."""

    name: str
    other: str
    counts: tuple[int, int]
    articles: tuple[str, ...]


def proposals(extractions: Iterable[Extraction], settled: Names) -> tuple[Proposal, ...]:
    """Return the pairs of names, one of which has all the words of the other and some more; the most frequent first.

    Pairs that `settled` makes one, part of each other or different are left out, and so are names of one word.
    """
    met = [(settled.canonical(name), e.article.id) for e in extractions for name in _names(e)]
    form = one_form(name for name, _ in met)
    counts = Counter(form[name] for name, _ in met)
    homes: dict[str, set[str]] = {}
    for name, article in met:
        homes.setdefault(form[name], set()).add(article)
    pairs = [
        Proposal(long, short, (counts[long], counts[short]), tuple(sorted(homes[long] | homes[short])))
        for long, short in _within(counts)
        if not _is_settled(long, short, settled) and not _names_both(long, short)
    ]
    return tuple(sorted(pairs, key=lambda pair: (-min(pair.counts), -sum(pair.counts), pair.name, pair.other)))


def as_toml(proposal: Proposal) -> str:
    """Return a proposal as an entry for names.toml, to be pasted and decided."""
    first, second = proposal.counts
    return (
        f"# {first} and {second} times, in {', '.join(proposal.articles)}. One thing: aliases. Two: differs_from.\n"
        f"[[name]]\ncanonical = {_quoted(proposal.name)}\naliases = [{_quoted(proposal.other)}]\n\n"
    )


def _names(extraction: Extraction) -> Iterator[str]:
    for event in extraction.events:
        yield from event.participants
    for claim in extraction.claims:
        if claim.subject.name:
            yield claim.subject.name


def _within(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Pair each name with those whose words it holds: found by the rarest word of the shorter one."""
    words = {name: frozenset(words_of(name)) for name in sorted(counts)}
    holders: dict[str, list[str]] = {}
    for name, of in words.items():
        for word in of:
            holders.setdefault(word, []).append(name)
    for short, of in words.items():
        if len(of) > 1:
            rarest = min(sorted(of), key=lambda word: len(holders[word]))
            yield from ((long, short) for long in holders[rarest] if of < words[long])


def _names_both(long: str, short: str) -> bool:
    """Tell whether a name holds the other as a name of its own: "Ham and Egg" or "Board of Ham", and "Ham"."""
    halves, rest = long.split(" and "), long.split(" of ")[1:]
    parts = [*(halves if len(halves) > 1 else []), *rest]
    return any(set(words_of(short)) <= set(words_of(part)) for part in parts)


def _is_settled(long: str, short: str, settled: Names) -> bool:
    pair = {words_of(long), words_of(short)}
    told = any({words_of(a), words_of(b)} == pair for a, b in settled.different)
    return told or long in settled.wholes(short) or short in settled.wholes(long)


def _quoted(name: str) -> str:
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
