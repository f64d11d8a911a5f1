"""Lines "Label: value", bylines and names: what the head and the foot of a page are made of."""

from __future__ import annotations

import re
from functools import cache

from cctimeline.reading.lines import Line
from cctimeline.vocab import table

_TOML = re.compile(r"[a-z_]+ = ")
_BY_NAME = re.compile(r"(?:By|BY|by|Written by|Reported by|Posted by) (?=[A-Z])")


@cache
def _by_office() -> re.Pattern[str]:
    """Return the pattern of "From our science correspondent in Port Ellis" up to the date behind it."""
    offices = "|".join(table("reading")["bylines"]["offices"])
    who = rf"(?:By|From|Our) (?:[\w'’-]+ ){{0,3}}(?:{offices})(?: and [a-z]+)?"
    return re.compile(rf"{who}(?:,? (?:in |at )?[A-Z][^\d.;:]*)?[ ,|·–—-]*$")


def opens_byline(words: str) -> bool:
    """Tell whether the words that open a line, up to a date in it, say who wrote the text: a name or an office."""
    return bool(_BY_NAME.match(words) or _by_office().match(words))


def label_line(line: Line) -> tuple[str, str] | None:
    """Return the kind (title, publisher, published, updated, other) and value of a line "Label: value".

    In TOML it is "label = value".
    """
    label, sign, value = line.text.partition("=" if _TOML.match(line.text) else ":")
    if not sign or len(label) > 24 or not value.strip():
        return None
    kind = label_kinds().get(label.strip().lower())
    return (kind, value.strip().strip("\"'")) if kind else None


def byline(line: Line) -> bool:
    """Tell whether a line only names who wrote the text."""
    return opens_byline(line.text) and line.size <= 12 and not line.text.endswith(".")


@cache
def label_kinds() -> dict[str, str]:
    """Return the kind of every label by its words, in lower case."""
    return {word: kind for kind, words in table("reading")["labels"].items() for word in words}


def namelike(text: str) -> bool:
    """Tell whether every word could be part of a name (and there are few)."""
    words = re.findall(r"[^\W\d_][\w'’.&-]*", text)
    small = table("reading")["names"]["small"]
    return len(words) <= 7 and all(word[0].isupper() or word[1:2].isupper() or word in small for word in words)
