"""Figures found in text."""

from __future__ import annotations

from decimal import Decimal

from cctimeline import find_figures


def test_money_with_magnitude_is_read_in_full() -> None:
    """A magnitude multiplies; the currency is a canonical code."""
    (found,) = find_figures("The firm spent 210.45 billion yuan on it.")

    assert (Decimal("210450000000"), "CNY", "amount") == (found.value, found.unit, found.kind)
    assert Decimal("10000000") == found.figure.precision
