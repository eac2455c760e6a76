"""The Latin name of a ping is the directory's, as long as it is of the same person."""

from sqlalchemy import select, update

from directory.contacts import PointOfContact
from directory.database import Database
from pingcheck.exercises.ping import Ping
from tests.cast import nominate, open_now, plan, settings_for


async def name_on_file(database: Database, **names: str) -> None:
    async with database.writing() as session:
        await session.execute(update(PointOfContact).values(**names))


async def shown(database: Database) -> str:
    async with database.reading() as session:
        return (await session.scalars(select(Ping))).one().names.in_both


async def test_it_is_the_directorys_while_the_person_is_the_same(database: Database, database_url: str) -> None:
    await nominate(database, "CHN", "poc@cn.example", name="王伟")
    await open_now(database, settings_for(database_url), await plan(database))
    assert await shown(database) == "王伟"
    await name_on_file(database, name_latin="Wang Wei")
    assert await shown(database) == "Wang Wei 王伟"
    await name_on_file(database, name="李明", name_latin="Li Ming")  # somebody else, whom the check did not ask
    assert await shown(database) == "王伟"


async def test_an_office_is_named_with_its_entity(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    assert await shown(database) == "Duty officer, National CERT"
