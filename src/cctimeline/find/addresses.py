"""Web and mail addresses, whose digits are no dates and no figures: "example.org/2022/03/06/report-14"."""

from __future__ import annotations

import re

_REACH = 200
"""How many characters of an address are looked at, to either side."""
_JOINTS = frozenset("/-_=.?&#%+~:@")
_ADDRESS = re.compile(r"https?://|www\.|\w@\w|[\w-]\.[a-z]{2,4}/")
_END = re.compile(r"\s|$")


def in_address(text: str, at: int) -> bool:
    """Tell whether code point `at`, where digits or a word begin, stands within an address."""
    if text[at - 1 : at] not in _JOINTS:
        return False
    first = max(0, at - _REACH)
    first = max(first, text.rfind(" ", first, at) + 1, text.rfind("\n", first, at) + 1)
    end = _END.search(text, at, at + _REACH)
    return _ADDRESS.search(text, first, end.start() if end else at + _REACH) is not None
