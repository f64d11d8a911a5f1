"""An archive of unrelated articles: those of one event are held together, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import cctimeline
from cctimeline.compare.leads import cast, named
from cctimeline.model import Finding
from cctimeline.pipeline import chronology

ARCHIVE = Path(__file__).parent / "archive"
DAY = "2023-05-10"


def of_one(names: Iterable[str]) -> bool:
    merged = chronology(cctimeline.extract(cctimeline.read(ARCHIVE / f"{name}.txt")) for name in names)
    a, b = (cast(article, words) for article, words in zip(merged.articles, merged.keywords, strict=True))
    return named(a, b) == 2


def conflicts_among(*told: str, published: str | None = None) -> list[set[str]]:
    """What each conflict among some texts of one day, or of none, quotes."""
    texts = [cctimeline.article(text, id=str(n), published=published) for n, text in enumerate(told)]
    return [
        {m.says for m in f.members} for f in cctimeline.check(map(cctimeline.extract, texts)) if f.verdict == "conflict"
    ]


def test_two_reports_of_one_company_are_of_one_cast() -> None:
    """Each names the company that leads the other."""
    assert of_one(("barlow", "barlow-second"))


def test_reports_of_two_companies_are_not() -> None:
    """Net income, quarters, shares and the exchange they trade on are words of every such report."""
    companies = ("barlow", "quillan", "tessaro", "venlo", "ormond")
    assert not [(a, b) for a in companies for b in companies if a < b and of_one((a, b))]


def found() -> list[Finding]:
    return list(cctimeline.check(cctimeline.extract(cctimeline.read(path)) for path in sorted(ARCHIVE.glob("*.txt"))))


def test_no_finding_joins_two_companies() -> None:
    """What an article leaves open is of its own company, never of another article's."""
    companies = {"barlow", "quillan", "tessaro", "venlo", "ormond"}
    joined = [{m.quote.article.partition("-")[0] for m in finding.members} & companies for finding in found()]
    assert [] == [names for names in joined if len(names) > 1]


def test_only_what_differs_within_one_event_is_a_conflict() -> None:
    """Of five companies' quarters, two days of trading, a bombing with its echoes and a reprint, two facts differ."""
    conflicts = [{(m.quote.article, m.says) for m in f.members} for f in found() if f.verdict == "conflict"]

    assert [
        {("barlow", "$60 million"), ("barlow-second", "$90 million")},
        {("doctors", "22 people"), ("halvia", "at least 36 people")},
    ] == sorted(conflicts, key=str)


def test_what_nobody_dates_is_not_compared_in_an_archive() -> None:
    """Without dates a running story has as many incidents as articles; two texts alone are of one."""
    told = (
        "Seven people were injured in Marenna on the Tolosk road when police met protesters.",
        "A lorry overturned on the Tolosk road in Marenna. Four people were injured.",
        "The Tolosk road in Marenna was closed for 40 minutes.",
    )

    assert [] == conflicts_among(*told)


def test_what_either_text_gives_once_is_compared_though_nobody_dates_it() -> None:
    """The only speed of each of two undated texts is of the thing they both tell of, in an archive too."""
    told = (
        "The probe Lumen fell into the Norland sea. Some 40 boats stood by. It came down at 27,000 km/h. Two sank.",
        "Lumen is a probe that fell into the Norland sea beside 40 boats. Its speed was 29,500 km/h. Two boats sank.",
        "The Norland sea took the probe Lumen. Some 40 boats saw it. Two boats sank that day.",
    )

    assert [{"27,000 km/h", "29,500 km/h"}] == conflicts_among(*told)


def test_counts_far_apart_are_of_two_things_in_an_archive() -> None:
    """Those who died and all who live there are students both; counts near each other are held together."""
    told = (
        "MARENNA - Six people died when a balcony collapsed near the University of Marenna early Tuesday, the police "
        "said. Five of the dead were Halvian students. About {} Halvian students work around the Marenna bay this "
        "summer, Consul Ivo Grant said.",
        "MARENNA - Six students were killed when a balcony collapsed near the University of Marenna. “Up to five "
        "Halvian students have lost their lives,” said the Halvian minister Ana Ruel. Seven are in hospital there.",
        "MARENNA - A balcony crowded with guests collapsed on Tuesday near the University of Marenna, killing six "
        "Halvian students and hurting seven others. The Halvian minister Ana Ruel spoke of a tragedy.",
    )

    def held_together(number: str) -> list[Finding]:
        texts = (text.format(number) for text in told)
        day = [cctimeline.article(text, id=str(n), published=DAY) for n, text in enumerate(texts)]
        both = {f"About {number} Halvian students", "Up to five Halvian students"}
        return [f for f in cctimeline.check(map(cctimeline.extract, day)) if {m.says for m in f.members} == both]

    assert not held_together("700")
    assert held_together("20")


SCHOOL = "MARENNA - Mayor Ivo Grant opened a school in Marenna on Monday. About 300 pupils came to the school."


def test_a_text_led_by_whom_only_it_names_goes_with_one_that_says_much_the_same() -> None:
    """A paper that tells of an engineer and a firm names the town once, and the other paper names the town only."""
    town = (
        "MARENNA - A footbridge fell on a crowded ferry in Marenna harbour. Rescue divers found 14 passengers below "
        "the deck of the ferry. Marenna closed the harbour to other boats and divers."
    )
    firm = (
        "Engineer Ole Tarn had warned of the footbridge. Tarn and his firm Norbau said bolts were missing in {}. "
        "Rescue divers found 17 passengers below the deck of the crowded ferry when the harbour footbridge fell."
    )

    assert [{"14 passengers below the deck", "17 passengers below the deck"}] == conflicts_among(
        town, firm.format("Marenna"), SCHOOL, published=DAY
    )
    assert [] == conflicts_among(town, firm.format("Tolosk"), SCHOOL, published=DAY)


def test_a_size_is_no_count() -> None:
    """Thousands who march are not the 700 who walked out; 900 may be."""
    first = (
        "MARENNA - Around 700 Halvian dockers walked out at the port of Marenna. The dockers want more pay from Norbau."
    )
    second = "MARENNA - Pay is low, Norbau says. {} Halvian dockers took part in the strike at the port of Marenna."
    both = {"Around 700 Halvian dockers", "900 Halvian dockers"}

    assert [] == conflicts_among(first, second.format("Thousands of"), SCHOOL, published=DAY)
    assert [both] == conflicts_among(first, second.format("900"), SCHOOL, published=DAY)


def test_the_next_issue_of_a_serial_retells_no_issue() -> None:
    """Reports with one title but for the number say the same of other weeks; on one day they slip."""
    told = (
        "Tarn Valley Fire Blight: Report {}\n\nFire blight goes on in the Tarn valley. Over these weeks a "
        "total of {} cases were reported from Hamrik ({}), Wickmar ({}) and Lerbrand (4). Trees fell under Rule 59."
    )

    def issues(*days: str) -> list[set[str]]:
        texts = (told.format(27, 73, 55, 14), told.format(29, 88, 43, 41))
        read = (
            cctimeline.article(text, id=str(n), published=day)
            for n, (text, day) in enumerate(zip(texts, days, strict=True))
        )
        return [
            {m.says for m in f.members}
            for f in cctimeline.check(map(cctimeline.extract, read))
            if f.verdict == "conflict"
        ]

    assert [] == issues("2023-05-10", "2023-05-24")
    assert {"27", "29"} in issues(DAY, DAY)


def test_rows_of_a_table_are_held_together_place_by_place() -> None:
    """Each side has its killed: the first of one text is the first of the other; no list contradicts itself."""
    table = "Losses in the Tolosk war\n\nHalvia:\n\n• {} soldiers killed\n\nBrissen:\n\n• {} soldiers killed\n"

    assert [{"2,840 soldiers", "2,906 soldiers"}] == conflicts_among(
        table.format("2,840", "3,360"), table.format("2,906", "3,360")
    )
    assert [] == conflicts_among(table.format("2,840", "3,360"))


def test_a_share_or_a_sum_without_a_date_is_of_no_known_year() -> None:
    """A report that prints no date may be of any year, so what rises with the years is not held against a dated one."""
    day = "Published: 21 May 2012\n\n"
    rose = "Tarnair said its costs rose, due to a 30 percent increase in fuel costs. It flies from Marenna to Tolosk."
    rises = "Fuel costs rose 52 percent as the airline Tarnair added flights. Tarnair flies to Tolosk."
    lent = "The savings bank of Tarnby lent $40 million to builders. It has 12 branches. Lending rose, said Ana Ruel."
    lends = "Ana Ruel runs the savings bank of Tarnby and its 12 branches. It lent builders in the valley $48 million."
    won = "The film Sund won four awards at the ceremony in Lovisa. Ana Ruel, its star, stayed at home with her dogs."
    wins = "Ana Ruel saw the film Sund take seven prizes at a ceremony. Among its awards was one for her as its star."
    paid = "Ardal Lines bought the yard at Tarnby for $40 million. The yard has 12 cranes. Ana Ruel runs Ardal Lines."
    pays = "Ana Ruel stays. The yard at Tarnby was bought by Ardal Lines for $48 million. It builds ferries, said Ruel."

    assert [] == conflicts_among(day + rose, rises, SCHOOL)
    assert [] == conflicts_among(lent, lends, SCHOOL)
    assert [] == conflicts_among(won, wins, SCHOOL)
    assert [{"$40 million", "$48 million"}] == conflicts_among(paid, pays, SCHOOL)


def test_what_is_run_and_jumped_is_of_its_day() -> None:
    """Runners and jumpers have races and bests by the dozen: texts that print no day tell of others."""
    won = "Ana Ruel won the 800m in Tarnby on a wet track. The Norland runner has {} medals and lives in Lovisa."
    best = "Ana Ruel of Norland had a season's best of 6.71 seconds in Tarnby. She lives in Lovisa and trains alone."
    bests = "In Tarnby lives the Norland runner Ana Ruel. Cheers rose as Ruel ran a season's best time of 7.13 seconds."
    quay = "The new quay in Tarnby is {} metres long, said Ana Ruel of Norland. It is to open in May in the rain."

    assert [] == conflicts_among(won.format("two"), won.format("two").replace("800m", "1500m"), SCHOOL)
    assert [] == conflicts_among(best, bests, SCHOOL)
    assert [{"800 metres", "1,000 metres"}] == conflicts_among(quay.format("800"), quay.format("1,000"), SCHOOL)


def test_a_plan_told_again_after_months_may_have_been_put_off() -> None:
    """The tunnel "to open in 2024" by a text of 2018 is no other than that "to open in 2026" by one of 2023."""
    told = (
        "Tessin Harbour Tunnel\n\nPublished: {}\n\nThe Tessin Harbour Tunnel is to open in {}. It is 900 metres long."
    )
    first = told.format("1 May 2018", 2024)

    assert [] == conflicts_among(first, told.format("2 March 2023", 2026), SCHOOL)
    assert [{"2024", "2026"}] == conflicts_among(first, told.format("2 May 2018", 2026), SCHOOL)
    assert [{"2024", "2022"}] == conflicts_among(first, told.format("2 March 2020", 2022), SCHOOL)


def test_ranks_without_a_list_are_told_apart_by_their_verbs() -> None:
    """Who moved up to third overall may have finished second in a stage."""
    told = "MARENNA - Rider Oto Lahn of Norbau {} {}. Lahn, of Norbau, rides the Halvian Tour for the first time."
    up, finished = "moved up to", "finished"

    assert [] == conflicts_among(told.format(up, "third"), told.format(finished, "second"), SCHOOL, published=DAY)
    assert conflicts_among(told.format(finished, "third"), told.format(finished, "second"), SCHOOL, published=DAY)


def test_two_amounts_on_two_days_are_of_two_acts() -> None:
    """A bank raises its rate time and again: by 50 points in June, by 100 in July."""
    told = "The Bank of Norland raised its interest rate by {} basis points on {}. Prices in Norland had gone up."
    first = told.format(50, "1 June 2022")

    assert [] == conflicts_among(first, told.format(100, "13 July 2022"), SCHOOL)
    assert [{"1 June 2022", "11 June 2022"}] == conflicts_among(first, told.format(50, "11 June 2022"), SCHOOL)


def test_votes_that_are_being_counted_move() -> None:
    """With 30 million votes counted a candidate has another share than with 46 million."""
    first = "With 30 million votes counted, the figures put Ann Ruel of Norland on 22.89 percent, ahead of Dov Larsen."
    second = "Ann Ruel is on {} percent in Norland, ahead of Dov Larsen, by the final figures of the votes."

    assert [] == conflicts_among(first, second.format("23.82"), SCHOOL, published=DAY)
    assert conflicts_among(first.replace("With 30 million votes counted, the", "The"), second.format("23.82"), SCHOOL)


def test_a_text_written_while_votes_are_counted_gives_those_so_far() -> None:
    """That the count is under way may stand in another sentence than the votes and the seats."""
    early = "As counting got under way in Halvia, voters cheered. Ann Ruel, of Norbau, had 3 million votes by noon."
    late = "Ann Ruel, of Norbau, took 8.17 million votes in the Halvian election. The voters of Halvia cheered."

    assert [] == conflicts_among(early, late, SCHOOL, published=DAY)
    assert conflicts_among(early.replace("As counting got under way", "As snow fell"), late, SCHOOL, published=DAY)


def test_a_figure_of_a_year_ago_is_not_that_of_a_later_text() -> None:
    """The next report of a firm tells of its own quarter in the words of the last one."""
    told = "Norbau Quarter\n\nPublished: {}\n\nNorbau said its operating margin {} to {}% of sales vs. {}% a year ago."
    first = told.format("24 October 2017", "jumped", "16.1", "14.1")

    assert [] == conflicts_among(first, told.format("25 April 2018", "rose", "19.5", "17.7"), SCHOOL)


def test_an_issue_of_the_next_day_is_of_one_serial_by_its_number() -> None:
    """Fact sheets are numbered on from day to day, and their numbers are no slip of each other."""
    told = "Tarn Valley Floods Fact Sheet #{}, Fiscal Year 2021\n\nPublished: {}\n\nRain fell in the Tarn valley."
    first = told.format(4, "19 August 2021")

    assert [] == conflicts_among(first, told.format(5, "20 August 2021"), SCHOOL)
    assert [{"4", "5"}] == conflicts_among(first, told.format(5, "19 August 2021"), SCHOOL)


def test_a_match_has_one_run_after_another() -> None:
    """Ten yards of one run are no other than the one yard of the next."""
    first = "MARENNA - A 10-yard run by Oto Lahn took Norbau to the line of Brissen in the Halvian final."
    second = "MARENNA - Oto Lahn scored for Norbau with a 1-yard run against Brissen in the Halvian final."

    assert [] == conflicts_among(first, second, SCHOOL, published=DAY)


def test_what_a_level_fell_from_is_not_given_as_current() -> None:
    """A text that says what the profit fell from does not print an old figure as the latest."""
    day = "Norbau Results\n\nPublished: {}\n\n"
    first = day.format("8 November 2023") + "Norbau's operating profit fell to EUR309 million from EUR464 million."
    second = day.format("17 October 2023") + (
        "Norbau's operating profit reached EUR309 million in the third quarter of 2023. "
        "Its operating profit was EUR464 million in the third quarter of 2022."
    )

    assert [] == conflicts_among(first, second, SCHOOL)


def test_how_far_a_storm_went_is_not_how_far_off_it_is() -> None:
    """The storm lies 170 km off a town, and moved 48 km in a day."""
    first = "MARENNA - Hurricane Orla is 170 km east of Tolosk. Orla has flooded the port of Marenna."
    second = "MARENNA - Hurricane Orla traversed 48 km on Tuesday. Orla has flooded the port of Marenna."

    assert [] == conflicts_among(first, second, SCHOOL, published=DAY)


def test_the_half_year_is_no_other_year() -> None:
    """What a text tells in August is of no year that another, after its end, gives the whole of."""
    told = "Norbau Bread Results\n\nPublished: {}\n\nNorbau Bread opened {} bakeries {}. Norbau Bread bakes rye loaves."
    half, whole = told.format("7 August 2013", 90, "in Norland"), told.format("26 February 2014", 216, "in 2013")

    assert [] == conflicts_among(half, whole, SCHOOL)
    late = told.format("7 March 2014", 90, "in 2013")
    assert [{"90 bakeries", "216 bakeries"}] == conflicts_among(late, whole, SCHOOL)


def test_a_time_of_day_is_of_no_day_of_its_paper() -> None:
    """A text of August tells at what hour of some night in March the coin was stolen."""
    told = "Coin Theft\n\nPublished: 1 August 2017\n\nThe coin was stolen from the Norbau museum {} by thieves."
    dated = "The coin was stolen from the Norbau museum on 27 March 2017 by thieves."

    assert [] == conflicts_among(told.format("during the early morning hours"), dated, SCHOOL)
    assert conflicts_among(told.format("on 29 March 2017"), dated, SCHOOL)


def test_the_next_quarter_of_a_firm_is_no_slip_of_the_last() -> None:
    """Report after report has the same lines with other figures; the title counts the quarters in words."""
    told = (
        "Norbau Bread Reports {0} Quarter 2024 Results\n\nPublished: {1}\n\nNorbau Bread, a maker of rye bread, today "
        "reported its results for the {2} quarter of 2024.\n\nGross profit was ${3} million, compared to $2.3 million "
        "in the year-ago period."
    )
    last = told.format("Second", "7 August 2024", "second", "13.7")

    assert [] == conflicts_among(last, told.format("Third", "6 November 2024", "third", "14.3"), SCHOOL)
    assert conflicts_among(last, told.format("Second", "8 August 2024", "second", "14.3"), SCHOOL)


def test_the_later_paper_knows_of_more_dead() -> None:
    """Two lower bounds of a toll agree among several papers, be the sentences all but the same."""
    line = "A strong storm battered southern Norland late on Friday, killing at least {} people in Kotka and Lunde."
    more = "The storm Borea came from the sea near Kotka, the Norland weather office said."
    papers = [f"{line.format(n)} {more}" for n in (31, 34, 34)]

    assert [] == conflicts_among(*papers, published=DAY)
