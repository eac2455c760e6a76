"""The errors whose message is shown to a person as it is."""

from typing import Any


def N_(text: str) -> str:  # noqa: N802  # the usual name of gettext's mark
    """Marks a text for the catalogues, which is translated where it is shown."""
    return text


class Refused(Exception):
    """Something was not done. The message is a sentence for the person who must act: what, where, and what would be
    right.

    The text may have named places in braces and is then kept apart from their values, so that a page can say it in
    another language: `Refused(N_("There is no account {name}."), name=name)`. As a string it is English.
    """

    def __init__(self, text: str, **values: Any) -> None:
        super().__init__(text.format(**values) if values else text)
        self.text = text
        self.values = values


class ActedFirst(Refused):
    """Somebody else has acted since the page was shown. The message names them."""
