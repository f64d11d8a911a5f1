"""Two newspapers on one event: the second rounds, updates and rewords the first, and differs from it in two facts."""

from __future__ import annotations

from pathlib import Path

import pytest

import cctimeline
from cctimeline.model import Finding

TESTS = Path(__file__).parent

# the words of either newspaper that cannot both be right
PLANTED = {
    "quarterly-report": (
        ("shipped 2.4 million containers", "shipped 2.1 million containers"),
        ("dividend of 35 cents", "dividend of 53 cents"),
    ),
    "football-match": (
        ("showed five yellow cards", "showed seven yellow cards"),
        ("won their last title in 1998", "won their last title in 1989"),
    ),
    "earthquake": (
        ("a depth of 12 kilometres", "a depth of 21 kilometres"),
        ("killed 214 people", "killed 241 people"),
    ),
    "bridge-opening": (
        ("used 14,000 tonnes of steel", "used 41,000 tonnes of steel"),
        ("toll is 3.50 euros", "toll is 5.30 euros"),
    ),
    "bridge": (
        ("48,000 tonnes of steel", "84,000 tonnes of steel"),
        ("decided to build the bridge in November 2011", "decided to build the bridge in November 2013"),
    ),
    "match": (
        ("for £3.5 million in January", "for £5.3 million in January"),
        ("in the final on May 21", "in the final on May 12"),
    ),
}
# Pairs of which one planted difference is found so far. The other is worded too differently to be compared: "the new
# mayor will be sworn in" beside a name, a profit dated by its quarter beside one dated by the day of the report.
HALF = {
    "election-night": (("declared 612 ballots invalid", "621 ballots were invalid"),),
    "quarter": (("dividend of 40 cents a share on September 10", "dividend of 40 cents a share on September 1"),),
}
FIRST = {
    "quarter": "articles/quarter.txt",
    "bridge": "articles/bridge.txt",
    "match": "articles/match.txt",
}


def conflicts(name: str) -> list[Finding]:
    paths = (TESTS / FIRST.get(name, f"newspapers/{name}-first.txt"), TESTS / f"newspapers/{name}-second.txt")
    found = cctimeline.check(cctimeline.extract(cctimeline.read(path)) for path in paths)
    return [finding for finding in found if finding.verdict == "conflict"]


def quotes(finding: Finding, words: tuple[str, str]) -> bool:
    texts = [member.quote.text for member in finding.members]
    return all(any(side in text or text in side for text in texts) for side in words)


@pytest.mark.parametrize(("name", "planted"), [*PLANTED.items(), *HALF.items()])
def test_planted_differences_and_nothing_else(name: str, planted: tuple[tuple[str, str], ...]) -> None:
    """The planted differences are found, each once or more, and nothing else is called a conflict."""
    found = conflicts(name)

    assert [] == [words for words in planted if not any(quotes(f, words) for f in found)]
    assert [] == [f.message for f in found if not any(quotes(f, words) for words in planted)]
