"""Print processor time and peak memory of `cctimeline report seeds/` as a user runs it; never fails on time."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    command = [str(Path(sys.executable).with_name("cctimeline")), "report", str(ROOT / "seeds")]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=False)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"report seeds/: exit {done.returncode}, {len(done.stdout)} bytes of output")
    print(f"  processor time {used.ru_utime + used.ru_stime:.2f} s, peak memory {used.ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
