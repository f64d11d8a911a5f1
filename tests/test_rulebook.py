"""The pages of the rules, as `rules`, `explain` and `docs/rules.md` show them."""

from __future__ import annotations

from pathlib import Path

from cctimeline.model import Example
from cctimeline.report.rulebook import Page, as_list, as_markdown, as_text, pages

PAGE = Page(
    "count-differs",
    "Two counts of the same.",
    (("Flags", "Twelve and 14."), ("Why", "One reader counts.")),
    (Example(("Twelve came.\n\nThey left.", "14 came."), ("conflict",), ("2021-05-01", None)), Example(("One.",), ())),
)


def test_docs_are_current() -> None:
    """`docs/rules.md` is what `cctimeline rules --format markdown` prints: run that to renew it."""
    assert Path("docs/rules.md").read_text("utf-8") == as_markdown(pages())


def test_explain_shows_documentation_and_examples() -> None:
    """A page has the sentence, the named paragraphs, then each example with what is found in it."""
    expected = """\
count-differs: Two counts of the same.

Flags: Twelve and 14.

Why: One reader counts.

Example, it finds a conflict:

    (2021-05-01) Twelve came.

    They left.

    14 came.

Example, it finds nothing:

    One.
"""

    assert expected == as_text(PAGE)


def test_rules_are_listed_with_a_sentence() -> None:
    """One rule a line."""
    assert "count-differs  Two counts of the same.\n" == as_list((PAGE,))
    assert len(pages()) == len(as_list(pages()).splitlines())
