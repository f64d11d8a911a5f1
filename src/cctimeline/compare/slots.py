"""Whether two figures in the same slot of sentences that say the same are of two things all the same."""

from __future__ import annotations

from cctimeline.compare.align import far_apart, of_two_dimensions, part_and_whole
from cctimeline.compare.contrasts import set_apart
from cctimeline.compare.echoes import of_two, of_two_nouns, of_two_openings
from cctimeline.compare.sides import Side
from cctimeline.compare.subjects import contrasted, of_two_names, one_after_another

FEW_WORDS = 4
"""Twins with fewer telling words in common are not of one thing where each has a subject that the other lacks."""


def of_two_things(a: Side, b: Side, shared: int) -> bool:
    """Tell whether the words beside two figures set them apart, in sentences with `shared` telling words in common."""
    if set_apart(a, b) or contrasted(a, b) or of_two_names(a, b) or one_after_another(a, b) or _of_two_fates(a, b):
        return True
    if _of_two_brands(a, b) or _counts_a_part(a, b) or of_two_dimensions(a, b):
        return True
    nouns = of_two_nouns(a, b)
    if shared < FEW_WORDS and (nouns or of_two(a, b) or of_two_openings(a, b)):
        return True
    return nouns and far_apart(a, b)


def _of_two_brands(a: Side, b: Side) -> bool:
    """Tell whether two counts are of things that go by two names, each printed with a capital ("xPads", "xBooks")."""
    if a.level != "count" or a.head == b.head:
        return False
    named = all(s.claim.property.text != s.claim.property.text.lower() for s in (a, b))
    return named and a.head not in b.sentence.content and b.head not in a.sentence.content


def _counts_a_part(a: Side, b: Side) -> bool:
    return a.level == b.level == "count" and part_and_whole(a, b)


def _of_two_fates(a: Side, b: Side) -> bool:
    """Tell whether two counts are of what befell two sets of people: who survived, who is missing, who was captured."""
    if a.toll and b.toll:
        return a.toll != b.toll
    one, other = (a, b) if a.toll else (b, a)
    told = bool(one.toll and other.predicate) and other.predicate not in one.sentence.content
    return told and one.head == other.head and one.predicate not in other.sentence.content
