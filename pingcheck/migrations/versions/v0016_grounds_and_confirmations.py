"""What each change rests on, what last confirmed each entry, who takes over from it, and how proposals were settled.

The version before writes none of these columns, so each may be empty or has a default.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("contacts") as contacts:
        contacts.add_column(sa.Column("confirmed_at", UtcDateTime(), nullable=True))
        contacts.add_column(sa.Column("confirmed_by", sa.String(length=24), nullable=True))
        contacts.add_column(sa.Column("successor_id", sa.Integer(), nullable=True))
        contacts.add_column(sa.Column("handover_on", sa.Date(), nullable=True))
        contacts.create_foreign_key(op.f("fk_contacts_successor_id"), "contacts", ["successor_id"], ["id"])
    op.create_index("ix_contacts_handover_on", "contacts", ["handover_on"], unique=False)
    with op.batch_alter_table("history") as history:
        history.add_column(sa.Column("ground", sa.String(length=24), nullable=True))
        history.add_column(sa.Column("note_reference", sa.String(length=100), nullable=False, server_default=""))
        history.add_column(sa.Column("note_date", sa.Date(), nullable=True))
    with op.batch_alter_table("proposals") as proposals:
        proposals.add_column(sa.Column("source", sa.String(length=24), nullable=False, server_default="contact"))
        proposals.add_column(sa.Column("outcome", sa.String(length=24), nullable=True))
        proposals.add_column(sa.Column("outcome_reason", sa.String(length=500), nullable=False, server_default=""))
    # Until this version only an import changed an entry.
    op.execute("UPDATE contacts SET confirmed_at = changed_at, confirmed_by = 'import'")
    op.execute("UPDATE history SET ground = 'import'")


def downgrade() -> None:
    with op.batch_alter_table("proposals") as proposals:
        for name in ("outcome_reason", "outcome", "source"):
            proposals.drop_column(name)
    with op.batch_alter_table("history") as history:
        for name in ("note_date", "note_reference", "ground"):
            history.drop_column(name)
    op.drop_index("ix_contacts_handover_on", "contacts")
    with op.batch_alter_table("contacts") as contacts:
        contacts.drop_constraint(op.f("fk_contacts_successor_id"), type_="foreignkey")
        for name in ("handover_on", "successor_id", "confirmed_by", "confirmed_at"):
            contacts.drop_column(name)
