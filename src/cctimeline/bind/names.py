"""The names of one article: where each is printed, and which printed forms are one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from attrs import define, field

from cctimeline.bind.given import is_given
from cctimeline.bind.name_words import (
    anybodys,
    bare,
    calls_a_firm,
    companies,
    directions,
    first_word,
    has_legal_form,
    heads,
    is_person_shaped,
    makers,
    name_words,
    of_trade,
    plain,
    shortened,
    titles,
    trades,
)
from cctimeline.find.lexicon import lexicon, listed
from cctimeline.find.names import ProperName, acronyms, lands, names
from cctimeline.find.sentences import Sentence, pieces
from cctimeline.find.words import INNER_CAPITAL, Words, words

_EXPLAINED = re.compile(r"(?:['’]s? |, (?:the|a|an|which|who|whose|where|one of) )")
# what a company or a person does or has: "Honda plans to hire", "Tarn sales fell"
_DOES = re.compile(
    r" (?:plans|said|says|has|had|will|sales|shares|profit|revenue|reported|reports|expects|sold|won|beat)\b"
)
_ACTS = re.compile(
    r" (?:[a-z]{3,}ed|saw|took|gave|got|made|led|lost|rose|fell|drew|hit|held|is|was|threw|ran|came|went|bought|paid"
    r"|set|put|met|sent|spent|built|struck|caught|broke|beat|grew|kept|left|stood|sold|won|began|swam|rode|drove|flew"
    r"|wrote) "
    r"(?:\d|[$£€]|(?:an?|the|its|his|her|their|by|from|in|on|at|for|to|more|over|about|nearly)\b)"
)
"""Behind a first word that is no English word, and no plural: it is who acts ("Tarnwick attracted more visitors")."""
_IN = re.compile(r"(?<![Ss]hares)(?<!stake)(?<!stock)(?<!interest)(?<!investment)(?<!confidence) in $|^In $")
_SMALL_LETTERS = re.compile(r"\s([a-z]+)(?=[\s.,;:])")


@define
class Cast:
    """The names of one article: each printed form with the form it stands for."""

    canonical: dict[str, str] = field(factory=dict)
    counts: dict[str, int] = field(factory=dict)
    persons: set[str] = field(factory=set)
    hints: dict[str, str] = field(factory=dict)
    """What a name seems to be: people, an organisation or a place."""

    def printed(self) -> Iterable[tuple[str, int]]:
        """Return (canonical name, how often it is printed in any form) in order of first mention."""
        return self.counts.items()


_SEATED = ("-based", "-headquartered", "-owned", "-listed", "-born", "-backed", "-built", "-led", "-run")
"""Ends of words that only say where a name is from."""
_SHORT = 5
"""Sentences up to which a text is too short to print its names twice."""
Printed = tuple[int, int, str]
"""Start, end (code points) and canonical form of a name as printed."""
_Found = tuple[int, int, str | None]
"""Start, end and hint of a name as found."""


def cast_of(text: str, sentences: Sequence[Sentence]) -> tuple[Cast, list[Printed]]:
    """Return the names of an article, and where each is printed, in order."""
    found: list[_Found] = []
    opening: set[int] = set()
    headed: set[int] = set()
    short: dict[str, str] = {}
    first_words: list[_Found] = []
    for sentence in sentences:
        tagged = words(text, sentence.start, sentence.end)
        if tagged.tags and tagged.tags[0] == "N" and text[sentence.start].isupper():
            first_words.append((tagged.starts[0], tagged.ends[0], None))
        shouting = _title_case(text, tagged)
        for name in names(tagged):
            start, end, hint = _without_role(tagged, name)
            if name.first == 1 and _opens_a_firm(tagged, name):
                start = tagged.starts[0]
            elif name.first == 0 and name.end > 2 and calls_a_firm(tagged.lower[0]) and has_legal_form(name.text):
                start = tagged.starts[1]
            if shouting:
                hint = None if hint == "person" and listed(text[start:end].lower()) else hint
                headed.add(len(found))
            if name.first == 0 and name.end == 1 and hint is None and not INNER_CAPITAL.search(text, start, end):
                opening.add(len(found))
            found.append((start, end, hint))
        if "(" in tagged.tags:
            short |= {acronym.short: acronym.text for acronym in acronyms(tagged)}
    kept = _joined(
        text,
        _with_known(text, _vouched(text, found, opening, headed, 1 if len(sentences) > _SHORT else 0), first_words),
    )
    spelled: dict[str, str] = {}
    behind_in = [(a, b) for a, b, _ in kept if text.endswith("n ", 0, a) and " " not in text[a:b]]
    located = {_spelled(text[a:b], spelled) for a, b in behind_in if _IN.search(text, max(0, a - 20), a)}
    cast = _settled([(_spelled(text[a:b], spelled), hint) for a, b, hint in kept], short, located)
    printed: list[Printed] = kept  # type: ignore[assignment]
    for k, (a, b, _) in enumerate(kept):  # in place: a long text has very many names
        printed[k] = a, b, cast.canonical[spelled[text[a:b]]]
    cast.persons -= {name for a, b, name in printed if name in cast.persons and _is_firms_name(text, a, b)}
    return cast, printed


def _is_firms_name(text: str, start: int, end: int) -> bool:
    """Tell whether the words beside a name show a company: "Alba Foods, which", "its maker Alba Foods said"."""
    before = text[max(0, start - 20) : start].split()
    return text.startswith((", which ", " plc", " Inc", " Corp"), end) or (
        bool(before) and before[-1].lower() in makers()
    )


def _spelled(printed: str, known: dict[str, str]) -> str:
    """Return the plain form of a printed name, one string for all its mentions."""
    if printed not in known:
        known[printed] = plain(printed)
    return known[printed]


def _title_case(text: str, tagged: Words) -> bool:
    """Tell whether a sentence is a heading Written Like This, where capitals tell nothing."""
    if not tagged.ends or text[tagged.ends[-1] - 1] in '.!?"”':
        return False
    long = [a for a, b in zip(tagged.starts, tagged.ends, strict=True) if b - a > 3 and text[a].isalpha()]
    return len(long) > 3 and sum(text[a].isupper() for a in long) > 0.75 * len(long)


def _without_role(tagged: Words, name: ProperName) -> _Found:
    """Return a name without the office or trade before it: "Transport Minister Ann Lee", "Architect Owen Price"."""
    first, hint = name.first, name.hint
    last = name.end - (tagged.tags[name.end - 1] == "POS")  # "Porter's" is called Porter, and carries nothing
    for i in range(last - 2, name.first - 1, -1):
        word = tagged.lower[i]
        if word.endswith(_SEATED):
            first = i + 1
            break
        role = (
            word in titles()
            if i > name.first
            else name.first == 0
            and (word in lexicon().people or word in trades() or word in anybodys() or of_trade(word))
        )
        if role and not any(w in heads() or w in companies() for w in tagged.lower[i + 1 : name.end]):
            first, hint = i + 1, None if word in anybodys() else "person"
            break
    return tagged.starts[first], tagged.ends[name.end - 1], hint


def _opens_a_firm(tagged: Words, name: ProperName) -> bool:
    """Tell whether the common noun that opens a sentence opens a company's name too: "Harbour Foods Inc said"."""
    noun = tagged.lower[0]
    if tagged.tags[0] != "N" or not tagged.slice(0, 1)[0].isupper() or not has_legal_form(name.text):
        return False
    return not calls_a_firm(noun) and noun not in lexicon().people | anybodys() | trades() and noun[-1] != "s"


def _with_known(text: str, found: list[_Found], first_words: list[_Found]) -> list[_Found]:
    """Return the names with first words of sentences that are names elsewhere, whatever they look like."""
    if not first_words:
        return found
    printed = {text[a:b] for a, b, _ in found}
    single = {name for name in printed if " " not in name}
    single |= {last for name in printed if not listed((last := name.rsplit(None, 1)[-1]).lower())}
    single |= {first_word(name) for name in printed if has_legal_form(name)}
    starts = {a for a, _, _ in found}
    more = [entry for entry in first_words if text[entry[0] : entry[1]] in single and entry[0] not in starts]
    return sorted([*found, *more], key=lambda entry: entry[0]) if more else found


def _vouched(text: str, found: list[_Found], opening: set[int], headed: set[int], least: int) -> list[_Found]:
    """Return the names without first words of sentences, and words of headings, that nothing else shows to be names."""
    plainly = {text[a:b] for k, (a, b, _) in enumerate(found) if k not in headed}
    inside = {
        w for name in {text[a:b] for k, (a, b, _) in enumerate(found) if k not in opening} for w in name_words(name)
    }
    often = Counter(text[found[k][0] : found[k][1]].lower() for k in opening)
    common = _common_words(text, {word for word in often if word not in inside and not listed(word)})
    return [
        entry
        for k, entry in enumerate(found)
        if (k not in opening and (k not in headed or text[entry[0] : entry[1]] in plainly))
        or (word := text[entry[0] : entry[1]].lower()) in inside
        or word in lands()
        or (
            word not in common
            and not listed(word)
            and (often[word] > least or _EXPLAINED.match(text, entry[1]) or _does(text, entry[1]))
        )
    ]


def _does(text: str, end: int) -> bool:
    """Tell whether what stands behind a first word shows that it is a name."""
    plural = text[end - 1] == "s" and not is_given(text[text.rfind(" ", 0, end) + 1 : end - 1])  # "Daniels" is none
    return bool(_DOES.match(text, end)) or (not plural and bool(_ACTS.match(text, end)))


def _common_words(text: str, wanted: set[str]) -> set[str]:
    """Return which of the words the text prints in small letters too."""
    found = set[str]()
    for start, end in pieces(text, 0, len(text)) if wanted else ():
        found |= wanted & set(_SMALL_LETTERS.findall(text, max(start - 1, 0), end))
    return found


def _joined(text: str, found: list[_Found]) -> list[_Found]:
    """Return the names with "Alba's Northern Port" as one where the article prints it more than once."""
    pairs = [
        (one, two) for one, two in pairwise(found) if text[one[1] : two[0]] in ("'s ", "\u2019s ", "' ", "\u2019 ")
    ]
    often = Counter(plain(text[one[0] : two[1]]) for one, two in pairs)
    joint = {one: two for one, two in pairs if often[plain(text[one[0] : two[1]])] > 1 or text[one[1] + 1] == " "}
    out, swallowed = [], set(joint.values())
    for entry in found:
        if entry in joint:
            out.append((entry[0], joint[entry][1], joint[entry][2]))
        elif entry not in swallowed:
            out.append(entry)
    return out


def _settled(forms: Sequence[tuple[str, str | None]], short: dict[str, str], located: set[str]) -> Cast:
    """Decide which printed forms are one name: long ones first, then short ones that repeat a part of them.

    `located` are those that somebody is "in": no company is called so for short.
    """
    known: dict[tuple[str, ...], str] = {}
    runs: dict[str, str] = {}
    last: dict[str, str] = {}
    short_of: dict[tuple[str, ...], str] = {}
    first_of: dict[str, list[str]] = {}
    cast = Cast()
    forms = [(name, None if hint == "person" and has_legal_form(name) else hint) for name, hint in forms]
    hints = {name: hint for name, hint in reversed(forms) if hint}
    hints |= {name: hint for name, hint in forms if hint == "person"}
    first = {name: k for k, name in enumerate(dict.fromkeys(name for name, _ in forms))}
    order = sorted(first, key=lambda name: len(name_words(name)) < 2)
    for name in order:
        parts, hint = bare(name_words(name)), hints.get(name)
        same, single = tuple(sorted(parts)), len(parts) == 1
        found = known.get(same) or runs.get("".join(parts))
        if single and found is None and name not in located and hint is None:
            found = _begun_by(parts[0], first_of)
            found = found if found is not None and first[found] < first[name] else None
        land = single and hint == "place"
        if found is None and name not in located and not has_legal_form(name) and not land:
            found = short_of.get(parts)
        if found is None and single and not land:
            found = last.get(parts[0])
        if found is None:
            found = known[same] = runs["".join(parts)] = name
            place = hint == "place" or has_legal_form(name)
            if hint == "person" or (not place and is_person_shaped(parts)):
                last.setdefault(parts[-1], name)
            for less in shortened(name):
                short_of.setdefault(less, name)
        cast.canonical[name] = found
        if len(parts) > 1 and found not in first_of.setdefault(parts[0], []):
            first_of[parts[0]].append(found)
    for letters, spelled in short.items():
        whole = cast.canonical.get(plain(spelled), plain(spelled))
        if letters in cast.canonical:
            cast.canonical[letters] = whole
    for name, hint in forms:
        found = cast.canonical[name]
        cast.counts[found] = cast.counts.get(found, 0) + 1
        if hint == "person":
            cast.persons.add(found)
        elif hint:
            cast.hints.setdefault(found, hint)
    return cast


def _begun_by(word: str, first_of: Mapping[str, list[str]]) -> str | None:
    """Return the only name that begins with a word: "Alba Foods" for "Alba"."""
    whole = first_of.get(word, [])
    if len(whole) != 1 or word in directions() or (listed(word) and not has_legal_form(whole[0])):
        return None
    last = name_words(whole[0])[-1]
    return None if last in heads() and last not in companies() else whole[0]
