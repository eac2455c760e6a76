"""The heartbeat and what is held, limits on sending, tallies of what servers said."""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "installation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Uuid(), nullable=False),
        sa.Column("beat", sa.Integer(), nullable=False),
        sa.Column("held_why", sa.String(length=300), nullable=False),
        sa.Column("clock_alarm", sa.String(length=300), nullable=False),
        sa.Column("times_accepted", sa.Integer(), nullable=False),
        sa.Column("released_by", sa.String(length=100), nullable=False),
        sa.Column("released_at", UtcDateTime(), nullable=True),
        sa.Column("released_reason", sa.String(length=500), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_installation")),
    )
    op.create_table(
        "buckets",
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("spent_until", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_buckets")),
    )
    op.create_table(
        "tallies",
        sa.Column("delivery", sa.String(length=24), nullable=False),
        sa.Column("reply_class", sa.String(length=3), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("delivery", "reply_class", name=op.f("pk_tallies")),
    )


def downgrade() -> None:
    op.drop_table("tallies")
    op.drop_table("buckets")
    op.drop_table("installation")
