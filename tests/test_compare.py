"""Comparing two texts: the excuses, the bands, and what is flagged, as rows of pairs."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cctimeline.chronology import merge
from cctimeline.compare import compared
from cctimeline.compare.excuses import EXCUSES
from cctimeline.compare.pairs import compared_pairs
from cctimeline.compare.sentences import in_common
from cctimeline.names import NO_NAMES
from cctimeline.pipeline import check, extract
from cctimeline.reading import article
from cctimeline.when import day

CORPUS = sorted((Path(__file__).parent / "corpus").glob("pairs_*.toml"))
ROWS = [
    pytest.param(row, id=f"{path.stem}-{number}")
    for path in CORPUS
    for number, row in enumerate(tomllib.loads(path.read_text("utf-8"))["pair"], 1)
]
ALONE = tomllib.loads((Path(__file__).parent / "corpus/one_text.toml").read_text("utf-8"))["text"]


def verdicts(row: dict[str, Any]) -> set[tuple[str, str | None]]:
    """Return (verdict, excuse) of every comparison between the two texts of a row."""
    dates = row.get("published", (None, None))
    both = [extract(article(row[k], id=k, published=date)) for k, date in zip("ab", dates, strict=True)]
    found = compared_pairs(merge(both, NO_NAMES))
    return {(c.verdict, c.excuse) for c in found if c.a.quote.article != c.b.quote.article}


@pytest.mark.parametrize("row", ROWS)
def test_pair(row: dict[str, Any]) -> None:
    """A pair gets the verdict and the excuse its row promises; "none" is not held together at all."""
    found = verdicts(row)

    if row["verdict"] == "none":
        assert not [v for v, _ in found if v == "conflict"]
    else:
        assert (row["verdict"], row.get("excuse")) in found
        assert row["verdict"] == "conflict" or "conflict" not in {v for v, _ in found}


@pytest.mark.parametrize("row", ALONE)
def test_one_text(row: dict[str, str]) -> None:
    """Within one article two figures differ only where both are of one thing by its own words."""
    found = compared_pairs(merge([extract(article(row["text"], id="a"))], NO_NAMES))

    assert (row["verdict"] == "conflict") == ("conflict" in {c.verdict for c in found})


def test_every_excuse_has_a_docstring_and_a_name_of_its_own() -> None:
    """Each excuse is one named function that says whom it lets go."""
    assert len(EXCUSES) == len({e.name for e in EXCUSES})
    assert all(e.holds.__doc__ for e in EXCUSES)


@pytest.mark.parametrize(
    ("own", "others", "told", "begun"),
    [
        (25, (30, 30), 30, 30),  # "the bridge, reopened five days ago, fell": the others say when
        (None, (30, 30), 31, 30),
        (31, (30, 30), 31, 30),  # "children are missing today"
        (31, (30, 29), 31, 31),
        (2, (30, 30), 31, 2),  # another week's news
        (24, (1, 1), 30, 1),  # "as of the 24th 583 people were hurt"
        (30, (31, 31), 30, 30),  # what had not happened yet
    ],
)
def test_texts_of_one_story_tell_of_one_day(
    own: int | None, others: tuple[int, ...], told: int, begun: int | None
) -> None:
    """What a text tells happened on the day that most of those held together with it have."""
    days = [date(2021, 5, n) for n in others]

    assert (date(2021, 5, begun) if begun else None) == in_common(
        date(2021, 5, own) if own else None, days, day(date(2021, 5, told))
    )


def test_the_order_of_the_articles_does_not_matter() -> None:
    """Two texts get the same comparisons whichever is read first."""
    one = extract(article("The mill was sold for 40 million euros in 2019.", id="one"))
    two = extract(article("The mill was sold for 52 million euros in 2019.", id="two"))

    assert list(compared_pairs(merge((one, two), NO_NAMES))) == list(compared_pairs(merge((two, one), NO_NAMES)))


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("The dam, which opened in 1968, holds 310 tonnes.", "The dam, which opened in 1986, holds 31 tonnes.", 2),
        ("The school was founded in 1950 and has 420 pupils.", "The school was founded in 1960 and has 240 pupils.", 2),
        ("The port handled 310 tonnes in 2018.", "The port handled 31 tonnes in 2016.", 0),
        ("In 1950 the school had 420 pupils.", "In 1960 the school had 240 pupils.", 0),
        ("The choir was founded in 1950 and won 12 prizes.", "The choir was founded in 1960 and won 12 prizes.", 1),
    ],
)
def test_two_slips_in_one_sentence(a: str, b: str, found: int) -> None:
    """A year long past and a figure of today that both differ are two slips, not a figure of two years."""
    both = [extract(article(text, id=id, published="2021-05-03")) for id, text in (("a", a), ("b", b))]

    assert found == sum(c.verdict == "conflict" for c in compared_pairs(merge(both, NO_NAMES)))


def test_compared_names_the_facts_that_were_held_against_another() -> None:
    """What stands alone is not counted as compared."""
    one = extract(article("The mill was sold for 40 million euros. Its tower has 12 windows.", id="one"))
    two = extract(article("The mill was sold for 52 million euros.", id="two"))
    chronology = merge((one, two), NO_NAMES)
    prices = {c.id for c in chronology.claims if c.figure.kind == "amount"}

    assert prices == set(compared(chronology))


def test_many_articles_on_one_subject_are_still_held_together() -> None:
    """The hundredth article on one bridge is held against those before it, however common its name has become."""
    lengths = ["421"] * 99 + ["412"]
    told = [
        extract(article(f"The Halden Bridge is {metres} metres long, Nordbau says.", id=f"a{k:03d}"))
        for k, metres in enumerate(lengths)
    ]

    found = [finding for finding in check(told) if finding.verdict == "conflict"]

    assert ["measure-differs"] == [finding.rule for finding in found]


def test_one_matter_is_one_finding() -> None:
    """Where several papers print several lengths of one bridge, one finding holds them all."""
    told = [
        extract(article(f"{who} The Halden Bridge is {metres} metres long.", id=f"a{k}"))
        for k, (who, metres) in enumerate([("Nordbau says so.", 421), ("It rains.", 412), ("It snows.", 450)])
    ]

    found = [finding for finding in check(told) if finding.verdict == "conflict"]

    assert [3] == [len(finding.members) for finding in found]
    assert {"421 metres", "412 metres", "450 metres"} == {member.says for member in found[0].members}


@pytest.mark.parametrize(
    ("a", "b", "message"),
    [
        (
            "More than 40 boats sank off Alba on Sunday in the storm.",
            "Fewer than 20 boats sank off Alba on Sunday in the storm.",
            "boats: “More than 40 boats” differs from “Fewer than 20 boats”",
        ),
        (
            "The pier at Alba is about 300 metres long.",
            "The pier at Alba is nearly 450 metres long.",
            "length: “about 300 metres” differs from “nearly 450 metres”",
        ),
    ],
)
def test_bound_is_told_with_the_figure(a: str, b: str, message: str) -> None:
    """Who reads of two figures reads what bounds or blurs them."""
    found = check([extract(article(text, id=id, published="2021-06-07")) for id, text in (("a", a), ("b", b))])

    assert [message] == [finding.message for finding in found if finding.verdict == "conflict"]
