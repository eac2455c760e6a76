"""The inbox: mails that came, what was read of them, how far each way in was read, and courtesy mails."""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("messages", sa.Column("returned_at", UtcDateTime(), nullable=True))
    op.create_table(
        "inbox_sources",
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("uidvalidity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        sa.Column("read_up_to", UtcDateTime(), nullable=True),
        sa.Column("alarm", sa.String(length=300), nullable=False),
        sa.Column("alarm_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_inbox_sources")),
    )
    op.create_table(
        "incoming",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("recipient", sa.String(length=320), nullable=False),
        sa.Column("sender", sa.String(length=320), nullable=False),
        sa.Column("way", sa.String(length=24), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("failure", sa.String(length=200), nullable=False),
        sa.Column("worked_off_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incoming")),
        sa.UniqueConstraint("digest", "recipient", name=op.f("uq_incoming_digest_recipient")),
    )
    op.create_index("ix_incoming_state", "incoming", ["state", "id"])
    op.create_index("ix_incoming_sender_received_at", "incoming", ["sender", "received_at"])
    op.create_table(
        "incoming_readings",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("incoming_id", BIG_ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("rules", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("recipient", sa.String(length=320), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.String(length=24), nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("ping_id", sa.Uuid(), nullable=True),
        sa.Column("message_id", sa.Uuid(), nullable=True),
        sa.Column("found_by", sa.String(length=24), nullable=False),
        sa.Column("mismatch", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("proposed", sa.String(length=24), nullable=True),
        sa.Column("sure", sa.Boolean(), nullable=False),
        sa.Column("returns_on", sa.Date(), nullable=True),
        sa.Column("stand_in", sa.String(length=320), nullable=False),
        sa.Column("ticket", sa.String(length=80), nullable=False),
        sa.Column("outcome", sa.String(length=24), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(["incoming_id"], ["incoming.id"], name=op.f("fk_incoming_readings_incoming_id")),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name=op.f("fk_incoming_readings_message_id")),
        sa.ForeignKeyConstraint(["ping_id"], ["pings.id"], name=op.f("fk_incoming_readings_ping_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incoming_readings")),
        sa.UniqueConstraint("incoming_id", "position", name=op.f("uq_incoming_readings_incoming_id_position")),
    )
    op.create_index("ix_incoming_readings_outcome", "incoming_readings", ["outcome", "id"])
    op.create_index(op.f("ix_incoming_readings_ping_id"), "incoming_readings", ["ping_id"])
    op.create_table(
        "courtesies",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("incoming_id", BIG_ID, nullable=False),
        sa.Column("ping_id", sa.Uuid(), nullable=False),
        sa.Column("recipient", sa.String(length=320), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("in_reply_to", sa.String(length=998), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["incoming_id"], ["incoming.id"], name=op.f("fk_courtesies_incoming_id")),
        sa.ForeignKeyConstraint(["ping_id"], ["pings.id"], name=op.f("fk_courtesies_ping_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_courtesies")),
        sa.UniqueConstraint("incoming_id", name=op.f("uq_courtesies_incoming_id")),
    )
    op.create_index("ix_courtesies_recipient_made_at", "courtesies", ["recipient", "made_at"])
    op.create_index(op.f("ix_courtesies_ping_id"), "courtesies", ["ping_id"])
    op.create_index(op.f("ix_courtesies_state"), "courtesies", ["state"])


def downgrade() -> None:
    op.drop_table("courtesies")
    op.drop_table("incoming_readings")
    op.drop_table("incoming")
    op.drop_table("inbox_sources")
    op.drop_column("messages", "returned_at")
