"""A whole invented world on one machine."""
