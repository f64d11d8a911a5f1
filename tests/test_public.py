"""What the outside may rely on."""

from __future__ import annotations

import cctimeline


def test_public_functions_are_there() -> None:
    """The names the design promises can be imported and called."""
    one = cctimeline.extract(cctimeline.article("Nothing to see.", id="a"))

    assert () == cctimeline.check([one])
    assert () == cctimeline.find_dates("Nothing to see.")
    assert () == cctimeline.find_figures("Nothing to see.")


def test_text_too_long_to_compare_says_so() -> None:
    """What is left out of comparing is a problem, not silence."""
    one = cctimeline.extract(cctimeline.article("Alba has 5 mills. " * 4_001, id="a"))

    expected = ["only the first 4,000 of its 4,001 sentences with facts are compared"]
    assert expected == [problem.message for problem in one.problems]
