"""Version 0029 on a database with letters of a check: gone back from, all but them is kept; then it is there again."""

from directory.database import Database
from pingcheck.exercises.exercise import StepKind
from pingcheck.migrations import schema
from tests.cast import plan
from tests.check_notices import LADDER, add_kenya, run_step
from tests.pingcheck.correspondence.test_check_notices import A_WEEK_BEFORE, OPENS
from tests.pingcheck.migrations.test_entry_mails import rows
from tests.pingcheck.migrations.test_possible_incidents import kinds, version_before


async def test_letters_go_with_their_version_and_the_check_stays(database: Database) -> None:
    await add_kenya(database)
    exercise = await plan(database, opens_at=OPENS, ladder=LADDER)
    await run_step(database, exercise, StepKind.ANNOUNCE, A_WEEK_BEFORE)
    await schema.downgrade(database, version_before("0029"))
    assert await kinds(database) == []
    assert await rows(database, "SELECT reference FROM exercises") == [exercise.reference]
    await schema.upgrade(database)
    assert await kinds(database) == []
    assert await rows(database, "SELECT says FROM check_notices") == []
