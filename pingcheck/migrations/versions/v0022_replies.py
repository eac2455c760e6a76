"""Officers' decisions about replies are kept one by one, to be undone; replies have a language, and officers are told
of those that wait for long.

What waits already has no language, and its contact's counts. Officers are told of it as of any other: it waits.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("incoming_readings", sa.Column("language", sa.String(length=24), nullable=True))
    op.add_column("incoming_readings", sa.Column("told_at", UtcDateTime(), nullable=True))
    op.create_table(
        "reply_decisions",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("reading_id", BIG_ID, nullable=False),
        sa.Column("was", sa.String(length=24), nullable=False),
        sa.Column("outcome", sa.String(length=24), nullable=False),
        sa.Column("answer", sa.String(length=24), nullable=True),
        sa.Column("answer_id", BIG_ID, nullable=True),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("undone_by", sa.String(length=100), nullable=False),
        sa.Column("undone_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["reading_id"], ["incoming_readings.id"], name=op.f("fk_reply_decisions_reading_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply_decisions")),
    )
    op.create_index("ix_reply_decisions_reading_id", "reply_decisions", ["reading_id", "id"])


# An answer that was taken back goes with its event, and a reply that waits again does so under its first code: the
# version before knows neither, and reads the same of what is left.
TAKEN_BACK = """
    DELETE FROM events WHERE kind IN ('answered', 'answered_late')
        AND ping_id IN (SELECT undone.ping_id FROM events AS undone WHERE undone.kind = 'taken_back')
        AND NOT EXISTS (
            SELECT 1 FROM answers
            WHERE answers.ping_id = events.ping_id AND answers.at = events.at AND answers.answer = events.code
        )
"""
WAITS_AGAIN = """
    DELETE FROM events WHERE kind = 'read' AND EXISTS (
        SELECT 1 FROM events AS waits
        WHERE waits.ping_id = events.ping_id AND waits.kind = 'to_read' AND waits.code LIKE events.code || ' again %'
            AND NOT EXISTS (
                SELECT 1 FROM events AS was
                WHERE was.ping_id = waits.ping_id AND was.kind = 'read' AND was.code = waits.code
            )
    )
"""


def downgrade() -> None:
    op.execute(TAKEN_BACK)
    op.execute("DELETE FROM events WHERE kind = 'taken_back'")
    op.execute(WAITS_AGAIN)
    op.execute("DELETE FROM events WHERE kind IN ('to_read', 'read') AND code LIKE '% again %'")
    op.drop_table("reply_decisions")
    op.drop_column("incoming_readings", "told_at")
    op.drop_column("incoming_readings", "language")
