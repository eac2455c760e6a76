"""The documents that prove a correction: added while it waits for an approval, and kept with it. The files lie in the
store of nominations' documents, which checks what they are."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base, closed_set
from directory.errors import N_, Refused
from directory.history import LONGEST_BY, LONGEST_DOCUMENT_NAME
from directory.notes.document_names import safe_name
from directory.notes.document_store import StoredFile
from directory.notes.note import DocumentKind
from pingcheck.exercises.ping import Ping
from pingcheck.followup.correction_acts import hold_waiting
from pingcheck.followup.corrections import find_correction

MOST_PROOFS = 10


class CorrectionDocument(Base):
    """A document of a correction. Its bytes lie in the folder of documents, under their hash."""

    __tablename__ = "correction_documents"
    __table_args__ = (UniqueConstraint("correction_id", "sha256"),)

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    correction_id: Mapped[int] = mapped_column(ForeignKey("corrections.id"))
    name: Mapped[str] = mapped_column(String(LONGEST_DOCUMENT_NAME))
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    size: Mapped[int]
    kind: Mapped[DocumentKind] = mapped_column(closed_set(DocumentKind))
    added_at: Mapped[datetime]
    added_by: Mapped[str] = mapped_column(String(LONGEST_BY))


async def attach_proof(
    session: AsyncSession, ping: Ping, correction_id: int, file: tuple[StoredFile, str], who: tuple[datetime, str]
) -> CorrectionDocument:
    """Adds a kept file, with its name as it came, to a correction that waits. Raises Refused; the same file again is no
    other document."""
    (stored, name), (at, by) = file, who
    correction = await hold_waiting(session, ping, correction_id)
    present = await proofs_of(session, [correction.id])
    same = next((one for one in present if one.sha256 == stored.sha256), None)
    if same is not None:
        return same
    if len(present) >= MOST_PROOFS:
        raise Refused(N_("A correction has at most {most} documents."), most=MOST_PROOFS)
    document = CorrectionDocument(
        correction_id=correction.id, name=safe_name(name, stored.kind), sha256=stored.sha256, size=stored.size,
        kind=stored.kind, added_at=at, added_by=by[:LONGEST_BY],
    )  # fmt: skip
    session.add(document)
    await session.flush()
    return document


async def detach_proof(session: AsyncSession, ping: Ping, correction_id: int, document_id: int) -> str:
    """Takes a document off a correction that waits; its name. Raises Refused."""
    await hold_waiting(session, ping, correction_id)
    document = await find_proof(session, ping, correction_id, document_id)
    await session.delete(document)
    await session.flush()
    return document.name


async def proofs_of(session: AsyncSession, correction_ids: Collection[int]) -> Sequence[CorrectionDocument]:
    """The documents of these corrections, in the order in which they were added."""
    mine = select(CorrectionDocument).where(CorrectionDocument.correction_id.in_(correction_ids))
    return list(await session.scalars(mine.order_by(CorrectionDocument.id)))


async def find_proof(session: AsyncSession, ping: Ping, correction_id: int, document_id: int) -> CorrectionDocument:
    """A document of this ping's correction and of no other. Raises Refused."""
    correction = await find_correction(session, ping, correction_id)
    found = await session.get(CorrectionDocument, document_id)
    if found is None or found.correction_id != correction.id:
        raise Refused(N_("There is no such document in this correction."))
    return found


async def require_proofs_seen(session: AsyncSession, correction_id: int, seen: int) -> None:
    """Raises Refused if a document was added that whoever approves has not seen. `seen`: the id of the last one that
    was shown; 0: none."""
    last = select(func.max(CorrectionDocument.id)).where(CorrectionDocument.correction_id == correction_id)
    if (await session.scalar(last) or 0) > seen:
        raise Refused(N_("A document was added since you looked. Read it first, then decide."))
