"""When the database was last served, by which a snapshot of a whole machine is noticed."""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("installation", sa.Column("beat_at", UtcDateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("installation", "beat_at")
