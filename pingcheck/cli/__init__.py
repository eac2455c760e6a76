"""The commands, one file for each, and what they share: console, options and access to the database."""
