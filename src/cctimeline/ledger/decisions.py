"""`decisions.toml`: what a person settled about findings and facts; added to at its end, never rewritten."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from cctimeline.ledger import corrections
from cctimeline.ledger.corrections import Correction
from cctimeline.ledger.folder import replace
from cctimeline.ledger.toml import Entry, entries, text_of
from cctimeline.model import Finding

FILE = "decisions.toml"
_HEAD = "# What was settled about findings. Written by `cctimeline accept` and by people; nothing else changes it.\n"
_KEYS = ("finding", "reason", "said")


@frozen
class Accepted:
    """A finding that a person looked at and accepts."""

    finding: str
    """Its fingerprint."""
    reason: str
    said: str = ""
    """What it said then, for whoever reads the file."""


@frozen
class Decisions:
    """What was accepted, in the order of the file."""

    accepted: tuple[Accepted, ...] = ()
    corrected: tuple[Correction, ...] = ()
    """What was settled about facts: those rejected, and those read otherwise."""

    def apply(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that nobody accepted yet."""
        known = {one.finding for one in self.accepted}
        return tuple(f for f in findings if f.fingerprint not in known)

    def stale(self, findings: Iterable[Finding]) -> tuple[Accepted, ...]:
        """Return the decisions that match none of `findings` (all that the rules found, accepted ones included)."""
        found = {finding.fingerprint for finding in findings}
        return tuple(one for one in self.accepted if one.finding not in found)


NO_DECISIONS = Decisions()


def load(folder: Path) -> Decisions:
    """Return the decisions of the ledger `folder`; none where there is no file. LedgerError names a bad place."""
    listed = entries(folder / FILE, {"accept": _KEYS, **corrections.KEYS})
    accepted = tuple(_accepted(entry) for entry in listed if entry.kind == "accept")
    return Decisions(accepted, tuple(corrections.one(entry) for entry in listed if entry.kind != "accept"))


def accept(folder: Path, new: Iterable[Accepted]) -> tuple[Accepted, ...]:
    """Add `new` to the decisions of the ledger `folder` and return those that were not there yet.

    The file is written beside and renamed: it is whole at any time, and what people wrote in it stays as it is.
    """
    known = {one.finding for one in load(folder).accepted}
    added = tuple({one.finding: one for one in new if one.finding not in known}.values())
    if added:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / FILE
        before = text_of(path) if path.exists() else _HEAD
        replace(path, before + "".join(_as_toml(one) for one in added))
    return added


def _as_toml(one: Accepted) -> str:
    import tomlkit

    table = tomlkit.table()
    for key in _KEYS:
        if value := getattr(one, key):
            table.add(key, value)
    return f"\n[[accept]]\n{table.as_string()}"


def _accepted(entry: Entry) -> Accepted:
    return Accepted(entry.word("finding"), entry.word("reason"), str(entry.table.get("said", "")))
