"""One sentence as binding sees it: words, phrases and clauses, and the names, dates and figures that stand in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import define, evolve, field

from cctimeline.find.clauses import Clause, Subject, clauses, subject_of
from cctimeline.find.climbing import leads_in
from cctimeline.find.lexicon import lexicon
from cctimeline.find.phrases import Phrase, holding, noun_phrases
from cctimeline.find.sentences import Sentence
from cctimeline.find.words import Words, lemma, words
from cctimeline.model import Article, DateMention, FigureMention, Quote, Span
from cctimeline.when import between

VERBS = frozenset(["V", "VD", "VN", "VG"])
FINITE = frozenset(["V", "VD", "AUX", "MD"])
NOUNS = frozenset(["N", "NP"])
CONTENT = NOUNS | {"J", "V", "VD", "VN", "VG"}


@define(eq=False)
class Scene:
    """A sentence with what was found in it; the grammar is read on first use, and only for sentences that need it."""

    text: str = field(repr=False)
    sentence: Sentence
    dates: Sequence[DateMention]
    figures: Sequence[FigureMention]
    names: Sequence[tuple[int, int, str]]
    """(start, end, canonical name) of the proper names, in order."""
    lead: DateMention | None = None
    """The date that stands alone on the line before it, as in a list of what happened when."""
    about: str | None = None
    """The name the sentence is said of, once it has been asked for; "" for none."""
    start: int = field(init=False)
    """Where the sentence starts (code points)."""
    end: int = field(init=False)
    """Where the sentence ends (code points)."""
    words: Words = field(init=False)
    """The tagged words."""
    _lower: tuple[str, ...] = field(init=False)
    _tags: tuple[str, ...] = field(init=False)
    _phrases: tuple[Phrase, ...] | None = None
    _clauses: tuple[Clause, ...] | None = None
    _held: dict[int, Phrase] | None = None
    _content: dict[int, str] | None = None
    _subjects: dict[int, Subject | None] = field(factory=dict)
    _clause_of: dict[int, Clause | None] = field(factory=dict)
    _quotes: dict[tuple[int, int], Quote] = field(factory=dict)
    _span: Span | None = None

    def __attrs_post_init__(self) -> None:
        """Keep at hand what is asked for at every word: the edges of the sentence, its words and their tags."""
        self.start, self.end = self.sentence.start, self.sentence.end
        self.words = found = words(self.text, self.start, self.end)
        self._lower, self._tags = found.lower, found.tags

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The noun phrases in order."""
        if self._phrases is None:
            self._phrases = noun_phrases(self.words)
        return self._phrases

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses, one a verb group, in order of their verbs."""
        found = self._clauses
        if found is None:
            found = self._clauses = clauses(self.words)
        return found

    def clause(self, i: int) -> Clause | None:
        """Return the clause that token `i` belongs to: whose subject holds it, else that of the nearest verb before."""
        if i not in self._clause_of:
            self._clause_of[i] = self._find_clause(i)
        return self._clause_of[i]

    def _find_clause(self, i: int) -> Clause | None:
        holding = before = None
        for clause in self.clauses:
            if clause.verb.first <= i:
                before = clause
            elif clause.first <= i or before is None:
                holding = clause
                break
        if holding and (before is None or before.verb.first < holding.first <= i):
            return holding
        return before or holding

    def clause_at(self, place: int) -> int:
        """Return the number of the clause that holds the code point `place`; -1 where the sentence has none."""
        found = self.clause(self.token(place))
        return self.clauses.index(found) if found else -1

    def bounds(self, clause: Clause) -> tuple[int, int]:
        """Return the code points of a clause with its subject, without commas at its ends."""
        first = clause.first
        if clause is self.clauses[0]:
            first = 0
        elif clause.subject is not None and clause.verb.form != "finite" and clause.subject.end == clause.verb.first:
            first = min(first, clause.subject.first)
        stop, least = max(clause.end, first + 1), max(clause.verb.end, first + 1)
        length = self.phrase(stop - 2)
        if length is not None and leads_in(self.words, length, stop - 1):
            stop = max(least, length.first)  # "work began on 4 March, | two years after"
        while stop > least and self.tag(stop - 1) in ("CC", "SC", "WH", ","):
            stop -= 1
        start, end = self.span(first, stop)
        while end > start and self.text[end - 1] in " ,;:—–-.":
            end -= 1
        return start, end

    @property
    def printed(self) -> str:
        """The sentence as the article prints it."""
        return self.text[self.start : self.end]

    def span_of_sentence(self) -> Span:
        """Return the sentence as a span, with the date on the line before it; one object for all its facts."""
        if self._span is None:
            self._span = Span(self.lead.start if self.lead else self.start, self.end)
        return self._span

    def quote(self, article: Article, start: int, end: int) -> Quote:
        """Return the words from `start` to `end`, one object for all facts that quote the same."""
        found = self._quotes.get((start, end))
        if found is None:
            found = self._quotes[start, end] = article.quote(start, end)
        return found

    def is_name(self, i: int) -> bool:
        """Tell whether token `i` stands in a proper name."""
        place = self.words.starts[i]
        return any(a <= place < b for a, b, _ in self.names)

    def is_date(self, i: int) -> bool:
        """Tell whether token `i` stands in a date."""
        place = self.words.starts[i]
        return any(d.start <= place < d.end for d in self.dates)

    def holds_figure(self, first: int, end: int) -> bool:
        """Tell whether a figure stands among the tokens from `first` to `end` (exclusive)."""
        start, stop = self.span(first, end)
        return any(f.start < stop and start < f.end for f in self.figures)

    def is_saying(self, clause: Clause) -> bool:
        """Tell whether a clause only says who speaks ("police said on Monday")."""
        return self.words.lower[clause.verb.main] in lexicon().saying

    def is_present(self) -> bool:
        """Tell whether the first clause is in the present or perfect: the story has ended."""
        first = next((c for c in self.clauses if c.verb.form == "finite"), None)
        return first is not None and self.low(first.verb.first) in ("has", "have", "is", "are")

    def attributes(self, place: int) -> bool:
        """Tell whether the words at `place` belong to a clause that only says who speaks."""
        clause = self.clause(self.token(place))
        return clause is not None and self.is_saying(clause)

    def figures_between(self, mention: FigureMention, date: DateMention) -> int:
        """Return how many other figures stand between a figure and a date, without the one that says it again.

        In "40 tonnes or 900 bags in 2016" both are of 2016.
        """
        low, high = min(mention.end, date.end), max(mention.start, date.start)
        between = [f for f in self.figures if f is not mention and low <= f.start < high]
        again = between and " or " in self.text[mention.end : between[0].start][-5:]
        return len(between) - bool(again)

    def before(self, place: int, length: int) -> str:
        """Return up to `length` code points of the sentence that end at `place`."""
        return self.text[max(self.start, place - length) : place]

    def token(self, place: int) -> int:
        """Return the index of the token that covers or follows `place`; the number of tokens behind the last."""
        return bisect_right(self.words.ends, place)

    def low(self, i: int) -> str:
        """Return the word at `i` in lower case, "" outside the sentence."""
        if i < 0:
            return ""
        try:
            return self._lower[i]
        except IndexError:
            return ""

    def tag(self, i: int) -> str:
        """Return the tag at `i`, "" outside the sentence."""
        if i < 0:
            return ""
        try:
            return self._tags[i]
        except IndexError:
            return ""

    def lemma(self, i: int) -> str:
        """Return the lemma of the word at `i`."""
        tagged = self.words
        return lemma(tagged.lower[i], tagged.tags[i])

    @property
    def content(self) -> dict[int, str]:
        """The words that tell something, by their places among the tokens, as lemmas."""
        if self._content is None:
            tagged = self.words
            self._content = {i: lemma(tagged.lower[i], tag) for i, tag in enumerate(tagged.tags) if tag in CONTENT}
        return self._content

    def phrase(self, i: int) -> Phrase | None:
        """Return the noun phrase that holds token `i`."""
        held = self._held
        if held is None:
            held = self._held = holding(self.words)
        return held.get(i)

    def subject(self, i: int) -> Subject | None:
        """Return the grammatical subject of what stands at token `i`, where it is plain."""
        if i not in self._subjects:
            self._subjects[i] = subject_of(self.words, i)
        return self._subjects[i]

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return the code points from token `first` up to but not including token `end`."""
        return self.words.starts[first], self.words.ends[end - 1]

    def name_in(self, start: int, end: int) -> str | None:
        """Return the canonical name that stands within the code points, the last where there are several."""
        inside = [name for a, b, name in self.names if start <= a and b <= end]
        return inside[-1] if inside else None


def spanned(text: str, dates: Sequence[DateMention]) -> Sequence[DateMention]:
    """Return the dates with the two years of "in 2025-26" as the one stretch they are."""
    if not any(_goes_on(text, date) for date in dates):
        return dates
    whole: list[DateMention] = []
    for date in dates:
        first = whole[-1] if whole and whole[-1].end + 1 == date.start else None
        if first is not None and _goes_on(text, first) and date.when is not None:
            whole[-1] = evolve(first, end=date.end, when=between(first.when, date.when))
        else:
            whole.append(date)
    return whole


def _goes_on(text: str, date: DateMention) -> bool:
    """Tell whether a date is a year that a second is tied to: "2025-26", "2019/20"."""
    return date.timex_value.isdigit() and text.startswith(("-", "–", "/"), date.end)
