"""Where the pure functions run: in this process so far; other ways to run them belong here."""
