"""Print how fast sentences, words and subjects are read, and that twice the text takes twice the time."""

from __future__ import annotations

import time

from cctimeline.find.names import names
from cctimeline.find.sentences import cut
from cctimeline.find.subjects import subjects
from cctimeline.find.words import words

NEWS = (
    "The council said on Tuesday that the bridge, which opened in March last year, carries 40,000 cars a day. Built by "
    "Roe & Sons Co., Ltd., it cost $12.5 million, up 4 percent from the first plan, and will be paid within 18 years. "
    '"We had expected prices to rise," said Jane Roe, 54, head of the Ministry of Trade and Industry.\n\n'
)
INPUT = {
    "news": NEWS,
    "white space": " " * 1000,
    "blank lines": "\n" * 1000,
    "initials": "A. " * 300,
    "commas": ", " * 500,
    "adjectives": "big, " * 200,
    "past forms": ", raised " * 100,
    "plurals": ", plans to " * 100,
    "relatives": "x, which " * 110,
    "names": "Roe and " * 120,
    "of": "x of " * 200,
    "parentheses": "(a " * 300,
    "quotes": "' " * 500,
    "one word": "a-" * 500,
}


def read(text: str) -> None:
    """Read a text as far as the subjects of its verbs and its names."""
    for sentence in cut(text):
        found = words(text, sentence.start, sentence.end)
        subjects(found)
        names(found)


def seconds(text: str) -> float:
    """Return processor seconds of one reading."""
    start = time.process_time()
    read(text)
    return time.process_time() - start


def main() -> None:
    """Print a table: input, kilobytes per second, and the time for twice the text over the time for once."""
    read(NEWS)
    print(f"{'input':14} {'MB':>5} {'kB/s':>8} {'twice/once':>11}")
    for name, piece in INPUT.items():
        once = piece * (300_000 // len(piece))
        single, double = seconds(once), seconds(once * 2)
        print(f"{name:14} {len(once) / 1e6:5.1f} {len(once) / 1000 / single:8.0f} {double / single:11.2f}")


if __name__ == "__main__":
    main()
