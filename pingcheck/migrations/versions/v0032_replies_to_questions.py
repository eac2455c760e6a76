"""Words that answer an exercise's own question are kept with the turn."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("turns", sa.Column("reply", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    op.execute("DELETE FROM turns WHERE topic = 'question'")
    op.drop_column("turns", "reply")
