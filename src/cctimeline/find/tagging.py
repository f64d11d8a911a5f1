"""Decide by its place in the sentence what class a word has that could have two."""

from __future__ import annotations

from collections.abc import Sequence

from cctimeline.find.lexicon import lexicon, listed, word_set
from cctimeline.find.neighbours import (
    BOUNDARY,
    FINITE,
    MAYBE_VERB,
    MODIFYING,
    NOMINAL,
    Rule,
    bare_before,
    class_after,
    clause_ahead,
    finite_before,
    index_before,
)
from cctimeline.find.past_forms import past_form, unchanging_form
from cctimeline.find.verb_forms import (
    auxiliary,
    base_form,
    form_in_ing,
    form_in_s,
    form_of_do,
    modal,
    noun_in_ing,
    participle,
    verb_form,
)


def resolve(tags: list[str], lower: Sequence[str]) -> None:
    """Replace every undecided class in `tags` by a tag, from left to right, in place."""
    for i, tag in enumerate(tags):
        if tag in RULES:
            tags[i] = RULES[tag](tags, lower, i)


def _adjective_or_noun(tags: list[str], lower: Sequence[str], i: int) -> str:
    before = tags[index_before(tags, i)] if i else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if after in ("NUM", "SYM") and before in ("CC", ",") and lower[i] in lexicon().bases and bare_before(tags, i - 1):
        return "V"  # "to cut 40 jobs, close 3 mills"
    if after in ("NUM", "SYM") and before in ("N", "NP") and lower[i] in _LEVELS and not finite_before(tags, lower, i):
        return "V"  # "Rents in the town average $1,400"
    if after in ("NUM", "SYM") and before in ("D", "POS", "P", "CC"):
        return "J"
    if _moves(tags, i) or (before == "AUX" and lower[i - 1] in ("had", "has", "have") and after == "P"):
        return "N"
    if after in MODIFYING or (before == "AUX" and tags[i - 1] != "D"):
        return "J"
    return "J" if _adjective_listed(tags, i) else "N"


_LEVELS = frozenset(["average", "total"])


def _moves(tags: list[str], i: int) -> bool:
    """Tell whether a form in -ed and a figure follow: "net jumped to $3 million", "silver dropped 2 percent"."""
    return tags[i + 1 : i + 2] == ["ed"] and tags[i + 2 : i + 3] in (["NUM"], ["SYM"], ["to"])


def _adjective_listed(tags: list[str], i: int) -> bool:
    """Tell whether further adjectives and then a noun follow: "safe, clean and cheap fuel"."""
    if tags[i + 1 : i + 2] not in ([","], ["CC"]):
        return False
    j = i + 1
    while j < len(tags) and tags[j] in ("J", "jn", "na", "jv", "ja", ",", "CC", "R"):
        j += 1
    return j > i + 2 and j < len(tags) and tags[j] in NOMINAL and tags[j - 1] not in (",", "CC", "R")


def _noun_or_adjective(tags: list[str], lower: Sequence[str], i: int) -> str:
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if lower[i + 1 : i + 2] in (["last"], ["next"], ["earlier"]):
        return "N"
    if after == "NUM" and tags[i + 2 : i + 3] and tags[i + 2] in MODIFYING:
        return "J"
    if after in ("ed", "ing", "ns", "nv", "un", "NUM", "SYM"):
        return "N" if i and tags[i - 1] in ("D", "J", "POS", "N", "NP") else "J"
    return _adjective_or_noun(tags, lower, i)


def _adjective_or_verb(tags: list[str], lower: Sequence[str], i: int) -> str:
    at = index_before(tags, i)
    before = tags[at] if at >= 0 else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if before in ("to", "TO", "MD") or (before == "AUX" and lower[at] in word_set("do")):
        return "V"
    if before in ("PRO", "N", "WH", "CC", ",") and after in ("D", "her"):
        return "V"
    return "V" if before in ("CC", ",") and after in ("NUM", "SYM") and bare_before(tags, at) else "J"


def _participle_adjective(tags: list[str], lower: Sequence[str], i: int) -> str:
    before = tags[i - 1] if i else ""
    after = "than" if lower[i + 2 : i + 3] == ["than"] else tags[i + 1] if i + 1 < len(tags) else ""
    of_whom = before == "NUM" and i > 1 and lower[i - 2] in ("whom", "which")  # "of whom nine needed surgery"
    if after in MODIFYING and before not in ("AUX", "PRO", "WH", "that", "N", "NP") and not of_whom:
        return "J"
    return (past_form if lower[i].endswith("ed") else form_in_ing)(tags, lower, i)


def _that(tags: list[str], lower: Sequence[str], i: int) -> str:
    before = tags[i - 1] if i else ""
    after = class_after(tags, i)
    hedged = lower[i + 1 : i + 2] in (["about"], ["around"], ["over"])
    if after in ("P", "ps") and i and lower[i - 1] in lexicon().saying and not hedged:
        return "SC"  # "said that in May alone 40 ships sank"
    if after not in FINITE and before == "NP" and _just_said(lower, i):
        return "SC"  # "reported Friday that orders rose"
    if before == "CC" and lower[i + 1 : i + 2] and lower[i + 1] in word_set("times") and tags[i + 2 : i + 3] == ["D"]:
        return "D"  # "and that winter the fair was held"
    told = ("N", "NP", ")", "NUM") if after in ("ed", "un", "VD") else ("N", "NP", ")")  # "a fire in 1990 that killed"
    if after in FINITE or (after in ("ed", "un", "ns", "nv", "VD") and before in told):
        return "WH" if before in ("N", "NP", ")", "NUM", "SYM", "PRO") else "PRO"
    if before in ("V", "VD", "VN", "VG", "N", "NP", "J", "R", "CC", "PRO", ",", "NUM", "SYM") and (
        after in ("D", "PRO", "NP", "NUM", "J", "ns", "her", "there", "SYM") or clause_ahead(tags, i)
    ):
        return "SC"
    return "D" if after in MODIFYING or after == "NUM" else "PRO"


def _just_said(lower: Sequence[str], i: int) -> bool:
    """Tell whether only a day stands between a verb of saying and the "that" at `i`."""
    j = i - 1
    while j > 0 and (lower[j] in word_set("times") or lower[j] in ("on", "last", "this", "late", "early")):
        j -= 1
    return j < i - 1 and lower[j] in lexicon().saying


def _to(tags: list[str], lower: Sequence[str], i: int) -> str:
    j = i + 1
    while j < len(tags) and tags[j] == "R":
        j += 1
    if j >= len(tags):
        return "P"
    if lower[j] in ("be", "have", "do") or tags[j] in ("V", "vb"):
        return "TO"
    if tags[j] == "N" and not listed(lower[j]) and tags[j + 1 : j + 2] and tags[j + 1] in ("D", "PRO", "her"):
        tags[j] = "V"
        return "TO"
    if (tags[j] in MAYBE_VERB or tags[j] == "VD") and lower[j] in lexicon().bases:
        after = tags[j + 1] if j + 1 < len(tags) else ""
        noun = (i and lower[i - 1] in word_set("to_noun")) or (
            tags[j] == "jv" and after in NOMINAL and after not in ("NP", "NUM")
        )
        noun = noun or (lower[j] in word_set("goals") and i > 0 and lower[i - 1] in word_set("going"))
        if noun and after not in ("D", "PRO", "her"):
            return "P"
        tags[j] = "V"
        return "TO"
    return "P"


def _her(tags: list[str], lower: Sequence[str], i: int) -> str:
    return "D" if class_after(tags, i) in MODIFYING | {"NUM"} else "PRO"


def _apostrophe_s(tags: list[str], lower: Sequence[str], i: int) -> str:
    return "AUX" if i and lower[i - 1] in word_set("contracting") else "POS"


def _apostrophe(tags: list[str], lower: Sequence[str], i: int) -> str:
    """A possessor in the plural ("the victims' names"), unless it closes a quotation."""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    opened = any(word in ("'", "‘") for word in lower[:i])
    possessor = i and lower[i - 1].endswith("s") and tags[i - 1] in ("N", "NP") and not opened
    return "POS" if possessor and after in MODIFYING else lower[i]


def _past(tags: list[str], lower: Sequence[str], i: int) -> str:
    return "J" if i and tags[i - 1] in ("D", "P", "POS", "CC", "AUX") else "P"


def _there(tags: list[str], lower: Sequence[str], i: int) -> str:
    after = class_after(tags, i)
    return (
        "PRO"
        if after in ("AUX", "MD", "md", "'s") or lower[i + 1 : i + 2] in (["exist"], ["exists"], ["remain"])
        else "R"
    )


def _like(tags: list[str], lower: Sequence[str], i: int) -> str:
    before = tags[index_before(tags, i)] if i else ""
    return "V" if before in ("MD", "to", "TO", "PRO") and lower[i - 1] not in ("it", "this", "that") else "P"


def _am(tags: list[str], lower: Sequence[str], i: int) -> str:
    """The hours before noon ("at 10:40 am") or the verb."""
    return "N" if i and lower[i - 1][-1:].isdigit() else "AUX"


def _preposition_or_subordinator(tags: list[str], lower: Sequence[str], i: int) -> str:
    if lower[i] == "because":
        return "P" if lower[i + 1 : i + 2] == ["of"] else "SC"
    if lower[i] == "once" and (not clause_ahead(tags, i) or tags[i + 1] in FINITE or tags[i + 1] == "ed"):
        return "R"
    if not clause_ahead(tags, i):
        return "P"
    at = i
    while tags[at - 1 : at] and tags[at - 1] in ("N", "NP", "J", "D"):
        at -= 1
    at = at - 1 if tags[at - 1 : at] == ["CC"] else i  # "issued | a filing and a note after the market closed"
    waiting = i and tags[i - 1] in ("N", "NP") and not finite_before(tags, lower, at) and tags[i + 1] != "PRO"
    return "P" if waiting and not _two_finite(tags, i) else "SC"


def _two_finite(tags: list[str], i: int) -> bool:
    """Tell whether two finite verbs follow `i` before a break: one of its own clause, one of the clause around it."""
    count = 0
    for j in range(i + 1, min(len(tags), i + 25)):
        if tags[j] in BOUNDARY:
            break
        count += tags[j] in FINITE and tags[j - 1] not in FINITE
    return count > 1


def _particle(tags: list[str], lower: Sequence[str], i: int) -> str:
    """ "carry out", "closed at 11, down 25 cents": an adverb behind a verb or before a number; else a preposition."""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    return "R" if (i and tags[i - 1] in ("V", "VD", "VN", "VG")) or after in ("NUM", "SYM", "", ".", ",", "CC") else "P"


def _long(tags: list[str], lower: Sequence[str], i: int) -> str:
    return (
        "R" if i and tags[i - 1] == "AUX" and class_after(tags, i) in ("ed", "vn", "un", "been", "nonfinite") else "J"
    )


def _yearly(tags: list[str], lower: Sequence[str], i: int) -> str:
    return "J" if class_after(tags, i) in MODIFYING else "R"


RULES: dict[str, Rule] = {
    "ed": past_form,
    "un": unchanging_form,
    "vn": participle,
    "nv": base_form,
    "ns": form_in_s,
    "vb": verb_form,
    "vs": verb_form,
    "ing": form_in_ing,
    "gn": noun_in_ing,
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
    "am": _am,
    "'": _apostrophe,
    "’": _apostrophe,
    "past": _past,
    "long": _long,
    "yearly": _yearly,
    "particle": _particle,
    "ps": _preposition_or_subordinator,
    "md": modal,
    "MD": modal,
    "do": form_of_do,
    "nonfinite": auxiliary,
}
