"""Decide by its place in the sentence what class a word has that could have two."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cctimeline.find.lexicon import lexicon, word_set

Rule = Callable[[list[str], Sequence[str], int], str]

_BOUNDARY = frozenset([",", ";", ":", "SC", "WH", "(", ")", "—", "–", "“", "”", '"', ".", "?", "!", "CC", "ps", "that"])
_NOMINAL = frozenset(["N", "NP", "jn", "na", "nv", "ns", "gn", "NUM", "SYM"])
_MODIFYING = frozenset(["N", "NP", "J", "jn", "na", "nv", "ns", "gn", "jv", "ja", "ed", "ing", "VN"])
_FINITE = frozenset(["V", "VD", "AUX", "MD", "md", "vs", "do"])
_MAYBE_VERB = frozenset(["nv", "un", "jv", "jn", "na", "vb", "like", "J"])
_OBJECT = frozenset(["D", "PRO", "NUM", "NP", "SYM", "her"])


def resolve(tags: list[str], lower: Sequence[str]) -> None:
    """Replace every undecided class in `tags` by a tag, from left to right, in place."""
    for i, tag in enumerate(tags):
        rule = RULES.get(tag)
        if rule:
            tags[i] = rule(tags, lower, i)


def _before(tags: list[str], i: int) -> int:
    """The index of the nearest token before `i` that is no adverb; -1 at the start."""
    i -= 1
    while i >= 0 and tags[i] == "R":
        i -= 1
    return i


def _after(tags: list[str], i: int) -> str:
    """The class of the nearest token after `i` that is no adverb."""
    i += 1
    while i < len(tags) and tags[i] == "R":
        i += 1
    return tags[i] if i < len(tags) else ""


def _finite_before(tags: list[str], lower: Sequence[str], i: int) -> bool:
    """Tell whether the clause of `i` has a finite verb already; a verb of saying opens a new clause."""
    for j in range(i - 1, max(-1, i - 30), -1):
        tag = tags[j]
        if tag in _BOUNDARY and tag != ")":
            return False
        if tag in _FINITE:
            return lower[j] not in word_set("clausal") or tags[j + 1] == "P"
    return False


def _finite_after(tags: list[str], i: int) -> bool:
    """Tell whether a sure finite verb follows `i` in the same clause."""
    for j in range(i + 1, min(len(tags), i + 20)):
        if tags[j] in _BOUNDARY:
            return False
        if tags[j] in _FINITE:
            return True
    return False


def _clause_ahead(tags: list[str], i: int) -> bool:
    """Tell whether what follows `i` has a finite verb of its own before the next break."""
    for j in range(i + 1, min(len(tags), i + 20)):
        tag = tags[j]
        if tag in _FINITE or (tag in ("ed", "un") and tags[j - 1] in ("N", "NP", "PRO", "nv") and j > i + 1):
            return True
        if tag in _BOUNDARY and tag != "CC":
            return False
    return False


def _ed(tags: list[str], lower: Sequence[str], i: int) -> str:
    at = _before(tags, i)
    before = tags[at] if at >= 0 else ""
    if before == "AUX":
        return "VD" if lower[at] in word_set("do") else "VN"
    if before in ("PRO", "WH", "that"):
        return "VD"
    if before in ("D", "POS", "P", "J", "NUM") and _after(tags, i) in _MODIFYING:
        return "VN"
    if before == "NUM" and lower[i] == "won":  # the currency
        return "N"
    if before == "VN" and tags[i + 1 : i + 2] and tags[i + 1] in _OBJECT:
        return "VD"
    if before in ("N", "NP", "NUM", ")", "SYM", "J", "VG"):
        return _ed_after_noun(tags, lower, i)
    if before == "CC":
        return _like_before(tags, i, at)
    if before == "D":
        return "N"
    if before in (",", '"', "”", "—", "’"):
        if lower[i] in lexicon().saying or tags[i + 1 : i + 2] in (["D"], ["PRO"], ["SYM"]):
            return "VD"
        ahead = any(tag in _FINITE or tag in ("ed", "un") for tag in tags[i + 1 : i + 25])
        return "VN" if ahead or any(tag in _FINITE for tag in tags[:i]) else "VD"
    return "VN"


def _ed_after_noun(tags: list[str], lower: Sequence[str], i: int) -> str:
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if after == "P" and lower[i + 1] == "by" and (i + 2 >= len(tags) or tags[i + 2] not in ("NUM", "SYM")):
        return "VN"
    if lower[i] in lexicon().saying:
        return "VD"
    if lower[i] == "ended" and lower[i - 1] in word_set("times"):  # "the three months ended June 30"
        return "VN"
    if _finite_before(tags, lower, i):
        return "VN"
    if after in _OBJECT and lower[i] not in word_set("naming"):
        return "VD"
    if lower[i] in lexicon().transitive and after not in _MODIFYING:
        return "VN" if after in ("P", "", ".", "to") and _verb_ahead(tags, i) else "VD"
    return "VN" if _finite_after(tags, i) else "VD"


def _verb_ahead(tags: list[str], i: int) -> bool:
    """Tell whether the clause goes on to what may be its finite verb."""
    for j in range(i + 1, min(len(tags), i + 20)):
        if tags[j] in _BOUNDARY:
            return False
        if tags[j] in _FINITE or (tags[j] in ("ed", "un", "VD", "ns") and tags[j - 1] in ("N", "NP", "NUM", "R")):
            return True
    return False


def _like_before(tags: list[str], i: int, at: int) -> str:
    """A form in -ed after "and" is what the verb before it was."""
    if tags[at - 1] in ("J", "VN") and _after(tags, i) in _NOMINAL:
        return "VN"
    for j in range(at - 1, max(-1, at - 25), -1):
        if tags[j] in ("VD", "VN"):
            return tags[j]
        if tags[j] in ("V", "MD", ";", "WH", "SC"):
            return "VD"
    return "VD"


def _un(tags: list[str], lower: Sequence[str], i: int) -> str:
    """ "put", "cut", "hit": base, past, participle and often a noun."""
    at = _before(tags, i)
    before = tags[at] if at >= 0 else ""
    if before in ("TO", "to", "MD") or (before == "AUX" and lower[at] in word_set("do")):
        return "V"
    if before == "AUX":
        return "VN"
    if before in ("D", "POS", "J", "NUM", "P", "V", "VD", "VG", "VN"):
        return "N"
    if before in ("N", "NP", "PRO", "WH", "that"):
        if before in ("N", "NP") and (_finite_after(tags, i) or _finite_before(tags, lower, i)):
            return "N" if lower[i] in word_set("cuts") else "VN"
        return "VD"
    return _like_before(tags, i, at) if before == "CC" else "VN"


def _base(tags: list[str], lower: Sequence[str], i: int) -> str:
    """A base form that may be a noun: "plan", "work", "rise"."""
    at = _before(tags, i)
    before = tags[at] if at >= 0 else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if before == "to":
        return "N" if lower[at - 1] in word_set("to_noun") and after not in ("D", "PRO") else "V"
    if before in ("MD", "TO") or (before == "AUX" and lower[at] in word_set("do")):
        return "V"
    if before in ("PRO", "WH", "that"):
        return "V" if lower[at] in word_set("subject") or before == "PRO" else "N"
    if before in ("N", "NP"):
        plural = lower[at].endswith("s") or lower[at] in ("people", "police", "men", "women", "children")
        goes_on = after in ("D", "P", "PRO", "NUM", "to", "that", "SYM", "R", "ps", "VG", "ing", "her")
        return "V" if plural and goes_on and not _finite_before(tags, lower, i) and not _finite_after(tags, i) else "N"
    if before in ("CC", ","):
        listed = after in ("D", "PRO", "her", "J", "NP") and any(
            t in ("V", "MD", "TO") for t in tags[max(0, at - 12) : at]
        )
        return "V" if listed else "N"
    if before == "NUM" and after == "to" and at and tags[at - 1] == "D":
        return "V"
    return "V" if at < 0 and after in ("D", "her") and i == 0 else "N"


def _plural(tags: list[str], lower: Sequence[str], i: int) -> str:
    """A form in -s that may be a plural: "plans", "ranks", "reports"."""
    at = _before(tags, i)
    before = tags[at] if at >= 0 else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if before in ("PRO", "WH", "that"):
        return "V"
    if before == ")" or (before in ("N", "NP", "gn") and not lower[at].endswith("s")) or (before == "NP"):
        if _finite_before(tags, lower, i):
            return "N"
        if after in ("D", "PRO", "that", "to", "her", "NUM", "SYM", "VN"):
            return "V"
        if after == "R" and _after(tags, i) in ("ed", "VD", "un", "AUX", "MD"):
            return "N"
        if after in ("ed", "VD", "un"):
            return "N"
        return "N" if _finite_after(tags, i) or after in ("", ".", ",", "CC", ";") else "V"
    if before == "," and after in ("D", "to", "her", "NUM", "SYM", "P"):
        adverbial = tags[0] in ("P", "R", "SC", "VG", "VN", "CC", "TO")
        return "N" if adverbial or any(tag in _FINITE for tag in tags[:i]) or _finite_after(tags, i) else "V"
    if before == "CC" and after in ("D", "her", "NUM", "SYM", "P", "J", "to", "that", "R"):
        return "V" if _present_before(tags, lower, at) else "N"
    return "N"


def _present_before(tags: list[str], lower: Sequence[str], at: int) -> bool:
    return any(
        (tags[j] == "V" and lower[j].endswith("s")) or lower[j] in ("is", "has") for j in range(max(0, at - 15), at)
    )


def _sure_verb(tags: list[str], lower: Sequence[str], i: int) -> str:
    before = tags[i - 1] if i else ""
    if before == "D" and lower[i - 1] in ("this", "that", "these", "those", "all", "both", "some", "many", "most"):
        return "V" if lower[i].endswith("s") == (lower[i - 1] in ("this", "that")) else "N"
    return "N" if before in ("D", "POS") or (before == "J" and i > 1 and tags[i - 2] == "D") else "V"


def _ing(tags: list[str], lower: Sequence[str], i: int) -> str:
    before = tags[i - 1] if i else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    return "N" if before in ("D", "POS", "J") and after not in _MODIFYING else "VG"


def _ing_noun(tags: list[str], lower: Sequence[str], i: int) -> str:
    at = _before(tags, i)
    before = tags[at] if at >= 0 else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if before == "," and after in ("NUM", "N", "NP", "ns", "nv"):
        return "VG"
    if before == "AUX" and lower[at] in word_set("be"):
        return "VG" if after in ("D", "P", "NUM", "J", "N", "NP", "her", "nv", "ns", "jn", "R", "SYM", "to") else "N"
    return "VG" if before not in ("D", "POS", "J") and after in ("D", "her", "PRO") else "N"


def _adjective_or_noun(tags: list[str], lower: Sequence[str], i: int) -> str:
    before = tags[_before(tags, i)] if i else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if after in ("NUM", "SYM") and before in ("D", "POS", "P", "CC"):
        return "J"
    if after in _MODIFYING or (before == "AUX" and tags[i - 1] != "D"):
        return "J"
    return "J" if _adjective_listed(tags, i) else "N"


def _adjective_listed(tags: list[str], i: int) -> bool:
    """Tell whether further adjectives and then a noun follow: "safe, clean and cheap fuel"."""
    if tags[i + 1 : i + 2] not in ([","], ["CC"]):
        return False
    j = i + 1
    while j < len(tags) and tags[j] in ("J", "jn", "na", "jv", "ja", ",", "CC", "R"):
        j += 1
    return j > i + 2 and j < len(tags) and tags[j] in _NOMINAL and tags[j - 1] not in (",", "CC", "R")


def _noun_or_adjective(tags: list[str], lower: Sequence[str], i: int) -> str:
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if after == "NUM" and tags[i + 2 : i + 3] and tags[i + 2] in _MODIFYING:
        return "J"
    if after in ("ed", "ing", "ns", "nv", "un", "NUM", "SYM"):
        return "N" if i and tags[i - 1] in ("D", "J", "POS", "N", "NP") else "J"
    return _adjective_or_noun(tags, lower, i)


def _adjective_or_verb(tags: list[str], lower: Sequence[str], i: int) -> str:
    at = _before(tags, i)
    before = tags[at] if at >= 0 else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if before in ("to", "TO", "MD") or (before == "AUX" and lower[at] in word_set("do")):
        return "V"
    if before in ("PRO", "N", "WH", "CC", ",") and after in ("D", "her"):
        return "V"
    return "J"


def _participle_adjective(tags: list[str], lower: Sequence[str], i: int) -> str:
    before = tags[i - 1] if i else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if after in _MODIFYING and before not in ("AUX", "PRO", "WH", "that", "N", "NP"):
        return "J"
    return (_ed if lower[i].endswith("ed") else _ing)(tags, lower, i)


def _that(tags: list[str], lower: Sequence[str], i: int) -> str:
    before = tags[i - 1] if i else ""
    after = _after(tags, i)
    if after in _FINITE or (after in ("ed", "un", "ns", "nv", "VD") and before in ("N", "NP", ")")):
        return "WH" if before in ("N", "NP", ")", "NUM", "SYM", "PRO") else "PRO"
    if before in ("V", "VD", "VN", "VG", "N", "NP", "J", "CC", "PRO", ",", "NUM", "SYM") and (
        after in ("D", "PRO", "NP", "NUM", "J", "ns", "her", "there", "SYM") or _clause_ahead(tags, i)
    ):
        return "SC"
    return "D" if after in _MODIFYING or after == "NUM" else "PRO"


def _to(tags: list[str], lower: Sequence[str], i: int) -> str:
    j = i + 1
    while j < len(tags) and tags[j] == "R":
        j += 1
    if j >= len(tags):
        return "P"
    if lower[j] in ("be", "have", "do") or tags[j] in ("V", "vb"):
        return "TO"
    if tags[j] in _MAYBE_VERB and lower[j] in lexicon().bases:
        after = tags[j + 1] if j + 1 < len(tags) else ""
        noun = (i and lower[i - 1] in word_set("to_noun")) or (
            tags[j] == "jv" and after in _NOMINAL and after not in ("NP", "NUM")
        )
        if noun and after not in ("D", "PRO", "her"):
            return "P"
        tags[j] = "V"
        return "TO"
    return "P"


def _her(tags: list[str], lower: Sequence[str], i: int) -> str:
    return "D" if _after(tags, i) in _MODIFYING | {"NUM"} else "PRO"


def _apostrophe_s(tags: list[str], lower: Sequence[str], i: int) -> str:
    return "AUX" if i and lower[i - 1] in word_set("contracting") else "POS"


def _apostrophe(tags: list[str], lower: Sequence[str], i: int) -> str:
    """A possessor in the plural ("the victims' names"), unless it closes a quotation."""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    opened = any(word in ("'", "‘") for word in lower[:i])
    possessor = i and lower[i - 1].endswith("s") and tags[i - 1] in ("N", "NP") and not opened
    return "POS" if possessor and after in _MODIFYING else lower[i]


def _past(tags: list[str], lower: Sequence[str], i: int) -> str:
    return "J" if i and tags[i - 1] in ("D", "P", "POS", "CC", "AUX") else "P"


def _there(tags: list[str], lower: Sequence[str], i: int) -> str:
    after = _after(tags, i)
    return (
        "PRO"
        if after in ("AUX", "MD", "md", "'s") or lower[i + 1 : i + 2] in (["exist"], ["exists"], ["remain"])
        else "R"
    )


def _like(tags: list[str], lower: Sequence[str], i: int) -> str:
    before = tags[_before(tags, i)] if i else ""
    return "V" if before in ("MD", "to", "TO", "PRO") and lower[i - 1] not in ("it", "this", "that") else "P"


def _preposition_or_subordinator(tags: list[str], lower: Sequence[str], i: int) -> str:
    if lower[i] == "once" and (not _clause_ahead(tags, i) or tags[i + 1] in _FINITE or tags[i + 1] == "ed"):
        return "R"
    if lower[i] == "for":
        return "P"
    return "SC" if _clause_ahead(tags, i) else "P"


def _modal(tags: list[str], lower: Sequence[str], i: int) -> str:
    if tags[i] == "md" and i and tags[i - 1] in ("D", "POS", "J"):
        return "N"
    _make_verb(tags, lower, i)
    return "MD"


def _do(tags: list[str], lower: Sequence[str], i: int) -> str:
    _make_verb(tags, lower, i)
    return "AUX"


def _make_verb(tags: list[str], lower: Sequence[str], i: int) -> None:
    """Make the word that completes the auxiliary at `i` a verb, if it can be one."""
    i += 1
    while i < len(tags) and (tags[i] == "R" or tags[i] == "PRO"):
        i += 1
    if i < len(tags) and lower[i] in lexicon().bases and tags[i] in _MAYBE_VERB:
        tags[i] = "V"


def _participle(tags: list[str], lower: Sequence[str], i: int) -> str:
    return "VN"


RULES: dict[str, Rule] = {
    "ed": _ed,
    "un": _un,
    "vn": _participle,
    "nv": _base,
    "ns": _plural,
    "vb": _sure_verb,
    "vs": _sure_verb,
    "ing": _ing,
    "gn": _ing_noun,
    "jn": _adjective_or_noun,
    "na": _noun_or_adjective,
    "jv": _adjective_or_verb,
    "ja": _participle_adjective,
    "that": _that,
    "to": _to,
    "her": _her,
    "'s": _apostrophe_s,
    "there": _there,
    "like": _like,
    "'": _apostrophe,
    "’": _apostrophe,
    "past": _past,
    "ps": _preposition_or_subordinator,
    "md": _modal,
    "MD": _modal,
    "do": _do,
}
