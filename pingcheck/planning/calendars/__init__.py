"""Calendars of others, read into meetings, and our own calendar, given out."""
