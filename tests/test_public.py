"""What the outside may rely on."""

from __future__ import annotations

import cctimeline


def test_public_functions_are_there() -> None:
    """The names the design promises can be imported and called."""
    one = cctimeline.extract(cctimeline.article("Nothing to see.", id="a"))

    assert () == cctimeline.check([one])
    assert () == cctimeline.find_dates("Nothing to see.")
    assert () == cctimeline.find_figures("Nothing to see.")
