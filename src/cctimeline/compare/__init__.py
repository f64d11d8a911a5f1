"""Two claims -> agree, conflict, change over time or different scope, with the excuse that decided it."""

from __future__ import annotations
