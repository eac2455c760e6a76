"""Findings: that a contact was judged unreachable, on which evidence, and what lifted it.

A finding is a judgement about a contact, never a status of a ping and never an act: no entry, address or email follows
from it. What judges is `followup/unreachable.py`.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, Select, select, text
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import BIG_ID, Base, closed_set

OPEN_SQL = "lifted_at IS NULL"


class UnreachableRule(StrEnum):
    """By which rule a contact was judged."""

    FAILURES = "failures"  # two emails, a day apart, of which a server said that there is no such mailbox or host
    SILENCE = "silence"  # two silent checks running


class UnreachableFinding(Base):
    """One judgement. A contact has at most one that is not lifted; the lifted ones stay, as its history."""

    __tablename__ = "unreachable_findings"
    __table_args__ = (
        Index(
            "ix_unreachable_findings_open",
            "contact_id",
            unique=True,
            sqlite_where=text(OPEN_SQL),
            postgresql_where=text(OPEN_SQL),
        ),
        Index("ix_unreachable_findings_contact_id", "contact_id"),
    )

    id: Mapped[int] = mapped_column(BIG_ID, primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    rule: Mapped[UnreachableRule] = mapped_column(closed_set(UnreachableRule))
    since: Mapped[datetime]  # when the rule came to hold, however late that was noticed
    evidence: Mapped[list[dict[str, Any]]] = mapped_column(JSON)  # as `followup/unreachable_rule.py` writes facts
    found_at: Mapped[datetime]  # when the service noticed
    lifted_at: Mapped[datetime | None]
    lifted_why: Mapped[dict[str, Any] | None] = mapped_column(JSON)  # the fact that lifted it


def unreachable_contacts() -> Select[int]:
    """The ids of the contacts that are judged unreachable now."""
    return select(UnreachableFinding.contact_id).where(UnreachableFinding.lifted_at.is_(None))
