"""The command line: arguments and exit codes; the only place that knows the clock, stdout and the working folder."""

from __future__ import annotations

import click


@click.group()
@click.version_option(package_name="cctimeline")
def main() -> None:
    """Find the dated events and numeric claims of articles, and what in them cannot all be right."""
