"""What the true value behind a printed figure may be, and arithmetic on such bands."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cctimeline.compare.bands import Band, band, base_of, percent_change, reckoned, total
from cctimeline.compare.wording import number
from cctimeline.figure import Figure, Kind, Qualifier


def figure(value: str, precision: str = "1", kind: Kind = "count", qualifier: Qualifier = "exact") -> Figure:
    n = Decimal(value)
    low = None if qualifier in ("less_than", "at_most") else n
    high = None if qualifier in ("more_than", "at_least") else n
    return Figure(n, low, high, Decimal(precision), None, kind, qualifier)


def between(low: str | None, high: str | None) -> Band:
    return Band(Decimal(low) if low else None, Decimal(high) if high else None)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (figure("40"), between("40", "40")),
        (figure("27000"), between("26500", "27500")),
        (figure("200000"), between("195000", "205000")),
        (figure("200000", qualifier="approx"), between("180000", "220000")),
        (figure("5.1", "0.1", "percent"), between("5.05", "5.15")),
        (figure("40", qualifier="more_than"), between("40", None)),
    ],
)
def test_band_that_a_figure_is_reckoned_with(printed: Figure, expected: Band) -> None:
    """A count is exact until it is large and round; what is measured reaches half a printed digit to either side."""
    assert expected == reckoned(printed)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (figure("40"), figure("41"), False),
        (figure("5.1", "0.1", "percent"), figure("5.2", "0.1", "percent"), False),
        (figure("5.1", "0.1", "percent"), figure("5", "1", "percent"), True),
        (figure("27000"), figure("27100"), True),
        (figure("9", qualifier="approx"), figure("11", qualifier="approx"), True),
        (figure("40", qualifier="more_than"), figure("39"), False),
    ],
)
def test_bands_of_two_figures_that_may_be_one(one: Figure, other: Figure, expected: bool) -> None:
    """Half a printed digit belongs to neither neighbour; what "about" reaches belongs to it."""
    assert expected == band(one).meets(band(other))


def test_arithmetic_keeps_the_rounding() -> None:
    """From 40 to 50 is 25 percent; a level up by 33 percent came from three quarters of it."""
    assert between("25", "25") == percent_change(between("50", "50"), between("40", "40"))
    assert between("14", "15") == total((between("12", "12"), between("2", "3")))
    assert between(None, "15") == total((between(None, "12"), between("2", "3")))
    implied = base_of(between("210", "211"), between("32.5", "33.5"))
    assert implied.meets(between("158", "158.2"))
    assert not implied.meets(between("170", None))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("158233082706.77", "158.2 billion"),
        ("1164", "1,164"),
        ("7.27697", "7.277"),
        ("32000000", "32 million"),
        ("0.25", "0.25"),
        ("100", "100"),
        ("0", "0"),
    ],
)
def test_numbers_are_written_as_in_a_newsroom(value: str, expected: str) -> None:
    """Four digits, and a word from a million on."""
    assert expected == number(Decimal(value))
