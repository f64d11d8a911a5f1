"""Changes and levels of one sentence: which figure says how much another changed, and what it was before."""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve

from cctimeline.bind.moves import moved
from cctimeline.bind.scene import Scene
from cctimeline.find.bases import before_base, holds_against
from cctimeline.model import Claim, Link, LinkKind
from cctimeline.vocab import table

_LEAD = r"(?:\s+(?:a|an|the|just|only|about|around|some|nearly|almost|more than|its|previous|earlier|of)\b)*\s*"
_MORE_THAN = r"\s*(?:more|less|fewer|higher|lower|larger|smaller|greater)\s+than"
_THAN = re.compile(rf"{_MORE_THAN}{_LEAD}$")
_COMPARED = re.compile(rf"{_MORE_THAN}\b")
"""Behind a sum they make it a difference and no level: "2 billion higher than the estimate"."""
_AGAINST = re.compile(rf",{_MORE_THAN}{_LEAD}$")
"""Behind a level and a comma stands what somebody expected: "a margin of 41%, less than the 43% forecast"."""
_THEN = re.compile(
    r"[^.;,]{0,40}?\b(?:(?:in|of|for) (?:19|20)\d\d|last (?:year|month|week|quarter|season)"
    r"|(?:the|a) (?:previous \w+|(?:year|month|week|quarter|season) (?:earlier|before|ago))"
    r"|planned|budgeted|expected|foreseen|forecast|promised|agreed|estimated|hoped for|set aside)\b"
)
"""Behind a change they name the level changed from ("20 percent less than the 151 tonnes of 2023"), not a rival's."""
_RANGES = re.compile(r"\b(?:rang|vari|vary)\w* from\b")
"""Behind it stand two estimates, none of which came first ("ranging from 2.8 to 4.5 million")."""
_AND = re.compile(r"\s*,?\s*and(?: the)?\s+")
_TO = re.compile(r"[^,;:]{0,20}\bto\b[^,;:]{0,16}")
_THEN_FROM = re.compile(rf",? from\b{_LEAD}")
_RATE = re.compile(r"\s*(?:(?:a|an|per)\s(?!\w+ (?:earlier|ago|before|later|previously))\w|/)")
_NEW_CLAUSE = re.compile(r";|\b(?:and|but|while|whereas|as)\b")
_CAUSE = re.compile(r"\b(?:on|(?:after|amid|despite|by|following|to)\s+(?:an?|the|its))(?:\s+(?:an?|the|its))?\s+$")
"""Behind it stands why a level moved: "to $54 million from $39 million on a 60 percent rise in sales"."""
_FAR = 1000
"""Sums further apart than so many times are of two things: "a value of 69 billion, after a share fell from 45"."""
SHARE = "share"
_LEVELS = ("amount", "count", "measure", "percent", "rank")


def tied(claim: Claim, kind: LinkKind, other: Claim) -> Claim:
    """Return the claim with one tie more."""
    return evolve(claim, links=(*claim.links, Link(kind, other.id)))


def per_one(scene: Scene, claim: Claim) -> bool:
    """Tell "35 cents a share" from a whole amount."""
    return bool(_RATE.match(scene.text, claim.figure_span.end, scene.end))


def changed(scene: Scene, claims: list[Claim]) -> list[Claim]:
    """Return the claims of one sentence, levels tied to earlier levels and changes to the level they led to."""
    out = list(claims)
    for k in range(1, len(out)):
        if moved(scene, out[k - 1], out[k]):
            out[k] = tied(out[k], "change_from", out[k - 1])
        elif _leads_back(scene, out, k) and not (
            _is_change(out[k]) or _of_another(scene, out, k) or _moves_on(scene, out, k)
        ):
            for level, base in _dealt(scene, out, k) or _nearest(scene, out, k):
                if _one_thing(out[level], out[base]):
                    out[level] = tied(out[level], "change_from", out[base])
    risen = {link.claim: k for k, claim in enumerate(out) for link in claim.links if link.kind == "change_from"}
    for k in range(len(out)):
        of = _level_of(scene, out, k, risen) if _is_change(out[k]) else None
        if of is not None:
            out[k] = tied(out[k], "change_of", out[of])
    return out


def _leads_back(scene: Scene, claims: list[Claim], k: int) -> bool:
    """Tell whether the words before a figure say that it is what another was before."""
    gap = _gap(scene, claims, k - 1)
    if _RANGES.search(gap):
        return False
    if not _is_change(claims[k - 1]) or not _THAN.fullmatch(gap):
        return before_base().search(gap) is not None
    return _THEN.match(scene.text, claims[k].figure_span.end, scene.end) is not None


def _of_another(scene: Scene, claims: list[Claim], k: int) -> bool:
    """Tell whether a figure is held against that of somebody else ("won 52 percent, against 44 percent for Berg")."""
    behind = _others().match(scene.text, claims[k].figure_span.end, scene.end)
    return behind is not None and holds_against(_gap(scene, claims, k - 1))


def _moves_on(scene: Scene, claims: list[Claim], k: int) -> bool:
    """Tell whether a figure is what the next one was before ("at 17%, vacancies are down from 9% to 7%")."""
    return k + 1 < len(claims) and moved(scene, claims[k], claims[k + 1])


@cache
def _others() -> re.Pattern[str]:
    """Return the pattern of whose a figure is: "52 percent, against 44 percent for Berg", "with 12% in Norland"."""
    spans = "(?:whole|full|same|previous|prior|first|second|third|fourth|last|year|quarter|month|all)"
    days = rf"(?:{'|'.join(table('dates')['capital']['month'])}|[QH]\d)"
    return re.compile(
        rf"[^.;,]{{0,24}}?\b(?:for|among)\s+(?!(?:the\s+)?{spans}\b|\d)|\s+in\s+(?:the\s+)?(?!{days}\b)[A-Z]"
    )


def _gap(scene: Scene, claims: list[Claim], k: int) -> str:
    """Return the text between claim `k` and the next; "" behind the last."""
    if k + 1 >= len(claims):
        return ""
    return scene.text[claims[k].figure_span.end : claims[k + 1].figure_span.start]


def _is_change(claim: Claim) -> bool:
    return claim.change in ("up", "down") or claim.figure.kind == "percent_change" or claim.figure.unit == "ratio"


def _is_level(claim: Claim) -> bool:
    secondary = any(link.kind == "converted" for link in claim.links)
    return claim.figure.kind in _LEVELS and not _is_change(claim) and not secondary


def _dealt(scene: Scene, claims: list[Claim], k: int) -> list[tuple[int, int]]:
    """Return (level, base) two by two in "ranked one 23rd and the other 39th, up from 47th and 77th"."""
    if k < 2 or k + 1 >= len(claims) or not _AND.fullmatch(_gap(scene, claims, k)):
        return []
    four = claims[k - 2 : k + 2]
    alike = len({(claim.figure.kind, claim.figure.unit) for claim in four}) == 1
    return [(k - 2, k), (k - 1, k + 1)] if alike and all(_is_level(claim) for claim in four) else []


def _nearest(scene: Scene, claims: list[Claim], k: int) -> list[tuple[int, int]]:
    """Return (level, base) of the nearer of the two claims before `k` that is of its unit.

    "$9 million, or $2 a share, from $8 million": from whole to whole.
    """
    now = claims[k]
    kind, each = (now.figure.kind, now.figure.unit), per_one(scene, now)
    near = (j for j in (k - 1, k - 2) if j >= 0 and (claims[j].figure.kind, claims[j].figure.unit) == kind)
    levels = (j for j in near if _is_level(claims[j]) and not _held_against(scene, claims, j))
    return [(j, k) for j in levels if per_one(scene, claims[j]) == each][:1]


def _held_against(scene: Scene, claims: list[Claim], j: int) -> bool:
    """Tell whether a figure is a difference ("2 billion higher than"), or what another falls short of."""
    if _COMPARED.match(scene.text, claims[j].figure_span.end):
        return True
    return j > 0 and _AGAINST.search(_gap(scene, claims, j - 1)) is not None


def _one_thing(level: Claim, base: Claim) -> bool:
    """Tell whether two figures count the same: "1,400 engineers from 11 countries" is no change of engineers.

    "35% of women, compared with 18% of men" is none either.
    """
    if level.figure.kind == "amount" and level.figure.value and base.figure.value:
        return base.figure.value <= level.figure.value * _FAR and level.figure.value <= base.figure.value * _FAR
    of_two_wholes = level.figure.kind == "percent" and all(SHARE in c.property.modifiers for c in (level, base))
    return (level.figure.kind != "count" and not of_two_wholes) or level.property.head == base.property.head


def _level_of(scene: Scene, claims: list[Claim], k: int, risen: dict[str, int]) -> int | None:
    """Return the level that change `k` led to: behind "to", behind "from ... to", or before it.

    `risen` gives the place of the later level by the id of the earlier one.
    """
    gap = _gap(scene, claims, k)
    if _TO.fullmatch(gap) and _is_level(claims[k + 1]):
        return k + 1
    if _THEN_FROM.fullmatch(gap) and k + 2 < len(claims) and risen.get(claims[k + 1].id) == k + 2:
        return k + 2
    for j in range(k - 1, max(-1, k - 4), -1):
        if _is_level(claims[j]):
            level = risen.get(claims[j].id, j)
            return level if _one_clause(scene, claims, j, k) else None
    return None


def _one_clause(scene: Scene, claims: list[Claim], j: int, k: int) -> bool:
    """Tell whether nothing new begins between a level and a change behind it."""
    between = scene.text[claims[j].figure_span.end : claims[k].figure_span.start]
    return len(between) < 80 and not _NEW_CLAUSE.search(between) and not _CAUSE.search(between)
