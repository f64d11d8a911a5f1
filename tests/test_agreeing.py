"""Agreements told once: one finding for a figure that several papers print, none made of two that differ."""

from __future__ import annotations

import cctimeline


def told(*texts: str) -> list[tuple[str, int]]:
    """Return (message, number of members) of what agrees."""
    made = [cctimeline.extract(cctimeline.article(text, id=f"a{k}")) for k, text in enumerate(texts)]
    found = cctimeline.check(made)
    return [(finding.message, len(finding.members)) for finding in found if finding.verdict == "agree"]


def test_one_figure_of_four_papers_is_one_agreement() -> None:
    """Six pairs of four papers are one matter."""
    papers = [f"The Tarn Bridge near Hale {verb} 820 metres long." for verb in ("is", "was", "is just", "is exactly")]

    assert [("length of Tarn Bridge: 4 statements agree", 4)] == told(*papers)


def test_a_bound_does_not_tie_two_figures() -> None:
    """ "More than 300 houses" agrees with 312 and with 340, which do not agree with each other."""
    bound = "The flood damaged more than 300 houses in the valley."
    papers = [f"The flood damaged {number} houses in the valley." for number in ("312", "340")]

    assert all(members == 2 for _, members in told(bound, *papers))
