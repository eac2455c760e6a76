"""Corrections of results: documents as their proof, and until which day one to *excused* holds.

The version before knows no such documents: beside this one, its upkeep would clear their files away after a day, and a
downgrade leaves them to it. Corrections to *excused* that it made have no day, and hold for good.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("corrections", sa.Column("excused_until", UtcDateTime(), nullable=True))
    op.create_table(
        "correction_documents",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("correction_id", BIG_ID, nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("added_by", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(
            ["correction_id"], ["corrections.id"], name=op.f("fk_correction_documents_correction_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction_documents")),
        sa.UniqueConstraint("correction_id", "sha256", name=op.f("uq_correction_documents_correction_id_sha256")),
    )
    op.create_index("ix_correction_documents_sha256", "correction_documents", ["sha256"])


def downgrade() -> None:
    op.drop_index("ix_correction_documents_sha256", table_name="correction_documents")
    op.drop_table("correction_documents")
    with op.batch_alter_table("corrections") as corrections:
        corrections.drop_column("excused_until")
