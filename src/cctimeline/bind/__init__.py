"""Mentions of one article -> its events and claims: who, what, when, how sure."""

from __future__ import annotations

from cctimeline.find import Mentions
from cctimeline.model import Article, Extraction


def bind(article: Article, mentions: Mentions) -> Extraction:
    """Return the events and claims that the mentions make, each with the words it was read from."""
    return Extraction(article, (), ())
