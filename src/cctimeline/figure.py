"""A number as printed, in full, with what its words allow."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from attrs import frozen

Kind = Literal["count", "amount", "measure", "percent", "percent_change", "ratio", "rank", "ordinal"]
Qualifier = Literal["exact", "approx", "more_than", "at_least", "less_than", "at_most", "range"]


@frozen(weakref_slot=False)
class Figure:
    """A number as printed, in full, with what its words allow.

    `value` is the printed number ("210.45 billion" -> 210450000000), None for a range. `low` and `high` equal
    `value` when exact or approximate, are None on the open side of a bound, and are the two ends of a range; what
    is "nearly" or "just over" a number reaches a tenth to that side. `precision` is the size of the last printed
    digit (10 million for "210.45 billion"). `unit` is a canonical name (`CNY`, `kilometre`, `percent`) or the
    counted noun's lemma; None for a bare number.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    precision: Decimal
    unit: str | None
    kind: Kind
    qualifier: Qualifier = "exact"
