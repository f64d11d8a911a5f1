"""Figures that claim nothing: pronouns in disguise, parts of names, slogans, headings, lengths that only date."""

from __future__ import annotations

import re
from functools import cache

from cctimeline.bind.boxed import stated
from cctimeline.bind.readings import edges
from cctimeline.bind.scene import NOUNS, Scene
from cctimeline.find.figures.claims import lasts, measures_a_gap, to_last
from cctimeline.find.figures.wordlists import words_of
from cctimeline.model import FigureMention

_DATING = re.compile(r"\b(?:over|during|within|in|after|before)\s+(?:the\s+)?$")
_LATER = re.compile(r"\s+(?:ago|later|earlier|after|before|from now|since|prior|old|into)\b")
_TO_DATE = re.compile(
    r"\s+(?:(?:up )?to|through|until|ended|ending)\s+(?:on )?(?:(?:the )?(?:end|last|middle)\b|mid-|[A-Z]|\d)"
)
_ENDED = re.compile(r"\s+(?:ended|ending)\s+(?:on )?(?:[A-Z]|\d)")
_SUPERLATIVE = re.compile(
    r"\b(?:[a-z]{3,}est|worst|first|second|third|fourth|fifth|sixth|best|most [a-z]+|least [a-z]+)\b(?! time)"
    r"[^,;.]{0,50} in (?:at least |about |almost |nearly |more than |over |some )?$"
)
"""Before "20 years": "the deadliest fire in 20 years" says how rare it is, and no time that anything took."""
_PERIOD_OF = re.compile(
    r"\b(?:period|span|stretch) of (?:at least |about |almost |nearly |more than |over |some |up to )?$"
)
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
_SCORE = re.compile(r"\d{1,2}[-–]\d{1,2}")
_SCORES = re.compile(r",? \d{1,2}[-–]\d{1,2}\b")
_SCORED = re.compile(r"\d[-–]\d{1,2},? $")
_END = re.compile(r" from (?:the )?(?:end|start|finish|time|final|half-time|break)\b")
_PERIOD = re.compile(r"s?['’]? (?:period|follow-up|span|stretch|window|timeframe|interval)\b", re.I)
_FOR_THE = re.compile(r"\b(?:for|in|over|during)\s+the\s+$", re.I)
_ACCOUNTS = re.compile(
    r"[\w-]+[- ](?:month|week|year)\s+(?:[a-z-]+ )?(?:net|profit|loss|income|earnings|sales|"
    r"revenue|results|deficit|surplus|total|tally|figure|bond|note|bill|treasury|low|high)\b"
    r"|\w+-year (?:[a-z]+ )?(?:colleges|universities|institutions|schools)\b",
    re.I,
)
_STANDS_AT = re.compile(
    r"[a-z] (?:at|up|down) (?:by )?(?:just |only |about |around |nearly |over |under |a record )?$", re.I
)
_BLANK = 9
"""Blanks and ends of lines around the one sentence of a text, at the most."""
_TIME_UNITS = frozenset(["year", "month", "week", "day", "hour", "minute", "second", "decade", "century"])
_QUOTED = re.compile(r"[\"“‘]([^\"“”‘’]{1,60})[\"”’]\s+[a-z]")


@cache
def _stretch() -> re.Pattern[str]:
    """Match what makes of a length of time a stretch that only dates: "the past", "the dying"."""
    words = words_of("before_span") | words_of("before_one") | words_of("before_part")
    return re.compile(rf"\b(?:{'|'.join(sorted(words))})\s+$")


def claims_nothing(scene: Scene, mention: FigureMention) -> bool:
    """Tell whether a figure makes no claim of its own."""
    if _headed(scene) and not (_stands_at(scene, mention) or stated(scene, mention)):
        return True
    if any(a <= mention.start and mention.end <= b for a, b, _ in scene.names):
        return True
    first, end = edges(scene, mention)
    return (
        _stands_for_a_noun(scene, mention, first, end)
        or _both(scene, mention, first, end)
        or _dates(scene, mention)
        or _slogan(scene, mention)
        or _mark(scene, mention, first)
    )


def _headed(scene: Scene) -> bool:
    """Tell whether a line is a heading without a verb: "Five things to know"; one that is the whole text says all."""
    return not (scene.clauses or scene.text[scene.end - 1] in '.!?"”' or _whole_text(scene))


def _whole_text(scene: Scene) -> bool:
    outside = len(scene.text) - (scene.end - scene.start)
    return outside <= _BLANK and not (scene.text[: scene.start] + scene.text[scene.end :]).strip()


def _stands_at(scene: Scene, mention: FigureMention) -> bool:
    """Read "Euro zone inflation at 0.3 percent", "Car output up 4 percent": a heading that leaves out its verb."""
    rate = mention.figure.kind in ("percent", "percent_change")
    return rate and bool(_STANDS_AT.search(scene.text, max(scene.start, mention.start - 24), mention.start))


def _stands_for_a_noun(scene: Scene, mention: FigureMention, first: int, end: int) -> bool:
    """Read "one of the best clubs", "the one that", "one must": a pronoun."""
    if scene.low(first) != "one" or mention.figure.value != 1 or mention.figure.kind == "measure":
        return False
    if scene.low(first - 2) == "according":
        return True  # "according to one study"
    fate = scene.tag(end) == "VD" or (scene.tag(end) == "AUX" and scene.tag(end + 1) in ("VN", "J", "R", "AUX"))
    if fate and mention.noun is not None and mention.noun[1] <= mention.start:
        return False  # "two people died and one was injured"
    if "another" in scene.words.lower[end : end + 4] and scene.low(end + 1) in ("to", "or", "after"):
        return True  # "from one shore to another"
    dated = any(scene.tag(i) and scene.is_date(i) for i in (end, end + 1))
    if dated and scene.low(first - 1) not in ("and", ","):
        return True  # "one Friday", "one wretched Friday", "one day in May"
    return (
        scene.low(end) == "of" or scene.tag(end) not in (*NOUNS, "J", "NUM", "VN", "VG") or scene.low(first - 1) == "no"
    )


def _mark(scene: Scene, mention: FigureMention, first: int) -> bool:
    """Read a set's score in a row of them, and the time that opens a line: marks, and no figures."""
    if _SCORE.fullmatch(scene.text, mention.start, mention.end) and (
        _SCORES.match(scene.text, mention.end) or _SCORED.search(scene.before(mention.start, 12))
    ):
        return True  # "in straight sets 6-4 7-5 7-6"
    if mention.start == scene.start and _CLOCK.fullmatch(scene.text, mention.start, mention.end):
        return scene.tag(first + 1) in ("D", "PRO", "NP")  # "11.50 The fire is out"
    return False


def _both(scene: Scene, mention: FigureMention, first: int, end: int) -> bool:
    """Read "the two sides", "the two": both of those just named, counted by nobody."""
    if (
        mention.figure.value != 2
        or mention.figure.kind != "count"
        or scene.low(first - 1) not in ("the", "these", "those")
    ):
        return False
    phrase = scene.phrase(first)
    return phrase is None or phrase.head <= end


def _dates(scene: Scene, mention: FigureMention) -> bool:
    """Read "over the past two years", "55 hours later": they tell when, not how long anything is."""
    if mention.figure.unit not in _TIME_UNITS:
        return False
    lead = scene.before(mention.start, 40)
    if _SUPERLATIVE.search(scene.before(mention.start, 80)) or _END.match(scene.text, mention.end):
        return True
    only_dates = _stretch().search(lead) is not None and not to_last(scene.text, mention.start)
    if _PERIOD_OF.search(lead) or only_dates or _PERIOD.match(scene.text, mention.end):
        return True
    if measures_a_gap(scene.text, mention.end):
        return False
    if _ACCOUNTS.match(scene.text, mention.start):
        return True
    if lead.endswith("the ") and _FOR_THE.search(lead) and scene.text[mention.end : mention.end + 1] == ",":
        return True
    if (lead.endswith("the ") and _TO_DATE.match(scene.text, mention.end)) or _ENDED.match(scene.text, mention.end):
        return True
    if lasts(scene.text, mention.start):
        return False
    inside = any(d.start < mention.end and mention.start < d.end and d.when is not None for d in scene.dates)
    return inside and bool(_DATING.search(lead) or _LATER.match(scene.text, mention.end))


def _slogan(scene: Scene, mention: FigureMention) -> bool:
    """Read `the "one team, one goal" policy`: words quoted before a noun."""
    for match in _QUOTED.finditer(scene.text, scene.start, scene.end):
        if match.start(1) <= mention.start and mention.end <= match.end(1) and match[1][-1] not in ",.!?":
            return True
    return False
