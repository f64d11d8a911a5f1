"""The grammar of dates: patterns over word classes, each named for what it reads."""

from __future__ import annotations

import re

from cctimeline.find.dates.lexicon import letters

# Named parts of patterns; `{name}` is a part or a class of words, everything else is a regular expression over classes.
# `?+` gives nothing back: an abbreviation keeps its stop. Every repetition has a limit, so that time stays linear.
PARTS = {
    "a_month": r"(?:{month}|{month_short}\.?+)",
    "spelled_day": r"(?:(?:{number}-)?{ordinal}|{second})",
    "on_weekday": r"(?:(?P<weekday>{weekday}|{weekday_short}\.?+),? (?:{the} )?)?",
    "the_days": r"(?P<days>[do](?:(?: ?[-/] ?|, (?!{counted})| {to} |,? {and} )(?:{the} )?[do]){1,12})",
    "counted": r"d(?: (?:[wW]|{of}|{magnitude}|{comparison})|-{unit}|%)",
    "spelled_year": r"(?:{number} {number}(?:-{number})?|{number} {magnitude}(?: {and}? ?{number}(?:-{number})?)?)",
    "year_step": r"(?:{last}|{next}|{this}|{that}(?: {same})?|{previous}|{following}|{same}|{current})",
    "of_year_step": r"(?: {of}|(?= {in} {the} (?:{following}|{next}|{same})) {in})? (?:{the} )?"
    r"(?P<year_step>{year_step}) (?P<year_unit>{unit})(?! {before})",
    "era_year": r"(?P<era_year>[Yd#](?:/[d#])? {an_era}|{anno_domini} [Yd#](?![-,]#))",
    "an_era": r"(?P<era>{before_christ}|{anno_domini})",
    "its_year": r"(?:(?: {of})?,? {era_year}|(?: {of}| {in})?,?(?: {fiscal}(?: {unit})?)? (?P<year>[Yy])|{of_year_step}"
    r"|(?P<same_year> {of} {the} {unit})|(?: {of})? (?P<spelled>{spelled_year}))?",
    "day_year": r"(?:,? {era_year}|(?:,? |,)(?P<year>Y)|,?{of_year_step})?",
    "a_unit": r"(?:{unit}|{units}|{second}|{quarter}|{quarters}|{season}|{seasons}|{weekend}|{weekends})",
    "word_number": r"(?:{number}|{magnitude})",
    "cardinal": r"(?:[d#cY](?: f)?(?:[ -]{magnitude}){0,2}|f"
    r"|(?:{article} )?{word_number}(?:(?:-| | {and} ){word_number}){0,8}(?: {and} {article} {half})?)",
    "half_of": r"{half} {article}|{article} {half}|{half}",
    "some": r"(?:(?:{article} )?(?:{very} )?{vague}|(?:{article} )?{couple}(?: {of})?(?: {comparison})?)",
    "count": r"(?:{cardinal}(?: {and} (?:{article} )?{half})?|{some}|{article}|{half_of})",
    "about": r"(?P<about>(?:{approximate}|(?:{no} )?{comparison} {than}|{at} {least}|{up} {to}) )?",
    "shift": r"(?P<shift> (?:{ago}|{earlier}(?! {than})|{before}|{later}(?!(?: {the})? (?:{that}|{same})| {than})"
    r"|{after}|{from} {now}|{ahead}(?! {of})|{hence}))?",
    "not_old": r"(?! ?-?{old})",
    "stepping": r"(?:{this} (?:{last}|{next})|{last}|{previous}|{latest}|{next}|{following}|{this}|{current}"
    r"|{that}(?: {same})?|{same}|{each})",
    "a_year_back": r"(?:{article}|{number}) {unit} (?:{earlier}|{ago}|{before})",
    "rank": r"(?:{ordinal}|{second}|o)",
    "owner": r"(?P<owner>(?:{the} )?(?P<owner_step>{year_step}) {unit}'|(?:{the} )?(?P<owner_year>Y)'?"
    r"|(?:{the} )?(?:{corresponding} )?{unit}-(?:{ago}|{earlier})"
    r"|(?:{the} )?{current}|(?:{the}|{this}|{last}|{next}|{previous}|{latest}))",
}

ALONE = (
    "month",
    "month_short",
    "weekday",
    "weekdays",
    "day_name",
    "tonight",
    "overnight",
    "hour_name",
    "light",
    "quarter_short",
    "season",
    "units",
    "feast",
    "recent",
    "future",
    "now",
    "current",
    "reference",
    "adverb",
    "lasting",
)
"""Classes of words that can be a whole mention; words of any other class need a telling word behind them."""
INNER = frozenset([
    "after", "ago", "ahead", "and", "before", "before_christ", "between", "beyond", "date", "decade_name",
    "earlier", "edge", "from", "hence", "in", "later", "least", "long", "occasions", "oclock", "of", "old", "on",
    "or", "other", "part", "parts", "period", "portion", "short", "so", "sometime", "term", "than", "to", "zone",
])  # fmt: skip
"""Classes of words that no mention begins with."""

RULES: tuple[tuple[str, str], ...] = (
    ("iso", r"I"),
    ("slashes", r"S"),
    ("holiday", r"(?:(?:{the} )?(?P<step>{stepping}) )?(?P<feast>{feast})"),
    ("days_of_month", r"(?P<month>{a_month}) {the_days}(?! {a_month}| ?z)(?:,? (?P<year>Y))?"),
    ("month_day", r"{on_weekday}(?P<month>{a_month}) (?P<day>[do]|{spelled_day}){day_year}(?!%)"),
    ("month_days", r"(?:{the} )?{the_days}(?: {of})? (?P<month>{a_month})(?:,? (?:{era_year}|(?P<year>Y)))?"),
    (
        "day_month",
        r"{on_weekday}(?:(?P<day>d)|(?:{the} )?(?:(?P<nth>o|{spelled_day}) {of}|(?P<plain>o)))[ -](?P<month>{a_month})"
        r"(?:,? {era_year}|,?[ -](?P<year>Y)|,?{of_year_step})?",
    ),
    (
        "month_year",
        r"(?P<month>{a_month})(?:,?(?: {of})? (?:{era_year}|(?P<year>[Yy]))|,?{of_year_step}"
        r"|,?(?: {of})? (?P<spelled>{spelled_year}))",
    ),
    ("month_step", r"(?:{the} )?(?P<step>{stepping}) (?P<month>{a_month})(?! [do])"),
    ("month", r"(?P<month>{a_month})"),
    ("weekly", r"(?:{each} (?P<weekday>{weekday})|(?P<plural>{weekdays})|(?P<night>{weekday}) (?P<parts>{parts}))"),
    (
        "weekday",
        r"(?P<of_week>(?P<its_weekday>{weekday}) {of} (?:{the} )?(?P<week_step>{stepping}) (?P<unit>{unit}))"
        r"|(?:(?:{the} )?(?P<step>{stepping}) )?(?P<weekday>{weekday})",
    ),
    ("day_name", r"(?P<day>{day_name})|(?P<tonight>{tonight})|(?P<overnight>{overnight})(?: (?P<weekday>{weekday}))?"),
    (
        "clock",
        r"(?:(?P<clock>[kcd]) ?(?P<meridiem>z)|(?P<hour>d|{number}) {oclock}(?: {in} {the} (?P<part>{part}))?"
        r"|(?P<low>d) {in} {the} (?P<low_part>{part})|(?P<named>{hour_name})|(?P<bare>k)"
        r"|(?P<stop>c(?= (?:{on} )?{weekday})|(?<={weekday} {at} )c))"
        r"(?: ?(?P<zone>{zone}))?",
    ),
    (
        "day_part",
        r"(?:(?P<this>{this})|(?P<last>{last})|(?:{the} )?(?P<early>{early})"
        r"|(?:{the} )?(?P<next>{next}|{following}|{that}(?: {same})?|{same}|{previous})|{the})[- ](?P<part>{part})",
    ),
    (
        "quarter",
        r"(?:{owner} )?(?:{corresponding} )?(?:{fiscal}[- ])?(?P<number>{rank})[- ](?:{fiscal}[- ])?{quarter}"
        r"(?:(?P<year_back> {a_year_back})|{its_year})",
    ),
    (
        "quarter_short",
        r"(?:(?P<before>Y)[ -])?(?P<number>{quarter_short})(?:(?: {of}| {in})? (?:{fiscal} )?(?P<year>Y))?",
    ),
    (
        "year_ago",
        r"(?:{the} )?(?:{corresponding} |{same} )?(?P<core>{unit}-(?:{ago}|{earlier}))"
        r"(?: (?P<noun>{quarter}|{period}|{cardinal} {units}))?",
    ),
    (
        "same_period",
        r"(?:(?:{the} )?(?:{same}|{corresponding}) (?P<noun>{quarter}|{period}|{unit})(?: {of})?"
        r" (?:(?:{the} )?(?:{last}|{previous}) {unit}|(?P<year>Y)|{a_year_back})"
        r"|{the} (?:{quarter}|{period}) {a_year_back})",
    ),
    ("year_period", r"(?:{the} )?(?:{corresponding} )?(?P<year>Y) (?P<noun>{quarter}|{period})"),
    (
        "step_quarter",
        r"(?:(?:{the} )?(?P<step>{stepping})|{the}|(?P<owner>{last} {unit}')) (?P<noun>{quarter}|{period})(?!-)",
    ),
    (
        "half",
        r"(?:{the} )?(?P<number>{rank}|{last})[- ]{half} {of} (?:{fiscal} )?"
        r"(?:(?P<year>Y)|{the} (?P<fiscal>Y) {fiscal} {unit}"
        r"|(?:{the} )?(?P<year_step>{year_step}) {unit}|{the} {unit})",
    ),
    ("half_year", r"(?P<number>{rank})[- ]{half}"),
    ("half_alone", r"{the} (?P<number>{rank}) {half}(?! {of})(?!-)"),
    (
        "nth_of_month",
        r"(?:{the} )?(?P<rank>{rank}|{spelled_day}|{last}) (?:(?P<unit>{unit})|(?P<weekday>{weekday})) (?:{of}|{in}) "
        r"(?P<month>{a_month})(?:,?(?: {of})? (?P<year>Y)|,?{of_year_step})?",
    ),
    (
        "day_alone",
        r"{the} (?P<day>o|{spelled_day})(?P<of> {of} (?:{the}|(?:{the} )?(?P<step>{stepping})) (?P<unit>{unit}))?",
    ),
    ("day_beside", r"{the} (?P<unit>{unit}) (?P<way>{before}|{after})"),
    ("clock_hours", r"(?P<four>[#Y]) (?:(?P<unit>{units})|(?P<zone>{zone}))"),
    ("light", r"(?P<light>{light})"),
    ("half_short", r"(?P<number>{half_short})(?: {of})? (?P<year>Y)|(?P<before>Y)[ -](?P<after>{half_short})"),
    ("quarters_of", r"(?:{the} )?(?P<edge>{ordinal}|{last}) (?P<count>{number}) {quarters} {of} (?P<year>Y)"),
    ("two_quarters", r"(?:{the} )?(?P<first>{rank}) {and} (?P<second>{rank})[- ](?P<noun>{quarters})"),
    (
        "fiscal_year",
        r"(?:{the} )?{fiscal}(?:[- ]{unit})? (?P<year>Y)(?: ?[-/] ?(?P<end>d|#|Y)(?![-/\d]))?"
        r"|(?:{the} )?(?P<before>Y) {fiscal}[- ]{unit}"
        r"|(?P<short>F)"
        r"|(?:{the} )?(?:(?P<step>{stepping}) )?{fiscal}[- ]{unit}|(?:{the} )?(?P<alone>{stepping}) {fiscal}",
    ),
    ("decades", r"(?:{the} )?(?P<first>D)(?:, (?P<middle>6))?,? (?:{and}|{to}|{or}) (?:{the} )?(?P<last>6)"),
    (
        "decade",
        r"(?:{the} )?(?P<decade>D)(?: {an_era})?|{the} (?:(?P<mid>{early})[- ])?(?P<tens>6)"
        r"|{the} (?P<early>{early}[- ])?(?P<name>{decade_name})",
    ),
    (
        "centuries",
        r"(?:{the} )?(?:{early}[- ])?(?P<first>{rank})(?: {to} | {and} | ?- ?)(?:{the} )?(?:{early}[- ])?"
        r"(?P<last>{rank})[- ](?P<unit>{unit}|{units})(?: {an_era})?",
    ),
    (
        "century",
        r"(?:{the} )?(?P<number>o|(?:{number}-)?{ordinal}|{second})[- ](?P<unit>{unit})(?: {an_era})?",
    ),
    ("spelled_year", r"(?P<the>(?:{the} )?{unit} )?(?P<words>{spelled_year})"),
    (
        "the_year",
        r"(?:(?:{the} )?(?:{additional} )?{unit}|{the} (?:{additional} )?{units}) (?P<year>Y)(?! ?[-/] ?[Yd#])",
    ),
    (
        "era_range",
        r"(?P<first>[Yd#])(?P<link> ?- ?| {to} | {and} | {or} )(?P<last>[Yd#]) {an_era}"
        r"|{anno_domini} (?P<after>[Yd#])(?: ?- ?| {to} | {and} | {or} )(?P<end>[Y#])",
    ),
    ("year_range", r"(?P<lead>(?:{the} )?(?:{unit}|{units}) )?(?P<first>Y) ?[-/] ?(?P<last>Y|d|#)(?![-\d])"),
    ("era", r"{era_year}"),
    ("year", r"(?P<year>[Yy])(?: {or} {later}(?! {in}| {that})| {and} {beyond})?"),
    (
        "season",
        r"(?:(?:{the} )?(?P<step>{stepping}) |(?P<the>{the}) )?(?P<season>{season})"
        r"(?P<its>{its_year})(?:[-/][d#](?![-/d#]))?",
    ),
    ("weekend", r"(?:{the} )?(?:(?P<step>{stepping}) )?(?P<weekend>{weekend})"),
    (
        "year_end",
        r"(?:{the} )?(?P<unit>{unit})(?:-| |' ?)(?P<edge>{edge})(?: (?P<year>Y))?"
        r"|(?P<mid>{early})-(?P<middle>{unit})(?!-)",
    ),
    ("set_each", r"{each} (?:(?P<other>{other}) |(?P<count>{cardinal}|{some}) )?(?P<unit>{a_unit})"),
    ("set_times", r"(?:{times}|(?:{cardinal}|{some}) {occasions}) (?:{article}|{each}) (?P<unit>{unit}|{quarter})"),
    (
        "span",
        r"(?P<pre>{each} {of} |{at} {least} (?={the} (?:{last}|{next})))?(?:(?:{the}|{this}|{that}) )?"
        r"(?P<way>{last}|{previous}|{next}|{following}|{ordinal}|{recent}|{future}|{latest}) "
        r"(?P<count>{cardinal}(?: (?:{to}|{or}) {cardinal})?|{some}) (?:{additional} )?"
        r"(?P<unit>{units}|{quarters}|{seasons}|{weekends})(?: {or} {so})?{not_old}",
    ),
    (
        "recent",
        r"(?:{the} )?(?P<way>{recent}|{next}|{following}|{future}|{last}) (?P<unit>{units}|{quarters})"
        r"(?: (?:{and}|{or}) {units})?",
    ),
    ("weeks_ahead", r"{the} (?P<unit>{units}) {ahead}"),
    (
        "step_unit",
        r"(?:(?:{the} )?(?P<step>{stepping})|{the}|(?P<full>{the} {additional})) (?P<unit>{unit})"
        r"(?: {or} {so}|(?P<and_half> {and} {article} {half}))?(?!-)",
    ),
    ("or_so", r"(?P<count>{article}|{cardinal}) (?P<unit>{unit}|{units}) {or} (?:{so}|{number}){shift}"),
    (
        "count_range",
        r"{about}(?P<low>{cardinal})(?: {to} | ?- ?| {or} )(?P<high>{cardinal})[- ]"
        r"(?P<unit>{unit}|{units}|{quarters}){not_old}{shift}",
    ),
    (
        "quarter_century",
        r"(?:{article} |(?:{the} )?(?:{last}|{next}) )?(?P<part>{quarter}|{half})(?:-| | {of} {article} )"
        r"(?P<unit>{unit})(?! {ago})",
    ),
    ("units_or_units", r"(?P<unit>{units}) {or} {units}"),
    (
        "duration",
        r"{about}(?P<the>{the} )?(?P<another>{another} |{article} {additional} )?(?:(?P<count>{count})(?P<link>[- ]))?"
        r"(?:(?:{comparison}|{additional}) )?(?P<unit>{a_unit})(?P<and_half> {and} {article} {half})?(?P<long>-{long})?"
        r"{not_old}{shift}",
    ),
    (
        "past_future",
        r"(?P<date>{article} (?:{later}|{future}) {date}|{the} (?:{near}|{short}) {term}(?!-))"
        r"|(?P<the>{the} )?(?:(?P<past>{last})|(?:(?P<near>{near}) )?(?P<future>{future}))|(?P<recent>{recent})",
    ),
    ("now", r"(?P<now>{now})|(?P<current>{current})|(?P<reference>{reference})|(?P<these>{this}) {units}"),
    ("adverb", r"(?P<adverb>{adverb})"),
    ("lasting", r"(?P<lasting>{lasting})"),
)


def expand(pattern: str) -> str:
    """Return `pattern` with every `{name}` replaced by its part or class letter."""
    letter = letters()

    def named(match: re.Match[str]) -> str:
        name = match[1]
        return expand(PARTS[name]) if name in PARTS else letter[name]

    return re.sub(r"\{([a-z_]+)\}", named, pattern)
