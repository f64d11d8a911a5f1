"""How fast `extract` is, that its time grows with the text and no faster, and how much memory a long text takes.

usage: python benchmarks/extract.py
Prints kilobytes of text per second of processor time for one text and its doubles, for news and for hostile input, and
the peak of memory on ten megabytes as a multiple of their size.
"""

from __future__ import annotations

import resource
import time

import cctimeline
from cctimeline.model import Article

NEWS = (
    "Alba Motors said on Monday that it had sold 61,400 ferries in the three months to June 2021, up 18 percent from a "
    "year earlier. Net profit rose to $312 million from $198 million. The company, which was founded in 1934, employs "
    "28,000 people in 11 countries. Jane Smith, 52, has led it since 2017. It plans to invest 1.2 billion euros "
    "($1.4 billion) in its plant in Brenn by 2025. The plant lies by the sea, and the road to it is narrow. Workers "
    "have long asked for a better one, but the council has been slow to answer them.\n\n"
)
HOSTILE = {
    "digits": "1234567890 " * 100,
    "names": "Alba Motors and Brenn Yards and " * 40,
    "it": "It has 3 plants and it has 4 plants. " * 30,
    "commas": "3, 4, 5, and 6, " * 70,
    "brackets": "(3 (4 (5 " * 120,
    "of": "the head of the 3 parts of " * 40,
}


def rate(text: str) -> float:
    """Kilobytes per second of processor time, the best of three passes."""
    article = cctimeline.article(text, id="x", published="2021-07-22")
    best = min(_timed(article) for _ in range(3))
    return len(text.encode()) / 1000 / best


def _timed(article: Article) -> float:
    start = time.process_time()
    cctimeline.extract(article)
    return max(time.process_time() - start, 1e-6)


def peak(megabytes: int) -> float:
    """Return how much more memory the process takes after extracting than before, as a multiple of the text's size."""
    text = NEWS * (megabytes * 1_000_000 // len(NEWS))
    article = cctimeline.article(text, id="x", published="2021-07-22")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    cctimeline.extract(article)
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 / len(text)


def main() -> None:
    cctimeline.extract(cctimeline.article(NEWS, id="warm", published="2021-07-22"))
    for name, text in {"news": NEWS * 2, **HOSTILE}.items():
        rates = [rate(text * times) for times in (10, 20, 40)]
        print(f"{name:10} {' '.join(f'{r:7.0f}' for r in rates)} kB/s at {len(text) * 10 // 1000} kB and its doubles")
    print(f"memory     {peak(10):.1f} times ten megabytes of text as dense as this")


if __name__ == "__main__":
    main()
