"""Entries of one roster that share a mailbox are found by the first of them.

What was opened before names no shared mailboxes; its reminders stay one for each entry.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

SHARED = "shared_mailbox IS NOT NULL"


def upgrade() -> None:
    op.add_column("roster_addresses", sa.Column("shared_mailbox", BIG_ID, nullable=True))
    op.create_index(
        "ix_roster_addresses_shared_mailbox",
        "roster_addresses",
        ["shared_mailbox"],
        sqlite_where=sa.text(SHARED),
        postgresql_where=sa.text(SHARED),
    )


def downgrade() -> None:
    op.drop_index("ix_roster_addresses_shared_mailbox", table_name="roster_addresses")
    op.drop_column("roster_addresses", "shared_mailbox")
