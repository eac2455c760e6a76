"""Accounts have roles, and officers say how they like their pages. Whoever has an account already could do everything,
and may go on: they become administrators."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("accounts", sa.Column("role", sa.String(length=24), nullable=False, server_default="administrator"))
    op.add_column("accounts", sa.Column("language", sa.String(length=24), nullable=False, server_default="en"))
    op.add_column("accounts", sa.Column("reads", sa.String(length=40), nullable=False, server_default=""))
    op.add_column("accounts", sa.Column("time_zone", sa.String(length=64), nullable=False, server_default="UTC"))


def downgrade() -> None:
    for column in ("time_zone", "reads", "language", "role"):
        op.drop_column("accounts", column)
