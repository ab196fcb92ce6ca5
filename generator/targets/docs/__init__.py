"""The target of reference pages: one a product and language, and an index of them."""

from .plan import Docs as Docs

TARGET = Docs()
