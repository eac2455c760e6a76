"""Names in Latin letters, forms of address, what lists are sorted by, the checks of a contact found by an index; and
States' working weeks, and groups with names.

The version before writes none of these columns, so each has a default. What lists are sorted by is filled in after the
migrations.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

FOLDED_TEXT = sa.String(length=100).with_variant(sa.String(length=100, collation="C"), "postgresql")


def upgrade() -> None:
    with op.batch_alter_table("contacts") as contacts:
        contacts.add_column(sa.Column("name_latin", sa.String(length=300), nullable=False, server_default=""))
        contacts.add_column(sa.Column("form_of_address", sa.String(length=100), nullable=False, server_default=""))
        contacts.add_column(sa.Column("sort_name", FOLDED_TEXT, nullable=False, server_default=""))
    op.create_index("ix_contacts_sort_name", "contacts", ["sort_name"], unique=False)
    op.create_index("ix_pings_contact_id", "pings", ["contact_id"], unique=False)
    op.create_table(
        "working_weeks",
        sa.Column("state_code", sa.String(length=3), nullable=False),
        sa.Column("hours", sa.String(length=100), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(["state_code"], ["states.code"], name=op.f("fk_working_weeks_state_code")),
        sa.PrimaryKeyConstraint("state_code", name=op.f("pk_working_weeks")),
    )
    op.create_table(
        "contact_groups",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("rule", sa.JSON(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_groups")),
        sa.UniqueConstraint("name", name=op.f("uq_contact_groups_name")),
    )


def downgrade() -> None:
    op.drop_table("contact_groups")
    op.drop_table("working_weeks")
    op.drop_index("ix_pings_contact_id", "pings")
    op.drop_index("ix_contacts_sort_name", "contacts")
    with op.batch_alter_table("contacts") as contacts:
        for name in ("sort_name", "form_of_address", "name_latin"):
            contacts.drop_column(name)
