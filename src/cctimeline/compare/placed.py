"""Two brief texts side by side: the one figure of a kind that is not the same in two sentences that say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import evolve

from cctimeline.compare.align import INTERVAL, of_two_dimensions, part_and_whole
from cctimeline.compare.apart import setting_apart
from cctimeline.compare.contrasts import set_apart
from cctimeline.compare.echoes import of_two, of_two_openings, say_the_same
from cctimeline.compare.intervals import two_intervals
from cctimeline.compare.settle import Told
from cctimeline.compare.sides import Side, one_value, side
from cctimeline.compare.subjects import of_two_names, one_of
from cctimeline.compare.values import other_ends
from cctimeline.compare.word_lists import praise
from cctimeline.compare.words import meaning
from cctimeline.figure import Figure
from cctimeline.model import Span

BRIEF = 4
"""A text with more sentences with facts is no brief one."""
NAMED = ("count", "money", "share")
"""What is of a noun that the sentence prints; a length or an age says by its unit what it is."""
SHARE = "share"
OF_ALL = meaning("share")
PERCENT = Decimal("0.01")
IN_PLACE = 3.0
"""What it scores that two figures stand in one place."""


def placed(a: Told, b: Told) -> Iterator[tuple[Side, Side]]:
    """Yield the figures of two brief texts that stand in one place, whatever noun either sentence puts to them."""
    if max(len(a.sentences), len(b.sentences)) > BRIEF:
        return
    for ones in a.mates.values():
        for others in b.mates.values():
            if say_the_same(ones[0].sentence, others[0].sentence):
                yield from _left_over(ones, others)


def _left_over(ones: Sequence[Side], others: Sequence[Side]) -> Iterator[tuple[Side, Side]]:
    """Yield of each kind the figure that either sentence has and the other lacks, where that is just one in both."""
    for level in dict.fromkeys(s.level for s in (*ones, *others)):
        first, second = ([s for s in own if s.level == level] for own in (ones, others))
        if level == SHARE:
            first, second = first or list(_parts_as_shares(ones)), second or list(_parts_as_shares(others))
        left, right = _lacking(first, second), _lacking(second, first)
        if len(left) == len(right) == 1 and not _of_two_things(left[0], right[0]):
            yield left[0], right[0]


def _parts_as_shares(own: Sequence[Side]) -> Iterator[Side]:
    """Yield "12 of the 48 patients" as the share it is."""
    by_id = {side.claim.id: side for side in own}
    for part in own:
        wholes = (by_id.get(link.claim) for link in part.claim.links if link.kind == "part_of")
        whole = next((w.claim for w in wholes if w and w.level == part.level == "count"), None)
        if whole and whole.figure.value and part.claim.figure.value is not None:
            share = part.claim.figure.value / whole.figure.value
            figure = Figure(share, share, share, PERCENT, None, "ratio", part.claim.figure.qualifier)
            told = Span(part.claim.figure_span.start, whole.figure_span.end)
            yield side(evolve(part.claim, figure=figure, figure_span=told), part.sentence, part.at)


def _lacking(own: Sequence[Side], others: Sequence[Side]) -> list[Side]:
    return [one for one in own if not any(_same(one, other) for other in others)]


def _same(a: Side, b: Side) -> bool:
    return one_value(a, b) and not other_ends(a.claim.figure, b.claim.figure)


def _of_two_things(a: Side, b: Side) -> bool:
    """Tell whether words of either side say that it is of another thing, of a part of it, or went the other way."""
    if a.toll != b.toll or {a.claim.change, b.claim.change} == {"up", "down"}:
        return True
    if a.level != SHARE and part_and_whole(a, b):
        return True
    if of_two(a, b) or of_two_openings(a, b) or of_two_names(a, b) or one_of(a, b) or one_of(b, a) or set_apart(a, b):
        return True
    if a.level.startswith(NAMED):
        return _two_nouns(a, b) or _narrowed(a, b) or _narrowed(b, a)
    return _two_measures(a, b)


def _two_nouns(a: Side, b: Side) -> bool:
    """Tell whether either sentence has nothing of what the other counts, or the prices are of two things."""
    if a.level.startswith("money") and (a.dimension != b.dimension or (a.thing and b.thing and not a.thing & b.thing)):
        return True
    return all(_named(s) and s.head not in o.sentence.content for s, o in ((a, b), (b, a)))


def _named(side: Side) -> bool:
    """Tell whether a noun says what is counted: "people" does not, "women" does."""
    return bool(side.head) and (not side.vague or side.head in setting_apart())


def _two_measures(a: Side, b: Side) -> bool:
    """Tell whether two measures are of two dimensions of a thing, from two places, or of a level and of a change."""
    between = INTERVAL in (a.head, b.head) and two_intervals(a, b)
    if a.thing != b.thing and not a.thing & b.thing and a.level == "time":
        return True  # four years away, a five-year contract
    return between or a.dimension != b.dimension or a.landmark != b.landmark or of_two_dimensions(a, b)


def _narrowed(side: Side, other: Side) -> bool:
    """Tell whether a word before its noun stands nowhere in the other sentence ("car sales" / "sales")."""
    strange = (word for word in side.modifiers if word not in other.sentence.content)
    return any(not (word[0].isdigit() or praise(word) or word == OF_ALL) for word in strange)
