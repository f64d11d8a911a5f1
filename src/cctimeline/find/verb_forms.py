"""Decide whether a form is a verb, a participle or a noun by what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from cctimeline.find.lexicon import is_plural, lexicon, listed, word_set
from cctimeline.find.neighbours import (
    BOUNDARY,
    FINITE,
    MAYBE_VERB,
    MODIFYING,
    bare_before,
    class_after,
    counts_things,
    dashed_before,
    finite_after,
    finite_before,
    index_before,
    insert_before,
    intends,
)

_DASHES = ("-", "–", "—")


def base_form(tags: list[str], lower: Sequence[str], i: int) -> str:
    """A base form that may be a noun: "plan", "work", "rise"."""
    at = index_before(tags, i)
    before = tags[at] if at >= 0 else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if before == "to":
        return "N" if lower[at - 1] in word_set("to_noun") and after not in ("D", "PRO") else "V"
    if before in ("MD", "TO") or (before == "AUX" and lower[at] in word_set("do")):
        return "V"
    if before == "D" and lower[at] in ("these", "those") and after in ("NUM", "D", "SYM"):
        return "V"  # "said that these span 21 states"
    if before in ("PRO", "WH", "that"):
        return "V" if lower[at] in word_set("subject") or before == "PRO" else "N"
    if before in ("N", "NP") and after == "P" and lower[i + 1] == "of":
        return "N"  # "its peak wind speed of"
    if before in ("N", "NP") and after in ("NUM", "SYM", "D", "PRO", "her") and _perceived(tags, lower, i):
        return "V"  # "the deal saw sales for the quarter jump 5 percent"
    if before in ("N", "NP"):
        plural = is_plural(lower[at]) or lower[at] == "police"
        goes_on = after in ("D", "P", "PRO", "NUM", "to", "that", "SYM", "R", "ps", "VG", "ing", "her")
        goes_on = goes_on or counts_things(tags, lower, i)
        plural = plural or (after == "ing" and lower[i] in word_set("before_ing"))  # "workers in Norway risk losing"
        says = lower[i] in lexicon().saying and after in ("D", "PRO", "that")  # "officials estimate the ship was"
        opens = not finite_before(tags, lower, i) and (says or not finite_after(tags, i))
        return "V" if plural and goes_on and opens else "N"
    if before == "," and after in ("D", "her", "NUM", "SYM") and insert_before(tags, at):
        return "V"  # "The Owls, who lost in May, host the Larks"
    if before in ("CC", ","):
        listed = after in ("D", "PRO", "her", "J", "NP") and any(
            t in ("V", "MD", "TO") for t in tags[max(0, at - 12) : at]
        )
        listed = listed or (after in ("NUM", "SYM") and bare_before(tags, at))
        return "V" if listed or (before == "," and _verbs_listed(tags, i)) else "N"
    if before == "NUM" and after == "to" and at and tags[at - 1] == "D":
        return "V"
    return "V" if at < 0 and after in ("D", "her") and i == 0 else "N"


def _perceived(tags: list[str], lower: Sequence[str], i: int) -> bool:
    """Tell whether the nearest verb before `i`, with no break between, is one of seeing or helping."""
    for j in range(i - 1, max(-1, i - 12), -1):
        if tags[j] in FINITE:
            return lower[j] in word_set("perceiving")
        if tags[j] in BOUNDARY:
            return False
    return False


def _verbs_listed(tags: list[str], i: int) -> bool:
    """Tell whether `i` stands in a row of verbs: "to invite firms, share industrial chains, and build parks"."""
    if not {"TO", "MD"} & set(tags[max(0, i - 15) : i]) or tags[i + 1 : i + 2] not in (["jn"], ["na"], ["J"]):
        return False
    return any(tags[j] == "CC" and tags[j + 1] == "vb" for j in range(i + 1, min(i + 12, len(tags) - 1)))


def form_in_s(tags: list[str], lower: Sequence[str], i: int) -> str:
    """A form in -s that may be a plural: "plans", "ranks", "reports"."""
    at = index_before(tags, i)
    before = tags[at] if at >= 0 else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if before in ("PRO", "WH", "that"):
        return "V"
    if before == "D" and lower[at] in ("this", "that") and after in ("D", "SYM", "NUM", "to"):
        return "V"  # "This tops the 12 of 2019"
    if before == ")" or (before in ("N", "NP") and not is_plural(lower[at])) or (before == "NP"):
        if finite_before(tags, lower, i):
            return "N"
        if after in ("D", "PRO", "that", "to", "her", "NUM", "SYM", "VN") or counts_things(tags, lower, i):
            return "V"
        if after in ("P", "R", "J") and _verb_of_phrase(tags, i):
            return "N"
        if after == "R" and class_after(tags, i) in ("ed", "VD", "un", "AUX", "MD"):
            return "N"
        if after in ("ed", "VD", "un") or (after == "P" and _told_past_insert(tags, i)):
            return "N"
        return "N" if finite_after(tags, i) or after in ("", ".", ",", "CC", ";") else "V"
    if before == "," and after in ("D", "to", "her", "NUM", "SYM", "P", "that", "R", "particle"):
        if insert_before(tags, at):
            return "V"
        adverbial = tags[0] in ("P", "R", "SC", "VG", "VN", "CC", "TO")
        return "N" if adverbial or any(tag in FINITE for tag in tags[:i]) or finite_after(tags, i) else "V"
    if before in _DASHES and after in ("D", "to", "her", "NUM", "SYM", "P", "that", "R", "particle"):
        return "V" if dashed_before(tags, at) and not finite_after(tags, i) else "N"
    if before == "CC" and after in ("D", "her", "NUM", "SYM", "P", "J", "to", "that", "R"):
        return "V" if _present_before(tags, lower, at) or intends(tags, lower, i, at) else "N"
    return "N"


def _told_past_insert(tags: list[str], i: int) -> bool:
    """Tell whether a verb stands behind an insert between commas: "Rope exports from Alba, the biggest, rose"."""
    commas = [j for j in range(i + 1, min(len(tags) - 1, i + 20)) if tags[j] == ","]
    return len(commas) > 1 and tags[commas[1] + 1] in (*FINITE, "ed", "un")


def _verb_of_phrase(tags: list[str], i: int) -> bool:
    """Tell whether a finite verb stands before `i` with no comma or clause between."""
    for j in range(i - 1, max(-1, i - 20), -1):
        if tags[j] in (",", "SC", "WH", ";", "that", ":", "—", "(", ")"):
            return False
        if tags[j] in FINITE:
            return True
    return False


def _present_before(tags: list[str], lower: Sequence[str], at: int) -> bool:
    return any(
        (tags[j] == "V" and lower[j].endswith("s")) or lower[j] in ("is", "has") for j in range(max(0, at - 15), at)
    )


_RATED = frozenset(["percent", "cent", "pct", "%"])


def verb_form(tags: list[str], lower: Sequence[str], i: int) -> str:
    """A form of a verb that is hardly ever a noun."""
    before = tags[i - 1] if i else ""
    if before == "D" and lower[i - 1] in ("this", "that", "these", "those", "all", "both", "some", "many", "most"):
        return "V" if lower[i].endswith("s") == (lower[i - 1] in ("this", "that")) else "N"
    if before in ("N", "J") and class_after(tags, i) in ("VD", "AUX", "MD", "un", "ed"):
        return "N"  # "His final win came"
    if before == "N" and "-" in lower[i - 1] and i > 1 and tags[i - 2] in ("D", "POS", "J"):
        return "N"  # "a 20-point first-half lead"
    if lower[i - 1] in _RATED and before in ("N", "SYM") and "D" in tags[max(0, i - 4) : i]:
        return "N"  # "a 6 percent raise"
    year = lower[i - 1].isdigit() and len(lower[i - 1]) == 4 if i else False
    if lower[i][-1] == "s" and (before == "P" or (before == "NUM" and lower[i - 1] != "one" and not year)):
        return "N"  # "in 14 wins", "from new hires"
    return "N" if before in ("D", "POS") or (before == "J" and i > 1 and tags[i - 2] == "D") else "V"


def form_in_ing(tags: list[str], lower: Sequence[str], i: int) -> str:
    """A form in -ing: a verb, unless a determiner makes it a noun."""
    before = tags[i - 1] if i else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if tags[i + 2 : i + 3] == ["NP"] and lower[i + 1] in word_set("firms") and before not in ("P", "AUX"):
        return "N"  # "the brewing group Tarn Ales"
    named = before == "N" and after in ("", ".", ",") and lower[i] in lexicon().transitive  # "resource sharing"
    return "N" if named or (before in ("D", "POS", "J") and after not in MODIFYING) else "VG"


def noun_in_ing(tags: list[str], lower: Sequence[str], i: int) -> str:
    """A form in -ing that is more often a noun: "building", "funding"."""
    at = index_before(tags, i)
    before = tags[at] if at >= 0 else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if before == "," and after in ("NUM", "N", "NP", "ns", "nv"):
        return "VG"
    if before == "AUX" and lower[at] in word_set("be"):
        return "VG" if after in ("D", "P", "NUM", "J", "N", "NP", "her", "nv", "ns", "jn", "R", "SYM", "to") else "N"
    if after in ("P", "R") and lower[i + 1] != "of" and lower[max(0, i - 1)].endswith("ly"):
        return "VG"  # "safely landing on the lake"
    return "VG" if before not in ("D", "POS", "J") and after in ("D", "her", "PRO") else "N"


def participle(tags: list[str], lower: Sequence[str], i: int) -> str:
    """A form that is a participle only: "taken"."""
    return "VN"


def modal(tags: list[str], lower: Sequence[str], i: int) -> str:
    """A modal ("May" and "will" may be nouns); what completes it is a verb."""
    if tags[i] == "md" and i and tags[i - 1] in ("D", "POS", "J"):
        return "N"
    _make_verb(tags, lower, i)
    return "MD"


def auxiliary(tags: list[str], lower: Sequence[str], i: int) -> str:
    """ "be", "been", "being", "having": auxiliaries that make no clause; before their turn they count as no verb."""
    return "AUX"


def form_of_do(tags: list[str], lower: Sequence[str], i: int) -> str:
    """ "do", "does", "did"; what completes it is a verb."""
    _make_verb(tags, lower, i)
    return "AUX"


def _make_verb(tags: list[str], lower: Sequence[str], i: int) -> None:
    """Make the word that completes the auxiliary at `i` a verb, if it can be one."""
    i += 1
    while i < len(tags) and (tags[i] == "R" or tags[i] == "PRO"):
        i += 1
    if i == len(tags):
        return
    if (tags[i] in MAYBE_VERB and lower[i] in lexicon().bases) or (tags[i] == "N" and not listed(lower[i])):
        tags[i] = "V"
