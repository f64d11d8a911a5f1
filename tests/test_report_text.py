"""What an editor reads: frames, sections, and the closing lines."""

from __future__ import annotations

import pytest
from attrs import evolve
from reported import checked, extraction, finding, member

from cctimeline.model import Member, Problem, Span
from cctimeline.report import text
from cctimeline.report.frame import columns, frame
from cctimeline.report.places import Place, source
from cctimeline.report.sheet import sheet


def test_check_shows_both_sides_and_what_to_do() -> None:
    """A conflict shows the draft first, then the source, carets under the words, why, and how to accept it."""
    expected = """\
error: People rescued: 12 differs from 14. [count-differs]
 --> draft.txt:3:1
3 | Twelve people were rescued on Monday, the mayor said.
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^ 12
 --> flood.txt:3:22
3 | Rescue teams brought 14 people to safety — “all in one night”.
  |                      ^^^^^^^^^ 14
  = why: 12 is not 14
  = to accept: cctimeline accept 0123456789ab --reason "..."
"""

    assert expected == text.render(checked()).split("\n\n")[0] + "\n"


@pytest.mark.parametrize(("line_end", "line", "column"), [("\n", 2, 3), ("\r\n", 2, 3), ("\r", 2, 3)])
def test_lines_end_as_editors_say(line_end: str, line: int, column: int) -> None:
    """LF, CR LF and a lone CR end a line; columns count code points, from 1; the end is the column after the last."""
    of = extraction("a", f"first{line_end}né twelve{line_end}").article
    start = of.text.index("twelve") - 1

    assert Place("a.txt", line, column, line, column + 7) == source(of).place(Span(start, start + 7))


def test_long_line_is_cut_around_the_words() -> None:
    """A paragraph on one line is shown around the quote, within the width, whole words only."""
    of = extraction("a", "word " * 200 + "twelve people " + "more " * 200)
    start = of.article.text.index("twelve")
    (row,) = frame(source(of.article), Span(start, start + 13), [Span(start, start + 6)], width=60)

    assert columns(row.text) <= 60
    assert ("…word", "more…") == (row.text[:5], row.text[-5:])
    assert "^^^^^^~~~~~~~" == row.marks[0].strip()
    assert row.text.index("twelve") == row.marks[0].index("^")


def test_wide_characters_keep_the_caret_in_place() -> None:
    """A wide character takes two columns and a combining one none, so the caret stands under its word."""
    of = extraction("a", "重庆 e\u0301té 40 projects")
    start = of.article.text.index("40")
    (row,) = frame(source(of.article), Span(start, start + 2), [Span(start, start + 2)], width=60)

    assert " " * columns("重庆 été ") + "^^" == row.marks[0]


def test_quote_wider_than_the_frame_is_wrapped() -> None:
    """A quote that does not fit is shown on several rows, each with its marks, the number on the first."""
    of = extraction("a", "word " * 40)
    rows = frame(source(of.article), Span(0, 199), [Span(0, 199)], width=60)

    assert [1, None, None, None] == [row.line for row in rows]
    assert all(columns(row.text) <= 60 for row in rows)


def test_control_characters_do_not_reach_the_terminal() -> None:
    """What would move the cursor is taken out of a frame."""
    of = extraction("a", "\x1b[31m12\u202e people\tthere")
    (row,) = frame(source(of.article), Span(5, 7), [Span(5, 7)], width=60)

    assert " [31m12 people there" == row.text
    shown = text.render(sheet([finding(member(of, "12", "\x1b[2J12"), message="\x1b[2J12", why="\x1b[2J12")], [of]))
    assert "\x1b" not in shown


def test_findings_are_worst_first_then_by_place() -> None:
    """Order: severity, path, position, rule; whatever order the rules found them in."""
    of = [extraction(id, "one two three") for id in ("b", "a")]
    places = [
        finding(member(of[0], "one", "1"), severity="warning", rule="r"),
        finding(member(of[1], "two", "2"), severity="error", rule="r"),
        finding(member(of[1], "one", "1"), severity="error", rule="s"),
        finding(member(of[1], "one", "1"), severity="error", rule="r"),
    ]
    laid_out = sheet(places, of)

    assert laid_out == sheet(places[::-1], of[::-1])
    assert ["a.txt:1:1", "a.txt:1:1", "a.txt:1:5", "b.txt:1:1"] == [str(e.sides[0].place) for e in laid_out.entries]
    assert ["r", "s", "r", "r"] == [e.finding.rule for e in laid_out.entries]


def test_colour_is_only_paint() -> None:
    """Without its colour codes the coloured report is the plain one."""
    import re

    assert text.render(checked()) == re.sub(r"\033\[[0-9;]*m", "", text.render(checked(), paint=text.coloured))


def test_excuse_of_a_pair_let_go_is_told_when_asked() -> None:
    """Pairs let go are counted in the summary and shown, with the excuse, by the verbose report only."""
    assert "part of the whole: draft.txt:3:1" not in text.render(checked())
    assert "part of the whole: draft.txt:3:1" in text.render_verbose(checked())


def test_many_problems_are_counted() -> None:
    """Of the problems with the articles a few are named, the draft's first; all where they are asked for."""
    problems = tuple(Problem(f"{n}.txt", "prints no date") for n in range(8))
    told = checked()
    draft = Problem(told.drafts[0], "prints no date")
    told = evolve(told, coverage=evolve(told.coverage, unread=(*problems, draft)))

    short, whole = text.render(told), text.render_verbose(told)

    assert [draft.where, "0.txt", "1.txt", "2.txt", "3.txt"] == _wheres(short)
    assert "4 more problems with the articles (--verbose lists them)." in short
    assert [draft.where, *(f"{n}.txt" for n in range(8))] == _wheres(whole)


def _wheres(told: str) -> list[str]:
    return [line.split(": ")[1] for line in told.splitlines() if line.startswith("Problem: ")]


def test_two_sides_of_one_sentence_share_a_frame() -> None:
    """Where both sides quote the same words the frame stands once, each figure marked with what it says."""
    of = extraction("a", "It rose from 40 to 50, up 20 percent.")
    sides = [member(of, "It rose from 40 to 50, up 20 percent", says) for says in ("from 40", "20 percent")]
    shown = text.render(sheet([finding(*sides)], [of]))

    assert 1 == shown.count("--> a.txt:1:1")
    assert 1 == shown.count("It rose")
    assert ["from 40", "20 percent"] == [line.split("^ ")[1] for line in shown.splitlines() if "^ " in line]


def test_the_same_figure_twice_is_no_news() -> None:
    """Agreement in the same words is counted, and listed only when asked; agreement by computation is listed."""
    of = extraction("a", "It is 1,240 meters long. It is 1,240 meters long. It is 1.24 kilometers long.")
    first, other = (member(of, words, "length") for words in ("1,240 meters", "1.24 kilometers"))
    start = of.article.text.rindex("1,240")
    again = Member(of.article.quote(start, start + 12), "length", "f")
    laid_out = sheet(
        [
            finding(first, again, verdict="agree", severity="info", message="Said twice."),
            finding(first, other, verdict="agree", severity="info", message="Converted."),
        ],
        [of],
    )

    assert "Converted." in text.render(laid_out)
    assert "Said twice." not in text.render(laid_out)
    assert "2 that agree (1 by computation)" in text.render(laid_out)
    assert "Said twice." in text.render_verbose(laid_out)


def test_pairs_that_share_a_figure_are_one_series() -> None:
    """Three tolls, told as three pairs, are one table by date."""
    of = extraction("a", "First 10 died, then 20 died, then 30 died.")
    first, second, third = (evolve(member(of, f"{n} died", f"{n}"), fact=f"f{n}") for n in (10, 20, 30))
    pairs = [(second, third), (first, second), (first, third)]
    laid_out = sheet(
        [finding(*pair, verdict="change_over_time", severity="info", message="died: “a” became “b”") for pair in pairs],
        [of],
    )
    shown = text.render(laid_out)

    assert 1 == shown.count("[count-differs]")
    assert "- died: 3 statements [count-differs]" in shown
    assert 3 == shown.count("a.txt:1:")
