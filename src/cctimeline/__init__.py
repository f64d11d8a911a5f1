"""A fact linter: dated events and numeric claims of many articles, one chronology, and what cannot all be right.

Importing the package does no work; each public function brings in what it needs when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cctimeline.find.dates import find_dates
    from cctimeline.find.figures import find_figures
    from cctimeline.pipeline import check, extract
    from cctimeline.reading import article, read

__all__ = ["article", "check", "extract", "find_dates", "find_figures", "read"]
__version__ = "0.1.0"

_HOME = {
    "article": "cctimeline.reading",
    "read": "cctimeline.reading",
    "find_dates": "cctimeline.find.dates",
    "find_figures": "cctimeline.find.figures",
    "extract": "cctimeline.pipeline",
    "check": "cctimeline.pipeline",
}


def __getattr__(name: str) -> Any:
    """Bring in a public function on first use."""
    if name not in _HOME:
        raise AttributeError(f"module 'cctimeline' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
