"""Whatever happens in a check, in whatever order: the parts of each figure sum to their whole, and what is said in two
places is the same."""

import asyncio
from datetime import datetime

from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contacts import PointOfContact, Rank, Role
from directory.database import Database, open_database
from pingcheck.conversation.answers import Channel
from pingcheck.conversation.answers_by_hand import HandAnswer, record_by_hand
from pingcheck.exercises.addition import add_contact
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.extension import extend_exercise
from pingcheck.exercises.status import Answer, EventKind, Status
from tests.case_histories import ACTS, Act, Scene, happens, is_corrected
from tests.cast import hours, nominate, open_now, plan, settings_for
from tests.check_figures import look_at_figures
from tests.played_histories import Played, play

MET = HandAnswer(answer=Answer.RECEIVED, proof="at a meeting", channel=Channel.BY_HAND)


async def is_added(at: Scene) -> None:
    """Somebody of a State that the check does not ask."""
    contact = PointOfContact(
        state_code="TZA", role=Role.TECHNICAL, rank=Rank.PRIMARY, entity="National CERT", position="", name="",
        languages="en", preferred_language=None, time_zone="UTC", hours="", note_reference="", added_at=at.now,
        changed_at=at.now,
    )  # fmt: skip
    at.session.add(contact)
    await at.session.flush()
    at.session.add(Address(contact_id=contact.id, kind=AddressKind.EMAIL, position=1, value="poc@tz.example"))
    await at.session.flush()
    await add_contact(at.session, at.exercise, contact.id, at.now, "lena")


MORE: dict[str, Act] = {
    **ACTS,
    "met": lambda at: record_by_hand(at.session, at.ping, MET, at.now, "lena"),
    "alternate called": happens(EventKind.CALLED),
    "extended": lambda at: extend_exercise(at.session, at.exercise, hours(24), at.now, "lena", "a holiday"),
    "added": is_added,
    "corrected to reached late": is_corrected(Status.CONFIRMED_LATE),
    "corrected to replaced": is_corrected(Status.REPLACED),
}
SOME = st.lists(st.tuples(st.sampled_from(sorted(MORE)), st.integers(0, 6)), max_size=8)


def test_whatever_happens_figures_agree(database_url: str) -> None:
    asyncio.run(prepared(database_url))

    @settings(max_examples=8)
    @given(SOME, st.sampled_from(["closed", "called off", "extended"]), SOME)
    @example([("added", 0), ("received", 5)], "closed", [("received", 0)])
    @example([("withdrawn", 0), ("to read", 1)], "closed", [("corrected to replaced", 2)])
    @example([("wrong person", 0), ("no longer me", 1)], "closed", [("corrected to reached", n) for n in (0, 1, 2)])
    @example([("met", 0), ("by hand", 1)], "called off", [])
    def holds(before: list[Played], between: str, after: list[Played]) -> None:
        history = [*before, (between, 0), *after]
        asyncio.run(play(database_url, MORE, history, look, also_after=("closed", "called off")))

    holds()


async def prepared(url: str) -> None:
    """Two States with two roles, alternates on standby, one contact without an address, a State without contacts."""
    database = open_database(url)
    try:
        await of_four_states(database)
        exercise = await plan(database, scope="state=KEN+FRA+JPN+AUT", ladder="24h, alternate:36h")
        await open_now(database, settings_for(url), exercise)
    finally:
        await database.close()


async def of_four_states(database: Database) -> None:
    for state in ("KEN", "FRA"):
        await nominate(database, state, f"a@{state}.example")
        await nominate(database, state, f"b@{state}.example", role=Role.DIPLOMATIC)
    await nominate(database, "KEN", "c@KEN.example", rank=Rank.ALTERNATE)
    await nominate(database, "JPN")


async def look(session: AsyncSession, _: datetime) -> None:
    session.expire_all()
    for exercise in list(await session.scalars(select(Exercise))):
        await look_at_figures(session, exercise)
