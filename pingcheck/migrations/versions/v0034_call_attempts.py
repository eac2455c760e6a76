"""Calls are recorded: by which number, what each came to, and when to call again.

The version before had none; going back loses the record of calls. The answers that they brought stay, by hand.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "call_attempts",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("ping_id", sa.Uuid(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("number", sa.String(length=100), nullable=False),
        sa.Column("on_file", sa.Boolean(), nullable=False),
        sa.Column("outcome", sa.String(length=24), nullable=False),
        sa.Column("words", sa.String(length=500), nullable=False),
        sa.Column("again_at", UtcDateTime(), nullable=True),
        sa.Column("answer_id", BIG_ID, nullable=True),
        sa.Column("taken_back_at", UtcDateTime(), nullable=True),
        sa.Column("taken_back_by", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(["ping_id"], ["pings.id"], name=op.f("fk_call_attempts_ping_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_attempts")),
    )
    op.create_index(op.f("ix_call_attempts_ping_id"), "call_attempts", ["ping_id"])
    op.create_index(op.f("ix_call_attempts_again_at"), "call_attempts", ["again_at"])


def downgrade() -> None:
    op.drop_table("call_attempts")
    # The version before does not know an event of this kind, nor a proposal that was heard on the telephone.
    op.execute("DELETE FROM events WHERE kind = 'telephoned'")
    op.execute("UPDATE answers SET channel = 'by_hand' WHERE channel = 'telephone'")
    # There a refusal is written to whoever proposed it, if a person did; so it becomes a source that is none.
    op.execute("UPDATE proposals SET source = 'bounce' WHERE source = 'call'")
