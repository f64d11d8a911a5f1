"""Small sheets for the tests of the formats: findings made by hand over texts that stand in the test."""

from __future__ import annotations

from attrs import evolve

from cctimeline.model import Extraction, Finding, Member, Severity, Verdict
from cctimeline.reading import article
from cctimeline.report.sheet import Sheet, sheet

DRAFT = "The river rose.\n\nTwelve people were rescued on Monday, the mayor said.\n"
SOURCE = "Flood in the valley\r\n\r\nRescue teams brought 14 people to safety — “all in one night”.\r\n"


def extraction(id: str, text: str) -> Extraction:
    """Return an article of that text, found at `id`.txt, with no facts."""
    return Extraction(evolve(article(text, id=id), path=f"{id}.txt"), (), ())


def member(of: Extraction, words: str, says: str) -> Member:
    """Return the side that quotes `words`, which stand in the article."""
    start = of.article.text.index(words)
    return Member(of.article.quote(start, start + len(words)), says, "f")


def finding(
    *members: Member,
    verdict: Verdict = "conflict",
    severity: Severity = "error",
    rule: str = "count-differs",
    message: str = "People rescued: 12 differs from 14.",
    why: str = "12 is not 14",
    excuse: str | None = None,
    fingerprint: str = "0123456789ab",
) -> Finding:
    """Return a finding, a conflict unless told otherwise."""
    return Finding(rule, verdict, severity, message, why, members, excuse, fingerprint)


def checked() -> Sheet:
    """Return the check of a draft against one source: a conflict, a series, an agreement, a pair let go."""
    draft, flood = extraction("draft", DRAFT), extraction("flood", SOURCE)
    ours, theirs = member(draft, "Twelve people were rescued", "12"), member(flood, "14 people", "14")
    return sheet(
        [
            finding(theirs, ours),
            finding(theirs, ours, verdict="change_over_time", severity="info", message="Twelve, then 14."),
            finding(theirs, ours, verdict="agree", severity="info", message="Both speak of people."),
            finding(
                theirs,
                ours,
                verdict="different_scope",
                severity="info",
                message="Two places.",
                excuse="part of the whole",
            ),
        ],
        [draft, flood],
        drafts=["draft"],
    )
