"""Keeps a directory of points of contact alive: communication checks, their answers, and what follows from them."""

__version__ = "0.1.0"
