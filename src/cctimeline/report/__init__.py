"""report (see docs)."""
