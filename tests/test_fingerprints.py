"""A finding keeps its name while the text around it moves, and loses it when the words change."""

from __future__ import annotations

from cctimeline import article
from cctimeline.ledger.fingerprints import with_fingerprint
from cctimeline.model import Finding, Member


def fingerprint(text: str, *words: str, rule: str = "count-differs", id: str = "a", says: str = "") -> str:
    read = article(text, id=id)
    quotes = [read.quote(text.index(w), text.index(w) + len(w)) for w in words]
    members = tuple(Member(quote, says, "") for quote in quotes)
    finding = Finding(rule, "conflict", "error", "", "", members)
    return with_fingerprint(finding, {id: text}).fingerprint


def test_lines_paths_and_order_do_not_count() -> None:
    """A new paragraph above, another line width, another file name and the order of the sides change nothing."""
    text = "The harbour has nine cranes. The harbour has seven cranes."

    first = fingerprint(text, "nine cranes", "seven cranes")

    assert 12 == len(first)
    assert first == fingerprint(
        "The harbour has nine\r\n  cranes. The harbour has seven cranes.\n", "nine\r\n  cranes", "seven cranes"
    )
    assert first == fingerprint(text, "seven cranes", "nine cranes", id="b")


def test_words_and_rule_count() -> None:
    """Another rule, another quote or the same quote in another place is another finding."""
    text = "The old harbour has nine cranes for its ships. The new harbour has nine cranes for its ships."
    later = text.rindex("nine cranes")

    first = fingerprint(text, "nine cranes")

    assert first != fingerprint(text, "nine cranes", rule="sum-differs")
    assert first != fingerprint(text, "nine")
    assert first != fingerprint(text, "nine cranes", says="9")
    assert first != fingerprint(text[later - 26 :], "nine cranes")
