"""`names.toml`: which names mean the same, and what is part of what."""

from __future__ import annotations

from attrs import frozen


@frozen
class Names:
    """Settled names: pairs (alias, canonical name) and (part, whole)."""

    aliases: tuple[tuple[str, str], ...] = ()
    part_of: tuple[tuple[str, str], ...] = ()


NO_NAMES = Names()
