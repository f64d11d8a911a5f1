"""What the checker must say of the five seed articles, group by group, and what it must leave alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import cctimeline
from cctimeline.model import Finding

SEEDS = Path(__file__).parent.parent / "seeds"

# name: the words that a finding must quote together, as (start of the file's name, words)
CONFLICTS = {
    "built before decided": (
        ("001", "construction of the Chongqing Science City will speed up"),
        ("004", "decided to build the Western (Chongqing) Science City"),
    ),
    "built or being built": (
        ("000", "three buildings have been built"),
        ("000", "Currently under construction"),
    ),
    "funds do not add up": (
        ("000", "special funds were increased to 40 million yuan"),
        ("000", "16 projects to be funded reached two million yuan"),
    ),
    "fewer enterprises two years later": (
        ("004", "cultivated 1,164 technology-based enterprises"),
        ("003", "incubated 85 technology enterprises"),
    ),
}
SERIES = {
    "rank of the one city": (("002", "ranked Chengdu 23rd"), ("002", "up from 47th and 77th in 2020")),
    "rank of the other city": (("002", "Chongqing 39th"), ("002", "up from 47th and 77th in 2020")),
    "platforms": (("004", "17 scientific research platforms"), ("003", "introduced 43 scientific")),
    "tunnels": (("004", "four mountain tunnels"), ("003", "35 tunnels traversing the mountains")),
}
AGREEMENTS = {
    "research spending in two currencies": (("002", "210.45 billion yuan ($28.92 billion)"),),
    "levels that two rises imply": (("002", "a 33 percent increase from 2020"), ("002", "up 62 percent from 2020")),
    "three platforms, three named": (("001", "three innovation platforms, which are"),),
    "four venues, four named": (("000", "four sub-venues, namely"),),
}
TRAPS = {
    "enterprises of a city and of a region": (
        ("004", "241 high-tech enterprises"),
        ("002", "more than 27,000 high-tech"),
    ),
    "platforms of another place": (("001", "three innovation platforms"), ("003", "introduced 43 scientific")),
    "rank in another list": (("000", "ranking among the top ten"), ("002", "ranked Chengdu 23rd")),
    "two agreements on one day": (
        ("000", "signed a strategic cooperation agreement"),
        ("000", "signed another cooperation agreement on December 17, 2021"),
    ),
    "academicians and academician teams": (("004", "has increased to 8"), ("003", "attracted 5 academician teams")),
}

Places = tuple[tuple[str, str], ...]


@cache
def findings() -> tuple[Finding, ...]:
    return cctimeline.check(cctimeline.extract(cctimeline.read(path)) for path in sorted(SEEDS.glob("*.txt")))


def quotes(finding: Finding, place: tuple[str, str]) -> bool:
    """Tell whether the finding quotes the words, or a part of them that holds a figure or more than two words."""
    start, words = place
    texts = [" ".join(m.quote.text.split()) for m in finding.members if m.quote.article.startswith(start)]
    return any(words in text or (text in words and len(text.split()) > 2) for text in texts)


def on(places: Places, verdict: str) -> list[Finding]:
    return [f for f in findings() if f.verdict == verdict and all(quotes(f, place) for place in places)]


@pytest.mark.parametrize("name", CONFLICTS)
def test_conflict_is_found(name: str) -> None:
    """Every conflict is reported, with both sides quoted."""
    assert on(CONFLICTS[name], "conflict")


@pytest.mark.parametrize("name", SERIES)
def test_series_is_listed(name: str) -> None:
    """What differs by its date is listed with both dates, and is no conflict."""
    assert on(SERIES[name], "change_over_time")
    assert not on(SERIES[name], "conflict")


@pytest.mark.parametrize("name", AGREEMENTS)
def test_agreement_is_listed(name: str) -> None:
    """What was computed and holds is said to hold."""
    assert on(AGREEMENTS[name], "agree")


@pytest.mark.parametrize("name", TRAPS)
def test_trap_is_left_alone(name: str) -> None:
    """What looks comparable and is not makes neither a conflict nor a series."""
    assert not on(TRAPS[name], "conflict")
    assert not on(TRAPS[name], "change_over_time")


def test_conflicts_are_few() -> None:
    """At most eight findings in all are conflicts."""
    assert len([f for f in findings() if f.verdict == "conflict"]) <= 8
