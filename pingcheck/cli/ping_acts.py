"""`pingcheck exercise add|again|excuse|answer`: acts on one contact of a running check."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

import typer
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import contact_id_of
from directory.errors import Refused
from pingcheck.cli.console import ask, run, tell
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reason, Reference, Yes
from pingcheck.conversation.answers_by_hand import HandAnswer, is_code_of, record_by_hand, require_answerable
from pingcheck.exercises.addition import add_contact, require_addable
from pingcheck.exercises.again import again_addresses, chosen_address, ping_again
from pingcheck.exercises.excuse import ExcuseGround, excuse_contact, lift_excuse, require_excusable
from pingcheck.exercises.exercise import Exercise, find_exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import named
from pingcheck.exercises.ping_details import ping_of_contact
from pingcheck.exercises.status import Answer
from pingcheck.followup.settling import settle_after_closing
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings import load_settings

Entry = Annotated[str, typer.Argument(metavar="ENTRY", help="The entry's reference, such as P-000123.")]
Ask = Callable[[AsyncSession, Exercise, int], Awaitable[str]]
Act = Callable[[AsyncSession, Exercise, int], Awaitable[Ping]]


def add(
    reference: Reference, entry: Entry, by: By, reason: Reason = "", yes: Yes = False, as_json: Json = False
) -> None:
    """Add a late nomination to a running check, and mail it the call now."""

    async def question(session: AsyncSession, exercise: Exercise, contact_id: int) -> str:
        await require_addable(session, exercise, contact_id)
        how = "put on the calling list" if exercise.is_by_telephone else "mailed the call now"
        return f"{entry} is {how}, and counts in every figure from then on. Add it to {reference}?"

    async def act(session: AsyncSession, exercise: Exercise, contact_id: int) -> Ping:
        return await add_contact(session, exercise, contact_id, wall_clock(), by, reason)

    _tell(run(_changed(reference, entry, yes, question, act)), "is added to", as_json)


def again(
    reference: Reference,
    entry: Entry,
    by: By,
    to: Annotated[str | None, typer.Option(help="The address, if not the first that may be mailed.")] = None,
    reason: Reason = "",
    yes: Yes = False,
    as_json: Json = False,
) -> None:
    """Mail one contact of a running check once more, in the text of the call."""

    async def question(session: AsyncSession, exercise: Exercise, contact_id: int) -> str:
        ping = await ping_of_contact(session, exercise, contact_id)
        found = await again_addresses(session, exercise, ping, wall_clock())
        return f"One more email goes to {chosen_address(ping, found, to).value}. Ping {named(ping)} again?"

    async def act(session: AsyncSession, exercise: Exercise, contact_id: int) -> Ping:
        ping = await ping_of_contact(session, exercise, contact_id)
        await ping_again(session, ping, wall_clock(), by, reason, to)
        return ping

    _tell(run(_changed(reference, entry, yes, question, act)), "is pinged again in", as_json)


def excuse(
    reference: Reference,
    entry: Entry,
    by: By,
    ground: Annotated[ExcuseGround | None, typer.Option(help="Why the contact need not answer.")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the excuse back.")] = False,
    reason: Reason = "",
    yes: Yes = False,
    as_json: Json = False,
) -> None:
    """Excuse a contact before the closing: it is not asked any more, and stands outside the figures."""
    if (ground is None) is not undo:
        raise typer.BadParameter("name either a --ground or --undo.")

    async def question(session: AsyncSession, exercise: Exercise, contact_id: int) -> str:
        ping = await ping_of_contact(session, exercise, contact_id)
        if undo:
            return f"{named(ping)} is asked again, and counts. Take the excuse back?"
        await require_excusable(session, exercise, ping)
        return f"{named(ping)} gets no more emails of {reference}, and counts in no share. Excuse?"

    async def act(session: AsyncSession, exercise: Exercise, contact_id: int) -> Ping:
        ping = await ping_of_contact(session, exercise, contact_id)
        if ground is None:
            await lift_excuse(session, ping, wall_clock(), by, reason)
        else:
            await excuse_contact(session, ping, ground, wall_clock(), by, reason)
        return ping

    _tell(
        run(_changed(reference, entry, yes, question, act)),
        "is asked again in" if undo else "is excused from",
        as_json,
    )


def answer(
    reference: Reference,
    entry: Entry,
    given: Annotated[Answer, typer.Option("--answer", help="What the contact says.")],
    by: By,
    proof: Annotated[str, typer.Option(help="How it is known: a telephone call with whom, on which number.")] = "",
    code: Annotated[str, typer.Option(help="The code of the email, which the contact read out; it is the proof.")] = "",
    reason: Reason = "",
    yes: Yes = False,
    as_json: Json = False,
) -> None:
    """Record by hand what a contact said. After the closing it counts as late."""
    secrets = load_settings().secrets()
    hand = HandAnswer(answer=given, proof=proof, by_code=bool(code.strip()), reason=reason)

    async def question(session: AsyncSession, exercise: Exercise, contact_id: int) -> str:
        ping = await ping_of_contact(session, exercise, contact_id)
        await require_answerable(session, exercise)
        return f"Record for {named(ping)}: {given.value}?"

    async def act(session: AsyncSession, exercise: Exercise, contact_id: int) -> Ping:
        ping = await ping_of_contact(session, exercise, contact_id)
        if hand.by_code and not is_code_of(ping, code, secrets):
            raise Refused("This is not the code of this contact. Ask for the one in the latest email of this check.")
        now = wall_clock()
        await record_by_hand(session, ping, hand, now, by)
        await settle_after_closing(session, [ping.id], now)
        return ping

    _tell(run(_changed(reference, entry, yes, question, act)), "has answered, recorded by hand, in", as_json)


async def _changed(reference: str, entry: str, yes: bool, question: Ask, act: Act) -> dict[str, Any]:
    """Says what the act would do and asks, then does it."""
    contact_id = contact_id_of(entry)
    if contact_id is None:
        raise Refused(f"{entry!r} is no reference of an entry; it looks like P-000123.")
    async with opened_database() as database:
        async with database.reading() as session:
            asked = await question(session, await find_exercise(session, reference), contact_id)
        ask(asked, yes)
        async with database.writing() as session:
            exercise = await find_exercise(session, reference)
            ping = await act(session, exercise, contact_id)
            return {
                "exercise": exercise.reference,
                "entry": entry.strip().upper(),
                "contact": named(ping),
                "ping": str(ping.id),
                "status": ping.status.value,
            }


def _tell(done: dict[str, Any], what: str, as_json: bool) -> None:
    tell(done, f"{done['contact']} {what} {done['exercise']}.", as_json)
