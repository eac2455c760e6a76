"""What became of proposals: whether a refusal's reason was sent, and until when a stand-in is offered.

The version before writes neither column, so both may be empty.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("proposals") as proposals:
        proposals.add_column(sa.Column("told_at", UtcDateTime(), nullable=True))
        proposals.add_column(sa.Column("offered_until", sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("proposals") as proposals:
        proposals.drop_column("offered_until")
        proposals.drop_column("told_at")
