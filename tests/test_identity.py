"""The id of a fact: it hangs on the sentence, and tells like figures of one sentence apart."""

from __future__ import annotations

from cctimeline import article, extract
from cctimeline.bind.identity import Ids


def test_id_lasts_where_lines_break_elsewhere() -> None:
    """White space is folded; another sentence, another figure, another article or an event is another fact."""
    first = Ids("a").claim("The quay\nhas nine cranes.", "nine")

    assert first == Ids("a").claim("The quay has nine cranes.", "nine")
    others = (Ids("a").claim("The quay had nine cranes.", "nine"), Ids("a").claim("The quay has nine cranes.", "ten"))
    assert first not in (*others, Ids("b").claim("The quay has nine cranes.", "nine"))
    assert first[1:] != Ids("a").event("The quay has nine cranes.", "nine")[1:]


def test_like_facts_of_one_sentence_are_counted() -> None:
    """Two figures in the same words are two; so are two events that one date dates."""
    ids = Ids("a")
    claims = extract(article("Of the ferries two sank, two burnt.", id="a")).claims

    assert 2 == len({claim.id for claim in claims})
    assert 3 == len({ids.event("It opened and closed in May.", told) for told in ("May open", "May close", "May open")})
