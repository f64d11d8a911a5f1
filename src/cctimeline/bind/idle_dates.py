"""Dates at which nothing happens: of a base, of a period, in a name, or the same time told for another zone."""

from __future__ import annotations

import re

from cctimeline.bind.asof import A_YEAR_AGO, SAME_PERIOD, risen_on
from cctimeline.bind.event_nouns import own_noun
from cctimeline.bind.readings import listed_words
from cctimeline.bind.scene import Scene
from cctimeline.find.bases import before_base
from cctimeline.find.clauses import Clause
from cctimeline.find.lexicon import lexicon
from cctimeline.model import DateMention

# "the Clean Air Act of 1990", "the Penal Code, 1860", "the Prices (Relief) Law 2007": a date inside a name
_LAW = re.compile(
    r"\b(?:Act|Treaty|Law|Convention|Code|Agreement|Bill|Ordinance|Rules|Regulations?|Order|Directive|Statute)"
    r"(?: \([^()]*\))?(?: of|,)? $"
)
# "1.25 a.m. (1525 GMT Friday)": the day there is not that of here
_ELSEWHERE = re.compile(r"\(\d{1,2}[:.]?\d\d (?:GMT|UTC|[A-Z]{2,4}T)\b[^)]*$")
# "the worst flood since 1953", "since the 1953 gale"
_SUPERLATIVE = re.compile(
    r"\b(?:the|its|their|his|her|\w+['’]s) (?:first|most|[a-z]{3,}est|worst|best)\b[^,;]* since (?:the )?$"
)
# "Update (3 May):", "Updated 3 May:" in front of what is told: the day of writing
_UPDATE = re.compile(r"\W{0,3}Updated?(?: on)?\W{1,4}", re.I)
# "approved the report for the first nine months of 2020", "its outlook for the full-year 2021": what a paper is of
_PAPER = re.compile(
    r"\b(?:reports?|results?|accounts|statements?|guidance|outlook|forecasts?|projections?|estimates?|budgets?)"
    r" for (?:the )?(?:(?!on |in |at |by |from |since |after )[a-z]+[ -]){0,3}(?:\([^)]*\) )?(?:of )?$"
)
_PERIOD = re.compile(r"\d{4}(?:-[QH]\d)?")
# "worth $36 million at today's prices": the prices of a time
_VALUED = re.compile(r"['’]s? (?:[a-z]+ ){0,2}(?:prices?|money|values?|terms|rates?|dollars|pounds|euros|standards)\b")
_WHOSE = frozenset(["whose", "his", "her", "its", "their", "our", "my"])
_NEXT = 8
"""Code points between a figure and its own date at the most: "200 million in 1985"."""

_BESIDE = 32
"""The same where the date stands in brackets, with the noun between."""


def only_counts(scene: Scene, clause: Clause, date: DateMention) -> bool:
    """Tell whether a date only says against when a figure is held, or for which period: nothing happens then."""
    verb, lead = clause.verb, scene.before(date.start, 24)
    labels = lead.endswith("(") and scene.text.startswith(":", date.end)  # "£683m (2011: £543m)"
    if (
        labels
        or _year_of_figure(scene, date)
        or _ELSEWHERE.search(lead)
        or _names_a_thing(scene, clause, date)
        or _LAW.search(lead)
        or _VALUED.match(scene.text, date.end)
        or _dates_a_base(scene, date)
        or _was_left(scene, date)
        or _is_of_a_report(scene, clause, date)
        or (date.timex_value.isdigit() and risen_on(scene.before(date.start, 60)))
        or _again_in_brackets(scene, date)
        or _PAPER.search(scene.before(date.start, 80))
        or _UPDATE.fullmatch(scene.text, scene.start, date.start)
    ):
        return True
    if scene.low(verb.main) in ("ended", "ending") and verb.form != "finite":  # the year "ended June 30"
        return scene.lemma(verb.first - 1) in listed_words("periods")
    if verb.form != "finite" and scene.low(verb.main) == "compared" and scene.low(verb.end) in ("with", "to"):
        return True
    if lead.endswith(("since ", "since the ")) and _SUPERLATIVE.search(scene.before(date.start, 80)):
        return True
    year_ago = any(pattern.search(scene.text, date.start, date.end) for pattern in (A_YEAR_AGO, SAME_PERIOD))
    if year_ago and verb.form == "participle" and scene.lemma(verb.main) in listed_words("reports"):
        return True  # "up from the $3 million reported in the same period last year"
    if lead.endswith(("from ", "over ")):
        return year_ago
    compares = year_ago or scene.holds_figure(verb.first, clause.end)
    return compares and before_base("than").search(lead) is not None


def _year_of_figure(scene: Scene, date: DateMention) -> bool:
    """Tell whether a year in brackets says of when the figure before it is: "carries 19,000 cars a day (2014)"."""
    if not date.timex_value.isdigit() or scene.before(date.start, 1) != "(" or scene.text[date.end] != ")":
        return False
    first, clause = scene.token(date.start), scene.clause(scene.token(date.start))
    figures = [f for f in scene.figures if 0 < date.start - f.end <= _BESIDE]
    return bool(figures) and clause is not None and clause.verb.first < scene.token(figures[-1].start) < first


def _again_in_brackets(scene: Scene, date: DateMention) -> bool:
    """Tell whether brackets give again what stands before them: "9.45 am (1345 GMT)", "on Friday (3 May)".

    So does the second of "5.41 pm (4.41 pm BST, 3.41 pm GMT)".
    """
    if not scene.before(date.start, 2).endswith(("(", "[")):
        beside = (
            d for d in scene.dates if 0 < date.start - d.end <= _NEXT and d.timex_type == date.timex_type == "TIME"
        )
        return any(")" not in scene.text[d.start : date.start] and _again_in_brackets(scene, d) for d in beside)
    before = (d for d in scene.dates if 0 < date.start - d.end <= 2 * _NEXT)
    return any(date.timex_type == d.timex_type == "TIME" or d.when == date.when for d in before)


def _dates_a_base(scene: Scene, date: DateMention) -> bool:
    """Tell whether a date is only that of what another is held against ("$3 million, up from $2 million in 1985").

    A rank or a count is what happened then ("up from 47th in 2020").
    """
    base = next((f for f in scene.figures if 0 <= date.start - f.end <= _NEXT), None)
    if base is None or base.figure.kind not in ("amount", "percent", "measure"):
        return False
    return before_base("up|down|(?:more|less|fewer) than the").search(scene.before(base.start, 40)) is not None


def _was_left(scene: Scene, date: DateMention) -> bool:
    """Tell the second date of "sales rose in February from January", "was moved to 3 May from 9 April"."""
    if date.bound != "from" or date.timex_type != "DATE" or date.when is None:
        return False
    before = next((d for d in scene.dates if scene.text[d.end : date.start] == " from "), None)
    return before is not None and before.when is not None and date.when.before(before.when)


def _is_of_a_report(scene: Scene, clause: Clause, date: DateMention) -> bool:
    """Tell the period of "posted second-quarter profits", which is not when they were posted."""
    if not _PERIOD.fullmatch(date.timex_value) or scene.lemma(clause.verb.main) not in listed_words("reports"):
        return False
    first, end = scene.token(date.start), scene.token(date.end)
    if first < clause.verb.end or "P" in scene.words.tags[clause.verb.end : first]:
        return False
    phrase = scene.phrase(end)
    goes_on = scene.low(end) in ("and", "or") or any(d.start == date.end + 1 for d in scene.dates)
    return goes_on or (phrase is not None and phrase.first <= end <= phrase.head)


def _names_a_thing(scene: Scene, clause: Clause, date: DateMention) -> bool:
    """Tell whether a year only says which of its sort a thing is: "approved a bid for the 2020 road programme".

    So does a time of day ("the closing time of 4:45").
    """
    first, end = scene.token(date.start), scene.token(date.end)
    phrase = scene.phrase(first)
    lead = first if phrase is None else phrase.first
    if scene.low(lead - 1) in ("before", "after") and _is_a_length(scene, lead - 1):
        return True  # "died two days before Christmas", "three months before the 2004 entry date"
    if date.timex_type == "TIME" and scene.low(first - 1) == "of" and scene.tag(first - 2) == "N":
        return True
    if phrase is None or not phrase.first <= first or phrase.head < end:
        return False
    if scene.low(first - 1) in _WHOSE:
        return True  # "sentenced after her February conviction"
    if not date.timex_value.isdigit():
        return False
    if any(scene.low(k) in lexicon().people for k in range(end, phrase.head + 1)):
        return True  # "the 2013 champion lost"
    if own_noun(scene, date, clause):
        return False  # "was tried for the 2019 murder of a nurse"
    opens = phrase.first == first or scene.tag(phrase.first) == "D"  # "of 2020 projects", "for the 2020 programme"
    return opens and scene.low(phrase.first - 1) in ("for", "to", "of", "about")


def _is_a_length(scene: Scene, at: int) -> bool:
    """Tell whether a length of time stands right before token `at`."""
    start = scene.words.starts[at]
    return any(d.timex_type == "DURATION" and d.end < start <= d.end + 1 for d in scene.dates)
