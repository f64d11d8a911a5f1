"""What holds for every rule, derived from the rules themselves: documentation, names, and examples that are run."""

from __future__ import annotations

import ast
import importlib
import inspect
import typing
from pathlib import Path

import pytest

import cctimeline.rules
from cctimeline.bind import bind
from cctimeline.chronology import merge
from cctimeline.find import find
from cctimeline.ledger.names import NO_NAMES
from cctimeline.model import Example, Finding, Rule, Verdict
from cctimeline.reading import article
from cctimeline.rules import RULES, findings_of

FOLDER = Path(cctimeline.rules.__file__).parent
FILES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples, 1)
]
PARTS = ("Flags", "Why", "Leaves alone")


def findings(rule: Rule, example: Example) -> tuple[Finding, ...]:
    """Take the example's articles through the whole path, with one rule at its end."""
    dates = example.published or (None,) * len(example.articles)
    read = [
        article(text, id=f"example-{number}", published=date)
        for number, (text, date) in enumerate(zip(example.articles, dates, strict=True), 1)
    ]
    return tuple(findings_of(rule, merge([bind(*find(one)) for one in read], NO_NAMES)))


def module_of(rule: Rule) -> str:
    return rule.name.replace("-", "_")


def documentation(name: str) -> str:
    return inspect.getdoc(importlib.import_module(f"cctimeline.rules.{name}")) or ""


def verdicts_in(name: str) -> set[str]:
    """Return the verdicts that the rule's code names."""
    tree = ast.parse((FOLDER / f"{name}.py").read_text("utf-8"))
    body = [
        node for node in tree.body if not (isinstance(node, ast.Assign | ast.AnnAssign) and "RULE" in ast.dump(node))
    ]
    words = {node.value for top in body for node in ast.walk(top) if isinstance(node, ast.Constant)}
    return {verdict for verdict in typing.get_args(Verdict) if verdict in words}


def test_every_rule_file_is_listed_once() -> None:
    """`RULES` holds every file of the folder, once, under its own name."""
    assert FILES == sorted(module_of(rule) for rule in RULES)


@pytest.mark.parametrize("name", FILES)
def test_documentation_has_three_parts(name: str) -> None:
    """A rule says what it flags, why that matters and what it leaves alone, in that order."""
    starts = [documentation(name).find(f"\n\n{part}: ") for part in PARTS]

    assert -1 not in starts, f"{name}: a paragraph each, starting with {', '.join(f'{part}:' for part in PARTS)}"
    assert sorted(starts) == starts


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_examples_are_loud_and_quiet(rule: Rule) -> None:
    """A rule has an example it speaks up on, one it is silent on, and one of every verdict its code names."""
    shown = {verdict for example in rule.examples for verdict in example.verdicts}

    assert shown
    assert any(not example.verdicts for example in rule.examples)
    assert set() == verdicts_in(module_of(rule)) - shown


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: Rule, example: Example) -> None:
    """The rule gives the example the verdicts it promises, each quoting the articles word for word."""
    found = findings(rule, example)

    assert sorted(example.verdicts) == sorted(finding.verdict for finding in found), [f.message for f in found]
    for finding in found:
        assert rule.name == finding.rule
        assert finding.members
        for member in finding.members:
            text = example.articles[int(member.quote.article.removeprefix("example-")) - 1]
            assert member.quote.text == text[member.quote.span.start : member.quote.span.end]
