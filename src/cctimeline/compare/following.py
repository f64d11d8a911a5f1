"""Whether a text follows another, as most of what it says stands there, or is the next issue of the same serial."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Literal

from cctimeline.compare.dates import MEANWHILE, days_between
from cctimeline.compare.day_names import calendar
from cctimeline.compare.sentences import Sentence, short_forms
from cctimeline.compare.words import told_by
from cctimeline.model import Article

How = Literal["wholly", "partly", "freely"]
"""A text retells all of its source, or draws on it, or tells the same story in words of its own."""
FOLLOWED = 0.5
"""The share of a text's telling words that stand in the text it follows."""
PARTLY = 0.35
"""The same where it draws on others too."""
DRAWN = 0.4
"""The same of a draft and one of the few articles it is to be held against."""
STRANGE = 0.34
"""The share of its names that the text it follows may lack."""
FEW = 2
"""So many any draft has that its source lacks."""
LEAST = 2
"""The least number of telling words of a sentence that retells another text."""
RETOLD = 0.6
"""The share of them that stand somewhere in that text."""
ALONE = 0.5
"""The same where whoever gave just two texts has put them side by side."""
SOME = 0.3
"""The same where a figure in it tells more than its words do."""
CLOSELY = 0.75
"""The same where the sentence has a name that the text lacks."""
SERIAL = 0.6
"""The share of the words of its title that an issue has in common with another, but for numbers and dates."""
ORDINALS = frozenset(["first", "second", "third", "fourth"])
"""What quarters are counted by."""
WORD = re.compile(r"[^\W\d_][\w’'-]*")


@lru_cache(maxsize=512)
def known_words(text: str) -> frozenset[str]:
    """Return the meanings of all the words of a text that tell something, parts of hyphenated ones too."""
    printed = set(WORD.findall(text))
    parts = {part for word in printed if "-" in word for part in word.split("-") if part}
    parts.update(*(short_forms()[low] for low in short_forms().keys() & set(map(str.lower, printed))))
    return frozenset(filter(None, map(told_by, printed | parts)))


@lru_cache(maxsize=512)
def _beginnings(text: str) -> frozenset[str]:
    return frozenset(word[:4] for word in known_words(text))


@lru_cache(maxsize=4)
def of_one_serial(a: Article, b: Article) -> bool:
    """Tell whether two texts are issues of one serial: days apart, their titles alike but for a number or a date.

    "Situation Report 27" and "Situation Report 30", or "Results for the third quarter" of two years.
    """
    if a.published is None or b.published is None or a.published.overlaps(b.published):
        return False
    one, other = (frozenset((article.title or "").lower().split()) for article in (a, b))
    counters = [frozenset(w for w in title if _counts_on(w) or w in ORDINALS) for title in (one, other)]
    if days_between(a.published, b.published) <= MEANWHILE and not _numbered_on(a, b, *counters):
        return False
    kept = [{w for word in title if not _counts_on(word) and (w := word.strip(".,:()–-"))} for title in (one, other)]
    alike = len(kept[0] & kept[1]) >= max(LEAST, SERIAL * max(map(len, kept)))
    return alike and all(counters) and counters[0] != counters[1]


def _numbered_on(a: Article, b: Article, one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether a title of the next day has the next number ("Fact Sheet #4", "Fact Sheet #5")."""
    numbers = [
        [int(n) for word in words if (n := word.strip("#.,:()")) and n.isdigit()]
        for words in (one - other, other - one)
    ]
    if any(len(found) != 1 for found in numbers) or a.published is None or b.published is None:
        return False
    first, second = numbers[0][0], numbers[1][0]
    return first < second if a.published.before(b.published) else second < first


def _counts_on(word: str) -> bool:
    """Tell whether a word is, or holds, what goes on from issue to issue: a number, a month, a weekday."""
    return any(map(str.isdigit, word)) or word.strip(".,:()") in calendar()


def follows(
    text: Article, said: Iterable[Sentence], source: Article, others: Collection[str] = (), *, least: float = FOLLOWED
) -> bool:
    """Tell whether most of what a text says, and whom it names, stands in its source; `said` are its sentences.

    Where it draws on `others` too, a part of it in this one is enough, and the rest in them. The next issue of a serial
    only has the same form.
    """
    if of_one_serial(text, source):
        return False
    words, there = known_words(text.text), known_words(source.text)
    if len(words & there) < (PARTLY if others else least) * len(words):
        return False
    if others and len(words & there.union(*map(known_words, others))) < FOLLOWED * len(words):
        return False
    names = frozenset[str]().union(*(sentence.names for sentence in said))
    if least == DRAWN:
        names -= calendar()
    return _strangers(names, source.text, *others) <= max(FEW if least == DRAWN else 0, STRANGE * len(names))


def _strangers(names: frozenset[str], *texts: str) -> int:
    """Count the names that no text has, not even in another form ("Norwegian" of "Norway")."""
    begun = frozenset[str]().union(*map(_beginnings, texts))
    return sum(name[:4] not in begun for name in names if not any(map(str.isdigit, name)))


def retells(sentence: Sentence, text: str, *, least: float = RETOLD) -> bool:
    """Tell whether a sentence says hardly anything that another text does not speak of.

    A name the other text lacks makes it another subject, unless all the rest is there: then it is one more slip.
    """
    words = sentence.undated
    known = len(words & known_words(text))
    if len(words) < (LEAST if least > SOME else 1) or known < min(least, CLOSELY) * len(words):
        return False
    strange = _strangers(sentence.names & words, text)
    return strange == 0 or (strange == 1 and (least == SOME or known >= CLOSELY * len(words)))
