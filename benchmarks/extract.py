"""How fast `extract` is, that its time grows with the text and no faster, and how much memory a long text takes.

usage: python benchmarks/extract.py
Prints kilobytes of text per second of processor time for one text and its doubles, for news and for hostile input, and
the peak of memory on ten megabytes as a multiple of their size: of news, and of news packed with figures.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

import cctimeline
from cctimeline.model import Article

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
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


def long_news(megabytes: int) -> str:
    """The articles of seeds/ again and again, their digits changed each time, so that few sentences are the same."""
    articles = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    texts, size, k = [], 0, 0
    while size < megabytes * 1_000_000:
        varied = str.maketrans("3456789", "".join(str((digit + k) % 7 + 3) for digit in range(7)))
        texts.append(articles[k % len(articles)].translate(varied))
        size += len(texts[-1])
        k += 1
    return "\n\n".join(texts)


def peak(text: str) -> float:
    """Return how much more memory the process takes at most while extracting, as a multiple of the text's size."""
    article = cctimeline.article(text, id="x", published="2021-07-22")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    cctimeline.extract(article)
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 / len(text.encode())


def in_a_process_of_its_own(name: str) -> float:
    """Return the peak for one of the long texts, measured where nothing has been read before."""
    done = subprocess.run([sys.executable, __file__, name], capture_output=True, text=True, check=True)
    return float(done.stdout)


LONG = {
    "seeds": lambda: long_news(10),
    "dense": lambda: NEWS * (10_000_000 // len(NEWS)),
}


def main() -> None:
    cctimeline.extract(cctimeline.article(NEWS, id="warm", published="2021-07-22"))
    for name, text in {"news": NEWS * 2, **HOSTILE}.items():
        rates = [rate(text * times) for times in (10, 20, 40)]
        print(f"{name:10} {' '.join(f'{r:7.0f}' for r in rates)} kB/s at {len(text) * 10 // 1000} kB and its doubles")
    for name in LONG:
        print(f"memory     {in_a_process_of_its_own(name):5.1f} times ten megabytes of text ({name})")


if __name__ == "__main__":
    if sys.argv[1:]:
        print(peak(LONG[sys.argv[1]]()))
    else:
        main()
