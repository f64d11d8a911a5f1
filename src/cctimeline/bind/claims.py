"""Figures of one sentence -> claims: who, what, how many, as of when, how sure, and who says so."""

from __future__ import annotations

import re

from attrs import evolve

from cctimeline.bind.asof import as_of
from cctimeline.bind.attribution import attributed_to
from cctimeline.bind.counted import counted
from cctimeline.bind.dealt import dealt, placed
from cctimeline.bind.discourse import Discourse
from cctimeline.bind.elided import borrowed, like_the_one_beside
from cctimeline.bind.gapped import gapped
from cctimeline.bind.identity import Ids
from cctimeline.bind.links import linked
from cctimeline.bind.lists import listed
from cctimeline.bind.measured import labelled_count, measured
from cctimeline.bind.modality import modality_at
from cctimeline.bind.moves import trended
from cctimeline.bind.periods import as_kept
from cctimeline.bind.ranked import ranked
from cctimeline.bind.readings import Reading, before_hedges, edges, measures
from cctimeline.bind.refused import claims_nothing
from cctimeline.bind.resolving import OPEN
from cctimeline.bind.scene import Scene
from cctimeline.bind.subjects import subject_name
from cctimeline.figure import Figure
from cctimeline.model import Claim, FigureMention, Name, Property, Span

_TOP = re.compile(r"\b(?:among|in|into|of|inside|within|reach\w*) (?:the|its) [Tt]op[ -]$")


def claims_of(scene: Scene, talk: Discourse, ids: Ids) -> list[Claim]:
    """Return the claims of one sentence in order, tied to each other where the words tie them."""
    if not scene.figures:
        return []
    context = talk.shared.one(_context(scene))
    found: list[Claim] = []
    lent = 0
    for mention in (trended(scene, figure) for figure in scene.figures):
        if claims_nothing(scene, mention):
            continue
        reading = _reading(scene, mention)
        claim = _claim(scene, talk, ids, mention, reading, context)
        shared = gapped(scene, mention, claim, found, talk)
        if shared is not None:
            claim = shared
        elif reading is None or reading.weak:
            claim = borrowed(scene, claim, found, lent)
            lent += claim.figure.kind == "rank"
            if claim.figure.kind == "percent" and claim.property.head == "share" and talk.share and claim.subject.name:
                claim = evolve(claim, property=talk.share)
        claim = like_the_one_beside(scene, claim, found)
        talk.note(claim, scene)
        found.append(claim)
    return linked(scene, dealt(scene, placed(scene, found, talk), talk))


def _reading(scene: Scene, mention: FigureMention) -> Reading | None:
    kind = mention.figure.kind
    if mention.noun is None and _moves_it(scene, edges(scene, mention)[0]):
        return None
    if kind == "count":
        return labelled_count(scene, mention) or counted(scene, mention) or measured(scene, mention)
    return ranked(scene, mention) if kind in ("rank", "ordinal") else measured(scene, mention)


def _moves_it(scene: Scene, first: int) -> bool:
    """Tell whether a figure is a new level of the one just told: "put the number at 35 but lowered it to 31"."""
    back = before_hedges(scene, first)
    it = scene.low(back) == "to" and scene.low(back - 1) in ("it", "them")
    return it and scene.lemma(back - 2) in measures("change") | measures("put")


def _claim(
    scene: Scene, talk: Discourse, ids: Ids, mention: FigureMention, reading: Reading | None, context: tuple[str, ...]
) -> Claim:
    first, _end = edges(scene, mention)
    clause = scene.clause(first)
    start, stop = scene.bounds(clause) if clause is not None else (scene.start, scene.end)
    own = mention.noun is not None and mention.noun[0] >= mention.start  # not that of the figure before a list
    names, whole = listed(scene, mention.noun[1]) if mention.noun and own else ((), True)
    prop = reading.property if reading else Property(mention.figure.unit or "", mention.figure.unit or "")
    prop = as_kept(prop, scene, mention, talk)
    stop = max(stop, mention.end, _end_of(scene, mention, names, prop.text))
    quote = scene.quote(talk.article, min(start, mention.start), stop)
    subject = subject_name(scene, reading, first, talk) if reading else OPEN
    when, since = as_of(scene, mention, talk)
    behind = reading.verb if reading and reading.owner and reading.verb is not None else first
    one = talk.shared.one
    return Claim(
        id=ids.claim(scene.printed, scene.text[mention.start : mention.end]),
        quote=quote,
        figure=_bare(scene, mention, prop),
        figure_span=Span(mention.start, mention.end),
        subject=one(subject),
        property=one(prop),
        as_of=one(when),
        modality="fact" if prop.head == "age" else modality_at(scene, max(first, behind)),
        attributed_to=attributed_to(scene, mention.start, talk),
        listed=names,
        listing_complete=whole,
        change=_change(mention, prop),
        context=context,
        places=one(_places(scene, subject)),
        sentence=scene.span_of_sentence(),
        since=since,
    )


def _change(mention: FigureMention, prop: Property) -> str:
    """Return which way a figure went, be it a bound or not; a distance goes nowhere ("fell 40 metres from it")."""
    way = mention.trend or mention.change
    return "=" if prop.head in ("distance", "interval") and way in ("up", "down") else way


def _end_of(scene: Scene, mention: FigureMention, names: tuple[str, ...], counted: str) -> int:
    """Return where what the figure counts, its fate ("131 injured") and the names listed for it end.

    A quote holds all three in whole.
    """
    last = scene.text.find(names[-1], mention.end, scene.end) if names else -1
    noun = scene.text.find(counted, mention.end, scene.end) if counted else -1
    ends = (last + len(names[-1]) if last >= 0 else 0, noun + len(counted) if 0 <= noun <= mention.end + 2 else 0)
    return max(*ends, _end_of_fate(scene, mention))


def _end_of_fate(scene: Scene, mention: FigureMention) -> int:
    """Return where the participle right behind a figure ends ("131 injured"); 0 where there is none."""
    if mention.figure.kind != "count":
        return 0
    _first, behind = edges(scene, mention)
    fate = scene.tag(behind) == "VN" and scene.words.starts[behind] <= mention.end + 2
    return scene.words.ends[behind] if fate else 0


def _context(scene: Scene) -> tuple[str, ...]:
    figures = set[int]()
    for mention in scene.figures:
        figures.update(range(*edges(scene, mention)))
    return tuple(sorted({word for i, word in scene.content.items() if i not in figures}))


def _places(scene: Scene, subject: Name) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for _, _, name in scene.names if name != subject.name))


_EACH = " per share"


def _bare(scene: Scene, mention: FigureMention, prop: Property) -> Figure:
    """Return the figure of a claim: a count has no unit, its noun is the property; "the top ten" is a rank.

    Earnings per share are so many dollars per share.
    """
    figure = mention.figure
    if figure.kind == "amount" and prop.text.lower().endswith(_EACH) and _EACH not in (figure.unit or ""):
        return evolve(figure, unit=f"{figure.unit}{_EACH}")
    if figure.kind == "count" and prop.head in measures("labels"):
        return evolve(figure, unit=prop.head, kind="measure")
    if figure.kind == "count" and _TOP.search(scene.before(mention.start, 30)):
        return evolve(figure, unit=None, kind="rank", low=None, high=figure.value, qualifier="at_most")
    return evolve(figure, unit=None) if figure.kind in ("count", "rank", "ordinal") else figure
