"""Who saw or took out personal data. The version before knows nothing of the table."""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "disclosures",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("by", sa.String(length=100), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("details", sa.String(length=500), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_disclosures_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosures")),
    )
    once_a_day = ["contact_id", "by", "day", "kind", "details"]
    op.create_index("ix_disclosures_once_a_day", "disclosures", once_a_day, unique=True)
    op.create_index("ix_disclosures_at", "disclosures", ["at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_disclosures_at", table_name="disclosures")
    op.drop_index("ix_disclosures_once_a_day", table_name="disclosures")
    op.drop_table("disclosures")
