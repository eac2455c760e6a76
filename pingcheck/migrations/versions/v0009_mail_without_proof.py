"""Mail without proof is listed for officers by its author and subject."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column, length in (("author", 320), ("subject", 300)):
        op.add_column(
            "incoming_readings", sa.Column(column, sa.String(length=length), nullable=False, server_default="")
        )


def downgrade() -> None:
    op.drop_column("incoming_readings", "subject")
    op.drop_column("incoming_readings", "author")
