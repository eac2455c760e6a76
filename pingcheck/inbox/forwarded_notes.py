"""Notes that came by email: a draft begun from a mail in the inbox, with the mail as its document."""

from email.parser import BytesHeaderParser
from email.utils import parseaddr

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.errors import N_, Refused
from directory.mail_addresses import mailbox_key
from directory.notes.document_store import DocumentStore
from directory.notes.documents import attach
from directory.notes.intake import NoteFacts, begin_note
from directory.notes.note import DocumentKind, NoteVerbale, ReceivedBy
from directory.notes.steps import Act
from directory.states import State
from pingcheck.conversation.mission_letters import LetterAnswer, MissionLetter
from pingcheck.inbox.incoming import Incoming, MailWay
from pingcheck.runtime.fault_points import fault_point

LONGEST_HEADERS = 64_000


def origin_of_mail(incoming_id: int) -> str:
    """By which the one note that a mail began is found."""
    return f"mail {incoming_id}"


async def begin_from_mail(database: Database, store: DocumentStore, incoming_id: int, act: Act) -> NoteVerbale:
    """A draft with the mail as its document; for the State whose Mission's letter it answers, or whose Mission's
    address on file sent it, if one did.

    Raises Refused if there is no such mail, its bytes are gone, or a nomination was begun from it before.
    """
    async with database.reading() as session:
        mail = await session.get(Incoming, incoming_id)
        state_code = await _state_of_sender(session, mail) if mail else None
    if mail is None or mail.way is MailWay.PAGE:
        raise Refused(N_("There is no email {number}."), number=incoming_id)
    if mail.raw is None or len(mail.raw) < mail.size:
        raise Refused(N_("The email is not kept whole any more; ask for the note again."))
    with store.receiving() as received:
        received.write(mail.raw)
        stored = await store.keep(received, DocumentKind.MAIL)
    fault_point("notes.document_kept")
    facts = NoteFacts(mail.received_at, ReceivedBy.EMAIL, state_code)
    async with database.writing() as session:
        note = await begin_note(session, facts, act, origin_of_mail(incoming_id))
        await attach(session, note.id, stored, f"mail {incoming_id}", act)
        return note


async def _state_of_sender(session: AsyncSession, mail: Incoming) -> str | None:
    """A hint for the draft, which an officer reads: anybody can write a From line."""
    answered = select(MissionLetter.state_code).join(LetterAnswer, LetterAnswer.letter_id == MissionLetter.id)
    found: str | None = await session.scalar(answered.where(LetterAnswer.incoming_id == mail.id).limit(1))
    if found is not None:
        return found
    headers = BytesHeaderParser().parsebytes((mail.raw or b"")[:LONGEST_HEADERS])
    author = mailbox_key(parseaddr(str(headers.get("from", "")))[1])
    if author:
        found = await session.scalar(
            select(State.code).where(func.lower(State.mission_address) == author).order_by(State.code).limit(1)
        )
    return found
