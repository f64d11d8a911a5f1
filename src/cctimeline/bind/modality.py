"""How sure a clause is: a fact, a plan, a target or a forecast, from its auxiliaries and the verb that governs it."""

from __future__ import annotations

from functools import cache

from cctimeline import vocab
from cctimeline.bind.readings import before_hedges, listed_words
from cctimeline.bind.scene import VERBS, Scene
from cctimeline.find.clauses import Clause
from cctimeline.model import Modality, Status
from cctimeline.when import When

_PROGRESSIVE = frozenset(["is", "are", "am", "'s", "'re"])
_MAY = ("may", "might")
_OUGHT = ("must", "should")
_KNOWN = ("the", "these", "those", "its", "their")
_KINDS: tuple[Modality, ...] = ("plan", "forecast", "target")


@cache
def _cues(suffix: str = "") -> dict[str, Modality]:
    rows = vocab.table("bind")["modality"]
    return {word: kind for kind in _KINDS for word in rows[kind + suffix]}


@cache
def _needs_to() -> frozenset[str]:
    return frozenset(vocab.table("bind")["modality"]["before_to"])


@cache
def _asks() -> frozenset[str]:
    return frozenset(vocab.table("bind")["modality"]["asks"])


def modality_at(scene: Scene, i: int) -> Modality:
    """Return how sure what stands at token `i` is."""
    clause = scene.clause(i)
    if clause is None:
        return "fact"
    held = _held(scene, i)
    if held is not None:
        return held
    if i < clause.verb.first and (_of_toll(scene, i) or _of_known(scene, i, clause)):
        return "fact"
    direct = i >= clause.verb.end
    clause = _head_of_row(scene, clause)
    own = _of_group(scene, clause, direct=direct)
    return own if own != "fact" else _from_above(scene, clause)


def _held(scene: Scene, i: int) -> Modality | None:
    """Read "has a goal of 3,000 rhinos": the noun that holds the figure."""
    at = before_hedges(scene, i)
    return _cues("_nouns").get(scene.lemma(at - 1)) if scene.low(at) == "of" and scene.tag(at - 1) == "N" else None


def _of_toll(scene: Scene, i: int) -> bool:
    """Read "the death toll of 73 could go higher": so many it is, whatever may become of it."""
    at = before_hedges(scene, i)
    return scene.low(at) == "of" and scene.lemma(at - 1) in listed_words("so_far")


def _of_known(scene: Scene, i: int, clause: Clause) -> bool:
    """Tell whether a count is of those already spoken of: "the 1,345 coins could be sold", whatever becomes of them."""
    who = clause.subject
    if who is None or not who.first < i <= who.end or scene.is_date(who.first + 1):
        return False
    return scene.low(who.first) in _KNOWN and scene.tag(who.first + 1) == "NUM"


def _head_of_row(scene: Scene, clause: Clause) -> Clause:
    """Return the clause whose "will" or "to" a bare verb goes on from: "to employ 900, serve 2,000 and cost $3"."""
    found = clause
    while _is_bare(scene, found.verb.first) and scene.low(found.verb.first - 1) in ("and", "or", ","):
        above = _before(scene, found)
        if above is None:
            return clause
        found = above
    return found if scene.tag(found.verb.first) == "MD" or found.verb.form == "infinitive" else clause


def _is_bare(scene: Scene, verb: int) -> bool:
    return scene.tag(verb) == "V" and scene.low(verb) == scene.lemma(verb)


def _before(scene: Scene, clause: Clause) -> Clause | None:
    """Return the clause whose verb is the last one before that of `clause`."""
    at = scene.clauses.index(clause)
    return scene.clauses[at - 1] if at else None


def _of_group(scene: Scene, clause: Clause, *, direct: bool) -> Modality:
    """Read the verb itself: "will", "must", "would", "is to"; with an object, "expects 40 ships"."""
    verb = clause.verb
    words = [scene.low(k) for k in range(verb.first, verb.end)]
    if any(w in ("will", "'ll", "shall", "won't") for w in words) or (words[0] in _OUGHT and "have" not in words):
        return "plan"
    failed = "could" in words and ("not" in words or "n't" in words)  # "nine could not be saved"
    if any(w in ("would", "could", "may", "might") for w in words) and not failed:
        return "forecast"
    cue = _cue(scene, clause) if direct or verb.passive else None
    if cue is not None and (direct or cue == "forecast"):  # "40 people are feared dead"
        return cue
    return _noun_cue(scene, clause)


def _is_to(scene: Scene, clause: Clause) -> bool:
    """Read "Alba is to spend", "the hall is to be shut"; "its task was to spend", of no name or pronoun, is none."""
    subject, verb = clause.subject, clause.verb
    if scene.low(verb.first) not in ("is", "are", "was", "were") or verb.end - verb.first > 1:
        return False
    if scene.tag(verb.end) != "TO" or subject is None:
        return False
    return scene.low(verb.end + 1) == "be" or scene.tag(subject.head) in ("NP", "PRO") or scene.is_name(subject.head)


def _cue(scene: Scene, clause: Clause) -> Modality | None:
    """Return what the verb makes of what hangs on it; some verbs do so only before "to" ("agreed to build").

    "As expected" and "than planned" only say how it went.
    """
    verb = clause.verb
    if scene.low(verb.first - 1) in ("as", "than"):
        return None
    for k in range(verb.first, min(verb.end + 1, len(scene.words))):
        word = scene.lemma(k) if scene.tag(k) in VERBS else scene.low(k)
        found = _cues().get(word)
        if found is None or (k == verb.end and word not in ("due", "likely", "set")):
            continue
        if word not in _needs_to() or scene.tag(k + 1) == "TO":
            return found
    return None


def _from_above(scene: Scene, clause: Clause) -> Modality:
    """Read the clauses that `clause` hangs on, nearest first: "has promised to cut ... and to hire"."""
    below = clause
    for above in reversed(scene.clauses):
        if above.verb.end > below.verb.first or above is below:
            continue
        if not _governs(scene, above, below):
            break
        cue = _cue(scene, above) or (
            _noun_cue(scene, above) if scene.low(above.verb.main) in ("is", "was", "be") else None
        )
        if cue is not None and cue != "fact":
            return cue
        if _is_to(scene, above):
            return "plan"
        if below.verb.form == "infinitive" and scene.lemma(above.verb.main) in _asks():
            return "target"
        own = _of_group(scene, above, direct=False)
        if own != "fact" and below.verb.form != "finite":
            return own
        below = above
    return "fact"


def _governs(scene: Scene, above: Clause, below: Clause) -> bool:
    """Tell whether `below` hangs on `above`, or goes on from it: "plans to open", "to cut and to hire"."""
    first, end = below.verb.first, above.verb.end
    if ";" in scene.words.tags[end:first]:
        return False
    if below.verb.form == "infinitive":
        return first - end < 8 or (above.verb.form == "infinitive" and scene.low(first - 1) in ("and", "or", ","))
    if below.verb.form == "ing":
        return scene.low(first - 1) == ","
    return below.verb.form == "finite" and scene.low(end) == "that" and first - end < 12


def _noun_cue(scene: Scene, clause: Clause) -> Modality:
    """Read "the goal is", "a previous forecast of"."""
    subject = clause.subject
    if subject is not None and scene.tag(subject.head) == "N" and not _is_scored(scene, clause, subject.head):
        return _cues("_nouns").get(scene.lemma(subject.head), "fact")
    return "fact"


def _is_scored(scene: Scene, clause: Clause, noun: int) -> bool:
    """Tell the goal of a game, which does something, from one that is so much: "goal scoring has included 13"."""
    return scene.lemma(noun) == "goal" and scene.lemma(clause.verb.main) != "be"


def status_of(
    scene: Scene, i: int, when: When | None = None, published: When | None = None, *, told: bool = False
) -> Status:
    """Return whether what stands at token `i` happened, goes on, or is planned; `when` decides where it is plain.

    What is `told` as a story is over, though it be in the present ("12.45am: A ship sets sail").
    """
    if when is not None and published is not None:
        if published.before(when):
            return "planned"
        if when.before(published):
            return "planned" if _was_meant(scene, i) else "happened"
    if modality_at(scene, i) != "fact":
        return "planned"
    clause = scene.clause(i)
    return "happened" if clause is None or told else _by_tense(scene, clause)


def _by_tense(scene: Scene, clause: Clause) -> Status:
    words = [scene.low(k) for k in range(clause.verb.first, clause.verb.end)]
    tags = [scene.tag(k) for k in range(clause.verb.first, clause.verb.end)]
    if words[0] in ("must", "should") or (words[0] in _PROGRESSIVE and scene.tag(clause.verb.end) == "TO"):
        return "planned"
    if words[0] in _PROGRESSIVE and (tags[-1] == "VG" or "being" in words):
        return "ongoing"
    if words[0] in ("has", "have", "'ve") and "been" in words and tags[-1] == "VG":
        return "ongoing"
    return "ongoing" if tags[-1] == "V" or words[-1] in ("is", "are") else "happened"


def _was_meant(scene: Scene, i: int) -> bool:
    """Tell whether a past day is only the one that was planned: "had planned to open it in 2018", "was due to open".

    To agree or to decide is a deed itself, which the day may be of.
    """
    clause = scene.clause(i)
    if clause is None:
        return False
    if scene.low(clause.verb.first) in _MAY and scene.low(clause.verb.first + 1) != "have":
        return True  # "another slide might happen on Sunday"
    if scene.low(clause.verb.end) == "due":
        return scene.low(clause.verb.first) in ("was", "were")
    planned = scene.lemma(clause.verb.main) in vocab.table("bind")["modality"]["planned"]
    if clause.verb.passive and planned and scene.low(i - 1) == "for":
        return True  # "was first scheduled for 8 January"
    above = _above(scene, clause)
    if above is None or scene.low(above.verb.first) not in ("had", "was", "were"):
        return False
    deed = scene.lemma(above.verb.main) in vocab.table("bind")["modality"]["deeds"]
    return not deed and _cue(scene, above) is not None


def _above(scene: Scene, clause: Clause) -> Clause | None:
    """Return the clause that an infinitive hangs on."""
    above = _before(scene, clause) if clause.verb.form == "infinitive" else None
    return above if above is not None and _governs(scene, above, clause) else None


def negated(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause says that something did not happen: "was not sold", "no ship left", "failed to open"."""
    verb = clause.verb
    near = range(verb.first - 1, verb.end)
    if any(_denies(scene.low(k)) and scene.low(k + 1) != "only" for k in near):
        return True
    if clause.subject is not None and scene.low(clause.subject.first) in _words("nobody"):
        return True
    above = _before(scene, clause)
    if above is None:
        return False
    lemma = scene.lemma(above.verb.main)
    if verb.form == "infinitive":
        hangs = above.verb.end == verb.first and lemma in _words("fails") | _words("brought_to")
        return hangs and (lemma in _words("fails")) != negated(scene, above)  # "failed to", "did not have to land"
    said = verb.form == "finite" and 0 <= clause.first - above.verb.end < 2  # "denied (that) it sold"
    return said and lemma in _words("denies")


def until_then() -> frozenset[str]:
    """Return the words before a date at which what had not happened did: "did not open until 2014"."""
    return _words("until_then")


def brought_to() -> frozenset[str]:
    """Return the verbs that only tell how it came that something was done: "had to land"."""
    return _words("brought_to")


def _denies(word: str) -> bool:
    return word in _words("negations") or word.endswith(("n't", "n’t"))


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(vocab.table("bind")["negation"][row])
