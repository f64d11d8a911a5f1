"""`decisions.toml`: what a person settled about a finding or a fact."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from cctimeline.model import Finding


@frozen
class Decisions:
    """Fingerprints of accepted findings, with the reason given."""

    accepted: tuple[tuple[str, str], ...] = ()

    def apply(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that nobody accepted yet."""
        known = {fingerprint for fingerprint, _ in self.accepted}
        return tuple(f for f in findings if f.fingerprint not in known)


NO_DECISIONS = Decisions()
