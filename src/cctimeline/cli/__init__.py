"""The command line: the group of commands and what an exit code means; the only rooms that know clock and stdout.

Exit codes: 0 nothing at or above the failing severity, 1 findings, 2 the work could not be done.
"""

from __future__ import annotations

import gc
from importlib import import_module
from typing import Any

import click

COMMANDS: tuple[tuple[str, str, str], ...] = (
    ("chronology", "facts", "Print what happens when, and what is claimed as of when, over all articles."),
    ("report", "findings", "Print what cannot all be right, what differs by date, and what agrees."),
    ("check", "findings", "Check a DRAFT before it is published: only what quotes the draft is printed."),
    ("extract", "facts", "Write what the articles say into the ledger, one file an article, one fact a line."),
    ("names", "facts", "List names that may be one and that the words cannot settle."),
    ("accept", "findings", "Accept the finding FINGERPRINT, so that it is not shown again."),
    ("explain", "findings", "Print what RULE flags, why, what it leaves alone, and its examples."),
    ("rules", "findings", "List the rules; as Markdown, with their documentation and examples."),
)
"""Commands in the order `--help` shows them, the module that holds each, and what it does: `--help` imports none."""


class Commands(click.Group):
    """The commands of `COMMANDS`, each imported only when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of the table."""
        return [name for name, _, _ in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name; None where there is none."""
        home = {name: module for name, module, _ in COMMANDS}.get(cmd_name)
        command = getattr(import_module(f"cctimeline.cli.{home}"), cmd_name) if home else None
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands and what each does."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, said) for name, _, said in COMMANDS])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a run leaves hardly any cycles, and looking for them costs a tenth of a report."""
        from cctimeline.each import LostError

        gc.set_threshold(100_000, 20, 20)
        try:
            return super().invoke(ctx)
        except LostError as why:
            from cctimeline.cli.paths import CannotWork

            raise CannotWork(f"{why}; --jobs 1 works without other processes") from None


@click.command(cls=Commands)
@click.version_option(package_name="cctimeline")
def main() -> None:
    """Find the dated events and numeric claims of articles, and what in them cannot all be right."""
