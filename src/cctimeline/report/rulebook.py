"""The documentation of the rules, read from their own files: for `rules`, `explain`, SARIF and `docs/rules.md`."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from importlib import import_module

from attrs import frozen

from cctimeline.model import Example, Rule

_TOLD = {
    "conflict": "a conflict",
    "change_over_time": "a difference by date",
    "agree": "an agreement",
    "different_scope": "a pair let go",
}


@frozen
class Page:
    """What a rule's file says of it: a sentence, then its named paragraphs (Flags, Why, Leaves alone)."""

    name: str
    summary: str
    parts: tuple[tuple[str, str], ...] = ()
    examples: tuple[Example, ...] = ()


def page(name: str) -> Page:
    """Return the page of the rule called `name`; an empty one where there is no such rule."""
    rule = next((rule for rule in _rules() if rule.name == name), None)
    return _page(rule) if rule else Page(name, name)


def pages() -> tuple[Page, ...]:
    """Return the pages of all rules, in their order."""
    return tuple(_page(rule) for rule in _rules())


def as_text(of: Page) -> str:
    """Return one page for the terminal."""
    told = [f"{of.name}: {of.summary}", *(f"{name}: {words}" for name, words in of.parts)]
    return "\n\n".join([*told, *_examples(of, indent="    ")]) + "\n"


def as_list(of: tuple[Page, ...]) -> str:
    """Return the names of the rules with a sentence each, one a line."""
    width = max((len(one.name) for one in of), default=0)
    return "".join(f"{one.name:{width}}  {one.summary}\n" for one in of)


def as_markdown(of: tuple[Page, ...]) -> str:
    """Return all pages as one document, `docs/rules.md`."""
    head = (
        "# The rules\n\nWritten by `cctimeline rules --format markdown` from the rules' own files; the tests run the "
        "examples. A rule never says who is right."
    )
    contents = "\n".join(f"- [{one.name}](#{one.name}): {one.summary}" for one in of)
    return "\n\n".join([head, contents, *(section for one in of for section in _markdown(one))]) + "\n"


def _markdown(of: Page) -> Iterator[str]:
    yield f"## {of.name}"
    yield of.summary
    yield from (f"**{name}.** {words}" for name, words in of.parts)
    yield from _examples(of, indent="> ")


def _examples(of: Page, *, indent: str) -> Iterator[str]:
    for example in of.examples:
        told = ", ".join(_TOLD[verdict] for verdict in example.verdicts) or "nothing"
        dates = example.published or (None,) * len(example.articles)
        texts = (_article(text, date, indent) for text, date in zip(example.articles, dates, strict=True))
        yield f"Example, it finds {told}:\n\n" + f"\n{indent.rstrip()}\n".join(texts)


def _article(text: str, date: str | None, indent: str) -> str:
    published = f"({date}) " if date else ""
    lines = f"{published}{text.strip()}".splitlines()
    return "\n".join(f"{indent}{line}".rstrip() for line in lines)


def _rules() -> tuple[Rule, ...]:
    from cctimeline.rules import RULES

    return RULES


def _page(rule: Rule) -> Page:
    words = inspect.getdoc(import_module(f"cctimeline.rules.{rule.name.replace('-', '_')}")) or rule.name
    first, *rest = (" ".join(part.split()) for part in words.split("\n\n"))
    named = (re.match(r"([A-Z][a-z ]+): (.*)", part) for part in rest)
    return Page(rule.name, first, tuple((m[1], m[2]) for m in named if m), rule.examples)
