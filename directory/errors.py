"""The errors whose message is shown to a person as it is."""


class Refused(Exception):
    """Something was not done. The message is a sentence for the person who must act: what, where, and what would be
    right."""
