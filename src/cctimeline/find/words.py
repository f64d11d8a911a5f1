"""Text -> words with their grammatical class: a lexicon and a few looks at the neighbours, no model."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache

from attrs import field, frozen

from cctimeline.find.inflection import singular
from cctimeline.find.lexicon import lexicon, listed, word_set
from cctimeline.find.tagging import resolve
from cctimeline.vocab import table, trie


@frozen(eq=False)
class Words:
    """The tagged words of one sentence as parallel tuples; places are half-open code points of `text`.

    Tags: N noun, NP proper name, PRO pronoun, D determiner ("its" too), J adjective (ordinals too), R adverb,
    P preposition, TO before a verb, NUM, SYM ("$", "%"), AUX (be, have, do), MD modal, V finite or base verb, VD past,
    VN participle, VG form in -ing, CC, SC subordinator, WH relative or question word, POS ("'s"); a mark is its own.
    """

    text: str = field(repr=False)
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lower: tuple[str, ...]
    tags: tuple[str, ...]

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.starts)

    def slice(self, first: int, end: int) -> str:
        """Return the text from token `first` up to but not including token `end`."""
        return self.text[self.starts[first] : self.ends[end - 1]] if first < end else ""

    def at(self, place: int) -> int | None:
        """Return the index of the token that covers or follows the code point `place`; None behind the last."""
        i = bisect_right(self.ends, place)
        return i if i < len(self.ends) else None


@cache
def _token() -> re.Pattern[str]:
    short = table("abbreviations")
    dotted = trie(tuple(word for row in ("before_name", "company", "calendar") for word in short[row].split()))
    return re.compile(
        r"(?=\S)(?:"  # white space need not be tried in every way
        r"[Pp]er\scent\b"
        r"|[A-Z]?[a-z]+(?![\w.'’‑&$€£¥₹-])"  # most words, at a third of the cost
        r"|(?:[^\W\d_]\.){2,}|Ph\.D\.?"  # U.S., p.m.
        rf"|(?:{dotted})\."
        r"|[A-Z]\.(?=\s?[A-Z])"  # J. Smith
        r"|(?:(?:US|HK|NZ|NT|CA?|AU?|S|R)\s|[A-Z]{1,3}|[A-Z][a-z])?[$€£¥₹]"
        r"|[^\W\d_]+(?:&[^\W\d_]+)*(?:[-‑][^\W_]+|['’](?!(?:s|re|ve|ll|d|m)\b)[^\W\d_]+)*\d*"
        r"|\d+(?:[.,]\d+)*(?:[^\W\d_]+)?(?:[-‑][^\W\d_]+)*"
        r"|['’](?:s|re|ve|ll|d|m)\b"
        r"|``|''|\.{2,}|--+|[^\w\s]|_)"
    )


@lru_cache(maxsize=1024)
def words(text: str, start: int = 0, end: int | None = None) -> Words:
    """Return the tagged words of `text[start:end]`, which should be one sentence.

    The last thousand are kept: figures, names and claims are read from the same sentences one after the other.
    """
    spans, lower, tags = named_words(text, start, len(text) if end is None else end)
    if "'" in lower or "’" in lower:
        _see_possessors(spans, lower, tags)
    if "than" in lower:
        _see_multiples(tags, lower)
    resolve(tags, lower)
    if "NUM" in tags or "SYM" in tags:
        _see_hedges(tags, lower)
    return _words(text, spans, lower, tags)


def named_words(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], list[str], list[str]]:
    """Return where the words of a sentence stand, what they are in small letters, and their classes.

    Those of names, numbers and signs are tagged, the class of any other word is left undecided.
    """
    spans = list(map(re.Match.span, _token().finditer(text, start, end)))
    lower = _lower(text, start, end, spans)
    tags = list(map(lexicon().classes.__getitem__, lower))
    _see_names(text, spans, lower, tags)
    return spans, lower, tags


def _words(text: str, spans: list[tuple[int, int]], lower: list[str], tags: list[str]) -> Words:
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    return Words(text, starts, ends, tuple(lower), tuple(tags))


def _lower(text: str, start: int, stop: int, spans: Sequence[tuple[int, int]]) -> list[str]:
    """The tokens in small letters, with straight apostrophes and plain hyphens inside words."""
    sentence = text[start:stop].lower()
    if len(sentence) != stop - start:  # a capital that has no small letter of its own length
        return [text[a:b].lower() for a, b in spans]
    found = [sentence[a - start : b - start] for a, b in spans]
    if "’" in sentence or "‑" in sentence:
        return [word.replace("’", "'").replace("‑", "-") if len(word) > 1 else word for word in found]
    return found


_OPEN = frozenset(
    ["N", "J", "nv", "ns", "vb", "vs", "ed", "un", "vn", "ing", "gn", "jn", "jv", "ja", "VD", "R", "md", "like"]
)
_DASHES = frozenset(["–", "—"])
"""Marks that open a line, or go on in a sentence."""
_STARTS = frozenset(['"', "“", "‘", "'", ":", "•", "-", "–", "—"])


def _see_possessors(spans: Sequence[tuple[int, int]], lower: list[str], tags: list[str]) -> None:
    """Tag the mark of "workers' rights" as a possessor's, unless it closes a quotation."""
    opened = False
    for i, word in enumerate(lower):
        if word not in ("'", "’", "‘"):
            continue
        if i == 0 or spans[i][0] > spans[i - 1][1] or word == "‘":
            opened = True
        elif opened:
            opened = False
        elif lower[i - 1].endswith("s") and i + 1 < len(lower) and spans[i + 1][0] > spans[i][1]:
            tags[i] = "POS"


_MULTIPLIED = frozenset(["doubled", "tripled", "trebled", "quadrupled", "halved", "doubling", "tripling", "halving"])


def _see_multiples(tags: list[str], lower: list[str]) -> None:
    """Tag the "more than" of "more than doubled" as adverbs, which leave the verb a verb."""
    for i in range(len(lower) - 2):
        if lower[i] in ("more", "less") and lower[i + 1] == "than" and lower[i + 2] in _MULTIPLIED:
            tags[i] = tags[i + 1] = "R"


_HEDGES = (("at", "least"), ("at", "most"), ("more", "than"), ("less", "than"), ("fewer", "than"), ("up", "to"))
_NEARLY = frozenset(["about", "around", "over", "under"])
_OPENING = frozenset(["as", *_NEARLY, *(first for first, _ in _HEDGES)])
_BEFORE_CLAUSE = frozenset(["CC", "SC", ",", ";", ":", '"', "“"])


def _see_hedges(tags: list[str], lower: list[str]) -> None:
    """Tag "at least", "more than" before a number as adverbs: they are no preposition and no phrase of their own.

    So is "about" where a clause may begin: "ten died and about 400 homes were lost", not "talks about 400 homes".
    """
    for i in [i for i, word in enumerate(lower[:-2]) if word in _OPENING]:
        if lower[i] in _NEARLY:
            if tags[i + 1] in ("NUM", "SYM") and (i == 0 or tags[i - 1] in _BEFORE_CLAUSE):
                tags[i] = "R"
            continue
        article = tags[i + 2 : i + 4] == ["D", "NUM"]  # "more than a half-million"
        if (tags[i + 2] in ("NUM", "SYM") or article) and (lower[i], lower[i + 1]) in _HEDGES:
            tags[i] = tags[i + 1] = "R"
        elif lower[i] == "as" and lower[i + 1] in ("many", "much", "few") and lower[i + 2] == "as":
            tags[i] = tags[i + 1] = tags[i + 2] = "R"


def _see_names(text: str, spans: Sequence[tuple[int, int]], lower: list[str], tags: list[str]) -> None:
    """Tag words in capitals as names, where capitals tell: not at the start, nor in a sentence full of them."""
    capital = [i for i, (a, _) in enumerate(spans) if text[a].isupper()]
    if spans and text.find("l-", spans[0][0], spans[-1][1]) >= 0:
        _see_articles(text, spans, lower, tags)
    if not capital:
        return
    heading = len(capital) > 3 and (
        text[spans[0][0] : spans[-1][1]].isupper()
        or (tags[-1] != "." and len(capital) > 0.75 * sum(len(w) > 3 and w[0].isalpha() for w in lower))
    )
    for i in capital:
        a, b = spans[i]
        if heading and tags[i] == "N" and not listed(lower[i]):
            tags[i] = "NP"
        tag = tags[i]
        if tag not in _OPEN:
            inside = tag == "na" and i and tags[i - 1] == "NP" and _capital_next(text, spans, i)  # "Roe Gold Inc."
            if inside or (b - a > 1 and text[a:b].isupper() and tag not in ("NUM", "SYM") and not heading):
                tags[i] = "NP"
            continue
        if i and (lower[i - 1] not in _STARTS or (i > 1 and lower[i - 1] in _DASHES)) and not heading:
            if tag not in ("J", "jn") or lower[i] not in peoples() or _capital_next(text, spans, i):
                tags[i] = "NP"
        elif (
            lower[i] not in lexicon().lemmas
            and (
                _named(text, spans, i, tag, lower[i])
                or (tag == "ed" and _capital_next(text, spans, i) and tags[i + 1] in _OPEN | {"NP"})  # "Jared Lee"
                or (tag == "ing" and tags[i + 1 : i + 2] in _VERB_NEXT)
                or (lower[i] == "may" and tags[i + 1 : i + 2] in _MONTH_NEXT)
                or (lower[i] == "will" and _capital_next(text, spans, i) and lower[-1] != "?")
            )
        ):
            tags[i] = "NP"


def _see_articles(text: str, spans: Sequence[tuple[int, int]], lower: list[str], tags: list[str]) -> None:
    """Tag "al-Katem" as a name, which begins small."""
    for i, word in enumerate(lower):
        if word.startswith(("al-", "el-")) and text[spans[i][0] + 3 : spans[i][0] + 4].isupper():
            tags[i] = "NP"


def _capital_next(text: str, spans: Sequence[tuple[int, int]], i: int) -> bool:
    if i + 2 < len(spans) and text[spans[i + 1][0]] == "(":
        i += 1
    return i + 1 < len(spans) and text[spans[i + 1][0]].isupper()


_NOUN_ENDING = re.compile(r"(?:[st]ion|ment|ness|it(?:y|ie)|er|or|ist|ing|[ae]nce|ism|ship|age|log(?:y|ie))s?$")
_ADJECTIVE_ENDING = re.compile(
    r"(?:[ai]ble|less|[tsg]ional|ultural|[mn]ental|torial|uctive|[rtl]ative|logical|graphic|istic|metric|[ti]tory|etary)$"
)
INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
"""Within a word: it is a name wherever it stands ("BrennActors")."""
# "May sales rose": the month, not the wish
_MONTH_NEXT = (["N"], ["ns"], ["NUM"])
# "Boeing said": behind a form in -ing of no known verb
_VERB_NEXT = (["'s"], ["AUX"], ["VD"], ["ed"], ["md"], ["vs"], ["CC"])


def _named(text: str, spans: Sequence[tuple[int, int]], i: int, tag: str, word: str) -> bool:
    """Tell whether a first word is a name: nothing known about it, or another capital follows."""
    if tag in ("R", "md", "like", "VD", "vn", "ed", "ing", "gn"):
        return False
    if INNER_CAPITAL.search(text, spans[i][0], spans[i][1]):
        return True  # "BrennActors"
    if not _capital_next(text, spans, i):
        ending = _NOUN_ENDING.search(word) or (tag in ("J", "jn") and _ADJECTIVE_ENDING.search(word))
        return not listed(word) and not ending and not _compound(text[spans[i][0] : spans[i][1]])
    return tag in ("N", "J", "jn")


def _compound(printed: str) -> bool:
    """Tell whether a word goes on behind its hyphen with a known word in small letters: "First-half", "Year-end"."""
    _, hyphen, last = printed.rpartition("-")
    return bool(hyphen) and last[:1].islower() and listed(last)


@cache
def peoples() -> frozenset[str]:
    """Adjectives that are written with a capital: "Norwegian companies"."""
    return frozenset(table("words")["open"]["peoples"].split())


@lru_cache(maxsize=65536)
def lemma(word: str, tag: str) -> str:
    """Return the dictionary form of `word` (any case) as used with `tag`: ("built", "VN") -> "build"."""
    word = word.lower().replace("’", "'")
    if tag == "V" and word == "lay":
        return word  # as a past it is "lie"
    if tag in ("V", "VD", "VN", "VG"):
        return lexicon().lemmas.get(word) or _verb_stem(word, tag)
    if tag == "AUX":
        if word in word_set("be"):
            return "be"
        return "have" if word.startswith("ha") or word == "'ve" else "do"
    if tag == "MD":
        return {"'ll": "will", "'d": "would", "won't": "will", "can't": "can", "cannot": "can"}.get(word, word)
    if tag in ("N", "NP"):
        return lexicon().nouns.get(word) or (singular(word) if tag == "N" else word)
    return word


def _verb_stem(word: str, tag: str) -> str:
    """Undo a regular inflection of a verb in no list; what is left may lack a silent e."""
    if word in lexicon().classes and lexicon().classes[word] in ("vb", "nv", "un", "jv"):
        return word
    for ending in ("ied", "ies"):
        if word.endswith(ending):
            return word[:-3] + "y"
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return _stem(word[: -len(ending)])
    return singular(word) if tag == "V" else word


def _stem(stem: str) -> str:
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    if stem.endswith(
        ("at", "iz", "is", "ur", "uc", "rv", "lv", "ag", "dg", "rg", "nc", "iv", "as", "os", "us", "ut", "v", "u")
    ):
        return stem + "e"
    if len(stem) > 3 and stem[-1] == "l" and stem[-2] in "bcdfgkptz":
        return stem + "e"  # "rumbling", "crackled"
    return stem
