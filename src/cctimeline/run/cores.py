"""Many things on all cores: the same results in the same order as in one process, in less time."""

from __future__ import annotations

import io
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any, TypeVar

from cctimeline.each import Each, LostError, in_turn

T = TypeVar("T")
R = TypeVar("R")

_PORTIONS = 16
"""In so many portions each process gets its share, so that none waits long for the last."""


def on_cores(jobs: int) -> Each:
    """Return the way that has the work done by so many copies of this process.

    A copy has at hand all that this one holds, so that only results travel. In turn with one job, and where processes
    are not copied (Windows, macOS). LostError if a copy is lost.
    """
    if jobs < 2 or sys.platform in ("win32", "darwin"):
        return in_turn

    def each(work: Callable[[T], R], things: Sequence[T], known: Sequence[object] = ()) -> Iterator[R]:
        if len(things) < 2:
            yield from map(work, things)
            return
        copies, portion = min(jobs, len(things)), max(1, len(things) // (jobs * _PORTIONS))
        with ProcessPoolExecutor(copies, get_context("fork"), _take, (work, things, known)) as pool:
            try:
                for packed in pool.map(_done, range(len(things)), chunksize=portion):
                    yield _Unpacking(io.BytesIO(packed), known).load()
            except BrokenProcessPool:
                raise LostError("a process ended before its work was done") from None

    return each


_taken: tuple[Callable[[Any], Any], Sequence[Any], Mapping[int, int]]
"""In a copy: the work, the things, and the number of each known thing by its identity."""


def _take(work: Callable[[Any], Any], things: Sequence[Any], known: Sequence[object]) -> None:
    """Begin in a copy; to be stopped from the keyboard is for the first process alone."""
    global _taken  # noqa: PLW0603
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _taken = work, things, {id(thing): k for k, thing in enumerate(known)}


def _done(number: int) -> bytes:
    """Do the work on one thing, in a copy, and pack what comes of it."""
    work, things, numbers = _taken
    packed = io.BytesIO()
    _Packing(packed, numbers).dump(work(things[number]))
    return packed.getvalue()


class _Packing(pickle.Pickler):
    """Writes a result, and of what is known its number."""

    def __init__(self, file: io.BytesIO, numbers: Mapping[int, int]) -> None:
        super().__init__(file, protocol=pickle.HIGHEST_PROTOCOL)
        self._numbers = numbers

    def persistent_id(self, obj: object) -> int | None:
        return self._numbers.get(id(obj))


class _Unpacking(pickle.Unpickler):
    """Reads a result, and takes what is known by its number."""

    def __init__(self, file: io.BytesIO, known: Sequence[object]) -> None:
        super().__init__(file)
        self._known = known

    def persistent_load(self, pid: int) -> object:
        return self._known[pid]
