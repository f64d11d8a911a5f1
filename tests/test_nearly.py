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
