"""What a release would set off, in words for the officer who decides on it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from directory.phrases import N_, Phrase, in_a_row, plural_phrase
from pingcheck.exercises.exercise import StepKind
from pingcheck.exercises.message import MessageKind
from pingcheck.exercises.unsent import Outgoing, ReleaseEffect, release_effect

KINDS = {
    StepKind.CALL: N_("call"),
    StepKind.REMIND: N_("reminder"),
    StepKind.ESCALATE: N_("escalation"),
    StepKind.PROBE: N_("probes"),
    StepKind.AGAIN: N_("emails to single contacts"),
    MessageKind.OFFICER: N_("officers' emails"),
    MessageKind.COURTESY: N_("courtesy emails"),
}
TO_OFFICERS: dict[StepKind | MessageKind, str] = {
    MessageKind.ALERT: N_("alerts about possible incidents"),
    MessageKind.ACCOUNT: N_("links by which officers set their passwords"),
    MessageKind.REHEARSAL: N_("rehearsals"),
    MessageKind.DIGEST: N_("the day’s emails"),
}


async def release_forecast(session: AsyncSession, now: datetime) -> Phrase:
    """How many mails would go at once, to how many points of contact, of which exercise and step."""
    return forecast_in_words(await release_effect(session, now))


def forecast_in_words(found: ReleaseEffect) -> Phrase:
    """The same of what was found. Pure."""
    if found.outgoing:
        said = plural_phrase(
            sum(each.mails for each in found.outgoing),
            "If it is released now, {number} email will be sent: {emails}.",
            "If it is released now, {number} emails will be sent: {emails}.",
            emails=tuple(map(_in_words, found.outgoing)),
        )
    else:
        said = Phrase(N_("If it is released now, no mail will be sent at once."))
    if not found.closing:
        return said
    closed = N_("Closed at once, with whoever has not answered: {checks}.")
    return in_a_row([said, Phrase(closed, checks=", ".join(found.closing))])


def _in_words(each: Outgoing) -> Phrase:
    if each.what in TO_OFFICERS:
        return plural_phrase(
            each.contacts,
            "{kind}: {emails} to {number} officer",
            "{kind}: {emails} to {number} officers",
            kind=Phrase(TO_OFFICERS[each.what]),
            emails=each.mails,
        )
    if each.what is MessageKind.ENTRY:
        return plural_phrase(
            each.contacts,
            "emails about entries: {emails} to {number} address",
            "emails about entries: {emails} to {number} addresses",
            emails=each.mails,
        )
    if each.what is MessageKind.MISSION:
        return plural_phrase(
            each.contacts,
            "emails about Missions: {emails} to {number} address",
            "emails about Missions: {emails} to {number} addresses",
            emails=each.mails,
        )
    if each.what is MessageKind.CHECK:
        return plural_phrase(
            each.contacts,
            "letters of checks: {emails} to {number} address",
            "letters of checks: {emails} to {number} addresses",
            emails=each.mails,
        )
    return plural_phrase(
        each.contacts,
        "{check}, {kind}: {emails} to {number} point of contact",
        "{check}, {kind}: {emails} to {number} points of contact",
        check=each.exercise,
        kind=Phrase(KINDS[each.what]),
        emails=each.mails,
    )
