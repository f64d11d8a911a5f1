"""What a figure measures or counts, and which words name whose it is: one small function a pattern of words."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache

from attrs import frozen

from cctimeline import vocab
from cctimeline.bind.scene import NOUNS, VERBS, Scene
from cctimeline.find.figures.wordlists import words_of
from cctimeline.find.phrases import Phrase
from cctimeline.model import FigureMention, Property

Tokens = tuple[int, int]
"""First token and the token after the last."""


@frozen
class Reading:
    """A property, and where its owner stands: a run of tokens, or the subject of the verb at `verb`."""

    property: Property
    owner: Tokens | None = None
    verb: int | None = None
    """The verb whose subject is the owner, where no words beside the property name one."""
    weak: bool = False
    """True where only the unit or the verb says what is measured: a level beside it says it better."""
    own_subject: bool = False
    """True where the thing measured is itself the subject of the verb ("three towers have been built")."""
    nobodys: bool = False
    """True where the words show that it is not the subject's, and whose it is only where `owner` says so."""


@cache
def measures(row: str) -> frozenset[str]:
    """Return a list of `[measures]` in data/bind.toml."""
    return frozenset(vocab.table("bind")["measures"][row])


@cache
def nouns_for(row: str) -> dict[str, str]:
    """Return a table of `[measures]` in data/bind.toml: a word and the noun of what its figure measures."""
    found: dict[str, str] = vocab.table("bind")["measures"][row]
    return found


@cache
def measured_by(unit: str) -> str | None:
    """Return the noun of what a canonical unit measures ("weight" for "metric ton"); None where that is open."""
    named = nouns_for("units").get(unit)
    entry = vocab.table("units").get(unit)
    return named or (nouns_for("dimensions").get(entry["dimension"]) if isinstance(entry, dict) else None)


@cache
def nouns_in(row: str) -> dict[str, str]:
    """Return a table of `[words]` in data/bind.toml."""
    found: dict[str, str] = vocab.table("bind")["words"][row]
    return found


def edges(scene: Scene, mention: FigureMention) -> Tokens:
    """Return the tokens of a figure: first, and the one after the last and the plus sign behind it ("30+ hurt")."""
    return _edges(scene, mention.start, mention.end)


@lru_cache(maxsize=64)
def _edges(scene: Scene, start: int, end: int) -> Tokens:
    first = scene.token(start)
    return first, bisect_left(scene.words.starts, end + (scene.text[end : end + 1] == "+"), first + 1)


@cache
def listed_words(row: str) -> frozenset[str]:
    """Return a list of `[words]` in data/bind.toml."""
    return frozenset(vocab.table("bind")["words"][row])


@lru_cache(maxsize=64)
def before_hedges(scene: Scene, first: int) -> int:
    """Return the token before the figure and its hedges; -1 at the start."""
    i, hedges, lower = first - 1, listed_words("hedges"), scene.words.lower
    while i >= 0 and lower[i] in ("+", "/", "-", "±"):
        i -= 1  # "is +/-3.2%"
    while i >= 0 and lower[i] in hedges:
        i -= 1
    if i >= 0 and lower[i] == "at" and scene.low(i + 1) in ("least", "most"):
        i -= 1
    if i > 0 and lower[i] == "to" and lower[i - 1] == "up":
        i -= 2
    return i


def lemmas_of(scene: Scene, first: int, end: int) -> tuple[str, ...]:
    """Return the lemmas of the content words from `first` to `end` (exclusive), in order."""
    content = scene.content
    return tuple(content[i] for i in range(first, end) if i in content)


def of_phrase(scene: Scene, phrase: Phrase, *, predicate: str | None = None, text: str | None = None) -> Property:
    """Return the property that a noun phrase names, with the "of" and "in" phrases right behind it as modifiers."""
    while scene.is_date(phrase.head) and phrase.head > phrase.first and scene.tag(phrase.head - 1) in NOUNS:
        phrase = Phrase(phrase.first, phrase.head, phrase.head - 1)  # "of its value | Monday"
    first = noun_start(scene, phrase)
    end = phrase.end
    while _goes_on(scene, phrase, end) and (behind := scene.phrase(end + 1)) and behind.first == end + 1:
        numbered = any(scene.tag(k) == "NUM" for k in range(behind.first, behind.end))
        if numbered or scene.low(behind.head) == "record" or scene.holds_figure(behind.head, behind.end):
            break  # "a budget | of a record $3 million"
        end = behind.end
    printed = scene.words.slice(first, end)
    head = scene.lemma(phrase.head)
    modifiers = tuple(m for m in (*lemmas_of(scene, first, phrase.head), *lemmas_of(scene, phrase.head + 1, end)))
    return Property(text or printed, head, modifiers, predicate)


def _goes_on(scene: Scene, phrase: Phrase, at: int) -> bool:
    """Tell whether a preposition narrows what is measured: "price of oil", "profit from coal"."""
    if scene.low(at) == "from":
        return scene.lemma(phrase.head) in listed_words("firms_figures") and scene.tag(at + 1) in ("N", "J", "VG")
    if scene.low(at) in ("before", "after"):
        return scene.low(at + 1) in listed_words("charges")
    return scene.low(at) in ("of", "for", "per")


def _period_at(scene: Scene, i: int) -> bool:
    """Tell whether "the year", "the quarter" stands at token `i`: it dates, and narrows no noun."""
    phrase = scene.phrase(i)
    return phrase is not None and (scene.is_date(phrase.head) or scene.lemma(phrase.head) in listed_words("periods"))


def noun_start(scene: Scene, phrase: Phrase) -> int:
    """Return the first token of a phrase without determiner, possessor and number."""
    first = phrase.first
    for i in range(phrase.first, phrase.head):
        if scene.tag(i) == "POS" or (scene.tag(i) in ("D", "NUM", "SYM") and i < phrase.head):
            first = i + 1
    return first


def possessor(scene: Scene, phrase: Phrase) -> Tokens | None:
    """Return the tokens of "Alba's" or "its" in a phrase; None where nobody possesses it ("the world's longest")."""
    for i in range(phrase.first, phrase.head):
        if scene.tag(i) == "POS":
            return (_name_start(scene, phrase.first), i) if scene.low(i - 1) != "world" else None
        if scene.low(i) in ("its", "his", "her", "their", "our"):
            return i, i + 1
    if scene.low(phrase.first - 1) == "whose" and phrase.first > 1:
        before = phrase.first - 1 - (scene.low(phrase.first - 2) == ",")
        holder = nearest_noun_before(scene, before)
        if holder is not None and before < phrase.first - 1 and scene.lemma(phrase.head) not in listed_words("nobodys"):
            holder = _named_outside(scene, holder) or holder
        return (_name_start(scene, holder.first), holder.end) if holder else None
    if scene.tag(phrase.first - 1) == "POS" and (holder := nearest_noun_before(scene, phrase.first - 1)):
        return holder.first, holder.end
    return None


def _named_outside(scene: Scene, place: Phrase) -> Phrase | None:
    """Return what has a name and stands where a phrase says: the hall of "Alba Hall in Brenn, whose 40 rooms"."""
    if scene.low(place.first - 1) not in listed_words("where"):
        return None
    outer = nearest_noun_before(scene, place.first - 1)
    named = outer is not None and outer.end == place.first - 1 and scene.tag(outer.head) == "NP"
    return outer if named else None


def _name_start(scene: Scene, first: int) -> int:
    """Return where the name begins that token `first` stands in: "the Bank of | Brenn's index"."""
    place = scene.words.starts[first]
    start = next((a for a, b, _ in scene.names if a < place < b), place)
    return scene.token(start)


def owner_behind(scene: Scene, phrase: Phrase) -> Tokens | None:
    """Return the phrase of "investment in the region", "price of the ticket": who or what the noun belongs to."""
    goods = scene.low(phrase.end) == "from" and scene.lemma(phrase.head) in listed_words("sent_out")
    if scene.low(phrase.end) not in ("of", "in", "at", "for", "by") and not goods:
        return None
    behind = scene.phrase(phrase.end + 1)
    if behind is None or behind.first != phrase.end + 1 or not _particular(scene, behind):
        return None
    if _period_at(scene, phrase.end + 1):
        return None
    return None if any(scene.tag(k) == "NUM" for k in range(behind.first, behind.end)) else (behind.first, behind.end)


def _particular(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a phrase stands for somebody: a name, or with "the", "its"; "of small firms" belongs to the noun."""
    return scene.tag(phrase.first) in ("D", "PRO") or any(scene.tag(i) == "NP" for i in range(phrase.first, phrase.end))


@lru_cache(maxsize=64)
def verb_of(scene: Scene, i: int) -> int | None:
    """Return the verb that governs token `i`: its subject's verb, else the nearest verb before it.

    Behind a clause put in that is the verb right before it ("the couple, who led the police, wounded two officers").
    """
    found = scene.subject(i)
    if found is not None and scene.tag(found.verb) in (*VERBS, "AUX"):
        right_before = before_hedges(scene, i)
        return right_before if found.verb < i and scene.tag(right_before) in VERBS else _meant(scene, found.verb)
    for j in range(i - 1, -1, -1):
        if scene.tag(j) in VERBS:
            return j
    return None


def _meant(scene: Scene, verb: int) -> int:
    """Return the verb itself, or what it is to do: the "axe" of "the bank is to axe 40 jobs"."""
    to_do = scene.lemma(verb) == "be" and scene.tag(verb + 1) == "TO" and scene.tag(verb + 2) == "V"
    return verb + 2 if to_do else verb


def past_adverbs(scene: Scene, at: int) -> int:
    """Return the first token from `at` that is no adverb."""
    while scene.tag(at) == "R":
        at += 1
    return at


def nearest_noun_before(scene: Scene, i: int) -> Phrase | None:
    """Return the noun phrase that ends right before token `i`, over its short form ("a fatality rate (CFR) of")."""
    if scene.low(i - 1) == ")" and scene.low(i - 3) == "(" and scene.tag(i - 2) == "NP":
        i -= 3
    return next((p for p in scene.phrases if p.end == i and scene.tag(p.head) in NOUNS), None)


def is_won(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a phrase is what somebody won, led, ended or set: what he did it with is not the phrase's."""
    won = scene.low(phrase.first) == "the" and scene.low(phrase.first - 1) in words_of("winning")
    return won or scene.lemma(phrase.head) in listed_words("occasions")


def seer(scene: Scene, phrase: Phrase) -> Tokens | None:
    """Return the museum of "the museum saw attendance rise 7 percent", whose the attendance is."""
    seeing = (c for c in scene.clauses if c.verb.end == phrase.first and scene.lemma(c.verb.main) == "see")
    seen = next((c.subject for c in seeing), None)
    return (seen.first, seen.end) if seen is not None and scene.tag(seen.head) == "NP" else None  # no "deal saw sales"


def predicate_of(scene: Scene, i: int) -> str | None:
    """Return the lemma of the verb that governs token `i`; None without one."""
    verb = verb_of(scene, i)
    return scene.lemma(verb) if verb is not None else None
