"""A case of contradictions or incidents keeps how many it stands for, so that only a new one opens it again.

Nothing is lost on the way down: the version before opened no such case, and counts nothing.
"""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("cases") as cases:
        cases.add_column(sa.Column("grounds", sa.Integer(), server_default="0", nullable=False))
    with op.batch_alter_table("cases") as cases:
        cases.alter_column("grounds", existing_type=sa.Integer(), server_default=None)
    op.create_index(
        "ix_pings_contradicted",
        "pings",
        ["exercise_id"],
        sqlite_where=sa.text("contradicted = 1"),
        postgresql_where=sa.text("contradicted"),
    )


def downgrade() -> None:
    op.drop_index("ix_pings_contradicted", table_name="pings")
    with op.batch_alter_table("cases") as cases:
        cases.drop_column("grounds")
