"""`decisions.toml`: accepted findings, with a reason, kept beside what people write there."""

from __future__ import annotations

from pathlib import Path

import pytest
from reported import extraction, finding, member

from cctimeline.ledger.decisions import Accepted, Decisions, accept, load
from cctimeline.ledger.toml import LedgerError

OF = extraction("a", "twelve people")
FOUND = finding(member(OF, "twelve", "12"), fingerprint="aaaaaaaaaaaa")


def test_accepted_findings_are_left_out() -> None:
    """A finding whose fingerprint was accepted is not reported."""
    assert () == Decisions((Accepted("aaaaaaaaaaaa", "two phases"),)).apply([FOUND])
    assert (FOUND,) == Decisions((Accepted("bbbbbbbbbbbb", "two phases"),)).apply([FOUND])


def test_stale_decisions_are_named() -> None:
    """A decision that matches nothing any more is stale."""
    old = Accepted("bbbbbbbbbbbb", "two phases")

    assert (old,) == Decisions((Accepted("aaaaaaaaaaaa", "x"), old)).stale([FOUND])


def test_accept_adds_at_the_end(tmp_path: Path) -> None:
    """What people wrote stays byte for byte; a decision is written once; odd characters survive."""
    (tmp_path / "decisions.toml").write_text("# ours\n\n[[accept]] # first\nfinding = 'a'\nreason = 'b'\n")
    new = Accepted("cccccccccccc", 'so "says" \\ the mayor\nof 重庆', "12 differs from 14.")

    assert (new,) == accept(tmp_path, [new, new])
    assert () == accept(tmp_path, [new])
    assert (Accepted("a", "b"), new) == load(tmp_path).accepted
    assert (tmp_path / "decisions.toml").read_text("utf-8").startswith("# ours\n\n[[accept]] # first\nfinding = 'a'\n")
    assert ["decisions.toml"] == [path.name for path in tmp_path.iterdir()]


def test_accept_makes_the_ledger(tmp_path: Path) -> None:
    """The first decision makes folder and file."""
    accept(tmp_path / "claims", [Accepted("cccccccccccc", "two phases")])

    assert (Accepted("cccccccccccc", "two phases"),) == load(tmp_path / "claims").accepted


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[[accept]]\nfinding = \n", ":2: "),
        ("[[accept]]\nfinding = 'a'\nreason = 'b'\n\n[[accept]]\nfinding = 'c'\n", ":5: reason is missing"),
        ("\n[[acept]]\nfinding = 'a'\n", ":2: unknown entry acept"),
        ("[[accept]]\nfinding = 'a'\nreason = 'b'\nwhy = 'c'\n", ":1: unknown key why"),
        ("\naccept = 1\n", ":2: write each"),
    ],
)
def test_bad_file_is_told_with_its_place(tmp_path: Path, text: str, place: str) -> None:
    """A file that cannot be used is an error that names path and line."""
    (tmp_path / "decisions.toml").write_text(text)

    with pytest.raises(LedgerError) as error:
        load(tmp_path)
    assert f"{tmp_path / 'decisions.toml'}{place}" in str(error.value)
