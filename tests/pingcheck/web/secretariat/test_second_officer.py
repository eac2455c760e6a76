"""Where a second officer must approve, one alone changes nothing on a State's word: at no entry, by no proposal."""

from dataclasses import replace

import pytest

from directory.acts.grounds import require_one_officer
from directory.database import Database
from directory.errors import Refused
from directory.history import Ground
from directory.nominations import Nomination
from directory.proposals import ProposalKind, ProposalSource
from pingcheck.web.secretariat.entry_acts import ActName
from tests.cast import settings_for
from tests.directory.acts.officer import ASHA, add_cast, entry
from tests.filled_forms import ON_NOTE, form_at, post
from tests.officer import Browser, officer, page, words
from tests.proposed import CORRECTION, DEAD, STAND_IN, SUCCESSOR, suggested

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
        form = await form_at(browser, f"{PAGE}/correct", "/correct")
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
        assert shown.select_one('.notice a[href="/nominations/new?state=KEN"]') is not None
        ending = await page(browser, f"{PAGE}/withdraw")
        assert ending.select("main form button[type=submit]") == []
        assert ending.select("main textarea, main fieldset") == []  # nothing to fill in that could not be sent
        assert ending.select_one('a.is-main[href="/nominations/new?state=KEN"]') is not None


SAID_BY_KIND = {
    SUCCESSOR: {"name": "Beata New", "mail": "beata@ke.example"},
    CORRECTION: {"name": "Asha New"},
    DEAD: {"address": "asha@ke.example"},
    STAND_IN: {"mail": "ana@ke.example", "until": "2026-03-09"},
}
NOBODY_WRITTEN_TO = replace(ASHA, emails=(), phones=("+254207654321",))


@pytest.mark.parametrize("four_eyes", [True, False])
@pytest.mark.parametrize("asked", [ASHA, NOBODY_WRITTEN_TO], ids=["with an address", "without"])
async def test_every_form_can_succeed_or_leads_to_the_nominations(
    database: Database, database_url: str, four_eyes: bool, asked: Nomination
) -> None:
    await add_cast(database, asked)
    numbers = [
        await suggested(database, kind, 1, ProposalSource.CONTACT, **fields) for kind, fields in SAID_BY_KIND.items()
    ]
    assert set(SAID_BY_KIND) == set(ProposalKind)
    paths = {f"/proposals/{number}": f"/proposals/{number}/apply" for number in numbers}
    paths |= {f"{PAGE}/{act}": f"{PAGE}/{act}" for act in ActName if act is not ActName.RESUME}
    paths |= {f"/proposals/decide?act=apply&p={number}": "" for number in numbers}
    async with officer(database, settings_for(database_url, four_eyes=four_eyes)) as browser:
        for path, action in paths.items():
            shown = await page(browser, path)
            grounds = [str(choice["value"]) for choice in shown.select("input[name=ground]")]
            if not grounds:
                assert four_eyes, path
                assert shown.select_one(
                    'a.button[href^="/nominations/new?"], a.button.is-main[href="/nominations/new"]'
                )
                assert not any(mark in str(shown) for mark in ('value="look"', 'value="apply"')), path
            elif action:
                assert 200 in [await looked_at(browser, path, action, ground) for ground in grounds], path


async def looked_at(browser: Browser, path: str, action: str, ground: str) -> int:
    """How a form is answered that is filled in on this ground, all else as it is offered, with a new name."""
    rests = {**ON_NOTE, "ground": ground, "reason": "She said so.", "confirmed_from": "asha@ke.example"}
    form = {**await form_at(browser, path, action), **rests}
    form |= {"name": "Asha New"} if "name" in form else {}
    form |= (
        {"emails": form["emails"] or "new@ke.example"}
        if "emails" in form and (action.endswith("/replace") or "name" not in form)
        else {}
    )
    return (await browser.post(action, data={**form, "step": "look"})).status
