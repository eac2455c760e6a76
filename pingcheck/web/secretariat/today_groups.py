"""What Today asks of an officer, one function for each kind of work, in the order of their urgency."""

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.proposal_queue import QueuedProposal, waiting_proposals
from directory.errors import N_
from directory.proposals import ProposalKind
from directory.states import state_names
from pingcheck.conversation.incident_words import count_unread_incident_words, unread_incident_words
from pingcheck.exercises.due import asks_about_opening
from pingcheck.exercises.exercise import all_exercises
from pingcheck.followup.own_rows import contradictions_to_settle
from pingcheck.inbox.officer_decisions import ToRead, to_read
from pingcheck.inbox.replies import WaitingReply, replies_to_read
from pingcheck.reports.diagnosis import Trouble
from pingcheck.web.secretariat.approval_work import checks_to_decide
from pingcheck.web.secretariat.call_work import calls_on_today
from pingcheck.web.secretariat.case_work import cases_on_today, incidents_on_today
from pingcheck.web.secretariat.correction_work import corrections_to_decide
from pingcheck.web.secretariat.letter_work import letters_on_today
from pingcheck.web.secretariat.move_view import moves_to_decide
from pingcheck.web.secretariat.nomination_work import nominations_to_decide
from pingcheck.web.secretariat.work import MOST_ROWS, Teller, WorkGroup, WorkRow, in_brief


async def work_groups(session: AsyncSession, tell: Teller, troubles: list[Trouble]) -> list[WorkGroup]:
    """The groups that have something in them."""
    waiting = await to_read(session)
    replies = await replies_to_read(session, waiting.possible_incidents + MOST_ROWS)
    groups = [
        await _incidents(session, tell, waiting, replies),
        _service(tell, troubles, waiting),
        await _missed(session, tell),
        *await calls_on_today(session, tell),
        _replies(tell, waiting, replies),
        await _contradictions(session, tell),
        await _proposals(session, tell),
        await nominations_to_decide(session, tell),
        await checks_to_decide(session, tell),
        await corrections_to_decide(session, tell),
        await moves_to_decide(session, tell),
        await cases_on_today(session, tell),
        await letters_on_today(session, tell),
        _unproved(tell, waiting),
    ]
    return [group for group in groups if group.total]


async def _incidents(session: AsyncSession, tell: Teller, waiting: ToRead, replies: list[WaitingReply]) -> WorkGroup:
    """Mail and words on pages that may speak of a real incident: those to read, then the cases that are still open."""
    read_now = tell.say(N_("Read now"))
    on_pages = await unread_incident_words(session, MOST_ROWS)
    rows = [
        WorkRow("alarm", tell.who_of(said.ping), f"/replies#said-{said.given.id}", in_brief(said.given.words),
                tell.since(said.given.at), read_now, is_urgent=True)
        for said in on_pages
    ] + [
        _reply_row(tell, reply, "alarm", read_now) for reply in replies if reply.reading.possible_incident
    ]  # fmt: skip
    if waiting.unproved_incidents:
        text = tell.say(N_("Emails without proof of whom they are about: {count}"), count=waiting.unproved_incidents)
        rows.append(WorkRow("alarm", tell.say(N_("Nobody knows who wrote")), "/mails", text, "", read_now, "", True))
    to_read = waiting.possible_incidents + waiting.unproved_incidents + await count_unread_incident_words(session)
    cases, open_cases = await incidents_on_today(session, tell)
    rows, total = [*rows, *cases], to_read + open_cases
    all_of = ("/replies", N_("All replies")) if to_read > MOST_ROWS else ("/cases?kind=incident", N_("All cases"))
    return WorkGroup(
        "incidents", tell.say(N_("May speak of a real incident")), tell.say(N_("incidents")), rows[:MOST_ROWS], total,
        all_of[0] if total > MOST_ROWS else "", tell.say(all_of[1]), is_urgent=True,
    )  # fmt: skip


def _service(tell: Teller, troubles: list[Trouble], waiting: ToRead) -> WorkGroup:
    sentences = [tell.say(trouble.sentence) for trouble in troubles]
    if waiting.failed:
        text = N_("Emails came in that pingcheck failed to read: {count}. Our fault; the log says why.")
        sentences.append(tell.say(text, count=waiting.failed))
    see = tell.say(N_("See what to do"))
    rows = [WorkRow("alarm", tell.say(N_("Service")), "/service", sentence, "", see) for sentence in sentences]
    return WorkGroup(
        "service", tell.say(N_("The service is in trouble")), tell.say(N_("service")), rows[:MOST_ROWS], len(rows),
        "/service" if len(rows) > MOST_ROWS else "", tell.say(N_("All troubles")), is_urgent=True,
    )  # fmt: skip


async def _missed(session: AsyncSession, tell: Teller) -> WorkGroup:
    """Checks that did not open at their time, and wait for an officer's word."""
    checks = [check for check in await all_exercises(session) if asks_about_opening(check)]
    what = N_("It did not open at its time. Open it now, or call it off.")
    rows = [
        WorkRow("to_settle", check.title, f"/exercises/{check.reference}", tell.say(what),
                tell.since(check.opens_at) if check.opens_at else "", tell.say(N_("Decide")), is_urgent=True)
        for check in checks
    ]  # fmt: skip
    return WorkGroup(
        "missed", tell.say(N_("Openings that were missed")), tell.say(N_("missed openings")), rows[:MOST_ROWS],
        len(rows), "/exercises" if len(rows) > MOST_ROWS else "", tell.say(N_("All checks")), is_urgent=True,
    )  # fmt: skip


def _replies(tell: Teller, waiting: ToRead, replies: list[WaitingReply]) -> WorkGroup:
    plain = [reply for reply in replies if not reply.reading.possible_incident]
    rows = [_reply_row(tell, reply, "to_settle", tell.say(N_("Read"))) for reply in plain[:MOST_ROWS]]
    total = waiting.replies - waiting.possible_incidents
    return WorkGroup(
        "replies", tell.say(N_("Replies to read")), tell.say(N_("replies")), rows, total,
        "/replies" if total > MOST_ROWS else "", tell.say(N_("All replies")),
    )  # fmt: skip


def _reply_row(tell: Teller, reply: WaitingReply, mark: str, act: str) -> WorkRow:
    reading = reply.reading
    what = in_brief(reading.words or reading.set_aside or reading.subject or "")
    urgent = reading.possible_incident
    return WorkRow(
        mark, tell.whose(reply), f"/replies/{reading.id}", what, tell.since(reply.received_at), act, is_urgent=urgent
    )


async def _contradictions(session: AsyncSession, tell: Teller) -> WorkGroup:
    pings, total = await contradictions_to_settle(session, MOST_ROWS)
    what = tell.say(N_("One answer says that the role was reached, another that it was not."))
    rows = [
        WorkRow("to_settle", tell.who_of(ping), f"/exercises/{reference}/pings/{ping.id}", what,
                tell.since(ping.answered_at) if ping.answered_at else "", tell.say(N_("Settle")))
        for ping, reference in pings
    ]  # fmt: skip
    return WorkGroup(
        "contradictions", tell.say(N_("Answers that contradict each other")), tell.say(N_("contradictions")), rows,
        total, "/exercises" if total > MOST_ROWS else "", tell.say(N_("All checks")),
    )  # fmt: skip


async def _proposals(session: AsyncSession, tell: Teller) -> WorkGroup:
    waiting, total = await waiting_proposals(session)
    names = await state_names(session, tell.formats.language)
    rows = [_proposal_row(tell, queued, names) for queued in waiting[:MOST_ROWS]]
    return WorkGroup(
        "proposals", tell.say(N_("Proposals and stand-ins")), tell.say(N_("proposals")), rows, total,
        "/proposals" if total > MOST_ROWS else "", tell.say(N_("All proposals")),
    )  # fmt: skip


def _proposal_row(tell: Teller, queued: QueuedProposal, names: dict[str, str]) -> WorkRow:
    proposal, known = queued.proposal, queued.entry.nomination
    who = tell.who(names[known.state], known.role, known.names.in_both)
    said = "; ".join(str(value) for value in proposal.fields.values())
    what = f"{tell.labels.PROPOSAL[proposal.kind]}. {in_brief(said)}".strip()
    mark = "undelivered" if proposal.kind is ProposalKind.DEAD_ADDRESS else "proposal"
    return WorkRow(mark, who, f"/proposals/{proposal.id}", what, tell.since(proposal.at),
                   tell.say(N_("Decide")))  # fmt: skip


def _unproved(tell: Teller, waiting: ToRead) -> WorkGroup:
    """One row for all: nothing waits for them, but somebody should look."""
    total = waiting.unproved - waiting.unproved_incidents
    what = tell.say(N_("Nothing proves whom they are about, so they hold back nothing: {count}"), count=total)
    row = WorkRow("set_apart", tell.say(N_("Emails without proof")), "/mails", what, "", tell.say(N_("Look")))
    return WorkGroup("unproved", tell.say(N_("Emails without proof")), tell.say(N_("emails")), [row], total)
