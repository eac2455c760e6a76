"""The error of settings that cannot be used."""

from directory.errors import Refused

PREFIX = "PINGCHECK_"  # of every environment variable


class WrongSettings(Refused):
    """A line for each wrong setting: its name, its value (secrets hidden) and what would be right."""
