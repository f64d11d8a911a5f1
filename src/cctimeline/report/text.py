"""Findings for people: conflicts worst first, then what differs by date, then what agrees, then what was compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from cctimeline.model import Span
from cctimeline.report.frame import columns, frame, printable
from cctimeline.report.places import Source, source
from cctimeline.report.series import Series, grouped, one_series, series
from cctimeline.report.sheet import Entry, Sheet, Side
from cctimeline.report.summary import MOST, summary

Paint = Callable[[str, str], str]
"""(what the words are, the words) -> the words as they go to the terminal."""

_COLOURS = {"error": "1;31", "warning": "1;33", "heading": "1", "marks": "1;31", "place": "36", "quiet": "2"}
_HINT = " (--verbose lists them)"
_SNIPPET = 60
"""Columns of the words shown beside a place in a list."""
_ACCEPT = 'cctimeline accept {fingerprint} --reason "..."'


def plain(kind: str, words: str) -> str:
    """Leave `words` as they are."""
    return words


def coloured(kind: str, words: str) -> str:
    """Put `words` in the colour of what they are, for a terminal."""
    return f"\033[{_COLOURS[kind]}m{words}\033[0m" if words else words


def render(sheet: Sheet, *, paint: Paint = plain, width: int = 100) -> str:
    """Return the report that people read; frames are at most `width` terminal columns wide."""
    return _joined([*_told(sheet, paint, width), *summary(sheet, hint=_HINT, most=MOST)])


def render_verbose(sheet: Sheet, *, paint: Paint = plain, width: int = 100) -> str:
    """As `render`, with the pairs that say the same or were let go (and why), and the facts that were not compared."""
    more = (*_repeated(sheet, paint), *_let_go(sheet, paint), *_alone(sheet, paint))
    return _joined([*_told(sheet, paint, width), *more, *summary(sheet)])


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _told(sheet: Sheet, paint: Paint, width: int) -> Iterator[str]:
    for entry in sheet.of("conflict"):
        yield from _conflict(entry, paint, width)
        yield ""
    yield from _section("Differs by date: an older figure is not today's", map(_told_series, series(sheet)), paint)
    computed = [entry for entry in sheet.of("agree") if not entry.repeats()]
    yield from _section("Agrees, by computation", map(_agreement, grouped(computed)), paint)


def _section(heading: str, blocks: Iterable[str], paint: Paint) -> Iterator[str]:
    listed = list(blocks)
    if listed:
        yield paint("heading", heading)
        yield from listed
        yield ""


def _conflict(entry: Entry, paint: Paint, width: int) -> Iterator[str]:
    finding = entry.finding
    message = paint("heading", printable(finding.message))
    yield f"{paint(finding.severity, finding.severity)}: {message} [{finding.rule}]"
    gutter = max(len(str(side.place.end_line)) for side in entry.sides)
    for _, sides in groupby(entry.sides, key=lambda side: (side.place, side.member.quote.span)):
        yield from _frame(list(sides), gutter, paint, width)
    if finding.why:
        yield f"{' ' * gutter} = why: {printable(finding.why)}"
    if finding.excuse:
        yield f"{' ' * gutter} = nearly let go as: {finding.excuse}"
    yield f"{' ' * gutter} = {paint('quiet', 'to accept: ' + _ACCEPT.format(fingerprint=finding.fingerprint))}"


def _frame(sides: list[Side], gutter: int, paint: Paint, width: int) -> Iterator[str]:
    """Show the words that `sides`, one or more, quote alike, and beneath them what each says."""
    first = sides[0]
    foci = [side.focus for side in sides]
    rows = frame(first.source, first.member.quote.span, foci, width=width - gutter - 3)
    last = [max((n for n, row in enumerate(rows) if row.marks[k]), default=len(rows) - 1) for k in range(len(sides))]
    yield f"{' ' * gutter}--> {paint('place', str(first.place))}"
    for n, row in enumerate(rows):
        yield f"{row.line or '':>{gutter}} | {row.text}".rstrip()
        for k, side in enumerate(sides):
            label = f" {printable(side.member.says)}" if n == last[k] else ""
            if row.marks[k] or label:
                yield f"{' ' * gutter} | {paint('marks', row.marks[k] + label)}"


def _told_series(of: Series) -> str:
    dates = [side.as_of for side in of.sides]
    if of.stated and len(set(dates)) == 1:
        dates = ["before", "after"]
    return _table(of, dates)


def _agreement(group: Sequence[Entry]) -> str:
    if len(group) > 1:
        of = one_series(group)
        return _table(of, [side.as_of for side in of.sides])
    (entry,) = group
    finding = entry.finding
    why = f"  {printable(finding.why)}\n" if finding.why and finding.why not in finding.message else ""
    return f"{_titled(entry)}\n{why}  {_where(entry)}"


def _table(of: Series, dates: Sequence[str]) -> str:
    rows = [
        (date, printable(side.member.says), str(side.place), _snippet(side.source, side.focus))
        for date, side in zip(dates, of.sides, strict=True)
    ]
    return "\n".join((f"- {printable(of.message)} [{of.rule}]", *_columns(rows)))


def _repeated(sheet: Sheet, paint: Paint) -> Iterator[str]:
    repeated = [entry for entry in sheet.of("agree") if entry.repeats()]
    yield from _section("Agrees, in the same figures", map(_agreement, grouped(repeated)), paint)


def _let_go(sheet: Sheet, paint: Paint) -> Iterator[str]:
    def told(entry: Entry) -> str:
        return f"{_titled(entry)}\n  {entry.finding.excuse or 'different scope'}: {_where(entry)}"

    yield from _section("Let go, with the excuse", map(told, sheet.of("different_scope")), paint)


def _alone(sheet: Sheet, paint: Paint) -> Iterator[str]:
    sources = {id(article): source(article) for article, _ in sheet.alone}
    placed = ((sources[id(article)], span) for article, span in sheet.alone)
    rows = [(str(of.place(span)), _snippet(of, span)) for of, span in placed]
    yield from _section("Not compared: nothing speaks of the same", _columns(rows), paint)


def _columns(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Align `rows` by terminal columns, the last cell as it is; tabulate measures by what else is installed."""
    widths = [max(columns(row[k]) for row in rows) for k in range(len(rows[0]) - 1)] if rows else []
    for row in rows:
        padded = (cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=False))
        yield "  " + "  ".join((*padded, row[-1])).rstrip()


def _titled(entry: Entry) -> str:
    return f"- {printable(entry.finding.message)} [{entry.finding.rule}]"


def _where(entry: Entry) -> str:
    return ", ".join(dict.fromkeys(str(side.place) for side in entry.sides))


def _snippet(of: Source, focus: Span) -> str:
    """Return a figure or a date with what stands around it, on one short row."""
    return frame(of, focus, [focus], width=_SNIPPET)[0].text.strip()
