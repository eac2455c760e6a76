"""Mail that a mailbox withholds is marked, so that the mails after it can be read."""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "withheld_mails",
        sa.Column("source", sa.String(length=255), nullable=False),
        sa.Column("uidvalidity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        sa.Column("why", sa.String(length=100), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_try_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("source", "uidvalidity", "uid", name=op.f("pk_withheld_mails")),
    )


def downgrade() -> None:
    op.drop_table("withheld_mails")
