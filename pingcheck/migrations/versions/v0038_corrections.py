"""Results can be corrected after the closing: each correction is kept with its proof, who asked and who approved.

The version before knows no corrections: going back, each result is again what was found at the closing (but for those
who have answered since, which stay as they are), and the acts about corrections leave the log. Cases that a correction
ended stay ended; the version before knows their outcomes.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("ping_id", sa.Uuid(), nullable=False),
        sa.Column("before", sa.String(length=24), nullable=False),
        sa.Column("after", sa.String(length=24), nullable=False),
        sa.Column("claimed_by", sa.String(length=200), nullable=False),
        sa.Column("proof", sa.Text(), nullable=False),
        sa.Column("proof_number", sa.String(length=100), nullable=False),
        sa.Column("proof_dated", sa.Date(), nullable=True),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("asked_by", sa.String(length=100), nullable=False),
        sa.Column("approved_at", UtcDateTime(), nullable=True),
        sa.Column("approved_by", sa.String(length=100), nullable=False),
        sa.Column("approved_alone", sa.String(length=500), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=100), nullable=False),
        sa.Column("ended_reason", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(["ping_id"], ["pings.id"], name=op.f("fk_corrections_ping_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    op.create_index("ix_corrections_ping_id", "corrections", ["ping_id"])
    op.create_index(
        "uq_corrections_standing",
        "corrections",
        ["ping_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )


def downgrade() -> None:
    # Nobody who has answered since goes back to what was found at the closing.
    op.execute(
        "UPDATE pings SET status = (SELECT before FROM corrections WHERE ping_id = pings.id AND ended_at IS NULL) "
        "WHERE id IN (SELECT ping_id FROM corrections WHERE ended_at IS NULL AND approved_at IS NOT NULL AND "
        "NOT EXISTS (SELECT 1 FROM events WHERE events.ping_id = corrections.ping_id "
        "AND events.kind IN ('answered', 'answered_late') AND events.at > corrections.approved_at))"
    )
    op.execute("DELETE FROM events WHERE kind IN ('corrected', 'correction_lifted')")
    op.execute(
        "DELETE FROM ping_acts WHERE kind IN "
        "('correction_asked', 'correction_dropped', 'corrected', 'correction_lifted')"
    )
    op.drop_index("uq_corrections_standing", table_name="corrections")
    op.drop_index("ix_corrections_ping_id", table_name="corrections")
    op.drop_table("corrections")
