"""The command line: the group of commands and what an exit code means; the only rooms that know clock and stdout.

Exit codes: 0 nothing at or above the failing severity, 1 findings, 2 the work could not be done.
"""

from __future__ import annotations

from importlib import import_module

import click

COMMANDS: tuple[tuple[str, str], ...] = (
    ("chronology", "cctimeline.cli.facts"),
    ("report", "cctimeline.cli.findings"),
    ("check", "cctimeline.cli.findings"),
    ("extract", "cctimeline.cli.facts"),
    ("names", "cctimeline.cli.facts"),
    ("accept", "cctimeline.cli.findings"),
    ("explain", "cctimeline.cli.findings"),
    ("rules", "cctimeline.cli.findings"),
)
"""Commands in the order `--help` shows them, and the module that holds each: brought in when it is first asked for."""


class Commands(click.Group):
    """The commands of `COMMANDS`, each imported only when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands there are, in the order of the table."""
        return [name for name, _ in COMMANDS if self.get_command(ctx, name)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name."""
        home = dict(COMMANDS).get(cmd_name)
        command = getattr(import_module(home), cmd_name, None) if home else None
        return command if isinstance(command, click.Command) else None


@click.command(cls=Commands)
@click.version_option(package_name="cctimeline")
def main() -> None:
    """Find the dated events and numeric claims of articles, and what in them cannot all be right."""
