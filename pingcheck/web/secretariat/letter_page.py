"""One letter to a Mission: its words as they were made, where it stands, its cases, and what the Mission answered."""

from collections.abc import Callable
from datetime import date
from email.utils import parseaddr

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.disclosures import Disclosed, DisclosureKind
from directory.errors import Refused
from directory.mail_addresses import mailbox_key
from directory.states import State
from pingcheck.conversation.mission_letters import AnswerKind, LetterStage, LetterWay, MissionLetter
from pingcheck.followup.letter_acts import find_letter
from pingcheck.followup.letter_content import LetterContent
from pingcheck.followup.letter_list import whole_letter
from pingcheck.followup.letter_making import TIME_TO_REPLY
from pingcheck.followup.letter_reminders import is_letter_due
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import officer_page, page_language, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.looks import record_look


async def show_letter(request: web.Request) -> web.Response:
    return await letter_page(request)


async def letter_page(
    request: web.Request, status: int = 200, form: FormState | None = None, problem: str = ""
) -> web.Response:
    """The page; after a refusal with its sentence and what was typed."""
    today = request.config_dict[CLOCK]().date()
    async with request.config_dict[DATABASE].reading() as session:
        whole = await whole_letter(session, await named_letter(request, session))
        is_due = await is_letter_due(session, whole.letter.id, today)
    await _seen(request, whole.letter)
    return officer_page(
        request,
        "secretariat/letter.html",
        status,
        whole=whole,
        is_due=is_due,
        kinds=AnswerKind,
        is_missions=_is_missions(whole.state),
        letter=whole.letter,
        content=LetterContent.kept(whole.letter.content),
        name=whole.state.name(page_language(request)),
        stages=LetterStage,
        ways=list(LetterWay),
        today=today,
        form=form or FormState({"on": today.isoformat(), "due": _due_day(whole.letter, today).isoformat()}),
        problem=problem,
    )


def _due_day(letter: MissionLetter, today: date) -> date:
    """When the cases are due if it is sent now: one that goes once more late gets as long as a new one."""
    return letter.reply_by if letter.reply_by > today else today + TIME_TO_REPLY


def _is_missions(state: State) -> Callable[[str], bool]:
    """Whether a From line names the Mission's email on file. It proves nothing: anybody can write it."""
    on_file = mailbox_key(state.mission_address) if state.mission_address else ""
    return lambda author: bool(on_file) and mailbox_key(parseaddr(author)[1]) == on_file


async def print_letter(request: web.Request) -> web.Response:
    """The letter alone, to be printed from the browser."""
    async with request.config_dict[DATABASE].reading() as session:
        letter = await named_letter(request, session)
    await _seen(request, letter)
    content = LetterContent.kept(letter.content)
    return officer_page(request, "secretariat/letter_print.html", letter=letter, content=content)


async def named_letter(request: web.Request, session: AsyncSession) -> MissionLetter:
    """The letter that the address names. Raises HTTPNotFound."""
    try:
        return await find_letter(session, int(request.match_info["letter_id"]))
    except Refused as missing:
        raise web.HTTPNotFound(text=spoken(request, missing.phrase)) from None


async def _seen(request: web.Request, letter: MissionLetter) -> None:
    """It names contacts of the State."""
    await record_look(request, DisclosureKind.STATE_PAGE, Disclosed(details=f"{letter.state_code} {letter.number}"))
