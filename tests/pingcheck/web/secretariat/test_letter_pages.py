"""The pages of letters to Missions: made, sent, answered, become a nomination; their texts, their list, the Mission."""

import csv
import io
from collections.abc import AsyncIterator

import pytest
from docx import Document

from directory.database import Database
from directory.languages import Language
from pingcheck.followup.letter_words import letter_words
from tests.cast import NOON, hours, settings_for
from tests.filled_forms import filled, post, problem_at
from tests.incoming_mail import arrives, reply, worked_off
from tests.mission_letters import NAMES, letter_made, letter_sent, three_cases
from tests.officer import Browser, officer, page, words

NOTE = "The Mission nominates Ms Beata New."


@pytest.fixture
async def desk(database: Database, database_url: str) -> AsyncIterator[Browser]:
    async with officer(database, settings_for(database_url)) as browser:
        yield browser


async def chosen(browser: Browser, *cases: int, **others: str) -> list[tuple[str, str]]:
    """The form of a new letter, with these cases."""
    form = filled((await page(browser, "/states/KEN/letter")).select_one("#letter-form"))
    return [*(form | others).items(), *(("case", str(case)) for case in cases)]


async def test_a_letter_is_previewed_made_and_sent(database: Database, database_url: str, desk: Browser) -> None:
    cases = await three_cases(database, database_url, Language.FRENCH)
    shown = await page(desk, "/states/KEN/letter")
    assert len(shown.select('input[name="case"][checked]')) == 3
    preview = await post(desk, "/states/KEN/letter", await chosen(desk, *cases[:2], do="preview"), 200)
    sheet = preview.select_one(".sheet")
    assert sheet is not None
    assert NAMES[0] in words(sheet)
    assert NAMES[2] not in words(sheet)
    assert len(preview.select('input[name="case"][checked]')) == 2

    text = dict(await chosen(desk))["body"].replace("Aucune conclusion", "Nulle conclusion")
    await post(desk, "/states/KEN/letter", await chosen(desk, *cases, body=text), 303)
    made = await page(desk, "/letters/1")
    assert "Nulle conclusion" in words(made)
    assert "not sent yet" in words(made)

    form = filled(made.select_one("#sent-form"))
    refused = await post(desk, "/letters/1/sent", form, 422)
    assert "Choose how it was sent" in problem_at(refused, "way")
    await post(desk, "/letters/1/sent", {**form, "way": "note", "words": "by courier"}, 303)
    assert "Sent on paper on 2 March 2026" in words(await page(desk, "/letters/1"))
    assert "amina. by courier" in words(await page(desk, "/letters/1"))
    faster = await post(desk, "/letters/1/sent", {**form, "way": "email"}, 409)
    assert "recorded already that it was sent" in words(faster)
    state = await page(desk, "/states/KEN")
    assert "LV-2026-0001" in words(state)
    await post(desk, "/letters/1/undo", {"csrf": form["csrf"]}, 303)
    assert (await page(desk, "/letters/1")).select_one("#sent-form") is not None


async def test_what_is_wrong_with_a_new_letter_is_said_with_what_was_typed(
    database: Database, database_url: str, desk: Browser
) -> None:
    [first, *_] = await three_cases(database, database_url)
    for others, says in (
        ({"body": "Dear {colleague}"}, "There is no place {colleague}"),
        ({"reply_by": "2020-01-01"}, "from tomorrow on"),
        ({"reply_by": "soon"}, "Write a day"),
    ):
        refused = await post(desk, "/states/KEN/letter", await chosen(desk, first, **others), 422)
        assert says in words(refused)
        assert len(refused.select('input[name="case"][checked]')) == 1
    assert "Choose the cases" in words(await post(desk, "/states/KEN/letter", await chosen(desk), 422))
    assert (await desk.get("/letters/1")).status == 404


async def test_a_note_that_answers_becomes_a_nomination(database: Database, database_url: str, desk: Browser) -> None:
    await letter_sent(database, database_url)
    form = filled((await page(desk, "/letters/1")).select_one("#answer-form"))
    await post(desk, "/letters/1/answers", {**form, "number": "114/2026", "dated": "2026-03-01"}, 303)
    link = (await page(desk, "/letters/1")).select_one('#answers a[href^="/nominations/new"]')
    assert link is not None
    facts = filled((await page(desk, str(link["href"]))).select_one("main form"))
    assert (facts["state"], facts["number"], facts["dated"], facts["answer"]) == ("KEN", "114/2026", "2026-03-01", "1")
    await post(desk, "/nominations/new", {**facts, "received_by": "paper"}, 303)
    note = await page(desk, "/nominations/1")
    assert "It answers our letter: LV-2026-0001" in words(note)
    assert (await page(desk, "/letters/1")).select_one('#answers a[href="/nominations/1"]') is not None
    twice = await post(desk, "/nominations/new", {**facts, "received_by": "paper"}, 422)
    assert "begun from it already" in words(twice)
    assert "A nomination was begun" in words(await post(desk, "/letters/1/answers/1/remove", form, 409))


async def test_an_email_that_answers_is_read_at_its_letter(
    database: Database, database_url: str, desk: Browser
) -> None:
    letter = await letter_sent(database, database_url)
    raw = reply(NOTE, sender="mission@ke.example").replace(b"check@poc.example", letter.answer_address.encode())
    await arrives(database, raw, NOON)
    await worked_off(database, NOON + hours(1))
    queue = await page(desk, "/replies")
    assert queue.select_one('a[href^="/replies/"]') is not None
    assert "A Mission’s answer to our letter: LV-2026-0001" in words(await page(desk, "/replies/1"))
    assert "With an answer to read" in words(await page(desk, "/letters?waits=yes"))
    shown = await page(desk, "/letters/1")
    assert NOTE in words(shown)
    begin = filled(shown.select_one('form[action="/nominations/begin"]'))
    await post(desk, "/nominations/begin", begin, 303)
    assert "It answers our letter" in words(await page(desk, "/nominations/1"))
    assert "Anybody can write that address" not in words(shown)
    await post(desk, "/letters/1/answers/1/read", {**begin, "kind": "answer"}, 303)
    assert "the Mission’s answer" in words(await page(desk, "/letters/1"))
    assert "has read it already" in words(await post(desk, "/letters/1/answers/1/read", begin, 409))
    assert "1 letter" not in words(await page(desk, "/letters?waits=yes"))


async def test_a_letter_as_a_file_on_paper_and_in_a_list(database: Database, database_url: str, desk: Browser) -> None:
    await letter_made(database, database_url, await three_cases(database, database_url, Language.ARABIC))
    file = await (await desk.get("/letters/1/file")).read()
    assert NAMES[0] in Document(io.BytesIO(file)).tables[0].rows[1].cells[1].text
    sheet = (await page(desk, "/letters/1/print")).select_one(".sheet")
    assert sheet is not None
    assert (sheet["lang"], sheet["dir"]) == ("ar", "rtl")
    rows = list(csv.DictReader(io.StringIO((await (await desk.get("/letters/download")).read()).decode("utf-8-sig"))))
    assert [(row["number"], row["state"], row["cases"]) for row in rows] == [("LV-2026-0001", "KEN", "3")]
    assert (await (await desk.get("/letters/download?format=xlsx&stage=sent")).read())[:2] == b"PK"
    form = filled((await page(desk, "/letters/1")).select_one("#withdraw-form"))
    assert "Say why" in words(await post(desk, "/letters/1/withdraw", form, 409))
    await post(desk, "/letters/1/withdraw", {**form, "reason": "The State was reached."}, 303)
    assert "Never sent" in words(await page(desk, "/letters?stage=withdrawn"))


async def test_the_text_of_a_language_is_changed_and_brought_back(desk: Browser) -> None:
    path = "/letters/templates/ru"
    form = filled((await page(desk, path)).select_one("#template-form"))
    assert form["body"].replace("\r\n", "\n") == letter_words(Language.RUSSIAN).body
    wrong = await post(desk, path, {**form, "body": form["body"].replace("{number}", "")}, 422)
    assert "{number} is missing" in problem_at(wrong, "body")
    own = form["body"].replace("имеет честь", "имеет большую честь")
    preview = await post(desk, path, {**form, "body": own, "do": "preview"}, 200)
    assert "большую честь" in words(preview.select_one(".sheet") or preview)
    assert (await page(desk, path)).select_one("#standard-form") is None
    await post(desk, path, {**form, "body": own}, 303)
    back = filled((await page(desk, path)).select_one("#standard-form"))
    await post(desk, f"{path}/standard", back, 303)
    assert (await page(desk, path)).select_one("#standard-form") is None
    assert (await desk.get("/letters/templates/xx")).status == 404


async def test_the_mission_is_corrected_on_a_ground_and_brought_back(desk: Browser) -> None:
    form = filled((await page(desk, "/states/KEN/mission")).select_one("main form"))
    typed = {**form, "address": "mission@ke.example", "language": "fr", "name": "Mission permanente du Kenya"}
    assert "Choose what" in problem_at(await post(desk, "/states/KEN/mission", typed, 422), "ground")
    typed |= {"ground": "note", "note_reference": "77/2026", "note_date": "2026-02-27"}
    await post(desk, "/states/KEN/mission", typed, 303)
    card = (await page(desk, "/states/KEN")).select_one("#mission")
    assert card is not None
    assert "mission@ke.example" in words(card)
    assert "77/2026" in words(card)
    assert "so already" in words(await post(desk, "/states/KEN/mission", typed, 422))
    await post(desk, "/states/KEN/mission/1/undo", form, 303)
    assert "changed since" in words(await post(desk, "/states/KEN/mission/1/undo", form, 409))
    assert "not on file" in words((await page(desk, "/states/KEN")).select_one("#mission") or card)
