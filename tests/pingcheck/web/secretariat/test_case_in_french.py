"""The page of a case in the language of its reader, with what was kept in English when it was done."""

from directory.database import Database
from directory.languages import Language
from directory.phrases import Phrase
from pingcheck.followup.case_acts import hold_case, record_act
from pingcheck.followup.cases import CaseAct
from tests.cast import NOON, OFFICER
from tests.officer import page, words
from tests.pingcheck.web.secretariat.test_case_pages import at_work
from tests.workplace import choose_language


async def test_what_a_call_came_to_is_told_in_the_language_of_the_page(database: Database, database_url: str) -> None:
    said = Phrase("Nobody answered at {number}.", number="+254207654321")
    async with at_work(database, database_url, "a") as browser:
        await choose_language(database, Language.FRENCH)
        async with database.writing() as session:
            await record_act(session, await hold_case(session, 1), CaseAct.TELEPHONE, said, NOON, OFFICER)
        assert "Personne n’a répondu au +254207654321." in words(await page(browser, "/cases/1"))
