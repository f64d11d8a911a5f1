"""Figures found in text: the corpus rows, and what holds for every text."""

from __future__ import annotations

import time
import tomllib
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cctimeline import find_figures
from cctimeline.find.figures.mentions import claimed
from cctimeline.find.sentences import Sentence, cut
from cctimeline.model import DateMention, FigureMention

CORPUS = Path(__file__).parent / "corpus"
FILES = ("numbers", "money", "measures", "bounds", "counts", "none")


def rows(name: str) -> list[tuple[str, list[str]]]:
    groups = tomllib.loads((CORPUS / f"figures_{name}.toml").read_text("utf-8"))
    return [row for group in groups.values() for row in group.items()]


def plain(value: Decimal) -> str:
    """Four decimals are enough for a row; shares have no end."""
    if value == value.to_integral():
        return format(value.quantize(Decimal(1)), "f")
    if abs(value) < Decimal("0.001"):
        return format(value.normalize(), "E")
    return format(round(value, 4).normalize(), "f")


def said(mention: FigureMention) -> str:
    figure = mention.figure
    ranged = figure.qualifier == "range" and figure.low is not None and figure.high is not None
    value = f"{plain(mention.low)}..{plain(mention.high)}" if ranged else plain(mention.value)
    change = "" if mention.change == "=" else f"{mention.change} "
    return f"{change}{value} {figure.unit or '-'}"


@pytest.mark.parametrize(("text", "expected"), [row for name in FILES for row in rows(name)])
def test_figures_of_a_text(text: str, expected: list[str]) -> None:
    """Each row of the corpus gives exactly the figures it names, in order."""
    assert expected == [said(mention) for mention in find_figures(text)]


@pytest.mark.parametrize(("text", "expected"), rows("claims"))
def test_figures_as_claims_need_them(text: str, expected: list[str]) -> None:
    """What claims read otherwise: lower bounds, moves as two figures, orders; and what claims nothing."""
    assert expected == [said(mention) for sentence in cut(text) for mention in claimed(text, sentence, ())]


def test_value_and_precision_are_as_printed() -> None:
    """A magnitude multiplies the value and the size of the last printed digit."""
    (found,) = find_figures("The dam was built for 64.85 billion yuan.")

    assert (Decimal("64850000000"), Decimal("10000000")) == (found.value, found.figure.precision)


def test_what_is_near_reaches_a_tenth() -> None:
    """Nearly says that it is less, just over that it is more; neither says that it is far."""
    nearly, over, under = find_figures("Nearly 50 boats, just over 20 cars and just under 30 lorries came.")

    assert (Decimal(45), Decimal(50)) == (nearly.low, nearly.high)
    assert (Decimal(20), Decimal(22)) == (over.low, over.high)
    assert (Decimal(27), Decimal(30)) == (under.low, under.high)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It sold 40 vans.", "count"),
        ("It cost 40 euros.", "amount"),
        ("It weighs 40 kg.", "measure"),
        ("It is 40 percent full.", "percent"),
        ("It grew by 40 percent.", "percent_change"),
        ("A 40 percent increase followed.", "percent_change"),
        ("Half of them left.", "ratio"),
        ("It ranked 40th.", "rank"),
    ],
)
def test_kind_of_figure(text: str, kind: str) -> None:
    """The kind follows from the unit and the words of change."""
    assert [kind] == [mention.kind for mention in find_figures(text)]


def test_span_leaves_out_hedge_and_counted_noun() -> None:
    """The span holds number, magnitude and unit; the counted noun has its own."""
    text = "More than 3 million old coins weigh about 12 tonnes."
    coins, tonnes = find_figures(text)

    assert ("3 million", "12 tonnes") == (text[coins.start : coins.end], text[tonnes.start : tonnes.end])
    assert coins.noun is not None
    assert "old coins" == text[slice(*coins.noun)]
    assert tonnes.noun is None


def test_bounds_are_open_on_one_side() -> None:
    """More than leaves the top open, up to the bottom; a range has two ends and no value."""
    more, most, between = find_figures("More than 5 boats, up to 9 boats and 30 to 40 boats came.")

    assert (Decimal(5), None) == (more.low, more.high)
    assert (None, Decimal(9)) == (most.low, most.high)
    assert (None, Decimal(30), Decimal(40)) == (between.value, between.low, between.high)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The museum drew 40,000 visitors.", ("museum",)),
        ("Steel prices fell 4 percent.", ("Steel", "prices")),
        ("They bought a $900 garden table.", ("garden", "table")),
        ("Some 30 percent of farmers agreed.", ("farmers",)),
        ("It made a profit of 3 million euros.", ("profit",)),
        ("Rain fell for days, fog 2 hours.", ("fog",)),
        ("One of the finest harbours closed.", ()),
        ("It was led by Leo Brandt, 51, and his son.", ("Leo", "Brandt")),
        ("The mayor said 10 towns were hit.", ()),
        ("It is near the 73-bedroom Quay Hotel.", ("Quay", "Hotel")),
        ("Crime fell, with arson down 14 percent.", ("arson",)),
        ("Forecasters predict waves to exceed 4 metres.", ("waves",)),
        ("Divers found a wreck three times the length of a bus.", ("wreck",)),
        ("Among the nurses on duty, 40 percent fell ill.", ("nurses", "duty")),
        ("The bill came in the region of 40 euros.", ("bill",)),
        ("The risk is higher for men over 50.", ("men",)),
        ("Tarn won the cup with 12 goals.", ("Tarn",)),
        ("Tarn built a hall with 12 rooms.", ("hall",)),
        ("Tarn, which opened a mill, said it needs 12 lorries.", ("Tarn",)),
        ("Based on its thick bones, it was 40 metres long.", ()),
        ("Rain fell all week, and it hit 40 millimetres.", ("Rain",)),
        ("The bus hit Alba station, 22 miles west of Brenn.", ("Alba", "station", "west")),
        ("It is kept on farms 900 miles north of Brenn.", ("farms", "north")),
        ("The bus hit a wall, with one door coming off.", ()),
        ("He put the number of injured at 52.", ("number",)),
        ("About $3 million would be the outlay.", ("outlay",)),
        ("It is made to lift a load of up to 1,500 kg.", ("load",)),
        ("It was put into an orbit roughly 400 km above the sea.", ("orbit",)),
    ],
)
def test_concept(text: str, words: tuple[str, ...]) -> None:
    """The concept is what the figure stands before, is of, completes or is said of."""
    assert words == find_figures(text)[0].concept


def test_given_dates_are_no_figures_but_durations_are() -> None:
    """A number that a given date covers is left out; one in a given duration stays."""
    text = "In 40 days they walked 900 km."
    date = DateMention(0, 10, None, "DATE", "2020-01-01")
    duration = DateMention(3, 10, None, "DURATION", "P40D")

    assert ["900 kilometre"] == [said(m) for m in claimed(text, Sentence(0, len(text)), [date])]
    assert ["40 day", "900 kilometre"] == [said(m) for m in claimed(text, Sentence(0, len(text)), [duration])]


NUMBERISH = st.text(
    alphabet="0123456789.,-–%$€£ mkbn()/:'\"½×^eEand of to one two half third hundred million Mon. ", max_size=80
)


@settings(max_examples=300, deadline=None)
@given(NUMBERISH | st.text(max_size=60))
def test_mentions_are_slices_in_order(text: str) -> None:
    """Whatever the text: nothing raises, and mentions are non-empty slices of it that do not overlap."""
    found = find_figures(text)

    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert found == find_figures(text)


@pytest.mark.parametrize(
    "piece", ["7", "1,", "million ", "(", "1-", "half a ", "$", "two hundred and ", "3.", "from 1 to "]
)
def test_time_is_linear(piece: str) -> None:
    """Eight times the hostile text takes no more than about eight times as long."""
    short, long = (spent(piece * count) for count in (500, 4_000))

    assert long < 30 * max(short, 0.005)


def spent(text: str) -> float:
    start = time.process_time()
    find_figures(text)
    return time.process_time() - start
