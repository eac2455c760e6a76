"""What officers may write in a mail of an exercise: which places must be in it, and what must not. Pure."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping

from directory.phrases import N_, Phrase

LONGEST_SUBJECT = 150
LONGEST_BODY = 4000
PLACE = re.compile(r"\{([a-z_]*)\}")
BRACES = re.compile(r"\{[^{}\n]{0,40}\}?|\}")
WEB_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,15}://|\bwww\.|\bmailto:", re.IGNORECASE)
# Pairs that end with the paragraph; a lone override or embedding would turn round what follows it.
HIDDEN = ("Cc", "Cs", "Co", "Zl", "Zp")
BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

ENTRY, DEADLINE, WAYS_TO_ANSWER, TIME_LEFT = "entry", "deadline", "ways_to_answer", "time_left"
BLOCKS = (ENTRY, DEADLINE, WAYS_TO_ANSWER, TIME_LEFT)  # each may be a paragraph by itself
ALONE = (WAYS_TO_ANSWER, TIME_LEFT)  # these can be nothing else
OF_BODIES = (*BLOCKS, "role", "state", "reference")
OF_SUBJECTS = ("role", "state")
MISSING: Mapping[str, str] = {
    ENTRY: N_("Who is asked is missing: put {place} where the role, the State and the contact’s name shall stand."),
    DEADLINE: N_("The deadline is missing: put {place} where the time until which you ask for an answer shall stand."),
    WAYS_TO_ANSWER: N_("The link and the code are missing: put {place} where the ways to answer shall stand."),
    "role": N_("The role is missing: put {place} where the role and the State shall stand."),
}


def problem_of_subject(written: str) -> str:
    """What is wrong with a subject, as a sentence; "" if nothing. It goes behind the reference, in brackets."""
    if not written.strip():
        return ""
    if "\n" in written or "\r" in written:
        return N_("The subject must be one line.")
    if len(written) > LONGEST_SUBJECT:
        return _too_long(written, LONGEST_SUBJECT)
    return next(_problems(written, OF_SUBJECTS, ("role",)), "")


def problem_of_body(written: str) -> str:
    """What is wrong with the words of a mail; "" if nothing, or if there are none."""
    if not written.strip():
        return ""
    if len(written) > LONGEST_BODY:
        return _too_long(written, LONGEST_BODY)
    return next(_problems(written, OF_BODIES, (ENTRY, DEADLINE, WAYS_TO_ANSWER)), "")


def _problems(written: str, known: Collection[str], required: Collection[str]) -> Iterator[str]:
    if any(_is_hidden(character) for character in written):
        yield N_("The text has a control character that nobody can see. Type the text again instead of pasting it.")
    if WEB_ADDRESS.search(written):
        yield N_("Write no web address: the only addresses in the mail are those of this service, in {ways_to_answer}.")
    for braces in BRACES.finditer(written):
        place = PLACE.fullmatch(braces[0])
        if place is None or place[1] not in known:
            places = ", ".join(f"{{{name}}}" for name in known)
            yield Phrase(N_("There is no place {place}. The places are {places}."), place=braces[0], places=places)
    for name in required:
        if f"{{{name}}}" not in written:
            yield Phrase(MISSING[name], place=f"{{{name}}}")
    for name in ALONE:
        if name in known and any(_stands_in_a_line(name, line) for line in _paragraphs(written)):
            yield Phrase(N_("Put {place} into a paragraph by itself, with an empty line before and after it."),
                         place=f"{{{name}}}")  # fmt: skip


def _stands_in_a_line(name: str, paragraph: str) -> bool:
    return f"{{{name}}}" in paragraph and paragraph.strip() != f"{{{name}}}"


def _paragraphs(written: str) -> list[str]:
    return re.split(r"\n[ \t]*\n", written)


def _is_hidden(character: str) -> bool:
    """A control character, one that turns the direction of what follows, a surrogate, or one of our own brackets."""
    if character in "\n\t":
        return False
    return character in BIDI or character in "⟦⟧" or unicodedata.category(character) in HIDDEN


def _too_long(written: str, most: int) -> str:
    text = N_("The text has {length} characters; shorten it to at most {most}.")
    return Phrase(text, length=len(written), most=most)


def tidied(written: str) -> str:
    """The text as it is kept: line feeds, no spaces at the ends of lines, at most one empty line in a row."""
    lines = [line.rstrip() for line in written.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
