"""What letters ask of officers, on their pages: States without a letter, strangers' emails, letters back, reminders."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import update

from directory.database import Database
from directory.states import State
from pingcheck.conversation.mission_letters import MissionLetter
from tests.cast import NOON, hours, settings_for
from tests.filled_forms import filled, post
from tests.incoming_mail import arrives, reply, worked_off
from tests.mission_letters import letter_sent, three_cases
from tests.officer import Browser, officer, page, words

OVERDUE = (NOON - hours(48)).date()


@pytest.fixture
async def desk(database: Database, database_url: str) -> AsyncIterator[Browser]:
    async with officer(database, settings_for(database_url)) as browser:
        yield browser


async def overdue_letter(database: Database, url: str) -> MissionLetter:
    letter = await letter_sent(database, url)
    async with database.writing() as session:
        await session.execute(update(MissionLetter).values(reply_by=OVERDUE, settled_at=NOON - hours(24 * 20)))
    return letter


async def test_states_without_a_letter_and_letters_for_those_marked(
    database: Database, database_url: str, desk: Browser
) -> None:
    await three_cases(database, database_url)
    above = (await page(desk, "/letters")).select_one("#to-write")
    assert above is not None
    assert "Kenya" in words(above)
    assert "none on file" in words(above)
    assert above.select_one('a[href="/states/KEN/letter"]') is not None
    shown = await page(desk, "/letters/states?check=CC-2026-01&mark=all&order=oldest")
    assert "1 State" in words(shown)
    form = filled(shown.select_one("#several-form"))
    assert [box["value"] for box in shown.select('#several-form input[type="checkbox"][checked]')] == ["KEN"]
    await post(desk, "/letters/several", form, 303)
    marked = [*form.items(), ("state", "KEN"), ("state", "FRA"), ("state", "<b>")]
    await post(desk, "/letters/several", marked, 303)
    made = await page(desk, "/letters?stage=made")
    assert "Letters made: 1; left out, because no case waits there any more: 1" in words(made)
    undo = made.select_one('form[action^="/letters/take-back"]')
    assert undo is not None
    assert (await page(desk, "/letters")).select_one("#to-write") is None
    await post(desk, str(undo["action"]), form, 303)
    assert "withdrew it already" in words(await post(desk, str(undo["action"]), form, 409))
    assert (await page(desk, "/letters")).select_one("#to-write") is not None
    assert (await desk.get("/letters/states?check=CC-1999-01")).status == 404


async def test_an_email_that_is_not_the_missions(database: Database, database_url: str, desk: Browser) -> None:
    letter = await letter_sent(database, database_url)
    async with database.writing() as session:
        await session.execute(update(State).where(State.code == "KEN").values(mission_address="mission@ke.example"))
    for sender in ("stranger@x.example", "Mission@KE.example"):
        raw = reply(f"We nominate {sender}.", sender=sender).replace(
            b"check@poc.example", letter.answer_address.encode()
        )
        await arrives(database, raw, NOON)
    await worked_off(database, NOON + hours(1))
    for path in ("/", "/replies"):
        whose = [words(each) for each in (await page(desk, path)).select(".queue .who")]
        assert sum(each.startswith("Kenya · LV-2026-0001") for each in whose) == 2
        assert not [each for each in whose if each.startswith("Whose reply")]
    shown = await page(desk, "/letters/1")
    first, second = shown.select("#answers li")
    assert "not the Mission’s on file: mission@ke.example" in words(first)
    assert "Anybody can write that address" in words(second)
    form = filled(shown.select_one('form[action="/letters/1/answers/1/read"]'))
    await post(desk, "/letters/1/answers/1/read", {**form, "kind": "not_theirs"}, 303)
    first = (await page(desk, "/letters/1")).select("#answers li")[0]
    assert "not the Mission’s" in words(first)
    assert first.select_one("form") is None
    await post(desk, "/letters/1/answers/1/unread", form, 303)
    assert "to read" in words((await page(desk, "/letters/1")).select("#answers li")[0])


async def test_a_letter_that_came_back_and_is_sent_again(database: Database, database_url: str, desk: Browser) -> None:
    await letter_sent(database, database_url)
    form = filled((await page(desk, "/letters/1")).select_one("#returned-form"))
    await post(desk, "/letters/1/returned", {**form, "said": "no such office"}, 303)
    back = await page(desk, "/letters/1")
    assert "This letter came back on" in words(back)
    assert "no such office" in words(back)
    assert "It came back on" in words(await page(desk, "/"))
    assert "came back" in words(await page(desk, "/letters?waits=due"))
    assert "known already" in words(await post(desk, "/letters/1/returned", form, 409))
    again = filled(back.select_one("#sent-form"))
    await post(desk, "/letters/1/sent", {**again, "way": "hand"}, 303)
    assert "This letter came back on" not in words(await page(desk, "/letters/1"))


async def test_before_its_day_a_reminder_is_folded_below(database: Database, database_url: str, desk: Browser) -> None:
    await letter_sent(database, database_url)
    shown = await page(desk, "/letters/1")
    cards = [str(card["id"]) for card in shown.select("main .card[id]")]
    assert cards.index("remind") > cards.index("answers")
    assert shown.select_one("details#remind:not([open]) form") is not None


async def test_an_answer_is_seen_wherever_its_letter_is(database: Database, database_url: str, desk: Browser) -> None:
    await letter_sent(database, database_url)
    form = filled((await page(desk, "/letters/1")).select_one("#answer-form"))
    await post(desk, "/letters/1/answers", {**form, "number": "NV/XCC/55"}, 303)
    shown = await page(desk, "/letters/1")
    assert "note NV/XCC/55" in words(shown.select_one("#answers") or shown)
    listed = (await page(desk, "/letters")).select_one("table tbody")
    assert listed is not None
    assert "The Mission answered" in words(listed)
    case = await page(desk, "/cases/1")
    acts = case.select_one("#next .acts")
    assert acts is not None
    first, *_, last = [(words(link), link["href"]) for link in acts.select("a")]
    assert first == ("Read the Mission’s answer", "/letters/1#answers")
    assert last == ("End the case", "/cases/1?end=open#end")
    story = words(case.select_one("#story") or case)
    assert "was sent by email on 2 March 2026" in story
    assert "due today" in words(case)
    lead = (await page(desk, "/nominations/new?answer=1")).select_one(".lead")
    assert lead is not None
    assert "Say how and when it was received" in words(lead)


async def test_a_reminder_with_one_press(database: Database, database_url: str, desk: Browser) -> None:
    await overdue_letter(database, database_url)
    assert "Not answered. A reply was asked for by" in words(await page(desk, "/"))
    shown = await page(desk, "/letters/1")
    assert "The Mission has not answered" in words(shown)
    assert [str(link["href"]) for link in shown.select("#cases a")] == ["/cases/1", "/cases/2", "/cases/3"]
    form = filled(shown.select_one("#remind form"))
    made = await post(desk, "/letters/1/remind", form, 303)
    assert made is not None
    reminder = await page(desk, "/letters/2")
    assert "its note LV-2026-0001 of 2 March 2026" in words(reminder)
    assert "reminds of it already" in words(await post(desk, "/letters/1/remind", form, 409))
    assert "Not answered" not in words(await page(desk, "/"))
    await post(desk, "/letters/take-back?letter=2", form, 303)
    assert "Not answered" in words(await page(desk, "/"))


async def test_the_words_of_a_reminder_are_changed_first(database: Database, database_url: str, desk: Browser) -> None:
    await overdue_letter(database, database_url)
    shown = await page(desk, "/states/KEN/letter?reminds=1")
    assert len(shown.select('input[name="case"][checked]')) == 3
    form = filled(shown.select_one("#letter-form"))
    assert "its note LV-2026-0001 of 2 March 2026" in form["body"]
    chosen = [*form.items(), *(("case", str(case)) for case in (2, 3))]
    await post(desk, "/states/KEN/letter", chosen, 303)
    assert "It reminds the Mission of this letter: LV-2026-0001" in words(await page(desk, "/letters/2"))
    assert "The Mission was reminded of it by this letter: LV-2026-0002" in words(await page(desk, "/letters/1"))
    forged = await post(desk, "/states/KEN/letter", [*chosen, ("reminds", "77")], 303)
    assert forged is not None


async def test_the_missions_email_needs_a_ground_and_the_old_one_is_told(
    database: Database, database_url: str, desk: Browser
) -> None:
    async with database.writing() as session:
        await session.execute(update(State).where(State.code == "KEN").values(mission_address="old@ke.example"))
    form = filled((await page(desk, "/states/KEN/mission")).select_one("main form"))
    typed = {**form, "address": "new@ke.example", "reason": "Their letter of today.", "ground": "mission"}
    refused = await post(desk, "/states/KEN/mission", typed, 422)
    assert "only on a note verbale" in words(refused)
    confirmed = {**typed, "ground": "address_on_file"}
    assert "Choose the address on file" in words(await post(desk, "/states/KEN/mission", confirmed, 422))
    await post(desk, "/states/KEN/mission", {**confirmed, "confirmed_from": "old@ke.example"}, 303)
    assert "The email that was on file before is told" in words(await page(desk, "/states/KEN"))
    back = (await page(desk, "/states/KEN/mission")).select_one('form[action="/states/KEN/mission/1/undo"]')
    await post(desk, "/states/KEN/mission/1/undo", filled(back), 303)
    assert "old@ke.example" in words((await page(desk, "/states/KEN")).select_one("#mission") or refused)
    assert (await page(desk, "/states/KEN/mission")).select_one('form[action$="/undo"]') is None
