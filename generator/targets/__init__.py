"""A room a language. None knows another."""

TARGETS = ("python", "docs")
"""By the name that `--target` takes, which is the name of the room: each has a TARGET (`target.Target`)."""

LANGUAGES = ("python", "curl")
"""What pages show examples in, in this order: each room has a LANGUAGE (`language.Language`)."""
