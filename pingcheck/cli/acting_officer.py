"""Who acts by a command on a nomination: the name given, and the account of that name if there is one."""

from directory.database import Database
from directory.notes.steps import Act
from pingcheck.accounts.accounts import open_account
from pingcheck.runtime.clock import wall_clock


async def act_by(database: Database, by: str) -> Act:
    """`by`: where a second officer approves, the name of an account."""
    async with database.reading() as session:
        account = await open_account(session, by)
    return Act(wall_clock(), by, account.id if account else None)
