"""The name server that is asked about domains."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameServer:
    host: str  # an IP address
    port: int = 53
