"""Sending: frames filled, messages claimed, handed to the mail server, and recorded."""
