"""Where a second officer must approve, one alone changes nothing on a State's word: at no entry, by no proposal."""

import pytest

from directory.acts.grounds import require_one_officer
from directory.database import Database
from directory.errors import Refused
from directory.history import Ground
from tests.cast import settings_for
from tests.directory.acts.officer import ASHA, add_cast, entry
from tests.filled_forms import ON_NOTE, form_at, post
from tests.officer import officer, page, words

PAGE = "/contacts/P-000001"
SAID = "A second officer must approve what a State’s note or its Mission asks: add it as a nomination."
ON_MISSION = {"ground": "mission", "reason": "The Mission wrote on Monday."}


@pytest.mark.parametrize("act", ["correct", "replace", "withdraw"])
@pytest.mark.parametrize("ground", [ON_NOTE, ON_MISSION], ids=["note", "mission"])
async def test_one_officer_alone_is_sent_to_the_nominations(
    database: Database, database_url: str, act: str, ground: dict[str, str]
) -> None:
    await add_cast(database, ASHA)
    async with officer(database, settings_for(database_url, four_eyes=True)) as browser:
        form = await form_at(browser, f"{PAGE}/{act}", f"/{act}")
        for step in ("look", "do"):
            refused = await post(browser, f"{PAGE}/{act}", {**form, "name": "Asha New", **ground, "step": step}, 422)
            assert SAID in words(refused)
    assert (await entry(database)).nomination == ASHA


@pytest.mark.parametrize("ground", Ground)
def test_what_rests_on_no_word_of_the_state_needs_no_second_officer(ground: Ground) -> None:
    require_one_officer(ground, four_eyes=False)
    if ground in {Ground.NOTE, Ground.MISSION}:
        with pytest.raises(Refused, match="second officer"):
            require_one_officer(ground, four_eyes=True)
    else:
        require_one_officer(ground, four_eyes=True)


async def test_the_page_offers_no_choice_that_would_be_refused_and_leads_on(
    database: Database, database_url: str
) -> None:
    await add_cast(database, ASHA)
    async with officer(database, settings_for(database_url, four_eyes=True)) as browser:
        shown = await page(browser, f"{PAGE}/correct")
        grounds = {str(choice["value"]) for choice in shown.select("input[name=ground]")}
        assert grounds == {"address_on_file", "call", "clerical", "precaution"}
        assert shown.select_one('.notice a[href="/nominations/new"]') is not None
        ending = await page(browser, f"{PAGE}/withdraw")
        assert ending.select("main form button[type=submit]") == []
        assert ending.select("main textarea, main fieldset") == []  # nothing to fill in that could not be sent
        assert ending.select_one('.notice a[href="/nominations/new"]') is not None
