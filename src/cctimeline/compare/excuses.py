"""Why two figures of one quantity may differ, or say the same in other words: one named function for each excuse."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from itertools import pairwise

from attrs import frozen

from cctimeline.compare.ages import outgrown
from cctimeline.compare.align import SURE, Alignment
from cctimeline.compare.dates import days_between
from cctimeline.compare.moments import ONE_EVENT, begun, long_over, time_between
from cctimeline.compare.quotes import moving_quote
from cctimeline.compare.sentences import FIGURE
from cctimeline.compare.sides import Side, agree
from cctimeline.compare.storms import moving_wind
from cctimeline.compare.times import other_time
from cctimeline.compare.tolls import CRITICAL, INJURED, dead_beside
from cctimeline.compare.updates import of_one_size, running, so_far, update
from cctimeline.compare.values import (
    beyond_bound,
    bounded,
    left_out,
    other_bound,
    other_ends,
    other_hedge,
    other_limit,
    scale,
)
from cctimeline.compare.word_lists import calls_out, cumulative, one_off, others, praise, shifting
from cctimeline.compare.words import hopes, meaning
from cctimeline.model import Claim, Verdict
from cctimeline.when import When, day

OTHER, VOTE, SEAT = meaning("other"), meaning("vote"), meaning("seat")
"""What "40 others missing" says of those who are missing: only that some are not."""
PLAINLY = 2.5
"""The score from which a text that retells another gives its plan as a fact ("starts" / "will start")."""
ALL_BUT_SAME = 7.8
"""The score from which twin sentences count as one sentence with one word changed."""


@frozen
class Excuse:
    """A reason to let a pair go, what the pair then is, and the test for it."""

    name: str
    verdict: Verdict
    holds: Callable[[Side, Side, Alignment], bool]


def equal(a: Side, b: Side, alignment: Alignment) -> bool:
    """Both print one value ("25 people" / "25 people")."""
    one, other = a.claim.figure, b.claim.figure
    return one.unit == other.unit and (one.value, one.low, one.high) == (other.value, other.low, other.high)


def equivalent_form(a: Side, b: Side, alignment: Alignment) -> bool:
    """One value in two units or forms ("a decade" / "10 years", "one in five" / "20 percent", "8.5 tonnes")."""
    return scale(a.claim.figure).factor != scale(b.claim.figure).factor and _agree(a, b, alignment)


def range_overlap(a: Side, b: Side, alignment: Alignment) -> bool:
    """A printed range that meets the other figure ("18 to 21" / "20")."""
    return "range" in (a.claim.figure.qualifier, b.claim.figure.qualifier) and _agree(a, b, alignment)


def bound(a: Side, b: Side, alignment: Alignment) -> bool:
    """A bound that leaves room for the other figure ("more than 300" / "312")."""
    return bool(bounded(a.claim.figure) or bounded(b.claim.figure)) and _agree(a, b, alignment)


def approximation(a: Side, b: Side, alignment: Alignment) -> bool:
    """A hedge whose band holds the other figure ("about 200,000" / "194,000")."""
    return "approx" in (a.claim.figure.qualifier, b.claim.figure.qualifier) and _agree(a, b, alignment)


def rounding(a: Side, b: Side, alignment: Alignment) -> bool:
    """The same value printed to fewer digits ("210 billion" / "210.45 billion")."""
    return _agree(a, b, alignment)


def _agree(a: Side, b: Side, alignment: Alignment) -> bool:
    one, other = a.claim.figure, b.claim.figure
    if alignment.finer or (alignment.same_words and left_out(one, other)):
        return False
    if alignment.score >= ALL_BUT_SAME and alignment.twin and other_limit(one, other) and not _so_far(a, b):
        return False
    if (alignment.retold or alignment.placed) and any(
        apart(one, other) for apart in (other_bound, other_ends, other_hedge)
    ):
        return False
    if alignment.retold and beyond_bound(one, other) and (a.toll is None or of_one_size(a, b)):
        return False
    return agree(a, b)


def _so_far(a: Side, b: Side) -> bool:
    """Tell whether two papers give how many have been hurt at least: the one has later news."""
    of_two = a.claim.quote.article != b.claim.quote.article
    return of_two and a.toll is not None and all(bounded(s.claim.figure) == "over" for s in (a, b))


def plan_or_actual(a: Side, b: Side, alignment: Alignment) -> bool:
    """One is a plan, target or forecast, the other a fact; what an offer "would be" worth, or is to be paid, it is.

    A text that retells another puts a plan as a fact ("starts in May" / "will start in May"), and what a thing weighs
    is no plan, whatever is planned with it; nor how far two places lie apart, or how strong a quake was.
    """
    if (a.claim.modality == "fact") == (b.claim.modality == "fact"):
        return False
    if a.toll and a.toll == b.toll and _fewer_feared(a, b):
        return False
    as_it_is = a.dimension == "magnitude" or a.landmark & b.landmark or (a.dimension == "mass" and a.thing & b.thing)
    if as_it_is and not time_between(a.claim, b.claim):
        return False
    if (
        alignment.slip
        or (alignment.retold and alignment.score >= PLAINLY)
        or _headed(a if a.claim.modality == "fact" else b)
    ):
        return False
    if (alignment.twin or alignment.placed) and _hoped_alike(a, b):
        return False
    agreed_on = {a.claim.modality, b.claim.modality} <= {"fact", "forecast", "plan"}
    return not (agreed_on and a.dimension.startswith("money") and one_off(a.head) and one_off(b.head))


def _fewer_feared(a: Side, b: Side) -> bool:
    """Tell whether fewer are feared dead in one paper than died in the other."""
    feared, known = (b, a) if a.claim.modality == "fact" else (a, b)
    return bool(feared.size and known.size) and (feared.size or 0) < (known.size or 0)


def _hoped_alike(a: Side, b: Side) -> bool:
    """Tell whether both sentences have one word for what is not yet so ("estimates", "is estimated to")."""
    return not (hopes() | {"will"}).isdisjoint({*a.sentence.meanings} & {*b.sentence.meanings})


def _headed(side: Side) -> bool:
    """Tell whether a figure is of what a heading says is to come ("Tarn to cut 30 jobs"): no fact yet."""
    return ("to", side.claim.property.predicate or "") in pairwise(side.sentence.low)


def linked(a: Side, b: Side, alignment: Alignment) -> bool:
    """The text itself ties the two: a part of the other, a level and its change, a conversion."""
    if not (a.claim.links or b.claim.links):
        return False
    return _tied(a.claim, b.claim) or _tied(b.claim, a.claim)


def _tied(a: Claim, b: Claim) -> bool:
    return any(link.claim == b.id for link in a.links)


def one_group(a: Side, b: Side, alignment: Alignment) -> bool:
    """One counts a narrower group: a word before its noun stands nowhere in the other text ("seven swing states").

    Who plainly retells a text leaves such words out, and in sentences else alike no group is larger than the whole.
    """
    if alignment.retold and alignment.score >= SURE:
        return False
    if a.dimension != "count" or a.claim.property.head != b.claim.property.head:
        return False
    first, second = _narrowed(a, b), _narrowed(b, a)
    return first != second and not (alignment.twin and _larger(*((a, b) if first else (b, a))))


def _larger(part: Side, whole: Side) -> bool:
    """Tell whether what is narrowed counts more than what is not, of those who did or suffered the same."""
    alike = part.predicate == whole.predicate and part.toll == whole.toll
    return alike and (part.size or 0) > (whole.size or 0) > 0


def _narrowed(side: Side, other: Side) -> bool:
    own = (word for word in side.modifiers if not (word[0].isdigit() or praise(word) or word == OTHER))
    return any(word not in other.sentence.content for word in own)


def another_event(a: Side, b: Side, alignment: Alignment) -> bool:
    """Two tolls whose dates are too far apart for one event ("killed four in 2011", "killed nine in 2019").

    So are two sizes of things without a name that papers of two years tell of ("the snake measured 18 feet").
    """
    if a.claim.figure.kind == "measure":
        return _of_two_stories(a, b)
    if not a.toll or a.toll != b.toll or a.subject & b.subject:
        return False
    one, other = _happened(a), _happened(b)
    if one is None or other is None or days_between(one, other) <= ONE_EVENT:
        return False
    return long_over(a) != long_over(b) or begun(a, b) is None


def _of_two_stories(a: Side, b: Side) -> bool:
    """Tell whether neither or one thing has a name, and the papers and what they tell are of two times."""
    if a.subject & b.subject or a.landmark & b.landmark:
        return False
    first, second = a.sentence, b.sentence
    if first.told is None or second.told is None or first.news is None or second.news is None:
        return False
    return days_between(first.told, second.told) > ONE_EVENT and abs((first.news - second.news).days) > ONE_EVENT


def _happened(side: Side) -> When | None:
    """Return the date of a toll; where a text tells of what is long over that is the day of it, not of the paper."""
    own, news, told = side.claim.as_of, side.sentence.news, side.sentence.told
    if own is None or own.source != "published" or news is None or told is None:
        return own.when if own else None
    return day(news) if days_between(day(news), told) > ONE_EVENT else own.when


def part_of_period(a: Side, b: Side, alignment: Alignment) -> bool:
    """What adds up, in a period and in a part of it ("delivered 116 in the third quarter", "33 in September")."""
    one, other = a.claim.as_of, b.claim.as_of
    if a.dimension != "count" or a.toll or one is None or other is None or not (a.size and b.size):
        return False
    if not (cumulative(a.claim.property.predicate or "") and cumulative(b.claim.property.predicate or "")):
        return False
    longer, shorter = (a, b) if a.size > b.size else (b, a)
    whole, part = (s.claim.as_of.when for s in (longer, shorter) if s.claim.as_of)
    return whole != part and part.within(whole)


def another_moment(a: Side, b: Side, alignment: Alignment) -> bool:
    """A measure that moves from hour to hour, as either text says ("weakened to a Category 3 storm"), or a tally."""
    told_alike = alignment.twin and a.predicate == b.predicate
    tallied = a.sentence.tallied or b.sentence.tallied
    if a.head == b.head and a.head in (VOTE, SEAT) and not told_alike:
        return tallied or (a.head == VOTE and any(shifting(s.sentence.content) for s in (a, b)))
    if a.dimension == "share" and not told_alike and any(_counting(s) for s in (a, b)):
        return True
    if told_alike or not a.claim.figure.kind == b.claim.figure.kind == "measure":
        return False
    return any(shifting((*s.near, s.predicate or "")) for s in (a, b))


def _counting(side: Side) -> bool:
    """Tell whether a sentence gives shares of the votes that are counted so far ("with 3 million votes tallied")."""
    content = side.sentence.content
    return VOTE in content and (side.sentence.tallied or "counted" in side.sentence.low or shifting(content))


def in_addition(a: Side, b: Side, alignment: Alignment) -> bool:
    """One is counted on top of another ("two more died")."""
    if a.toll == b.toll == CRITICAL:
        return False
    if a.claim.quote.article == b.claim.quote.article and any(map(_added_to, (a, b))):
        return True
    extra = _extra(counts=a.dimension == "count", retold=alignment.retold)
    return a.beside.isdisjoint(extra) != b.beside.isdisjoint(extra) or _others(a) != _others(b)


@cache
def _extra(*, counts: bool, retold: bool) -> frozenset[str]:
    """Return what says that a figure comes on top: "30 percent more" does not, nor "others" in a summary.

    "Killed two people and left 50 others missing" tells of all there are.
    """
    extra = frozenset(meaning(word) for word in ("another", "additional", "further", "extra"))
    more = extra | others() if counts else extra
    return more - {OTHER} if retold else more


@lru_cache(maxsize=4096)
def _added_to(side: Side) -> bool:
    """Tell whether its sentence goes on to one more ("600 jobs here and a further 300 abroad")."""
    behind = pairwise(side.sentence.meanings[side.at + 1 :])
    return any(word in _extra(counts=False, retold=False) and then == FIGURE for word, then in behind)


def _others(side: Side) -> bool:
    """Tell whether somebody named is left out of a count ("Dumont and the six other members of the jury")."""
    before = side.sentence.low[side.at - 1] if side.at else ""
    return before == "the" and side.claim.property.text.lower().split()[:1] == ["other"]


def attributed_dispute(a: Side, b: Side, alignment: Alignment) -> bool:
    """Two named sources differ inside one article, or on how many came: police and who called them never agree."""
    one, other = a.claim.attributed_to, b.claim.attributed_to
    if one is None or other is None or one == other:
        return False
    here = a.claim.quote.article == b.claim.quote.article
    return here or (a.dimension == "count" and calls_out(one) != calls_out(other))


EXCUSES = (
    Excuse("same value", "agree", equal),
    Excuse("linked figures", "different_scope", linked),
    Excuse("plan against actual", "different_scope", plan_or_actual),
    Excuse("equivalent form", "agree", equivalent_form),
    Excuse("range overlap", "agree", range_overlap),
    Excuse("bound", "agree", bound),
    Excuse("approximation", "agree", approximation),
    Excuse("rounding", "agree", rounding),
    Excuse("in addition", "different_scope", in_addition),
    Excuse("another event", "different_scope", another_event),
    Excuse("part of the period", "different_scope", part_of_period),
    Excuse("another moment", "different_scope", another_moment),
    Excuse("other time", "change_over_time", other_time),
    Excuse("one group of the whole", "different_scope", one_group),
    Excuse("updated figure", "change_over_time", update),
    Excuse("running total", "change_over_time", running),
    Excuse("moving quote", "change_over_time", moving_quote),
    Excuse("moving wind", "change_over_time", moving_wind),
    Excuse("attributed dispute", "different_scope", attributed_dispute),
)
"""In the order they are tried: the first that holds decides."""
OF_TWO_VALUES = tuple(e for e in EXCUSES if e.verdict != "agree")
"""Those that can hold where no value suits both."""
UPDATES = ("other time", "updated figure", "running total")
"""Those of figures that move: one paper's is newer than the other's."""


def excuse(a: Side, b: Side, alignment: Alignment) -> Excuse | None:
    """Return the first excuse that holds for two aligned claims, None when nothing excuses them."""
    if a.dimension == "age" and outgrown(a, b):
        return None
    tried = EXCUSES if equal(a, b, alignment) or _agree(a, b, alignment) else OF_TWO_VALUES
    found = next((e for e in tried if e.holds(a, b, alignment)), None)
    return None if found and found.name in UPDATES and beside_one_toll(a, b) else found


def beside_one_toll(a: Side, b: Side) -> bool:
    """Tell whether two plain counts of the injured stand beside one number of dead: the news did not move meanwhile."""
    if not a.toll == b.toll == INJURED or any(so_far(s) or s.claim.figure.qualifier != "exact" for s in (a, b)):
        return False
    return not dead_beside(a.claim, a.sentence).isdisjoint(dead_beside(b.claim, b.sentence))
