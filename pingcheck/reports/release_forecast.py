"""What a release would set off, in words for the officer who decides on it."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.exercise import StepKind
from pingcheck.exercises.message import MessageKind
from pingcheck.exercises.unsent import Outgoing, ReleaseEffect, release_effect
from pingcheck.reports.formats import counted, number

KINDS = {
    StepKind.CALL: "call",
    StepKind.REMIND: "reminder",
    StepKind.PROBE: "probes",
    MessageKind.OFFICER: "officers' emails",
    MessageKind.COURTESY: "courtesy emails",
}
TO_OFFICERS: dict[StepKind | MessageKind, str] = {
    MessageKind.ALERT: "alerts about possible incidents",
    MessageKind.ACCOUNT: "links by which officers set their passwords",
}


async def release_forecast(session: AsyncSession, now: datetime) -> str:
    """How many mails would go at once, to how many points of contact, of which exercise and step."""
    return forecast_in_words(await release_effect(session, now))


def forecast_in_words(found: ReleaseEffect) -> str:
    """The same of what was found. Pure."""
    if found.outgoing:
        mails = counted(sum(each.mails for each in found.outgoing), "email", "emails")
        said = f"If it is released now, {mails} will be sent: {'; '.join(map(_in_words, found.outgoing))}."
    else:
        said = "If it is released now, no mail will be sent at once."
    if found.closing:
        said += f" Closed at once, with whoever has not answered: {', '.join(found.closing)}."
    return said


def _in_words(each: Outgoing) -> str:
    if each.what in TO_OFFICERS:
        to = counted(each.contacts, "officer", "officers")
        return f"{TO_OFFICERS[each.what]}: {number(each.mails)} to {to}"
    if each.what is MessageKind.ENTRY:
        to = counted(each.contacts, "address", "addresses")
        return f"emails about entries: {number(each.mails)} to {to}"
    to = counted(each.contacts, "point of contact", "points of contact")
    return f"{each.exercise}, {KINDS[each.what]}: {number(each.mails)} to {to}"
