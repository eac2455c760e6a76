"""Findings: contacts judged unreachable, with the evidence, and what lifted each judgement.

The table begins empty: the clock's first look judges by what the checks before it left, so that nothing is to be moved.
The version before knows no such judgement; what a downgrade drops, the next upgrade finds again from the same events,
but for the history of what was lifted.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import BIG_ID, UtcDateTime

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

OPEN = "lifted_at IS NULL"


def upgrade() -> None:
    op.create_table(
        "unreachable_findings",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(length=24), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("found_at", UtcDateTime(), nullable=False),
        sa.Column("lifted_at", UtcDateTime(), nullable=True),
        sa.Column("lifted_why", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_unreachable_findings_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unreachable_findings")),
    )
    op.create_index("ix_unreachable_findings_contact_id", "unreachable_findings", ["contact_id"])
    op.create_index(
        "ix_unreachable_findings_open",
        "unreachable_findings",
        ["contact_id"],
        unique=True,
        sqlite_where=sa.text(OPEN),
        postgresql_where=sa.text(OPEN),
    )


def downgrade() -> None:
    op.drop_index("ix_unreachable_findings_open", table_name="unreachable_findings")
    op.drop_index("ix_unreachable_findings_contact_id", table_name="unreachable_findings")
    op.drop_table("unreachable_findings")
