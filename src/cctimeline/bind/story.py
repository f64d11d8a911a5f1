"""The date that a sentence sets for those after it, which go on at it ("In May 2021 they met. The funds were ...")."""

from __future__ import annotations

import re

from cctimeline.bind.asof import A_YEAR_AGO, held_against
from cctimeline.bind.readings import listed_words
from cctimeline.bind.scene import Scene
from cctimeline.when import When

_ELSEWHEN = re.compile(r"\b(?:from|since|than|compared with|until|by)\b[^,;]{0,30}$", re.I)


def story_of(scene: Scene) -> When | None:
    """Return the date a sentence sets for those after it: the first that opens it or dates its first clause."""
    if scene.lead and not any(date.when for date in scene.dates):
        return scene.lead.when
    for date in scene.dates:
        if (
            date.when is None
            or date.timex_type != "DATE"
            or date.bound
            or "~" in date.when.edtf
            or "/" in date.when.edtf
        ):
            continue
        at = scene.token(date.start)
        if (
            _ELSEWHEN.search(scene.before(date.start, 40))
            or A_YEAR_AGO.search(scene.text, date.start, date.end)
            or held_against(scene, date)
        ):
            continue
        if at == 0 and not date.relative and scene.tag(scene.token(date.end)) in ("N", "J", "NP"):
            continue  # "2015 sales exclude the mill": the year is part of what is spoken of
        dating = scene.tag(at - 1) in ("P", "") or (scene.low(at - 1) == "," and at < 8) or date.relative
        clause = scene.clause(at)
        if (
            clause is not None
            and clause.verb.passive
            and scene.lemma(clause.verb.main) in listed_words("founded")
            and not date.relative
        ):
            continue  # "was built in 1999" looks back, and the story does not move there
        first = next((c for c in scene.clauses if c.verb.form == "finite"), None)
        if first is not None and scene.low(first.verb.first) == "had" and first.verb.end - first.verb.first > 1:
            continue  # a look back
        aside = clause is not None and clause.kind == "relative" and clause is first  # "Alba, which opened in 1940,"
        if dating and first is not None and not aside and (clause is first or date.start - scene.start < 24):
            return date.when
    return None
