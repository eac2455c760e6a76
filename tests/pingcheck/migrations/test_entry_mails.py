"""Version 0021 on a database with mails about entries: gone back from, everything but them is kept; then it is there
again."""

from sqlalchemy import text

from directory.database import Database
from directory.exchange.columns import Column
from pingcheck.correspondence.address_proofs import ProofAnswer, record_proof
from pingcheck.exercises.entry_mails import EntryMailKind
from pingcheck.migrations import schema
from tests.cast import NOON
from tests.directory.acts.officer import ASHA, add_cast, entry, past
from tests.incoming_mail import arrives, bounce, worked_off
from tests.noticed import corrected, entry_mails
from tests.pingcheck.migrations.test_possible_incidents import kinds, version_before


async def rows(database: Database, question: str) -> list[str]:
    async with database.reader.connect() as connection:
        return list(await connection.scalars(text(question)))


async def test_mails_about_entries_go_with_their_version_and_the_entries_stay(database: Database) -> None:
    await add_cast(database, ASHA)
    await corrected(database, {Column.EMAILS: "new@ke.example; duty@ke.example"})
    [(_, asked, _)] = await entry_mails(database, EntryMailKind.VERIFICATION)
    [(to, notice, _), *_] = await entry_mails(database)
    async with database.writing() as session:
        assert await record_proof(session, asked.id, ProofAnswer.YES, NOON)
    await arrives(database, bounce(notice.id, to))
    await worked_off(database)
    nomination = (await entry(database)).nomination
    await schema.downgrade(database, version_before("0021"))
    assert await kinds(database) == []
    # What the version before has no word for is said in one that it knows.
    assert await rows(database, "SELECT confirmed_by FROM contacts") == ["address_on_file"]
    assert await rows(database, "SELECT change FROM history ORDER BY id") == ["added", "corrected", "changed"]
    await schema.upgrade(database)
    assert await kinds(database) == []
    assert (await entry(database)).nomination == nomination
    then = await past(database, NOON)
    assert then is not None
    assert (then.nomination, then.confirmed) == (nomination, (await entry(database)).confirmed)
