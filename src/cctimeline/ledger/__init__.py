"""The `claims/` folder: extracted facts (machine-written), decisions and names (written by people)."""
