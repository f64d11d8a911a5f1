"""The command line of `check`: `--against` takes every path behind it, so that a shell's `articles/*.txt` works."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

OPTION = "--against"


class Check(click.Command):
    """A command whose `--against` takes several paths: `check DRAFT --against A B C`.

    Where no draft stands before it, it takes one: `check --against A DRAFT...`, as a commit hook has it.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Write each path behind `--against` as an option of its own, then go on as usual."""
        valued = {name for p in self.params if isinstance(p, click.Option) and not p.is_flag for name in p.opts}
        return super().parse_args(ctx, list(_spread(args, valued)))


def _spread(args: Sequence[str], valued: set[str]) -> Iterator[str]:
    drafts, taking, rest = 0, False, iter(args)
    for word in rest:
        if word == "--":
            yield from (word, *rest)
        elif word.startswith("-") and word != "-":
            taking = word == OPTION and drafts > 0
            yield word
            if word in valued:
                yield from (value for value in (next(rest, None),) if value is not None)
        elif taking:
            yield from (OPTION, word)
        else:
            drafts += 1
            yield word
