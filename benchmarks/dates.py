"""Print how fast dates are found, and that twice the text takes twice the time: on news and on hostile input."""

from __future__ import annotations

import time

from cctimeline import find_dates

NEWS = (
    "The council said on Tuesday that the bridge, which opened in March last year, will close from 5 June until the "
    "end of August. Work is due to begin at 7 a.m. on Monday and should take about 18 months. Costs rose 4 percent in "
    "the third quarter, to $12.5 million, from a year earlier. The bridge was built between 1911 and 1914.\n\n"
)
HOSTILE = {
    "news": NEWS,
    "digits": "7" * 1000,
    "digits and spaces": "7 " * 500,
    "digits and commas": "1,111," * 200,
    "May": "May " * 250,
    "the": "the " * 250,
    "number words": "two hundred " * 90,
    "commas": "," * 1000,
    "nested parentheses": "(" * 500 + ")" * 500,
    "hyphens": "3-" * 500,
    "dots": "1.2." * 250,
    "early": "the end of " * 90,
    "quotes": "'9" * 500,
    "white space": " \n" * 500,
}


def seconds(text: str) -> float:
    """Return processor seconds of one call."""
    start = time.process_time()
    find_dates(text, published="2024-05-15")
    return time.process_time() - start


def main() -> None:
    """Print a table: input, kilobytes per second, and the time for twice the text over the time for once."""
    find_dates(NEWS, published="2024-05-15")
    print(f"{'input':20} {'MB':>5} {'kB/s':>8} {'twice/once':>11}")
    for name, piece in HOSTILE.items():
        once = piece * (1_000_000 // len(piece))
        single, double = seconds(once), seconds(once * 2)
        print(f"{name:20} {len(once) / 1e6:5.1f} {len(once) / 1000 / single:8.0f} {double / single:11.2f}")


if __name__ == "__main__":
    main()
