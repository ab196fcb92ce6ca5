"""A module a command: what it does, told as text. Imported when it is asked for: `--help` waits for none."""
