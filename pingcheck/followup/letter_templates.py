"""The texts of letters that the secretariat may change, one in each language, and the way back to the standard."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.history import LONGEST_BY
from directory.languages import Language
from pingcheck.followup.letter_cases import LetterTemplate
from pingcheck.followup.letter_content import require_letter_text, tidied
from pingcheck.followup.letter_words import letter_words


async def letter_templates(session: AsyncSession) -> dict[Language, LetterTemplate]:
    """Those that differ from the standard."""
    return {each.language: each for each in await session.scalars(select(LetterTemplate))}


async def letter_body(session: AsyncSession, language: Language) -> str:
    """The text that a new letter in this language begins with."""
    own = await session.get(LetterTemplate, language)
    return own.body if own is not None else letter_words(language).body


async def set_letter_body(session: AsyncSession, language: Language, body: str, now: datetime, by: str) -> None:
    """Changes the text of the letters to come; the standard text, or none, brings the standard back. Letters that were
    made stay as they are. Raises Refused if a place is missing or unknown, or the text too long."""
    body = tidied(body)
    await session.execute(delete(LetterTemplate).where(LetterTemplate.language == language))
    if body and body != tidied(letter_words(language).body):
        require_letter_text(body)
        session.add(LetterTemplate(language=language, body=body, changed_at=now, changed_by=by[:LONGEST_BY]))
    await session.flush()
