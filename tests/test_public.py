"""What the outside may rely on."""

from __future__ import annotations

import pytest

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


def test_check_of_a_draft_is_about_the_draft() -> None:
    """What two sources say of each other is not compared where a draft is checked."""
    printed = {"a": "The Alba bridge cost 40 million euros.", "b": "The Alba bridge cost 70 million euros."}
    sources = [cctimeline.extract(cctimeline.article(text, id=name)) for name, text in printed.items()]
    draft = cctimeline.extract(cctimeline.article("The Alba bridge cost 90 million euros.", id="draft"))

    found = cctimeline.check([*sources, draft], drafts=["draft"])

    assert [{"draft", "a", "b"}] == [{member.quote.article for member in one.members} for one in found]
    assert {"40 million euros", "70 million euros", "90 million euros"} == {m.says for m in found[0].members}


def test_what_was_read_before_does_not_matter() -> None:
    """A text has the same facts and keywords whatever the process has read before it."""
    text = "The 71-quorn-lot is for sale. The 71-quorn-lot costs 5 euros."
    first = cctimeline.extract(cctimeline.article(text, id="a"))

    cctimeline.extract(cctimeline.article("A quorn-lot burned on 3 May 2021.", id="b"))

    assert first == cctimeline.extract(cctimeline.article(text, id="a"))


def test_a_date_open_at_one_end_is_told_with_its_word() -> None:
    """What was done "by May 2019" is not said to be of May 2019."""
    printed = {"a": "The Arno bridge was opened by May 2019.", "b": "The Arno bridge was opened in August 2020."}
    both = [cctimeline.extract(cctimeline.article(text, id=name)) for name, text in printed.items()]

    assert [["by May 2019", "August 2020"]] == [[m.says for m in one.members] for one in cctimeline.check(both)]


def test_two_articles_of_one_id_are_refused() -> None:
    """Their facts could not be told apart; the message says which they are."""
    both = [cctimeline.extract(cctimeline.article(f"The Alba bridge cost {n} euros.", id="alba")) for n in (40, 70)]

    with pytest.raises(ValueError, match="two articles have the id alba"):
        cctimeline.check(both)
