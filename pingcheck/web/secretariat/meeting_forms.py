"""Forms of meetings: added, corrected, and cancelled with a page in between."""

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.meeting_facts import MeetingFacts
from pingcheck.planning.meetings import (
    MeetingChange,
    WrittenMeeting,
    WrongMeeting,
    add_meeting,
    cancel_meeting,
    correct_meeting,
    exercises_ahead_of,
    facts_of,
    read_meeting,
    require_future,
)
from pingcheck.web.done_notice import done
from pingcheck.web.forms import see_other, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, page_language, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.meeting_page import meeting_named
from pingcheck.web.secretariat.meeting_view import done_with_checks, when_in_words
from pingcheck.web.secretariat.shown_proposals import number_in

FIELDS = ("title", "starts_at", "zone", "place", "past")
LONGEST_VALUE = 400
NOTHING_DONE = N_("Nothing was done")


async def show_new(request: web.Request) -> web.Response:
    return _form_page(request, FormState({"zone": request[OFFICER].time_zone}))


def _form_page(
    request: web.Request, form: FormState, status: int = 200, meeting: Meeting | None = None, seen: int = 0
) -> web.Response:
    return officer_page(request, "secretariat/meeting_form.html", status, form=form, meeting=meeting, seen=seen)


async def add(request: web.Request) -> web.Response:
    """Shown again with what was typed, if it cannot be."""
    form = _typed(await request.post())
    now, by = request.config_dict[CLOCK](), request[OFFICER].name
    try:
        facts = _read(request, form)
        async with request.config_dict[DATABASE].writing() as session:
            meeting = await add_meeting(session, facts, now, by)
    except WrongMeeting as wrong:
        return _form_page(request, _with(request, form, wrong), 422)
    except Refused as refused:
        return refusal(request, 409, NOTHING_DONE, refused)
    return done(request, f"/meetings/{meeting.reference}", N_("You added the meeting {title}."), title=meeting.title)


def _typed(posted: Mapping[str, Any]) -> FormState:
    return FormState({name: text_of(posted, name, LONGEST_VALUE) for name in FIELDS})


def _with(request: web.Request, form: FormState, wrong: WrongMeeting) -> FormState:
    return FormState(form.values, {wrong.field: spoken(request, wrong.phrase)})


def _read(request: web.Request, form: FormState) -> MeetingFacts:
    """Raises WrongMeeting; also if it is past and the officer did not say that it may be."""
    written = WrittenMeeting(form.value("title"), form.value("starts_at"), form.value("zone"), form.value("place"))
    facts = read_meeting(written)
    if form.value("past") != "yes":
        require_future(facts, request.config_dict[CLOCK]())
    return facts


async def show_correction(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        meeting = await meeting_named(request, session)
    if meeting.cancelled_at is not None:
        return see_other(f"/meetings/{meeting.reference}")
    known = facts_of(meeting)
    starts_at = known.starts_at_local.replace(" ", "T")
    values = {"title": known.title, "place": known.place, "starts_at": starts_at, "zone": known.zone}
    return _form_page(request, FormState(values), meeting=meeting, seen=meeting.changes)


async def correct(request: web.Request) -> web.Response:
    posted = await request.post()
    form, seen = _typed(posted), number_in(text_of(posted, "seen", 9))
    async with request.config_dict[DATABASE].reading() as session:
        meeting = await meeting_named(request, session)
    try:
        facts = _read(request, form)
        async with request.config_dict[DATABASE].writing() as session:
            fresh = await meeting_named(request, session)
            change = MeetingChange(seen, request.config_dict[CLOCK](), request[OFFICER].name)
            checks = await correct_meeting(session, fresh, facts, change)
    except WrongMeeting as wrong:
        return _form_page(request, _with(request, form, wrong), 422, meeting, seen)
    except Refused as refused:
        path = f"/meetings/{meeting.reference}/correct"
        return refusal(request, 409, NOTHING_DONE, refused, (path, N_("Look at it as it is now")))
    return done_with_checks(request, fresh, N_("You corrected the meeting {title}."), checks)


async def ask_to_cancel(request: web.Request) -> web.Response:
    """The page in between: which checks are planned ahead of it."""
    async with request.config_dict[DATABASE].reading() as session:
        meeting = await meeting_named(request, session)
        checks = (await exercises_ahead_of(session, [meeting]))[meeting.id]
    if meeting.cancelled_at is not None:
        return see_other(f"/meetings/{meeting.reference}")
    when = when_in_words(facts_of(meeting), page_language(request))
    return officer_page(request, "secretariat/meeting_cancel.html", meeting=meeting, when=when, checks=checks)


async def cancel(request: web.Request) -> web.Response:
    seen = number_in(text_of(await request.post(), "seen", 9))
    try:
        async with request.config_dict[DATABASE].writing() as session:
            meeting = await meeting_named(request, session)
            change = MeetingChange(seen, request.config_dict[CLOCK](), request[OFFICER].name)
            await cancel_meeting(session, meeting, change)
    except Refused as refused:
        return refusal(request, 409, NOTHING_DONE, refused)
    return done(
        request, f"/meetings/{meeting.reference}", N_("You cancelled the meeting {title}."), title=meeting.title
    )
