"""Sending: fills the frames, claims messages, hands them to the mail server, and records the results."""
