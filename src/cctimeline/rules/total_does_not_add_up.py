"""So many at so much each do not make the total.

Flags: a number of things, a limit or price for each, and a total of the same unit that the two cannot reach or that
they pass ("16 projects", "at most 2 million each", "40 million in all"); so much a kilometre or a share, or on average.

Why: a number was updated and its neighbours were not, or money is missing from the account.

Leaves alone: totals that are within a tenth, or that speak of something else; a limit for each is no price, so only a
total above all the limits is flagged, and as a warning, since the text does not say that all of it was spent.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from cctimeline.chronology import Chronology
from cctimeline.compare.linked import (
    article_of,
    by_article,
    claims_in,
    linked,
    sentence_of,
    words_after,
    words_before,
    words_between,
)
from cctimeline.compare.phrases import holds, listed
from cctimeline.compare.values import bounded
from cctimeline.compare.wording import member, printed, with_unit
from cctimeline.compare.words import meaning
from cctimeline.find.inflection import singular
from cctimeline.model import Claim, Example, Fact, Finding, Rule

_NAME = "total-does-not-add-up"
_MARGIN = Decimal("0.1")
"""Share of the total that rounding and small change may take."""
_NEAR = 400
"""Code points between a total and its parts beyond which they are hardly one account."""


def check(facts: tuple[Fact, ...], chronology: Chronology) -> Iterator[Finding]:
    """Multiply every "so much each" of one article and hold it against the totals near it."""
    claims = claims_in(facts)
    for each, number in linked(facts, "each_of"):
        text = article_of(each, chronology).text
        for total in claims:
            if total not in (each, number) and _one_account(total, each, number, text):
                yield from _judge(total, each, number, text)
    for _, mates in groupby(claims, sentence_of):
        yield from _in_a_sentence(tuple(mates), chronology)


def _in_a_sentence(claims: tuple[Claim, ...], chronology: Chronology) -> Iterator[Finding]:
    """Judge what one sentence gives for each, or on average, by what else it gives."""
    text = article_of(claims[0], chronology).text
    for rate in claims:
        mates = [claim for claim in claims if claim is not rate]
        if " per " in str(rate.figure.unit):
            yield from _at_a_rate(rate, mates, text)
        elif rate.figure.kind in ("count", "amount"):
            yield from _on_average(rate, mates, text)


def _at_a_rate(rate: Claim, mates: list[Claim], text: str) -> Iterator[Finding]:
    """Judge so much for each of what a sentence has a number and one total of ("60 km cost 180 million, or 5 a km")."""
    much, _, each = str(rate.figure.unit).rpartition(" per ")
    totals = [c for c in mates if c.figure.unit == much]
    numbers = [c for c in mates if each in (c.figure.unit, *_singular(c)) and (c.figure.value or 0) > 1]
    if len(totals) != 1 or len(numbers) != 1 or not _of_one_rate(rate, numbers[0], totals[0], text):
        return
    if {c.figure.qualifier for c in (rate, numbers[0], totals[0])} <= {"exact", "approx"}:
        yield from _off(totals[0], rate, numbers[0])


def _on_average(rate: Claim, mates: list[Claim], text: str) -> Iterator[Finding]:
    """Judge "four ferries carried 480,000 people, an average of 150,000 each", and so many "a day" in ten days."""
    if len(mates) != 2 or words_before(rate, text, 2) != ("average", "of"):
        return
    after = words_after(rate, text, 2)
    if after[:1] not in (("each",), ("a",)) or {c.figure.qualifier for c in (rate, *mates)} - {"exact", "approx"}:
        return
    number, total = sorted(mates, key=lambda c: c.figure.value or 0)
    of_each = (
        after[1:] in ((number.figure.unit,), _singular(number)) if after[0] == "a" else number.figure.kind == "count"
    )
    if of_each and (total.figure.kind, total.figure.unit) == (rate.figure.kind, rate.figure.unit):
        yield from _off(total, rate, number)


def _singular(claim: Claim) -> tuple[str, ...]:
    """Return the nouns of a count that may stand behind "a" ("shares": "share")."""
    return (singular(claim.property.head),) if claim.figure.kind == "count" else ()


def _of_one_rate(rate: Claim, number: Claim, total: Claim, text: str) -> bool:
    """Tell whether the words tie a rate to what it makes: "..., or 5 a km", "an average of 45 mph", "values it at"."""
    before, between = words_before(rate, text, 3), words_between(number, total, text)
    tied = before[-2:] == (",", "or") or before[-2:] == ("average", "of")
    return tied or holds(between, listed("totals", "values"))


def _off(total: Claim, rate: Claim, number: Claim) -> Iterator[Finding]:
    whole, price, count = total.figure.value, rate.figure.value, number.figure.value
    if whole and price and count and not whole * (1 - _MARGIN) <= price * count <= whole * (1 + _MARGIN):
        yield _finding(total, rate, number, price * count, "")


def _one_account(total: Claim, each: Claim, number: Claim, text: str) -> bool:
    if total.figure.unit != each.figure.unit or total.figure.value is None:
        return False
    ends = sorted((total.figure_span, each.figure_span), key=lambda span: span.start)
    gap = text[ends[0].end : ends[1].start]
    if len(gap) > _NEAR or "\n\n" in gap:
        return False
    one_sentence = sentence_of(total) == sentence_of(each)
    whole = holds(_words(total, text), (*listed("totals", "in_all"), *listed("totals", "purse")))
    priced = one_sentence and holds(words_before(total, text, 2), listed("totals", "price"))
    return priced or (whole and (one_sentence or bool(_told(total) & _told(number))))


def _told(claim: Claim) -> set[str]:
    """Return what the claim is about, in stems."""
    return {meaning(word) for word in (*claim.context, *claim.property.text.split())}


def _words(claim: Claim, text: str) -> list[str]:
    span = sentence_of(claim)
    return text[span.start : span.end].lower().replace(",", " ").replace(".", " ").split()


def _judge(total: Claim, each: Claim, number: Claim, text: str) -> Iterator[Finding]:
    whole, price, count = total.figure.value, each.figure.value, number.figure.value
    if not whole or not price or not count or whole <= price:
        return
    product, words = price * count, _words(each, text)
    most = each.figure.qualifier in ("at_most", "less_than") or holds(words, listed("totals", "most"))
    least = each.figure.qualifier in ("at_least", "more_than") or holds(words, listed("totals", "least"))
    exact = not most and not least and number.figure.qualifier == each.figure.qualifier == "exact"
    short = (most or exact) and product < whole * (1 - _MARGIN) and bounded(number.figure) != "over"
    over = (least or exact) and product > whole * (1 + _MARGIN) and bounded(number.figure) != "under"
    if short or over:
        yield _finding(total, each, number, product, "at most " if most else "at least " if least else "")


def _finding(total: Claim, each: Claim, number: Claim, product: Decimal, bound: str) -> Finding:
    made = f"{bound}{with_unit(product, total.figure.unit)}"
    message = f"{printed(number)} times {bound}“{printed(each)}” makes {made}, the total says “{printed(total)}”"
    why = f"{printed(number)} × {printed(each)} = {with_unit(product, total.figure.unit)}"
    says = (
        member(total, f"{printed(total)} in all"),
        member(number, f"{printed(number)} {number.property.text}"),
        member(each, f"{bound}{printed(each)} each"),
    )
    return Finding(_NAME, "conflict", "warning", message, why, says)


RULE = Rule(
    _NAME,
    by_article,
    check,
    (
        Example(
            (
                "The city set up a fund of 40 million euros for youth clubs. "
                "Sixteen clubs were chosen, and the largest grant for each was 2 million euros.",
            ),
            ("conflict",),
        ),
        Example(("The fund of 9 million euros pays 30 schools 500,000 euros each.",), ("conflict",)),
        Example(("The fund of 15 million euros pays 30 schools 500,000 euros each.",), ()),
        Example(
            (
                "The city set up a fund of 40 million euros for youth clubs. "
                "Twenty-five clubs were chosen, and the largest grant for each was 2 million euros.",
            ),
            (),
        ),
        Example(("The museum cost 40 million euros. Two visitors won 500 euros each.",), ()),
        Example(("The 60-kilometre road cost 180 million crowns, or 5 million crowns a kilometre.",), ("conflict",)),
        Example(("The 60-kilometre road cost 180 million crowns, or 3 million crowns a kilometre.",), ()),
        Example(("The four ferries carried 480,000 people, an average of 150,000 each.",), ("conflict",)),
        Example(("The four ferries carried 480,000 people, an average of 120,000 each.",), ()),
        Example(("The four ferries carried 480,000 people, and the largest 150,000 of them.",), ()),
    ),
)
