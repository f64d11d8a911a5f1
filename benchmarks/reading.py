"""Print how fast texts are read, in kB per second of processor time: news, a sentence, hostile input."""

from __future__ import annotations

import time
from pathlib import Path

from cctimeline import article

ROOT = Path(__file__).resolve().parent.parent
SIZE = 1_000_000
HOSTILE = ("1", ",", "(", "\n", "x@y.example 12/30\n", "By A- (B) — ", "© 2018 ", "May 2, 2021 ")


def seconds(text: str) -> float:
    begun = time.process_time()
    article(text, id="a")
    return time.process_time() - begun


def main() -> None:
    news = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    for text in news:
        article(text, id="a")
    spent = sum(seconds(text) for _ in range(20) for text in news)
    print(f"news       {20 * sum(map(len, news)) / spent / 1000:8.0f} kB/s")
    print(f"a sentence {seconds('It opened in 2003 with 12 boats.') * 1e6:8.0f} microseconds")
    for piece in HOSTILE:
        one, two = (seconds(piece * (size // len(piece))) for size in (SIZE, 2 * SIZE))
        print(f"{piece[:20]!r:22} {SIZE / one / 1000:8.0f} kB/s, twice the text takes {two / one:.1f} times as long")


if __name__ == "__main__":
    main()
