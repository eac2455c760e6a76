"""Backups: the database, the documents and the state folder in one archive, made and put back."""
