"""Checks of an address as it is typed: its writing, its domain, and who else has it. None is in the way of saving."""
