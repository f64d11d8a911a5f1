"""Print processor time and peak memory of `cctimeline report seeds/` as a user runs it; never fails on time."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 5


def run(environment: dict[str, str]) -> tuple[float, subprocess.CompletedProcess[bytes]]:
    """Return the processor time of one run in seconds, and how it ended."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [str(Path(sys.executable).with_name("cctimeline")), "report", str(ROOT / "seeds")]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, env=environment, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done


def main() -> None:
    # An installed package has its bytecode compiled; the first run here compiles that of the working copy.
    with tempfile.TemporaryDirectory() as compiled:
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = compiled
        run(environment)
        times, ends = zip(*(run(environment) for _ in range(RUNS)), strict=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"report seeds/: exit {ends[0].returncode}, {len(ends[0].stdout)} bytes of output")
    print(f"  processor time {min(times):.2f} to {max(times):.2f} s in {RUNS} runs, peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()
