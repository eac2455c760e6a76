"""What officers did to single pings while a check ran. The version before knows neither the table nor answers that were
recorded by hand: it takes those for answers from the page, with the officer's name beside them."""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ping_acts",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("ping_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("proof", sa.String(length=500), nullable=False),
        sa.Column("by_code", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("answer_id", BIG_ID, nullable=True),
        sa.ForeignKeyConstraint(["ping_id"], ["pings.id"], name=op.f("fk_ping_acts_ping_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ping_acts")),
    )
    op.create_index("ix_ping_acts_ping_id", "ping_acts", ["ping_id"])


def downgrade() -> None:
    op.execute("UPDATE answers SET channel = 'page' WHERE channel = 'by_hand'")
    op.drop_index("ix_ping_acts_ping_id", table_name="ping_acts")
    op.drop_table("ping_acts")
