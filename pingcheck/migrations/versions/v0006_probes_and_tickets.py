"""The number by which a desk knows our mail; and where an address was frozen, to be found by the address."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("roster_addresses", sa.Column("ticket", sa.String(length=80), nullable=True))
    op.create_index(op.f("ix_roster_addresses_address_id"), "roster_addresses", ["address_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_roster_addresses_address_id"), "roster_addresses")
    op.drop_column("roster_addresses", "ticket")
