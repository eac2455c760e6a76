"""Where an address was frozen, to be found by the address."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_roster_addresses_address_id"), "roster_addresses", ["address_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_roster_addresses_address_id"), "roster_addresses")
