"""Reads mail: bytes in, what this mail says out. It imports nothing of the rest of pingcheck."""
