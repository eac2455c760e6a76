"""Wishes to be called have number and time; what was understood of words on a page waits for its writer's yes."""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "call_backs",
        sa.Column("ping_id", sa.Uuid(), nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("phone", sa.String(length=100), nullable=False),
        sa.Column("best_time", sa.String(length=20), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(["ping_id"], ["pings.id"], name=op.f("fk_call_backs_ping_id")),
        sa.PrimaryKeyConstraint("ping_id", name=op.f("pk_call_backs")),
    )
    op.create_table(
        "read_backs",
        sa.Column("reading_id", BIG_ID, nullable=False),
        sa.Column("successor_name", sa.String(length=200), nullable=False),
        sa.Column("successor_address", sa.String(length=320), nullable=False),
        sa.Column("phone", sa.String(length=100), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["reading_id"], ["incoming_readings.id"], name=op.f("fk_read_backs_reading_id")),
        sa.PrimaryKeyConstraint("reading_id", name=op.f("pk_read_backs")),
    )
    op.create_index(
        "ix_answers_call_me",
        "answers",
        ["ping_id", "at"],
        sqlite_where=sa.text("answer = 'call_me'"),
        postgresql_where=sa.text("answer = 'call_me'"),
    )


def downgrade() -> None:
    op.drop_index("ix_answers_call_me", table_name="answers")
    op.drop_table("read_backs")
    op.drop_table("call_backs")
