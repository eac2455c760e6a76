"""Meetings and series; kinds of exercises, escalations, credit, approval; shared mailboxes and late nominations.

What was planned or runs is an acknowledgement with a fixed window, and shares no mailbox that anybody counted.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=200), server_default="", nullable=False),
        sa.Column("starts_at_local", sa.String(length=16), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("cancelled_at", UtcDateTime(), nullable=True),
        sa.Column("added_by", sa.String(length=100), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
        sa.UniqueConstraint("reference", name=op.f("uq_meetings_reference")),
    )
    op.create_table(
        "series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("rule", sa.String(length=500), nullable=True),
        sa.Column("days_before_meetings", sa.Integer(), nullable=True),
        sa.Column("at", sa.String(length=5), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("plan", sa.JSON(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("made_by", sa.String(length=100), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
        sa.UniqueConstraint("reference", name=op.f("uq_series_reference")),
    )
    with op.batch_alter_table("exercises") as exercises:
        for column in _of_exercises():
            exercises.add_column(column)
        exercises.create_foreign_key(op.f("fk_exercises_meeting_id"), "meetings", ["meeting_id"], ["id"])
        exercises.create_foreign_key(op.f("fk_exercises_series_id"), "series", ["series_id"], ["id"])
    op.create_index("ix_exercises_meeting_id", "exercises", ["meeting_id"])
    op.create_index("ix_exercises_series_occurrence", "exercises", ["series_id", "occurrence"], unique=True)
    op.add_column("steps", sa.Column("target", sa.String(length=24), nullable=True))
    op.add_column("pings", sa.Column("added_at", UtcDateTime(), nullable=True))
    op.add_column("roster_addresses", sa.Column("shared_place", sa.Integer(), nullable=True))
    op.add_column("roster_addresses", sa.Column("shared_count", sa.Integer(), nullable=True))
    op.add_column("states", sa.Column("is_link_free", sa.Boolean(), server_default=sa.false(), nullable=False))


def _of_exercises() -> list[sa.Column[Any]]:
    return [
        sa.Column("kind", sa.String(length=24), server_default="acknowledge", nullable=False),
        sa.Column("question", sa.JSON(), nullable=True),
        sa.Column("is_announced", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("is_link_free", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column("occurrence", sa.String(length=80), nullable=True),
        sa.Column("credit_days", sa.Integer(), nullable=True),
        sa.Column("window_mode", sa.String(length=24), server_default="fixed", nullable=False),
        sa.Column("when_late", sa.String(length=24), server_default="run", nullable=False),
        sa.Column("asked_by", sa.String(length=100), nullable=True),
        sa.Column("asked_at", UtcDateTime(), nullable=True),
        sa.Column("approved_by", sa.String(length=100), nullable=True),
        sa.Column("approved_at", UtcDateTime(), nullable=True),
        sa.Column("approved_alone", sa.String(length=500), nullable=True),
        sa.Column("approved_plan", sa.String(length=64), nullable=True),
    ]


# Whom the ladder never called does not exist for the version before: it would count them as silent.
NEVER_CALLED = "SELECT id FROM pings WHERE status IN ('standby', 'credited')"
OF_THE_NEW_LADDER = "kind IN ('announce', 'escalate', 'again')"
HAS_MAILS = "EXISTS (SELECT 1 FROM messages WHERE messages.step_id = steps.id OR messages.frame_step_id = steps.id)"


def downgrade() -> None:
    _forget_what_the_version_before_does_not_know()
    op.drop_column("states", "is_link_free")
    op.drop_column("roster_addresses", "shared_count")
    op.drop_column("roster_addresses", "shared_place")
    op.drop_column("pings", "added_at")
    op.drop_column("steps", "target")
    op.drop_index("ix_exercises_series_occurrence", table_name="exercises")
    op.drop_index("ix_exercises_meeting_id", table_name="exercises")
    with op.batch_alter_table("exercises") as exercises:
        exercises.drop_constraint(op.f("fk_exercises_series_id"), type_="foreignkey")
        exercises.drop_constraint(op.f("fk_exercises_meeting_id"), type_="foreignkey")
        for column in reversed(_of_exercises()):
            exercises.drop_column(column.name)
    op.drop_table("series")
    op.drop_table("meetings")


def _forget_what_the_version_before_does_not_know() -> None:
    for table in ("events", "roster_addresses"):
        op.execute(f"DELETE FROM {table} WHERE ping_id IN ({NEVER_CALLED})")  # noqa: S608
    op.execute("DELETE FROM pings WHERE status IN ('standby', 'credited')")
    op.execute("DELETE FROM events WHERE kind IN ('stood_by', 'credited', 'excused', 'excuse_lifted')")
    unused = f"{OF_THE_NEW_LADDER} AND NOT {HAS_MAILS}"
    op.execute(f"DELETE FROM frames WHERE step_id IN (SELECT id FROM steps WHERE {unused})")  # noqa: S608
    op.execute(f"DELETE FROM steps WHERE {unused}")  # noqa: S608
    known = "CASE kind WHEN 'again' THEN 'probe' ELSE 'remind' END"
    op.execute(f"UPDATE steps SET kind = {known} WHERE {OF_THE_NEW_LADDER}")  # noqa: S608
