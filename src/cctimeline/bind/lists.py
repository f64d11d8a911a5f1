"""Names that the text lists for a count: "three platforms, which are A, B and C", "four sites, namely ..."."""

from __future__ import annotations

import re

from cctimeline.bind.scene import Scene

_COMPLETE = re.compile(r"\s*(?:,\s*(?:namely|which (?:are|were)|that is|i\.e\.)|:|—|–)\s*:?\s*")
# "four people were named: ...": the colon ends the clause that holds the count, and no other figure stands between
_LATER = re.compile(r"[^\d,;:.!?()—–\"“]{1,40}:\s+(?=[A-Z])")
# "two smaller parties, the Liberals and the Coastal List, passed": between commas, and a verb goes on
_BESIDE = re.compile(
    r",\s+(?P<names>(?:the )?[A-Z][^.;:!?()—–]{1,120}?\band (?:the )?[A-Z][^,.;:!?()—–]{0,50}),"
    r"\s+(?!who|which|said)[a-z]"
)
_OPEN = re.compile(r"\s*,?\s*(?:including|such as|among them|like|for example|e\.g\.)\s+")
# a row of names without one may be names and offices by turns: "three teams: Ann Lee, Harbour, Bob Ray"
_CLOSING = re.compile(r"\s(?:and|or|&)\s|;")
_OXFORD = re.compile(r",\s+(?:and|or)\s")
# "Ham (65), Wick (43) Lee (30)": behind what stands in brackets a name begins anew, comma or not
_COMMA = re.compile(r"\s*,\s*(?:and\s+|or\s+)?|\s*;\s*(?:and\s+)?|(?<=\d\))\s+(?=[A-Z])")
_ITEM = re.compile(rf"{_COMMA.pattern}|\s+and\s+")
_SMALL = frozenset(["of", "the", "for", "and", "in", "de", "on", "at", "to", "a"])


def listed(scene: Scene, at: int) -> tuple[tuple[str, ...], bool]:
    """Return the names listed behind the counted noun that ends at `at` (code point), and whether the list is whole."""
    whole = _COMPLETE.match(scene.text, at, scene.end)
    if whole:
        items = scene.text[whole.end() : scene.end]
        return _names(items), _CLOSING.search(items) is not None
    later = _LATER.match(scene.text, at, scene.end)
    if later:
        names = _names(scene.text[later.end() : scene.end])
        return names, all(word[:1].isupper() for name in names for word in name.split())
    some = _OPEN.match(scene.text, at, scene.end)
    if some:
        return _names(scene.text[some.end() : scene.end]), False
    named = scene.text[:at].rsplit(None, 1)[-1][:1].isupper()  # "two sons Rolf, Ben and Lars": the row has begun
    beside = None if named else _BESIDE.match(scene.text, at, scene.end)
    return (_names(beside["names"]) if beside else ()), True


def _names(text: str) -> tuple[str, ...]:
    """Cut "A, B, and C of D." into its names, up to the first item that is none.

    Where a comma stands before the last "and", an "and" without one belongs to a name.
    """
    text = _without_place(re.split(r"[.;:!?](?:\s|$)|\s—\s|\s–\s", text, maxsplit=1)[0])
    found: list[str] = []
    for item in (_COMMA if _OXFORD.search(text) else _ITEM).split(text):
        name = _leading_name(item)
        if name is None:
            break
        found.append(name)
        if not item.strip().endswith(name):
            break
    return tuple(found) if len(found) > 1 else ()


def _without_place(text: str) -> str:
    """Cut off what a comma divides from the last item, which is no further one: "Ham, Wick and Lee, Ohio"."""
    last = max(text.rfind(" and "), text.rfind(" or "))
    behind = text.find(",", last)
    return text[:behind] if "," in text[: max(last, 0)] and behind > 0 else text


def _leading_name(item: str) -> str | None:
    words = item.strip().split()
    if words and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    stop = 0
    for i, word in enumerate(words):
        bare = word.strip("()\"“”'’")
        if bare[:1].isupper() or bare[:1].isdigit():
            stop = i + 1
        elif bare.lower() not in _SMALL:
            break
    return " ".join(words[:stop]) if stop and words[0].strip('()"“”')[:1].isupper() else None
