"""Whatever a page holds, it is read: body spans lie in it, in order, and the rest is furniture."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cctimeline import article
from cctimeline.reading import UnreadableError, article_of

PIECES = (
    "By Jane Frost",
    "Updated: 2024-03-05",
    "PORT ELLIS, June 27 (CW) — ",
    "Photo by A. Moor",
    "(Photo: CW)",
    "© 2018 CW. All rights reserved.",
    "Tel: 86-10-63074558",
    "3/12 A ferry",
    "30 February 2023",
    "It carried 312 passengers.",
    "— Jane Frost (@jane) March 5, 2024",
    "|",
    ":",
    "京ICP备00000000号",
    "\u2028",
    "\x85",
    "\r\n",
    "\n",
    "\n\n",
    " ",
)
pages = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=30).map("".join)


@settings(max_examples=150, deadline=None)
@given(pages)
def test_body_spans_lie_in_the_text(text: str) -> None:
    """Spans are in order, do not touch each other's letters, and none is blank."""
    found = article(text, id="a")

    assert all(0 <= span.start < span.end <= len(text) for span in found.body if text)
    assert all(a.end <= b.start for a, b in pairwise(found.body))
    assert not text.strip() or all(text[span.start : span.end].strip() for span in found.body)
    assert found == article(text, id="a")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """A file is an article or a clear refusal."""
    try:
        assert article_of(data, path="a.txt", id="a").text.strip()
    except UnreadableError as why:
        assert str(why)
