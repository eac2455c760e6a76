"""What came of a letter, as officers say it: a note, whose an email is, that it came back; each with its way back."""

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from pingcheck.conversation.mission_letters import LONGEST_WORDS, AnswerKind, MissionLetter
from pingcheck.followup.letter_answers import (
    AnswerByNote,
    enter_answer,
    judge_email,
    record_returned,
    remove_answer,
    unread_email,
)
from pingcheck.web.forms import one_of, text_of
from pingcheck.web.secretariat.letter_acts_pages import acted, day_typed, typed_fields, who_acts

FIELDS = {"number": 200, "dated": 10, "in_short": LONGEST_WORDS, "said": LONGEST_WORDS}
READ = {
    True: N_("You recorded the email as the Mission’s answer to letter {number}."),
    False: N_("You recorded that an email about letter {number} is not the Mission’s."),
}


async def add_answer(request: web.Request) -> web.Response:
    """A note by which the Mission answered."""
    typed = typed_fields(await request.post(), FIELDS)

    async def act(session: AsyncSession, letter: MissionLetter) -> str:
        dated = day_typed(typed["dated"]) if typed["dated"] else None
        given = AnswerByNote(number=typed["number"], dated=dated, words=typed["in_short"])
        answer = await enter_answer(session, letter.id, given, *who_acts(request))
        return f"answers/{answer.id}/remove"

    return await acted(request, typed, act, N_("You recorded the Mission’s answer to letter {number}."))


async def mark_read(request: web.Request) -> web.Response:
    """An email was read; `kind` says whether it is the Mission's."""
    kind = one_of(AnswerKind, text_of(await request.post(), "kind", 24)) or AnswerKind.NOT_THEIRS

    async def act(session: AsyncSession, letter: MissionLetter) -> str:
        await judge_email(session, letter.id, _answer_id(request), kind, *who_acts(request))
        return f"answers/{_answer_id(request)}/unread"

    return await acted(request, {}, act, READ[kind is AnswerKind.ANSWER])


async def mark_unread(request: web.Request) -> web.Response:
    async def act(session: AsyncSession, letter: MissionLetter) -> None:
        await unread_email(session, letter.id, _answer_id(request), *who_acts(request))

    return await acted(request, {}, act, N_("Undone: the email about letter {number} waits to be read again."))


async def say_returned(request: web.Request) -> web.Response:
    """The letter came back, on paper or to the officer's own mailbox."""
    typed = typed_fields(await request.post(), FIELDS)

    async def act(session: AsyncSession, letter: MissionLetter) -> str:
        answer = await record_returned(session, letter.id, typed["said"], *who_acts(request))
        return f"answers/{answer.id}/remove"

    return await acted(request, typed, act, N_("You recorded that letter {number} came back. Its cases are due today."))


async def drop_answer(request: web.Request) -> web.Response:
    async def act(session: AsyncSession, letter: MissionLetter) -> None:
        await remove_answer(session, letter.id, _answer_id(request), *who_acts(request))

    return await acted(request, {}, act, N_("You took the answer to letter {number} back."))


def _answer_id(request: web.Request) -> int:
    return int(request.match_info["answer_id"])
