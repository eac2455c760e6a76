"""The errors whose message is shown to a person as it is."""

from typing import Any

from directory.phrases import N_, Phrase

__all__ = ["N_", "Refused"]


class Refused(Exception):
    """Something was not done. The message is a sentence for the person who must act: what, where, and what would be
    right.

    The text may have named places in braces and is then kept apart from their values, so that a page can say it in
    another language: `Refused(N_("There is no account {name}."), name=name)`. As a string it is English.
    """

    def __init__(self, text: str, **values: Any) -> None:
        self.phrase = text if isinstance(text, Phrase) else Phrase(text, **values)
        super().__init__(self.phrase)

    @property
    def text(self) -> str:
        return self.phrase.text

    @property
    def values(self) -> dict[str, Any]:
        return self.phrase.values


class ActedFirst(Refused):
    """Somebody else has acted since the page was shown. The message names them."""
