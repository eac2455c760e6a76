"""Exercises: planned, opened, stepped and folded; owns exercise, step, ping, message and event."""
