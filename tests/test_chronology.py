"""The chronology: one order over all articles, dates as precise as printed, filters, and its formats."""

from __future__ import annotations

import csv
import json
from datetime import date

import pytest
from attrs import evolve
from facts import ferries

from cctimeline import article, extract
from cctimeline.chronology import Chronology, merge
from cctimeline.cli.filters import Filters, filtered, window_of
from cctimeline.model import Extraction, Name, Problem
from cctimeline.names import NO_NAMES, Names
from cctimeline.report.chronology_json import as_json, number
from cctimeline.report.chronology_rows import Row, facts_in_order, rows
from cctimeline.report.chronology_table import as_csv, as_markdown, as_table
from cctimeline.spoken import spoken
from cctimeline.when import When, between, day, month, year


def undated(one: Extraction) -> Extraction:
    """The same article with its first claim undated."""
    return evolve(one, claims=(evolve(one.claims[0], as_of=None), *one.claims[1:]))


def told(chronology: Chronology) -> list[tuple[str, str, str]]:
    """What a reader sees, row by row."""
    return [(row.when, row.what, row.source) for row in rows(facts_in_order(chronology), chronology)]


def test_one_order_over_articles() -> None:
    """Facts of all articles stand in one order of their dates, what has none last."""
    chronology = merge([undated(ferries("b", "b.txt")), ferries("a", "a.txt")], NO_NAMES)

    assert [
        ("2021-05-02", "… the Harbour Board opened a pier in Port Ellis.", "a.txt:3"),
        ("2021-05-02", "… the Harbour Board opened a pier in Port Ellis.", "b.txt:3"),
        ("as of 2021-05-03", "pier in Port Ellis: cost: 2.50 million francs", "a.txt:3"),
        ("2030", "Harbour Board: about 12 ferries (plan)", "a.txt:4"),
        ("2030", "Harbour Board: about 12 ferries (plan)", "b.txt:4"),
        ("undated", "pier in Port Ellis: cost: 2.50 million francs", "b.txt:3"),
    ] == told(chronology)


def test_a_stretch_is_one_row() -> None:
    """What lasted from one date to another stands once, with both."""
    lasted = extract(article("A village\n\nThe siege lasted from 27 March to 24 June 1593.\n", id="a"))

    assert [("1593-03-27 to 1593-06-24", "The siege lasted from 27 March to 24 June 1593.")] == [
        row[:2] for row in told(merge([lasted], NO_NAMES))
    ]


def test_a_pronoun_is_told_with_what_stands_before_it() -> None:
    """A clause about "she" says nothing without the words before it, up to a semicolon."""
    hit = "A girl is in hospital after she was hit by a tram on 3 May 2019."
    marched = "The vote drew few; after it failed they marched on 5 May 2019."
    both = extract(article(f"A village\n\n{hit}\n\n{marched}\n", id="a"))

    assert [hit, "… after it failed they marched on 5 May 2019."] == [
        row[1] for row in told(merge([both], NO_NAMES)) if row[0] != "undated"
    ]


def test_a_claim_whose_subject_is_open_is_quoted() -> None:
    """Where it is not plain of whom a figure is said, the words themselves stand in the table."""
    one = ferries()
    claims = (evolve(one.claims[0], subject=Name("It", None)),)

    assert (
        "cost: 2.50 million francs — “It cost 2.50 million francs”"
        == told(merge([evolve(one, claims=claims, events=())], NO_NAMES))[0][1]
    )


def test_the_order_of_articles_does_not_matter() -> None:
    """The same articles in another order give the same bytes."""
    both = [ferries("a", "a.txt"), ferries("b", "b.txt")]

    assert as_json(merge(both, NO_NAMES)) == as_json(merge(reversed(both), NO_NAMES))


SPOKEN: list[tuple[When, str]] = [
    (day(date(2021, 5, 2)), "2021-05-02"),
    (month(2021, 5), "2021-05"),
    (year(2021), "2021"),
    (year(2022, "start"), "early 2022"),
    (month(2022, 3, "approx"), "about 2022-03"),
    (evolve(month(2022, 3), edtf="2022-03~"), "about 2022-03"),
    (between(year(2020), year(2023)), "2020 to 2023"),
    (between(month(2020, 9), None), "2020-09 or later"),
    (between(None, year(2027)), "2027 or earlier"),
    (When(date(1990, 1, 1), date(1999, 12, 31), "199X"), "1990s"),
    (When(date(1800, 1, 1), date(1899, 12, 31), "18XX", "start"), "early 19th century"),
    (When(date(2000, 1, 1), date(2099, 12, 31), "20XX"), "21st century"),
    (When(date(2021, 3, 1), date(2021, 5, 31), "2021-21"), "spring 2021"),
    (When(date(2021, 12, 1), date(2022, 3, 7), "2022-03~", "approx"), "about 2022-03 (2021-12-01 to 2022-03-07)"),
    (When(date(2024, 1, 1), date(2024, 3, 31), "2024-33"), "first quarter of 2024"),
    (When(None, None, "XXXX"), "undated"),
]


@pytest.mark.parametrize(("when", "words"), SPOKEN)
def test_dates_are_as_precise_as_printed(when: When, words: str) -> None:
    """A date shows its width, and what is uncertain about it."""
    assert words == spoken(when, width=True)


def test_uncertain_dates_sort_by_their_earliest_day() -> None:
    """A whole year comes before a day within it."""
    one = ferries()
    wide = evolve(one.events[0], id="e9", when=year(2021))
    chronology = merge([evolve(one, events=(one.events[0], wide))], NO_NAMES)

    assert ["2021", "2021-05-02"] == [event.when.edtf for event in chronology.events]


def test_a_count_reads_as_its_sentence_does() -> None:
    """What is counted stands behind the figure where the text has it there, else before it."""
    said = "The death toll rose to 15. The port has 40 large ships."
    merged = merge([extract(article(said, id="flood", published="2023-03-16"))], NO_NAMES)
    what = [row.what.partition(" — ")[0] for row in rows(facts_in_order(merged), merged)]

    assert any(words.endswith("death toll: 15") for words in what)
    assert any(words.endswith("40 large ships") for words in what)


FILTERS: list[tuple[Filters, list[str]]] = [
    (Filters(), ["2021-05-02", "as of 2021-05-03", "2030"]),
    (Filters(kind="event"), ["2021-05-02"]),
    (Filters(kind="claim"), ["as of 2021-05-03", "2030"]),
    (Filters(window=window_of("2021-05-03", None)), ["as of 2021-05-03", "2030"]),
    (Filters(window=window_of(None, "2021-05~")), ["2021-05-02", "as of 2021-05-03"]),
    (Filters(window=window_of("2030-06", "203X")), ["2030"]),
    (Filters(about="FERRIES board"), ["2030"]),
    (Filters(about="errie"), []),
    (Filters(articles=("press/ferries.txt",)), ["2021-05-02", "as of 2021-05-03", "2030"]),
]


@pytest.mark.parametrize(("wanted", "left"), FILTERS, ids=str)
def test_filters(wanted: Filters, left: list[str]) -> None:
    """A stretch of time, words, a kind or an article leave in what they name."""
    assert left == [when for when, _, _ in told(filtered(merge([ferries()], NO_NAMES), wanted).chronology)]


def test_undated_facts_left_out_by_a_date_are_told() -> None:
    """A filter by date says how many facts it could not judge."""
    kept = filtered(merge([undated(ferries())], NO_NAMES), Filters(window=window_of("2020", None)))

    assert ["1 undated fact is left out: --from and --to cannot judge what has no date"] == [
        problem.message for problem in kept.left_out
    ]


def test_filters_that_leave_nothing_say_so() -> None:
    """An empty table is no answer: it says of how many facts none was asked for."""
    kept = filtered(merge([ferries()], NO_NAMES), Filters(about="zeppelin"))

    assert ["none of 3 facts is what was asked for"] == [problem.message for problem in kept.left_out]


def test_problems_go_with_their_article() -> None:
    """A filter by article keeps that article's problems, and no other's."""
    both = [evolve(ferries(id, f"{id}.txt"), problems=(Problem(f"{id}.txt", "x"),)) for id in "ab"]

    assert (Problem("a.txt", "x"),) == filtered(merge(both, NO_NAMES), Filters(articles=("a",))).chronology.problems


def test_names_are_one_over_articles() -> None:
    """Forms of one name become the most frequent one, settled names the canonical one."""
    one, other = ferries("a"), ferries("b")
    turned = evolve(other.claims[1], subject=evolve(other.claims[1].subject, name="Board of the Harbour"))
    both = [one, evolve(other, claims=(turned,))]

    assert {"Harbour Board"} == {c.subject.name for c in merge(both, NO_NAMES).claims if c.modality == "plan"}
    settled = Names(aliases=(("Harbour Board", "The Board of Port Ellis"),))
    assert {"The Board of Port Ellis"} == {c.subject.name for c in merge(both, settled).claims if c.modality == "plan"}
    assert ("The Board of Port Ellis",) == merge(both, settled).events[0].participants


def test_table_wraps_what_was_said() -> None:
    """On a narrow terminal what was said is wrapped, dates and places are not."""
    listed = rows(facts_in_order(merge([ferries()], NO_NAMES)), merge([ferries()], NO_NAMES))

    assert max(len(line) for line in as_table(listed, width=70).splitlines()) <= 70
    assert 2 + len(listed) == len(as_table(listed).splitlines())


def test_csv_and_markdown() -> None:
    """A spreadsheet and a Markdown page get a row a fact, with what would break a row escaped."""
    listed = [Row("2021-05-02", 'a | "b", c', "press/ferries.txt:3", "event")]

    assert [["when", "what", "source", "kind"], ["2021-05-02", 'a | "b", c', "press/ferries.txt:3", "event"]] == list(
        csv.reader(as_csv(listed).splitlines())
    )
    assert '| a \\| "b", c ' in as_markdown(listed)


def test_json_has_the_keys_that_are_promised() -> None:
    """Version 1 of the JSON, key by key."""
    document = json.loads(as_json(merge([ferries()], NO_NAMES)))

    assert ["version", "articles", "events", "claims", "problems"] == list(document)
    assert ["id", "path", "title", "publisher", "published", "published_from"] == list(document["articles"][0])
    event, claim = document["events"][0], document["claims"][0]
    place = ["id", "article", "start", "end", "quote"]
    assert [*place, "what", "status", "participants", "when"] == list(event)
    assert ["start", "end", "text", "edtf", "mod", "earliest", "latest"] == list(event["when"])
    assert [*place, "modality", "attributed_to", "figure", "subject", "property", "as_of"] == list(claim)
    figure = ["start", "end", "text", "value", "low", "high", "unit", "kind", "qualifier"]
    assert figure == list(claim["figure"])
    assert {"text": "It", "name": "pier in Port Ellis"} == claim["subject"]
    assert {"text": "cost", "head": "cost"} == claim["property"]
    assert {"edtf": "2021-05-03", "from": "published"} == claim["as_of"]
    assert "2.50 million francs" == claim["figure"]["text"] and 2500000 == claim["figure"]["value"]


@pytest.mark.parametrize(
    ("printed", "given"),
    [("12", 12), ("2.5", 2.5), ("0.1", 0.1), ("1E+17", 10**17), ("12345678901234567.5", "12345678901234567.5")],
)
def test_numbers_lose_no_digit(printed: str, given: object) -> None:
    """A figure is a JSON number, or a string where a number would lose digits."""
    from decimal import Decimal

    assert given == number(Decimal(printed))
