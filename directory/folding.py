"""Folding: names and titles reduced to what matters for comparing them."""

import unicodedata


def folded(text: str) -> str:
    """The words of a text without case, accents and punctuation, one space between them: `E-Mail(s)` is `e mail s`."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = (character for character in decomposed if not unicodedata.combining(character))
    return " ".join("".join(character if character.isalnum() else " " for character in bare).split())
