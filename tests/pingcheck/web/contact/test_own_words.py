"""Own words on the page: kept at the first press, said back, and nothing before the press that confirms them."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import select

from directory.database import Database
from directory.proposals import Proposal, ProposalKind
from pingcheck.conversation.answers import MOST_WORDS, Channel, GivenAnswer
from pingcheck.conversation.call_backs import CallBack
from pingcheck.conversation.visits import Visit, VisitKind
from pingcheck.exercises.status import Answer, Status
from pingcheck.inbox.incoming import IncomingReading, MailWay, Outcome
from pingcheck.inbox.page_words import FORGOTTEN_AFTER, MOST_AN_HOUR
from pingcheck.inbox.replies import replies_to_read
from pingcheck.service.tick import tick
from tests.cast import NOON, hours, settings_for, statuses
from tests.officer import officer, page, words
from tests.pingcheck.web.contact.test_reply_page import Contact, contact, says
from tests.reading import say

GONE = "I took up another post. My successor is Anna Berg <anna.berg@cert.ke.example>."
NONSENSE = "The sky over the harbour is rather wide."
WORDS = {"choice": "words"}


async def write(person: Contact, text: str, **more: str) -> BeautifulSoup:
    """Sends own words; the page that answers their press."""
    answer = await person.browser.post(person.link, data={**WORDS, "words": text, **more})
    return BeautifulSoup(await answer.text(), "lxml")


def reading_in(shown: BeautifulSoup) -> dict[str, str]:
    """The hidden field by which a yes or no says what it is about."""
    [field] = shown.select("input[name=reading]")
    return {"reading": str(field["value"])}


async def settle(person: Contact, shown: BeautifulSoup, said: str, *, first: bool = True) -> BeautifulSoup:
    """Presses yes or no below what was understood."""
    form = {**reading_in(shown), ("understood" if first else "choice"): said}
    return BeautifulSoup(await (await person.browser.post(person.link, data=form)).text(), "lxml")


async def kept(database: Database) -> list[IncomingReading]:
    async with database.reading() as session:
        return list(await session.scalars(select(IncomingReading).order_by(IncomingReading.id)))


async def answers(database: Database) -> list[GivenAnswer]:
    async with database.reading() as session:
        return list(await session.scalars(select(GivenAnswer).order_by(GivenAnswer.id)))


async def test_before_a_first_answer_words_count_only_by_a_radio_and_its_send(
    database: Database, database_url: str
) -> None:
    async with contact(database, database_url) as person:
        shown = await write(person, GONE)
        assert GONE in shown.get_text()
        assert "Anna Berg" in shown.select("h1")[0].get_text()
        assert shown.select("h1[autofocus]")
        radios = shown.select("form input[type=radio]")
        assert [(radio["name"], radio["value"]) for radio in radios] == [("understood", "yes"), ("understood", "no")]
        assert not [radio for radio in radios if radio.has_attr("checked")]
        assert not shown.select("form")[0].select("button[name]")
        assert [(one.outcome, one.words) for one in await kept(database)] == [(Outcome.ASKED, GONE)]
        assert await statuses(database) == [Status.QUEUED]
        assert await answers(database) == []
        for nothing in ({}, {"understood": ""}, {"understood": "maybe"}, {"understood": ["yes", "no"]}):
            sent = await person.browser.post(person.link, data={**reading_in(shown), **nothing})
            assert sent.status == 422
        assert await statuses(database) == [Status.QUEUED]
        # Whoever opens the link meanwhile is shown none of it.
        later = await person.look()
        assert says(later, "You wrote to us.")
        assert not [secret for secret in ("Anna", "another post") if secret in str(later)]
        after = await settle(person, shown, "yes")
        assert says(after, "Thank you. Your answer is recorded.")
    [given] = await answers(database)
    assert (given.answer, given.words, given.channel, given.by) == (Answer.NO_LONGER_ME, GONE, Channel.PAGE, "")
    assert await statuses(database) == [Status.HANDED_OVER]
    async with database.reading() as session:
        [proposal] = await session.scalars(select(Proposal))
        visits = {visit.kind: visit.count for visit in await session.scalars(select(Visit))}
    named = {"name": "Anna Berg", "mail": "anna.berg@cert.ke.example"}
    assert (proposal.kind, proposal.fields) == (ProposalKind.SUCCESSOR, named)
    assert visits[VisitKind.EMPTY_FORM] == 4


async def test_what_is_refused_is_read_by_an_officer_and_holds_its_ping(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        after = await settle(person, await write(person, GONE), "no")
        assert says(after, "Thank you. An officer will read what you wrote.")
        assert after.select("h1[autofocus]")
        assert after.select("form input[name=answer]")
    assert await statuses(database) == [Status.TO_READ]
    assert await answers(database) == []
    async with officer(database, settings_for(database_url)) as browser:
        listed = words(await page(browser, "/replies/1"))
        assert GONE in listed
        assert "Written on the reply page" in listed
        await say(browser, "no_longer_me")
    [given] = await answers(database)
    assert (given.answer, given.channel, given.by) == (Answer.NO_LONGER_ME, Channel.PAGE, "amina")
    assert await statuses(database) == [Status.HANDED_OVER]


async def test_who_recorded_an_answer_is_said_on_the_page(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        await write(person, NONSENSE)
        async with officer(database, settings_for(database_url)) as browser:
            await say(browser, "received")
        shown = await person.look()
        assert says(shown, "Recorded by the secretariat from what was written here")
        assert "amina" not in str(shown)


async def test_what_is_not_understood_goes_to_an_officer_at_once_and_can_still_be_answered(
    database: Database, database_url: str
) -> None:
    async with contact(database, database_url) as person:
        shown = await write(person, NONSENSE)
        assert says(shown, "Thank you. An officer will read what you wrote.")
        assert not shown.select("input[name=reading]")
        assert shown.select("form")[0].select("input[name=answer]")
        assert await statuses(database) == [Status.TO_READ]
        await person.say(Answer.RECEIVED)
    assert await statuses(database) == [Status.CONFIRMED]


async def test_after_an_answer_two_buttons_settle_it_and_it_changes_the_answer(
    database: Database, database_url: str
) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.RECEIVED)
        person.now[0] += hours(1)
        shown = await write(person, GONE, topic="role")
        assert [button["value"] for button in shown.select(".replies button")] == ["yes", "no"]
        person.now[0] += hours(1)
        after = await settle(person, shown, "yes", first=False)
        assert says(after, "An earlier answer said otherwise. The secretariat will look at both.")
        assert says(BeautifulSoup(str(after.select_one(".strip")), "lxml"), "I am no longer this point of contact")
    assert await statuses(database) == [Status.CONFIRMED]
    assert [given.answer for given in await answers(database)] == [Answer.RECEIVED, Answer.NO_LONGER_ME]


@pytest.mark.parametrize(
    ("text", "answer", "phone"),
    [
        ("Please call me at +254 20 765 4321", Answer.CALL_ME, "+254 20 765 4321"),
        ("نعم وصلتني الرسالة، أرجو الاتصال بي على +٢٥٤ ٢٠ ٧٦٥ ٤٣٢١", Answer.CALL_ME, "+254 20 765 4321"),
        ("١", Answer.RECEIVED, None),
        ("۱", Answer.RECEIVED, None),
        ("１", Answer.RECEIVED, None),
        ("4", Answer.NO_LONGER_ME, None),
        ("Nous avons bien reçu votre message, merci.", Answer.RECEIVED, None),
    ],
)
async def test_words_are_read_as_a_reply_by_mail_is_with_digits_of_every_script(
    database: Database, database_url: str, text: str, answer: Answer, phone: str | None
) -> None:
    async with contact(database, database_url) as person:
        await settle(person, await write(person, text), "yes")
    assert [given.answer for given in await answers(database)] == [answer]
    async with database.reading() as session:
        assert [one.phone for one in await session.scalars(select(CallBack))] == ([phone] if phone else [])


async def test_words_are_kept_whole_once_within_bounds_and_a_flood_is_slowed(
    database: Database, database_url: str
) -> None:
    async with contact(database, database_url) as person:
        for _ in range(3):
            await write(person, "x" * (MOST_WORDS + 1))
        assert [one.words for one in await kept(database)] == ["x" * MOST_WORDS]
        for number in range(MOST_AN_HOUR + 5):
            slowed = await person.browser.post(person.link, data={**WORDS, "words": f"{NONSENSE} {number}"})
        assert (slowed.status, slowed.headers["Retry-After"]) == (429, "3600")
        shown = BeautifulSoup(await slowed.text(), "lxml")
        assert shown.select("textarea")[0].get_text().strip() == f"{NONSENSE} {number}"
        assert len(await kept(database)) == MOST_AN_HOUR
        person.now[0] += hours(1)
        await write(person, "Later.")
    assert len(await kept(database)) == MOST_AN_HOUR + 1


@pytest.mark.parametrize("form", [WORDS, {**WORDS, "words": " \n"}])
async def test_an_empty_line_is_a_visit_and_no_more(
    database: Database, database_url: str, form: dict[str, str]
) -> None:
    async with contact(database, database_url) as person:
        assert (await person.browser.post(person.link, data=form)).status == 422
    assert await kept(database) == []
    async with database.reading() as session:
        assert {visit.kind for visit in await session.scalars(select(Visit))} == {VisitKind.EMPTY_FORM}


@pytest.mark.parametrize("said", ["yes", "no"])
async def test_a_reading_is_settled_once_and_only_from_its_own_link(
    database: Database, database_url: str, said: str
) -> None:
    async with contact(database, database_url) as person:
        first = await write(person, GONE)
        stranger: dict[str, Any] = {"reading": "999999", "understood": said}
        await person.browser.post(person.link, data=stranger)
        assert await answers(database) == []
        await settle(person, first, said)
        await settle(person, first, "yes" if said == "no" else "no")
    assert len(await answers(database)) == (said == "yes")
    assert [one.outcome for one in await kept(database)] == [Outcome.ANSWERED if said == "yes" else Outcome.TO_READ]


async def test_what_is_neither_confirmed_nor_refused_is_read_by_an_officer_after_an_hour(
    database: Database, database_url: str
) -> None:
    settings = settings_for(database_url)
    async with contact(database, database_url) as person:
        await write(person, GONE)
    await tick(database, settings, NOON + FORGOTTEN_AFTER - hours(0.1))
    assert await statuses(database) == [Status.QUEUED]
    await tick(database, settings, NOON + FORGOTTEN_AFTER)
    assert await statuses(database) == [Status.TO_READ]
    async with database.reading() as session:
        [waiting] = await replies_to_read(session, 5)
    assert (waiting.on_page, waiting.reading.words, MailWay.PAGE.value) == (True, GONE, "page")


async def test_typed_words_survive_a_quick_reply_and_another_language(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        await person.say(Answer.RECEIVED)
        for pressed in ({"choice": "yes"}, {"lang": "ar"}):
            sent = await person.browser.post(person.link, data={"topic": "role", "words": "half a sen", **pressed})
            shown = BeautifulSoup(await sent.text(), "lxml")
            assert shown.select("textarea")[0].get_text().strip() == "half a sen"
    assert await kept(database) == []
