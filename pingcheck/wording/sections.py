"""Sections: parts of a stored text that only some of its mails have, such as ⟦if_shared⟧…⟦end_shared⟧."""

import re
from collections.abc import Collection

SECTION = re.compile(r"⟦if_([a-z]+)⟧(.*?)⟦end_\1⟧", re.DOTALL)
SHARED = "shared"  # of a mailbox that several points of contact of the exercise share
MISSING = "missing"  # of a reminder to such a mailbox: who else is missing


def with_sections(text: str, kept: Collection[str] = ()) -> str:
    """The text with the sections of these names, and without the others."""
    return SECTION.sub(lambda section: section[2] if section[1] in kept else "", text)
