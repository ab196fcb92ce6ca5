"""curl: a language of examples alone. There is no package to generate, so no target."""
