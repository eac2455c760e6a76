"""The queue of replies: possible incidents first, then what an officer reads, then the longest waiting."""

import pytest

from directory.database import Database
from directory.languages import Language
from pingcheck.inbox.incoming import FoundBy
from pingcheck.inbox.officer_decisions import set_aside
from pingcheck.inbox.reply_queue import (
    ReplyFilter,
    ReplyKind,
    count_replies,
    find_reply,
    languages_read,
    queued_replies,
    reply_queue,
)
from tests.alerted import ATTACKED
from tests.cast import NOON, OFFICER, messages, nominate, open_now, plan, settings_for
from tests.incoming_mail import arrives, readings, reply, worked_off

EN, FR, ES, AR = Language.ENGLISH, Language.FRENCH, Language.SPANISH, Language.ARABIC

# Whose mail, in which language their entry is, and what they wrote back: none of it sure.
STORY = [
    ("KEN", "en", "Well noted, we will see what can be done about it."),
    ("FRA", "fr", "Je vous prie de voir avec Mme Anvers, qui est au courant."),
    ("PER", "es", "?"),  # no words to tell a language by: the contact's
    ("EGY", "ar", ATTACKED),
]


async def waiting(database: Database, url: str) -> None:
    for state, language, _ in STORY:
        await nominate(database, state, f"poc@{state.lower()}.example", languages=language)
    await open_now(database, settings_for(url), await plan(database))
    for message, (state, _, words) in zip(await messages(database), STORY, strict=True):
        await arrives(database, reply(words, message.id, sender=f"poc@{state.lower()}.example"), NOON)
    await arrives(database, reply("A stranger’s words, in Kenya’s name.", sender="poc@ken.example"), NOON)
    await worked_off(database)


@pytest.mark.parametrize(
    ("chosen", "states"),
    [
        (ReplyFilter(), ["EGY", "KEN", "FRA", "PER"]),
        (ReplyFilter(reads=(FR,)), ["EGY", "FRA", "KEN", "PER"]),
        (ReplyFilter(reads=(ES, FR)), ["EGY", "FRA", "PER", "KEN"]),
        (ReplyFilter(language=EN), ["EGY", "KEN"]),
        (ReplyFilter(language=ES), ["PER"]),
        (ReplyFilter(language=AR), []),
        (ReplyFilter(kind=ReplyKind.INCIDENT), ["EGY"]),
        (ReplyFilter(kind=ReplyKind.PERSON, language=FR), ["FRA"]),
        (ReplyFilter(kind=ReplyKind.PAGE), []),
        (ReplyFilter(kind=ReplyKind.OTHER), []),
    ],
    ids=lambda value: "" if isinstance(value, list) else f"{value.language}-{value.kind}-{'+'.join(value.reads)}",
)
async def test_the_order_and_the_filters(
    database: Database, database_url: str, chosen: ReplyFilter, states: list[str]
) -> None:
    await waiting(database, database_url)
    async with database.reading() as session:
        found = await queued_replies(session, await reply_queue(session, chosen))
        assert [reply.ping.state_code for reply in found if reply.ping] == states
        assert await count_replies(session, chosen) == len(states)


async def test_a_reply_is_found_while_it_waits_and_after_an_officer_decided(
    database: Database, database_url: str
) -> None:
    await waiting(database, database_url)
    proved = [reading for reading in await readings(database) if reading.found_by is not FoundBy.SENDER]
    [stranger] = [reading for reading in await readings(database) if reading.found_by is FoundBy.SENDER]
    async with database.writing() as session:
        for reading in (proved[0], stranger):
            await set_aside(session, reading.id, NOON, OFFICER, "")
    async with database.reading() as session:
        for reading in proved:
            assert await find_reply(session, reading.id) is not None
        assert await find_reply(session, stranger.id) is None
        assert await find_reply(session, 10_000) is None


@pytest.mark.parametrize(("codes", "languages"), [("en, fr", (EN, FR)), ("", ()), ("es,de,xx", (ES,)), (" ar ", (AR,))])
def test_the_languages_of_an_account(codes: str, languages: tuple[Language, ...]) -> None:
    assert languages_read(codes) == languages
