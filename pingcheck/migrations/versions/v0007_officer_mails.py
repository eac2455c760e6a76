"""Officers' mails: what the secretariat writes into a thread."""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

WAITS = sa.text("delivery IN ('waiting', 'deferred', 'in_doubt')")


def upgrade() -> None:
    op.create_table(
        "officer_mails",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("ping_id", sa.Uuid(), nullable=False),
        sa.Column("address_id", sa.Integer(), nullable=False),
        sa.Column("recipient", sa.String(length=320), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("subject", sa.String(length=998), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("in_reply_to", sa.String(length=998), nullable=False),
        sa.Column("thread", sa.Text(), nullable=False),
        sa.Column("delivery", sa.String(length=24), nullable=False),
        sa.Column("cause", sa.String(length=24), nullable=True),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("claimed_by", sa.Uuid(), nullable=True),
        sa.Column("accepted_at", UtcDateTime(), nullable=True),
        sa.Column("possibly_twice", sa.Boolean(), nullable=False),
        sa.Column("returned_at", UtcDateTime(), nullable=True),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name=op.f("fk_officer_mails_address_id")),
        sa.ForeignKeyConstraint(["ping_id"], ["pings.id"], name=op.f("fk_officer_mails_ping_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officer_mails")),
    )
    op.create_index(op.f("ix_officer_mails_ping_id"), "officer_mails", ["ping_id"])
    op.create_index("ix_officer_mails_to_send", "officer_mails", ["due_at"], sqlite_where=WAITS, postgresql_where=WAITS)
    op.create_index(
        "ix_officer_mails_claimed_by",
        "officer_mails",
        ["claimed_by"],
        postgresql_where=sa.text("claimed_by IS NOT NULL"),
    )


def downgrade() -> None:
    op.drop_table("officer_mails")
