"""Which company a sentence goes on about: the "Sales rose ..." behind "Alba Motors said net profit doubled"."""

from __future__ import annotations

from cctimeline.bind.discourse import Discourse
from cctimeline.bind.given import is_someone
from cctimeline.bind.name_words import has_legal_form, head_of, name_words
from cctimeline.bind.readings import listed_words, owner_behind, possessor
from cctimeline.bind.scene import Scene
from cctimeline.find.phrases import Phrase
from cctimeline.model import Name, Property

SHIFTED = ""
"""Stands for what the text has no name for: "the dairy division", a heading."""
_HEADING = 6
"""Words of the longest heading that opens a paragraph."""


def is_firms(head: str) -> bool:
    """Tell whether a noun is of what only a company or a part of one has: sales, profit, dividend."""
    return head in listed_words("firms_figures")


def firm_in_focus(scene: Scene, at: int, talk: Discourse) -> Name:
    """Return the company that a figure at token `at` is said of where its own words name none.

    In this order: who opens the sentence ("At Alba, ..."), who speaks in it, who the paragraph goes on about, whom a
    paragraph before was about, whom the article is about. "Profit at the dairy division" leaves it open.
    """
    opened = fronted(scene)
    if opened is not None:
        return opened
    name = _subject_firm(scene, talk, before=at)
    if name is not None and talk.cast.hints.get(name) == "place":
        name = _firm_abroad(scene, talk) or name
    for before in reversed(talk.past):
        if name is not None:
            break
        name = _firm_of(before, scene, talk)
    if name is None and talk.main is not None and _is_firm(talk.main, talk):
        name = talk.main
    return Name("", name, inferred=True) if name else Name("", None)


def _firm_abroad(scene: Scene, talk: Discourse) -> str | None:
    """Return the company whose "China sales" a sentence goes on about: the paragraph's, else the article's."""
    here = (b for b in reversed(talk.past) if b.sentence.paragraph == scene.sentence.paragraph)
    names = (name for b in here if (name := _firm_of(b, scene, talk)))
    firm = next((name for name in names if talk.cast.hints.get(name) != "place"), None)
    return firm or (talk.main if talk.main is not None and _is_firm(talk.main, talk) else None)


def is_firms_own(prop: Property) -> bool:
    """Tell whether a figure of accounts may be a company's: "insured losses" are of what has been insured."""
    return is_firms(prop.head) and not listed_words("nobodys_losses") & set(prop.modifiers)


def fronted(scene: Scene) -> Name | None:
    """Return what "At Alba, profit rose" or "For its food unit, Alba, profit rose" speaks of; open for a bare unit."""
    if scene.low(0) not in ("at", "for", "in"):
        return None
    phrase = scene.phrase(1)
    if phrase is None or phrase.first != 1:
        return None
    apposed = scene.phrase(phrase.end + 1) if scene.low(phrase.end) == "," else None
    unit = _is_unit(scene, phrase)
    for named in (apposed, phrase) if unit else (phrase,):
        if named is not None and scene.tag(named.head) == "NP" and scene.low(named.end) == ",":
            name = scene.name_in(*scene.span(named.first, named.end))
            if name is not None and (unit or scene.low(0) != "in"):
                return Name(scene.words.slice(named.first, named.end), name)
    return Name(scene.words.slice(phrase.first, phrase.end), None) if unit else None


def _is_unit(scene: Scene, phrase: Phrase) -> bool:
    return scene.tag(phrase.head) == "N" and scene.lemma(phrase.head) in listed_words("units")


def _firm_of(before: Scene, scene: Scene, talk: Discourse) -> str | None:
    """Return the company that an earlier sentence is about; SHIFTED where it turns to what has no name.

    Units, rivals and whoever opens a sentence hold for their own paragraph only.
    """
    same = before.sentence.paragraph == scene.sentence.paragraph
    if same and (opened := fronted(before)) is not None:
        return opened.name or SHIFTED
    if same and not before.clauses and len(before.words) <= _HEADING:
        return SHIFTED
    return _subject_firm(before, talk, before=None, aside=same)


def _subject_firm(scene: Scene, talk: Discourse, *, before: int | None, aside: bool = True) -> str | None:
    """Return the company that is the subject of a clause, the first one before token `before`."""
    for clause in scene.clauses:
        if before is not None and clause.verb.first >= before:
            return None
        phrase = clause.subject
        if phrase is None or clause.verb.form != "finite" or clause.kind in ("inverted", "relative"):
            continue
        if before is None and scene.low(phrase.head) == "it":
            return None
        name = _explained(scene, phrase) or _named(scene, phrase, talk)
        if name is not None:
            return name if aside or not _is_aside(scene, phrase) else None
        if before is None and (_is_unit(scene, phrase) or _of_unit(scene, phrase)):
            return SHIFTED if aside else None
    return None


def _explained(scene: Scene, phrase: Phrase) -> str | None:
    """Return the company of "Alba Foods plc, the dairy and Brenn Bakeries group, says", which opens the sentence."""
    first = scene.names[0] if scene.names else None
    if first is None or first[0] != scene.start or scene.words.starts[phrase.head] < first[1]:
        return None
    return first[2] if has_legal_form(first[2]) and scene.text[first[1] : first[1] + 2] in (", ", " (") else None


def _of_unit(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a phrase is of a unit without a name: "profit at the dairy division"."""
    owner = owner_behind(scene, phrase) if is_firms(scene.lemma(phrase.head)) else None
    behind = scene.phrase(owner[0]) if owner is not None else None
    return behind is not None and _is_unit(scene, behind)


def _named(scene: Scene, phrase: Phrase, talk: Discourse) -> str | None:
    """Return the company a phrase names, or whose sales or shares it names."""
    owner = possessor(scene, phrase)
    if scene.tag(phrase.head) == "NP" or scene.is_name(phrase.head):
        place = scene.words.starts[phrase.head]
    elif is_firms(scene.lemma(phrase.head)):
        behind = owner_behind(scene, phrase)
        last = owner[1] - 1 if owner is not None else _last_name(scene, phrase)
        last = behind[1] - 1 if last < 0 and behind is not None and scene.low(phrase.end) in ("at", "of") else last
        place = scene.words.starts[last] if last >= 0 else -1
    else:
        return None
    name = next((n for a, b, n in scene.names if a <= place < b), None)
    lands = talk.cast.hints.get(name or "") == "place" and is_firms(scene.lemma(phrase.head)) and owner is None
    return name if name is not None and (lands or _is_firm(name, talk)) else None


def _last_name(scene: Scene, phrase: Phrase) -> int:
    """Return the last token of the name in "Alba Motors net profit"; -1 without one."""
    return next((i for i in range(phrase.head - 1, phrase.first - 1, -1) if scene.tag(i) == "NP"), -1)


def _is_aside(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a name is brought in beside another: "its food unit, Alba", "rival Alba"."""
    behind = scene.lemma(phrase.first - 2) if scene.low(phrase.first - 1) == "," and phrase.first > 1 else ""
    inside = [scene.lemma(i) for i in range(phrase.first, phrase.head)]
    return any(word in listed_words("units") for word in (behind, *inside))


def _is_firm(name: str, talk: Discourse) -> bool:
    """Tell whether a name may be a company's: no person, people or place, no office that speaks of others."""
    if name in talk.cast.persons or talk.cast.hints.get(name) in ("place", "people"):
        return False
    if not name_words(name) or (name != talk.main and is_someone(name)):
        return False
    return head_of(name) == "bank" or not is_office(name)


def is_office(name: str) -> bool:
    """Tell whether a name is an office's or a newspaper's, which speak of others: "the Bureau of Harbours"."""
    words, head, offices = name_words(name), head_of(name), listed_words("offices")
    return bool(words) and (words[-1].rpartition("-")[2] in offices or (head != "bank" and head in offices))
