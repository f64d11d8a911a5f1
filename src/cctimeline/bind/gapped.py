"""One verb for two things: "prices rose 5 percent, wages 3 percent", "Holm got 41 percent and Moen 39 percent"."""

from __future__ import annotations

from attrs import evolve

from cctimeline.bind.discourse import Discourse
from cctimeline.bind.elided import CHANGE, leads_with
from cctimeline.bind.readings import Tokens, before_hedges, edges, of_phrase, possessor
from cctimeline.bind.resolving import OPEN, resolve
from cctimeline.bind.scene import FINITE, NOUNS, VERBS, Scene
from cctimeline.find.lexicon import lexicon
from cctimeline.find.phrases import Phrase, ending
from cctimeline.model import Claim, FigureMention

_HELD_AGAINST = frozenset(["against", "versus", "with", "to"])
_OWN = frozenset(["its", "his", "her", "their"])
_JOINTS = (",", ";", "and", "but")


def gapped(scene: Scene, mention: FigureMention, claim: Claim, before: list[Claim], talk: Discourse) -> Claim | None:
    """Return a claim of what stands right before its figure, which shares the verb of the claim before; else None."""
    donor = before[-1] if before else None
    if donor is None or claim.figure.kind == "rank":
        return None
    first, end = edges(scene, mention)
    named_again = scene.tag(end) == "N" and scene.lemma(end) == donor.property.head
    whose = _other(scene, first, end + named_again) or _whose(scene, first, end)
    if whose is not None:
        alike = next((c for c in reversed(before) if c.figure.kind == claim.figure.kind), None)
        prop = alike.property if alike is not None else claim.property
        who = OPEN if scene.low(whose[0]) in _OWN else resolve(scene, *whose, talk)  # "for her rival"
        return evolve(claim, subject=who, property=prop)
    if donor.figure.unit != claim.figure.unit:
        return None
    if claim.figure.kind == "percent" and donor.figure.kind == "percent_change":  # "and wages by 3 percent"
        claim = evolve(claim, figure=evolve(claim.figure, kind="percent_change"), change=donor.change)
    if donor.figure.kind != claim.figure.kind:
        return None
    at = scene.token(donor.figure_span.start)
    phrase = _before(scene, first, end, at)
    if phrase is None or not _stands_alone(scene, phrase, at, end):
        return None
    clause = scene.clause(at)
    said_of = clause.subject if clause is not None and clause.verb.first < at else None
    if said_of is None or said_of.end > at:
        return None
    led = _before(scene, at, scene.token(donor.figure_span.end), at)
    in_place = _names_property(scene, led, donor)  # "put the Greens at 37 percent, the Reds at 31"
    if not in_place and (scene.tag(phrase.head) == "NP" or not _names_property(scene, said_of, donor)):
        who = resolve(scene, phrase.first, phrase.end, talk, head=phrase.head)
        return evolve(claim, subject=who, property=donor.property)
    whose = possessor(scene, phrase)
    prop = of_phrase(scene, phrase, predicate=donor.property.predicate)
    changed = donor.property.text.endswith(CHANGE)
    return evolve(
        claim,
        subject=resolve(scene, *whose, talk) if whose is not None else donor.subject,
        property=evolve(prop, text=prop.text + CHANGE) if changed else prop,
    )


def _other(scene: Scene, first: int, end: int) -> Tokens | None:
    """Return Holm of "41 percent against 39 for Holm", whom a figure of the same thing is held against."""
    if scene.low(before_hedges(scene, first)) not in _HELD_AGAINST or scene.low(end) != "for":
        return None
    other = scene.phrase(end + 1)
    if other is None or scene.is_date(other.head):
        return None
    named = scene.tag(other.head) == "NP" or scene.low(other.first) in _OWN
    return (other.first, other.end) if named or scene.lemma(other.head) in lexicon().people else None


def _whose(scene: Scene, first: int, end: int) -> Tokens | None:
    """Return Holm of "41 percent to Holm's 39 percent", whose figure of the same thing it is."""
    phrase = scene.phrase(first) if scene.tag(before_hedges(scene, first)) == "POS" else None
    if phrase is None or phrase.end > end or scene.tag(end) in (*NOUNS, "J", "VG"):
        return None
    return possessor(scene, phrase)


def _names_property(scene: Scene, phrase: Phrase | None, claim: Claim) -> bool:
    """Tell whether a phrase ends with what a claim is a figure of."""
    told = claim.property.text.removesuffix(CHANGE).lower()
    return phrase is not None and scene.words.slice(phrase.first, phrase.end).lower().endswith(told)


def _before(scene: Scene, first: int, end: int, donor: int) -> Phrase | None:
    """Return the phrase right before a figure: "wages 3 percent", "wages by 3 percent", "the south 12"."""
    back = before_hedges(scene, first)
    if scene.low(back) in ("up", "down"):
        back -= 1  # "Alba was up 3 points, Brenn down 4"
    elif scene.low(back) in ("by", "to", "at") and scene.low(back) == scene.low(before_hedges(scene, donor)):
        back -= 1
    whole = scene.phrase(first)
    if whole is not None and whole.first < first and whole.end == end:
        return Phrase(whole.first, first, first - 1)
    return ending(scene.words).get(back + 1)


def _stands_alone(scene: Scene, phrase: Phrase, at: int, end: int) -> bool:
    """Tell whether a phrase between two figures is joined to what stands before, and has no verb of its own."""
    noun = scene.tag(phrase.head) in NOUNS or scene.low(phrase.first) == "the"  # "the south"
    if not noun or not at < phrase.first - 1:
        return False
    if scene.low(phrase.first - 1) not in _JOINTS and not leads_with(scene, phrase.first):
        return False
    if scene.is_date(phrase.head) or scene.holds_figure(phrase.first, phrase.end):
        return False
    verbless = not any(scene.tag(k) in FINITE | VERBS for k in range(at, phrase.first))
    return verbless and scene.low(end) != "of" and scene.tag(end) not in (*FINITE, *VERBS, *NOUNS, "J")
