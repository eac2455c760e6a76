"""Correspondence: officers' mails, and courtesy mails that answer replies."""
