"""The grammar of dates: patterns over word classes, each named for what it reads."""

# ruff: noqa: E501
from __future__ import annotations

import re

from cctimeline.find.dates.lexicon import letters

# Named parts of patterns; `{name}` is a part or a class of words, everything else is a regular expression over classes.
PARTS = {
    "a_month": r"(?:{month}|{month_short}\.?)",
    "a_weekday": r"(?:{weekday}|{weekday_short}\.?)",
    "spelled_day": r"(?:{number}-)?{ordinal}|{second}",
    "on_weekday": r"(?:(?P<weekday>{weekday}|{weekday_short}\.?),? (?:{the} )?)?",
    "a_unit": r"(?:{unit}|{units}|{second}|{quarter}|{quarters}|{season}|{seasons}|{weekend}|{weekends})",
    "cardinal": r"(?:[d#cY](?: f| {number})*|f|{number}(?:(?:-| | {and} ){number})*(?: {and} {article} {half})?)",
    "half_of": r"{half} {article}|{article} {half}|{half}",
    "some": r"(?:{article} )?(?:{very} )?{vague}|(?:{article} )?{couple}(?: {of})?(?: {comparison})?",
    "count": r"(?:{cardinal}(?: {and} {article} {half})?|{some}|{article}|{half_of})",
    "about": r"(?:{approximate}|(?:{no} )?{comparison} {than}|{at} {least}|{up} {to}) ",
    "back": r"{ago}|{earlier}|{before}",
    "forth": r"{later}|{after}|{from} {now}|{ahead}|{hence}",
    "stepping": r"(?:{this} (?:{last}|{next})|{last}|{previous}|{latest}|{next}|{following}|{this}|{current}|{that}(?: {same})?"
    r"|{same}|{each})",
    "year_step": r"(?:{last}|{next}|{this}|{that}|{previous}|{following}|{same}|{current})",
    "its_year": r"(?:(?: {of})?,?(?: {fiscal}(?: {unit})?)? (?P<year>Y)"
    r"|(?: {of})? (?:{the} )?(?P<year_step>{year_step}) (?P<year_unit>{unit})(?! {before})"
    r"|(?P<same_year> {of} {the} {unit}))?",
    "edge_of": r"(?:{the} )?(?:{edge}|{early} {part}) {of} ",
}

RULES: tuple[tuple[str, str], ...] = (
    ("iso", r"I"),
    ("slashes", r"S"),
    ("holiday", r"{feast}"),
    (
        "days_of_month",
        r"(?P<month>{a_month}) (?P<days>[do](?:(?: ?- ?|, | {to} |,? {and} )[do](?![\d ]?{a_month}))+)(?:,? (?P<year>Y))?",
    ),
    (
        "month_day",
        r"{on_weekday}(?P<month>{a_month}) (?P<day>[do]|{spelled_day})(?:,? (?P<year>Y)|(?:,? {of})? (?P<year_step>{year_step}) (?P<year_unit>{unit}))?(?![%:])",
    ),
    (
        "month_days",
        r"(?P<days>[do](?:(?: ?- ?|, | {to} |,? {and} )[do])+)(?: {of})? (?P<month>{a_month})(?:,? (?P<year>Y))?",
    ),
    (
        "day_month",
        r"{on_weekday}(?:(?P<day>[do])|(?:{the} )?(?P<nth>[o]|{spelled_day}) {of}) (?P<month>{a_month})(?:,? (?P<year>Y)|(?:,? {of})? (?P<year_step>{year_step}) (?P<year_unit>{unit}))?",
    ),
    (
        "month_year",
        r"(?P<month>{a_month})(?:,?(?: {of})? (?P<year>Y)|(?:,? {of})? (?P<year_step>{year_step}) (?P<year_unit>{unit})|,? (?P<spelled>{number}(?: {number})(?:-{number})?))",
    ),
    ("month_step", r"(?:{the} )?(?P<step>{stepping}) (?P<month>{a_month})(?! [do])"),
    ("month", r"(?P<month>{a_month})"),
    ("weekly", r"(?:{each} (?P<weekday>{weekday})|(?P<plural>{weekdays})|(?P<night>{weekday}) (?P<parts>{parts}))"),
    ("weekday", r"(?:(?:{the} )?(?P<step>{stepping}) )?(?P<weekday>{weekday})"),
    ("day_name", r"(?P<day>{day_name})|(?P<tonight>{tonight})|(?P<overnight>{overnight})"),
    (
        "clock",
        r"(?:(?P<clock>[kcd]) ?(?P<meridiem>{meridiem})|(?P<hour>d|{number}) {oclock}|(?P<named>{hour_name})|(?P<bare>k)|(?P<four>[#Y]) (?:(?=Z)|{units}))(?: ?(?P<zone>{zone}))?",
    ),
    (
        "day_part",
        r"(?:(?P<this>{this})|(?P<last>{last})|(?:{the} )?(?P<next>{next}|{following}|{that}(?: {same})?|{same}|{previous})|(?P<early>{early}))[- ](?P<part>{part})",
    ),
    (
        "quarter",
        r"(?:(?P<owner>(?:{the} )?(?P<owner_step>{year_step}) {unit}'|(?:{the} )?(?P<owner_year>Y)(?:')?|(?:{the} )?{unit}-(?:{ago}|{earlier})|(?:{the}|{current}|{this}|{last}|{next}|{previous})) )?(?:{corresponding} )?(?P<fiscal>{fiscal}[- ])?(?P<number>{ordinal}|{second}|o)[- ]{quarter}{its_year}",
    ),
    ("quarter_short", r"(?:(?P<before>Y)[ -])?(?P<number>{quarter_short})(?:(?: {of})? (?:{fiscal} )?(?P<year>Y))?"),
    (
        "year_ago",
        r"(?:{the} )?(?:{corresponding} |{same} )?{unit}-(?:{ago}|{earlier})(?: (?P<noun>{quarter}|{period}|{cardinal} {units}))?",
    ),
    (
        "same_period",
        r"(?:{the} )?(?:{same}|{corresponding}) (?P<noun>{quarter}|{period}|{unit})(?: {of})? (?:(?:{the} )?(?P<step>{last}|{previous}) {unit}|(?P<year>Y)|{article} {unit} (?:{earlier}|{ago}|{before}))",
    ),
    ("year_period", r"(?:{the} )?(?P<year>Y) (?P<noun>{quarter}|{period})"),
    (
        "step_quarter",
        r"(?:(?:{the} )?(?P<step>{stepping})|(?P<the>{the})|(?P<owner>{last} {unit}')) (?P<noun>{quarter}|{period})(?!-)",
    ),
    (
        "half",
        r"(?:{the} )?(?P<number>{ordinal}|{second}|{last}|o)[- ]{half} {of} (?:{fiscal} )?(?:(?P<year>Y)|(?:{the} )?(?P<year_step>{year_step}) {unit}|{the} {unit})",
    ),
    ("half_short", r"(?P<number>{half_short})(?: {of})? (?P<year>Y)|(?P<before>Y)[ -](?P<after>{half_short})"),
    ("quarters_of", r"(?:{the} )?(?P<edge>{ordinal}|{last}) (?P<count>{number}) {quarters} {of} (?P<year>Y)"),
    (
        "fiscal_year",
        r"(?:{the} )?{fiscal}(?:[- ]{unit})? (?P<year>Y)|(?P<short>F)|(?:{the} )?(?:(?P<step>{stepping}) )?{fiscal}[- ]{unit}",
    ),
    ("decade", r"(?:{the} )?(?P<decade>D)|{the} (?P<tens>6)|{the} (?P<early>{early}[- ])?(?P<name>{decade_name})"),
    (
        "century",
        r"(?:{the} )?(?P<number>o|(?:{number}-)?{ordinal}|{second})[- ](?P<unit>{unit})(?: (?P<era>{before_christ}))?",
    ),
    ("spelled_year", r"(?:{the} {unit} )?(?P<words>{number} (?:{number}(?:-{number})?))"),
    ("the_year", r"(?:{the} )?{unit} (?P<year>Y)"),
    ("year_range", r"(?P<first>Y) ?[-/] ?(?P<last>Y|d|#)(?![-\d])"),
    ("era", r"(?P<year>Y|d|#) (?P<era>{before_christ}|{anno_domini})|(?P<ad>{anno_domini}) (?P<after>Y|d|#)"),
    ("year", r"(?P<year>Y)"),
    ("season", r"(?:(?:{the} )?(?P<step>{stepping}) |(?P<the>{the}) )?(?P<season>{season})(?P<its>{its_year})"),
    ("weekend", r"(?:{the} )?(?:(?P<step>{stepping}) )?(?P<weekend>{weekend})"),
    ("set_each", r"{each} (?:(?P<other>{other}) |(?P<count>{cardinal}|{some}) )?(?P<unit>{a_unit})"),
    ("set_times", r"(?:{times}|(?:{cardinal}|{some}) {occasions}) (?:{article}|{each}) (?P<unit>{unit}|{quarter})"),
    (
        "span",
        r"(?P<about>{about})?(?:{each} {of} )?(?:(?:{the}|{this}|{that}) )?(?P<way>{last}|{previous}|{next}|{following}|{ordinal}|{recent}|{future}) (?P<count>{cardinal}(?: {to} {cardinal})?|{some}) (?:{additional} )?(?P<unit>{units}|{quarters}|{seasons}|{weekends})(?! {old}|-{old})",
    ),
    (
        "recent",
        r"(?P<way>{recent}|{next}|{future}|{last}) (?P<unit>{units}|{quarters})(?P<more>(?: {and}| {or}) {units})?",
    ),
    ("weeks_ahead", r"{the} (?P<unit>{units}) {ahead}"),
    (
        "step_unit",
        r"(?:(?:{the} )?(?P<step>{stepping})|(?P<the>{the})|(?P<full>{the} {additional})) (?P<unit>{unit})(?![-])",
    ),
    (
        "or_so",
        r"(?P<count>{article}|{cardinal}) (?P<unit>{unit}|{units}) {or} (?:{so}|{number})(?P<shift> (?:{back}|{forth}))?",
    ),
    (
        "count_range",
        r"(?P<about>{about})?(?P<low>{cardinal})(?: {to} | ?- ?| {or} )(?P<high>{cardinal})[- ](?P<unit>{unit}|{units}|{quarters})(?! {old}|-{old})(?P<shift> (?:{back}|{forth}))?",
    ),
    (
        "duration",
        r"(?P<about>{about})?(?P<the>{the} )?(?P<another>{another} |{article} {additional} )?(?:(?P<count>{count})[- ])?(?:(?:{comparison}|{additional}) )?(?P<unit>{a_unit})(?P<and_half> {and} {article} {half})?(?P<long>-{long})?(?! ?-?{old})(?P<shift> (?:{back}|{forth}))?",
    ),
    ("past_future", r"(?P<the>{the} )?(?:(?P<past>{last})|(?:{near} )?(?P<future>{future})|(?P<recent>{recent}))"),
    ("now", r"(?P<now>{now})|(?P<current>{current})|(?P<reference>{reference})|(?P<these>{this}) {units}"),
    ("adverb", r"(?P<adverb>{adverb})"),
)


def expand(pattern: str) -> str:
    """Return `pattern` with every `{name}` replaced by its part or class letter."""
    letter = letters()

    def named(match: re.Match[str]) -> str:
        name = match[1]
        return expand(PARTS[name]) if name in PARTS else letter[name]

    return re.sub(r"\{([a-z_]+)\}", named, pattern)
