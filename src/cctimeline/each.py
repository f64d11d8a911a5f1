"""How a pure function goes over many things: one after the other, or as a way in `run` does it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class LostError(Exception):
    """The work was not done to its end: a process that did it was stopped, or there was no memory left."""


class Each(Protocol):
    """A way to have the work done on each of many things; it gives the results in the order of the things."""

    def __call__(self, work: Callable[[T], R], things: Sequence[T], known: Sequence[object] = ()) -> Iterable[R]:
        """Yield `work(thing)` of each; a result may hold what is `known`, which need not travel with it."""
        ...


def in_turn(work: Callable[[T], R], things: Sequence[T], known: Sequence[object] = ()) -> Iterable[R]:
    """Do the work here, one thing after the other."""
    return map(work, things)
