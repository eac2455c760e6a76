"""What of a mail was set aside, as not its writer's words, is kept for officers to see."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("incoming_readings", sa.Column("set_aside", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("incoming_readings", "set_aside")
