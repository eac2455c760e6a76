"""Entries whole: a point of contact with its addresses, loaded, changed and written in batches."""
