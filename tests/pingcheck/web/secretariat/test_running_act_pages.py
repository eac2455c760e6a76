"""The pages of acts on a running check: the effect in figures, one button, who was first."""

from collections.abc import Mapping

import pytest
from sqlalchemy import select

from directory.database import Database
from pingcheck.conversation.answers import Channel, GivenAnswer
from pingcheck.conversation.codes import CodeKeys
from pingcheck.exercises.exercise import Exercise, Phase, Target
from pingcheck.exercises.pause import pause_exercise
from pingcheck.exercises.status import Answer, Status
from pingcheck.reports.labels_within import LOG
from pingcheck.reports.step_labels import TARGET
from tests.cast import NOON, SECRET, hours, nominate, pings, settings_for, statuses
from tests.officer import Browser, officer, page, submit, words
from tests.running_check import cancel, close, did, excuse, extend, running, sent

CHECK = "/exercises/CC-2026-01"
FORM = "main section.card form.stack"


async def phase(database: Database) -> Phase:
    async with database.reading() as session:
        return (await session.scalars(select(Exercise.phase))).one()


async def hidden(browser: Browser, path: str) -> Mapping[str, str]:
    form = (await page(browser, path)).select_one(FORM)
    assert form is not None
    return {str(field["name"]): str(field["value"]) for field in form.select("input[type=hidden]")}


async def test_a_check_has_tabs_that_need_no_script(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url)
    await did(database, exercise, excuse)
    async with officer(database, settings_for(database_url)) as browser:
        shown = await page(browser, CHECK)
        tabs = [str(link["href"]) for link in shown.select("nav.tabs a")]
        assert tabs == [CHECK, *(f"{CHECK}?tab={name}" for name in ("states", "texts", "log", "report"))]
        assert "Excused 1" in words(shown)
        said = [words(await page(browser, path)) for path in tabs[1:]]
        for text, says in zip(
            said, ("Nobody reached", "they stood at the opening", "History of this check", "On the roster"), strict=True
        ):
            assert says in text
        assert "⟦code⟧" in said[1]
        assert "a, Kenya Excused by lena The post is vacant" in said[2]
        assert "Calls and replies stand with each contact" in said[2]


async def test_an_extension_is_shown_with_its_new_deadline_and_the_second_is_told_who_was_first(
    database: Database, database_url: str
) -> None:
    exercise = await running(database, database_url)
    async with officer(database, settings_for(database_url)) as browser:
        asked = words(await page(browser, f"{CHECK}/extend?by=2d"))
        assert "The deadline moves from 5 March 2026, 12:00 UTC to 7 March 2026, 12:00 UTC" in asked
        assert "2 of 2 are not reached yet" in asked
        kept = await hidden(browser, f"{CHECK}/extend?by=2d")
        extended = await submit(browser, f"{CHECK}/extend?by=2d", FORM, {"reason": ""})
        assert "You extended Spring check. It closes on 7 March 2026, 12:00 UTC. Emails that tell of it: 0." in words(
            extended
        )
        answer = await browser.post(f"{CHECK}/extend", data=kept)
        assert answer.status == 409
        assert "CC-2026-01 was extended already, by amina on 2 March 2026 at 12:00 UTC." in await answer.text()
        wrong = await browser.get(f"{CHECK}/extend?by=soon")
        assert wrong.status == 422
        assert "is not a length for the extension" in await wrong.text()
        await did(database, exercise, close)
        over = await page(browser, f"{CHECK}/extend")
        assert "CC-2026-01 was closed by lena on 2 March 2026 at 12:10 UTC. Only a running check can be" in words(over)


@pytest.mark.parametrize(
    ("path", "offers", "says"),
    [
        ("extend", "Tell those who were mailed and have not answered: 2 short emails", "Emails that tell of it: 2."),
        ("cancel", "Tell those who were mailed that it is stopped: 2 short emails", "Emails that tell of it: 2."),
    ],
)
async def test_contacts_are_told_if_the_officer_says_so(
    database: Database, database_url: str, path: str, offers: str, says: str
) -> None:
    await running(database, database_url)
    assert await sent(database, database_url, NOON) == ["a@ke.example", "b@ke.example"]
    async with officer(database, settings_for(database_url)) as browser:
        assert offers in words(await page(browser, f"{CHECK}/{path}"))
        done = await submit(browser, f"{CHECK}/{path}", FORM, {"tell": "yes", "reason": "the real reason"})
        assert says in words(done)
        assert await sent(database, database_url, NOON + hours(1)) == ["a@ke.example", "b@ke.example"]
        promised = "2 mailboxes were promised time until"
        assert (promised in words(await page(browser, f"{CHECK}/close"))) is (path == "extend")


async def test_closing_early_says_how_many_cases_it_makes(database: Database, database_url: str) -> None:
    await running(database, database_url)
    async with officer(database, settings_for(database_url)) as browser:
        asked = await page(browser, f"{CHECK}/close")
        assert "2 contacts have got no email yet and count as not sent: our side." in words(asked)
        assert [button.get_text() for button in asked.select(f"{FORM} button")] == ["Close the check and open 2 cases"]
        closed = await submit(browser, f"{CHECK}/close", FORM, {"reason": "enough"})
        assert "You closed Spring check. Cases that were opened: 2." in words(closed)
        assert await phase(database) is Phase.CLOSED


async def test_a_check_is_called_off_and_the_second_act_is_refused(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url)
    async with officer(database, settings_for(database_url)) as browser:
        asked = words(await page(browser, f"{CHECK}/cancel"))
        assert "2 emails that wait will not go out." in asked
        assert "0 of 2 are reached and stay so." in asked
        kept = await hidden(browser, f"{CHECK}/cancel")
        await did(database, exercise, cancel)
        answer = await browser.post(f"{CHECK}/cancel", data=kept)
        assert answer.status == 409
        assert "CC-2026-01 was called off by lena on 2 March 2026 at 12:10 UTC." in await answer.text()


async def test_a_late_nomination_is_found_and_added(database: Database, database_url: str) -> None:
    await running(database, database_url)
    await nominate(database, "FRA", "late@fr.example", name="Louise")
    async with officer(database, settings_for(database_url)) as browser:
        found = await page(browser, f"{CHECK}/add?q=france")
        assert [link["href"] for link in found.select("main table a.button")] == ["?entry=P-000003"]
        asked = words(await page(browser, f"{CHECK}/add?entry=P-000003"))
        assert "Every share is taken of 3 from now on, not of 2." in asked
        added = await submit(browser, f"{CHECK}/add?entry=P-000003", FORM, {"reason": ""})
        assert "You added Louise, France to Spring check." in words(added)
        assert await statuses(database) == [Status.QUEUED] * 3
        again = words(await page(browser, f"{CHECK}/add?entry=P-000003"))
        assert "Louise, France was added already, by amina" in again
        for nobody in ("P-000999", "nobody"):
            assert "There is no" in words(await page(browser, f"{CHECK}/add?entry={nobody}"))


async def test_a_contact_is_excused_on_a_ground_and_the_excuse_is_taken_back(
    database: Database, database_url: str
) -> None:
    exercise = await running(database, database_url)
    path = f"{CHECK}/pings/{(await pings(database))[0].id}"
    async with officer(database, settings_for(database_url)) as browser:
        assert "Every share is taken of 1 from now on, not of 2" in words(await page(browser, f"{path}/excuse"))
        kept = await hidden(browser, f"{path}/excuse")
        for typed, says in (({}, "Choose a ground."), ({"ground": "other"}, "Say why, or choose another ground.")):
            refused = await browser.post(f"{path}/excuse", data={**kept, **typed})
            assert refused.status == 422
            assert says in await refused.text()
        excused = await submit(browser, f"{path}/excuse", FORM, {"ground": "post_vacant", "reason": "by telephone"})
        assert "You excused a, Kenya." in words(excused)
        assert await statuses(database) == [Status.EXCUSED, Status.QUEUED]
        [undo] = excused.select(".notice.is-done form")
        await browser.post(str(undo["action"]), data=kept)
        assert await statuses(database) == [Status.QUEUED] * 2
        await did(database, exercise, excuse)
        answer = await browser.post(f"{path}/excuse", data={**kept, "ground": "crisis"})
        assert answer.status == 409
        assert "was excused already, by lena" in await answer.text()


async def test_a_contact_is_pinged_again_at_a_chosen_address(database: Database, database_url: str) -> None:
    await running(database, database_url)
    path = f"{CHECK}/pings/{(await pings(database))[0].id}"
    async with officer(database, settings_for(database_url)) as browser:
        asked = words(await page(browser, f"{path}/again"))
        assert "An email to a@ke.example waits to be sent already." in asked
        done = await submit(browser, f"{path}/again", FORM, {"to": "a2@ke.example", "reason": ""})
        assert "You asked a, Kenya again, at a2@ke.example." in words(done)
        assert "No address can be mailed now." in words(await page(browser, f"{path}/again"))


async def test_an_answer_is_recorded_with_the_code_and_taken_back(database: Database, database_url: str) -> None:
    await running(database, database_url)
    first, second = await pings(database)
    path, code = f"{CHECK}/pings/{first.id}", CodeKeys([SECRET]).code
    async with officer(database, settings_for(database_url)) as browser:
        asked = await page(browser, f"{path}/answer")
        assert not asked.select("input[type=radio][checked]")
        kept = await hidden(browser, f"{path}/answer")
        for typed, says in (
            ({"code": code(first.id)}, "Choose what the contact said."),
            ({"answer": "received"}, "Say how the answer is proved"),
            ({"answer": "received", "code": "ABCD-EFGH-JKM"}, "This is no code, or it was mistyped."),
            ({"answer": "received", "code": code(second.id)}, "This is not the code of this contact."),
        ):
            refused = await browser.post(f"{path}/answer", data={**kept, **typed})
            assert refused.status == 422
            assert says in await refused.text()
        assert await statuses(database) == [Status.QUEUED] * 2
        done = await submit(browser, f"{path}/answer", FORM, {"answer": "received", "code": code(first.id).lower()})
        assert "You recorded the answer of a, Kenya." in words(done)
        async with database.reading() as session:
            [given] = await session.scalars(select(GivenAnswer))
        assert (given.answer, given.channel, given.by) == (Answer.RECEIVED, Channel.BY_HAND, "amina")
        [undo] = done.select(".notice.is-done form")
        await browser.post(str(undo["action"]), data=kept)
        assert await statuses(database) == [Status.QUEUED] * 2


async def test_an_officer_who_guesses_codes_is_slowed(database: Database, database_url: str) -> None:
    await running(database, database_url)
    first, second = await pings(database)
    path, code = f"{CHECK}/pings/{first.id}/answer", CodeKeys([SECRET]).code
    async with officer(database, settings_for(database_url)) as browser:
        kept = await hidden(browser, path)
        wrong = {**kept, "answer": "received", "code": code(second.id)}
        for _ in range(5):
            assert "This is not the code" in await (await browser.post(path, data=wrong)).text()
        assert "Too many wrong codes." in await (await browser.post(path, data=wrong)).text()
        right = {**kept, "answer": "received", "code": code(first.id)}
        assert "Too many wrong codes." in await (await browser.post(path, data=right)).text()
    assert await statuses(database) == [Status.QUEUED] * 2


@pytest.mark.parametrize("path", ["extend", "close", "cancel", "add"])
async def test_a_paused_check_takes_the_same_acts(database: Database, database_url: str, path: str) -> None:
    exercise = await running(database, database_url)
    await did(database, exercise, lambda session, found, _: pause_exercise(session, found, NOON + hours(1), "lena"))
    await did(database, exercise, extend)
    async with officer(database, settings_for(database_url)) as browser:
        assert (await page(browser, f"{CHECK}/{path}")).select("main form")


def test_the_log_calls_a_step_as_the_timetable_does() -> None:
    assert LOG["escalated"] == TARGET[Target.ALTERNATE]
