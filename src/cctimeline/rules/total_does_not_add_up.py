"""So many at so much each do not make the total.

Flags: a number of things, a limit or price for each, and a total of the same unit that the two cannot reach or that
they pass ("16 projects", "at most 2 million each", "40 million in all").

Why: a number was updated and its neighbours were not, or money is missing from the account.

Leaves alone: totals that are within a tenth, or that speak of something else; a limit for each is no price, so only a
total above all the limits is flagged, and as a warning, since the text does not say that all of it was spent.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from cctimeline.chronology import Chronology
from cctimeline.compare.linked import article_of, by_article, claims_in, linked, sentence_of, words_before
from cctimeline.compare.phrases import holds, listed
from cctimeline.compare.values import bounded
from cctimeline.compare.wording import member, printed, with_unit
from cctimeline.compare.words import meaning
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


def _one_account(total: Claim, each: Claim, number: Claim, text: str) -> bool:
    if total.figure.unit != each.figure.unit or total.figure.value is None:
        return False
    ends = sorted((total.figure_span, each.figure_span), key=lambda span: span.start)
    gap = text[ends[0].end : ends[1].start]
    if len(gap) > _NEAR or "\n\n" in gap:
        return False
    one_sentence = sentence_of(total) == sentence_of(each)
    whole = holds(_words(total, text), (*listed("totals", "in_all"), *listed("totals", "purse")))
    priced = one_sentence and holds(words_before(total, text, 1), listed("totals", "price"))
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
    made = f"{bound}{with_unit(product, each.figure.unit)}"
    message = f"{printed(number)} times {bound}“{printed(each)}” makes {made}, the total says “{printed(total)}”"
    why = f"{printed(number)} × {printed(each)} = {with_unit(product, each.figure.unit)}"
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
    ),
)
