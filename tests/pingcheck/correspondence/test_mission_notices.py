"""A Mission's email on file is told that another takes its place, in the Mission's language, and of the way back."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from directory.acts.missions import MissionChange, MissionFacts, set_mission, undo_mission_change
from directory.database import Database
from directory.history import Ground, Provenance
from directory.languages import Language
from pingcheck.correspondence.mission_mail_text import text_of_mission_mail
from pingcheck.correspondence.mission_mails import MissionMails
from pingcheck.correspondence.mission_notices import facts_told, tell_mission, told_of
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.inbox.incoming import Outcome
from pingcheck.sending.courier import Courier
from tests.cast import NOON, hours, settings_for
from tests.incoming_mail import arrives, bounce, readings, reply, worked_off
from tests.mail_server import Received, mail_server

NOTE = Provenance(NOON, "lena", "", ground=Ground.NOTE, note_reference="77/2026", note_date=date(2026, 2, 27))
OLD = MissionFacts("old@ke.example", Language.FRENCH)


def change(before: dict[str, str], after: dict[str, str], reason: str = "") -> MissionChange:
    rests = {"ground": NOTE.ground, "note_reference": NOTE.note_reference, "note_date": NOTE.note_date, "at": NOON}
    return MissionChange(before=before, after=after, reason=reason, **rests)


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (change({"address": "a@x.example"}, {"address": "b@x.example"}), ("a@x.example",)),
        (change({"address": "a@x.example"}, {"address": ""}), ("a@x.example",)),
        (change({"address": ""}, {"address": "b@x.example"}), ()),
        (change({"name": ""}, {"name": "Mission"}), ()),
        (change({"address": "b@x.example"}, {"address": "a@x.example"}, "Taken back."), ("b@x.example", "a@x.example")),
        (change({"address": "b@x.example"}, {"address": ""}, "Taken back."), ("b@x.example",)),
    ],
)
def test_whom_a_change_is_told_to(made: MissionChange, told: tuple[str, ...]) -> None:
    assert told_of(made) == told


async def changed(database: Database, facts: MissionFacts, given: Provenance = NOTE) -> MissionChange:
    async with database.writing() as session:
        made = await set_mission(session, "KEN", facts, given)
        await tell_mission(session, made, given.at)
        return made


async def mails(database: Database) -> list[Message]:
    listed = select(Message).where(Message.kind == MessageKind.MISSION).order_by(Message.due_at, Message.recipient)
    async with database.reading() as session:
        return list(await session.scalars(listed))


async def delivered(database: Database, url: str) -> list[Received]:
    async with mail_server() as server:
        settings = settings_for(url, server.port)
        await Courier(database, settings, [MissionMails(settings)], lambda: NOON + hours(1)).drain()
        return server.received


async def test_the_old_address_is_told_in_the_language_that_the_mission_had(
    database: Database, database_url: str
) -> None:
    await changed(database, OLD)
    assert await mails(database) == []  # nobody was there to tell
    await changed(database, MissionFacts("secret.name@ke.example", Language.ENGLISH))
    [mail] = await delivered(database, database_url)
    assert mail.recipient == "old@ke.example"
    assert mail.mail["Subject"].endswith("Kenya")
    assert "mission permanente" in mail.mail["Subject"]
    for said in ("77/2026", "adresse électronique"):
        assert said in mail.text
    assert "secret.name" not in mail.text


@pytest.mark.parametrize("language", Language)
def test_the_text_is_whole_in_each_language(language: Language) -> None:
    told = facts_told(change({"address": "old@ke.example"}, {"address": "secret.name@ke.example"}))
    said = text_of_mission_mail(
        settings_for("sqlite:////tmp/pingcheck.db"), dict.fromkeys(Language, "Kenya"), [told], language, NOON
    )
    for text in (said.text, said.html):
        assert "77/2026" in text
        assert "secret.name" not in text
    assert ("no link in it changes anything" in said.html) is (language is Language.ENGLISH)
    assert max(map(len, said.text.split("\n"))) <= 80


async def test_the_way_back_is_told_to_both_and_in_the_mail_that_waits(database: Database) -> None:
    await changed(database, OLD)
    made = await changed(database, replace(OLD, address="new@ke.example"))
    async with database.writing() as session:
        back = await undo_mission_change(session, "KEN", made.id, NOON, "ruben")
        assert await tell_mission(session, back, NOON) == ("new@ke.example", "old@ke.example")
    assert [each.recipient for each in await mails(database)] == ["new@ke.example", "old@ke.example"]


async def test_what_comes_back_or_is_answered_is_kept_and_moves_nothing(database: Database) -> None:
    await changed(database, OLD)
    await changed(database, replace(OLD, address="new@ke.example"))
    [mail] = await mails(database)
    await arrives(database, reply("We know nothing of this.", mail.id, sender="old@ke.example"))
    await arrives(database, bounce(mail.id, "old@ke.example"))
    await worked_off(database)
    assert {each.outcome for each in await readings(database)} == {Outcome.TO_READ, Outcome.BOUNCED}
    assert [each.delivery for each in await mails(database)] == [Delivery.WAITING]
