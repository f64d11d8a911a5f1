"""A finding keeps its name while the text around it moves or is cut otherwise, and loses it when its words change."""

from __future__ import annotations

from attrs import evolve

from cctimeline import article, extract
from cctimeline.ledger.fingerprints import with_fingerprint
from cctimeline.model import Article, Claim, Event, Finding, Member, place

Fact = Event | Claim

CRANES = "The harbour has nine cranes. The quarry has seven cranes."
BRIDGE = "On 3 May 2021 the mayor opened the bridge, and on 3 May 2021 he closed the ferry."


def read(text: str, *, id: str = "a") -> tuple[Article, tuple[Fact, ...]]:
    """The article of that text, and its claims or else its events, in the order of their places."""
    found = extract(article(text, id=id))
    facts: tuple[Fact, ...] = found.claims or found.events
    return found.article, tuple(sorted(facts, key=lambda fact: place(fact).start))


def fingerprint(of: Article, *facts: Fact, rule: str = "count-differs") -> str:
    members = tuple(Member(fact.quote, "", fact.id) for fact in facts)
    finding = Finding(rule, "conflict", "error", "", "", members)
    return with_fingerprint(finding, {fact.id: fact for fact in facts}, {of.id: of.text}).fingerprint


def of_text(text: str, *, id: str = "a") -> str:
    of, facts = read(text, id=id)
    return fingerprint(of, *facts)


def cut(of: Article, fact: Fact, quoted: str, printed: str | None = None) -> Fact:
    """The fact with other words quoted and, where told, others taken for its figure or date."""
    sentence = fact.sentence or fact.quote.span
    start = of.text.index(quoted, sentence.start)
    other = evolve(fact, quote=of.quote(start, start + len(quoted)), id="x", sentence=sentence)
    if printed is None:
        return other
    span = evolve(sentence, start=of.text.index(printed), end=of.text.index(printed) + len(printed))
    return evolve(other, figure_span=span) if isinstance(other, Claim) else evolve(other, date_span=span)


def test_lines_names_and_order_do_not_count() -> None:
    """A new paragraph above, another line width, another file name and the order of the sides change nothing."""
    of, (nine, seven) = read(CRANES)
    first = fingerprint(of, nine, seven)

    assert 12 == len(first)
    assert first == fingerprint(of, seven, nine)
    assert first == of_text("The harbour has nine\r\n  cranes. The quarry has seven\r\ncranes.\r\n", id="b")
    assert first == of_text(f"The port is old.\n\n{CRANES}\n")


def test_what_is_quoted_does_not_count() -> None:
    """More or less of the sentence quoted, or a unit or preposition more in the figure or date, changes nothing."""
    of, (cost,) = read("Last year the new pier cost $12.5 million in all, the board said.")
    opened, (event, *_) = read(BRIDGE)

    assert fingerprint(of, cost) == fingerprint(of, cut(of, cost, "the new pier cost $12.5 million", "12.5"))
    assert fingerprint(of, cost) == fingerprint(of, cut(of, cost, of.text, "cost $12.5 million in all"))
    assert fingerprint(opened, event) == fingerprint(opened, cut(opened, event, BRIDGE, "On 3 May 2021"))


def test_words_and_rule_count() -> None:
    """Another rule, another word in the sentence or another figure is another finding."""
    first = of_text(CRANES)
    of, facts = read(CRANES)

    assert first != fingerprint(of, *facts, rule="sum-differs")
    assert first != of_text(CRANES.replace("nine", "ten"))
    assert first != of_text(CRANES.replace("quarry", "old quarry"))
    assert first != fingerprint(of, facts[0])


def test_values_of_one_sentence_count() -> None:
    """Two figures or dates of one sentence are two, though they be alike; so are two readings of one date."""
    of, (hurt, missing) = read("Five people were injured in Alba and five people were missing in Brenn.")
    opened, (event, closed) = read(BRIDGE)
    monday = [
        extract(article("The pier opened on Monday.", id="a", published=day)) for day in ("2021-05-04", "2022-05-04")
    ]
    first, second = (one.events[0] for one in monday)

    assert fingerprint(of, hurt) != fingerprint(of, missing)
    assert fingerprint(opened, event) != fingerprint(opened, closed)
    assert fingerprint(monday[0].article, first) != fingerprint(monday[1].article, second)


def test_the_same_sentence_again_does_not_count() -> None:
    """Another text that prints the very same sentence makes no other finding of it."""
    of, (nine, seven) = read(CRANES)
    again, copies = read(CRANES, id="b")
    members = tuple(Member(fact.quote, "", fact.id) for fact in (nine, seven, *copies))
    finding = Finding("count-differs", "conflict", "error", "", "", members)
    facts = {fact.id: fact for fact in (nine, seven, *copies)}

    assert fingerprint(of, nine, seven) == with_fingerprint(finding, facts, {"a": of.text, "b": again.text}).fingerprint
