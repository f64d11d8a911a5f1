"""Print how fast `find_figures` is, how its time grows with the text, and how long hostile text takes; never fails."""

from __future__ import annotations

import time

from cctimeline import find_figures

PROSE = """The ferry company said that sales rose 4.2 percent to 310 million euros ($335 million) in the first
half, from 297.5 million a year earlier. It carried more than 1.8 million passengers and about 240,000 cars. "We had a
good spring," said its head, Ana Ruiz, 51, who has run the firm for nine years. The new ship, 186 metres long, will make
the crossing in two and a half hours at up to 27 knots. Two thirds of the crews have signed the new contract; the others
want 3 percent more. Analysts had expected a profit of 21 to 24 million euros. The shares closed at 14.20 euros.
The harbour, which was founded in 1887, lies 40 km north of the city. Its council voted 12-3 for a third quay.
"""
HOSTILE = ("7", "1,", "1 ", "million ", "((", "1-", "half a ", "$", "two hundred and ", "from 1 to ", "1/2 ")
ROUND = 100_000


def main() -> None:
    print("prose, doubled:")
    for count in (50, 100, 200, 400):
        report(f"  {count:4} x", PROSE * count)
    print(f"hostile text of {ROUND // 1000} kB:")
    for piece in HOSTILE:
        report(f"  {piece!r:20}", (piece * (ROUND // len(piece) + 1))[:ROUND])
    print("a megabyte of digits:")
    report("  ", "7" * 1_000_000)


def report(name: str, text: str) -> None:
    start = time.process_time()
    found = find_figures(text)
    spent = time.process_time() - start
    size = len(text) / 1000
    print(f"{name} {size:8.0f} kB {spent:7.2f} s {size / max(spent, 1e-9):8.0f} kB/s {len(found):7} figures")


if __name__ == "__main__":
    main()
