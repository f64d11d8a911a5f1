"""The ledger folder: facts written and read back, names and corrections that people write."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve
from facts import ferries

from cctimeline.compare.sentences import wording_of
from cctimeline.ledger import corrections, decisions, names
from cctimeline.ledger.fingerprints import with_fingerprint
from cctimeline.ledger.folder import stored, write
from cctimeline.ledger.proposals import as_toml, proposals
from cctimeline.ledger.records import lines_of, read_lines
from cctimeline.ledger.toml import LedgerError
from cctimeline.model import Extraction, Finding, Member
from cctimeline.names import Names
from cctimeline.pipeline import check, extract
from cctimeline.reading import article


def test_facts_are_read_back_as_they_were(tmp_path: Path) -> None:
    """Everything but the text around the facts comes back, to the last digit."""
    one = ferries()
    write(tmp_path, [one])
    back = stored(tmp_path)[0].extraction

    assert (one.events, one.claims, one.keywords) == (back.events, back.claims, back.keywords)
    assert evolve(one.article, text="") == evolve(back.article, text="")


def test_quotes_and_fingerprints_hold_without_the_text(tmp_path: Path) -> None:
    """Quotes are slices of what is read back, lines break where they did, and fingerprints are the same."""
    one = ferries()
    write(tmp_path, [one])
    back = stored(tmp_path)[0].extraction
    finding = Finding("x", "conflict", "error", "", "", tuple(Member(c.quote, "", c.id) for c in one.claims))

    assert breaks(one.article.text) == breaks(back.article.text)
    assert all(fact.quote == back.article.quote(fact.quote.span.start, fact.quote.span.end) for fact in back.claims)
    before, after = (
        with_fingerprint(finding, {c.id: c for c in e.claims}, {e.article.id: e.article.text}) for e in (one, back)
    )
    assert before.fingerprint == after.fingerprint


def test_the_words_of_an_article_are_kept() -> None:
    """What comparing counts in the sentences of an article is read back, in the order of the alphabet."""
    one = ferries()
    kept = read_lines(lines_of(one), path="a.jsonl").extraction.wording

    assert kept == wording_of(one)
    assert kept is not None and list(kept.holding) == sorted(kept.holding)


def test_a_corrected_article_is_counted_anew() -> None:
    """What a person rejects or corrects changes which words stand in sentences with facts."""
    one = evolve(ferries(), wording=wording_of(ferries()))
    rejected = corrections.Correction(one.claims[0].id, "A bus line.")

    assert None is corrections.corrected(one, [rejected]).wording
    assert one is corrections.corrected(one, [evolve(rejected, fact="c00000000000")])


def test_known_words_change_no_finding() -> None:
    """A draft is told the same whether its sources' words are counted or kept."""
    texts = (
        "The Tarn ferry carried 4,100 people in May, and the new Tarn pier cost 31 million euros, said Ann Roe.",
        "Ann Roe said that the Tarn ferry carried 4,900 people in May. The new Tarn pier cost 31 million euros.",
        "The choir of Ombley sang 12 songs on Friday. It was heard by 300 people in the hall of Ombley.",
    )
    said = [extract(article(text, id=f"a{n}", published="2021-06-02")) for n, text in enumerate(texts)]
    kept = [evolve(one, wording=wording_of(one)) for one in said]

    assert check(said, drafts=["a0"]) == check(kept, drafts=["a0"]) != ()


def breaks(text: str) -> tuple[int, list[int]]:
    """The length of a text and where its lines end."""
    return len(text), [at for at, letter in enumerate(text) if letter in "\r\n"]


def test_second_run_changes_no_byte(tmp_path: Path) -> None:
    """The same facts are the same file, which is not touched again."""
    assert 1 == len(write(tmp_path, [ferries()]).changed)
    before = next((tmp_path / "extracted").iterdir()).stat().st_mtime_ns

    assert ((), 1) == ((done := write(tmp_path, [ferries()])).changed, len(done.same))
    assert before == next((tmp_path / "extracted").iterdir()).stat().st_mtime_ns
    assert ["ferries.jsonl"] == [path.name for path in (tmp_path / "extracted").iterdir()]


def test_other_articles_are_left(tmp_path: Path) -> None:
    """Writing one article leaves the files of others, and says which they are."""
    write(tmp_path, [ferries("a"), ferries("b")])

    assert (str(tmp_path / "extracted" / "a.jsonl"),) == write(tmp_path, [ferries("b")]).others


def test_a_fact_a_line_sorted_by_place() -> None:
    """Each line is JSON of its own: the article first, then facts as they stand in it."""
    records = [json.loads(line) for line in lines_of(ferries()).split("\n")[:-1]]

    assert ["article", "event", "claim", "claim"] == [record["kind"] for record in records]
    assert records[1:] == sorted(records[1:], key=lambda record: record["quote"]["span"])


def test_ids_hang_on_words_not_on_lines() -> None:
    """Moving a text down changes no id; the article's name is part of it."""
    assert [c.id for c in ferries("a").claims] == [c.id for c in ferries("a", "elsewhere/a.txt").claims]
    assert {c.id for c in ferries("a").claims}.isdisjoint(c.id for c in ferries("b").claims)
    assert ferries().claims[1].links[0].claim == ferries().claims[0].id


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", ":2: "),
        ("[]", ":2: no fact"),
        ('{"kind": "fact"}', ":2: neither event nor claim"),
        ('{"kind": "claim", "around": {"start": 0, "text": ""}}', ":2: "),
        ('{"kind": "claim", "colour": 1, "around": {"start": 0, "text": ""}}', "colour"),
    ],
)
def test_broken_lines_are_told_with_their_place(tmp_path: Path, line: str, said: str) -> None:
    """A line that was not written by extract is an error that names path and line."""
    write(tmp_path, [ferries()])
    path = tmp_path / "extracted" / "ferries.jsonl"
    path.write_text(path.read_text("utf-8").split("\n")[0] + "\n" + line + "\n", "utf-8")

    with pytest.raises(LedgerError, match="run `cctimeline extract` again") as told:
        stored(tmp_path)
    assert str(path) in str(told.value) and said in str(told.value)


NAMES = """\
# What the desk settled.
[[name]]
canonical = "Harbour Board"
aliases = ["Board of the Harbour of Port Ellis", "HBPE"]
part_of = "Port Ellis"

[[name]]
canonical = "Port Ellis"
part_of = ["Ellis County"]
differs_from = "Ellis"
"""


def test_names_settled_by_a_person(tmp_path: Path) -> None:
    """Any form of an alias stands for the canonical name, and parts lead to their wholes."""
    (tmp_path / "names.toml").write_text(NAMES)
    settled = names.load(tmp_path)

    assert "Harbour Board" == settled.canonical("the Port Ellis Harbour’s Board")
    assert "Harbour Board" == settled.canonical("HBPE")
    assert "Ellis" == settled.canonical("Ellis")
    assert ("Port Ellis", "Ellis County") == settled.wholes("Harbour Board")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[name]\n", "names.toml:1: "),
        ("[[name]]\naliases = ['a']\n", "names.toml:1: canonical is missing"),
        ("\n[[names]]\ncanonical = 'a'\n", "names.toml:2: unknown entry names"),
        ("[[name]]\ncanonical = 'a'\nalias = 'b'\n", "names.toml:1: unknown key alias"),
        ("[[name]]\ncanonical = 'a'\naliases = 3\n", "names.toml:1: aliases must be"),
        ("[[name]]\ncanonical = 'a b'\naliases = 'c'\n[[name]]\ncanonical = 'd'\naliases = 'c'\n", "names.toml:6: c "),
    ],
)
def test_bad_names_are_told_with_their_place(tmp_path: Path, text: str, said: str) -> None:
    """A names file that cannot be used is an error that names path and line."""
    (tmp_path / "names.toml").write_text(text)

    with pytest.raises(LedgerError) as told:
        names.load(tmp_path)
    assert said in str(told.value)


def renamed(one: Extraction, name: str) -> Extraction:
    """The same facts, the last claim said of `name`."""
    return evolve(one, claims=(evolve(one.claims[-1], subject=evolve(one.claims[-1].subject, name=name)),))


def test_proposals() -> None:
    """A name within another is proposed, unless it is settled either way."""
    one = ferries()
    both = renamed(one, "Port Ellis Harbour Board")

    assert [("Port Ellis Harbour Board", "Harbour Board")] == [(p.name, p.other) for p in proposals([both], Names())]
    assert 'aliases = ["Harbour Board"]' in as_toml(proposals([both], Names())[0])
    assert () == proposals([both], Names(different=(("Port Ellis Harbour Board", "Harbour Board"),)))
    assert () == proposals([renamed(both, "Office of the Harbour Board")], Names())
    assert () == proposals([renamed(both, "Port Ellis and Harbour Board")], Names())
    assert () == proposals([both], Names(part_of=(("Harbour Board", "Port Ellis Harbour Board"),)))


def decided(tmp_path: Path, text: str) -> decisions.Decisions:
    (tmp_path / "decisions.toml").write_text(text)
    return decisions.load(tmp_path)


def test_corrections(tmp_path: Path) -> None:
    """A rejected fact is gone, a corrected one says what the person says."""
    one = ferries()
    taken = decided(
        tmp_path,
        f'[[reject]]\nfact = "{one.events[0].id}"\nreason = "a caption"\n\n'
        f'[[correct]]\nfact = "{one.claims[1].id}"\nreason = "asked"\nvalue = 1_200\nas_of = 2031-05-01\n'
        'subject = "Ellis County"\n',
    )
    found = corrections.corrected(one, taken.corrected)

    assert () == found.events
    claim = found.claims[1]
    assert (Decimal(1200), "2031-05-01", "Ellis County") == (
        claim.figure.low,
        claim.as_of.when.edtf if claim.as_of else None,
        claim.subject.name,
    )
    assert () == corrections.stale(taken.corrected, [one])
    assert (one.events[0].id,) == corrections.stale(taken.corrected, [found])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[reject]]\nfact = 'e1'\n", ":1: reason is missing"),
        ("[[correct]]\nfact = 'e1'\nreason = 'x'\n", ":1: says nothing to correct"),
        ("[[correct]]\nfact = 'e1'\nreason = 'x'\nvalue = 'many'\n", ":1: value many is no number"),
        ("\n[[correct]]\nfact = 'e1'\nreason = 'x'\nas_of = '2021-13'\n", ":2: as_of 2021-13 is no date"),
        ("[[correct]]\nfact = 'e1'\nreason = 'x'\nmodality = 'hope'\n", ":1: modality must be one of"),
        ("[[correct]]\nfact = 'e1'\nreason = 'x'\ncolour = 'red'\n", ":1: unknown key colour"),
    ],
)
def test_bad_corrections_are_told_with_their_place(tmp_path: Path, text: str, said: str) -> None:
    """A decision that cannot be used is an error that names path and line."""
    with pytest.raises(LedgerError) as told:
        decided(tmp_path, text)
    assert said in str(told.value)
