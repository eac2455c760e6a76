"""The one family of errors that are said to a person as they stand."""


class Refused(Exception):
    """Something was not done. Its message is a sentence for who asked: what, where, and what would be right."""
