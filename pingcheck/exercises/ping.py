"""A ping: one point of contact in one exercise, as the roster froze it."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, false, select, text
from sqlalchemy.orm import Mapped, column_property, mapped_column

from directory.contact_names import ContactNames
from directory.contacts import PointOfContact, Rank, Role
from directory.database import BIG_ID, Base, closed_set
from directory.languages import Language
from directory.states import RegionalGroup
from pingcheck.exercises.status import Status


class Ping(Base):
    __tablename__ = "pings"
    __table_args__ = (
        UniqueConstraint("exercise_id", "contact_id"),
        Index("ix_pings_exercise_status", "exercise_id", "status"),
        Index("ix_pings_contact_id", "contact_id"),
        Index(
            "ix_pings_contradicted",
            "exercise_id",
            sqlite_where=text("contradicted = 1"),
            postgresql_where=text("contradicted"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    exercise_id: Mapped[int] = mapped_column(ForeignKey("exercises.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    state_code: Mapped[str] = mapped_column(ForeignKey("states.code"))
    regional_group: Mapped[RegionalGroup] = mapped_column(closed_set(RegionalGroup))
    role: Mapped[Role] = mapped_column(closed_set(Role))
    rank: Mapped[Rank] = mapped_column(closed_set(Rank))
    entity: Mapped[str] = mapped_column(String(300))
    position: Mapped[str] = mapped_column(String(300))
    name: Mapped[str] = mapped_column(String(300))
    # As the directory has it now, while it has the name that is frozen here; None if it has another, or no entry.
    name_latin: Mapped[str | None] = column_property(
        select(PointOfContact.name_latin)
        .where(PointOfContact.id == contact_id, PointOfContact.name == name)
        .correlate_except(PointOfContact)
        .scalar_subquery()
    )
    language: Mapped[Language] = mapped_column(closed_set(Language))
    time_zone: Mapped[str] = mapped_column(String(64))
    state_name: Mapped[str] = mapped_column(String(200))  # in `language`
    state_name_en: Mapped[str] = mapped_column(String(200))
    is_link_free: Mapped[bool] = mapped_column(default=False, server_default=false())  # its mails bear the code alone
    status: Mapped[Status] = mapped_column(closed_set(Status))  # always ping_status of its events
    called_at: Mapped[datetime | None]  # None while it stands by, and if it is credited
    answered_at: Mapped[datetime | None]  # the time of the answer that decides
    added_at: Mapped[datetime | None]  # when an officer added it to a running exercise
    contradicted: Mapped[bool] = mapped_column(default=False)  # one answer reached the role, another did not

    @property
    def names(self) -> ContactNames:
        return ContactNames(self.name_latin or "", self.name, self.position, self.entity)


class RosterAddress(Base):
    """An address as the roster froze it. Whether it may still be mailed, the directory knows."""

    __tablename__ = "roster_addresses"
    __table_args__ = (
        UniqueConstraint("ping_id", "position"),
        Index(
            "ix_roster_addresses_shared_mailbox",
            "shared_mailbox",
            sqlite_where=text("shared_mailbox IS NOT NULL"),
            postgresql_where=text("shared_mailbox IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"))
    address_id: Mapped[int] = mapped_column(ForeignKey("addresses.id"), index=True)
    position: Mapped[int]  # 1 is tried first
    value: Mapped[str] = mapped_column(String(320))
    # Which of how many entries of the roster that share this mailbox; None if nobody shares it.
    shared_place: Mapped[int | None]
    shared_count: Mapped[int | None]
    shared_mailbox: Mapped[int | None] = mapped_column(BIG_ID)  # the id of the first of them
    ticket: Mapped[str | None] = mapped_column(String(80))  # a help desk's number for our mail, as it writes it
