"""`check`, `report` and `accept` as a user runs them: what goes where, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cctimeline.cli import main


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a working folder with one article and a draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "bridge.txt").write_text("The bridge has four lanes.\n")
    (tmp_path / "draft.txt").write_text("The bridge has four lanes.\n")
    return tmp_path


def run(*words: str, stdin: str | None = None) -> Result:
    """Run the command line with `words`."""
    return CliRunner().invoke(main, list(words), input=stdin)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("report", "nowhere"), "nowhere"),
        (("check", "nowhere.txt", "--against", "articles"), "nowhere.txt"),
        (("check", "draft.txt", "--against", "nowhere"), "nowhere"),
        (("check", "draft.txt", "--against", "draft.txt"), "nothing to check against"),
        (("check", "draft.txt", "--against", "-"), "standard input"),
        (("check", "draft.txt"), "--against"),
        (("check",), "DRAFT"),
        (("report", "articles", "--select", "rank-difers"), "rank-difers"),
        (("report", "articles", "--fail-on", "loud"), "loud"),
        (("report", "articles", "--format", "pdf"), "pdf"),
        (("check", "draft.txt", "--against", "articles", "--published", "1 May"), "1 May"),
        (("accept", "0123456789ab"), "--reason"),
        (("accept", "somewhere", "--reason", "checked"), "somewhere"),
        (("explain", "no-such-rule"), "no-such-rule"),
    ],
)
def test_what_cannot_be_done_is_exit_code_2(desk: Path, words: tuple[str, ...], why: str) -> None:
    """A path that is not there, an option that does not exist: 2, the reason on stderr, nothing on stdout."""
    done = run(*words)

    assert 2 == done.exit_code
    assert why in done.stderr
    assert "" == done.stdout


def test_unreadable_draft_is_exit_code_2(desk: Path) -> None:
    """A draft that is no text cannot be checked, on disk or from standard input."""
    (desk / "draft.txt").write_bytes(b"\x00\x01\x02")

    assert 2 == run("check", "draft.txt", "--against", "articles").exit_code
    assert 2 == run("check", "-", "--against", "articles", stdin="").exit_code


def test_unreadable_source_is_told_and_the_rest_goes_on(desk: Path) -> None:
    """One bad file among the sources is named in the coverage."""
    (desk / "articles" / "bad.txt").write_bytes(b"\x00\x01\x02")
    done = run("check", "draft.txt", "--against", "articles", "--format", "json")

    assert 0 == done.exit_code
    assert ["articles/bad.txt"] == [one["path"] for one in json.loads(done.stdout)["coverage"]["unread"]]
    assert "articles/bad.txt" in done.stderr


def test_no_readable_source_is_exit_code_2(desk: Path) -> None:
    """Where no source can be read nothing was checked, and that is no success."""
    (desk / "bad.txt").write_bytes(b"\x00\x01\x02")
    done = run("check", "draft.txt", "--against", "bad.txt")

    assert (2, "") == (done.exit_code, done.stdout)
    assert "nothing to check against: bad.txt: binary" in done.stderr


def test_draft_comes_from_standard_input(desk: Path) -> None:
    """`-` is the draft on standard input."""
    done = run("check", "-", "--against", "articles", "--format", "json", stdin="The bridge has four lanes.\n")

    assert 0 == done.exit_code
    assert 2 == json.loads(done.stdout)["coverage"]["articles"]


def test_draft_among_its_sources_is_not_compared_with_itself(desk: Path) -> None:
    """A draft that lies in the folder it is checked against is read once."""
    done = run("check", "articles/../draft.txt", "--against", ".", "--format", "json")

    assert 2 == json.loads(done.stdout)["coverage"]["articles"]


def test_settings_are_read_from_the_working_folder(desk: Path) -> None:
    """An option's default comes from the settings file; a mistake in it is exit code 2 with its place."""
    (desk / "cctimeline.toml").write_text("against = ['articles']\nformat = 'json'\n")
    assert 2 == json.loads(run("check", "draft.txt").stdout)["coverage"]["articles"]

    (desk / "cctimeline.toml").write_text("\nagainst = 'articles'\n")
    done = run("check", "draft.txt")
    assert 2 == done.exit_code
    assert "cctimeline.toml:2: against must be a list" in done.stderr


def test_bad_decisions_are_exit_code_2(desk: Path) -> None:
    """A mistake in decisions.toml is told with its place."""
    (desk / "claims").mkdir()
    (desk / "claims" / "decisions.toml").write_text("[[accept]]\nfinding = 'a'\n")
    done = run("report", "articles")

    assert 2 == done.exit_code
    assert "claims/decisions.toml:1: reason is missing" in done.stderr


def test_accept_writes_a_decision(desk: Path) -> None:
    """`accept` adds to the ledger's decisions once; a report over other articles calls it stale."""
    assert 0 == run("accept", "0123456789ab", "--reason", "two phases").exit_code
    assert "0 accepted" in run("accept", "0123456789ab", "--reason", "two phases").stderr
    assert 1 == (desk / "claims" / "decisions.toml").read_text().count("[[accept]]")
    assert "Stale: decision 0123456789ab (two phases)" in run("report", "articles").stdout


FAULT = "The library opened on Monday, 7 March 2023.\n"
"""That day was a Tuesday."""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 1),
        (("--fail-on", "error"), 1),
        (("--fail-on", "never"), 0),
        (("--ignore", "weekday-differs"), 0),
        (("--select", "weekday-differs"), 1),
        (("--select", "rank-differs"), 0),
        (("--select", "rank-differs, weekday-differs"), 1),
        (("--ignore", "rank-differs,weekday-differs"), 0),
    ],
)
def test_exit_code_tells_of_conflicts(desk: Path, words: tuple[str, ...], code: int) -> None:
    """1 where a conflict is at or above the failing severity, of the rules asked for."""
    (desk / "draft.txt").write_text(FAULT)

    assert code == run("check", "draft.txt", "--against", "articles", *words).exit_code


def test_choosing_rules_changes_nothing_in_what_was_compared(desk: Path) -> None:
    """What one rule compared was compared, though only another rule is asked for."""
    (desk / "draft.txt").write_text(FAULT)
    of = [
        json.loads(run("check", "draft.txt", "--against", "articles", "--format", "json", *words).stdout)["coverage"]
        for words in ((), ("--select", "rank-differs"))
    ]

    assert of[0] == of[1]


@pytest.mark.parametrize("name", ["-", "a.txt", "z.txt"])
def test_the_drafts_words_come_first(desk: Path, name: str) -> None:
    """Message and sides of a finding begin with the draft, whatever its name."""
    text = "The Sarn bridge has five lanes and a toll of 4 euros.\n"
    (desk / "articles" / "bridge.txt").write_text(text.replace("five", "four"))
    (desk / "z.txt").write_text(text)
    (desk / "a.txt").write_text(text)
    done = run("check", name, "--against", "articles", "--format", "json", stdin=text)
    (found,) = (one for one in json.loads(done.stdout)["findings"] if one["verdict"] == "conflict")

    assert "“five lanes” differs from “four lanes”" in found["message"]
    assert [name, "articles/bridge.txt"] == [member["path"] for member in found["members"]]


def test_rule_of_the_settings_that_does_not_exist(desk: Path) -> None:
    """A name that is no rule is told to stand in the settings."""
    (desk / "cctimeline.toml").write_text("ignore = ['rank-difers']\n")
    done = run("check", "draft.txt", "--against", "articles")

    assert (2, "Error: the settings: there is no rule rank-difers; the closest is rank-differs\n") == (
        done.exit_code,
        done.stderr,
    )


def test_only_what_quotes_the_draft_is_shown(desk: Path) -> None:
    """A conflict among the sources is not the draft's."""
    (desk / "articles" / "library.txt").write_text(FAULT)

    assert 1 == run("report", "articles").exit_code
    assert 0 == run("check", "draft.txt", "--against", "articles").exit_code


def test_accepted_finding_is_not_shown_again(desk: Path) -> None:
    """Its fingerprint, with a reason, silences one finding; lines may move, words may not."""
    (desk / "draft.txt").write_text(FAULT)
    check = ("check", "draft.txt", "--against", "articles", "--format", "json")
    (found,) = json.loads(run(*check).stdout)["findings"]
    run("accept", found["fingerprint"], "--reason", "the archive says so")

    done = run(*check)
    assert (0, []) == (done.exit_code, json.loads(done.stdout)["findings"])
    assert "Accepted before and left out: 1 finding." in done.stderr
    (desk / "draft.txt").write_text("\n\n" + FAULT)
    assert 0 == run(*check).exit_code
    (desk / "draft.txt").write_text(FAULT.replace("library", "museum"))
    assert 1 == run(*check).exit_code


def test_baseline_accepts_what_is_there_today(desk: Path) -> None:
    """After `--baseline` only new conflicts show; the file says what was accepted."""
    (desk / "draft.txt").write_text(FAULT)

    assert 0 == run("check", "draft.txt", "--against", "articles", "--baseline").exit_code
    assert 0 == run("check", "draft.txt", "--against", "articles").exit_code
    assert 'reason = "baseline"\nsaid = "weekday-differs: ' in (desk / "claims" / "decisions.toml").read_text()
    (desk / "draft.txt").write_text(FAULT + "\nThe museum opened on Friday, 7 March 2023.\n")
    assert 1 == run("check", "draft.txt", "--against", "articles").exit_code


def test_machine_formats_stand_alone(desk: Path) -> None:
    """stdout is JSON and nothing else; what was compared is said on stderr."""
    (desk / "draft.txt").write_text(FAULT)

    for form in ("json", "sarif", "gitlab", "rdjson"):
        done = run("check", "draft.txt", "--against", "articles", "--format", form)
        json.loads(done.stdout)
        assert "1 conflict (1 error, 0 warnings)" in done.stderr


def test_order_of_files_does_not_matter(desk: Path) -> None:
    """The same files in another order give the same bytes."""
    (desk / "articles" / "library.txt").write_text(FAULT)
    files = ["articles/library.txt", "articles/bridge.txt", "draft.txt"]

    assert run("report", *files, "--format", "json").stdout == run("report", *files[::-1], "--format", "json").stdout


@pytest.mark.parametrize(
    ("words", "articles", "facts"),
    [
        ("draft.txt --against articles more --format json", 3, 1),
        ("--against articles draft.txt --format json", 2, 1),
        ("--format json --against articles --against more -- draft.txt", 3, 1),
        ("draft.txt --format json --against articles more --fail-on never", 3, 1),
        ("--against articles draft.txt more/two.txt --format json", 3, 2),
    ],
)
def test_against_takes_the_paths_behind_it(desk: Path, words: str, articles: int, facts: int) -> None:
    """Behind a draft every path is a source, as a shell's `articles/*.txt` gives them; before any draft one is."""
    (desk / "more").mkdir()
    (desk / "more" / "two.txt").write_text("The bridge has two towers.\n")
    coverage = json.loads(run("check", *words.split()).stdout)["coverage"]

    assert (articles, facts) == (coverage["articles"], coverage["claims"])


def test_against_wants_a_path(desk: Path) -> None:
    """`--against` with nothing behind it is a bad option."""
    assert 2 == run("check", "draft.txt", "--against").exit_code


RANKED = "The port of Alder ranked 23rd among the container ports of the world in 2024, up from 47th in 2020.\n"


def test_published_says_which_figure_is_out_of_date(desk: Path) -> None:
    """With the draft's day given, a rank of an earlier year is told once, as out of date, and as nothing else."""
    (desk / "articles" / "ranks.txt").write_text(RANKED)
    (desk / "draft.txt").write_text("The port of Alder ranks 47th among the container ports of the world.\n")
    words = ("check", "draft.txt", "--against", "articles", "--format", "json")
    for given in ((), ("--published", "2025-03-01")):
        found = json.loads(run(*words, *given).stdout)["findings"]

        assert ["stale-figure"] == [f["rule"] for f in found if f["verdict"] in ("conflict", "change_over_time")]


def test_published_stands_over_what_the_draft_prints(desk: Path) -> None:
    """The year of a day comes from the date given, for a draft on standard input too."""
    draft = "The fair\n\nMay 10, 2022\n\nThe fair opened on Monday, May 9.\n"
    words = ("check", "-", "--against", "articles", "--format", "json")

    assert [] == json.loads(run(*words, stdin=draft).stdout)["findings"]
    found = json.loads(run(*words, "--published", "2023-05-10", stdin=draft).stdout)["findings"]
    assert ["weekday-differs"] == [f["rule"] for f in found]
