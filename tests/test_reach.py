"""A check reads the facts only of what can have to do with the draft, and tells the same as if it had read all."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

import cctimeline
from cctimeline.compare.reach import reached
from cctimeline.ledger.folder import filled, outlined, write
from cctimeline.ledger.names import NO_NAMES
from cctimeline.model import Extraction, Finding

TESTS = Path(__file__).parent
SEVERAL = (
    "In 2021 the company built the Northern Solar Park in both Hale and Bramfield.",
    "The company owns two parks, namely Hale Solar Park and Bramfield Solar Park.",
)
STAGED = (
    "In May 2021, the assembly decided to build the Seaside Tram.",
    "In March 2019, construction of the Seaside Tram started.",
)
LONG = "The choir of Ombley sang 12 songs on Friday. It was heard by 300 people. They gave 900 francs. "
"""Sentences with facts that make a text long enough to be left unread."""
QUIET = "The harvest of Quillow filled 40 barns. Farmers sold 70 carts of barley to 8 millers. "


@cache
def archive() -> tuple[Extraction, ...]:
    """More articles than anybody puts together by hand, of which some are of one story."""
    paths = sorted((*(TESTS / "archive").glob("*.txt"), *(TESTS / "newspapers").glob("*.txt")))
    return tuple(cctimeline.extract(cctimeline.read(path)) for path in paths)


def of(text: str, id: str) -> Extraction:
    """What a text says that nobody put with another."""
    return cctimeline.extract(cctimeline.article(text, id=id, published="2022-06-02"))


def told(said: Iterable[Extraction], draft: str) -> list[Finding]:
    """What a check prints: the findings that quote the draft."""
    found = cctimeline.check(said, drafts=[draft])
    return [one for one in found if any(m.quote.article == draft for m in one.members)]


def read_for(draft: Extraction, ledger: Path) -> tuple[Extraction, ...]:
    """The draft and what a ledger gives for it."""
    found = (one.extraction for one in outlined(ledger, facts=()))
    known = [one for one in found if one.article.id != draft.article.id]
    return (draft, *filled(ledger, known, reached([draft, *known], [draft.article.id], NO_NAMES)))


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the archive."""
    folder = tmp_path_factory.mktemp("claims")
    write(folder, archive())
    return folder


@pytest.mark.parametrize("draft", archive()[::4], ids=lambda one: one.article.id)
def test_the_same_is_told_whatever_stays_unread(draft: Extraction, ledger: Path) -> None:
    """Articles of an archive, each taken as a draft beside the others."""
    others = [one for one in archive() if one is not draft]
    read = read_for(draft, ledger)

    assert told([draft, *others], draft.article.id) == told(read, draft.article.id)
    assert any(one.outline for one in read)


@pytest.mark.parametrize(
    ("other", "draft", "rule"),
    [
        (*SEVERAL, "one-or-several"),
        (*SEVERAL[::-1], "one-or-several"),
        (*STAGED, "order-impossible"),
        (*STAGED[::-1], "order-impossible"),
    ],
)
def test_what_meets_by_a_thing_alone_is_read(other: str, draft: str, rule: str, tmp_path: Path) -> None:
    """Some rules hold things together by their names, in whatever stories they stand."""
    source, ours = of(f"{LONG * 3} {other}", "source"), of(f"{draft} {QUIET * 3}", "draft")
    write(tmp_path, [*archive(), source])
    read = read_for(ours, tmp_path)

    assert [rule] == [one.rule for one in told(read, "draft") if one.verdict == "conflict"]
    assert told([ours, source, *archive()], "draft") == told(read, "draft")


def test_brief_and_corrected_articles_are_read(tmp_path: Path) -> None:
    """What has hardly a sentence with a fact is told by all its words, and what was corrected by what it says now."""
    brief, long = of("The choir sang 12 songs.", "brief"), of(LONG, "long")
    write(tmp_path, [brief, long])

    assert [False, True] == [bool(one.extraction.outline) for one in outlined(tmp_path, facts=())]
    corrected = outlined(tmp_path, facts=[long.claims[0].id])
    assert [False, False] == [bool(one.extraction.outline) for one in corrected]


def test_a_ledger_without_outlines_is_read_whole(tmp_path: Path) -> None:
    """As earlier versions wrote it."""
    write(tmp_path, [of(LONG, "long")])
    file = tmp_path / "extracted" / "long.jsonl"
    head, *facts = file.read_text().splitlines(keepends=True)
    file.write_text("".join((head[: head.index(', "outline"')] + "}\n", *facts)))

    assert 3 == len(outlined(tmp_path, facts=())[0].extraction.claims)
