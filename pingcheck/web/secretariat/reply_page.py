"""One reply at a time: who wrote what, our reading, and what the officer says it is. Then the next."""

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.exercises.status import Answer
from pingcheck.followup.replies_to_read import decide_reply, undo_reply
from pingcheck.inbox.incoming import Outcome
from pingcheck.inbox.replies import WaitingReply
from pingcheck.inbox.reply_queue import find_reply, queued_replies, reply_queue
from pingcheck.reports.labels import ANSWER
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, one_of, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.reading_words import ANSWERS_OFFERED, reading_in_words
from pingcheck.web.secretariat.replies_page import filter_of, query_of
from pingcheck.web.secretariat.reply_view import view_of
from pingcheck.web.secretariat.work import in_brief, teller

LONGEST_REASON = 500
MOST_NEXT = 5
NO_ANSWER = "none"
NOTHING_DONE = N_("Nothing was recorded")


def add_reply_decision_routes(app: web.Application) -> None:
    add_form_routes(app, "/replies/{reading_id:[0-9]{1,18}}", "replies-decision", show_reply, decide)
    app.router.add_post("/replies/{reading_id:[0-9]{1,18}}/undo", undo, name="replies-undo")


async def show_reply(request: web.Request) -> web.Response:
    return await reply_page(request)


async def named_reply(request: web.Request, session: AsyncSession) -> WaitingReply:
    """The reply that the URL names. Raises HTTPNotFound."""
    reply = await find_reply(session, _reading_id(request))
    if reply is None:
        raise web.HTTPNotFound(text=N_("There is no such reply."))
    return reply


async def reply_page(
    request: web.Request, status: int = 200, form: FormState | None = None, notice: str = ""
) -> web.Response:
    """The page. After a refusal it is shown again with what was typed; `notice`: what to say above it."""
    chosen, tell = filter_of(request), teller(request)
    async with request.config_dict[DATABASE].reading() as session:
        reply = await named_reply(request, session)
        view = await view_of(session, reply, tell.now)
        queue = await reply_queue(session, chosen)
        place = queue.index(reply.reading.id) if reply.reading.id in queue else None
        after = queue[place + 1 :] + queue[:place] if place is not None else queue
        others = await queued_replies(session, after[:MOST_NEXT])
    return officer_page(
        request,
        "secretariat/reply.html",
        status,
        view=view,
        reading_words=reading_in_words(reply.reading),
        answers=ANSWERS_OFFERED,
        queue_place=place,
        total=len(queue),
        others=others,
        query=query_of(chosen),
        form=form or FormState(),
        notice_text=notice,
        in_brief=in_brief,
        tell=tell,
    )


async def decide(request: web.Request) -> web.Response:
    """Records a reply, or a mail that nothing proves, as the chosen answer, or sets it aside; then shows the next. Of
    two officers, the first decides."""
    form, reading_id, chosen = await request.post(), _reading_id(request), filter_of(request)
    said, reason = text_of(form, "answer"), text_of(form, "reason", LONGEST_REASON)
    answer, now, by = one_of(Answer, said), request.config_dict[CLOCK](), request[OFFICER].name
    of_mails = form.get("list") == "mails"
    if answer is None and said != NO_ANSWER:
        return await _nothing_chosen(request, FormState({"reason": reason}), of_mails=of_mails)
    async with request.config_dict[DATABASE].reading() as session:
        queue = await reply_queue(session, chosen)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            await decide_reply(session, reading_id, answer, now, by, reason)
            reply = None if of_mails else await find_reply(session, reading_id)
    except Refused as why:
        return await _too_late(request, why, of_mails=of_mails)
    who = teller(request).who_of(reply.ping) if reply is not None and reply.ping is not None else ""
    following = "/mails" if of_mails else next_page(queue, reading_id, query_of(chosen))
    undoing = f"/replies/{reading_id}/undo"
    if answer is None:
        text = N_("Set aside: the reply of {who}.") if who else N_("Set aside: the email.")
        return done(request, following, text, undoing, who=who)
    text = N_("Recorded for {who}: “{answer}”.") if who else N_("Recorded: “{answer}”.")
    return done(request, following, text, undoing, who=who, answer=spoken(request, ANSWER[answer]))


def next_page(queue: list[int], reading_id: int, query: str) -> str:
    """The page of the reply that comes after this one; the list, if it was the last."""
    left = [each for each in queue if each != reading_id]
    place = queue.index(reading_id) if reading_id in queue else 0
    if not left:
        return f"/replies{query}"
    return f"/replies/{left[place if place < len(left) else 0]}{query}"


async def _nothing_chosen(request: web.Request, typed: FormState, *, of_mails: bool) -> web.Response:
    problem = N_("Choose what the reply says first.")
    if of_mails:
        return refusal(request, 422, NOTHING_DONE, problem)
    return await reply_page(request, 422, FormState(typed.values, {"answer": spoken(request, problem)}))


async def _too_late(request: web.Request, why: Refused, *, of_mails: bool) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        shown = not of_mails and await find_reply(session, _reading_id(request)) is not None
    if not shown:
        return refusal(request, 409, NOTHING_DONE, why)
    return await reply_page(request, 409, notice=spoken(request, why.text, **why.values))


async def undo(request: web.Request) -> web.Response:
    """The last decision is undone, and the reply is shown again, since it waits."""
    reading_id = _reading_id(request)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            decision = await undo_reply(session, reading_id, request.config_dict[CLOCK](), request[OFFICER].name)
            was = decision.was
    except Refused as why:
        return await _too_late(request, why, of_mails=False)
    back = f"/replies/{reading_id}{query_of(filter_of(request))}" if was is Outcome.TO_READ else "/mails"
    return done(request, back, N_("Undone: the reply waits to be read again."))


def _reading_id(request: web.Request) -> int:
    return int(request.match_info["reading_id"])
