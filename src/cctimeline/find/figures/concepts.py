"""The words of what a figure is about, as far as its sentence tells: what it modifies, what it is of, who has it."""

from __future__ import annotations

from cctimeline.find.clauses import clauses, subject_of
from cctimeline.find.figures.nouns import Noun
from cctimeline.find.figures.quantities import Quantity
from cctimeline.find.figures.wordlists import words_of
from cctimeline.find.lexicon import lexicon, word_set
from cctimeline.find.phrases import Phrase, ending, noun_phrases, phrase_at
from cctimeline.find.words import Words

_WORDS = frozenset(["N", "NP", "J", "VN", "VG", "NUM"])
_NOUNS = frozenset(["N", "NP"])
_MOST = 14


def concept_of(words: Words, quantity: Quantity, noun: Noun | None, figures: frozenset[int]) -> tuple[str, ...]:
    """Return the words of what `quantity` is about, in the order of the text; () where the sentence does not tell.

    `figures` are the tokens of all figures of the sentence: what holds one of them is another figure's matter.
    """
    i = words.at(quantity.start)
    last = words.at(noun.end - 1 if noun and noun.start >= quantity.end else quantity.end - 1)
    if i is None or last is None or quantity.scope == "text":
        return ()
    own = range(i, last + 1)
    aged = ending(words).get(i - 1) if quantity.unit == "year of age" and i and words.lower[i - 1] in _AGED else None
    if aged is not None and _names(words, aged):
        return _named(words, aged, figures)
    tied = words.text.startswith(("-", "‑", "–"), quantity.end)
    near = _modified(words, i, last) if noun is None or tied else []
    near += _complement(words, _past_brackets(words, last), quantity)
    near += _governor(words, i, figures) or _held_against(words, i, figures)
    gapped = _gapped(words, i) or _sized(words, i, last, quantity)
    alone = noun is not None and not near and _opens_with(words, i, last)
    near += _told_behind(words, last, noun)
    subject = gapped or (None if alone else _subject(words, i, own, figures))
    if subject is None and not near and not alone:
        subject = _fallback(words, i, noun, figures)
    places = near + (_extended(words, subject) if subject else [])
    kept = sorted({j for j in places if j not in own and j not in figures and _tells(words, j)})
    return tuple(words.slice(j, j + 1) for j in kept[:_MOST])


def _opens_with(words: Words, i: int, last: int) -> bool:
    """Tell whether "with" makes the counted its own subject: "with one car taking the brunt"."""
    tied = last + 1 < len(words) and words.tags[last + 1] in ("VG", "VN")
    while i > 0 and (words.tags[i - 1] == "R" or words.lower[i - 1] in word_set("hedging")):
        i -= 1
    return tied and i > 1 and words.lower[i - 1] == "with" and words.tags[i - 2] in (",", "—")


def _told_behind(words: Words, last: int, noun: Noun | None) -> list[int]:
    """What a figure is said to be: "of which $3 million would be the outlay"."""
    at = last + 1
    while at < len(words) and words.tags[at] in ("AUX", "MD", "R"):
        at += 1
    if noun is not None or at == last + 1 or words.lower[at - 1] not in word_set("be") or at >= len(words):
        return []
    phrase = phrase_at(words, at) if words.lower[at] in ("the", "its", "their") else None
    return list(range(phrase.first, phrase.end)) if phrase is not None and _names(words, phrase) else []


# between somebody and an age: "Nina Berg, 52", "men over 50"
_AGED = frozenset([",", "(", "over", "under", "above", "below", "aged"])


def _named(words: Words, phrase: Phrase, figures: frozenset[int]) -> tuple[str, ...]:
    """Return the words of the one whose age it is: "Nina Berg, 52,"."""
    kept = [j for j in range(phrase.first, phrase.end) if j not in figures and _tells(words, j)]
    return tuple(words.slice(j, j + 1) for j in kept)


def _past_brackets(words: Words, last: int) -> int:
    """Return the last token of a figure with its conversion: "30 miles (48 km) of canals"."""
    if last + 1 < len(words) and words.tags[last + 1] == "(":
        for j in range(last + 2, min(last + 8, len(words))):
            if words.tags[j] == ")":
                return j
    return last


def _tells(words: Words, j: int) -> bool:
    """Tell whether a token is a word of a concept; a number only within a name ("S&P 500")."""
    tag = words.tags[j]
    if tag == "NUM":
        return j > 0 and words.tags[j - 1] == "NP" and not _is_time(words, j - 1)
    return tag in _WORDS and not _is_time(words, j)


def _is_time(words: Words, i: int) -> bool:
    return words.lower[i] in words_of("times")


def _subject(words: Words, i: int, own: range, figures: frozenset[int]) -> Phrase | None:
    """Return the phrase the figure is said of; None for a pronoun, a time, or the figure itself."""
    subject = subject_of(words, i)
    if subject is not None and subject.kind == "with" and words.lower[subject.phrase.first - 1] in words_of("winning"):
        subject = subject_of(words, subject.phrase.first - 1)  # "won a second term with 32 seats"
    if subject is None:
        return None
    phrase = subject.phrase
    if words.lower[phrase.head] == "total" and words.lower[phrase.end : phrase.end + 1] == ("of",):
        return None
    if phrase.first < own.stop and own.start < phrase.end:
        return None
    return phrase if _names(words, phrase) and phrase.head not in figures else None


def _names(words: Words, phrase: Phrase) -> bool:
    """Tell whether a phrase can be what a figure is about: a noun, and no time."""
    return words.tags[phrase.head] in _NOUNS and not _is_time(words, phrase.head)


_OPENERS = frozenset(["(", "of", "a", "an", "the", "its", "their", "this", "his", "her"])


def _modified(words: Words, i: int, last: int) -> list[int]:
    """What the figure stands before in its own phrase: "a $900 garden table", "(a 4 mm inner diameter)"."""
    phrase = phrase_at(words, last)
    if phrase is not None and phrase.head > last:
        return list(range(last + 1, phrase.end))
    if last + 1 >= len(words) or words.tags[last + 1] not in ("J", "N", "NP", "VG") or i == 0:
        return []
    following = phrase_at(words, last + 1 + (words.tags[last + 1] == "VG"))
    if following is None or words.lower[i - 1] not in _OPENERS or following.first > last + 2:
        return []
    return list(range(last + 1, following.end)) if _names(words, following) else []


def _gapped(words: Words, i: int) -> Phrase | None:
    """The subject where the verb is left out: "prices rose 5 percent, wages 3 percent", "with sales down 2 percent"."""
    near = i
    while near > 0 and words.lower[near - 1] in words_of("hedge_words") and words.lower[near - 1] != "up":
        near -= 1
    at = near - 1 if near and words.lower[near - 1] in ("up", "down") else i
    phrase = ending(words).get(at)
    opened = phrase is not None and phrase.first and words.tags[phrase.first - 1] in (",", "CC", ";")
    before = words.lower[max(0, phrase.first - 2) : phrase.first] if phrase is not None and at < i else ()
    if phrase is None or not (
        opened or (before[-1:] and before[-1] in words_of("sending")) or before == ("likes", "of")
    ):
        return None
    return phrase if _names(words, phrase) else None


def _sized(words: Words, i: int, last: int, quantity: Quantity) -> Phrase | None:
    """The noun that a size stands behind at once: "a planet three times the size of Earth", "a beam 3 metres long"."""
    after = _past_brackets(words, last) + 1  # "over 4,000 metres (13,000 feet) deep"
    behind = words.lower[after] if after < len(words) else ""
    sized = quantity.kind == "measure" and behind in words_of("sizes") | words_of("directions")
    first = i
    while sized and first > 0 and words.lower[first - 1] in word_set("hedging"):
        first -= 1  # "an orbit roughly 400 km above the sea"
    phrase = ending(words).get(first) if sized or quantity.unit == "ratio" else None
    if phrase is None and sized and behind in words_of("directions") and words.tags[first - 1] == ",":
        phrase = ending(words).get(first - 1)  # "at Alba station, about 22 miles west of Brenn"
    return phrase if phrase is not None and _names(words, phrase) else None


_OF = frozenset(["of", "worth"])
_OF_PERCENT = frozenset(["of", "in", "from", "for", "on"])
_OF_MONEY = frozenset(["of", "in", "worth"])
_COMPARED = frozenset(["more", "less", "higher", "lower", "above", "below", "faster", "slower"])


def _complement(words: Words, last: int, quantity: Quantity) -> list[int]:
    """What the figure is of: "24 percent of adults", "$1 billion in gains", "10 mph less than the top speed"."""
    at = last + 1
    if at + 1 < len(words) and words.lower[at] in _COMPARED and words.lower[at + 1] == "than":
        at += 1
    elif at + 1 >= len(words) or words.lower[at] not in _links_of(quantity):
        return []
    phrase = phrase_at(words, at + 1) if at + 1 < len(words) else None
    if phrase is None or phrase.first != at + 1 or not _names(words, phrase):
        return []
    return list(range(phrase.first, phrase.end))


def _links_of(quantity: Quantity) -> frozenset[str]:
    return _OF_PERCENT if quantity.kind == "percent" else _OF_MONEY if quantity.kind == "amount" else _OF


_LINKS = frozenset(["of", "at", "to", "by", "from", "between", "for", "with", "worth"])


def _between(words: Words, at: int) -> bool:
    """Tell whether a token may stand between a preposition and its figure: "of at least some"."""
    word = words.lower[at]
    if word in _LINKS and words.lower[at + 1] not in ("least", "most"):
        return False
    return words.tags[at] in ("R", "D", "J", "SYM") or word in words_of("hedge_words")


def _governor(words: Words, i: int, figures: frozenset[int]) -> list[int]:
    """The noun, or the state, that the figure completes: "a loss of 40 cents", "flats priced at 90,000"."""
    at = i - 1
    if words.lower[at] == "to" and words.lower[at - 1] == "up":
        at -= 2  # "a load of up to 3 tonnes"
    while at > 0 and _between(words, at):
        at -= 1
    if at < 1 or words.lower[at] not in _LINKS:
        return []
    if words.lower[at] == "for" and words.tags[at - 1] in ("J", "VN"):
        return [at - 1]
    phrase = ending(words).get(at)
    if phrase is None and words.tags[at - 1] in ("VG", "VN"):
        phrase = ending(words).get(at - 1)
    if phrase is None and words.tags[at - 1] in ("J", "VN") and words.lower[at - 2] == "of":
        phrase = ending(words).get(at - 2)  # "put the number of injured at 52"
    if phrase is None or not _names(words, phrase) or phrase.head in figures:
        return []
    if words.lower[phrase.head] in words_of("holding"):
        return []  # "in the region of 60 million"
    if words.lower[at] == "with" and words.lower[phrase.first - 1] in words_of("winning"):
        return []  # "won a second term with 32 seats"
    return list(range(phrase.first, phrase.end))


def _held_against(words: Words, i: int, figures: frozenset[int]) -> list[int]:
    """What the figure before completes, where this one is only held against it: "growth at 8 percent, against 9"."""
    at = i - 1
    while at > 0 and _between(words, at):
        at -= 1
    if at < 2 or words.lower[at] not in ("with", "to", "against", "versus") or at - 1 in figures:
        return []
    if words.lower[at] in ("with", "to") and words.lower[at - 1] != "compared":
        return []
    first = max((j for j in figures if j < at), default=0)
    while first - 1 in figures:
        first -= 1
    return _governor(words, first, figures) if first else []


_PERSONS = frozenset(["he", "she", "i", "we", "you"])
_DURING = frozenset(["after", "in", "within", "for", "over", "during"])


def _fallback(words: Words, i: int, noun: Noun | None, figures: frozenset[int]) -> Phrase | None:
    """Return the phrase before the figure that it is most likely about, where no subject is plain."""
    found = subject_of(words, i)
    pronoun = found is not None and words.tags[found.phrase.head] == "PRO"
    own = noun is not None and noun.last < i  # "of the 30 towns, 12 are": the towns are counted
    whole = phrase_at(words, 1) if words.lower[0] in ("of", "among") and not own else None
    if whole is not None and _names(words, whole) and (found is None or found.phrase.head in figures):
        return whole  # "Among the patients, 60 percent had"
    if found is not None and pronoun and words.lower[found.phrase.head] in _PERSONS:
        named = [p for p in noun_phrases(words) if p.end <= found.phrase.first and words.tags[p.head] == "NP"]
        return named[0] if named else None
    if found is not None and pronoun and (speaker := _speaking(words, found.phrase.first)):
        return speaker
    if noun is not None and not pronoun:
        return _before_verb(words, i, figures)
    if i and words.lower[i - 1] in _DURING:
        return None
    if found is not None and pronoun:
        return _told_before(words, found.phrase.first)
    return _nearest(words, i, figures)


def _speaking(words: Words, at: int) -> Phrase | None:
    """Return who says of "it" at token `at` what follows: "Alba, which is small, said it needs 40 cranes"."""
    verb = at - 1 - (words.lower[at - 1] == "that")
    if words.lower[at] not in ("it", "they", "its") or verb < 1 or words.lower[verb] not in lexicon().saying:
        return None
    speaker = subject_of(words, verb)
    return speaker.phrase if speaker is not None and _names(words, speaker.phrase) else None


def _told_before(words: Words, end: int) -> Phrase | None:
    """Return what a clause before token `end` is said of: "it" goes back to that, and to no "bones" it has."""
    told = None
    for clause in clauses(words):
        phrase = clause.subject
        if phrase is None or phrase.end > end or clause.verb.first >= end:
            continue
        told = phrase if _names(words, phrase) else told
    return told


_VERBS = frozenset(["V", "VD", "AUX", "VG", "VN"])


def _before_verb(words: Words, i: int, figures: frozenset[int]) -> Phrase | None:
    """The phrase before the verb whose object the figure is: "Acme (A), which has 400 vans"."""
    at = i - 1
    while at > 0 and words.tags[at] in ("R", "J", "D"):
        at -= 1
    if at < 1 or words.tags[at] not in _VERBS or (words.lower[at] in lexicon().saying and _acts(words, i)):
        return None
    return _nearest(words, at, figures)


def _acts(words: Words, i: int) -> bool:
    """Tell whether the count at token `i` has a verb of its own: "he said 10 counties were hit"."""
    phrase = phrase_at(words, i)
    while phrase is not None and words.tags[phrase.end : phrase.end + 1] == ("CC",):
        phrase = phrase_at(words, phrase.end + 1)  # "he said 10 towns and 3 farms were hit"
    return phrase is not None and phrase.end < len(words) and words.tags[phrase.end] in ("AUX", "VD", "MD", "V")


def _nearest(words: Words, end: int, figures: frozenset[int]) -> Phrase | None:
    """The last noun phrase that ends by token `end`, holds no figure and is no time."""
    before = None
    for phrase in noun_phrases(words):
        if phrase.end > end:
            break
        if (
            _names(words, phrase)
            and words.lower[phrase.head] not in words_of("vague")
            and figures.isdisjoint(range(phrase.first, phrase.end))
        ):
            before = phrase
    return before


def _extended(words: Words, phrase: Phrase) -> list[int]:
    """A subject with the "of" and "in" phrases behind it."""
    first, end = phrase.first, phrase.end
    if first and words.tags[first - 1] == "(":
        outer = ending(words).get(first - 1)
        first = outer.first if outer else first
    for _ in range(2):
        following = phrase_at(words, end + 1) if end + 1 < len(words) and words.lower[end] in _AFTER else None
        if following is None or following.first != end + 1:
            break
        end = following.end
    return list(range(first, end))


_AFTER = frozenset(["of", "for", "in", "on", "to"])
