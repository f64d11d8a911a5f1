"""run (see docs)."""
