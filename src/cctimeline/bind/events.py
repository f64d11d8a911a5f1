"""Dated clauses -> events: what happens, to whom, when, and whether it has happened, goes on or is planned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cctimeline.bind.clocks import clock_of, dayless, zone_of
from cctimeline.bind.discourse import Discourse
from cctimeline.bind.event_nouns import happening_at, of_verb_or_noun, own_noun, timed_noun
from cctimeline.bind.identity import Ids
from cctimeline.bind.idle_dates import only_counts
from cctimeline.bind.modality import brought_to, negated, status_of, until_then
from cctimeline.bind.resolving import resolve
from cctimeline.bind.scene import Scene
from cctimeline.bind.stages import aim_of, stage_of, theme_of, undated_stages, words_of
from cctimeline.bind.stretches import stretch_of
from cctimeline.find.clauses import Clause
from cctimeline.model import DateMention, Event, Span, Status
from cctimeline.when import When, ahead_of, later_than, month, up_to

_DURATION = re.compile(r"P(\d+)([YM])$")
_ASIDE = re.compile(r"^\s*\([^()]*\)\s*(?=[:–—-])")
_LABELS = re.compile(r"\s*(?:\([^()]*\)\s*)?[:–—-]\s")
_JOINING = re.compile(
    r"\b(?:on|in|at|by|since|from|until|till|before|after|between|during|over|of|for)\s*(?:the\s*)?$", re.I
)
_WHEN = re.compile(r"(?:\s+(?:local time|(?:on )?\w+day)|\s*\([^()]*\))*\s+(?=when\b)")
_NEXT = re.compile(r", (?:in|on|at) (?:the )?")
_FRONT = 3
"""Tokens before a date that opens its sentence, at the most."""
_LONGEST_LEAD = 140
"""Code points that may stand between who does something and the words of its date."""
_LEAD = re.compile(r"^(?:and|but|then|so|that|which|who|,|\s)+\s", re.I)
_WHILE = re.compile(r"^(?:while|as)\s", re.I)


def events_of(scene: Scene, talk: Discourse, ids: Ids) -> Iterator[Event]:
    """Yield the events that the dates of one sentence make, in order."""
    dates = [(d, when) for d in scene.dates if (when := _started(scene, d, talk) or d.when) is not None]
    if scene.lead and scene.lead.when and not dates:
        dates = [(scene.lead, scene.lead.when)]
    for k, (date, when) in enumerate(dates):
        at = scene.token(date.start)
        clause = scene.clause(at)
        if clause is not None and _only_says(scene, clause) and not date.bound:
            clause = _said(scene, clause, at)
        if clause is None or _writes_date(scene, clause) or only_counts(scene, clause, date):
            continue
        clause = _governing(scene, clause, date, at)
        yield _event(scene, talk, ids, date, when, _deciding(scene, clause), _turn(scene, clause, k, len(dates)))


def _writes_date(scene: Scene, clause: Clause) -> bool:
    """Tell what only says when a paper is of: "an order dated 3 May 2020"."""
    return clause.verb.form == "participle" and scene.low(clause.verb.main) == "dated"


def _governing(scene: Scene, clause: Clause, date: DateMention, at: int) -> Clause:
    """Return the clause that a date in front of a mere participle, or behind "it was", tells of.

    "On 3 May a group calling itself The Owls stole", "it was on 3 May that Alba was hacked", "was at home at 9 p.m.
    when it fell".
    """
    later = (c for c in scene.clauses if c.verb.first > clause.verb.first and c.verb.form == "finite")
    if clause.verb.form in ("participle", "ing") and at < clause.verb.first:
        return next(later, clause)
    relative = clause.kind == "relative" or scene.tag(clause.verb.first - 1) == "WH"
    if clause.verb.form == "participle" and at > clause.verb.main and _closes_insert(scene, clause, date):
        earlier = reversed(scene.clauses[: scene.clauses.index(clause)])
        return next((c for c in earlier if c.verb.form == "finite"), clause)
    inserted = relative or clause.verb.form == "infinitive"
    if inserted and at < _FRONT and at < clause.verb.first:  # "On 3 May Lee, who led the club, to be closed soon, fled"
        return next((c for c in later if c.kind not in ("relative", "coordinated")), clause)
    brought = scene.lemma(clause.verb.main) in brought_to() and scene.tag(clause.verb.end) == "TO"
    if brought and not negated(scene, clause):
        return next((c for c in scene.clauses if c.verb.first == clause.verb.end), clause)  # "had to land"
    if date.timex_type == "TIME" and not date.bound and (behind := _WHEN.match(scene.text, date.end, scene.end)):
        told = next((c for c in later if c.verb.first > scene.token(behind.end())), clause)
        return clause if _goes_on(scene, told) else told
    cleft = (
        clause.subject is not None and scene.low(clause.subject.head) == "it" and scene.lemma(clause.verb.main) == "be"
    )
    end = scene.token(date.end)
    held = scene.phrase(end) if cleft else None  # "it was a stormy April day when she sank"
    if cleft and scene.low(held.end if held and held.first < end else end) in ("that", "when"):
        return next(later, clause)
    return clause


def _closes_insert(scene: Scene, clause: Clause, date: DateMention) -> bool:
    """Tell the second date of "It joined the Tarn line, chartered in 1867, in 1871", which is of the joining."""
    opens = scene.tag(clause.verb.first - 1) == ","
    own = (d for d in scene.dates if scene.words.starts[clause.verb.main] < d.start < date.start)
    return opens and any(_NEXT.fullmatch(scene.text, d.end, date.start) for d in own)


def _goes_on(scene: Scene, clause: Clause) -> bool:
    """Tell what was so when something else happened: "derailed at 9 p.m. when it was on a bridge"."""
    main = clause.verb.main
    return scene.tag(main) == "VG" or (scene.lemma(main) == "be" and not clause.verb.passive)


def _only_says(scene: Scene, clause: Clause) -> bool:
    """Tell the "added" of a speaker from what was added."""
    return scene.low(clause.verb.main) in ("said", "says", "told", "added") and not clause.verb.passive


def _said(scene: Scene, clause: Clause, at: int) -> Clause | None:
    """Return the clause whose date stands by a verb of saying: "said that at noon it drove", "last month said it had".

    "Police said on Wednesday" dates only the saying, and nothing is told.
    """
    verb = clause.verb.main
    told = next((c for c in scene.clauses if c.verb.first > max(at, verb)), None)
    if told is None:
        return None
    inside = verb < at and "that" in scene.words.lower[verb:at]
    before = at < verb and scene.low(told.verb.first) == "had"
    return told if inside or before else None


def _event(
    scene: Scene, talk: Discourse, ids: Ids, date: DateMention, when: When, clause: Clause, turn: tuple[int, int] | None
) -> Event:
    start, end = scene.bounds(clause)
    stage = stage_of(scene, clause)
    start, end = min(start, _opening(scene, date, start)), max(end, date.end, _aim(scene, clause))
    told = _told_from(scene, clause, start)
    own = own_noun(scene, date, clause)
    if own is not None:
        start = told = scene.words.starts[own[0]]
        end = max(date.end, scene.words.ends[own[1]])
    quote = scene.quote(talk.article, told, end)
    verb = clause.verb.main if own is None else own[1]
    noun, timed = happening_at(scene, date, clause) if own is None else scene.lemma(verb), timed_noun(scene, date)
    status: Status = _of_a_noun(talk, when) if noun else _status(scene, talk, date, when, clause)
    one = talk.shared.one
    return Event(
        id=ids.event(scene.printed, f"{scene.text[date.start : date.end]} {scene.low(verb)}"),
        quote=quote,
        what=_what(scene, told, end, date, opens=told == start),
        when=one(_bounded(scene, when, date, clause) if own is None and status in ("happened", "ongoing") else when),
        date_span=_span(date),
        status=status,
        participants=one(_participants(scene, talk, clause, turn)),
        predicate=noun or timed or scene.lemma(verb),
        weekday=date.weekday,
        context=one(_context(scene, start, end, date)),
        theme=one(theme_of(scene, clause, talk)),
        stage=stage,
        sentence=scene.span_of_sentence(),
        clock=clock_of(scene, date),
        zone=zone_of(scene, date),
        dayless=dayless(scene, date, talk.article.published),
        adrift=(date.relative and talk.article.published is None and not _counted_here(scene, date))
        or (own is None and of_verb_or_noun(scene, date, clause)),
    )


def _of_a_noun(talk: Discourse, when: When) -> Status:
    published = talk.article.published
    return "planned" if published is not None and published.before(when) else "happened"


def _counted_here(scene: Scene, date: DateMention) -> bool:
    """Tell whether a date is counted from the one beside it: "built in 1872 and listed eleven years later"."""
    later = scene.text[date.start : date.end].endswith((" later", " after", " before", " earlier"))
    return later and any(d.start < date.start and not d.relative and d.when is not None for d in scene.dates)


def _opening(scene: Scene, date: DateMention, start: int) -> int:
    """Return where the words of a date before `start` begin, with those that join it: "In the 1860s".

    "He was at home at 9 p.m. when it fell" begins with where he was.
    """
    if date.start >= start:
        return start
    at = scene.token(date.start)
    holder = scene.clause(at)
    if holder is not None and holder.verb.first < at and not scene.is_saying(holder):
        return scene.bounds(holder)[0]
    joined = _JOINING.search(scene.text, max(date.start - _JOINED, scene.start), date.start)
    return joined.start() if joined else date.start


def _told_from(scene: Scene, clause: Clause, start: int) -> int:
    """Return where the words begin that say who does what: "the budget, set to be tabled", "was the first to head"."""
    k = scene.clauses.index(clause)
    while (
        k and scene.clauses[k].verb.form != "finite" and scene.clauses[k].verb.first - scene.clauses[k - 1].verb.end < 8
    ):
        k -= 1
    whole = scene.clauses[k]
    subject = whole.subject
    if k and subject is not None and scene.tag(subject.head) == "PRO" and subject.end == whole.verb.first:
        noun = scene.phrase(subject.first - 1)  # "the plea | he entered"
        if noun is not None and noun.end == subject.first and scene.tag(noun.head) == "N":
            return scene.words.starts[noun.first]
    told = min(start, scene.words.starts[_first_of(scene, whole)])
    return told if start - told < _LONGEST_LEAD else start


def _first_of(scene: Scene, clause: Clause) -> int:
    """Return the token where who does something is named: "the siege | of the city that lasted"."""
    subject = clause.subject
    if subject is None:
        return clause.first
    first = subject.first
    while clause.kind == "relative" and scene.low(first - 1) == "of" and (outer := scene.phrase(first - 2)):
        first = outer.first
    return min(clause.first, first)


def _deciding(scene: Scene, clause: Clause) -> Clause:
    """Return the clause a date tells of: in "decided to build the bridge in 2011" the decision, not the building."""
    at = scene.clauses.index(clause)
    above = scene.clauses[at - 1] if at else clause
    decides = (
        clause.verb.form == "infinitive" and above.verb.end == clause.verb.first and scene.tag(above.verb.main) == "VD"
    )
    return above if decides and scene.lemma(above.verb.main) in words_of("decided") else clause


def _aim(scene: Scene, clause: Clause) -> int:
    """Return where "to build the bridge" ends, which is what a decision is about."""
    verb = aim_of(scene, clause)
    aim = scene.phrase(verb + 1) if verb is not None else None
    return scene.words.ends[aim.end - 1] if aim else 0


def undated_events_of(scene: Scene, talk: Discourse, ids: Ids) -> Iterator[Event]:
    """Yield the stages that one sentence tells without a date: the towers have been built, are under construction."""
    for clause, stage in undated_stages(scene):
        start, end = scene.bounds(clause)
        quote, verb = scene.quote(talk.article, start, end), Span(*scene.span(clause.verb.first, clause.verb.end))
        published = talk.article.published
        yield Event(
            id=ids.event(scene.printed, scene.text[verb.start : verb.end]),
            quote=quote,
            what=" ".join(quote.text.split()).strip(' ,;:—–-"“”'),
            when=published or When(None, None, "../.."),
            date_span=verb,
            status="ongoing" if stage == "under_way" else status_of(scene, clause.verb.main),
            participants=_participants(scene, talk, clause, None),
            predicate=scene.lemma(clause.verb.main),
            theme=theme_of(scene, clause, talk),
            stage=stage,
            sentence=scene.span_of_sentence(),
            dated=False,
        )


def _status(scene: Scene, talk: Discourse, date: DateMention, when: When, clause: Clause) -> Status:
    if date.bound not in until_then() and negated(scene, clause):
        return "negated"
    at = scene.token(date.start)
    return status_of(scene, at, when, talk.article.published, told=_heads(scene, date))


def _bounded(scene: Scene, when: When, date: DateMention, clause: Clause) -> When:
    """Return when something happened by the word before its date: "by 2021", "before June 2019", "after 2015"."""
    owner = scene.tag(scene.token(date.end)) == "POS"
    if date.bound not in ("by", "before", "after") or negated(scene, clause) or owner:
        return when  # "did not open before 2014" opened in 2014; "was hit by Friday's storm"
    if date.bound == "by":
        return up_to(when)
    if date.timex_type != "DATE":
        return when  # "after 3 p.m. on Monday" is still Monday
    return ahead_of(when) if date.bound == "before" else later_than(when)


def _heads(scene: Scene, date: DateMention) -> bool:
    """Tell whether a date heads what it dates: "12.45am: A ship sets sail", or on the line before it."""
    return date.start <= scene.start and (date is scene.lead or _LABELS.match(scene.text, date.end) is not None)


def _span(date: DateMention) -> Span:
    return Span(date.start, date.end)


_FOR = re.compile(r"\bfor (?:just |only |about |almost |nearly |over |more than |some )*$")


def _started(scene: Scene, date: DateMention, talk: Discourse) -> When | None:
    """Return when what has lasted "for two years" began, counted back from the publication date."""
    match = _DURATION.match(date.timex_value or "") if date.timex_type == "DURATION" else None
    published = talk.article.published
    if match is None or published is None or published.earliest is None:
        return None
    if not _FOR.search(scene.before(date.start, 30)):
        return None
    clause = scene.clause(scene.token(date.start))
    if clause is None or scene.low(clause.verb.first) not in ("has", "have", "'ve"):
        return None
    months = int(match[1]) * (12 if match[2] == "Y" else 1)
    count = published.earliest.year * 12 + published.earliest.month - 1 - months
    if count < 12:
        return None
    whole = month(count // 12, count % 12 + 1)
    return When(whole.earliest, whole.latest, whole.edtf + "~", "approx")


def _turn(scene: Scene, clause: Clause, k: int, n: int) -> tuple[int, int] | None:
    """Return which of how many a date is where the sentence deals them out "respectively"."""
    return (k, n) if n > 1 and "respectively" in scene.words.lower else None


_JOINED = 16
"""Code points of what may join a date to the words before it, at the most: "between the"."""


def _what(scene: Scene, start: int, end: int, date: DateMention, *, opens: bool) -> str:
    """Return the clause's words without its date, the other end of its stretch, and the words that only join them.

    `opens` tells that they begin with the clause, not with one before it. "The 2001 election" keeps its year.
    """
    text = scene.text[start:end]
    if not _of_noun(scene, date):
        ends = stretch_of(scene.text, scene.dates, date) or (date, date)
        before = scene.text[start : ends[0].start].rstrip()
        joined = _JOINING.search(before, max(len(before) - _JOINED, 0))
        before = before[: joined.start()].rstrip() if joined else before
        text = f"{before} {scene.text[ends[1].end : end].lstrip(' ,')}"
    text = _ASIDE.sub("", " ".join(text.split()))
    text = _WHILE.sub("", _LEAD.sub("", text)) if opens else _LEAD.sub("", text)
    text = text.strip(' ,;:—–-"“”')
    return text if len(text) <= 160 else text[:157].rsplit(" ", 1)[0] + " ..."


def _of_noun(scene: Scene, date: DateMention) -> bool:
    """Tell whether a date is part of what a noun names: "until the 2001 election", "since Monday's riots"."""
    end = scene.token(date.end)
    phrase = scene.phrase(scene.token(date.start))
    return scene.tag(end) == "POS" or (phrase is not None and phrase.head >= end and scene.tag(end) in ("N", "NP", "J"))


def _participants(scene: Scene, talk: Discourse, clause: Clause, turn: tuple[int, int] | None) -> tuple[str, ...]:
    start, end = scene.bounds(clause)
    names = [name for a, b, name in scene.names if start <= a and b <= end]
    if clause.subject is not None:
        subject = resolve(scene, clause.subject.first, clause.subject.end, talk).name
        if subject and not any(n in subject for n in names):
            names.insert(0, subject)
    if turn is not None and len(names) >= turn[1]:
        names = [names[-turn[1] :][turn[0]]]
    return tuple(dict.fromkeys(names))


def _context(scene: Scene, start: int, end: int, date: DateMention) -> tuple[str, ...]:
    starts = scene.words.starts
    inside = ((starts[i], word) for i, word in scene.content.items())
    return tuple(sorted({word for at, word in inside if start <= at < end and not date.start <= at < date.end}))
