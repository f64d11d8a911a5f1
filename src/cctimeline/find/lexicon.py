"""What class each word has before its place in the sentence is known: listed words, computed forms, endings."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from attrs import frozen

from cctimeline.find.inflection import doubles, gerund, past, singular, third_person
from cctimeline.vocab import table

# Classes in capitals are final tags; those in small letters are decided by their place (find/tagging.py):
# nv/ns noun or verb (base / form in -s); vb/vs verb unless a determiner precedes; ed past or participle;
# un one form for base, past and participle ("put"); ing; gn noun in -ing; jn adjective or noun, na noun or adjective;
# jv adjective or verb; ja participle that is an adjective before a noun; md modal or noun; ps preposition or
# subordinator; yearly adverb or adjective; and words of their own: that, to, her, 's, there, like, am.
_SELF = ("that", "to", "her", "'s", "there", "like", "am", "past", "long", "'", "’")
_OWN = {"so": "R", "yet": "R"} | dict(zip(_SELF, _SELF, strict=True))
_ENDINGS = (
    (re.compile(r".{3,}ing$"), "ing"),
    (re.compile(r".{3,}ed$"), "ed"),
    (re.compile(r".{2,}(?:ous|ful|less|able|ible|ical|esque|ward|proof|ish)$"), "J"),
    (re.compile(r".{3,}(?:ial|ual|nal|ral|tal|ive|ic|ary|ory|[^m]an|ese)$"), "jn"),
)
_PREFIX = re.compile(r"(?:un|re|non|pre|over|under|mis|inter|multi|co|anti|sub|super|counter|out|mid|post|self)-?")
_NUMBER = re.compile(r"[+\-]?\d[\d.,]*(?:m|bn|b|k|tn|mn)?$")
_ORDINAL = re.compile(r"\d[\d,]*(?:st|nd|rd|th)$")


@frozen
class Lexicon:
    """Classes of words, lemmas of inflected forms, and the sets that grammar asks for by name."""

    classes: Classes
    lemmas: dict[str, str]
    bases: frozenset[str]
    """Base forms of the listed verbs."""
    nouns: dict[str, str]
    """Irregular plurals and nouns in -s that stay as they are -> lemma."""
    saying: frozenset[str]
    transitive: frozenset[str]
    intransitive: frozenset[str]
    object_control: frozenset[str]
    people: frozenset[str]


class Classes(dict[str, str]):
    """Classes by word; that of a word in no list is guessed from its form, and the guess kept apart from the lists."""

    def __init__(self, known: dict[str, str]) -> None:
        """Start from the listed words."""
        super().__init__(known)
        self.known = known

    def __missing__(self, word: str) -> str:
        """Return the guess for `word`."""
        found = guess(word, self.known)
        if len(self) < 200_000:  # a text of nothing but inventions must not fill the memory
            self[word] = found
        return found


def guess(word: str, known: dict[str, str]) -> str:
    """Return the class of a word in no list, from its form."""
    if word[0].isdigit():
        return _number(word)
    if word[-1] in "$€£¥₹":
        return "SYM"
    if not word[0].isalpha():
        return word if len(word) == 1 and word in "\"'“”‘’()[]{}.,;:!?-–—…/" else _symbol(word)
    if "-" in word:
        return _compound(word, known)
    if word.endswith("s") and not word.endswith("ss") and (base := singular(word)) != word:
        kind = known.get(base)
        return "N" if kind is None or kind in ("N", "jn", "na", "NP", "J", "gn") else known.get(word, "N")
    if len(word) > 4 and word.endswith("ly"):
        return "R"
    head = _PREFIX.match(word)
    if head and len(word) - head.end() > 3 and (kind := known.get(word[head.end() :])):
        return kind
    return next((kind for pattern, kind in _ENDINGS if pattern.match(word)), "N")


def _number(word: str) -> str:
    if _NUMBER.match(word):
        return "NUM"
    if "-" in word and word.endswith(("ers", "things")):
        return "N"  # "13 3-pointers"
    if _ORDINAL.match(word) or "-" in word:
        return "J"
    return "N"


def _symbol(word: str) -> str:
    if word in ("``", "''"):
        return '"'
    return "—" if word.startswith(("--", "..", "_")) else "SYM"


def _compound(word: str, known: dict[str, str]) -> str:
    first, _, last = word.rpartition("-")
    if first in ("co", "re", "pre", "over", "non", "self", "de", "mis") and last in known and first != "non":
        return known[last]
    if last.endswith(("ed", "ing")) or known.get(last) in ("J", "jn", "VN", "ed", "jv"):
        return "J"
    if known.get(last) == "NUM":
        return "NUM"
    return "N" if singular(last) != last else "jn"


@cache
def word_set(name: str) -> frozenset[str]:
    """Return one of the small sets of words that grammar asks for by name (`[sets]` of data/words.toml)."""
    return frozenset(table("words")["sets"][name].split())


@lru_cache(maxsize=65536)
def listed(word: str) -> bool:
    """Tell whether a word in small letters, or its singular, stands in the word lists."""
    known = lexicon().classes.known
    return word in known or singular(word) in known


def is_plural(noun: str) -> bool:
    """Tell whether a noun in small letters is a plural by its form or as listed."""
    one = lexicon().nouns.get(noun)
    return noun == "people" or (one != noun if one else singular(noun) != noun)


@cache
def lexicon() -> Lexicon:
    """Return the one lexicon of the process."""
    words, verbs = table("words"), table("verbs")
    classes: dict[str, str] = {}
    lemmas: dict[str, str] = {}
    _add_open(classes, words["open"])
    _add_verbs(classes, lemmas, verbs)
    _add_nouns(classes, words["open"])
    _add_closed(classes, words["closed"])
    nouns = {word: word for word in words["open"]["s_singulars"].split()}
    nouns |= dict(pair.split() for pair in words["open"]["irregular_plurals"].split(";"))
    for plural, one in nouns.items():
        if plural != one:
            classes[plural] = "ns" if classes.get(plural, "N") in ("ns", "vs") else "N"
    return Lexicon(
        Classes(classes),
        lemmas,
        frozenset(lemmas.values()),
        nouns,
        _forms(verbs["saying"].split(), lemmas),
        _forms(verbs["transitive"].split(), lemmas),
        _forms(verbs["intransitive"].split(), lemmas),
        _forms(verbs["object_control"].split(), lemmas),
        frozenset(words["open"]["people"].split()),
    )


def _forms(bases: list[str], lemmas: dict[str, str]) -> frozenset[str]:
    wanted = set(bases)
    return frozenset(wanted | {form for form, base in lemmas.items() if base in wanted})


def _add_open(classes: dict[str, str], words: dict[str, str]) -> None:
    for word in f"{words['nouns']} {words['people']}".split():
        classes[word] = "N"
    for word in f"{words['adjectives']} {words['peoples']} {words['ly_adjectives']}".split():
        classes[word] = "J"
    for word in words["noun_or_adjective"].split():
        classes[word] = "na"
    for word in words["adjective_or_noun"].split():
        classes[word] = "jn"


def _add_verbs(classes: dict[str, str], lemmas: dict[str, str], verbs: dict[str, str]) -> None:
    doubled = set(verbs["doubling"].split())
    irregular = {row.split()[0]: row.split()[1:] for row in verbs["irregular"].split(";")}
    noun_too = set(verbs["noun_too"].split())
    for base in [*verbs["plain"].split(), *noun_too, *irregular]:
        doubling = base in doubled or doubles(base)
        for form in (third_person(base), gerund(base, doubling=doubling)):
            lemmas.setdefault(form, base)
        _add_base(classes, base, noun=base in noun_too)
        classes.setdefault(gerund(base, doubling=doubling), "ing")
        _add_past(classes, lemmas, base, irregular.get(base) or [past(base, doubling=doubling)])
        if base in doubled and base[-1] == "l":  # travelled and traveled are both printed
            lemmas |= {base + "ed": base, base + "ing": base}
            classes |= {base + "ed": "ed", base + "ing": "ing"}


def _add_base(classes: dict[str, str], base: str, *, noun: bool) -> None:
    known = classes.get(base)
    if known in ("J", "jn", "na") and not noun:
        classes[base] = "jv"
    elif noun:
        classes[base] = "nv" if known not in ("jn", "na") else known
    else:
        classes[base] = "vb"
    classes[third_person(base)] = "ns" if noun or known in ("N", "jn", "na") else "vs"


def _add_past(classes: dict[str, str], lemmas: dict[str, str], base: str, forms: list[str]) -> None:
    simple, participle = forms[0].split("/"), forms[-1].split("/")
    for form in dict.fromkeys(simple + participle):
        lemmas.setdefault(form, base)
        if form == base or form in ("shot", "thought"):
            classes[form] = "un"
        elif classes.get(form) not in ("vb", "nv", "N") or form in (
            "found",
            "left",
            "saw",
            "felt",
            "rose",
            "lay",
            "shot",
            "thought",
            "cut",
            "born",
        ):
            classes[form] = "ed" if form in simple and form in participle else "VD" if form in simple else "vn"


def _add_nouns(classes: dict[str, str], words: dict[str, str]) -> None:
    for word in words["ing_nouns"].split():
        classes[word] = "gn" if word.endswith("ing") else "N"
    for word in words["participle_adjectives"].split():
        classes[word] = "ja" if word.endswith(("ed", "ing")) else "J"


def _add_closed(classes: dict[str, str], closed: dict[str, str]) -> None:
    for tag, row in closed.items():
        for word in row.split():
            classes[word] = tag
    classes |= _OWN | {"per cent": "N"}
    classes |= dict.fromkeys(
        ("before", "after", "since", "until", "till", "than", "once", "as", "except", "because"), "ps"
    )
    classes["for"] = "P"
    classes |= dict.fromkeys(("will", "may", "can", "might", "must"), "md")
    classes |= dict.fromkeys(("be", "been", "being", "having"), "nonfinite")
    classes |= dict.fromkeys(("up", "out", "down", "off"), "particle")
    classes |= dict.fromkeys(("do", "does", "did", "don't", "doesn't", "didn't"), "do")
