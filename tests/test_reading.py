"""What a file's bytes and a page's first and last lines become."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from cctimeline import article, read
from cctimeline.model import Article
from cctimeline.reading import UnreadableError, article_of

BODY = "The council said on Monday that the old ferry had carried 312 passengers before it was taken out of service."
MORE = "Its last captain, who had served for 31 years, said that the river would not be the same without the whistle."


def page(*lines: str) -> Article:
    return article("\n\n".join(lines), id="page")


def furniture_of(found: Article) -> str:
    """What no body span covers, white space aside."""
    at, left = 0, []
    for span in found.body:
        left.append(found.text[at : span.start])
        at = span.end
    return " ".join(" ".join([*left, found.text[at:]]).split())


HEADS = {
    "byline of an office": ("By our correspondent in Port Ellis, August 21, 2023", "2023-08-21", "byline", None),
    "byline of a newsroom": ("From the Courier newsroom | 21 August 2023", "2023-08-21", "byline", None),
    "sentence of an office": ("By our editor's count 12 ferries sank on August 21, 2023.", None, None, None),
    "byline with a bar": ("By JANE FROST|Apr 16,2020", "2020-04-16", "byline", None),
    "updated, then the paper": ("Updated: 2025-02-28 Harbour Daily", "2025-02-28", "updated", "Harbour Daily"),
    "published at a time": ("Published 3:04 PM, Jan 2, 2018", "2018-01-02", "published", None),
    "a bare date": ("Mar 07,2022", "2022-03-07", "published", None),
    "weekday, day first": ("Tuesday, 5 March 2024", "2024-03-05", "published", None),
    "paper, then date": (
        "The Harbour Daily | 5 March 2024 | 09:15 GMT",
        "2024-03-05",
        "published",
        "The Harbour Daily",
    ),
    "ISO with a time": ("Published: 2024-03-05T09:15:00Z", "2024-03-05", "published", None),
    "agency in brackets": ("Updated: 2016-07-15 06:50 (Coastal Wire)", "2016-07-15", "updated", "Coastal Wire"),
    "day and month that tell themselves apart": ("Posted on 28/02/2023", "2023-02-28", "published", None),
    "day and month that do not": ("Posted on 03/02/2023", None, None, None),
    "label, agency, time, editor": (
        "Source: Coastal Wire| 2018-03-03 10:12:03|Editor: xx",
        "2018-03-03",
        "published",
        "Coastal Wire",
    ),
    "two time zones": ("Updated 1907 GMT (0307 HKT) December 31, 2017", "2017-12-31", "updated", None),
    "how long ago": ("March 3, 2017 / 10:12 AM / 2 years ago", "2017-03-03", "published", None),
    "published after updated": (
        "Port Ellis | Updated on March 03, 2017 | Published on March 02, 2017",
        "2017-03-02",
        "published",
        None,
    ),
    "updated, then source": ("Last Updated : Mar 03, 2017, 10:12 AM IST | Source: CWN", "2017-03-03", "updated", "CWN"),
    "last modified on a weekday": ("Last modified on Fri 4 Mar 2017 13.00 GMT", "2017-03-04", "updated", None),
    "for release": ("FOR IMMEDIATE RELEASE: March 3, 2017", "2017-03-03", "published", None),
    "no date": ("By Jane Frost", None, None, None),
}


@pytest.mark.parametrize("name", HEADS)
def test_date_line(name: str) -> None:
    """A line under the title gives date, where it came from and publisher, and is no body."""
    line, edtf, source, publisher = HEADS[name]
    found = page("Old ferry makes its last crossing", line, BODY, MORE)

    assert (edtf, source, publisher) == (
        found.published.edtf if found.published else None,
        found.published_from,
        found.publisher,
    )
    assert "Old ferry makes its last crossing" == found.title
    if edtf:
        assert line == furniture_of(found)


DATELINES = {
    "PORT ELLIS, Canada, June 27, 2024 — ": ("2024-06-27", None),
    "PORT ELLIS, 27 June 2024 (Coastal Wire) - ": ("2024-06-27", "Coastal Wire"),
    "PORT ELLIS, June 27, 2024 /Coastal Wire/ -- ": ("2024-06-27", "Coastal Wire"),
    "PORT ELLIS (CW) - ": (None, "CW"),
    "PORT ELLIS — ": (None, None),
    "(PORT ELLIS, June 27, 2024) — ": ("2024-06-27", None),
}


@pytest.mark.parametrize("opening", DATELINES)
def test_dateline(opening: str) -> None:
    """Place, date and agency before the first words are read, and left out of the body."""
    edtf, agency = DATELINES[opening]
    found = page("Old ferry makes its last crossing", opening + BODY, MORE)

    assert (edtf, agency) == (found.published.edtf if found.published else None, found.publisher)
    assert opening.strip() == furniture_of(found)


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge - which cost 12 million - opened on time, and nobody in the town was surprised by that.",
        "Only one thing is sure — the 12 ferries will be sold.",
        "Prices on the Harbour Freight Index (HFI) dropped to 812.56 at 06:41 UTC – its lowest since 3 May 2017.",
        "UNESCO said that 12 of the sites — all in the north — were at risk.",
    ],
)
def test_no_dateline(sentence: str) -> None:
    """A dash within a sentence is no dateline."""
    assert "" == furniture_of(page("Old ferry makes its last crossing", sentence, MORE))


def test_dateline_without_a_year_takes_it_from_the_update() -> None:
    """31 December, in a page updated in January, is the December before."""
    found = page("Ferry sinks", "Updated: 2018-01-02", "PORT ELLIS, Dec 31 (Coastal Wire) - " + BODY, MORE)

    assert ("2017-12-31", "dateline") == (found.published and found.published.edtf, found.published_from)


FURNITURE = [
    "Read more: Ten ferries worth a trip",
    "Advertisement",
    "The ferry at its pier, May 1998. (Photo by Ann Moor)",
    "The pier in 1998. (Harbour Daily file photo)",
    "The ferry leaves for the last time. Photograph: Ann Moor/Coastal Pictures",
    "Getty Images A ferry with 40 cars on board",
    "3 min read",
    "12 comments",
    "Share this article",
    "![A ferry with 40 cars on board](ferry.png)",
    "Tel: +44 20 7946 0018",
    "https://harbour.example/ferries/2024",
    "京ICP备00000000号-1",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_between_paragraphs(line: str) -> None:
    """Prompts, captions, counters and contacts are furniture wherever they stand."""
    assert line == furniture_of(page("Old ferry makes its last crossing", BODY, line, MORE, BODY))


FEET = {
    "rights": ["Copyright © 2024 The Harbour Daily. All rights reserved."],
    "links and cookies": [
        "A river, a town",
        "Illegal content can be reported by calling this number: +44-20-79460018",
        "By continuing to browse our site you agree to our use of cookies and to the 2 policies below.",
        "About us Contact us",
    ],
    "contact": ["Source: Harbour Board", "CONTACT: Contact person:", "Ms. Moor", "Tel: 44-20-79460018"],
    "writer": ["Ann Moor can be reached at ann.moor@harbour.example."],
    "newsletter": ["Sign up for our newsletter and get 5 stories in your inbox every day."],
}


@pytest.mark.parametrize("name", FEET)
def test_furniture_at_the_foot(name: str) -> None:
    """Notices, contacts and links after the last paragraph are furniture, with the short lines among them."""
    found = page("Old ferry makes its last crossing", BODY, MORE, *FEET[name])

    assert " ".join(FEET[name]) == furniture_of(found)


BODIES = [
    "In 2024 the company changed its privacy policy three times.",
    "The newspaper sold 12,000 copies a day.",
    "Photographs of the 12 ferries hang in the hall.",
    "What changed in 12 months",
    "Moor 4, Ellis 2",
    "5/7 of the crew had served for 20 years",
    "He read more than 400 books on ships.",
    "Credit: 45 million francs",
    "Mobile: 45 million users",
    "Share prices rose 5 percent (see photo).",
    "Now I'm no longer alone",
]


@pytest.mark.parametrize("line", BODIES)
def test_body_stays_body(line: str) -> None:
    """In doubt a line is body, between paragraphs and at the end."""
    assert "" == furniture_of(page("Old ferry makes its last crossing", BODY, line, MORE))
    assert "" == furniture_of(page("Old ferry makes its last crossing", BODY, MORE, line))


def test_site_name_above_the_title() -> None:
    """A short name above the headline is the publisher's."""
    found = page("HarbourOnline Title", "Old ferry makes its last crossing", BODY, MORE)

    assert ("Old ferry makes its last crossing", "HarbourOnline") == (found.title, found.publisher)
    assert "HarbourOnline Title" == furniture_of(found)


@pytest.mark.parametrize("title", ["May 27, 2021: Ferry Sinks", "Ferry Sinks | 12 Dead | 3 Saved | 2 Missing"])
def test_title_with_figures_is_body(title: str) -> None:
    """A headline is no date line and no menu."""
    assert (title, "") == ((found := page(title, BODY, MORE)).title, furniture_of(found))


def test_labels_at_the_head() -> None:
    """Lines "Label: value" are read and are no body."""
    found = page("Title: Old ferry rests", "Publisher: Harbour Daily", "Date: 5 March 2024", BODY, MORE)

    assert ("Old ferry rests", "Harbour Daily") == (found.title, found.publisher)
    assert "2024-03-05" == (found.published and found.published.edtf)


def test_the_end_of_a_year_is_no_date_of_a_report() -> None:
    """A title in capitals may say which year ended; the labelled date is the text's."""
    title = "RESULTS FOR THE YEAR ENDED 28 DECEMBER 2013"
    found = page(title, "Published: February 26, 2014", BODY, MORE)

    assert (title, "2014-02-26") == (found.title, found.published and found.published.edtf)
    assert page(title, BODY, MORE).published is None
    assert page("HARBOUR NEWS 28 DECEMBER 2013", BODY, MORE).published is not None


def test_markdown_head() -> None:
    """Front matter and emphasis of a Markdown page are read like any head."""
    found = page("---\ntitle: 'Old ferry rests'\ndate: 2024-03-05T10:00\n---", "# Old ferry rests", BODY, MORE)
    other = page("# Old ferry rests", "*Harbour Daily, 5 March 2024*", BODY, MORE)
    toml = page('+++\ntitle = "Old ferry rests"\npublishDate = 2024-03-05\n+++', BODY, MORE)

    assert ("Old ferry rests", "2024-03-05") == (found.title, found.published and found.published.edtf)
    assert ("Old ferry rests", "Harbour Daily") == (other.title, other.publisher)
    assert ("Old ferry rests", "2024-03-05") == (toml.title, toml.published and toml.published.edtf)


def test_one_line_is_all_body() -> None:
    """A text of one line has no head and no foot, whatever it says."""
    found = article("Copyright 2017: 12 ferries.", id="a")

    assert ((0, 27), None) == ((found.body[0].start, found.body[0].end), found.published)


def test_one_line_without_its_dateline() -> None:
    """The day in front of the only line is that of writing, and no event's."""
    found = article("TARNBY, May 12, 2021 (OPA) - The storm hit on Sunday.", id="a")

    assert ("2021-05-12", "The storm hit on Sunday.") == (
        found.published and found.published.edtf,
        "".join(found.text[span.start : span.end] for span in found.body),
    )


@pytest.mark.parametrize("text", ["It opened on May 2, 2021 at 10:12. ", "© 2018 x@y.example ", "12/30 ", "A- "])
def test_one_long_line_is_read_quickly(text: str) -> None:
    """A megabyte on one line is body, and takes no closer look."""
    whole = text * (1_000_000 // len(text))

    assert [(0, len(whole))] == [(span.start, span.end) for span in article(whole, id="a").body]
    assert [(0, len(whole) + 5)] == [(span.start, span.end) for span in article("Title" + whole, id="a").body]


def test_first_line_with_a_hash_has_no_special_meaning() -> None:
    """It is a line like others: offsets count it."""
    found = page("# Old ferry rests", BODY, MORE)

    assert ("Old ferry rests", "") == (found.title, furniture_of(found))


def test_given_date_and_title_win() -> None:
    """What the caller says overrides what the head says."""
    found = article(f"Ferry rests\n\nUpdated: 2020-01-01\n\n{BODY}", id="a", published="2021-05-06", title="X")

    assert ("2021-05-06", "given", "X") == (found.published and found.published.edtf, found.published_from, found.title)


def test_year_inferred_from_the_body() -> None:
    """Where the text dates the past and speaks from its own now, the latest such year is taken, and marked."""
    text = (
        "Ferries come back\n\nThe board opened two lines in May 2020. At the beginning of 2022 it ordered a ferry. "
        "So far, three crews have been hired, and the first trip is planned for this October, with more by 2027."
    )
    found = article(text, id="a")

    assert ("2022", "inferred") == (found.published and found.published.edtf, found.published_from)


@pytest.mark.parametrize(
    "text",
    [
        "The war\n\nIt began in September 1939, and in June 1940 the north was taken. It ended in 1945 in the city.",
        "The ferry\n\nIt came back last week, and so far nobody has missed it. This month two more will follow.",
        "Plans\n\nThis year the board will plan for 2030, and so far the target of 2035 has been kept by 12 towns.",
    ],
)
def test_year_not_inferred(text: str) -> None:
    """A chronicle has no now, a note on last week has no year, and years to come bound nothing."""
    assert None is article(text, id="a").published


def test_encodings_give_the_same_text() -> None:
    """UTF-8 with and without mark and UTF-16 by its mark read alike; line endings stay as they are."""
    text = "Fährte\r\n\r\n“Ten” ferries rest."
    encoded = (
        text.encode(),
        codecs.BOM_UTF8 + text.encode(),
        codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    )

    assert {text} == {article_of(data, path="a.txt", id="a").text for data in encoded}


REFUSED = {
    b"": "empty",
    b" \n\n ": "empty",
    b"%PDF-1.7 ...": "PDF",
    b"PK\x03\x04 ...": "zip",
    b"a\0b": "binary",
    bytes(range(256)): "binary",
    "It cost 5 \u20ac in the caf\u00e9.\n".encode("cp1252"): "line 1",
    codecs.BOM_UTF16_LE + b"abc": "UTF-16",
}


@pytest.mark.parametrize("data", REFUSED)
def test_refused(data: bytes) -> None:
    """What is no text is refused with the reason."""
    with pytest.raises(UnreadableError, match=REFUSED[data]):
        article_of(data, path="a.txt", id="a")


def test_missing_file(tmp_path: Path) -> None:
    """A missing file is refused with the system's reason."""
    with pytest.raises(UnreadableError, match="No such file"):
        read(tmp_path / "none.txt")


def test_quotes_are_slices() -> None:
    """Whatever the line endings, a quote is the slice of the text."""
    found = article_of(b"Title\r\n\r\nTen ferries.\r\n", path="a.txt", id="a")

    assert "Ten" == found.quote(9, 12).text
