"""A room a language. None knows another."""

TARGETS = ("python",)
"""By the name that `--target` takes, which is the name of the room: each has a TARGET (`target.Target`)."""
