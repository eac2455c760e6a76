"""Reads a stored mail, finds out whom it is about, and decides what follows: all before a transaction that writes."""

from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from pingcheck.conversation.officer_mails import OfficerMail
from pingcheck.inbox.consequences import Consequence, consequence_of, offered_to
from pingcheck.inbox.identification import Identification
from pingcheck.inbox.incoming import Outcome, StoredMail
from pingcheck.inbox.mail_reader import WITH_TEXT, MailReadings
from pingcheck.inbox.read_mail import ReadMail
from pingcheck.inbox.rules import IntakeRules
from pingcheck.inbox.sent_texts import sent_text
from pingcheck.mailreading import Kind, Reading


async def read_and_decide(database: Database, rules: IntakeRules, stored: StoredMail) -> list[ReadMail]:
    """Each reading of the mail, whom it is about, and what is to follow from it; none of it is done.

    A stranger's text is read with no connection to the database held. Raises what the reader raises.
    """
    mail = await rules.reader.read(stored.raw, stored.recipient)
    async with database.reading() as session:
        about = await _identify(session, rules, mail, stored)
        ours = [await _sent_texts(session, *each) for each in zip(mail.readings, about, strict=True)]
    decided = [await _consequence(rules, *each) for each in zip(mail.readings, about, ours, strict=True)]
    found = enumerate(zip(mail.readings, about, decided, strict=True))
    return [ReadMail(stored, mail.header, position, *each) for position, each in found]


async def _identify(
    session: AsyncSession, rules: IntakeRules, mail: MailReadings, stored: StoredMail
) -> list[Identification]:
    """Whom each reading is about. A notice about many recipients names one mail of ours, which is looked for once."""
    found: list[Identification] = []
    known: dict[tuple[object, ...], Identification] = {}
    for reading in mail.readings:
        named = reading.mentions, reading.envelope_id
        about = known.get(named) or await rules.finder.about(session, mail, reading, stored)
        if about.is_of_the_mail:
            known[named] = about
        found.append(about)
    return found


async def _consequence(rules: IntakeRules, reading: Reading, about: Identification, ours: list[str]) -> Consequence:
    """What follows from a reading. Mail from our own addresses is never an answer."""
    if reading.kind is Kind.ANSWER and reading.recipient.lower() in rules.ours:
        return Consequence(Outcome.FILED)
    if reading.kind not in WITH_TEXT:
        return consequence_of(reading, about)
    return consequence_of(reading, about, await rules.reader.understand(reading.text, ours, offered_to(about)))


async def _sent_texts(session: AsyncSession, reading: Reading, about: Identification) -> list[str]:
    """The texts that we sent, which a reply may quote. Without them, an unmarked quotation would count as the writer's
    own words."""
    if reading.kind not in WITH_TEXT:
        return []
    texts = [await sent_text(session, about.message_id)] if about.message_id is not None else []
    if about.officer_mail is not None:
        texts += [(await session.get_one(OfficerMail, about.officer_mail)).text]
    return [text for text in texts if text]
