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
    "election-night": (
        ("declared 612 ballots invalid", "621 ballots were invalid"),
        ("sworn in on April 3, 2023", "sworn in as mayor on April 13, 2023"),
    ),
    "bridge": (
        ("48,000 tonnes of steel", "84,000 tonnes of steel"),
        ("decided to build the bridge in November 2011", "decided to build the bridge in November 2013"),
    ),
    "match": (
        ("for £3.5 million in January", "for £5.3 million in January"),
        ("in the final on May 21", "in the final on May 12"),
    ),
    "quarter": (
        ("profit rose to $312 million", "profit was $321 million"),
        ("dividend of 40 cents a share on September 10", "dividend of 40 cents a share on September 1"),
    ),
    "election": (
        ("Turnout was 67.3 percent", "Turnout was 76.3 percent"),
        ("won by just 27 votes", "won by 72 votes"),
    ),
    "quake": (
        ("epicentre was 35 kilometres west", "epicentre was 53 kilometres west"),
        ("set up 23 camps", "set up 32 camps"),
    ),
    "trial": (
        ("fine of 850,000 crowns", "fine of 580,000 crowns"),
        ("at the airport on September 3, 2019", "at the airport on September 13, 2019"),
    ),
    "heat": (
        ("36,000 homes", "63,000 homes"),
        ("set in August 2003", "set in August 2005"),
    ),
    "museum": (
        ("54 metres high", "rises to 45 metres"),
        ("£7 for students", "students pay £9"),
    ),
    "ship": (
        ("46 crew on board", "64 crew on board"),
        ("380 tonnes of fuel oil", "830 tonnes of fuel oil"),
    ),
    "festival": (
        ("watched 18 films", "chose from 16 films"),
        ("come to cinemas on November 22", "come to cinemas on November 29"),
    ),
    "strike": (
        ("single payment of 450 euros", "540 euros once"),
        ("meet again on February 16", "for February 26"),
    ),
    "launch": (
        ("a capsule of 85 kilograms", "weighs 58 kilograms"),
        ("one of them failed", "two have failed"),
    ),
    "harvest": (
        ("6.5 degrees below zero", "5.6 degrees below zero"),
        ("frost that the valley remembers came in 1981", "the frost of 1971"),
    ),
    "clinic": (
        ("wait 47 days", "patient for 74 days"),
        ("The rest, 7.4 million crowns", "the remaining 4.7 million crowns"),
    ),
    "bank": (
        ("cost its fund $640 million", "pay about $460 million"),
        ("led the bank since May 2006", "at the top since May 2009"),
    ),
    "wildfire": (
        ("fire began at 3:40 p.m.", "at about 4.30 p.m."),
        ("five people were killed", "killed nine people"),
    ),
    "vaccine": (
        ("cost $145 million", "swallowed $154 million"),
        ("price will be $4.50 a dose", "cost $3.50"),
    ),
}
# Planted differences that are not found, by the words of the first newspaper.
MISSED = ("one of them failed",)
FIRST = {
    "quarter": "articles/quarter.txt",
    "bridge": "articles/bridge.txt",
    "match": "articles/match.txt",
    "election": "articles/election.txt",
    "quake": "articles/earthquake.txt",
}


def conflicts(name: str) -> list[Finding]:
    paths = (TESTS / FIRST.get(name, f"newspapers/{name}-first.txt"), TESTS / f"newspapers/{name}-second.txt")
    found = cctimeline.check(cctimeline.extract(cctimeline.read(path)) for path in paths)
    return [finding for finding in found if finding.verdict == "conflict"]


def quotes(finding: Finding, words: tuple[str, str]) -> bool:
    texts = [member.quote.text for member in finding.members]
    return all(any(side in text or text in side for text in texts) for side in words)


@pytest.mark.parametrize("name", PLANTED)
def test_planted_differences_and_nothing_else(name: str) -> None:
    """The planted differences are found, each once or more, and nothing else is called a conflict."""
    found = conflicts(name)
    unseen = [words[0] for words in PLANTED[name] if not any(quotes(f, words) for f in found)]

    assert unseen == [words[0] for words in PLANTED[name] if words[0] in MISSED]
    assert [f.message for f in found if not any(quotes(f, words) for words in PLANTED[name])] == []
