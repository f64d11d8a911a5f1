"""A conflict names the excuse that comes nearest."""

from __future__ import annotations

import pytest

import cctimeline


@pytest.mark.parametrize(
    ("first", "second", "excuse"),
    [
        ("The Harbour Bridge cost 310 million euros.", "The Harbour Bridge cost 130 million euros.", None),
        (
            "The Harbour Bridge cost 312 million euros.",
            "The Harbour Bridge cost 310.4 million euros.",
            "rounding (0.5 percent apart)",
        ),
        (
            "The Harbour Bridge cost more than 310 million euros.",
            "The Harbour Bridge cost 130 million euros.",
            "bound (“310 million euros” is more than)",
        ),
    ],
)
def test_nearest_excuse(first: str, second: str, excuse: str | None) -> None:
    """A bound, a hair's breadth: what an editor looks at first."""
    texts = (cctimeline.article(text, id=id) for id, text in (("a", first), ("b", second)))
    found = cctimeline.check([cctimeline.extract(text) for text in texts])

    assert [("conflict", excuse)] == [(one.verdict, one.excuse) for one in found]


def test_how_far_apart_two_units_are_is_said_in_the_first() -> None:
    """A reader need not convert "49 feet" and "3 metres" to see how far they differ."""
    texts = ("The wave in Tolosk harbour was 49 feet high.", "The wave in Tolosk harbour was 3 metres high.")
    read = (cctimeline.extract(cctimeline.article(text, id=str(n))) for n, text in enumerate(texts))
    whys = [f.why for f in cctimeline.check(read) if f.verdict == "conflict"]

    assert ["about 39 feet apart"] == [why.partition(";")[0] for why in whys]
