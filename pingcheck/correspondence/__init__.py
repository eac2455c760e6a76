"""Correspondence: officers' mails, courtesy mails that answer replies, and alerts to officers."""
