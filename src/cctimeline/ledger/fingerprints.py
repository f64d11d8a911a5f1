"""Name a finding by its words, so that a decision about it outlives a moved line or a renamed file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from attrs import evolve

from cctimeline.model import Finding, Quote

_AROUND = 24
"""Characters on either side of a quote that tell it from the same words elsewhere, runs of white space being one."""


def with_fingerprint(finding: Finding, texts: Mapping[str, str]) -> Finding:
    """Return the finding with its fingerprint: twelve hex digits over rule, quotes, what each says and surrounds them.

    What a quote says counts because one sentence may hold several figures. `texts` gives each article's text by id.
    Lines, columns and paths do not count.
    """
    sides = (_plain(m.says) + "\x1d" + _in_place(m.quote, texts[m.quote.article]) for m in finding.members)
    words = [finding.rule, *sorted(sides)]
    return evolve(finding, fingerprint=hashlib.sha256("\x1f".join(words).encode()).hexdigest()[:12])


def _in_place(quote: Quote, text: str) -> str:
    before = text[max(0, quote.span.start - 4 * _AROUND) : quote.span.start]
    after = text[quote.span.end : quote.span.end + 4 * _AROUND]
    return "\x1e".join((_plain(before)[-_AROUND:], _plain(quote.text), _plain(after)[:_AROUND]))


def _plain(words: str) -> str:
    return " ".join(words.split())
