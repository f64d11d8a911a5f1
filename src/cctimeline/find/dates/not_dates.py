"""What looks like a date and is none: "May" the verb, "the Monday Group", "a dawn raid", "the fall of Rome"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cctimeline.find.dates.beside import after, before, listed
from cctimeline.find.dates.lexicon import Tokens, letters
from cctimeline.vocab import table

if TYPE_CHECKING:
    from cctimeline.find.dates.readings.hit import Hit


def follows_soon(tokens: Tokens, i: int) -> bool:
    """Tell "as early as" and "as late as" before a month from "as May said"."""
    return before(tokens, i) == "as" and before(tokens, i, 2) in ("early", "soon", "late", "recently")


def of_a_feast(tokens: Tokens, end: int) -> bool:
    """Tell "Christmas lights" from the day."""
    return tokens.codes[end : end + 1] == " " and after(tokens, end) in listed("festive")


def is_month(tokens: Tokens, i: int, end: int) -> bool:
    """Tell a month that stands alone from a name or verb spelled like it."""
    word = tokens.words[i]
    left, right = before(tokens, i), after(tokens, end)
    if right in ("-", "–") and tokens.codes[end : end + 2] == "-" + letters()["month"]:
        return True
    if (right == "-" and tokens.words[end] == "-") or (left == "-" and left not in listed("month_lead")):
        return left in listed("month_lead")
    if tokens.codes[i] == letters()["month_short"]:
        return left in listed("month_lead") - {","} and tokens.codes[end : end + 2] != " W"
    if word.capitalize() not in listed("month_names"):
        return True
    if follows_soon(tokens, i) or (left == "of" and before(tokens, i, 2) in listed("edges")):
        return True
    if right in ("'s", "’s"):
        return after(tokens, end + 1) in listed("month_owned")
    if _between_nouns(tokens, i, end):
        return True
    titled = tokens.codes[end : end + 2] == " W" and not _of_a_vote(tokens, end)
    if left in listed("loose_lead") and (titled or right in listed("month_deeds")):
        return False
    return left in listed("month_lead") or right in listed("month_follow")


def _of_a_vote(tokens: Tokens, end: int) -> bool:
    """Tell "the May Presidential election" from "the May Group"."""
    return after(tokens, end + 2).lower() in table("dates")["tense"]["to_come"]


def _between_nouns(tokens: Tokens, i: int, end: int) -> bool:
    """Tell "the traditional August recess" from "the young April smiled"."""
    if before(tokens, i, 2) not in listed("owners") or tokens.codes[i - 2 : i] != "w ":
        return False
    right = after(tokens, end)
    verb = right.endswith(("ed", "ing")) or (right.endswith("s") and not right.endswith("ss"))
    return tokens.codes[end : end + 2] == " w" and not verb and right not in listed("saying") | listed("stop")


def is_named_day(tokens: Tokens, end: int) -> bool:
    """Tell "May Day" and "the October Revolution" from a month."""
    following = tokens.words[end : end + 2]
    return following[:1] == [" "] and following[-1] in listed("named_for_a_month")


def is_weekday(tokens: Tokens, i: int) -> bool:
    """Tell a weekday from part of a name ("Sunday Review", "the Monday Group", "Black Friday" stays a name)."""
    if before(tokens, i) in listed("day_titles"):
        return False
    following = tokens.codes[i + 1 : i + 3]
    if before(tokens, i) not in listed("day_lead"):
        if (
            following[:1] == " "
            and tokens.words[i + 2].istitle()
            and tokens.words[i + 2].lower() in listed("day_names")
        ):
            return False
        return following != " W" or not _title(tokens, i)
    return True


def _title(tokens: Tokens, i: int) -> bool:
    return before(tokens, i) in ("the", "", ".", "!", "?") and tokens.words[i + 2][:1].isupper()


def is_clock(tokens: Tokens, i: int) -> bool:
    """Tell a bare "14:30" or "2300 hours" from a score, a running time or a count."""
    local = after(tokens, i + 1) == "local" and after(tokens, i + 3) == "time"
    return local or before(tokens, i) in listed("clock_lead")


def is_clock_with_stop(tokens: Tokens, i: int) -> bool:
    """Tell "at 10.25 on Tuesday" and "Tuesday at 10.25" from "closed at 10.25 on Tuesday"."""
    if before(tokens, i) not in listed("clock_lead") or len(tokens.words[i].partition(".")[2]) != 2:
        return False
    return before(tokens, i, 2) not in listed("priced")


def is_said(tokens: Tokens, i: int, end: int) -> bool:
    """Tell "said on Tuesday" and "Tuesday said" from "struck on Tuesday" and "was told on Tuesday"."""
    if {before(tokens, i, back) for back in (2, 3)} & {"was", "were", "been"}:
        return False
    return not listed("saying").isdisjoint((before(tokens, i), before(tokens, i, 2), after(tokens, end)))


def is_part_of_day(tokens: Tokens, i: int, end: int) -> bool:
    """Tell "During the morning they dug in" from "the morning papers" and "in the night of 3 May"."""
    right = after(tokens, end)
    if before(tokens, i) not in ("in", "during") or right in ("of", "and", "or", "on", "after", "before", "when"):
        return False
    opening = before(tokens, i, 2) in listed("openings") and tokens.codes[end : end + 2] == " W"
    return opening or right in listed("stop") | listed("subjects")


def is_said_that(tokens: Tokens, i: int) -> bool:
    """Tell the "that" of "said Monday that April sales rose" from "that April he left"."""
    return not listed("saying").isdisjoint(before(tokens, i, back) for back in (1, 2, 3))


def is_light(tokens: Tokens, i: int, end: int) -> bool:
    """Tell "at dawn" and "before nightfall" from "the dawn of an era" and "a dawn raid"."""
    closes_here = tokens.codes[end : end + 2] != " w" or after(tokens, end) in listed("stop") | listed("subjects")
    left = before(tokens, i)
    if left == "to":  # "began to dawn" is no time
        return before(tokens, i, 2) in listed("light_ends") and closes_here
    return left in listed("light_lead") and closes_here and after(tokens, end) != "of"


def is_day_alone(tokens: Tokens, i: int, end: int) -> bool:
    """Tell "on the 17th" from "on the 17th floor"."""
    left = before(tokens, i)
    if left not in ("on", "by", "until", "till", "and") and not (
        left == "of" and before(tokens, i, 2) in listed("parts")
    ):
        return False
    if tokens.codes[end : end + 1] in (",", ".", ";", ")", "", "¶"):
        return True
    counted = tokens.codes[end + 1 : end + 2] == letters()["number"]  # "on the 19th six ships passed"
    done = tokens.codes[end + 1 : end + 2] == "w" and after(tokens, end).endswith("ed")  # "on the 21st defeated them"
    return counted or done or after(tokens, end) in listed("subjects") | listed("ranks")


def is_result(tokens: Tokens, end: int) -> bool:
    """Tell "first-half profit" and "first-half operating profit" from "first-half goals"."""
    return not listed("results").isdisjoint((after(tokens, end), after(tokens, end + 3)))


def is_business(tokens: Tokens, i: int, end: int) -> bool:
    """Tell "growth in the second half" from "goals in the second half"."""
    near = {w.lower() for w in tokens.words[max(i - 40, 0) : i] + tokens.words[end : end + 24]}
    return not near.isdisjoint(listed("business")) and near.isdisjoint(listed("sports"))


def of_a_game(tokens: Tokens, end: int) -> bool:
    """Tell "the second quarter of the game" from "the second quarter of 2021"."""
    following = [w.lower() for w in tokens.words[end : end + 4] if not w.isspace()]
    return following[:2] in (["of", "the"], ["of", "a"], ["of", "their"])


def known_year(tokens: Tokens, month: int, day: int, end: int) -> int | None:
    """Return the year of a date that is a name by itself: "the Sept. 11 attacks"."""
    known = table("dates")["known"].get(f"{month:02d}-{day:02d}")
    return known["year"] if known and after(tokens, end) in known["beside"] else None


def of_something(tokens: Tokens, end: int) -> bool:
    """Tell whether "of", "when" or "that" says which year, month or quarter is meant."""
    return after(tokens, end) in (
        "of",
        "when",
        "that",
        "in",
        "after",
        "before",
        "since",
        "-",
        "’",
        "for",
        "long",
        "old",
        "round",
    )


def is_after_doing(tokens: Tokens, end: int) -> bool:
    """Tell "in the quarter after growing in spring" from "the quarter after the merger"."""
    return after(tokens, end) in ("after", "before", "since") and after(tokens, end + 3).endswith("ing")


def is_verb(tokens: Tokens, i: int, end: int) -> bool:
    """Tell the verb of "bonds that fall due" from "that fall he left"."""
    left = before(tokens, i)
    plural = left in ("people", "men", "women") or (left.endswith("s") and not left.endswith("ss"))
    word_behind = tokens.codes[end : end + 1] == " " and "".join(tokens.words[end + 1 : end + 2]).islower()
    return plural and word_behind and not opens_clause(tokens, end)


def ended(tokens: Tokens, end: int) -> bool:
    """Tell whether the last day follows: "the year ended March 31", "the year to 31 March"; not "the year to 12"."""
    right = after(tokens, end)
    if right in ("to", "through"):
        return bool(set(tokens.codes[end + 3 : end + 6]) & {letters()["month"], letters()["month_short"]})
    return right in ("ended", "ending")


def is_season(tokens: Tokens, i: int, end: int) -> bool:
    """Tell "in the fall" and "by spring" from the verbs, springs of water and "the fall of Rome"."""
    early_year = after(tokens, end) == "of" and tokens.codes[end + 2 : end + 4] == " #"
    follow = ("of", "from", "-") if _is_the_season(tokens, i, end) else ("of", "in", "from", "-")
    named = tokens.words[i].lower() == "the" and tokens.words[end - 1].istitle() and tokens.codes[end : end + 2] == " W"
    if (after(tokens, end) in follow and not early_year) or _of_a_season(tokens, end) or named:
        return False
    return before(tokens, i) in listed("season_lead") or _is_the_season(tokens, i, end) or follows_soon(tokens, i)


def _is_the_season(tokens: Tokens, i: int, end: int) -> bool:
    """Tell "the winter was hard" and "spends the summer here" from "the winter coat" and "the spring broke"."""
    named = tokens.words[i].lower() == "the" and tokens.words[end - 1].lower() in ("summer", "winter", "autumn")
    return named and (after(tokens, end) in listed("season_follow") or tokens.codes[end : end + 1] in (".", ",", ""))


def _of_a_season(tokens: Tokens, end: int) -> bool:
    """Tell "into winter quarters" and "for summer camps" from the time of the year."""
    return tokens.codes[end : end + 1] == " " and after(tokens, end) in listed("seasonal")


def is_title(tokens: Tokens, i: int) -> bool:
    """Tell "60 Minutes", "This Week", "USA Today", "high noon" from times: a capital behind a capital or a number."""
    word = tokens.words[i]
    if before(tokens, i) == "high" or _is_programme(tokens, i):
        return True
    if word[0].isupper() and tokens.codes[i - 1 : i] == "-":
        return not word.isupper() and tokens.words[max(i - 2, 0)][0].isupper()
    if not word[0].isupper() or word.isupper() or i < 2 or tokens.codes[i - 1] != " ":
        return False
    return tokens.words[i - 2][0].isupper() or tokens.words[i - 2][0].isdecimal()


def _is_programme(tokens: Tokens, i: int) -> bool:
    """Tell "USA TODAY reporter" and "the Today programme" from times."""
    word, left, right = tokens.words[i], tokens.words[max(i - 2, 0)], after(tokens, i + 1)
    if word.istitle() and right in ("programme", "program", "show"):
        return True
    following = tokens.words[i + 2] if i + 2 < len(tokens.words) else ""
    capitals = word.isupper() and left.isupper() and left.isalpha() and tokens.codes[i - 1 : i] == " "
    return capitals and i > 1 and not (following.isupper() and following.isalpha())


def is_degrees(tokens: Tokens, i: int) -> bool:
    """Tell "lows in the 30s" and "people in the 40s" from "in the '30s"."""
    return not listed("measured").isdisjoint(w.lower() for w in tokens.words[max(i - 16, 0) : i])


def is_no_future(hit: Hit) -> bool:
    """Tell "future losses", "the future of the alliance" and "a future in which" from a time to come."""
    tokens, end = hit.tokens, hit.match.end()
    right = after(tokens, end)
    if not hit.has("the") or "foreseeable" in hit.all_words() or right in ("of", "in", "which"):
        return True
    return right != "that" and not stands_alone(tokens, end)


def is_of_these_days(tokens: Tokens, i: int, end: int) -> bool:
    """Tell "today's world" and "the leaders of tomorrow" from today's talks and the morning of tomorrow."""
    word = tokens.words[i].lower()
    if word == "today":
        return tokens.codes[end : end + 1] == "'" and after(tokens, end + 1) in listed("of_these_days")
    late = before(tokens, i) == "of" and before(tokens, i, 2) not in listed("parts") | listed("edges")
    return word == "tomorrow" and late and stands_alone(tokens, end)


def is_turn(tokens: Tokens, i: int, end: int) -> bool:
    """Tell a speaker's "Now for the weather" from the adverb."""
    return tokens.words[i] == "Now" and after(tokens, end) == "for"


_BEHIND_A_CLAUSE = {
    "",
    ".",
    ",",
    ";",
    ")",
    ":",
    "”",
    "and",
    "but",
    "when",
    "in",
    "at",
    "on",
    "near",
    "outside",
    "with",
    "against",
    "from",
}


def closes(tokens: Tokens, end: int) -> bool:
    """Tell "three days before." from "three days before the vote"."""
    return after(tokens, end) in _BEHIND_A_CLAUSE


def opens_clause(tokens: Tokens, end: int) -> bool:
    """Tell the end of a date from a counted noun: what follows starts a clause ("in 122 the wall was begun")."""
    return after(tokens, end) in listed("subjects") | listed("stop")


def opens_sentence(tokens: Tokens, i: int) -> bool:
    """Tell "In 2007 a surge came" from "the fort, founded in 1820,"."""
    return before(tokens, i) in ("in", "by", "during") and before(tokens, i, 2) in listed("openings")


def stands_alone(tokens: Tokens, end: int) -> bool:
    """Tell "the past" and "the future" as nouns from adjectives."""
    return after(tokens, end) in listed("stop") or tokens.codes[end : end + 2] == ""


def is_recent(tokens: Tokens, i: int) -> bool:
    """Tell the adjective "recent" from "more recent"."""
    if before(tokens, i) == "as" and after(tokens, i + 1) == "as":  # "as recently as May"
        return False
    return before(tokens, i) not in ("more", "most", "less")


def is_more(tokens: Tokens, i: int, end: int) -> bool:
    """Tell "More recently, they met" from "more recently than that"."""
    return before(tokens, i) == "more" and after(tokens, end) != "than"


def is_possible(tokens: Tokens, i: int) -> bool:
    """Tell "it could soon fall" from "it soon fell"."""
    return before(tokens, i) in (listed("verb_lead") - {"they"}) | {"would", "is", "are"}


def is_hoped(tokens: Tokens, i: int) -> bool:
    """Tell "he hoped to sign a deal soon." from "they fell ill soon."."""
    clause = [w.lower() for w in tokens.words[max(i - 24, 0) : i]]
    return after(tokens, i + 1) in (".", ",", "") and "to" in clause[clause.index(".") + 1 if "." in clause else 0 :]


def is_soon_after(tokens: Tokens, i: int, end: int) -> bool:
    """Tell "soon after", "as soon as" and "was soon released" from "soon"."""
    return before(tokens, i) in ("as", "too", "how", "was", "were", "had") or after(tokens, end) in (
        "after",
        "as",
        "became",
        "afterwards",
        "thereafter",
    )
