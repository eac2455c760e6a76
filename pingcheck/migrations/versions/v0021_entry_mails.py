"""Mails about entries: what changed, told to their addresses and the Mission, and new addresses that are proved."""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "entry_mails",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("address_id", sa.Integer(), nullable=True),
        sa.Column("says", sa.String(length=24), nullable=False),
        sa.Column("language", sa.String(length=24), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("proved_at", UtcDateTime(), nullable=True),
        sa.Column("disowned_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["id"], ["messages.id"], name=op.f("fk_entry_mails_id")),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_entry_mails_contact_id")),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name=op.f("fk_entry_mails_address_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry_mails")),
    )
    op.create_index("ix_entry_mails_contact_id", "entry_mails", ["contact_id"])
    op.create_index("ix_entry_mails_address_id", "entry_mails", ["address_id"])


def downgrade() -> None:
    op.drop_table("entry_mails")
    op.execute("DELETE FROM attempts WHERE message_id IN (SELECT id FROM messages WHERE kind = 'entry')")
    op.execute("DELETE FROM incoming_readings WHERE message_id IN (SELECT id FROM messages WHERE kind = 'entry')")
    op.execute("DELETE FROM messages WHERE kind = 'entry'")
    # What an older version does not know: an entry that such a mail confirmed was confirmed by an address on file.
    op.execute("UPDATE contacts SET confirmed_by = 'address_on_file' WHERE confirmed_by = 'verification'")
    op.execute("UPDATE history SET change = 'changed', ground = 'address_on_file' WHERE change = 'verified'")
