"""What holds of every mention, whatever the text."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cctimeline import find_dates
from cctimeline.find.dates import find_dates_in
from cctimeline.find.dates.grammar import INNER, RULES, expand
from cctimeline.find.dates.lexicon import letters
from cctimeline.find.sentences import cut
from cctimeline.model import DateMention
from cctimeline.when import year

VOCABULARY = (
    "Monday Friday May March Sept. January 3 31 30th 2021 1998 '98 1990s the a an of in on at last next this that "
    "same early mid late end beginning quarter year years week month months day days ago later earlier from now two "
    "several couple half and or - – , . ; ( ) % $ 5 p.m. 4:30 noon night morning today yesterday weekend spring fall "
    "fiscal Q3 H1 FY22 century BC first third second twice every each other 2022-03-05 31/12/2020 17.5 1,200 more than "
    "about past previous following year-ago Christmas Day Good Easter hundred thousand nineteen ninety-one until"
)
texts = st.lists(st.sampled_from(VOCABULARY.split()), max_size=40).map(" ".join) | st.text(max_size=80)
references = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


@settings(max_examples=300, deadline=None)
@given(texts, references)
def test_mentions_are_ordered_spans_of_the_text(text: str, published: date | None) -> None:
    """Mentions lie in the text, in order, without overlap, without white space at their ends."""
    found = find_dates(text, published=published)

    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[m.start : m.end] == text[m.start : m.end].strip() for m in found)


@settings(max_examples=300, deadline=None)
@given(texts, references)
def test_intervals_are_whole(text: str, published: date | None) -> None:
    """A known date starts no later than it ends and has a text form."""
    for mention in find_dates(text, published=published):
        if mention.when:
            assert mention.when.edtf
            assert mention.when.earliest is None or mention.when.latest is None or _ordered(mention)


def _ordered(mention: DateMention) -> bool:
    when = mention.when
    return bool(when and when.earliest and when.latest and when.earliest <= when.latest)


@settings(max_examples=100, deadline=None)
@given(texts, references)
def test_same_text_same_mentions(text: str, published: date | None) -> None:
    """Nothing but the arguments decides."""
    assert find_dates(text, published=published) == find_dates(text, published=published)


def test_sentences_limit_where_is_looked() -> None:
    """In all sentences as much is found as in the text; in none, nothing."""
    text = "It opened on May 3, 2021. It closed in June. It was sold last year."
    sentences = cut(text)

    assert 3 == len(find_dates_in(text, sentences, published=year(2022)))
    assert 1 == len(find_dates_in(text, sentences[1:2], published=year(2022)))
    assert () == find_dates_in(text, [], published=year(2022))


def test_a_year_of_publication_places_months_and_years() -> None:
    """With only the year known, months fall into it and days and weeks stay open."""
    text = "It opens this October. It closed in March. It was sold last year, and again last week and yesterday."
    found = find_dates_in(text, None, published=year(2022))

    assert ["2022-10", "2022-03", "2021", "XXXX-WXX", "XXXX-XX-XX"] == [m.timex_value for m in found]


def test_a_date_may_be_given_as_text_or_date() -> None:
    """`published` takes an ISO string or a date."""
    text = "It closed yesterday."

    assert find_dates(text, published="2024-03-01") == find_dates(text, published=date(2024, 3, 1))
    assert "2024-02-29" == find_dates(text, published="2024-03-01")[0].timex_value


def test_bounds_and_weekdays_are_kept() -> None:
    """The word before a date and the weekday beside it are there for those who compare."""
    text = (
        "It has been open since May 2020. It ran from Monday, 7 March 2022 to 9 March 2022, and by 2027 it will close."
    )
    found = find_dates(text, published="2023-01-01")

    assert ["since", "from", "to", "by"] == [m.bound for m in found]
    assert [None, 0, None, None] == [m.weekday for m in found]


def test_white_space_and_line_breaks_do_not_matter_inside_a_mention() -> None:
    """A line break inside a date is read over; a blank line ends it."""
    assert ["2021-05"] == [m.timex_value for m in find_dates("It closed in May\n2021.")]
    assert ["2021"] == [m.timex_value for m in find_dates("It may\n\n2021")][-1:]


def test_the_ends_of_the_calendar_are_no_errors() -> None:
    """Dates that would fall before year 1 or after 9999 stay open."""
    text = "On Thursday, lately, last week, over the weekend, next Christmas, 2021-200,000 and 20 years ago."

    assert find_dates(text, published="0001-01-01")
    assert find_dates(text, published="9999-12-31")


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(INNER)), st.lists(st.sampled_from(sorted(letters().values())), max_size=6))
def test_no_rule_begins_with_an_inner_word(first: str, rest: list[str]) -> None:
    """So that no such word need be looked at."""
    codes = " ".join([letters()[first], *rest])

    assert [] == [name for name, rule in RULES if re.match(expand(rule), codes)]
