"""Replies by mail that wait for an officer: what was written, how it was read, and what the officer says it is."""

from aiohttp import web

from directory.errors import Refused
from pingcheck.conversation.incident_words import mark_incident_words_read, unread_incident_words
from pingcheck.exercises.status import Answer
from pingcheck.followup.replies_to_read import decide_reply
from pingcheck.inbox.incoming import IncomingReading
from pingcheck.inbox.replies import replies_to_read
from pingcheck.mailreading import Kind, Reason
from pingcheck.web.forms import see_other
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page

MOST_SHOWN = 50
LONGEST_REASON = 500

OF_THE_REASON = {
    Reason.ENCRYPTED: "The message is encrypted, so what it says cannot be read here.",
    Reason.ATTACHMENT: "What it says is in an attachment only, which is not shown here.",
    Reason.MARKED_AUTOMATIC: "Its header calls it automatic, but its words read like a person’s.",
    Reason.TICKET_OPENED: "It reads like the automatic receipt of a help desk.",
    Reason.CALENDAR_REPLY: "A calendar answered an invitation: no answer to our message. No reminder waits for it.",
    Reason.REACTION: "Somebody put a reaction, a small picture, to our message.",
    Reason.HELD: "A mailing list or filter holds our message until a moderator lets it through.",
    Reason.PROVE_HUMAN: "A filter holds our message until its sender proves something.",
    Reason.MOVED: "An automatic reply says that the person is no longer at this address.",
}
OF_THE_KIND = {
    Kind.ANSWER: "A person’s reply.",
    Kind.CHALLENGE: "Something holds our message and asks for a proof.",
    Kind.COMPLAINT: "Somebody reported our message as abuse.",
    Kind.UNREADABLE: "The mail could not be read.",
    Kind.AUTO_REPLY: "An automatic reply.",
}
SOMETHING_ELSE = "It belongs to our message, but is not surely an answer, an absence, a bounce or a receipt."


def add_reply_reading_routes(app: web.Application) -> None:
    app.router.add_get("/replies", show, name="replies")
    app.router.add_post("/replies/{reading_id:[0-9]{1,18}}", decide, name="replies-decision")
    app.router.add_post("/replies/words/{answer_id:[0-9]{1,18}}", note_words_read, name="replies-words")


async def show(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        replies = await replies_to_read(session, MOST_SHOWN)
        on_pages = await unread_incident_words(session, MOST_SHOWN)
    return officer_page(
        request,
        "secretariat/replies.html",
        replies=replies,
        what_it_is=what_it_is,
        on_pages=on_pages,
        answers=tuple(Answer),
        most=MOST_SHOWN,
    )


def what_it_is(reading: IncomingReading) -> str:
    """What kind of mail this is, in a sentence for an officer."""
    of_the_kind = OF_THE_KIND.get(reading.kind, SOMETHING_ELSE)
    return OF_THE_REASON.get(reading.reason, of_the_kind) if reading.reason is not None else of_the_kind


async def note_words_read(request: web.Request) -> web.Response:
    """Takes words on a reply page that may speak of a real incident off the list. Pressed twice, it changes nothing."""
    async with request.config_dict[DATABASE].writing() as session:
        await mark_incident_words_read(session, int(request.match_info["answer_id"]), request[OFFICER].name)
    return see_other("/replies")


async def decide(request: web.Request) -> web.Response:
    """Records a reply, or a mail that nothing proves, as the chosen answer, or sets it aside. Of two officers, the
    first decides."""
    form, reading_id = await request.post(), int(request.match_info["reading_id"])
    chosen, reason = form.get("answer"), str(form.get("reason", ""))[:LONGEST_REASON]
    now, by = request.config_dict[CLOCK](), request[OFFICER].name
    try:
        async with request.config_dict[DATABASE].writing() as session:
            if chosen != "none" and chosen not in list(Answer):
                raise Refused("Choose what the reply says first.")
            answer = None if chosen == "none" else Answer(str(chosen))
            await decide_reply(session, reading_id, answer, now, by, reason)
    except Refused as why:
        return refusal(request, 409, "Nothing was recorded", str(why))
    return see_other("/mails" if form.get("list") == "mails" else "/replies")
