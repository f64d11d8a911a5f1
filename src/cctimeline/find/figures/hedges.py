"""Bounds, hedges and trends around a number: "more than", "nearly", "or more", "fell by"."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from cctimeline.figure import Qualifier
from cctimeline.find.figures.numbers import cases
from cctimeline.find.figures.wordlists import words_of
from cctimeline.vocab import table, trie

_WINDOW = 64


@frozen
class Hedge:
    """What the words around a number do to it; `start` is where they begin."""

    qualifier: Qualifier
    start: int
    trend: str | None = None
    """`up` or `down` where a verb of change governs the number; None otherwise."""
    near: bool = False
    """True where it says how near the number is, and on which side of it: "nearly", "just over"."""


@cache
def _before() -> tuple[re.Pattern[str], dict[str, str]]:
    data = table("hedges")["before"]
    kinds = {form[::-1].lower(): kind for kind, forms in data.items() for form in forms}
    kinds |= dict.fromkeys((f"{word[::-1]} {article}" for word in _coloured() for article in ("a", "na")), "neutral")
    words = cases([form[::-1] for form in kinds])
    return re.compile(rf"[ \u00a0\n-]?(?P<word>{trie(tuple(w[::-1] for w in words))})(?![A-Za-z'’-])"), kinds


@cache
def _coloured() -> tuple[str, ...]:
    """Return the adjectives that change nothing between "a" and the number: "a modest 2 percent"."""
    return tuple(table("hedges")["coloured"]["words"])


@cache
def _after() -> tuple[re.Pattern[str], dict[str, str]]:
    data = table("hedges")["after"]
    kinds = {form: kind for kind, forms in data.items() for form in forms}
    summed = r"plus(?= (?:an?|the|its|costs?|tax(?:es)?|VAT|fees?|interest|expenses|bonus(?:es)?|[£$€\d]))"
    goes_on = r"of|for|in|per|to|and|or|at|on|is|was|are|were|will|has|by|with|when|while|if"
    named = rf"m(?:ax|aximum|inimum) (?!(?:{goes_on})\b)[a-z]"
    return re.compile(
        rf"(?: |,? )?(?!{summed}|{named})(?P<word>{trie(tuple(kinds))})(?![A-Za-z]| or minus| than\b| ?\d)"
    ), kinds


@cache
def _trend() -> tuple[re.Pattern[str], dict[str, str]]:
    data = table("hedges")["trend"]
    kinds = {form[::-1]: way for way, forms in data.items() for form in forms}
    coloured = trie(tuple(word[::-1] for word in _coloured()))
    adverb = rf"(?:{coloured} n?a |yl[a-z]{{2,12}} |(?:tsael ta|tser|rehtona|rehtruf|ylno|tsuj|a|na|sa) |ti |evah )"
    words = trie(tuple(w[::-1] for w in cases([form for forms in data.values() for form in forms])))
    return re.compile(
        rf"[ \n]?{adverb}?(?P<by>yb )?(?:ot pu )?{adverb}?{adverb}?(?P<word>{words})(?![A-Za-z'’-])"
    ), kinds


def hedge_at(text: str, start: int, end: int, floor: int) -> Hedge:
    """Return what stands before `start` (not before `floor`) and behind `end`."""
    reversed_text = text[max(floor, start - _WINDOW) : start][::-1]
    qualifier, used, near = _hedge_before(reversed_text)
    if qualifier == "more_than" and (_lasts(text, start, end) or _disputes(text, start)):
        qualifier, used = "exact", 0
    if qualifier == "less_than" and _LIES_UNDER.match(text, end) and text.endswith(_PLACED, 0, start):
        qualifier, used = "exact", 0
    if qualifier in _DENIED and _measured_against(text, start, end):
        qualifier, used = "exact", 0
    if qualifier == "approx" and _on_topic().search(text, max(floor, start - _WINDOW), start):
        qualifier, used = "exact", 0
    if qualifier == "at_most" and _MOVED_UP.search(text, max(floor, start - _WINDOW), start):
        qualifier, used = "exact", 0
    denied = _DENIED.get(qualifier)
    if denied and _NOT.search(text, max(0, start - used - 28), start - used):
        qualifier = denied
    if qualifier == "exact":
        pattern, kinds = _after()
        found = pattern.match(text, end)
        if found:
            qualifier = kinds[found["word"]]  # type: ignore[assignment]
    if qualifier == "exact" and text[start:end].lower() == "a score":
        qualifier = "approx"
    if reversed_text.startswith(("-bus", "-buS")):
        qualifier = "less_than"
    return Hedge(qualifier, start - used, _trend_before(reversed_text, used), near and qualifier != "exact")


_PLACED = (" under ", " beneath ", " below ")
_LIES_UNDER = re.compile(
    r"(?:[ -](?:met(?:re|er)s?|feet|foot|ft|m|cm|centimet(?:re|er)s|inch(?:es)?|tons?|tonnes?|miles?|yards?))?"
    r" of (?:[a-z-]+ )?(?:mud|water|seawater|snow|rubble|ash|debris|earth|rocks?|ice|sand|soil|concrete|lava|dirt|silt"
    r"|stones?|sludge|gravel|dust|wreckage|coal|grain|sediment)\b"
)
"""What something is buried under, which bounds nothing ("under 20 metres of mud")."""
_MOVED_UP = re.compile(
    r"\b(?:revised|moved|went|gone|crept|edged|pushed|ticked|inched|nudged|shot|raised|upgraded|scaled|bumped)"
    r" up to $"
    r"|\b(?:is|are|was|were) (?:now|already|currently) up to $"
    r"|\b(?:push(?:ed|es|ing)?|br(?:ing(?:s|ing)?|ought)|lift(?:ed|s|ing)?|rais(?:ed|es|ing)|drove|driv(?:es|ing))"
    r" (?:its|the|their|his|her|[\w.]+['’]s)(?: [\w'’-]+){1,4} up to $"
)
_DENIED: dict[Qualifier, Qualifier] = {"more_than": "at_most", "less_than": "at_least"}
_NOT = re.compile(
    r"(?:n[’']t|\b(?:not|never|cannot)) (?:have |be )?(?!only |just |because |been |a |the )[a-z]{2,12} ?$"
)
_THAN = re.compile(r"[\w)%], (?:[a-z]+ ){0,2}(?:more|less|fewer|[a-z]+er) than $")
_BEFORE = re.compile(
    r"(?: [\w'’-]+){0,4}? (?:a year (?:ago|earlier|before)|last (?:year|month|quarter|season|week)"
    r"|(?:the|in the|for the) (?:same|previous|prior|preceding|corresponding|comparable|year-ago|year-earlier)"
    r"|(?:in|for|of) (?:[12]\d{3}|(?:[A-Z][a-z]+ )[12]\d{3}))\b"
)


def _measured_against(text: str, start: int, end: int) -> bool:
    """Tell what a figure just told was before from a bound: "a profit of 131, higher than 129 a year ago"."""
    lead = text[max(0, start - 24) : start]
    return lead.endswith(" than ") and _THAN.search(lead) is not None and _BEFORE.match(text, end) is not None


_DURING = re.compile(r"([A-Za-z’']+|[^A-Za-z ]) over (?:an? )?$")
_TIME = re.compile(
    r".*\b(?:year|month|week|day|hour|minute|second|century|decade|quarter|night|season|generation)s?$",
    re.DOTALL,
)


def _lasts(text: str, start: int, end: int) -> bool:
    """Tell "a loan over 3 years", which says when, from "open for over 3 years", which bounds."""
    if text.endswith("Over ", 0, start):
        return text.startswith(",", end) and _TIME.match(text, start, end) is not None
    if not text.endswith((" over ", " over a ", " over an "), 0, start) or not _TIME.match(text, start, end):
        return False
    found = _DURING.search(text, max(0, start - 24), start)
    return found is not None and found[1].lower() not in words_of("before_bound")


_DISPUTED = re.compile(
    r"\b(?:(?:disputes?|rows?|strikes?|lawsuits?|suit|debates?|clash(?:es)?|protests?|concerns?|fears?|probe|investigation"
    r"|battle|arguments?|talks|anger|outcry|controversy|worr(?:y|ies))|(?:fined|sued|charged|arrested|criticised|criticized)"
    r"[^.;]{0,30}[$£€\d][^;]{0,20}) over $"
)


def _disputes(text: str, start: int) -> bool:
    """Tell "a strike over 300 jobs", which says about what, from a bound."""
    return text.endswith(" over ", 0, start) and _DISPUTED.search(text, max(0, start - 70), start) is not None


@cache
def _on_topic() -> re.Pattern[str]:
    """Match the "about" that says of what: "worried about 40 jobs", "a book about two sisters"."""
    return re.compile(rf"\b(?:{trie(tuple(words_of('about_what')))}) about (?:the |these |those )?$")


def _trend_before(reversed_text: str, at: int) -> str | None:
    pattern, kinds = _trend()
    found = pattern.match(reversed_text, at)
    if found is None and reversed_text.startswith(" yb ", at):
        found = _object().match(reversed_text, at)
    if found is None:
        return None
    completed = _phrasal().get(found["word"])
    if completed and completed.match(reversed_text, found.end()):
        return None
    word = found["word"].lower()
    if word in _RAISE and " yb " not in reversed_text[at : at + 8]:
        return None
    return kinds[word]


_RAISE = frozenset(word[::-1] for word in ("raise", "raises", "raised", "raising"))


@cache
def _phrasal() -> dict[str, re.Pattern[str]]:
    """Verbs that make another of the "up", "off" or "down" behind them: "gave up 40 yards", "lay off 60 miners"."""
    lists = table("hedges")["phrasal"]
    tries = {word: trie(tuple(verb[::-1] for verb in verbs.split())) for word, verbs in lists.items()}
    return {word[::-1]: re.compile(rf" (?:{verbs})(?![A-Za-z])") for word, verbs in tries.items()}


@cache
def _object() -> re.Pattern[str]:
    """A verb of change with its object before "by": "cut its workforce by 5 percent", not "fell short by 5 votes"."""
    _, kinds = _trend()
    verb = rf"(?P<word>{trie(cases(list(kinds)))})(?![A-Za-z'’-])"
    return re.compile(rf" yb ,?(?!trohs )(?:[\w'’-]{{1,16}} ){{1,7}}?{verb}")


def _hedge_before(reversed_text: str) -> tuple[Qualifier, int, bool]:
    pattern, kinds = _before()
    qualifier, used, near, at = "exact", 0, False, 0
    for _ in range(4):
        found = pattern.match(reversed_text, at)
        if found is None:
            break
        kind = kinds[found["word"].lower()]
        at = found.end()
        if kind == "neutral":
            continue
        if qualifier == "exact":
            qualifier, near = kind, found["word"][::-1].lower() in _near()
        used = at
    return qualifier, used, near  # type: ignore[return-value]


@cache
def _near() -> frozenset[str]:
    return frozenset(table("hedges")["near"]["words"])
