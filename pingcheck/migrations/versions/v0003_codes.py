"""The codes that contacts may type, by their hashes."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "codes",
        sa.Column("hash", sa.Uuid(), nullable=False),
        sa.Column("ping_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("hash", "ping_id", name=op.f("pk_codes")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("codes")
