"""Decide whether a form in -ed, or one like "cut" and "hit", is past, participle or noun."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cctimeline.find.lexicon import is_plural, lexicon, word_set
from cctimeline.find.neighbours import (
    FINITE,
    MODIFYING,
    NOMINAL,
    OBJECT,
    bare_before,
    class_after,
    counts_things,
    finite_after,
    finite_before,
    index_before,
    insert_before,
    verb_ahead,
)


def past_form(tags: list[str], lower: Sequence[str], i: int) -> str:
    """A form in -ed, or an irregular one for both past and participle: past, participle or, rarely, noun."""
    at = index_before(tags, i)
    before = tags[at] if at >= 0 else ""
    if before == "AUX":
        return "VD" if lower[at] in word_set("do") else "VN"
    if lower[i] == "said" or (lower[i] in lexicon().intransitive and before not in ("D", "POS", "P", "J")):
        return "VD"
    if lower[i] == "compared" and lower[i + 1 : i + 2] in (["with"], ["to"]):
        return "VN"
    if before in ("PRO", "WH", "that"):
        return "VD"
    if before == "NUM" and (_of_those(tags, lower, i, at) or lower[at - 1] in ("whom", "which")):
        return "VD"  # "Of the 69 lots on offer, 48 found buyers"
    if before in ("D", "POS", "P", "J", "NUM") and class_after(tags, i) in MODIFYING:
        return "VN"
    if before == "NUM" and lower[i] == "won":  # the currency
        return "N"
    if before in ("VN", "V") and tags[i + 1 : i + 2] and tags[i + 1] in OBJECT:
        return "VD" if before == "VN" or _after_relative(tags, i) else "VN"
    if before in ("N", "NP", "NUM", ")", "SYM", "J", "VG"):
        return _ed_after_noun(tags, lower, i)
    if before == "CC":
        return _like_before(tags, lower, i, at)
    if before == "D" and lower[at] in word_set("alone"):
        return "VD" if tags[i + 1 : i + 2] and tags[i + 1] in OBJECT else "VN"  # "these included the cost"
    if before == "D":
        return "N"
    if before == "," and tags[i - 2] == "N" and lower[i + 1 : i + 2] == ["at"] and lower[i] in word_set("put_at"):
        return "VN"  # "the cost, estimated at 3 million"
    if before in (",", '"', "”", "—", "’"):
        if lower[i] in word_set("naming"):
            return "VN"
        if (
            lower[i] in lexicon().saying
            or tags[i + 1 : i + 2] in (["D"], ["PRO"], ["SYM"])
            or counts_things(tags, lower, i)
        ):
            return "VD"
        ahead = any(tag in FINITE or tag in ("ed", "un") for tag in tags[i + 1 : i + 25])
        ahead = ahead or (
            before == "," and "ns" in _behind_commas(tags, i)
        )  # "The race, put off by rain, starts at noon"
        finite = any(
            tag in FINITE and word not in word_set("nonfinite") for tag, word in zip(tags[:i], lower, strict=False)
        )
        if ahead and not finite and _behind_insert(tags, lower, i, at):
            return "VD"
        return "VN" if ahead or finite else "VD"
    return "VD" if before == "V" and _after_relative(tags, i) else "VN"  # "A mayor who hopes to serve again lost"


def _behind_insert(tags: list[str], lower: Sequence[str], i: int, at: int) -> bool:
    """Tell whether `i` goes on from what opens a sentence: "The play, made in Roe, opened in May and earned $3"."""
    if lower[i + 1 : i + 2] == ["by"] or any(tag in FINITE for tag in tags[i + 1 : i + 25]):
        return False
    comma = next((j for j in range(at - 1, 0, -1) if tags[j] == ","), 0)
    first = comma + 1 + (tags[comma + 1] in ('"', "”"))
    if tags[0] in _LEADS and "," not in tags[:comma]:
        return False
    return comma > 0 and tags[comma - 1] in NOMINAL and tags[first] in ("P", "VN", "D")


_LEADS = frozenset(["P", "R", "SC", "VN", "VG", "TO", "CC"])


def _behind_commas(tags: list[str], i: int) -> list[str]:
    near = tags[i : i + 25]
    return [two for one, two in pairwise(near) if one == ","]


def _of_those(tags: list[str], lower: Sequence[str], i: int, at: int) -> bool:
    """Tell whether a sentence begins "Of the ..., 48": what follows the number is its verb, where no other is."""
    at = index_before(tags, at)
    opened = lower[0] in ("of", "among") and at > 0 and tags[at] == ","
    return opened and not finite_before(tags, lower, i) and not finite_after(tags, i)


def _ed_after_noun(tags: list[str], lower: Sequence[str], i: int) -> str:
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if _after_time(tags, lower, i):
        return "VD"
    by = i + 1 + (lower[i + 1 : i + 2] != ["by"] and after == "NP" and lower[i + 1] in word_set("times"))
    if lower[by : by + 1] == ["by"] and (by + 1 >= len(tags) or tags[by + 1] not in ("NUM", "SYM")):
        return "VN"  # "data released by the bank", "data released Friday by the bank"
    if lower[i] in lexicon().saying or (lower[i] == "found" and after in ("", ".") and "," in lower[max(0, i - 9) : i]):
        return "VD"  # "..., a survey of 2,100 people found."
    if _after_with(tags, lower, i) or (lower[i] in word_set("passive_of") and lower[i + 1 : i + 2] == ["of"]):
        return "VN"
    if lower[i] == "ended" and lower[i - 1] in word_set("times") and lower[i - 1][-3:] != "day":  # "the year ended"
        return "VN"
    if _after_relative(tags, i) and (after in OBJECT or not (finite_after(tags, i) or verb_ahead(tags, i))):
        return "VD"
    if finite_before(tags, lower, i):
        return "VN"
    named = tags[i - 1] == "N" or (tags[i - 1] == "NP" and (finite_after(tags, i) or finite_before(tags, lower, i)))
    if named and lower[i] in word_set("naming") and after not in ("D", "PRO", "her"):
        return "VN"
    if after == "NP" and lower[i + 1] in word_set("times") and tags[i + 2 : i + 3] and tags[i + 2] in FINITE:
        return "VN"  # "the plan approved Thursday will"
    if (after in OBJECT and lower[i] not in word_set("naming")) or counts_things(tags, lower, i):
        return "VD"
    if lower[i] in lexicon().transitive and (
        after in FINITE or (after in ("P", "", ".", ",") and _said_before(tags, i))
    ):
        return "VN"
    if lower[i] in lexicon().transitive and after not in MODIFYING:
        return "VN" if after in ("P", "", ".", "to") and verb_ahead(tags, i) else "VD"
    return "VN" if finite_after(tags, i) else "VD"


def _after_time(tags: list[str], lower: Sequence[str], i: int) -> bool:
    """Tell whether "the last time the hill" stands before `i`."""
    j = i - 1
    while j > 0 and tags[j] in ("N", "NP", "J", "D") and lower[j] not in ("time", "day", "year"):
        j -= 1
    timed = lower[j] in ("time", "day", "year") and tags[j + 1] in ("D", "NP")
    return timed and "the" in lower[max(j - 2, 0) : j]


def _after_relative(tags: list[str], i: int) -> bool:
    """Tell whether the only verb before `i` is that of "who", "that": "A storm that hit the coast faded"."""
    finite = [j for j in range(i) if tags[j] in FINITE and tags[j - 1] not in ("TO", "to")]
    return len(finite) == 1 and finite[0] > 1 and tags[finite[0] - 1] == "WH" and tags[finite[0] - 2] == "N"


def _said_before(tags: list[str], i: int) -> bool:
    """Tell whether any finite verb stands before `i` since the last clause opened."""
    for j in range(i - 1, max(-1, i - 30), -1):
        if tags[j] in ("SC", "WH", ";", "that", ":", "—"):
            return False
        if tags[j] in FINITE:
            return True
    return False


def _after_with(tags: list[str], lower: Sequence[str], i: int) -> bool:
    """Tell whether the noun before `i` belongs to a "with" that opens a part: "..., with prices expected to"."""
    j = i - 1
    while j > 0 and tags[j] in ("N", "NP", "J", "D", "POS", "NUM", "SYM", "VN", "R"):
        j -= 1
    return lower[j] == "with" and (j == 0 or tags[j - 1] in (",", "—", "–"))


def _like_before(tags: list[str], lower: Sequence[str], i: int, at: int) -> str:
    """A form in -ed after "and" is what the verb before it was; "founded in 1923 and opened branches" turns active."""
    dated = lower[at - 1].isdecimal() or lower[at - 1] in word_set("times")
    if dated and class_after(tags, i) in NOMINAL | {"D", "PRO"} and lower[i] not in word_set("two_objects"):
        return "VD"
    if tags[at - 1] in ("J", "VN") and class_after(tags, i) in NOMINAL:
        return "VN"
    for j in range(at - 1, max(-1, at - 25), -1):
        if tags[j] == "VD" or (tags[j] == "VN" and (tags[j - 1] == "AUX" or tags[j + 1] not in NOMINAL)):
            return tags[j]
        if tags[j] in ("V", "MD", ";", "WH", "SC"):
            return "VD"
    return "VD"


def unchanging_form(tags: list[str], lower: Sequence[str], i: int) -> str:
    """ "put", "cut", "hit": base, past, participle and often a noun."""
    at = index_before(tags, i)
    before = tags[at] if at >= 0 else ""
    if before in ("TO", "to", "MD") or (before == "AUX" and lower[at] in word_set("do")):
        return "V"
    if before == "AUX":
        return "VN"
    if before == "NUM" and lower[i] not in word_set("cuts") and class_after(tags, i) in ("P", "to", "D"):
        return "V"
    if before in ("D", "POS", "J", "NUM", "P", "V", "VD", "VG", "VN"):
        return "N"
    if lower[i] in word_set("cuts") and (lower[i + 1 : i + 2] == [":"] or (at < 0 and lower[i + 1 : i + 2] == ["of"])):
        return "N"  # "Total cost: $3 million", "Cost of the work to date"
    if before == "SYM" and tags[at - 1] == "NUM" and at > 1 and tags[at - 2] in ("D", "POS"):
        return "N"  # "this 11% cut"
    if before in ("N", "NP") and lower[i] == "cost" and tags[i + 1 : i + 2] in (["SYM"], ["NUM"]):
        return "VD"  # "the plan to build the hall cost $3 million"
    if before == "N" and lower[i] in word_set("cuts") and _goes_on_to_verb(tags, i):
        return "N"  # "the price forecast shows"
    if before == "N" and is_plural(lower[at]) and _opened_by_a(tags, lower, at):
        return "N"  # "a sales forecast"
    if before in ("N", "NP", "PRO", "WH", "that"):
        if before in ("N", "NP") and (finite_after(tags, i) or finite_before(tags, lower, i)):
            return "N" if lower[i] in word_set("cuts") else "VN"
        return "VD"
    if before == "," and tags[i + 1 : i + 2] and tags[i + 1] in OBJECT | NOMINAL and not finite_after(tags, i):
        told = any(tag in FINITE for tag in tags[:i])
        if not told or insert_before(tags, at):
            return "VD"  # "The mill, the oldest in the land, cut 40 jobs"
    object_next = tags[i + 1 : i + 2] in (["NUM"], ["SYM"], ["D"])
    joined = before == "CC" and (lower[i] not in word_set("cuts") or tags[i + 1 : i + 2] == ["P"])
    if (joined or (object_next and before in ("CC", ","))) and bare_before(tags, at):
        return "V"  # "will shut in May and run for a year"
    return _like_before(tags, lower, i, at) if before == "CC" else "VN"


def _opened_by_a(tags: list[str], lower: Sequence[str], at: int) -> bool:
    """Tell whether "a" opens the phrase that the noun at `at` stands in."""
    while at > 0 and tags[at] in ("N", "J", "VN", "VG"):
        at -= 1
    return lower[at] in ("a", "an")


def _goes_on_to_verb(tags: list[str], i: int) -> bool:
    """Tell whether a verb follows: "the price cut takes effect", but not "the firm cut jobs in May"."""
    after = tags[i + 1 : i + 2]
    objects = after == ["ns"] and tags[i + 2 : i + 3] in (["P"], ["."], [","], ["CC"], [])
    return not objects and after in (["ns"], ["vs"], ["AUX"], ["MD"])
