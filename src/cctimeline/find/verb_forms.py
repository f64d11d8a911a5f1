"""Decide whether a form is a verb, a participle or a noun by what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from cctimeline.find.lexicon import is_plural, lexicon, listed, word_set
from cctimeline.find.neighbours import (
    BOUNDARY,
    FINITE,
    MAYBE_VERB,
    MODIFYING,
    NOMINAL,
    OBJECT,
    class_after,
    finite_after,
    finite_before,
    index_before,
    intends,
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
    if before == "NUM" and _of_those(tags, lower, i, at):
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
        if lower[i] in lexicon().saying or tags[i + 1 : i + 2] in (["D"], ["PRO"], ["SYM"]) or _counts(tags, lower, i):
            return "VD"
        ahead = any(tag in FINITE or tag in ("ed", "un") for tag in tags[i + 1 : i + 25])
        finite = any(
            tag in FINITE and word not in word_set("nonfinite") for tag, word in zip(tags[:i], lower, strict=False)
        )
        return "VN" if ahead or finite else "VD"
    return "VD" if before == "V" and _after_relative(tags, i) else "VN"  # "A mayor who hopes to serve again lost"


def _of_those(tags: list[str], lower: Sequence[str], i: int, at: int) -> bool:
    """Tell whether a sentence begins "Of the ..., 48": what follows the number is its verb, where no other is."""
    at = index_before(tags, at)
    opened = lower[0] in ("of", "among") and at > 0 and tags[at] == ","
    return opened and not finite_before(tags, lower, i) and not finite_after(tags, i)


def _ed_after_noun(tags: list[str], lower: Sequence[str], i: int) -> str:
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if _after_time(tags, lower, i):
        return "VD"
    if after == "P" and lower[i + 1] == "by" and (i + 2 >= len(tags) or tags[i + 2] not in ("NUM", "SYM")):
        return "VN"
    if lower[i] in lexicon().saying:
        return "VD"
    if _after_with(tags, lower, i) or (lower[i] in word_set("passive_of") and lower[i + 1 : i + 2] == ["of"]):
        return "VN"
    if lower[i] == "ended" and lower[i - 1] in word_set("times"):  # "the three months ended June 30"
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
    if (after in OBJECT and lower[i] not in word_set("naming")) or _counts(tags, lower, i):
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


def _counts(tags: list[str], lower: Sequence[str], i: int) -> bool:
    """Tell whether a hedge and a number follow as the object: "received over 180 reports"."""
    hedged = lower[i + 1 : i + 2] and lower[i + 1] in word_set("hedging")
    return bool(hedged) and any(tag in ("NUM", "SYM") for tag in tags[i + 2 : i + 4])


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
    object_next = tags[i + 1 : i + 2] in (["NUM"], ["SYM"], ["D"])
    joined = before == "CC" and (lower[i] not in word_set("cuts") or tags[i + 1 : i + 2] == ["P"])
    if (joined or (object_next and before in ("CC", ","))) and bare_before(tags, at):
        return "V"  # "will shut in May and run for a year"
    return _like_before(tags, lower, i, at) if before == "CC" else "VN"


def _goes_on_to_verb(tags: list[str], i: int) -> bool:
    """Tell whether a verb follows: "the price cut takes effect", but not "the firm cut jobs in May"."""
    after = tags[i + 1 : i + 2]
    objects = after == ["ns"] and tags[i + 2 : i + 3] in (["P"], ["."], [","], ["CC"], [])
    return not objects and after in (["ns"], ["vs"], ["AUX"], ["MD"])


def _opened_by_a(tags: list[str], lower: Sequence[str], at: int) -> bool:
    """Tell whether "a" opens the phrase that the noun at `at` stands in."""
    while at > 0 and tags[at] in ("N", "J", "VN", "VG"):
        at -= 1
    return lower[at] in ("a", "an")


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
        goes_on = goes_on or _counts(tags, lower, i)
        plural = plural or (after == "ing" and lower[i] in word_set("before_ing"))  # "workers in Norway risk losing"
        says = lower[i] in lexicon().saying and after in ("D", "PRO", "that")  # "officials estimate the ship was"
        opens = not finite_before(tags, lower, i) and (says or not finite_after(tags, i))
        return "V" if plural and goes_on and opens else "N"
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


def bare_before(tags: list[str], at: int) -> bool:
    """Tell whether the last verb before `at` completes "will" or "to", so that a bare one may go on from it.

    "It will hire 40 people, open 12 shops and spend $3 million".
    """
    last = next((j for j in range(at - 1, max(-1, at - 20), -1) if tags[j] in ("V", "VD", "VG", "AUX", "WH", "SC")), -1)
    if last < 1 or tags[last] not in ("V", "AUX"):
        return False
    return tags[last - 1] in ("MD", "TO") or (tags[last] == "V" and tags[last - 1] in (",", "CC", "R"))


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
        if after in ("D", "PRO", "that", "to", "her", "NUM", "SYM", "VN") or _counts(tags, lower, i):
            return "V"
        if after in ("P", "R", "J") and _verb_of_phrase(tags, i):
            return "N"
        if after == "R" and class_after(tags, i) in ("ed", "VD", "un", "AUX", "MD"):
            return "N"
        if after in ("ed", "VD", "un") or (after == "P" and _told_past_insert(tags, i)):
            return "N"
        return "N" if finite_after(tags, i) or after in ("", ".", ",", "CC", ";") else "V"
    if before == "," and after in ("D", "to", "her", "NUM", "SYM", "P", "that", "R", "particle"):
        if _insert_before(tags, at):
            return "V"
        adverbial = tags[0] in ("P", "R", "SC", "VG", "VN", "CC", "TO")
        return "N" if adverbial or any(tag in FINITE for tag in tags[:i]) or finite_after(tags, i) else "V"
    if before == "CC" and after in ("D", "her", "NUM", "SYM", "P", "J", "to", "that", "R"):
        return "V" if _present_before(tags, lower, at) or intends(tags, lower, i, at) else "N"
    return "N"


def _insert_before(tags: list[str], at: int) -> bool:
    """Tell whether the comma at `at` closes an insert behind the first words ("Roe, who is ..., notes")."""
    for j in range(at - 1, 0, -1):
        if tags[j] == "," and tags[j + 1] == "WH":
            return not any(tag in FINITE for tag in tags[:j])
    return False


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


def verb_form(tags: list[str], lower: Sequence[str], i: int) -> str:
    """A form of a verb that is hardly ever a noun."""
    before = tags[i - 1] if i else ""
    if before == "D" and lower[i - 1] in ("this", "that", "these", "those", "all", "both", "some", "many", "most"):
        return "V" if lower[i].endswith("s") == (lower[i - 1] in ("this", "that")) else "N"
    if before in ("N", "J") and class_after(tags, i) in ("VD", "AUX", "MD", "un", "ed"):
        return "N"  # "His final win came"
    if before == "N" and "-" in lower[i - 1] and i > 1 and tags[i - 2] in ("D", "POS", "J"):
        return "N"  # "a 20-point first-half lead"
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
