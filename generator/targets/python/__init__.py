"""The Python target."""

from .plan import Python as Python

TARGET = Python()
