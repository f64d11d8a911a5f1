"""Marks of Markdown: what is one, what the text is without them, and facts in the words that the file prints."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cctimeline
from cctimeline.markup import Unmarked, edges, is_note, marks, on_one_line, plain
from cctimeline.model import Span

PLAIN = {
    "The **Alba Bridge** is *1.24 km* long.": "The Alba Bridge is 1.24 km long.",
    "It __cost__ _40 million_ and ~~30~~ `5`.": "It cost 40 million and 30 5.",
    "***All*** **Alba**'s ships": "All Alba's ships",
    "It [cost **310** million](https://example.org/2019/a_b_400) in all.": "It cost 310 million in all.",
    "[Alba][1] has [twelve boats][boats].": "Alba has twelve boats.",
    "![Map of 3 ports](map_3.png)Alba": "Alba",
    "The city said[^1]. More[^note 2].": "The city said. More[^note 2].",
    "In 2016.[8] On Monday [7][23] - it fell[4]": "In 2016. On Monday  - it fell",
    "> She waited.\n> > He did not.": "She waited.\nHe did not.",
    "## What is next\n\n1. One": "What is next\n\n1. One",
    r"It cost \$35 million\*.": "It cost $35 million*.",
    "CO<sub>2</sub> fell <em class='x'>5</em> percent.<!-- check! -->": "CO2 fell 5 percent.",
}
UNTOUCHED = (
    "Sales* rose and profit* fell; 2*3*4 and 5 * 6 * 7.",
    "* 40 boats\n* 50 ships\n- 60",
    "The files a_b_c and _x",
    "He said [5] boats, [sic] and [the mayor] left (see [3] below).",
    "a < b and c > d, <b5> # 12 ~ 3",
    "``We won,'' she said. ``They lost.''",
    "A line of *stars\n\nand *more",
    "| Year | Ships |\n|---|---:|\n| 2022 | 14 |",
)


ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
PIECES = ("**", "*", "_", "`", "[", "](u)", "[8]", "> ", "\n", " ", "a", "40", "<b>")


@pytest.mark.parametrize("text", PLAIN)
def test_a_text_without_its_marks(text: str) -> None:
    assert PLAIN[text] == plain(text)


@pytest.mark.parametrize("text", UNTOUCHED)
def test_what_is_no_mark_stays(text: str) -> None:
    assert text == plain(text)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(["**", "*", "_", "`", "[", "](u)", "[8]", "> ", "\n", " ", "a", "40", "<b>"])).map("".join)
)
def test_every_place_is_found_again(text: str) -> None:
    """A span of the text without marks stands as printed where its words stand, and back."""
    found = Unmarked(text, marks(text))

    assert all(a.end <= b.start for a, b in zip(found.marks, found.marks[1:], strict=False))
    for start, letter in enumerate(found.text):
        span = Span(start, start + 1)
        printed = found.printed_span(span)
        assert letter == text[printed.start : printed.end]
        assert span == found.plain_span(printed)


def test_words_cut_out_of_marks_are_told_without_them() -> None:
    assert "310 million euros" == on_one_line("310** million\neuros")
    assert "a_b 5 * 6" == on_one_line("a_b 5 * 6")


def test_the_number_of_a_note() -> None:
    assert [True, False] == [is_note(text, text.index("8"), text.index("8") + 1) for text in ("so.[8] It", "so [8] it")]


def test_facts_stand_where_the_file_prints_them(tmp_path: Path) -> None:
    """Quotes are the file's own words; who and what are read without the marks, notes are no claims."""
    said = (
        "The **Alba Bridge** is **1.3** km long.[2] It [opened](http://x.org/9) on *3 May 2021*, and cost `400` euros."
    )
    text = f"# Ferry\n\n{said}"
    (tmp_path / "a.md").write_text(text, "utf-8")
    found = cctimeline.extract(cctimeline.read(tmp_path / "a.md"))

    assert ["1.3** km", "400` euros"] == [claim.quote.part(claim.figure_span) for claim in found.claims]
    assert [("Alba Bridge", "length"), ("Alba Bridge", "cost")] == [
        (c.subject.name, c.property.text) for c in found.claims
    ]
    assert [("3 May 2021", "2021-05-03")] == [(e.quote.part(e.date_span), e.when.edtf) for e in found.events]
    quotes = [fact.quote for facts in (found.events, found.claims) for fact in facts]
    assert all(text[quote.span.start : quote.span.end] == quote.text for quote in quotes)


def test_a_marked_text_and_a_bare_one_agree_but_for_what_differs() -> None:
    marked = "The **Alba Bridge** opened on *3 May 2021*. It [cost **40** million euros](http://x.org/2019/07/900)."
    bare = "The Alba Bridge opened on 3 May 2021. It cost 70 million euros."
    two = [cctimeline.extract(cctimeline.article(text, id=str(k))) for k, text in enumerate((marked, bare))]
    found = [f for f in cctimeline.check(two) if f.verdict == "conflict"]

    assert [["40 million euros", "70 million euros"]] == [[m.says for m in f.members] for f in found]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", " \n", "\n   "])
@pytest.mark.parametrize("width", [48, 60, 72])
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_lines_may_break_anywhere_in_a_sentence(path: Path, width: int, line_break: str) -> None:
    """A text that is wrapped says what it says in long lines, and quotes are as printed."""
    long = path.read_text("utf-8")
    short = "\n\n".join(line_break.join(_wrapped(paragraph, width)) for paragraph in re.split(r"\n+", long))

    assert _facts(long) == _facts(short)


def _wrapped(paragraph: str, width: int) -> list[str]:
    return textwrap.wrap(paragraph, width, break_on_hyphens=False, break_long_words=False)


def _facts(text: str) -> list[tuple[str, ...]]:
    found = cctimeline.extract(cctimeline.article(text, id="a"))
    for quote in (fact.quote for facts in (found.events, found.claims) for fact in facts):
        assert text[quote.span.start : quote.span.end] == quote.text
    claims = [(c.quote.part(c.figure_span), c.subject.name, c.property.text, c.as_of) for c in found.claims]
    events = [(e.when.edtf, e.what) for e in found.events]
    return [tuple(" ".join(str(part).split()) for part in fact) for fact in (*claims, *events)]


def test_white_space_at_a_blank_line_is_left_out_once() -> None:
    """White space on a line of its own belongs to one of the two line breaks around it."""
    assert (Span(0, 1), Span(2, 3), Span(3, 4)) == edges("\r\n \r\n")
