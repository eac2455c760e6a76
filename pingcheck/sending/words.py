"""The words of a mail as officers write them: paragraphs in which places in braces stand for what is filled in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from pingcheck.exercises.text_rules import BLOCKS, PLACE

BETWEEN_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words, as text and as HTML; or the place that the paragraph is, which a template of its own fills."""

    text: str = ""
    html: str = ""
    place: str = ""


def paragraphs_of(words: str, inline: Mapping[str, str], wrap: Callable[[str], str]) -> list[Paragraph]:
    """The paragraphs of a text without errors. `inline`: what stands for a place inside a sentence."""
    return [_paragraph(part, inline, wrap) for part in BETWEEN_PARAGRAPHS.split(words.strip()) if part]


def filled(words: str, inline: Mapping[str, str]) -> str:
    """The words with these places filled. What is no known place stays."""
    return PLACE.sub(lambda place: inline.get(place[1], place[0]), words)


def _paragraph(words: str, inline: Mapping[str, str], wrap: Callable[[str], str]) -> Paragraph:
    alone = PLACE.fullmatch(words.strip())
    if alone and alone[1] in BLOCKS:
        return Paragraph(place=alone[1])
    lines = [filled(line.strip(), inline) for line in words.splitlines()]
    return Paragraph(
        text="\n".join(map(wrap, lines)),
        html=Markup("<br>\n").join(map(escape, lines)),
    )
