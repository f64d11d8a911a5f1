"""The numbers that dates are made with: digits, words, fractions, ordinals, years in words."""

from __future__ import annotations

from cctimeline.find.dates.lexicon import meaning

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "half": 0.5}


def amount(words: list[str]) -> float | None:
    """Return the number that `words` (lower case, no white space) say; None when vague ("several")."""
    total, current, said = 0.0, 0.0, False
    for word in words:
        value = _value(word)
        if value is None:
            continue
        if value in (100, 1000, 1000000) and not word[0].isdecimal() and said:
            current = (current or 1) * value
            if value > 100:
                total, current = total + current, 0.0
        elif value == 12 and word == "dozen":
            current = (current or 1) * 12
        else:
            current += value
        said = True
    return total + current if said else None


def _value(word: str) -> float | None:
    if word[0].isdecimal():
        if word[-1] in _FRACTIONS:
            return int(word[:-1]) + _FRACTIONS[word[-1]]
        if "/" in word:
            return int(word[0]) / int(word[2]) if word[2] != "0" else None
        try:
            return float(word.replace(",", ""))
        except ValueError:
            return None
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    if word in {"a", "an", "and", "of", "-", "to", "more", "very"}:
        return None
    found = meaning().get(word)
    return float(found) if isinstance(found, int) and found > 0 else None


def ordinal(words: list[str]) -> int | None:
    """Return the rank that `words` say: "3rd", "third", "twenty-first"."""
    digits = words[-1].rstrip("stndrh")
    if digits.isdecimal():
        return int(digits)
    tens = sum(meaning().get(w, 0) for w in words[:-1] if w != "-")
    last = meaning().get(words[-1])
    return tens + last if isinstance(last, int) else None


def spelled_year(words: list[str]) -> int | None:
    """Return the year that is read out: "nineteen ninety-one", "two thousand", "twenty ten"."""
    values = [meaning().get(w, 0) for w in words if w not in {"-", "and"}]
    if values[:2] == [2, 1000]:
        return 2000 + sum(values[2:]) if sum(values[2:]) < 100 else None
    if len(values) < 2 or values[0] not in (16, 17, 18, 19, 20):
        return None
    rest = sum(values[1:])
    return values[0] * 100 + rest if 10 <= rest <= 99 and values[1] >= 10 and 100 not in values else None


def length(unit: str, count: float | None) -> str:
    """Return the TIMEX3 duration: `P2Y`, `P2Y6M`, `PT5H30M`, `PXM`, `P20Y` for two decades."""
    times, letter = int(unit[:-1]) if unit[:-1].isdecimal() else 1, unit[-1]
    prefix = "PT" if unit[0] == "T" else "P"
    if count is None:
        vague = {10: "DE", 100: "CE", 1000: "L"}.get(times, letter)
        return f"{prefix}X{vague}"
    count *= times
    whole, rest = int(count), count - int(count)
    if rest == 0.5 and letter in "YHM" and unit != "M":
        smaller, size = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60)}[letter]
        half = f"{size // 2}{smaller}"
        return f"{prefix}{whole}{letter}{half}" if whole else f"{prefix}{half}"
    return f"{prefix}{count:g}{letter}" if count < 1e6 else f"{prefix}{whole}{letter}"
