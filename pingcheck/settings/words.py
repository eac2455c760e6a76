"""Words of closed sets in the settings."""

from typing import Any


def in_lower_case(value: Any) -> Any:
    """A word of a closed set, in whatever case it is written."""
    return value.lower() if isinstance(value, str) else value
