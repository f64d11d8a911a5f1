"""Findings and chronology as text and as machine formats: one file a format, `render(sheet)` in each."""
