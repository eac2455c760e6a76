"""The page to verify a message: anybody may ask whether it is genuine before following a link."""

from datetime import datetime
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import Language
from directory.states import State
from pingcheck.conversation.verification import (
    Addressee,
    PublicExercise,
    announced_exercises,
    as_reference,
    find_addressee,
    find_public_exercise,
    running_exercises,
    subjects_of,
)
from pingcheck.web.contact.code_page import (
    pings_of_code,
    seconds_to_wait,
    seconds_to_wait_after_wrong,
    too_many_tries,
)
from pingcheck.web.contact.contact_pages import TROUBLES, common, desk_of, log, strangers_language
from pingcheck.web.forms import add_form_routes, text_of
from pingcheck.web.keys import CLOCK, DATABASE, RECEIPT_KEYS, SETTINGS
from pingcheck.web.pages import contact_page
from pingcheck.wording.moments import in_utc

LONGEST_ASKED = 200


def add_verify_routes(app: web.Application) -> None:
    add_form_routes(app, "/verify", "verify", show, check)


async def show(request: web.Request) -> web.Response:
    """The form, how a genuine link begins, and the exercises that are open."""
    return await _page(request)


async def check(request: web.Request) -> web.Response:
    """Says what a reference, a code or a receipt belongs to, or that it is not ours. It is sent by POST, so that no
    code is in a URL."""
    asked = text_of(await request.post(), "asked", LONGEST_ASKED).strip()
    language = strangers_language(request)
    receipt = request.app[RECEIPT_KEYS].read(asked)
    if receipt is not None:
        said = {"reference": receipt.reference, "at": in_utc(receipt.at, language)}
        return await _page(request, asked=asked, outcome="receipt", receipt=said)
    wait = seconds_to_wait(request)
    if wait:
        return too_many_tries(await _page(request, 429, asked=asked, outcome="slowed"), wait)
    try:
        found = await _found(request, asked, language)
    except TROUBLES as error:
        log.error("nothing verified", why=type(error).__name__)
        return await _page(request, 503, asked=asked, outcome="trouble")
    if found is None:
        wait = seconds_to_wait_after_wrong(request, asked)
        if wait:
            return too_many_tries(await _page(request, 429, asked=asked, outcome="slowed"), wait)
        return await _page(request, 404, asked=asked, outcome="unknown")
    return await _page(request, asked=asked, outcome="genuine", genuine=found)


async def _found(request: web.Request, asked: str, language: Language) -> dict[str, Any] | None:
    """What was typed is looked for in every way, so that each response takes as long."""
    async with request.app[DATABASE].reading() as session:
        to = await find_addressee(session, await pings_of_code(request, session, asked))
        genuine = await find_public_exercise(session, as_reference(asked), to.exercise_id if to else None)
        if genuine is None:
            return None
        subjects = await subjects_of(session, genuine, language, to)
        addressee = await _addressee(session, to, language)
    return _shown(genuine, language) | {"subjects": subjects, "to": addressee}


async def _addressee(session: AsyncSession, to: Addressee | None, language: Language) -> dict[str, str] | None:
    """Role and State of the addressee, with the State's name in the language of the page."""
    if to is None:
        return None
    state = (await session.get_one(State, to.state_code)).name(language)
    return {"role": to.role.value, "state": state, "language": language.value}


def _shown(genuine: PublicExercise, language: Language) -> dict[str, Any]:
    def spoken(at: datetime | None) -> str:
        return in_utc(at.replace(second=0, microsecond=0), language) if at else ""

    return {
        "reference": genuine.reference,
        "title": genuine.title,
        "phase": genuine.phase.value,
        "opened_at": spoken(genuine.opened_at),
        "closes_at": spoken(genuine.closes_at),
        "expected_at": spoken(genuine.expected_at),
    }


async def _page(
    request: web.Request,
    status: int = 200,
    *,
    asked: str = "",
    outcome: str = "",
    genuine: dict[str, Any] | None = None,
    receipt: dict[str, str] | None = None,
) -> web.Response:
    language = strangers_language(request)
    settings, now = request.app[SETTINGS], request.app[CLOCK]()
    try:
        async with request.app[DATABASE].reading() as session:
            running, coming = await running_exercises(session), await announced_exercises(session)
    except TROUBLES:
        running, coming, status, outcome = [], [], 503, outcome or "trouble"
    return contact_page(
        request,
        "contact/verify.html",
        language,
        status,
        **common(request)
        | {
            "asked": asked,
            "outcome": outcome,
            "genuine": genuine,
            "receipt": receipt,
            "calendar": [_shown(one, language) for one in running if one.closes_at and one.closes_at > now],
            "announced": [_shown(one, language) for one in coming],
            "link_start": f"{settings.base_url}/r/",
            "sender": settings.sender,
            "desk": desk_of(request, language),
        },
    )
