"""Folding of names and short words, so that what people type finds what is stored."""

import unicodedata


def folded(text: str) -> str:
    """The text for comparing: casefolded, without accents and punctuation, single spaces between its words.

    Names of States, languages, roles and columns are compared so. Replies to our mails are not: there a sign of
    punctuation, a drawn-out letter or a traditional character tells something, and `pingcheck.mailreading`, which
    stands alone, has a folding of its own for them.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = (character for character in decomposed if not unicodedata.combining(character))
    return " ".join("".join(character if character.isalnum() else " " for character in bare).split())
