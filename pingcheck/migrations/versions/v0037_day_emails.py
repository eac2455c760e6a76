"""Officers may be away, covered by a colleague, and get one email a day about what is due.

Everybody is present and wants the email after the upgrade. The version before knows no absence and no such email: a
downgrade forgets both. Alerts about wishes to be called stay, as alerts that tell of no incident.
"""

import sqlalchemy as sa
from alembic import op

from directory.database import UtcDateTime

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("accounts") as accounts:
        accounts.add_column(sa.Column("away_until", UtcDateTime(), nullable=True))
        accounts.add_column(sa.Column("covered_by", sa.Integer(), nullable=True))
        accounts.add_column(sa.Column("wants_digest", sa.Boolean(), server_default=sa.true(), nullable=False))
        accounts.add_column(sa.Column("digest_looked_at", UtcDateTime(), nullable=True))
        accounts.create_foreign_key(op.f("fk_accounts_covered_by"), "accounts", ["covered_by"], ["id"])
    with op.batch_alter_table("incident_alerts") as alerts:
        alerts.add_column(sa.Column("ping_id", sa.Uuid(), nullable=True))
        alerts.create_foreign_key(op.f("fk_incident_alerts_ping_id"), "pings", ["ping_id"], ["id"])
    op.create_index("ix_incident_alerts_ping_id", "incident_alerts", ["ping_id"])
    op.create_table(
        "digest_mails",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("language", sa.String(length=24), nullable=False),
        sa.Column("subject", sa.String(length=300), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["messages.id"], name=op.f("fk_digest_mails_id")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_digest_mails_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digest_mails")),
        sa.UniqueConstraint("account_id", "day", name=op.f("uq_digest_mails_account_id_day")),
    )


def downgrade() -> None:
    op.drop_table("digest_mails")
    op.execute("DELETE FROM attempts WHERE message_id IN (SELECT id FROM messages WHERE kind = 'digest')")
    op.execute("DELETE FROM messages WHERE kind = 'digest'")
    # The version before knows no other alert that tells of no incident and of no reply.
    op.execute("UPDATE incident_alerts SET extent = 'unapproved' WHERE extent IN ('call', 'more_calls')")
    op.drop_index("ix_incident_alerts_ping_id", table_name="incident_alerts")
    with op.batch_alter_table("incident_alerts") as alerts:
        alerts.drop_constraint(op.f("fk_incident_alerts_ping_id"), type_="foreignkey")
        alerts.drop_column("ping_id")
    with op.batch_alter_table("accounts") as accounts:
        accounts.drop_constraint(op.f("fk_accounts_covered_by"), type_="foreignkey")
        for column in ("digest_looked_at", "wants_digest", "covered_by", "away_until"):
            accounts.drop_column(column)
