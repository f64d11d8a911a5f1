"""The date a claim holds for: the date words that govern the figure, else the story's date, else publication."""

from __future__ import annotations

import re

from cctimeline.bind.discourse import Discourse
from cctimeline.bind.readings import before_hedges
from cctimeline.bind.scene import Scene
from cctimeline.bind.stretches import stretch_of
from cctimeline.find.bases import before_base, holds_against
from cctimeline.model import AsOf, DateMention, FigureMention
from cctimeline.when import When, between, containing, date_of, day, month, year

_OPEN = re.compile(
    r"\b(?:(?:since|until|till|before|after)\s+(?:the\s+)?(?:end of\s+)?|since (?:its|their|his|her|the) \w+ in )$",
    re.I,
)
_COMPARES = re.compile(r"(?:more|less|fewer)\s+than\s+\S")
_THAN = re.compile(
    r"\b(?:more|less|fewer|higher|lower|larger|smaller|better|worse)(?: [\w-]+){0,4} than (?:in )?$"
    r"|\bas (?:much|many|high|large|big|often)(?: [\w-]+){0,3} as (?:in )?$",
    re.I,
)
_MEASURED_FROM = re.compile(
    r"\b(?:up|down|increase|rise|growth|drop|fall|decline)\b[^,;]{0,30}\bfrom\s+(?:the\s+)?$", re.I
)
_SO_MUCH = r"\d[\d.,]*%?(?:\s(?:per\s?cent|percent|points?))?"
_RISEN_ON = re.compile(
    rf"(?:\b(?:increase|rise|growth|gain|drop|fall|decline|decrease)\s+(?:of\s{_SO_MUCH}\s+)?(?:on|over)"
    rf"|\b(?:up|down)\s{_SO_MUCH}\s+on|{_SO_MUCH}\s(?:up|down)\s+on)\s+"
    r"(?:the (?:same|corresponding|comparable|equivalent) (?:period|quarter|half|month|time) (?:in|of) )?$",
    re.I,
)
"""Before a year it is what a change is measured against ("a 20 percent increase on 2012", "up 6 on 2018")."""
A_YEAR_AGO = re.compile(r"\byear(?: |-)(?:ago|earlier|before)\b|\bprior[- ]year\b", re.I)
"""Words of a date that a figure is held against ("from $1.4 billion a year earlier"): the story does not move there."""
_BASED = re.compile(
    r"\bfrom\s+(?:the\s+)?(?:(?:same|first|second|third|fourth|[a-z]+-[a-z]+)\s+)*(?:quarter|period|half|month|year)?\s*$"
)
_UP_FROM = re.compile(r"\b(?:up|down) from\b|\b(?:above|below|short of|ahead of) (?:the|its|their)\b")
_NEAR = 60
_TIMES_ITS = re.compile(r"\btimes (?:its|their|his|her|the)\s+$")
_PREMIUM = re.compile(r"\b(?:premium|discount)\b[^;]{0,40}\b(?:to|over|on|above|from)\s+\w[^;]{0,60}$", re.I)
_LABEL = re.compile(r"\s?[:—–-]\s?[^\s\w]?\d")
_WHEN = re.compile(r",? when\b")
_AT_THE_TIME = re.compile(r"(?: years? old)?,? (?:at the time|at that time|back then|then)\b")
_LEVEL = re.compile(r"\b(?:to|at) (?:at least |about |around |some |more than |nearly )?$")
SAME_PERIOD = re.compile(
    r"\b(?:same|comparable|corresponding|year-ago|year-earlier) (?:quarter|period|half|month)\b", re.I
)
_SET = re.compile(
    r",? (?:which was )?(?:set|reached|recorded|reported|achieved|posted|registered|hit) (?:back )?(?:in|on) $"
)
_GRAINS = (("month", 31), ("quarter", 92), ("half", 184), ("year", 366))
"""The periods of the calendar, by the most days they have."""
_CHANGES = ("percent_change", "ratio")
_YEAR = 4
"""Letters of a date that is a year."""
_LONGEST_NAME = 10
"""Words that what a year stands before may have, with those that join a clause to it."""


def as_of(scene: Scene, mention: FigureMention, talk: Discourse) -> tuple[AsOf | None, When | None]:
    """Return the date the figure holds for, with its source, and the date a change is measured from."""
    usable = [d for d in scene.dates if d.when is not None and (d.end <= mention.start or mention.end <= d.start)]
    base = next((d for d in usable if _is_base(scene, mention, d)), None)
    rest = [d for d in usable if d is not base and not _not_of(scene, mention, d)]
    aged = mention.figure.unit == "year of age"
    if aged and _then(scene, mention):
        return None, None
    now = (
        (None if aged and not scene.before(mention.start, 12).endswith("age of ") else _governing(scene, mention, rest))
        or _year_after(scene, mention, usable)
        or talk.date_of(scene, past=not aged and _in_the_past(scene, mention))
    )
    if now is None:
        return None, base.when if base else None
    if base is not None and base.when is not None:
        return AsOf(between(base.when, now.when), now.source), base.when
    return now, None


def risen_on(lead: str) -> bool:
    """Tell whether a change is measured against the year that follows `lead`."""
    return lead.rstrip().endswith(("on", "over", " in", " of")) and _RISEN_ON.search(lead) is not None


def held_against(scene: Scene, date: DateMention) -> bool:
    """Tell whether a date only says against when a figure is held: "900 fewer than a decade ago"."""
    compares = _COMPARES.match(scene.text, date.start, date.end) is not None
    lead = scene.before(date.start, 60)
    return (compares and any(0 <= date.start - f.end < 10 for f in scene.figures)) or (
        ("than " in lead.lower() or " as " in lead) and _THAN.search(lead) is not None
    )


def _year_after(scene: Scene, mention: FigureMention, dates: list[DateMention]) -> AsOf | None:
    """Return the period that a level is of where it is held against "the same quarter" of the year before."""
    for date in dates:
        when = date.when
        if when is None or when.earliest is None or when.latest is None or date.start < mention.end:
            continue
        days = (when.latest - when.earliest).days
        grain = next((grain for grain, most in _GRAINS if days <= most), None)
        if grain and SAME_PERIOD.search(scene.text[max(scene.start, date.start - 20) : date.end]):
            first = date_of(when.earliest.year + 1, when.earliest.month, 1)
            return AsOf(containing(grain, first).when(), "inferred") if first else None
    return None


def _then(scene: Scene, mention: FigureMention) -> bool:
    """Tell whether an age is that of another time: "who was 52 at the time", "then aged 52"."""
    behind = _AT_THE_TIME.match(scene.text, mention.end)
    return bool(behind) or scene.before(mention.start, 12).endswith(("then ", "then aged "))


def _not_of(scene: Scene, mention: FigureMention, date: DateMention) -> bool:
    """Tell whether a date is an open end, what a change or premium is reckoned from, or another figure's ("from")."""
    lead = scene.before(date.start, 60)
    if _LABEL.match(scene.text, date.end) and lead.endswith("("):
        return not date.end < mention.start < scene.text.find(")", date.end)  # "£683m (2011: £543m)"
    if (_WHEN.match(scene.text, date.end) and date.end <= mention.start) or _told_of_its_noun(scene, mention, date):
        return False
    if date.timex_value.isdigit() and risen_on(lead):
        return True
    if _OPEN.search(lead) or held_against(scene, date) or ("from" in lead and _MEASURED_FROM.search(lead)):
        return True
    if _TIMES_ITS.search(lead) or (A_YEAR_AGO.search(scene.text, date.start, date.end) and _BASED.search(lead)):
        return True
    if mention.end > date.start:
        return _of_what_happened(scene, mention, date)
    if _PREMIUM.search(scene.before(date.start, 100)):
        return True
    others = [f for f in scene.figures if f is not mention and f.end <= date.start and f.end > mention.end]
    return any(
        before_base("than").search(scene.before(f.start, 40)) or _held(scene.text[mention.end : f.start])
        for f in others
    )


def _held(words: str) -> bool:
    """Tell whether the words between two figures hold the one against the other: ", against a profit of"."""
    return len(words) < _NEAR and (holds_against(words) or _UP_FROM.search(words) is not None)


def _of_what_happened(scene: Scene, mention: FigureMention, date: DateMention) -> bool:
    """Tell whether a date before a count is only of what it counts: "the toll from Saturday's blast rose to 13"."""
    own = scene.text[date.end : date.end + 1] in ("'", "’")
    clause = scene.clause(scene.token(mention.start))
    if clause is not None and clause.subject is not None and scene.token(date.start) == clause.subject.first:
        return False  # "last year's output fell to 13 million bags"
    return own and mention.figure.kind == "count" and bool(_LEVEL.search(scene.before(mention.start, 30)))


def _is_base(scene: Scene, mention: FigureMention, date: DateMention) -> bool:
    """Tell whether a change is measured from the date: "up 62 percent from 2020", "a 33 percent increase on 2020".

    On a day it happens: "rose 3 percent on Monday".
    """
    if mention.change not in ("up", "down") and mention.figure.kind not in _CHANGES:
        return False
    gap = scene.text[mention.end : date.start] if date.start > mention.end else ""
    if not 0 < len(gap) < 60 or "," in gap or ";" in gap:
        return False
    day = date.when is not None and date.when.earliest == date.when.latest
    return before_base("than in|since|over" if day else "than in|since|over|on").search(gap) is not None


def _governing(scene: Scene, mention: FigureMention, dates: list[DateMention]) -> AsOf | None:
    ranked = [(rank, d.start, d) for d in dates if (rank := _distance(scene, mention, d)) is not None]
    if not ranked:
        return None
    best = min(ranked, key=lambda entry: entry[:2])[2]
    assert best.when is not None
    return AsOf(_whole_range(scene, best, dates) or _deadline(best.when), "text")


def _whole_range(scene: Scene, best: DateMention, dates: list[DateMention]) -> When | None:
    """Return the whole of "between July and September", of which `best` is one end; None where it stands alone."""
    ends = stretch_of(scene.text, sorted(dates, key=lambda d: d.start), best)
    return between(ends[0].when, ends[1].when) if ends and ends[0].when and ends[1].when else None


def _deadline(when: When) -> When:
    """Return the date itself for "by 2027", which is read as an interval open towards the past."""
    if when.edtf.startswith("../") and when.latest is not None:
        text = when.edtf[3:]
        make = {4: lambda: year(int(text)), 7: lambda: month(int(text[:4]), int(text[5:]))}
        if text[:4].isdigit():
            return make.get(len(text), lambda: day(when.latest))()  # type: ignore[arg-type]
    return when


def _distance(scene: Scene, mention: FigureMention, date: DateMention) -> tuple[int, int] | None:
    """Return how far a date is from governing the figure, clause by clause, then by place; None where it does not."""
    if date.end <= mention.start and _WHEN.match(scene.text, date.end) and not _date_between(scene, date, mention):
        return (0, 0)
    if date.start > mention.end and _SET.fullmatch(scene.text, mention.end, date.start):
        return (0, 0)  # "the record of 5 million, set in 2008"
    between_them = slice(date.end, mention.start) if date.end <= mention.start else slice(mention.end, date.start)
    if ";" in scene.text[between_them]:
        return None
    mine, its = scene.clause_at(mention.start), scene.clause_at(date.start)
    after = date.start >= mention.end
    if after and scene.tag(scene.token(date.end)) == "POS" and scene.low(scene.token(date.start) - 1) in ("and", "but"):
        return None  # "Monday's quake killed 40 people and Tuesday's another 3"
    gap = date.start - mention.end if after else mention.start - date.end
    beside = not after and mine == its and mine >= 0 and _set_off(scene, its) and "," in scene.text[between_them]
    if beside and scene.low(before_hedges(scene, scene.token(mention.start))) == "with":
        return None  # "The Orla, launched in 1967, with 40 cabins"
    if mine == its or (mine >= 0 and scene.token(date.end) == scene.clauses[mine].verb.first):
        return (1 + scene.figures_between(mention, date) if after else 2, gap)
    if its >= 0 and _set_off(scene, its):
        return None
    if (
        after
        and its == mine + 1
        and (
            _relative(scene, its)
            or (scene.clauses[mine].kind == "existential" and scene.clauses[its].verb.form == "ing")
        )
        and gap < 50
        and "," not in scene.text[mention.end : date.start]
    ):
        return (1, gap)
    if after and its == mine + 1 and mention.figure.kind == "ordinal" and scene.clauses[its].verb.form == "infinitive":
        return (1, gap)  # "the first woman to head the club in 1964"
    if not after and mine == its + 1 and _relative(scene, mine) and gap < 30 and "," not in scene.text[between_them]:
        return (2, gap)  # "during a raid last year that left 6 dead"
    if not after and _told_of_its_noun(scene, mention, date):
        return (2, gap)
    opening = max(scene.start, scene.text.rfind(";", scene.start, date.start) + 1)
    inserted = its >= 0 and its < mine and _relative(scene, its)  # "Reed, who turned 40 in May, ran it in"
    if not after and date.start - opening < 24 and not inserted and not _told_with_it(scene, its, date):
        return (3, gap)
    if (
        after
        and its == mine + 1
        and _within_subject(scene, mine, its)
        and "," not in scene.text[mention.end : date.start]
    ):
        return (5, gap)  # "a ferry carrying 150 people capsized on Thursday"
    if scene.attributes(date.start):
        return (9 + bool(A_YEAR_AGO.search(scene.text, date.start, date.end)), gap)
    nonfinite = mine >= 0 and scene.clauses[mine].verb.form != "finite"
    if nonfinite and its == mine - 1 and not _relative(scene, its):
        return (4, gap)
    return None


def _told_of_its_noun(scene: Scene, mention: FigureMention, date: DateMention) -> bool:
    """Tell whether a figure's clause tells of what a year stands before: "since the 1997 fire, which killed 40"."""
    mine, at = scene.clause_at(mention.start), scene.token(date.end)
    before = scene.token(date.start) - 1
    if mine < 0:
        return False
    first, noun = scene.clauses[mine].first, at
    if scene.low(before) in ("of", "in") and scene.tag(before - 1) in ("N", "NP", "VG"):
        # "the fire of 1990, in which 40 died"
        told = scene.tag(scene.clauses[mine].verb.first) == "VD"
        return told and [scene.tag(k) for k in range(at, first)] in (["WH"], [",", "WH"], [",", "P", "WH"], ["P", "WH"])
    if len(date.timex_value) != _YEAR or scene.tag(before) != "D":
        return False
    while noun < first and scene.tag(noun) in ("N", "NP", "J", "P", "D"):
        noun += 1  # "the 1997 crash in Lovisa, in which"
    behind = [scene.tag(k) for k in range(at, first)]
    return (
        0 < len(behind) <= _LONGEST_NAME
        and behind[0] != "P"
        and behind[noun - at :] in (["WH"], [",", "WH"], [",", "P", "WH"])
    )


def _date_between(scene: Scene, date: DateMention, mention: FigureMention) -> bool:
    """Tell whether another date follows ("in 1993, when a jet crashed, 68 died" is all of 1993)."""
    return any(date.end <= other.start < mention.start and other.when for other in scene.dates)


def _told_with_it(scene: Scene, its: int, date: DateMention) -> bool:
    """Tell whether a date stands behind its own verb, not before the sentence: "It was built in 1999 and carries"."""
    verb = scene.clauses[its].verb
    return its >= 0 and verb.form == "finite" and verb.passive and verb.end <= scene.token(date.start)


def _within_subject(scene: Scene, mine: int, its: int) -> bool:
    """Tell whether a clause only explains the subject of the finite one behind it."""
    if mine < 0:
        return False
    whole = scene.clauses[its]
    return scene.clauses[mine].verb.form != "finite" and whole.verb.form == "finite" and whole.kind == "active"


def _set_off(scene: Scene, k: int) -> bool:
    """Tell whether a clause tells a past of its own beside the sentence: "Opened in 1998, the bridge carries"."""
    verb = scene.clauses[k].verb
    at = verb.first - 1
    while scene.tag(at) in ("R", "J"):
        at -= 1  # "The Orla, first launched in 1967"
    return verb.form == "participle" and (at < 0 or scene.low(at) == ",")


def _relative(scene: Scene, k: int) -> bool:
    return scene.clauses[k].kind == "relative"


def _in_the_past(scene: Scene, mention: FigureMention) -> bool:
    """Tell whether the figure's clause tells a story in the past tense, or plans on from it."""
    clause = scene.clause(scene.token(mention.start))
    if clause is None:
        return False
    verb = clause.verb
    tag, word = scene.tag(verb.first), scene.low(verb.first)
    return tag == "VD" or word in ("was", "were", "had", "did", "will", "would")
