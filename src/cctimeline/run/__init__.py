"""Where the pure functions run: in this process, or on all cores; other ways to run them belong here."""
