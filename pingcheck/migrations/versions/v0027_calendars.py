"""Calendars whose addresses are kept, the moves that they propose, and the feeds of officers.

Meetings that were there came from no calendar, and were never changed.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0027"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _add_sources()
    with op.batch_alter_table("meetings") as meetings:
        meetings.add_column(sa.Column("changes", sa.Integer(), server_default="0", nullable=False))
        meetings.add_column(sa.Column("changed_at", UtcDateTime(), nullable=True))
        meetings.add_column(sa.Column("changed_by", sa.String(length=100), nullable=True))
        meetings.add_column(sa.Column("source_id", sa.Integer(), nullable=True))
        meetings.add_column(sa.Column("event_key", sa.String(length=64), nullable=True))
        meetings.add_column(sa.Column("calendar_says", sa.JSON(), nullable=True))
        meetings.create_foreign_key(op.f("fk_meetings_source_id"), "calendar_sources", ["source_id"], ["id"])
        meetings.create_unique_constraint(op.f("uq_meetings_event_key"), ["event_key"])
    op.create_index("ix_meetings_source_id", "meetings", ["source_id"])
    _add_moves()
    op.create_table(
        "calendar_feeds",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_calendar_feeds_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_feeds")),
        sa.UniqueConstraint("account_id", name=op.f("uq_calendar_feeds_account_id")),
    )


def _add_sources() -> None:
    op.create_table(
        "calendar_sources",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(length=2000), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("added_by", sa.String(length=100), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("removed_at", UtcDateTime(), nullable=True),
        sa.Column("next_read_at", UtcDateTime(), nullable=False),
        sa.Column("read_at", UtcDateTime(), nullable=True),
        sa.Column("failed_nights", sa.Integer(), server_default="0", nullable=False),
        sa.Column("problem", sa.String(length=500), server_default="", nullable=False),
        sa.Column("etag", sa.String(length=200), server_default="", nullable=False),
        sa.Column("last_modified", sa.String(length=100), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_sources")),
    )
    op.create_index("ix_calendar_sources_next_read_at", "calendar_sources", ["next_read_at"])


def _add_moves() -> None:
    op.create_table(
        "meeting_moves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("starts_at_local", sa.String(length=16), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("found_at", UtcDateTime(), nullable=False),
        sa.Column("decision", sa.String(length=24), nullable=True),
        sa.Column("decided_by", sa.String(length=100), nullable=True),
        sa.Column("decided_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name=op.f("fk_meeting_moves_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_moves")),
    )
    op.create_index(
        "ix_meeting_moves_waiting",
        "meeting_moves",
        ["meeting_id"],
        unique=True,
        sqlite_where=sa.text("decided_at IS NULL"),
        postgresql_where=sa.text("decided_at IS NULL"),
    )


def downgrade() -> None:
    op.drop_table("calendar_feeds")
    op.drop_index("ix_meeting_moves_waiting", table_name="meeting_moves")
    op.drop_table("meeting_moves")
    op.drop_index("ix_meetings_source_id", table_name="meetings")
    with op.batch_alter_table("meetings") as meetings:
        meetings.drop_constraint(op.f("uq_meetings_event_key"), type_="unique")
        meetings.drop_constraint(op.f("fk_meetings_source_id"), type_="foreignkey")
        for column in ("calendar_says", "event_key", "source_id", "changed_by", "changed_at", "changes"):
            meetings.drop_column(column)
    op.drop_index("ix_calendar_sources_next_read_at", table_name="calendar_sources")
    op.drop_table("calendar_sources")
