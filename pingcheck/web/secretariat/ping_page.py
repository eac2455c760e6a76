"""The page of one ping: whom it asked, what was sent, what came back, and a form to write to the contact."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address
from directory.phrases import N_, Phrase
from directory.proposals import open_proposals
from pingcheck.conversation.answers import MOST_WORDS
from pingcheck.conversation.visits import visits_of
from pingcheck.correspondence.officer_mail_draft import MailDraft, addresses_on_file, likeliest_address
from pingcheck.exercises.events import events_of
from pingcheck.exercises.exercise import RUNNING, Exercise, steps_of
from pingcheck.exercises.pause import stopped_sending
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import acts_of_ping
from pingcheck.exercises.ping_details import addresses_of, find_ping, messages_of
from pingcheck.followup.call_grounds import CallReason
from pingcheck.followup.calls import call_of
from pingcheck.followup.case_list import case_of
from pingcheck.followup.corrections import corrections_of_ping
from pingcheck.followup.unreachable_list import findings_of
from pingcheck.reports.figures import GROUP_OF
from pingcheck.web.keys import CLOCK, DATABASE, SETTINGS
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.calls import shown_call
from pingcheck.web.secretariat.directory_page import view_of
from pingcheck.web.secretariat.entry_card import whole_cards
from pingcheck.web.secretariat.exercise_page import exercise_named
from pingcheck.web.secretariat.ping_next import next_step, retractable
from pingcheck.web.secretariat.ping_thread import thread_of


def add_ping_routes(app: web.Application) -> None:
    app.router.add_get("/exercises/{reference}/pings/{ping_id}", show_ping, name="ping")


@dataclass(frozen=True, slots=True)
class WritingForm:
    """The form below the thread, with which an officer writes to the contact."""

    on_file: tuple[Address, ...]  # the addresses to choose from
    to: int  # the id of the chosen address
    words: str
    form: UUID  # names this form, so that pressing twice sends one mail
    problem: str  # why the mail was refused; empty if it was not
    most: int = MOST_WORDS


async def show_ping(request: web.Request) -> web.Response:
    return await ping_page(request)


async def named_ping(request: web.Request, session: AsyncSession) -> tuple[Exercise, Ping]:
    """The exercise and the ping that the URL names. Raises HTTPNotFound."""
    exercise = await exercise_named(request, session)
    ping = await find_ping(session, exercise, _ping_id(request))
    if ping is None:
        raise web.HTTPNotFound(text=Phrase(N_("{check} has no such contact."), check=exercise.reference))
    return exercise, ping


async def ping_page(
    request: web.Request, status: int = 200, *, typed: MailDraft | None = None, problem: str = ""
) -> web.Response:
    """The page. A form that was refused is shown again with what was typed."""
    async with request.config_dict[DATABASE].reading() as session:
        exercise, ping = await named_ping(request, session)
        messages = await messages_of(session, ping.id)
        values: dict[str, Any] = {
            "contact": (await whole_cards(session, [ping.contact_id], view_of(request)))[0],
            "thread": await thread_of(session, ping.id, request.config_dict[SETTINGS].only_mail_to),
            "writing": await _writing_form(session, ping, typed, problem),
            "addresses": await addresses_of(session, ping.id),
            "events": (await events_of(session, [ping.id]))[ping.id],
            "proposals": await open_proposals(session, ping.contact_id),
            **await _call(session, ping, exercise, request.config_dict[CLOCK]()),
            "visits": await visits_of(session, ping.id),
            "ladder": await steps_of(session, exercise),
            "findings": await findings_of(session, ping.contact_id),
            "case": await case_of(session, ping.id),
            "stopped": await stopped_sending(session, exercise),
            "acts": await acts_of_ping(session, ping.id),
            "corrections": await corrections_of_ping(session, ping.id),
        }
    now = request.config_dict[CLOCK]()
    return officer_page(
        request,
        "secretariat/ping.html",
        status,
        next=next_step(exercise.phase, ping.status, by_telephone=exercise.is_by_telephone),
        retractable=retractable(values["acts"], now),
        exercise=exercise,
        ping=ping,
        group_of=GROUP_OF,
        messages=messages,
        address_of={sent.message.id: sent.address for sent in messages},
        now=now,
        live=exercise.phase in RUNNING,
        **values,
    )


async def _call(session: AsyncSession, ping: Ping, exercise: Exercise, now: datetime) -> dict[str, Any]:
    """The call that is wished or promised, if there is one; the numbers, and whether one may be right."""
    call = await call_of(session, ping, exercise.reference, now)
    return {
        "call": shown_call(call, now) if call.why is not CallReason.CASE else None,
        "numbers": call.numbers,
        "has_number": call.has_number,
    }


async def _writing_form(session: AsyncSession, ping: Ping, typed: MailDraft | None, problem: str) -> WritingForm:
    on_file = await addresses_on_file(session, ping)
    to = await likeliest_address(session, ping, on_file)
    chosen = typed.address_id if typed else to.id if to else 0
    return WritingForm(tuple(on_file), chosen, typed.words if typed else "", typed.form if typed else uuid4(), problem)


def _ping_id(request: web.Request) -> UUID:
    try:
        return UUID(request.match_info["ping_id"])
    except ValueError as error:
        raise web.HTTPNotFound from error
