"""Degrees of one scale in those of another: the scales begin at different noughts, so no factor converts them."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from cctimeline.compare.bands import Band
from cctimeline.figure import Figure
from cctimeline.vocab import table


@frozen
class Degrees:
    """A scale of temperature: the size of its degree in kelvin, and what it prints at 0 degrees Celsius."""

    size: Decimal
    zero: Decimal


def degrees(figure: Figure) -> Degrees | None:
    """Return the scale of a temperature; None for any other figure."""
    unit = table("units").get(figure.unit or "", {})
    return Degrees(Decimal(unit["degree"]), Decimal(unit["zero"])) if "degree" in unit else None


def on_scale(found: Band, of: Degrees, to: Degrees) -> Band:
    """Return a band of temperatures of one scale on another: 40 Celsius is 104 Fahrenheit."""
    low, high = (
        None if end is None else (end - of.zero) * of.size / to.size + to.zero for end in (found.low, found.high)
    )
    return Band(low, high)


def as_difference(found: Band, of: Degrees, to: Degrees) -> Band:
    """Return a band of differences on another scale: 2 degrees Celsius warmer is 3.6 degrees Fahrenheit warmer."""
    return on_scale(found, Degrees(of.size, Decimal(0)), Degrees(to.size, Decimal(0)))
